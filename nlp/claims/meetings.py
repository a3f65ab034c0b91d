"""A frame in, ATTENDED claims out: the meetings an article tells of, and who presided, attended, spoke or introduced."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from nlp.claims.attendance import Part, parts
from nlp.claims.frame import Frame, status_of
from nlp.claims.meeting_names import Meeting, is_new, is_part, meetings_named, opens_contest
from zhengpu.records import Claim

_SHORT_NAME = 4
_KIND = 6  # characters of a name that only tells the kind of a meeting
_BEFORE = 12  # characters before a name that can tell of a plan or a video


_BULLETS = "◆◇●■□▲△▼★☆◎※"
_ONLY_WHO = re.compile(
    "(?:出席|参加|列席)(?:会议|大会|座谈会)?的(?:还|主要)?有|就[座坐]的(?:还|主要)?有|^会上，"
    r"|为[^，。；]{2,30}(?:揭牌|揭幕|剪彩|奠基|启幕|授牌)。|[^，。；]{2,30}(?:出席|主持)(?:会议|大会|活动|仪式|开幕式|座谈会|启动仪式)?(?:并[^，。；]{2,8})?。"
)

_ALL_OF_THEM = re.compile("[^。；]{0,30}?(?:参加|出席|列席)了?(?:上述|以上)(?:[两三几]个|[两三几]场)?(?:会议|活动)")
_OVER = re.compile(
    "(?:散会后|(?:[^，。；]{0,12}会议?|议题)一(?:散|结束|开完|完|过)|[^，。；]{0,24}会议?一(?:散会?|结束))"
)


def meeting_claims(frame: Frame) -> Iterator[Claim]:
    """Who took which part in which meeting."""
    current: Meeting | None = None
    told: list[Meeting] = []
    for start, end in frame.body:
        if frame.text[start] in _BULLETS or _OVER.match(frame.text, start):
            current = None  # the next of several short reports, or what came when all had gone
        named = meetings_named(frame, start, end, current)
        if named and (current is None or (is_new(frame, named[0]) and not is_part(named[0], current))):
            current = _in_full(frame, named[0])
        elif named and current and opens_contest(named[0], current):
            current = replace(named[0], of=current.name)
        current = current or _of_headline(frame) or _told_next(frame, start, end)
        if current is None:
            continue
        told += [current] if current not in told else []
        for part in _of_all(frame, parts(frame, start, end, named, current), told):
            person, meeting = part.person, part.meeting
            clause = re.split(r"[，。；]", frame.text[max(start, person.start - _BEFORE) : person.start])[-1]
            status = "by_video" if "分会场" in part.manner else status_of(clause + part.manner + part.role)
            ahead = status == "planned" and start <= meeting.start < person.start  # 会议将于20日举行，某某将出席
            claim = frame.make(
                "ATTENDED",
                person,
                None,
                (min(start, person.start), end),
                f"meetings.{part.role}",
                object_text=_printed(frame, meeting),
                role=part.role,
                date=frame.date_at(person.start if ahead else meeting.start),
                status=status,
                event=f"{frame.tagged.article.id}/{meeting.name}",
            )
            if claim:
                yield claim


def _of_all(frame: Frame, found: Iterable[Part], told: list[Meeting]) -> Iterator[Part]:
    """The parts as they are told, but of all meetings told of so far for who 参加上述会议."""
    for part in found:
        every = told if _ALL_OF_THEM.match(frame.text, part.person.end) else [part.meeting]
        yield from (replace(part, meeting=meeting) for meeting in every)


def _in_full(frame: Frame, named: Meeting) -> Meeting:
    """A meeting by the name that the headline gives it: 引水工程现场办公会召开 … 现场办公会."""
    head = _of_headline(frame) if len(named.name) <= _KIND else None
    return Meeting(head.name, named.start, named.end) if head and head.name.endswith(named.name) else named


def _of_headline(frame: Frame) -> Meeting | None:
    """The meeting that the article's headline says was held."""
    for start, end in frame.tagged.sentences:
        if frame.zone(start) != "headline" or frame.in_copy(start):
            return None
        named = [m for m in meetings_named(frame, start, end, None) if is_new(frame, m) and len(m.name) > _SHORT_NAME]
        if named:
            return named[0]
    return None


def _told_next(frame: Frame, start: int, end: int) -> Meeting | None:
    """The meeting that the next sentence names, where one only tells who was there: 出席会议的有某某. 某会昨日召开."""
    if not _ONLY_WHO.search(frame.text, start, end) or end >= len(frame.text):
        return None
    named = meetings_named(frame, *frame.sentence(end), None)
    return named[0] if named and is_new(frame, named[0]) else None


def _printed(frame: Frame, meeting: Meeting) -> str:
    """A meeting's name as the page prints it, without the breaks of lines."""
    if meeting.end - meeting.start != len(meeting.name):
        return meeting.name  # by the name of the headline
    spans = frame.tagged.text.mapped.page_spans(meeting.start, meeting.end)
    return re.sub(r"\s", "", "".join(frame.page.text[start:end] for start, end in spans)) or meeting.name
