"""A part of a body that leaves the body unsaid and its context in, the jurisdiction and the whole name behind it out."""

from __future__ import annotations

import re

from graph.linking.agency_names import usual
from graph.linking.context import Context
from graph.linking.seats import Seat, seat_at
from zhengpu.records import Mention

_OF_HEAD = re.compile(r"([局厅])([一-鿿]{2,8}[处科股])")
_OFFICE = "办公室"
_COMMITTEE = re.compile(r"[省市县区州旗盟地]委$")


def part_of_head(context: Context, mention: Mention, text: str) -> tuple[Seat, str] | None:
    """云港市民政局的 局社会救助科: that of the bureau named last; 市委常委、办公室: the committee's."""
    found = _OF_HEAD.fullmatch(text)
    for earlier in context.before(mention) if found or text == _OFFICE else ():
        draft = context.draft(earlier) if earlier.label == "AGENCY" else None
        if draft is None or draft.open or not draft.jurisdiction:
            continue
        seat = seat_at(context, draft.jurisdiction, 0.85, f"part of {draft.name}")
        if seat is None:
            return None
        if found and draft.name.endswith(found[1]):
            return seat, draft.name.removeprefix(seat.draft.name) + found[2]
        if text == _OFFICE:
            return (seat, "委" + _OFFICE) if _COMMITTEE.search(usual(earlier.text)) else None
    return None
