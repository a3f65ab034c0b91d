"""Judgements as lines: one form, one order, and errors that name the line."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.curation_lines import judgements, lines
from zhengpu.errors import InputError
from zhengpu.records import ClaimAnchor, Judgement

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8).filter(str.strip)
TIME = st.sampled_from(["2024-01-01", "2024-01-01T00:00:00Z", "2024-01-01T00:00:00.123456Z"])
ANCHORS = st.lists(st.tuples(TEXT, TEXT, st.integers(0, 9)), min_size=1, max_size=3).map(tuple)
CLAIM = st.builds(ClaimAnchor, page=TEXT, type=st.just("VISITED"), subject=TEXT, sentence=TEXT)
WHO = {"id": TEXT, "who": TEXT, "when": TIME, "why": TEXT, "undone": st.booleans()}
JUDGEMENTS = st.one_of(
    st.builds(Judgement, verdict=st.just("merge"), anchors=ANCHORS, others=ANCHORS, **WHO),
    st.builds(Judgement, verdict=st.just("rename"), anchors=ANCHORS, value=TEXT, **WHO),
    st.builds(Judgement, verdict=st.just("claim_date"), claim=CLAIM, value=st.just("2018-03"), **WHO),
)
MANY = st.lists(JUDGEMENTS, unique_by=lambda one: one.id, max_size=4)


@given(MANY)
def test_what_was_written_is_read(given_: list[Judgement]):
    assert sorted(judgements("".join(lines(given_)).split("\n"), "x"), key=lambda one: one.id) == sorted(
        given_, key=lambda one: one.id
    )


@given(MANY)
def test_one_line_each_whatever_breaks_stand_in_it(given_: list[Judgement]):
    assert all(line.count("\n") == 1 and line.endswith("\n") for line in lines(given_))


@given(MANY, st.randoms())
def test_lines_have_one_order(given_: list[Judgement], dice):
    mixed = list(given_)
    dice.shuffle(mixed)
    assert list(lines(mixed)) == list(lines(given_))


def made(**more) -> str:
    whole = {"id": "j1", "verdict": "merge", "anchors": [["a", "b", 0]], "who": "li", "when": "2024-01-01"}
    return json.dumps({name: value for name, value in (whole | more).items() if value is not None})


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "EOF"),
        ("[]", "object"),
        (made(who=" "), "who"),
        (made(when="gestern"), "gestern"),
        (made(verdict="join"), "verdict"),
        (made(anchors=None), "no anchors"),
        (made(verdict="rename"), "needs a value"),
        (made(verdict="claim_right"), "about a claim"),
        (made(extra=1), "extra"),
        (made(verdict="claim_date", claim={"page": "p", "type": "VISITED", "subject": "s", "sentence": "x"}), "value"),
        (
            made(
                verdict="claim_date", value="x", claim={"page": "p", "type": "VISITED", "subject": "s", "sentence": "x"}
            ),
            "not a date",
        ),
    ],
)
def test_a_bad_line_is_named(line: str, words: str):
    with pytest.raises(InputError, match="file, line 3: ") as caught:
        judgements([made(), "", line], "file")
    assert words in str(caught.value)


def test_a_judgement_stands_once(monkeypatch):
    assert len(judgements([made(), made()], "file")) == 1
    with pytest.raises(InputError, match="line 2: judgement j1 stands in line 1"):
        judgements([made(), made(why="x")], "file")
