"""A likely name in its text in, whether everyday words make it up out: 补贴[范围]与, 工[程真]正, [加快科技]成果."""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.candidates import TAGGING
from nlp.names import FILE as NAMES
from nlp.names import FIRM, follow, is_surname
from nlp.patterns import DATA, alternation, words
from zhengpu.errors import DataError

FILE = "everyday.txt"
FIRMS, SITES = "companies.yaml", "sites.yaml"
LENGTH = 2  # characters of each word of the list
WEAK = 0.7  # a name no surer than this falls when one of its edges cuts a word; a surer one when both do
_CLASS = "业化性型类"  # ends words for kinds of things: 物流业
_LONGEST = 4  # characters of the longest common words
POSTS, ROLES = ("public", "other", "deputy"), "roles"
_REACH = 6  # characters before a name in which a post or a role can stand


@lru_cache(maxsize=1)
def everyday() -> frozenset[str]:
    """The common words of two characters; DataError with the line of one that is none."""
    found: set[str] = set()
    for number, line in enumerate((DATA / FILE).read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("#"):
            continue
        for word in line.split():
            if len(word) != LENGTH or word in found:
                raise DataError(f"nlp/data/{FILE}, line {number}: {word!r} is twice there or not of two characters")
            found.add(word)
    return frozenset(found)


@lru_cache(maxsize=1)
def _common_in_firms() -> frozenset[str]:
    """Words that name no firm: everyday ones, and what trades and goods are called; not 纸业, which only firms bear."""
    trades = words(FIRMS, "brand_trades")
    named = frozenset(word for word in trades if word.endswith("业"))
    generic = (*words(TAGGING, "generic_heads"), *words(SITES, "generic_words"), *words(FIRMS, "no_brand"), *trades)
    return (everyday() | {word for word in generic if len(word) >= LENGTH}) - named


def is_no_firm(name: str) -> bool:
    """Whether a likely firm without a legal form is made of everyday words alone: 清洁能源, 实施新能源, 规范化."""
    if name in words(FIRMS, "companies"):
        return False
    common, made = _common_in_firms(), {0}
    for end in range(LENGTH, len(name) + 1):
        last = end == len(name) and name[-1] in _CLASS and end - 1 in made
        if last or any(name[start:end] in common for start in made if end - start <= _LONGEST):
            made.add(end)
    return len(name) in made


@lru_cache(maxsize=1)
def _given() -> frozenset[str]:
    """Characters that given names are made of."""
    return frozenset(words(NAMES, "given"))


@lru_cache(maxsize=2)
def _introducing(*keys: str) -> re.Pattern[str]:
    """What stands right before a name that may look like anything: one of these titles, or a mark of authors."""
    titles = "|".join(alternation("titles.yaml", key) for key in keys)
    return re.compile(rf"(?:{titles}|[长记任师])[：:（\s]?$")


def is_everyday(text: str, start: int, end: int, score: float, *, modelled: bool, listed: bool) -> bool:
    """Whether text[start:end] is rather a word, or a piece cut out of words, than a name.

    `modelled`: only the trained model takes it for a name; `listed`: another name of its list stands right before it.
    """
    if " " in text[start:end] or "·" in text[start:end]:
        return False
    known = everyday()
    cut = (text[start - 1 : start + 1] in known) if start else False
    cut_behind = text[end - 1 : end + 1] in known and follow(text, end) <= FIRM
    if (cut and cut_behind) or (score < WEAK and (cut or cut_behind)):
        return True
    if not modelled or listed or _stands_behind(text, start, *POSTS):
        return False
    name = text[start:end]
    return _is_worded(name, known) or (name in known and not _stands_behind(text, start, *POSTS, ROLES))


def _stands_behind(text: str, start: int, *keys: str) -> bool:
    return _introducing(*keys).search(text, max(0, start - _REACH), start) is not None


def _is_worded(name: str, known: frozenset[str]) -> bool:
    """Whether a name of three begins or ends with a common word and has a character that names don't have."""
    if len(name) != LENGTH + 1 or is_surname(name[:2]) or name[1:] in words(NAMES, "given_pairs"):
        return False
    unlikely = any(char not in _given() for char in name[1:])
    return unlikely and (name[:2] in known or name[1:] in known)
