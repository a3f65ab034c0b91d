"""The Reconciliation Service API 0.2: a researcher's table in, entities and their values out."""
