"""A register and a folder of gold annotations in, what was found and what should be found out, page by page."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from graph.export.records import NO_FACT, doc_names, entity_lines, mention_lines, relation_lines
from graph.register import Register
from zhengpu.errors import InputError
from zhengpu.records import Label, RelationType, Status

GOLD_ENDING = ".gold.json"
ALTERNATIVES = "alternatives*.json"


class GoldMention(BaseModel):
    """A mention that should be found; any of its types is right, and an optional one never counts."""

    model_config = ConfigDict(frozen=True)

    start: int
    end: int
    text: str
    type: tuple[Label, ...]
    optional: bool
    key: str | None
    line: int


class GoldFact(BaseModel):
    """A fact that should be found."""

    model_config = ConfigDict(frozen=True)

    line: int
    rel: RelationType
    subj: str
    obj: str
    date: str | None = None
    post: str | None = None
    role: str | None = None
    optional: bool = False
    derived: bool = False
    status: Status = "stated"
    trip: int | None = None
    order: int | None = None

    @property
    def counts(self) -> bool:
        """Whether missing it is an error."""
        return not self.optional and not self.derived


class GoldPage(BaseModel):
    """The annotation of a page."""

    model_config = ConfigDict(frozen=True)

    name: str
    mentions: tuple[GoldMention, ...]
    relations: tuple[GoldFact, ...]


@dataclass(frozen=True)
class Thing:
    """An entity as exports name it."""

    id: str
    name: str
    county: str | None


@dataclass(frozen=True)
class FoundMention:
    """A mention that was found, and what it was linked to."""

    start: int
    end: int
    label: str
    text: str
    thing: Thing | None
    id: str = ""
    confidence: float | None = None  # the score of its link


@dataclass(frozen=True)
class FoundFact:
    """A fact that was found."""

    type: str
    subject: Thing | None
    object: Thing | None
    subject_id: str
    object_id: str | None
    object_text: str | None
    post: str | None
    role: str | None
    date: str | None
    start: int
    derived: bool
    status: str
    trip: str | None
    order: int | None
    id: str = ""
    confidence: float = 1.0

    def text(self) -> str:
        """The meeting's name, the headline, or the name of the object."""
        return self.object_text or (self.object.name if self.object else "")


@dataclass
class FoundPage:
    """What was found on a page, with its text."""

    text: str | None = None
    mentions: list[FoundMention] = field(default_factory=list)
    facts: list[FoundFact] = field(default_factory=list)
    unsettled: list[FoundFact] = field(
        default_factory=list
    )  # planned, denied, former ...: exported as no facts, or as such


def read_gold(folder: Path) -> tuple[list[GoldPage], dict[str, list[str]]]:
    """The annotations of a folder by file name, and the names that count as the same."""
    if not folder.is_dir():
        raise InputError(f"{folder}: no such folder", "Give the folder of the PAGE.gold.json files")
    files = sorted(folder.glob(f"*{GOLD_ENDING}"))
    if not files:
        raise InputError(f"{folder}: no {GOLD_ENDING} files there", "Give the folder of the gold annotations")
    pages = [_gold_page(file) for file in files]
    alternatives: dict[str, list[str]] = {}
    for file in sorted(folder.glob(ALTERNATIVES)):
        for key, names in _json(file).items():
            alternatives[key] = [*alternatives.get(key, ()), *names]
    return pages, alternatives


def _gold_page(file: Path) -> GoldPage:
    data = _json(file)
    try:
        return GoldPage.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise InputError(f"{file}: {where}: {first['msg']}", "See how the other gold files are made") from error


def _json(file: Path) -> Any:
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{file}: {error}", "It must be JSON in UTF-8") from error


def read_found(register: Register, wanted: set[str]) -> dict[str, FoundPage]:
    """What the register holds of the pages wanted, by file name, as the export of records would say it."""
    pages: dict[str, FoundPage] = defaultdict(FoundPage)
    with register.view() as conn:
        docs = {page: doc for page, doc in doc_names(conn).items() if doc in wanted}
        things = {line["id"]: Thing(line["id"], line["name"], line["county"]) for line in entity_lines(conn)}
        for page, doc in docs.items():
            pages[doc].text = register.page(page).text
        for line in mention_lines(conn, docs):
            pages[line["doc"]].mentions.append(_mention(line, things))
        for line in relation_lines(conn, docs, every_status=True):
            fact, held = _fact(line, things), pages[line["doc"]]
            if fact.status not in NO_FACT:
                held.facts.append(fact)
            if fact.status != "stated":
                held.unsettled.append(fact)
    return dict(pages)


def _mention(line: dict[str, Any], things: dict[str, Thing]) -> FoundMention:
    return FoundMention(
        line["start"],
        line["end"],
        line["label"],
        line["text"],
        things.get(line["entity"] or ""),
        line["id"],
        line["confidence"],
    )


def _fact(line: dict[str, Any], things: dict[str, Thing]) -> FoundFact:
    return FoundFact(
        type=line["type"],
        subject=things.get(line["subject"]),
        object=things.get(line["object"] or ""),
        subject_id=line["subject"],
        object_id=line["object"],
        object_text=line.get("object_text"),
        post=line.get("post"),
        role=line.get("role"),
        date=line["date"],
        start=line["start"],
        derived=line["derived"],
        status=line["status"],
        trip=line["trip"],
        order=line["order"],
        id=line["id"],
        confidence=line["confidence"],
    )
