"""Names with what each stands for in, a matcher out that finds them in a text, leftmost and longest."""

from __future__ import annotations

import re

import ahocorasick_rs

_HIDDEN = "\u3000"
_JOINS = re.compile("(?<=[省市县区旗州盟])和")
_WHOLE = range(3, 8)
_COMES = re.compile("(?<=[莅光濒亲驾])临")  # 莅临+云县 names no 临云


class Machine:
    """A matcher over names with what each stands for."""

    def __init__(self, names: dict[str, tuple[str, str]]) -> None:
        self.names = sorted(names)
        self.whole = frozenset(name for name, (kind, _) in names.items() if kind == "full" and len(name) in _WHOLE)
        self.meanings = [names[name] for name in self.names]
        self.machine = ahocorasick_rs.AhoCorasick(self.names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def hits(self, text: str) -> list[tuple[int, int, str, str]]:
        """(start, end, kind, id) of each name in the text, leftmost and longest."""
        text = self._parted(_COMES.sub(_HIDDEN, text))
        return [(start, end, *self.meanings[n]) for n, start, end in self.machine.find_matches_as_indexes(text)]

    def _parted(self, text: str) -> str:
        """A text without each 和 that joins two divisions: 云县和+海州省, and not 和海+州省."""
        for found in _JOINS.finditer(text):
            at = found.end()
            if any(text[at : at + length] in self.whole for length in _WHOLE):
                text = text[: at - 1] + _HIDDEN + text[at:]
        return text
