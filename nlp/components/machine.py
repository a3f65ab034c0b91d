"""Names with what each stands for in, a matcher out that finds them in a text, leftmost and longest."""

from __future__ import annotations

import re

import ahocorasick_rs

_COMES = re.compile("(?<=[莅光濒亲驾])临")  # 莅临+云县 names no 临云


class Machine:
    """A matcher over names with what each stands for."""

    def __init__(self, names: dict[str, tuple[str, str]]) -> None:
        self.names = sorted(names)
        self.meanings = [names[name] for name in self.names]
        self.machine = ahocorasick_rs.AhoCorasick(self.names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def hits(self, text: str) -> list[tuple[int, int, str, str]]:
        """(start, end, kind, id) of each name in the text, leftmost and longest."""
        text = _COMES.sub("　", text)
        return [(start, end, *self.meanings[n]) for n, start, end in self.machine.find_matches_as_indexes(text)]
