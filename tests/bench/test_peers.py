"""Other taggers: their words become spans of the page, and are compared by the kinds that all share."""

from __future__ import annotations

import pytest

from api.evaluation.found import FoundMention, GoldMention, GoldPage
from bench.peers import KINDS, LONG, ORGANIZATION, PEERS, PERSON, PLACE, _scored, spans

TEXT = "3月8日，穆清溪到莘县县委调研。祁听雨陪同。"


def words_of(sentence: str) -> list[tuple[str, str]]:
    """A tagger that cuts at names it is told of."""
    known = {"穆清溪": "PER", "祁听雨": "nr", "莘县县委": "ORG", "莘县": "LOC"}
    made, at = [], 0
    while at < len(sentence):
        name = next((one for one in known if sentence.startswith(one, at)), sentence[at])
        made.append((name, known.get(name, "n")))
        at += len(name)
    return made


def test_words_become_spans_of_the_page() -> None:
    offsets = [at + 100 for at in range(len(TEXT))]
    found = [(m.start, m.end, m.label, m.text) for m in spans(words_of, TEXT, offsets)]
    assert found == [
        (105, 108, PERSON, "穆清溪"),
        (109, 113, ORGANIZATION, "莘县县委"),
        (116, 119, PERSON, "祁听雨"),
    ]


def test_words_over_a_break_keep_their_place() -> None:
    offsets = [*range(6), *range(8, 8 + len(TEXT) - 6)]
    assert next(spans(words_of, TEXT, offsets)).end == 10


def gold(start: int, text: str, *labels: str, optional: bool = False) -> GoldMention:
    return GoldMention(start=start, end=start + len(text), text=text, type=labels, optional=optional, key=text, line=1)  # type: ignore[arg-type]


def found(start: int, text: str, kind: str) -> FoundMention:
    return FoundMention(start, start + len(text), kind, text, None)


PAGE = GoldPage(
    name="p",
    mentions=(
        gold(0, "穆清溪", "OFFICIAL"),
        gold(5, "县委", "AGENCY"),
        gold(9, "莘县公安局", "AGENCY"),
        gold(20, "书记", "POST"),
    ),
    relations=(),
)


def test_kinds_are_counted_by_what_they_share() -> None:
    held = [found(0, "穆清溪", PERSON), found(9, "莘县公安局", ORGANIZATION), found(20, "书记", PLACE)]
    result = _scored([PAGE], {"p": held}, 1.0)
    counts = {kind: (t.hits, t.false, t.missed) for kind, t in result.strict.items()}
    assert counts == {PERSON: (1, 0, 0), ORGANIZATION: (1, 0, 1), LONG: (1, 0, 0), PLACE: (0, 1, 0)}


def test_a_span_that_only_overlaps_is_half_right() -> None:
    result = _scored([PAGE], {"p": [found(11, "公安局", ORGANIZATION)]}, 1.0)
    assert (result.strict[ORGANIZATION].hits, result.overlap[ORGANIZATION].hits) == (0, 1)
    assert set(result.strict) == set(KINDS)


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_a_peer_finds_a_place(peer) -> None:
    if not peer.there:
        pytest.skip("needs the extra bench")
    text = "李明昨天在北京市参观了故宫博物院。"
    assert "北京市" in [m.text for m in spans(peer.start(), text, range(len(text))) if m.label == PLACE]
