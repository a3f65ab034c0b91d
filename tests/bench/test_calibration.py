"""The reliability table and picture."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.calibration import BEFORE, LEVELLED, Reliability, bin_table, draw, table

FOUND = [
    Reliability("unseen", BEFORE, "link", [(1.0, True), (1.0, False)]),
    Reliability("unseen", LEVELLED, "link", [(0.75, True), (0.75, False)]),
]


def test_each_way_has_its_error() -> None:
    rows = list(table(FOUND))[2:]
    assert rows[0].endswith("| 2 | 0.500 | 1.000 | 0.500 | 0.500 |")
    assert rows[1].endswith("| 2 | 0.500 | 0.750 | 0.250 | 0.312 |")


def test_bins_are_those_of_the_shipped_way() -> None:
    assert list(bin_table(FOUND))[2:] == ["| links | 0.75 | 2 | 0.500 |"]


def test_the_picture_is_a_png(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    draw(FOUND, tmp_path / "img" / "plot.png")
    assert (tmp_path / "img" / "plot.png").read_bytes().startswith(b"\x89PNG")
