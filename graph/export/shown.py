"""A register's connection in, who and what exports may show out: no private persons unless asked for, no one suppressed."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass, field

from graph.expected_issues import ExpectedIssue

MASK = "□"
_HIDDEN = """
SELECT m.page, m.text FROM mentions m LEFT JOIN links l ON l.mention = m.id
WHERE l.mention IS NULL AND m.label IN ('OFFICIAL', 'PERSON')
"""


@dataclass(frozen=True)
class Wanted:
    """What an export is asked to hold: `everyone` people who are no officials too; `excel` a byte-order mark in CSV
    files; for the panel `balanced` months without trips too, `present` today's boundaries, `expected` the issues that
    there should be (None: unknown)."""

    everyone: bool = False
    excel: bool = False
    balanced: bool = False
    present: bool = False
    expected: tuple[ExpectedIssue, ...] | None = field(default=None, repr=False)

    def told(self) -> dict[str, bool | int | None]:
        """The options as a manifest names them."""
        issues = None if self.expected is None else len(self.expected)
        flags = {name: getattr(self, name) for name in ("everyone", "excel", "balanced", "present")}
        return {**flags, "expected_issues": issues}


def shown(*entities: str) -> str:
    """The SQL condition that these entities (aliases of rows of `entities`, absent ones pass) may be shown; :everyone."""
    return " AND ".join(f"(:everyone OR {one}.type IS NOT 'Person' OR {one}.official)" for one in entities)


class Hidden:
    """The names of suppressed people as pages print them; nothing in most registers."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._by_page: dict[str | None, set[str]] = defaultdict(set)
        for page, text in conn.execute(_HIDDEN):
            self._by_page[page].add(text)
            self._by_page[None].add(text)

    def text(self, page: str | None, text: str) -> str:
        """What a page says (None: some page or other), with a block for each character of a hidden name."""
        for name in sorted(self._by_page.get(page, ()), key=lambda one: (-len(one), one)):
            text = _without(text, name)
        return text


def _without(text: str, name: str) -> str:
    if name in text:
        return text.replace(name, MASK * len(name))
    close = "".join(text.split())
    if name not in close:
        return text
    places = [place for place, char in enumerate(text) if not char.isspace()]
    start = close.find(name)
    chars = list(text)
    while start >= 0:
        for place in places[start : start + len(name)]:
            chars[place] = MASK
        start = close.find(name, start + len(name))
    return "".join(chars)
