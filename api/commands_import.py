"""Commands that write the graph as neo4j-admin takes it, and that fill the register's own Neo4j with it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Annotated

import typer

from api.commands_load import shown_rows
from api.commands_neo4j import neo4j_app, shown_progress
from api.commands_pages import export_app
from api.linked import linked_register
from api.options import JsonOption, RegisterOption, register_path, show_json
from graph import local_neo4j, neo4j_import
from graph import neo4j_parts as parts
from graph.export.neo4j_admin import COMMAND_FILE, SCHEMA_FILE, export_neo4j_admin


def add_to(_app: typer.Typer) -> None:
    """Adds these commands to `zhengpu export` and `zhengpu neo4j`."""
    export_app.command("neo4j-admin")(export_command)
    neo4j_app.command("import")(import_command)


def export_command(
    out_dir: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to make; it must be new or empty.")],
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Write the graph as CSV files for `neo4j-admin database import full`, with the command and the schema."""
    with linked_register(register_path(register)) as opened, shown_rows("export") as progress:
        report = export_neo4j_admin(opened, out_dir, progress)
    if as_json:
        show_json(report)
        return
    typer.echo(f"{out_dir}: {report.nodes} nodes, {report.edges} edges; snapshot {report.snapshot}")
    typer.echo(f"With the database stopped, run {out_dir / COMMAND_FILE}, or in that folder:")
    typer.echo(report.line)
    typer.echo(f"Then start it, and make its constraints and indexes: cypher-shell -f {out_dir / SCHEMA_FILE}")


def import_command(
    replace: Annotated[bool, typer.Option("--replace", help="Drop the database that is there.")] = False,
    version: Annotated[str, typer.Option(help=f"Version of Neo4j; the newest tried is {parts.NEWEST}.")] = parts.LTS,
    register: RegisterOption = None,
) -> None:
    """Fill the register's own Neo4j, stopped, with the graph: for big registers faster than a first load."""
    path = register_path(register)
    home = local_neo4j.home_of(path)
    folder = home / "graph-to-import"
    with linked_register(path) as opened:
        neo4j_import.prepare(home, version, replace=replace)
        try:
            shutil.rmtree(folder, ignore_errors=True)  # of an import that was killed
            with shown_rows("export") as rows:
                report = export_neo4j_admin(opened, folder, rows)
            with shown_progress() as progress:
                neo4j_import.import_graph(home, folder, report.command, version=version, progress=progress)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    typer.echo(f"{home}: {report.nodes} nodes, {report.edges} edges; snapshot {report.snapshot}")
    typer.echo("start it, and make its constraints and indexes: zhengpu neo4j start && zhengpu load")
