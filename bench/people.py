"""Folders of pages with gold in one register in, how often one person became two and two became one, by page and over pages, out."""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from api.evaluation.found import FoundMention, GoldPage, Thing, read_found, read_gold
from api.evaluation.mentions import overlaps
from api.ingest import ingest
from api.worklist import work_list
from graph.register import Register

HERE = Path(__file__).parent.parent
FOLDERS = (HERE / "samples", HERE / "quality", HERE / "quality" / "tuning", HERE / "quality" / "people")
PEOPLE = {"OFFICIAL", "PERSON"}
MAX_BYTES = 5_000_000
KINDS = ("on one page", "over pages of one home", "over homes")


@dataclass(frozen=True)
class Person:
    """Whom the gold of a page names, what that page's mentions of him or her were mostly linked to, and on which page."""

    name: str
    number: str  # tells people of one name on the pages of one home apart
    role: str  # official author other
    page: str
    home: str | None
    entity: str
    open: bool

    def kind(self, other: Person) -> str:
        """How far apart two pages are."""
        if self.page == other.page:
            return KINDS[0]
        return KINDS[1] if self.home and self.home == other.home else KINDS[2]

    def same(self, other: Person) -> bool | None:
        """Whether the gold takes two bearers of a name for one; None where it does not say."""
        if self.page == other.page:
            return self.number == other.number
        if self.kind(other) == KINDS[2]:
            return None
        if self.number != other.number:
            return False
        if "other" in (self.role, other.role):
            return None
        return self.role == other.role


@dataclass(frozen=True)
class Judged:
    """Two bearers of one name, and what became of them."""

    left: Person
    right: Person

    @property
    def joined(self) -> bool:
        """Whether they are one entity in the register."""
        return self.left.entity == self.right.entity

    @property
    def verdict(self) -> str:
        """What that is worth."""
        same = self.left.same(self.right)
        if same is None:
            return "joined, gold silent" if self.joined else "apart, gold silent"
        if same:
            return "rightly joined" if self.joined else "split, left open" if self._open() else "split"
        return "joined wrongly" if self.joined else "rightly apart"

    def _open(self) -> bool:
        return self.left.open or self.right.open

    def line(self) -> str:
        """For people."""
        return f"{self.verdict}\t{self.left.name}\t{_where(self.left)}\t{_where(self.right)}"


def _where(person: Person) -> str:
    return f"{person.page} {person.role}{' ' + person.number if person.number else ''}"


def people(register: Register, gold: Iterable[GoldPage]) -> Iterator[Person]:
    """The people of all gold pages that were found at all."""
    homes = {row.id.rpartition("/")[2]: row.home for row in register.pages()}
    open_ids = {entity.id for entity in register.linking().entities if entity.open}
    pages = list(gold)
    found = read_found(register, {f"{page.name}.txt" for page in pages})
    for page in pages:
        doc = f"{page.name}.txt"
        if doc not in found:
            continue
        authors = {fact.subj for fact in page.relations if fact.rel == "WROTE"}
        for key, (role, things) in _linked(page, found[doc].mentions, authors).items():
            if things:
                name, _, number = key.partition("#")
                entity = things.most_common(1)[0][0].id
                yield Person(name, number, role, page.name, homes.get(doc), entity, entity in open_ids)


def _linked(page: GoldPage, mentions: list[FoundMention], authors: set[str]) -> dict[str, tuple[str, Counter[Thing]]]:
    """What each key of a page is, and to what its mentions were linked."""
    held: dict[str, tuple[str, Counter[Thing]]] = {}
    for wanted in page.mentions:
        if wanted.optional or not wanted.key or not PEOPLE & set(wanted.type):
            continue
        role = "official" if wanted.type[0] == "OFFICIAL" else "author" if wanted.key in authors else "other"
        known, things = held.setdefault(wanted.key, (role, Counter()))
        if known == "other" != role:
            held[wanted.key] = (role, things)
        things.update(m.thing for m in mentions if m.thing and m.label in PEOPLE and overlaps(m, wanted))
    return held


def judged(persons: Iterable[Person]) -> Iterator[Judged]:
    """All pairs of bearers of one name."""
    by_name: dict[str, list[Person]] = defaultdict(list)
    for person in persons:
        by_name[person.name].append(person)
    for name in sorted(by_name):
        held = sorted(by_name[name], key=lambda p: (p.page, p.number))
        yield from (Judged(left, right) for left, right in combinations(held, 2))


def confused(persons: Iterable[Person]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Entities that bearers of different names are linked to."""
    names: dict[str, set[str]] = defaultdict(set)
    for person in persons:
        names[person.entity].add(person.name)
    return ((entity, tuple(sorted(held))) for entity, held in sorted(names.items()) if len(held) > 1)


def read(folders: Iterable[Path]) -> list[Person]:
    """The people of the gold pages of several folders, read into one register."""
    folders = [folder for folder in folders if (folder / "gold").is_dir()]
    with tempfile.TemporaryDirectory() as place, Register.open(Path(place) / "people.sqlite") as register:
        ingest(register, work_list([folder / "pages" for folder in folders]), max_bytes=MAX_BYTES)
        gold = [page for folder in folders for page in read_gold(folder / "gold")[0]]
        return list(people(register, gold))


def table(pairs: Iterable[Judged]) -> Iterator[str]:
    """The counts in Markdown."""
    counts = Counter((pair.left.kind(pair.right), pair.verdict) for pair in pairs)
    yield from ("| two bearers of one name | became | pairs |", "| --- | --- | --- |")
    for (kind, verdict), count in sorted(counts.items(), key=lambda item: (KINDS.index(item[0][0]), item[0][1])):
        yield f"| {kind} | {verdict} | {count} |"


def main() -> None:
    """Prints the counts, and with --pairs every pair that is not plainly right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=FOLDERS, help="folders with pages/ and gold/ in them")
    parser.add_argument("--pairs", action="store_true", help="list the pairs too")
    given = parser.parse_args()
    persons = read(given.folders)
    pairs = list(judged(persons))
    print("\n".join(table(pairs)))
    for entity, names in confused(persons):
        print(f"one entity\t{entity}\t{'、'.join(names)}")
    if given.pairs:
        print("\n".join(pair.line() for pair in pairs if not pair.verdict.startswith("rightly")))


if __name__ == "__main__":
    main()
