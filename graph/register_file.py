"""A path in, an open SQLite connection of a sound register out, with errors that name the file and say what to do."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat
import threading
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path

from zhengpu.errors import RegisterBehind, RegisterError

APPLICATION_ID = 0x5A50_5530  # "ZPU0"
BUSY_MS = 10_000
MAGIC = b"SQLite format 3\x00"


def migrations() -> list[str]:
    """The migrations' SQL in order; the n-th leads from schema n - 1 to n."""
    folder = files("graph") / "migrations"
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".sql")), key=lambda file: file.name)
    return [file.read_text("utf-8") for file in found]


class RegisterFile:
    """One connection to a register, shared by the threads of a process: one transaction at a time."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._lock = threading.RLock()
        self._depth = 0
        self._writing = False
        _check_path(path, read_only)
        with self._errors():
            self.conn = _connect(path, read_only)
        try:
            self._prepare()
        except BaseException:
            self.conn.close()
            raise

    def close(self) -> None:
        """Closes the connection."""
        with self._lock:
            self.conn.close()

    @contextlib.contextmanager
    def view(self) -> Iterator[sqlite3.Connection]:
        """One unchanging state of the register for as long as it is read."""
        with self._lock, self._errors():
            if self._depth == 0:
                self.conn.execute("BEGIN")
            self._depth += 1
            try:
                yield self.conn
            finally:
                self._depth -= 1
                if self._depth == 0 and self.conn.in_transaction:
                    self.conn.execute("COMMIT")

    @contextlib.contextmanager
    def change(self) -> Iterator[sqlite3.Connection]:
        """One transaction that writes: all or nothing; the register's version rises."""
        if self.read_only:
            raise RegisterError(f"{self.path}: the register was opened read-only", "Open it for writing")
        with self._lock, self._errors():
            if self._depth:
                raise RegisterError(f"{self.path}: a change within another transaction", "Finish reading first")
            self.conn.execute("BEGIN IMMEDIATE")
            self._depth = 1
            try:
                yield self.conn
                self.conn.execute("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'version'")
                self.conn.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise
            finally:
                self._depth = 0

    def _roll_back(self) -> None:
        if self.conn.in_transaction:
            self.conn.execute("ROLLBACK")

    @contextlib.contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise _explained(self.path, error) from error

    def _prepare(self) -> None:
        """Makes a new register, or brings an old one forward; refuses what is none."""
        with self._errors():
            version, wanted = self._version(), len(migrations())
            if version == wanted:
                return
            if self.read_only:
                raise RegisterBehind(
                    f"{self.path}: the register has schema {version}, this program reads {wanted}",
                    "Open it once with a command that writes, such as `zhengpu ingest`",
                )
            self.conn.execute("PRAGMA journal_mode = WAL")
            self._migrate()

    def _version(self) -> int:
        """Schema version of the file; 0 when it is still empty."""
        app = int(self.conn.execute("PRAGMA application_id").fetchone()[0])
        version = int(self.conn.execute("PRAGMA user_version").fetchone()[0])
        tables = self.conn.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if app != APPLICATION_ID and (app or version or tables):
            raise RegisterError(f"{self.path} is an SQLite file, but no register", "Give another --register FILE")
        if version > len(migrations()):
            raise RegisterError(
                f"{self.path}: the register has schema {version}, this program knows {len(migrations())}",
                "Use a newer zhengpu, or a backup made before the upgrade",
            )
        return version

    def _migrate(self) -> None:
        self.conn.execute("BEGIN IMMEDIATE")
        try:
            for number, sql in enumerate(migrations(), 1):
                if number > self._version():
                    for statement in _statements(sql):
                        self.conn.execute(statement)
                    self.conn.execute(f"PRAGMA user_version = {number}")
                    self.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            self.conn.execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise


def _statements(sql: str) -> Iterator[str]:
    """The statements of a migration, one at a time (executescript would commit before it begins)."""
    text = ""
    for line in sql.splitlines(keepends=True):
        text += line
        if sqlite3.complete_statement(text):
            yield text
            text = ""


def _check_path(path: Path, read_only: bool) -> None:
    if path.is_dir():
        raise RegisterError(f"{path} is a folder", "Give the register's file")
    if not path.parent.is_dir():
        raise RegisterError(f"{path.parent}: no such folder", "Make it, or give another --register FILE")
    if not path.exists():
        if read_only:
            raise RegisterError(f"{path}: no register there", "Make one with `zhengpu ingest`, or give --register FILE")
        return
    if not read_only and _protected(path):
        raise RegisterError(f"{path} is read-only", "Allow writing to it, or work on a copy")
    try:
        with path.open("rb") as file:
            head = file.read(len(MAGIC))
    except OSError as error:
        raise RegisterError(f"{path}: {error.strerror}", "Check the file's permissions") from error
    if head and head != MAGIC:
        raise RegisterError(f"{path} is no register", "It is not an SQLite file; give another --register FILE")


def _protected(path: Path) -> bool:
    """Whether a file is marked as not to be written, even where the user (root) could."""
    return not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(path, os.W_OK)


def _connect(path: Path, read_only: bool) -> sqlite3.Connection:
    uri = path.absolute().as_uri()
    if read_only:
        still = not os.access(path.parent, os.W_OK) and not path.with_name(path.name + "-wal").exists()
        uri += "?immutable=1" if still else "?mode=ro"
    conn = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_MS / 1000)
    conn.row_factory = sqlite3.Row
    conn.execute("PRAGMA foreign_keys = ON")
    conn.execute("PRAGMA synchronous = FULL")
    return conn


_CAUSES: tuple[tuple[str, Callable[[Path], RegisterError]], ...] = (
    (
        "locked",
        lambda p: RegisterError(f"{p}: another process is writing to the register", "Try again when it is done"),
    ),
    ("full", lambda p: RegisterError(f"{p}: the disk is full, nothing was stored", "Free some space and try again")),
    ("readonly", lambda p: RegisterError(f"{p} is read-only", "Allow writing to it, or work on a copy")),
    ("not a database", lambda p: RegisterError(f"{p} is no register", "Give another --register FILE")),
    ("malformed", lambda p: RegisterError(f"{p}: the register is damaged", "Restore a backup")),
    ("unable to open", lambda p: RegisterError(f"{p}: can't be opened", "Check the folder and its permissions")),
)


def _explained(path: Path, error: sqlite3.Error) -> RegisterError:
    """The error of the register that an error of SQLite stands for."""
    text = str(error)
    for word, make in _CAUSES:
        if word in text:
            return make(path)
    return RegisterError(f"{path}: {text}, nothing was stored", "Check the disk and the file's permissions")
