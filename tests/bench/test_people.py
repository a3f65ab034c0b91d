"""How pairs of bearers of one name are judged."""

import pytest

from bench.people import Judged, Person, confused


def person(page="a", *, number="", role="official", home="h", entity="e", name="钱望舒", left_open=False):
    return Person(name, number, role, page, home, entity, left_open)


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (person(), person("b"), "rightly joined"),
        (person(), person("b", entity="f"), "split"),
        (person(), person("b", entity="f", left_open=True), "split, left open"),
        (person(), person("b", number="#2"), "joined wrongly"),
        (person(number="1"), person(number="2", entity="f"), "rightly apart"),
        (person(), person("b", role="author"), "joined wrongly"),
        (person(role="other"), person("b", role="other"), "joined, gold silent"),
        (person(), person("b", home="g", entity="f"), "apart, gold silent"),
    ],
)
def test_verdict(left, right, verdict):
    assert Judged(left, right).verdict == verdict


def test_entity_of_two_names_is_confused():
    assert list(confused([person(), person("b", name="孟远帆"), person("c", entity="f")])) == [
        ("e", ("孟远帆", "钱望舒"))
    ]
