"""A sentence in, the verbs and prepositions out by which it may tell that somebody goes to a place or is there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.claims.frame import PEOPLE, Frame
from nlp.claims.goings import any_of, visit_patterns
from nlp.claims.scenes import Scene, opens_scene
from nlp.claims.travellers import Talk

if TYPE_CHECKING:
    from nlp.reader import Located

_NO_GOAL = re.compile(r"[底了场会达来期处今目前时访]|位(?!于)")
_CARRIED = "直达得看听感想遇找回做说提谈收受见拿来送移搬运接寄销迁伸大小"  # before 到: something else comes somewhere
_RANGE = re.compile("从(?![^，。；]*(?:出发|起|开始))[^，。；]{1,30}，$")  # 从甲市大米，+到乙市荔枝: of what there is
_WITH_WHOM = re.compile(r"[^，。；]{0,60}?(?:陪同|带领|率领|引导|协助|配合|帮助|主持|见证)下")  # 在某局负责同志陪同下
_AND_OTHERS = re.compile("(?:人|部门|单位|同志|领导)等$")
_AT_WORK = re.compile(r"[^，。；]{2,20}?" + any_of("purposes") + "(?:工作|指导)?的")  # 正在某县调研的副市长某某
_TIMED = re.compile(
    r"(?:本报[^，。]{0,4}讯 ?)?(?:（[^）]*）)?(?:[^，。；]{0,10}?[日午天晚晨]，|[^，。；]{0,8}?[点时晨午晚]的)"
)


@dataclass(frozen=True)
class Verb:
    """A verb (or 在) by which somebody may be told to be somewhere; a scene where the place itself opens the sentence."""

    kind: str
    start: int
    end: int
    scene: Scene | None = None


def going_verbs(frame: Frame, start: int, end: int, talk: Talk) -> list[Verb]:
    """The verbs of a sentence in the order of the text."""
    inside = frame.between(start, end)
    found: list[Verb] = []
    for kind in (
        "led",
        "arrive",
        "there",
        "home",
        "to",
        "in",
        "upon",
        "ended",
        "among",
        "along",
        "passing",
        "here",
        "from",
        "video",
    ):
        for match in visit_patterns()[kind].finditer(frame.text, start, end):
            if kind in ("in", "to", "upon", "ended", "among", "from") and not _begins_a_phrase(frame, inside, match):
                continue
            if kind == "in" and _WITH_WHOM.match(frame.text, match.end(), end):
                continue
            crossed = [m for m in inside if m.start < match.end() and match.start() < m.end]
            if kind == "home" and all(len(m.mention.text) == 1 for m in crossed):
                crossed = []  # 来聊考察, where 聊 was read as a place
            led_by = kind == "led" and all(
                m.mention.label in ("ORG", "AGENCY", "PLACE", "COUNTY") and m.end <= match.end() for m in crossed
            )
            if not crossed or led_by:
                found.append(Verb(kind, match.start(), match.end()))
    timed = _TIMED.match(frame.text, start, end)
    opening = timed.end() if timed else start
    if scene := opens_scene(frame, opening, end, talk):
        found.append(Verb(scene.kind, opening, opening, scene))
    return sorted(found, key=lambda verb: verb.start)


def _begins_a_phrase(frame: Frame, inside: list[Located], found: re.Match[str]) -> bool:
    """Whether 在, 到 or 来 stands for itself: not the end of 正在, 所在 or 引来."""
    at = found.start()
    before = frame.text[max(0, at - 1) : at]
    names_next = any(m.start == found.end() for m in inside)
    ends = any(m.end == at for m in inside)
    if not ends and before and before in _CARRIED and found.group().endswith(("到", "前来")):
        return False  # 转移到某校, but 王志达到某县
    ranges = _RANGE.search(frame.text[max(0, at - 34) : at]) if found.group() == "到" else None
    if ranges and not frame.between(at - len(ranges.group()), at, PEOPLE):
        return False
    if found.group().endswith("到") and not names_next and _NO_GOAL.match(frame.text, found.end()):
        return False
    if ends:
        return found.group() != "到" or not any(m.end == at and m.mention.label in ("PLACE", "COUNTY") for m in inside)
    if before == "等":  # 某某等到…, not 等到天亮
        return any(m.end == at - 1 for m in inside) or bool(_AND_OTHERS.search(frame.text[:at]))
    if frame.text[at] == "来":
        return bool(re.search(r"[，。：\s行团组队程次后日前午人们]$", before)) or not before
    if before == "正":
        return _AT_WORK.match(frame.text, found.end()) is not None
    return not re.search(r"[所存现实]$", before)
