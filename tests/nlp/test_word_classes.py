"""Classes of words, and the file that lists them."""

import pytest

from nlp import word_classes as module
from nlp.word_classes import word_class, word_classes
from zhengpu.errors import DataError


@pytest.mark.parametrize(
    ("word", "kind", "found"),
    [
        ("考察", "c", "v"),
        ("，", "p", "，"),
        ("2018", "d", "D4"),
        ("ab", "a", "D2"),
        ("橘灯岫", "c", "?3"),
        ("橘灯岫云鲸", "c", "?4"),
    ],
)
def test_class_of_a_word(word, kind, found):
    assert word_class(word, kind) == found


@pytest.mark.parametrize(("text", "line"), [("v 走 来\nn 来\n", "line 2"), ("# head\nv\n", "line 2")])
def test_file_with_a_word_twice_or_a_class_without_words_is_refused(tmp_path, monkeypatch, text, line):
    (tmp_path / module.FILE).write_text(text, encoding="utf-8")
    monkeypatch.setattr(module, "DATA", tmp_path)
    word_classes.cache_clear()
    with pytest.raises(DataError, match=line):
        word_classes()
    word_classes.cache_clear()
