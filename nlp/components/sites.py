"""A Doc's view, its divisions and roads in, sites out: parks, museums, housing estates, stations, sights, by their endings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from nlp.candidates import DivisionHit, View
from nlp.components.reach import (
    COMING,
    GENERIC_HEAD,
    NAMES,
    Found,
    endings,
    is_generic,
    name_start,
    names_nothing,
    past_leads,
    spelled_out,
    words_in,
)
from nlp.names import is_surname
from nlp.patterns import alternation, words

_PHASE = re.compile("[一二三四五]期$")
_SIGHT_GOES_ON = re.compile(r"总经理|董事长|经理|公司|小区|社区|公园|[路街村镇乡]")
_IN_VILLAGE = re.compile(r"[一-鿿]{1,4}?(?:村|社区|屯)(?!庄)")
_OURS = ("我市", "我县", "我区", "我州", "我旗")
_COUNTED = re.compile(
    r"[一二两三四五六七八九十百千几多数\d][余多]?[座处条家口个]|^[三四五六七八九十]大国|[村镇区]一$"
)  # 五座+小水库
_SIZED = re.compile("[大中小微]型")
_OF_PERSON = re.compile(
    "(?<![一-鿿])[一-鿿]{2,3}(?:同志|烈士|将军|元帅|先生)(?:事迹)?(?:纪念馆|故居|纪念园|陈列馆|纪念堂|展览馆)"
)
_FIRMS_PROJECT = re.compile(
    f"(?:公司|集团|厂|学校|小学|中学|幼儿园|医院|大学|学院|{alternation('companies.yaml', 'brand_trades')})"
    "[一-鿿]{0,8}?(?:项目现场|项目部|工地)"
)  # 云岫机电+二期项目现场
_OFFICE = re.compile(r"(?<=局)(?!站|域|部)")  # 水务局+卧云灌区
_WISH = re.compile("[祥仁泰德嘉雍瑞融裕永盛]和$")
_SHORT = ("湖", "港", "基地", "片区", "示范区", "工地", "大集", "车间")


def sites(view: View, hits: list[DivisionHit], roads: list[Found]) -> Iterator[Found]:
    """Sites, each as sure as the words around it make it."""
    for ending, found, start in _starts(view, hits, roads):
        name, head = view.text[start:found], view.text[start:ending]
        kind = view.text[ending:found]
        levelled = _is_levels_own(view, start, head, kind)
        if (
            (len(head) < 2 and not levelled)
            or names_nothing(name)
            or GENERIC_HEAD.match(head)
            or _COUNTED.search(head)
            or _SIZED.search(head)
            or is_generic(view, start, ending)
        ):
            continue
        if kind == "工地" and _PHASE.search(head):
            continue  # 云岫皮革+二期工地
        if kind in ("湖", "港") and (len(head) > 3 or any(h.end > start and h.start < found for h in hits)):
            continue
        if kind in words(NAMES, "river_works") and _of_another(view, hits, start, ending):
            continue
        if (
            kind in words(NAMES, "weak_sites")
            and not _is_towns_park(hits, start, kind)
            and _of_crops(view, hits, start, ending)
        ):
            continue
        if kind in _SHORT and len(head) > 8:
            continue
        ours = view.before(start, 2) in _OURS and len(head) > 2
        sure = (
            ours
            or levelled
            or any(h.start == start or h.end == start for h in hits)
            or COMING.search(view.before(start, 4))
            or (kind in words(NAMES, "dwellings") and kind in words(NAMES, "more_sites"))  # 粮食局+家属院
            or (kind in words(NAMES, "natural") and view.before(start) in ("和", "及", "与"))
        )
        if kind in words(NAMES, "wares_markets") and any(h.start <= start and h.end == ending for h in hits):
            continue
        form = _only_names_have(view, hits, start, ending, kind)
        yield start, found, _label(kind), 0.98 if form else 0.85 if sure else 0.6
    yield from _sights(view, hits)
    for hall in _OF_PERSON.finditer(view.text):
        if is_surname(hall.group()[0]) or is_surname(hall.group()[:2]):
            yield hall.start(), hall.end(), "PLACE", 0.9
    for hit in hits:
        if hit.level == "place" and view.text[hit.start : hit.end].endswith(words(NAMES, "county_zones")):
            yield hit.start, hit.end, "PLACE", 0.95


def _only_names_have(view: View, hits: list[DivisionHit], start: int, ending: int, kind: str) -> bool:
    """云溪县+阻击战+陈列馆, 卧云巷+换热站: forms that nothing but a name has."""
    county = next((h for h in hits if h.start == start and h.level == "county"), None)
    about = county and kind in words(NAMES, "memorials") and _subjects().fullmatch(view.text, county.end, ending)
    return bool(about) or (kind == "换热站" and view.text[ending - 1] in "巷路街")


def _label(kind: str) -> str:
    """What a site of this kind is: a market that deals in wares is a firm, a state's farm an organisation."""
    if kind in words(NAMES, "wholesale") or kind in words(NAMES, "wares_markets"):
        return "COMPANY"
    return "ORG" if kind in words(NAMES, "state_farms") else "PLACE"


def _is_levels_own(view: View, start: int, head: str, kind: str) -> bool:
    """市+行政中心, 市+规划+展示馆: a level alone names what it has one of."""
    own = words(NAMES, "levelled_sites") if len(head) == 1 else words(NAMES, "countys_own")
    named = kind in own if len(head) == 1 else head[1:] in own
    return head[:1] in ("市", "县", "区") and named and view.before(start) not in ("全", "各", "我", "该", "本")


def _of_another(view: View, hits: list[DivisionHit], start: int, ending: int) -> bool:
    """云溪镇+险工, 卧云渠+渡槽: works of a place or a river, which is what has the name."""
    placed = any(hit.end >= start and hit.start < ending for hit in hits)
    return placed or view.text[ending - 1] in "河江渠湖村镇乡屯庄"


def _of_crops(view: View, hits: list[DivisionHit], start: int, ending: int) -> bool:
    """云溪镇+果苗+示范园: a place and what is grown or sold there make no name."""
    place = next((h for h in hits if h.start == start and h.end < ending), None)
    market = view.text.startswith("市场", ending + 2) and place is not None and place.level == "county"
    return place is not None and not market and is_generic(view, place.end, ending)


def _starts(view: View, hits: list[DivisionHit], roads: list[Found]) -> Iterator[tuple[int, int, int]]:
    """Where each ending stands, where it ends, and where its name begins."""
    for pattern in (endings("site"), endings("more_sites", NAMES)):
        for found in pattern.finditer(view.text):
            start = name_start(view, hits, found.start(), 18, split_towns=True)
            start = _over_joint(view, _past_office(view.text, start, found.start()), found.group())
            if _FIRMS_PROJECT.search(view.text, start, found.end()):
                continue
            start = _own_name(view, hits, start, found.start(), found.group())
            behind = _past_village(view.text, start, found.start(), found.group())
            if behind > start and found.group() in words(NAMES, "weak_sites"):
                continue
            start = behind
            if found.group() in words(NAMES, "dwellings"):
                inner = [h for h in hits if start < h.end <= found.start() and h.level != "place"]
                named = found.group() == "收费站" and inner and inner[-1].end == found.start()
                bare = inner and inner[-1].end == found.start() and not spelled_out(inner[-1], view.text)
                start = (
                    inner[-1].start if bare or named else max([start, *(h.end for h in inner)])
                )  # 云州+新村 is its name
            start = max(
                [
                    start,
                    *(
                        end
                        for _, end, _, _ in roads
                        if view.text[end - 1] in "路街巷道" and start < end <= found.start() - 2
                    ),
                ]
            )
            yield found.start(), found.end(), _over_aside(view, hits, _with_division(view, hits, start, found))


def _over_aside(view: View, hits: list[DivisionHit], start: int) -> int:
    """云州（云溪）+国际物流园: where a name begins that tells in brackets which division of a larger one it is in."""
    if view.before(start) != "）":
        return start
    inner = next((hit for hit in hits if hit.end == start - 1 and view.before(hit.start) == "（"), None)
    outer = next((hit for hit in hits if inner and hit.end == inner.start - 1), None)
    return outer.start if outer else start


def _with_division(view: View, hits: list[DivisionHit], start: int, site: re.Match[str]) -> int:
    """云溪县云溪镇+家纺+产业园: a park that is called by its trade alone takes in the town or the county it belongs to."""
    above = next((h for h in hits if h.end == start and (h.level == "town" or spelled_out(h, view.text))), None)
    park = site.group().endswith(words(NAMES, "divisions_parks"))
    return above.start if above and park and _trades().fullmatch(view.text, start, site.start()) else start


def _is_towns_park(hits: list[DivisionHit], start: int, kind: str) -> bool:
    """云溪镇+胡辣汤+产业园: a town's park is called after the town, whatever it is for."""
    town = any(h.start == start and h.level == "town" for h in hits)
    return town and kind in words(NAMES, "divisions_parks") and not kind.startswith("示范")


@lru_cache(maxsize=1)
def _trades() -> re.Pattern[str]:
    return re.compile(f"(?:{alternation(NAMES, 'parks_trades')}|{alternation(NAMES, 'countys_own')})*")


@lru_cache(maxsize=1)
def _subjects() -> re.Pattern[str]:
    return re.compile(f"(?:{alternation(NAMES, 'memorials_about')}|{alternation(NAMES, 'countys_own')})+")


def _over_joint(view: View, start: int, kind: str) -> int:
    """祥和+家园小区: an estate's name goes on over a word for and that is the second half of a wish."""
    wish = _WISH.search(view.text, max(0, start - 2), start) if kind in words(NAMES, "dwellings") else None
    return wish.start() if wish else start


def _past_office(text: str, start: int, ending: int) -> int:
    """云溪县水务局+卧云灌区: the body is named before what it keeps."""
    ends = [found.end() for found in _OFFICE.finditer(text, start, ending)]
    return ends[-1] if ends and ending - ends[-1] > 1 else start


def _own_name(view: View, hits: list[DivisionHit], start: int, ending: int, kind: str) -> int:
    """云溪县+卧云书法陈列馆: after a county a name of its own begins anew; 云溪县产业园 is the county's."""
    inner = (h for h in reversed(hits) if start <= h.start and h.end <= ending)
    above = next((h for h in inner if _splits(h, view.text, kind)), None)
    if above is None or ending - above.end < 2:
        return start
    if kind in words(NAMES, "memorials") and _subjects().fullmatch(view.text, above.end, ending):
        return above.start  # 云溪县+阻击战+陈列馆
    own = frozenset((*words(NAMES, "countys_own"), *words(NAMES, "generic_words")))
    inside = list(words_in(view, above.end, ending))
    return start if view.text[above.end : ending] in own or all(w in own for w in inside) else above.end


def _splits(hit: DivisionHit, text: str, kind: str) -> bool:
    long = hit.end - hit.start > 2 or kind in words(NAMES, "natural")
    return hit.level == "town" or (spelled_out(hit, text) and long)


def _past_village(text: str, start: int, ending: int, kind: str) -> int:
    """卧云村+果苗基地: the village is named, and not what it has."""
    village = _IN_VILLAGE.match(text, start, ending)
    if village is None:
        return start
    return village.end() if ending - village.end() > 1 or kind in words(NAMES, "village_sites") else start


def _sights(view: View, hits: list[DivisionHit]) -> Iterator[Found]:
    """Halls, temples, tombs: short names, sure only where somebody goes."""
    stops = frozenset(words(NAMES, "sight_stops"))
    for found in endings("sights", NAMES).finditer(view.text):
        led = past_leads(view.text, view.reach_left(found.start(), 6), found.start())
        start = max(led, view.reach_left(found.start(), 4))
        start = max([start, *(h.end for h in hits if start < h.end <= found.start() and h.level != "place")])
        village = _IN_VILLAGE.match(view.text, start, found.start())
        start = village.end() if village else start  # 卧云村+荷园
        name = view.text[start : found.end()]
        if not 3 <= len(name) <= 6 or name in stops or not view.boundary(found.end()):
            continue
        if (
            names_nothing(name)
            or name.endswith(words(NAMES, "sight_tails"))
            or _SIGHT_GOES_ON.match(view.text, found.end())
        ):
            continue
        sure = (
            view.text[:start].endswith(words(NAMES, "leads"))
            or COMING.search(view.before(start, 4))
            or any(h.end == start for h in hits)
        )
        yield start, found.end(), "PLACE", 0.8 if sure else 0.6
