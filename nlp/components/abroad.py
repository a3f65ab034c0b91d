"""A Doc's view in, states, cities and districts of foreign countries out: what follows a country's name, and the same names again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from nlp.candidates import DivisionHit, View
from nlp.components.reach import NAMES, Found
from nlp.everyday import everyday
from nlp.patterns import alternation, words
from zhengpu.lexicon import lexicon

_HOME = "中国"
_SHORT_NAME = 2  # characters of a city that is named without what it is: 樱原市, 樱原
_CITY = re.compile("市(?![民场区镇面])")
_GOES_ON = re.compile("[长场民级]|[常副]*[市州区县郡省]长|议会|政府")  # whose mayor he is, the mayor's post tells
_COUNTED = re.compile("[一二两三四五六七八九十几各每多数全本该某]")


def abroad(view: View, hits: list[DivisionHit]) -> Iterator[Found]:
    """俄罗斯+白桦州+桦林区, and 桦林区 wherever the text names it again."""
    named: set[str] = set()
    for country in _countries().finditer(view.text):
        at = country.end()
        while (found := _division().match(view.text, at)) and _is_named(view, hits, found):
            yield at, found.end(), "PLACE", 0.95
            named.add(found.group())
            at = found.end()
    for name in named:
        short = name[:-1]
        known = len(short) >= _SHORT_NAME and short not in everyday() and name[-1] == "市"
        pattern = f"{re.escape(short)}市?" if known else re.escape(name)
        for again in re.finditer(pattern, view.text):
            if not any(h.start < again.end() and again.start() < h.end for h in hits):
                yield again.start(), again.end(), "PLACE", 0.9
    for hit in hits:
        if view.text[hit.start : hit.end] in _cities() and _CITY.match(view.text, hit.end):
            yield hit.start, hit.end + 1, "PLACE", 0.98


def _is_named(view: View, hits: list[DivisionHit], found: re.Match[str]) -> bool:
    """Whether it is a name: no counted or described city (各州, 沿海城市), and nothing that holds a division of this country."""
    name = found.group()
    if name.endswith(words(NAMES, "abroad_no_name")) or _COUNTED.match(name) or name in everyday():
        return False
    inside = any(found.start() < hit.end and hit.start < found.end() for hit in hits if hit.level != "place")
    return not inside and not _GOES_ON.match(view.text, found.end())


@lru_cache(maxsize=1)
def _countries() -> re.Pattern[str]:
    names = sorted((p.name for p in lexicon().places.values() if p.kind == "country" and p.name != _HOME), key=len)
    return re.compile("|".join(re.escape(name) for name in reversed(names)))


@lru_cache(maxsize=1)
def _cities() -> frozenset[str]:
    return frozenset(p.name for p in lexicon().places.values() if p.kind == "city")


@lru_cache(maxsize=1)
def _division() -> re.Pattern[str]:
    """A foreign name and what it is; lazily, so that the first word for a division ends it."""
    no_part = alternation(NAMES, "abroad_no_part")
    return re.compile(f"(?:(?!{no_part})[一-鿿·]){{1,7}}?(?:自治州|特别市|广域市|[州市郡]|(?<=[一-鿿]{{2}})[县区省])")
