"""The rosters of the package in, one object out that knows divisions, townships, zones, bodies and misread names."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from importlib.resources.abc import Traversable

from zhengpu import lexicon_files as files
from zhengpu.lexicon_files import Body, Division, NamedPlace, Period, Zone

__all__ = ["Body", "Division", "Lexicon", "NamedPlace", "Period", "Zone", "lexicon"]

_LEVEL_ORDER = {"prefecture": 0, "province": 1, "county": 2}
_PLAIN = re.compile(r"(?:林区|特区|新区|地区|省|市|县|区|旗|盟)$")
_AUTONOMOUS = re.compile(r"(?:自治区|自治州|自治县|自治旗|各族自治县)$")
_MAX_READINGS = 512


class Lexicon:
    """Look-ups over the rosters of a folder, read when first needed. Ids are those of entities (cn-370783)."""

    def __init__(self, folder: Traversable | None = None) -> None:
        self._folder = folder or files.packaged()

    @cached_property
    def version(self) -> str:
        """Hash of the roster files."""
        return files.version_of(self._folder)

    # divisions ------------------------------------------------------------------------------------

    @cached_property
    def divisions(self) -> Mapping[str, Division]:
        """All divisions by id."""
        return files.read_divisions(self._folder)

    def division(self, division: str) -> Division | None:
        """The division with this id, or None."""
        return self.divisions.get(division)

    def level(self, division: str) -> str | None:
        """province, prefecture, county or zone; None for an unknown id."""
        if division in self.zones:
            return "zone"
        known = self.divisions.get(division)
        return known.level if known else None

    @cached_property
    def full_names(self) -> Mapping[str, tuple[str, ...]]:
        """Ids by every full name that a division has or had."""
        return self._index((p.name, d) for d in self.divisions.values() for p in d.periods)

    @cached_property
    def short_names(self) -> Mapping[str, tuple[str, ...]]:
        """Ids by the usual short names (高唐, 长阳); 莘县 has none."""
        pairs = [(short, d) for d in self.divisions.values() for p in d.periods for short in self.short_forms(p.name)]
        for short, full in files.read_short_names(self._folder, self.full_names).items():
            pairs += [(short, self.divisions[i]) for i in self.full_names[full]]
        return self._index(pairs)

    @cached_property
    def codes(self) -> Mapping[str, tuple[str, ...]]:
        """Ids by every code that a division has or had."""
        return self._index((p.code, d) for d in self.divisions.values() for p in d.periods)

    @cached_property
    def _code_owners(self) -> dict[str, str]:
        owners = {code: ids[0] for code, ids in self.codes.items()}
        owners.update({d.present.code: d.id for d in self.divisions.values() if d.exists})
        return owners

    def _index(self, pairs: Iterable[tuple[str, Division]]) -> dict[str, tuple[str, ...]]:
        found: dict[str, dict[str, Division]] = {}
        for key, division in pairs:
            found.setdefault(key, {})[division.id] = division
        return {
            key: tuple(sorted(held, key=lambda i: (_LEVEL_ORDER[held[i].level], not held[i].exists, i)))
            for key, held in found.items()
        }

    def short_form(self, name: str) -> str | None:
        """A division's usual short name, or None when it has none."""
        if _AUTONOMOUS.search(name):
            short = self._without_peoples(_AUTONOMOUS.sub("", name))
        else:
            short = _PLAIN.sub("", name, count=1)
        return short if len(short) >= 2 and short != name else None

    def short_forms(self, name: str) -> tuple[str, ...]:
        """A division's usual short names: 阿坝 and 阿坝州 of an autonomous prefecture, 长阳县 and 长阳自治县, 高唐 of a county."""
        short = self.short_form(name)
        if short is None:
            return ()
        if name.endswith("自治县") and short[-1] != "县":
            return (short, short + "县", short + "自治县")
        return (short, short + "州") if name.endswith("自治州") and short[-1] != "州" else (short,)

    def _without_peoples(self, name: str) -> str:
        stripped = True
        while stripped:
            stripped = False
            for people in self._peoples:
                if name.endswith(people) and len(name) > len(people) + 1:
                    name, stripped = name[: -len(people)], True
                    break
        return name

    @cached_property
    def _peoples(self) -> tuple[str, ...]:
        return files.read_peoples(self._folder)

    def by_name(self, name: str) -> tuple[str, ...]:
        """Ids of the divisions that have or had this full name, then of those with this short name."""
        return tuple(dict.fromkeys(self.full_names.get(name, ()) + self.short_names.get(name, ())))

    def named_at(self, name: str, date: str | None) -> tuple[str, ...]:
        """Ids of the divisions that bore this name, full or short, at an ISO date: 临汾市 was a county until 2000."""
        if date is None:
            return ()
        bearers = (self.divisions[i] for i in self.by_name(name))
        return tuple(
            one.id
            for one in bearers
            if any(p.holds(date) and name in (p.name, *self.short_forms(p.name)) for p in one.periods)
        )

    def resolve(self, text: str) -> str | None:
        """The one division or zone that an id, a code, a full or a short name means; None when none or several do."""
        if text in self.divisions or text in self.zones:
            return text
        if text in self._code_owners:
            return self._code_owners[text]
        found = self.full_names.get(text) or self.short_names.get(text) or ()
        if not found:
            found = tuple(zone.id for zone in self.zones.values() if zone.name == text)
        upper = [i for i in found if self.level(i) != "county"]
        upper = [
            i for i in upper if (known := self.division(i)) is None or known.exists
        ] or upper  # 重庆市 was a prefecture
        chosen = upper or [i for i in found if self.division(i) is None or self.divisions[i].exists] or list(found)
        return chosen[0] if len(chosen) == 1 else None

    def period(self, division: str, date: str | None = None) -> Period:
        """The period that covers an ISO date, or the nearest; without a date the present one."""
        periods = self.divisions[division].periods
        if date is None:
            return periods[-1]
        return next((p for p in periods if p.holds(date)), periods[0] if date < periods[0].valid_from else periods[-1])

    def name_at(self, division: str, date: str | None) -> str:
        """The full name at an ISO date."""
        zone = self.zones.get(division)
        return zone.name if zone else self.period(division, date).name

    def present_name(self, division: str) -> str:
        """The full name today."""
        return self.name_at(division, None)

    def parent_at(self, division: str, date: str | None) -> str | None:
        """The id of the division right above at an ISO date."""
        zone = self.zones.get(division)
        return zone.home if zone else self.period(division, date).parent

    def ancestors(self, division: str, date: str | None = None) -> tuple[str, ...]:
        """Ids of the divisions above, the nearest first; none above what is no division of the roster (an open county)."""
        above: list[str] = []
        parent = self.parent_at(division, date) if self.level(division) else None
        while parent and parent not in above:
            above.append(parent)
            parent = self.parent_at(parent, date) if parent in self.divisions else None
        return tuple(above)

    def prefecture_of(self, division: str) -> str | None:
        """The id of the prefecture that a division or zone is or lies in; None for a province."""
        lines = (division, *self.ancestors(division))
        return next((each for each in lines if self.level(each) == "prefecture"), None)

    @cached_property
    def _children(self) -> dict[str, tuple[str, ...]]:
        held: dict[str, list[str]] = {}
        for division in self.divisions.values():
            for parent in {p.parent for p in division.periods if p.parent}:
                held.setdefault(parent, []).append(division.id)
        return {parent: tuple(sorted(ids)) for parent, ids in held.items()}

    def children(self, division: str) -> tuple[str, ...]:
        """Ids of the divisions right below, now or formerly, without zones."""
        return self._children.get(division, ())

    # towns, zones, bodies, places -----------------------------------------------------------------

    @cached_property
    def _towns(self) -> dict[str, frozenset[str]]:
        return files.read_townships(self._folder)

    @cached_property
    def town_names(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of the counties that have a town of this name, by name."""
        held: dict[str, list[str]] = {}
        for county, names in self._towns.items():
            for name in names:
                held.setdefault(name, []).append(county)
        return {name: tuple(sorted(counties)) for name, counties in held.items()}

    def towns(self, county: str) -> frozenset[str]:
        """Names of the townships and subdistricts of a county."""
        return self._towns.get(county, frozenset())

    def counties_of_town(self, name: str) -> tuple[str, ...]:
        """Ids of the counties that have a town of this name."""
        return self.town_names.get(name, ())

    @cached_property
    def zones(self) -> Mapping[str, Zone]:
        """All functional zones by id."""
        return files.read_zones(self._folder, self.divisions)

    @cached_property
    def zone_kinds(self) -> Mapping[str, str]:
        """Kinds of zones by the generic names that papers print without the place (开发区)."""
        return files.read_zone_kinds(self._folder)

    @cached_property
    def _zones_of(self) -> dict[str, tuple[Zone, ...]]:
        by_home = sorted(self.zones.values(), key=lambda zone: (zone.home, zone.id))
        return {home: tuple(group) for home, group in itertools.groupby(by_home, key=lambda zone: zone.home)}

    @cached_property
    def zone_names(self) -> Mapping[str, tuple[str, ...]]:
        """Ids of zones by name and alias."""
        held: dict[str, list[str]] = {}
        for zone in self.zones.values():
            for name in dict.fromkeys((zone.name, *zone.aliases)):
                held.setdefault(name, []).append(zone.id)
        return {name: tuple(sorted(ids)) for name, ids in held.items()}

    def zones_of(self, home: str) -> tuple[Zone, ...]:
        """The functional zones of a division."""
        return self._zones_of.get(home, ())

    def zone_of_kind(self, home: str, generic: str) -> Zone | None:
        """The one zone of a division that a generic name means there, or None."""
        kind = self.zone_kinds.get(generic)
        found = [zone for zone in self.zones_of(home) if zone.kind == kind]
        return found[0] if len(found) == 1 else None

    def zone(self, zone: str) -> Zone | None:
        """The zone with this id, or None."""
        return self.zones.get(zone)

    @cached_property
    def bodies(self) -> tuple[Body, ...]:
        """All bodies in the order of their file."""
        return files.read_bodies(self._folder)

    @cached_property
    def body_names(self) -> Mapping[str, Body]:
        """Bodies by every name and alias they have, at any level; a body's own name goes before another's alias."""
        own = {body.name: body for body in self.bodies}
        named = {name: body for body in reversed(self.bodies) for name in (*body.by_level.values(), *body.aliases)}
        return {**named, **own}

    def body(self, text: str) -> Body | None:
        """The body with this name or alias (without its jurisdiction)."""
        return self.body_names.get(text)

    @cached_property
    def places(self) -> Mapping[str, NamedPlace]:
        """Countries, regions, waters and short forms of provinces by name."""
        return files.read_places(self._folder)

    def place(self, name: str) -> NamedPlace | None:
        """The country, region or water of this name, or the province of this short form."""
        return self.places.get(name)

    # misread names --------------------------------------------------------------------------------

    @cached_property
    def confusables(self) -> Mapping[str, Mapping[str, float]]:
        """For each printed character those that may have been meant, with weights."""
        return files.read_confusables(self._folder)

    @cached_property
    def printed_for(self) -> Mapping[str, Mapping[str, float]]:
        """For each character those that it may have been printed as, with weights."""
        table: dict[str, dict[str, float]] = {}
        for printed, meant in self.confusables.items():
            for character, weight in meant.items():
                table.setdefault(character, {})[printed] = weight
        return table

    def misread(self, printed: str, candidates: Iterable[str]) -> list[tuple[str, float]]:
        """Candidates of the same length that differ from what is printed in confusable characters only; best first."""
        found = [(name, weight) for name in candidates if (weight := self._likeness(printed, name)) and name != printed]
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))

    def _likeness(self, printed: str, meant: str) -> float:
        if len(printed) != len(meant):
            return 0.0
        weight = 1.0
        for left, right in zip(printed, meant, strict=True):
            weight *= 1.0 if left == right else self.confusables.get(left, {}).get(right, 0.0)
        return weight

    def misreadings(self, name: str) -> dict[str, float]:
        """What a name may be printed as, with weights; at most a few hundred forms."""
        forms = {"": 1.0}
        for character in name:
            options = {character: 1.0, **self.printed_for.get(character, {})}
            forms = {form + o: w * v for form, w in forms.items() for o, v in options.items()}
            if len(forms) > _MAX_READINGS:
                forms = dict(sorted(forms.items(), key=lambda pair: (-pair[1], pair[0]))[:_MAX_READINGS])
        forms.pop(name, None)
        return forms


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon of the package's own rosters, shared by all of a process."""
    return Lexicon()
