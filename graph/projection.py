"""A Linking in, the projection's tables out: entities with their names, facts with their claims, what lies in what."""

from __future__ import annotations

import datetime
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.rows import insert, select
from zhengpu.dates import bounds
from zhengpu.errors import RegisterError
from zhengpu.records import (
    DatedName,
    Entity,
    Event,
    HiddenMention,
    HiddenText,
    JudgedClaim,
    Link,
    Linking,
    Participation,
    Relation,
    Tenure,
)

EVER, FOREVER = "0000-01-01", "9999-12-31"
VIEWS = ("stops", "company", "presences")  # each kept as its view NAME_made gives it
RECORD_TABLES = (
    "entities",
    "links",
    "dated_names",
    "events",
    "participations",
    "tenures",
    "relations",
    "judged_claims",
    "hidden_mentions",
    "hidden_texts",
)
MADE_TABLES = ("relation_claims", "names", "mention_counts", "containment", *VIEWS)
Step = tuple[str, str, str, str]


def fold(name: str) -> str:
    """A name as names are compared: one width, one case, no spaces and dots."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return "".join(char for char in plain if not char.isspace() and char not in "·•・．.")


def write(conn: sqlite3.Connection, linking: Linking, since: str) -> None:
    """Puts a linking in the place of the one before, within the caller's transaction."""
    _check(linking)
    before = _holders(conn)
    gone = {row[0] for row in conn.execute("SELECT id FROM entities")} - {entity.id for entity in linking.entities}
    for table in (*RECORD_TABLES, *MADE_TABLES):
        conn.execute(f"DELETE FROM {table}")  # noqa: S608
    for records in (
        linking.entities,
        linking.links,
        linking.dated_names,
        linking.events,
        linking.participations,
        linking.tenures,
        linking.relations,
        linking.judged_claims,
        linking.hidden_mentions,
        linking.hidden_texts,
    ):
        insert(conn, records)
    _write_made(conn, linking)
    _retire(conn, gone, before, since)


def read(conn: sqlite3.Connection) -> Linking:
    """The linking as it was written."""
    return Linking(
        entities=tuple(select(conn, Entity)),
        links=tuple(select(conn, Link)),
        dated_names=tuple(select(conn, DatedName)),
        events=tuple(select(conn, Event)),
        participations=tuple(select(conn, Participation)),
        tenures=tuple(select(conn, Tenure)),
        relations=tuple(select(conn, Relation)),
        judged_claims=tuple(select(conn, JudgedClaim)),
        hidden_mentions=tuple(select(conn, HiddenMention)),
        hidden_texts=tuple(select(conn, HiddenText)),
    )


def _check(linking: Linking) -> None:
    """Refuses a linking with ends that it does not hold."""
    known = {entity.id for entity in linking.entities}
    events = {event.id for event in linking.events}
    ends: list[tuple[str, str | None]] = [(f"mention {link.mention}", link.entity) for link in linking.links]
    for relation in linking.relations:
        ends += [(f"relation {relation.id}", relation.subject), (f"relation {relation.id}", relation.object)]
    for tenure in linking.tenures:
        ends += [(f"tenure {tenure.id}", tenure.person), (f"tenure {tenure.id}", tenure.body)]
    ends += [(f"participation in {part.event}", part.entity) for part in linking.participations]
    for what, end in ends:
        if end is not None and end not in known:
            raise RegisterError(
                f"{what} names an entity {end} that the linking lacks", "The linker made a wrong record"
            )
    for part in linking.participations:
        if part.event not in events:
            raise RegisterError(f"participation of {part.entity} names an event {part.event} that the linking lacks")


def _write_made(conn: sqlite3.Connection, linking: Linking) -> None:
    supports = {(relation.id, claim) for relation in linking.relations for claim in relation.claims}
    conn.executemany("INSERT INTO relation_claims VALUES (?, ?)", sorted(supports))
    conn.executemany("INSERT INTO names (entity, name, kind, folded) VALUES (?, ?, ?, ?)", _names(linking))
    conn.executemany("INSERT INTO containment VALUES (?, ?, ?, ?)", sorted(set(_containment(linking))))
    conn.execute(
        "INSERT INTO mention_counts SELECT l.entity, m.article, count(*)"
        " FROM links l JOIN mentions m ON m.id = l.mention WHERE m.copy_of IS NULL GROUP BY l.entity, m.article"
    )
    for view in VIEWS:
        conn.execute(f"INSERT INTO {view} SELECT * FROM {view}_made")  # noqa: S608


def _names(linking: Linking) -> Iterator[tuple[str, str, str, str]]:
    """All that an entity can be asked by, once each: name, code, alias, former name, former code."""
    dated: dict[str, list[DatedName]] = defaultdict(list)
    for name in linking.dated_names:
        dated[name.entity].append(name)
    for entity in linking.entities:
        pairs = [(entity.name, "name"), (entity.code or "", "code")]
        pairs += [(alias, "alias") for alias in entity.aliases]
        for former in dated[entity.id]:
            pairs += [(former.name, "former"), (former.code, "code")]
        seen: set[str] = set()
        for text, kind in pairs:
            folded = fold(text)
            if folded and folded not in seen:
                seen.add(folded)
                yield entity.id, text, kind, folded


def _containment(linking: Linking) -> Iterator[Step]:
    """One step each of what lies in what: stated, by the rosters, by an agency's jurisdiction; never in itself."""
    dated = {name.entity for name in linking.dated_names if name.parent}
    steps: list[tuple[str, str | None, str | None, str | None]] = [
        (name.entity, name.parent, name.valid_from, name.valid_to) for name in linking.dated_names
    ]
    for relation in linking.relations:
        known = relation.subject in dated and relation.basis != "curated"  # the roster knows it, with its dates
        if relation.type == "LOCATED_IN" and relation.status == "stated" and not known:
            steps.append((relation.subject, relation.object, relation.valid_from, relation.valid_to))
    for entity in linking.entities:
        outer = {entity.county, entity.jurisdiction} | (set() if entity.id in dated else {entity.parent})
        steps += [(entity.id, place, None, None) for place in sorted(filter(None, outer))]
    for inner, place, start, end in steps:
        if place and place != inner:
            yield inner, place, *days_of(start, end)


def days_of(start: str | None, end: str | None) -> tuple[str, str]:
    """First and last day of a validity: it ends before the day that is its end; a year, or month, means a day in it."""
    last = bounds(end)[1] if end else FOREVER
    if end and len(end) == len(last):
        last = (datetime.date.fromisoformat(end) - datetime.timedelta(days=1)).isoformat()
    return (bounds(start)[0] if start else EVER), last


def _holders(conn: sqlite3.Connection) -> dict[str, list[str]]:
    """The mentions of each entity before the change."""
    held: dict[str, list[str]] = defaultdict(list)
    for mention, entity in conn.execute("SELECT mention, entity FROM links ORDER BY row"):
        held[entity].append(mention)
    return held


def _retire(conn: sqlite3.Connection, gone: Iterable[str], before: dict[str, list[str]], since: str) -> None:
    """Forwards ids that are no more to the entity that holds their mentions now, else leaves a tombstone. An id that is a
    mention's goes where that mention goes, also when it was retired long ago.
    """
    conn.execute("DELETE FROM retired WHERE id IN (SELECT id FROM entities)")
    now = {row[0]: row[1] for row in conn.execute("SELECT mention, entity FROM links")}
    heirs = {old: _heir(old, before.get(old, []), now) for old in sorted(gone)}
    for old, heir in heirs.items():
        conn.execute("UPDATE retired SET forward = ? WHERE forward = ?", (heir, old))
    conn.executemany("INSERT INTO retired VALUES (?, ?, ?)", [(old, heir, since) for old, heir in heirs.items()])
    conn.execute(
        "UPDATE retired SET forward = l.entity FROM links l WHERE l.mention = retired.id AND forward IS NOT l.entity"
    )


def _heir(old: str, mentions: Iterable[str], now: dict[str, str]) -> str | None:
    if old in now:
        return now[old]
    holders = {now[mention] for mention in mentions if mention in now}
    return holders.pop() if len(holders) == 1 else None
