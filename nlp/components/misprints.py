"""A text and its officials' names in, names that are one of those but for a misread character out: 穆怀瑾 … 穆杯瑾强调."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from nlp.patterns import alternation

FILE = "names.yaml"
LENGTH = 3  # characters: of 张伟 and 张佛 one can't be told to be the other


def misprinted(text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where a clause begins with such a name and goes on as only a clause about somebody does."""
    known = {name for name in names if len(name) == LENGTH}
    for name in sorted(known):
        for found in re.finditer(_one_off(name), text):
            if found[1] not in known and _goes_on().match(text, found.end(1)):
                yield found.start(1), found.end(1)


def _one_off(name: str) -> str:
    """Names of the same surname with one other character, right behind a mark."""
    first, middle, last = map(re.escape, name)
    return rf"(?:^|(?<=[。，；：”\n]))({first}(?:[一-鿿]{last}|{middle}[一-鿿]))"


@lru_cache(maxsize=1)
def _goes_on() -> re.Pattern[str]:
    return re.compile(alternation(FILE, "leaders_do"))
