"""A sentence that opens on a place without a preposition in, whether it tells that somebody was there, and who, out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.claims.frame import PEOPLE, PLACES, Frame
from nlp.claims.goings import any_of, visit_patterns
from nlp.claims.places import places_after
from nlp.claims.subjects import run_start, subject_people
from nlp.claims.travellers import Talk

if TYPE_CHECKING:
    from nlp.reader import Located

_EACH = re.compile(  # 甲镇、乙村，每到一处，某某都…
    "(?:等(?:地|处|[一-鿿]{0,6}(?:企业|单位|项目|村|社区|乡镇|点|学校))?)?，(?:[^，。；]{0,8}?(?:一路[走看]、?一路|边走边)"
    "|每到一|所到之处|走到哪|一[处个]点?接着?一[处个]|一处一处|一[家户村站]接着?一[家户村站])"
)
_IS_STAGE = re.compile(  # 某公司是此次调研的第一站。
    "(?:就|便)?(?:是|成为|作为)(?:[^，。；、]{0,10}?"
    + any_of("purposes")
    + "(?:活动|行程)?|[^，。；、]{0,6}?(?:此行|行程))?的?(?:第[一二三四五六七八九十]|首|末|头一|下一|又一|另一|最后一)[站个]"
)
_STEPS_IN = re.compile("(?:同志|一行|等人?)?[^，。；：“]{0,10}?" + any_of("steps_in"))
_SPEAKS_TO = re.compile(  # 某公司年产阀门万套，某某叮嘱企业负责人…
    "(?:同志|一行|等人?)?(?:[^，。；：“会]{0,6}，)?(?:当场|当即|一再|反复|再三|亲切地?|详细|仔细|特别|还)*"
    "(?:叮嘱|嘱咐|叮咛|建议|鼓励|勉励|提醒|告诫|告诉|希望|要求|询问|问|追问|对|向|与|和|同)"
    "(?:在场的?|陪同的?|该?公司|该?企业|该?厂|该?村|合作社|项目|园区|学校|镇村)?"
    + any_of("people_there")
    + "(?![^，。；：“]{0,4}(?:大会|会议|座谈会))"
)
_SOMEBODY = re.compile("(?:[他她](?!们|[人国乡])|" + any_of("teams") + ")(?:一行)?")
_WIDE = re.compile(r"(?:[省市县区州盟旗江河山湖路岛洲]|大道|高速|铁路|公路|地区|平原|流域|高原|山脉)$")
_LYING = re.compile("位于|地处|坐落[于在]|坐落")
_CLAUSE_END = re.compile("[，。；]")


@dataclass(frozen=True)
class Scene:
    """Places on which a sentence opens: what lies there is told (scene), several in a row (each), or one is entered by visitors."""

    kind: str
    places: list[Located]
    visitors: list[Located]


def opens_scene(frame: Frame, start: int, end: int, talk: Talk) -> Scene | None:
    """The scene that begins at an offset."""
    lying = _LYING.match(frame.text, start)
    lies = lying.end() - start if lying else 0
    if not any(m.start == start + lies for m in frame.between(start, end, PLACES)):
        return None
    places = places_after(frame, start, start + lies, end)
    if not places:
        return None
    scene = re.compile("[^，。；]{0,6}，") if lies else visit_patterns()["scene"]
    if scene.match(frame.text, places[-1].end, end) is not None:
        return Scene("scene", places, [])
    if talk.travellers and _IS_STAGE.match(frame.text, places[-1].end, end):
        travellers = [a for a in talk.actors if a.mention.text in talk.travellers]
        return Scene("entered", places, travellers) if travellers else None
    if talk.travellers and _EACH.match(frame.text, places[-1].end, end):
        return Scene("each", places, [])
    described = _opening_places(frame, start, end)
    visitors = _who_enters(frame, described[-1], end, talk) if talk.travellers and described else []
    return Scene("entered", described, visitors) if visitors else None


def _opening_places(frame: Frame, start: int, end: int) -> list[Located]:
    """The places printed one right after the other, or in a row, that a sentence opens on."""
    found: list[Located] = []
    for place in frame.between(start, end, PLACES):
        if frame.text[found[-1].end if found else start : place.start] not in ("", "的", "内的", "、", "和"):
            break
        found.append(place)
    return found


def who_goes_round(frame: Frame, after: int, end: int, talk: Talk) -> list[Located]:
    """甲镇、乙村，每到一处，某某都…: who is on the way and goes from one to the next."""
    travellers = [a for a in talk.actors if a.mention.text in talk.travellers]
    people = next(subject_people(frame, after, end), None)
    if people is None:
        return travellers
    return people if talk.travellers & {p.mention.text for p in people} else []


def _who_enters(frame: Frame, place: Located, end: int, talk: Talk) -> list[Located]:
    """某村种了千亩果树。某某走进果园…: who is on the way and, told of next, goes into something of the place."""
    wide = place.mention.label == "PLACE" and _WIDE.search(place.mention.text)
    if place.mention.label in ("COUNTY", "AGENCY") or wide or frame.text[place.end : place.end + 1] in "，。；、的":
        return []
    names = talk.travellers
    others = [p for p in frame.between(place.end, end, PEOPLE) if p.mention.text not in names]
    if any(p.mention.label == "OFFICIAL" for p in others) or frame.quoted(place.start):
        return []
    for people in subject_people(frame, place.end, end):
        if names & {p.mention.text for p in people}:
            return people if _steps_in(frame, people[-1].end) else []
    following = frame.sentence(end)[0]
    if frame.tagged.text.part_at(following) is not frame.tagged.text.part_at(place.start):
        return []
    return _next_subject(frame, following, talk)


def _next_subject(frame: Frame, start: int, talk: Talk) -> list[Located]:
    """Who a sentence begins with, if on the way, and goes into something without a name of its own."""
    people = next((p for p in subject_people(frame, start, start + 30) if run_start(frame, p[0]) == start), None)
    if people is not None:
        on_the_way = talk.travellers & {p.mention.text for p in people}
        return people if on_the_way and _steps_in(frame, people[-1].end) else []
    somebody = _SOMEBODY.match(frame.text, start)
    if somebody and _steps_in(frame, somebody.end()):
        return [a for a in talk.actors if a.mention.text in talk.travellers]
    return []


def _steps_in(frame: Frame, at: int) -> bool:
    steps = _STEPS_IN.match(frame.text, at)
    speaks = None if steps else _SPEAKS_TO.match(frame.text, at)
    if speaks:
        return not frame.between(at, speaks.end(), PLACES)
    if not steps or re.search(any_of("told", "planned", "denied"), steps.group()):
        return False
    stop = _CLAUSE_END.search(frame.text, steps.end())
    return not frame.between(at, stop.start() if stop else len(frame.text), PLACES)
