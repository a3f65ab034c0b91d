"""A list of pages in, their readings in the register out: one transaction a page, and a bad page stops no other."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal, Protocol

from api.linked import relink
from api.worklist import Work
from graph.register import Register
from nlp.decode import decode
from zhengpu.errors import InputError, ZhengpuError
from zhengpu.ids import text_digest
from zhengpu.records import PageMeta, Reading

Outcome = Literal["new", "replaced", "unchanged", "failed"]
_BATCH = 64


class PageReader(Protocol):
    """What reads a page: nlp.reader.Reader, or another of the same shape."""

    @property
    def version(self) -> str:
        """Hash of the code, models and lexicon that it reads with."""

    def read(
        self, page_id: str, text: str, meta: PageMeta, *, home: str | None = None, published: str | None = None
    ) -> Reading:
        """All that the page says."""


ReaderFactory = Callable[[], PageReader]


@dataclass(frozen=True)
class Failure:
    """A page that could not be read, and why."""

    page: str
    message: str
    hint: str = ""


@dataclass
class Report:
    """What became of each page, and the snapshot that the register is in now."""

    new: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    failed: list[Failure] = field(default_factory=list)
    snapshot: str = ""

    def summary(self) -> str:
        """One line for people."""
        read = len(self.new) + len(self.replaced) + len(self.unchanged)
        return (
            f"{read + len(self.failed)} pages: {len(self.new)} new, {len(self.replaced)} replaced, "
            f"{len(self.unchanged)} unchanged, {len(self.failed)} failed"
        )


Progress = Callable[[str, Outcome], None]


def shipped_reader() -> PageReader:
    """The reader of this package; loaded late, for its models take a moment."""
    from nlp.reader import Reader

    return Reader()


def ingest(
    register: Register,
    works: Sequence[Work],
    *,
    max_bytes: int,
    jobs: int = 1,
    make_reader: ReaderFactory = shipped_reader,
    progress: Progress = lambda _page, _outcome: None,
) -> Report:
    """Reads what the register does not hold yet, stores it in the order given, then links all pages anew."""
    report = Report()
    reader = make_reader()
    pending: list[Work] = []
    for work in works:
        try:
            current = _is_current(register, work, reader.version, max_bytes)
        except InputError as error:
            _fail(report, Failure(work.page, error.message, error.hint), progress)
            continue
        if current:
            report.unchanged.append(work.page)
            progress(work.page, "unchanged")
        else:
            pending.append(work)
    for result in _readings(pending, reader, make_reader, jobs, max_bytes):
        _store(register, result, report, progress)
    relink(register)
    report.snapshot = register.snapshot()
    return report


def load_text(work: Work, max_bytes: int) -> str:
    """The decoded text of a page file; InputError names the file when it can't be used."""
    try:
        size = work.file.stat().st_size
        if size > max_bytes:
            raise InputError(
                f"{work.file}: {size:,} bytes, more than the {max_bytes:,} of one page",
                "Split it into pages, or raise ZHENGPU_MAX_PAGE_BYTES",
            )
        return decode(work.file.read_bytes(), str(work.file))
    except OSError as error:
        raise InputError(f"{work.file}: {error.strerror or error}", "Check the file and its permissions") from error


def _is_current(register: Register, work: Work, version: str, max_bytes: int) -> bool:
    return register.is_current(work.page, text_digest(load_text(work, max_bytes)), work.meta, version)


def _store(register: Register, result: Reading | Failure, report: Report, progress: Progress) -> None:
    if isinstance(result, Failure):
        _fail(report, result, progress)
        return
    outcome = register.put(result)
    getattr(report, outcome).append(result.page.id)
    progress(result.page.id, outcome)


def _fail(report: Report, failure: Failure, progress: Progress) -> None:
    report.failed.append(failure)
    progress(failure.page, "failed")


# Reading, here or in other processes ---------------------------------------------------------------


def _readings(
    works: Sequence[Work], reader: PageReader, make_reader: ReaderFactory, jobs: int, max_bytes: int
) -> Iterator[Reading | Failure]:
    if jobs == 1 or len(works) < 2:
        return (read_page(reader, work, max_bytes) for work in works)
    return _in_processes(works, make_reader, min(jobs, len(works)), max_bytes)


def read_page(reader: PageReader, work: Work, max_bytes: int) -> Reading | Failure:
    """A page's reading, or why there is none."""
    try:
        text = load_text(work, max_bytes)
        return reader.read(work.page, text, work.meta, home=work.meta.home, published=work.meta.issue_date)
    except InputError as error:
        return Failure(work.page, error.message, error.hint)
    except ZhengpuError:
        raise  # such as a damaged data file: no page could be read
    except Exception as error:  # a page that trips the reader must not stop the others
        return Failure(
            work.page, f"{work.file}: the reader failed ({type(error).__name__}: {error})", "Report this page"
        )


def _in_processes(
    works: Sequence[Work], make_reader: ReaderFactory, jobs: int, max_bytes: int
) -> Iterator[Reading | Failure]:
    """Results in the order of the works; a batch at a time, so that a slow writer does not pile them up."""
    with _pool(make_reader, jobs) as pool:
        size = _BATCH * jobs
        for first in range(0, len(works), size):
            batch = works[first : first + size]
            yield from pool.map(_read_in_worker, batch, [max_bytes] * len(batch), chunksize=4)


@contextmanager
def _pool(make_reader: ReaderFactory, jobs: int) -> Iterator[ProcessPoolExecutor]:
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_start_worker, initargs=(make_reader,))
    try:
        yield pool
    except BrokenProcessPool as error:
        raise ZhengpuError(
            "a reading process ended unexpectedly, perhaps for want of memory",
            "What was stored is safe: run the same command again, with fewer --jobs",
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


_worker: list[PageReader] = []


def _start_worker(make_reader: ReaderFactory) -> None:
    _worker[:] = [make_reader()]


def _read_in_worker(work: Work, max_bytes: int) -> Reading | Failure:
    return read_page(_worker[0], work, max_bytes)
