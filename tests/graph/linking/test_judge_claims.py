"""Judgements on claims find their claim by what it says, and do to it what they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.linking.judge_claims import anchor_of, claim_of, judge_claims
from tests.graph.builders import make_judgement, make_page
from tests.graph.page_script import PageScript
from tests.graph.world import World
from zhengpu.records import Evidence, Judgement


def visit(page, sentence="5月5日，钱望舒到沐县调研乡村振兴。", **more):
    who, where = page.add("钱望舒", "OFFICIAL"), page.add("沐县", "COUNTY")
    evidence = Evidence(sentence=sentence, spans=((who.start, where.end),), rule="test")
    return page.claim("VISITED", who, where, date="2021-05-05", evidence=evidence, **more)


def ruling(verdict, page, claim, value=None, **more):
    fields = {"id": f"j-{verdict}-{value}", "who": "t", "when": "2024-01-01", **more}
    return Judgement(verdict=verdict, claim=anchor_of(claim, page.reading()), value=value, **fields)


def relations(found, claim):
    return [one for one in found.linking.relations if claim.id in one.claims]


def test_a_claim_that_is_right_is_sure(linked):
    page = make_page()
    claim = visit(page)
    (relation,) = relations(linked(page, judgements=(ruling("claim_right", page, claim),)), claim)
    assert (relation.basis, relation.confidence) == ("curated", 1.0)


def test_a_claim_that_is_wrong_supports_nothing(linked):
    page = make_page()
    claim = visit(page, trip="t")
    found = linked(page, judgements=(ruling("claim_wrong", page, claim),))
    assert relations(found, claim) == []
    assert found.linking.events == ()


def test_what_others_support_stays(linked):
    one, two = make_page("a"), make_page("b")
    first, second = visit(one), visit(two)
    found = linked(one, two, judgements=(ruling("claim_wrong", one, first),))
    (relation,) = relations(found, second)
    assert relation.claims == (second.id,)


def test_a_wrong_post_is_no_tenure(linked):
    page = make_page()
    claim = page.claim("HOLDS_POST", page.add("钱望舒", "OFFICIAL"), page.add("市民政局", "AGENCY"), post="局长")
    assert linked(page).linking.tenures
    assert linked(page, judgements=(ruling("claim_wrong", page, claim),)).linking.tenures == ()


def test_a_tenure_of_a_right_claim_is_sure(linked):
    page = make_page()
    claim = page.claim("HOLDS_POST", page.add("钱望舒", "OFFICIAL"), page.add("市民政局", "AGENCY"), post="局长")
    (tenure,) = linked(page, judgements=(ruling("claim_right", page, claim),)).linking.tenures
    assert tenure.confidence == 1.0


@pytest.mark.parametrize("date", ["2021-05-06", "2021", "2020-02"])
def test_a_date_replaces_the_one_that_was_read(linked, date):
    page = make_page()
    claim = visit(page)
    found = linked(page, judgements=(ruling("claim_date", page, claim, date),))
    (relation,) = relations(found, claim)
    assert (relation.date.iso, relation.date.basis, relation.basis) == (date, "curated", "curated")
    assert found.linking.events[0].date.iso == date


def test_a_status_replaces_the_one_that_was_read(linked):
    page = make_page()
    claim = visit(page)
    (relation,) = relations(linked(page, judgements=(ruling("claim_status", page, claim, "planned"),)), claim)
    assert relation.status == "planned"


def test_an_undone_judgement_changes_nothing(linked):
    page = make_page()
    claim = visit(page)
    undone = ruling("claim_wrong", page, claim, undone=True)
    assert linked(page, judgements=(undone,)).linking == linked(page).linking


def test_the_later_of_two_judgements_has_the_last_word(linked):
    page = make_page()
    claim = visit(page)
    wrong = ruling("claim_wrong", page, claim, when="2024-01-02")
    right = ruling("claim_right", page, claim, when="2024-01-03")
    assert relations(linked(page, judgements=(right, wrong)), claim)


def test_what_was_judged_is_told(linked):
    page = make_page()
    claim = visit(page)
    (told,) = linked(page, judgements=(ruling("claim_date", page, claim, "2020"),)).linking.judged_claims
    assert (told.claim, told.verdict, told.value) == (claim.id, "claim_date", "2020")


def test_the_claim_is_found_when_more_of_its_page_is_read(linked):
    page, richer = make_page(), make_page()
    judged = ruling("claim_wrong", page, visit(page))
    other = visit(richer, "4月1日，钱望舒又一次来到沐县，走访困难群众。")
    richer.sentence()
    same = visit(richer)
    found = linked(richer, judgements=(judged,))
    assert relations(found, other)
    assert relations(found, same) == []
    assert [one.claim for one in found.linking.judged_claims] == [same.id]


def test_the_claim_is_found_in_a_corrected_sentence(linked):
    page, corrected = make_page(), make_page()
    judged = ruling("claim_wrong", page, visit(page, "5月5日，钱望舒到沐具调研乡村振兴。"))
    same = visit(corrected, "5月5日， 钱望舒到沐县\n调研乡村振兴。")
    assert relations(linked(corrected, judgements=(judged,)), same) == []


def test_a_claim_of_another_sentence_is_not_meant(linked):
    page, other = make_page(), make_page()
    judged = ruling("claim_wrong", page, visit(page))
    claim = visit(other, "全市防汛工作现场会在钱望舒主持下于沐县召开，与会者察看了堤坝。")
    assert relations(linked(other, judgements=(judged,)), claim)


def test_a_claim_of_other_ends_is_not_meant(linked):
    page, other = make_page(), make_page()
    judged = ruling("claim_wrong", page, visit(page))
    who, where = other.add("钱望舒", "OFFICIAL"), other.add("东岭县", "COUNTY")
    evidence = Evidence(sentence="5月5日，钱望舒到沐县调研乡村振兴。", spans=(), rule="test")
    claim = other.claim("VISITED", who, where, evidence=evidence)
    assert relations(linked(other, judgements=(judged,)), claim)


def test_each_of_two_claims_that_are_alike_can_be_judged(linked):
    page = make_page()
    first, second = visit(page, event="a"), visit(page, event="b")
    judged = ruling("claim_wrong", page, second)
    assert [one.claim for one in linked(page, judgements=(judged,)).linking.judged_claims] == [second.id]
    assert relations(linked(page, judgements=(judged,)), first)


def test_a_page_that_is_not_there_is_passed_over(linked):
    page, other = make_page("a"), make_page("b")
    claim = visit(page)
    visit(other)
    assert linked(other, judgements=(ruling("claim_wrong", page, claim),)).linking == linked(other).linking


def test_other_judgements_are_none_on_claims():
    page = make_page()
    one = page.add("钱望舒", "OFFICIAL")
    readings, judged = judge_claims([page.reading()], [make_judgement("merge", one, one)])
    assert (readings, judged) == ([page.reading()], ())


def test_every_claim_of_the_world_is_found_by_its_anchor():
    for reading in World().readings:
        for claim in reading.claims:
            assert claim_of(anchor_of(claim, reading), reading) == claim


@given(st.lists(st.sampled_from(["沐县", "东岭县"]), min_size=1, max_size=6), st.data())
def test_a_claim_is_found_whatever_stands_beside_it(counties, data):
    page = PageScript("a", "2021-05-06")
    marks = "、".join(f"{{{county}|COUNTY|{county}-{at}}}" for at, county in enumerate(counties))
    page.article("简讯", f"{{钱望舒|OFFICIAL|qian}}到{marks}。")
    for at, county in enumerate(counties):
        page.claim("VISITED", "qian", f"{county}-{at}", 1)
    reading = page.reading()
    claim = data.draw(st.sampled_from(reading.claims))
    kept = data.draw(st.lists(st.sampled_from(reading.claims), unique=True))
    mixed = reading.model_copy(update={"claims": tuple(sorted({*kept, claim}, key=lambda one: one.id))})
    anchor = anchor_of(claim, mixed)
    assert claim_of(anchor, mixed) == claim
    assert claim_of(anchor_of(claim, reading), reading) == claim
