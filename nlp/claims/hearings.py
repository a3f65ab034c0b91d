"""A frame, a sentence and its meeting in, those whose report the meeting heard out: 会议听取了某某的汇报."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp.claims.frame import PEOPLE, Frame, name_list_before
from nlp.claims.meeting_names import Meeting

if TYPE_CHECKING:
    from nlp.reader import Located

_HEARD = re.compile(r"(?:会议|大会|会上，?|[，；]|(?<=[一-鿿])(?=听取))(?:还|先后|分别|集中)?听取(?:[和并]?审议)?了?")
_REPORT = re.compile(  # 听取某某+受县政府委托所作的工作报告
    r"(?:同志)?(?:等(?:\d+[人名位]|同志|[一-鿿]{0,6}(?:负责人|负责同志|代表|单位|企业|部门|乡镇|委员|企业家))?)?(?:代表[^，。；、]{2,12}?|受[^，。；、]{2,12}?委托)?"
    r"(?:所?[作做]的|关于|对|就|的)[^，。；、]{0,60}?(?:汇报|报告|说明|述职|发言)"
)
_ELSEWHERE = re.compile(r"会后|来到|走进|赶到|前往|察看|看望")


def _next(frame: Frame, found: re.Match[str], meeting: Meeting) -> bool:
    """Whether somebody named hears it, in the sentence behind the one that names the meeting: 市长某某+听取了."""
    hearer = any(person.end == found.start() for person in frame.between(found.start() - 8, found.start(), PEOPLE))
    start, _ = frame.sentence(found.start())
    return hearer and frame.sentence(meeting.start) == frame.sentence(max(start - 1, 0))


def reporters(frame: Frame, start: int, end: int, meeting: Meeting) -> Iterator[Located]:
    """Who reports to the meeting itself, or where it is held in the same sentence: 召开座谈会，听取某某、某某的汇报."""
    for found in _HEARD.finditer(frame.text, start, end):
        there = found.group()[0] in "会大" or start <= meeting.start < found.start() or _next(frame, found, meeting)
        if not there or _ELSEWHERE.search(frame.text, max(start, meeting.end), found.start()):
            continue
        for person in frame.between(found.end(), end, PEOPLE):
            if _REPORT.match(frame.text, person.end):
                yield from (one for one in name_list_before(frame, person) if one.start >= found.end())
