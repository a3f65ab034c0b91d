"""People of one name who may be one."""

from graph.linking.doubts import TORN, doubts
from graph.linking.link import link
from tests.graph.builders import make_judgement, make_page
from tests.graph.linking.test_people import official


def doubtful(lexicon, *pages, judgements=()):
    readings = [page.reading() for page in pages]
    linking = link(readings, judgements, lexicon)
    return doubts(readings, judgements, linking.entities, linking.links, lexicon)


def departments():
    one, other = make_page("a"), make_page("b", published="2023-05-06")
    return (
        one,
        other,
        official(one, "王建国", "市民政局", "局长"),
        official(other, "王建国", "市城市管理局", "局长"),
    )


def test_common_name_in_two_departments_may_be_one(lexicon):
    one, other, first, second = departments()
    (doubt,) = doubtful(lexicon, one, other)
    assert {doubt.left, doubt.right} == {first.id, second.id}
    assert doubt.score == 0.4
    assert doubt.reasons == ("a common name, and posts that one person can hold",)


def test_who_was_judged_to_be_two_is_no_doubt(lexicon):
    one, other, first, second = departments()
    assert doubtful(lexicon, one, other, judgements=(make_judgement("never_same", first, second),)) == []


def test_posts_in_two_counties_at_one_time_are_no_doubt(lexicon):
    one, other = make_page("a"), make_page("b")
    official(one, "钱望舒", "东岭县委", "书记")
    official(other, "钱望舒", "沐县县委", "书记")
    assert doubtful(lexicon, one, other) == []


def test_bare_name_between_two_may_be_either(lexicon):
    one, two, three = make_page("a"), make_page("b"), make_page("c")
    official(one, "钱望舒", "东岭县委", "书记")
    official(two, "钱望舒", "沐县县委", "书记")
    bare = three.add("钱望舒", "OFFICIAL")
    found = doubtful(lexicon, one, two, three)
    assert [bare.id in (doubt.left, doubt.right) for doubt in found] == [True, True]


def test_what_agrees_in_part_is_torn(lexicon):
    one, two, three = make_page("a"), make_page("b"), make_page("c", published="2026-01-01")
    official(one, "钱望舒", "东岭县委", "书记")
    official(two, "钱望舒", "沐县县委", "书记")
    official(three, "钱望舒", "东岭县委", "书记")
    found = doubtful(lexicon, one, two, three)
    assert [doubt.score for doubt in found] == [TORN]
