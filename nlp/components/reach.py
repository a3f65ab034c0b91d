"""A view of a Doc and the divisions named in it in, where a name that ends at a known ending begins out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from nlp.candidates import TAGGING, DivisionHit, View
from nlp.patterns import alternation, compiled, words

Found = tuple[int, int, str, float]  # start, end, label, score
NAMES = "sites.yaml"
BAD_START = re.compile(
    r"^(?:遂(?![宁昌平溪川])|[的了着过是有为等及与和或之其此该各每全某这那就也都又还再不没从到在对起向由被把将以于距]|家|个|名|位|处|座|所|条)"
)
GENERIC_HEAD = re.compile(
    r"^(?:大型|小型|中小|龙头|知名|当地|外地|本地|多家|几家|一家|民营|国有|上市|重点|规模以上|企业|全部|部分|新|老|旧|大|小|高标准|现代|特色|标准化|万亩|千亩|百亩|农村|城市|乡村|公共|便民)+$"
)
COMING = re.compile(
    r"(?:来到|走进|前往|又去|再去|赴|抵达|在|到|位于|察看|查看|察看了|查看了|参观|考察|深入|、)(?:了)?$"
)
LEVEL_WORD = re.compile(
    r"市(?:民(?![政族营办警宿主俗兵建进盟革]|[^到在去来进和与](?:镇|乡|街道))|区(?![县委人级划])|[直级](?![接达播奔飞线通]))|省[级直](?![接达])"
)  # 云州+市民
COUNTRYSIDE = re.compile(r"村(?![民委支里干两])")  # 莘县+调研+乡村振兴; but 石桥乡+村民
_CUT_VERBS = ("游览", "参观", "游玩", "漫步", "走进")  # 游+览南湖公园, as the segmenter has it
_SEAT = re.compile("县城(?![关郊厢东西南北中区镇乡建管市])")  # 县城+白鹤大酒店
_AND_LEVEL = re.compile(r"[和与及](?=[市县区州旗镇乡](?!场|长))")
_TOWNS_OWN = frozenset(words(NAMES, "towns_own"))
_SUFFIXES = "县市区旗盟州具"  # 具: 县 misread


def endings(key: str, name: str = TAGGING) -> re.Pattern[str]:
    """The pattern of the endings under `key` of a data file."""
    return compiled(name, alternation(name, key))


def past_leads(text: str, start: int, ending: int, key: str = "leads") -> int:
    """Where a name begins after the last verb that the reach to the left ran over: 登上+卧云水库."""
    ends = [at + len(w) for w in words(NAMES, key) if (at := text.rfind(w, start, ending)) >= start]
    ends += [found.end() for found in _SEAT.finditer(text, start, ending)]
    return max([start, *(end for end in ends if end <= ending)])


def name_start(view: View, hits: list[DivisionHit], ending: int, longest: int, *, split_towns: bool = False) -> int:
    """Where a name begins: as far left as words go, but not before the innermost division named in front of it."""
    start = view.reach_left(ending, longest)
    inside = [hit for hit in hits if hit.end <= ending and hit.end >= start and ending - hit.start <= longest + 4]
    if inside:
        innermost = inside[-1]
        upper = inside[-2] if len(inside) > 1 and inside[-2].end == innermost.start else None
        national = view.text[innermost.start : innermost.end] == "中国"  # 云溪+中国皮革城
        if innermost.level == "place" and upper and (national or upper.level in ("prefecture", "province")):
            innermost = upper  # 沈阳+浑河粮谷批发市场
        if innermost.level == "place" and innermost.end == ending:
            return innermost.start
        verb = past_leads(view.text, innermost.end, ending)
        if innermost.end < verb < ending:
            return verb  # 云溪县+捐建+卧云中学
        chained = len(inside) > 1 and inside[-2].end == innermost.start
        if split_towns and innermost.level in ("town", "village") and (innermost.end < ending):
            return innermost.end if chained or innermost.start > start else innermost.start
        return innermost.start if innermost.start >= start or innermost.end > start else start
    start = past_leads(view.text, start, ending)
    if view.text[max(0, start - 1) : start + 1] in _CUT_VERBS:
        start += 1
    joint = _AND_LEVEL.search(view.text, start + 1, ending + 1)
    if joint and not any(hit.start <= joint.start() < hit.end for hit in hits):
        start = joint.end()  # 云岫基地+和+县第一中学
    while start < ending and BAD_START.match(view.text[start:ending]):
        start += 1
    if (
        ending - start > 3
        and view.text[start] in "市县区州镇乡村"
        and view.before(start) in ("我", "全", "本", "该", "各")
    ):
        start += 1  # 我市+某某纪念馆, 该村+发展…加工厂
    return start


def past_town(view: View, hits: list[DivisionHit], start: int, ending: int) -> int:
    """云溪镇+卧云小学: after a town a name of its own begins anew; 云溪镇中心小学 is the town's."""
    town = next((h for h in hits if h.level == "town" and start <= h.start and h.end <= ending), None)
    if town is None or view.text[town.end : ending] in _TOWNS_OWN or ending - town.end < 2:
        return start
    return town.end


def spelled_out(hit: DivisionHit, text: str) -> bool:
    """Whether a county or a city is named with what it is (云溪县), so that another name can follow it."""
    return hit.level in ("county", "zone", "prefecture") and (
        text[hit.end - 1] in "县具" or (text[hit.end - 1] in _SUFFIXES and hit.end - hit.start > 2)
    )


def is_generic(view: View, start: int, end: int) -> bool:
    """Whether what stands before the ending names nothing: 省级乡村振兴+示范片区."""
    generic = frozenset((*words(TAGGING, "generic_heads"), *words(NAMES, "generic_words")))
    inside = list(words_in(view, start, end))
    if end > start and _generic_run().fullmatch(view.text, start, end):
        return True
    return bool(inside) and all(w in generic or w in view.stops for w in inside)


def words_in(view: View, start: int, end: int) -> Iterator[str]:
    """The segmenter's words that begin between two offsets."""
    return (w for s, w in zip(view.starts, view.words, strict=True) if start <= s < end)


def bad_start(view: View, start: int, end: int) -> bool:
    """Whether a name would begin with a word that none begins with; 向+湾 cut so by the segmenter, and not 向湾."""
    word = view.words[view.word_at(start)]
    return bool(BAD_START.match(view.text[start:end])) and not (
        start in view.starts and len(word) > 1 and len(word) <= 3
    )


def names_nothing(name: str) -> bool:
    """Whether a name is made of common words alone: 省级乡村振兴示范片区, 9路."""
    if name in _common() or re.fullmatch(r"\d+路", name):
        return True
    found = _site_tail().search(name)
    return bool(found and found.start() and _generic_run().fullmatch(name, 0, found.start()))


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    own = (
        words(NAMES, key) for key in ("more_site_stops", "more_town_stops", "sight_stops", "road_stops", "water_stops")
    )
    tagging = (words(TAGGING, key) for key in ("site_stops", "town_stops", "village_stops"))
    return frozenset(word for group in (*own, *tagging) for word in group)


@lru_cache(maxsize=1)
def _site_tail() -> re.Pattern[str]:
    return re.compile(f"(?:{alternation(TAGGING, 'site')}|{alternation(NAMES, 'more_sites')})$")


@lru_cache(maxsize=1)
def _generic_run() -> re.Pattern[str]:
    return re.compile(f"(?:{alternation(TAGGING, 'generic_heads')}|{alternation(NAMES, 'generic_words')})+")
