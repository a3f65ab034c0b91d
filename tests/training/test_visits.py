"""Marked passages and gold pages: which places are examples of visits, and who of the candidates went there."""

import pytest

from nlp.reader import Reader
from training.annotated import parse_line
from training.visits import MAYBE, NO, YES, of_passages

LINE = (
    "3月8日，[县委|AGENCY][书记|POST][穆怀瑾|OFFICIAL|行]来到[莘县|COUNTY][张寨镇|PLACE][卧云村|PLACE|到]，"
    "[镇长|POST][岑云舟|OFFICIAL|陪]陪同。[沈望舒|OFFICIAL]说，[古云镇|PLACE]也要早动手。"
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def test_marks_are_read_by_where_a_span_starts():
    passage = parse_line("[莘县|COUNTY|到1]和[岑云舟|OFFICIAL|行1]", "line 1")
    assert passage.visits == {0: "到1", 3: "行1"}
    assert [label for _, _, label in passage.spans] == ["COUNTY", "OFFICIAL"]


def test_unknown_mark_is_an_error():
    with pytest.raises(ValueError, match="line 7"):
        parse_line("[莘县|COUNTY|去]", "line 7")


def test_county_and_town_before_a_stop_were_gone_to_as_well(reader):
    (example,) = of_passages([parse_line(LINE, "line 1")], reader)
    assert example.visited[-4:] == [YES, YES, YES, NO]


def test_who_came_along_is_not_learned_from(reader):
    (example,) = of_passages([parse_line(LINE, "line 1")], reader)
    assert set(example.went) == {YES, MAYBE}
    assert len(example.went) == len(example.candidates)


def test_text_without_a_mark_is_no_example(reader):
    assert list(of_passages([parse_line("[莘县|COUNTY]的麦子熟了。", "line 1")], reader)) == []
