"""A frame and a verb of going in, the places in which the home lies out that it leads to: 在药大爷家中, 来到某某家里."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.claims.frame import Frame
from nlp.claims.goings import any_of

if TYPE_CHECKING:
    from nlp.reader import Located

_HOME = re.compile(
    "(?:的|老人|大爷|大娘|大妈|老汉|老师|师傅)?家(?:中|里|门口|院里|院子里)?(?=[，。；、]|[看走探慰拉了查询送]|与|同|和)"
)
_WHOSE = re.compile("(?:的)?[^，。；：“”的]{0,12}?")  # 卧云村+的老党员+某某
_DIGNITY = ("PERSON",)
_IN_NEED = re.compile("[^，。；：]{0,6}?" + any_of("in_need") + "[^，。；：]*$")
_IN_A_LIST = ("、", "，", "和", "及", "等")
_GATHERED = re.compile(
    "座谈会|大会|仪式|会议室|在[^，。；]{0,12}(?:医院|卫生院|学校|福利院|敬老院)"
)  # where they were met
_CALLS_ON = re.compile("慰问|看望|探望")
_VILLAGE = re.compile("(?:村|社区|屯|寨|庄|嘎查)$")
_FROM = re.compile("来自|老家|原籍|籍贯|出生|生于")
_MOVED = re.compile("现住|如今住|搬[到进至]|租住|[住在到]在?(?:市区|县城|城里)")
_REACH = 14  # characters before a name in which it is told where somebody lives


def home_gone_to(frame: Frame, at: int, end: int) -> list[Located]:
    """The village, with its town and county, of somebody whose home a verb ends before; none where nobody told it."""
    for person in frame.between(at, min(end, at + _REACH), _DIGNITY):
        home = _HOME.match(frame.text, person.end, end)
        if home and not frame.between(at, person.start) and _WHOSE.fullmatch(frame.text, at, person.start):
            lies = _lives_in(frame, person)
            return [replace(place, start=at, end=home.end()) for place in lies]
    return []


def _lives_in(frame: Frame, person: Located) -> list[Located]:
    """The places printed right before somebody, where the article first names him or her: 家住某镇某村的老党员某某."""
    first = next((m for m in frame.mentions if m.mention.text == person.mention.text), person)
    if first.start >= person.start:
        return []
    places = frame.between(max(0, first.start - 3 * _REACH), first.start, ("COUNTY", "PLACE"))
    chain: list[Located] = []
    at = first.start
    for place in reversed(places):
        gap = frame.text[place.end : at]
        if gap if chain else not (gap.startswith("的") and _WHOSE.fullmatch(gap)):
            break
        chain.insert(0, place)
        at = place.start
    here = chain and _VILLAGE.search(chain[-1].mention.text) and not _FROM.search(frame.text, max(0, at - 4), at)
    return chain if here and not _MOVED.search(frame.text, first.end, person.start) else []


def called_on(frame: Frame, person: Located, gap: str, verb: str) -> bool:
    """Whether somebody in need on a list is called on, without a word of a home: 慰问了松口村困难党员某某、云溪村残疾人某某."""
    listed = person.mention.label in _DIGNITY and frame.text[person.end : person.end + 1] in _IN_A_LIST
    elsewhere = _GATHERED.search(frame.text, frame.sentence(person.start)[0], person.start)
    return listed and not elsewhere and bool(_IN_NEED.match(gap)) and bool(_CALLS_ON.search(verb))


def past_homes(gap: str, homes: str, *, first: bool) -> str:
    """What stands before a place behind the homes of people on its list: 松口镇困难党员某某、低保户某某家，云溪镇敬老院."""
    behind = re.compile(r"(?:[^，。；]{0,8}?家(?:中|里)?)?[、，和及与]").match(gap, len(homes)) if homes else None
    if behind is None:
        return gap
    return gap[behind.end() :] if first else "、" + gap[behind.end() :]
