"""Words that tell a place without naming it right there in (该村, 从甲站到乙闸, 来我市), the places that they stand for out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.claims.frame import PLACES, Frame
from nlp.claims.goings import any_of, visit_patterns
from nlp.claims.places import tells_whose_post

if TYPE_CHECKING:
    from nlp.reader import Located

_ONE_OF_MANY = ("医院", "卫生院", "敬老院", "派出所", "幼儿园")
_SITES = {
    "医院": "医院|卫生院",
    "敬老院": "敬老院",
    "村": r"村|屯|庄|社区|寨",
    "校": r"学|校|幼儿园|小学|中学",
    "院": r"院",
    "镇": r"镇|乡",
    "社区": r"社区",
    "合作社": r"合作社",
    "园区": r"园|区",
    "派出所": "派出所",
}
_SITE_LABELS = ("COUNTY", "PLACE", "COMPANY", "ORG")
_SET_OUT = re.compile("(?:村|镇|乡|街道|社区)$")  # 从某县某镇出发; an airport, or the town at home, is only left


def from_to(frame: Frame, start: int, end: int) -> list[Located]:
    """The places that a way leads by: 从甲站到乙闸，某某边走边看; 从某县某镇出发."""
    found: list[Located] = []
    at = start
    left = _left_behind(frame, start, end)
    if left:
        return left
    for place in frame.between(start, end, _SITE_LABELS):
        if frame.text[at : place.start] not in (("再到", "到") if found else ("",)):
            break
        found.append(place)
        at = place.end
    return found if len(found) > 1 and frame.text.startswith("，", at) else []


def _left_behind(frame: Frame, start: int, end: int) -> list[Located]:
    """The village or town, with what is printed before it, from which somebody sets out on a round."""
    found: list[Located] = []
    for place in frame.between(start, end, PLACES):
        if place.start != (found[-1].end if found else start):
            break
        found.append(place)
    sets_out = len(found) > 1 and _SET_OUT.search(found[-1].mention.text) and sets_out_at(frame, found[-1].end)
    return found if sets_out else []


def sets_out_at(frame: Frame, at: int) -> bool:
    """Whether the words at an offset tell of a round that begins there: 出发，途经, 出发，沿."""
    return (
        re.compile(
            "(?:村口|码头|港口)?(?:出发|起步)，?(?:一路|先后|依次)?(?:途经|经过|经|沿|顺|一路|乘|徒步|步行)"
        ).match(frame.text, at)
        is not None
    )


def chain_start(chosen: list[Located]) -> int:
    """Where the run of places printed one right after the other, that ends the list, begins."""
    at = len(chosen) - 1
    while at and chosen[at - 1].end == chosen[at].start:
        at -= 1
    return chosen[at].start


def named_there(frame: Frame, start: int, at: int) -> list[Located]:
    """What 该村, 学校, 企业 or 生产车间 stands for: the last place of that kind that was named before."""
    found = visit_patterns()["there"].match(frame.text, at)
    if found is None:
        return []
    if found["also"]:
        return _gone_to(frame, start, at)
    if found["here"]:
        inside = [p for p in frame.between(start, at, _SITE_LABELS) if not tells_whose_post(frame, p)]
        return _first_chain(frame, inside or frame.between(frame.sentence(max(start - 1, 0))[0], start, _SITE_LABELS))
    said = (found["same"] or found["inside"] or found["place"] or "企业").removeprefix("该").removeprefix("此")
    before = [m for m in frame.between(0, at, PLACES) if frame.zone(m.start) != "byline"]
    if found["wide"]:
        return [m for m in before if m.mention.label == "COUNTY" or m.mention.text.endswith(found["wide"][-1])][-1:]
    if re.search(r"企业|公司|厂|这家", said):
        firms = [m for m in before if m.mention.label == "COMPANY"]
        return firms[-1:]
    kind = next((ends for word, ends in _SITES.items() if word in said), None)
    named = [m for m in before if kind and re.search(f"(?:{kind})$", m.mention.text)]
    if found["place"] and named:  # 来村里: the one of whom the article tells
        often = Counter(m.mention.text for m in named)
        named = [m for m in named if often[m.mention.text] == max(often.values())]
    if said in _ONE_OF_MANY and len({m.mention.text for m in named}) > 1:
        return []  # which of the two hospitals?
    return named[-1:]


def _gone_to(frame: Frame, start: int, at: int) -> list[Located]:
    """The places to which somebody is told to go earlier in a sentence: 甲赶到松口镇，乙同时抵达."""
    places = frame.between(start, at, _SITE_LABELS)
    ahead = any_of("go", "look", "set_out") + "了?$"
    first = next((n for n, p in enumerate(places) if re.search(ahead, frame.text[start : p.start])), None)
    chain = [] if first is None else _first_chain(frame, places[first:])
    return [replace(place, start=at, end=at) for place in chain]


def _first_chain(frame: Frame, places: list[Located]) -> list[Located]:
    """The first place with those printed right behind it (县, 镇, 村); not one that only tells where something lies."""
    chain = places[:1]
    lies = chain and re.search(r"位于|坐落于|坐落在|地处", frame.text[max(0, chain[0].start - 3) : chain[0].start])
    for place in places[1:]:
        if frame.text[chain[-1].end : place.start] not in (("",) if lies else ("", "的")):  # 某县的某医院
            break
        chain.append(place)
    if lies:
        behind = [p for p in places if p.start > chain[-1].end]
        return behind[:1] if behind and behind[0].start <= chain[-1].end + 10 else []
    return chain


def home_named(frame: Frame, at: int, end: int) -> list[Located]:
    """What 来我市 stands for, as the article names it, or the page; 我县 is none of a city's paper, 来粤 nothing in its name."""
    printed = frame.text[at:end]
    if not any(name.endswith(printed[-1]) if "我" in printed else printed[-1] in name for name in frame.home_names):
        return []
    named = [m for m in (*frame.mentions, *frame.page_mentions) if m.mention.label in ("COUNTY", "PLACE")]
    home = next((m for m in named if m.mention.text in frame.home_names), None)
    return [replace(home, start=at, end=end)] if home else []
