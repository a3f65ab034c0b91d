"""A frame and the trips told in it in, ACCOMPANIED claims out: who came along."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.claims.frame import PEOPLE, Frame, name_list_before
from nlp.claims.goings import along_after, any_of, visit_patterns
from nlp.claims.meeting_names import presided
from nlp.claims.subjects import run_start, shows_unnamed, subject_people, with_each_other
from nlp.claims.travellers import called, notable
from nlp.claims.trips import Trip, plain_place
from nlp.claims.whose_trip import Along, trips_told
from zhengpu.dates import PartialDate
from zhengpu.records import Claim

if TYPE_CHECKING:
    from nlp.reader import Located

_HOSTS = re.compile(r"(?:亲切|在[^，。；]{1,12})?(?:会见|接见|会晤)[^，。；]{0,60}，?并(?:全程|一同|一起)?(陪同)")
_UNDER = re.compile(
    r"(?:(?:[及和与]|以及)[^，。；]{2,24}?(?:负责人|负责同志|同志|领导|人员|部门|单位))?(?:等)?(?:[省市县区州旗盟镇乡]里?(?:主要)?)?(?:同志|领导|人)?(?:的)?(?:分别|共同|全程|分段)?(?:陪[同伴着]|引导|引领|领着|带着)(?:下|(?=，?(?:先后|逐一|依次|挨个|逐个|一一|接连|相继|一同|实地)?(?:到|来|赴|前往|走|进|深入|[查察观]看|检查|调研|考察|视察|参观|观摩)))"
)
_OUTING = re.compile("参加了?(?:此次|这次|上述|相关|部分|各?阶段性?的?)*" + any_of("purposes", "errands"))
_STAFF = re.compile(
    "(?:同志)?(?:及|和|以及|与)[^，。；]{2,16}?(?:负责人?|负责同志|人员|干部|同志)"
)  # 某某及有关部门负责人陪同下
_NO_OUTING = any_of("told", "planned", "denied") + "|会议|会上|陪同|应邀|参加|参与|随同"
_STAYED_AWAY = re.compile(
    "(?:同志)?，?(?:因|由于)[^。；]{1,24}?(?:未能?|没能?|没有|无法|不能)(?:成行|参加|随行|同行|前来|陪同|出席|到场|前往)"
)
_IN_TURN = re.compile("分别[^，。；]{0,2}随|分别.*领导")  # but 分别陪同: each in a county of his own
_GROUPS = re.compile("[^，。；]{0,4}分别[^，。；]{0,6}(?:两|三|四|各)个?小?[组路]")  # 分别陪同两组检查
_MEETING = re.compile(
    r"(?:举行|召开|举办)[^，。；]{0,30}?(?:仪式|会议|大会|[^机社协]会)|出席|主持|致辞|讲话"
    "|(?:仪式|典礼|会议|大会|开幕式)[^，。；]{0,24}?(?:举行|召开|举办|启动|开幕)"
)
_COUNTYS_POST = re.compile("(?:代|副|常务副)?[县区旗]")
_ROLE = r"(?:人员|领导|同志)?(?:还|也|主要)?(?:有|包括|是|：)?(?:省|市|县|区)?(?:领导)?(?:的|还)?$"
_BESIDE = re.compile(
    r"(?:随(?:[^，。；]{0,4}团)(?:"
    + any_of("purposes")
    + r"|活动|出访|学习|一同|一道|[前同]?[来赴抵到往][一-鿿]{0,3})的|[^，。；]{0,4}[团组]成员(?:还|也)?(?:有|包括|是|为)：?|(?<![一-鿿])(?:考察|调研|督查|督导|检查|代表|视察|访问|学习|工作|巡视|巡查)[团组]成员、|(?:一道|一同|一起|同车|随车|跟着|随后)(?:来|到|到来|前来|赶来|下来)的(?:还|也)?，?(?:有|是)?|(?:陪着|跟着)(?:看点?|走访|他|她|检查|调研|慰问|考察)的(?:还|也)?(?:有|是)|跟在(?:身边|身后|后面|一旁)的|(?:陪同|随同|随行|同行)人员(?=还|也|主|有|包|是|：)|(?:随行|陪同|随同|同行|随访|同往|随往|(?:陪同|随同|一同|一道|一起)(?:前往|前来|到场|"
    + any_of("purposes", "act", "look")
    + ")"
    + r")(?:活动)?的|(?<!原定)(?:参加|参与)(?:此次|上述|有关|相关)?(?:活动|"
    + any_of("purposes", "act", "look")
    + ")(?:活动)?的(?=还|也|主要|有|包括|是|：))"
    + _ROLE
)
_BROUGHT = re.compile(
    r"(?:带着|只带|带领|带上|率领?|偕同?|会同|携同?|携手|(?<![并还])邀请|(?<![并还])邀(?!请)|叫上|约上)"
    "(?:[^，。；到来赴在向对、]{1,8}[处科室局站所部办院会])?$"  # 带领厅种植处处长某某: an office not read as a body
)
_TOGETHER = re.compile(
    r"(?:(?:[及和、]|以及)[^，。；]{2,40}等[^，。；]{0,8}?|等)?(?:一道|一起|一同|结伴|驱车|乘车|徒步|冒雨|冒雪|连夜)(?!签|揭)(?:，(?=先后|分别|深入|来到|前往|赴|到))?"
)
_HEADS = re.compile("(?:同志)?(?:亲自)?(?:带队|率队|领队)(?=[，。])")
_GOES = re.compile(r"[^，。；]{0,10}?" + any_of("go", "look", "act"))


def companion_claims(frame: Frame, trips: list[Trip]) -> Iterator[Claim]:
    """谢某、刘某、李某参加活动: they came along on the article's trip."""
    names = {m.mention.text for m in frame.mentions if m.mention.label in PEOPLE} | called(frame)
    known = [t for t in frame.memory.trips if t.status == "stated" and t.stops and t.lead.mention.text in names]
    trips = [t for t in trips if t.stops] or known
    for start, end in frame.tagged.sentences:
        if frame.zone(start) in ("byline", "furniture") or frame.in_copy(start):
            continue
        for along in (*_after_list(frame, start, end), *_under(frame, start, end), *_beside(frame, start, end)):
            along = _without_leads(_present(frame, along), trips)
            if not along.people:
                continue
            if lead := _goes_nowhere_named(frame, along, trips) or (None if known else _went_before(frame, along)):
                yield from _without_trip(frame, lead, along)
                continue
            told = trips_told(frame, trips, along)
            told = told or trips_told(frame, [t for t in known if t.article != frame.tagged.article.id], along)
            for one, leads in _by_lead(along, told, trips):
                for trip in leads:
                    yield from _claims(frame, trip, one)


def _present(frame: Frame, along: Along) -> Along:
    """Those who came along, without who is told to have stayed away: 原定随团前来的某某因公务未能成行."""
    away = [p for p in along.people if _STAYED_AWAY.match(frame.text, p.end)]
    absent = {one.start for last in away for one in name_list_before(frame, last)}  # 甲、乙因公务未能成行: neither did
    return replace(along, people=[p for p in along.people if p.start not in absent])


def _without_leads(along: Along, trips: list[Trip]) -> Along:
    """Those who came along, where guests and hosts 参加活动 in one list: not the guests, whom the others accompany."""
    leads = {trip.lead.mention.text for trip in trips if trip.told < along.start}
    others = [person for person in along.people if person.mention.text not in leads]
    return replace(along, people=others) if others else along


def _goes_nowhere_named(frame: Frame, along: Along, trips: list[Trip]) -> Located | None:
    """Who is told in the same sentence to go somewhere, where no place was read: 某某到新桥检查，某某陪同."""
    leads, names = {t.lead.mention.text for t in trips}, {p.mention.text for p in along.people}
    first = run_start(frame, along.people[0])
    for people in subject_people(frame, along.start, first):
        going = visit_patterns()["outing"].search(frame.text, people[-1].end, first) or _heads(frame, people[-1])
        between = frame.text[people[-1].end : going.start()] if going else ""
        known = {p.mention.text for p in people} & (leads | names)
        if going and not known and notable(frame, people[0]) and not re.search(_NO_OUTING, between):
            return people[0]
    return None


def _heads(frame: Frame, person: Located) -> re.Match[str] | None:
    """Whether somebody is told to head the outing of which the sentence before tells: 县政协组织视察。主席某某带队."""
    told = frame.text[frame.tagged.text.part_at(person.start).start : person.start]
    return _HEADS.match(frame.text, person.end) if re.search(any_of("purposes"), told) else None


def _went_before(frame: Frame, along: Along) -> Located | None:
    """Who is told before to go on an outing to no named place, while nobody else is told of: 某某来我县调研。…某某陪同。"""
    if along.under:
        return None
    others: set[str] = set()
    for start, end in reversed([(s, e) for s, e in frame.body if e <= along.start]):
        for people in subject_people(frame, start, end):
            going = visit_patterns()["outing"].search(frame.text, people[-1].end, end)
            ahead = frame.text[people[-1].end : going.start()] if going else ""
            names = {p.mention.text for p in people}
            if going and notable(frame, people[0]) and not re.search(_NO_OUTING, ahead):
                return people[0] if others <= names else None
            others |= names
    return None


def _without_trip(frame: Frame, lead: Located, along: Along) -> Iterator[Claim]:
    date = frame.told_when(along.start, lead.mention.text)[0]
    for position, person in enumerate(along.people, start=1):
        claim = frame.make(
            "ACCOMPANIED",
            person,
            lead,
            (along.start, along.end),
            "visits.companions",
            date=date,
            position=position,
        )
        if claim:
            yield claim


def _by_lead(along: Along, told: list[Trip], trips: list[Trip]) -> Iterator[tuple[Along, list[Trip]]]:
    """甲、乙分别随两位领导前往: one to each of as many leads, in the order told; else all to those told of."""
    leads = list(dict.fromkeys(t.lead.mention.text for t in sorted(trips, key=lambda t: t.told)))
    in_turn = along.in_turn or (along.severally and _parted(trips))
    if not (in_turn and len(leads) == len(along.people) > 1):
        yield along, told
        return
    for person, lead in zip(along.people, leads, strict=True):
        yield replace(along, people=[person]), [t for t in trips if t.lead.mention.text == lead]


def _parted(trips: list[Trip]) -> bool:
    """Whether those who set out together went to places of their own: 甲、乙分赴X、Y."""
    stops = [stop.place.mention.text for trip in trips for stop in trip.stops]
    return len({trip.together for trip in trips}) == 1 and len(stops) == len(set(stops))


def _claims(frame: Frame, trip: Trip, along: Along) -> Iterator[Claim]:
    for position, person in enumerate(along.people, start=1):
        if person.mention.text == trip.lead.mention.text:
            continue
        claim = frame.make(
            "ACCOMPANIED",
            person,
            _lead_here(frame, trip),
            (along.start, along.end),
            "visits.companions",
            date=_day_at_home(frame, trip, person, along) or _when(frame, along, trip),
            trip=trip.key,
            event=along.event,
            position=position,
        )
        frame.memory.accompanied.add(person.mention.id)
        if claim:
            yield claim


def _when(frame: Frame, along: Along, trip: Trip) -> PartialDate | None:
    """The day that a companion's sentence or paragraph is about, or the first of the trip."""
    date, _ = frame.told_when(along.start, trip.lead.mention.text)
    if date is None or date.basis == "publication":
        return trip.date
    part = frame.tagged.text.part_at(along.start)
    days = any(hit.until and part.start <= hit.start < along.start for hit in frame.dates)
    if trip.until and days and not frame.dated_here(along.start):
        return trip.date
    dated = any(part.start <= hit.start < along.end and hit.date == date for hit in frame.dates)
    return date if dated or trip.date is None else trip.date


def _day_at_home(frame: Frame, trip: Trip, person: Located, along: Along) -> PartialDate | None:
    """The day on which a trip of several days was in the county of somebody who came along: 甲县县长某某、乙县县长某某分别陪同."""
    if len({stop.date for stop in trip.stops}) < len("ab") or frame.dated_here(along.start):
        return None
    posts = frame.between(run_start(frame, person), person.start, ("POST",))
    bodies = frame.between(along.start, person.start, ("AGENCY", "COUNTY"))
    own = [b for b in bodies if b.start >= run_start(frame, person)]
    if not own and not (posts and _COUNTYS_POST.match(posts[0].mention.text)):
        return None
    body = (own or bodies)[-1:]
    return next((s.date for s in trip.stops if body and not s.loose and _county_of(s.place, body[0])), None)


def _county_of(place: Located, body: Located) -> bool:
    """Whether a body is of the county that was come to, by their names."""
    name = plain_place(place.mention.text)
    return place.mention.label == "COUNTY" and len(name) > 1 and body.mention.text.startswith(name)


def _lead_here(frame: Frame, trip: Trip) -> Located:
    """The lead as this article names them."""
    return next((m for m in frame.mentions if m.mention.text == trip.lead.mention.text), trip.lead)


def _after_list(frame: Frame, start: int, end: int) -> Iterator[Along]:
    for person in frame.between(start, end, PEOPLE):
        behind = _behind_title(frame, person)
        found = along_after(frame.text, behind)
        unread = visit_patterns()["unread"].match(frame.text, behind, end)
        bracket = frame.text.find("）", person.end) if frame.text[person.end : person.end + 1] == "（" else person.end
        inside = unread and frame.between(max(bracket, person.end), unread.end(), PEOPLE)
        staff = unread and re.search("部门|单位|负责人|负责同志|人员", unread.group())
        listed = unread and ("，" not in unread.group() or staff or frame.between(person.end, unread.end(), ("POST",)))
        if not found and listed and unread and not inside:
            found = along_after(frame.text, unread.end())
        found = found or _HOSTS.match(frame.text, behind, end)
        listed = name_list_before(frame, person)
        joins = (
            found and "参加" in found.group() and not _OUTING.match(frame.text, frame.text.find("参加", found.start()))
        )
        if joins and (_at_meeting(frame, start, listed[0].start) or presided(frame, start, person)):
            continue
        if shows_unnamed(frame, person):
            continue  # 某局长陪同省局副局长一行到某县
        if found and not with_each_other(frame, listed):
            whose = next(
                (p.mention.text for p in frame.between(found.end(), end, PEOPLE) if run_start(frame, p) == found.end()),
                "",
            )
            inside = frame.between(person.end, found.end(), PEOPLE)  # 随某某前往
            yield Along(
                listed,
                start,
                end,
                of=inside[-1].mention.text if inside else whose,
                in_turn=bool(_IN_TURN.search(found.group()) or _GROUPS.match(frame.text, found.start())),
                severally="分别" in found.group(),
            )


def _behind_title(frame: Frame, person: Located) -> int:
    """Where a name ends, with the title by which somebody is called behind it: 樊小玉+副局长."""
    title = next((m for m in frame.between(person.end, person.end + 6, ("POST",)) if m.start == person.end), None)
    return title.end if title and not any(m.start == title.end for m in frame.mentions) else person.end


def _at_meeting(frame: Frame, start: int, first: int) -> bool:
    """Whether 某某参加 stands behind the report of a ceremony or a meeting, and before any stop is told of."""
    gone = any(stop.going.at < first for trip in frame.memory.trips for stop in trip.stops)
    told = frame.text[frame.tagged.text.part_at(start).start : first]
    return not gone and _MEETING.search(told) is not None


def _under(frame: Frame, start: int, end: int) -> Iterator[Along]:
    """在某某、某某陪同下, 由某某陪同."""
    for found in _UNDER.finditer(frame.text, start, end):
        people = frame.between(start, found.start(), PEOPLE)
        staff = people and _STAFF.fullmatch(frame.text, people[-1].end, found.start())
        if not people or (people[-1].end != found.start() and not staff):
            continue
        chain = name_list_before(frame, people[-1])
        if found.group().endswith("下") or re.search(r"[由在]$", frame.text[: run_start(frame, chain[0])]):
            yield Along(chain, start, end, under=True)


def _beside(frame: Frame, start: int, end: int) -> Iterator[Along]:
    """随行的某某; 与某某一道走进."""
    people = frame.between(start, end, PEOPLE)
    for person in people:
        if any(p.start > person.start and person in name_list_before(frame, p) for p in people):
            continue  # not the last of its list
        before = frame.text[start : run_start(frame, person)]
        together = _TOGETHER.match(frame.text, person.end) if re.search(r"[与和同跟]$", before) else None
        goes = together and _GOES.match(frame.text, together.end())
        if goes:
            yield Along([person], start, end, _stop_in(frame, start, end))
            continue
        chain = name_list_before(frame, person)
        ahead = frame.text[start : run_start(frame, chain[0])]
        brought = _BROUGHT.search(ahead)
        if _BESIDE.search(ahead) or (brought and _led(frame, start, start + brought.start(), person.end, end)):
            yield Along(chain, start, end, brought=brought is not None)


def _led(frame: Frame, start: int, at: int, after: int, end: int) -> bool:
    """Whether who is told to bring people along (带着某某到…) goes somewhere in the same sentence."""
    going = [
        stop.going
        for trip in frame.memory.trips
        for stop in trip.stops
        if trip.article == frame.tagged.article.id and trip.status == "stated" and start <= stop.going.at < end
    ]
    if any(g.at >= at and (g.at >= after or g.rule == "visits.led") for g in going):
        return True
    leads = {trip.lead.mention.text for trip in frame.memory.trips if trip.status == "stated"}
    heads = [p for people in subject_people(frame, start, at) for p in people]  # 某某率某某视察供水工作
    outing = visit_patterns()["outing"].search(frame.text, after, end)
    return outing is not None and bool(leads & {p.mention.text for p in heads})


def _stop_in(frame: Frame, start: int, end: int) -> str | None:
    """The key of the one stop that a sentence tells of."""
    stops = [
        (trip, stop)
        for trip in frame.memory.trips
        for stop in trip.stops
        if trip.article == frame.tagged.article.id and trip.status == "stated" and start <= stop.going.at < end
    ]
    return stops[-1][1].event(stops[-1][0]) if stops else None
