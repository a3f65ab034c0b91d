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


def test_edges_of_every_proposal_reach_the_rows(nlp):
    doc = nlp.make_doc("莘县县委浇水")
    propose(doc, [Candidate(0, 2, "COUNTY", 0.9, "gazetteer"), Candidate(0, 4, "AGENCY", 0.95, "agencies")])
    rows = features(doc)
    assert {"xs=COUNTY", "xs=AGENCY"} <= set(rows[0])
    assert "xe=COUNTY" in rows[1]
    assert "xe=AGENCY" in rows[3]


def test_words_that_end_names_reach_the_rows(nlp):
    rows = features(nlp.make_doc("他在卧云水库放鱼。"))
    assert "es=s" in rows[4]
    assert "ee=s" in rows[5]
    assert "ef=s1" in rows[3]


def test_words_of_going_reach_up_to_the_next_mark(nlp):
    rows = features(nlp.make_doc("他来到卧云村，天黑了。"))
    assert "go1" in rows[3]
    assert not any(name.startswith("go") for name in rows[7])


def test_neighbouring_words_reach_the_rows(nlp):
    doc = nlp.make_doc("穆怀瑾来到学校。")
    rows = dict(zip(doc.text, features(doc), strict=True))
    assert any(name.endswith("=来到") for name in rows["学"])
