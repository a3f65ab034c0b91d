"""Which officials and journalists of one name are one person over pages and years."""

import pytest

from graph.linking.groups import groups_of
from tests.graph.builders import make_page
from tests.graph.linking.test_people import official
from zhengpu.records import NAMESAKES, Evidence


def two(linked, first, second, *, name="钱望舒", later="2023-05-06"):
    one, other = make_page("a"), make_page("b", published=later)
    left, right = official(one, name, *first), official(other, name, *second)
    found = linked(one, other)
    return found[left].id == found[right].id


def test_two_that_the_reader_told_apart_in_one_article(linked):
    page = make_page()
    deputy = official(page, "钱望舒", "东岭县县政府", "副县长", source=NAMESAKES)
    farmer = page.sentence().add("钱望舒", "PERSON", source=NAMESAKES)
    again = page.sentence().add("钱望舒", "PERSON", source=NAMESAKES)
    found = linked(page)
    assert found[deputy].id != found[farmer].id
    assert found[farmer].id == found[again].id


def test_two_officials_that_the_reader_told_apart_are_known_by_their_bodies(linked):
    page = make_page()
    head = official(page, "钱望舒", "市民政局", "局长", source=NAMESAKES)
    clerk = official(page.sentence(), "钱望舒", "石桥乡政府", "乡长", source=NAMESAKES)
    bare = page.sentence().add("钱望舒", "OFFICIAL", source=NAMESAKES)
    found = linked(page)
    assert found[head].id != found[clerk].id
    assert found[clerk].id == found[bare].id


def test_change_of_post_that_one_article_reports_joins_what_was_before_and_after(linked):
    one, two_, three = make_page("a"), make_page("b", published="2021-06-01"), make_page("c", published="2021-09-01")
    before = official(one, "钱望舒", "东岭县委", "书记")
    old, new = two_.add("东岭县委", "AGENCY"), two_.add("沐县县委", "AGENCY")
    moved = two_.add("钱望舒", "OFFICIAL")
    two_.claim("HOLDS_POST", moved, old, post="书记", status="former")
    two_.claim("HOLDS_POST", moved, new, post="书记")
    after = official(three, "钱望舒", "沐县县委", "书记")
    found = linked(one, two_, three)
    assert found[before].id == found[moved].id == found[after].id


def test_appointment_is_a_change_of_post(linked):
    one, two_, three = make_page("a"), make_page("b", published="2021-06-01"), make_page("c", published="2021-09-01")
    before = official(one, "钱望舒", "东岭县委", "书记")
    old, new = two_.add("东岭县委", "AGENCY"), two_.add("沐县县委", "AGENCY")
    moved = two_.add("钱望舒", "OFFICIAL")
    said = Evidence(sentence="东岭县委书记钱望舒任沐县县委书记。", spans=((0, 16),), rule="test")
    two_.claim("HOLDS_POST", moved, old, post="书记", evidence=said)
    two_.claim("HOLDS_POST", moved, new, post="书记", evidence=said)
    after = official(three, "钱望舒", "沐县县委", "书记")
    found = linked(one, two_, three)
    assert found[before].id == found[moved].id == found[after].id


def test_common_name_in_two_departments_is_not_joined(linked):
    assert not two(linked, ("市民政局", "局长"), ("市城市管理局", "局长"), name="王建国")


def test_rare_name_in_two_departments_years_apart_is_joined(linked):
    assert two(linked, ("市民政局", "局长"), ("市城市管理局", "局长"))


def test_common_name_of_leaders_of_two_divisions_is_not_joined(linked):
    assert not two(linked, ("东岭县委", "书记"), ("市政府", "副市长"), name="王建国")


def test_common_name_of_leaders_of_one_division_is_joined(linked):
    assert two(linked, ("市委", "副书记"), ("市政府", "副市长"), name="王建国")


def test_posts_printed_together_join_what_holds_one_of_them(linked):
    one, two_, three = make_page("a"), make_page("b"), make_page("c")
    first = official(one, "王建国", "市委", "常委")
    committee, county = two_.add("市委", "AGENCY"), two_.add("东岭县委", "AGENCY")
    both = two_.add("王建国", "OFFICIAL")
    two_.claim("HOLDS_POST", both, committee, post="常委")
    two_.claim("HOLDS_POST", both, county, post="书记")
    last = official(three, "王建国", "东岭县委", "书记")
    found = linked(one, two_, three)
    assert found[first].id == found[both].id == found[last].id


def test_village_secretary_is_no_leader_of_the_city(linked):
    assert not two(linked, ("市政府", "副市长"), ("石桥乡前湾村党支部", "书记"), later="2021-05-07")


def test_head_of_a_firm_is_no_official_of_a_department(linked):
    page = make_page()
    firm, chief = page.add("山海机床有限公司", "COMPANY"), page.add("钱望舒", "OFFICIAL")
    page.claim("HOLDS_POST", chief, firm, post="董事长")
    page.article()
    officer = official(page, "钱望舒", "市民政局", "副局长")
    found = linked(page)
    assert found[chief].id != found[officer].id


def test_leader_of_a_city_can_become_one_of_its_province(linked):
    assert two(linked, ("云港市委", "书记"), ("临河省政府", "副省长"))


def test_official_of_a_department_of_the_province_is_another(linked):
    assert not two(linked, ("云港市民政局", "局长"), ("临河省农业农村厅", "处长"))


def test_post_that_names_its_division_itself_is_a_post_there(linked):
    one, other = make_page("a"), make_page("b", published="2021-07-01")
    first = official(one, "钱望舒", "市政府", "副市长")
    official(one.article(), "钱望舒", "东岭县民政局", "局长")
    other.add("副市长", "POST")
    second = other.add("钱望舒", "OFFICIAL", gap=0)
    found = linked(one, other)
    assert found[first].id == found[second].id


@pytest.mark.parametrize(
    ("post", "held"), [("副市长", {"cn-910100-政府"}), ("省长", {"cn-910000-政府"}), ("局长", set())]
)
def test_body_of_a_post_alone(contexts, post, held):
    page = make_page()
    page.add(post, "POST")
    page.add("钱望舒", "OFFICIAL", gap=0)
    (context,) = contexts(page)
    (group,) = groups_of(context)
    assert group.bodies == held


def test_bare_name_is_not_the_town_official_of_a_county_that_is_not_named(linked):
    one, other = make_page("a"), make_page("b")
    first = official(one, "钱望舒", "石桥乡党委", "书记")
    bare = other.add("钱望舒", "OFFICIAL")
    found = linked(one, other)
    assert found[first].id != found[bare].id


def test_bare_name_is_the_town_official_where_the_county_is_named(linked):
    one, other = make_page("a"), make_page("b")
    first = official(one, "钱望舒", "石桥乡党委", "书记")
    other.add("东岭县", "COUNTY")
    bare = other.add("钱望舒", "OFFICIAL")
    found = linked(one, other)
    assert found[first].id == found[bare].id


def test_common_bare_name_years_later_is_not_joined(linked):
    one, other = make_page("a"), make_page("b", published="2026-05-06")
    first = official(one, "王建国", "市政府", "市长")
    bare = other.add("王建国", "OFFICIAL")
    found = linked(one, other)
    assert found[first].id != found[bare].id


def test_surname_with_a_title_is_never_joined_across_pages(linked):
    one, other = make_page("a"), make_page("b")
    first, second = one.add("钱市长", "OFFICIAL"), other.add("钱市长", "OFFICIAL")
    found = linked(one, other)
    assert found[first].id != found[second].id


@pytest.mark.parametrize(
    ("name", "papers", "joined"),
    [
        ("王建国", ("云港日报", "云港日报"), True),
        ("王建国", ("云港日报", "云港晚报"), False),
        ("孟小川", ("云港日报", "云港晚报"), True),
    ],
)
def test_journalists_by_paper(linked, name, papers, joined):
    pages = [make_page("a"), make_page("b")]
    writers = []
    for page, paper in zip(pages, papers, strict=True):
        page.paper = paper
        writers.append(page.add(name, "PERSON"))
        page.claim("WROTE", writers[-1], object_text=page.name)
    found = linked(*pages)
    assert (found[writers[0]].id == found[writers[1]].id) == joined
