"""A register, a format and a folder or a stream in, the export with a manifest that names its snapshot out."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable
from typing import NamedTuple

from graph.export import ftm, gexf, graphml
from graph.export.files import new_folder
from graph.export.ftm import write_ftm
from graph.export.gexf import write_gexf
from graph.export.graphml import write_graphml
from graph.export.manifest import MANIFEST, About, Manifest, about_of
from graph.export.panel import write_panel
from graph.export.replication import write_replication
from graph.export.shown import Wanted
from graph.export.sink import FolderSink, Sink
from graph.export.tabular import write_csv
from graph.register import Register
from zhengpu.errors import InputError

Writer = Callable[[sqlite3.Connection, Sink, Wanted, About], dict[str, int]]


class Format(NamedTuple):
    """How a format is written, the file that is all of it (None: several), and what that is called on the web."""

    write: Writer
    single: str | None = None
    media: str = "application/zip"


FORMATS: dict[str, Format] = {
    "csv": Format(write_csv),
    "graphml": Format(write_graphml, graphml.FILE, graphml.MEDIA),
    "gexf": Format(write_gexf, gexf.FILE, gexf.MEDIA),
    "ftm": Format(write_ftm, ftm.FILE, ftm.MEDIA),
    "panel": Format(write_panel),
    "replication": Format(write_replication),
}


def format_of(name: str) -> Format:
    """A format by its name; InputError lists those that there are."""
    if name not in FORMATS:
        raise InputError(f"no export is called {name!r}", f"Give one of {', '.join(FORMATS)}")
    return FORMATS[name]


def export(register: Register, name: str, out_dir: str | os.PathLike[str], wanted: Wanted) -> Manifest:
    """Writes an export into a folder that is new or empty, whole or not at all; all from one state of the register."""
    with register.view() as conn:
        about_of(conn, register)  # a register that can't be exported leaves no folder
        with new_folder(out_dir) as folder:
            return write(register, name, FolderSink(folder), wanted)


def write(register: Register, name: str, sink: Sink, wanted: Wanted) -> Manifest:
    """Writes the files of an export and its manifest, in one view of the register."""
    form = format_of(name)
    with register.view() as conn:
        about = about_of(conn, register)
        counted = form.write(conn, sink, wanted, about)
        manifest = Manifest(format=name, options=wanted.told(), counts=counted, files=tuple(sink.files), **about)
    with sink.file(MANIFEST) as part:
        part.write(json.dumps(manifest.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n")
    return manifest
