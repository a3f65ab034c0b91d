"""A frame in, LOCATED_IN claims out: 张寨镇 in 莘县 where they are printed one after the other, 位于, 首都."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from nlp.claims.addresses import addressed
from nlp.claims.frame import FILE, Frame
from nlp.claims.lying import COUNTED, NUMBERED, TOWN_NAME, VILLAGE_NAME, said_to_lie
from nlp.claims.whereabouts import (
    COUNTY,
    SHORTEST,
    SITE,
    TOWN,
    VILLAGE,
    holds_others,
    is_region,
    level_of,
    stops_within,
)
from nlp.patterns import alternation, words
from zhengpu.lexicon import lexicon
from zhengpu.records import STOP_RULE, Claim

if TYPE_CHECKING:
    from nlp.claims.whereabouts import Fact
    from nlp.reader import Located

    Row = dict[int, tuple[Located, Located]]  # by how far down: what of the list lies there last, behind where

_WITHIN = re.compile(alternation("places.yaml", "within") + "的?|" + alternation("places.yaml", "within_of"))
_GOVERNS = re.compile("(?:现|共|下|所|管)?辖(?:有|的)?")  # 张寨镇下辖卧云村
_CITY = re.compile(".市$")
_NEXT_OF_LIST = re.compile("[^，。；：、]{0,24}、|(?:[一二三]期)?(?:项目|车间|厂区|基地|生产线)?(?:和|及|以及)")
_TRADE = re.compile(  # 谷口镇+内衣企业+某某公司
    r"的?(?!走访|考察|调研|看望|慰问|帮助|组织|引导|推动|服务|参观|邀请|支持|联系|对接|深入|带领|要求|督促|通过|依托|协调)"
    r"[^，。；、“”和与及等给为向对到在]{0,8}(?:企业|民企|外企)"
)
_HAS = re.compile("有(?:一?[个座条处家所]|着?一?[个座条处家所])")  # 松口镇有个城洲岛
_STREET = re.compile(r"[东西南北中]?(?:路|街|大道)$")
_PREFECTURE = re.compile(r"(?:市|州|盟|地区)$")
_WHOLE_PREFECTURE = re.compile(r"(?:市|自治州|盟|地区)$")  # not 云州+东岭县, unless that is known to lie there
_HOUSE = re.compile(
    "^(?!第|本|县|区).{2,}(?:学校?|校|院|园|站|中心|社|会|馆|厂|室|专)$"
)  # 东岭县+松口中学, 松口镇卫生院; no 演出队, no 县医院
_STATION = re.compile(
    "(?!县|区|市)[一-鿿]{2,6}(?:派出所|司法所|财政所|税务所|工商所|国土所|供电所|粮管所|法庭|检查站|收费站)$"
)
_VILLAGES_BODY = re.compile(
    "[一-鿿]{2,6}(?:村|社区|屯)(?:党支部|党总支|党委|支部|村委会|村委|居委会|村民委员会|两委)$"
)  # 松口镇+卧云村党支部
_TITLE = 30  # characters of a title before a name in it
_SHORT_TOWN = 4  # characters of the name of a town without its kind
_NEXT_SITE = re.compile(
    "的?[^，。；：、和与及在到]{0,10}(?:点|基地|现场|田间|地头|大棚|车间|项目|工地|工程|果园|茶园|合作社|广场|中心|坝区|示范[区片]|小区|户|家|田|站|园)(?:、|和|以及)"
)  # 松口镇卧云村的收购点和云溪镇
_BODYS = re.compile(r"[一-鿿]{2,8}?[市县区州旗盟](?=委|政府|人民政府|人大|政协|纪委|党政)")
_THIS = re.compile(
    r"(?:(?:该|这个)(镇|乡|街道|县|区|旗|村|社区)的?|(?<![一-鿿])(镇|乡|村)[上里]的|(?<=了|在|到|是)(镇|乡|村)[上里]的)"
)
_WHOLE = "县区市旗縣區"
_BARE_CITY = 3  # characters of 阜新 behind 辽宁省


def location_claims(frame: Frame) -> Iterator[Claim]:
    """What the article says lies where."""
    for thing, place, at, rule in (
        *_printed_together(frame),
        *said_to_lie(frame),
        *addressed(frame),
        *_capitals(frame),
        *_stops(frame),
        *_this_towns(frame),
    ):
        claim = None if _in_title(frame, thing) else frame.make("LOCATED_IN", thing, place, at, rule)
        if claim:
            yield claim


def _in_title(frame: Frame, thing: Located) -> bool:
    """Whether something is named only in the title of a law or a book, or not named at all: 《沐州市沐河保护条例》, 某村."""
    opens = frame.text.rfind("《", max(0, thing.start - _TITLE), thing.start)
    return thing.mention.text[0] == "某" or (opens >= 0 and "》" not in frame.text[opens : thing.start])


def _printed_together(frame: Frame) -> Iterator[Fact]:
    """莘县+张寨镇, 张寨镇+某村、某村, 张寨镇的某公司."""
    row: Row = {}  # the last pair, whose list may go on (莘县甲镇、乙镇), and those above it (莘县甲镇某村、乙镇)
    owned = False  # whether that is a list of what a county has: 莘县的甲公司二期项目、乙公司
    for left, right in pairwise(frame.mentions):
        gap = frame.text[left.end : right.start].replace("\n", "")
        if gap == "" and right.mention.label == "AGENCY":
            yield from _bodies_place(frame, left, right)
        elif _is_in(frame, left, right, gap) or (_begins_list(frame, right, gap) and _nested(left, right)):
            above = {level: pair for level, pair in row.items() if pair[1] is left and level < level_of(right)}
            row = {**(row if above and gap in ("", "的") else {}), level_of(right): (left, right)}
            owned = gap == "的" and holds_others(left) and level_of(left) in (COUNTY, SITE)
            yield right, left, (left.start, right.end), "located.adjacent"
        elif row and left is next(reversed(row.values()))[1]:
            whole = _of_row(frame, row, right, gap, owned=owned)
            row = {level: p for level, p in row.items() if level < level_of(right)} if whole else {}
            if whole:
                row[level_of(right)] = (whole, right)
                yield right, whole, (whole.start, right.end), "located.list"


def _of_row(frame: Frame, row: Row, right: Located, gap: str, *, owned: bool) -> Located | None:
    """In what the next one of a list lies: what is of one kind with it in the list, or in the chain above its last one."""
    whole, left = next(reversed(row.values()))
    joined = gap in ("、", "和")
    if joined and (_same_kind(left, right) or _is_county_of(frame, whole, right)):
        return whole
    if owned and (_goes_on(gap, right) or (joined and level_of(right) == TOWN and level_of(whole) == COUNTY)):
        return whole
    same = row.get(level_of(right)) if level_of(right) in (TOWN, VILLAGE) else None
    return same[0] if same and (joined or _NEXT_SITE.fullmatch(gap)) and _same_kind(same[1], right) else None


def _bodies_place(frame: Frame, left: Located, body: Located) -> Iterator[Fact]:
    """What is told by a body behind the place in which it is: the town of 莘县+张寨镇党委, 莘县+松口派出所 itself."""
    if left.mention.label == "COUNTY":
        town = _town_of(frame, body)
        station = _STATION.match(body.mention.text) and not town
        if town:
            yield town, left, (left.start, left.end), "located.body"
        elif station:
            yield body, left, (left.start, body.end), "located.adjacent"
    elif _is_province(left) or _WHOLE_PREFECTURE.search(left.mention.text):
        division = _division_of(frame, body)
        if division:
            yield division, left, (left.start, body.end), "located.body"
    elif level_of(left) == TOWN and _VILLAGES_BODY.match(body.mention.text):
        yield body, left, (left.start, body.end), "located.adjacent"


def _begins_list(frame: Frame, right: Located, gap: str) -> bool:
    """Whether a list of villages or towns begins behind a colon: 松口镇：卧云村、柳湾村."""
    return gap in ("：", ":") and level_of(right) in (TOWN, VILLAGE) and frame.text.startswith("、", right.end)


def _is_in(frame: Frame, left: Located, right: Located, gap: str) -> bool:
    if gap in ("", "的") and _nested_in_short(frame, left, right):
        return True
    if gap == "":
        return _nested(left, right) or _in_province(left, right)
    firm = right.mention.label == "COMPANY"
    if gap == "的":
        theirs = _is_division(left) and right.mention.label in ("COMPANY", "ORG")
        return _nested(left, right) or theirs or (firm and _is_above(left))
    if firm and _TRADE.fullmatch(gap):
        return holds_others(left)
    if _HAS.fullmatch(gap):
        return _nested(left, right)
    if _GOVERNS.fullmatch(gap):
        return _nested(left, right) and level_of(right) in (TOWN, VILLAGE)
    if _WITHIN.fullmatch(gap):
        return _nested(left, right) and level_of(left) < SITE
    return gap == "在" and bool(TOWN_NAME.search(left.mention.text)) and _nested(left, right)


def _is_above(place: Located) -> bool:
    """Whether a place is a prefecture or a province, by its full or its short name."""
    levels = {lexicon().level(i) for i in lexicon().by_name(place.mention.text)}
    return place.mention.label == "PLACE" and bool(levels & {"prefecture", "province"})


def _is_division(mention: Located) -> bool:
    return mention.mention.label == "COUNTY" or (
        mention.mention.label == "PLACE"
        and bool(TOWN_NAME.search(mention.mention.text) or VILLAGE_NAME.search(mention.mention.text))
    )


def _goes_on(gap: str, thing: Located) -> bool:
    """Whether a list of firms and sites that a county has goes on: 东岭县的甲公司二期项目、乙公司."""
    return bool(_NEXT_OF_LIST.fullmatch(gap)) and (thing.mention.label == "COMPANY" or level_of(thing) == SITE)


def _same_kind(one: Located, other: Located) -> bool:
    if one.mention.label != other.mention.label:
        return False
    if other.mention.text.removesuffix("市") in words(FILE, "municipalities"):
        return False
    return any(p.search(one.mention.text) and p.search(other.mention.text) for p in (TOWN_NAME, VILLAGE_NAME, _CITY))


def _is_county_of(frame: Frame, whole: Located, other: Located) -> bool:
    """Whether the next county of a list lies in the city or province that stands before its first one: 云州市东岭县、沐县."""
    if other.mention.label != "COUNTY" or whole.mention.label != "PLACE":
        return False
    known, above = lexicon(), set(lexicon().by_name(whole.mention.text))
    date = frame.page.published
    return any(above & {*known.ancestors(i), *known.ancestors(i, date)} for i in known.by_name(other.mention.text))


def _in_province(left: Located, right: Located) -> bool:
    """江苏省+常州市, 湖北+利川, 普洱市+思茅区."""
    if left.mention.label != "PLACE" or right.mention.label not in ("PLACE", "COUNTY"):
        return False
    if _is_province(left):
        whole = left.mention.text in words(FILE, "municipalities")  # 北京某地 is no city
        short = len(right.mention.text) <= _BARE_CITY and right.mention.text not in words(FILE, "provinces")
        bare = short and not whole
        return right.mention.label == "COUNTY" or bare or bool(_PREFECTURE.search(right.mention.text))
    if left.mention.text.endswith("市") and (
        TOWN_NAME.search(right.mention.text) or _STREET.search(right.mention.text)
    ):
        return True  # 东莞市+虎门镇, 云港市+建设路
    return right.mention.label == "COUNTY" and (
        bool(_WHOLE_PREFECTURE.search(left.mention.text)) or _in_prefecture(left.mention.text, right.mention.text)
    )


def _in_prefecture(city: str, county: str) -> bool:
    """Whether a county lies in the prefecture of a short name: 云州+东岭县."""
    above = set(lexicon().by_name(city))
    return any(above & set(lexicon().ancestors(i)) for i in lexicon().by_name(county))


def _town_of(frame: Frame, body: Located) -> Located | None:
    """The town whose body is printed right after its county (莘县+张寨镇党委), where the page names the town itself."""
    town = re.match(r"[一-鿿]{1,5}?(?:镇|乡|街道)", body.mention.text)
    named = [m for m in frame.page_mentions if town and m.mention.text == town.group() and m.mention.label == "PLACE"]
    same = [m for m in named if m.mention.article == body.mention.article]
    found = same or named
    return found[0] if found else None


def _is_province(place: Located) -> bool:
    known = place.mention.text in words(FILE, "provinces") or place.mention.text.endswith(("省", "自治区"))
    return known and place.mention.label == "PLACE"


def _division_of(frame: Frame, body: Located) -> Located | None:
    """The city or county whose body is printed right after its province (云南省+东岭县委), where the page names it itself."""
    name = _BODYS.match(body.mention.text)
    names = (name.group(), name.group()[:-1]) if name else ()
    named = [m for m in frame.page_mentions if m.mention.text in names and m.mention.label in ("PLACE", "COUNTY")]
    same = [m for m in named if m.mention.article == body.mention.article]
    return next(iter(same or named), None)


def _nested_in_short(frame: Frame, left: Located, right: Located) -> bool:
    """Whether a village, firm or school stands behind the short name of a town: 松口+卧云村, where 松口镇 is one."""
    name = left.mention.text
    if left.mention.label != "PLACE" or level_of(left) != SITE or not 2 <= len(name) <= _SHORT_TOWN:
        return False
    if level_of(right) != VILLAGE and right.mention.label not in ("ORG", "COMPANY"):
        return False
    known, page = lexicon().town_names, {m.mention.text for m in frame.page_mentions}
    listed = level_of(right) == VILLAGE and not is_region(left)
    return any(name + kind in page or (listed and name + kind in known) for kind in ("镇", "乡", "街道"))


def _nested(left: Located, right: Located) -> bool:
    """Whether the right one is a town in a county, or something in a town, village, zone or park."""
    level, name = level_of(left), right.mention.text
    if not holds_others(left) or right.mention.label not in ("PLACE", "ORG", "COMPANY"):
        return False
    if right.mention.label == "COMPANY" or (right.mention.label == "ORG" and level > COUNTY):
        return True
    if right.mention.label == "ORG":
        return bool(_HOUSE.search(name))
    if is_region(right) or NUMBERED.search(name) or (level_of(right) == TOWN and level > COUNTY):
        return False
    if level_of(right) in (TOWN, VILLAGE):
        return True
    whole = level > COUNTY or left.mention.text[-1] in _WHOLE
    return whole and len(name) >= SHORTEST and not COUNTED.match(name)


def _capitals(frame: Frame) -> Iterator[Fact]:
    """德国首都柏林."""
    for found in re.finditer(r"(?:首都|省会|首府)", frame.text):
        whole = [m for m in frame.mentions if m.end == found.start() and m.mention.label == "PLACE"]
        part = [m for m in frame.mentions if m.start == found.end() and m.mention.label == "PLACE"]
        if whole and part:
            yield part[0], whole[0], (whole[0].start, part[0].end), "located.said"


def _stops(frame: Frame) -> Iterator[Fact]:
    """来到燕山乡，在泉水小学看望; 在某某开发区，参观了某某公司: the stop named next lies there."""
    for stop, place in stops_within(frame):
        yield stop, place, (place.start, stop.end), STOP_RULE


def _this_towns(frame: Frame) -> Iterator[Fact]:
    """松口镇今年丰收。在该镇的卧云村: what is named behind 该镇 or 这个县 lies in the last one named."""
    for thing in frame.mentions:
        said = _THIS.search(frame.text, max(0, thing.start - 6), thing.start)
        if said is None or said.end() != thing.start:
            continue
        named = (m for m in reversed(frame.between(0, said.start(), ("COUNTY", "PLACE"))) if level_of(m) < SITE)
        kind = said[1] or said[2] or said[3]
        fitting = [m for m in named if m.mention.text.endswith(kind)]
        last = fitting[0] if fitting and (said[1] or len({m.mention.text for m in fitting}) == 1) else None
        if last and _nested(last, thing):
            yield thing, last, (said.start(), thing.end), "located.this"
