"""A register in, a folder for `neo4j-admin database import full` out: CSV files, their headers, the command, the schema."""

from __future__ import annotations

import datetime
import functools
import os
import shlex
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, TextIO, TypeVar

from graph import cypher
from graph.export.files import new_folder
from graph.graph_edges import EXTRA as EDGE_EXTRA
from graph.graph_edges import edges
from graph.graph_rows import FAMILIES, EdgeRow, NodeRow, family_properties, nodes, properties
from graph.load import FORM, INDEX_SECONDS, direct_types
from graph.register import Register
from graph.rows import as_json
from graph.store.embedded_look_up import counts
from zhengpu.errors import RegisterError
from zhengpu.model import model
from zhengpu.records import Record

DELIMITERS = ("\x1f", "\x1e", "\x1d", "\x1c", "\ue000")  # between the parts of a list: the first that no part holds
LABELS, START, END = ":LABEL", ":START_ID", ":END_ID"  # columns that are no properties
DATABASE = "neo4j"
COMMAND_FILE, SCHEMA_FILE, ABOUT_FILE = "import.sh", "schema.cypher", "README.txt"
_TYPES = {"integer": "long", "number": "double", "boolean": "boolean"}  # of the schema, as headers write them
_AS_TEXT = ("spans", "pairs", "anchors")  # lists that graphs keep as JSON text
_MADE = {  # what graphs carry besides the properties of the schema, where it is no plain text
    "names": "string[]",
    "name_kinds": "string[]",
    "dated_names": "string[]",
    "derived_claims": "string[]",
    "row": "long",
    "roster": "boolean",
}
_STEP = 1_000
_SNAPSHOT = {
    "hash": "string",
    "form": "long",
    "pages": "long",
    "counts": "string",
    "since": "string",
    "taken": "string",
    "loading": "boolean",
}
_ABOUT = """The graph of a Zhengpu register (snapshot {snapshot}) for Neo4j: {nodes} nodes, {edges} relationships.

1. Stop the database, and in this folder run the command below (import.sh does the same; what is given to it goes to
   neo4j-admin too, for example --overwrite-destination=true where a database is to be replaced). It fills the
   database {database}, which must not be there yet, or empty:

   {command}

2. Start the database, and make the constraints and indexes, which an import does not bring:

   cypher-shell -d {database} -f schema.cypher

Afterwards `zhengpu load` brings the database up to date as if it had loaded it from the first.
"""


Progress = Callable[[str, int], None]
R = TypeVar("R")


class AdminExport(Record):
    """What was written, and the command that imports it."""

    folder: str
    snapshot: str
    nodes: int
    edges: int
    command: tuple[str, ...]

    @property
    def line(self) -> str:
        """The command as it is typed, in the folder."""
        return shlex.join(self.command)


class _Clash(Exception):
    """Part of a list holds the character that is to stand between the parts."""


def export_neo4j_admin(
    register: Register, out_dir: str | os.PathLike[str], progress: Progress | None = None
) -> AdminExport:
    """Writes the register's graph as the importer takes it; the folder must be new or empty."""
    snapshot = register.linked_snapshot()
    if not snapshot:
        raise RegisterError(f"{register.path}: nothing is linked yet", "Ingest pages with `zhengpu ingest`")
    with new_folder(out_dir) as folder:
        for delimiter in DELIMITERS:
            try:
                return _written(register, folder, Path(out_dir), delimiter, progress or _silent)
            except _Clash:
                for file in folder.iterdir():
                    file.unlink()
        raise RegisterError(
            f"{register.path}: texts hold all of the control characters that may stand between the parts of a list",
            "Look for control characters in the pages",
        )


def _written(register: Register, folder: Path, out_dir: Path, delimiter: str, progress: Progress) -> AdminExport:
    mark, now = uuid.uuid4().hex, _now()
    with register.view() as conn, ExitStack() as files:
        tables = _Tables(folder, files, delimiter, mark)
        told = functools.partial(_told, progress)
        snapshot, found = register.linked_snapshot(), counts(conn)
        tables.snapshot(hash=snapshot, pages=found["pages"], counts=as_json(found), since=now, taken=now)
        written = {"nodes": tables.nodes(told(nodes(conn))), "edges": tables.edges(told(edges(conn)))}
        command = _command(tables, delimiter)
    report = AdminExport(folder=str(out_dir), snapshot=snapshot, command=command, **written)
    _write_beside(folder, report)
    return report


def _silent(_what: str, _count: int) -> None:
    """Progress that nobody looks at."""


def _told(progress: Progress, rows: Iterable[R]) -> Iterator[R]:
    """The same rows, of which the progress is told now and then."""
    number = 0
    for number, row in enumerate(rows, start=1):
        yield row
        if number % _STEP == 0:
            progress("rows", _STEP)
    progress("rows", number % _STEP)


def _command(tables: _Tables, delimiter: str) -> tuple[str, ...]:
    """The importer's command; the files are named as they lie in the folder."""
    return (
        *("neo4j-admin", "database", "import", "full", DATABASE),
        f"--array-delimiter=U+{ord(delimiter):04X}",
        "--multiline-fields=true",
        "--report-file=./import.report",
        *tables.arguments(),
    )


def _write_beside(folder: Path, report: AdminExport) -> None:
    """The command as a script, what to do, and the constraints and indexes."""
    words = " \\\n  ".join(shlex.quote(word) for word in report.command[5:])
    script = folder / COMMAND_FILE
    script.write_text(
        "#!/bin/sh\n# NEO4J_ADMIN may name another neo4j-admin than that on the path, NEO4J_DATABASE another database\n"
        'cd "$(dirname "$0")" || exit 1\n'
        'exec "${NEO4J_ADMIN:-neo4j-admin}" database import full "${NEO4J_DATABASE:-neo4j}" \\\n'
        f'  {words} "$@"\n',
        encoding="utf-8",
    )
    script.chmod(script.stat().st_mode | 0o111)
    queries = [*cypher.constraints(FAMILIES), *cypher.indexes(FAMILIES, direct_types())]
    queries.append(cypher.AWAIT_INDEXES.replace("$seconds", str(INDEX_SECONDS)))
    (folder / SCHEMA_FILE).write_text("".join(f"{query};\n" for query in queries), encoding="utf-8")
    about = report.model_dump(include={"snapshot", "nodes", "edges"}) | {"database": DATABASE}
    (folder / ABOUT_FILE).write_text(_ABOUT.format(command=report.line, **about), encoding="utf-8")


class _Tables:
    """The CSV files of one folder, each with a header file; they are opened when their first row comes."""

    def __init__(self, folder: Path, files: ExitStack, delimiter: str, mark: str) -> None:
        self._folder, self._files, self._delimiter, self._mark = folder, files, delimiter, mark
        self._open: dict[tuple[str, ...], tuple[TextIO, tuple[str, ...]]] = {}
        self._arguments: list[str] = []

    def arguments(self) -> tuple[str, ...]:
        """The arguments that name the files, nodes first."""
        return tuple(sorted(self._arguments))

    def nodes(self, rows: Iterable[NodeRow]) -> int:
        """Writes nodes; how many."""
        total = 0
        for row in rows:
            self._row(row.labels[:1], {**row.props, LABELS: list(row.labels)})
            total += 1
        return total

    def edges(self, rows: Iterable[EdgeRow]) -> int:
        """Writes edges; how many."""
        total = 0
        for row in rows:
            self._row((row.type, *row.ends), {**row.props, START: row.start, END: row.end})
            total += 1
        return total

    def snapshot(self, **values: Any) -> None:
        """Writes the node that tells what the database holds."""
        self._row(("Snapshot",), {"id": "zhengpu", LABELS: ["Snapshot"], "form": FORM, "loading": False, **values})

    def _row(self, kind: tuple[str, ...], values: Mapping[str, Any]) -> None:
        file, columns = self._open.get(kind) or self._opened(kind)
        try:
            cells = [self._cell(values[name]) if name in values else "" for name in columns]
        except ValueError as error:
            raise RegisterError(f"{kind[0]} {values.get('id')}: {error}", "Run `zhengpu load` instead") from error
        file.write(",".join([*cells, self._mark]) + "\n")

    def _opened(self, kind: tuple[str, ...]) -> tuple[TextIO, tuple[str, ...]]:
        columns = _edge_columns(*kind) if len(kind) > 1 else _node_columns(*kind)
        name = "-".join(("edges" if len(kind) > 1 else "nodes", *kind))
        header = ",".join((*columns.values(), f"{cypher.MARK}:string"))
        (self._folder / f"{name}-header.csv").write_text(header + "\n", encoding="utf-8")
        file = self._files.enter_context((self._folder / f"{name}.csv").open("w", encoding="utf-8", newline="\n"))
        option = f"--relationships={kind[0]}=" if len(kind) > 1 else "--nodes="
        self._arguments.append(f"{option}./{name}-header.csv,./{name}.csv")
        self._open[kind] = file, tuple(columns)
        return self._open[kind]

    def _cell(self, value: Any) -> str:
        if isinstance(value, str):
            return _quoted(value)
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, list):
            if value == [""]:
                raise ValueError("a list of one empty text, which the importer takes for none")
            if any(self._delimiter in part for part in value):
                raise _Clash
            return _quoted(self._delimiter.join(value))
        return repr(value)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _node_columns(family: str) -> dict[str, str]:
    """What stands in the header for each property of a family's nodes."""
    if family == "Snapshot":
        known: dict[str, str] = _SNAPSHOT
    else:
        types = _types(model().concrete(family))
        known = {name: types.get(name, "string") for name in family_properties(family) if name != "id"}
    return {"id": f"id:ID({family})", LABELS: LABELS} | {name: f"{name}:{kind}" for name, kind in known.items()}


def _edge_columns(kind: str, above: str, below: str) -> dict[str, str]:
    """What stands in the header for each property of a type's edges."""
    types = _types((kind,))
    names = dict.fromkeys((*properties(kind), *EDGE_EXTRA.get(kind, ())))
    ends = {START: f"{START}({above})", END: f"{END}({below})"}
    return ends | {name: f"{name}:{types.get(name, 'string')}" for name in names}


def _types(kinds: Iterable[str]) -> dict[str, str]:
    """How the importer is to read each property of these types."""
    return _MADE | dict(_typed(kinds))


def _typed(kinds: Iterable[str]) -> Iterator[tuple[str, str]]:
    for prop in (prop for kind in kinds for prop in model().properties(kind)):
        plain = _TYPES.get(prop.type, "string")
        yield prop.name, f"{plain}[]" if prop.many and prop.type not in _AS_TEXT else plain


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
