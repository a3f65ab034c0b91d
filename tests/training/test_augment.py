"""Copies of passages with other names: the spans go along, posts stay, a name is exchanged everywhere in the same way."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.annotated import Passage, parse_line
from training.augment import Swapper

LINE = "[县委|AGENCY][书记|POST][桑以宁|OFFICIAL]到[莘县|COUNTY][卧云镇|PLACE]，[桑以宁|OFFICIAL]看了麦苗。"


@pytest.fixture(scope="module")
def passage() -> Passage:
    return parse_line(LINE, "line 1")


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 10_000))
def test_labels_and_what_stands_between_stay(seed: int):
    passage = parse_line(LINE, "line 1")
    copy = Swapper([passage], seed).copy(passage)
    assert [label for _, _, label in copy.spans] == [label for _, _, label in passage.spans]
    assert _between(copy) == _between(passage)


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 10_000))
def test_a_name_is_exchanged_everywhere_alike(seed: int):
    passage = parse_line(LINE, "line 1")
    copy = Swapper([passage], seed).copy(passage)
    people = {copy.text[start:end] for start, end, label in copy.spans if label == "OFFICIAL"}
    assert len(people) == 1


def test_posts_are_never_exchanged(passage: Passage):
    copies = [Swapper([passage], seed).copy(passage) for seed in range(20)]
    assert {c.text[s:e] for c in copies for s, e, label in c.spans if label == "POST"} == {"书记"}


def test_some_names_are_exchanged(passage: Passage):
    assert len({Swapper([passage], seed).copy(passage).text for seed in range(20)}) > 5


def _between(passage: Passage) -> list[str]:
    edges = [0, *(edge for start, end, _ in passage.spans for edge in (start, end)), len(passage.text)]
    return [passage.text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
