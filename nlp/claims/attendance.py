"""A frame, a sentence and its meeting in, who took which part in it out: 主持 出席 参加 列席 讲话 介绍."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from nlp.claims.deliberations import deliberating
from nlp.claims.frame import FILE, PEOPLE, Frame, name_list_before
from nlp.claims.groups import past_groups
from nlp.claims.hearings import reporters
from nlp.claims.meeting_names import Meeting, at_meeting_too, is_part, opens_contest
from nlp.claims.meeting_words import about_meeting, asks, comes, hears, speaks, watches
from nlp.claims.stages import ELSEWHERE, STAGED, goes_on, is_staged, is_there, still_there, unveils
from nlp.claims.subjects import run_start
from nlp.claims.topics import leads_of, opening_team, topic_before, topics_of
from nlp.patterns import alternation, words

if TYPE_CHECKING:
    from nlp.reader import Located

_TALKING = "[与同和][^，。；]{1,14}?(?:座谈(?!会)|面对面)|(?:[与同和][^，。；]{1,28}?)?举行了?(?:工作)?会谈"
_SIGNED = re.compile(r"(?<!见证)(?<!见证了)签[署订约字](?!仪式|[大]?会)")
_PLEDGED = re.compile(r"签[署订](?=了?[^，。；]{0,16}责任[书状])")
_GIVEN = re.compile(
    "(?:捐赠|捐献|赠送|回赠)了?(?!仪式|活动|[者方]|单位|企业|物资|证书)|(?:接受|接过)了?[^，。；]{0,6}捐赠"
)
_ELIDED = {"主持": "主持", "主持召开": "主持", "参加": "参加", "列席": "列席"}
_AT_MEETING = re.compile(r"会上，|(?:会|会议)由[^，。]{2,30}主持，")
_WON = re.compile(
    r"(?:获得?|夺得?|荣获|摘得|摘取|斩获|包揽|分[获列]|列)(?:了)?[^，。；]{0,14}?"
    r"(?:[一二三四五六\d]名|等奖|[冠亚季]军|[金银铜][奖牌]|桂冠)"
)
_ONE_UNREAD = 2  # commas around one name that was not read
_PART_OF_ONE = re.compile("(?:[开闭]幕|开班|结业|开营|闭营|启动|开赛)(?:式|会|大会|仪式)$")  # of the meeting told of
_DUTIES = r"(?:日常|全面|[局县市乡镇区院校所])*工作(?![一-鿿]{0,6}会)"  # 主持工作: no meeting
_UNDER = re.compile(
    "(?:同志)?的?主持下，?(?:[^，。；]{0,12}(?:召开|举行|开始|开幕|进行)|会议|大会|仪式)"
)  # 在某某主持下开始
_SPOKE = r"，?(?:会议)?并(?:作|做|发表|致)?[^，。]{0,8}(?:讲话|致辞|发言|总结)"  # 会议由甲主持+并讲话
_ALSO_SPOKE = "[^，。；、]{0,30}并(?:作|做|发表|致)?[^，。；]{0,8}(?:讲话|致辞|发言)"
_IN_SPEECH = "在[^，。；]{0,8}?(?:讲话|致[辞词]|发言)[中时]"  # 某某+在致辞中+代表县政府，热烈欢迎
_AMONG = re.compile(
    "会[前后]|[上下]午|走访|参观|察看|座谈|调研|介绍|指出|强调|表示|听取|与|到"
)  # no row of guests any more
_RECEIVES = re.compile(
    "(?:会见|接见|会晤|看望|宴请)了?(?:前来|来[一-鿿]{1,2}|应邀)*$"
)  # 在某宾馆会见了前来+出席会议的来宾
_ABSENT = re.compile(  # 某某因在省里参加培训未出席会议, 某某未到会
    "(?:同志)?，?(?:(?:因|由于)[^。；]{2,24}?)?(?:未能?|没能|没有|无法|不能)(?:出席|参加|列席|到会|与会)(?=会议(?!的)|大会(?!的)|座谈会?(?!的)|[，。；])"
    "|(?:同志)?，?(?:(?:因|由于)(?!从)[^。；]{2,24}?)?(?<!从未)缺席"
)
_DESCRIBED = re.compile(
    r"(?:出席|参加)(?:了)?(?:此次|本次|这次)?(?:会议|大会|座谈会?|活动|仪式|论坛|培训班?|学习)的(?:(?!有|包括|是)[^，。；、“”]){0,14}$"
)
_TOWARDS = re.compile("[向对][^，。；]*$")  # 向值班的+某某表示慰问
_OF_SPEECH = re.compile("精神|要求|稿|全文|[》”]")
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
    telling = "|".join(alternation(FILE, key) for key in ("lecturing", "reporting", "saying"))
    taking = (
        alternation(FILE, key) for key in ("explaining", "taking", "there", "coming", "watching", "giving", *STAGED)
    )
    verbs = "|".join(
        (*taking, _TALKING, _IN_SPEECH, "传达(?!会上)", rf"(?:{telling})(?![^，。；]{{0,3}}会[上议])")  # but 在总结会上
    )
    return {
        "part": re.compile(
            r"(?P<manner>\s?(?:（[^）]{1,4}）)?(?:同志)?(?:一行)?(?:[，、和以及等]{1,3}[^，。；]{0,32}?(?:负责人|领导|常委|两长|检察长|主席|主任|专家|学者|企业家|客商|嘉宾|来宾|师生|官兵|负责同志|首长|县级领导|市级领导|老同志|老干部|干部|代表|个人|人员|群众|委员|成员|[处站校所院乡镇局部区县市州旗]长|书记|副职|职工|余人|多人|\d+[余多]?[人名位]|[上数近逾]?[百千万]人)(?:共?\d+[余多]?[人名位])?|以?及各[一-鿿、]{2,14}?(?:主任|主席|局长|处长|科长)|[与和同]\d+[余多]?[名位人][一-鿿]{2,8}?(?=(?:一起|一同|共同)?参加)|等?[与和同][^，。；]{2,44}?(?:一起|一同|一道|共同))*(?:同志|教授|研究员|博士|先生|女士|院士)?(?:等)?(?:(?<=等)(?:(?:\d{1,3}|[两三四五六七八九十])[余多]?[名位人]|人)[一-鿿]{0,8}?)?(?:[一-鿿、]{0,8}?(?:领导|嘉宾|常委|组成人员|班子成员))?"
            r"(?:以[^，。]{2,12}身份)?(?:日前|近日|(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|晚上?)?|[昨今当][日天晚](?:[上下]午|晚上?)?(?:\d{1,2}[时点](?:\d{1,2}分|半)?)?|却|就|则|即(?=主持|召[开集]|参加|出席)|此前|因[^，。；]{1,8}?|未能|没能|即?将|拟|所|还|也|都|均|同(?=在|坐)|随后|代为|代替|分别|一同|一起|共同|先后|亲自|应邀|现场|专程(?:前来|赶来)?|前来|赶来|第[一二三]个|率先|首先|带头|登台|上台|最后|认真|仔细|耐心|冒着?[一-鿿]{0,2}[雨雪暑]|顶风冒雪|抽空|专门|特地|欣然|准时|连夜|在百忙之中|带领[^，。；]{1,10}?(?=参加)|依次|轮流|相继|分头|代表[^，。；]{2,14}?(?:，(?=向))?|逐一|踊跃|积极|自始至终|全程|随同(?=参加|出席)|为[^，。；]{2,10}?(?=[作做讲][^，。；]{0,20}(?:讲座|报告|党课|辅导|授课|宣讲|培训|解读|讲解|示范))|率[^，。；赴到]{0,12}?(?=[赴到来]|参加|出席)|现场|与[^，。；]{2,8}?(?=分享)|结合[^，。；]{2,14}?(?=[作做讲谈发])|向(?:大会|会议|来宾|嘉宾|客商|大家|与会[一-鿿]{2,6}?|参[会训][一-鿿]{2,6}?|老?同志们?|代表们?|委员们?|大家|师生们?|党员|群众)|[向对][^，。；]{2,20}?(?=表示|致以)|与[^，。；]{2,14}?(?:握手|合影(?:留念)?)，并(?=为|向)|以[《“][^》”\n]{2,40}[》”]为(?:题|主题)，?|在(?=出席|参加|列席|主持|召开))*"
            r"(?:[赴到来][^，。；]{2,14}?(?=参加|出席|列席))?(?:在?听取[^，。；]{1,40}?后，?)?(?:在[^，。；]{2,30}?会上|在[^，。；]{1,14}?)?(?:分别)?(?:(?:通过|以)?视频(?:连线|会议)?的?(?:方式|形式)?)?"
            r"(?:从[^，。；]{2,14}?方面)?(?:到[会场](?=参加|出席|列席|观摩))?(?:在?[^，。；]{0,4}(?:讲话|致辞|致词|发言|讲评|点评|总结)[中时])?(?:如是|这样|[一-鿿]{2,4}地)?)"
            rf"(?:(?:(?:随同|陪同|一同|随团)?[一-鿿]{{0,6}}[或和及]|[一-鿿]{{2,16}}?并)(?=出席|参加|列席))?(?!(?<=[工合操写创])作)(?P<verb>{verbs})(?P<rest>(?:《[^》\n]{{1,30}}》|[^，。；]){{0,40}})"
        ),
        "by": re.compile(r"由(?:[一-鿿、]{0,30})$"),
        "chair": re.compile(r"主持(?:会议|大会|仪式|活动|座谈会?|这次会议|当天会议|昨日会议)?的是"),
        "also": re.compile(
            r"(?:(?P<verb>出席|参加|列席|(?:前来|到场|到会|应邀前来)(?=祝贺|道贺|助阵)|观看(?=演出|晚会|节目|比赛))(?:[一-鿿]{0,16})"
            r"|(?<![一-鿿])(?:应邀)?(?:到会|参会|与会|到场)|(?:主席台|前排|台上)[一-鿿]{0,4}[就落][座坐]|坐在主席台[一-鿿]{0,4})的"
            r"(?:主要)?(?:[省市县区州旗]?(?:级|直)?(?:党政)?(?:领导|嘉宾|来宾|客人|客商|专家|负责人|老同志)(?:[和、]嘉宾|[和、]来宾|同志)?)?(?:还|主要)?[有是]"
        ),
        "elided": re.compile(
            r"(?:^|[，；。]|(?=并(?:出席|参加|主持召开)))(?:[^，。；]{0,6}(?:日|午|晚|天|后|前)，?)?(?:他|她)?(?:还|又|先后|并|随后)?(?:(?:在|来?到|赴|赶赴|前往)[^，。；]{1,16}?)?(?:[与和同][^，。；]{2,24}?(?:一起|一同|一道|共同))?"
            r"(?P<verb>主持召开|召集[^，。；]{0,14}?召开|组织召开|主持(?=了)|出席|参加|列席)(?P<rest>[^，。；]{0,40})"
            r"|率[团队][^，。；]{0,20}?(?P<held>举办|举行)(?P<what>[^，。；]{0,40})"
        ),
    }


def parts(frame: Frame, start: int, end: int, named: list[Meeting], current: Meeting) -> Iterator[Part]:
    """Who took which part, as a sentence tells it."""
    seen = set()
    for person in frame.between(start, end, PEOPLE):
        if frame.quoted(person.start):
            continue
        if person.mention.id in frame.memory.accompanied and not at_meeting_too(frame, start, person):
            continue
        for part in _of_person(frame, person, start, named, current):
            seen.add(part.person.mention.id)
            yield part
    yield from _also(frame, start, end, current)
    yield from _winners(frame, start, end, current)
    yield from (Part(one, "参加", current, "") for one in deliberating(frame, start, end, current))
    yield from _signers(frame, start, end, current)
    yield from (Part(one, "讲话", current, "") for one in reporters(frame, start, end, current))
    if not seen:
        yield from _elided(frame, start, end, named)


def _of_person(frame: Frame, person: Located, start: int, named: list[Meeting], current: Meeting) -> Iterator[Part]:
    before = frame.text[max(start, person.start - 32) : person.start]
    led = re.match(rf"[^，。]{{0,2}}主持(?!{_DUTIES})", frame.text[person.end :])
    if led and _rules()["by"].search(before):
        yield Part(person, "主持", current, "")
        if re.match(_SPOKE, frame.text[person.end + led.end() :]):
            yield Part(person, "讲话", current, "")
        return
    if _UNDER.match(frame.text, person.end):
        yield Part(person, "主持", current, "")
    if absent := _ABSENT.match(frame.text, person.end):
        yield Part(person, "参加", current, absent.group())
        return
    if _DESCRIBED.search(frame.text, start, run_start(frame, person)):
        yield Part(person, "参加", current, "")
    found = _rules()["part"].match(frame.text, person.end)
    if not found and (at := past_groups(frame, person, frame.sentence(start)[1])):
        found = _rules()["part"].match(frame.text, at)
    if not found or _RECEIVES.search(frame.text, person.end, found.end("manner")):
        return
    meeting = _meeting_of(found, named, current)
    for role in _roles(found, meeting, frame, frame.text[start : run_start(frame, person)]):
        manner = found["manner"] + ("未能" if re.search(r"未能|没能|未到", found["rest"]) else "")
        for one in _sharing(frame, person, role, manner + found["verb"] + found["rest"]):
            yield Part(one, role, meeting, manner)


def _sharing(frame: Frame, person: Located, role: str, told: str) -> list[Located]:
    """All of a list take part together, or speak in turn (some report, others tell their experience); of those who make
    a speech only the ones joined by 、 do.
    """
    people = name_list_before(frame, person)
    if role in (*words(FILE, "there"), "主持", "介绍") or re.search(r"先后|分别|汇报|发言|表态|交流|述职", told):
        return people
    kept = [people[-1]]
    for one in reversed(people[:-1]):
        if not _JOINED.match(frame.text, one.end):
            break
        kept.insert(0, one)
    return kept


def _meeting_of(found: re.Match[str], named: list[Meeting], current: Meeting) -> Meeting:
    spoken = found["verb"].startswith("在") or found["verb"] in words(FILE, "saying")  # in a speech, others are named
    until = found.start("verb") if spoken else found.end() + 40
    inside = [m for m in named if found.start() <= m.start <= until]
    inside = [m for m in inside if m.start <= found.end() or not _PART_OF_ONE.match(m.name)]
    short = bool(inside) and (_opens(inside[0], current) or current.name.endswith(inside[0].name))
    return inside[0] if inside and not short else current


def _opens(named: Meeting, whole: Meeting) -> bool:
    """Whether a meeting is the opening of the festival told of; a contest is one thing and its opening another."""
    return is_part(named, whole) and not opens_contest(named, whole)


def _also(frame: Frame, start: int, end: int, current: Meeting) -> Iterator[Part]:
    """列席会议的还有某某、某某; 主持会议的是某某."""
    for found in _rules()["chair"].finditer(frame.text, start, end):
        yield from (Part(person, "主持", current, "") for person in frame.between(found.end(), end, PEOPLE)[:1])
    for found in _rules()["also"].finditer(frame.text, start, end):
        before: Located | None = None
        for person in frame.between(found.end(), end, PEOPLE):
            gap = frame.text[before.end : person.start] if before else ""
            aside = gap.count("，") > 1 and _AMONG.search(gap)  # 某某，会前，某某
            if gap.count("，") == _ONE_UNREAD and not aside:  # 某某，某国领事甲，某某
                gap = "，"
            if aside or (before and gap not in ("，", "；") and before not in name_list_before(frame, person)):
                break
            before = person
            yield Part(person, found["verb"] if found["verb"] in words(FILE, "there") else "出席", current, "")


def _winners(frame: Frame, start: int, end: int, current: Meeting) -> Iterator[Part]:
    """某某获得第一名: who wins a contest took part in it."""
    contest = replace(current, name=current.of) if current.of else current
    if not contest.name.endswith(words(FILE, "contests")):
        return
    for found in _WON.finditer(frame.text, start, end):
        clause = max(frame.text.rfind(mark, start, found.start()) for mark in "，；") + 1
        for person in frame.between(max(clause, start), found.start(), PEOPLE):
            yield Part(person, "参加", contest, "")


def _signers(frame: Frame, start: int, end: int, current: Meeting) -> Iterator[Part]:
    """某某代表县政府与某公司经理某某签订协议: who signs at a ceremony of signing takes part in it."""
    signs = _SIGNED if re.search("签|推介|洽谈|招商", current.name) else _GIVEN if "捐" in current.name else _PLEDGED
    for found in signs.finditer(frame.text, start, end):
        clause = max(frame.text.rfind(mark, start, found.start()) for mark in "，；") + 1
        if frame.text[clause] in "与同和":  # 某某代表县政府，与某公司签约
            clause = max(frame.text.rfind(mark, start, clause - 1) for mark in "，；") + 1
        lead = frame.text[start : found.start()]
        if is_there(frame, found, current, lead) and not ELSEWHERE.search(lead) and not frame.quoted(found.start()):
            signers = frame.between(max(clause, start), found.start(), PEOPLE)
            listed = name_list_before(frame, signers[0])[:-1] if signers else []
            yield from (Part(person, "参加", current, "") for person in [*listed, *signers])


def _elided(frame: Frame, start: int, end: int, named: list[Meeting]) -> Iterator[Part]:
    """当晚，他参加了座谈会: of whom the sentence, or the one before, is about."""
    for found in _rules()["elided"].finditer(frame.text, start, end):
        at = found.start("verb" if found["verb"] else "held")
        inside = [m for m in named if at <= m.start <= found.end()]
        if not inside or frame.quoted(at) or _of_others(frame, start, found.start()):
            continue
        people = _led_by(frame, found.start()) if found["held"] else _topics(frame, start, at)
        if not people and not frame.between(start, at, PEOPLE):
            team = opening_team(frame, start)
            people = leads_of(frame, team) if team else topic_before(frame, start)
        for person in people:
            verb = found["verb"] or found["held"]
            role = "主持" if verb.startswith(("召集", "组织")) else _ELIDED.get(verb, "出席")
            yield Part(person, role, inside[0], frame.text[person.end : at] if person.end > start else "")


def _of_others(frame: Frame, start: int, at: int) -> bool:
    """Whether 并参加 goes on what somebody else does than whom the sentence is about: 某某说，职工报名+并参加了比赛."""
    if frame.text[at] != "并" or frame.text[at - 1] in "，；":
        return False
    return bool(re.search("说|表示|介绍|强调|指出|组织|动员|[：“]|群众|职工|学生|队员|村民|农民", frame.text[start:at]))


def _topics(frame: Frame, start: int, at: int) -> list[Located]:
    """The person, or the whole list with its posts, that a sentence begins with: 县委书记甲、县长乙等领导，会后参加了座谈会."""
    topics = topics_of(frame, start, at)
    lists = (name_list_before(frame, last) for last in reversed(frame.between(start, at, PEOPLE)))
    return next((people for people in lists if topics and people[0] is topics[0]), topics)


def _led_by(frame: Frame, at: int) -> list[Located]:
    """Who leads a delegation: 某某将率团."""
    before = frame.between(max(0, at - 12), at, PEOPLE)
    return before[-1:] if before and re.fullmatch(r"(?:将|拟|即将|已)?", frame.text[before[-1].end : at]) else []


# what a verb says ---------------------------------------------------------------------------------


def _roles(found: re.Match[str], meeting: Meeting, frame: Frame, lead: str) -> list[str]:
    """The roles that a verb after a name gives in a meeting, none when it tells of something else."""
    verb, rest = found["verb"], re.sub("《[^》]*》", "《》", re.split(r"[.．\n]", found["rest"])[0])
    tail = frame.text[found.end("verb") : found.end("verb") + 60].split("。")[0]
    spoke = re.search(
        r"^[^，。]{0,30}并?(?:作|做|发表|致)?[^，。]{0,12}(?:讲话|致辞|发言)|，并?(?:作|发表)[^，。]{0,10}(?:讲话|发言)|，并向[^，。]{1,8}(?:讲话|致[辞词])"
        r"|^[^，。]{0,20}并[作做][^，。]{0,8}报告$|^[^，。；]{2,40}[^临平届小]时(?:强调|指出|要求|提出|建议|呼吁|讲话|表示|说)"
        r"|^[^，。]{0,20}并(?:逐一|现场|[作做])[^，。]{0,8}(?:点评|总结|讲评|部署|动员|辅导)$"
        r"|^[^，。]{0,20}并代表[^，。；]{2,16}[作做][^，。]{0,10}(?:报告|检查|汇报)$",
        tail,
    )
    also = ["讲话"] if spoke else []
    if verb in ("主持", "主持召开"):
        return [] if re.match(_DUTIES, rest) else ["主持", *also]
    if verb in ("召开", "组织召开") or (verb == "召集" and re.search("召开|举行|开", rest)):
        return ["主持", *also] if _names(found, meeting) else []
    if verb in (*words(FILE, "coming"), *words(FILE, "watching")):
        manner = found["manner"]
        return (
            watches(verb, rest, manner, meeting) if verb in words(FILE, "watching") else comes(verb, rest, manner, also)
        )
    talks = verb.endswith(("座谈", "面对面", "会谈"))
    if talks or verb in words(FILE, "there"):
        there = (
            meeting.name.endswith(("座谈会", "恳谈会", "见面会", "会谈"))
            if talks
            else about_meeting(verb, rest, meeting)
        )
        shown = ["介绍"] if "发布会" in meeting.name and re.search("，并?介绍", tail) else []
        return ["参加" if talks else verb, *also, *shown] if there else []
    if is_staged(verb):
        also = ["讲话"] if re.match(_ALSO_SPOKE, tail) else []
        return ["出席", *also] if unveils(frame, found, meeting, lead + found["manner"]) else []
    if verb == "听取":
        return ["参加", *also] if hears(rest) and is_there(frame, found, meeting, lead + found["manner"]) else []
    if verb in words(FILE, "explaining"):
        return ["介绍"] if _explains(frame, found, rest, meeting) or _AT_MEETING.search(lead) else []
    asked = not _TOWARDS.search(lead) and bool(asks(verb, rest) or (verb == "表示" and spoke))
    said: bool = speaks(verb, rest, lead + found["manner"]) and not (
        verb in words(FILE, "lecturing") and _OF_SPEECH.match(rest)
    )
    said = said or (asked and is_there(frame, found, meeting, lead + found["manner"]))
    return ["讲话"] if said or goes_on(frame, found, lead, meeting) or still_there(frame, found, lead) else []


def _explains(frame: Frame, found: re.Match[str], rest: str, meeting: Meeting) -> bool:
    """Whether 介绍 is a part in a meeting: at a press conference, or (介绍情况) in the sentence that names the meeting."""
    if any(word in meeting.name for word in ("发布会", "专场", "通气会", "推介会")):
        return True
    start, end = frame.sentence(found.start())
    here = is_there(frame, found, meeting, "") or "在会上" in frame.text[start:end]
    return here and bool(
        re.match(
            r"(?:了)?[^，。]{0,20}(?:情况|[做作]法|经验|安排|方案|流程|概况|经过|要点|技术|规划|进展|成果|成效|特点|政策|计划|背景|意义|思路|举措|历程|亮点|优势)|[^，。]{0,8}(?:询问|提问)$",
            rest,
        )
    )


def _names(found: re.Match[str], meeting: Meeting) -> bool:
    return found.start("verb") < meeting.start <= found.end()
