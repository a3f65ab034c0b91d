"""A frame in, ATTENDED claims out: the meetings an article tells of, and who presided, attended, spoke or introduced."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from nlp.claims.frame import FILE, PEOPLE, Frame, name_list_before, status_of
from nlp.patterns import alternation, words
from zhengpu.records import Claim

if TYPE_CHECKING:
    from nlp.reader import Located

_INNER = r"(?:“[^”\n]{1,40}”|《[^》\n]{1,30}》|（[^）\n]{1,12}）|[^，。；：“”《》（）\n]){1,44}?"


@dataclass
class Meeting:
    """A meeting's name as printed, and where it is named."""

    name: str
    start: int
    end: int


@cache
def _rules() -> dict[str, re.Pattern[str]]:
    ending = alternation(FILE, "meeting_endings")
    name = _INNER + ending + r"(?:[一-鿿]{2,8}专场)?(?:第[一二三四五六七八九十\d]{1,3}场|首场)?"
    return {
        "held": re.compile(
            rf"(?:召开|举行|举办|组织召开|主持召开|开展)(?:了)?(?P<name>{name})(?=[，。；、]|，|并|$|上)"
        ),
        "meets": re.compile(
            rf"(?P<name>{name})(?:于[^，。]{{2,12}})?(?:在[^，。]{{2,20}}?)?(?:以[^，。]{{2,12}}?)?(?:隆重|顺利|胜利|正式|成功|圆满)?(?:召开|举行|开幕|闭幕|启动|举办)(?=[，。；]|$|\n|并)"
        ),
        "joins": re.compile(rf"(?:出席|参加|主持|列席)(?:了)?(?P<name>{name})(?=[，。；、]|并|$|上|的)"),
        "at": re.compile(rf"(?:^|[，。；”\n]|在)(?P<name>{name})(?:上|中|现场)(?=[，。如一-鿿])"),
        "role": re.compile(
            r"(?:同志|教授|研究员|博士|先生|院士)?(?:等)?(?:以[^，。]{2,12}身份)?(?:[一-鿿]{0,6}?领导)?(?:也|分别|一同|先后|亲自|应邀|现场)?"
            r"(?:在[^，。；]{1,10})?(?:通过视频|以视频方式|视频)?(?P<verb>主持召开|主持|出席|参加|列席|介绍|通报|作|做|讲话|致辞|发言|宣读|传达|强调|指出|说|表示|要求|讲授|授课|点评|总结)(?P<rest>[^，。；]{0,40})"
        ),
        "by": re.compile(r"(?:会议|大会|活动|仪式|座谈会|推进会|现场会|发布会)?由"),
    }


def meeting_claims(frame: Frame) -> Iterator[Claim]:
    """Who took which part in which meeting."""
    current: Meeting | None = None
    for start, end in frame.body:
        found = _named(frame, start, end)
        if found and (current is None or _is_new(frame, found[0])):
            current = found[0]
        if current is None:
            continue
        for person, role, meeting in _roles(frame, start, end, found, current):
            date = frame.date_at(meeting.start)
            clause = frame.text[max(start, person.start - 12) : person.start]
            claim = frame.make(
                "ATTENDED",
                person,
                None,
                (min(start, person.start), end),
                f"meetings.{role}",
                object_text=meeting.name,
                role=role,
                date=date,
                status=status_of(clause + _next(frame, person)),
                event=f"{frame.tagged.article.id}/{meeting.name}",
            )
            if claim:
                yield claim


def _is_new(frame: Frame, meeting: Meeting) -> bool:
    """Whether the text turns to another meeting: one that is held, not one that is only spoken of."""
    around = frame.text[max(0, meeting.start - 10) : meeting.end + 12]
    return bool(
        re.search(r"召开|举行|举办|开幕|日(?:上午|下午|晚上|晚)?，|上，|出席|主持|参加", around)
    ) and not re.search(r"开展[“《]?$", frame.text[max(0, meeting.start - 4) : meeting.start])


def _next(frame: Frame, person: Located) -> str:
    found = re.compile(r"[^，。；]{0,10}").match(frame.text, person.end)
    return found.group()[:6] if found else ""


def _named(frame: Frame, start: int, end: int) -> list[Meeting]:
    """Meetings that a sentence names in full."""
    meetings: dict[str, Meeting] = {}
    bare = words(FILE, "meeting_bare")
    for rule in ("held", "meets", "joins", "at"):
        for found in _rules()[rule].finditer(frame.text, start, end):
            name, at = _trimmed(frame, found["name"], found.start("name"))
            if name in bare or len(name) < 4 or (frame.quoted(found.start("name")) and "“" not in name):
                continue
            if not any(name in other or other in name for other in meetings):
                meetings[name] = Meeting(name, at, at + len(name))
    return sorted(meetings.values(), key=lambda m: m.start)


def _trimmed(frame: Frame, name: str, start: int) -> tuple[str, int]:
    """A meeting's name without the date, the time and the convener's verb before it."""
    lead = re.match(
        r"(?:.*?(?:月\d{1,2}日|上午|下午|晚上|当天|日前|近日|今天|昨日|昨天|召开|举行|举办|组织|主持|参加|出席|开展|以普通党员身份参加|所在)(?:了)?的?)",
        name,
    )
    while lead and len(name) - lead.end() >= 4:
        start, name = start + lead.end(), name[lead.end() :]
        lead = re.match(r"(?:.*?(?:上午|下午|晚上|召开|举行|举办|主持|参加|出席|组织|所在)(?:了)?)", name)
    person = frame.between(start, start + len(name), PEOPLE)
    if person:
        cut = person[-1].end - start
        start, name = start + cut, name[cut:]
    return name, start


def _roles(
    frame: Frame, start: int, end: int, named: list[Meeting], current: Meeting
) -> Iterator[tuple[Located, str, Meeting]]:
    for person in frame.between(start, end, PEOPLE):
        if (
            person.mention.id in frame.memory.accompanied
            or frame.quoted(person.start)
            or frame.zone(person.start) == "byline"
        ):
            continue
        before = frame.text[max(start, person.start - 12) : person.start]
        if re.search(r"(?:会议|大会|活动|仪式|会)?由(?:[一-鿿、]{0,30})$", before) and re.match(
            r"[^，。]{0,2}主持", frame.text[person.end :]
        ):
            yield person, "主持", current
            continue
        found = _rules()["role"].match(frame.text, person.end)
        if not found:
            continue
        meeting = _meeting_of(found, named, current)
        for role in _roles_of(found, meeting, frame, person, start):
            people = name_list_before(frame, person) if role in ("出席", "参加", "列席", "主持") else [person]
            for one in people:
                yield one, role, meeting


def _meeting_of(found: re.Match[str], named: list[Meeting], current: Meeting) -> Meeting:
    inside = [m for m in named if found.start() <= m.start <= found.end() + 40]
    return inside[0] if inside else current


def _roles_of(found: re.Match[str], meeting: Meeting, frame: Frame, person: Located, start: int) -> list[str]:
    """The roles that a verb after a name gives in a meeting, none when it tells of something else."""
    verb, rest = found["verb"], found["rest"]
    tail = frame.text[found.end("verb") : found.end("verb") + 60].split("。")[0]
    spoke = re.search(r"并?(?:作|做|发表|致)?[^，。]{0,12}(?:讲话|致辞|发言)", tail) or re.match(
        r"[^，。]{0,20}(?:讲话|致辞)", rest
    )
    also = ["讲话"] if spoke else []
    if verb in ("主持", "主持召开"):
        return ["主持", *also]
    if verb in ("出席", "参加", "列席"):
        return [verb, *also] if _about_meeting(rest, meeting) else []
    return (
        [_SPEAKING[verb]]
        if verb in _SPEAKING and _speaks(verb, rest, meeting, frame.text[start : person.start])
        else []
    )


_SPEAKING = {
    **dict.fromkeys(
        ("作", "做", "讲话", "致辞", "发言", "讲授", "授课", "强调", "指出", "说", "表示", "要求", "通报"), "讲话"
    ),
    "介绍": "介绍",
}


def _speaks(verb: str, rest: str, meeting: Meeting, lead: str) -> bool:
    """Whether a verb of speaking is one of speaking in the meeting."""
    if verb == "介绍":
        return any(word in meeting.name for word in ("发布会", "专场", "通气会"))
    if verb in ("作", "做"):
        return bool(
            re.match(r"(?:了)?[^，。]{0,14}(?:报告|讲话|发言|部署|辅导|讲座|授课|说明|安排|动员|致辞|点评)", rest)
        )
    if verb in ("强调", "指出", "说", "表示", "要求"):
        return bool(re.search(r"(?:会议|大会|会|仪式|活动|培训)上", lead))
    return True


def _about_meeting(rest: str, meeting: Meeting) -> bool:
    """Whether what was attended is a meeting: 会议, 活动 of the article, or named here."""
    if (
        re.match(
            r"(?:了)?(?:本次|此次|上述)?(?:会议|大会|座谈会|仪式|推进会|现场会|发布会|培训|动员会|全会|论坛|启动仪式|开幕式|会|报告会|比赛)",
            rest,
        )
        or rest == ""
    ):
        return True
    if re.match(r"(?:了)?(?:本次|此次)?活动", rest):
        return meeting.name.endswith(("活动", "仪式", "大赛", "比赛"))
    return bool(re.search(alternation(FILE, "meeting_endings"), rest)) or rest.startswith("并")
