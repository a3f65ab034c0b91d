"""A text and its officials' names in, names that are one of those but for a misread character out: 穆怀瑾 … 穆杯瑾强调."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from nlp.patterns import alternation

FILE = "names.yaml"
LENGTH = 3  # characters: of 张伟 and 张佛 one can't be told to be the other
_NAME_BEHIND_MARK = re.compile(rf"(?:^|(?<=[。，；：”\n]))(?=([一-鿿]{{{LENGTH}}}))")


def misprinted(text: str, names: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where a clause begins with such a name and goes on as only a clause about somebody does."""
    known = {name for name in names if len(name) == LENGTH}
    for found in _NAME_BEHIND_MARK.finditer(text) if known else ():
        misread = found[1] not in known and any(_one_off(found[1], name) for name in known)
        if misread and _goes_on().match(text, found.end(1)):
            yield found.start(1), found.end(1)


def _one_off(left: str, right: str) -> bool:
    """Whether two names of one surname differ in one character."""
    return left[0] == right[0] and (left[1] == right[1]) != (left[2] == right[2])


@lru_cache(maxsize=1)
def _goes_on() -> re.Pattern[str]:
    return re.compile(alternation(FILE, "leaders_do"))
