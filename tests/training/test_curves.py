"""Fitting of curves: they rise, they keep to what was seen, and their level can be moved."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.curves import FEWEST, STRAIGHT, fit, fit_all, moved
from zhengpu.curves import Curve, Curves

VERDICTS = st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=200)


@settings(deadline=None)
@given(VERDICTS)
def test_a_curve_rises_and_stays_between_0_and_1(verdicts: list[tuple[float, bool]]) -> None:
    points = fit(verdicts).points
    assert all(a[0] < b[0] and a[1] <= b[1] for a, b in pairwise(points))
    assert all(0 <= chance <= 1 for _, chance in points)


def test_a_score_that_tells_is_told_apart() -> None:
    curve = fit([(0.3, False)] * 3 * FEWEST + [(0.9, True)] * 3 * FEWEST)
    assert curve.at(0.3) < 0.1
    assert curve.at(0.9) > 0.9


def test_a_score_that_misleads_is_levelled() -> None:
    curve = fit([(0.3, True)] * 2 * FEWEST + [(0.9, False)] * 2 * FEWEST)
    assert curve.at(0.0) == curve.at(1.0) == pytest.approx(0.5, abs=0.01)


def test_few_verdicts_make_one_point() -> None:
    assert len(fit([(n / 20, n % 3 > 0) for n in range(20)]).points) == 1


def test_what_was_never_seen_stays_as_it_is() -> None:
    assert fit_all([], ("A",)).by_name["A"] == STRAIGHT


def test_moved_curves_come_true_on_average() -> None:
    dice = random.Random(3)
    samples = [("A", raw, dice.random() < raw - 0.2) for raw in (0.3 + 0.007 * n for n in range(100)) for _ in range(9)]
    before = Curve(tuple((n / 10, n / 10) for n in range(1, 10)))
    curves = moved(Curves({"A": before}), samples)
    mean = sum(curves.chance(name, raw) for name, raw, _ in samples) / len(samples)
    assert mean == pytest.approx(sum(right for *_, right in samples) / len(samples), abs=0.02)


def test_moved_curves_never_fall() -> None:
    samples = [("A", 0.3, True)] * 50 + [("A", 0.9, False)] * 50
    points = moved(fit_all([("A", 0.3, False)] * 40 + [("A", 0.9, True)] * 40, ("A",)), samples).by_name["A"].points
    assert all(a[1] <= b[1] for a, b in pairwise(points))


def test_nothing_to_move_by_moves_nothing() -> None:
    curves = Curves({"A": STRAIGHT})
    assert moved(curves, []) == curves
