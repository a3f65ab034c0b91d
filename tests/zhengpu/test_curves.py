"""Curves: what they make of raw scores, and what a file of them must be like."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhengpu.curves import Curve, Curves, read_curves
from zhengpu.errors import DataError

CURVE = Curve(((0.2, 0.1), (0.6, 0.5), (0.8, 0.9)))


@pytest.mark.parametrize(("raw", "chance"), [(0.0, 0.1), (0.2, 0.1), (0.4, 0.3), (0.7, 0.7), (0.8, 0.9), (1.0, 0.9)])
def test_chances_lie_on_straight_lines_and_level_outside(raw: float, chance: float) -> None:
    assert CURVE.at(raw) == pytest.approx(chance)


def test_without_a_curve_the_raw_score_is_the_chance() -> None:
    assert Curves({"A": CURVE}).chance("B", 0.4567) == 0.457


def read(folder: Path, text: str) -> Curves:
    (folder / "chances.yaml").write_text(text, encoding="utf-8")
    return read_curves(folder / "chances.yaml", "data/chances.yaml", ("A", "B"))


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    curves = read(tmp_path, "curves:\n  A:\n  - [0.2, 0.1]\n  - [0.6, 0.1]\n  B:\n  - [1, 0.5]\n")
    assert (curves.chance("A", 0.3), curves.chance("B", 0.3)) == (0.1, 0.5)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("curves:\n  A:\n  - [1, 0.5]\n", "data/chances.yaml:1: no curve for B"),
        ("curves:\n  A:\n  - [1, 1]\n  B:\n  - [1, 1]\n  C:\n  - [1, 1]\n", "data/chances.yaml:6: a curve for C"),
        ("curves:\n  A:\n  - [0.5, 1]\n  - [0.5, 1]\n  B:\n  - [1, 1]\n", "data/chances.yaml:4: A: the raw score 0.5"),
        ("curves:\n  A:\n  - [0.5, 0.9]\n  - [0.6, 0.8]\n  B:\n  - [1, 1]\n", "data/chances.yaml:4: A: the chance 0.8"),
        ("curves:\n  A:\n  - [0.5, 1.5]\n  B:\n  - [1, 1]\n", "data/chances.yaml:3"),
        ("curves:\n  A: []\n  B:\n  - [1, 1]\n", "data/chances.yaml:2"),
        ("curves: [\n", "data/chances.yaml:2"),
    ],
)
def test_a_fault_is_named_by_its_line(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(DataError) as caught:
        read(tmp_path, text)
    assert told in str(caught.value)
