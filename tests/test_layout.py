"""The shape of the project's files: short, and each module of the packages opens with a sentence that says what it does."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
FOLDERS = ("zhengpu", "nlp", "graph", "api", "training", "bench", "tests")
COPIED = {"tests/evaluation/score.py", "tests/evaluation/annotate.py"}  # kept as they came
MODULES = sorted(
    name
    for folder in FOLDERS
    for path in (TOP / folder).rglob("*.py")
    if (name := path.relative_to(TOP).as_posix()) not in COPIED
)
WORKING = [name for name in MODULES if not name.startswith("tests/")]


@pytest.mark.parametrize("name", MODULES)
def test_a_module_is_short(name: str) -> None:
    assert len((TOP / name).read_text(encoding="utf-8").splitlines()) < 400


@pytest.mark.parametrize("name", WORKING)
def test_a_module_opens_with_a_sentence(name: str) -> None:
    opening = ast.get_docstring(ast.parse((TOP / name).read_text(encoding="utf-8"))) or ""
    first = opening.split("\n\n")[0]
    assert first.endswith(".")
    assert ". " not in first.replace("\n", " ")


def test_no_module_is_a_drawer_for_the_rest() -> None:
    assert not [
        name for name in MODULES if name.rpartition("/")[2] in ("utils.py", "helpers.py", "misc.py", "common.py")
    ]
