"""A CSV of the issues that should have been read in, how many pages of each paper are expected when out."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from zhengpu.errors import InputError
from zhengpu.lexicon import Lexicon
from zhengpu.records import Record

NEEDED, OPTIONAL = ("paper", "issue_date", "editions"), ("home",)
MOST_EDITIONS = 1_000
_HINT = "The columns are paper,issue_date,editions and, if wanted, home"


class ExpectedIssue(Record):
    """One issue of a paper: its day (ISO), its number of pages, and the division whose paper it is."""

    paper: str
    issue_date: str
    editions: int
    home: str | None = None


def read_expected(path: Path, lexicon: Lexicon) -> tuple[ExpectedIssue, ...]:
    """The issues of a list, each once; InputError names file and line of what can't be used."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}", "Give the file with the list of expected issues") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8: {error.reason}", "Save the list as UTF-8") from error
    return tuple(_issues(path, text, lexicon))


def _issues(path: Path, text: str, lexicon: Lexicon) -> Iterator[ExpectedIssue]:
    reader = csv.reader(io.StringIO(text, newline=""))
    columns = _header(path, next(reader, []))
    seen: dict[tuple[str, str, str | None], int] = {}
    for cells in reader:
        if not any(cell.strip() for cell in cells):
            continue
        where = f"{path}:{reader.line_num}"
        if len(cells) != len(columns):
            raise InputError(f"{where}: {len(cells)} cells where the header has {len(columns)}", _HINT)
        row = dict(zip(columns, (cell.strip() for cell in cells), strict=True))
        issue = _issue(where, row, lexicon)
        key = issue.paper, issue.issue_date, issue.home
        if key in seen:
            raise InputError(
                f"{where}: {issue.paper} of {issue.issue_date} stands already in line {seen[key]}", "Keep one"
            )
        seen[key] = reader.line_num
        yield issue


def _header(path: Path, cells: Iterable[str]) -> list[str]:
    columns = [cell.strip() for cell in cells]
    for name in NEEDED:
        if columns.count(name) != 1:
            raise InputError(f"{path}:1: no column {name!r}, or two of them", _HINT)
    for name in columns:
        if name not in (*NEEDED, *OPTIONAL):
            raise InputError(f"{path}:1: unknown column {name!r}", _HINT)
    return columns


def _issue(where: str, row: dict[str, str], lexicon: Lexicon) -> ExpectedIssue:
    if not row["paper"]:
        raise InputError(f"{where}: no paper", _HINT)
    try:
        day = datetime.date.fromisoformat(row["issue_date"]).isoformat()
    except ValueError:
        raise InputError(f"{where}: {row['issue_date']!r} is no day", "Write YYYY-MM-DD") from None
    return ExpectedIssue(
        paper=row["paper"], issue_date=day, editions=_editions(where, row["editions"]), home=_home(where, row, lexicon)
    )


def _editions(where: str, cell: str) -> int:
    if not (cell.isascii() and cell.isdigit() and len(cell) <= len(str(MOST_EDITIONS)) and int(cell) <= MOST_EDITIONS):
        raise InputError(f"{where}: {cell!r} is no number of editions", f"Give 0 to {MOST_EDITIONS}")
    return int(cell)


def _home(where: str, row: dict[str, str], lexicon: Lexicon) -> str | None:
    given = row.get("home")
    if not given:
        return None
    found = lexicon.resolve(given)
    if found is None:
        raise InputError(f"{where}: no division, or more than one, is called {given!r}", "Give a full name, or a code")
    return found
