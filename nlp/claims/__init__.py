"""Tagged sentences of an article in, claims out; one module a kind of claim."""
