"""Divisions found in a text in, the zones among them joined to the county or the city that they are named after out."""

from __future__ import annotations

import re

from nlp.candidates import DivisionHit, View
from nlp.everyday import everyday
from zhengpu.lexicon import Lexicon

_ZONES_NAME = re.compile("(?!国家|省级|市级|[和与及到在来去往是有])[一-鿿][^\\W市县区州省的]")


def _names_zone(view: View, start: int, end: int) -> bool:
    """Whether a zone right behind a county has a name of its own, and is none that the home's paper means."""
    name = view.text[start:end]
    return bool(_ZONES_NAME.fullmatch(name)) and name not in everyday() and name not in view.stops


def _is_countys_zone(view: View, hit: DivisionHit, before: DivisionHit | None) -> bool:
    """Whether a zone is said to be the county's, of whatever name: no zone of the city."""
    named = before is not None and before.end >= hit.start
    return not named and view.before(hit.start) in ("县", "旗") and view.text[hit.start : hit.end].endswith("区")


def zones_joined(
    view: View, found: list[tuple[DivisionHit, float]], known: Lexicon, home: str | None
) -> list[tuple[DivisionHit, float]]:
    """A zone right after a division's name: 遂昌+经济开发区 is that county's, a place in it; 海口+高新区 the home city's own."""
    homes = (home, *known.ancestors(home)) if home else ()
    kept: list[tuple[DivisionHit, float]] = []
    for hit, score in found:
        before = kept[-1][0] if kept else None
        if hit.level == "zone" and _is_countys_zone(view, hit, before):
            kept.append((DivisionHit(hit.start - 1, hit.end, "place", hit.id), score))  # 县+经济开发区
            continue
        if hit.level == "zone" and before and before.end == hit.start:
            if before.level == "county":
                kept[-1] = (DivisionHit(before.start, hit.end, "place", before.id), score)
                continue
            if before.level == "prefecture" and before.id in homes:
                kept[-1] = (DivisionHit(before.start, hit.end, "zone", hit.id), score)
                continue
        if hit.level == "zone" and before and before.level == "county" and _names_zone(view, before.end, hit.start):
            kept.append((DivisionHit(before.end, hit.end, "place", before.id), score))  # 云溪县+白鹤+高新区
            continue
        kept.append((hit, score))
    return kept
