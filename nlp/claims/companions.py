"""A frame and the trips told in it in, ACCOMPANIED claims out: who came along."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp.claims.frame import Frame, name_list_before
from nlp.claims.trips import Trip, visit_patterns
from zhengpu.records import Claim

if TYPE_CHECKING:
    from nlp.reader import Located

_ALONG = re.compile(r"[。，；]|$|调研|考察|活动|看望|慰问|检查|督导|视察|走访|巡查|(?:上述|有关|相关)?活动")


def companion_claims(frame: Frame, trips: list[Trip]) -> Iterator[Claim]:
    """谢某、刘某、李某参加活动: they came along on the article's trip."""
    names = {m.mention.text for m in frame.mentions if m.mention.label in ("OFFICIAL", "PERSON")}
    trips = trips or [t for t in frame.memory.trips if t.stops and t.leads[0].mention.text in names]
    if not trips:
        return
    for start, end in frame.body:
        for people, at in (*_after_list(frame, start, end), *_under(frame, start, end)):
            trip = _trip_told(frame, trips, start, end)
            lead = trip.leads[0]
            for position, person in enumerate(people, start=1):
                if person.mention.text == lead.mention.text:
                    continue
                claim = frame.make(
                    "ACCOMPANIED",
                    person,
                    lead,
                    at,
                    "visits.companions",
                    date=trip.date,
                    trip=trip.key,
                    position=position,
                )
                frame.memory.accompanied.add(person.mention.id)
                if claim:
                    yield claim


def _trip_told(frame: Frame, trips: list[Trip], start: int, end: int) -> Trip:
    """The trip whose lead was named last before a sentence, or in it."""
    named = {m.mention.text for m in frame.between(start, end, ("OFFICIAL", "PERSON"))}
    inside = [trip for trip in trips if trip.leads[0].mention.text in named]
    if inside:
        return inside[-1]
    earlier = [m.mention.text for m in frame.between(0, start, ("OFFICIAL", "PERSON"))]
    told = [trip for name in reversed(earlier) for trip in reversed(trips) if trip.leads[0].mention.text == name]
    return told[0] if told else trips[-1]


def _after_list(frame: Frame, start: int, end: int) -> Iterator[tuple[list[Located], tuple[int, int]]]:
    people = frame.between(start, end, ("OFFICIAL", "PERSON"))
    for person in people:
        found = visit_patterns()["accompany"].match(frame.text, person.end)
        if not found or (found[1] == "参加" and not _ALONG.match(frame.text, found.end(1))):
            continue
        yield name_list_before(frame, person), (start, end)


def _under(frame: Frame, start: int, end: int) -> Iterator[tuple[list[Located], tuple[int, int]]]:
    """在某某、某某陪同下."""
    found = re.compile(r"(?:等)?(?:同志|领导|人)?(?:的)?陪同下").search(frame.text, start, end)
    people = frame.between(start, found.start(), ("OFFICIAL", "PERSON")) if found else []
    if people and found and people[-1].end == found.start():
        yield name_list_before(frame, people[-1]), (start, end)
