"""Texts in, the files of an export out, in a folder or in a zip that is sent while it is made; each with its hash."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from zhengpu.records import Record

Write = Callable[[str], None]
FLUSH = 1 << 16  # characters that are gathered before they are written
ZIP_DATE = (1980, 1, 1, 0, 0, 0)  # so that one state gives one file


class WrittenFile(Record):
    """A file of an export: bytes, SHA-256, and data rows (or nodes, edges, lines) where they were counted."""

    name: str
    bytes: int
    sha256: str
    rows: int | None = None


class Out(Protocol):
    """Where the bytes of a zip go."""

    def write(self, data: bytes, /) -> int:
        """Takes bytes; how many."""
        ...

    def flush(self) -> None:
        """Passes them on."""
        ...

    def close(self) -> None:
        """Ends it; a zip leaves that to who gave it."""
        ...


class Sink(Protocol):
    """Where the files of an export go, one after the other."""

    files: list[WrittenFile]

    def file(self, name: str) -> AbstractContextManager[Part]:
        """A file to write to; it is closed at the end of the block."""
        ...


class Part:
    """One file that is being written, in UTF-8."""

    def __init__(self, name: str, out: Callable[[bytes], object]) -> None:
        self.name, self.rows = name, 0
        self._counts = False
        self._out, self._held, self._length = out, io.StringIO(), 0
        self._hash, self._bytes = hashlib.sha256(), 0

    def write(self, text: str) -> None:
        """Adds text."""
        self._length += self._held.write(text)
        if self._length >= FLUSH:
            self.flush()

    def row(self, text: str) -> None:
        """Adds text that is one row."""
        self.write(text)
        self.rows += 1
        self._counts = True

    def flush(self) -> None:
        """Passes on what was gathered; halves of characters, which UTF-8 can't hold, become question marks."""
        data = self._held.getvalue().encode("utf-8", "replace")
        self._held, self._length = io.StringIO(), 0
        self.feed(data)

    def feed(self, data: bytes) -> None:
        """Passes bytes on, and counts them in."""
        self._hash.update(data)
        self._bytes += len(data)
        self._out(data)

    def written(self) -> WrittenFile:
        """What was written."""
        rows = self.rows if self._counts else None
        return WrittenFile(name=self.name, bytes=self._bytes, sha256=self._hash.hexdigest(), rows=rows)


class FolderSink:
    """The files of an export in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.files: list[WrittenFile] = []

    @contextmanager
    def file(self, name: str) -> Iterator[Part]:
        """A file of the folder."""
        with (self._folder / name).open("wb") as out:
            part = Part(name, out.write)
            yield part
            part.flush()
        self.files.append(part.written())


class ZipSink:
    """The files of an export in a zip, which may go to where no one can seek."""

    def __init__(self, out: Out) -> None:
        self._zip = zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6)
        self.files: list[WrittenFile] = []

    @contextmanager
    def file(self, name: str) -> Iterator[Part]:
        """A file of the zip."""
        info = zipfile.ZipInfo(name, ZIP_DATE)
        info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
        with self._zip.open(info, "w", force_zip64=True) as out:
            part = Part(name, out.write)
            yield part
            part.flush()
        self.files.append(part.written())

    def close(self) -> None:
        """Writes the end of the zip."""
        self._zip.close()


class SingleSink:
    """The one file of an export, sent as it is; other files are left out."""

    def __init__(self, name: str, out: Callable[[bytes], object]) -> None:
        self._name, self._out = name, out
        self.files: list[WrittenFile] = []

    @contextmanager
    def file(self, name: str) -> Iterator[Part]:
        """The file, when it is the one."""
        part = Part(name, self._out if name == self._name else len)
        yield part
        part.flush()
        self.files.append(part.written())
