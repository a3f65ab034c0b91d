"""Speed, measured by a command: figures in, a table out."""
