"""The roster files of a folder in, checked rows out; what is wrong is named by file and line."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from zhengpu.errors import DataError

FILES = (
    "divisions.csv",
    "townships.csv",
    "confusables.csv",
    "look_alikes.csv",
    "short_names.csv",
    "zones.csv",
    "zone_kinds.yaml",
    "bodies.yaml",
    "places.csv",
    "peoples.csv",
)
LEVELS = {"省": "province", "地": "prefecture", "市": "prefecture", "县": "county"}
PREFIX = "cn-"
_CODE = re.compile(r"\d{6}(?:-\d{4})?")


@dataclass(frozen=True, slots=True)
class Period:
    """Name, code and parent of a division between two days (ISO as far as known; empty is open)."""

    name: str
    code: str
    parent: str | None
    valid_from: str = ""
    valid_to: str = ""

    def holds(self, date: str | None) -> bool:
        """Whether the period covers the ISO date; without a date, whether it is the present one."""
        if date is None:
            return not self.valid_to
        return self.valid_from[: len(date)] <= date and (not self.valid_to or date < self.valid_to)


@dataclass(frozen=True, slots=True)
class Division:
    """A province, prefecture or county with all the names that it had, oldest first."""

    id: str
    level: str
    periods: tuple[Period, ...]

    @property
    def present(self) -> Period:
        """The newest period; a division that is no more keeps its last one."""
        return self.periods[-1]

    @property
    def exists(self) -> bool:
        """Whether the division is there today."""
        return not self.periods[-1].valid_to


@dataclass(frozen=True, slots=True)
class Zone:
    """A county-level functional zone of a home division."""

    id: str
    home: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    valid_from: str = ""


@dataclass(frozen=True, slots=True)
class Predecessor:
    """What a body was before: its former name, the date of the change and the ground for it (更名, 组建 …)."""

    name: str
    until: str = ""
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """A kind of Party or government body, by its usual short name."""

    name: str
    organ: str
    levels: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    by_level: dict[str, str] = field(default_factory=dict)
    predecessors: tuple[Predecessor, ...] = ()


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A country, region or water, or a short form of a province, with its canonical name."""

    name: str
    canonical: str
    kind: str


def packaged() -> Traversable:
    """The folder of rosters that comes with the package."""
    return resources.files("zhengpu") / "data"


def read_text(folder: Traversable, name: str) -> str:
    """Text of a roster file."""
    try:
        return (folder / name).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise DataError(f"roster file {name} is missing", "reinstall the package, or restore the file") from error
    except UnicodeDecodeError as error:
        raise DataError(f"{name}: not UTF-8 ({error.reason} at byte {error.start})", "save it as UTF-8") from error


def version_of(folder: Traversable) -> str:
    """Hash over the bytes of all roster files."""
    running = hashlib.blake2b(digest_size=8)
    for name in FILES:
        data = (folder / name).read_bytes() if (folder / name).is_file() else b""
        running.update(f"{name}\x1f{len(data)}\x1f".encode())
        running.update(data)
    return running.hexdigest()


def csv_rows(folder: Traversable, name: str, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Rows of a csv file with their line numbers; # begins a comment line, the first other line is the header."""
    header: list[str] | None = None
    for number, line in enumerate(read_text(folder, name).splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = next(csv.reader(io.StringIO(line))) if '"' in line else line.split(",")
        if header is None:
            header = cells
            _check_header(name, number, header, columns)
            continue
        if len(cells) != len(header):
            raise DataError(f"{name}:{number}: {len(cells)} cells, not {len(header)}", f"columns: {','.join(header)}")
        yield number, dict(zip(header, cells, strict=True))


def _check_header(name: str, number: int, header: list[str], columns: tuple[str, ...]) -> None:
    missing = [column for column in columns if column not in header]
    if missing:
        raise DataError(f"{name}:{number}: no column {', '.join(missing)}", f"columns: {','.join(columns)}")


def read_divisions(folder: Traversable) -> dict[str, Division]:
    """Divisions by id, their periods in the order of time."""
    name = "divisions.csv"
    columns = ("entity", "code", "name", "level", "parent", "valid_from", "valid_to")
    periods: dict[str, list[Period]] = {}
    levels: dict[str, str] = {}
    for number, row in csv_rows(folder, name, columns):
        level = LEVELS.get(row["level"], row["level"])
        if not (_CODE.fullmatch(row["entity"]) and row["code"].isdigit() and row["name"] and level in LEVELS.values()):
            raise DataError(f"{name}:{number}: no valid entity, code, name or level", "codes have six digits")
        parent = PREFIX + row["parent"] if row["parent"] else None
        period = Period(row["name"], row["code"], parent, row["valid_from"], row["valid_to"])
        periods.setdefault(PREFIX + row["entity"], []).append(period)
        levels[PREFIX + row["entity"]] = level
    return {
        key: Division(key, levels[key], tuple(sorted(held, key=lambda p: (p.valid_from, p.valid_to or "9999"))))
        for key, held in periods.items()
    }


def read_townships(folder: Traversable) -> dict[str, frozenset[str]]:
    """Names of townships by the id of their county."""
    towns: dict[str, set[str]] = {}
    for number, row in csv_rows(folder, "townships.csv", ("county", "name")):
        if not _CODE.fullmatch(row["county"]) or not row["name"]:
            raise DataError(f"townships.csv:{number}: no county code or no name", "write CODE,NAME")
        towns.setdefault(PREFIX + row["county"], set()).add(row["name"])
    return {county: frozenset(names) for county, names in towns.items()}


def read_confusables(folder: Traversable) -> dict[str, dict[str, float]]:
    """For each printed character those that may have been meant, with a weight above 0 and up to 1."""
    table: dict[str, dict[str, float]] = {}
    for file in ("look_alikes.csv", "confusables.csv"):  # what was judged goes before what was measured
        for number, row in csv_rows(folder, file, ("printed", "meant", "weight")):
            try:
                weight = float(row["weight"])
            except ValueError:
                weight = 0.0
            if not row["printed"] or not row["meant"] or not 0 < weight <= 1:
                raise DataError(f"{file}:{number}: not a pair with a weight in (0, 1]", "write 在,茌,0.8")
            table.setdefault(row["printed"], {})[row["meant"]] = weight
    return table


def read_short_names(folder: Traversable, full_names: Container[str]) -> dict[str, str]:
    """The full name by each short name that is not made from it by a rule; `full_names` holds those that there are."""
    found: dict[str, str] = {}
    for number, row in csv_rows(folder, "short_names.csv", ("name", "full")):
        if row["full"] not in full_names or not row["name"] or row["name"] in found:
            raise DataError(
                f"short_names.csv:{number}: unknown full name, or a name a second time", "write 喀左,喀喇沁左翼…"
            )
        found[row["name"]] = row["full"]
    return found


def read_zones(folder: Traversable, divisions: Container[str]) -> dict[str, Zone]:
    """Functional zones by id; `divisions` holds the ids that can be homes."""
    zones: dict[str, Zone] = {}
    for number, row in csv_rows(folder, "zones.csv", ("home", "name", "kind", "aliases", "valid_from")):
        home = PREFIX + row["home"]
        if home not in divisions or not row["name"] or not row["kind"]:
            raise DataError(
                f"zones.csv:{number}: unknown home, or no name or kind", "home is an entity of divisions.csv"
            )
        key = f"{home}-{row['kind']}"
        aliases = tuple(filter(None, row["aliases"].split("|")))
        if key in zones:
            raise DataError(f"zones.csv:{number}: a second {row['kind']} of {row['home']}", "give it a kind of its own")
        zones[key] = Zone(key, home, row["name"], row["kind"], aliases, row["valid_from"])
    return zones


def read_zone_kinds(folder: Traversable) -> dict[str, str]:
    """Kinds of zones by the generic names that papers print for them."""
    rows = read_yaml(folder, "zone_kinds.yaml") or {}
    if not isinstance(rows, dict) or not all(isinstance(k, str) and isinstance(v, str) for k, v in rows.items()):
        raise DataError("zone_kinds.yaml: not a table of names", "write NAME: KIND")
    return rows


def read_places(folder: Traversable) -> dict[str, NamedPlace]:
    """Countries, regions, waters and short forms of provinces by every name they have."""
    places: dict[str, NamedPlace] = {}
    for number, row in csv_rows(folder, "places.csv", ("name", "canonical", "kind")):
        if not all(row.values()):
            raise DataError(f"places.csv:{number}: an empty cell", "write NAME,CANONICAL,KIND")
        places[row["name"]] = NamedPlace(row["name"], row["canonical"], row["kind"])
    return places


def read_peoples(folder: Traversable) -> tuple[str, ...]:
    """Names of peoples as they stand in the names of autonomous counties, longest first."""
    names = {row["name"] for _, row in csv_rows(folder, "peoples.csv", ("name",))}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def read_bodies(folder: Traversable) -> tuple[Body, ...]:
    """Party and government bodies in the order of the file."""
    rows = read_yaml(folder, "bodies.yaml")
    if not isinstance(rows, list):
        raise DataError("bodies.yaml: not a list", "begin each body with `- name:`")
    return tuple(_body(number, row) for number, row in enumerate(rows, 1))


def _body(number: int, row: Any) -> Body:
    if not isinstance(row, dict) or not isinstance(row.get("name"), str) or not isinstance(row.get("organ"), str):
        raise DataError(f"bodies.yaml: entry {number} has no name or no organ", "write name: and organ:")
    unknown = set(row) - {"name", "organ", "levels", "aliases", "by_level", "predecessors"}
    if unknown:
        listed = ", ".join(sorted(map(str, unknown)))
        raise DataError(f"bodies.yaml: {row['name']}: unknown {listed}", "see the head of the file")
    return Body(
        row["name"],
        row["organ"],
        tuple(row.get("levels") or ()),
        tuple(row.get("aliases") or ()),
        dict(row.get("by_level") or {}),
        tuple(
            Predecessor(str(p["name"]), str(p.get("until") or ""), str(p.get("ground") or ""))
            for p in row.get("predecessors") or ()
        ),
    )


def read_yaml(folder: Traversable, name: str) -> Any:
    """What a yaml file holds; a syntax error names the line."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(read_text(folder, name), Loader=loader)  # noqa: S506 (a safe loader, in C)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f":{mark.line + 1}" if mark else ""
        raise DataError(f"{name}{where}: {getattr(error, 'problem', error)}", "mend the yaml") from error
