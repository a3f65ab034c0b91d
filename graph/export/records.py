"""A register in, mentions, entities and relations as JSON lines out: what each page says and what it means."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from graph import register_state
from graph.export.files import folder_for, write_lines
from graph.export.manifest import MANIFEST, Manifest, described
from graph.export.shown import Wanted
from graph.export.sink import WrittenFile
from graph.hidden import Hidden
from graph.register import Register
from graph.rows import select
from zhengpu.records import Claim, Entity, Mention, Relation

LABELS = {
    "Agency": "AGENCY",
    "County": "COUNTY",
    "Company": "COMPANY",
    "Place": "PLACE",
    "Organization": "ORG",
}
# What did not happen, or has yet to, is no fact to export.
NO_FACT = ("planned", "denied", "former")
Line = dict[str, Any]


def export_records(register: Register, out_dir: str | os.PathLike[str]) -> dict[str, int]:
    """Writes the three files and their manifest; how many lines each has. All come from one state of the register."""
    folder = folder_for(out_dir)
    with register.view() as conn:
        docs = doc_names(conn)
        makers = {
            "mentions.jsonl": mention_lines(conn, docs),
            "entities.jsonl": entity_lines(conn),
            "relations.jsonl": relation_lines(conn, docs),
        }
        counts = {name: _write(folder / name, lines) for name, lines in makers.items()}
        _write_manifest(conn, folder, counts)
        return counts


def _write_manifest(conn: sqlite3.Connection, folder: Path, counts: dict[str, int]) -> None:
    """The snapshot that the files come from ("": pages that are not linked yet), and their hashes."""
    about = described(conn, register_state.meta(conn, "linked_inputs") or "")
    files = tuple(_written(folder / name, rows) for name, rows in counts.items())
    options = Wanted(everyone=True).told()
    manifest = Manifest(format="records", options=options, counts=counts, files=files, **about)
    write_lines(folder / MANIFEST, [json.dumps(manifest.model_dump(mode="json"), ensure_ascii=False, indent=1)])


def _written(path: Path, rows: int) -> WrittenFile:
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return WrittenFile(name=path.name, bytes=path.stat().st_size, sha256=sha256, rows=rows)


def _write(path: Path, lines: Iterator[Line]) -> int:
    return write_lines(path, (json.dumps(line, ensure_ascii=False) for line in lines))


def doc_names(conn: sqlite3.Connection) -> dict[str, str]:
    """The file name of each page; the whole id where pages of two folders share a name."""
    ids = [row[0] for row in conn.execute("SELECT id FROM pages ORDER BY id")]
    names = Counter(page.rpartition("/")[2] for page in ids)
    return {page: name if names[name := page.rpartition("/")[2]] == 1 else page for page in ids}


def mention_lines(conn: sqlite3.Connection, docs: dict[str, str]) -> Iterator[Line]:
    """All mentions with their entity, by page and place on it; `text` as the page prints it."""
    hidden = Hidden(conn)
    linked = {row[0]: (row[1], row[2]) for row in conn.execute("SELECT mention, entity, score FROM links")}
    for page, doc in docs.items():
        text = conn.execute("SELECT text FROM page_texts WHERE page = ?", (page,)).fetchone()[0]
        found = sorted(select(conn, Mention, "page = ?", (page,)), key=lambda one: (one.start, one.end, one.id))
        for one in found:
            if one.id in hidden.mentions:
                continue
            printed = "".join("".join(text[start:end].split()) for start, end in one.spans)
            place = {"start": one.start, "end": one.end, "text": hidden.text(page, printed or one.text)}
            entity, sure = linked.get(one.id, (None, None))
            yield {"doc": doc, **place, "label": one.label, "entity": entity, "id": one.id, "confidence": sure}


def entity_lines(conn: sqlite3.Connection) -> Iterator[Line]:
    """All entities by id; `county` is the present full name of the county-level division around."""
    entities = sorted(select(conn, Entity), key=lambda one: one.id)
    names = {one.id: one.name for one in entities}
    for one in entities:
        label = LABELS.get(one.type) or ("OFFICIAL" if one.official else "PERSON")
        more = one.model_dump(mode="json", exclude={"id", "type", "name", "county"})
        yield {"id": one.id, "label": label, "name": one.name, "county": names.get(one.county or ""), **more}


def relation_lines(conn: sqlite3.Connection, docs: dict[str, str], *, every_status: bool = False) -> Iterator[Line]:
    """Each fact once for every page with claims that support it, by page and place on it; what is no fact on demand."""
    relations = {one.id: one for one in select(conn, Relation) if every_status or one.status not in NO_FACT}
    order_of = dict(conn.execute("SELECT id, \"order\" FROM events WHERE type = 'Visit'").fetchall())
    hidden = Hidden(conn)
    supported: dict[str, list[str]] = defaultdict(list)
    for relation, claim in conn.execute("SELECT relation, claim FROM relation_claims ORDER BY relation, claim"):
        supported[claim].append(relation)
    for page, doc in docs.items():
        by_relation: dict[str, list[Claim]] = defaultdict(list)
        for claim in map(hidden.claim, select(conn, Claim, "page = ?", (page,))):
            for relation in supported[claim.id]:
                by_relation[relation].append(claim)
        lines = [
            _fact(doc, relations[key], claims, order_of) for key, claims in by_relation.items() if key in relations
        ]
        yield from sorted(lines, key=lambda line: (line["start"], line["end"], line["type"], line["id"]))


def _fact(doc: str, relation: Relation, claims: list[Claim], order_of: Mapping[str, int | None]) -> Line:
    first = min(claims, key=lambda one: (_envelope(one), one.id))
    start, end = _envelope(first)
    line: Line = {
        "doc": doc,
        "id": relation.id,
        "type": relation.type,
        "subject": relation.subject,
        "object": relation.object,
        "date": relation.date.iso if relation.date else None,
        "date_basis": relation.date.basis if relation.date else None,
        "start": start,
        "end": end,
        "derived": relation.basis == "derived" or all(claim.basis == "derived" for claim in claims),
        "status": relation.status,
        "confidence": relation.confidence,
        "event": relation.event,
        "trip": relation.trip,
        "order": order_of.get(relation.event or ""),
        "claims": sorted(claim.id for claim in claims),
        "rule": first.evidence.rule,
        "sentence": first.evidence.sentence,
    }
    given = {"post": relation.post, "role": relation.role, "object_text": relation.object_text}
    return line | {name: value for name, value in given.items() if value is not None}


def _envelope(claim: Claim) -> tuple[int, int]:
    """First and last character of the evidence."""
    spans = claim.evidence.spans or ((0, 0),)
    return min(start for start, _ in spans), max(end for _, end in spans)
