"""What a researcher knows of something in, the record that matching works on; candidates and their reasons as it gives them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from graph.answers import EntityRef
from zhengpu.records import EntityType, Record

MAX_NAME = 200  # characters; nothing in a register bears a longer name
Texts = tuple[str, ...]


class Example(Record):
    """A name as somebody wrote it, and what else is known: each property may have several values, any of which may fit.

    `county` and `body` take names, codes or ids; `date` is ISO as far as known. `types` are preferred, or with `strict`
    required; `officials` keeps officials only, `everyone` lets in persons who are none.
    """

    name: str = ""
    types: tuple[EntityType, ...] = ()
    officials: bool = False
    strict: bool = False
    county: Texts = ()
    post: Texts = ()
    body: Texts = ()
    date: str | None = None
    code: Texts = ()
    alias: Texts = ()
    external_id: Texts = ()
    limit: Annotated[int, Field(ge=1)] = 5
    everyone: bool = False


class Reason(Record):
    """One thing that speaks for or against a candidate: what was compared, how it came out, its weight in log-odds."""

    feature: str
    outcome: str
    value: float  # how alike, 0 to 1; for what only agrees or differs 1 or 0
    weight: float
    says: str


class Candidate(Record):
    """An entity that may be meant, with its chance in per cent; `match` when it is clearly the one."""

    entity: EntityRef
    matched: str  # the name by which it was found; empty when it was found without one
    score: float
    match: bool = False
    reasons: tuple[Reason, ...] = ()
