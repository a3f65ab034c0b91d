"""What the tagger learns from."""

from itertools import islice

from nlp.components.crf import spans_of
from training.annotated import Passage
from training.tagger import COPIES, _tags, _with_copies, sequences

PASSAGE = Passage("莘县县委书记韩冬", ((0, 4, "AGENCY"), (4, 6, "POST"), (6, 8, "OFFICIAL")))


def test_tags_give_back_the_spans() -> None:
    assert tuple(spans_of(_tags(PASSAGE))) == PASSAGE.spans


def test_name_of_one_character_has_a_tag_of_its_own() -> None:
    assert _tags(Passage("过沂河到沂", ((1, 3, "PLACE"), (4, 5, "PLACE")))) == [
        "O",
        "B-PLACE",
        "E-PLACE",
        "O",
        "S-PLACE",
    ]


def test_a_row_and_a_tag_for_each_character() -> None:
    rows, tags = next(sequences([PASSAGE]))
    assert len(rows) == len(tags) == len(PASSAGE.text)


def test_copies_follow_the_passages() -> None:
    made = list(islice(_with_copies([PASSAGE]), 9))
    assert made[0] == PASSAGE
    assert len(made) == 1 + COPIES
