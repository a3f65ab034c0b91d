"""A register in, tables of what it holds out: rows of plain values, with columns that say what they mean."""
