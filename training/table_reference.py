"""The list of tables in, docs/tables.md out: every table that a register is read as, with its unit and columns."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from graph.tables.columns import Column, Table, tables

TARGET = Path(__file__).parents[1] / "docs" / "tables.md"
HEAD = """# Tables

Made from `graph/data/tables.yaml` by `python -m training.table_reference`; do not edit by hand.

What `register.frame(name)` gives ([in notebooks](notebooks/README.md)). The unit is what one row stands for: count distinct values of `trip`
where trips are meant, not rows. Types: `string` for text and ids, `category` for codes (with every code of the [schema](schema.md), also those
that do not occur), `datetime64[s]` for days, `Int64`, `float64`, `bool`, and tuples of texts. A `date` is ISO text as far as known (2018, 2018-03,
2018-03-19); `date_from` and `date_to` are the first and last day that it may mean, and empty where nothing is known.
"""
DTYPES = {"flag": "bool", "integer": "Int64", "number": "float64", "list": "tuples", "day": "datetime64[s]"}


def reference(known: dict[str, Table]) -> str:
    """The whole page."""
    return "\n".join([HEAD, *(part for one in known.values() for part in _table(one))]).rstrip() + "\n"


def _table(one: Table) -> Iterator[str]:
    yield f"## {one.name}\n"
    yield f"{one.en[0].upper()}{one.en[1:]}. {one.zh}。 Unit: {one.unit}.\n"
    yield "| column | type | 中文 | meaning |\n| --- | --- | --- | --- |"
    for column in one.columns:
        yield f"| `{column.name}` | {_type(column)} | {column.zh} | {column.en} |"
    yield ""


def _type(column: Column) -> str:
    if column.codes:
        return f"category of [{column.codes}](schema.md#{column.codes})"
    return "category" if column.kind in ("type", "relation") else DTYPES.get(column.kind, "string")


def main() -> int:
    """Writes the page."""
    TARGET.write_text(reference(tables()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
