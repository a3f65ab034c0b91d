"""A verb of going in a frame in, whether somebody went, plans to, or was sent out; and the goings that were called off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp.claims.frame import PEOPLE, PLACES, Frame
from nlp.claims.goings import NO_PAPER, Going, any_of
from nlp.claims.places import places_after
from nlp.claims.subjects import post_start, run_start
from nlp.claims.travellers import Talk, who_goes
from zhengpu.records import Status

if TYPE_CHECKING:
    from nlp.reader import Located

_AHEAD = re.compile(r"(?:计划|将|拟|打算|准备)(?:用|于|从|在|分|利用)[^，。]*，$")
_BY_VIDEO_BEFORE = re.compile(  # 以视频方式，慰问…; but 参加视频会议，会后来到…
    "(?:(?:通过|以|采取|采用|利用|用)[^，。；]{0,6}视频(?:连线|会议|系统)?|视频连线|视频(?:连线|会议)?的?(?:方式|形式))(?:的?方式|的?形式)?，(?!会[后前])[一-鿿]{0,2}$"
)
_NO_PLAN = (  # 计划生育, 备耕准备情况, 将慰问金送到某院, 模拟演练
    "(?!计划(?:生育|免疫|经济|单列|内|外|执行|落实|完成|实施情况)|准备(?:工作|情况|就绪|妥当|充分|金)"
    "|将(?:近|士|军|官|(?![于在到赴来前对把率带组安派继为再专亲])[^，。；]{1,20}?[送交带装搬运背扛递][到进往至给]))(?<![的模虚比草麻按照据])"
)
_PLANS = re.compile(_NO_PLAN + any_of("planned"))
_FIRST_MEANT = re.compile(any_of("first_meant"))
_CALLED_OFF = re.compile(any_of("called_off"))
_HAD_PLACED = re.compile(
    "原[^，。；]{1,6}?(?:安排|列入|登|看|走|选|排)[^，。；]{0,4}的"
)  # 原计划安排的某镇，因大雪取消
_NO_OUTING = re.compile(any_of("other_plans"))
_NOT_MADE = re.compile("成行|去成|前往|抵达|到达|没去|未去")
_GOES_INSTEAD = re.compile(
    r"(?:同志)?(?P<later>次日|翌日|隔日|第二天|改日|择日|日后|下周|下月|明天|后天|\d{1,2}日)?(?:再)?(?:带队|带人|率队)?(?:(?:代为|代表[他她]|代)?"
    + any_of("purposes")
    + "|(?:代为)?(?:前往|前去|到|赴|去))"
)
_OUTING = re.compile(any_of("go", "look", "purposes") + "|[到去赴在]|之行|行程|日程")
_WHO_WAS_TO = re.compile(
    "[^，。；]{2,24}(?:" + any_of("purposes", "act") + "|活动|仪式|会议|行程|前来|前往)的[^，。；]{0,20}"
)
_NOT_MISREAD = re.compile("(?<![周年月期岁季])末(?:能|曾)")  # 李怀元末能前往, which is not folded
_INVITED = re.compile("(?P<ahead>[^，。；]*?)邀请[^，。；]{2,30}(?:访问|来访|回访)")  # 市长某某邀请某某9月访问
_ABSENT = re.compile(  # 某某因赴外地开会未能前往，委托副部长…
    "(?:同志)?(?:因|由于)[^。；]{2,20}?(?:未能|不能|无法|没能|未及)[^，。；]{2,6}，(?:特|专门|并|便|只好)?委托"
)


_WHY_ABSENT = re.compile("(?:因|由于)(?!故)[^，。；]{0,12}$")  # 因率团在某市招商+未能出席
_UNMADE = re.compile(
    "请假|未能(?=成行|前往|前来|赴|到|抵达|参加|出席|列席|与会|如期|如愿|同行|实现)|取消|未到会|缺席|推迟"
)
_REASON = re.compile("，(?:但|后|却)?(?:因|由于|受)")  # 还将前往某县，因暴雨取消
_DECIDED = re.compile(  # 会议决定，下旬由副市长某某带队赴…
    "(?:会议|会上|常委会|党组会|双方)[^，。；]{0,6}(?:决定|确定|议定|商定|明确)，?(?:(?!陪同)[^。；])*由[^，。；]{2,24}$"
)
_ON_DUTY = re.compile(
    "[^，。；]{0,6}?" + any_of("purposes") + "[^，。；]{0,6}?(?:未能|没能|无法|不能)(?:出席|参加|到会|与会|到场)"
)


def going_status(
    frame: Frame, sentence: tuple[int, int], verb: tuple[int, int], visitors: list[Located], after: int
) -> Status | None:
    """The status of a going by the words before its verb; None where what follows says that nobody went."""
    start, end = sentence
    at, until = verb
    behind = re.compile(r"[^。；]{0,40}").match(frame.text, after, end)
    told_of_it = _FIRST_MEANT.split(behind.group())[0] if behind else ""  # 到某镇，原定去某村的行程取消
    why = _WHY_ABSENT.search(frame.text, start, at) and _ON_DUTY.match(told_of_it)
    off = None if why else _UNMADE.search(told_of_it)
    if off:
        so_far = frame.text[start:until]
        meant = re.search(any_of("planned_before"), so_far) or _PLANS.search(so_far)
        return "denied" if meant and _REASON.search(told_of_it[: off.start()]) else None
    subject = max((v.end for v in visitors if start <= v.end <= at), default=None)
    clause = max(start, *(frame.text.rfind(mark, start, at) + 1 for mark in "，；"))
    told = frame.text[min(subject or clause, clause) : until]
    if subject is None:  # 计划用5天时间，先后赴…
        told = (_AHEAD.search(frame.text[start:clause]) or [""])[0] + told
    if re.search(any_of("denied"), told) or _NOT_MISREAD.search(told):
        return "denied"
    video = re.search(any_of("by_video"), frame.text[clause:until])
    if video or _BY_VIDEO_BEFORE.search(frame.text, start, at):
        return "by_video"
    invited = _INVITED.match(frame.text, clause, until)
    if invited and not re.search("[应受]", invited["ahead"]):
        return "planned"
    ahead = re.search(any_of("planned_before") + "(?!来临|到来)" + NO_PAPER, frame.text[start:at])
    decided = _DECIDED.search(frame.text[start:at])
    return "planned" if ahead or decided or _PLANS.search(told) else "stated"


def on_behalf(frame: Frame, start: int, going: Going, places: list[Located]) -> Iterator[Going]:
    """受某某委托: who sent the visitors is told to have gone through them."""
    for person in frame.between(start, going.at, PEOPLE):
        itself = not re.search("受[^，。；]*$", frame.text[start : person.start])
        sends = frame.text.startswith("委托", person.end) or _ABSENT.match(frame.text, person.end, going.at)
        if itself and sends and going.status == "stated":
            yield Going([person], places, going.at, "on_behalf", "visits.on_behalf", going.purpose)
    sent = re.compile(r"受([^，。；]{2,30}?)(?:的)?委托").search(frame.text, start, going.at)
    if sent and going.status == "stated":
        people = frame.between(sent.start(), sent.end(), PEOPLE)
        if people:
            yield Going(people, places, going.at, "on_behalf", "visits.on_behalf", going.purpose)


def called_off(frame: Frame, start: int, end: int, talk: Talk) -> Iterator[Going]:
    """原定前往某镇的行程取消; 原计划到某县察看，因塌方未能成行: who was to go there did not."""
    for meant in _FIRST_MEANT.finditer(frame.text, start, end):
        off = _CALLED_OFF.search(frame.text, meant.end(), end)
        told = frame.text[meant.end() : off.start()] if off else ""
        places = _not_of_titles(frame, meant.end(), off.start()) if off else []
        if not off or not places or frame.quoted(meant.start()) or _NO_OUTING.search(told):
            continue
        ahead = frame.text[meant.start() : places[0].start]
        reason = re.search("，(?:因|由于|后因|受)", ahead)
        goes = (
            _OUTING.search(ahead)
            or _NOT_MADE.search(off.group())
            or _HAD_PLACED.fullmatch(ahead)
            or re.search("之行|行程|日程", told)
        )
        visitors = _told_behind(frame, places[0].start, off.start()) or who_goes(frame, start, meant.start(), talk)
        if visitors and goes and not reason:
            stops = places_after(frame, places[0].start, places[0].start, off.start())
            yield Going(visitors, stops or places[:1], meant.start(), "denied", "visits.called_off", None)
            yield from _instead(frame, (off, end), stops or places[:1])


def _not_of_titles(frame: Frame, start: int, end: int) -> list[Located]:
    """The places of a stretch, but the bodies whose heads are named there: 原定随团前来的+某市旅游局局长某某."""
    titles = [(post_start(frame, person), person.start) for person in frame.between(start, end, PEOPLE)]
    return [
        place
        for place in frame.between(start, end, PLACES)
        if not any(first <= place.start < last and "的" not in frame.text[place.end : last] for first, last in titles)
    ]


def _instead(frame: Frame, off: tuple[re.Match[str], int], places: list[Located]) -> Iterator[Going]:
    """因故改由副县长某某次日前往; 未能成行，由所长某某代为看望: who goes in the place of who was to go."""
    found, end = off
    for person in frame.between(found.end(), end, PEOPLE)[:1]:
        led = frame.text[found.start() : run_start(frame, person)]
        goes = _GOES_INSTEAD.match(frame.text, person.end, end)
        if goes and re.search("(?:改由|改为由|改派|，(?:只好|便|遂|转)?由|委派)$", led):
            when: Status = "planned" if goes["later"] else "stated"
            yield Going([person], places, person.start, when, "visits.instead", None)


def _told_behind(frame: Frame, start: int, end: int) -> list[Located]:
    """原定赴某县调研的副市长某某，因…取消行程: who was to go, told behind the places."""
    first = next(iter(frame.between(start, end, PEOPLE)), None)
    return [first] if first and _WHO_WAS_TO.fullmatch(frame.text, start, first.start) else []
