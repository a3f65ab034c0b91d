import pytest

from tests.graph.builders import make_page
from zhengpu.records import PASSING


def test_city_committee_after_a_visit_from_another_city_is_the_homes(linked):
    page = make_page()
    page.add("平川市委", "AGENCY")
    page.add("钱望舒", "OFFICIAL")
    bare = page.sentence().add("市委", "AGENCY")
    assert linked(page)[bare].name == "云港市委"


def test_city_committee_behind_a_guest_in_one_sentence_is_the_homes(linked):
    page = make_page()
    page.add("平川市委", "AGENCY")
    page.add("钱望舒", "OFFICIAL")
    bare = page.add("市委", "AGENCY")
    assert linked(page)[bare].name == "云港市委"


def test_row_of_titles_stays_with_the_city_that_it_begins_with(linked):
    page = make_page()
    page.add("平川市委", "AGENCY")
    bare = page.add("市政府", "AGENCY")
    assert linked(page)[bare].name == "平川市政府"


@pytest.mark.parametrize("printed", ["县委", "县政府", "县民政局", "民政局", "宣传部"])
def test_bare_body_in_a_countys_paper_is_the_countys(linked, printed):
    page = make_page(home="910122")
    bare = page.add(printed, "AGENCY")
    page.sentence().add("沐县", "COUNTY")
    assert linked(page)[bare].jurisdiction == "cn-910122"


def test_bodies_of_another_county_in_a_countys_paper(linked):
    page = make_page(home="910122")
    page.add("沐县县委", "AGENCY")
    government = page.add("县政府", "AGENCY", gap=1)
    assert linked(page)[government].jurisdiction == "cn-910123"


@pytest.mark.parametrize("printed", ["宣传部", "县委宣传部", "东岭县委宣传部", "东岭县宣传部"])
def test_department_of_the_party_is_named_with_its_committee(linked, printed):
    page = make_page()
    page.add("东岭县", "COUNTY")
    department = page.add(printed, "AGENCY", gap=6)
    assert linked(page)[department].name == "东岭县委宣传部"


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("云港市第九届人民代表大会常务委员会", "云港市人大常委会"),
        ("市三届人大常委会", "云港市人大常委会"),
        ("中共云港市第十二届委员会", "云港市委"),
        ("政协云港市第八届委员会", "云港市政协"),
    ],
)
def test_term_of_office_is_no_part_of_a_name(linked, printed, name):
    page = make_page()
    agency = page.add(printed, "AGENCY")
    assert linked(page)[agency].name == name


def test_sub_unit_is_not_its_agency(linked):
    page = make_page()
    unit = page.add("市公安局巡逻大队", "AGENCY")
    whole, bare = page.add("市公安局", "AGENCY"), page.sentence().add("巡逻大队", "AGENCY")
    found = linked(page)
    assert found[unit].id != found[whole].id
    assert found[unit].id == found[bare].id


def test_misread_glyph_of_a_dateline_gives_the_county(linked):
    page = make_page()
    county = page.add("东呤", "COUNTY", zone="byline")
    assert linked(page)[county].id == "cn-910122"


def test_body_of_a_county_is_in_no_zone_but_where_the_article_names_it_in_full(linked):
    page = make_page()
    page.add("开发区", "COUNTY")
    page.sentence().add("沐县养老中心", "ORG")
    body = page.add("县养老中心", "AGENCY")
    assert linked(page)[body].county == "cn-910123"


def test_committee_of_the_autonomous_region_is_in_no_county(linked):
    page = make_page()
    page.add("沐县", "COUNTY")
    body = page.add("自治区党委", "AGENCY")
    assert linked(page)[body].jurisdiction == "cn-910000"


def test_countys_committee_is_of_the_county_in_which_all_towns_lie(linked):
    page = make_page()
    bare = page.add("县委", "AGENCY")
    page.add("石桥乡", "PLACE")
    page.add("白水镇", "PLACE")
    assert linked(page)[bare].name == "东岭县委"


def test_one_town_does_not_tell_whose_the_countys_committee_is(linked):
    page = make_page()
    bare = page.add("县委", "AGENCY")
    page.add("石桥乡", "PLACE")
    assert linked(page)[bare].open


def test_garrison_is_the_citys_where_a_county_is_told_of(linked):
    page = make_page()
    page.add("东岭县委", "AGENCY")
    page.add("书记", "POST", gap=0)
    page.add("卜向国", "OFFICIAL", gap=0)
    body = page.add("军分区", "AGENCY", gap=2)
    assert linked(page)[body].name == "云港市军分区"


def test_bureau_behind_a_county_named_in_passing_is_that_of_the_county_told_of(linked):
    page = make_page()
    page.add("东岭县民政局", "AGENCY")
    page.sentence().add("沐县", "COUNTY", source=PASSING)
    bureau = page.sentence().add("县民政局", "AGENCY")
    assert linked(page)[bureau].name == "东岭县民政局"


def test_bureau_behind_the_only_county_is_its_even_if_named_in_passing(linked):
    page = make_page()
    page.add("沐县", "COUNTY", source=PASSING)
    bureau = page.sentence().add("县民政局", "AGENCY")
    assert linked(page)[bureau].name == "沐县民政局"


def test_committee_of_residents_is_of_the_community_whose_body_is_named(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.add("柳湾社区党总支", "AGENCY")
    bare = page.sentence().add("居委会", "AGENCY")
    assert linked(page)[bare].name == "柳湾社区居委会"


def test_committee_of_residents_is_no_countys(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    bare = page.sentence().add("居委会", "AGENCY")
    assert linked(page)[bare].open


def test_village_branch_is_not_of_a_village_named_only_beside_the_own(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.add("卧云村", "PLACE")
    page.sentence().add("柳湾村", "PLACE", source=PASSING)
    bare = page.sentence().add("村党支部", "AGENCY")
    assert linked(page)[bare].name == "卧云村党支部"


def test_town_named_only_as_a_neighbour_has_no_committee_there(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.add("松口镇", "PLACE")
    page.sentence().add("柏山镇", "PLACE", source=PASSING)
    bare = page.sentence().add("镇党委", "AGENCY")
    assert linked(page)[bare].name == "松口镇党委"


def test_county_told_of_in_passing_is_not_the_one_of_its_bodies(linked):
    page = make_page()
    page.add("东岭县公安局", "AGENCY")
    page.sentence().add("沐县", "COUNTY", source=PASSING)
    bare = page.sentence().sentence().sentence().add("县委", "AGENCY")
    assert linked(page)[bare].name == "东岭县委"


def test_committee_of_the_county_that_the_byline_alone_tells(linked):
    page = make_page()
    committee = page.add("县委", "AGENCY")
    page.sentence().add("东岭县融媒体中心", "ORG")
    assert linked(page)[committee].name == "东岭县委"


def test_committee_behind_a_row_of_counties_is_of_none_that_is_known(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.add("沐县", "COUNTY", gap=1)
    committee = page.sentence().add("县委", "AGENCY")
    assert linked(page)[committee].open


@pytest.mark.parametrize(
    ("first", "post", "name"),
    [("沐河风景名胜区党工委", "书记", "沐河风景名胜区管委会"), ("开发区党工委", "委员", "云港经济技术开发区管委会")],
    ids=["zone on no roster", "zone of the home"],
)
def test_second_body_of_a_zone_is_the_zones(linked, first, post, name):
    page = make_page()
    page.add(first, "AGENCY")
    page.add(post, "POST", gap=0)
    bare = page.add("管委会", "AGENCY", gap=1)
    assert linked(page)[bare].name == name


def test_division_in_the_row_of_a_bureaus_heads_is_part_of_it(linked):
    page = make_page()
    page.add("省民政局", "AGENCY")
    page.add("副局长", "POST", gap=0)
    page.add("孙静远", "OFFICIAL", gap=0)
    part = page.add("救灾处", "AGENCY", gap=1)
    page.add("处长", "POST", gap=0)
    assert linked(page)[part].name.endswith("民政局救灾处")


def test_no_county_has_a_committee_of_a_zone(linked):
    page = make_page(home="910122")
    bare = page.add("管委会", "AGENCY")
    page.sentence().add("沐县", "COUNTY")
    assert linked(page)[bare].open
