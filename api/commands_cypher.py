"""The command that runs a researcher's read-only Cypher on the configured Neo4j, or on the register's own."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.commands_load import UriOption, UserOption, connected
from api.cypher_desk import check_enabled, limits_of
from api.options import RegisterOption, checked_settings, register_path
from graph.export.safe_csv import csv_lines
from graph.readonly.cypher import QueryAnswer, ReadonlyCypher
from zhengpu.errors import InputError

Shape = Literal["table", "json", "csv"]


def add_to(app: typer.Typer) -> None:
    """Adds this command."""
    app.command("cypher")(cypher)


def cypher(
    query: Annotated[str | None, typer.Argument(help='The query, such as "MATCH (c:County) RETURN c.name".')] = None,
    param: Annotated[
        list[str] | None, typer.Option("--param", metavar="NAME=VALUE", help="A parameter; JSON, else a text.")
    ] = None,
    shape: Annotated[
        Shape | None, typer.Option("--format", help="table, json or csv (default: table on a terminal, else csv).")
    ] = None,
    file: Annotated[Path | None, typer.Option("--file", help="Read the query from this file.")] = None,
    uri: UriOption = None,
    user: UserOption = None,
    register: RegisterOption = None,
) -> None:
    """Run a query that only reads, when ZHENGPU_CYPHER=on (password: ZHENGPU_NEO4J_PASSWORD)."""
    settings = checked_settings()
    check_enabled(settings)
    text, values = _query(query, file), parameters(param or [])
    with connected(register_path(register), uri, user, None) as connection:
        answer = ReadonlyCypher(connection, limits_of(settings)).ask(text, values)
    _show(answer, shape or ("table" if sys.stdout.isatty() else "csv"))


def _query(query: str | None, file: Path | None) -> str:
    if (query is None) == (file is None):
        raise InputError("give a query, or --file, and not both", 'Such as: zhengpu cypher "MATCH (c:County) RETURN c"')
    if file is None:
        return query or ""
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{file}: {error}", "Give a file of UTF-8 text") from None


def parameters(given: list[str]) -> dict[str, Any]:
    """Values by name, from NAME=VALUE: JSON where the value is JSON, else the text itself."""
    values: dict[str, Any] = {}
    for one in given:
        name, equals, value = one.partition("=")
        if not equals or not name.isidentifier():
            raise InputError(f"--param {one}: no NAME=VALUE", "Such as --param name=莘县 or --param year=2018")
        try:
            values[name] = json.loads(value)
        except ValueError:
            values[name] = value
    return values


def _show(answer: QueryAnswer, shape: Shape) -> None:
    if shape == "table":
        _show_table(answer)
    elif shape == "csv":
        for line in csv_lines(answer.columns, answer.rows):
            sys.stdout.write(line)
    else:
        told = {
            "columns": answer.columns,
            "rows": answer.rows,
            "truncated": bool(answer.truncated),
            "truncated_why": answer.truncated,
            "snapshot": answer.snapshot,
            "seconds": answer.seconds,
        }
        typer.echo(json.dumps(told, ensure_ascii=False))
    if answer.truncated:
        typer.echo(f"{answer.truncated} (see docs/neo4j/cypher.md)", err=True)


def _show_table(answer: QueryAnswer) -> None:
    table = Table(caption=f"{len(answer.rows)} rows, {answer.seconds:g} s, snapshot {answer.snapshot or 'none'}")
    for column in answer.columns:
        table.add_column(Text(column))
    for row in answer.rows:
        table.add_row(*(Text(_shown(value)) for value in row))
    Console().print(table)


def _shown(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
