"""The rules file of the linker in, one checked object out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

from zhengpu.errors import DataError
from zhengpu.lexicon_files import read_yaml

_FILE = "rules.yaml"
_KEYS = {
    "not_a_level", "central_fronts", "parties", "town_bodies", "seat_towns", "zone_bodies", "county_zones",
    "village_bodies", "town_rows", "village_rows", "organs", "company_endings", "partial_name", "called_by", "people",
    "long_forms", "session", "banks"
}  # fmt: skip


@dataclass(frozen=True)
class Rules:
    """Names and limits that linking goes by."""

    not_a_level: tuple[str, ...]
    central_fronts: tuple[str, ...]
    long_forms: tuple[tuple[str, str], ...]
    session: re.Pattern[str]
    branch_of_place: re.Pattern[str]
    branch_of_level: re.Pattern[str]
    town_bodies: re.Pattern[str]
    seat_towns: re.Pattern[str]
    zone_bodies: re.Pattern[str]
    county_zones: dict[str, str]
    village_bodies: re.Pattern[str]
    town_rows: re.Pattern[str]
    village_rows: re.Pattern[str]
    organs: tuple[tuple[re.Pattern[str], str], ...]
    company_endings: tuple[str, ...]
    banks: dict[str, str]
    partial_name: re.Pattern[str]
    called_by: re.Pattern[str]
    posts_apart_years: float
    bare_apart_years: float
    bodies_apart_years: float
    common_apart_years: float
    ranks_apart_years: float
    common_surnames: frozenset[str]
    common_given: frozenset[str]
    misread_surnames: dict[str, str]
    side_posts: re.Pattern[str]
    leading_bodies: re.Pattern[str]
    firm_heads: re.Pattern[str]
    division_heads: re.Pattern[str]
    appointing: str
    public_roles: frozenset[str]
    merge_at: float

    def organ(self, body: str) -> str | None:
        """The organ that a body's name shows it to be of."""
        return next((organ for pattern, organ in self.organs if pattern.search(body)), None)


@lru_cache(maxsize=1)
def rules() -> Rules:
    """The rules of the package."""
    return parse(read_yaml(resources.files("graph.linking") / "data", _FILE))


def parse(data: Any) -> Rules:
    """Rules from what the file holds."""
    if not isinstance(data, dict) or set(data) != _KEYS:
        raise DataError(f"{_FILE}: keys must be {', '.join(sorted(_KEYS))}", "restore the file")
    people = data["people"]
    try:
        parties = "|".join(data["parties"])
        return Rules(
            tuple(data["not_a_level"]),
            tuple(data["central_fronts"]),
            tuple((long, usual) for long, usual in data["long_forms"]),
            re.compile(data["session"]),
            re.compile(f"(?:{parties})(?=[一-鿿]{{2,8}}(?:委|支部))"),
            re.compile(f"({parties}|团)(省|市|州|县|区|旗)(委会?|委员会|工委|总支|支部|支社)"),
            re.compile(data["town_bodies"]),
            re.compile(data["seat_towns"]),
            re.compile(data["zone_bodies"]),
            dict(data["county_zones"]),
            re.compile(data["village_bodies"]),
            re.compile(data["town_rows"]),
            re.compile(data["village_rows"]),
            tuple((re.compile(pattern), organ) for pattern, organ in data["organs"]),
            tuple(data["company_endings"]),
            dict(data["banks"]),
            re.compile(data["partial_name"]),
            re.compile(data["called_by"]),
            float(people["posts_apart_years"]),
            float(people["bare_apart_years"]),
            float(people["bodies_apart_years"]),
            float(people["common_apart_years"]),
            float(people["ranks_apart_years"]),
            frozenset(people["common_surnames"]),
            frozenset(people["common_given"].split()),
            dict(people["misread_surnames"]),
            re.compile(people["side_posts"]),
            re.compile(people["leading_bodies"]),
            re.compile(people["firm_heads"]),
            re.compile(people["division_heads"]),
            re.compile(people["appointing"]).pattern,
            frozenset(people["public_roles"]),
            float(people["merge_at"]),
        )
    except (re.error, TypeError, ValueError, KeyError) as error:
        raise DataError(f"{_FILE}: {error}", "mend the entry") from error
