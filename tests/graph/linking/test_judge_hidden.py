"""A suppressed person is gone from all that is linked, and his or her names are covered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.linking.judge_hidden import COVER, covered
from tests.graph.builders import make_judgement, make_page


def hidden(found):
    return {(one.page, one.text) for one in found.linking.hidden_texts}


def test_names_are_covered_on_all_pages_where_nobody_else_bears_them(linked):
    page = make_page()
    who = page.add("钱望舒", "OFFICIAL")
    assert hidden(linked(page, judgements=(make_judgement("suppress", who),))) == {(None, "钱望舒")}


def test_a_name_that_another_bears_is_covered_on_the_pages_of_the_suppressed_one(linked):
    one, two = make_page("a"), make_page("b", home="920100")
    who = one.add("钱望舒", "OFFICIAL")
    other = two.add("钱望舒", "OFFICIAL")
    found = linked(one, two, judgements=(make_judgement("suppress", who),))
    assert hidden(found) == {("a", "钱望舒")}
    assert other in found


def test_all_mentions_are_told_second_printings_too(linked):
    page = make_page()
    who = page.add("钱望舒", "OFFICIAL")
    again = page.add("钱望舒", "OFFICIAL", copy_of=who.id)
    found = linked(page, judgements=(make_judgement("suppress", who),))
    assert {one.mention for one in found.linking.hidden_mentions} == {who.id, again.id}


def test_an_open_entity_that_can_be_nobody_else_goes_too(linked):
    one, two, three = make_page("a"), make_page("b"), make_page("c")
    first, second = (page.add("钱望舒", "OFFICIAL") for page in (one, two))
    one.claim("HOLDS_POST", first, one.add("东岭县委", "AGENCY"), post="书记")
    two.claim("HOLDS_POST", second, two.add("沐县县委", "AGENCY"), post="书记")
    bare = three.add("钱望舒", "OFFICIAL")
    assert linked(one, two, three)[bare].candidates == tuple(sorted((first.id, second.id)))
    both = (make_judgement("suppress", first, id="j1"), make_judgement("suppress", second, id="j2"))
    assert bare not in linked(one, two, three, judgements=both)
    assert linked(one, two, three, judgements=both[:1])[bare].candidates == (second.id,)


def test_who_is_merged_with_a_suppressed_person_is_suppressed(linked):
    one, two = make_page("a"), make_page("b", home="920100")
    first, second = one.add("钱望舒", "OFFICIAL"), two.add("钱望舒", "OFFICIAL")
    judgements = (
        make_judgement("suppress", second, when="2024-01-01"),
        make_judgement("merge", first, second, when="2024-01-02"),
    )
    assert first not in linked(one, two, judgements=judgements)


def test_the_name_of_a_meeting_is_covered(linked):
    page = make_page()
    who, other = page.add("钱望舒", "OFFICIAL"), page.add("王建国", "OFFICIAL")
    page.claim("ATTENDED", other, object_text="学习钱望舒事迹座谈会", date="2021-05-05", role="参加")
    found = linked(page, judgements=(make_judgement("suppress", who),)).linking
    assert [one.name for one in found.events] == [f"学习{COVER * 3}事迹座谈会"]
    assert [one.object_text for one in found.relations if one.claims] == [f"学习{COVER * 3}事迹座谈会"]


def test_a_division_is_never_suppressed(linked):
    page = make_page()
    county = page.add("沐县", "COUNTY")
    assert county in linked(page, judgements=(make_judgement("suppress", county),))


@pytest.mark.parametrize("text", ["钱望舒到会。", "钱 望\n舒到会。"])
def test_a_name_is_covered_over_breaks(text):
    assert covered(text, ["钱望舒"]) == text.replace("钱", COVER).replace("望", COVER).replace("舒", COVER)


NAMES = st.lists(st.text("钱望舒李.*[", min_size=2, max_size=4), max_size=3)


@given(st.text("钱望舒李 \n.*[x"), NAMES)
def test_covering_keeps_length_and_breaks_and_leaves_no_name(text, names):
    made = covered(text, names)
    assert len(made) == len(text)
    assert [c.isspace() for c in made] == [c.isspace() for c in text]
    assert not [name for name in names if name in "".join(made.split())]


@given(st.text("钱望舒李 \n"), NAMES)
def test_covering_twice_is_covering_once(text, names):
    assert covered(covered(text, names), names) == covered(text, names)
