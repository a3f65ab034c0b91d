"""A register's connection in, hashes out that name its state: its inputs, its snapshot, all of its content."""

from __future__ import annotations

import functools
import hashlib
import sqlite3
from collections.abc import Iterable
from importlib.resources import files
from importlib.resources.abc import Traversable

import zhengpu
from graph.rows import TABLES, as_json, columns_of
from zhengpu.ids import digest
from zhengpu.records import Article, Claim, Judgement, Mention, Page, Record

NO_LEXICON = ""
GIVEN = (Page, Article, Mention, Claim, Judgement)  # records that are no part of the projection
MADE = ("page_texts", "relation_claims", "mention_counts", "containment")


@functools.cache
def code_version() -> str:
    """Hash of the code that links and projects: when it changes, the projection is made anew."""
    sources = sorted(
        (f"{folder}/{file.name}", file.read_bytes())
        for folder in ("", "linking", "linking/data")
        for file in _files(files("graph").joinpath(folder) if folder else files("graph"), whole=bool(folder))
    )
    state = hashlib.blake2b(zhengpu.__version__.encode(), digest_size=8)
    for name, content in sources:
        state.update(f"\x1e{name}\x1f".encode() + content.replace(b"\r\n", b"\n"))
    return state.hexdigest()


def _files(folder: Traversable, *, whole: bool) -> list[Traversable]:
    """The files of a folder that shape the projection: all of the linker's and its data, and projection.py."""
    found = [file for file in folder.iterdir() if file.is_file() and not file.name.endswith(".pyc")]
    return found if whole else [file for file in found if file.name == "projection.py"]


def meta(conn: sqlite3.Connection, key: str) -> str | None:
    """A value that the register keeps about itself."""
    row = conn.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return None if row is None else str(row[0])


def set_meta(conn: sqlite3.Connection, key: str, value: str) -> None:
    """Keeps a value about the register itself."""
    conn.execute("INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (key, value))


def version(conn: sqlite3.Connection) -> int:
    """A number that rises with every change."""
    return int(meta(conn, "version") or 0)


def inputs_version(conn: sqlite3.Connection, lexicon_version: str) -> str:
    """Hash of all that the linker's result depends on: pages as read, judgements, lexicon, code."""
    columns = ", ".join(map(_quoted, (*columns_of(Page), "reader")))
    state = hashlib.blake2b(digest_size=16)
    for row in conn.execute(f"SELECT {columns} FROM pages ORDER BY id"):  # noqa: S608
        state.update(as_json(list(row)).encode() + b"\n")
    state.update(b"\x1e")
    judged = ", ".join(map(_quoted, columns_of(Judgement)))
    for row in conn.execute(f"SELECT {judged} FROM judgements ORDER BY id"):  # noqa: S608
        state.update(as_json(list(row)).encode() + b"\n")
    return digest(state.hexdigest(), lexicon_version, code_version(), size=16)


def snapshot(conn: sqlite3.Connection) -> str:
    """Hash over pages, judgements, lexicon and code; the lexicon is that of the last linking."""
    return inputs_version(conn, meta(conn, "lexicon") or NO_LEXICON)


def content_hash(conn: sqlite3.Connection) -> str:
    """Hash over all records and the projection, whatever order they were stored in; no log, no retired ids."""
    return _hash_of(conn, [*(_rows_of(kind) for kind in TABLES), "SELECT id, reader FROM pages", *_made(MADE)])


def projection_hash(conn: sqlite3.Connection) -> str:
    """Hash over the projection alone: what the pages and judgements mean, however often they were judged and undone."""
    kinds = [kind for kind in TABLES if kind not in GIVEN]
    return _hash_of(conn, [*map(_rows_of, kinds), *_made([table for table in MADE if table != "page_texts"])])


def _rows_of(kind: type[Record]) -> str:
    return f"SELECT {', '.join(map(_quoted, columns_of(kind)))} FROM {TABLES[kind]}"  # noqa: S608


def _made(tables: Iterable[str]) -> list[str]:
    return [*(f"SELECT * FROM {table}" for table in tables), "SELECT entity, name, kind, folded FROM names"]  # noqa: S608


def _hash_of(conn: sqlite3.Connection, queries: Iterable[str]) -> str:
    state = hashlib.blake2b(digest_size=16)
    for query in queries:
        state.update(b"\x1e")
        for row in sorted(as_json(list(row)) for row in conn.execute(query)):
            state.update(row.encode() + b"\n")
    return state.hexdigest()


def _quoted(name: str) -> str:
    return f'"{name}"'
