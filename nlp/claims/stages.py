"""What somebody does at a ceremony or says in, whether it is done where the meeting told of is held out."""

from __future__ import annotations

import re
from functools import cache

from nlp.claims.frame import FILE, Frame
from nlp.claims.meeting_names import Meeting
from nlp.claims.meeting_words import ON_STAGE
from nlp.patterns import alternation, words

STAGED = ("launching", "unveiling", "declaring")  # lists of what is done on a stage
_AWARDS = re.compile("[^，。；]{2,20}?(?:颁奖|颁发|授牌|授旗)")  # which is done at conferences too
_FAR = 400  # characters in which a report has told what its meeting was about
_STAGE = re.compile(
    r"(?<!社)会上|(?:座谈会|会谈|会议|大会)。$|(?:召开|举行|举办)[^，。]{2,30}会。$|会[^，。]{0,20}(?:召开|举行)。$|(?:座谈会|会议|大会|仪式|典礼|活动|论坛)由[^，。]{2,30}主持"
)
_CONVENED = re.compile("(?:召开|举行)[^，。；]{0,40}，(?:会议?由[^，。；]{2,30}主持，)?$")
_HEARD = re.compile("(?:在?听取[^，。；]{1,12}?后，?)?")
_HELD = re.compile("^[^，。；]{0,24}?(?:召开|举行|举办|开幕|启动|开赛)")  # …仪式+昨日上午举行
_MEMBERS = re.compile("与会[^。；]*[。；]")  # 与会人员察看了果园。 is part of the meeting
_GONE = re.compile(r"会后|来到|走进|赶到|前往|察看|看望")
_IN_ORDER = ("", "最后", "首先")
_AT_LAST = re.compile(r"(?:[一-鿿]{2,6}、)?(?:(?:会议)?(?:最后|随后|接着|之后)，?|就下步工作，)?")
_LEFT = re.compile(
    r"会[前后]|结束|来到|走进|赶到|前往|随后|察看|看望|调研|视察|检查|考察|慰问|走访|(?:^|。)在[^，。；]{1,10}[镇乡村]，"
)
_OTHER_DAY = re.compile(r"[次翌隔]日|第二天|\d日|日前|近日|此前|[去今前]年")
_LEAD = re.compile(r"^[^，。]{0,10}[讯电][^，。）]{0,4}(?:（[^）]{1,30}）)?")  # 本报讯（记者 某某）
ELSEWHERE = re.compile(r"会后|结束|来到|走进|赶到|前往|随后|察看|看望|[上下]午|当[天日]|记者")


@cache
def _rules() -> dict[str, re.Pattern[str]]:
    opened = alternation(FILE, "opened")
    return {
        "unveiled": re.compile(
            rf"[^，。；]{{0,10}}?(?:启动|开启|推进|水晶|{opened})(?:推?杆|键|球|按钮|装置|台|柱|拉杆)"
            r"|(?<=点燃)[^，。；]{0,8}(?:火炬|圣火)|(?<=揭开)[^，。；]{0,16}(?:牌匾|匾牌|铭牌|红绸|红布|面纱)"
            r"|[^，。；]{0,20}?(?:揭了?牌|揭了?幕|启了?幕|剪了?彩|颁了?奖|敬献了?花[篮圈]|授了?牌|授了?旗|奠基|培土|击鼓|鸣[钟锣]|敲[钟锣]|颁发了?[^，。；]{0,12}(?:证书|奖牌|奖杯|聘书|牌匾|锦旗)"
            rf"|(?<=宣布)[^，。；]{{0,16}}(?:{opened}|决定|名单|结果|决议|任命|任免)|(?:(?<=下达)|(?<=发布))[^，。；]{{0,8}}令"
            r"|(?<=宣读)[^，。；过])"
        ),
        "opens": re.compile(rf"[^，。；]*?([一-鿿]{{0,12}}?)(?:正式|隆重|胜利)?{opened}"),
    }


def is_staged(verb: str) -> bool:
    """Whether a verb is one of what is done on a stage."""
    return any(verb in words(FILE, key) for key in STAGED)


def unveils(frame: Frame, found: re.Match[str], meeting: Meeting, lead: str) -> bool:
    """Whether a verb is one of what is done on the stage of a ceremony: 启用仪式上，某某共同为大楼揭牌."""
    verb = found["verb"]
    done = verb in words(FILE, "unveiling") or _rules()["unveiled"].match(frame.text, found.end("verb"))
    opens = verb == "宣布" and _rules()["opens"].match(found["rest"])
    if opens and opens[1] and opens[1] in meeting.name:
        return not frame.quoted(found.start("verb"))  # 宣布+运动会开幕
    solemn: object = (
        verb in ("宣读", "宣布", *words(FILE, "launching")) or opens or meeting.name.endswith(words(FILE, "solemn"))
    )
    solemn = solemn or (verb == "为" and _AWARDS.match(found["rest"]) is not None)
    solemn = solemn or frame.sentence(meeting.start) == frame.sentence(found.start())
    return (
        bool(done) and is_there(frame, found, meeting, lead) and bool(solemn) and not frame.quoted(found.start("verb"))
    )


def is_there(frame: Frame, found: re.Match[str], meeting: Meeting, lead: str) -> bool:
    """Whether what is told happens where the meeting was told of last: in its sentence, 会上, or with nothing between."""
    part = frame.tagged.text.part_at(found.start())
    between = _MEMBERS.sub("", _HELD.sub("", frame.text[meeting.end : found.start()]))
    near = not ELSEWHERE.search(between) and (part.start <= meeting.start or _tells_of_it(between))
    near = near or _opens_on(frame, meeting, found.start())
    here = frame.sentence(meeting.start) == frame.sentence(found.start())
    return near or here or ON_STAGE.search(lead) is not None or _on_stage(frame, found.start(), ELSEWHERE)


def _tells_of_it(between: str) -> bool:
    """Whether paragraphs between a meeting and what is told tell of nothing but the meeting."""
    return len(between) < _FAR and not _LEFT.search(between) and not _OTHER_DAY.search(between)


def _opens_on(frame: Frame, meeting: Meeting, at: int) -> bool:
    """Whether a report whose headline names the meeting has told of nothing else yet: 典礼举行 / 3月5日，+某某为大楼剪彩."""
    part = frame.tagged.text.part_at(at)
    first = frame.body[0][0] if frame.body else at
    if frame.zone(meeting.start) != "headline" or not part.start <= first < at or at - first > _FAR:
        return False
    return not _LEFT.search(_LEAD.sub("", frame.text[first:at]))


def goes_on(frame: Frame, found: re.Match[str], lead: str, meeting: Meeting) -> bool:
    """Whether a sentence that begins with who urges something stands right behind the one that tells of the meeting."""
    if found["verb"] not in words(FILE, "urging") or found["manner"] not in _IN_ORDER:
        return False
    start, _ = frame.sentence(found.start())
    if _CONVENED.search(lead):  # 现场会在某县召开，副市长某某强调
        return start <= meeting.start < found.start()
    if not lead and _tells_on(frame, meeting, start):
        return True
    before = frame.sentence(max(start - 1, 0))
    told = not lead and re.search(r"主持|讲话|发言|致辞|召开|举行", frame.text[slice(*before)])
    return bool(told) and before == frame.sentence(meeting.start) != frame.sentence(found.start())


def _tells_on(frame: Frame, meeting: Meeting, start: int) -> bool:
    """Whether nothing but the meeting that was held is told of up to an offset: 会议召开。会议总结了…。+市长某某指出."""
    between = frame.text[meeting.end : start]
    held = _HELD.match(between)
    return held is not None and len(between) < _FAR and not ELSEWHERE.search(between, held.end())


def still_there(frame: Frame, found: re.Match[str], lead: str) -> bool:
    """Whether a sentence that begins with who says something stands in a paragraph that tells of what was said 会上."""
    if (
        found["verb"] not in words(FILE, "saying")
        or not _AT_LAST.fullmatch(lead)
        or not _HEARD.fullmatch(found["manner"].removeprefix("最后"))
    ):
        return False
    return _on_stage(frame, frame.sentence(found.start())[0], _GONE if lead else ELSEWHERE)


def _on_stage(frame: Frame, at: int, gone: re.Pattern[str]) -> bool:
    """Whether the paragraph before an offset tells of what was said 会上, and of nobody who went elsewhere since."""
    before = frame.text[frame.tagged.text.part_at(at).start : at]
    stages = list(_STAGE.finditer(before))
    return bool(stages) and not gone.search(before, stages[-1].end())
