"""A register in, files in formats of others out."""
