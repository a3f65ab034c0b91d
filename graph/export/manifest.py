"""A register in, what names the state that an export comes from out, as it stands in the export's manifest."""

from __future__ import annotations

import datetime
import sqlite3
from typing import Any

import zhengpu
from graph import register_state
from graph.export.sink import WrittenFile
from graph.register import Register
from zhengpu.errors import RegisterError
from zhengpu.records import Record

MANIFEST, FORM = "manifest.json", 1
About = dict[str, Any]


class Manifest(Record):
    """What an export holds: its form, the state of the register that it came from, and its files."""

    format: str
    form: int = FORM
    snapshot: str
    names: tuple[str, ...]
    version: str
    lexicon: str
    readers: tuple[str, ...]
    exported: str
    options: dict[str, bool | int | None]
    pages: int
    counts: dict[str, int]
    files: tuple[WrittenFile, ...]


def about_of(conn: sqlite3.Connection, register: Register) -> About:
    """What names the state that an export comes from; RegisterError when nothing was linked yet."""
    snapshot = register_state.meta(conn, "linked_inputs")
    if not snapshot:
        raise RegisterError(f"{register.path}: nothing is linked yet", "Ingest pages with `zhengpu ingest`")
    return described(conn, snapshot)


def described(conn: sqlite3.Connection, snapshot: str) -> About:
    """The same of a snapshot that is known to be the present one."""
    named = conn.execute("SELECT name FROM snapshots WHERE hash = ? ORDER BY name", (snapshot,))
    readers = conn.execute("SELECT DISTINCT reader FROM pages ORDER BY reader")
    return {
        "snapshot": snapshot,
        "names": tuple(row[0] for row in named),
        "version": zhengpu.__version__,
        "lexicon": register_state.meta(conn, "lexicon") or "",
        "readers": tuple(row[0] for row in readers),
        "exported": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "pages": conn.execute("SELECT count(*) FROM pages").fetchone()[0],
    }
