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
from graph.export.replication import verify
from graph.export.shown import Wanted
from zhengpu.lexicon import lexicon

DIFFERENT = 1
OutDir = Annotated[Path, typer.Argument(metavar="OUT_DIR", help="The folder to make; it must be new or empty.")]
Everyone = Annotated[bool, typer.Option("--everyone", help="People who are no officials too.")]
Excel = Annotated[bool, typer.Option("--excel", help="A byte-order mark, by which Excel knows the encoding.")]


def add_to(app: typer.Typer) -> None:
    """Adds these commands, most of them to `zhengpu export`."""
    app.command("verify")(verify_command)
    export_app.command("csv")(csv_command)
    export_app.command("graphml")(graphml_command)
    export_app.command("gexf")(gexf_command)
    export_app.command("ftm")(ftm_command)
    export_app.command("panel")(panel_command)
    export_app.command("replication")(replication_command)


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


def panel_command(  # noqa: PLR0913, PLR0917 (each is a choice that a user has)
    out_dir: OutDir,
    expected: Annotated[
        Path | None, typer.Option(metavar="FILE", help="CSV of the issues there should be: paper,issue_date,editions.")
    ] = None,
    balanced: Annotated[
        bool, typer.Option("--balanced", help="Zeros where pages were read that tell of no trip.")
    ] = False,
    present: Annotated[
        bool, typer.Option("--present-boundaries", help="Boundaries of today, not of the visit.")
    ] = False,
    everyone: Everyone = False,
    excel: Excel = False,
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Write officials by county and month: trips, stops, topics, and the pages read, with a codebook."""
    wanted = Wanted(
        everyone=everyone, excel=excel, balanced=balanced, present=present, expected=expected_issues(expected)
    )
    _export("panel", out_dir, wanted, as_json, register)


def replication_command(
    out_dir: OutDir, everyone: Everyone = False, as_json: JsonOption = False, register: RegisterOption = None
) -> None:
    """Write all that published numbers can be checked by: ids, hashes, places, links; no text of the pages."""
    _export("replication", out_dir, Wanted(everyone=everyone), as_json, register)


def verify_command(
    folder: Annotated[Path, typer.Argument(metavar="REPLICATION_DIR", help="A replication export.")],
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Say whether the register gives what a replication export holds; exit status 1 when it does not."""
    with linked_register(register_path(register)) as opened:
        found = verify(folder, opened)
    if as_json:
        show_json(found)
    else:
        for check in found.tables:
            rows = str(check.rows) if check.rows == check.rows_here else f"{check.rows} there, {check.rows_here} here"
            typer.echo(f"{'same' if check.same else 'DIFFERS':8}{check.table} ({rows} rows)")
        for name in found.damaged:
            typer.echo(f"DAMAGED {name}: not as it was written")
        typer.echo(f"snapshot {found.snapshot} there, {found.snapshot_here} here")
    if not found.same:
        raise typer.Exit(DIFFERENT)


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
