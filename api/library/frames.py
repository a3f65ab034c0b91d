"""Columns and rows of a table in, a pandas frame with proper types out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from api.library.extras import extra
from graph.tables.columns import Column

if TYPE_CHECKING:
    import pandas as pd

_DTYPES = {"flag": "bool", "integer": "Int64", "number": "float64", "list": "object"}
_DAYS = "datetime64[s]"  # seconds reach further than nanoseconds, and hold every day that is printed
_CODED = ("code", "type", "relation")


def data_frame(columns: Sequence[Column], rows: Iterable[Sequence[Any]]) -> pd.DataFrame:
    """A frame with one column for each of the table's: text as string, codes as categories, whole days as datetime64."""
    pandas = extra("pandas")
    held = list(zip(*rows, strict=True)) or [() for _ in columns]
    made = {column.name: _series(pandas, column, cells) for column, cells in zip(columns, held, strict=True)}
    frame: pd.DataFrame = pandas.DataFrame(made)
    return frame


def _series(pandas: Any, column: Column, cells: Sequence[Any]) -> Any:
    if column.kind == "day":
        return pandas.Series(pandas.to_datetime(list(cells), format="%Y-%m-%d")).astype(_DAYS)
    if column.kind in _CODED:
        known = column.values() or ()
        more = sorted({cell for cell in cells if cell is not None} - set(known))
        return pandas.Series(pandas.Categorical(list(cells), categories=[*known, *more]))
    return pandas.Series(list(cells), dtype=_DTYPES.get(column.kind, "string"))
