"""A frame and what its visitors are known to have gone to in, goings that the patterns missed out: by two models of the words
around places and people, trained on our own pages and passages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pycrfsuite

from nlp.claims.frame import PEOPLE, Frame
from nlp.claims.goings import FILE, Going, any_of, visit_patterns
from nlp.claims.places import nameless
from nlp.claims.presence import CROWDS
from nlp.claims.surroundings import Surroundings
from nlp.claims.travellers import shown_round_by
from nlp.claims.trips import same_place
from nlp.patterns import words
from zhengpu.errors import DataError

if TYPE_CHECKING:
    from nlp.reader import Located

FOLDER = Path(__file__).parent.parent / "models"
VISITED = FOLDER / "visited.crf"  # whether somebody went to a place
VISITORS = FOLDER / "visitors.crf"  # whether it was this one who did
YES = "yes"
LEAST = 0.95  # how likely a visit must be
REFUSED = 0.97  # the same, where words of going stand right before the place, and yet no pattern took it for a visit
_SEEN = re.compile("(?:" + any_of("go", "go_phrases", "look") + "|[到去来在对])了?$")
_LIST = "、和与及"
_NO_STOP_BEHIND = re.compile(
    any_of("settle", "only_kind")
    + "|，?"
    + any_of("scenery")
    + "|"
    + any_of("given_by")
    + "的|(?:[与和][^，。；]{1,10})?(?:交界|接壤|毗邻)|的?驻地|(?:召开|举行|举办)的"
)
_NO_GOING_BEFORE = re.compile(  # 邀请某某到松口, 可以到松口看看, 一直等到松口镇检查结束
    "(?:邀请|诚邀|恭迎|欢迎|可以|不妨|建议|值得)[^，。；]{0,12}$|[等直谈说提讲听想盼]到$"
)
_OTHERS = re.compile(r"[^，。；]{0,3}?" + any_of("residents", "crowds") + "们?")  # 村民们来到某镇
_SENT = re.compile(any_of("teams"))
_WRITER = re.compile(r"[^。；（]{0,12}?(?:记者|笔者)(?!会)")  # but （记者 某某）
_PARTED = re.compile("分别|分头|分赴|[分各][为成]?[^，。；]{0,4}组")
_KIN = re.compile("(?:的|同志)?(?:夫人|妻子|爱人|丈夫|父亲|母亲|儿子|女儿|秘书)")
_TOWNS = ("镇", "乡", "街道", "苏木")
_NOT_YET = re.compile(any_of("planned", "planned_before", "denied"))


@cache
def _model(file: Path) -> Any:
    if not file.exists():
        raise DataError(f"{file.name}: no such model", "Make it by `make models`")
    tagger = pycrfsuite.Tagger()
    tagger.open(str(file))
    return tagger


def likelihoods(file: Path, features: list[list[str]]) -> list[float]:
    """How likely each item of a sequence is a YES."""
    model = _model(file)
    model.set(features)
    return [float(model.marginal(YES, at)) for at in range(len(features))]


def with_learned(frame: Frame, found: Iterable[Going], least: float = LEAST) -> list[Going]:
    """The goings that the patterns found in an article, with those that they missed, in the order of the text."""
    goings = list(found)
    for going in list(_learned(frame, goings, least)):
        later = (n for n, other in enumerate(goings) if other.at > going.at and frame.zone(other.at) != "headline")
        goings.insert(next(later, len(goings)), going)
    return goings


def _learned(frame: Frame, found: Sequence[Going], least: float) -> Iterator[Going]:
    """Goings to places to which no other one leads, by those who are likely to have gone there."""
    around = Surroundings(frame)
    if not around.places or not around.people:
        return
    told = [place.mention.text for going in found for place in going.places]
    for place, likely in zip(around.places, likelihoods(VISITED, around.of_places()), strict=True):
        if likely < least or frame.zone(place.start) not in ("body", "caption") or frame.quoted(place.start):
            continue
        if _is_no_stop(frame, place) or any(same_place(place.mention.text, other) for other in told):
            continue
        asked = max(least, REFUSED) if _was_seen(frame, place) else least
        visitors = _visitors(around, place, asked / likely) if likely >= asked else []
        if visitors:
            above = [p for p in _lies_in(around, place) if not any(same_place(p.mention.text, other) for other in told)]
            told += [p.mention.text for p in (*above, place)]
            yield Going(visitors, [*above, place], place.start, "stated", "visits.learned", None)


def _lies_in(around: Surroundings, place: Located) -> list[Located]:
    """The county and the town printed right before a place: who went there was in them."""
    found: list[Located] = []
    for above in reversed([p for p in around.places if p.end <= place.start]):
        joint = around.frame.text[above.end : (found[0] if found else place).start]
        if joint not in ("", "的") or not (above.mention.label == "COUNTY" or above.mention.text.endswith(_TOWNS)):
            break
        found.insert(0, above)
    return found if not found or found[0].mention.text not in around.frame.home_names else found[1:]


def _visitors(around: Surroundings, place: Located, least: float) -> list[Located]:
    """Those who are likely enough to have gone to a place, in the order of the text."""
    found = []
    escorts = shown_round_by(around.frame, around.frame.sentence(place.start)[0], place.start)
    for rank, person in enumerate(around.candidates(place)):
        if person.mention.text in escorts:
            continue
        (likely,) = likelihoods(VISITORS, [around.of_candidate(place, person, rank)])
        if likely >= least and not _KIN.match(around.frame.text, person.end):
            found.append(person)
    return sorted(found, key=lambda person: person.start)


def _is_no_stop(frame: Frame, place: Located) -> bool:
    """Whether words tell that nobody named went to a place, or that it can't be said who did."""
    if place.mention.text in frame.home_names or place.mention.text in words(FILE, "not_visited") or nameless(place):
        return True
    start, end = frame.sentence(place.start)
    if _NOT_YET.search(frame.text, start, end) or _PARTED.search(frame.text, start, end):
        return True
    if _NO_GOING_BEFORE.search(frame.text, start, place.start) or CROWDS.match(frame.text, place.end, end):
        return True
    if visit_patterns()["spoken_of"].match(frame.text, place.end):
        return True
    return _NO_STOP_BEHIND.match(frame.text, place.end) is not None or _others_go(frame, start, place)


def _others_go(frame: Frame, start: int, place: Located) -> bool:
    """Whether it is the writer, or people without names, of whom the words before a place tell."""
    clause = max(start, *(frame.text.rfind(mark, start, place.start) + 1 for mark in "，；"))
    writer = _WRITER.match(frame.text, start)
    if writer and not frame.between(start, writer.end(), PEOPLE):
        return True
    if frame.between(clause, place.start, PEOPLE):
        return False
    body = next(iter(frame.between(clause, place.start, ("AGENCY",))), None)
    sent = body is not None and body.start == clause and _SENT.match(frame.text, body.end)  # 省水利厅+检查组来到
    return bool(sent or _OTHERS.match(frame.text, clause))


def _was_seen(frame: Frame, place: Located) -> bool:
    """Whether a verb or a preposition of going stands right before a place, or a list of places: the patterns refused it."""
    at = place.start
    for earlier in reversed(frame.between(frame.sentence(place.start)[0], place.start)):
        if frame.text[earlier.end : at].strip(_LIST):
            break
        at = earlier.start
    return _SEEN.search(frame.text, max(0, at - 6), at) is not None
