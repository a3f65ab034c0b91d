"""Ids in, named entities and the sentences behind facts out: look-ups that all the embedded answers share."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from graph.answers import EntityRef, EntityView, EvidenceView
from graph.hidden import IS_HIDDEN, Hidden
from graph.rows import as_json, select
from zhengpu.errors import UnknownName
from zhengpu.records import DatedName, Entity

_REFS = "SELECT id, type, name, official, note FROM entities WHERE id"
_FEW = 4  # ids that are faster given one by one
_EVIDENCE = f"""
SELECT c.id AS claim, c.type, c.page, c.article, a.headline, p.meta_paper AS paper,
       coalesce(p.published, p.meta_issue_date) AS published, c.evidence_sentence AS sentence,
       c.evidence_spans AS spans, c.evidence_rule AS rule,
       (SELECT verdict FROM judged_claims j WHERE j.claim = c.id ORDER BY j.row DESC LIMIT 1) AS judged,
       CASE WHEN EXISTS (SELECT 1 FROM judged_claims j WHERE j.claim = c.id AND j.verdict <> 'claim_wrong')
            THEN 1.0 ELSE c.confidence END AS confidence
FROM claims c JOIN articles a ON a.id = c.article JOIN pages p ON p.id = c.page
WHERE c.id IN (SELECT value FROM json_each(?)) AND NOT {IS_HIDDEN}
ORDER BY coalesce(p.published, p.meta_issue_date, '9999'), c.page, a.number, c.row
"""  # noqa: S608
_THING_CLAIMS = (
    "SELECT claims FROM relations WHERE id = ?",
    "SELECT claims FROM tenures WHERE id = ?",
    "SELECT claims FROM events WHERE id = ?1 OR trip = ?1 UNION ALL SELECT claims FROM participations WHERE event = ?1",
    f"SELECT json_array(id) FROM claims c WHERE id = ? AND NOT {IS_HIDDEN}",  # noqa: S608
)
MENTIONED = (
    "SELECT coalesce(sum(m.count), 0), count(DISTINCT a.page)"
    " FROM mention_counts m JOIN articles a ON a.id = m.article WHERE m.entity = ?"
)
_ENTITY_CLAIMS = """
SELECT claims FROM relations WHERE subject = ?1 OR object = ?1
UNION ALL SELECT claims FROM tenures WHERE person = ?1 OR body = ?1
UNION ALL SELECT claims FROM participations WHERE entity = ?1
"""


def present_id(conn: sqlite3.Connection, entity: str) -> str:
    """The id under which an entity is known now; UnknownName when there never was, or no longer is, such a one."""
    if conn.execute("SELECT 1 FROM entities WHERE id = ?", (entity,)).fetchone():
        return entity
    row = conn.execute("SELECT forward, since FROM retired WHERE id = ?", (entity,)).fetchone()
    if row is None:
        raise UnknownName(f"no entity {entity}", "Look for it by name in the search")
    if row["forward"] is None:
        raise UnknownName(
            f"entity {entity} is no more since {row['since']}", "No page names it any longer, or it is hidden"
        )
    return str(row["forward"])


def refs(conn: sqlite3.Connection, ids: Iterable[str | None]) -> dict[str, EntityRef]:
    """Named references to entities; ids without an entity are left out."""
    wanted = sorted({one for one in ids if one})
    if not wanted:
        return {}
    if len(wanted) <= _FEW:
        rows = conn.execute(f"{_REFS} IN ({', '.join('?' * len(wanted))})", wanted)
    else:
        rows = conn.execute(f"{_REFS} IN (SELECT value FROM json_each(?))", (as_json(wanted),))  # noqa: S608
    return {row["id"]: EntityRef.model_validate(dict(row)) for row in rows}


def ref(conn: sqlite3.Connection, entity: str) -> EntityRef:
    """A named reference to an entity that is there."""
    return refs(conn, [entity])[entity]


def evidence(conn: sqlite3.Connection, claims: Iterable[str]) -> tuple[EvidenceView, ...]:
    """The sentences of claims, by date of the page and their place on it."""
    rows = conn.execute(_EVIDENCE, (as_json(sorted(set(claims))),))
    hidden = Hidden(conn)
    return tuple(
        EvidenceView.model_validate(
            dict(row)
            | {
                "spans": json.loads(row["spans"]),
                "sentence": hidden.text(row["page"], row["sentence"]),
                "headline": hidden.text(row["page"], row["headline"]),
            }
        )
        for row in rows
    )


def evidences(conn: sqlite3.Connection, claims_of: Mapping[Any, Iterable[str]]) -> dict[Any, tuple[EvidenceView, ...]]:
    """The sentences of many facts, fetched at once."""
    wanted = {key: set(claims) for key, claims in claims_of.items()}
    every = evidence(conn, (claim for claims in wanted.values() for claim in claims))
    place = {view.claim: number for number, view in enumerate(every)}
    return {
        key: tuple(every[number] for number in sorted(place[claim] for claim in claims if claim in place))
        for key, claims in wanted.items()
    }


def evidence_of(conn: sqlite3.Connection, thing: str) -> tuple[EvidenceView, ...]:
    """The sentences behind a relation, tenure, event, claim, or all facts of an entity."""
    for query in _THING_CLAIMS:
        if rows := conn.execute(query, (thing,)).fetchall():
            return evidence(conn, (claim for row in rows for claim in json.loads(row[0])))
    rows = conn.execute(_ENTITY_CLAIMS, (present_id(conn, thing),)).fetchall()
    return evidence(conn, (claim for row in rows for claim in json.loads(row[0])))


def entity_view(conn: sqlite3.Connection, entity: str) -> EntityView:
    """An entity with what is known of it besides its facts."""
    found = next(select(conn, Entity, "id = ?", (entity,)), None)
    if found is None:
        found = next(select(conn, Entity, "id = ?", (present_id(conn, entity),)))
    names = refs(conn, (found.county, found.parent, *found.candidates))
    mentions, pages = conn.execute(MENTIONED, (found.id,)).fetchone()
    return EntityView(
        entity=found,
        dated_names=tuple(select(conn, DatedName, "entity = ?", (found.id,))),
        county=names.get(found.county or ""),
        parent=names.get(found.parent or ""),
        candidates=tuple(names[one] for one in found.candidates if one in names),
        mentions=mentions,
        pages=pages,
    )


def by_id(conn: sqlite3.Connection, entity: str) -> EntityRef | None:
    """The entity with this id, or None."""
    if row := conn.execute(f"{_REFS} = ?", (entity,)).fetchone():
        return EntityRef.model_validate(dict(row))
    try:
        return ref(conn, present_id(conn, entity))
    except UnknownName:
        return None


def counts(conn: sqlite3.Connection) -> dict[str, Any]:
    """How many records of each kind there are."""
    found: dict[str, Any] = {
        table: conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
        for table in ("pages", "articles", "mentions", "claims")
    }
    for table in ("entities", "relations", "events"):
        rows = conn.execute(f"SELECT type, count(*) FROM {table} GROUP BY type ORDER BY type")  # noqa: S608
        found[table] = {row[0]: row[1] for row in rows}
    found["open_entities"] = conn.execute("SELECT count(*) FROM entities WHERE open").fetchone()[0]
    return found
