"""Places to which the officers of another county show somebody round."""

from tests.graph.builders import make_page
from zhengpu.records import GUESTS


def _page(body, *others, escorted=True):
    page = make_page()
    guest = page.add("钱望舒", "OFFICIAL")
    page.sentence()
    for other in others:
        page.add(other, "AGENCY")
    page.add(body, "AGENCY")
    page.add("书记", "POST", gap=0)
    host = page.add("赵半夏", "OFFICIAL", gap=0)
    if escorted:
        page.claim("ACCOMPANIED", host, guest)
    return page, page.add("松岭镇", "PLACE", gap=3)


def test_town_is_of_the_county_whose_officers_come_along(linked):
    page, town = _page("南坪县委")
    assert linked(page)[town].county == "cn-910221"


def test_officers_who_do_not_come_along_tell_nothing(linked):
    page, town = _page("南坪县委", escorted=False)
    assert linked(page)[town].county != "cn-910221"


def test_bodies_of_two_counties_tell_nothing(linked):
    page, town = _page("南坪县委", "青右县委")
    assert linked(page)[town].county not in ("cn-910221", "cn-920121")


def _guests(source):
    page = make_page(home="910221")
    page.add("青右县", "COUNTY", source=source)
    page.sentence().add("青右县", "COUNTY", source=source)
    page.add("副县长", "POST", gap=0)
    return page, page.sentence().add("柳湾产业园", "PLACE")


def test_site_does_not_lie_in_the_county_that_guests_are_from(linked):
    page, site = _guests(GUESTS)
    assert linked(page)[site].county == "cn-910221"


def test_site_lies_in_the_only_county_named_where_nobody_comes_from_there(linked):
    page, site = _guests("gazetteer")
    assert linked(page)[site].county == "cn-920121"
