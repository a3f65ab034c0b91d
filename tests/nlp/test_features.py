"""Features of characters for the tagger."""

from nlp.candidates import Candidate, propose
from nlp.features import features, proposals


def test_one_row_a_character(nlp):
    doc = nlp.make_doc("卧云村浇上了返青水。")
    assert len(features(doc)) == len(doc.text)


def test_empty_text_has_no_rows(nlp):
    assert features(nlp.make_doc("")) == []


def test_proposals_mark_beginning_and_inside(nlp):
    doc = nlp.make_doc("莘县浇水")
    propose(doc, [Candidate(0, 2, "COUNTY", 0.9, "gazetteer")])
    assert proposals(doc) == ["B-COUNTY", "I-COUNTY", "O", "O"]


def test_better_proposal_covers_the_worse(nlp):
    doc = nlp.make_doc("莘县县委")
    propose(doc, [Candidate(0, 2, "COUNTY", 0.9, "gazetteer"), Candidate(0, 4, "AGENCY", 0.95, "agencies")])
    assert proposals(doc) == ["B-AGENCY", "I-AGENCY", "I-AGENCY", "I-AGENCY"]


def test_proposals_reach_the_rows(nlp):
    doc = nlp.make_doc("莘县浇水")
    propose(doc, [Candidate(0, 2, "COUNTY", 0.9, "gazetteer")])
    assert "m=B-COUNTY" in features(doc)[0]
