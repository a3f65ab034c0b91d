"""A frame in, LOCATED_IN claims out: 张寨镇 in 莘县 where they are printed one after the other, 位于, 首都."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from nlp.claims.frame import FILE, PLACES, Frame
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
    from nlp.reader import Located

    Fact = tuple[Located, Located, tuple[int, int], str]  # what lies there, where, from which characters, by which rule

_TOWN = re.compile(r"(?:(?<!小)镇|乡|街道|苏木)$")
_VILLAGE = re.compile(r"(?:村|社区|屯|片区|寨|庄|小区)$")
_SITE = re.compile(
    r"(?:小区|水库|换热站|收费站|工业园|产业园|创业园|科技园|公园|园区|基地|市场|广场|景区|大街|大道|桥|大厦|厂|小镇|农贸城|商贸城)$"
)
_ZONE = re.compile(r"(?:开发|高新|保税|度假)区$")
_WITHIN = re.compile(alternation("places.yaml", "within") + "的?|" + alternation("places.yaml", "within_of"))
_GOVERNS = re.compile("(?:现|共|下|所|管)?辖(?:有|的)?")  # 张寨镇下辖卧云村
_CITY = re.compile(".市$")
_NEXT_OF_LIST = re.compile("[^，。；：、]{0,24}、|(?:[一二三]期)?(?:项目|车间|厂区|基地|生产线)?(?:和|及|以及)")
_TRADE = re.compile(  # 谷口镇+内衣企业+某某公司
    r"的?(?!走访|考察|调研|看望|慰问|帮助|组织|引导|推动|服务|参观|邀请|支持|联系|对接|深入|带领|要求|督促|通过|依托|协调)"
    r"[^，。；、“”和与及等给为向对到在]{0,8}(?:企业|民企|外企)"
)
_HAS = re.compile("有(?:一?[个座条处家所]|着?一?[个座条处家所])")  # 松口镇有个城洲岛
_STREET = re.compile(r"[东西南北中]?(?:路|大街|大道)$")
_PREFECTURE = re.compile(r"(?:市|州|盟|地区)$")
_WHOLE_PREFECTURE = re.compile(r"(?:市|自治州|盟|地区)$")  # not 云州+东岭县, unless that is known to lie there
_LIES = re.compile(
    r"，?(?:就|均|都)?(?:已|已经)?(?:正式|成功|顺利)?(?:位于|坐落于|坐落在|地处|设在|建在|开在|办在|(?:总部|厂址|场址|校址|院址|社址|基地)(?:设在|位于|坐落在|建在|在)|隶属于?|落户(?:在|于|到)?|选址(?:在|于)|(?<=[村屯寨])所属)(?:了)?"
)
_BEGINS = re.compile(r"\s*(?:据[^，。；]{1,6}，)?")
_RELATED = re.compile(r"位于|坐落|地处|隶属|属于|距|毗邻|相邻")
_BOUNDS = re.compile(
    r"[与和、][^，。；]{1,12}(?:交界|接壤|之间)|[^，。；]{0,3}[两三四五](?:省|市|县|地|镇|乡)"
)  # 东岭县与沐县交界处 is in neither
_INSIDE = re.compile("境内|辖区|最?[东南西北中]{1,2}(?:部|端|头|角|面|侧|郊)")
_CLOSED = re.compile("）")
_WATER = re.compile(r"[河江渠海]$")  # 沐河岸边
_ROAD = re.compile("[路街道线]$")
_BESIDE = re.compile(r"[东西南北]?(?:两[侧旁边]|沿线|旁|附近|以[东西南北]|[东西南北]侧)")  # 人民路两侧 is no address
_KIND = re.compile(
    r"[^，。；是]{0,20}?(?:乡镇|[镇乡村县区市]|村庄|村落|街道|社区)(?=[，。；、]|$)"
)  # 是东岭县的一个小山村
_TOWNS_OWN = re.compile(r"[一-鿿]{2,6}(?:镇|乡|街道)[一-鿿]*(?:学|校|院|园|站|中心)$")  # 东岭县+松口镇卫生院
_NUMBERED = re.compile(r"(?:国道|省道|县道|乡道|高速|铁路|高铁)(?:[GSXY]?\d+线?)?$")  # lies in no town
_BODYS = re.compile(r"[一-鿿]{2,8}?[市县区州旗盟](?=委|政府|人民政府|人大|政协|纪委|党政)")
_FIRM_OF = re.compile(
    r"[^，。；、]{0,8}?(?:引进|招引|引入|扶持|培育)的?[^，。；、]{0,10}(?:企业|公司|厂家)"
)  # 是东岭县引进的企业
_SET_UP = re.compile(
    r"[^，。；、]{0,6}?(?:成立|组建|创办|领办|办起|建起)了?(?:第?一?[家个])?"
)  # 卧云村近日成立了某某合作社
_COUNTED = re.compile("首|第?[一二两三四五六七八九十][家个座处]")  # 首家村级图书馆 is no name
_THIS = re.compile(r"(?:该|这个)(镇|乡|街道|县|区|旗|村|社区)的?")
_WHOLE = "县区市旗縣區"
_BARE_CITY = 3  # characters of 阜新 behind 辽宁省
_FOR_OTHERS = re.compile(
    "(?:所|负责|独家)?(?:承建|援建|捐建|代建|承担|施工|设计|监理|捐资|参建)"
)  # 某某公司承建的大桥在张寨镇竣工
_FOUNDED = re.compile(
    r"(?P<what>[^，。；]{0,16}?)在(?=[^，。；]{2,24}?(?:正式|顺利)?"
    r"(?:竣工|投产|开业|落成|奠基|投入运营|点火|试产|试生产|投料|动工|开工|启用|投入使用|开街|开园|开馆|建成|举行[^，。；]{0,2}(?:开业|投产|落成|奠基)|举行(?P<held>)))"
)


def location_claims(frame: Frame) -> Iterator[Claim]:
    """What the article says lies where."""
    for thing, place, at, rule in (
        *_printed_together(frame),
        *_lies(frame),
        *_bounded(frame),
        *_one_of(frame),
        *_firms_of(frame),
        *_set_up(frame),
        *_capitals(frame),
        *_stops(frame),
        *_founded(frame),
        *_this_towns(frame),
    ):
        claim = frame.make("LOCATED_IN", thing, place, at, rule)
        if claim:
            yield claim


def _printed_together(frame: Frame) -> Iterator[Fact]:
    """莘县+张寨镇, 张寨镇+某村、某村, 张寨镇的某公司."""
    held: tuple[Located, Located] | None = None  # the last pair, whose list may go on: 莘县甲镇、乙镇
    owned = False  # whether that is a list of what a county has: 莘县的甲公司二期项目、乙公司
    for left, right in pairwise(frame.mentions):
        gap = frame.text[left.end : right.start].replace("\n", "")
        if gap == "" and left.mention.label == "COUNTY" and right.mention.label == "AGENCY":
            town = _town_of(frame, right)
            if town:
                yield town, left, (left.start, left.end), "located.body"
        elif gap == "" and right.mention.label == "AGENCY" and _is_province(left):
            division = _division_of(frame, right)
            if division:
                yield division, left, (left.start, right.end), "located.body"
        elif _is_in(left, right, gap) or (_begins_list(frame, right, gap) and _nested(left, right)):
            held = (left, right)
            owned = gap == "的" and holds_others(left) and level_of(left) in (COUNTY, SITE)
            yield right, left, (left.start, right.end), "located.adjacent"
        elif (
            held
            and left is held[1]
            and (
                (gap in ("、", "和") and (_same_kind(left, right) or _is_county_of(frame, held[0], right)))
                or (owned and _goes_on(gap, right))
            )
        ):
            held = (held[0], right)
            yield right, held[0], (held[0].start, right.end), "located.list"


def _begins_list(frame: Frame, right: Located, gap: str) -> bool:
    """Whether a list of villages or towns begins behind a colon: 松口镇：卧云村、柳湾村."""
    return gap in ("：", ":") and level_of(right) in (TOWN, VILLAGE) and frame.text.startswith("、", right.end)


def _is_in(left: Located, right: Located, gap: str) -> bool:
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
    return gap == "在" and bool(_TOWN.search(left.mention.text)) and _nested(left, right)


def _is_above(place: Located) -> bool:
    """Whether a place is a prefecture or a province, by its full or its short name."""
    levels = {lexicon().level(i) for i in lexicon().by_name(place.mention.text)}
    return place.mention.label == "PLACE" and bool(levels & {"prefecture", "province"})


def _is_division(mention: Located) -> bool:
    return mention.mention.label == "COUNTY" or (
        mention.mention.label == "PLACE"
        and bool(_TOWN.search(mention.mention.text) or _VILLAGE.search(mention.mention.text))
    )


def _goes_on(gap: str, thing: Located) -> bool:
    """Whether a list of firms and sites that a county has goes on: 东岭县的甲公司二期项目、乙公司."""
    return bool(_NEXT_OF_LIST.fullmatch(gap)) and (thing.mention.label == "COMPANY" or level_of(thing) == SITE)


def _same_kind(one: Located, other: Located) -> bool:
    if one.mention.label != other.mention.label:
        return False
    if other.mention.text.removesuffix("市") in words(FILE, "municipalities"):
        return False
    return any(p.search(one.mention.text) and p.search(other.mention.text) for p in (_TOWN, _VILLAGE, _CITY))


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
    if left.mention.text.endswith("市") and (_TOWN.search(right.mention.text) or _STREET.search(right.mention.text)):
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


def _nested(left: Located, right: Located) -> bool:
    """Whether the right one is a town in a county, or something in a town, village, zone or park."""
    level, name = level_of(left), right.mention.text
    if not holds_others(left) or right.mention.label not in ("PLACE", "ORG", "COMPANY"):
        return False
    if right.mention.label == "COMPANY" or (right.mention.label == "ORG" and level > COUNTY):
        return True
    if right.mention.label == "ORG":
        return bool(_TOWNS_OWN.match(name))
    if is_region(right) or _NUMBERED.search(name) or (level_of(right) == TOWN and level > COUNTY):
        return False
    if level_of(right) in (TOWN, VILLAGE):
        return True
    whole = level > COUNTY or left.mention.text[-1] in _WHOLE
    return whole and len(name) >= SHORTEST and not _COUNTED.match(name)


def _chain(frame: Frame, start: int, end: int) -> list[Located]:
    """Places printed one right after the other from an offset."""
    chain: list[Located] = []
    at = start
    for mention in frame.between(start, end, ("COUNTY", "PLACE")):
        if mention.start != at:
            break
        chain.append(mention)
        at = mention.end
    return chain


def _lies(frame: Frame) -> Iterator[Fact]:
    for found in _LIES.finditer(frame.text):
        start, end = frame.sentence(found.start())
        chain = _chain(frame, found.end(), end)
        if not chain or _WATER.search(chain[-1].mention.text) or _BOUNDS.match(frame.text, chain[-1].end):
            continue
        if _ROAD.search(chain[-1].mention.text) and _BESIDE.match(frame.text, chain[-1].end):
            continue
        place = chain[-1]
        thing = _lying(frame, start, found.start())
        behind = re.compile(r"[一-鿿]{0,4}的").match(frame.text, place.end)
        if thing and thing.mention.text != place.mention.text:
            yield thing, place, (thing.start, place.end), "located.said"
        elif behind and not thing:
            after = [m for m in frame.between(behind.end(), end, PLACES) if m.start == behind.end()]
            if after:
                yield after[0], place, (found.start(), after[0].end), "located.said"


def _bounded(frame: Frame) -> Iterator[Fact]:
    """卧云水库在东岭县松口镇境内; 云岫纺织有限公司（东岭县松口镇）."""
    for thing in frame.mentions:
        opens = frame.text[thing.end : thing.end + 1]
        if thing.mention.label not in ("PLACE", "ORG", "COMPANY") or opens not in ("在", "（"):
            continue
        chain = _chain(frame, thing.end + 1, frame.sentence(thing.start)[1])
        closes = _INSIDE if opens == "在" else _CLOSED
        if chain and closes.match(frame.text, chain[-1].end) and not _NUMBERED.search(thing.mention.text):
            yield thing, chain[-1], (thing.start, chain[-1].end), "located.said"


def _lying(frame: Frame, start: int, verb: int) -> Located | None:
    """What lies there: what stands right before the verb, or what the sentence begins with (松口镇，属东岭县，地处东岭县南部)."""
    before = frame.between(start, verb, PLACES)
    if not before or before[-1].end != verb:
        return _told_of(frame, start, before)
    own = frame.text[before[0].end : before[-1].start]
    return before[0] if _RELATED.search(own) else before[-1]


def _told_of(frame: Frame, start: int, before: list[Located]) -> Located | None:
    """The firm that a sentence begins with and tells what it is: 某某公司是…的企业，位于松口镇."""
    if not before or before[0].mention.label != "COMPANY" or any(m.mention.label == "COMPANY" for m in before[1:]):
        return None
    begins = _BEGINS.fullmatch(frame.text[start : before[0].start])
    return before[0] if begins and frame.text[before[0].end : before[0].end + 1] == "是" else None


def _one_of(frame: Frame) -> Iterator[Fact]:
    """卧云村是东岭县松口镇的一个小山村."""
    for thing in frame.mentions:
        if thing.mention.label not in ("PLACE", "COUNTY") or frame.text[thing.end : thing.end + 1] != "是":
            continue
        chain = _chain(frame, thing.end + 1, frame.sentence(thing.start)[1])
        above = chain[-1] if chain else None
        known = level_of(thing) < SITE and above and (is_region(above) or level_of(above) < level_of(thing))
        if above and known and _KIND.match(frame.text, above.end):
            yield thing, above, (thing.start, above.end), "located.said"


def _firms_of(frame: Frame) -> Iterator[Fact]:
    """某某公司是东岭县引进的重点企业."""
    for firm in frame.mentions:
        if firm.mention.label != "COMPANY" or frame.text[firm.end : firm.end + 1] != "是":
            continue
        chain = _chain(frame, firm.end + 1, frame.sentence(firm.start)[1])
        if chain and holds_others(chain[-1]) and _FIRM_OF.match(frame.text, chain[-1].end):
            yield firm, chain[-1], (firm.start, chain[-1].end), "located.said"


def _set_up(frame: Frame) -> Iterator[Fact]:
    """卧云村近日成立了某某合作社: what a town or village founds is there."""
    for place, thing in pairwise(frame.mentions):
        founds = level_of(place) in (TOWN, VILLAGE) and thing.mention.label in ("ORG", "COMPANY")
        if founds and _SET_UP.fullmatch(frame.text, place.end, thing.start):
            yield thing, place, (place.start, thing.end), "located.founded"


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
        last = next((m for m in named if m.mention.text.endswith(said[1])), None)
        if last and _nested(last, thing):
            yield thing, last, (said.start(), thing.end), "located.this"


def _founded(frame: Frame) -> Iterator[Fact]:
    """某某公司的新厂在张寨镇投产: a firm that is opened or built somewhere."""
    for firm in frame.mentions:
        found = _FOUNDED.match(frame.text, firm.end) if firm.mention.label in ("COMPANY", "PLACE") else None
        if found is None or _FOR_OTHERS.match(found["what"]) or not _may_open(firm, found):
            continue
        if found["held"] is not None and not re.search(r"(?:投产|开业|奠基|落成)", found["what"]):
            continue
        chain = _chain(frame, found.end(), frame.sentence(firm.start)[1])
        name = chain[-1].mention.text if chain else ""
        if _TOWN.search(name) or _VILLAGE.search(name) or _SITE.search(name) or _ZONE.search(name):
            yield firm, chain[-1], (firm.start, chain[-1].end), "located.founded"


def _may_open(thing: Located, found: re.Match[str]) -> bool:
    """Whether what is opened is the thing itself: a firm, or a site that nothing is told of but when."""
    name = thing.mention.text
    site = level_of(thing) == SITE and not (_NUMBERED.search(name) or _ROAD.search(name) or _WATER.search(name))
    site = site and not is_region(thing) and not _COUNTED.match(name)
    return thing.mention.label == "COMPANY" or (site and "的" not in found["what"] and found["held"] is None)
