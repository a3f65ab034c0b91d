"""The options that commands share, and how their results are shown: for people, or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import BaseModel

from api.linked import linked_register
from api.stores import Session, make_store
from graph.register import Register
from zhengpu.errors import InputError
from zhengpu.settings import Settings, settings

RegisterOption = Annotated[
    Path | None, typer.Option("--register", metavar="FILE", help="The register's file (default: ZHENGPU_REGISTER).")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]
FromOption = Annotated[str | None, typer.Option("--from", metavar="DATE", help="From this day, month or year on.")]
ToOption = Annotated[str | None, typer.Option("--to", metavar="DATE", help="Up to this day, month or year.")]


def checked_settings() -> Settings:
    """The settings; InputError names the variable that is wrong."""
    try:
        return settings()
    except ValueError as error:
        first = getattr(error, "errors", list)()[0]
        where = "_".join(map(str, first["loc"])).upper()
        name = where if where.startswith("ZHENGPU_") else f"ZHENGPU_{where}"
        raise InputError(f"{name}: {first['msg']}", "See docs/settings.md") from None


def register_path(given: Path | None) -> Path:
    """The register that a command works on."""
    return given or checked_settings().register_file


def writable(given: Path | None) -> Register:
    """The register of a command that writes, made when it is not there."""
    return Register.open(register_path(given))


def existing(given: Path | None) -> Register:
    """The register of a command that writes, which must be there already."""
    path = register_path(given)
    if not path.exists():
        Register.open(path, read_only=True).close()  # says what is missing
    return Register.open(path)


@contextmanager
def session(given: Path | None) -> Iterator[Session]:
    """A register open for reading and the store that answers from it."""
    with linked_register(register_path(given)) as register:
        store = make_store(register, checked_settings())
        try:
            yield Session(register, store)
        finally:
            store.close()


def show_json(value: Any) -> None:
    """Prints records, or plain values, as JSON."""
    typer.echo(json.dumps(_plain(value), ensure_ascii=False, indent=1))


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return value
