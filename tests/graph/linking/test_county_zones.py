"""Zones named without their place: the city's, or those of the county whose officials are told of."""

from tests.graph.builders import make_page


def test_bare_zone_is_the_citys_by_itself(linked):
    page = make_page()
    zone = page.add("开发区", "COUNTY")
    assert linked(page)[zone].id == "cn-910100-开发区"


def test_bare_zone_that_a_countys_secretary_went_to_is_the_countys(linked):
    page = make_page()
    page.add("东岭县委", "AGENCY")
    page.add("书记", "POST", gap=0)
    zone = page.add("开发区", "COUNTY")
    page.sentence().add("县政府", "AGENCY")
    entity = linked(page)[zone]
    assert (entity.name, entity.county, entity.open) == ("东岭经济开发区", "cn-910122", False)


def test_bare_zone_where_the_citys_leaders_are_told_of_too_is_the_citys(linked):
    page = make_page()
    page.add("市委", "AGENCY")
    page.add("东岭县委", "AGENCY")
    zone = page.add("开发区", "COUNTY")
    page.sentence().add("县政府", "AGENCY")
    assert linked(page)[zone].id == "cn-910100-开发区"


def test_bare_zone_beside_the_citys_zone_in_full_is_the_citys(linked):
    page = make_page()
    page.add("云港经济技术开发区", "COUNTY")
    zone = page.add("开发区", "COUNTY")
    page.sentence().add("县政府", "AGENCY")
    assert linked(page)[zone].id == "cn-910100-开发区"


def test_bare_zone_of_a_county_that_is_not_named_is_open(linked):
    page = make_page()
    page.add("副县长", "POST")
    zone = page.add("开发区", "COUNTY")
    assert linked(page)[zone].open


def test_committee_of_a_zone_in_a_countys_report_is_the_countys_zones(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.add("县长", "POST", gap=0)
    body = page.sentence().add("开发区管委会", "AGENCY")
    assert linked(page)[body].name == "东岭经济开发区管委会"


def test_bare_zone_is_the_countys_that_the_article_names_in_full(linked):
    page = make_page()
    page.add("市委", "AGENCY")
    whole = page.add("东岭经济开发区", "PLACE")
    zone = page.add("开发区", "COUNTY")
    found = linked(page)
    assert found[zone].id == found[whole].id


def test_zone_before_a_county_is_named_at_all_is_the_citys(linked):
    page = make_page()
    zone = page.add("开发区", "COUNTY")
    page.sentence().add("东岭县", "COUNTY")
    page.add("县政府", "AGENCY")
    assert linked(page)[zone].id == "cn-910100-开发区"


def test_committee_of_a_zone_on_no_roster_bears_its_name_once(linked):
    page = make_page()
    zone = page.add("碧港经济区", "COUNTY")
    page.claim("LOCATED_IN", page.add("金滩街道", "PLACE"), zone)
    committee = page.sentence().add("碧港经济区管委会", "AGENCY")
    assert linked(page)[committee].name == "碧港经济区管委会"
