"""The commands `zhengpu snapshot …`: to name the state of a register, to compare states, and to cite one."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

import typer

from api.linked import linked_register, relink
from api.options import JsonOption, RegisterOption, existing, register_path, show_json
from graph.citation import cite, csl_text
from graph.snapshots import NOW, Comparison, PartDifference, checked_name, compare, state, states

snapshot_app = typer.Typer(help="Name, compare and cite states of the register.", no_args_is_help=True)
Name = Annotated[str, typer.Argument(metavar="NAME", help="The name of a snapshot, or `now`.")]
SIGNS = {"added": "+", "removed": "-", "changed": "~"}


def add_to(app: typer.Typer) -> None:
    """Adds these commands."""
    app.add_typer(snapshot_app, name="snapshot")
    snapshot_app.command("name")(name_command)
    snapshot_app.command("list")(list_command)
    snapshot_app.command("compare")(compare_command)
    snapshot_app.command("cite")(cite_command)


def name_command(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name that no snapshot has yet, such as paper-2026.")],
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Give the present state a name, and keep what is needed to compare others with it."""
    with existing(register) as opened:
        relink(opened)  # what is named is linked
        named = opened.name_snapshot(checked_name(name))
    if as_json:
        show_json(named)
    else:
        typer.echo(f"{named.name}: snapshot {named.hash}, {named.pages} pages, {named.taken}")


def list_command(as_json: JsonOption = False, register: RegisterOption = None) -> None:
    """List the named states, oldest first, and the present one."""
    with linked_register(register_path(register)) as opened, opened.view() as conn:
        found = [*states(opened), state(conn, NOW)]
    if as_json:
        show_json(found)
        return
    for one in found:
        counts = ", ".join(f"{count} {part}" for part, count in one.counts.items())
        typer.echo(f"{one.taken or NOW:25}  {one.hash}  {one.name or ''}  {counts}")


def compare_command(
    a: Name,
    b: Annotated[str, typer.Argument(metavar="NAME", help="Another one (default: the present state).")] = NOW,
    limit: Annotated[int, typer.Option(min=0, help="How many of each kind to list.")] = 20,
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Say what differs from one state to another: pages, judgements, versions, entities, tenures, relations."""
    with linked_register(register_path(register)) as opened:
        found = compare(opened, a, b, limit=limit)
    if as_json:
        show_json(found)
    else:
        _show(found)


def _show(found: Comparison) -> None:
    typer.echo(f"{found.a.name or NOW} {found.a.hash}")
    typer.echo(f"{found.b.name or NOW} {found.b.hash}{' (the same)' if found.same else ''}")
    for key in found.versions:
        typer.echo(f"{key}: {found.a.versions.get(key)} → {found.b.versions.get(key)}")
    for part in found.parts:
        _show_part(part)


def _show_part(part: PartDifference) -> None:
    if not part.known:
        typer.echo(f"{part.part}: not kept by one of them")
        return
    typer.echo(f"{part.part}: {part.added} added, {part.removed} removed, {part.changed} changed")
    for item in part.items:
        typer.echo(f"  {SIGNS[item.change]} {item.id}  {item.what}")
    left = part.added + part.removed + part.changed - len(part.items)
    if left:
        typer.echo(f"  … {left} more (--limit)")


def cite_command(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A snapshot (default: the present state).")] = NOW,
    form: Annotated[
        Literal["text", "bibtex", "csl"], typer.Option("--format", help="A sentence, BibTeX, or CSL-JSON.")
    ] = "text",
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Print how to cite a state: its hash, date, counts and version."""
    with linked_register(register_path(register)) as opened, opened.view() as conn:
        found = cite(state(conn, name), datetime.datetime.now(datetime.UTC).date())
    if as_json:
        show_json(found)
    else:
        typer.echo({"text": found.text, "bibtex": found.bibtex, "csl": csl_text(found)}[form])
