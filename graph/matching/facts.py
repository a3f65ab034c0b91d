"""Ids and words for places and bodies in, what a store and the rosters know of them out; each is asked once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from graph.answers import EntityView, TenureView
from graph.matching.forms import forms
from graph.matching.name_index import NameIndex
from graph.projection import fold
from graph.store.base import Store
from zhengpu.dates import bounds
from zhengpu.errors import UnknownName
from zhengpu.lexicon import Lexicon
from zhengpu.records import Entity

_HIGHEST = 8  # steps up: site, village, town, county, prefecture, province ...
Ids = frozenset[str]


class Facts:
    """What is known of the entities that one batch of queries is about."""

    def __init__(self, store: Store, index: NameIndex, lexicon: Lexicon) -> None:
        self.store, self.index, self.lexicon = store, index, lexicon
        self._views: dict[str, EntityView | None] = {}
        self._tenures: dict[str, list[TenureView]] = {}
        self._named: dict[tuple[str, str | None], Ids] = {}

    def view(self, entity: str) -> EntityView | None:
        """An entity by its id, which may be a retired one; None when there is none."""
        if entity not in self._views:
            try:
                self._views[entity] = self.store.entity(entity)
            except UnknownName:
                self._views[entity] = None
        return self._views[entity]

    def tenures(self, person: str) -> list[TenureView]:
        """What a person is known to hold or to have held."""
        if person not in self._tenures:
            self._tenures[person] = self.store.tenures(person=person)
        return self._tenures[person]

    # places -----------------------------------------------------------------------------------------

    def seats(self, entity: Entity) -> set[str]:
        """The divisions that an entity is said to be of: a person's are those of the bodies of all tenures."""
        if entity.type != "Person":
            return {entity.id} if self.lexicon.level(entity.id) or entity.type == "County" else self._around(entity)
        held = (self.view(tenure.body.id) for tenure in self.tenures(entity.id))
        return {seat for body in held if body for seat in self.seats(body.entity)}

    def _around(self, entity: Entity) -> set[str]:
        nearest = entity.county or entity.jurisdiction or entity.parent
        return {nearest} if nearest else set()

    def above(self, place: str, date: str | None = None) -> tuple[str, ...]:
        """Ids of what a place or body lies in, the nearest first; as of the date where the rosters know it."""
        if self.lexicon.level(place):
            return self.lexicon.ancestors(place, _first_day(date))
        found: list[str] = []
        here: str | None = place
        while here and len(found) < _HIGHEST:
            view = self.view(here)
            here = next(iter(self._around(view.entity)), None) if view else None
            if here in (place, *found):
                break
            if here:
                found.append(here)
        return tuple(found)

    def is_county(self, place: str) -> bool:
        """Whether a place is of the level of counties."""
        return self.lexicon.level(place) in ("county", "zone")

    def places(self, words: str, date: str | None) -> Ids:
        """Ids of the divisions and places that a name, a code or an id may mean at a date; misread names too."""
        key = (f"place {words}", date)
        if key not in self._named:
            self._named[key] = frozenset(self._places(words.strip(), _first_day(date)))
        return self._named[key]

    def _places(self, words: str, day: str | None) -> set[str]:
        known = self.lexicon.resolve(words)
        if words in (known, *self.lexicon.codes) and known:
            return {known}
        found = set(self.lexicon.named_at(words, day)) or set(self.lexicon.by_name(words))
        here = {one.entity for form in forms().of(words) if not form.title for one in self.index.bearers(form.text)}
        held = {one for one in here if (view := self.view(one)) and view.entity.type in ("County", "Place")}
        if self.view(words):
            held.add(words)
        return found & held or held | found or set(_misread(self.lexicon, words))

    # bodies -----------------------------------------------------------------------------------------

    def bodies(self, words: str) -> Ids:
        """Ids of the agencies, companies, organizations and places that a name or an id may mean."""
        key = (f"body {words}", None)
        if key not in self._named:
            here = [one for form in forms().of(words) if not form.title for one in self.index.bearers(form.text)]
            found = {one.entity for one in here if (view := self.view(one.entity)) and view.entity.type != "Person"}
            self._named[key] = frozenset(found | ({words} if self.view(words) else set()))
        return self._named[key]


@lru_cache(maxsize=4096)
def _misread(lexicon: Lexicon, words: str) -> tuple[str, ...]:
    """Divisions whose full or short name is printed so when misread; the likest name only."""
    likest = lexicon.misread(words, _names_by_length(lexicon).get(len(words), ()))
    return lexicon.by_name(likest[0][0]) if likest else ()


@lru_cache(maxsize=4)
def _names_by_length(lexicon: Lexicon) -> dict[int, list[str]]:
    held: dict[int, list[str]] = defaultdict(list)
    for name in {*lexicon.full_names, *lexicon.short_names}:
        held[len(name)].append(name)
    return held


def _first_day(date: str | None) -> str | None:
    return bounds(date)[0] if date else None


def years_between(asked: str, known: Iterable[str]) -> float | None:
    """How far a date is from the span of others, in years; None when there are none."""
    days = sorted(day for one in known if one for day in bounds(one))
    if not days:
        return None
    first, last = bounds(asked)
    gap = max(_years(days[0]) - _years(last), _years(first) - _years(days[-1]))
    return max(gap, 0.0)


def _years(day: str) -> float:
    year, month, number = map(int, day.split("-"))
    return year + (month - 1) / 12 + (number - 1) / 365.25


def same(left: str, right: str) -> bool:
    """Whether two words are the same but for width, case and spaces."""
    return fold(left) == fold(right)
