"""The mention of a site whose name begins with the mere word of a level (县博物馆) in, its link to the site by its full name out."""

from __future__ import annotations

import re

from graph.linking.board import Draft
from graph.linking.context import Context
from graph.linking.places import COUNTYS_ZONE, site_draft
from graph.linking.seats import seat_of_level
from zhengpu.records import Mention

_LEVEL = re.compile("([市县区旗])(?![区直属民级域块间郊场内外镇乡村街])([一-鿿]{2,})")
_LEAST_OF_SITE = 0.7


def is_level_site(mention: Mention) -> bool:
    """Whether a site's name begins with the word of a level; a county's zone has a name of its own."""
    named = _LEVEL.fullmatch(mention.text) is not None
    return mention.label == "PLACE" and named and not COUNTYS_ZONE.fullmatch(mention.text)


def link_level_site(context: Context, mention: Mention) -> bool:
    """Links 县博物馆 to 东岭县博物馆 where the county is known that it belongs to; says whether it did."""
    found = _LEVEL.fullmatch(mention.text) if is_level_site(mention) else None
    seat = seat_of_level(context, mention, found[1]) if found and not context.attached(mention) else None
    if found is None or seat is None or not seat.draft.name.endswith(found[1]):
        return False
    draft = _site(seat.draft, seat.draft.name + found[2])
    if draft is None:
        return False
    draft.names.add(mention.text)
    context.board.decide(mention, draft, max(seat.score - 0.05, _LEAST_OF_SITE), seat.reason)
    return True


def _site(seat: Draft, name: str) -> Draft | None:
    if seat.type == "County":
        return site_draft(name, "site", seat.id, None)
    if seat.level != "prefecture":
        return None
    return Draft(f"{seat.id}-{name}", "Place", name, {name}, level="site", parent=seat.id)
