"""Components of the spaCy pipeline: each proposes character spans; the resolver chooses among them."""
