"""Clean items with gold in, damaged pages with theirs and the loss of F1 by figure out: what damage costs the reading."""

from __future__ import annotations

import argparse
import csv
import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from api.evaluate import evaluate
from api.evaluation.found import GoldPage, read_gold
from api.ingest import ingest
from api.worklist import work_list
from bench.noise import LEVELS, Char, Level, Piece, Printed, clean, damaged
from graph.register import Register
from nlp.paragraphs import read_paragraphs
from zhengpu.errors import InputError

HERE = Path(__file__).parent.parent
SET = HERE / "quality" / "tuning"
ITEMS = "*-s??"  # names of the items that are one short report each
MOST = 5  # items on a page
FIGURES = ("tag core", "tag core, overlap", "link core", "claims", "VISITED", "HOLDS_POST", "ATTENDED", "WROTE")
Trip = tuple[str, int]
BANDS = (("under 0.1", 0.0, 0.1), ("0.1 to 0.3", 0.1, 0.3), ("0.3 and more", 0.3, 1.01))
FULL_PAGES = (
    (HERE / "samples", "*"),
    (HERE / "quality", "*"),
    (SET, "*-p??"),
    (HERE.parent / "shared", "*"),
)


@dataclass(frozen=True)
class Item:
    """A short report with its annotation and what is known of its page."""

    text: str
    gold: GoldPage
    known: dict[str, str]

    @property
    def people(self) -> set[str]:
        """The people it names; two items that share one cannot stand on one page."""
        return {m.key for m in self.gold.mentions if m.key and {"PERSON", "OFFICIAL"} & set(m.type)}

    def pieces(self, offset: int) -> list[Piece]:
        """Its paragraphs, characters numbered from `offset`."""
        return [
            Piece(p.kind, tuple(Char(self.text[at], offset + at) for at in p.mapped.offsets))
            for p in read_paragraphs(self.text)
        ]


@dataclass
class Sheet:
    """A page that holds several items of one paper."""

    name: str
    items: list[Item] = field(default_factory=list)

    def fits(self, item: Item) -> bool:
        """Whether an item can stand on this page."""
        first = self.items[0]
        alike = all(first.known.get(key) == item.known.get(key) for key in ("paper", "home"))
        return alike and len(self.items) < MOST and not any(item.people & held.people for held in self.items)

    def articles(self) -> list[list[Piece]]:
        """The paragraphs of its items, characters numbered through the page."""
        return [item.pieces(offset) for item, offset in self._placed()]

    def gold(self, printed: Printed) -> dict[str, Any]:
        """The annotation of the page as printed."""
        mentions: list[dict[str, Any]] = []
        facts: list[dict[str, Any]] = []
        trips: dict[Trip, int] = {}
        for number, (item, offset) in enumerate(self._placed()):
            for mention in item.gold.mentions:
                for start, end in printed.spans(mention.start + offset, mention.end + offset):
                    text = printed.text[start:end].replace("\n", "")
                    place = {"start": start, "end": end, "text": text, "line": printed.text.count("\n", 0, start) + 1}
                    mentions.append(mention.model_dump(mode="json") | place)
            for fact in item.gold.relations:
                trip = trips.setdefault((str(number), fact.trip), len(trips) + 1) if fact.trip is not None else None
                facts.append(fact.model_dump(mode="json") | {"trip": trip})
        return {"name": self.name, "mentions": mentions, "relations": facts}

    def _placed(self) -> Iterator[tuple[Item, int]]:
        offset = 0
        for item in self.items:
            yield item, offset
            offset += len(item.text)


@dataclass(frozen=True)
class Row:
    """A figure on clean pages and on their damaged twins, as F1."""

    figure: str
    clean: float
    damaged: float

    @property
    def loss(self) -> float:
        """How many points damage costs."""
        return 100 * (self.clean - self.damaged)


def sheets(pages: Path, gold: Path, items: str = ITEMS) -> list[Sheet]:
    """The items of a set joined to pages: those of one paper, in the order of their dates."""
    known: dict[str, dict[str, str]] = {}
    for file in sorted(pages.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as rows:
            known |= {row["path"]: {k: v for k, v in row.items() if k != "path" and v} for row in csv.DictReader(rows)}
    by_name = {page.name.removeprefix("annotation/"): page for page in read_gold(gold)[0]}
    found = []
    for file in sorted(pages.glob(f"{items}.txt")):
        if file.stem in by_name:
            text = file.read_bytes().decode("utf-8-sig")
            found.append(Item(text, by_name[file.stem], known.get(file.name, {})))
    if not found:
        raise InputError(f"{pages}: no items {items}.txt with gold", "Give the folders of the pages and of their gold")
    joined: list[Sheet] = []
    for item in sorted(found, key=lambda one: (one.known.get("paper", ""), one.known.get("issue_date", ""))):
        sheet = next((sheet for sheet in joined if sheet.fits(item)), None)
        if sheet is None:
            sheet = Sheet(f"twin-{len(joined) + 1:02d}")
            joined.append(Sheet(sheet.name, [item]))
        else:
            sheet.items.append(item)
    return joined


def rows(
    level: str, pages: Path = SET / "pages", gold: Path = SET / "gold", seeds: Sequence[int] = (1, 2, 3)
) -> list[Row]:
    """Each figure on the items joined to clean pages, and on their damaged twins (the mean of several seeds)."""
    if level not in LEVELS:
        raise InputError(f"no level of damage {level!r}", f"Take one of {', '.join(LEVELS)}")
    held = sheets(pages, gold)
    whole = _figures(((sheet, clean(sheet.articles())) for sheet in held), gold)
    hurt = [_figures(_damaged(held, LEVELS[level], seed), gold) for seed in seeds]
    return [Row(name, whole[name], sum(one[name] for one in hurt) / len(hurt)) for name in FIGURES]


def _damaged(held: Sequence[Sheet], level: Level, seed: int) -> Iterator[tuple[Sheet, Printed]]:
    for number, sheet in enumerate(held):
        yield sheet, damaged(sheet.articles(), level, 1000 * seed + number)


def write(printed: Iterable[tuple[Sheet, Printed]], folder: Path) -> None:
    """Pages, their pages.csv and their gold in the folder."""
    (folder / "pages").mkdir(parents=True, exist_ok=True)
    (folder / "gold").mkdir(exist_ok=True)
    known = []
    for sheet, page in printed:
        (folder / "pages" / f"{sheet.name}.txt").write_text(page.text, encoding="utf-8")
        made = json.dumps(sheet.gold(page), ensure_ascii=False, indent=1)
        (folder / "gold" / f"{sheet.name}.gold.json").write_text(made, encoding="utf-8")
        known.append({"path": f"{sheet.name}.txt"} | sheet.items[-1].known)
    with (folder / "pages" / "pages.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(dict.fromkeys(key for row in known for key in row)))
        writer.writeheader()
        writer.writerows(known)


def _figures(printed: Iterable[tuple[Sheet, Printed]], gold: Path) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        write(printed, folder)
        for file in gold.glob("alternatives*.json"):
            shutil.copy(file, folder / "gold")
        with Register.open(folder / "damage.sqlite") as register:
            ingest(register, work_list([folder / "pages"]), max_bytes=5_000_000)
            return _scored(register, folder / "gold")


@dataclass(frozen=True)
class Band:
    """Full pages that are about as damaged as each other, by the damage that reading them measures."""

    name: str
    pages: int
    figures: dict[str, float]


def by_band(sets: Iterable[tuple[Path, str]] = FULL_PAGES) -> list[Band]:
    """F1 by band of measured damage, of all full pages with gold that are there."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "pages").mkdir()
        for number, (home, names) in enumerate(sets):
            _collect(home, names, folder, number)
        with Register.open(folder / "damage.sqlite") as register:
            ingest(register, work_list([folder / "pages"]), max_bytes=5_000_000)
            hurt = {one.page.id: one.page.damage for one in register.readings(with_text=False)}
            return [band for name, low, high in BANDS if (band := _band(register, folder, name, hurt, low, high))]


def _collect(home: Path, names: str, folder: Path, number: int) -> None:
    """Copies the pages of a set that have gold, with what is known of them."""
    gold = home / "gold" if (home / "gold").is_dir() else home / "evaluation" / "gold"
    if not gold.is_dir():
        return
    into = folder / "pages" / str(number)
    into.mkdir()
    for made in sorted(gold.glob(f"{names}.gold.json")):
        stem = made.name.removesuffix(".gold.json")
        shutil.copy(home / "pages" / f"{stem}.txt", into)
        (folder / made.name).write_text(json.dumps(json.loads(made.read_text("utf-8")) | {"name": stem}), "utf-8")
    for file in gold.glob("alternatives*.json"):
        shutil.copy(file, folder / f"{file.stem}-{number}.json")
    for file in (home / "pages").glob("pages.csv"):
        with file.open(encoding="utf-8", newline="") as rows:
            kept = [row for row in csv.DictReader(rows) if (into / row["path"]).exists()]
        with (into / "pages.csv").open("w", encoding="utf-8", newline="") as made_csv:
            writer = csv.DictWriter(made_csv, list(kept[0]) if kept else ["path"])
            writer.writeheader()
            writer.writerows(kept)


def _band(register: Register, folder: Path, name: str, hurt: dict[str, float], low: float, high: float) -> Band | None:
    gold = folder / f"band {low}"
    gold.mkdir()
    stems = [Path(page).stem for page, measured in hurt.items() if low <= measured < high]
    for stem in stems:
        shutil.copy(folder / f"{stem}.gold.json", gold)
    for file in folder.glob("alternatives*.json"):
        shutil.copy(file, gold)
    return Band(name, len(stems), _scored(register, gold)) if stems else None


def _scored(register: Register, gold: Path) -> dict[str, float]:
    """F1 of each figure."""
    held = evaluate(register, gold).as_dict()
    found = {
        "tag core": held["ner"]["strict"]["core"],
        "tag core, overlap": held["ner"]["overlap"]["core"],
        "link core": held["link"],
        "claims": held["rel"]["all"],
    }
    return {name: found.get(name, held["rel"].get(name, {"f1": 0.0}))["f1"] for name in FIGURES}


def band_table(bands: Sequence[Band]) -> Iterator[str]:
    """The bands in Markdown, a column each."""
    yield "| figure (F1) | " + " | ".join(f"damage {band.name} ({band.pages} pages)" for band in bands) + " |"
    yield "| --- |" + " --- |" * len(bands)
    for name in FIGURES:
        yield f"| {name} | " + " | ".join(f"{band.figures[name]:.3f}" for band in bands) + " |"


def table(level: str, found: Iterable[Row]) -> Iterator[str]:
    """The rows in Markdown."""
    yield f"| figure (F1) | clean | {level} damage | loss, points |"
    yield "| --- | --- | --- | --- |"
    for row in found:
        yield f"| {row.figure} | {row.clean:.3f} | {row.damaged:.3f} | {row.loss:.1f} |"


def main() -> None:
    """Prints the loss at each level asked for, or writes the damaged pages of one seed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("levels", nargs="*", default=["realistic"], help=f"of {', '.join(LEVELS)}")
    parser.add_argument("--pages", type=Path, default=SET / "pages", help="folder of the items")
    parser.add_argument("--gold", type=Path, default=SET / "gold", help="folder of their gold")
    parser.add_argument("--seeds", type=int, default=3, help="damaged twins of each page")
    parser.add_argument("--bands", action="store_true", help="print the figures of full pages by their damage instead")
    parser.add_argument("--write", type=Path, help="write the twins of one seed to this folder instead")
    given = parser.parse_args()
    if given.bands:
        print("\n".join(band_table(by_band())))
        return
    for level in given.levels:
        if given.write:
            if level not in LEVELS:
                raise InputError(f"no level of damage {level!r}", f"Take one of {', '.join(LEVELS)}")
            write(_damaged(sheets(given.pages, given.gold), LEVELS[level], 1), given.write / level)
        else:
            seeds = range(1, given.seeds + 1)
            print("\n".join(table(level, rows(level, given.pages, given.gold, seeds))))


if __name__ == "__main__":
    main()
