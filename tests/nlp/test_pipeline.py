"""The pipeline as spaCy sees it: entry points, processes, storing, entities."""

import pickle
from importlib.metadata import entry_points
from itertools import pairwise

import pytest
import spacy

from nlp.candidates import HOME, PUNCTUATION
from nlp.pipeline import FACTORIES, build
from tests.nlp.readings import HOME_ID
from zhengpu.errors import DataError

TEXTS = [
    "3月8日，市委书记沈望舒来到莘县张寨镇魏庄村，察看春耕情况。市委常委、秘书长卓若兰参加活动。",
    "市农业农村局局长穆怀瑾走进云鲸面业有限公司。",
    "村民胥大河说：“路修到了家门口。”",
]


def ents(docs):
    return [[(e.start_char, e.end_char, e.label_) for e in doc.ents] for doc in docs]


@pytest.fixture(scope="module")
def docs(nlp):
    return list(nlp.pipe(TEXTS))


def test_factories_are_entry_points():
    named = {point.name: point.value for point in entry_points(group="spacy_factories")}
    assert {f"zhengpu_{module.__name__.rsplit('.', 1)[1]}" for module in FACTORIES} <= named.keys()


def test_every_component_of_the_pipeline_is_an_entry_point(nlp):
    named = {point.name for point in entry_points(group="spacy_factories")}
    assert set(nlp.pipe_names) <= named


def test_pipes_want_nothing_that_is_not_there(nlp):
    assert not any(problems for problems in nlp.analyze_pipes()["problems"].values())


def test_two_processes_find_what_one_finds(nlp, docs):
    assert ents(nlp.pipe(TEXTS, n_process=2, batch_size=1)) == ents(docs)


def test_stored_pipeline_finds_what_it_found(nlp, docs, tmp_path):
    nlp.to_disk(tmp_path / "model")
    assert ents(spacy.load(tmp_path / "model").pipe(TEXTS)) == ents(docs)


def test_pipeline_as_bytes_finds_what_it_found(nlp, docs):
    other = build(tagger=None).from_bytes(nlp.to_bytes())
    assert ents(other.pipe(TEXTS)) == ents(docs)


def test_entities_do_not_overlap(docs):
    for found in ents(docs):
        assert all(left[1] <= right[0] for left, right in pairwise(found))


def test_words_are_cut_at_the_edges_of_entities(docs):
    for doc in docs:
        edges = {edge for ent in doc.ents for edge in (ent.start_char, ent.end_char)}
        words = {edge for word in doc for edge in (word.idx, word.idx + len(word))}
        assert edges <= words


def test_cutting_changes_no_character(docs):
    assert [doc.text for doc in docs] == TEXTS


def test_entities_neither_begin_nor_end_with_a_mark(nlp):
    docs = nlp.pipe([*TEXTS, "任命乔半夏为县教育局局长。伍乘风拟任县水利局局长。"])
    assert not [ent.text for doc in docs for ent in doc.ents if {ent.text[0], ent.text[-1]} & PUNCTUATION]


def test_entities_know_which_component_found_them(nlp, docs):
    sources = {name.removeprefix("zhengpu_") for name in nlp.pipe_names}
    assert {ent.id_ for doc in docs for ent in doc.ents} <= sources


def test_docs_can_travel_between_processes(docs):
    assert ents([pickle.loads(pickle.dumps(docs[0]))]) == ents(docs[:1])


def test_home_of_the_page_is_kept(nlp):
    doc = nlp.make_doc(TEXTS[0])
    doc.user_data[HOME] = HOME_ID
    assert next(iter(nlp.pipe([doc]))).user_data[HOME] == HOME_ID


def test_without_tagger_the_rules_still_speak():
    assert [e.text for e in build(tagger=None)(TEXTS[1]).ents][:2] == ["市农业农村局", "局长"]


def test_missing_segmenter_is_named(tmp_path):
    with pytest.raises(DataError, match="no segmenter model"):
        build(segmenter=tmp_path / "pkuseg")


def test_empty_text_has_no_entities(nlp):
    assert len(nlp("").ents) == 0
