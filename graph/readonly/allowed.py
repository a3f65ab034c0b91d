"""The file of what a researcher's query may hold in, its checked lists out."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from zhengpu.errors import DataError

_FILE = "cypher_allowed.txt"
_NAMES = {
    "opening": re.compile(r"[A-Z]+"),
    "operator": re.compile(r"[A-Z][A-Za-z0-9]+"),
    "procedure": re.compile(r"[a-z]+(\.[A-Za-z]+)+"),
    "function": re.compile(r"[a-z]+(\.[A-Za-z]+)+"),
}


@dataclass(frozen=True)
class Allowed:
    """Words that a query may begin with, steps of a plan, procedures, and functions with a dot in their name."""

    openings: frozenset[str]
    operators: frozenset[str]
    procedures: frozenset[str]
    functions: frozenset[str]


@lru_cache(maxsize=1)
def allowed() -> Allowed:
    """The lists of the package."""
    return parse((resources.files("graph") / "data" / _FILE).read_text(encoding="utf-8"))


def parse(text: str, file: str = _FILE) -> Allowed:
    """Lists from what the file holds; DataError names the line that is wrong."""
    found: dict[str, set[str]] = defaultdict(set)
    for number, line in enumerate(text.splitlines(), 1):
        words = line.partition("#")[0].split()
        if not words:
            continue
        kind, name = words[0], words[-1]
        if len(words) != 2 or kind not in _NAMES or not _NAMES[kind].fullmatch(name):
            raise DataError(f"{file}:{number}: {line.strip()!r} is no kind and name", f"Kinds are {', '.join(_NAMES)}")
        if name in found[kind]:
            raise DataError(f"{file}:{number}: {kind} {name} stands here twice", "Take one out")
        found[kind].add(name)
    missing = [kind for kind in _NAMES if not found[kind]]
    if missing:
        raise DataError(f"{file}: no {missing[0]} is named", "Restore the file")
    return Allowed(
        openings=frozenset(found["opening"]),
        operators=frozenset(found["operator"]),
        procedures=frozenset(found["procedure"]),
        functions=frozenset(name.lower() for name in found["function"]),
    )
