"""Commands that write the register in the formats of others, and that check an export against a register."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.commands_pages import export_app
from api.linked import linked_register
from api.options import JsonOption, RegisterOption, checked_settings, register_path, show_json
from graph.expected_issues import ExpectedIssue, read_expected
from graph.export.formats import export
from graph.export.shown import Wanted
from zhengpu.lexicon import lexicon

OutDir = Annotated[Path, typer.Argument(metavar="OUT_DIR", help="The folder to make; it must be new or empty.")]
Everyone = Annotated[bool, typer.Option("--everyone", help="People who are no officials too.")]
Excel = Annotated[bool, typer.Option("--excel", help="A byte-order mark, by which Excel knows the encoding.")]


def add_to(_app: typer.Typer) -> None:
    """Adds these commands to `zhengpu export`."""
    export_app.command("csv")(csv_command)
    export_app.command("graphml")(graphml_command)
    export_app.command("gexf")(gexf_command)
    export_app.command("ftm")(ftm_command)


def csv_command(
    out_dir: OutDir,
    everyone: Everyone = False,
    excel: Excel = False,
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Write CSV files, one a kind of record, with a datapackage.json that says what each column is."""
    _export("csv", out_dir, Wanted(everyone=everyone, excel=excel), as_json, register)


def graphml_command(
    out_dir: OutDir, everyone: Everyone = False, as_json: JsonOption = False, register: RegisterOption = None
) -> None:
    """Write the network as GraphML: entities and meetings, and the direct edges between them."""
    _export("graphml", out_dir, Wanted(everyone=everyone), as_json, register)


def gexf_command(
    out_dir: OutDir, everyone: Everyone = False, as_json: JsonOption = False, register: RegisterOption = None
) -> None:
    """Write the network as GEXF for Gephi, with days from and to by which its time line works."""
    _export("gexf", out_dir, Wanted(everyone=everyone), as_json, register)


def ftm_command(
    out_dir: OutDir, everyone: Everyone = False, as_json: JsonOption = False, register: RegisterOption = None
) -> None:
    """Write FollowTheMoney entities as JSON lines, for Aleph, nomenklatura and the ftm tools."""
    _export("ftm", out_dir, Wanted(everyone=everyone), as_json, register)


def _export(name: str, out_dir: Path, wanted: Wanted, as_json: bool, register: Path | None) -> None:
    with linked_register(register_path(register)) as opened:
        manifest = export(opened, name, out_dir, wanted)
    if as_json:
        show_json(manifest)
        return
    for file in manifest.files:
        rows = "" if file.rows is None else f": {file.rows} rows"
        typer.echo(f"{out_dir / file.name}{rows}")
    typer.echo(f"snapshot {manifest.snapshot}{''.join(f', named {name}' for name in manifest.names)}")


def expected_issues(given: Path | None) -> tuple[ExpectedIssue, ...] | None:
    """The issues of the list that was given, or that the settings name; None when there is none."""
    path = given or checked_settings().expected_issues
    return read_expected(path, lexicon()) if path else None
