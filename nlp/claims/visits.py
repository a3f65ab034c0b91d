"""A frame in, VISITED and ACCOMPANIED claims out: who went where, stop by stop, and who came along."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.claims.companions import companion_claims
from nlp.claims.frame import FILE, PLACES, Frame, name_list_before, status_of
from nlp.claims.trips import Trip, visit_patterns
from nlp.patterns import alternation, words
from zhengpu.dates import PartialDate
from zhengpu.records import Claim, Status

if TYPE_CHECKING:
    from nlp.reader import Located

_LEAD_IN = re.compile(
    r"(?:“[^”]{1,12}”[一-鿿]{0,8}——|了|位于|坐落于|坐落在|设在|地处|先后|又|的|一线|当地|我市|我县|著名的|辖区内的)*$"
)


_SPOKEN_TO = re.compile(r"叮嘱|嘱咐|嘱托|要求|听取|询问|勉励|鼓励|对|向|与|和|同|给|请|让|由|与会")
_COMPANY_OF = re.compile(
    r"(?:代表团|考察团|调研组|督导组|检查组|视察组|工作组)(?:一行)?[一-鿿]{0,4}$|一行[一-鿿]{0,4}$"
)
_NOT_VISITED = frozenset(("中国", "全国", "我国"))
_GAP = re.compile(
    r"(?:[一-鿿]{1,14}?(?:点|园|基地|现场|项目|工地|中心|车间|大棚|广场|馆|厂|店|户|段|处|区|家中))?(?:[、和与及]|以及|，以及|等地|，?随后|的)*(?:位于|坐落于|地处)?$"
)


@dataclass(frozen=True)
class Stop:
    """A place that somebody went to; `at` is where it is told."""

    visitors: list[Located]
    place: Located
    at: int
    status: Status
    rule: str
    purpose: str | None


def visit_claims(frame: Frame) -> Iterator[Claim]:
    """Visits of an article, grouped into trips, then those who accompanied them."""
    trips: list[Trip] = frame.memory.trips
    touched: list[Trip] = []
    for stop in _stops(frame):
        for visitor in stop.visitors:
            date = frame.date_at(stop.at, visitor.mention.text)
            trip = _trip(frame, trips, visitor, stop, date)
            if stop.place.mention.text in trip.places and stop.status == "stated":
                continue
            claim = frame.make(
                "VISITED",
                visitor,
                stop.place,
                (min(stop.at, stop.place.start), stop.place.end),
                stop.rule,
                date=date,
                status=stop.status,
                event=f"{trip.key}/{stop.place.mention.text}",
                trip=trip.key,
                order=trip.stops + 1,
                purpose=stop.purpose or trip.purpose,
                topics=trip.topics,
            )
            if claim:
                if stop.status == "stated":
                    trip.stops += 1
                    trip.places.add(stop.place.mention.text)
                    touched.append(trip)
                if date is not None and date.basis != "publication":
                    frame.memory.dates[visitor.mention.text] = date
                yield claim
    yield from companion_claims(frame, touched)


def _trip(frame: Frame, trips: list[Trip], visitor: Located, stop: Stop, date: PartialDate | None) -> Trip:
    for trip in reversed(trips):
        if trip.leads[0].mention.text == visitor.mention.text and trip.date == date:
            return trip
    topics = visit_patterns()["topics"].search(frame.text, *frame.sentence(stop.at))
    printed = tuple(t for t in re.split(r"[、和]", topics[1]) if 2 <= len(t) <= 16) if topics else ()
    trips.append(
        Trip(f"{frame.tagged.article.id}/t{len(trips) + 1}", [visitor], date, purpose=stop.purpose, topics=printed)
    )
    return trips[-1]


# Stops --------------------------------------------------------------------------------------------


def _stops(frame: Frame) -> Iterator[Stop]:
    actors: list[Located] = []
    place_before: Located | None = None
    for start, end in [*_headlines(frame), *frame.body]:
        found = list(_of_sentence(frame, start, end, actors, place_before))
        yield from found
        here = _subjects(frame, start, end)
        if found:
            actors = found[-1].visitors
        elif here:
            actors = here
        places = frame.between(start, end, PLACES)
        place_before = places[0] if places else place_before


def _headlines(frame: Frame) -> list[tuple[int, int]]:
    return [(s, e) for s, e in frame.tagged.sentences if frame.zone(s) == "headline"]


def _subjects(frame: Frame, start: int, end: int) -> list[Located]:
    """The officials that a sentence is about: those it opens with, not those who are spoken to or of in it."""
    people = frame.between(start, end, ("OFFICIAL",))
    if not people or visit_patterns()["accompany"].match(frame.text, people[-1].end):
        return []
    if frame.quoted(people[0].start) or _SPOKEN_TO.search(frame.text, start, people[0].start):
        return []
    return name_list_before(frame, people[0])


def _of_sentence(
    frame: Frame, start: int, end: int, actors: list[Located], place_before: Located | None
) -> Iterator[Stop]:
    rules = visit_patterns()
    seen: set[int] = set()
    for kind, found in _triggers(frame, start, end):
        if frame.quoted(found.start()):
            continue
        places = _objects(frame, found.end(), end)
        rule = f"visits.{kind}"
        if kind == "arrive" and not places and re.match(r"这里|此地|该地", frame.text[found.end() :]) and place_before:
            same = frame.between(start, found.start(), PLACES)
            places, rule = [same[0] if same else place_before], "visits.here"
        if not places or not _acted(frame, kind, places, end, actors):
            continue
        visitors = _visitors(frame, start, found.start(), actors)
        if kind == "in":
            visitors = _standing(frame, places[-1].end, end) or visitors
        if not visitors or _is_told(frame, start, found.start(), visitors):
            continue
        status = _told_status(frame, kind, (start, found.start()), places[-1].end)
        if status is None:
            continue
        purpose = rules["purpose"].search(frame.text, found.start(), end)
        for place in places:
            if place.start not in seen and place.mention.text not in _NOT_VISITED:
                seen.add(place.start)
                yield Stop(visitors, place, found.start(), status, rule, purpose[0] if purpose else None)


def _told_status(frame: Frame, kind: str, before: tuple[int, int], after: int) -> Status | None:
    """The status of a visit by the words before its verb; None where what follows says that nobody went."""
    start, at = before
    behind = re.compile(r"[^。；]{0,40}").match(frame.text, after)
    if behind and re.search(r"请假|未能|取消|未到会|缺席|推迟", behind.group()):
        return None
    if re.search(alternation(FILE, "planned_before"), frame.text[start:at]):
        return "planned"
    clause = frame.text[max(start, frame.text.rfind("，", start, at) + 1) : at]
    return status_of(clause if kind == "in" else clause + frame.text[at : at + 1])


def _triggers(frame: Frame, start: int, end: int) -> Iterator[tuple[str, re.Match[str]]]:
    rules = visit_patterns()
    inside = frame.between(start, end)
    found = [(kind, m) for kind in ("led", "arrive", "to", "in") for m in rules[kind].finditer(frame.text, start, end)]
    for kind, match in sorted(found, key=lambda pair: pair[1].start()):
        crossed = [m for m in inside if m.start < match.end() and match.start() < m.end]
        if not crossed or (
            kind == "led"
            and all(m.mention.label in ("ORG", "AGENCY", "PLACE") and m.end <= match.end() for m in crossed)
        ):
            yield kind, match


def _objects(frame: Frame, start: int, end: int) -> list[Located]:
    """The places right after a verb: one, or several joined by 、 or 和, or nested (县, 镇, 村)."""
    chosen: list[Located] = []
    at = start
    for mention in frame.between(start, end, (*PLACES, "POST", "OFFICIAL", "PERSON")):
        gap = frame.text[at : mention.start]
        fits = _GAP.fullmatch(gap) if chosen else _LEAD_IN.fullmatch(gap)
        if not fits or mention.mention.label in ("POST", "OFFICIAL", "PERSON"):
            break
        if chosen and gap == "的" and re.search(r"(?:位于|坐落于|地处)$", frame.text[: _chain_start(chosen)][-3:]):
            chosen = _before_chain(chosen)  # 位于某镇的某公司: the firm was visited
        chosen.append(mention)
        at = mention.end
    following = frame.text[at : at + 2]
    if chosen and re.match(r"书记|主任|局长|县长|市长|干部|群众", following) and chosen[-1].mention.label == "AGENCY":
        chosen.pop()
    return chosen


def _chain_start(chosen: list[Located]) -> int:
    """Where the run of places printed one right after the other, that ends the list, begins."""
    at = len(chosen) - 1
    while at and chosen[at - 1].end == chosen[at].start:
        at -= 1
    return chosen[at].start


def _before_chain(chosen: list[Located]) -> list[Located]:
    start = _chain_start(chosen)
    return [place for place in chosen if place.start < start]


def _acted(frame: Frame, kind: str, places: list[Located], end: int, actors: list[Located]) -> bool:
    """到X and 在X make a visit only with a verb of looking or asking after the place."""
    if kind in ("arrive", "led"):
        return True
    rest = frame.text[places[-1].end : end]
    near = re.match(r"[^。；]{0,60}", rest)
    window = near.group() if near else ""
    if kind == "to":
        acts = visit_patterns()["act"].search(window)
        other = re.match(r"[^，]{0,8}?(?:任|工作|上学|打工|参加|出席|投资|落户|就业)", window)
        return acts is not None and (other is None or acts.start() < other.end())
    direct = re.match(
        r"(?:[^，。]{0,12}?)(?:就[^，。；]{2,40}?)?，?(?:进行|开展)?(?:了)?(?:专题|实地|现场|集中|深入|走访)?"
        + alternation(FILE, "act"),
        window,
    )
    if direct and "，" not in direct.group():
        return not re.match(r"[^，]{0,6}(?:召开|举行)", window)
    return _standing_at(frame, places[-1].end, end, actors)


def _standing_at(frame: Frame, after: int, end: int, actors: list[Located]) -> bool:
    """在X，某某走进…: standing at a site and looking around; on a trip already told of, being there is enough."""
    people = _standing(frame, after, end)
    travelling = {trip.leads[0].mention.text for trip in frame.memory.trips if trip.stops} | _touring(frame)
    if not people:
        there = re.compile(r"[^，。；]{0,14}，(?:他|她|一行|考察团|调研组|督导组)").match(frame.text, after)
        return bool(there) and any(a.mention.text in travelling for a in actors)
    if people[0].mention.text in travelling:
        return True
    looks = re.compile(
        r"[一-鿿]{0,8}?(?:走进|深入|察看|查看|了解|询问|听取|看望|与|观看|实地|详细|仔细|认真|要求|督导|强调|现场|沿着|走在)"
    )
    return bool(looks.match(frame.text, people[-1].end))


def _touring(frame: Frame) -> set[str]:
    """Officials of whom a headline or the first sentences say that they inspect, visit or look into something."""
    names: set[str] = set()
    for start, end in [*_headlines(frame), *frame.body[:2]]:
        for person in frame.between(start, end, ("OFFICIAL",)):
            if visit_patterns()["purpose"].search(frame.text, person.end, end) and not frame.quoted(person.start):
                names.add(person.mention.text)
    return names


def _standing(frame: Frame, after: int, end: int) -> list[Located]:
    """The officials who are the subject right after 在X，."""
    comma = re.compile(r"[^，。；]{0,14}，").match(frame.text, after)
    if not comma or re.search(r"会上|会议|会场|召开|举行|支持下|领导下|期间|方面|过程中|基础上|时，$", comma.group()):
        return []
    people = frame.between(comma.end(), min(comma.end() + 30, end), ("OFFICIAL",))
    return _from_first(frame, people) if people and people[0].start == comma.end() else []


def _from_first(frame: Frame, people: list[Located]) -> list[Located]:
    """The first of these and those listed with it."""
    chosen = people[:1]
    for person in people[1:]:
        if frame.text[chosen[-1].end : person.start] not in ("、", "和"):
            break
        chosen.append(person)
    return chosen


def _visitors(frame: Frame, start: int, at: int, actors: list[Located]) -> list[Located]:
    """Who went: officials or a delegation named before the verb in its sentence, else who the text is about."""
    endings = words(FILE, "visitor_endings")
    named = [
        m
        for m in frame.between(start, at, ("OFFICIAL", "PERSON", "AGENCY", "ORG"))
        if m.mention.label == "OFFICIAL" or m.mention.text.endswith(endings) or _leads(frame, m)
    ]
    before = frame.text[start:at]
    if named:
        last = named[-1]
        under = re.search(r"(?:在|由)[^，。；]{2,40}?陪同下", before)
        if under:
            apart = [m for m in named if not start + under.start() <= m.start < start + under.end()]
            return name_list_before(frame, apart[-1]) if apart else actors
        if last.mention.label not in ("OFFICIAL", "PERSON"):
            return [last] if frame.zone(last.start) != "headline" else []
        return [m for m in name_list_before(frame, last) if m.mention.label == last.mention.label]
    if _COMPANY_OF.search(before) and frame.memory.trips:
        lead = (
            frame.memory.trips[-1].leads[0].mention.text
        )  # 代表团一行: whoever led it here, as this article names them
        return [m for m in frame.mentions if m.mention.text == lead][:1]
    if re.search(
        r"记者|笔者|村民|群众|居民|游客|企业|干部|他们|代表(?!团)|学生|队员|志愿者|人员|公司|专家|工作人员|各级|单位",
        before,
    ):
        return []
    return actors if actors and frame.tagged.text.part_at(actors[0].start).zone != "byline" else []


def _leads(frame: Frame, person: Located) -> bool:
    """Whether somebody of no public post is told of as a visitor with company: 副总裁某某一行."""
    return person.mention.label == "PERSON" and bool(re.match(r"一行|带队|率", frame.text[person.end : person.end + 2]))


def _is_told(frame: Frame, start: int, at: int, visitors: list[Located]) -> bool:
    """Whether the going is only demanded or told: 要求各级干部深入…"""
    after_subject = max([v.end for v in visitors if start <= v.end <= at] or [start])
    between = frame.text[after_subject:at]
    return bool(re.search(r"(?:强调|要求|指出|希望|提出|号召|叮嘱|勉励|呼吁|表示|说|认为)", between)) or bool(
        re.search(r"(?:要|应|需|须)[^，。；]{0,6}$", between)
    )
