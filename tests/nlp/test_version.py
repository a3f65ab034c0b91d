"""The version of the reading code."""

from nlp.version import reader_version


def test_same_files_and_lexicon_give_the_same_version():
    first = reader_version("lexicon-1")
    reader_version.cache_clear()
    assert reader_version("lexicon-1") == first


def test_another_lexicon_gives_another_version():
    assert reader_version("lexicon-1") != reader_version("lexicon-2")


def test_version_of_a_reading_is_its_readers(read, reader):
    assert read("卧云村浇上了返青水。\n").reading.reader == reader.version
