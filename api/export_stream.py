"""A register's file and a format in, the export's bytes out while they are made, by a thread that waits for its reader."""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Iterator
from pathlib import Path

from graph.export.formats import FORMATS, write
from graph.export.manifest import about_of
from graph.export.shown import Wanted
from graph.export.sink import SingleSink, ZipSink
from graph.register import Register
from zhengpu.errors import ExportsBusy

AT_ONCE = 2
BLOCK, BLOCKS = 1 << 16, 16  # bytes of a block; blocks that wait for the reader
PATIENCE = 60.0  # seconds after which a reader who takes nothing is given up


class _GivenUp(Exception):
    """Nobody reads the export any more."""


class ExportDesk:
    """Lends at most a few exports at once."""

    def __init__(self, register: Path, at_once: int = AT_ONCE, patience: float = PATIENCE) -> None:
        self._register, self._patience = register, patience
        self._turns = threading.BoundedSemaphore(at_once)

    def start(self, name: str, wanted: Wanted) -> ExportStream:
        """An export that has begun; ExportsBusy when as many run as may, and the register's errors."""
        if not self._turns.acquire(blocking=False):
            raise ExportsBusy("as many exports run as may at once", "Ask again in a minute")
        stream = ExportStream(self._register, name, wanted, self._patience, self._turns)
        stream.begin()
        return stream


class ExportStream:
    """One export: `snapshot` is known from the start, its bytes come as they are asked for."""

    def __init__(
        self, register: Path, name: str, wanted: Wanted, patience: float, turns: threading.BoundedSemaphore
    ) -> None:
        self._register, self._name, self._wanted = register, name, wanted
        self._patience, self._turns = patience, turns
        self._queue: queue.Queue[bytes | BaseException | None] = queue.Queue(BLOCKS)
        self._stopped, self._begun = threading.Event(), threading.Event()
        self._failed: BaseException | None = None
        self._held, self._length = [b""], 0
        self._gone = False
        self.snapshot = ""
        self._thread = threading.Thread(target=self._run, name=f"export {name}", daemon=True)

    @property
    def file(self) -> str:
        """A name for the file."""
        single = FORMATS[self._name].single
        return f"zhengpu-{self._name}-{self.snapshot[:12]}{Path(single).suffix if single else '.zip'}"

    def begin(self) -> None:
        """Starts, and returns when the snapshot is known; raises what stood in the way."""
        self._thread.start()
        self._begun.wait()
        if self._failed:
            raise self._failed

    def blocks(self) -> Iterator[bytes]:
        """The bytes; when the reader stops early the export does too."""
        try:
            while True:
                block = self._queue.get()
                if block is None:
                    return
                if isinstance(block, BaseException):
                    raise block
                yield block
        finally:
            self.stop()

    def stop(self) -> None:
        """Ends the export, read or not."""
        self._stopped.set()
        with contextlib.suppress(queue.Empty):
            while True:
                self._queue.get_nowait()

    def write(self, data: bytes) -> int:
        """Takes bytes of the export (it is the file that a zip is written to)."""
        self._held.append(data)
        self._length += len(data)
        if self._length >= BLOCK:
            self.flush()
        return len(data)

    def flush(self) -> None:
        """Passes on what was gathered."""
        data, self._held, self._length = b"".join(self._held), [b""], 0
        if data:
            self._put(data)

    def close(self) -> None:
        """Passes on what is left."""
        self.flush()

    def _put(self, block: bytes | BaseException | None) -> None:
        waited = 0.0
        while not self._gone and not self._stopped.is_set() and waited < self._patience:
            try:
                return self._queue.put(block, timeout=min(1.0, self._patience))
            except queue.Full:
                waited += min(1.0, self._patience)
        if not self._gone:  # what closes behind it may write on
            self._gone = True
            raise _GivenUp

    def _run(self) -> None:
        try:
            with Register.open(self._register, read_only=True) as register, register.view() as conn:
                self.snapshot = str(about_of(conn, register)["snapshot"])
                self._begun.set()
                self._write(register)
            self._put(None)
        except _GivenUp:
            self.stop()
        except BaseException as error:
            self._failed = error
            with contextlib.suppress(_GivenUp):
                if self._begun.is_set():
                    self._put(error)
            self._gone = True
            self._stopped.set()
        finally:
            self._turns.release()
            self._begun.set()

    def _write(self, register: Register) -> None:
        single = FORMATS[self._name].single
        if single:
            write(register, self._name, SingleSink(single, self.write), self._wanted)
        else:
            sink = ZipSink(self)
            write(register, self._name, sink, self._wanted)
            sink.close()
        self.flush()
