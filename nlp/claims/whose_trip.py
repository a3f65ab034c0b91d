"""People who came along, as a frame tells it, and the trips of its article in, out the trips on which they came along."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.claims.frame import PEOPLE, Frame, name_list_before
from nlp.claims.goings import visit_patterns
from nlp.claims.subjects import run_start
from nlp.claims.trips import Trip

if TYPE_CHECKING:
    from nlp.reader import Located

_OWN, _WHOSE = 2, 10  # characters of whose a team is, in the title of who leads it; and before the team
_COUPLE = 2  # of more who set out together only the first one is who others accompany


@dataclass(frozen=True)
class Along:
    """People who came along, and where that is told."""

    people: list[Located]
    start: int
    end: int
    event: str | None = None  # the one stop at which they are told to be along
    of: str = ""  # whom they are told to accompany: 陪同某某检查
    in_turn: bool = False  # 分别: each accompanied another one
    severally: bool = False  # 分别陪同
    brought: bool = False  # by the subject of the sentence: 某某带着某某
    under: bool = False  # told before the one whom they accompany: 由某某陪同，某某来到…


def trips_told(frame: Frame, trips: list[Trip], along: Along) -> list[Trip]:
    """The trip whose lead was named last before a sentence, or in it, with those who went together with the lead."""
    people = {p.mention.text for p in along.people}
    trips = [t for t in trips if t.lead.mention.text not in people]
    if not trips:
        return []
    if along.of and (whose := [t for t in trips if t.lead.mention.text == along.of]):
        return whose
    if along.severally and (heads := _heads_report(frame, trips)):
        return heads
    first = along.people[0].start
    until = along.end if along.under else first
    named = {m.mention.text for m in frame.between(along.start, until, PEOPLE)}
    inside = [trip for trip in trips if trip.lead.mention.text in named]
    earlier = [m.mention.text for m in frame.between(0, along.start, PEOPLE)]
    before = sorted(trips, key=lambda t: (t.article == frame.tagged.article.id and t.told > first, -t.told))
    told = [trip for name in reversed(earlier) for trip in before if trip.lead.mention.text == name]
    chosen = inside[-1] if inside else told[0] if told else trips[-1]
    begun = bool(told or inside or along.under) or _team_told(frame, chosen, along.start)
    if not begun and chosen.article == frame.tagged.article.id:
        return []  # the report of that trip only begins after them
    if (along.brought and inside) or _alone(inside, trips):
        return inside  # and not who set out to elsewhere on the same day
    return _without_deputies(frame, [t for t in trips if t is chosen or t.together == chosen.together])


def _alone(inside: list[Trip], trips: list[Trip]) -> bool:
    """Whether one of the many who set out is told of alone in the sentence of those who came along."""
    leads = {trip.lead.mention.text for trip in inside}
    return len(leads) == 1 and len({trip.lead.mention.text for trip in trips}) > _COUPLE


def _team_told(frame: Frame, trip: Trip, before: int) -> bool:
    """Whether the team that somebody leads was told of before, though not yet who leads it."""
    lead = trip.lead.mention.text
    teams = visit_patterns()["team"].finditer(frame.text, 0, before)
    told = [t for t in teams if frame.zone(t.start()) != "headline"]
    named = next((m for m in frame.mentions if m.mention.text == lead), None)
    title = frame.text[run_start(frame, named) : named.start] if named else ""
    return any(
        frame.memory.teams.get(team.group().removesuffix("一行")) == lead
        and any(m.mention.text[:_OWN] in title for m in frame.between(max(0, team.start() - _WHOSE), team.start()))
        for team in told[-1:]
    )


def _heads_report(frame: Frame, trips: list[Trip]) -> list[Trip]:
    """Where several set out each on a way of their own, the trips of the one told first: 某某、某某分别参加."""
    own = sorted((t for t in trips if t.article == frame.tagged.article.id), key=lambda t: t.told)
    parted = len({t.together for t in own}) > 1 and len({t.lead.mention.text for t in own}) > 1
    return [t for t in own if t.lead.mention.text == own[0].lead.mention.text] if parted else []


def _without_deputies(frame: Frame, trips: list[Trip]) -> list[Trip]:
    """Those who set out together: of many the first; of two not the deputy in a list that the head begins: 主席某某，副主席某某."""
    leads = sorted((t.lead for t in trips), key=lambda lead: lead.start)
    names = {lead.mention.text for lead in leads}
    if len(names) == 1 or {t.article for t in trips} != {frame.tagged.article.id}:
        return trips
    head = leads[0]
    if len(names) > _COUPLE:
        return [t for t in trips if t.lead.mention.text == head.mention.text]
    if any(post.mention.text.startswith("副") for post in frame.between(head.start - 8, head.start, ("POST",))):
        return trips
    listed = name_list_before(frame, leads[-1])
    return [
        t
        for t in trips
        if t.lead is head
        or t.lead not in listed
        or not any(p.mention.text.startswith("副") for p in frame.between(head.end, t.lead.start, ("POST",)))
    ]
