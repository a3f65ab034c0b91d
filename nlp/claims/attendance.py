"""A frame, a sentence and its meeting in, who took which part in it out: 主持 出席 参加 列席 讲话 介绍."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from nlp.claims.frame import FILE, PEOPLE, Frame, name_list_before
from nlp.claims.meeting_names import Meeting
from nlp.claims.topics import leads_of, opening_team, topic_before, topics_of
from nlp.claims.travellers import run_start
from nlp.patterns import alternation

if TYPE_CHECKING:
    from nlp.reader import Located

_THERE = ("出席", "参加", "列席")
_WATCHING = ("收听收看", "收看", "收听", "见证", "观摩")
_COMING = ("到会", "到场", "参会", "与会", "就座", "就坐")
_TAKING = ("主持召开", "组织召开", "召开", "主持", *_THERE, *_COMING)
_GIVING = ("作", "做", "就", "致", "针对", "围绕", "对")
_UNVEILING = (
    "揭牌",
    "揭幕",
    "剪彩",
    "颁奖",
    "授牌",
    "授旗",
    "奠基",
    "培土",
    "为",
    "向",
    "宣布",
    "宣读",
)  # 为大楼揭牌 宣布开幕
_UNVEILED = re.compile(
    r"[^，。；]{0,20}?(?:揭了?牌|揭了?幕|剪了?彩|颁了?奖|授了?牌|授了?旗|奠基|培土|颁发了?[^，。；]{0,12}(?:证书|奖牌|奖杯|聘书|牌匾|锦旗)"
    r"|(?<=宣布)[^，。；]{0,16}(?:开幕|闭幕|启动|开工|开赛|开始|成立)|(?<=宣读)[^，。；]{0,20}(?:决定|名单|倡议书?|贺信|批复|文件|通报))"
)
_SOLEMN = ("仪式", "典礼", "庆典", "开幕式", "闭幕式", "大会", "表彰会", "赛", "运动会", "活动")
_SAYING = ("强调", "指出", "说", "表示", "要求", "汇报", "报告", "建议", "提出", "希望")
_LECTURING = ("讲话", "讲了话", "致辞", "致词", "发言", "讲授", "授课", "通报", "传达")
_REPORTING = ("总结", "部署", "安排", "解读", "点评")
_EXPLAINING = ("介绍", "答记者问", "回答")
_ELIDED = {"主持": "主持", "主持召开": "主持", "参加": "参加", "列席": "列席"}
_AT_MEETING = re.compile(r"会上，|(?:会|会议)由[^，。]{2,30}主持，")
_ON_STAGE = re.compile(r"(?:会议|大会|会|仪式|活动|培训)上|(?:讲话|致辞|致词|发言|讲评|点评|总结)[中时]")
_CONTESTS = ("赛", "竞赛", "运动会", "比武", "汇演")
_WON = re.compile(
    r"(?:获得?|夺得?|荣获|摘得|摘取|斩获|包揽|分[获列]|列)(?:了)?[^，。；]{0,14}?"
    r"(?:[一二三四五六\d]名|等奖|[冠亚季]军|[金银铜][奖牌]|桂冠)"
)
_URGING = ("强调", "指出", "要求")
_STAGE = re.compile(
    r"会上，|(?:座谈会|会谈|会议|大会)。$|会[^，。]{0,20}(?:召开|举行)。$|(?:座谈会|会议|大会)由[^，。]{2,30}主持"
)
_ELSEWHERE = re.compile(r"会后|结束|来到|走进|赶到|前往|随后|察看|看望|[上下]午|当[天日]|记者")
_DUTIES = r"(?:日常|全面|[局县市乡镇区院校所])*工作(?![一-鿿]{0,6}会)"  # 主持工作: no meeting
_JOINED = re.compile(r"[、和与及]")


@dataclass(frozen=True)
class Part:
    """One person's part in a meeting; `manner` are the words between name and verb."""

    person: Located
    role: str
    meeting: Meeting
    manner: str


@cache
def _rules() -> dict[str, re.Pattern[str]]:
    telling = "|".join((*_EXPLAINING, *_LECTURING, *_REPORTING, *_SAYING))
    verbs = "|".join(
        (*_TAKING, *_WATCHING, *_GIVING, *_UNVEILING, rf"(?:{telling})(?![^，。；]{{0,3}}会[上议])")
    )  # but 在总结会上
    return {
        "part": re.compile(
            r"(?P<manner>(?:同志)?(?:[，、和以及等]{1,3}[^，。；]{0,32}?(?:负责人|负责同志|干部|代表|人员|群众|委员|成员|[处站校所院乡镇]长|书记|副职|职工|余人|多人|[上数近逾]?[百千万]人)(?:共?\d+[余多]?[人名位])?)*(?:同志|教授|研究员|博士|先生|女士|院士)?(?:等)?(?:[一-鿿、]{0,8}?(?:领导|嘉宾|常委|组成人员|班子成员))?"
            r"(?:以[^，。]{2,12}身份)?(?:日前|近日|[昨今当][日天晚]|此前|因[^，。；]{1,8}?|未能|没能|即?将|拟|所|还|也|都|均|随后|代为|分别|一同|一起|共同|先后|亲自|应邀|现场|代表[^，。；]{2,14}?)*"
            r"(?:在[^，。；]{2,30}?会上|在[^，。；]{1,14}?)?(?:分别)?(?:通过视频|以?视频(?:方式|形式|连线)?)?"
            r"(?:到[会场](?=参加|出席|列席|观摩))?(?:在?[^，。；]{0,4}(?:讲话|致辞|致词|发言|讲评|点评|总结)[中时])?(?:如是|这样|[一-鿿]{2,4}地)?)"
            rf"(?P<verb>{verbs})(?P<rest>[^，。；]{{0,40}})"
        ),
        "by": re.compile(r"由(?:[一-鿿、]{0,30})$"),
        "also": re.compile(r"(?P<verb>出席|参加|列席)(?:[一-鿿]{0,6})的(?:还)?有"),
        "elided": re.compile(
            r"(?:^|[，；。])(?:[^，。；]{0,6}(?:日|午|晚|天|后|前)，?)?(?:他|她)?(?:还|又|先后|并|随后)?(?:在[^，。；]{1,14}?)?"
            r"(?P<verb>主持召开|主持(?=了)|出席|参加|列席)(?P<rest>[^，。；]{0,40})"
            r"|率[团队][^，。；]{0,20}?(?P<held>举办|举行)(?P<what>[^，。；]{0,40})"
        ),
    }


def parts(frame: Frame, start: int, end: int, named: list[Meeting], current: Meeting) -> Iterator[Part]:
    """Who took which part, as a sentence tells it."""
    seen = set()
    for person in frame.between(start, end, PEOPLE):
        if person.mention.id in frame.memory.accompanied or frame.quoted(person.start):
            continue
        for part in _of_person(frame, person, start, named, current):
            seen.add(part.person.mention.id)
            yield part
    yield from _also(frame, start, end, current)
    yield from _winners(frame, start, end, current)
    if not seen:
        yield from _elided(frame, start, end, named)


def _of_person(frame: Frame, person: Located, start: int, named: list[Meeting], current: Meeting) -> Iterator[Part]:
    before = frame.text[max(start, person.start - 32) : person.start]
    if _rules()["by"].search(before) and re.match(rf"[^，。]{{0,2}}主持(?!{_DUTIES})", frame.text[person.end :]):
        yield Part(person, "主持", current, "")
        return
    found = _rules()["part"].match(frame.text, person.end)
    if not found:
        return
    meeting = _meeting_of(found, named, current)
    for role in _roles(found, meeting, frame, frame.text[start : run_start(frame, person)]):
        manner = found["manner"] + ("未能" if re.search(r"未能|没能|未到", found["rest"]) else "")
        for one in _sharing(frame, person, role, manner):
            yield Part(one, role, meeting, manner)


def _sharing(frame: Frame, person: Located, role: str, manner: str) -> list[Located]:
    """All of a list take part together, or speak in turn; of those who speak else only the ones joined by 、 do."""
    people = name_list_before(frame, person)
    if role in _THERE or role == "主持" or re.search(r"先后|分别", manner):
        return people
    kept = [people[-1]]
    for one in reversed(people[:-1]):
        if not _JOINED.match(frame.text, one.end):
            break
        kept.insert(0, one)
    return kept


def _meeting_of(found: re.Match[str], named: list[Meeting], current: Meeting) -> Meeting:
    inside = [m for m in named if found.start() <= m.start <= found.end() + 40]
    return inside[0] if inside else current


def _also(frame: Frame, start: int, end: int, current: Meeting) -> Iterator[Part]:
    """列席会议的还有某某、某某."""
    for found in _rules()["also"].finditer(frame.text, start, end):
        for person in frame.between(found.end(), end, PEOPLE):
            yield Part(person, found["verb"], current, "")


def _winners(frame: Frame, start: int, end: int, current: Meeting) -> Iterator[Part]:
    """某某获得第一名: who wins a contest took part in it."""
    if not current.name.endswith(_CONTESTS):
        return
    for found in _WON.finditer(frame.text, start, end):
        clause = max(frame.text.rfind(mark, start, found.start()) for mark in "，；") + 1
        for person in frame.between(max(clause, start), found.start(), PEOPLE):
            yield Part(person, "参加", current, "")


def _elided(frame: Frame, start: int, end: int, named: list[Meeting]) -> Iterator[Part]:
    """当晚，他参加了座谈会: of whom the sentence, or the one before, is about."""
    for found in _rules()["elided"].finditer(frame.text, start, end):
        at = found.start("verb" if found["verb"] else "held")
        inside = [m for m in named if at <= m.start <= found.end()]
        if not inside or frame.quoted(at):
            continue
        people = _led_by(frame, found.start()) if found["held"] else topics_of(frame, start, at)
        if not people and not frame.between(start, at, PEOPLE):
            team = opening_team(frame, start)
            people = leads_of(frame, team) if team else topic_before(frame, start)
        for person in people:
            role = _ELIDED.get(found["verb"] or found["held"], "出席")
            yield Part(person, role, inside[0], frame.text[person.end : at] if person.end > start else "")


def _led_by(frame: Frame, at: int) -> list[Located]:
    """Who leads a delegation: 某某将率团."""
    before = frame.between(max(0, at - 12), at, PEOPLE)
    return before[-1:] if before and re.fullmatch(r"(?:将|拟|即将|已)?", frame.text[before[-1].end : at]) else []


# what a verb says ---------------------------------------------------------------------------------


def _roles(found: re.Match[str], meeting: Meeting, frame: Frame, lead: str) -> list[str]:
    """The roles that a verb after a name gives in a meeting, none when it tells of something else."""
    verb, rest = found["verb"], re.split(r"[.．\n]", found["rest"])[0]
    tail = frame.text[found.end("verb") : found.end("verb") + 60].split("。")[0]
    spoke = re.search(
        r"^[^，。]{0,30}并?(?:作|做|发表|致)?[^，。]{0,12}(?:讲话|致辞|发言)|，并?(?:作|发表)[^，。]{0,10}(?:讲话|发言)",
        tail,
    )
    also = ["讲话"] if spoke else []
    if verb in ("主持", "主持召开"):
        return [] if re.match(_DUTIES, rest) else ["主持", *also]
    if verb in ("召开", "组织召开"):
        return ["主持", *also] if _names(found, meeting) else []
    if verb in (*_COMING, *_WATCHING):
        if verb == "观摩" and re.search("到[会场]", found["manner"]) and re.match("$|并|了?演练", rest):
            return ["参加"]
        return _watches(verb, rest, meeting) if verb in _WATCHING else _comes(verb, rest, found["manner"], also)
    if verb in _THERE:
        return [verb, *also] if _about_meeting(rest, meeting) else []
    if verb in _UNVEILING:
        return ["出席"] if _unveils(frame, found, meeting, lead + found["manner"]) else []
    if verb in _EXPLAINING:
        return ["介绍"] if _explains(frame, found, rest, meeting) or _AT_MEETING.search(lead) else []
    return (
        ["讲话"]
        if _speaks(verb, rest, lead + found["manner"])
        or _goes_on(frame, found, lead, meeting)
        or _still_there(frame, found, lead)
        else []
    )


def _unveils(frame: Frame, found: re.Match[str], meeting: Meeting, lead: str) -> bool:
    """Whether a verb is one of what is done on the stage of a ceremony: 启用仪式上，某某共同为大楼揭牌."""
    bare = found["verb"] not in ("为", "向", "宣布", "宣读")
    done = bare or _UNVEILED.match(frame.text, found.end("verb"))
    part = frame.tagged.text.part_at(found.start())
    near = part.start <= meeting.start and not _ELSEWHERE.search(frame.text, meeting.end, found.start())
    there = near or frame.sentence(meeting.start) == frame.sentence(found.start()) or _ON_STAGE.search(lead)
    return bool(done and there) and meeting.name.endswith(_SOLEMN) and not frame.quoted(found.start("verb"))


def _comes(verb: str, rest: str, manner: str, also: list[str]) -> list[str]:
    """The roles of those who come: 到会祝贺, 参会, 在主席台就座."""
    if verb == "与会":
        return ["参加"] if rest == "" else []
    if verb == "参会":
        return ["参加"]
    if verb in ("就座", "就坐"):
        return ["出席"] if "主席台" in manner else []
    if rest.startswith("听取"):
        return ["参加"]
    return ["出席", *also] if rest == "" or re.match(r"祝贺|指导|并?讲话|致贺|观摩|观看|观战", rest) else []


def _watches(verb: str, rest: str, meeting: Meeting) -> list[str]:
    """The role of those who watch: 见证签约, 观摩演练, 收听收看."""
    if verb == "见证":
        solemn = meeting.name.endswith(("仪式", "活动", "会"))
        return ["出席"] if solemn and re.match(r"(?:了)?(?:签约|签字|揭牌|签订|签署|仪式|这一)", rest) else []
    if verb == "观摩":
        seen = re.match(r"(?:了)?(?:此次|本次|整个)?(演练|比赛|竞赛|大赛|活动|赛事)$", rest)
        return ["参加"] if seen and meeting.name.endswith((seen[1], "赛")) else []
    return (
        ["参加"] if re.match(r"(?:了)?(?:会议|大会|直播|实况)?(?:$|并)", rest) and meeting.name.endswith("会议") else []
    )


def _explains(frame: Frame, found: re.Match[str], rest: str, meeting: Meeting) -> bool:
    """Whether 介绍 is a part in a meeting: at a press conference, or (介绍情况) in the sentence that names the meeting."""
    if any(word in meeting.name for word in ("发布会", "专场", "通气会")):
        return True
    start, end = frame.sentence(found.start())
    here = frame.sentence(meeting.start) == (start, end) or "在会上" in frame.text[start:end]
    return here and bool(re.match(r"(?:了)?[^，。]{0,10}(?:情况|[做作]法|经验)", rest))


def _goes_on(frame: Frame, found: re.Match[str], lead: str, meeting: Meeting) -> bool:
    """Whether a sentence that begins with who urges something stands right behind the one that tells of the meeting."""
    if found["verb"] not in _URGING or lead or found["manner"]:
        return False
    start, _ = frame.sentence(found.start())
    before = frame.sentence(max(start - 1, 0))
    told = re.search(r"主持|讲话|发言|致辞", frame.text[slice(*before)])
    return told is not None and before == frame.sentence(meeting.start) != frame.sentence(found.start())


def _still_there(frame: Frame, found: re.Match[str], lead: str) -> bool:
    """Whether a sentence that begins with who says something stands in a paragraph that tells of what was said 会上."""
    if found["verb"] not in _SAYING or lead or found["manner"]:
        return False
    start, _ = frame.sentence(found.start())
    before = frame.text[frame.tagged.text.part_at(start).start : start]
    stages = list(_STAGE.finditer(before))
    return bool(stages) and not _ELSEWHERE.search(before, stages[-1].end())


def _names(found: re.Match[str], meeting: Meeting) -> bool:
    return found.start("verb") < meeting.start <= found.end()


def _speaks(verb: str, rest: str, lead: str) -> bool:
    """Whether a verb of speaking is one of speaking in the meeting."""
    if verb in _REPORTING:
        return bool(re.match(r"了?[^，。]{1,20}(?:工作|情况|任务|进度|进展|经验)$", rest))
    if verb in ("作", "做"):
        return bool(
            re.match(
                r"(?:了)?[^，。]{0,30}(?:报告|汇报|讲话|发言|部署|辅导|讲座|授课|说明|安排|动员|致辞|点评|推介|介绍)",
                rest,
            )
        )
    if verb == "致":
        return bool(re.match(r"[^，。]{0,4}[辞词]", rest))
    if verb == "就":
        return bool(re.match(r"[^，。]{2,24}?(?:讲了|讲话|发言|作|做)", rest))
    if verb in ("针对", "围绕", "对"):
        return bool(
            re.match(r"[^，。]{2,30}?(?:进行|作|做)了?[^，。]{0,6}(?:安排|部署|讲解|解读|通报|点评|总结|动员)", rest)
        )
    if verb in _SAYING:
        return _ON_STAGE.search(lead) is not None
    return True


def _about_meeting(rest: str, meeting: Meeting) -> bool:
    """Whether what was attended is a meeting: 会议, 活动 of the article, or named here."""
    if re.match(
        r"(?:了)?[^，。]{0,20}(?:所在[县市区旗地]的?|当地的?|视察|调研|考察|检查|督导|走访|慰问|参观)活动", rest
    ):
        return False
    if rest == "" or re.match(
        r"(?:了)?(?:本次|此次|上述)?(?:会议|大会|座谈会|仪式|推进会|现场会|发布会|培训|动员会|全会|论坛|启动仪式|开幕式|会"
        r"|报告会|比赛|典礼|闭幕会|开幕会)",
        rest,
    ):
        return True
    if re.match("了?座谈", rest):
        return meeting.name.endswith("座谈会")
    if re.match(r"(?:了)?(?:本次|此次)?活动", rest):
        return meeting.name.endswith(("活动", "仪式", "大赛", "比赛"))
    return bool(re.search(alternation(FILE, "meeting_endings"), rest)) or rest.startswith("并")
