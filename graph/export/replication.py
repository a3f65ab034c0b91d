"""A register in, all that published numbers can be checked by out, without page text; and whether another register agrees."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from graph.export.columns import tables_of
from graph.export.manifest import MANIFEST, Manifest, about_of
from graph.export.replication_queries import QUERIES
from graph.export.shown import Wanted
from graph.export.sink import Part, Sink, WrittenFile
from graph.export.table_rows import package, selected, write_table
from graph.hidden import Hidden
from graph.register import Register
from zhengpu.errors import InputError
from zhengpu.records import Record

FORMAT, PACKAGE = "replication", "datapackage.json"


class TableCheck(Record):
    """Whether a table of a replication export is what a register gives, and how many rows each has."""

    table: str
    same: bool
    rows: int
    rows_here: int
    sha256: str
    sha256_here: str


class Verification(Record):
    """A replication export against a register: the state each is of, and table by table whether they agree."""

    same: bool
    snapshot: str
    snapshot_here: str
    version: str
    version_here: str
    damaged: tuple[str, ...]  # files of the export that are no longer as they were written
    tables: tuple[TableCheck, ...]


def write_replication(conn: sqlite3.Connection, sink: Sink, wanted: Wanted, about: dict[str, Any]) -> dict[str, int]:
    """Writes all tables and the data package; how many rows each has."""
    counts = write_tables(conn, sink, everyone=wanted.everyone)
    with sink.file(PACKAGE) as part:
        told = package("zhengpu-replication", "政谱复核数据 Zhengpu replication data", tables_of(FORMAT), about)
        part.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    return counts


def write_tables(conn: sqlite3.Connection, sink: Sink, *, everyone: bool) -> dict[str, int]:
    """Writes the tables alone."""
    given, hidden = {"everyone": everyone}, Hidden(conn)
    return {
        table.name: write_table(sink, table, selected(conn, table, QUERIES[table.name], given), hidden)
        for table in tables_of(FORMAT)
    }


class _Hashes:
    """Files of which nothing is kept but their hash."""

    def __init__(self) -> None:
        self.files: list[WrittenFile] = []

    @contextmanager
    def file(self, name: str) -> Iterator[Part]:
        """A file."""
        part = Part(name, len)
        yield part
        part.flush()
        self.files.append(part.written())


def verify(folder: Path, register: Register) -> Verification:
    """Compares a replication export with what a register gives now; InputError when the folder holds none."""
    manifest = _manifest(folder)
    told = {file.name: file for file in manifest.files}
    found = _Hashes()
    with register.view() as conn:
        about = about_of(conn, register)
        write_tables(conn, found, everyone=bool(manifest.options.get("everyone")))
    checks = []
    for here in found.files:
        there = told.get(here.name) or WrittenFile(name=here.name, bytes=0, sha256="", rows=0)
        checks.append(
            TableCheck(
                table=Path(here.name).stem,
                same=there.sha256 == here.sha256,
                rows=there.rows or 0,
                rows_here=here.rows or 0,
                sha256=there.sha256,
                sha256_here=here.sha256,
            )
        )
    damaged = tuple(sorted(name for name, file in told.items() if not _intact(folder / name, file)))
    return Verification(
        same=not damaged and all(check.same for check in checks),
        snapshot=manifest.snapshot,
        snapshot_here=about["snapshot"],
        version=manifest.version,
        version_here=about["version"],
        damaged=damaged,
        tables=tuple(checks),
    )


def _manifest(folder: Path) -> Manifest:
    path = folder / MANIFEST
    try:
        manifest = Manifest.model_validate_json(path.read_bytes())
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}", "Give the folder of a replication export") from error
    except ValidationError as error:
        raise InputError(f"{path}: not the manifest of an export", "Give the folder of a replication export") from error
    if manifest.format != FORMAT:
        raise InputError(
            f"{folder}: an export of format {manifest.format}", "Give that of `zhengpu export replication`"
        )
    return manifest


def _intact(path: Path, file: WrittenFile) -> bool:
    """Whether a file is there as it was written."""
    part = Part(path.name, len)
    try:
        with path.open("rb") as held:
            for block in iter(lambda: held.read(1 << 20), b""):
                part.feed(block)
    except OSError:
        return False
    return part.written().sha256 == file.sha256
