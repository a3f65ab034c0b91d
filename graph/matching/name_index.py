"""All names of a register in, those that are equal to a name, begin like it, or come close to it out, without going through all."""

from __future__ import annotations

import heapq
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from graph.answers import BorneName

SHORT = 4  # characters; of longer names pairs of neighbours are compared, of these all but one character
_MOST_COMMON = 3_000  # names; what more of them share says little
_KEPT = 120
_LEAST_SHARED = 0.4  # of the pairs of the shorter name


class NameIndex:
    """Folded names and who bears them. Built once for a state of the register; never changed."""

    def __init__(self, borne: Iterable[BorneName]) -> None:
        bearers: dict[str, list[BorneName]] = defaultdict(list)
        for one in borne:
            bearers[one.folded].append(one)
        self._bearers = {name: tuple(held) for name, held in bearers.items()}
        self._names = sorted(self._bearers)
        self._shortened: dict[str, array[int]] = {}
        self._pairs: dict[str, array[int]] = {}
        for place, name in enumerate(self._names):
            if len(name) <= SHORT:
                _post(self._shortened, shortened(name), place)
            if len(name) >= SHORT:
                _post(self._pairs, pairs(name), place)

    def __len__(self) -> int:
        return len(self._names)

    def bearers(self, folded: str) -> tuple[BorneName, ...]:
        """Those that bear exactly this folded name."""
        return self._bearers.get(folded, ())

    def beginning(self, folded: str, limit: int) -> list[BorneName]:
        """Bearers of names that begin so, the shortest names first; looks at most at some hundreds of names."""
        start = bisect_left(self._names, folded)
        found = []
        for name in self._names[start : start + 50 * limit]:
            if not name.startswith(folded):
                break
            found.append(name)
        found.sort(key=lambda name: (len(name), name))
        return [one for name in found[:limit] for one in self._bearers[name]][:limit]

    def near(self, folded: str) -> Iterator[str]:
        """Names that come close to one: one edit away from a short one, or sharing many pairs of characters."""
        found: dict[str, None] = {}
        if len(folded) <= SHORT + 1:
            for place in {p for key in shortened(folded) for p in self._shortened.get(key, ())}:
                name = self._names[place]
                if abs(len(name) - len(folded)) <= 1 and OSA.distance(name, folded) == 1:
                    found[name] = None
        if len(folded) >= SHORT - 1:
            found |= dict.fromkeys(self._sharing(folded))
        found.pop(folded, None)
        return iter(found)

    def _sharing(self, folded: str) -> Iterator[str]:
        """Names that share most pairs of characters with this one; the rarest pairs are looked at first."""
        keys = pairs(folded)
        postings = sorted((self._pairs[key] for key in keys if key in self._pairs), key=len)
        rare = [one for one in postings if len(one) <= _MOST_COMMON] or postings[:1]
        counts = Counter(place for one in rare for place in one)
        for place, shared in heapq.nlargest(_KEPT, counts.items(), key=lambda pair: (pair[1], -pair[0])):
            if shared >= _LEAST_SHARED * min(len(rare), len(pairs(self._names[place]))):
                yield self._names[place]


def shortened(name: str) -> set[str]:
    """A short name and what is left of it without one of its characters; nothing of a single character."""
    return {name} | {name[:i] + name[i + 1 :] for i in range(len(name)) if len(name) > 2}


def pairs(name: str) -> set[str]:
    """Pairs of neighbouring characters."""
    return {name[i : i + 2] for i in range(len(name) - 1)}


def _post(table: dict[str, array[int]], keys: Iterable[str], place: int) -> None:
    for key in keys:
        if key not in table:
            table[key] = array("I")
        table[key].append(place)
