"""A regular expression of a researcher's query in, nothing out: QueryRefused where matching it could take very long."""

from __future__ import annotations

import re

from zhengpu.errors import QueryRefused

MAX_PATTERN = 500
MAX_REPEATS = 3
_PART = re.compile(
    r"(?P<skip>\\[^0-9kQpPxuUcN]|\\[pP]\{\w+\}|\[(?:\\.|[^\]\\\[&])+\])|(?P<back>\\.|\\\Z|\[)"
    r"|(?P<group>\(\?)|(?P<repeat>[*+?]|\{[0-9,]*\})|.",
    re.DOTALL,
)
_HINT = (
    f"Write it with at most {MAX_REPEATS} repeats, none of them of a (group); or use CONTAINS, or the full-text index"
)


def check_pattern(pattern: str) -> None:
    """Refuses repeated groups, references back, look-arounds and many repeats: the server can't stop a match."""
    if len(pattern) > MAX_PATTERN:
        raise QueryRefused(f"a regular expression has {len(pattern)} characters", f"Give at most {MAX_PATTERN}")
    repeats, before, was_repeat = 0, "", False
    for found in _PART.finditer(pattern):
        part, kind = found.group(), found.lastgroup
        if kind == "back" or (kind == "group" and not pattern.startswith(("(?:", "(?i)", "(?s)"), found.start())):
            raise QueryRefused(f"the regular expression holds {part}", _HINT)
        if kind == "repeat" and before != "(?" and before != "(":
            repeats += not (was_repeat and part in "?+")
            if before == ")" or repeats > MAX_REPEATS:
                raise QueryRefused(f"the regular expression {pattern[:60]!r} may take too long", _HINT)
        was_repeat = kind == "repeat"
        before = part
