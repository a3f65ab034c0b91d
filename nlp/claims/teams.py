"""A frame and a sentence in, out who leads the teams, delegations and crowds that it tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp.claims.frame import PEOPLE, Frame, name_list_before
from nlp.claims.goings import FILE, any_of, visit_patterns
from nlp.claims.subjects import may_head, run_start, subject_people
from nlp.claims.travellers import TEAM_LED
from nlp.patterns import words

if TYPE_CHECKING:
    from nlp.reader import Located

_NAMED_BEFORE = 60  # characters in which a team is named that the next sentence calls 该团
_LEADS = r"(?:同志|先生|女士|教授|博士)?(?:带队|领队|率队|带领|率领|率(?!先)|任领队|任团长|任组长)"
_MADE_UP = re.compile(r"(?:率领?|带领|带)由[^。；]{2,70}?(?:组成|参加)的[^，。；]{0,12}$")
_BRINGS_MEMBERS = re.compile(
    r"(?:同志)?，?(?:率领?|带领|组织)(?:了)?(?:部分)?[^，。；到赴]{0,12}?(?:委员|代表)(?![团会])"
)
_IS_HEAD = "(?:同志|先生|女士)?(?:为|任|担任)"
_HEADS = re.compile(
    _IS_HEAD
    + r"(?:团长|组长|领队|队长)[，、][^。；]{2,90}?"
    + _IS_HEAD
    + r"副(?:团长|组长|领队|队长)的[^，。；]{0,16}?(?P<team>"
    + any_of("teams")
    + ")|(?:带队|(?:为|任|担任)(?:团长|组长|领队|队长))，[^。；]{4,120}?组成的[^，。；]{0,14}?(?P<made>"
    + any_of("teams")
    + ")"
)
_MEETS = re.compile(r"(?:会见|接见|会晤|宴请|欢迎|迎接)了?(?:来访的?|前来[^，。；]{0,8}的|以)?")
_CALLED_OUT = re.compile(
    r"(?:政协|人大)[^。；，]{0,14}?组成人员[^。；，]{0,8}?(?:视察|调研|检查|考察|评议|观摩)"
    r"|组织(?:了)?(?:部分|[\d一-鿿]{1,4}名)?(?:[一-鿿、]{0,10}?)(?:委员|代表)[^。]{0,20}?(?:视察|调研|检查|考察|评议|观摩)"
    "|(?:开展|组织|举行)了?[^。；，]{0,20}?(?P<tour>观摩)(?:活动|评比|督查|调度)?(?!团|会)"
)
_OPENS = re.compile(r"\s*(?:团长|领队)[、，]")  # …考察团赴外地考察。团长、某局局长某某
_LEADS_IT = re.compile("(?:同志|先生|女士|教授|博士)?的?(?:带领|率领)下")  # 考察组在某某的带领下
_IS_ITS_HEAD = re.compile(  # 某某任考察团团长
    "(?:同志|先生|女士|教授|博士)?(?:任|担任|为|是)(?:此次|这次|该|本次)?(?P<team>"
    + any_of("teams")
    + ")的?(?:团长|组长|领队|带队领导)"
)
_TAKES_PART = re.compile(
    "(?:等)?(?:[一-鿿]{0,4}领导)?(?:分别|一同|一起|全程)*参加了?(?:此次|这次|本次|该|当[天日]的?|上述|有关|相关|集中|部分|全程|专题)*"
    "(?:视察|调研|检查|考察|观摩|走访|慰问|督查|督导|活动)?(?:活动)?(?:[和或及]座谈(?:会|交流)?)?(?=[，。])"
)
_WITH_MEMBERS = re.compile(  # 某某及代表团其他成员
    "(?:同志)?(?:以?及|和|与|、)[^，。；到在]{0,8}?(?P<team>" + any_of("teams") + ")的?(?:其他|全体|部分)?(?:成员|团员)"
)
_UNDER_LEAD = re.compile(  # 在某某的带领下，观摩团
    "(?:同志)?的?(?:带领|率领)下，[^，。；]{0,10}?(" + any_of("teams") + ")"
)
_HEADS_IT = re.compile(_LEADS)
_IS_WITH_IT = re.compile(
    _TAKES_PART.pattern
    + "|(?:等)?(?:[一-鿿]{0,4}领导)?(?:分别|全程|一同)?陪同(?=[，。]|"
    + any_of("purposes", "errands")
    + "|活动)"
)
_COUPLE = 2  # of more who are with a team the first one leads it
_LEADERLESS = ("团", "组", "委员们", "代表们", "老干部们")
_CAME = re.compile(
    f"(?P<of>[一-鿿]{{2,6}}?)(?:党政|人大|政协|经贸|学习)*(?P<team>{any_of('delegations')})(?:一行)?"
    "(?:到访|来访|莅临|[来莅到赴]我?[一-鿿]{1,3}(?:考察|参观|学习|访问|交流|对接))"
)
_OF_SOMEWHERE = re.compile("(?!常务|原)[一-鿿]{2,6}?(?:省|市|县|区|州|旗|盟)")
_SHOWN_ROUND = re.compile("(?:等|一行)*，?在[^。；]{2,60}?陪同下")
_LEADERS = re.compile("[省市县区州旗](?:四大班子|四套班子|五大班子|党政|级)?(?:主要)?(?:老)?领导(?:同志|干部)?$")
_DOES_THERE = re.compile(
    "(?:（[^）]{1,6}）)?(?:还|也|则|一并)?(?:现场|当场|站在|坐在|蹲在|(?:向|为|给|同|与)[^，。；：]{1,10}?(?:赠送|送|捐|讲|授|上了|示范|义诊|题|写|交谈|交流|攀谈|拉家常)|"
    + any_of("hands_on")
    + ")"
)
_MEMBERS = ("委员们", "代表们", "视察组", "调研组", "检查组", "考察组")
_TOUR = ("观摩人员", "观摩团")


def teams_told(frame: Frame, start: int, end: int) -> Iterator[tuple[str, list[Located]]]:
    """代表团 and who leads it, from 某某率代表团 or 领队某某."""
    for found in visit_patterns()["team"].finditer(frame.text, start, end):
        made = _MADE_UP.search(frame.text[start : found.start()])
        if made and (people := list(subject_people(frame, start, start + made.start()))):
            yield found.group(), people[-1]  # 带领由某某和委员组成的视察组
            return
        if led := TEAM_LED.search(frame.text[start : found.start()]):
            people = list(subject_people(frame, start, found.start()))
            others = _led_by_another(frame, start, start + led.start(), people)
            if others or people:
                yield found.group(), others or people[-1]
    for person in frame.between(start, end, PEOPLE):
        if members := _WITH_MEMBERS.match(frame.text, person.end, end):
            yield members["team"], [person]
        before = frame.text[start : run_start(frame, person)]
        leads = before.endswith("由") and re.compile("(?:先生|女士|博士|教授)?(?:带队|率领|任团长|担任团长)").match(
            frame.text, person.end
        )
        beside = frame.between(person.end, end, PEOPLE)[:1]
        deputy = beside and re.fullmatch(
            "[、，]副(?:团长|组长|领队)[^。；]{0,16}", frame.text[person.end : beside[0].start]
        )
        takes = _LEADS_IT.match(frame.text, person.end) or before.endswith("带队的")
        titled = re.match(r"领队|团长|组长", frame.text[run_start(frame, person) : person.start])
        heads = re.search(r"(?:领队|团长|组长)[，、][一-鿿]{0,3}$", before)  # 考察团团长、某局局长某某
        if (
            leads
            or takes
            or titled
            or heads
            or re.search(r"(?:领队|团长|组长)(?:是)?$", frame.text[start : person.start])
        ):
            back = re.search("(?:该[团组]由|^带队的)$", before) or _OPENS.match(frame.text, start)  # 该团由某某带队
            said = max(0, start - _NAMED_BEFORE) if back else start
            teams = list(visit_patterns()["team"].finditer(frame.text, said, person.start))
            if teams:
                parted = "分别" in frame.text[start : person.start]
                row = name_list_before(frame, person) if takes and not parted else [person]
                yield teams[-1].group(), [*(p for p in row if p.start >= start), *(beside if deputy else [])]
        led = re.compile(
            r"(?:先生|女士|博士|教授)?(?:率领|带领|带队|(?:为|任|担任)(?:团长|组长|领队|队长))(?:的[^，。；]{0,14}?|，[^，。；]{0,8}?)("
            + any_of("teams")
            + ")"
        ).match(frame.text, person.end)
        if led := led or _IS_ITS_HEAD.match(frame.text, person.end):
            yield led[1], [person]
        under = _UNDER_LEAD.match(frame.text, person.end, end)
        if under and name_list_before(frame, person) == [person] and _may_lead(frame, person, under[1]):
            yield under[1], [person]


def _may_lead(frame: Frame, person: Located, team: str) -> bool:
    """Whether an official heads a team told of for the first time; no guide, nor the head of the village come to."""
    told = any(team in frame.text[s:e] for s, e in frame.body if e <= frame.sentence(person.start)[0])
    return not told and may_head(frame, person)


def _led_by_another(frame: Frame, start: int, at: int, people: list[list[Located]]) -> list[Located]:
    """会见了由某某率领的考察团: who leads it is printed right before, and is not who receives it."""
    leader = next((p for p in frame.between(start, at, PEOPLE) if p.end == at), None)
    if leader is None or not re.match("(?:率领?|带领)的", frame.text[at : at + 3]):
        return []
    return [] if any(leader in group for group in people) else [leader]


def members_brought(frame: Frame, start: int, end: int) -> Iterator[tuple[str, list[Located]]]:
    """委员们 and who leads them, from 某某带领部分政协委员."""
    for found in _BRINGS_MEMBERS.finditer(frame.text, start, end):
        people = list(subject_people(frame, start, found.start()))
        if people and people[-1][-1].end == found.start():
            yield from ((team, people[-1]) for team in _MEMBERS)


def teams_of_heads(frame: Frame, start: int, end: int) -> Iterator[tuple[str, list[Located]]]:
    """代表团 and both who heads it and the deputies, from 以甲为团长、乙为副团长的代表团."""
    for person in frame.between(start, end, PEOPLE):
        found = _HEADS.match(frame.text, person.end, end)
        if found:
            first = name_list_before(frame, person)
            yield found["team"] or found["made"], [*first, *frame.between(person.end, found.end(), PEOPLE)]


def guests_met(frame: Frame, start: int, end: int) -> Iterator[tuple[str, list[Located]]]:
    """The delegation that came before 某书记会见了甲、乙一行, and those whom he met: they lead it."""
    for met in _MEETS.finditer(frame.text, start, end):
        before = list(visit_patterns()["team"].finditer(frame.text, 0, end))
        teams = [t for t in before if t.end() <= met.start() and t.group().removesuffix("一行").endswith(("团", "组"))]
        people = frame.between(met.end(), end, PEOPLE)
        first = next((p for p in people if run_start(frame, p) <= met.end() + 1), None)
        last = next((p for p in people if frame.text.startswith("一行", p.end)), None)
        if not first or not last:
            continue
        row = name_list_before(frame, last)
        met_here = [p for p in row if p.start >= first.start] if first in row else [last]
        if teams:
            yield teams[-1].group(), met_here
        else:
            yield from ((guests, met_here) for guests in words(FILE, "guests") if guests != "一行")


def guests_among(frame: Frame, start: int, end: int) -> Iterator[tuple[str, list[Located]]]:
    """The delegation that has come from somewhere, and those of there among the many who 参加活动: they lead it."""
    takes_part = any(_TAKES_PART.match(frame.text, p.end) for p in frame.between(start, end, PEOPLE))
    came = _CAME.search(frame.text, 0, start) if takes_part else None
    if not came or re.search("率|带领|带队", frame.text[came.start() : end]):
        return
    own = came["of"].rstrip("省市县区州盟旗")
    theirs: list[Located] = []
    of_them = False
    for person in frame.between(start, end, PEOPLE):
        first = run_start(frame, person)
        if frame.text.startswith(own, first) or _OF_SOMEWHERE.match(frame.text, first, person.start):
            of_them = frame.text.startswith(own, first)  # and those after, until one of elsewhere is named
        theirs += [person] * of_them
    if len(own) > 1 and theirs:
        yield came["team"], theirs


def teams_joined(frame: Frame) -> dict[str, list[Located]]:
    """The teams of an article that no words put under anybody, and those who 带队, or else 参加视察, or 陪同 them."""
    body = [(start, end) for start, end in frame.body if not frame.in_copy(start)]
    teams = [t[0].removesuffix("一行") for s, e in body for t in visit_patterns()["team"].finditer(frame.text, s, e)]
    if not any(team.endswith(_LEADERLESS) for team in teams):
        return {}
    for told in (_HEADS_IT, _IS_WITH_IT):
        for start, end in body:
            last = [p for p in frame.between(start, end, PEOPLE) if told.match(frame.text, p.end)]
            rows = [one for person in last for one in name_list_before(frame, person) if one.start >= start]
            if rows:
                return dict.fromkeys(teams, rows if len(rows) <= _COUPLE else rows[:1])
    return {}


def guests_shown_round(frame: Frame, start: int, end: int) -> Iterator[tuple[str, list[Located]]]:
    """客人们 and those of them who go about 在某某陪同下."""
    for people in subject_people(frame, start, end):
        if _SHOWN_ROUND.match(frame.text, people[-1].end, end):
            yield from ((guests, people) for guests in words(FILE, "guests"))


def members_led(frame: Frame, start: int, end: int) -> Iterator[tuple[str, list[Located]]]:
    """委员们 and those of rank who 参加视察, where a body 组织部分委员 on an outing that nobody else is told to lead."""
    called = _CALLED_OUT.search(frame.text, max(0, start - _NAMED_BEFORE * 2), end)
    if not called or re.search(_LEADS, frame.text[called.start() : end]):
        return
    for person in frame.between(max(start, called.end()), end, PEOPLE):
        if _TAKES_PART.match(frame.text, person.end):
            row = [p for p in name_list_before(frame, person) if p.start >= start]
            yield from ((team, row[:1]) for team in _TOUR) if called["tour"] else ((team, row) for team in _MEMBERS)


def crowd_leader(frame: Frame, start: int, end: int, verb: int) -> list[Located]:
    """Who leads a crowd without a name: 由某某带队，十名专家走进…; 十名作家走进…。某某带队。"""
    clause = max((frame.text.rfind(mark, start, verb) + 1 for mark in "，；"), default=start)
    crowd = re.search(any_of("others", "teams", "unnamed", "crowds"), frame.text[max(start, clause) : verb])
    if not crowd or frame.between(max(start, clause), verb, PEOPLE):
        return []
    for person in frame.between(start, clause, PEOPLE):
        by = frame.text[start : run_start(frame, person)].endswith("由")
        if by and re.compile(_LEADS + "的?，").match(frame.text, person.end):
            return [person]
    if _LEADERS.search(crowd.string):
        return _listed_after(frame, verb, end)
    own = _acts_among(frame, verb, end)
    return own or _leads_after(frame, verb, end) or _leads_after(frame, end, frame.sentence(end)[1])


def _listed_after(frame: Frame, start: int, end: int) -> list[Located]:
    """市领导来到某镇，甲、乙、丙等与干部群众一道植树: those of the leaders who are named behind a comma."""
    for people in subject_people(frame, start, end):
        opens = frame.text[run_start(frame, people[0]) - 1] == "，"
        return people if opens and all(p.mention.label == "OFFICIAL" for p in people) and len(people) > 1 else []
    return []


def _acts_among(frame: Frame, start: int, end: int) -> list[Located]:
    """书画家到某村采风，文联主席某某现场题字: who of rank does something among those who went there."""
    for people in subject_people(frame, start, end):
        opens = frame.text[run_start(frame, people[0]) - 1] == "，" and people[0].mention.label == "OFFICIAL"
        return people if opens and _DOES_THERE.match(frame.text, people[-1].end) else []
    return []


def _leads_after(frame: Frame, start: int, end: int) -> list[Located]:
    for person in frame.between(start, end, PEOPLE):
        first = run_start(frame, next(p for p in name_list_before(frame, person) if p.start >= start))
        opens = first == start or frame.text[first - 1] in "，。\n"
        if opens and re.compile(_LEADS + "(?=[，。；]|参加)").match(frame.text, person.end):
            return [p for p in name_list_before(frame, person) if p.start >= start]
    return []
