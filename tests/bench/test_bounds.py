"""Bounds of a figure: they lie around it, and closer with more pages."""

from __future__ import annotations

from api.evaluation.scores import Tally
from bench.bounds import bounds, f1

GOOD, BAD = Tally(9, 1, 1), Tally(5, 5, 5)


def test_bounds_lie_around_the_figure() -> None:
    pages = [GOOD, BAD] * 10
    low, high = bounds(pages, draws=400)
    assert low < f1(pages) < high


def test_more_pages_give_closer_bounds() -> None:
    few, many = (bounds([GOOD, BAD] * times, draws=400) for times in (5, 80))
    assert many[1] - many[0] < few[1] - few[0]


def test_pages_that_are_all_alike_leave_no_doubt() -> None:
    low, high = bounds([GOOD] * 10, draws=100)
    assert low == high == f1([GOOD])


def test_the_same_pages_give_the_same_bounds() -> None:
    assert bounds([GOOD, BAD] * 4, draws=200) == bounds([GOOD, BAD] * 4, draws=200)
