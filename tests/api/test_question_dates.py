"""Dates in questions: the days that they mean, and the question that is left."""

from __future__ import annotations

import pytest

from api.question_dates import Period, cut_dates
from zhengpu.errors import QuestionError


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2024年", "2024-01-01", "2024-12-31"),
        ("2024年2月", "2024-02-01", "2024-02-29"),
        ("二〇二四年三月八日", "2024-03-08", "2024-03-08"),
        ("2024-03", "2024-03-01", "2024-03-31"),
        ("2024年下半年", "2024-07-01", "2024-12-31"),
        ("2023年以来", "2023-01-01", None),
        ("2023年之后", "2024-01-01", None),
        ("2023年之前", None, "2022-12-31"),
        ("截至2023年", None, "2023-12-31"),
        ("从2022年到2024年3月", "2022-01-01", "2024-03-31"),
        ("2022年至2023年期间", "2022-01-01", "2023-12-31"),
        ("2024年3月8日至10日", "2024-03-08", "2024-03-10"),
        ("2024年3月到五月", "2024-03-01", "2024-05-31"),
    ],
)
def test_a_period_and_the_rest(words: str, first: str | None, last: str | None) -> None:
    assert cut_dates(f"{words}谁去过莘县") == (Period(first, last), "谁去过莘县")


def test_a_date_within_the_question() -> None:
    assert cut_dates("谁在2024年3月去过莘县") == (Period("2024-03-01", "2024-03-31"), "谁去过莘县")


def test_no_date() -> None:
    assert cut_dates("谁去过莘县") == (Period(), "谁去过莘县")


@pytest.mark.parametrize("words", ["去年", "最近", "2024年13月", "2023年2月29日"])
def test_dates_that_can_not_be(words: str) -> None:
    with pytest.raises(QuestionError):
        cut_dates(f"{words}谁去过莘县")
