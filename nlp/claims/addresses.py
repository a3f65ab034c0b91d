"""A frame of an advertisement or a notice in, what lies where its address says out: 地址：东岭县松口镇."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from nlp.claims.frame import Frame
from nlp.claims.whereabouts import is_region, places_at
from nlp.patterns import alternation

if TYPE_CHECKING:
    from nlp.claims.whereabouts import Fact
    from nlp.reader import Located

_KINDS = ("COMPANY", "ORG")
_FARTHEST = 300  # characters between a firm and its address
_ENDS = re.compile(
    r"[\s\d（），。；、]|[一-鿿]{1,8}?(?:路|街|巷|大道|号|线)|[东西南北]侧|$"
)  # else a place stands there unread
_WAY = re.compile("(?:路|街|巷|大道|线)$")  # with a number, an address; no place that holds anything


@cache
def _address() -> re.Pattern[str]:
    return re.compile(alternation("places.yaml", "addresses") + r"\s?[：:]\s*")


def addressed(frame: Frame) -> Iterator[Fact]:
    """The firm, school or home that an address is told of, in the innermost place of the address that is no road."""
    if "址" not in frame.text and "总部" not in frame.text and "总店" not in frame.text:
        return
    for found in _address().finditer(frame.text):
        chain = [m for m in places_at(frame, found.end(), found.end() + _FARTHEST) if not _WAY.search(m.mention.text)]
        whole = bool(chain) and _ENDS.match(frame.text, chain[-1].end) is not None
        thing = _told_of(frame, found.start()) if whole and not is_region(chain[-1]) else None
        if thing:
            yield thing, chain[-1], (thing.start, chain[-1].end), "located.said"


def _told_of(frame: Frame, start: int) -> Located | None:
    """The one firm, else the one organisation, named before an address; of several, the nearest in its own line."""
    near = [m for m in frame.between(max(0, start - _FARTHEST), start) if m.mention.label in _KINDS]
    for kind in _KINDS:
        held = [m for m in near if m.mention.label == kind]
        line = [m for m in held if "\n" not in frame.text[m.end : start]]
        if held and (line or len({m.mention.text for m in held}) == 1):
            return held[-1]
    return None
