"""Data files of patterns, and the file and line that their errors name."""

import pytest

from nlp import patterns
from zhengpu.errors import DataError


@pytest.fixture
def data(tmp_path, monkeypatch):
    """Writes a data file that is read in place of the shipped ones."""
    monkeypatch.setattr(patterns, "DATA", tmp_path)
    cached = (patterns.load_yaml, patterns.words, patterns.alternation, patterns.patterns)
    for function in cached:
        function.cache_clear()

    def write(text):
        (tmp_path / "mine.yaml").write_text(text, encoding="utf-8")
        return "mine.yaml"

    yield write
    monkeypatch.undo()
    for function in cached:
        function.cache_clear()


def test_words_may_share_an_item(data):
    assert patterns.words(data("verbs:\n  - 调研 走访\n  - 督导\n"), "verbs") == ("调研", "走访", "督导")


def test_alternation_tries_the_longest_first(data):
    assert patterns.alternation(data("verbs: 调研 调研督导\n"), "verbs") == "(?:调研督导|调研)"


def test_words_are_taken_literally(data):
    assert patterns.alternation(data("marks: a.b\n"), "marks") == r"(?:a\.b)"


def test_patterns_compile(data):
    assert patterns.patterns(data("jump:\n  - '下转\\d版'\n"), "jump")[0].search("下转3版")


def test_file_that_is_no_yaml_names_file_and_line(data):
    with pytest.raises(DataError, match=r"nlp/data/mine\.yaml, line 2"):
        patterns.load_yaml(data("verbs: 调研\nmore: - 走访\n"))


def test_file_that_is_no_mapping_names_file_and_line(data):
    with pytest.raises(DataError, match=r"mine\.yaml, line 1: expected a mapping"):
        patterns.load_yaml(data("- 调研\n"))


def test_bad_pattern_names_file_and_line(data):
    with pytest.raises(DataError, match=r"mine\.yaml, line 3: bad pattern '\(下转'"):
        patterns.patterns(data("# seams\njump:\n  - (下转\n"), "jump")


def test_word_given_twice_names_file_and_line(data):
    with pytest.raises(DataError, match=r"mine\.yaml, line 2: verbs has 调研 twice"):
        patterns.words(data("# acts\nverbs: 调研 走访 调研\n"), "verbs")


@pytest.mark.parametrize("text", ["verbs: 3\n", "verbs:\n  - 调研\n  - 3\n", "verbs: {a: b}\n"])
def test_list_of_words_must_be_one(data, text):
    with pytest.raises(DataError, match="must be a list of words"):
        patterns.words(data(text), "verbs")


def test_missing_list_of_patterns_is_named(data):
    with pytest.raises(DataError, match="jump must be a list of patterns"):
        patterns.patterns(data("other: 1\n"), "jump")


@pytest.mark.parametrize(
    "name",
    ["claims.yaml", "context.yaml", "layout.yaml", "names.yaml", "tagging.yaml", "titles.yaml", "companies.yaml"],
)
def test_shipped_files_load(name):
    assert patterns.load_yaml(name)
