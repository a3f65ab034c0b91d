"""The table of rounds: a line is added, read back and shown; a damaged one is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.evaluation.scores import Scores
from bench.page_sets import TUNING, UNSEEN
from bench.rounds import COLUMNS, FILE, add_round, read_rounds, table
from zhengpu.errors import DataError


def scores(hits: int, missed: int) -> Scores:
    made = Scores()
    made.strict["AGENCY"].hits, made.strict["AGENCY"].missed = hits, missed
    return made


def test_a_round_is_added_and_read(tmp_path: Path) -> None:
    file = tmp_path / "rounds.csv"
    add_round("Names,\nof minorities", [(TUNING, scores(1, 1))], file, "2024-03-08")
    add_round("Seams", [(TUNING, scores(3, 1)), (UNSEEN, scores(1, 0))], file, "2024-03-09")
    first, second = read_rounds(file)
    assert (first["change"], first["tuning tag"], first["unseen tag"]) == ("Names, of minorities", "0.667", "")
    assert (second["tuning tag"], second["unseen tag"]) == ("0.857", "1.000")


def test_sets_stand_in_columns_of_the_shown_table(tmp_path: Path) -> None:
    row = add_round("Seams", [(TUNING, scores(1, 1))], tmp_path / "rounds.csv", "2024-03-08")
    assert (
        list(table([row]))[-1]
        == "| 2024-03-08 | Seams | 0.667 / – / – / – | – / – / – / – | – / – / – / – | – / – / – / – |"
    )


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("2024-03-08,Seams", "rounds.csv:2: not"),
        ("8 March,Seams" + "," * (len(COLUMNS) - 2), "rounds.csv:2: Invalid isoformat"),
        ("2024-03-08,Seams,1.5" + "," * (len(COLUMNS) - 3), "rounds.csv:2: a figure that is no share"),
        ("2024-03-08, " + "," * (len(COLUMNS) - 2), "rounds.csv:2: a figure that is no share, or no word"),
    ],
)
def test_a_damaged_line_is_named(tmp_path: Path, line: str, told: str) -> None:
    file = tmp_path / "rounds.csv"
    file.write_text(f"{','.join(COLUMNS)}\n{line}\n", "utf-8")
    with pytest.raises(DataError) as caught:
        read_rounds(file)
    assert told in str(caught.value)


def test_other_columns_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "rounds.csv"
    file.write_text("date,change\n", "utf-8")
    with pytest.raises(DataError, match=r"rounds\.csv:1"):
        read_rounds(file)


def test_the_rounds_on_record_are_sound() -> None:
    assert read_rounds(FILE)
