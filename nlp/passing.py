"""The mentions of an article in, the same out with those of places marked that are named only in passing, or for guests."""

from __future__ import annotations

import re
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from nlp.patterns import alternation
from zhengpu.records import GUESTS, PASSING

if TYPE_CHECKING:
    from nlp.reader import Located

_FRONT = 8  # characters before a place in which it is said that somebody is from there
_PERSON = r"人(?:(?=[，。；、）,;)])|(?=[一-鿿]某))"  # 沐县松口镇人，沐县人陈某; not 沐县人民
_AND = re.compile(r"[与和同跟]\n?$")
_LISTED = ("、", "和", "与", "及", "以及")  # 邻近的沐县和海州县
_EVENT = re.compile("）[一-鿿]{2,14}?(?:会(?!议)|节|赛|展|论坛|年|周)")  # 第八届丝绸之路（云溪）国际文化博览会
_VENUE = re.compile(
    r"(?P<ours>全[市州盟省])?[^，。；：！？\n]*?(?:会议?|会议室|论坛|仪式|活动|[比竞联]赛|培训班|节)[^，。；：！？\n]{0,8}[在于]$"
)
_TEAM = re.compile(
    "(?:党政|人大|政协|四大班子|经贸|学习|友好|商务|企业家|教育|文化|老干部)*(?:代表团|考察团|考察组|学习团|访问团|参观团|观摩团|参访团)"
)
_COME_HERE = re.compile("(?:来|莅|到|赴|在)我[省市县区州旗]|来[一-鿿]{1,3}(?:考察|参观|学习|访问|交流|对接)")
_HELD = re.compile(r"\n?(?:隆重|正式|顺利|胜利|成功|圆满)?(?:召开|举行|举办|开幕|开班|闭幕|拉开帷幕|落幕)")


@cache
def _front() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation('places.yaml', 'from')})(?:地|到|至|往|于|在|为|是|给)?\n?$")


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"\n?(?:{_PERSON}|{alternation('places.yaml', 'from_there')})")


@cache
def _beside() -> re.Pattern[str]:
    return re.compile(rf"\n?(?:只|仅|两[地县镇乡村])?{alternation('places.yaml', 'neighbours')}")


def mark_passing(text: str, mentions: list[Located]) -> tuple[Located, ...]:
    """Marks each chain of places (沐县+松口镇) that is told as where somebody is from or has fled, or where goods are sold,
    what a place borders on, in brackets in the name of a fair, or, a county-level city, as where others meet: what is said
    behind it is not said of there. Marks apart the counties told as those of guests, where no site lies that they see.
    """
    passing: set[str] = set()
    chain: list[Located] = []
    last: int | None = None  # where the chain before ended, if it is one told in passing
    for one, following in zip_longest(mentions, mentions[1:]):
        if one.mention.label not in ("COUNTY", "PLACE"):
            continue
        chain.append(one)
        if following and following.start == one.end and following.mention.label in ("COUNTY", "PLACE"):
            continue
        acts = following and following.start == one.end and following.mention.label in ("AGENCY", "POST")
        listed = last is not None and text[last : chain[0].start].strip("\n") in _LISTED
        aside = not acts and (listed or _in_passing(text, chain[0].start, one.end))  # 邻近的沐县+县长 is told of
        last = one.end if aside else None
        if last is not None:
            passing |= {located.mention.id for located in chain}
        chain = []
    guests = _of_guests(text, mentions) - passing
    sources = {**dict.fromkeys(passing, PASSING), **dict.fromkeys(guests, GUESTS)}
    return tuple(_marked(m, sources[m.mention.id]) if m.mention.id in sources else m for m in mentions)


def _in_passing(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _FRONT) : start]
    beside = _AND.search(before) and _beside().match(text, end)  # 与沐县松口镇只隔一条河
    event = before.endswith("（") and _EVENT.match(text, end)
    told = _front().search(before) or _behind().match(text, end) or beside or event
    return bool(told) or _is_venue(text, start, end)


def _is_venue(text: str, start: int, end: int) -> bool:
    """Whether a county-level city is where a meeting, of the city above it as a rule, is held: 现场会在琼花市召开."""
    if text[start - 1 : start] not in ("在", "于") or not _HELD.match(text, end):
        return False
    clause = max((text.rfind(mark, 0, start) for mark in "，。；：！？\n"), default=-1) + 1
    told = _VENUE.fullmatch(text, clause, start)
    return told is not None and (text[end - 1] == "市" or told["ours"] is not None)


def _of_guests(text: str, mentions: list[Located]) -> set[str]:
    """The mentions of counties that only tell where guests are from: 沐县+党政代表团, and with them 沐县+副县长."""
    posts = {m.start for m in mentions if m.mention.label == "POST"}
    counties = [(m, m.mention.text.rstrip("县市区旗")) for m in mentions if m.mention.label == "COUNTY"]
    teams = {name for m, name in counties if _TEAM.match(text, m.end)}
    if all(name in teams for _, name in counties) and not _COME_HERE.search(text):
        return set()  # 沐县人大代表团 goes about in its own county
    return {m.mention.id for m, name in counties if name in teams and (m.end in posts or _TEAM.match(text, m.end))}


def _marked(located: Located, source: str) -> Located:
    return type(located)(located.mention.model_copy(update={"source": source}), located.start, located.end)
