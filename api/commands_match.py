"""A table in a CSV file in, the same with the entity that each row means out: `zhengpu match`."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from api.commands_load import shown_rows
from api.options import RegisterOption, session
from api.reconcile.queries import read_day
from api.reconcile.terms import terms
from graph.export.safe_csv import csv_lines
from graph.matching.example import Candidate, Example
from graph.matching.match import Matcher, NameIndexes
from zhengpu.errors import InputError

ADDED = ("zhengpu_id", "zhengpu_name", "zhengpu_score", "zhengpu_match", "zhengpu_reasons", "zhengpu_candidates")
BATCH = 200  # rows that share what was looked up
Cells = Sequence[str]
Column = Annotated[str | None, typer.Option(metavar="COLUMN")]


def add_to(app: typer.Typer) -> None:
    """Adds this command."""
    app.command("match")(match)


def match(  # noqa: PLR0913, PLR0917 (each is an option)
    file: Annotated[Path, typer.Argument(help="A CSV file in UTF-8, with a head line.")],
    name_column: Annotated[str, typer.Option(metavar="COLUMN", help="Where the names stand.")],
    out: Annotated[Path, typer.Option("--out", "-o", metavar="FILE", help="The CSV file to write.")],
    kind: Annotated[
        list[str] | None, typer.Option("--type", help="Only entities of this type; may be repeated.")
    ] = None,
    county_column: Column = None,
    post_column: Column = None,
    body_column: Column = None,
    date_column: Column = None,
    code_column: Column = None,
    everyone: Annotated[bool, typer.Option("--everyone", help="People who are no officials too.")] = False,
    register: RegisterOption = None,
) -> None:
    """Match the rows of a table: an id where one entity is clearly meant, else the candidates to choose from."""
    columns = {
        "county": county_column,
        "post": post_column,
        "body": body_column,
        "date": date_column,
        "code": code_column,
    }
    given = {"name": name_column} | {field: column for field, column in columns.items() if column}
    types, officials = terms().entity_types(kind or ())
    common = Example(types=types, officials=officials, strict=True, everyone=everyone)
    if out.exists() and out.samefile(file):
        raise InputError(f"{out} is the table itself", "Give another file to write")
    head, rows = _table(file, given.values())
    places = {field: head.index(column) for field, column in given.items()}
    counts = {"match": 0, "candidates": 0, "nothing": 0}
    with session(register) as opened, shown_rows("match") as progress:
        index = NameIndexes().of(opened.store)

        def answered() -> Iterator[list[Any]]:
            for batch in _batched(rows):
                matcher = Matcher(opened.store, index)
                for row in batch:
                    found = matcher.match(_example(common, row, places))
                    counts[_sort(found)] += 1
                    yield [*row, *_added(found)]
                progress("rows", len(batch))

        _write(out, csv_lines((*head, *ADDED), answered()))
    typer.echo(
        f"{sum(counts.values())} rows: {counts['match']} matched, {counts['candidates']} with candidates to choose from,"
        f" {counts['nothing']} without; written to {out}"
    )


def _table(file: Path, wanted: Any) -> tuple[list[str], Iterator[Cells]]:
    """The head line and the rows of a table; InputError names the line of what can't be read."""
    try:
        first = next(_lines(file), None)
    except OSError as error:
        raise InputError(f"{file}: {error.strerror}", "Give a CSV file") from None
    if first is None:
        raise InputError(f"{file} is empty", "Give a CSV file with a head line")
    for column in wanted:
        if column not in first:
            raise InputError(f"{file} has no column {column!r}", f"There are {', '.join(first)}")
    return list(first), (row for row in itertools.islice(_lines(file), 1, None) if row)


def _lines(file: Path) -> Iterator[Cells]:
    width: int | None = None
    with file.open(encoding="utf-8-sig", newline="") as opened:
        reader = csv.reader(opened, strict=True)
        try:
            for row in reader:
                width = width or len(row)
                if row and len(row) != width:
                    raise InputError(f"{file}:{reader.line_num}: {len(row)} cells, not {width}", "Mend the line")
                yield row
        except UnicodeDecodeError:
            raise InputError(f"{file}:{reader.line_num + 1}: no UTF-8", "Save the table as CSV UTF-8") from None
        except csv.Error as error:
            raise InputError(f"{file}:{reader.line_num}: {error}", "Mend the line") from None


def _batched(rows: Iterator[Cells]) -> Iterator[tuple[Cells, ...]]:
    while batch := tuple(itertools.islice(rows, BATCH)):
        yield batch


def _example(common: Example, row: Cells, places: Mapping[str, int]) -> Example:
    cells = {field: row[place].strip() for field, place in places.items()}
    name, date = cells.pop("name"), read_day(cells.pop("date", ""))
    return common.model_copy(
        update={"name": name, "date": date, **{field: (text,) for field, text in cells.items() if text}}
    )


def _sort(found: Sequence[Candidate]) -> str:
    if not found:
        return "nothing"
    return "match" if found[0].match else "candidates"


def _added(found: Sequence[Candidate]) -> list[Any]:
    """The cells of the added columns: id and name only where the match is clear."""
    best = found[0] if found else None
    sure = best is not None and best.match
    listed = "；".join(f"{one.entity.id} {one.entity.name} {one.score}" for one in found)
    return [
        best.entity.id if best and sure else "",
        best.entity.name if best and sure else "",
        best.score if best else "",
        "yes" if sure else "no",
        "；".join(reason.says for reason in best.reasons) if best else "",
        listed,
    ]


def _write(out: Path, lines: Iterator[str]) -> None:
    """Writes a file that appears only when it is whole."""
    draft = out.with_name(f".{out.name}.part")
    try:
        with draft.open("w", encoding="utf-8-sig", newline="") as opened:
            opened.writelines(lines)
        draft.replace(out)
    except OSError as error:
        raise InputError(f"{out}: {error.strerror}", "Give a file that can be written") from None
    finally:
        draft.unlink(missing_ok=True)
