"""Page text in, records out; the only package that imports spaCy."""
