"""Places to which the officers of another county show somebody round."""

from tests.graph.builders import make_page


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
