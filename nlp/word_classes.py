"""A word in, the class of word that it mostly is out: verb, noun, place …, or what can be seen from its characters."""

from __future__ import annotations

from functools import lru_cache

from nlp.patterns import DATA
from zhengpu.errors import DataError

FILE = "classes.txt"
LONGEST = 4  # characters from which on the length of an unknown word tells no more


@lru_cache(maxsize=1)
def word_classes() -> dict[str, str]:
    """The class of each word listed; DataError with the line of a word that is there twice, or of a line without words."""
    found: dict[str, str] = {}
    for number, line in enumerate((DATA / FILE).read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("#"):
            continue
        kind, *words = line.split()
        if not words:
            raise DataError(f"nlp/data/{FILE}, line {number}: expected a class and words of it")
        double = next((word for word in words if word in found), None)
        if double is not None:
            raise DataError(f"nlp/data/{FILE}, line {number}: {double} is there twice")
        found.update(dict.fromkeys(words, kind))
    return found


def word_class(word: str, kind: str) -> str:
    """The class of a word; of one not listed its first character where that is of `kind` "p" (a mark), else what it is made
    of and how long it is: D2 for two digits or letters, ?3 for three other characters.
    """
    found = word_classes().get(word)
    if found:
        return found
    if kind == "p":
        return word[0]
    return ("?" if kind == "c" else "D") + str(min(len(word), LONGEST))
