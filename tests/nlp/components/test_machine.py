"""Names of divisions that run into the word before them."""

import pytest

from nlp.components.machine import Machine

NAMES = {
    "临清": ("short", "a"),
    "清徐县": ("full", "b"),
    "和安": ("short", "c"),
    "安徽省": ("full", "d"),
    "和平镇": ("town", "e"),
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("督导组莅临清徐县", ["清徐县"]),
        ("来到临清", ["临清"]),
        ("夏邑县和安徽省", ["安徽省"]),
        ("夏邑县和平镇", ["和平镇"]),
    ],
)
def test_name_behind_a_word_with_which_another_name_begins(text, found):
    assert [text[start:end] for start, end, _, _ in Machine(NAMES).hits(text)] == found
