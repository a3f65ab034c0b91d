"""The commands that make, list and revoke the API keys of a service."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from api.keys import Key, KeyFile, Scope, key_file
from api.options import JsonOption, RegisterOption, checked_settings, register_path, show_json

keys = typer.Typer(no_args_is_help=True, help="API keys, which a service asks for that others can reach.")


def add_to(app: typer.Typer) -> None:
    """Adds these commands."""
    app.add_typer(keys, name="keys")


@keys.command("add")
def add(
    name: Annotated[str, typer.Argument(help="Whose key it is; the log names it by this.")],
    scope: Annotated[Scope, typer.Option(help="read: ask; curate: change judgements too.")] = "read",
    expires: Annotated[
        datetime.datetime | None, typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="Its last day (UTC).")
    ] = None,
    register: RegisterOption = None,
) -> None:
    """Make a key and print it, once: it is not stored and can't be shown again."""
    file = _file(register)
    secret = file.add(name, scope, expires.date() if expires else None)
    typer.echo(secret)
    typer.echo(f"{name} may {scope}; kept in {file.path} as a hash. Send it as: Authorization: Bearer …", err=True)


@keys.command("list")
def show(register: RegisterOption = None, as_json: JsonOption = False) -> None:
    """List all keys: names, scopes and days, never the keys."""
    found = [_shown(key) for key in _file(register).every()]
    if as_json:
        return show_json(found)
    table = Table("name", "scope", "made", "expires", "state")
    for row in found:
        table.add_row(*(str(row[column] or "") for column in ("name", "scope", "made", "expires", "state")))
    return Console(soft_wrap=True).print(table)


@keys.command("revoke")
def revoke(name: Annotated[str, typer.Argument(help="The key's name.")], register: RegisterOption = None) -> None:
    """End a key; a service that is running turns it away from its next request on."""
    _file(register).revoke(name)
    typer.echo(f"{name} is revoked")


def _file(register: Path | None) -> KeyFile:
    return key_file(checked_settings().model_copy(update={"register_file": register_path(register)}))


def _shown(key: Key) -> dict[str, Any]:
    now = datetime.datetime.now(datetime.UTC).date()
    return key.model_dump(mode="json", exclude={"sha256"}) | {"state": key.state(now)}
