from graph.linking.link import link
from tests.graph.builders import make_page
from tests.graph.linking.conftest import Linked
from zhengpu.lexicon import lexicon


def test_short_name_is_the_homes_county(linked):
    page = make_page()
    short = page.add("东岭", "COUNTY")
    assert linked(page)[short].name == "东岭县"


def test_former_name_has_the_present_name(linked):
    page = make_page()
    county = page.add("青石县", "COUNTY")
    entity = linked(page)[county]
    assert (entity.id, entity.name, entity.code) == ("cn-910121", "青石区", "910103")


def test_misread_name_is_mended_in_the_homes_paper(linked):
    page = make_page()
    printed = page.add("肯石", "COUNTY")
    assert linked(page)[printed].name == "青石区"


def test_far_county_with_its_province_named_stays_itself(linked):
    page = make_page()
    page.add("海州市", "PLACE")
    far = page.add("青右县", "COUNTY")
    assert linked(page)[far].name == "青右县"


def test_far_name_gives_way_when_article_and_home_agree(linked):
    page = make_page()
    page.add("青石区", "COUNTY")
    far = page.sentence().add("青右", "COUNTY")
    assert linked(page)[far].name == "青石区"


def test_far_name_stays_where_the_article_names_no_like_county(linked):
    page = make_page()
    far = page.add("南坪县", "COUNTY")
    assert linked(page)[far].name == "南坪县"


def test_name_of_two_provinces_is_the_homes_when_it_has_one(linked):
    page = make_page(home="920100")
    district = page.add("鼓楼区", "COUNTY")
    assert linked(page)[district].id == "cn-920102"


def test_name_of_two_provinces_prefers_the_homes_province(linked):
    page = make_page()
    district = page.add("鼓楼区", "COUNTY")
    assert linked(page)[district].id == "cn-910202"


def test_ambiguous_name_without_home_is_open_with_candidates(linked):
    page = make_page(home=None)
    district = page.add("鼓楼区", "COUNTY")
    entity = linked(page)[district]
    assert entity.open
    assert entity.candidates == ("cn-910202", "cn-920102")


def test_zone_by_alias_in_the_homes_paper(linked):
    page = make_page()
    zone = page.add("开发区", "COUNTY")
    with_city = page.add("云港开发区", "COUNTY")
    found = linked(page)
    assert found[zone].id == found[with_city].id == "cn-910100-开发区"


def test_town_lies_in_the_county_printed_before_it(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    town = page.add("柳林镇", "PLACE", gap=0)
    again = page.article().add("柳林镇", "PLACE")
    found = linked(page)
    assert found[town].id == found[again].id == "cn-910122-柳林镇"


def test_town_of_one_county_of_the_home_needs_no_context(linked):
    page = make_page()
    town = page.add("石桥乡", "PLACE")
    assert linked(page)[town].county == "cn-910122"


def test_town_of_two_counties_is_open(linked):
    page = make_page()
    town = page.add("柳林镇", "PLACE")
    entity = linked(page)[town]
    assert entity.open
    assert entity.candidates == ("cn-910121-柳林镇", "cn-910122-柳林镇")


def test_village_lies_in_the_town_before_it(linked):
    page = make_page()
    page.add("沐县", "COUNTY")
    town = page.add("双塔街道", "PLACE", gap=0)
    village = page.add("前湾村", "PLACE", gap=0)
    found = linked(page)
    assert found[village].parent == found[town].id
    assert found[village].county == "cn-910123"


def test_villages_of_one_name_in_two_towns_stay_two(linked):
    page = make_page()
    page.add("石桥乡", "PLACE")
    one = page.add("前湾村", "PLACE", gap=0)
    page.article().add("双塔街道", "PLACE")
    two = page.add("前湾村", "PLACE", gap=0)
    found = linked(page)
    assert found[one].id != found[two].id


def test_site_of_unknown_county_is_open_and_of_its_article(linked):
    page = make_page()
    site = page.add("望湖亭", "PLACE")
    assert linked(page)[site].open


def test_city_country_and_short_form_of_a_province(linked):
    page = make_page()
    city, country, province = page.add("云港", "PLACE"), page.add("沙特", "PLACE"), page.add("临", "PLACE")
    found = linked(page)
    assert [found[m].name for m in (city, country, province)] == ["云港市", "沙特阿拉伯", "临河省"]


def test_divisions_lie_in_their_parents_by_the_roster(linked):
    page = make_page()
    page.add("沐县", "COUNTY")
    pairs = {(r.subject, r.object, r.basis) for r in linked(page).linking.relations}
    assert {("cn-910123", "cn-910100", "curated"), ("cn-910100", "cn-910000", "curated")} <= pairs


def test_misread_name_like_two_counties_is_the_one_that_the_article_names(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    printed = page.sentence().add("东呤县", "COUNTY")
    assert linked(page)[printed].name == "东岭县"


def test_roster_of_towns_goes_before_what_follows_from_a_trip(linked):
    page = make_page()
    county, town = page.add("沐县", "COUNTY"), page.sentence().add("石桥乡", "PLACE")
    page.claim("LOCATED_IN", town, county, basis="derived")
    assert linked(page)[town].county == "cn-910122"


def test_town_printed_without_its_people(linked):
    page = make_page(home="920100")
    page.add("清溪", "COUNTY")
    town = page.add("梅岭乡", "PLACE", gap=0)
    assert linked(page)[town].name == "梅岭苗族乡"


def test_works_of_two_counties_are_two(linked):
    page = make_page()
    one, other = page.add("东岭县污水处理厂", "COMPANY"), page.add("沐县污水处理厂", "COMPANY")
    found = linked(page)
    assert found[one].id != found[other].id


def test_town_in_the_article_of_one_zone_is_the_zones(linked):
    page = make_page()
    page.add("开发区", "COUNTY")
    town = page.sentence().add("石桥乡", "PLACE")
    assert linked(page)[town].county == "cn-910100-开发区"


def test_short_name_of_a_town_is_the_articles_town(linked):
    page = make_page()
    short = page.add("石桥", "PLACE")
    page.add("东岭县", "COUNTY")
    town = page.add("石桥乡", "PLACE", gap=0)
    found = linked(page)
    assert found[short].id == found[town].id


def test_short_name_of_a_village_is_the_articles_village(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    short = page.add("卧云", "PLACE")
    village = page.add("卧云村", "PLACE")
    found = linked(page)
    assert found[short].id == found[village].id


def test_village_of_one_article_is_one_wherever_its_county_is_named(linked):
    page = make_page()
    first = page.add("前湾村", "PLACE")
    page.sentence().add("沐县", "COUNTY")
    again = page.add("前湾村", "PLACE", gap=0)
    page.sentence().add("东岭县", "COUNTY")
    last = page.sentence().add("前湾村", "PLACE")
    found = linked(page)
    assert {found[m].id for m in (first, again, last)} == {found[again].id}


def test_neighbours_in_a_row_hold_no_village_named_later(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.add("沐县", "COUNTY", gap=1)
    village = page.sentence().add("前湾村", "PLACE")
    assert linked(page)[village].open


def test_village_behind_another_city_is_in_no_county_named_before(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.add("海州市", "PLACE")
    village = page.add("前湾村", "PLACE", gap=0)
    assert linked(page)[village].county is None


def test_river_is_one_for_a_home_and_in_no_county(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    one = page.add("白鹤河", "PLACE")
    page.article().add("沐县", "COUNTY")
    two = page.add("白鹤河", "PLACE")
    found = linked(page)
    assert found[one].id == found[two].id
    assert found[one].county is None


def test_river_printed_behind_a_county_lies_there(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    river = page.add("白鹤河", "PLACE", gap=0)
    assert linked(page)[river].county == "cn-910122"


def test_far_county_named_once_holds_no_site_of_another_sentence(linked):
    page = make_page()
    page.add("南坪县", "COUNTY")
    site = page.sentence().add("白鹤小区", "PLACE")
    assert linked(page)[site].open


def test_zone_of_a_county_in_the_prefectures_paper():
    page = make_page(home="370700")
    zone = page.add("高密经济开发区", "COUNTY")
    assert Linked(link([page.reading()], [], lexicon()))[zone].level == "zone"


def test_name_that_a_far_county_has_given_up_is_open():
    page = make_page(home="341000")
    printed = page.add("滨海区", "COUNTY")
    assert Linked(link([page.reading()], [], lexicon()))[printed].open


def test_site_behind_a_row_of_counties_is_in_none_named_before_it(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.sentence().add("青石区", "COUNTY")
    page.add("沐县", "COUNTY", gap=1)
    site = page.sentence().add("白鹤小区", "PLACE")
    assert linked(page)[site].open


def test_zone_named_in_passing_holds_no_street_of_the_city(linked):
    page = make_page()
    street = page.add("白鹤路", "PLACE")
    page.sentence().add("开发区", "COUNTY")
    assert linked(page)[street].open


def test_town_printed_without_its_people_needs_no_county_beside_it(linked):
    page = make_page(home="920100")
    town = page.add("梅岭乡", "PLACE")
    assert (linked(page)[town].name, linked(page)[town].county) == ("梅岭苗族乡", "cn-920122")


def test_office_of_a_subdistrict_is_the_subdistrict(linked):
    page = make_page()
    town = page.add("双塔办事处", "PLACE")
    assert linked(page)[town].id == "cn-910123-双塔街道"


def test_zone_of_the_county_is_called_after_the_articles_county(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    zone = page.sentence().add("县经济开发区", "PLACE")
    assert linked(page)[zone].name == "东岭经济开发区"


def test_township_printed_with_a_like_character_is_the_listed_one(linked):
    page = make_page(home="920100")
    page.add("清溪", "COUNTY")
    town = page.add("梅玲苗族乡", "PLACE", gap=0)
    assert linked(page)[town].name == "梅岭苗族乡"


def test_town_at_the_seat_of_any_county_does_not_tell_which(linked):
    page = make_page()
    town = page.add("城关镇", "PLACE")
    other = page.sentence().add("双塔街道", "PLACE")
    entities = linked(page)
    assert entities[town].county is None
    assert entities[other].county == "cn-910123"


def test_township_is_in_the_county_whose_body_is_named_before(linked):
    page = make_page()
    page.add("东岭县委", "AGENCY")
    town = page.add("柳荫乡", "PLACE", gap=5)
    assert linked(page)[town].county == "cn-910122"


def test_township_behind_bodies_of_two_counties_is_in_neither(linked):
    page = make_page()
    page.add("东岭县委", "AGENCY")
    page.add("青石区委", "AGENCY", gap=5)
    town = page.add("柳荫乡", "PLACE", gap=5)
    assert linked(page)[town].open


def test_county_named_only_behind_a_township_does_not_hold_it(linked):
    page = make_page()
    page.add("东岭县委", "AGENCY")
    town = page.add("柳荫乡", "PLACE", gap=5)
    page.sentence().add("青石区", "COUNTY")
    assert linked(page)[town].county == "cn-910122"


def test_first_character_of_the_home_stands_for_it(linked):
    page = make_page()
    short = page.add("云", "PLACE")
    assert linked(page)[short].name == "云港市"


def test_bare_name_of_a_town_of_the_county_spoken_of(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    towns = [page.sentence().add("白水", "PLACE"), page.add("柳林", "PLACE", gap=1)]
    entities = linked(page)
    assert [entities[town].name for town in towns] == ["白水镇", "柳林镇"]


def test_county_of_one_character_that_looks_like_another_is_the_homes(linked):
    page = make_page()
    county = page.add("木县", "COUNTY")
    unlike = page.add("孟县", "COUNTY")
    found = linked(page)
    assert found[county].id == "cn-910123"
    assert found[unlike].open


def test_village_lies_where_its_branch_was_told_of(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.add("石桥乡", "PLACE", gap=0)
    page.add("卧云村党支部", "AGENCY", gap=0)
    page.sentence().add("沐县", "COUNTY")
    village = page.sentence().add("卧云村", "PLACE")
    other = page.add("柳湾村", "PLACE")
    found = linked(page)
    assert (found[village].county, found[other].county) == ("cn-910122", "cn-910123")
