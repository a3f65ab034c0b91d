"""A process that loads a register in small batches, says when it is amid writing, and waits to be killed; for test_load.py."""

from __future__ import annotations

import sys

from graph.load import load
from graph.neo4j_connection import Connection
from graph.register import Register

AMID = "edges VISITED"


def halt(what: str, _count: int) -> None:
    """Says so, and waits for ever, once edges are being written."""
    if what == AMID:
        print("writing", flush=True)
        sys.stdin.read()


def main(path: str, uri: str, password: str) -> None:
    """Begins the load."""
    with Register.open(path) as register, Connection(uri, "neo4j", password) as connection:
        load(register, connection, batch_size=3, progress=halt)


if __name__ == "__main__":
    main(*sys.argv[1:])
