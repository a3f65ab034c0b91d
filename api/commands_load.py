"""The command that loads a register's graph into a Neo4j: the configured one, or the register's own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from api.commands_neo4j import FIRST_QUERY
from api.linked import linked_register
from api.options import JsonOption, RegisterOption, checked_settings, register_path, show_json
from graph import load as loading
from graph import local_neo4j
from graph.neo4j_connection import Connection
from graph.register import Register
from zhengpu.errors import InputError

UriOption = Annotated[
    str | None,
    typer.Option(help="Address, such as bolt://127.0.0.1:7687 (default: ZHENGPU_NEO4J_URI, else the local one)."),
]
UserOption = Annotated[str | None, typer.Option(help="User (default: ZHENGPU_NEO4J_USER).")]


def add_to(app: typer.Typer) -> None:
    """Adds this command."""
    app.command("load")(load)


def load(
    uri: UriOption = None,
    user: UserOption = None,
    database: Annotated[str | None, typer.Option(help="Database (default: ZHENGPU_NEO4J_DATABASE).")] = None,
    batch_size: Annotated[int, typer.Option(min=1, help="Rows in one transaction.")] = loading.BATCH,
    wipe: Annotated[
        bool, typer.Option("--wipe", help="Empty the database first; only where all came from here.")
    ] = False,
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Load the register's graph into a Neo4j (password: ZHENGPU_NEO4J_PASSWORD)."""
    with linked_register(register_path(register)) as source, connected(source.path, uri, user, database) as connection:
        with shown_rows("load") as progress:
            report = loading.load(source, connection, batch_size=batch_size, progress=progress, wipe=wipe)
        if as_json:
            show_json(report)
        elif report.unchanged:
            typer.echo(f"{connection.uri} holds this graph already (snapshot {report.snapshot})")
        else:
            gone = report.removed_nodes + report.removed_edges
            typer.echo(f"{connection.uri}: {report.nodes} nodes, {report.edges} edges; {gone} of before removed")
            typer.echo(f"snapshot {report.snapshot}, {report.seconds:.1f} s")
        if not as_json:
            _echo_next(source, connection.uri)


def _echo_next(register: Register, uri: str) -> None:
    """Where to look at the graph, and a query to begin with."""
    server = local_neo4j.running(local_neo4j.home_of(register.path))
    if server and server.uri == uri:
        typer.echo(f"browser: {server.browser} (password in {local_neo4j.password_file(server.home)})")
    else:
        typer.echo("browser: port 7474 of that server, where it has not been changed")
    typer.echo(f"first query: {FIRST_QUERY}")


@contextmanager
def connected(register: Path, uri: str | None, user: str | None, database: str | None) -> Iterator[Connection]:
    """The Neo4j that was named or configured, else the register's own when it runs."""
    given = checked_settings()
    address, who = uri or given.neo4j_uri, user or given.neo4j_user
    password = given.neo4j_password.get_secret_value() if given.neo4j_password else None
    if address is None:
        server = local_neo4j.running(local_neo4j.home_of(register))
        if server is None:
            raise InputError(
                "no Neo4j is named, and the register's own does not run",
                "Run `zhengpu neo4j start`, or give --uri or ZHENGPU_NEO4J_URI",
            )
        address, who, password = server.uri, local_neo4j.USER, server.password
    with Connection(address, who, password, database or given.neo4j_database) as connection:
        yield connection


@contextmanager
def shown_rows(work: str) -> Iterator[loading.Progress]:
    """Rows written so far as a bar on a terminal, named `work` until the first are; nothing elsewhere."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task(work, total=None)
        yield lambda what, count: bar.update(task, description=what, advance=count)
