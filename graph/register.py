"""Readings of pages in, the system of record out: one SQLite file in which nothing is ever lost or half stored."""

from __future__ import annotations

import contextlib
import datetime
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Literal

from rapidfuzz import process

from graph import projection, register_judgements, register_state, snapshot_parts
from graph.reading_check import check
from graph.register_file import RegisterFile
from graph.register_judgements import Change
from graph.rows import from_row, insert, select
from zhengpu.errors import NameTaken, RegisterError, UnknownName
from zhengpu.records import Article, Claim, Judgement, Linking, Mention, Page, PageMeta, Reading, Record, Snapshot

Result = Literal["new", "replaced", "unchanged"]
Linker = Callable[[Iterable[Reading], Sequence[Judgement]], Linking]
RELINK_TRIES = 3


class PageRow(Record):
    """A page of the register without its text, and how much it says."""

    id: str
    paper: str | None
    issue_date: str | None
    edition: str | None
    home: str | None
    published: str | None
    sha256: str
    reader: str
    articles: int
    mentions: int
    claims: int


class _Outrun(Exception):
    """The register was changed while it was linked."""


class Register:
    """All records of a corpus in one file. Many may read it, one writes; each change is one transaction."""

    def __init__(self, file: RegisterFile) -> None:
        self._file = file
        self._snapshot: tuple[int, str] | None = None

    @classmethod
    def open(cls, path: str | os.PathLike[str], *, read_only: bool = False) -> Register:
        """Opens a register, making it when it is not there; RegisterError when the file can't be one."""
        return cls(RegisterFile(Path(path), read_only=read_only))

    def __enter__(self) -> Register:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file."""
        self._file.close()

    @property
    def path(self) -> Path:
        """Where the register lies."""
        return self._file.path

    def view(self) -> contextlib.AbstractContextManager[sqlite3.Connection]:
        """A connection on which all that is read belongs to one state."""
        return self._file.view()

    def stop_at(self, moment: float | None, steps: int | None = None) -> None:
        """Lets reading go on until this moment of time.monotonic(), and for so many steps (some hundred microseconds
        each, however busy the machine is); then TookTooLong is raised. None takes either back."""
        self._file.stop_at(moment, steps)

    # pages ------------------------------------------------------------------------------------------

    def put(self, reading: Reading) -> Result:
        """Stores all that a page says in one transaction, in place of all that it said before."""
        check(reading)
        with self.view() as conn:
            if _same(conn, reading):
                return "unchanged"
        try:
            with self._file.change() as conn:
                old = conn.execute("DELETE FROM pages WHERE id = ?", (reading.page.id,)).rowcount
                _store(conn, reading)
                result: Result = "replaced" if old else "new"
                _log(conn, reading.page.id, reading.reader, result)
        except (UnicodeEncodeError, OverflowError) as error:
            raise RegisterError(f"{reading.page.id}: can't be stored: {error}", "The page's text is damaged") from error
        return result

    def is_current(self, page_id: str, sha256: str, meta: PageMeta, reader: str) -> bool:
        """Whether a page was read from this text, with this known of it, by this reader: then it need not be again."""
        with self.view() as conn:
            page = _page_row(conn, page_id)
            return page is not None and (page[0].sha256, page[0].meta, page[1]) == (sha256, meta, reader)

    def remove(self, page_ids: Iterable[str]) -> list[str]:
        """Removes pages with all they say; an unknown id raises UnknownName and nothing is removed."""
        ids = list(dict.fromkeys(page_ids))
        with self._file.change() as conn:
            for page_id in ids:
                row = conn.execute("SELECT reader FROM pages WHERE id = ?", (page_id,)).fetchone()
                if row is None:
                    raise _unknown_page(conn, page_id)
                conn.execute("DELETE FROM pages WHERE id = ?", (page_id,))
                _log(conn, page_id, row[0], "removed")
        return ids

    def pages(self) -> list[PageRow]:
        """All pages by id, without their texts."""
        with self.view() as conn:
            rows = conn.execute(
                "SELECT id, meta_paper AS paper, meta_issue_date AS issue_date, meta_edition AS edition, home,"
                " published, sha256, reader,"
                " (SELECT count(*) FROM articles WHERE page = p.id) AS articles,"
                " (SELECT count(*) FROM mentions WHERE page = p.id) AS mentions,"
                " (SELECT count(*) FROM claims WHERE page = p.id) AS claims FROM pages p ORDER BY id"
            )
            return [PageRow.model_validate(dict(row)) for row in rows]

    def page(self, page_id: str) -> Page:
        """A page with its text."""
        return self.reading(page_id).page

    def reading(self, page_id: str) -> Reading:
        """All that a page says, equal to what was put."""
        with self.view() as conn:
            found = _reading(conn, page_id, with_text=True)
            if found is None:
                raise _unknown_page(conn, page_id)
            return found

    def readings(self, *, with_text: bool = True) -> Iterator[Reading]:
        """What all pages say, by page id; without texts where they are not needed."""
        with self.view() as conn:
            return iter(_readings(conn, with_text=with_text))

    def log(self, page_id: str | None = None) -> list[tuple[str, str, str, str]]:
        """What was ingested or removed when: page, time, reader, result; oldest first."""
        with self.view() as conn:
            where, given = ("WHERE page = ?", (page_id,)) if page_id else ("", ())
            rows = conn.execute(f'SELECT page, "when", reader, result FROM ingest_log {where} ORDER BY row', given)  # noqa: S608
            return [(row[0], row[1], row[2], row[3]) for row in rows]

    # judgements -------------------------------------------------------------------------------------

    def judgements(self) -> list[Judgement]:
        """All judgements in the order they were made, undone ones too."""
        with self.view() as conn:
            return register_judgements.judgements(conn)

    def add_judgement(self, judgement: Judgement) -> None:
        """Keeps what a person decided, to be linked later; an id that is known already is refused."""
        with self._file.change() as conn:
            register_judgements.replace(
                conn, register_judgements.added(register_judgements.judgements(conn), judgement)
            )

    def undo_judgement(self, judgement_id: str, who: str | None = None) -> None:
        """Takes a judgement back, to be linked later; it stays on record as undone."""
        with self._file.change() as conn:
            held = register_judgements.judgements(conn)
            register_judgements.replace(conn, register_judgements.undone(held, judgement_id, who, _now()))

    def rejudge(self, change: Change, linker: Linker, lexicon_version: str) -> bool:
        """Changes the judgements and what follows from them in one transaction; whether there was a change. Readers see the
        state before until all of the new one is there. RegisterError when others keep changing the register meanwhile.
        """
        for _ in range(RELINK_TRIES):
            with self.view() as conn:
                version = register_state.version(conn)
                held = register_judgements.judgements(conn)
                wanted = list(change(held))
                if wanted == held and self.linking_is_current(lexicon_version):
                    return False
                readings = _readings(conn, with_text=False)
            linking = linker(readings, wanted)
            with contextlib.suppress(_Outrun), self._file.change() as conn:
                if register_state.version(conn) != version:
                    raise _Outrun
                register_judgements.replace(conn, wanted)
                inputs = register_state.inputs_version(conn, lexicon_version)
                _project(conn, linking, inputs, lexicon_version)
                return wanted != held
        raise RegisterError(f"{self.path}: others kept changing it, nothing was stored", "Try again when they are done")

    # states -----------------------------------------------------------------------------------------

    def version(self) -> int:
        """A number that rises with every change."""
        with self.view() as conn:
            return register_state.version(conn)

    def snapshot(self) -> str:
        """Hash that names the present state: pages, judgements, lexicon, code."""
        with self.view() as conn:
            version = register_state.version(conn)
            if self._snapshot is None or self._snapshot[0] != version:
                self._snapshot = version, register_state.snapshot(conn)
            return self._snapshot[1]

    def linked_snapshot(self) -> str:
        """The snapshot that the projection was made from; empty before the first linking."""
        with self.view() as conn:
            return register_state.meta(conn, "linked_inputs") or ""

    def name_snapshot(self, name: str) -> Snapshot:
        """Gives the present state a name; a name is given once."""
        with self._file.change() as conn:
            if conn.execute("SELECT 1 FROM snapshots WHERE name = ?", (name,)).fetchone():
                raise NameTaken(f"a snapshot is named {name} already", "Give another name")
            pages = conn.execute("SELECT count(*) FROM pages").fetchone()[0]
            named = Snapshot(hash=register_state.snapshot(conn), name=name, pages=pages, taken=_now())
            conn.execute("INSERT INTO snapshots VALUES (?, ?, ?, ?)", (named.hash, name, named.pages, named.taken))
            snapshot_parts.keep(conn, name, linked=register_state.meta(conn, "linked_inputs") == named.hash)
            return named

    def snapshots(self) -> list[Snapshot]:
        """The named states, oldest first."""
        with self.view() as conn:
            rows = conn.execute("SELECT hash, name, pages, taken FROM snapshots ORDER BY taken, name")
            return [Snapshot.model_validate(dict(row)) for row in rows]

    def content_hash(self) -> str:
        """Hash over all records and the projection, so that registers can be compared."""
        with self.view() as conn:
            return register_state.content_hash(conn)

    def projection_hash(self) -> str:
        """Hash over what pages and judgements mean, whatever was judged and undone on the way."""
        with self.view() as conn:
            return register_state.projection_hash(conn)

    def retired(self, entity: str) -> tuple[str | None, str] | None:
        """Where an id that is no more forwards to, if anywhere, and since when it does; None when it is no such id."""
        with self.view() as conn:
            row = conn.execute("SELECT forward, since FROM retired WHERE id = ?", (entity,)).fetchone()
            return None if row is None else (row[0], row[1])

    def backup(self, path: str | os.PathLike[str]) -> Path:
        """Writes a copy of the register as of now; an existing file is never overwritten."""
        target = Path(path)
        if target.exists():
            raise RegisterError(f"{target} exists", "Give a file that does not, or remove it first")
        if not target.parent.is_dir():
            raise RegisterError(f"{target.parent}: no such folder", "Make it first")
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        os.close(handle)
        try:
            _copy(self, Path(name))
            os.link(name, target)
        except (OSError, sqlite3.Error) as error:
            raise RegisterError(
                f"{target}: the backup failed: {error}", "Nothing was left behind; try again"
            ) from error
        finally:
            os.unlink(name)
        return target

    # projection -------------------------------------------------------------------------------------

    def linking(self) -> Linking:
        """The linking as it was written."""
        with self.view() as conn:
            return projection.read(conn)

    def linking_is_current(self, lexicon_version: str | None = None) -> bool:
        """Whether the projection comes from the present pages, judgements and code (and lexicon, when given)."""
        with self.view() as conn:
            linked = register_state.meta(conn, "linked_inputs")
            if lexicon_version is None:
                return linked is not None and linked == register_state.snapshot(conn)
            return linked == register_state.inputs_version(conn, lexicon_version)

    def inputs_version(self, lexicon_version: str) -> str:
        """Hash of all that linking with this lexicon depends on."""
        with self.view() as conn:
            return register_state.inputs_version(conn, lexicon_version)

    def write_linking(self, linking: Linking, inputs_version: str, lexicon_version: str | None = None) -> None:
        """Writes the projection anew in one transaction; refused when the register is no longer as it was linked."""
        with self._file.change() as conn:
            lexicon = lexicon_version
            if lexicon is None:
                lexicon = register_state.meta(conn, "lexicon") or register_state.NO_LEXICON
            if register_state.inputs_version(conn, lexicon) != inputs_version:
                raise RegisterError(f"{self.path}: pages changed while they were linked", "Link again")
            _project(conn, linking, inputs_version, lexicon)

    def relink(self, linker: Linker, lexicon_version: str) -> bool:
        """Makes the projection anew when anything it depends on has changed; whether it did."""
        for attempt in range(1, RELINK_TRIES + 1):
            with self.view() as conn:
                if self.linking_is_current(lexicon_version):
                    return False
                inputs = register_state.inputs_version(conn, lexicon_version)
                readings = _readings(conn, with_text=False)
                judgements = list(select(conn, Judgement))
            linking = linker(readings, judgements)
            if attempt == RELINK_TRIES or self.inputs_version(lexicon_version) == inputs:
                break
        self.write_linking(linking, inputs, lexicon_version)
        return True


def _project(conn: sqlite3.Connection, linking: Linking, inputs_version: str, lexicon_version: str) -> None:
    projection.write(conn, linking, _now())
    register_state.set_meta(conn, "lexicon", lexicon_version)
    register_state.set_meta(conn, "linked_inputs", inputs_version)


# one page into the tables and out of them -----------------------------------------------------------


def _store(conn: sqlite3.Connection, reading: Reading) -> None:
    insert(conn, [reading.page])
    conn.execute("UPDATE pages SET reader = ? WHERE id = ?", (reading.reader, reading.page.id))
    conn.execute("INSERT INTO page_texts VALUES (?, ?)", (reading.page.id, reading.page.text))
    for records in (reading.articles, reading.mentions, reading.claims):
        insert(conn, records)


def _page_row(conn: sqlite3.Connection, page_id: str) -> tuple[Page, str] | None:
    """A page without its text, and its reader."""
    row = conn.execute("SELECT * FROM pages WHERE id = ?", (page_id,)).fetchone()
    return None if row is None else (from_row(Page, row, text=""), str(row["reader"]))


def _same(conn: sqlite3.Connection, reading: Reading) -> bool:
    stored = _page_row(conn, reading.page.id)
    return stored == (reading.page.model_copy(update={"text": ""}), reading.reader)


def _readings(conn: sqlite3.Connection, *, with_text: bool) -> list[Reading]:
    ids = [row[0] for row in conn.execute("SELECT id FROM pages ORDER BY id")]
    return [found for page_id in ids if (found := _reading(conn, page_id, with_text=with_text))]


def _reading(conn: sqlite3.Connection, page_id: str, *, with_text: bool) -> Reading | None:
    stored = _page_row(conn, page_id)
    if stored is None:
        return None
    page, reader = stored
    if with_text:
        text = conn.execute("SELECT text FROM page_texts WHERE page = ?", (page_id,)).fetchone()[0]
        page = page.model_copy(update={"text": text})
    given = (page_id,)
    return Reading(
        page=page,
        articles=tuple(select(conn, Article, "page = ?", given)),
        mentions=tuple(select(conn, Mention, "page = ?", given)),
        claims=tuple(select(conn, Claim, "page = ?", given)),
        reader=reader,
    )


def _log(conn: sqlite3.Connection, page: str, reader: str, result: str) -> None:
    conn.execute(
        'INSERT INTO ingest_log (page, "when", reader, result) VALUES (?, ?, ?, ?)', (page, _now(), reader, result)
    )


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")


def _near(text: str, known: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name, _, _ in process.extract(text, list(known), limit=5, score_cutoff=50))


def _unknown_page(conn: sqlite3.Connection, page_id: str) -> UnknownName:
    near = _near(page_id, (row[0] for row in conn.execute("SELECT id FROM pages ORDER BY id")))
    hint = f"Near it: {', '.join(near)}" if near else "The register's pages are listed by `zhengpu stats`"
    return UnknownName(f"no page {page_id} in the register", hint, near)


def _copy(register: Register, target: Path) -> None:
    with register.view() as conn, contextlib.closing(sqlite3.connect(target)) as copy:
        conn.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
