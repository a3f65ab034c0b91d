"""An agency that leaves unsaid of what body or zone it is and its context in, its jurisdiction and its name behind that out."""

from __future__ import annotations

import re

from graph.linking.agency_names import usual
from graph.linking.board import Draft
from graph.linking.context import Context
from graph.linking.levels import Seat, seat_at
from graph.linking.places import county_in_front
from zhengpu.records import Mention

_OF_HEAD = re.compile(r"([市县区旗]?)(局|厅|[支大总]队)([一-鿿]{2,8}(?:[处科股]|[大中支]队))")
_LEVELS = {"市": ("prefecture",), "县": ("county",), "区": ("county",), "旗": ("county",)}
_OF_ZONE = re.compile(
    r"((?:经济|高新|工业|产业)?(?:技术)?(?:开发区|高新区|园区|集聚区|示范区|新区))((?:管委会|管理委员会|党工委|工委).*)"
)
_ITS_COMMITTEE = re.compile(
    "(?![省市县区州旗])[一-鿿]{2,14}委员会|(?:环资|财经|农业|农村|教科文卫|法制|内司|内务司法|监察司法|社会建设|民宗侨外|提案|文史|文教卫体|社法|经科|人资环)委"
)
_ASSEMBLY = re.compile("人大|政协")
_OFFICE = "办公室"
_COMMITTEE = re.compile(r"[省市县区州旗盟地]委$")


def committee_of(context: Context, mention: Mention, text: str) -> tuple[Draft, str] | None:
    """全国人大常委、农业与农村委员会: the congress, or the conference, in whose row a committee of it is printed."""
    at = mention.start
    for earlier in context.before(mention) if _ITS_COMMITTEE.fullmatch(text) else ():
        if earlier.sentence != mention.sentence or at - earlier.end > 1:
            return None
        draft = context.draft(earlier) if earlier.label == "AGENCY" else None
        if draft:
            whole = _ASSEMBLY.search(draft.name)
            return (draft, draft.name[: whole.end()] + text) if whole and not draft.open else None
        at = earlier.start
    return None


def part_of_head(context: Context, mention: Mention, text: str) -> tuple[Seat, str] | None:
    """云港市民政局的 局社会救助科, 市消防支队的 支队防火处: that of the bureau named last; 市委常委、办公室: the committee's."""
    found = _OF_HEAD.fullmatch(text)
    for earlier in context.before(mention) if found or text == _OFFICE else ():
        draft = context.draft(earlier) if earlier.label == "AGENCY" else None
        if draft is None or draft.open or not draft.jurisdiction:
            continue
        seat = seat_at(context, draft.jurisdiction, 0.85, f"part of {draft.name}")
        if seat is None:
            return None
        fits = found and (not found[1] or draft.level in _LEVELS[found[1]])
        if found and fits and draft.name.endswith(found[2]):
            return seat, draft.name.removeprefix(seat.draft.name) + found[3]
        if text == _OFFICE:
            return (seat, "委" + _OFFICE) if _COMMITTEE.search(usual(earlier.text)) else None
    return None


def zone_of_article(context: Context, mention: Mention, text: str) -> tuple[Seat, str] | None:
    """东岭县经济开发区 … 开发区管委会: the zone of a county that the article names in full, and no other."""
    found = _OF_ZONE.fullmatch(text)
    held = (m for m in context.by_article[mention.article] if m.label in ("PLACE", "COUNTY")) if found else ()
    named = [m for m in held if found and m.text.endswith(found[1]) and county_in_front(context, m.text)]
    drafts = {draft.id: draft for m in named if (draft := context.draft(m)) and not draft.open}
    if found is None or len(drafts) != 1:
        return None
    draft = next(iter(drafts.values()))
    return Seat(draft, 0.85, f"{draft.name} in the article"), found[2]
