"""Commands around Neo4j: a local server of the register's own, and loading the register's graph into any server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from api import browser_guide
from api.options import JsonOption, RegisterOption, register_path, show_json
from graph import local_neo4j
from graph import neo4j_parts as parts
from graph import neo4j_ports as ports
from graph.local_neo4j import Memory, Neo4jServer

NOT_RUNNING = 1
neo4j_app = typer.Typer(help="A local Neo4j with Browser, its data beside the register.", no_args_is_help=True)
FIRST_QUERY = "MATCH (o:Official)-[v:VISITED]->(p) RETURN o, v, p LIMIT 50"


def add_to(app: typer.Typer) -> None:
    """Adds these commands."""
    app.add_typer(neo4j_app, name="neo4j")


@neo4j_app.callback()
def _neo4j() -> None:
    """A local Neo4j with Browser, its data beside the register."""


@neo4j_app.command("start")
def start(
    bolt_port: Annotated[int | None, typer.Option(help="Port for drivers; 0 is any (default: 7687 if free).")] = None,
    http_port: Annotated[
        int | None, typer.Option(help="Port of the Browser; 0 is any (default: 7474 if free).")
    ] = None,
    heap: Annotated[str, typer.Option(help="Memory of Java's heap.")] = Memory.heap,
    page_cache: Annotated[str, typer.Option(help="Memory of the page cache.")] = Memory.page_cache,
    version: Annotated[str, typer.Option(help=f"Version of Neo4j; the newest tried is {parts.NEWEST}.")] = parts.LTS,
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Start the register's own Neo4j; the first start fetches it (about 190 MB)."""
    with shown_progress() as progress:
        server = local_neo4j.start(
            local_neo4j.home_of(register_path(register)),
            bolt_port=bolt_port,
            http_port=http_port,
            memory=Memory(heap, page_cache),
            version=version,
            progress=progress,
        )
    _show(server, as_json)


@neo4j_app.command("stop")
def stop(register: RegisterOption = None) -> None:
    """Stop the register's own Neo4j; its data stay."""
    stopped = local_neo4j.stop(local_neo4j.home_of(register_path(register)))
    typer.echo("stopped" if stopped else "no Neo4j of this register runs")


@neo4j_app.command("status")
def status(as_json: JsonOption = False, register: RegisterOption = None) -> None:
    """Show whether the register's own Neo4j runs, and where; exit status 1 when it does not."""
    server = local_neo4j.running(local_neo4j.home_of(register_path(register)))
    if server is None:
        if as_json:
            show_json({"running": False})
        else:
            typer.echo("no Neo4j of this register runs; start it with: zhengpu neo4j start")
        raise typer.Exit(NOT_RUNNING)
    _show(server, as_json)


@neo4j_app.command("guide")
def guide(
    port: Annotated[int | None, typer.Option(help=f"Port; 0 is any (default: {browser_guide.PORT} if free).")] = None,
    register: RegisterOption = None,
) -> None:
    """Give Neo4j Browser its guide, style and saved queries, until Ctrl+C."""
    server = local_neo4j.running(local_neo4j.home_of(register_path(register)))
    with browser_guide.Guide(ports.chosen(port, browser_guide.PORT)) as served:
        typer.echo("In Neo4j Browser, run these two lines one by one (the second opens the guide):")
        for line in served.lines:
            typer.echo(f"  {line}")
        if server:
            typer.echo(f"Or open it with the guide: {served.opened_in(server)}")
            typer.echo(f"password file: {local_neo4j.password_file(server.home)}")
        typer.echo(
            f"Queries to keep as favorites, by dropping them onto the Browser: {browser_guide.folder() / 'queries'}"
        )
        typer.echo("Ctrl+C ends this; the Browser keeps the style.")
        with suppress(KeyboardInterrupt):
            served.serve_forever()


def _show(server: Neo4jServer, as_json: bool) -> None:
    about = {
        "version": server.version,
        "uri": server.uri,
        "browser": server.browser,
        "user": local_neo4j.USER,
        "password_file": str(local_neo4j.password_file(server.home)),
    }
    if as_json:
        show_json({"running": True, "pid": server.pid, **about})
        return
    typer.echo(f"Neo4j {server.version} runs (pid {server.pid})")
    for name in ("browser", "uri", "user", "password_file"):
        typer.echo(f"{name.replace('_', ' ')}: {about[name]}")
    typer.echo("guide, colours and saved queries for the Browser: zhengpu neo4j guide")


@contextmanager
def shown_progress() -> Iterator[parts.Progress]:
    """Progress as one bar on a terminal, and nothing elsewhere."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f}%"))
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("", total=None)

        def told(what: str, done: int, total: int) -> None:
            bar.update(task, description=what, completed=done, total=total or None)

        yield told
