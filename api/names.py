"""A name or an id as people write it in, the one entity that it means out, or near names, or candidates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from graph.answers import EntityRef
from graph.store.base import Store
from zhengpu.errors import AmbiguousName, UnknownName
from zhengpu.records import EntityType

ANYTHING: tuple[EntityType, ...] = ()
PEOPLE: tuple[EntityType, ...] = ("Person",)
PLACES: tuple[EntityType, ...] = ("County", "Place", "Agency", "Company", "Organization")
_RANK = {kind: rank for rank, kind in enumerate(("County", *(k for k in get_args(EntityType) if k != "County")))}


def resolve(store: Store, name: str, types: Sequence[EntityType] = ANYTHING) -> EntityRef:
    """The entity of this name or id; UnknownName with near names, AmbiguousName with candidates."""
    found = narrowed(store.named(name.strip(), types), name.strip())
    if len(found) == 1:
        return found[0]
    if not found:
        raise unknown(store, name)
    raise ambiguous(name, found)


def narrowed(found: Sequence[EntityRef], name: str) -> list[EntityRef]:
    """Those that a name means first of all: by id, then the one of exactly this name, then the one official."""
    for keep in (
        [ref for ref in found if ref.id == name],
        [ref for ref in found if ref.name == name],
    ):
        if keep:
            found = keep
            break
    officials = [ref for ref in found if ref.official]
    if len(officials) == 1 and all(ref.type == "Person" for ref in found):
        return officials
    return list(found)


def unknown(store: Store, name: str) -> UnknownName:
    """The error for a name that nothing bears, with the names that come close."""
    near = tuple(store.near_names(name))
    hint = f"Did you mean {'、'.join(near)}?" if near else "`zhengpu search` looks for parts of names"
    return UnknownName(f"no entity is named {name!r}", hint, near)


def ambiguous(name: str, found: Sequence[EntityRef]) -> AmbiguousName:
    """The error for a name that several entities bear, with all of them."""
    listed = tuple((ref.id, described(ref)) for ref in sorted(found, key=lambda r: (_RANK[r.type], r.id)))
    return AmbiguousName(f"{len(found)} entities are named {name!r}", "Ask for one of them by its id", listed)


def described(ref: EntityRef) -> str:
    """An entity in a few words, to tell it from others of its name."""
    kind = "Official" if ref.official else ref.type
    return f"{ref.name} ({kind}{': ' + ref.note if ref.note else ''})"
