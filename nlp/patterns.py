"""A data file of patterns under nlp/data in, compiled patterns out; an error names the file and the line."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from zhengpu.errors import DataError

DATA = files("nlp") / "data"


@cache
def load_yaml(name: str) -> dict[str, Any]:
    """The mapping in nlp/data/`name`; DataError when it is none."""
    try:
        loaded = yaml.safe_load((DATA / name).read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f", line {mark.line + 1}" if mark else ""
        raise DataError(f"nlp/data/{name}{where}: not YAML: {getattr(error, 'problem', error)}") from None
    if not isinstance(loaded, dict):
        raise DataError(f"nlp/data/{name}, line 1: expected a mapping of names to values")
    return loaded


@cache
def words(name: str, key: str) -> tuple[str, ...]:
    """The list of words under `key` in nlp/data/`name`; items may hold several words separated by spaces."""
    items = load_yaml(name).get(key)
    if isinstance(items, str):
        items = [items]
    if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
        raise DataError(f"nlp/data/{name}, line {_line(name, key)}: {key} must be a list of words")
    found = tuple(word for item in items for word in item.split())
    double = {word for word in found if found.count(word) > 1} if len(found) < 3000 else set()
    if double:
        raise DataError(f"nlp/data/{name}, line {_line(name, key)}: {key} has {'、'.join(sorted(double))} twice")
    return found


@cache
def alternation(name: str, key: str) -> str:
    """The words under `key` as one group of alternatives, longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words(name, key), key=lambda w: (-len(w), w))) + ")"


@cache
def patterns(name: str, key: str) -> tuple[re.Pattern[str], ...]:
    """The compiled patterns under `key` in nlp/data/`name`."""
    items = load_yaml(name).get(key)
    if isinstance(items, str):
        items = [items]
    if not isinstance(items, list):
        raise DataError(f"nlp/data/{name}, line {_line(name, key)}: {key} must be a list of patterns")
    return tuple(compiled(name, item) for item in items)


def compiled(name: str, text: str) -> re.Pattern[str]:
    """One pattern of a data file; DataError with file and line when it does not compile."""
    try:
        return re.compile(text)
    except (re.error, TypeError) as error:
        raise DataError(f"nlp/data/{name}, line {_line(name, str(text))}: bad pattern {text!r}: {error}") from None


def _line(name: str, text: str) -> int:
    for number, line in enumerate((DATA / name).read_text(encoding="utf-8").splitlines(), start=1):
        if text in line:
            return number
    return 1
