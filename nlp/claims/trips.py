"""Goings of an article in, trips out: which stops are one outing, in which order, and on which days."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from nlp.claims.frame import Frame
from nlp.claims.goings import Going, visit_patterns
from nlp.patterns import alternation
from zhengpu.dates import PartialDate
from zhengpu.lexicon import lexicon
from zhengpu.records import Status

if TYPE_CHECKING:
    from nlp.reader import Located

_TELLING = 4  # characters of a name that hardly end the name of another place of the same trip
_LIKE = 3  # characters of two names that may be one in spite of a misread one
_TELL_APART = frozenset("一二三四五六七八九十东西南北中上下大小前后新老")
_ZONE = re.compile(r"(?:开发|高新|度假|经开)区")  # stands for that of the city
_AUTONOMOUS = ("自治县", "自治旗", "自治州")
_KIND_OF_PLACE = re.compile(r"(?:自治[州县旗]|改革发展试验区|[省市县区旗盟])$")


@dataclass
class Stop:
    """A place of a trip; `loose` while only a headline or a span of days dates it."""

    going: Going
    place: Located
    date: PartialDate | None
    loose: bool
    listed: bool = False  # told so far only in a list of counties
    order: int = 0
    claimed: bool = False

    def event(self, trip: Trip) -> str:
        """The key of the visit."""
        name = plain_place(self.place.mention.text)
        alike = [s for s in trip.stops if plain_place(s.place.mention.text) == name]
        return f"{trip.key}/{name if len(alike) < 2 else self.place.mention.text}"


@dataclass
class Trip:
    """An outing of one visitor: the stops of one article that lie no more than a day apart, or of one day."""

    key: str
    article: str
    lead: Located
    status: Status
    date: PartialDate | None
    until: str | None
    together: tuple[str, int]  # the same for those who set out together
    stops: list[Stop] = field(default_factory=list)
    purpose: str | None = None
    topics: tuple[str, ...] = ()
    cursor: int = 0

    @property
    def told(self) -> int:
        """Where the trip is first told of."""
        return self.together[1]

    def covers(self, date: PartialDate | None, article: str) -> bool:
        """Whether somebody who is on this trip is still on it when something of that date is told."""
        if article != self.article:
            if date is None or self.date is None or len(date.iso) < 10:
                return False
            return date == self.date or self.date.iso <= date.iso <= (self.until or "")
        if date is None or self.date is None or date.basis == "publication" or self.date.basis == "publication":
            return True
        last = max(self.until or "", *(s.date.iso for s in self.stops if s.date), self.date.iso)
        if min(len(date.iso), len(self.date.iso)) < 10:
            return date.iso.startswith(self.date.iso) or self.date.iso.startswith(date.iso)
        return _day_before(self.date.iso) <= date.iso <= max(_day_after(last), last)

    def add(self, going: Going, place: Located, date: PartialDate | None, loose: bool) -> None:
        """Another stop, after the one told last; a place told again only says where the trip stands, and when."""
        for at, stop in enumerate(self.stops):
            if same_place(stop.place.mention.text, place.mention.text):
                self._come_back(at, going)
                if stop.loose and not loose and not stop.claimed:
                    stop.going, stop.place, stop.date, stop.loose = going, place, date, False
                return
        self.stops.insert(self.cursor, Stop(going, place, date, loose, listed=is_list(going)))
        self.cursor += 1

    def _come_back(self, at: int, going: Going) -> None:
        """Goes on from a place told before; one that was only listed ahead of stops told since comes after them."""
        if is_list(going):
            return
        stop = self.stops[at]
        since = [other for other in self.stops[at + 1 :] if not other.listed]
        if stop.listed and since and not stop.claimed:
            self.stops.append(self.stops.pop(at))
            at = len(self.stops) - 1
        stop.listed = False
        while at + 1 < len(self.stops) and not self.stops[at + 1].listed:
            at += 1  # what was told of it since
        self.cursor = at + 1


def is_summary(going: Going) -> bool:
    """Whether a going lists several counties or cities: what it sums up is told stop by stop elsewhere."""
    wide = 0  # chains (浙江省 + 某县) of nothing but divisions
    for at, place in enumerate(going.places):
        before = going.places[at - 1] if at else None
        both = before is not None and before.mention.label == place.mention.label  # 莘县冠县 in a headline
        both = both and (place.mention.label == "COUNTY" or not _is_province(before))
        goes_on = before is not None and before.end == place.start and not both
        if not _is_division(place):
            wide -= bool(goes_on and before and _is_division(before))
        else:
            wide += not goes_on
    return wide > 1


def is_list(going: Going) -> bool:
    """Whether a going names only counties and cities, or only towns, ahead of what is told of each: 直奔松口镇、卧云镇."""
    towns = all(p.mention.label == "PLACE" and p.mention.text.endswith(("镇", "乡", "街道")) for p in going.places)
    return is_summary(going) or (towns and len(going.places) > 1)


def _is_province(place: Located | None) -> bool:
    return place is not None and bool(
        re.fullmatch(alternation("claims.yaml", "provinces") + "|.+省", place.mention.text)
    )


def _is_division(place: Located) -> bool:
    text = place.mention.text
    return place.mention.label == "COUNTY" or (
        place.mention.label == "PLACE" and (text.endswith(("省", "市", "州", "盟")) or len(text) == 2)
    )


def same_place(left: str, right: str) -> bool:
    """Whether two names are of one place: 莘县 and 莘, or one with the county before it and one without."""
    if plain_place(left) == plain_place(right):
        return {left[-1], right[-1]} != {"市", "县"}  # the city and the county of its name: 通化市, 通化县
    alike = left[0] == right[0] and left[-1] == right[-1]
    if alike and set(lexicon().by_name(left)) & set(lexicon().by_name(right)):
        return True  # 东乌旗 and 东乌珠穆沁旗
    short, long = sorted((left, right), key=len)
    if len(short) == len(long) >= _LIKE and _misread(left, right):
        return True
    return long.endswith(short) and (len(short) >= _TELLING or bool(_ZONE.fullmatch(short)))


def _misread(left: str, right: str) -> bool:
    """Whether one of two names may be the other misread; not 东一村 and 东二村."""
    if lexicon().by_name(left) and lexicon().by_name(right):
        return False  # two counties whose names are alike
    differ = {char for pair in zip(left, right, strict=True) if pair[0] != pair[1] for char in pair}
    return not differ & _TELL_APART and bool(lexicon().misread(left, [right]) or lexicon().misread(right, [left]))


def plain_place(name: str) -> str:
    """A division's name without its kind, so that the short and the full one are the same place."""
    if name.endswith(_AUTONOMOUS):
        return lexicon().short_form(name) or name
    short = _KIND_OF_PLACE.sub("", name)
    return short if len(short) >= 2 else name


def _day_after(iso: str) -> str:
    return (datetime.date.fromisoformat(iso) + datetime.timedelta(days=1)).isoformat() if len(iso) == 10 else iso + "~"


def _day_before(iso: str) -> str:
    return (datetime.date.fromisoformat(iso) - datetime.timedelta(days=1)).isoformat()


def gather(frame: Frame, goings: Iterable[Going]) -> list[Trip]:
    """The trips that the goings of an article make or go on with, in the order in which they are first told."""
    known: list[Trip] = frame.memory.trips
    touched: list[Trip] = []
    for told in goings:
        for visitor in told.visitors:
            date, until = frame.told_when(told.at, visitor.mention.text)
            to_come = told.status == "stated" and date is not None and frame.is_to_come(date)
            going = replace(told, status="planned") if to_come else told  # 今年9月访问, in a paper of March
            if going.status in ("planned", "denied") and not frame.dated_here(going.at):
                date, until = frame.published, None  # what is still to come is not of the day told last
            loose = until is not None or frame.zone(going.at) == "headline" or date is None or len(date.iso) < 10
            trip = _trip(frame, known, visitor, going, date, until)
            for place in going.places:
                trip.add(going, place, date, loose)
            if date is not None and date.basis != "publication" and going.status == "stated":
                frame.memory.dates[visitor.mention.text] = date
            if trip not in touched:
                touched.append(trip)
    return touched


def _trip(
    frame: Frame, known: list[Trip], visitor: Located, going: Going, date: PartialDate | None, until: str | None
) -> Trip:
    article = frame.tagged.article.id
    for trip in reversed(known):
        same = trip.lead.mention.text == visitor.mention.text and trip.status == going.status
        if same and trip.covers(date, article):
            if _better(trip, date):
                trip.date, trip.until = date, until
            return trip
    topics = visit_patterns()["topics"].search(frame.text, *frame.sentence(going.at))
    printed = tuple(t for t in re.split(r"[、和]", topics[1]) if 2 <= len(t) <= 16) if topics else ()
    together = (article, going.at)
    key = f"{article}/t{len(known) + 1}"
    known.append(
        Trip(key, article, visitor, going.status, date, until, together, purpose=going.purpose, topics=printed)
    )
    return known[-1]


def _better(trip: Trip, date: PartialDate | None) -> bool:
    """Whether the trip's date is only known roughly so far."""
    if date is None or trip.until:
        return False
    return trip.date is None or (trip.date.basis == "publication" and date.basis != "publication")
