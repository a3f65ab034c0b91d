"""Real pages with gold in, figures of their twins out: other people's names on them, or another city's places.

A reader that knows a page by its names reads its twin worse. Towns and zones stay as they are: in another city they stand
against the rosters, which costs some links that no reader could find.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

from bench.damage import FIGURES
from bench.invented import Invented
from bench.page_sets import REAL, PageSet, read_set
from bench.quality_tables import f1
from nlp.names import is_surname
from zhengpu.errors import InputError

CITIES = Path(__file__).with_suffix(".csv")
PEOPLE = frozenset(("PERSON", "OFFICIAL"))
NAME_LENGTHS = (2, 3)
Names = Mapping[str, str]


@dataclass(frozen=True)
class Moved:
    """A text whose names were replaced; `starts` holds where each character of the old text, and its end, is in the new."""

    text: str
    starts: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the old text is in the new."""
        return self.starts[start], self.starts[end]


def moved(text: str, names: Names) -> Moved:
    """The text with other names, also where blanks stand within one; a longer name goes before a shorter."""
    parts: list[str] = list(text)
    for found in _pattern(names).finditer(text):
        places = [at for at in range(found.start(), found.end()) if not text[at].isspace()]
        new = names["".join(text[at] for at in places)]
        for at, char in zip(places, new, strict=False):
            parts[at] = char
        for at in places[len(new) :]:
            parts[at] = ""
        parts[places[-1]] += new[len(places) :]
    return Moved("".join(parts), (0, *accumulate(map(len, parts))))


def _pattern(names: Names) -> re.Pattern[str]:
    return re.compile("|".join(r"\s{0,2}".join(name) for name in sorted(names, key=len, reverse=True)) or "(?!)")


def cities() -> dict[str, dict[str, str]]:
    """The cities that pages can be moved to, and for each what its places are called that stand for those of the pages.

    Raises InputError for a row with an empty cell.
    """
    with CITIES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for line, row in enumerate(rows, start=2):
        if not all(row.values()):
            raise InputError(f"{CITIES.name}:{line}: a cell is empty", "Give a name for every city")
    return {city: {row["from"]: row[city] for row in rows} for city in rows[0] if city != "from"}


def other_people(gold: Mapping[str, Any], dice: random.Random) -> dict[str, str]:
    """For each person of a page, by the name as printed, an invented one of the same length."""
    invented, held = Invented(dice), {str(mention["text"]) for mention in gold["mentions"]}
    names: dict[str, str] = {}
    for mention in gold["mentions"]:
        text = mention["text"]
        plain = re.fullmatch("[一-鿿]+", text) and len(text) in NAME_LENGTHS and is_surname(text[0])
        if plain and PEOPLE.intersection(mention["type"]) and text not in names:
            made = invented.person()
            while len(made) != len(text) or made in held:
                made = invented.person()
            names[text] = made
            held.add(made)
    return names


def moved_gold(gold: Mapping[str, Any], old: str, new: Moved, names: Names) -> dict[str, Any]:
    """The gold annotation of a page's twin."""

    def renamed(name: str | None) -> str | None:
        return moved(name, names).text if name else name

    mentions = []
    for mention in gold["mentions"]:
        start, end = new.span(mention["start"], mention["end"])
        whole = old[mention["start"] : mention["end"]] == mention["text"]
        text = new.text[start:end] if whole else renamed(mention["text"])
        mentions.append(mention | {"start": start, "end": end, "text": text, "key": renamed(mention.get("key"))})
    facts = [fact | {key: renamed(fact[key]) for key in ("subj", "obj")} for fact in gold["relations"]]
    return dict(gold) | {"mentions": mentions, "relations": facts}


def write_twins(pages: PageSet, folder: Path, places: Names, seed: int) -> PageSet:
    """Writes the twins of a set's pages, with their gold, to a folder."""
    dice = random.Random(seed)
    twins = PageSet(pages.name, pages.title, pages.note, folder / "pages", folder / "gold")
    twins.pages.mkdir()
    twins.gold.mkdir()
    everybody: dict[str, str] = {}
    for file in sorted(pages.gold.glob("*.gold.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        page = f"{file.name.removesuffix('.gold.json')}.txt"
        names = dict(places) | other_people(gold, dice)
        everybody |= names
        old = (pages.pages / page).read_bytes().decode("utf-8").removeprefix("\ufeff")
        new = moved(old, names)
        (twins.pages / page).write_bytes(new.text.encode("utf-8"))
        made = json.dumps(moved_gold(gold, old, new, names), ensure_ascii=False)
        (twins.gold / file.name).write_text(made, encoding="utf-8")
    for file in pages.gold.glob("alternatives*.json"):
        (twins.gold / file.name).write_text(moved(file.read_text(encoding="utf-8"), everybody).text, encoding="utf-8")
    for file in pages.pages.glob("pages.csv"):
        shutil.copy(file, twins.pages)
    return twins


def figures(pages: PageSet, places: Names, seed: int) -> dict[str, float]:
    """F1 of each figure on the twins of one seed."""
    with tempfile.TemporaryDirectory() as folder, read_set(write_twins(pages, Path(folder), places, seed)) as twins:
        scores = twins.scores()
    return {name: value for name in FIGURES if (value := f1(scores, _figure(name))) is not None}


def _figure(name: str) -> str:
    return f"claim {'all' if name == 'claims' else name}" if not name.startswith(("tag", "link")) else name


def table(pages: PageSet, seeds: int) -> Iterator[str]:
    """The figures of the pages as they are, with other people, and in each city, in Markdown."""
    rows: dict[str, list[dict[str, float]]] = {"other people": [figures(pages, {}, seed) for seed in range(seeds)]}
    for city, places in cities().items():
        rows[f"in {city}"] = [figures(pages, places, seed) for seed in range(seeds)]
    yield f"| F1, mean of {seeds} | " + " | ".join(FIGURES) + " |"
    yield "| --- |" + " ---: |" * len(FIGURES)
    for name, found in rows.items():
        means = (sum(one.get(figure, 0.0) for one in found) / len(found) for figure in FIGURES)
        yield f"| {name} | " + " | ".join(f"{mean:.3f}" for mean in means) + " |"


def main() -> None:
    """Prints the table; needs the real pages, which are not part of the project."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=3, help="twins of each kind")
    given = parser.parse_args()
    if not REAL.there:
        raise InputError(f"{REAL.pages}: the real pages are not there", "Put them beside the project")
    print("\n".join(table(REAL, given.seeds)))


if __name__ == "__main__":
    main()
