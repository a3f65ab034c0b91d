"""A register in, the same with its entities, events and relations made anew when pages or rosters have changed out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from graph.linking.link import link
from graph.register import Register
from zhengpu.errors import RegisterBehind, RegisterError
from zhengpu.lexicon import lexicon
from zhengpu.records import Judgement, Linking, Reading


def relink(register: Register) -> None:
    """Links all readings with the present lexicon, unless that is what the register holds already."""
    register.relink(link_all, lexicon().version)


def link_all(readings: Iterable[Reading], judgements: Sequence[Judgement]) -> Linking:
    """Links readings with the present lexicon."""
    return link(readings, judgements, lexicon())


@contextmanager
def linked_register(path: Path) -> Iterator[Register]:
    """A register open for reading, after it has been linked where an interrupted ingest left that undone."""
    _catch_up(path)
    with Register.open(path, read_only=True) as register:
        yield register


def _catch_up(path: Path) -> None:
    try:
        with Register.open(path, read_only=True) as register:
            if register.linking_is_current():
                return
    except RegisterBehind:
        pass  # opening it for writing brings it forward
    try:
        with Register.open(path) as register:
            relink(register)
    except RegisterError as error:
        raise RegisterError(
            f"{path}: its pages are not linked yet, and it can't be written: {error.message}",
            "Run `zhengpu ingest` on it again where it can be written",
        ) from error
