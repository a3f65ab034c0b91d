"""The command line in, the exit status out: `zhengpu`, with all its commands and one way to show errors."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

import zhengpu
from api import (
    commands_answers,
    commands_audit,
    commands_cypher,
    commands_import,
    commands_judgements,
    commands_load,
    commands_neo4j,
    commands_pages,
    commands_review,
    commands_serve,
)
from zhengpu.errors import AmbiguousName, UnknownName, ZhengpuError

USER_ERROR = 2


class Commands(TyperGroup):
    """The commands; what goes wrong in one is shown in plain words on stderr, without a traceback."""

    def invoke(self, ctx: Any) -> Any:
        """Runs a command."""
        try:
            return super().invoke(ctx)
        except ZhengpuError as error:
            show_error(error)
            raise typer.Exit(USER_ERROR) from error


def show_error(error: ZhengpuError) -> None:
    """One clear line on stderr, and the candidates of an ambiguous name below it."""
    typer.echo(f"error: {error}", err=True)
    if isinstance(error, AmbiguousName):
        for entity, description in error.candidates:
            typer.echo(f"  {entity}  {description}", err=True)
    if isinstance(error, UnknownName) and error.near and not any(name in error.hint for name in error.near):
        typer.echo(f"  near: {'、'.join(error.near)}", err=True)


app = typer.Typer(
    cls=Commands,
    name="zhengpu",
    help="Who held which post, who went where, and with whom, read from Chinese local newspaper pages.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"zhengpu {zhengpu.__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Who held which post, who went where, and with whom, read from Chinese local newspaper pages."""


for commands in (
    commands_pages,
    commands_answers,
    commands_neo4j,
    commands_import,
    commands_load,
    commands_cypher,
    commands_serve,
    commands_audit,
    commands_review,
    commands_judgements,
):
    commands.add_to(app)


def main() -> None:
    """The console script."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    app()


if __name__ == "__main__":
    main()
