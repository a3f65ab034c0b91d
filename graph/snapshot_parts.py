"""A register's connection in, what a state holds as short lists out: ids, a hash of what each says, and what it is."""

from __future__ import annotations

import hashlib
import itertools
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import zhengpu
from graph import register_state
from graph.rows import as_json

BLOCK = 1 << 16
BATCH, LEVEL = 1_000, 6  # lines that are compressed at once; how hard zlib tries
DIGEST = 6  # bytes: enough to see that one thing has changed


class Held(NamedTuple):
    """One thing of a state: its id, a hash of what is said of it, and what it is in words; people by their ids, so that no
    name outlasts a suppression."""

    id: str
    digest: str
    what: str


_PAGES = """
SELECT id, sha256 || reader || coalesce(meta_paper, '') || coalesce(meta_issue_date, '') || coalesce(home, '')
  || coalesce(published, ''), '' FROM pages ORDER BY id
"""
_JUDGEMENTS = """
SELECT id, json_array(anchors, others, claim, value, undone), verdict || CASE WHEN undone THEN ' (undone)' ELSE '' END
FROM judgements ORDER BY id
"""
_ENTITIES = """
SELECT id, json_array(type, name, aliases, official, code, level, county, parent, organ, jurisdiction, open, candidates),
  type || ' ' || CASE type WHEN 'Person' THEN id ELSE name END FROM entities ORDER BY id
"""
_RELATIONS = """
SELECT r.id, json_array(r.type, r.subject, r.object, r.object_text, r.post, r.role, r.date, r.status, r.basis, r.confidence,
    r.reports, r.event, r.trip, r.valid_from, r.valid_to, r.claims),
  r.type || ' ' || CASE s.type WHEN 'Person' THEN s.id ELSE s.name END || ' → '
  || coalesce(CASE o.type WHEN 'Person' THEN o.id ELSE o.name END, r.role, '')
FROM relations r JOIN entities s ON s.id = r.subject LEFT JOIN entities o ON o.id = r.object ORDER BY r.id
"""
_TENURES = """
SELECT t.id, json_array(t.person, t.body, t.post, t.rank, t.known_from, t.known_to, t.former, t.claims, t.confidence),
  t.person || ' ' || b.name || t.post
FROM tenures t JOIN entities p ON p.id = t.person JOIN entities b ON b.id = t.body ORDER BY t.id
"""
INPUTS = {"pages": _PAGES, "judgements": _JUDGEMENTS}
MADE = {"entities": _ENTITIES, "tenures": _TENURES, "relations": _RELATIONS}
LISTS = (*INPUTS, *MADE)
VERSIONS = "versions"


def versions(conn: sqlite3.Connection) -> dict[str, Any]:
    """By which program, linker, lexicon and readers the state was made."""
    readers = [row[0] for row in conn.execute("SELECT DISTINCT reader FROM pages ORDER BY reader")]
    return {
        "zhengpu": zhengpu.__version__,
        "linker": register_state.code_version(),
        "lexicon": register_state.meta(conn, "lexicon") or "",
        "readers": readers,
    }


def present(conn: sqlite3.Connection, part: str) -> Iterator[Held]:
    """A list of the present state, by id."""
    for ident, said, what in conn.execute({**INPUTS, **MADE}[part]):
        digest = hashlib.blake2b(str(said).encode("utf-8", "surrogatepass"), digest_size=DIGEST).hexdigest()
        yield Held(ident, digest, what)


def keep(conn: sqlite3.Connection, name: str, *, linked: bool) -> None:
    """Keeps the present state's lists under a name; of a state that is not linked only pages and judgements."""
    told = zlib.compress(as_json(versions(conn)).encode())
    conn.execute("INSERT INTO snapshot_parts VALUES (?, ?, 1, ?)", (name, VERSIONS, told))
    for part in LISTS if linked else INPUTS:
        count, content = _compressed(present(conn, part))
        conn.execute("INSERT INTO snapshot_parts VALUES (?, ?, ?, ?)", (name, part, count, content))


def _compressed(held: Iterable[Held]) -> tuple[int, bytes]:
    packer, packed, count = zlib.compressobj(LEVEL), [], 0
    things = iter(held)
    while batch := list(itertools.islice(things, BATCH)):
        count += len(batch)
        lines = "".join(f"{as_json(one)}\n" for one in batch)
        packed.append(packer.compress(lines.encode("utf-8", "surrogatepass")))
    return count, b"".join(packed) + packer.flush()


def kept(conn: sqlite3.Connection, name: str, part: str) -> Iterator[Held] | None:
    """A list of a named state; None where none was kept."""
    row = conn.execute("SELECT content FROM snapshot_parts WHERE name = ? AND part = ?", (name, part)).fetchone()
    return None if row is None else (Held(*json.loads(line)) for line in _lines(row[0]))


def kept_versions(conn: sqlite3.Connection, name: str) -> dict[str, Any]:
    """The versions by which a named state was made; empty where they were not kept."""
    row = conn.execute("SELECT content FROM snapshot_parts WHERE name = ? AND part = ?", (name, VERSIONS)).fetchone()
    return {} if row is None else json.loads(zlib.decompress(row[0]))


def kept_counts(conn: sqlite3.Connection, name: str) -> dict[str, int]:
    """How much a named state held of each kind."""
    rows = conn.execute("SELECT part, count FROM snapshot_parts WHERE name = ? AND part <> ?", (name, VERSIONS))
    found = {row[0]: row[1] for row in rows}
    return {part: found[part] for part in LISTS if part in found}


def present_counts(conn: sqlite3.Connection) -> dict[str, int]:
    """How much the present state holds of each kind."""
    return {part: conn.execute(f"SELECT count(*) FROM {part}").fetchone()[0] for part in LISTS}  # noqa: S608


def _lines(content: bytes) -> Iterator[bytes]:
    unpacker, rest = zlib.decompressobj(), b""
    for at in range(0, len(content), BLOCK):
        *lines, rest = (rest + unpacker.decompress(content[at : at + BLOCK])).split(b"\n")
        yield from lines
    yield from (line for line in (rest + unpacker.flush()).split(b"\n") if line)
