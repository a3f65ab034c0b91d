"""A Doc's view and the divisions named in it in, roads and waters out: 白鹤南路, 399国道, 卧云河."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.candidates import DivisionHit, View
from nlp.components.reach import NAMES, Found, endings, names_nothing, past_leads
from nlp.patterns import compiled, load_yaml, words

_NUMBERED = re.compile(
    r"(?:[GSXY]\d{1,4}|(?<![\d.])\d{3})(?:国道|省道|县道|乡道|线(?=公路))|(?:国道|省道)[GS]?\d{2,4}线?|[GS]\d{2,4}(?=高速)"
    r"|(?<![A-Za-z0-9])[GS]\d{1,4}线|(?<![A-Za-z0-9])[GS]\d{2,4}(?=沿线|两侧|[一-鿿]{0,6}段)"
)
_STATION = re.compile(
    "[东西南北]?站(?=[，。；、开出候的]|站房|站前|广场|出发|上车|下车|接|换乘|$)"
)  # 云溪县站, 云溪西站
_ROAD_GOES_ON = re.compile(
    r"[线由过程途面灯况径子权透演数费政障标网基桥牌旁]|社区|街道|派出所|小学|中学|支行|村|镇|乡|道|坊|区|头|人(?!民)"
)
_ROAD_AFTER = re.compile(
    r"[0-9一二三四五六七八九十]+(?:号|段)|[(（]|与|至|段|口|路[段口]|和|、|交[叉汇]|两侧|沿线|以[东南西北]|[东南西北]段"
)
_ROAD_BEFORE = re.compile(r"(?:[在沿到从至与和、(（:：的，,]|^|\n)$")
_ROAD = re.compile(r"[一-鿿]{2,4}(?:路|街|大道)(?=[一-鿿]{2})")
_DISTANCE = re.compile("[一二三四五六七八九十百千几多半]+里")  # 少绕了八里+路
_HAN = re.compile(r"[一-鿿]+")
_SEAT = re.compile("县城(?![东西南北中关])")  # 云溪县城+卧云路
_WATER = re.compile(r"(?:运河|[河江湖渠沟堰溪泡])")
_WATER_GOES_ON = re.compile(
    r"[道床滩洞峡·]|流(?!域|经)|[县市区镇乡村屯庄街路寺店集口湾山岭坡南北东西]|苑|新城|社区|小学|中学|大学|桥村"
)
_DOWNTOWN = ("县城", "城区", "市区")
_SMALL = frozenset("渠沟堰溪泡")
_LONGEST_WATER = 5
_SURE, _LIKELY, _ASK = 0.85, 0.68, 0.6


def ways(view: View, hits: list[DivisionHit]) -> Iterator[Found]:
    """Roads, stations and waters, each with how sure its words and neighbours make it."""
    for found in _NUMBERED.finditer(view.text):
        yield found.start(), found.end(), "PLACE", 0.95
    for hit in hits:
        station = _STATION.match(view.text, hit.end) if hit.level in ("county", "prefecture") else None
        if station and view.text[hit.end - 1] not in "省市区":
            yield hit.start, station.end(), "PLACE", 0.9
    yield from _roads(view, hits)
    yield from _waters(view, hits)


def _roads(view: View, hits: list[DivisionHit]) -> Iterator[Found]:
    unnamed = frozenset(str(load_yaml(NAMES)["road_no_name"]))
    for found in endings("roads", NAMES).finditer(view.text):
        if _ROAD_GOES_ON.match(view.text, found.end()):
            continue
        ending = found.start()
        start, behind = _road_start(view, hits, ending)
        asked = start == ending and view.before(ending, 2) in words(NAMES, "verb_roads")
        start -= len("建设") if asked else 0
        if ending - start < 2 and len(found.group()) > 1:  # 云+南路
            ending, (start, behind) = found.end() - 1, _road_start(view, hits, found.end() - 1)
        head = view.text[start:ending]
        short = found.group() in ("路", "街", "巷", "胡同")
        if not _HAN.fullmatch(head) or not (2 <= len(head) <= 5 or (behind and not short)):
            continue
        if (
            (short and head[-1] in unnamed and head not in words(NAMES, "dated_roads"))
            or (found.group() == "路" and head[-1] in "街道巷路")  # 云溪街+路段, 云溪路+路口
            or (found.group() == "路" and head[-1] == "山" and len(head) > 2 and all(h.end != ending for h in hits))
            or names_nothing(head + found.group())
            or _DISTANCE.fullmatch(head)
        ):
            continue
        before = behind or bool(_ROAD_BEFORE.search(view.before(start, 1) or "\n"))
        after = bool(_ROAD_AFTER.match(view.text, found.end()))
        if (short and found.group() != "路" and not (behind or after)) or (asked and not (before and after)):
            continue
        likely = _LIKELY if before and len(head) < 4 else _ASK
        yield start, found.end(), "PLACE", 0.88 if behind or (before and after) else likely


def _road_start(view: View, hits: list[DivisionHit], ending: int) -> tuple[int, bool]:
    """Where a road's name begins, and whether a division is printed right before it; 云南+路 keeps its place."""
    for hit in reversed(hits):
        if hit.end == ending or (hit.end == ending - 1 and view.text[hit.end] in "东西南北中大"):
            return hit.start, any(other.end == hit.start for other in hits)
        if hit.end < ending and ending - hit.end <= 4 and view.text[hit.end - 1] in "县市区镇乡道旗盟州":
            return hit.end + (view.text[hit.end] == "的" or bool(_SEAT.match(view.text, hit.end - 1))), True
    start = past_leads(view.text, view.reach_left(ending, 7), ending, "road_words")
    other = _ROAD.match(view.text, start, ending)  # 人民路+卧云路
    start = max(other.end() if other else start, view.reach_left(ending, 5))
    start += view.text[start] == "的"
    begin = past_leads(view.text, start, ending, "road_words")
    return begin, view.text.startswith(_DOWNTOWN, begin - 2) and begin > 1  # 县城+神农路


def _waters(view: View, hits: list[DivisionHit]) -> Iterator[Found]:
    stops = frozenset(words(NAMES, "water_stops"))
    after = compiled(NAMES, load_yaml(NAMES)["water_after"])
    before = compiled(NAMES, load_yaml(NAMES)["water_before"])
    covered = {at for hit in hits for at in range(hit.start, hit.end)}
    for found in _WATER.finditer(view.text):
        if found.start() in covered or _WATER_GOES_ON.match(view.text, found.end()):
            continue
        start = _water_start(view, hits, found.start())
        name = view.text[start : found.end()]
        if not 2 <= len(name) <= _LONGEST_WATER + 1 or name in stops or name.endswith(words(NAMES, "water_tails")):
            continue
        if found.group() in _SMALL and any(mark in "河江湖" for mark in name[:-1]):
            continue
        if not _HAN.fullmatch(name) or view.before(start) == "·":
            continue
        around = bool(before.search(view.before(start, 3) or "\n")) + bool(after.match(view.text, found.end()))
        named = len(name) > 2 or start in view.starts
        if found.group() in _SMALL or not named or (found.group() == "江" and len(name) < 4):
            around -= 1
        if around >= 0:
            yield start, found.end(), "PLACE", (_ASK, _LIKELY, _SURE)[around]


def _water_start(view: View, hits: list[DivisionHit], ending: int) -> int:
    """Where the name of a water begins: with the word that it ends, or with the word before it."""
    at = view.word_at(ending)
    start = view.starts[at]
    if start == ending and at:
        start = _word_before(view, at)
    if at and view.text[start : ending + 1] in words(NAMES, "water_stops"):
        start = _word_before(view, view.word_at(start))  # 西+大沟
    start = max([start, *(hit.end for hit in hits if start < hit.end <= ending)])
    start = past_leads(view.text, start, ending)
    start = max([start, *(at + 1 for at in range(start, ending) if view.text[at] in "隔跨濒")])  # 西临+卧云河
    leads = str(load_yaml(NAMES)["water_leads"])
    while start < ending and view.text[start] in leads:
        start += 1
    return start


def _word_before(view: View, at: int) -> int:
    """Where the word before a word begins, with the single character before that; the word's own start when none fits."""
    own, before = view.starts[at], view.words[at - 1] if at else ""
    if not before or before in view.stops or not _HAN.fullmatch(before) or len(before) > _LONGEST_WATER:
        return own
    start = view.starts[at - 1]
    further = view.words[at - 2] if at > 1 and len(before) == 1 else ""
    return (
        view.starts[at - 2]
        if len(further) in (1, 2) and _HAN.fullmatch(further) and further not in view.stops
        else start
    )
