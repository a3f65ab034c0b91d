"""People called by a surname and a title."""

import pytest

from tests.graph.builders import make_page


def _with_post(page, name, post):
    body = page.add("市民政局", "AGENCY")
    holder = page.add(name, "OFFICIAL")
    page.claim("HOLDS_POST", holder, body, post=post)
    return holder


@pytest.mark.parametrize(("post", "called"), [("局长", "钱局长"), ("副局长", "钱局长"), ("副局长", "钱副局长")])
def test_surname_and_title_are_the_articles_one_holder_of_such_a_post(linked, post, called):
    page = make_page()
    holder = _with_post(page, "钱望舒", post)
    again = page.sentence().add(called, "OFFICIAL")
    found = linked(page)
    assert found[again].id == found[holder].id
    assert found[again].name == "钱望舒"


def test_title_right_before_the_name_tells_it_too(linked):
    page = make_page()
    page.add("会长", "POST")
    holder = page.add("钱望舒", "PERSON", gap=0)
    again = page.sentence().add("钱会长", "PERSON")
    found = linked(page)
    assert found[again].id == found[holder].id


@pytest.mark.parametrize("called", ["孙局长", "钱书记"])
def test_other_surname_or_title_is_somebody_else(linked, called):
    page = make_page()
    holder = _with_post(page, "钱望舒", "局长")
    other = page.sentence().add(called, "OFFICIAL")
    found = linked(page)
    assert found[other].id != found[holder].id


def test_of_two_bearers_of_surname_and_title_nobody_can_tell_which(linked):
    page = make_page()
    first, second = _with_post(page, "钱望舒", "局长"), _with_post(page, "钱如晦", "副局长")
    called = page.sentence().add("钱局长", "OFFICIAL")
    found = linked(page)
    assert found[called].id not in (found[first].id, found[second].id)


def test_other_articles_are_not_asked(linked):
    page = make_page()
    holder = _with_post(page, "钱望舒", "局长")
    called = page.article().add("钱局长", "OFFICIAL")
    found = linked(page)
    assert found[called].id != found[holder].id
