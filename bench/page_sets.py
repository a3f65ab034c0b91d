"""The sets of pages with gold in, each read into a register of its own, and its scores, out."""

from __future__ import annotations

import csv
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from api.evaluate import evaluate, evaluate_pages
from api.evaluation.found import read_gold
from api.evaluation.scores import Scores
from api.ingest import ReaderFactory, ingest, shipped_reader
from api.worklist import work_list
from graph.register import Register
from zhengpu.errors import InputError

HERE = Path(__file__).parent.parent
QUALITY = HERE / "quality"


@dataclass(frozen=True)
class PageSet:
    """Pages with gold: `title` is what tables call them, `note` says what they are worth as a measure."""

    name: str
    title: str
    note: str
    pages: Path
    gold: Path

    @property
    def there(self) -> bool:
        """Whether the set is at hand; real pages are not part of the project."""
        return self.gold.is_dir() and self.pages.is_dir()

    def known(self) -> dict[str, dict[str, str]]:
        """What pages.csv says of each page, by the name of its gold."""
        table = self.pages / "pages.csv"
        if not table.is_file():
            return {}
        with table.open(encoding="utf-8", newline="") as file:
            return {row["path"].removesuffix(".txt"): row for row in csv.DictReader(file)}


TUNING = PageSet(
    "tuning",
    "tuning",
    "short reports and damaged full pages of many papers; rules are written looking at them, and the shipped tagger is "
    "trained on them: its figures on this set are no measure",
    QUALITY / "tuning" / "pages",
    QUALITY / "tuning" / "gold",
)
UNSEEN = PageSet(
    "unseen",
    "unseen",
    "of the same kinds, kept apart: measured only, no rule was written looking at them (64 of them, whose names begin with z, "
    "came last; most follow the skeleton of real reports, the sixteen of zm and zn are told as freely as can be)",
    QUALITY / "unseen" / "pages",
    QUALITY / "unseen" / "gold",
)
WHOLE = PageSet(
    "whole",
    "whole pages",
    "twenty-two pages of the length and the damage of real ones (some 5,000 characters, 14 to 18 pieces each), measured only; half "
    "of them are told as freely as can be",
    QUALITY / "whole" / "pages",
    QUALITY / "whole" / "gold",
)
SOBER = PageSet(
    "sober",
    "sober whole pages",
    "twelve more of that length and damage, in the plain tone of real dailies; measured only; the nearest to what real pages "
    "give",
    QUALITY / "sober" / "pages",
    QUALITY / "sober" / "gold",
)
REPORTS = PageSet(
    "reports",
    "reports after real ones",
    "forty-two short reports, each built as one real report of a county's or city's paper is, about other people and places in "
    "words of its own; measured only",
    QUALITY / "reports" / "pages",
    QUALITY / "reports" / "gold",
)
VARIOUS = PageSet(
    "various",
    "reports rich in names",
    "a hundred and twelve more such reports and six pages, with names of hamlets, works, brands, sites and projects as various as real "
    "papers have them; measured, and the names missed and wrongly linked on them listed once: two rules of linking come from that",
    QUALITY / "various" / "pages",
    QUALITY / "various" / "gold",
)
DAILIES = PageSet(
    "dailies",
    "more whole dailies",
    "sixteen whole pages of fourteen papers, damaged and in the plain tone of dailies, with names as various as real ones; their visits and "
    "posts that were wrong or missed have been listed once, and some rules come from that; nobody has judged where their names differ",
    QUALITY / "dailies" / "pages",
    QUALITY / "dailies" / "gold",
)
OTHER = PageSet(
    "other",
    "other papers",
    "full pages of eight prefectures, unseen when first scored, looked at since",
    QUALITY / "pages",
    QUALITY / "gold",
)
SAMPLES = PageSet(
    "samples",
    "samples",
    "the pages of `samples/`, made for trying the project out; the first rules were written on them",
    HERE / "samples" / "pages",
    HERE / "samples" / "gold",
)
REAL = PageSet(
    "real",
    "real pages",
    "three pages of real papers, which are not in the project; rules were written looking at them",
    HERE.parent / "shared" / "pages",
    HERE.parent / "shared" / "evaluation" / "gold",
)
SETS = (TUNING, UNSEEN, WHOLE, SOBER, REPORTS, VARIOUS, DAILIES, OTHER, SAMPLES, REAL)


class ReadSet:
    """A set that has been read and linked."""

    def __init__(self, pages: PageSet, register: Register) -> None:
        self.pages, self.register = pages, register

    def scores(self) -> Scores:
        """Its scores."""
        return evaluate(self.register, self.pages.gold)

    @cached_property
    def by_page(self) -> dict[str, Scores]:
        """The scores of each page, by the name of its gold."""
        return evaluate_pages(self.register, self.pages.gold)

    def damage(self) -> dict[str, float]:
        """How damaged each page was found to be, by the name of its gold."""
        with self.register.view() as conn:
            return {
                page.removesuffix(".txt"): value or 0.0 for page, value in conn.execute("SELECT id, damage FROM pages")
            }


@contextmanager
def read_set(pages: PageSet, make_reader: ReaderFactory = shipped_reader) -> Iterator[ReadSet]:
    """Reads a set into a register that is thrown away afterwards."""
    with tempfile.TemporaryDirectory() as folder, Register.open(Path(folder) / "quality.sqlite") as register:
        ingest(register, work_list([pages.pages]), max_bytes=5_000_000, make_reader=make_reader)
        _check_gold(pages, {row.id for row in register.pages()})
        yield ReadSet(pages, register)


def _check_gold(pages: PageSet, held: set[str]) -> None:
    """Every gold annotation must have its page."""
    gold, _ = read_gold(pages.gold)
    lost = next((page.name for page in gold if f"{page.name}.txt" not in held), None)
    if lost is not None:
        raise InputError(
            f"{pages.gold}: gold of {lost}, which is no page of {pages.pages}", "Add the page, or mend the name"
        )
