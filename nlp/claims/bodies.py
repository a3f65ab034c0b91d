"""A post in, the body it belongs to out: the one before it, that of its chain, one of its kind named before, the county itself."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from nlp.claims.frame import FILE, PEOPLE, Frame
from nlp.patterns import alternation, words
from zhengpu.records import Status

if TYPE_CHECKING:
    from nlp.reader import Located

BODIES = ("AGENCY", "COUNTY", "PLACE", "COMPANY", "ORG")
_LEVEL_POST = re.compile(r"^(?:常务|第一|专职)?(?:副|代|代理)?(省长|市长|县长|区长|旗长|州长|盟长|镇长|乡长)(?:助理)?$")
_FIRM_POSTS = ("董事长", "总经理", "经理", "总裁", "厂长")
_SUITS = {
    "局长": "局$",
    "厅长": "厅$",
    "部长": "部$",
    "处长": "处$",
    "检察长": "检察院$",
    "庭长": "庭$|法院$",
    "队长": "队$",
    "院长": "院$",
    "校长": "学$|学校$|学院$|中专$|中$",
    "园长": "园$",
    "所长": "所$",
    "站长": "站$",
    "馆长": "馆$",
    "会长": "会$",
    "理事长": "[社会]$",
    "行长": "行$",
    "社长": "社$",
    "台长": "台$",
    "主席": "政协$|联$|联合会$|工会$",
    "主任": "(?<![省市县区旗州盟地镇乡])委$|办$|办公室$|中心$|站$|会$",
    "董事长": "公司$|集团$",
    "总经理": "公司$|集团$",
    "经理": "公司$|集团$",
    "总裁": "公司$|集团$",
    "厂长": "厂$",
    "团长": "团$",
    "场长": "场$",
}
_NEAR_KINDS = ("主席", "校长", "园长", "馆长", "站长", "所长", "董事长", "总经理", "经理", "总裁", "厂长")
_THAT = {
    "公司": "公司$|集团$|[^局院校所厂]$",
    "企业": "公司$|集团$|厂$|[^局院校所]$",
    "集团": "集团$|公司$",
    "厂": "厂$",
    "局": "局$",
    "厅": "厅$",
    "校": "学$|学校$|学院$|中$",
    "院": "院$",
    "所": "所$",
    "站": "站$",
    "馆": "馆$",
    "中心": "中心$",
    "合作社": "社$",
    "医院": "院$",
    "学校": "学$|学校$|学院$|中$",
}
_OF_STATE = ("国家主席", "总书记", "总理", "副总理", "国务委员", "委员长", "国家副主席")
_OTHERS = re.compile(r"[一-鿿](?:[店铺]|旅行社|投资|广场|商城)$")
_CITY_BODY = re.compile(r"([一-鿿]*?)市(?:委|政府|人民政府|人大|政协)")
_UNKNOWN_BODY = re.compile(r"[一-鿿][科室处股部所站队组会厂校院心办委庭联局]$")
_OF_TOWN = re.compile(r"[一-鿿]{2,5}[镇乡](?:党委|政府|人民政府|人大|纪委)$")
_VILLAGE = re.compile(r"(?:村|社区|庄|屯|寨|寺|店)$")
_OF_VILLAGE = re.compile(r"[一-鿿](?:村|社区)(?:党支部|党总支|党委|支部|村委会|居委会)$")
_OWN_LEVELS = "省市县区镇乡村旗党管"
_LEVELS = {
    "市": "市",
    "县": "县",
    "区": "区",
    "旗": "旗",
    "省": "省",
    "州": "州",
    "镇": "镇",
    "乡": "乡",
    "盟": "盟",
}


@dataclass
class Held:
    """A post with the body it belongs to, and what the words before it say of its time."""

    post: Located
    body: Located | None
    status: Status = "stated"
    change: bool = False  # told as an appointment or a removal
    of_seat: bool = False  # the post is of the division in which the body has its seat: 市委 for a 副市长


@cache
def former() -> str:
    """What stands before a post that is no longer held: 原, 前 (not of 日前), 曾任."""
    return rf"(?:{alternation(FILE, 'former')}|(?<![日目此会之以节午])前)"


def held_at(frame: Frame, post: Located, chain: list[Held]) -> Held:
    """A post of a chain with its body."""
    body = body_of(frame, post, chain)
    if body is not None:
        return Held(post, body)
    seat = _seated(frame, post, chain)
    return Held(post, seat, of_seat=seat is not None)


def body_of(frame: Frame, post: Located, chain: list[Held]) -> Located | None:
    """The body right before a post; else that of the post before it in the chain; for 县长 the county itself."""
    before = _right_before(frame, post)
    if before:
        return before
    if post.mention.text in _OF_STATE or (post.mention.text == "主席" and _is_addressed(frame, post)):
        return None  # 国家主席, 某某主席: of no congress or union that was named
    that = _that_body(frame, post)
    if that:
        return that
    level = _LEVEL_POST.match(post.mention.text)
    if level:
        return _division(frame, post, level[1][0], chain)
    if post.mention.text.endswith(("第一书记", "村支书", "村主任")):
        return _village(frame, post)
    if chain and (chain[-1].body is not None or _of_unknown(frame, chain[-1].post.end, post.start)):
        return chain[-1].body if not _of_unknown(frame, chain[-1].post.end, post.start) else None
    return _bare(frame, post)


def _bare(frame: Frame, post: Located) -> Located | None:
    """For a post with nothing that was read before it: a body named before, where no unread one stands before the post."""
    if _UNKNOWN_BODY.search(frame.text, max(0, post.start - 6), post.start):
        return _same_head(frame, post)  # 外一科主任: of no body that was read
    if _OTHERS.search(frame.text, max(0, post.start - 4), post.start):
        return None  # 白鹤投资+总经理: of one that the reader does not know
    return _suiting(frame, post) or _same_head(frame, post)


def _is_addressed(frame: Frame, post: Located) -> bool:
    """Whether a name ends where a title begins, and no body stands before it in the sentence: 某某主席."""
    start, _ = frame.sentence(post.start)
    named = any(m.end == post.start for m in frame.between(start, post.start, PEOPLE))
    return named and not frame.between(start, post.start, ("AGENCY", "ORG"))


def _right_before(frame: Frame, post: Located) -> Located | None:
    """The body that ends where the post begins, or where 原 or 的 before it does."""
    for body in reversed(frame.between(max(0, post.start - 40), post.start, BODIES)):
        gap = frame.text[body.end : post.start]
        if re.fullmatch(rf"(?:的|巾|{former()})?", gap) and not (gap == "的" and _is_level(post)):
            return body
    return None


def _of_unknown(frame: Frame, start: int, end: int) -> bool:
    """Whether words that are no known body stand before a post: 县委书记、大会执行主席."""
    return bool(re.search(r"[一-鿿]{2,}$", re.sub(rf"{former()}|兼任?|现任?|之一", "", frame.text[start:end])))


def _is_level(post: Located) -> bool:
    return _LEVEL_POST.match(post.mention.text) is not None


def _that_body(frame: Frame, post: Located) -> Located | None:
    """For 该局副局长, 这家公司经理: the body of that kind last named in the article."""
    kinds = "|".join(sorted(_THAT, key=len, reverse=True))
    found = re.search(
        rf"(?:该|这家|这所|这个|我|本)({kinds})$|(?<![^，。；“”\n])(公司|集团|企业|医院|学校)$"
        r"|(?<![^，。；：、“”（\n由任])([县市区省]?[局院厅校所])$",
        frame.text[max(0, post.start - 8) : post.start],
    )
    if not found:
        return None
    kind = found[1] or found[2] or found[3][-1]
    label = ("COMPANY",) if kind in ("公司", "企业", "集团", "厂") else ("AGENCY", "ORG", "COMPANY")
    told = frame.between(0, post.start, label)
    groups = [
        m.mention.text for m in told if kind == "集团" and "集团" in m.mention.text
    ]  # and what they are for short
    named = [m for m in told if re.search(_THAT[kind], m.mention.text) or any(m.mention.text in g for g in groups)]
    if groups:
        named = [m for m in named if any(m.mention.text in g for g in groups)]
    return named[-1] if named else None


def _village(frame: Frame, post: Located) -> Located | None:
    """The village or community of a 驻村第一书记: the one last named in the article."""
    named = [
        m
        for m in frame.between(0, post.start, ("PLACE", "AGENCY"))
        if re.search(_VILLAGE if m.mention.label == "PLACE" else _OF_VILLAGE, m.mention.text)
    ]
    return named[-1] if named else None


def _same_head(frame: Frame, post: Located) -> Located | None:
    """副主任甲、乙 after 市人大常委会主任某某主持: the body whose head was named just before."""
    deputy = re.fullmatch(r"(?:常务|专职)?副(.{2,3})", post.mention.text)
    head = deputy[1] if deputy else None
    if head is None and post.mention.text not in words("titles.yaml", "beside"):
        return None
    part = frame.tagged.text.part_at(post.start)
    heads = (
        "主席",
        "主任",
        "副主席",
        "副主任",
        "局长",
        "部长",
        "司令员",
        "支队长",
        "大队长",
        "总队长",
        "中队长",
        "所长",
        "院长",
        "秘书长",
        "政委",
    )
    for other in reversed(frame.between(max(part.start, post.start - 90), post.start, ("POST",))):
        same = other.mention.text in (head, post.mention.text)  # 副主任甲主持会议。副主任乙、丙出席
        if same or (head is None and other.mention.text in heads):
            body = _chain_body(frame, other)
            if body:
                return body
    return None


def _chain_body(frame: Frame, post: Located) -> Located | None:
    """The body at the head of the chain in which a post stands: 市政协+党组书记、主席."""
    start = post.start
    for mention in reversed(frame.between(max(0, post.start - 40), post.start)):
        if frame.text[mention.end : start] not in ("", "、", "，"):
            return None
        if mention.mention.label in ("AGENCY", "ORG"):
            return mention
        if mention.mention.label != "POST":
            return None
        start = mention.start
    return None


def _suiting(frame: Frame, post: Located) -> Located | None:
    """For a bare post the body of its kind last named: in its sentence, or (schools, firms ...) not long before."""
    start, _ = frame.sentence(post.start)
    wanted = next((ending for ending in _SUITS if post.mention.text.endswith(ending)), None)
    if wanted is None:
        return None
    near = _of_kind(frame, start, post.start, wanted)
    if near:
        joined = len(near) > 1 and re.fullmatch("[与和同跟][一-鿿]{0,3}", frame.text[near[-2].end : near[-1].start])
        return near[-2] if joined else near[-1]  # 甲医院与乙医院签约，院长…: of the one that it is about
    if wanted not in _NEAR_KINDS:
        return _only_one(frame, start, post.start, wanted)
    part = frame.tagged.text.part_at(post.start)
    told = _of_kind(frame, part.start, post.start, wanted) or _of_kind(frame, 0, post.start, wanted)
    counts = Counter(m.mention.text for m in told)
    return max(told, key=lambda m: (counts[m.mention.text], len(m.mention.text), -m.start), default=None)


def _only_one(frame: Frame, start: int, end: int, wanted: str) -> Located | None:
    """某县农机局下乡检修。局长某某说: the body of the kind, if the article has named only one, in the sentences before."""
    told = _of_kind(frame, 0, end, wanted)
    if len({m.mention.text for m in told}) != 1 or frame.between(start, end, BODIES):
        return None
    return told[-1]


def _of_kind(frame: Frame, start: int, end: int, wanted: str) -> list[Located]:
    """Bodies of the kind that a post goes with."""
    return [
        m
        for m in frame.between(start, end, ("AGENCY", "COMPANY", "ORG"))
        if re.search(_SUITS[wanted], m.mention.text) or (wanted in _FIRM_POSTS and m.mention.label == "COMPANY")
    ]


def _division(frame: Frame, post: Located, level: str, chain: list[Held]) -> Located | None:
    """The county, town or city of a 县长, 镇长 or 市长: that of the body named with it, the home, the one last named."""
    named = [m for m in frame.page_mentions if m.mention.label in ("PLACE", "COUNTY")]
    head = chain[0].body if chain else _row_body(frame, post, level) or _city_body(frame, post, level)
    if head is not None and head.mention.label in ("PLACE", "COUNTY") and head.mention.text[-1] in _LEVELS[level]:
        return head
    body = head.mention.text if head else ""
    own = [m for m in named if body and len(m.mention.text) >= 2 and body.startswith(m.mention.text.rstrip("市县区"))]
    if own:
        return _nearest(own, post)
    if body[:2] and body[0] not in _OWN_LEVELS and not any(body.startswith(name) for name in frame.home_names):
        return None  # of another place, which the page does not name by itself
    endings = _LEVELS[level]
    homes_own = any(name[-1] == level for name in frame.home_names) if frame.home_is_county else level in "市州盟"
    if homes_own:  # in a 区's paper a 市长 is that of the city above it
        home = [m for m in named if m.mention.text in frame.home_names]
        if home or frame.home_names:
            return _nearest(home, post)
    exact = [m for m in named if _is_of_level(m, level, endings)]
    if level in "镇乡" and _town_body(frame, post) and not _seat_in_sentence(frame, post, exact):
        return None  # of a town that only its committee's name tells
    seat = _seat_in_sentence(frame, post, exact)
    if seat:
        return seat
    local = [m for m in exact if m.mention.article == post.mention.article]
    if level in "镇乡" and _told_by_committee(frame, post) and not any(m.start < post.start for m in local):
        return None  # 云溪镇党委开会。镇长…: not of a town that is named only later
    return _nearest(local, post)


def _row_body(frame: Frame, post: Located, level: str) -> Located | None:
    """The committee of the title before in the same row: 琼花市委书记甲、市长乙."""
    start = post.start
    for mention in reversed(frame.between(max(0, post.start - 40), post.start)):
        if not re.fullmatch(r"[、，]?\s*", frame.text[mention.end : start]):
            return None
        if mention.mention.label == "AGENCY":
            return (
                mention if re.search(_LEVELS.get(level, level) + r"(?:党?委|委员会)$", mention.mention.text) else None
            )
        if mention.mention.label not in ("POST", *PEOPLE):
            return None
        start = mention.start
    return None


def _city_body(frame: Frame, post: Located, level: str) -> Located | None:
    """For a 副市长 the committee of a county-level city named before in the sentence: 琼花市委副书记甲主持, 副市长乙."""
    if level != "市":
        return None
    start, _ = frame.sentence(post.start)
    for body in reversed(frame.between(start, post.start, ("AGENCY",))):
        found = _CITY_BODY.match(body.mention.text)
        if found:
            return body if found[1] and not any(name.startswith(found[1]) for name in frame.home_names) else None
    return None


def _seated(frame: Frame, post: Located, chain: list[Held]) -> Located | None:
    """For a 副市长 whose city is not named: the committee in the same row of titles, or a body of the city (市委)."""
    level = _LEVEL_POST.match(post.mention.text)
    if level is None or level[1][0] not in _LEVELS:
        return None
    of_level = re.compile(level[1][0] + r"(?:党?委|政府|人民政府)")
    head = chain[0].body if chain else _row_body(frame, post, level[1][0])
    if head is not None:
        return head if head.mention.label == "AGENCY" and of_level.search(head.mention.text) else None
    town = _town_body(frame, post) if level[1][0] in "镇乡" else None
    if town is not None:
        return town
    bodies = [m for m in frame.between(0, len(frame.text), ("AGENCY",)) if of_level.match(m.mention.text)]
    bodies = [m for m in bodies if of_level.fullmatch(m.mention.text)] or bodies
    before = [m for m in bodies if m.start < post.start]
    return before[-1] if before else bodies[0] if bodies else None


def _told_by_committee(frame: Frame, post: Located) -> bool:
    """Whether a town's committee or government was named before."""
    return any(
        re.search("[镇乡](?:党委|政府|人民政府)", m.mention.text) for m in frame.between(0, post.start, ("AGENCY",))
    )


def _town_body(frame: Frame, post: Located) -> Located | None:
    """The committee of a town named last in the sentence: 云溪镇党委副书记甲，副镇长乙."""
    start, _ = frame.sentence(post.start)
    bodies = [m for m in frame.between(start, post.start, ("AGENCY",)) if _OF_TOWN.match(m.mention.text)]
    return bodies[-1] if bodies else None


def _is_of_level(mention: Located, level: str, endings: str) -> bool:
    """Whether a place can have a 县长, 区长, 镇长: by its last character, or a county's bare name (祁阳)."""
    last = mention.mention.text[-1]
    if level == "区" and mention.mention.label != "COUNTY":
        return False  # 副区长 of a 社区
    return last in endings or (level in "县区旗" and mention.mention.label == "COUNTY" and last not in "省市县区旗州盟")


def _seat_in_sentence(frame: Frame, post: Located, places: list[Located]) -> Located | None:
    """The county of the body named before in the sentence: 莘县县委书记甲, 县长乙."""
    start, _ = frame.sentence(post.start)
    for body in reversed(frame.between(start, post.start, BODIES)):
        own = [m for m in places if m is body or body.mention.text.startswith(m.mention.text)]
        if own:
            return _nearest(own, post)
    return None


def _nearest(named: list[Located], post: Located) -> Located | None:
    """The one last named before the post in its article, else the first of the article, else of the page."""
    here = [m for m in named if m.mention.article == post.mention.article]
    before = [m for m in here if m.start < post.start]
    return before[-1] if before else here[0] if here else named[0] if named else None
