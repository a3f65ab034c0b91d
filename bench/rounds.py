"""Figures of a round of work in, one more line of docs/quality-rounds.csv, and the table of all rounds, out."""

from __future__ import annotations

import csv
import datetime
from collections.abc import Iterator, Sequence
from pathlib import Path

from api.evaluation.scores import Scores
from bench.page_sets import HERE, OTHER, REAL, TUNING, UNSEEN, PageSet
from bench.quality_tables import NONE, f1, shown
from zhengpu.errors import DataError

FILE = HERE / "docs" / "quality-rounds.csv"
SETS = (TUNING, UNSEEN, OTHER, REAL)
FIGURES = {"tag": "tag core", "link": "link core", "visited": "claim VISITED", "claims": "claim all"}
KEYS = ("date", "change")
COLUMNS = (*KEYS, *(f"{pages.name} {figure}" for pages in SETS for figure in FIGURES))
_HINT = "Mend the line, or take it out"
Round = dict[str, str]


def read_rounds(file: Path = FILE) -> list[Round]:
    """The rounds on record, oldest first; DataError names the line that is not as it must be."""
    if not file.exists():
        return []
    with file.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        if tuple(reader.fieldnames or ()) != COLUMNS:
            raise DataError(f"{file.name}:1: the columns must be {','.join(COLUMNS)}", _HINT)
        return [_checked(file, reader.line_num, row) for row in reader]


def _checked(file: Path, line: int, row: dict[str, str]) -> Round:
    where = f"{file.name}:{line}"
    if None in row or None in row.values():
        raise DataError(f"{where}: not {len(COLUMNS)} cells", _HINT)
    try:
        datetime.date.fromisoformat(row["date"])
        fits = all(0 <= float(row[name]) <= 1 for name in COLUMNS if name not in KEYS and row[name])
    except ValueError as error:
        raise DataError(f"{where}: {error}", _HINT) from None
    if not fits or not row["change"].strip():
        raise DataError(f"{where}: a figure that is no share, or no word on what changed", _HINT)
    return row


def add_round(change: str, scored: Sequence[tuple[PageSet, Scores]], file: Path = FILE, day: str = "") -> Round:
    """Appends a line with the figures of now; sets that are not at hand stay empty."""
    by_name = {pages.name: scores for pages, scores in scored}
    row: Round = {"date": day or datetime.date.today().isoformat(), "change": " ".join(change.split())}
    for pages in SETS:
        for name, figure in FIGURES.items():
            scores = by_name.get(pages.name)
            row[f"{pages.name} {name}"] = shown(f1(scores, figure)) if scores else NONE
    _checked(file, len(read_rounds(file)) + 2, row)
    new = not file.exists()
    with file.open("a", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS, lineterminator="\n")
        if new:
            writer.writeheader()
        writer.writerow(row)
    return row


def table(rounds: Sequence[Round]) -> Iterator[str]:
    """The rounds in Markdown: the figures of a set stand together in one cell."""
    yield f"| date | what changed | {' | '.join(pages.title for pages in SETS)} |"
    yield f"| --- | --- |{' --- |' * len(SETS)}"
    for row in rounds:
        cells = [" / ".join(row[f"{pages.name} {name}"] or "–" for name in FIGURES) for pages in SETS]
        yield f"| {row['date']} | {row['change'].replace('|', ' ')} | {' | '.join(cells)} |"
