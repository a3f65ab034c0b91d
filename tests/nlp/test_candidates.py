"""Proposals on a Doc and the view of its words."""

import pytest

from nlp.candidates import Candidate, View, candidates, division_hits, propose, text_of, view_of


@pytest.fixture
def view(nlp):
    return View(nlp.make_doc("他在卧云村，浇水。"))


def test_proposals_come_back_as_they_were(nlp):
    doc = nlp.make_doc("莘县")
    propose(doc, [Candidate(0, 2, "COUNTY", 0.9, "gazetteer")])
    propose(doc, [Candidate(0, 1, "PLACE", 0.1, "crf")])
    assert candidates(doc) == [Candidate(0, 2, "COUNTY", 0.9, "gazetteer"), Candidate(0, 1, "PLACE", 0.1, "crf")]


def test_proposals_are_stored_as_plain_values(nlp):
    doc = nlp.make_doc("莘县")
    propose(doc, [Candidate(0, 2, "COUNTY", 0.9, "gazetteer")])
    assert [type(item) for stored in doc.user_data.values() for item in stored] == [tuple]


def test_untouched_text_has_neither_proposals_nor_divisions(nlp):
    doc = nlp.make_doc("莘县")
    assert candidates(doc) == []
    assert division_hits(doc) == []


def test_words_begin_at_boundaries(view):
    assert [at for at in range(len(view.text)) if view.boundary(at)] == view.starts


def test_end_of_the_text_is_a_boundary(view):
    assert view.boundary(len(view.text))


def test_name_reaches_left_up_to_a_stop_word(view):
    assert view.text[view.reach_left(5, 10) : 5] == "卧云村"


def test_name_reaches_no_further_than_the_floor(view):
    assert view.reach_left(5, 10, 3) >= 3


def test_characters_around_an_offset(view):
    assert (view.before(2, 5), view.after(5, 1)) == ("他在", "，")


def test_a_doc_is_viewed_once_and_another_one_by_itself(nlp):
    one, other = nlp.make_doc("莘县"), nlp.make_doc("冠县")
    seen = view_of(one)
    assert view_of(one) is seen
    assert (view_of(other).text, view_of(one).text) == ("冠县", "莘县")


def test_the_text_of_a_doc_is_kept_with_it(nlp):
    doc = nlp.make_doc("他在卧云村，浇水。")
    assert text_of(doc) == text_of(doc) == doc.text
