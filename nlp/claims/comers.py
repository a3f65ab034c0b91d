"""A sentence in, the goings out that only qualify a name: 来我市考察的某集团董事长某某."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from nlp.claims.frame import PEOPLE, PLACES, Frame
from nlp.claims.going_status import going_status
from nlp.claims.goings import Going, any_of
from nlp.claims.subjects import run_start
from nlp.claims.travellers import notable
from nlp.claims.ways import home_named

if TYPE_CHECKING:
    from nlp.reader import Located

_FARTHEST = 60  # characters of posts and bodies between 的 and a name
_CALLED = re.compile(
    "[一-鿿]{0,6}(?:院士|教授|专家|学者|研究员|[一-鿿]家|顾问|博士|会长|团长)、?(?:[一-鿿]{1,4}(?:教授|专家|学者|家|导师))?"
)
_HOME = re.compile("我[市区县州盟旗]|[一-鿿]")
_HAPPENS = re.compile(
    "是|还?有|重点|内容|[^，。；]{0,2}(?:途中|路上|时候|当[天日晚]|过程|间隙|期间|第|首|最后|日程|行程|主要|目的|基础)"
)
_FIRST_MEANT = re.compile(any_of("first_meant"))  # 原定来我市考察的某某: who did not come
_WISHED = re.compile(  # 欢迎来聊考察的客商…, 负责来莘县对接的…
    any_of("told") + "|欢迎|邀请|如果|凡是?|每[位名个]|所有|各位|负责|分管|主管|有望|为[^，。；]{0,6}$"
)
_BEFORE = re.compile(
    "(?:去年|前年|上个?月|上周|此前|之前|早年|当年|多次|经常|每年|常|曾经?)$"
)  # at a time that nobody tells
_ABOUT = (  # what may stand about a word of purpose: 来我市实地考察工作的
    "(?:进行|开展|参加|专题|实地|友好|投资|商务|合作|项目|事宜|工作|活动|指导|情况|农业|工业|文化|旅游|教育|经济|党建)"
)


@cache
def _comes() -> re.Pattern[str]:
    purpose = any_of("purposes", "errands", "learns")
    return re.compile(
        "(?:专程|应邀|正在|正|先后|当[日天])*(?:来到|前来|莅临|[来抵莅]|到(?=我[市区县州旗盟]))(?P<place>[^，。；：的到来]{1,12}?)"
        f"{_ABOUT}*{purpose}(?:{purpose}|{_ABOUT})*的"
    )


def qualifies(frame: Frame, at: int) -> bool:
    """Whether a verb of going only tells of the ones named behind it as those that came."""
    found = _comes().match(frame.text, at)
    return found is not None and _HAPPENS.match(frame.text, found.end()) is None


def comers(frame: Frame, start: int, end: int) -> Iterator[Going]:
    """Who is told of, in passing, as one that came to a place to inspect, visit or learn."""
    if frame.zone(start) == "headline":
        return
    for found in _comes().finditer(frame.text, start, end):
        places = _goal(frame, found)
        people = _behind(frame, found.end(), end)
        unsaid = any(said.search(frame.text, start, found.start()) for said in (_FIRST_MEANT, _WISHED, _BEFORE))
        if not places or not people or unsaid or frame.quoted(found.start()):
            continue
        status = going_status(frame, (start, found.end()), (found.start(), found.end()), people, found.end())
        if status is not None:
            yield Going(people, places, found.start(), status, "visits.comes", None)


def _goal(frame: Frame, found: re.Match[str]) -> list[Located]:
    """The places right behind the verb: named there, or the page's home in 来我市, 来聊."""
    first, last = found.span("place")
    named = frame.between(first, last, PLACES)
    if named and named[0].start == first and named[-1].end == last and len(named[0].mention.text) > 1:
        return named
    return home_named(frame, first, last) if _HOME.fullmatch(found["place"]) else []


def _behind(frame: Frame, at: int, end: int) -> list[Located]:
    """The person whose posts begin right behind 的."""
    people = frame.between(at, min(end, at + _FARTHEST), PEOPLE)
    first = people[0] if people else None
    if first is None or not notable(frame, first):
        return []
    start = run_start(frame, first)
    return [first] if start <= at or _CALLED.fullmatch(_unread(frame, at, start)) else []


def _unread(frame: Frame, start: int, end: int) -> str:
    """What stands between two offsets beside the names there."""
    rest, at = "", start
    for mention in frame.between(start, end):
        rest += frame.text[at : max(at, mention.start)]
        at = max(at, mention.end)
    return rest + frame.text[at:end]
