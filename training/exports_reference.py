"""The tables of the exports in, the reference part of docs/exports.md out: every file with its columns."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from graph.export.columns import Table, tables
from graph.export.network import EDGE_KINDS, NODE_KINDS

TARGET = Path(__file__).parents[1] / "docs" / "exports.md"
MARK = "<!-- Below here: made by `python -m training.exports_reference`; do not edit by hand. -->\n"
_TITLES = {
    "csv": "`zhengpu export csv`",
    "panel": "`zhengpu export panel`",
    "replication": "`zhengpu export replication`",
}


def reference() -> str:
    """All that comes after the mark."""
    return "\n".join(_parts()).rstrip() + "\n"


def _parts() -> Iterator[str]:
    form = None
    for table in tables():
        if table.format != form:
            form = table.format
            yield f"\n## Files of {_TITLES[form]}\n"
        yield from _table(table)
    yield "\n## Attributes in GraphML and GEXF\n"
    yield f"- nodes: {', '.join(f'`{name}` ({kind})' for name, kind in NODE_KINDS.items())}"
    yield f"- edges: {', '.join(f'`{name}` ({kind})' for name, kind in EDGE_KINDS.items())}"


def _table(table: Table) -> Iterator[str]:
    yield f"### {table.file} {table.zh}\n"
    yield f"{table.en}. Key: {', '.join(f'`{name}`' for name in table.key)}.\n"
    yield "| column | type | unit | 中文 | meaning |"
    yield "| --- | --- | --- | --- | --- |"
    for column in table.columns:
        yield f"| `{column.name}` | {column.kind} | {column.unit} | {column.zh} | {column.en} |"
    yield ""


def page(text: str) -> str:
    """The page with its reference made anew."""
    return text.split(MARK)[0] + MARK + reference()


def main() -> None:
    """Writes the page."""
    TARGET.write_text(page(TARGET.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stdout.write(f"{TARGET}\n")


if __name__ == "__main__":
    main()
