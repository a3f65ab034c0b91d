"""A frame in, places with what is gone to there out: 来到莘县，察看了某某公司; 在张寨镇，他走进卧云村."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from nlp.claims.frame import Frame, status_of
from nlp.claims.goings import any_of
from nlp.patterns import alternation

if TYPE_CHECKING:
    from nlp.reader import Located

    Fact = tuple[Located, Located, tuple[int, int], str]  # what lies there, where, from which characters, by which rule
    Chain = list[Located]  # places printed one right after the other: 莘县, 张寨镇, 卧云村

FILE = "places.yaml"
COUNTY, TOWN, VILLAGE, SITE = 1, 2, 3, 4
PARK = 3.5  # in a town or village, and firms lie in it
_LABELS = ("COUNTY", "PLACE", "COMPANY", "ORG")
_JOINS = re.compile(
    r"(?:的?[^，。；、“”和与及到在]{1,14})?(?:[、和与及]|以及|，以及)(?:位于|坐落于|地处)?(?:[^，。；、“”]{1,8}的)?"
)
_ANY_TOWNS = re.compile("[镇乡村县区](?!江|平|安|宁|巴)")  # 镇卫生院, but not 镇江某厂
_COUNTYS = re.compile(r"[一-鿿]{1,6}?[县市旗]|[一-鿿]{2,3}区")  # 东岭县农资公司 is in no town of which nobody says so
_REGISTERED = ("有限公司", "有限责任公司", "专业合作社")  # called after a county, and gone to where they are
_IN_THERE = re.compile(r"[。．！？][^，。；]{0,6}在$")
_BEGINNING = re.compile(r"[\s▲△●■◆★]*(?:本报讯)?(?:（[^）]*）)?[\s\d月日上下午昨今天近前]*，?")
_NEXT = re.compile("，[^，。；]{0,4}")
_AT_ONCE = re.compile(r"[。．.]\s*在")  # 直奔松口镇。在某某厂
_ENDS = re.compile(r"[。．！？]|(?<!\d)\.")
_THEMED = re.compile("小镇$")  # 甜柿小镇 lies in a town, and is none
_WHOLE_NAME = 2  # characters of the name of a place that was not cut
SHORTEST = 3  # characters of the name of a site


@dataclass
class Here:
    """Where the people told of are, county before town before village, since which offset."""

    places: list[Located]
    since: int
    parallel: bool = False  # whether they are told to be 在 there
    topic: bool = False  # whether nobody went there, but the sentence begins with it: 东岭县县长 … 到松口镇

    def above(self, depth: float) -> Located | None:
        """The innermost place in which something as far down can lie."""
        held = [place for place in self.places if _depth(place) < depth]
        return held[-1] if held else None

    def without(self, level: int) -> Here:
        """The same, but for what is as deep as a level."""
        return replace(self, places=[place for place in self.places if level_of(place) < level])


@cache
def _kind(key: str) -> re.Pattern[str]:
    return re.compile(alternation(FILE, key) + "$")


@cache
def _lead() -> re.Pattern[str]:
    go = any_of("go", "go_phrases", "look") + "|" + alternation(FILE, "arrive")
    return re.compile(rf"(?:{go})(?:了|过)?(?:{any_of('lead_in')}|[^，。；、“”]{{1,8}}的)?$")


def level_of(place: Located) -> int:
    """How far down a place stands: a county or zone, a town, a village, or something in one of them."""
    if place.mention.label == "COUNTY":
        return COUNTY
    if place.mention.label == "PLACE":
        if _THEMED.search(place.mention.text):
            return SITE
        if _kind("town").search(place.mention.text):
            return TOWN
        if _kind("village").search(place.mention.text):
            return VILLAGE
    return SITE


def holds_others(place: Located) -> bool:
    """Whether things can be told to lie in a place: no firm, no street, no hill."""
    return level_of(place) < SITE or (place.mention.label == "PLACE" and bool(_kind("park").search(place.mention.text)))


def is_region(place: Located) -> bool:
    """Whether a place is a province, a city or a country, by its name."""
    known = (alternation("claims.yaml", "provinces"), place.mention.text)
    return place.mention.label == "PLACE" and bool(_kind("region").search(known[1]) or re.fullmatch(*known))


def places_at(frame: Frame, start: int, end: int) -> Chain:
    """Places printed one right after the other from an offset."""
    chain: Chain = []
    for mention in frame.between(start, end, ("COUNTY", "PLACE")):
        if mention.start != (chain[-1].end if chain else start):
            break
        chain.append(mention)
    return chain


def stops_within(frame: Frame) -> Iterator[tuple[Located, Located]]:
    """Each stop and the place that it lies in, where the page tells of going there and then of the stop."""
    here = Here([], 0)
    last: Chain = []  # the chain before, when it was gone to
    for chain in _chains(frame):
        first = chain[0]
        if not _goes_on(frame, here, first.start):
            here = Here([], first.start)
        listed = bool(last) and bool(_JOINS.fullmatch(frame.text[last[-1].end : first.start]))
        if not (listed or _gone_to(frame, chain)):
            last = []
            here = (
                Here(list(chain), chain[-1].end, topic=True) if _is_topic(frame, chain) else _unless_left(here, chain)
            )
            continue
        here = _stepped_out(frame, here, first, listed=listed)
        above = here.above(_depth(first))
        if above and _may_lie(frame, first, above) and (level_of(first) == TOWN or not here.topic):
            yield first, above
        if _stays(frame, chain) and not listed:
            outside = [place for place in here.places if level_of(place) < level_of(first)]
            inside = frame.text[first.start - 1] == "在"
            here = Here([*outside, *(p for p in chain if holds_others(p))], chain[-1].end, parallel=inside)
        elif level_of(first) == COUNTY:
            here = Here([], chain[-1].end)
        last = chain


def _is_park(place: Located) -> bool:
    return level_of(place) == SITE and holds_others(place)


def _depth(place: Located) -> float:
    """How far down a place stands, a park above what stands in it."""
    return PARK if _is_park(place) else level_of(place)


def _unless_left(here: Here, chain: Chain) -> Here:
    """Another county or town that is only spoken of leaves nobody sure where the people are."""
    level = level_of(chain[0])
    named = [place for place in here.places if level_of(place) == level]
    if level > TOWN or any(place.mention.text[0] == chain[0].mention.text[0] for place in named):
        return here
    return here.without(level)


def _chains(frame: Frame) -> list[Chain]:
    """The places, firms and bodies of the running text in rows of those printed right behind each other."""
    chains: list[Chain] = []
    for mention in frame.mentions:
        if mention.mention.label not in _LABELS or frame.zone(mention.start) not in ("body", "caption"):
            continue
        if chains and frame.text[chains[-1][-1].end : mention.start] in ("", "的"):
            chains[-1].append(mention)
        else:
            chains.append([mention])
    return chains


def _gone_to(frame: Frame, chain: Chain) -> bool:
    """Whether a chain stands right behind a word of going or looking, and nobody of the place is meant."""
    start, _ = frame.sentence(chain[0].start)
    if not _lead().search(frame.text[start : chain[0].start]):
        return False
    behind = next((m for m in frame.mentions if m.start == chain[-1].end), None)
    staff = behind is not None and behind.mention.label in ("POST", "OFFICIAL", "PERSON")
    return not staff or level_of(chain[-1]) in (TOWN, VILLAGE)


def _stays(frame: Frame, chain: Chain) -> bool:
    """Whether the clause ends with the place (来到莘县，) or says what for (到莘县调研): what follows is there."""
    for_what = any_of("purposes", "look") + "|" + alternation(FILE, "on_the_spot")
    behind = re.compile(rf"(?:，|。|；|、?就|等地|[^，。；、]{{0,12}}?(?:{for_what}))")
    return holds_others(chain[-1]) and bool(behind.match(frame.text, chain[-1].end))


def _stepped_out(frame: Frame, here: Here, first: Located, *, listed: bool) -> Here:
    """随后, 又 and the like lead out of a town or village. A village or park holds only what is gone to right behind it
    (走进卧云村，在某某厂), with all that is in one list with it, a town or zone nothing of the next sentence that begins with 在.
    """
    said = frame.text[here.since : first.start]
    deep = any(level_of(place) > COUNTY or _zone(place) for place in here.places)
    if _first_there(said) and (here.parallel or not re.search(alternation(FILE, "onward"), said)):
        return here
    if re.search(alternation(FILE, "onward"), said):
        kept = [] if deep or _ENDS.search(said) else here.places
        return replace(here, places=kept)
    if _IN_THERE.search(said) and (here.parallel or any(_zone(place) for place in here.places)):
        return replace(here, places=[] if deep else [p for p in here.places if not _zone(p)])
    near = listed or _NEXT.fullmatch(said) or _looked(said)
    return here if near else here.without(VILLAGE)


def _first_there(said: str) -> bool:
    """在白鹤工业园，他先后走进: the next clause goes to what is there; 在白鹤工业园，他又看了 does not lead out of it."""
    how = alternation(FILE, "in_turn")
    return bool(re.fullmatch(rf"，[^，。；、]{{0,4}}?(?:{how})*(?:{any_of('go', 'look')}|看)(?:了|过)?", said))


def _looked(said: str) -> bool:
    """Whether a village or park is gone to, and the next clause looks at something: 到卧云村调研，详细察看了."""
    return bool(re.fullmatch(rf"[^，。；]{{0,8}}，[^，。；、]{{0,8}}?(?:{any_of('look')})了?", said))


def _zone(place: Located) -> bool:
    return bool(_kind("park").search(place.mention.text))


def _is_topic(frame: Frame, chain: Chain) -> bool:
    """Whether a sentence is about a county or town, whose people do not set out for another."""
    start, end = frame.sentence(chain[0].start)
    begins = _BEGINNING.fullmatch(frame.text[start : chain[0].start])
    owns = frame.text.startswith("的", chain[-1].end)  # 东岭县的菜农到松口镇去
    own = (
        level_of(chain[-1]) in (COUNTY, TOWN)
        and not owns
        and not re.search(alternation(FILE, "away"), frame.text[start:end])
    )
    return bool(begins) and own


def _goes_on(frame: Frame, here: Here, at: int) -> bool:
    """Whether the same people are told of: the paragraph is the same, and nobody else has come in."""
    part = frame.tagged.text.part_at
    if not here.places or part(here.since) is not part(at):
        return False
    same = frame.sentence(max(here.since - 1, 0)) == frame.sentence(at)
    if not same and (here.topic or not _AT_ONCE.fullmatch(frame.text, here.since, at)):
        return False
    if re.search(alternation(FILE, "others"), frame.text[here.since : at]):
        return False
    return not any(_comes_in(frame, here, person) for person in frame.between(here.since, at, ("OFFICIAL", "PERSON")))


def _comes_in(frame: Frame, here: Here, person: Located) -> bool:
    """Whether a clause begins with somebody not told of before: 沈望舒来到松口镇；江一帆去了…; no companion."""
    if re.search(any_of("accompany"), frame.text[person.end : frame.sentence(person.start)[1]]):
        return False
    earlier = {m.mention.text for m in frame.between(0, here.since, ("OFFICIAL", "PERSON"))}
    return person.mention.text not in earlier and frame.text[person.start - 1] in "；。"


def _is_next(frame: Frame, stop: Located, above: Located) -> bool:
    """Whether a firm called after its county is what the clause behind the place goes to: 在松口镇，他走进东岭县云岫面业有限公司."""
    return stop.mention.text.endswith(_REGISTERED) and bool(
        re.fullmatch("[^，。；]*，?[^，。；]*", frame.text[above.end : stop.start])
    )


def _may_lie(frame: Frame, stop: Located, above: Located) -> bool:
    """Whether a stop is a thing of its own that can lie in one place: no river, no region, no 镇卫生院 of some town."""
    name, start = stop.mention.text, frame.sentence(stop.start)[0]
    if level_of(stop) == COUNTY or (_ANY_TOWNS.match(name) and not _is_next(frame, stop, above)):
        return False
    if len(above.mention.text) < _WHOLE_NAME:
        return False
    if is_region(stop) or (stop.mention.label == "PLACE" and (len(name) < SHORTEST or _kind("lengthy").search(name))):
        return False
    if _COUNTYS.match(name) and not _is_next(frame, stop, above):
        return False
    if level_of(stop) == VILLAGE and level_of(above) == COUNTY:
        return False  # named with its town before, as a rule
    if level_of(stop) == TOWN and _zone(above):
        return False
    going = frame.text[max(start, stop.start - 16) : stop.start]
    if status_of(going) != "stated" or re.match(alternation(FILE, "own"), frame.text[stop.end : stop.end + 8]):
        return False
    return above is not stop
