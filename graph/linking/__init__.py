"""Readings of pages in, entities, events, tenures and relations out; a pure function."""
