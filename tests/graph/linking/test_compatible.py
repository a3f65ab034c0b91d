import pytest

from tests.graph.builders import make_page


def two_posts(linked, first, second, *, later="2021-05-06"):
    one, two = make_page("a"), make_page("b", published=later)
    people = []
    for page, (body, post) in ((one, first), (two, second)):
        agency, person = page.add(body, "AGENCY"), page.add("钱望舒", "OFFICIAL")
        page.claim("HOLDS_POST", person, agency, post=post)
        people.append(person)
    found = linked(one, two)
    return found[people[0]].id == found[people[1]].id


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("市城市管理局", "局长"), ("市民政局", "副局长")),
        (("市民政局", "副局长"), ("东岭县委", "书记")),
        (("市民政局", "副局长"), ("石桥乡政府", "乡长")),
        (("石桥乡政府", "乡长"), ("东岭县柳林镇党委", "书记")),
    ],
)
def test_posts_that_nobody_holds_together_are_two_peoples(linked, first, second):
    assert not two_posts(linked, first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("市委", "常委"), ("市民政局", "局长")),
        (("市委", "常委"), ("东岭县委", "书记")),
        (("市政府", "副市长"), ("市委", "副书记")),
        (("市民政局", "干部"), ("石桥乡前湾村党支部", "第一书记")),
    ],
)
def test_posts_that_one_person_can_hold(linked, first, second):
    assert two_posts(linked, first, second)


def test_two_departments_a_year_apart_can_be_one_persons(linked):
    assert two_posts(linked, ("市城市管理局", "局长"), ("市民政局", "局长"), later="2022-09-06")
