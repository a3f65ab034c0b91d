"""Towns of which the rosters know the county, where the words around would say another; bodies beside zones and firms."""

from tests.graph.builders import make_page


def test_town_of_another_city_is_of_the_articles_only_county_that_has_one(linked):
    page = make_page(home="920100")
    page.add("南坪县", "COUNTY")
    page.sentence().add("海州市", "PLACE")
    page.add("青右县", "COUNTY", gap=1)
    town = page.sentence().add("石桥乡", "PLACE")
    assert linked(page)[town].county == "cn-910221"


def test_county_that_a_list_seems_to_name_for_a_town_is_not_believed_against_the_roster(linked):
    page = make_page(home="920100")
    page.add("南坪县", "COUNTY")
    county = page.sentence().add("青右县", "COUNTY")
    town = page.sentence().add("石桥乡", "PLACE")
    page.claim("LOCATED_IN", town, county)
    assert linked(page)[town].county == "cn-910221"


def test_committee_of_a_zone_is_that_of_the_zone_in_its_sentence(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.sentence().add("开发区", "COUNTY")
    body = page.add("管委会", "AGENCY", gap=8)
    assert linked(page)[body].name == "云港经济技术开发区管委会"


def test_working_committee_beside_a_member_of_the_congress(linked):
    page = make_page()
    page.add("市人大常委会", "AGENCY")
    page.add("委员", "POST", gap=0)
    page.add("穆怀瑾", "OFFICIAL", gap=0)
    body = page.add("农工委", "AGENCY", gap=1)
    assert linked(page)[body].name == "云港市人大常委会农工委"


def test_works_called_by_their_brand(linked):
    page = make_page()
    page.add("东岭县云鲸冷却设备厂", "COMPANY")
    short = page.sentence().add("云鲸厂", "COMPANY")
    assert linked(page)[short].name == "东岭县云鲸冷却设备厂"


def test_committee_of_villagers_named_with_one_village_too_few(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.add("柳湾村", "PLACE", gap=0)
    body = page.sentence().add("柳湾村委会", "AGENCY")
    assert linked(page)[body].name == "柳湾村委会"
