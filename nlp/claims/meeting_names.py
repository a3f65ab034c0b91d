"""A frame and a sentence in, the meetings named there out: those held, joined, or spoken of as 会上."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from nlp.claims.frame import FILE, PEOPLE, Frame
from nlp.patterns import alternation, words

if TYPE_CHECKING:
    from nlp.reader import Located

_INNER = r"(?:“[^”\n]{1,40}”|《[^》\n]{1,30}》|（[^）\n]{1,12}）|[^，。；：“”《》（）\n]){1,44}?"
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
_WHEN = (
    rf"(?:[将拟]?于?(?:{_NUMBER}月)?{_NUMBER}日(?:上午|下午|晚上?)?(?:{_NUMBER}时)?|于[^，。]{{2,12}}"
    r"|(?:昨[日天晚]?|今[日天晚]?|日前|近日|最近|前不久)(?:上午|下午|晚上?)?)?"
)
_LEADS = (
    r"(?:.*?(?:[^ ，。]{0,6}[报刊网社台][^ ，。]{0,8}讯\s|月\d{1,2}日|上午|下午|晚上|当晚|当天|日前|近日|今天|昨日|昨天|召开|举行|举办|组织|主持|参加|出席|列席|开展"
    r"|以普通党员身份参加|随着|所在|捐资兴建|捐建|承办|主办)(?:了)?的?)",
    r"(?:.*?(?:上午|下午|晚上|召开|举行|举办|主持|参加|出席|列席|组织|随着|所在|捐资兴建|捐建|承办|主办)(?:了)?的?)",
)
_THEME = re.compile(
    "(?:以“[^”]{2,40}”为主题的|(?:一[场次个]|为期[一-鿿\\d]{1,3}的|(?:别开生面|丰富多彩|精彩纷呈|热闹非凡|隆重热烈|隆重|简短|简朴|特殊|特别)的)+(?!会|活动))"
)
_LEAD_TIME = re.compile(
    r"^在?(?:(?:随后|接着)(?:召开|举行)?|(?:\d{1,2}月)?\d{1,2}日(?:上午|下午|晚上?)?|[上下]午|当[天日晚]|昨[天日]|今[天日])的"
)
_GOES_ON = "[^，。；召开的]{0,8}(?:大会|会议|会)(?:[，。；]|$)"  # 运动会+总结表彰大会
_GOES = (
    r"(?:主会场设在[^，。]{1,12}|召开|举行|开幕|闭幕|闭会|开会|启动|举办|落幕|[转进]入[^，。；]{2,12}?(?:会议|议程|阶段)|(?:举行|召开|举办)了?(?:隆重的?)?(?:第[一二三四五六七八九十]{1,3}次)?(?:全体|预备|[开闭]幕|分组|联组)(?:会议|大会|会|仪式|式)|(?:落下|拉开|揭开)了?(?:帷幕|大幕|序幕|战幕)|开赛|开班|收官|鸣哨|[^，。；]{2,10}(?:代表团|小组)(?:(?:召开|举行)了?(?:全体|分组)?会议|(?:开展|进行|继续|分组|认真)?(?:审议|讨论)[^，。；]{0,20})|鸣枪(?:开走|开跑|起跑|开赛)?|开[走跑唱锣镰园演市街]|走进[^，。；]{2,14}|唱响|奏响|登场|亮相|起跑|开场|结业|开营|闭营|开课|上演|展开|打响|开讲|结束|启幕|火热开启|隆重开启|(?<=[接跟连]着)开|(?<=随[即后])开|(?<=[里上下边旁头场室前])开|[设放]在[^，。；]{2,16}|把会场[^，。；]{2,14}|(?:直接|一直)?开到[^，。；]{1,14})"
    r"(?:选举)?(?=[，。；.]|$|\n|并|分[团组]|联组|小组|界别)"
)
_WORKING = "(?:推进|座谈|现场|调度|部署|动员|汇报|会商|碰头|协调|视频|电话|专题|常务|分析|表彰|工作)"
_NO_NAME = re.compile(
    "^[^“”]*(?:召开|举行)|未能|未(?:出席|参加|列席|到)|并[宣讲致主发作]|共同为|一起为|等领导|等嘉宾|嘉宾共同|(?:调研|考察|视察|观摩|检查|督导|参观)[和及](?:会议|座谈)"
    "|^[两三四五六七八几多各这那该此][个场次项][^，。]{0,2}(?:会议|仪式|活动|大会)$|^(?:这|此|本|该)(?:一?[次场届期]|项|类)|^[^“”]{0,8}把(?=[^，。]{4})|谁就?[到在上]|[由让][^，。；“]{2,12}[到在向]"
)
_PRESIDED = re.compile("(?:主持|出席)(?:召开)?了?[^，。；]{0,20}?(?:会|会议|仪式)，")
_BOTH = re.compile(
    "[^。；]{0,40}?(?:参加|出席)了?[^，。；]{0,12}[和及或并](?:会议|座谈|座谈会|汇报会|参加座谈|出席座谈)[。，]"
)
_AT = re.compile("^在(?![线京职外校岗建押校读编])")
_SITTING = re.compile(rf"第{_NUMBER}次(?:全体)?(?:会议|大会)|(?:[开闭]幕|预备)(?:大会|会议?)")  # of a session
_AWAY = re.compile("(?:参加|出席)[^，。；]+(?:期间|间隙|之余)$")  # 在外地参加会议期间，通过视频讲话
_SHORTEST = 4
_NAMED = 7  # characters of a name that tells which meeting is meant
_SOLEMN = ("典礼", "大典", "仪式")
_PART = re.compile("(.{0,4})[开闭]幕(?:[式会]|仪式|典礼)")


# What has to stand in a sentence for the costlier rules to be tried on it
_SIGNS = {
    "meets": re.compile(_GOES),
    "elects": re.compile("选举|通过"),
    "by": re.compile("由[^，。；]{2,40}主持"),
    "session": re.compile(r"[开行]了?[其本届]{0,2}(?:\d{4}年度?)?第"),
}


@dataclass
class Meeting:
    """A meeting's name as printed, and where it is named."""

    name: str
    start: int
    end: int
    of: str = ""  # the contest whose opening it is


@cache
def _rules() -> dict[str, re.Pattern[str]]:
    ending = f"(?:{alternation(FILE, 'meeting_endings')}|[节赛])"
    name = rf"(?:{_INNER}{ending}|[^，。；：“”《》（）\n]{{1,20}}?“[^”\n]{{1,24}}?{ending}”)"  # or 某县“三月会”
    name += r"(?:[一-鿿]{2,8}专场)?(?:第[一二三四五六七八九十\d]{1,3}场|首场)?"
    bare = alternation(FILE, "meeting_alone")
    return {
        "held": re.compile(
            rf"(?:召开|举行|举办|组织召开|主持召开|套开|(?:(?<=[接跟还])着?|(?<=[里了场天日晚午]))开(?=了)|(?<=[晚天午日夜])开(?=的)|开展|启动|进行(?=[^，。；]{{0,12}}(?:谈话|约谈))|(?:收听收看|收看|收听)(?=了?[全国中省市])|[开闭]幕的)(?:了)?“?(?P<name>{name})”?(?=[，。；、.]|并|$|上|(?<=[会议])(?:进行|研究|部署|传达|学习|讨论|听取|贯彻|安排|专题|审议|通报|总结|推进|征求)(?!{_GOES_ON}))"
        ),
        "meets": re.compile(
            rf"(?P<name>{name})”?(?:(?:圆满|顺利)?(?:完成|结束)了?[^，。；]{{0,12}}议程)?，?{_WHEN}(?:的(?=[一-鿿]{{0,4}}(?:举行|召开|举办|开幕|闭幕|落幕|启动)[，。]))?(?:在[^，。]{{1,36}}?)?(?:以[^，。]{{2,12}}?)?(?:正在?)?"
            r"(?:隆重|顺利|胜利|正式|成功|圆满|热闹|精彩|盛大|激情|欢乐|如期|如约|盛装|热烈|火热|再次|同步|紧?接着|跟着|连着|随[即后]|相继|即)?(?:就?在[^，。]{1,20}?)?"
            rf"{_GOES}"
        ),
        "joins": re.compile(
            rf"(?:出席|参加|主持|列席)(?:了)?(?P<name>{name})(?=[，。；、.]|并|$|上|的(?!(?:全体|部分|各位)?(?:学员|人员|人数|师生|选手|运动员|队员|代表|委员|群众|企业|客商))|时)"
        ),
        "at": re.compile(
            rf"(?:(?<![^，。；”\n])|在)(?P<name>{name})(?:上(?!的(?:重要|主旨|主题)?(?:讲话|报告|指示|批示|致辞|发言))|中(?!心)|现场|期间|[开闭]幕时|结束时)(?=[，。如一-鿿])"
        ),
        "body": re.compile(rf"(?P<name>[一-鿿]{{1,16}}?常委会)，?{_WHEN}(?:召开|举行)了?(?:扩大)?会议(?=[，。；]|$)"),
        "session": re.compile(
            rf"(?P<name>[一-鿿]{{2,20}}?(?:委会|委员会|主席团|党组|工委|理事会|指挥部|领导小组)){_WHEN}(?:在[^，。；]{{1,20}}?)?"
            r"(?:召开|举行)了?(?:[其本届]{1,2})?(?P<which>(?:\d{4}年度?)?第[一二三四五六七八九十\d]{1,4}次(?:全体|扩大|全体（扩大）|成员|主任|主席|党组)?会议)(?=[，。；]|$)"
        ),
        "moved": re.compile(rf"把(?P<name>{name})(?:开|搬|设|放)[到在进]"),
        "hurries": re.compile(rf"赶[到往赴]了?(?P<name>{_INNER}{_WORKING}(?:会议?|大会))(?=[，。；上]|现场|会场)"),
        "by": re.compile(rf"(?<![^，。；”\n])(?P<name>{name})由(?=[^，。；]{{2,40}}主持)"),
        "elects": re.compile(rf"(?P<name>{name})(?:选举产生|选举|表决通过|审议通过|通过)了?(?=[^，。；]{{2}})"),
        "closing": re.compile(rf"(?:主持|出席|参加)了?(?P<name>{alternation(FILE, 'meeting_else')})(?=[，。；.]|并|$)"),
        "alone": re.compile(
            rf"(?:(?:召开|举行|举办|主持召开|出席|参加|主持)(?:了|的)?|(?<![^，。；”\n])(?=[^，。；]{{2,6}}由))(?P<name>{bare})(?=[，。；.、]|上|由|时|并|$)"
        ),
    }


def meetings_named(frame: Frame, start: int, end: int, current: Meeting | None) -> list[Meeting]:
    """Meetings that a sentence names: in full, or (座谈会 …) by their kind alone where none is spoken of yet."""
    meetings: dict[str, Meeting] = {}
    not_names, others = words(FILE, "meeting_bare"), tuple(words(FILE, "no_meeting"))
    for rule in ("session", "meets", "held", "joins", "at", "moved", "hurries", "by", "body", "elects"):
        if rule in _SIGNS and not _SIGNS[rule].search(frame.text, start, end):
            continue
        for found in _rules()[rule].finditer(frame.text, start, end):
            during = rule == "at" and found.group().endswith("期间")
            if during and (meetings or _AWAY.search(found.group())):
                continue  # 活动周期间，我县举办推介会
            name, at = _trimmed(frame, found["name"], found.start("name"))
            alone = name in words(FILE, "meeting_alone")
            if (not alone and (name in not_names or _says_nothing(name) or name.endswith(others))) or _is_quoted(
                frame, found.start("name"), name
            ):
                continue
            again = current is not None and (alone or current.name.endswith(name))  # 出席签约仪式: the one just named
            if meetings and _SITTING.fullmatch(name):
                continue  # 第一次会议在县会议中心举行+闭幕大会
            if rule == "joins" and meetings and len(name) <= _SHORTEST:
                continue  # 成立大会举行，某某出席启动仪式
            known = [*meetings, *([current.name] if again and current else [])]
            which = found["which"] if rule == "session" else ""  # 区人大常委会昨日召开+第三次会议
            if not any(name + which in other or other in name for other in known):
                meetings[name + which] = Meeting(name + which, at, found.end("which") if which else at + len(name))
    for found in _rules()["alone"].finditer(frame.text, start, end):
        name = found["name"]
        known = [*meetings, *([current.name] if current else [])]
        if not any(other.endswith(name) for other in known) and not _is_quoted(frame, found.start("name"), name):
            meetings[name] = Meeting(name, found.start("name"), found.end("name"))
    told = meetings or (current is not None and frame.zone(current.start) != "headline")
    closing = None if told else _rules()["closing"].search(frame.text, start, end)
    if closing and not frame.quoted(closing.start()):
        return [Meeting(closing["name"], closing.start("name"), closing.end("name"))]
    return sorted(meetings.values(), key=lambda m: m.start)


def _says_nothing(name: str) -> bool:
    """Whether what is taken for a name tells of no meeting: too short, or 会议会议 where a full stop was lost."""
    return len(name) < _SHORTEST or re.fullmatch(r"(?:(?:会议|大会|活动)\s?)+", name) is not None


def is_part(meeting: Meeting, whole: Meeting) -> bool:
    """Whether a meeting begins or ends by this name that the text has told of in full: 吉庆节开幕 … 开幕式."""
    part = _PART.fullmatch(meeting.name) if len(whole.name) >= _NAMED else None
    return part is not None and part[1] in whole.name


def opens_contest(meeting: Meeting, whole: Meeting) -> bool:
    """Whether a meeting is the opening of a contest, which is an event of its own: 运动会 … 开幕式."""
    return is_part(meeting, whole) and whole.name.endswith(words(FILE, "contests"))


def is_new(frame: Frame, meeting: Meeting) -> bool:
    """Whether the text turns to another meeting: one that is held, not one that is only spoken of."""
    around = frame.text[max(0, meeting.start - 10) : meeting.end + 12]
    return bool(
        re.search(
            r"召开|举行|举办|收看|收听|走进|选举|通过|开幕|闭幕|闭会|由|日(?:上午|下午|晚上)?，|上，|出席|主持|参加"
            r"|套开|开[了的到]|[接跟连]着开|[里上下边旁前]开|会场|[设放]在|赶[到往赴]",
            around,
        )
    ) and not re.search(r"开展[“《]?$", frame.text[max(0, meeting.start - 4) : meeting.start])


def at_meeting_too(frame: Frame, start: int, person: Located) -> bool:
    """Whether who comes along is told to be at a meeting: 某某主持座谈会，+某某参加, or 某某+参加调研和会议."""
    both = _BOTH.match(frame.text, person.end, frame.sentence(start)[1])
    return both is not None or presided(frame, start, person)


def presided(frame: Frame, start: int, person: Located) -> bool:
    """Whether the sentence tells before somebody of who presides over a meeting: 县长甲主持座谈会，+副县长乙参加."""
    return _PRESIDED.search(frame.text, start, person.start) is not None


def _is_quoted(frame: Frame, offset: int, name: str) -> bool:
    return frame.quoted(offset) and "“" not in name


def _trimmed(frame: Frame, name: str, start: int) -> tuple[str, int]:
    """A meeting's name without the date, the time and the convener's verb before it."""
    held = re.match(r".*(?:召开|举行|举办)的", name)
    if held and name[held.end() :] in words(FILE, "meeting_alone"):
        return name[held.end() :], start + held.end()
    money = re.match(r"总投资[^，。]{2,12}?的", name)
    if money:
        start, name = start + money.end(), name[money.end() :]
    lead = re.match(_LEADS[0], name)
    while lead and len(name) - lead.end() >= _SHORTEST:
        start, name = start + lead.end(), name[lead.end() :]
        lead = re.match(_LEADS[1], name)
    person = [p for p in frame.between(start, start + len(name), PEOPLE) if frame.text[p.start] != "暨"]
    honoured = (
        person and name[person[-1].end - start :] in _SOLEMN and not frame.between(start, person[-1].end, ("POST",))
    )
    if person and not honoured:  # 某县公祭某某+典礼
        cut = person[-1].end - start
        start, name = start + cut, name[cut:]
    if re.match(r"出席|参加|列席|主持|召开|宣布|[两几多三四五]次", name) or _NO_NAME.search(name):
        return "", start
    theme = _THEME.match(name)
    if theme:
        start, name = start + theme.end(), name[theme.end() :]
    kept = _LEAD_TIME.sub("", name).lstrip("的了）")
    kept = re.sub("^等?在", "", kept) if person and not honoured else kept  # 某某等在总结会上
    kept = _AT.sub("", kept)  # 在云溪县推介会上
    return kept, start + len(name) - len(kept)
