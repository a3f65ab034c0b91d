"""Columns and plain rows in, lines of CSV out that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?")


def csv_lines(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """The head line and one line a row, as they come; lists and maps are JSON in their cell."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    for row in chain((columns,), rows):
        writer.writerow([_cell(value) for value in row])
        yield buffer.getvalue()
        buffer.seek(0)
        buffer.truncate()


def _cell(value: Any) -> str:
    match value:
        case None:
            return ""
        case str():
            return _guarded(value)
        case bool() | list() | tuple() | dict():
            return json.dumps(value, ensure_ascii=False)
    return str(value)


def _guarded(text: str) -> str:
    """A text that a spreadsheet would run gets a quote mark before it; plain numbers stay."""
    return f"'{text}" if text.lstrip(" ").startswith(_STARTS) and not _NUMBER.fullmatch(text) else text
