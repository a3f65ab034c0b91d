"""Whether chances come true: bins, calibration error, Brier score."""

from __future__ import annotations

import pytest

from api.evaluation.reliability import Bin, bins, brier, calibration_error


def test_chances_that_come_true_have_no_error() -> None:
    assert calibration_error([(0.75, True)] * 3 + [(0.75, False)]) == pytest.approx(0)


def test_the_error_is_weighed_by_how_often_a_chance_is_given() -> None:
    judged = [(0.95, True)] * 9 + [(0.95, False)] * 0 + [(0.45, False)]
    assert calibration_error(judged) == pytest.approx(0.9 * 0.05 + 0.1 * 0.45)


def test_a_bin_holds_its_mean_chance_and_its_share() -> None:
    assert bins([(0.61, True), (0.69, False), (1.0, True)]) == [Bin(2, pytest.approx(0.65), 0.5), Bin(1, 1.0, 1.0)]


def test_brier_is_the_mean_square() -> None:
    assert brier([(0.5, True), (1.0, False)]) == pytest.approx((0.25 + 1) / 2)


def test_nothing_has_no_error() -> None:
    assert (calibration_error([]), brier([]), bins([])) == (0.0, 0.0, [])
