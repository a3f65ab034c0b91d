"""在X or a sentence that opens on X in, who is told to be there out: who looks at something, or is on the way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.claims.frame import PEOPLE, Frame
from nlp.claims.goings import any_of, visit_patterns
from nlp.claims.places import places_after
from nlp.claims.subjects import opens_clause, run_start, subject_people
from nlp.claims.travellers import Talk, before_any_trip, goes_on, honoured, notable

if TYPE_CHECKING:
    from nlp.reader import Located

MEETING = re.compile(r"会上|会议(?!室)|会场|召开|举行|支持下|领导下|期间|方面|过程中|基础上|时，$|座谈会的?$")
_TELLS_REPORTER = re.compile("[^。；：“]{0,24}?(?:告诉|对|向|跟)(?:记者|笔者)")  # 车间主任某某指着设备告诉记者
_RECEIVES = re.compile("(?:看望|会见|接见|慰问|会晤)了?[^，。；]{0,10}?(?:一行|" + any_of("teams") + ")")
_UNTOLD = re.compile("[^，。；]{0,6}，[^。；]{0,20}?(?:项目|工程|设备|手续|问题|面积|投资|产值|产量|水位)[^。；]{4,}。")
_TALKS_WITH = re.compile(
    r"[^，。；]{0,20}?[与和同][^，。；]{1,20}?(?:交谈|攀谈|交流|拉起?家常|谈心|握手|算起)(?!会|活动)"
)  # 在某校设的医疗点与医生交谈
_SPEAKS_TO = re.compile(  # 在某收购站对正在过磅的师傅说
    r"(?:(?!的)[^，。；对向]){0,10}?(?:对|向)(?![^，。；]{0,8}(?:记者|笔者|媒体|大会|各界|与会))[^，。；：“]{2,24}?(?:说|问道|讲解|叮嘱|嘱咐|交代)(?:道|着)?(?:[：，“]|$)"
)
_INTERVIEWED = re.compile("[^，。；]{0,8}接受[^，。；]{0,12}(?:采访|访问|专访)")
_LOOKS_INTO = re.compile(  # 在甲镇、乙镇等地，就春耕开展调研
    "[^，。；]{0,4}，(?:就|围绕|针对)[^，。；]{2,40}?(?:(?:进行|开展)了?[^，。；会]{0,4}?"
    + any_of("purposes")
    + "|与[^，。；]{2,16}?(?:座谈|交流)(?!会))"
)
_TALKS = re.compile(
    r"召开了?(?!的)[^。；，]{0,24}?(?:座谈|汇报|恳谈|见面|院坝|屋场|对接|交流|碰头|调度|现场|现场推进|现场调度|现场办公|现场协调)会(?![议场])"
)
_ALONGSIDE = re.compile(r"[^，。；]{0,12}?[与和同]")  # 在某镇的大堤上与民工一起…
_TEAM_BEHIND = re.compile("[^，。；]{0,12}，(" + any_of("teams") + ")")  # 在某厂调度室，督导组看到
_CAME_OUT = re.compile(  # 走进田间，在某村的地头
    r"(?:走进|走入|来到|深入|下到|钻进|步入)(?:了)?(?:田间地头|田间|地头|农户家?中?|群众家中|车间|一线|基层|工地|大棚|林间|果园|茶园|施工现场|企业)，$"
)
_DID = re.compile("(?:实地|现场|详细|仔细|先后)?[一-鿿]{2}了(?![一-鿿]{0,12}(?:会|意见|共识|协议))")
_PARALLEL = re.compile("[^，。；]{0,12}，在")
_AT_MEETING = re.compile("[^，。；]{0,20}(?:会|会议)上|的?(?:[分主]会场|[一-鿿]{0,4}收听收看)")
_PAUSES = re.compile(
    r"([^，。；]{0,24}，)((?:当|在)?(?:看到|看见|得知|听说|听到|听取|了解到|望着|面对)[^，。；]{2,40}，|[^，。；\d]{2,14}，)?"
)
_KNOWS = re.compile(
    "(?<=，)(?:当|在)?(?:看到|看见|得知|听说|听到|听取|了解到)[^，。；]{2,40}时，$"
)  # no meeting: 当得知…时，
_CAME_BY = re.compile(r"(?:前来|赶来|专程来|特意来)[^，。；到]{0,10}?" + any_of("act") + "(?:工作|指导|活动)?的")
_NEAR = 40  # characters behind a place in which a name is looked for
_AT_WORK = re.compile(r"[^，。；]{0,6}?" + any_of("purposes", "look") + "(?:工作|指导|活动)?的")
_MEETS_GUESTS = re.compile("(?:亲切|分别|共同)?(?:会见|接见|会晤|宴请|迎接|欢迎)")
_SOON = 34  # characters of the next sentence in which its subject is to come
_WORKER = re.compile("[一-鿿]{0,5}?" + any_of("workers"))
REPORTS = re.compile(
    r"(?:向[^，。]{1,8})?(?:汇报|介绍|提出|反映|说|告诉|捧出|讲解|一边|递上|拿出|指着|拉着|领着(?:大家|客人|代表|委员|[一-鿿]{2}[团组])|讲[了述起]|掰着指头)"
)
_PEOPLE_LOOK = re.compile(
    r"(?:（[^）]{1,6}）)?[一-鿿]{0,8}?(?:走进|深入|察看|查看|了解|询问|听取|看望|与|同|观看|发现|得知|看到|当场|当即|实地|详细|仔细|认真|要求|督导|强调|现场|沿着|走在|走到|走上|走下|登上|爬上|跳[下进上]|钻[进入]|跨进|推开|进[农车企大田棚厂户院班教食猪牛羊库]|上[船车山堤坝虾茶]|下[车田地井]|换上|戴上|穿上|[提拎端捧拿抓捡掀揭翻打扒拔抱握拉抚摸尝数挽卷挥扛抬坐弯凑停][起着开住下上了在腰近]|俯身|蹲|抽查|随机|为[^，]{1,8}(?:讲解|指导|义诊|送|示范)|问)"
)
_UNREAD_REPORTS = re.compile(
    r"[一-鿿]{0,6}(?:书记|县长|镇长|乡长|主任|院长|校长|经理|董事长|站长|厂长|负责人)[一-鿿 ]{0,4}" + REPORTS.pattern
)


_STOPS = "(?:先后(?:到|来到|深入|走访|察看)|来到|走进|深入|又到|还到|还来到|还察看了|实地察看了)"
CROWDS = re.compile(  # 在某商城，客商云集: a scene, and nobody who looks at it
    r"，[一-鿿]{2,8}?(?:云集|络绎不绝|排起|涌来|涌入|穿梭|川流|熙熙攘攘|攒动|如织|车水马龙|摩肩接踵|纷至沓来)"
)

OTHERS_ACT = re.compile(  # 在某市，游客登上游船; 当地的农民: it is told what others do there
    "[^，。；]{0,10}，[^，。；]{0,6}?(?:人们|大家|"
    + any_of("residents")
    + "|消费者|志愿者|选手|旅客|货物|产品|企业|当地|各地|这[里个条座])"
)


def who_is_there(
    frame: Frame, start: int, end: int, at: int, after: int, before: list[Located], talk: Talk
) -> list[Located]:
    """Who is told to be at 在X: whoever looks at something there, and who is on the way and comes to speak there."""
    if _AT_MEETING.match(frame.text, after, end) or _of_other_team(frame, at, after, end, before, talk):
        return []  # 在某县春耕调研座谈会上强调
    if who := _described_there(frame, after, end):
        return who
    if before and (_looks_there(frame, after, end) or _meets_there(frame, after, before, talk)):
        return before
    if before and (_CAME_OUT.search(frame.text, start, at) or _passes_there(frame, start, at, after, end, talk)):
        return before
    begins = opens_clause(frame, start, at) or _after_time(frame, start, at)
    if not begins or CROWDS.match(frame.text, after, end):
        return []
    after = _past_parallel(frame, after, end)
    pauses = _PAUSES.match(frame.text, after, end)
    said = _KNOWS.sub("", pauses.group()) if pauses else frame.text[after : after + 10]
    if MEETING.search(said):
        return []
    ats = [pauses.end(1), pauses.end(2)] if pauses else []
    for told_at in [after, *ats]:
        if told_at > 0 and (found := _standing(frame, told_at, after, end, talk)):
            return found
    told = _UNTOLD.match(frame.text, after, end) or (at == start and _acts_further_on(frame, after, end, talk))
    return seen_there(frame, after, end, talk) if told else _next_stop(frame, start, at, after, end, talk)


def _acts_further_on(frame: Frame, after: int, end: int, talk: Talk) -> bool:
    """在某校，危房已经拆了，孩子们在别处读书，某某走进教室…: who is on the way does something there, after what there is to see."""
    people = next(subject_people(frame, after, end), None)
    if people is None or not frame.text.startswith("，", after):
        return False
    first = run_start(frame, people[0])
    between = frame.text[after:first]
    if MEETING.search(between) or frame.between(after, first, ("COUNTY", "PLACE", "COMPANY", "ORG")):
        return False
    does = re.compile("(?:同志|一行|等人?)?[^，。；：“]{0,8}?" + any_of("hands_on", "steps_in"))
    return bool(talk.travellers & {p.mention.text for p in people} and does.match(frame.text, people[-1].end, end))


def _next_stop(frame: Frame, start: int, at: int, after: int, end: int, talk: Talk) -> list[Located]:
    """在某镇某村，大棚一座连着一座。: right behind a sentence that tells of their going, a place where nobody else acts."""
    before, _ = frame.sentence(max(start - 1, 0))
    part = frame.tagged.text.part_at(start)
    opens = at == start and frame.text[at] == "在"
    if not opens or before < part.start or not frame.text.startswith("，", after):
        return []
    if OTHERS_ACT.match(frame.text, after, end) and not _comes_up(frame, end, part.end, talk):
        return []
    went = re.search(any_of("go", "look"), frame.text[before:start])
    others = [p for p in frame.between(after, end, PEOPLE) if p.mention.label == "OFFICIAL"]
    travellers = [a for a in talk.actors if a.mention.text in talk.travellers]
    return travellers if went and not others and not frame.quoted(start) else []


def _comes_up(frame: Frame, start: int, end: int, talk: Talk) -> bool:
    """Whether somebody on the way, or a team, is told of in the rest of the paragraph."""
    named = any(p.mention.text in talk.travellers for p in frame.between(start, end, PEOPLE))
    return named or re.compile("[他她](?!们)|一行|" + any_of("teams")).search(frame.text, start, end) is not None


def _past_parallel(frame: Frame, after: int, end: int) -> int:
    """在甲厂，在乙村，某某…: where the last of the places that a sentence opens on ends."""
    while opens := _PARALLEL.match(frame.text, after, end):
        places = places_after(frame, opens.end() - 1, opens.end(), end)
        if not places:
            break
        after = places[-1].end
    return after


def _described_there(frame: Frame, after: int, end: int) -> list[Located]:
    """Who is told to be at work in a place by the words before the name: 正在某县调研的副市长某某."""
    came_by = () if _MEETS_GUESTS.match(frame.text, after) else _CAME_BY.finditer(frame.text, after, end)
    for came in came_by:  # 在某厂，厂长向前来走访的副市长某某介绍
        for person in frame.between(came.end(), end, PEOPLE):
            if run_start(frame, person) == came.end() and notable(frame, person):
                return [person]
    first = next(iter(frame.between(after, min(end, after + _NEAR), PEOPLE)), None)
    if first is None or not notable(frame, first):
        return []
    titles = frame.between(after, first.start)
    between = frame.text[after : (titles[0] if titles else first).start]
    return [first] if _AT_WORK.fullmatch(between) and not _MEETS_GUESTS.match(between) else []


def _of_other_team(frame: Frame, at: int, after: int, end: int, people: list[Located], talk: Talk) -> bool:
    """Whether a team is told of behind a place that on that day can't be that of these people."""
    team = _TEAM_BEHIND.match(frame.text, after, end)
    if not team or not people or talk.teams.get(team[1]):
        return False
    return before_any_trip(frame, people[0], at)


def _after_time(frame: Frame, start: int, at: int) -> bool:
    return bool(re.search(r"(?:[日午天晚晨后时间]|随后|接着)$", frame.text[start:at]))


def _looks_there(frame: Frame, after: int, end: int) -> bool:
    near = re.compile(r"[^。；]{0,60}").match(frame.text, after, end)
    window = near.group() if near else ""
    direct = re.match(
        r"(?:[^，。]{0,16}?)(?:就[^，。；]{2,40}?)?，?(?:进行|开展)?(?:了)?(?:专题|实地|现场|集中|深入|走访|详细|仔细|认真|随机)?"
        + any_of("act", "look", "go", "go_phrases", "hands_on")
        + "(?![团组])",  # 在某县，参访团…
        window,
    )
    told = direct.group().removeprefix("，") if direct else "，"  # 某某在X，看望了…
    if _INTERVIEWED.match(window):
        return False
    if _TALKS_WITH.match(window) or _SPEAKS_TO.match(window) or _LOOKS_INTO.match(window):
        return True
    if _MEETS_GUESTS.match(window):
        return False
    along = _ALONGSIDE.match(window)
    if along and visit_patterns()["among_act"].match(window, along.end()):
        return True
    if _RECEIVES.search(window[: len(told) + 12]):
        return False  # 在某宾馆看望了视察组一行
    return "，" not in told and not re.match(r"[^，]{0,6}(?:召开|举行)", window)


def _meets_there(frame: Frame, after: int, people: list[Located], talk: Talk) -> bool:
    """检查组在某镇召开了座谈会: who is on the way meets people at a place that is on it."""
    going = all(p.mention.text in talk.travellers for p in people)
    place = next((m for m in frame.mentions if m.end == after), None)
    local = place is not None and re.search(r"[镇乡村站闸库坝]$|街道$|社区$", place.mention.text)
    return bool(going and local and _TALKS.match(frame.text, after))


def _passes_there(frame: Frame, start: int, at: int, after: int, end: int, talk: Talk) -> bool:
    """一行人在某镇吃了饭，顺便查看了…: who is on the way does something there, and then looks at something."""
    team = [found.end() for found in visit_patterns()["team"].finditer(frame.text, start, at)]
    named = [p.end for p in frame.between(start, at, PEOPLE) if p.mention.text in talk.travellers]
    if at not in (*team, *named) or MEETING.search(frame.text[after:end]):
        return False
    if at in team and _DID.match(frame.text, after):
        return True  # 视察组在某乡丈量了某公路
    return re.compile(r"[^。；]{0,40}?" + any_of("look")).match(frame.text, after, end) is not None


def seen_there(frame: Frame, after: int, end: int, talk: Talk) -> list[Located]:
    """Who is on the way and is told of right after the place that a sentence opens on, in it or the next one."""
    travellers = [a for a in talk.actors if a.mention.text in talk.travellers]
    names = {a.mention.text for a in travellers}
    following = frame.sentence(end)
    for start, until in ((after, end), (following[0], min(following[1], following[0] + _SOON))):
        for people in subject_people(frame, start, until):
            return people if names & {p.mention.text for p in people} else []
    return []


def _sets_out_later(frame: Frame, person: Located, end: int) -> bool:
    """Whether the report goes on to tell of somebody's stops: 在某村大棚里，市长某某拧开…。当天，某某先后来到…."""
    later = re.compile(
        re.escape(person.mention.text) + "(?:一行|等)?[^，。；：“”]{0,8}?(?:，[^，。；：“”]{0,3})?" + _STOPS
    )
    return person.mention.label == "OFFICIAL" and later.search(frame.text, end) is not None


def _standing(frame: Frame, at: int, after: int, end: int, talk: Talk) -> list[Located]:
    """Who stands there, by what begins at an offset after the place."""
    travellers = [a for a in talk.actors if a.mention.text in talk.travellers]
    paused = at > after
    people = next((p for p in subject_people(frame, at, min(at + 30, end)) if run_start(frame, p[0]) == at), None)
    if people is None:
        called = [who for _, who in honoured(frame, at, min(at + 6, end))]
        if called and called[0].mention.text in talk.travellers:
            return called
        worker = _WORKER.match(frame.text, at)
        told = worker and next((p for p in frame.between(at, end, PEOPLE) if p.start == worker.end()), None)
        if told and paused and REPORTS.match(frame.text, told.end):
            return travellers
        here = frame.text[at : at + 14]
        if paused and travellers and _UNREAD_REPORTS.match(here):
            return travellers
        team = re.match("[他她](?!们)|一行|[两二三][人位](?:领导)?|" + any_of("teams"), here)
        if team:
            leads = talk.teams.get(team.group())
            gone = leads or [a for a in talk.group if a.mention.text in talk.travellers] or travellers
            return [] if not leads and gone and before_any_trip(frame, gone[0], at) else gone
        looks = re.compile(r"[一-鿿]{0,8}?" + any_of("look", "go")).match(frame.text, at)
        verb = re.compile(any_of("look", "go")).search(frame.text, at) if looks else None
        return travellers if paused and verb and goes_on(frame, at, verb.start()) else []
    if any(p.mention.text in talk.travellers for p in people):
        return people
    reports = REPORTS.match(frame.text, people[-1].end)
    own = _TELLS_REPORTER.match(frame.text, people[-1].end)
    acts: object = _PEOPLE_LOOK.match(frame.text, people[-1].end)
    acts = acts or visit_patterns()["hands_on"].match(frame.text, people[-1].end)
    acts = acts or (not reports and _sets_out_later(frame, people[0], end))
    heads = re.match(any_of("own_heads"), frame.text[at : people[0].start])  # 在某村，村支书某某拧开阀门演示
    if paused and not (heads or own) and notable(frame, people[0]) and acts:
        return people
    return travellers if paused and (heads or reports) else []
