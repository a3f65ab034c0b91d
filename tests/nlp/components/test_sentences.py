"""Sentences marked on a Doc."""

import pytest


@pytest.mark.parametrize(("text", "count"), [("雪停了。路通了。", 2), ("雪停了；路通了。“车开了。”", 3), ("雪停了", 1)])
def test_sentences_of_a_doc(nlp, text, count):
    assert len(list(nlp(text).sents)) == count


def test_opening_quote_begins_its_sentence(nlp):
    assert [s.text for s in nlp("雪停了。“路通了。”").sents] == ["雪停了。", "“路通了。”"]
