"""The schema and a file of terms in, the types and properties that the reconciliation service speaks of out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Literal, get_args

from rapidfuzz import process

from zhengpu.errors import InputError
from zhengpu.model import model
from zhengpu.records import EntityType
from zhengpu.schema_files import Definition, SourceFile

_FILE = "terms.yaml"
Field = Literal["county", "post", "body", "date", "code", "alias", "external_id"]
OFFICIAL = "Official"


class AddedType(Definition):
    """A type that the schema has as an added label."""

    id: str
    broader: EntityType
    zh: str
    en: str
    description: str


class QueryProperty(Definition):
    """A property that may be sent with a name, and the field of an example that takes it."""

    id: str
    example: Field
    zh: str
    en: str
    description: str


class ExtendProperty(Definition):
    """A property whose values can be fetched, and of which types of entities."""

    id: str
    zh: str
    en: str
    types: tuple[str, ...] = ()
    values: EntityType | None = None


class _TermFile(Definition):
    version: int
    added_types: tuple[AddedType, ...]
    query: tuple[QueryProperty, ...]
    extend: tuple[ExtendProperty, ...]


@dataclass(frozen=True)
class TypeTerm:
    """A type as clients are shown it."""

    id: str
    name: str
    description: str
    broader: str | None = None

    def shown(self) -> dict[str, object]:
        """The type in the form of the specification."""
        plain: dict[str, object] = {"id": self.id, "name": self.name, "description": self.description}
        if self.broader:
            plain["broader"] = [{"id": self.broader, "name": terms().types[self.broader].name}]
        return plain

    def named(self) -> dict[str, str]:
        """The type by id and name."""
        return {"id": self.id, "name": self.name}


@dataclass(frozen=True)
class Terms:
    """Types and properties by their ids, in the order of the file."""

    types: Mapping[str, TypeTerm]
    query: Mapping[str, QueryProperty]
    extend: Mapping[str, ExtendProperty]

    def entity_types(self, ids: Iterable[str]) -> tuple[tuple[EntityType, ...], bool]:
        """The entity types that ids of types mean, and whether only officials do; InputError for an unknown one."""
        wanted = list(ids)
        for one in wanted:
            if one not in self.types:
                raise _unknown("type", one, self.types)
        meant = dict.fromkeys(self.types[one].broader or one for one in wanted)
        found = tuple(kind for kind in get_args(EntityType) if kind in meant)
        return found, OFFICIAL in wanted and "Person" not in wanted

    def queried(self, pid: str) -> QueryProperty:
        """A property of a query; InputError for an unknown one."""
        if pid not in self.query:
            raise _unknown("property", pid, self.query)
        return self.query[pid]

    def extended(self, pid: str) -> ExtendProperty:
        """A property that can be fetched; InputError for an unknown one."""
        if pid not in self.extend:
            raise _unknown("property", pid, self.extend)
        return self.extend[pid]

    def proposed(self, kind: str) -> list[ExtendProperty]:
        """The properties that entities of a type can have; all for no type, or one that is not known."""
        known = kind in self.types
        return [one for one in self.extend.values() if not known or not one.types or kind in one.types]


def label(zh: str, en: str) -> str:
    """A name in both languages."""
    return f"{zh} ({en})"


def _unknown(what: str, given: str, known: Iterable[str]) -> InputError:
    listed = list(known)
    near = process.extractOne(given, listed, score_cutoff=60)
    hint = f"Did you mean {near[0]}? " if near else ""
    return InputError(f"no {what} {given!r}", f"{hint}There are {', '.join(listed)}")


@lru_cache(maxsize=1)
def terms() -> Terms:
    """The terms of the package, checked once."""
    return read_terms(resources.files("api.reconcile") / "data" / _FILE, f"api/reconcile/data/{_FILE}")


def read_terms(file: Traversable, shown: str) -> Terms:
    """The terms of a file; DataError names file and line of what is wrong."""
    source = SourceFile(file, shown, "see the head of the file")
    held = source.parse(_TermFile)
    types = {
        one: TypeTerm(one, label(made.zh, made.en), made.description)
        for one in get_args(EntityType)
        if (made := model().type(one))
    }
    for number, added in enumerate(held.added_types):
        if added.id not in model().type(added.broader).added_labels:
            raise source.error(f"{added.id}: no added label of {added.broader}", ("added_types", number))
        types[added.id] = TypeTerm(added.id, label(added.zh, added.en), added.description, added.broader)
    listed: tuple[tuple[str, tuple[QueryProperty | ExtendProperty, ...]], ...]
    listed = (("query", held.query), ("extend", held.extend))
    for key, properties in listed:
        ids = [one.id for one in properties]
        for number, one in enumerate(ids):
            if one in ids[:number]:
                raise source.error(f"{one} stands twice", (key, number))
    for number, offered in enumerate(held.extend):
        for kind in offered.types:
            if kind not in types:
                raise source.error(f"{offered.id}: no type {kind}", ("extend", number))
    return Terms(types, {one.id: one for one in held.query}, {one.id: one for one in held.extend})
