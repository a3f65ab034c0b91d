"""The command `zhengpu review`: entities left open and people who may be one out, for a person to decide."""

from __future__ import annotations

from typing import Annotated, get_args

import typer

from api.linked import linked_register
from api.options import JsonOption, RegisterOption, register_path, show_json
from graph.review import Look, Review, review
from zhengpu.errors import InputError
from zhengpu.lexicon import lexicon
from zhengpu.records import EntityType


def add_to(app: typer.Typer) -> None:
    """Adds this command."""
    app.command("review")(review_command)


def review_command(
    kind: Annotated[str | None, typer.Option("--type", help="Only entities of this type: Person, Agency ...")] = None,
    limit: Annotated[int, typer.Option(min=1, help="How many of each list to print.")] = 50,
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """List what the evidence did not decide: entities left open, and people of one name who may be the same."""
    types = get_args(EntityType)
    if kind is not None and kind not in types:
        raise InputError(f"--type {kind}", f"Give one of {', '.join(types)}")
    with linked_register(register_path(register)) as opened:
        found = review(opened, lexicon(), kind)
    if as_json:
        show_json(found.model_dump(mode="json"))
    else:
        _show(found, limit)


def _show(found: Review, limit: int) -> None:
    typer.echo(f"open entities: {len(found.open)}")
    for one in found.open[:limit]:
        between = "、".join(_named(candidate) for candidate in one.candidates) or "unknown"
        typer.echo(f"  {one.score:.2f}  {_named(one.entity)}: {between} ({'; '.join(one.reasons)})")
    typer.echo(f"people who may be one: {len(found.merges)}")
    for pair in found.merges[:limit]:
        typer.echo(f"  {pair.score:.2f}  {_named(pair.left)} = {_named(pair.right)}? ({'; '.join(pair.reasons)})")


def _named(one: Look) -> str:
    note = f" {one.note}" if one.note else ""
    return f"{one.name}{note} [{one.id}{', ' + one.page if one.page else ''}]"
