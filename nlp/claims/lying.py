"""A frame in, what a sentence says to lie, to be or to be opened somewhere out: 位于, 是…的一个小山村, 在…投产."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from nlp.claims.frame import PLACES, Frame
from nlp.claims.whereabouts import SITE, TOWN, VILLAGE, holds_others, is_region, level_of, places_at

if TYPE_CHECKING:
    from nlp.claims.whereabouts import Fact
    from nlp.reader import Located

TOWN_NAME = re.compile(r"(?:(?<!小)镇|乡|街道|苏木)$")
VILLAGE_NAME = re.compile(r"(?:村|社区|屯|片区|寨|庄|小区)$")
_SITE = re.compile(
    r"(?:小区|水库|换热站|收费站|工业园|产业园|创业园|科技园|公园|园区|基地|市场|广场|景区|大街|大道|桥|大厦|厂|小镇|农贸城|商贸城)$"
)
_ZONE = re.compile(r"(?:开发|高新|保税|度假)区$")
_LIES = re.compile(
    r"，?(?:就|均|都)?(?:已|已经)?(?:正式|成功|顺利)?(?:位于|[坐座]落于|[坐座]落在|地处|设在|建在|开在|办在|(?:总部|厂址|场址|校址|院址|社址|基地)(?:设在|位于|坐落在|建在|在)|隶属于?|落户(?:在|于|到)?|选址(?:在|于)|(?<=[村屯寨])所属)(?:了)?"
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
_THE_FIRM = re.compile(
    r"(?:^|[。，；！\s])(?P<that>该|本|我)?(?P<kind>公司|企业|厂|店|合作社|医院|学校|院|校)(?:现|目前|总部|于?\d{4}年(?:\d{1,2}月)?)?$"
)  # 本公司位于东岭县松口镇
_THAT_ONE = re.compile(  # 该村地处, 该所位于
    r"(?:^|[，。；！\s])(?:该|此)(?P<kind>村|社区|镇|乡|街道|所|站|局|园区?|基地|小区|中心|市场|景区|水库|项目部)(?:现|目前)?$"
)
_COUNTS = "两三四五"
_BOTH = re.compile(f"(?:^|[。，；])这?([{_COUNTS}])家(?:企业|公司|单位)(?:均|都|全部)?$")
_NEAR = 30  # characters before a verb in which its subject stands
NUMBERED = re.compile(r"(?:国道|省道|县道|乡道|高速|铁路|高铁)(?:[GSXY]?\d+线?)?$")  # lies in no town
_FIRM_OF = re.compile(
    r"[^，。；、]{0,8}?(?:引进|招引|引入|扶持|培育)的?[^，。；、]{0,10}(?:企业|公司|厂家)"
)  # 是东岭县引进的企业
_SET_UP = re.compile(
    r"[^，。；、]{0,6}?(?:成立|组建|创办|领办|办起|建起)了?(?:第?一?[家个])?"
)  # 卧云村近日成立了某某合作社
COUNTED = re.compile("首|第?[一二两三四五六七八九十][家个座处]")  # 首家村级图书馆 is no name
_FOR_OTHERS = re.compile(
    "(?:所|负责|独家)?(?:承建|援建|捐建|代建|承担|施工|设计|监理|捐资|参建)"
)  # 某某公司承建的大桥在张寨镇竣工
_FOUNDED = re.compile(
    r"(?P<what>[^，。；]{0,16}?)在(?=[^，。；]{2,24}?(?:正式|顺利)?"
    r"(?:竣工|投产|开业|开市|开张|揭牌|落成|奠基|投入运营|点火|试产|试生产|投料|动工|开工|启用|投入使用|开街|开园|开馆|建成|举行[^，。；]{0,2}(?:开业|投产|落成|奠基)|举行(?P<held>)))"
)


def said_to_lie(frame: Frame) -> Iterator[Fact]:
    """What the article's sentences say of where things are."""
    yield from _lies(frame)
    yield from _bounded(frame)
    yield from _one_of(frame)
    yield from _firms_of(frame)
    yield from _set_up(frame)
    yield from _founded(frame)


def _lies(frame: Frame) -> Iterator[Fact]:
    for found in _LIES.finditer(frame.text):
        start, end = frame.sentence(found.start())
        chain = places_at(frame, found.end(), end)
        if not chain or _WATER.search(chain[-1].mention.text) or _BOUNDS.match(frame.text, chain[-1].end):
            continue
        if _ROAD.search(chain[-1].mention.text) and _BESIDE.match(frame.text, chain[-1].end):
            continue
        place = chain[-1]
        for firm in _both(frame, found.start()):
            yield firm, place, (firm.start, place.end), "located.said"
        thing = _lying(frame, start, found.start())
        behind = re.compile(r"[一-鿿]{0,4}的").match(frame.text, place.end)
        if thing and thing.mention.text != place.mention.text:
            yield thing, place, (thing.start, place.end), "located.said"
        elif behind and not thing:
            after = [m for m in frame.between(behind.end(), end, PLACES) if m.start == behind.end()]
            if after:
                yield after[0], place, (found.start(), after[0].end), "located.said"


def _both(frame: Frame, verb: int) -> list[Located]:
    """The firms that 两家企业均+位于 means: as many as were named last."""
    said = _BOTH.search(frame.text, max(0, verb - _NEAR), verb)
    count = _COUNTS.index(said[1]) + 2 if said else 0
    firms = frame.between(0, said.start(), ("COMPANY",)) if said else []
    return firms[-count:] if count and len(firms) >= count else []


def _bounded(frame: Frame) -> Iterator[Fact]:
    """卧云水库在东岭县松口镇境内; 云岫纺织有限公司（东岭县松口镇）."""
    for thing in frame.mentions:
        opens = frame.text[thing.end : thing.end + 1]
        if thing.mention.label not in ("PLACE", "ORG", "COMPANY") or opens not in ("在", "（"):
            continue
        chain = places_at(frame, thing.end + 1, frame.sentence(thing.start)[1])
        closes = _INSIDE if opens == "在" else _CLOSED
        if chain and closes.match(frame.text, chain[-1].end) and not NUMBERED.search(thing.mention.text):
            yield thing, chain[-1], (thing.start, chain[-1].end), "located.said"


def _lying(frame: Frame, start: int, verb: int) -> Located | None:
    """What lies there: what stands right before the verb, or what the sentence begins with (松口镇，属东岭县，地处东岭县南部)."""
    before = frame.between(start, verb, PLACES)
    if not before or before[-1].end != verb:
        return _told_of(frame, start, before) or _the_firm(frame, verb)
    own = frame.text[before[0].end : before[-1].start]
    return before[0] if _RELATED.search(own) else before[-1]


def _told_of(frame: Frame, start: int, before: list[Located]) -> Located | None:
    """The firm that a sentence begins with and tells what it is: 某某公司是…的企业，位于松口镇."""
    if not before or before[0].mention.label != "COMPANY" or any(m.mention.label == "COMPANY" for m in before[1:]):
        return None
    begins = _BEGINS.fullmatch(frame.text[start : before[0].start])
    return before[0] if begins and frame.text[before[0].end : before[0].end + 1] == "是" else None


def _the_firm(frame: Frame, verb: int) -> Located | None:
    """What 该公司, 本院 or 学校 before a verb stands for: the last one of the kind before it; 本公司 the article's only one."""
    that = _THAT_ONE.search(frame.text, max(0, verb - _NEAR), verb)
    if that:
        named = [m for m in frame.between(0, that.start(), PLACES) if m.mention.text.endswith(that["kind"])]
        return named[-1] if named else None
    said = _THE_FIRM.search(frame.text, max(0, verb - _NEAR), verb)
    if not said:
        return None
    label = "COMPANY" if said["kind"] in ("公司", "企业", "厂", "店") else "ORG"
    held = [m for m in frame.mentions if m.mention.label == label]
    before = [m for m in held if m.end <= said.start()]
    if said["that"] in ("本", "我") and len({m.mention.text for m in held}) == 1:
        return held[0]
    return before[-1] if before and (said["that"] == "该" or len({m.mention.text for m in before}) == 1) else None


def _one_of(frame: Frame) -> Iterator[Fact]:
    """卧云村是东岭县松口镇的一个小山村."""
    for thing in frame.mentions:
        if thing.mention.label not in ("PLACE", "COUNTY") or frame.text[thing.end : thing.end + 1] != "是":
            continue
        chain = places_at(frame, thing.end + 1, frame.sentence(thing.start)[1])
        above = chain[-1] if chain else None
        known = level_of(thing) < SITE and above and (is_region(above) or level_of(above) < level_of(thing))
        if above and known and _KIND.match(frame.text, above.end):
            yield thing, above, (thing.start, above.end), "located.said"


def _firms_of(frame: Frame) -> Iterator[Fact]:
    """某某公司是东岭县引进的重点企业."""
    for firm in frame.mentions:
        if firm.mention.label != "COMPANY" or frame.text[firm.end : firm.end + 1] != "是":
            continue
        chain = places_at(frame, firm.end + 1, frame.sentence(firm.start)[1])
        if chain and holds_others(chain[-1]) and _FIRM_OF.match(frame.text, chain[-1].end):
            yield firm, chain[-1], (firm.start, chain[-1].end), "located.said"


def _set_up(frame: Frame) -> Iterator[Fact]:
    """卧云村近日成立了某某合作社: what a town or village founds is there."""
    for place, thing in pairwise(frame.mentions):
        founds = level_of(place) in (TOWN, VILLAGE) and thing.mention.label in ("ORG", "COMPANY")
        if founds and _SET_UP.fullmatch(frame.text, place.end, thing.start):
            yield thing, place, (place.start, thing.end), "located.founded"


def _founded(frame: Frame) -> Iterator[Fact]:
    """某某公司的新厂在张寨镇投产: a firm that is opened or built somewhere."""
    for firm in frame.mentions:
        found = _FOUNDED.match(frame.text, firm.end) if firm.mention.label in ("COMPANY", "PLACE") else None
        if found is None or _FOR_OTHERS.match(found["what"]) or not _may_open(firm, found):
            continue
        if found["held"] is not None and not re.search(r"(?:投产|开业|奠基|落成)", found["what"]):
            continue
        chain = places_at(frame, found.end(), frame.sentence(firm.start)[1])
        name = chain[-1].mention.text if chain else ""
        if TOWN_NAME.search(name) or VILLAGE_NAME.search(name) or _SITE.search(name) or _ZONE.search(name):
            yield firm, chain[-1], (firm.start, chain[-1].end), "located.founded"


def _may_open(thing: Located, found: re.Match[str]) -> bool:
    """Whether what is opened is the thing itself: a firm, or a site that nothing is told of but when."""
    name = thing.mention.text
    site = level_of(thing) == SITE and not (NUMBERED.search(name) or _ROAD.search(name) or _WATER.search(name))
    site = site and not is_region(thing) and not COUNTED.match(name)
    return thing.mention.label == "COMPANY" or (site and "的" not in found["what"] and found["held"] is None)
