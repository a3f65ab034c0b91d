"""A frame in, posts told behind a name, or with who holds them, out: 某某，云溪县县长; 某某（云溪县县长）; 县长由某某担任."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from nlp.claims.appointments import chain_from
from nlp.claims.bodies import Held, former, held_at
from nlp.claims.frame import PEOPLE, Frame, name_list_before
from zhengpu.records import Status

if TYPE_CHECKING:
    from nlp.reader import Located

_CARD = re.compile(  # 某某，男，汉族，1972年5月出生，中共党员，+云溪县县长
    r"(?:（[^）\n]{1,12}）)?(?:，(?:[男女]性?|[一-鿿]{1,6}族|(?:现年)?\d{2}岁|[12]\d{3}年(?:\d{1,2}月)?(?:出?生|入党|参加工作)|中共党员|(?:全国|[省市县区])(?:人大代表|政协委员)|"
    r"[一-鿿]{1,8}(?:学历|学位|文化|毕业|人))){0,8}，"
)
_ENDS = re.compile("[。；\n]|，(?![一-鿿]{2,4}[，、和])|$")
_AHEAD = re.compile(r"[\s】：★●■◆▲△□◎※·（]*$|[“”]$")
_BRACKET = re.compile("（(?:现任|现为)?")
_IS = re.compile("(?:就|正|便)?[是为]")
_STOPS = re.compile("(?:同志)?[，。；\n]")
_ONCE = re.compile("[原前]$|(?:^|[，；])(?:此前|之前|当时|那时)，?")
_BY = re.compile("(?P<plan>将|拟)?(?:均|也|一职|职务)?由")
_SUCCEEDS = re.compile("(?:同志)?(?:接任|继任)(?=[，。；\n]|$)")
_LONGEST = 40  # characters between 由 and the end of the name
_AND_MORE = re.compile(
    r"(?:（[^）]{1,6}）)?等(?:在家的?|在职的?|[\d一二三四五六七八九十几两]{1,2}[名位个])?(?=[市县区州旗盟省])"
)
_HOLDS = re.compile("(?:同志)?(?:分别)?(?:兼任|担任|出任|接任|继任|兼)(?=[，。；、\n]|$)")


@cache
def _past() -> re.Pattern[str]:
    """What stands before an office that was held then: 时任, 原."""
    return re.compile(f"(?:时任|{former()})")


def beside_names(frame: Frame) -> Iterator[tuple[list[Held], Located]]:
    """What stands behind a name at the head of a sentence, or in brackets behind any name."""
    for person in frame.mentions:
        if person.mention.label not in PEOPLE:
            continue
        bracket = _BRACKET.match(frame.text, person.end)
        card = None if bracket else _card(frame, person)
        opened = bracket or card
        if not opened:
            continue
        chain = _titles(frame, opened.end())
        if not chain:
            continue
        end = chain[-1].post.end
        if frame.text.startswith("）", end) if bracket else _ENDS.match(frame.text, end):
            yield chain, person


def _titles(frame: Frame, at: int) -> list[Held]:
    """The titles from an offset, also those behind a comma: 某某，市人大代表，+某合作社理事长."""
    titles: list[Held] = []
    while True:
        past = _past().match(frame.text, at)
        chain = chain_from(frame, past.end() if past else at)
        if not chain:
            return titles
        status: Status = "former" if past else "stated"
        titles += [replace(held, status=status) for held in chain]
        if not frame.text.startswith("，", titles[-1].post.end):
            return titles
        at = titles[-1].post.end + 1


def _card(frame: Frame, person: Located) -> re.Match[str] | None:
    """The particulars of somebody with whose name a sentence begins."""
    start, _ = frame.sentence(person.start)
    alone = _AHEAD.search(frame.text[max(start, person.start - 8) : person.start]) if person.start > start else True
    return _CARD.match(frame.text, person.end) if alone else None


def _successors(frame: Frame) -> Iterator[tuple[list[Held], Located]]:
    """云溪县水利局原局长某某不再担任该职务，由+某某接任."""
    for found in re.finditer(r"[，；]由", frame.text):
        person = next((m for m in frame.mentions if m.start == found.end() and m.mention.label in PEOPLE), None)
        if person is None or not _SUCCEEDS.match(frame.text, person.end):
            continue
        start, _ = frame.sentence(found.start())
        posts = frame.between(start, found.start(), ("POST",))
        held = held_at(frame, posts[0], []) if len(posts) == 1 else None
        if held and held.body:
            yield [replace(held, change=True)], person


def _equated(frame: Frame) -> Iterator[tuple[list[Held], Located]]:
    """云溪县水利局局长是+某某; 此前，云溪县县长是某某."""
    people = {m.start: m for m in frame.mentions if m.mention.label in PEOPLE}
    for post in frame.mentions:
        link = _IS.match(frame.text, post.end) if post.mention.label == "POST" else None
        person = people.get(link.end()) if link else None
        if person is None or not _STOPS.match(frame.text, person.end):
            continue
        start, _ = frame.sentence(post.start)
        past = _ONCE.search(frame.text[start : post.start])
        yield [replace(held_at(frame, post, []), status="former" if past else "stated")], person


def _of_them(frame: Frame) -> Iterator[tuple[list[Held], Located]]:
    """甲、乙等在家的+市委常委: each who is named."""
    for person in frame.mentions:
        more = _AND_MORE.match(frame.text, person.end) if person.mention.label in PEOPLE else None
        chain = chain_from(frame, more.end()) if more else []
        if chain and chain[0].body and chain[0].body.end == chain[0].post.start:
            for one in name_list_before(frame, person):
                yield chain, one


def by_whom(frame: Frame) -> Iterator[tuple[list[Held], Located]]:
    """县长由某某担任; 县扶贫办主任由副县长某某兼任; 原局长某某调离，由某某接任."""
    yield from _successors(frame)
    yield from _equated(frame)
    yield from _of_them(frame)
    for post in frame.mentions:
        by = _BY.match(frame.text, post.end) if post.mention.label == "POST" else None
        if by is None:
            continue
        people = frame.between(by.end(), by.end() + _LONGEST, PEOPLE)
        if not people or "，" in frame.text[by.end() : people[0].start]:
            continue
        last = people[0]
        for one in people[1:]:
            if frame.text[last.end : one.start] == "、":
                last = one
        if _HOLDS.match(frame.text, last.end):
            status: Status = "planned" if by["plan"] else "stated"
            held = replace(held_at(frame, post, []), status=status)
            for person in name_list_before(frame, last):
                yield [held], person
