"""How sure links, relations and tenures say they are."""

from __future__ import annotations

import pytest

from graph.linking.confidence import with_chances
from graph.linking.link import link
from tests.graph.builders import make_judgement, make_page
from zhengpu.curves import Curve, Curves
from zhengpu.lexicon import Lexicon
from zhengpu.records import Judgement, Linking

RAW = Curves({})


def visit(score: float = 0.8, *, judged: bool = False):
    """A page on which somebody, tagged so surely, goes to a county; and perhaps a judgement on the county."""
    page = make_page()
    who = page.add("钱望舒", "OFFICIAL").model_copy(update={"score": score})
    page.mentions[-1] = who
    county = page.add("沐县", "COUNTY")
    page.claim("VISITED", who, county, date="2021-05-05", trip="t", event="e", order=1)
    judgements = (make_judgement("correct", county, value="东岭县"),) if judged else ()
    return page, who, county, judgements


def linked(page, judgements: tuple[Judgement, ...], lexicon: Lexicon, curves: Curves | None = None) -> Linking:
    return link([page.reading()], judgements, lexicon, curves)


def score_of(linking: Linking, mention: str) -> float:
    return next(one.score for one in linking.links if one.mention == mention)


def visited(linking: Linking) -> float:
    return next(one.confidence for one in linking.relations if one.type == "VISITED")


def test_a_raw_score_is_that_of_the_tag_and_of_the_entity(lexicon: Lexicon):
    surely, hardly = visit(1.0), visit(0.5)
    whole, half = (score_of(linked(page, (), lexicon, RAW), who.id) for page, who, *_ in (surely, hardly))
    assert half == pytest.approx(whole / 2, abs=0.001)


def test_curves_turn_raw_scores_into_chances(lexicon: Lexicon):
    page, who, county, _ = visit()
    flat = linked(page, (), lexicon, Curves({"OFFICIAL": Curve(((0.0, 0.42),))}))
    assert score_of(flat, who.id) == 0.42
    assert score_of(flat, county.id) == score_of(linked(page, (), lexicon, RAW), county.id)


def test_a_relation_is_no_surer_than_its_less_sure_end(lexicon: Lexicon):
    page, who, _, _ = visit(0.5)
    raw = linked(page, (), lexicon, RAW)
    assert visited(raw) == score_of(raw, who.id)


def test_a_relation_has_a_curve_of_its_own(lexicon: Lexicon):
    page, *_ = visit()
    assert visited(linked(page, (), lexicon, Curves({"VISITED": Curve(((0.0, 0.33),))}))) == 0.33


def test_what_a_person_decided_stays_as_sure_as_said(lexicon: Lexicon):
    page, _, county, judgements = visit(judged=True)
    flat = linked(page, judgements, lexicon, Curves({"COUNTY": Curve(((0.0, 0.1),))}))
    assert score_of(flat, county.id) == 1.0


def test_what_is_left_open_keeps_the_linkers_doubt(lexicon: Lexicon):
    page = make_page()
    county = page.add("无名县", "COUNTY")
    flat = linked(page, (), lexicon, Curves({"COUNTY": Curve(((0.0, 0.9),))}))
    assert next(one for one in flat.entities if one.name == "无名县").open
    assert score_of(flat, county.id) < 0.5


def test_what_no_claim_supports_keeps_its_confidence(lexicon: Lexicon):
    page, *_ = visit()
    flat = linked(page, (), lexicon, Curves({"LOCATED_IN": Curve(((0.0, 0.1),))}))
    assert {one.confidence for one in flat.relations if one.basis == "curated"} == {1.0}


def test_a_tenure_is_as_sure_as_holding_the_post(lexicon: Lexicon):
    page = make_page()
    who, body = page.add("钱望舒", "OFFICIAL"), page.add("沐县", "COUNTY")
    page.claim("HOLDS_POST", who, body, post="县长", date="2021-05-05")
    flat = linked(page, (), lexicon, Curves({"HOLDS_POST": Curve(((0.0, 0.66),))}))
    assert [one.confidence for one in flat.tenures] == [0.66]


def test_what_is_linked_does_not_depend_on_curves(lexicon: Lexicon):
    page, *_ = visit()
    one, other = linked(page, (), lexicon, RAW), linked(page, (), lexicon, Curves({"COUNTY": Curve(((0.0, 0.01),))}))
    assert (one.entities, one.events, one.participations) == (other.entities, other.events, other.participations)
    assert [link.entity for link in one.links] == [link.entity for link in other.links]


def test_a_linking_without_readings_has_nothing_to_be_sure_of():
    assert with_chances(Linking(), (), RAW) == Linking()
