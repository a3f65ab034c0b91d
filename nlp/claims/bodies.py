"""A post in, the body it belongs to out: the one before it, that of its chain, one of its kind named before, the county itself."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from nlp.claims.frame import FILE, PEOPLE, Frame
from nlp.claims.heads import BODIES, LEVEL_POST, division_of, led_by, of_unread, seated
from nlp.claims.hosts import first_of_row, not_of_hosts, only_shows_round
from nlp.claims.own_bodies import that_body, told_by_kind
from nlp.patterns import alternation, words
from zhengpu.records import Status

if TYPE_CHECKING:
    from nlp.reader import Located

_FIRM_POSTS = ("董事长", "总经理", "经理", "总裁", "厂长", "总工程师", "车间主任")
_SUITS = {
    "车间主任": "公司$|集团$",
    "总工程师": "公司$|集团$",
    "分局长": "分局$",
    "支局长": "支局$",
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
    "会长": "(?<!委)会$",
    "理事长": "社$|(?<!委)会$|联盟$",
    "秘书长": "(?:协会|商会|学会|联合会|研究会|促进会|联谊会|公会|联盟)$",
    "护士长": "院$",
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
    "矿长": "矿$|煤业|矿业",
    "总指挥": "指挥部$",
    "指挥长": "指挥部$",
    "组长": "领导小组$",
}
_NEAR_KINDS = ("主席", "校长", "园长", "馆长", "站长", "所长", *_FIRM_POSTS)
_OF_STATE = ("国家主席", "总书记", "总理", "副总理", "国务委员", "委员长", "国家副主席")
_AT_A_PAUSE = ("总指挥", "指挥长", "组长", "总工程师", "车间主任")
_OPENS_POST = re.compile("[，。；、：（\\n兼任为副]|^$")
TERM = re.compile(  # between a body and a post in it: 县文联+第六届委员会+主席
    r"(?:第?[一二三四五六七八九十\d]+届|新一届|首届)(?:理事会|常务理事会|委员会|执委会|常委会)?的?"
)
_COMMITTEE = re.compile("(?:[省市县区旗州盟]|党工)委$")
_LONGEST_REGION = 12
_LONGEST_ROW = 16  # characters of a post, a name and the mark behind it
_LEADS_OUT = re.compile(r"[一-鿿]{1,4} ?[一-鿿](?:亲自)?(?:带队|率队|领队)")
_OFFICES = re.compile("[室科处股]$")
_OTHERS = re.compile(r"[一-鿿](?:[店铺]|旅行社|投资|广场|商城)$")
_UNKNOWN_BODY = re.compile(
    r"[一-鿿][科室处股部所站队组会厂校院心办委庭联局行]$|[中小大]学$|[省市县区州旗盟镇乡][一-鿿]{2,3}公司$"
)
_OF_WARD = re.compile("[一-鿿]{1,3}科(?:副?主任|护士长)")
_CONGRESSES = ("人大", "人大工委", "政协", "政协联络处")
_RANKED = re.compile("(?<![一-鿿])([市县区旗州镇乡])$")
_RANKS = ("调研员", "巡视员", "干部")
_VILLAGE = re.compile(r"(?:村|社区|庄|屯|寨|寺|店)$")
_PART_OF_VILLAGE = re.compile("[屯组寨庄]$")
_BRANCH_HEADS = ("支书", "村支书", "党支部书记", "支部书记", "党总支书记", "总支书记")
_VILLAGE_POSTS = ("第一书记", "村支书", "村主任", "村会计", "村文书", "村妇女主任", "村治保主任")
_OPENS = re.compile(
    r"(?:^|[，。；：”\n]|该村|该社区|[向和与听对同跟找问]|走[进入访]|来到|敲开|推开|看望|慰问|叮嘱|询问|拉着|陪着)$"
)
_OF_VILLAGE = re.compile(r"[一-鿿](?:村|社区)(?:党支部|党总支|党委|支部|村委会|居委会)$")


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
    region = _region(frame, post)
    if region is not None:
        return Held(post, region, of_seat=True)
    ranked = _ranked_of(frame, post)
    body = division_of(frame, post, ranked, []) if ranked else body_of(frame, post, chain)
    if body is not None or led_by(frame, post):
        return Held(post, body)
    seat = _of_level(frame, post, ranked) if ranked else seated(frame, post, chain)
    beside = _town_row(frame, post) if seat is None and not chain else None
    return replace(beside, post=post) if beside else Held(post, seat, of_seat=seat is not None)


def _region(frame: Frame, post: Located) -> Located | None:
    """For 自治区+副主席 a body of the autonomous region that the article names: 自治区水利厅."""
    if post.mention.text.lstrip("副代") != "主席" or not frame.text.endswith("自治区", 0, post.start):
        return None
    if any(m.end == post.start for m in frame.between(max(0, post.start - _LONGEST_REGION), post.start, BODIES)):
        return None
    bodies = frame.between(0, len(frame.text), ("AGENCY",))
    return next((m for m in bodies if m.mention.text.startswith("自治区")), None)


def _town_row(frame: Frame, post: Located) -> Held | None:
    """For 武装部长 and the like the town of the head in whose row it stands: 镇长某某、+武装部长某某."""
    if post.mention.text not in words("titles.yaml", "town_posts"):
        return None
    for other in reversed(frame.between(max(0, post.start - _LONGEST_ROW), post.start, ("POST",))):
        if not re.fullmatch(r"[一-鿿· ]{2,10}[、，]", frame.text[other.end : post.start]):
            return None
        if LEVEL_POST.match(other.mention.text) and other.mention.text.endswith(("镇长", "乡长")):
            return held_at(frame, other, [])
        return _town_row(frame, other)
    return None


def _ranked_of(frame: Frame, post: Located) -> str:
    """The level whose officer of a mere rank is told of: 区+一级调研员."""
    found = _RANKED.search(frame.text, max(0, post.start - 2), post.start)
    of_town = found and found[1] in "镇乡"
    fits = post.mention.text in words("titles.yaml", "town_posts") if of_town else post.mention.text.endswith(_RANKS)
    return found[1] if found and fits else ""


def _of_level(frame: Frame, post: Located, level: str) -> Located | None:
    """The body of a division of a level that was named last before."""
    named = re.compile(f"[一-鿿]{{1,7}}?{level}")
    return next((m for m in reversed(frame.between(0, post.start, ("AGENCY",))) if named.match(m.mention.text)), None)


def body_of(frame: Frame, post: Located, chain: list[Held]) -> Located | None:
    """The body right before a post; else that of the post before it in the chain; for 县长 the county itself."""
    before = _right_before(frame, post)
    if before:
        return before
    if post.mention.text in _OF_STATE or (post.mention.text == "主席" and _is_addressed(frame, post)):
        return None  # 国家主席, 某某主席: of no congress or union that was named
    that = that_body(frame, post)
    if that:
        return that
    level = LEVEL_POST.match(post.mention.text)
    if level:
        return _division(frame, post, level[1][0], chain)
    if post.mention.text.endswith(_VILLAGE_POSTS) or _of_village(frame, post, chain):
        return _village(frame, post)
    return _of_chain(frame, post, chain) if chain else _bare(frame, post)


def _of_chain(frame: Frame, post: Located, chain: list[Held]) -> Located | None:
    """The body of the post before, unless words that were not read as a body stand between."""
    last = chain[-1]
    if last.body and post.mention.text.startswith("机关党委") and _OFFICES.search(last.body.mention.text):
        return None  # 县教育局办公室主任、机关党委副书记: of the bureau, which its office alone tells
    listed = frame.text[last.post.end : post.start] == "、"
    unread = _UNKNOWN_BODY.search(frame.text[: chain[0].post.start][-6:]) or told_by_kind(frame, chain[0].post)
    if listed and last.body is None and unread:
        return None  # 某校+党支部书记、校长; 局+党委副书记、工会主席
    if _of_unknown(frame, last.post.end, post.start):
        return None
    if last.of_seat or (last.body and last.body.mention.label in ("COUNTY", "PLACE")):
        committees = [h.body for h in chain if h.body and _COMMITTEE.search(h.body.mention.text) and not h.of_seat]
        if committees and post.mention.text in words("titles.yaml", "committee_posts"):
            return committees[-1]  # 县委常委、副县长、+组织部长: of the committee
    return last.body or _bare(frame, post)


def _division(frame: Frame, post: Located, level: str, chain: list[Held]) -> Located | None:
    """The division of its head: behind it where it leads a delegation, else what `division_of` finds."""
    if led_by(frame, post):
        return _led_division(frame, post, level)
    return None if of_unread(frame, post) else division_of(frame, post, level, chain)


def _led_division(frame: Frame, post: Located, level: str) -> Located | None:
    """The division of the delegation that a head leads: the last of its level before 代表团."""
    _, end = frame.sentence(post.start)
    group = frame.text.find("团", frame.text.find("的", post.end, end) + 1, end)
    places = frame.between(post.end, group if group > 0 else post.end, ("PLACE", "COUNTY"))
    fitting = [m for m in places if m.mention.text.endswith(level)]
    return fitting[-1] if fitting else None


def _bare(frame: Frame, post: Located) -> Located | None:
    """For a post with nothing that was read before it: a body named before, where no unread one stands before the post."""
    if _OF_WARD.match(post.mention.text):
        return None
    if _UNKNOWN_BODY.search(frame.text, max(0, post.start - 6), post.start):
        beside = post.mention.text in words("titles.yaml", "beside")
        return None if beside else _same_head(frame, post)  # 外一科主任: of no body that was read
    if frame.text.endswith("社区", 0, post.start):
        part = frame.tagged.text.part_at(post.start)
        near = [m for m in frame.between(part.start, post.start, ("PLACE",)) if m.mention.text.endswith("社区")]
        return near[-1] if near else None  # 来到柳湾社区，叮嘱社区+主任某某
    if frame.text.endswith("公司", 0, post.start):
        return None  # 公司+董事长: of one that was not read
    if _OTHERS.search(frame.text, max(0, post.start - 4), post.start):
        return None  # 白鹤投资+总经理: of one that the reader does not know
    return _suiting(frame, post) or _same_head(frame, post) or _of_town(frame, post)


def _of_town(frame: Frame, post: Located) -> Located | None:
    """The town of a bare 党委书记, where the sentence tells of nothing but places: 在云溪镇，+党委书记某某."""
    if not post.mention.text.startswith(("党委", "党工委")) or frame.text[post.start - 1 : post.start] != "，":
        return None
    told = frame.between(frame.sentence(post.start)[0], post.start, BODIES)
    only_places = all(m.mention.label in ("PLACE", "COUNTY") for m in told)
    return told[-1] if told and only_places and told[-1].mention.text.endswith(("镇", "乡", "街道")) else None


def _is_addressed(frame: Frame, post: Located) -> bool:
    """Whether a name ends where a title begins, and no body stands before it in the sentence: 某某主席."""
    start, _ = frame.sentence(post.start)
    named = any(m.end == post.start for m in frame.between(start, post.start, PEOPLE))
    return named and not frame.between(start, post.start, ("AGENCY", "ORG"))


def _right_before(frame: Frame, post: Located) -> Located | None:
    """The body that ends where the post begins, or where 原 or 的 before it does."""
    for body in reversed(frame.between(max(0, post.start - 40), post.start, BODIES)):
        gap = frame.text[body.end : post.start]
        blank = " {0,2}" if body.mention.label == "AGENCY" else ""
        if re.fullmatch(rf"{blank}(?:的|巾|新|（|的?[退离]休|{former()}|{TERM.pattern})?", gap) and not (
            gap == "的" and _is_level(post)
        ):
            return body
    return None


def _of_unknown(frame: Frame, start: int, end: int) -> bool:
    """Whether words that are no known body stand before a post: 县委书记、大会执行主席."""
    return bool(re.search(r"[一-鿿]{2,}$", re.sub(rf"{former()}|兼任?|现任?|之一", "", frame.text[start:end])))


def _is_level(post: Located) -> bool:
    return LEVEL_POST.match(post.mention.text) is not None


def _village(frame: Frame, post: Located) -> Located | None:
    """The village or community of a 驻村第一书记: the one last named in the article."""
    named = [
        m
        for m in frame.between(0, post.start, ("PLACE", "AGENCY"))
        if re.search(_VILLAGE if m.mention.label == "PLACE" else _OF_VILLAGE, m.mention.text)
    ]
    if not post.mention.text.endswith(("书记", "支书")):  # a 村会计, a 村主任 is none of the village's branch
        named = [m for m in named if m.mention.label == "PLACE" or m.mention.text.endswith("委会")]
    if len(named) > 1 and _PART_OF_VILLAGE.search(named[-1].mention.text) and named[-2].end == named[-1].start:
        return named[-2]  # 柳湾村+上湾屯: the village has the branch
    return named[-1] if named else None


def _of_village(frame: Frame, post: Located, chain: list[Held]) -> bool:
    """Whether a branch's head with no body before him is that of the village told of last: 来到柳湾村，…。党支部书记某某."""
    if chain or post.mention.text not in _BRANCH_HEADS or not _OPENS.search(frame.text, 0, post.start):
        return False
    start, _ = frame.sentence(post.start)
    for _ in range(2):  # 来到柳湾村，…。他说，…。党支部书记某某
        start, _ = frame.sentence(max(start - 1, 0))
    told = frame.between(start, post.start, ("PLACE", "COMPANY", "ORG", "AGENCY"))
    return bool(told) and told[-1].mention.label == "PLACE" and told[-1].mention.text.endswith(("村", "社区", "嘎查"))


def _same_head(frame: Frame, post: Located) -> Located | None:
    """副主任甲、乙 after 市人大常委会主任某某主持: the body whose head was named just before."""
    of_party = post.mention.text.startswith("党委副")
    beside = of_party or post.mention.text in words("titles.yaml", "beside")
    deputy = None if beside else re.fullmatch(r"(?:常务|专职)?副(.{2,3})", post.mention.text)
    head = deputy[1] if deputy else None
    if (head is None and not beside) or told_by_kind(frame, post):
        return None  # 局+党委副书记: of a bureau that was not named
    part = frame.tagged.text.part_at(post.start)
    heads = words("titles.yaml", "heads")
    first = frame.sentence(post.start)[0] if post.mention.text == "党组成员" else part.start
    for other in reversed(frame.between(max(first, post.start - 90), post.start, ("POST",))):
        if head is None and not of_party and _is_level(other):
            return None  # 某某调任云溪镇镇长，后接任党委书记: of the town, of which no committee was read
        row = re.fullmatch(r"[一-鿿· ]{2,10}[、，]", frame.text[other.end : post.start])
        same = other.mention.text in (head, post.mention.text)  # 副主任甲主持会议。副主任乙、丙出席
        same = same or (of_party and other.mention.text.endswith("书记"))
        if same or (head is None and (row or not of_party) and other.mention.text in heads):
            if not row and only_shows_round(frame, other):
                continue  # 市政协主席甲到某县。县政协主席乙陪同。副主席丙…: of the city's
            body = _chain_body(frame, other) or (_suiting(frame, other) if row else None)
            if body and of_party and body.mention.text.endswith(_CONGRESSES):
                continue  # 人大主席甲，党委副书记乙
            if body and (row or body.mention.label != "COMPANY"):
                return body
    return None


def _chain_body(frame: Frame, post: Located) -> Located | None:
    """The body at the head of the chain in which a post stands: 市政协+党组书记、主席."""
    start = post.start
    for mention in reversed(frame.between(max(0, post.start - 40), post.start)):
        if frame.text[mention.end : start] not in ("", "、", "，"):
            break
        if mention.mention.label in ("AGENCY", "ORG", "COMPANY"):
            return mention
        if mention.mention.label != "POST":
            return None
        start = mention.start
        post = mention
    return that_body(frame, post)  # 该大队+大队长某某、教导员某某


def _suiting(frame: Frame, post: Located) -> Located | None:
    """For a bare post the body of its kind last named: in its sentence, or (schools, firms ...) not long before."""
    start, _ = frame.sentence(post.start)
    wanted = next((ending for ending in _SUITS if post.mention.text.endswith(ending)), None)
    if wanted is None or (
        wanted in _AT_A_PAUSE and not _OPENS_POST.search(frame.text[max(0, post.start - 1) : post.start])
    ):
        return None  # 演练+总指挥: of a drill
    first = first_of_row(frame, post)
    if first:
        return _suiting(frame, first) or _same_head(frame, first)
    near = _of_kind(frame, start, post.start, wanted)
    if near:
        if _LEADS_OUT.match(frame.text, post.end):
            return near[0]  # 甲医院专家组到乙卫生院义诊，副院长某某带队: of those who came
        joined = len(near) > 1 and re.fullmatch("[与和同跟][一-鿿]{0,3}", frame.text[near[-2].end : near[-1].start])
        return near[-2] if joined else near[-1]  # 甲医院与乙医院签约，院长…: of the one that it is about
    if wanted not in _NEAR_KINDS:
        return _only_one(frame, start, post.start, wanted)
    part = frame.tagged.text.part_at(post.start)
    told = _of_kind(frame, part.start, post.start, wanted) or _of_kind(frame, 0, post.start, wanted)
    told = not_of_hosts(frame, told) or told
    counts = Counter(m.mention.text for m in told)
    return max(told, key=lambda m: (counts[m.mention.text], len(m.mention.text), -m.start), default=None)


def _only_one(frame: Frame, start: int, end: int, wanted: str) -> Located | None:
    """某县农机局下乡检修。局长某某说: the body of the kind, if the article has named only one, in the sentences before."""
    told = _in_sentence_before(frame, start, end, wanted) or _of_kind(frame, 0, end, wanted)
    made = re.search(f"(?:{alternation(FILE, 'changes')}|担任)$", frame.text[max(0, end - 6) : end])
    names = {m.mention.text for m in told}
    if len([n for n in names if not any(o != n and o.endswith(n) for o in names)]) != 1 or (
        frame.between(start, end, BODIES) and not made
    ):
        return None
    return max(told, key=lambda m: (len(m.mention.text), m.start))


def _in_sentence_before(frame: Frame, start: int, end: int, wanted: str) -> list[Located]:
    """The bodies of the kind in the sentence right before, in the same paragraph, where a post opens the next one."""
    part = frame.tagged.text.part_at(start)
    if frame.text[start:end].strip("“”，、 \u3000") or start <= part.start:
        return []
    near = _of_kind(frame, max(part.start, frame.sentence(start - 1)[0]), start, wanted)
    heads = {m.start for m in frame.between(0, start, ("POST",))}
    near = not_of_hosts(frame, near) or near
    return [m for m in near if m.end not in heads] or near  # 甲社主任来到乙社。理事长…: of the one without a head


def _of_kind(frame: Frame, start: int, end: int, wanted: str) -> list[Located]:
    """Bodies of the kind that a post goes with."""
    return [
        m
        for m in frame.between(start, end, ("AGENCY", "COMPANY", "ORG"))
        if (re.search(_SUITS[wanted], m.mention.text) or (wanted in _FIRM_POSTS and m.mention.label == "COMPANY"))
        and not (frame.text[m.start - 1 : m.start] == "届" and m.mention.text.startswith(_CONGRESSES))
    ]  # 县十七届+人大常委会第三次会议 tells which it is only before the number
