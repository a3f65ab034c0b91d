"""An article's text and the names proposed on it in, which of two people of one name each occurrence means out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

import ahocorasick_rs

from nlp.candidates import Candidate
from nlp.patterns import alternation, patterns, words
from zhengpu.records import NAMESAKES

FILE = "namesakes.yaml"
SOURCE = NAMESAKES
SURE = 0.95
_BEFORE = 24  # characters before a name in which its post is looked for
_QUOTES = "“‘「"
_OTHER = {"OFFICIAL": "PERSON", "PERSON": "OFFICIAL"}


@lru_cache(maxsize=8)
def _before(key: str) -> re.Pattern[str]:
    """Words of a list, at the end of what stands before a name."""
    return re.compile(f"{alternation(FILE, key)}(?:也|都|同样)?(?:叫|名叫)?[{_QUOTES}]?$")


@dataclass
class _Signs:
    """Where the words around a name say what its bearer is, by place."""

    sure: dict[int, str] = field(default_factory=dict)
    weak: dict[int, str] = field(default_factory=dict)


class Namesakes:
    """The names of an article that an official and somebody else bear."""

    def __init__(self, text: str, known: Iterable[Candidate]) -> None:
        self.text = text
        titled: dict[tuple[int, int], str] = {}
        names: list[str] = []
        for candidate in sorted(known):
            if candidate.label in _OTHER:
                names.append(text[candidate.start : candidate.end].replace(" ", ""))
                if candidate.source == "titles":
                    titled[candidate.start, candidate.end] = candidate.label
        self._shared = {name: places for name in set(names) if (places := self._places(name, titled))}

    def label(self, name: str, start: int) -> str | None:
        """What the bearer of a shared name is at this place: by its own words, else by the nearest before, else after."""
        signs = self._shared.get(name)
        if not signs:
            return None
        places = sorted(signs)
        at = bisect_right(places, start) - 1
        return signs[places[max(at, 0)]]

    def _places(self, name: str, titled: dict[tuple[int, int], str]) -> dict[int, str]:
        """The label at each place with a sign; nothing for a name that one person bears."""
        signs = _Signs()
        places = [(start, end) for _, start, end in printed_names(self.text, [name])]
        if len(places) < 2:
            return {}
        for start, end in places:
            self._read(signs, start, end, titled.get((start, end)))
        template = patterns(FILE, "both")[0].pattern
        said = re.search(template.replace("NAME", re.escape(name)), self.text) is not None
        found = {**signs.weak, **signs.sure} if said else dict(signs.sure)
        if len(set(found.values())) < 2:
            officials = said and sum(place in titled for place in places) > 1 and set(found.values()) == {"OFFICIAL"}
            return found if officials else {}
        if said:
            self._alike([start for start, _ in places], found)
        return found

    def _read(self, signs: _Signs, start: int, end: int, title: str | None) -> None:
        """What the words around one place say."""
        before = self.text[max(0, start - _BEFORE) : start]
        if is_private(self.text, start, end):
            signs.sure[start] = "PERSON"
        elif _before("police").search(before):
            signs.sure[start] = "OFFICIAL"
        elif title:
            sure = title == "OFFICIAL" and not patterns(FILE, "side_posts")[0].search(before)
            (signs.sure if sure else signs.weak)[start] = title
        elif _before("serving").search(before):
            signs.weak[start] = "OFFICIAL"
        elif self.text[end : end + 2] in words(FILE, "addressed") or _before("hinted").search(before):
            signs.weak[start] = "PERSON"

    def _alike(self, places: list[int], found: dict[int, str]) -> None:
        """Adds places that are said to be of the other one: 我也叫某某."""
        for start in places:
            if start in found or not patterns(FILE, "alike")[0].search(self.text[max(0, start - 6) : start]):
                continue
            near = [p for p in sorted(found) if p < start]
            if not near:
                near = places[:1]
                found.setdefault(places[0], found[min(found)])
            found[start] = _OTHER[found[near[-1]]]


def is_private(text: str, start: int, end: int) -> bool:
    """Whether the words around a name say that its bearer holds no office."""
    before = text[max(0, start - _BEFORE) : start]
    return bool(_before("private").search(before) or patterns(FILE, "private_after")[0].match(text, end))


def printed_names(text: str, names: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    """(name, start, end) wherever one of some names stands, those of two and three characters with a blank within them, too."""
    forms = {form: name for name in sorted(names) for form in _forms(name)}
    ordered = sorted(forms)
    machine = ahocorasick_rs.AhoCorasick(ordered, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    for number, start, end in machine.find_matches_as_indexes(text):
        yield forms[ordered[number]], start, end


def _forms(name: str) -> tuple[str, ...]:
    if len(name) == 3 and "·" not in name:
        return name, f"{name[0]} {name[1:]}", f"{name[:2]} {name[2]}", " ".join(name)
    return (name, f"{name[0]} {name[1]}") if len(name) == 2 else (name,)
