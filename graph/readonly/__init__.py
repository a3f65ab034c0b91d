"""Researchers' own Cypher: what may run, and running it within limits."""
