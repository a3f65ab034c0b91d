"""A division or a context in, the seat out: where bodies of a level belong that the text around does not tell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.linking.board import Draft
from graph.linking.context import Context, Found
from graph.linking.divisions import division_draft, names_of
from graph.linking.places import county_in_front
from zhengpu.records import Mention

TOWNS = 2  # towns of one county that make an article the county's
OFTEN = 5  # mentions in the county that make a page a county's
NEAR_SENTENCES = 2
COMMITTEE = re.compile("[省市县区州旗盟地]委$")
PARTY_ORGANS = ("党委", "纪委监委")
HEADS = ("书记", "市长", "县长", "主任", "主席")


@dataclass(frozen=True, slots=True)
class Seat:
    """Where an agency belongs: the draft of its jurisdiction, how surely, and why."""

    draft: Draft
    score: float
    reason: str


def seat_at(context: Context, division: str | None, score: float, reason: str) -> Seat | None:
    """The seat of a division or of what is drafted under this id, if there is one."""
    if division is None:
        return None
    held = context.board.drafts.get(division)
    return Seat(held or context.board.draft(division_draft(context.lexicon, division)), score, reason)


def of_kind(context: Context, mention: Mention, county: str, word: str) -> bool:
    """Whether a county is a 县 (市, 区, 旗) by its name at the page's date, or as the article prints it: a page may have a
    wrong date, and tell of times past.
    """
    drafts = ((m, context.draft(m)) for m in context.by_article[mention.article] if m.label == "COUNTY")
    names = names_of(context.lexicon, county)
    printed = {m.text[-1] for m, d in drafts if d and d.id == county and m.text[-1] in "县市区旗" and m.text in names}
    then = context.lexicon.name_at(county, context.page.published)[-1]
    return word in printed or (then == word and (word != "市" or not printed & set("县区旗")))


def last_of_kind(context: Context, mention: Mention, word: str, fitting: list[str]) -> Seat | None:
    """The county of this kind that the article named last, or the page's only one."""
    told = [d.id for m in context.before(mention) if context.is_county(m) and (d := context.draft(m))]
    last = next((i for i in told if i in fitting), fitting[0] if fitting else None)
    if last:
        return seat_at(context, last, 0.7, "the last one of this kind that the article names")
    named = {d.id for m in context.own if context.is_county(m) and (d := context.draft(m))}
    date = context.page.published
    own = [i for i in context.home_counties if i in named and context.lexicon.level(i) == "county"]
    own = [i for i in own if context.lexicon.name_at(i, date).endswith(word)]
    return seat_at(context, own[0], 0.6, "the page's only one of this kind") if len(own) == 1 else None


def county_of_page(context: Context, word: str) -> Seat | None:
    """The home's one county that a page names, with its places and bodies: on the page of a county in its city's paper."""
    drafts = [d for m in context.own if m.label in ("COUNTY", "PLACE", "AGENCY") and (d := context.draft(m))]
    named = [c for d in drafts if (c := d.id if d.type == "County" else d.county)]
    counties = {c for c in named if c in context.home_counties and context.lexicon.level(c) == "county"}
    if len(counties) != 1 or len(named) < OFTEN:
        return None
    county = counties.pop()
    fits = context.lexicon.name_at(county, context.page.published).endswith(word)
    return seat_at(context, county, 0.65, "the page's only county") if fits else None


def county_of_towns(context: Context, mention: Mention, word: str) -> Seat | None:
    """The one county in which all towns lie that an article names without their county: 县委 where 柳林镇 and 石桥乡 are gone to."""
    drafts = [context.draft(m) for m in context.by_article[mention.article] if m.label == "PLACE"]
    towns = {d.id: d.county for d in drafts if d and d.level == "town"}
    counties = {county for county in towns.values() if county}
    if len(towns) < TOWNS or len(counties) != 1 or context.article_counties(mention.article):
        return None
    county = counties.pop()
    fits = context.lexicon.division(county) and context.lexicon.name_at(county, context.page.published).endswith(word)
    return seat_at(context, county, 0.7, "all towns of the article lie there") if fits else None


def within_name(context: Context, mention: Mention, word: str, *, near: bool) -> Found | None:
    """The county with whose name a school or a park begins, in the sentence if `near`: 在云溪区实验小学 … 区教育局."""
    for earlier in context.before(mention):
        if near and (earlier.sentence != mention.sentence or _is_seat(context, earlier)):
            return None
        front = county_in_front(context, earlier.text) if earlier.label in ("ORG", "COMPANY", "PLACE") else None
        if front and context.lexicon.name_at(front[0], context.page.published).endswith(word):
            return front[0], 0.8, f"{earlier.text} before"
    return None


def _is_seat(context: Context, mention: Mention) -> bool:
    """Whether a county or a body stands here, whose own county goes first."""
    return mention.label == "AGENCY" or context.is_county(mention)


def row_before(context: Context, mention: Mention) -> Draft | None:
    """The last agency of the sentence before this one, where no person stands between the two but in one list."""
    draft = _last_in_row(context, mention)
    return draft if draft and draft.jurisdiction and not draft.open else None


def behind_unknown(context: Context, mention: Mention) -> bool:
    """Whether a body of the Party of which nobody can say where it is stands before in the row of titles: 县委常委、+组织部部长."""
    draft = _last_in_row(context, mention)
    return draft is not None and draft.open and draft.organ in PARTY_ORGANS


def _last_in_row(context: Context, mention: Mention) -> Draft | None:
    at = mention.start
    for earlier in context.before(mention):
        if earlier.sentence != mention.sentence or earlier.end > at:
            return None
        if earlier.label in ("OFFICIAL", "PERSON") and at - earlier.end != 1:  # more than a 、 between
            return None
        if earlier.label == "AGENCY":
            return context.draft(earlier)
        at = earlier.start
    return None
