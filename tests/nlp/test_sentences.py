"""Spans of sentences."""

import pytest

from nlp.sentences import sentence_spans


def sentences(text):
    return [text[s:e] for s, e in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("雪停了。路通了。", ["雪停了。", "路通了。"]),
        ("雪停了；路通了。", ["雪停了；", "路通了。"]),
        ("雪停了！路通了吗？通了", ["雪停了！", "路通了吗？", "通了"]),
        ("他说：“雪停了。”人们笑了。", ["他说：“雪停了。”", "人们笑了。"]),
        ("雪停了。“路通了吗？”他问。", ["雪停了。", "“路通了吗？”", "他问。"]),
        ("雪停了\n路通了。", ["雪停了", "路通了。"]),
        ("雪还在下……路断了。", ["雪还在下……", "路断了。"]),
        ("雪停了.路通了。", ["雪停了.", "路通了。"]),
        ("水深3.5米。", ["水深3.5米。"]),
        (" 雪停了。 \n\n", ["雪停了。"]),
        ("", []),
    ],
)
def test_spans(text, expected):
    assert sentences(text) == expected


def test_commas_part_nothing():
    assert sentences("雪停了，路通了，车开了。") == ["雪停了，路通了，车开了。"]
