"""Paths of page files and folders in, the pages to read out, each with what pages.csv and the options say of it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nlp.decode import decode
from zhengpu.dates import bounds
from zhengpu.errors import InputError
from zhengpu.ids import page_id
from zhengpu.records import PageMeta

TABLE = "pages.csv"
_FIELDS = tuple(PageMeta.model_fields)
_COLUMNS = ("path", *_FIELDS)
_HINT = f"pages.csv has the columns {','.join(_COLUMNS)}; only path is needed"


@dataclass(frozen=True)
class Work:
    """A page to be read: its id, its file, and what is known of it from outside its text."""

    page: str
    file: Path
    meta: PageMeta


@dataclass(frozen=True)
class Overrides:
    """What the options of the command say of every page, before what pages.csv says."""

    home: str | None = None
    published: str | None = None

    def over(self, meta: PageMeta) -> PageMeta:
        """The row of pages.csv with the options laid over it."""
        given = {"home": self.home, "issue_date": self.published}
        return meta.model_copy(update={name: value for name, value in given.items() if value is not None})


def work_list(paths: Iterable[Path], overrides: Overrides | None = None) -> list[Work]:
    """The pages of all paths in the order of their ids; InputError names the path or the row that can't be used."""
    options = overrides or Overrides()
    if options.published is not None:
        _check_date(options.published, "--published")
    by_page: dict[str, Work] = {}
    by_file: dict[Path, str] = {}
    for work in (work for path in paths for work in _pages_of(path)):
        if by_file.setdefault(work.file.resolve(), work.page) != work.page:
            continue  # the same file was named twice
        other = by_page.setdefault(work.page, Work(work.page, work.file, options.over(work.meta)))
        if other.file.resolve() != work.file.resolve():
            raise InputError(
                f"{other.file} and {work.file} would both be the page {work.page!r}",
                "Ingest the folder that holds them both, so that their ids are their paths in it",
            )
    return [by_page[page] for page in sorted(by_page)]


def _pages_of(path: Path) -> list[Work]:
    if not path.exists():
        raise InputError(f"{path}: no such file or folder", "Check the path")
    if path.is_dir():
        return _folder(path)
    rows = read_table(path.parent / TABLE) if (path.parent / TABLE).is_file() else {}
    return [Work(page_id(path.name), path, rows.get(page_id(path.name), PageMeta()))]


def _folder(folder: Path) -> list[Work]:
    files = {page_id(str(f.relative_to(folder))): f for f in sorted(folder.rglob("*.txt")) if f.is_file()}
    if not files:
        raise InputError(f"{folder}: no .txt files in this folder", "Pages are files whose names end in .txt")
    metas: dict[str, PageMeta] = {}
    for table in sorted(folder.rglob(TABLE)):
        metas |= _rows_within(folder, table)
    return [Work(page, file, metas.get(page, PageMeta())) for page, file in files.items()]


def _rows_within(folder: Path, table: Path) -> dict[str, PageMeta]:
    """The rows of a table whose paths are relative to where it stands; every listed file must be there."""
    rows: dict[str, PageMeta] = {}
    for line, path, meta in _rows(table):
        if not (table.parent / path).is_file():
            raise InputError(f"{table}:{line}: no file {path!r} beside it", "Correct the path, or take the row out")
        rows[page_id(str((table.parent / path).relative_to(folder)))] = meta
    return rows


def read_table(table: Path) -> dict[str, PageMeta]:
    """The rows of a pages.csv by page path, checked; InputError names file and line."""
    return {page_id(path): meta for _, path, meta in _rows(table)}


def _rows(table: Path) -> Iterator[tuple[int, str, PageMeta]]:
    reader = csv.reader(io.StringIO(decode(table.read_bytes(), str(table)), newline=""))
    columns = _header(table, next(reader, []))
    seen: dict[str, int] = {}
    for cells in reader:
        line = reader.line_num
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(columns):
            raise InputError(f"{table}:{line}: {len(cells)} cells where the header has {len(columns)}", _HINT)
        row = {name: cell.strip() for name, cell in zip(columns, cells, strict=True)}
        path = _path_of(table, line, row.pop("path"))
        if path in seen:
            raise InputError(f"{table}:{line}: {path!r} stands already in line {seen[path]}", "Keep one of the rows")
        seen[path] = line
        if row.get("issue_date"):
            _check_date(row["issue_date"], f"{table}:{line}")
        yield line, path, PageMeta(**{name: cell or None for name, cell in row.items()})


def _header(table: Path, cells: list[str]) -> list[str]:
    columns = [cell.strip() for cell in cells]
    unknown = [name for name in columns if name not in _COLUMNS]
    if unknown:
        raise InputError(f"{table}:1: unknown column {unknown[0]!r}", _HINT)
    if "path" not in columns:
        raise InputError(f"{table}:1: no column 'path'", _HINT)
    if len(set(columns)) != len(columns):
        raise InputError(f"{table}:1: a column stands there twice", _HINT)
    return columns


def _path_of(table: Path, line: int, cell: str) -> str:
    path = page_id(cell)
    if not path:
        raise InputError(f"{table}:{line}: no path", _HINT)
    if path.startswith("/") or ".." in path.split("/"):
        raise InputError(f"{table}:{line}: {path!r} leads out of the folder", "Give paths relative to pages.csv")
    return path.removeprefix("./")


def _check_date(text: str, where: str) -> None:
    try:
        bounds(text)
    except ValueError:
        raise InputError(f"{where}: {text!r} is no date", "Write YYYY, YYYY-MM or YYYY-MM-DD") from None
