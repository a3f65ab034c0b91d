"""A mention of an agency whose name says nothing of where it is (民政局) in, the jurisdiction that it belongs to out."""

from __future__ import annotations

import re

from graph.linking.agency_names import agency, usual
from graph.linking.board import Draft
from graph.linking.context import Context
from graph.linking.levels import COMMITTEE, PARTY_ORGANS, Seat, behind_unknown, row_before, seat_at
from graph.linking.rules import rules
from graph.linking.seats import seat_of_level, town_beside
from zhengpu.records import Mention

NEAR = 0.75  # a county named before; below it one that the article names elsewhere
_GARRISON = re.compile("军分区|警备区")
LED = 12  # characters between leaders and what they lead
_SQUADS = {"支队": "prefecture", "总队": "province"}  # 大队 and 中队 are of counties
_OF_UNKNOWN_COUNTY = re.compile(
    "[一-鿿]{2,3}县(?:[党纪监]?委|人?民?政府|人大|政协|[一-鿿]{2,7}[局委办院队])"
)  # misread beyond telling which: of no county that is known, and not of the home
_TOWNS_HEADS = ("主席", "副主席", "专职主席")
_OF_ALL_LEVELS = ("政协", "人大", "人大常委会", "政府", "纪委", "监委")
_PART_OF_JUSTICE = re.compile("(?:执行局|政治部|审管办)$")
_DEPARTMENT = re.compile("(?![省市县区州旗])[一-鿿]{2,5}部")  # 市委副秘书长、+农工部部长
_DIVISION = re.compile("(?![一-鿿]*管理)[一-鿿]{2,4}[处科]")  # 省烟草局副局长某某、+烟叶处处长
_HAS_DIVISIONS = re.compile("(?:[局厅委]|委员会)$")
_DIVISION_OF_COURT = re.compile(r"[一-鿿]{2,8}(?:庭|法庭)")


def seat_of_bare(context: Context, mention: Mention, text: str) -> Seat | None:
    """Where a body belongs whose name says nothing of it: 民政局, 宣传部."""
    unknown = _of_party(context, text) and behind_unknown(context, mention)
    same = not unknown and (
        _community(context, mention, text)
        or _towns_congress(context, mention, text)
        or _towns_own(context, mention, text)
        or _listed_behind(context, mention)
        or _garrison(context, mention, text)
        or _department(context, mention, text)
        or _led(context, mention)
        or _squad(context, text)
        or _zone_beside(context, mention, text)
        or _named_before(context, mention, text)
    )
    if same:
        return same
    if unknown or _OF_UNKNOWN_COUNTY.fullmatch(text):
        return None
    if text.startswith(("县委", "区委")):
        return seat_of_level(context, mention, "县")
    town = context.town_around(mention) or town_beside(context, mention)
    if town and rules().town_bodies.search(text):
        return Seat(town, 0.8, "body of the town spoken of")
    own = context.local_home
    if own and context.lexicon.level(own) == "county" and context.lexicon.body(text):
        return seat_at(context, own, 0.8, "home")
    around = context.county_around(mention)
    if rules().zone_bodies.match(text) and context.local_home and not around:
        return seat_at(context, context.local_home, 0.85, "home")
    if around and (around[1] >= NEAR or context.home is None or context.lexicon.body(text)):
        return seat_at(context, around[0], around[1] - 0.05, around[2])
    return seat_at(context, context.home, 0.6, "home")


def _community(context: Context, mention: Mention, text: str) -> Seat | None:
    """The community named before, for the bodies that all of them have: 柳湾社区 … 社区居委会."""
    if not text.startswith("社区"):
        return None
    earlier = next((m for m in context.before(mention) if m.label == "PLACE" and m.text.endswith("社区")), None)
    draft = context.draft(earlier) if earlier else None
    return Seat(draft, 0.85, "the community named before") if draft and not draft.open else None


def _towns_own(context: Context, mention: Mention, text: str) -> Seat | None:
    """The town whose head leads out its stations: 松口镇党委书记甲带领经委、国土所, no other place's body between."""
    if not rules().town_bodies.search(text):
        return None
    for earlier in context.before(mention):
        draft = context.draft(earlier)
        if earlier.sentence != mention.sentence or (draft and draft.type in ("County", "Place")):
            return None
        if draft and draft.type == "Agency" and draft.level == "town":
            town = context.board.drafts.get(draft.jurisdiction or "")
            return Seat(town, 0.85, f"as {draft.name} before") if town else None
        if earlier.label == "AGENCY" and earlier.text[0] in "省市县区州旗":
            return None
    return None


def _towns_congress(context: Context, mention: Mention, text: str) -> Seat | None:
    """The town of the body named last before, for a 人大 that has a mere 主席: 松口镇党委书记甲，人大主席乙."""
    behind = (m for m in context.by_article[mention.article] if m.start == mention.end and m.label == "POST")
    if text != "人大" or not any(m.text in _TOWNS_HEADS for m in behind):
        return None
    town = town_beside(context, mention)
    return Seat(town, 0.85, "the town of the body before") if town else None


def _department(context: Context, mention: Mention, text: str) -> Seat | None:
    """A department of the committee named before in the same row of titles: 冠县县委常委、组织部部长."""
    row = row_before(context, mention)
    if row and _DIVISION_OF_COURT.fullmatch(text):
        return Seat(row, 0.92, f"part of {row.name}") if "法院" in row.name else None
    if row and _PART_OF_JUSTICE.search(row.name):
        row = context.board.drafts.get(row.jurisdiction or "")  # 县法院政治部主任某某，执行局局长某某
    if row and _PART_OF_JUSTICE.fullmatch(text) and re.search("法院|检察院|公安局|中院", row.name):
        return Seat(row, 0.92, f"part of {row.name}")
    if row and _DIVISION.fullmatch(text) and _HAS_DIVISIONS.search(row.name) and not context.lexicon.body(text):
        return Seat(row, 0.9, f"part of {row.name}")
    of_party = _of_party(context, text) or (row and COMMITTEE.search(row.name) and _DEPARTMENT.fullmatch(text))
    row = row if of_party else None
    return seat_at(context, row.jurisdiction, 0.92, f"department beside {row.name}") if row else None


def _of_party(context: Context, text: str) -> bool:
    body = context.lexicon.body(text)
    return body is not None and body.organ in PARTY_ORGANS


def _led(context: Context, mention: Mention) -> Seat | None:
    """The county whose leaders stand right before, with or without the bodies that they lead: 东岭县县长某某率民政局."""
    before = context.before(mention)
    if not before or before[0].label not in ("OFFICIAL", "POST") or mention.start - before[0].end > LED:
        return None
    beside = mention.start - before[0].end <= 1 and mention.text in _OF_ALL_LEVELS  # 海州市副市长某某、+政协副主席
    levels = ("county", "prefecture") if beside else ("county",)
    for earlier in before:
        if earlier.sentence != mention.sentence:
            return None
        draft = context.draft(earlier)
        if earlier.label not in ("OFFICIAL", "POST") and draft:
            county = draft.id if draft.id in context.lexicon.divisions else draft.jurisdiction
            known = not draft.open and context.lexicon.level(county or "") in levels
            return seat_at(context, county, 0.85, f"with the leaders of {draft.name}") if known else None
    return None


def _squad(context: Context, text: str) -> Seat | None:
    """The home city for a bare 支队, the province for a 总队 and for a 公安厅: they have names of their own by level."""
    body = context.lexicon.body(text)
    level = _SQUADS.get(text[-2:]) or ("province" if body and body.by_level.get("省") == text != body.name else None)
    home = context.prefecture if level == "prefecture" else context.province
    return seat_at(context, home, 0.85, "a body of that level") if level else None


def _zone_beside(context: Context, mention: Mention, text: str) -> Seat | None:
    """The zone that the sentence has named last, for the bodies that only zones have: 高新区召开会议，管委会副主任某某."""
    if not rules().zone_bodies.match(text):
        return None
    for earlier in context.before(mention):
        if earlier.sentence != mention.sentence:
            return None
        draft = context.draft(earlier)
        if draft and earlier.label in ("COUNTY", "PLACE") and not draft.open:
            return Seat(draft, 0.88, f"{draft.name} before") if context.lexicon.zone(draft.id) else None
    return None


def beside_zones_body(context: Context, mention: Mention, text: str) -> tuple[Seat, str] | None:
    """The seat of the body of a zone that the sentence has named last, and the name there, for another one of it:
    经开区党工委书记、管委会主任; the zone may be on no roster.
    """
    if not rules().zone_bodies.fullmatch(text):
        return None
    for earlier in context.before(mention):
        if earlier.sentence != mention.sentence:
            return None
        draft = context.draft(earlier) if earlier.label == "AGENCY" else None
        zones = _before_zones_body(draft.name) if draft and not draft.open and draft.level != "town" else ""
        if draft and zones and draft.jurisdiction in context.board.drafts:
            held = context.board.drafts[draft.jurisdiction]
            front = zones.removeprefix(held.name)
            fits = front or context.lexicon.zone(held.id)
            return (Seat(held, 0.88, f"as {draft.name} before"), front + text) if fits else None
    return None


def _before_zones_body(name: str) -> str:
    """What a body that only zones have is named after: 经开区 of 经开区党工委; nothing for other bodies."""
    found = rules().zone_bodies.search(name)
    return name[: found.start()] if found and found.end() == len(name) else ""


def _garrison(context: Context, mention: Mention, text: str) -> Seat | None:
    """The city in whose row of titles a 军分区 stands, else the home city: no county has one."""
    if not _GARRISON.fullmatch(text):
        return None
    row = row_before(context, mention)
    city = row.jurisdiction if row and row.level == "prefecture" else context.prefecture
    return seat_at(context, city, 0.9, "a body of that level")


def _listed_behind(context: Context, mention: Mention) -> Seat | None:
    earlier = context.before(mention)
    previous = context.draft(earlier[0]) if earlier and mention.start - earlier[0].end <= 1 else None
    if previous and previous.type == "Agency" and previous.jurisdiction in context.board.drafts:
        return seat_at(context, previous.jurisdiction, 0.9, f"listed behind {previous.name}")
    return None


def _named_before(context: Context, mention: Mention, text: str) -> Seat | None:
    """The jurisdiction of the same body where the article, or else the page, names it in full."""
    near = [m for m in context.by_article[mention.article] if m.label == "AGENCY"]
    for pool, score in ((near, 0.93), (context.own, 0.7)):
        found: dict[str, Draft] = {}
        for other in pool:
            draft = context.draft(other)
            if draft and draft.jurisdiction and not draft.open and other.text != mention.text:
                seat = context.board.drafts[draft.jurisdiction]
                if agency(context.lexicon, seat, text).id == draft.id or usual(other.text).endswith(text):
                    found[draft.jurisdiction] = draft
        if len(found) == 1:
            jurisdiction, draft = found.popitem()
            return seat_at(context, jurisdiction, score, f"short for {draft.name}")
        if found:
            return None
    return None
