"""A register in, the nodes of its graph as plain rows out; the same rows for every graph."""

from __future__ import annotations

import functools
import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from graph.hidden import Hidden
from graph.linking.judge_claims import as_ruled
from graph.rows import as_json, from_row, select
from zhengpu.model import model
from zhengpu.records import Article, Claim, DatedName, Entity, Event, JudgedClaim, Page, Record, Tenure

FAMILIES = ("Entity", "Event", "Tenure", "Page", "Article", "Claim")
EXTRA = {  # what a graph's nodes carry besides the properties of the schema
    "Entity": ("type", "names", "name_kinds", "folded", "dated_names", "derived_claims"),
    "Event": ("type", "place"),
    "Claim": ("type", "row", "judged"),
}
LEFT_OUT = {"Page": {"text"}}
Props = Mapping[str, Any]


class NodeRow(NamedTuple):
    """A node: `labels[0]` is the family within which its id is unique; `props` holds no empty values."""

    labels: tuple[str, ...]
    id: str
    props: Props


class EdgeRow(NamedTuple):
    """An edge between nodes of two families."""

    type: str
    ends: tuple[str, str]
    start: str
    end: str
    props: Props


def properties(kind: str) -> tuple[str, ...]:
    """The names of the properties that a type's nodes or edges have in a graph."""
    return tuple(name for name, _ in _readers(kind))


def family_properties(family: str) -> tuple[str, ...]:
    """The names of all properties that nodes of a family may have."""
    known = model()
    found = dict.fromkeys(name for kind in known.concrete(family) for name in properties(kind))
    return (*found, *(name for name in EXTRA.get(family, ()) if name not in found))


def family_labels(family: str) -> tuple[str, ...]:
    """All labels that nodes of a family may bear besides its own."""
    types = [model().type(kind) for kind in model().concrete(family)]
    found = {label for one in types for label in (*model().labels(one.type), *one.added_labels)}
    return tuple(sorted(found - {family}))


@functools.cache
def _readers(kind: str) -> tuple[tuple[str, Callable[[Record], Any]], ...]:
    left_out = LEFT_OUT.get(kind, set())
    return tuple(
        (prop.name, _reader((prop.field or prop.name).split("."), as_text=prop.type in ("spans", "pairs", "anchors")))
        for prop in model().properties(kind)
        if prop.edge is None and prop.name not in left_out
    )


def _reader(path: list[str], *, as_text: bool) -> Callable[[Record], Any]:
    def read(record: Record) -> Any:
        value: Any = record
        for step in path:
            value = getattr(value, step, None)
        if isinstance(value, tuple):
            return as_json(value) if as_text and value else list(value)
        return value

    return read


def props_of(record: Record, kind: str, **more: Any) -> dict[str, Any]:
    """A record's properties as a graph keeps them, without those that are empty."""
    found = {name: read(record) for name, read in _readers(kind)} | more
    return {name: value for name, value in found.items() if value is not None and value not in ("", [])}


def nodes(conn: sqlite3.Connection) -> Iterator[NodeRow]:
    """All nodes of the register's graph."""
    for row in conn.execute("SELECT * FROM pages ORDER BY id"):
        page = from_row(Page, row, text="")
        yield NodeRow(("Page",), page.id, props_of(page, "Page"))
    hidden = Hidden(conn)
    for article in map(hidden.article, select(conn, Article)):
        yield NodeRow(("Article",), article.id, props_of(article, "Article"))
    yield from _claims(conn, hidden)
    yield from _entities(conn)
    for event in select(conn, Event):
        more = {"type": event.type, "place": event.place}
        yield NodeRow(model().labels(event.type), event.id, props_of(event, event.type, **more))
    for tenure in select(conn, Tenure):
        yield NodeRow(("Tenure",), tenure.id, props_of(tenure, "Tenure"))


def _claims(conn: sqlite3.Connection, hidden: Hidden) -> Iterator[NodeRow]:
    """The claims as they were judged; one that was judged wrong as it was read, and marked."""
    judged: dict[str, list[JudgedClaim]] = defaultdict(list)
    for one in select(conn, JudgedClaim):
        judged[one.claim].append(one)
    place: dict[str, int] = defaultdict(int)
    for read in select(conn, Claim):
        place[read.page] += 1
        if hidden.has(read):
            continue
        claim, verdict = hidden.claim(read), None
        for one in judged.get(read.id, ()):
            claim, verdict = as_ruled(claim, one.verdict, one.value) or claim, one.verdict
        more = {"type": claim.type, "row": place[claim.page], "judged": verdict}
        yield NodeRow(("Claim",), claim.id, props_of(claim, "Claim", **more))


def _entities(conn: sqlite3.Connection) -> Iterator[NodeRow]:
    names: dict[str, list[sqlite3.Row]] = defaultdict(list)
    for row in conn.execute("SELECT entity, name, kind, folded FROM names ORDER BY row"):
        names[row["entity"]].append(row)
    dated: dict[str, list[str]] = defaultdict(list)
    for one in select(conn, DatedName):
        dated[one.entity].append(as_json(one.model_dump()))
    derived = _derived_claims(conn)
    for entity in select(conn, Entity):
        mine = names[entity.id]
        more = {
            "type": entity.type,
            "names": [row["name"] for row in mine],
            "name_kinds": [row["kind"] for row in mine],
            "folded": "\n".join(["", *(row["folded"] for row in mine), ""]) if mine else None,
            "dated_names": dated.get(entity.id, []),
            "derived_claims": sorted(derived.get(entity.id, ())),
        }
        added = ("Official",) if entity.official else ()
        yield NodeRow((*model().labels(entity.type), *added), entity.id, props_of(entity, entity.type, **more))


def _derived_claims(conn: sqlite3.Connection) -> dict[str, set[str]]:
    """The claims behind an entity's derived relations, which are no edges: a companion's at the stops of the trip."""
    found: dict[str, set[str]] = defaultdict(set)
    query = "SELECT subject, object, claims FROM relations WHERE basis = 'derived' AND type <> 'LOCATED_IN'"
    for subject, thing, claims in conn.execute(query):
        for entity in (subject, thing):
            found[entity].update(json.loads(claims))
    return found
