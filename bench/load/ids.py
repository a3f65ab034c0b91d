"""A register in, ids of its entities drawn at random out, one a line, for the load scripts beside this file."""

from __future__ import annotations

import argparse
import random
from pathlib import Path
from urllib.parse import quote

from graph.register import Register


def drawn(register: Path, count: int, seed: int = 1) -> list[str]:
    """Ids, as they stand in an address."""
    with Register.open(register, read_only=True) as opened, opened.view() as conn:
        found = [row[0] for row in conn.execute("SELECT id FROM entities ORDER BY id")]
    return [quote(one, safe="") for one in random.Random(seed).choices(found, k=count)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("register", type=Path)
    parser.add_argument("--count", type=int, default=20_000)
    given = parser.parse_args()
    print("\n".join(drawn(given.register, given.count)))
