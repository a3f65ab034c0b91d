"""Sites that go by the mere word of a level."""

import pytest

from tests.graph.builders import make_page


def test_site_of_the_county_spoken_of_has_its_full_name(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    site = page.sentence().add("县博物馆", "PLACE")
    assert linked(page)[site].name == "东岭县博物馆"


def test_site_of_the_home_city_has_its_full_name(linked):
    page = make_page()
    site = page.add("市规划展览馆", "PLACE")
    assert linked(page)[site].name == "云港市规划展览馆"


@pytest.mark.parametrize("name", ["县经济开发区", "市场街", "县域"])
def test_what_only_begins_with_such_a_word_keeps_its_name(linked, name):
    page = make_page()
    site = page.add(name, "PLACE")
    assert linked(page)[site].name == name


def test_site_of_an_unknown_county_stays_open(linked):
    page = make_page()
    site = page.add("县博物馆", "PLACE")
    assert linked(page)[site].open
