"""The shared vocabulary of Zhengpu: records, schema, rosters, ids, settings and errors; nothing above it is imported."""

__version__ = "0.1.0"
