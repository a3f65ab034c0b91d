"""A frame in, what stands around its places and its people, as features of the models of visits, out."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from nlp.claims.frame import PEOPLE, PLACES, Frame
from nlp.claims.goings import any_of

if TYPE_CHECKING:
    from nlp.reader import Located

CANDIDATES = 8  # people named before a place, nearest first, who may be those that went there
BEHIND = 3  # of those named behind it in its sentence

_SYMBOLS = {"COUNTY": "Ｃ", "PLACE": "Ｐ", "COMPANY": "Ｆ", "ORG": "Ｏ", "AGENCY": "Ａ", "POST": "职"}
_PERSON = "甲"
_LIST = re.compile("[ＣＰＦＯ、和及以与]+$")
_STOP = re.compile("[。！？；\n]")
_NOT_WORDS = re.compile("[甲职ＡＣＰ、和]")
_SPACE = re.compile(r"\s")
_VERBS = (
    ("go", re.compile(any_of("go", "go_phrases"))),
    ("look", re.compile(any_of("look"))),
    ("act", re.compile(any_of("act", "purposes"))),
)
# characters looked at, names counted as one each
_LEFT, _RIGHT = 60, 40
_NEAR_LEFT, _NEAR_RIGHT, _RIGHT_BEHIND = 30, 20, 8
_PERSON_LEFT, _PERSON_RIGHT, _PERSON_NEAR = 30, 30, 16
_HEADLINE = 60
_GAP = 40


class Surroundings:
    """An article with every name in it as a symbol of its kind, and the features read off it."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.at: dict[int, int] = {}  # where the mention that begins at an offset stands in the text of symbols
        self.text = self._masked()

    def _masked(self) -> str:
        parts: list[str] = []
        length = end = 0
        for mention in self.frame.mentions:
            if mention.start < end:
                continue
            before = self.frame.text[end : mention.start]
            label = mention.mention.label
            parts += [before, _PERSON if label in PEOPLE else _SYMBOLS[label]]
            self.at[mention.start] = length + len(before)
            length, end = length + len(before) + 1, mention.end
        return "".join((*parts, self.frame.text[end:]))

    @cached_property
    def places(self) -> list[Located]:
        """The places, firms, bodies and counties that the article names, in order."""
        return [m for m in self.frame.mentions if m.mention.label in PLACES and m.start in self.at]

    @cached_property
    def people(self) -> list[Located]:
        """The people that the article names, in order."""
        return [m for m in self.frame.mentions if m.mention.label in PEOPLE and m.start in self.at]

    # ---------------------------------------------------------------------------------------- places

    def of_places(self) -> list[list[str]]:
        """The features of each of `places`."""
        found = []
        before: Located | None = None
        for place in self.places:
            found.append(sorted(self._around(place) | self._in_article(place, before)))
            before = place
        return found

    def _around(self, place: Located) -> set[str]:
        at, label, name = self.at[place.start], place.mention.label, place.mention.text
        left, right = self.text[max(0, at - _LEFT) : at], self.text[at + 1 : at + 1 + _RIGHT]
        sentence, rest = _bare(_STOP.split(left)[-1]), _bare(_STOP.split(right)[0])
        clause, verb = sentence.rpartition("，")[2], _LIST.sub("", sentence)
        found = {f"label={label}", f"last={name[-1:]}", f"tail={name[-2:]}", f"zone={self.frame.zone(place.start)}"}
        found |= {f"before={sentence[-n:]}" for n in range(1, 7)} | {f"behind={rest[:n]}" for n in range(1, 5)}
        found |= {f"verb={verb[-n:]}" for n in range(1, 4)} | {f"verb={verb[-2:]}|{label}", f"start={sentence[:2]}"}
        found |= _pairs("clause", clause) | _pairs("sentence", sentence[-_NEAR_LEFT:])
        found |= _pairs("rest", rest[:_NEAR_RIGHT]) | _pairs("next", rest[:_RIGHT_BEHIND])
        found |= {name for name, here in (("person", _PERSON in sentence), ("post", "职" in sentence)) if here}
        found |= {"person behind"} if _PERSON in rest[:12] else set()
        found |= _verbs("clause", clause) | _verbs("sentence", sentence) | _verbs("rest", rest)
        return found | {f"{kind} right before" for kind, pattern in _VERBS if _ends(pattern, verb)}

    def _in_article(self, place: Located, before: Located | None) -> set[str]:
        at = self.at[place.start]
        found = {f"sentences={min(5, sum(start <= place.start for start, _ in self.frame.body))}"}
        found |= {"first"} if before is None else {f"gap={_gap(_bare(self.text[self.at[before.start] + 1 : at]))}"}
        found |= {"person before"} if self.people and self.people[0].start < place.start else set()
        earlier = [part for part in _STOP.split(self.text[max(0, at - 4 * _LEFT) : at])[:-1] if part.strip()]
        last = _bare(earlier[-1]) if earlier else ""
        found.add(f"sentence before={last[:4]}")
        return found | self._told_at_first | _verbs("sentence before", last)

    @cached_property
    def _told_at_first(self) -> set[str]:
        return _pairs("headline", self._headline) | _verbs("headline", self._headline) | _verbs("lead", self._lead)

    @cached_property
    def _headline(self) -> str:
        body = {start for start, _ in self.frame.body}
        heads = [self.frame.text[s:e] for s, e in self.frame.tagged.sentences if s not in body]
        return "".join(heads)[:_HEADLINE]

    @cached_property
    def _lead(self) -> str:
        return self.frame.text[slice(*self.frame.body[0])][: 2 * _LEFT] if self.frame.body else ""

    # ---------------------------------------------------------------------------------------- people

    def candidates(self, place: Located) -> list[Located]:
        """Who may have gone to a place: people named before it, the nearest first, then those behind it in its sentence."""
        found: dict[str, Located] = {}
        for person in reversed([p for p in self.people if p.start < place.start]):
            found.setdefault(_bare(person.mention.text), person)
            if len(found) == CANDIDATES:
                break
        before = len(found)
        stop = _STOP.search(self.frame.text, place.end)
        end = stop.start() if stop else len(self.frame.text)
        for person in (p for p in self.people if place.end <= p.start and p.end <= end):
            if len(found) < before + BEHIND:
                found.setdefault(_bare(person.mention.text), person)
        return list(found.values())

    def of_candidate(self, place: Located, person: Located, rank: int) -> list[str]:
        """The features of somebody as the one who went to a place; `rank`: his or her place among the candidates."""
        here, there = self.at[person.start], self.at[place.start]
        low, high = sorted((here, there))
        gap = _bare(self.text[low + 1 : high])
        stops = len(_STOP.findall(gap))
        found = {f"rank={min(rank, 6)}", f"stops={min(stops, 4)}{'<' if here < there else '>'}"}
        found |= {f"clauses={min(gap.count('，'), 6)}", f"people={min(gap.count(_PERSON), 5)}"}
        found |= {f"gap={gap}"} if len(gap) <= 6 else set()
        found |= {f"gap begins={gap[:n]}" for n in (2, 3)} | {f"gap ends={gap[-n:]}" for n in (2, 3)}
        found |= set() if stops else _pairs("gap", gap[:_GAP])
        found |= _verbs("gap", gap)
        return sorted(found | self._around_person(person))

    def _around_person(self, person: Located) -> set[str]:
        at = self.at[person.start]
        left, right = (
            _bare(self.text[max(0, at - _PERSON_LEFT) : at]),
            _bare(self.text[at + 1 : at + 1 + _PERSON_RIGHT]),
        )
        rest = _STOP.split(right)[0]
        words = _NOT_WORDS.sub("", rest)
        found = {f"label={person.mention.label}", f"zone={self.frame.zone(person.start)}"}
        found |= {f"before person={left[-n:]}" for n in range(1, 5)} | {
            f"behind person={right[:n]}" for n in range(1, 5)
        }
        found |= _pairs("behind", rest[:_PERSON_NEAR]) | {f"verb={words[:n]}" for n in (2, 3)}
        found |= _verbs("behind person", rest)
        found |= {"later in sentence" if _PERSON in _STOP.split(left)[-1] else "first in sentence"}
        found |= {"in list"} if "、" in left[-14:] and _PERSON in left[-14:] else set()
        found |= {"lead"} if self._lead_person is person else set()
        named = [p for p in self.people if _bare(p.mention.text) == _bare(person.mention.text)]
        found |= {"in headline"} if any(self.frame.zone(p.start) == "headline" for p in named) else set()
        return found | {f"times={min(len(named), 4)}"}

    @cached_property
    def _lead_person(self) -> Located | None:
        told = [p for p in self.people if self.frame.zone(p.start) in ("body", "caption")]
        return next((p for p in told if p.mention.label == "OFFICIAL"), told[0] if told else None)


def _bare(text: str) -> str:
    return _SPACE.sub("", text)


def _pairs(name: str, text: str) -> set[str]:
    return {f"{name}:{text[n : n + 2]}" for n in range(len(text) - 1)}


def _verbs(where: str, text: str) -> set[str]:
    return {f"{kind} {where}" for kind, pattern in _VERBS if pattern.search(text)}


def _ends(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a text ends with words of a pattern, or but for a last 了."""
    return any(hit.end() >= len(text) - 1 for hit in pattern.finditer(text))


def _gap(text: str) -> str:
    """What lies between two places: the characters themselves if few, else how far they are apart."""
    if len(text) <= 2:
        return text
    if not _STOP.search(text):
        return "sentence" if "，" in text else "clause"
    return "near" if len(text) < 2 * _GAP else "far"
