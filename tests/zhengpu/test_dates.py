"""Partial dates know their range and never more than was written."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from zhengpu.dates import PartialDate, bounds


@pytest.mark.parametrize(
    ("iso", "precision", "first", "last"),
    [
        ("2018", "year", "2018-01-01", "2018-12-31"),
        ("2018-03", "month", "2018-03-01", "2018-03-31"),
        ("2024-02", "month", "2024-02-01", "2024-02-29"),
        ("2023-02", "month", "2023-02-01", "2023-02-28"),
        ("2018-03-19", "day", "2018-03-19", "2018-03-19"),
    ],
)
def test_a_date_has_its_range(iso: str, precision: str, first: str, last: str) -> None:
    date = PartialDate(iso=iso)
    assert (date.precision, date.date_from, date.date_to) == (precision, first, last)


@pytest.mark.parametrize(
    "iso",
    [
        "",
        "18",
        "2018-3",
        "2018-13",
        "2018-00",
        "2018-02-30",
        "2018-03-19T00:00",
        "2018/03/19",
        "2018-",
        " 2018",
        "0000",
    ],
)
def test_what_is_no_date_is_refused(iso: str) -> None:
    with pytest.raises(ValidationError):
        PartialDate(iso=iso)


def test_the_message_says_how_to_write_a_date() -> None:
    with pytest.raises(ValueError, match="write YYYY, YYYY-MM or YYYY-MM-DD"):
        bounds("2018年")


@given(st.dates(), st.sampled_from([4, 7, 10]))
def test_a_day_lies_in_the_range_of_its_date(day: datetime.date, known: int) -> None:
    first, last = bounds(day.isoformat()[:known])
    assert first <= day.isoformat() <= last
