"""Facts and drafts in; at which stops of a trip somebody who came along can have been, out."""

from __future__ import annotations

from collections.abc import Iterable

from graph.linking.board import Draft
from graph.linking.events import Happening
from graph.linking.facts import Fact
from zhengpu.lexicon import Lexicon

_LOCAL = ("county", "zone")
_WIDE = ("province", "prefecture")


class Companions:
    """Whose posts bind them to a county, and which stops lie in it."""

    def __init__(self, drafts: dict[str, Draft], lexicon: Lexicon, facts: Iterable[Fact]) -> None:
        self._drafts = drafts
        self._lexicon = lexicon
        self._bodies: dict[tuple[str, str], set[str]] = {}
        for fact in facts:
            if fact.claim.type == "HOLDS_POST" and fact.claim.status == "stated" and fact.object:
                self._bodies.setdefault((fact.claim.article, fact.subject), set()).add(fact.object)

    def along(self, companion: Fact, stops: list[Happening]) -> list[Happening]:
        """The stops at which a companion was: the one told, those of the companion's county or city, or all.

        A county's leaders come along in their county, a city's in their city, where the trip also goes elsewhere; and nobody visits the
        city or province that he or she serves.
        """
        stops = [stop for stop in stops if any(fact.claim.basis != "derived" for fact in stop.facts)]
        told = companion.claim.event
        if told:
            here = [s for s in stops if any(self._same(f, companion, told) for f in s.facts)]
            return here or stops
        bodies = self._bodies.get((companion.claim.article, companion.subject), set())
        served = {self._division(body) for body in bodies} - {None}
        stops = [stop for stop in stops if not self._is_wide(stop.place, served)]
        counties = {division for division in served if self._lexicon.level(division or "") in _LOCAL}
        if len(counties) == 1 and counties == served:
            inside = self._inside(stops, counties)
            return inside or stops
        cities = {division for division in served if self._lexicon.level(division or "") == "prefecture"}
        if len(cities) == 1 and cities == served:
            return self._in_city(stops, cities) or stops
        return stops

    def _in_city(self, stops: list[Happening], cities: set[str | None]) -> list[Happening]:
        """The stops in a city: the leaders of each of two cities that a delegation goes to are there in their own."""
        known = [self._city(stop.place, cities) for stop in stops]
        last, inside = next((city for city in known if city), None), []
        for stop, city in zip(stops, known, strict=True):
            last = city or last
            if last in cities:
                inside.append(stop)
        return inside

    def _city(self, place: str | None, cities: set[str | None]) -> str | None:
        """The city that a place is or lies in, as far as known: one of some cities where it ever lay there."""
        division = self._county(place) or (place if self._lexicon.level(place or "") else None)
        if not division:
            return None
        formerly = next((city for city in cities if city and division in self._lexicon.children(city)), None)
        return formerly or self._lexicon.prefecture_of(division)

    def _inside(self, stops: list[Happening], counties: set[str | None]) -> list[Happening]:
        """The stops in some counties; one that lies nobody knows where is where the one before it was."""
        inside, last = [], None
        for stop in stops:
            last = self._county(stop.place) or last
            if last in counties:
                inside.append(stop)
        return inside

    @staticmethod
    def _same(fact: Fact, companion: Fact, told: str) -> bool:
        return fact.claim.page == companion.claim.page and fact.claim.event == told

    def _is_wide(self, place: str | None, served: set[str | None]) -> bool:
        """Whether a stop is the city or province that a companion serves, or that lies above what is served."""
        level = self._lexicon.level(place or "")
        above = {up for division in served if division for up in (division, *self._lexicon.ancestors(division))}
        return level in _WIDE and place in above

    def _division(self, body: str) -> str | None:
        """The division that a body serves, or that it is."""
        draft = self._drafts.get(body)
        if draft is None:
            return None
        found = draft.jurisdiction or (draft.id if self._lexicon.level(draft.id) else draft.county)
        return found if found and self._lexicon.level(found) else draft.county

    def _county(self, place: str | None) -> str | None:
        draft = self._drafts.get(place or "")
        if draft is None:
            return None
        return draft.id if self._lexicon.level(draft.id) in _LOCAL else draft.county
