"""Query by example in, scored candidates with their reasons out."""
