"""A frame in, VISITED and ACCOMPANIED claims out: who went where, stop by stop, and who came along."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp.claims.companions import companion_claims
from nlp.claims.frame import Frame
from nlp.claims.goings import Going
from nlp.claims.learned import with_learned
from nlp.claims.stops import goings
from nlp.claims.trips import Stop, Trip, gather, is_summary, plain_place
from zhengpu.records import Claim

if TYPE_CHECKING:
    from nlp.reader import Located

_COUNTY = re.compile("[一-鿿]{1,7}[县旗](?!委|政府)")
_ZONE = re.compile(r"(?:开发|高新|高新技术产业|度假|经开|示范|试验|新)区$")


def visit_claims(frame: Frame) -> Iterator[Claim]:
    """Visits of an article, grouped into trips, then those who accompanied them."""
    touched = gather(frame, with_learned(frame, goings(frame)))
    for trip in touched:
        for order, stop in enumerate(trip.stops, start=1):
            if stop.claimed:
                continue
            stop.claimed, stop.order = True, order
            claim = _visit(frame, trip, stop)
            if claim:
                yield claim
        yield from _inside(frame, trip)
    yield from companion_claims(frame, [trip for trip in touched if trip.status == "stated"])


def _inside(frame: Frame, trip: Trip) -> Iterator[Claim]:
    """A stop told after a county was come to lies in it, for all that is told (derived)."""
    county: Located | None = None
    for stop in trip.stops if trip.article == frame.tagged.article.id else ():
        if county and (_may_lie_outside(county, stop.place) or _of_another(county, stop.place)):
            county = None
        if stop.place.mention.label == "COUNTY":
            county = None if is_summary(stop.going) else stop.place
        elif county and stop.place.mention.label in ("PLACE", "ORG", "COMPANY") and not _placed(frame, stop.place):
            first = county if frame.tells_of(county) else stop.place
            at = (min(first.start, stop.place.start), stop.place.end)
            claim = frame.make("LOCATED_IN", stop.place, county, at, "visits.trip", basis="derived")
            if claim:
                yield claim


def _may_lie_outside(county: Located, place: Located) -> bool:
    """来到经济开发区…。途经某镇某村时: a town told after a zone is as often another one of its county."""
    return bool(_ZONE.search(county.mention.text) and re.search("[镇乡]$", place.mention.text))


def _of_another(county: Located, place: Located) -> bool:
    """Whether a stop is called after another county, where those told behind it lie as well: 甲县某镇、乙县某公司."""
    named = _COUNTY.match(place.mention.text)
    return named is not None and not named.group().startswith(plain_place(county.mention.text))


def _placed(frame: Frame, place: Located) -> bool:
    """Whether a place is printed right behind another one, which tells where it lies."""
    before = frame.text[max(0, place.start - 1) : place.start]
    return any(m.end == place.start or (before == "的" and m.end == place.start - 1) for m in frame.mentions)


def _told_at(frame: Frame, going: Going, place: Located) -> tuple[int, int]:
    """Where the article says that somebody went: the verb, and the place unless only another report names it: 来我市."""
    if not frame.tells_of(place):
        return going.at, going.at + 1
    return min(going.at, place.start), place.end


def _visit(frame: Frame, trip: Trip, stop: Stop) -> Claim | None:
    going = stop.going
    visitor = next(v for v in going.visitors if v.mention.text == trip.lead.mention.text)
    return frame.make(
        "VISITED",
        visitor,
        stop.place,
        _told_at(frame, going, stop.place),
        going.rule,
        date=stop.date,
        status=going.status,
        event=stop.event(trip),
        trip=trip.key,
        order=stop.order,
        purpose=going.purpose or trip.purpose,
        topics=trip.topics,
        basis="derived" if going.status == "on_behalf" else "stated",  # nobody says that who sent them was there
    )
