"""To which county or city a body belongs whose name leaves it to the context."""

import pytest

from tests.graph.builders import make_page


def name_of(linked, page, mention):
    return linked(page)[mention].name


def test_citys_body_has_the_city_that_it_had_before_in_the_article(linked):
    page = make_page()
    page.add("云港市", "PLACE")
    page.add("市民政局", "AGENCY")
    page.sentence().add("白鹿市委", "AGENCY")
    again = page.add("市民政局", "AGENCY", gap=1)
    assert name_of(linked, page, again) == "云港市民政局"


def test_body_beside_a_post_of_a_county_level_city_is_that_citys(linked):
    page = make_page()
    page.add("白鹿市", "COUNTY")
    page.add("副市长", "POST", gap=0)
    page.add("钱望舒", "OFFICIAL", gap=0)
    body = page.add("市民政局", "AGENCY")
    assert name_of(linked, page, body) == "白鹿市民政局"


def test_body_beside_one_that_is_named_in_full_later_is_the_homes(linked):
    page = make_page()
    page.add("白鹿市民政局", "AGENCY")
    body = page.sentence().add("市委", "AGENCY")
    page.add("钱望舒", "OFFICIAL")
    page.add("白鹿市委", "AGENCY")
    assert name_of(linked, page, body) == "云港市委"


def test_body_of_the_county_level_city_that_is_told_of(linked):
    page = make_page()
    page.add("白鹿市", "COUNTY")
    body = page.add("市委", "AGENCY")
    assert name_of(linked, page, body) == "白鹿市委"


def test_body_of_those_who_go_to_a_county_level_city_is_the_homes(linked):
    page = make_page()
    city = page.add("白鹿市", "COUNTY")
    body = page.add("市委", "AGENCY")
    page.claim("VISITED", page.add("钱望舒", "OFFICIAL"), city)
    assert name_of(linked, page, body) == "云港市委"


def test_intermediate_court_is_never_a_county_level_citys(linked):
    page = make_page()
    page.add("白鹿市委", "AGENCY")
    court = page.sentence().add("市中级人民法院", "AGENCY")
    assert name_of(linked, page, court) == "云港市中级人民法院"


def test_countys_body_is_that_of_the_body_named_last(linked):
    page = make_page()
    page.add("东岭县民政局", "AGENCY")
    body = page.sentence().add("县城管局", "AGENCY")
    assert linked(page)[body].jurisdiction == "cn-910122"


def test_countys_body_is_the_homes_and_not_that_of_a_far_county_named_before(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.sentence().add("南坪县", "COUNTY")
    body = page.sentence().add("县民政局", "AGENCY")
    assert linked(page)[body].jurisdiction == "cn-910122"


@pytest.mark.parametrize("printed", ["乡党委", "政府"])
def test_body_of_a_town_that_no_roster_knows(linked, printed):
    page = make_page()
    page.add("东岭县松口乡党委", "AGENCY")
    body = page.add(printed, "AGENCY", gap=1)
    assert linked(page)[body].jurisdiction == "cn-910122-松口乡"


def test_bodies_that_a_countys_head_leads_are_the_countys(linked):
    page = make_page()
    page.add("东岭县委", "AGENCY")
    page.add("钱望舒", "OFFICIAL")
    body = page.add("民政局", "AGENCY", gap=2)
    assert name_of(linked, page, body) == "东岭县民政局"


def test_bare_squad_is_the_citys(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    body = page.add("禁毒支队", "AGENCY", gap=1)
    assert name_of(linked, page, body) == "云港市公安局禁毒支队"


def test_government_printed_behind_its_committee_is_the_citys(linked):
    page = make_page()
    page.add("市委", "AGENCY")
    body = page.add("市政府", "AGENCY", gap=0)
    assert name_of(linked, page, body) == "云港市政府"


def test_bodies_of_the_hosts_are_their_citys(linked):
    page = make_page()
    page.add("平川市委", "AGENCY")
    page.add("书记", "POST", gap=0)
    page.add("钱望舒", "OFFICIAL", gap=0)
    page.add("平川市委", "AGENCY", gap=1)
    page.add("赵半夏", "OFFICIAL", gap=3)
    body = page.add("市政协", "AGENCY", gap=3)
    assert name_of(linked, page, body) == "平川市政协"


def test_body_of_a_county_is_not_that_of_a_city_named_last(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.add("白鹿市", "COUNTY", gap=1)
    body = page.sentence().add("县水利局", "AGENCY")
    assert name_of(linked, page, body) == "东岭县水利局"


def test_body_of_the_county_with_whose_name_a_school_of_the_sentence_begins(linked):
    page = make_page()
    page.add("沐县", "COUNTY")
    page.sentence().add("东岭县第一小学", "ORG")
    body = page.add("县水利局", "AGENCY")
    assert name_of(linked, page, body) == "东岭县水利局"


def test_body_of_a_county_that_only_a_longer_name_tells(linked):
    page = make_page()
    page.add("东岭县第一小学", "ORG")
    body = page.sentence().add("县水利局", "AGENCY")
    assert name_of(linked, page, body) == "东岭县水利局"


def test_city_in_which_its_own_officials_go_about_is_not_the_guests(linked):
    page = make_page()
    city = page.add("白鹿市", "COUNTY")
    leader = page.add("钱望舒", "OFFICIAL")
    page.claim("HOLDS_POST", leader, city, post="市长")
    page.claim("VISITED", leader, city)
    body = page.add("市民政局", "AGENCY")
    assert name_of(linked, page, body) == "白鹿市民政局"


def test_military_district_goes_by_the_citys_short_name(linked):
    page = make_page()
    body = page.add("云港军分区", "AGENCY")
    assert name_of(linked, page, body) == "云港军分区"


def test_committee_of_the_cppcc_keeps_its_name(linked):
    page = make_page()
    body = page.add("市政协农业委员会", "AGENCY")
    assert name_of(linked, page, body) == "云港市政协农业委员会"


def test_body_of_a_kind_of_which_the_page_names_no_division_stays_open(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    body = page.sentence().add("旗水利局", "AGENCY")
    assert linked(page)[body].open


def test_body_of_a_kind_of_which_the_page_names_one_division(linked):
    page = make_page()
    page.add("青石区", "COUNTY")
    page.article()
    page.add("东岭县", "COUNTY")
    body = page.sentence().add("区水利局", "AGENCY")
    assert name_of(linked, page, body) == "青石区水利局"


def test_committee_that_somebody_else_heads_is_not_the_guests(linked):
    page = make_page()
    guests = page.add("海州市委", "AGENCY")
    page.claim("HOLDS_POST", page.add("钱望舒", "OFFICIAL"), guests, post="书记")
    page.add("市委", "AGENCY", gap=1)
    page.sentence()
    ours = page.add("市委", "AGENCY")
    page.claim("HOLDS_POST", page.add("穆怀瑾", "OFFICIAL"), ours, post="书记")
    assert name_of(linked, page, ours) == "云港市委"


def test_countys_bureau_on_a_page_of_one_county_only(linked):
    page = make_page()
    for _ in range(5):
        page.add("东岭县", "COUNTY")
    body = page.article().add("县民政局", "AGENCY")
    assert name_of(linked, page, body) == "东岭县民政局"


def test_countys_bureau_on_a_page_that_names_two_counties(linked):
    page = make_page()
    for county in ("东岭县", "沐县", "东岭县", "沐县", "东岭县"):
        page.add(county, "COUNTY")
    body = page.article().add("县民政局", "AGENCY")
    assert name_of(linked, page, body) == "县民政局"


def _row(page, committee, name, post, *, gap):
    body = page.add(committee, "AGENCY", gap=gap)
    page.claim("HOLDS_POST", page.add(name, "OFFICIAL", gap=2), body, post=post)
    return body


def test_second_committee_in_the_row_of_the_guests_is_theirs_and_ours_is_ours_again(linked):
    page = make_page()
    _row(page, "市委", "钱望舒", "书记", gap=3)
    page.sentence()
    _row(page, "海州市委", "赵半夏", "书记", gap=3)
    theirs = _row(page, "市委", "穆怀瑾", "副书记", gap=1)
    page.sentence()
    ours = _row(page, "市委", "卓若兰", "副书记", gap=3)
    entities = linked(page)
    assert [entities[body].name for body in (theirs, ours)] == ["海州市委", "云港市委"]


def test_body_of_a_province_beside_one_of_another_province(linked):
    page = make_page()
    page.add("岭南省人大常委会", "AGENCY")
    page.add("副主任", "POST", gap=0)
    body = page.add("省民政局", "AGENCY", gap=1)
    assert name_of(linked, page, body) == "岭南省民政局"


def test_bodies_of_a_county_that_nothing_tells_stay_open(linked):
    page = make_page()
    page.add("县委", "AGENCY")
    page.add("平川市", "PLACE")
    page.add("南坪县", "COUNTY", gap=0)
    page.add("海州市", "PLACE", gap=1)
    page.add("青右县", "COUNTY", gap=0)
    body = page.sentence().add("县水利局", "AGENCY")
    assert linked(page)[body].open


def test_committee_in_the_row_of_a_congress_is_its_own(linked):
    page = make_page()
    page.add("云港市人大常委会", "AGENCY")
    page.add("委员", "POST", gap=0)
    body = page.add("财经委", "AGENCY", gap=1)
    assert name_of(linked, page, body) == "云港市人大财经委"


def test_bureau_that_has_a_name_of_its_own_in_provinces(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    body = page.add("农业农村厅", "AGENCY")
    assert name_of(linked, page, body) == "临河省农业农村厅"


def test_bare_body_after_guests_came_from_another_county_is_the_hosts(linked):
    page = make_page()
    guests = page.add("南坪县委", "AGENCY")
    leader = page.add("钱望舒", "OFFICIAL", gap=2)
    page.claim("HOLDS_POST", leader, guests, post="书记")
    page.claim("VISITED", leader, page.add("东岭县", "COUNTY"))
    page.sentence().add("南坪县", "COUNTY")
    body = page.sentence().add("县委", "AGENCY")
    assert name_of(linked, page, body) == "东岭县委"


def test_citys_committee_after_guests_from_another_city_is_ours(linked):
    page = make_page()
    guests = page.add("海州市委", "AGENCY")
    leader = page.add("钱望舒", "OFFICIAL", gap=2)
    page.claim("HOLDS_POST", leader, guests, post="书记")
    page.add("市委", "AGENCY", gap=1)
    page.claim("VISITED", leader, page.add("东岭县", "COUNTY"))
    ours = page.sentence().add("市委", "AGENCY")
    assert name_of(linked, page, ours) == "云港市委"


def test_body_with_another_head_than_the_guests_is_not_theirs(linked):
    page = make_page()
    guests = page.add("南坪县人大常委会", "AGENCY")
    page.claim("HOLDS_POST", page.add("钱望舒", "OFFICIAL", gap=2), guests, post="主任")
    ours = page.sentence().add("县人大常委会", "AGENCY")
    page.claim("HOLDS_POST", page.add("穆怀瑾", "OFFICIAL", gap=2), ours, post="主任")
    assert linked(page)[ours].open


def test_bare_body_beside_a_deputy_mayor_is_of_that_city(linked):
    page = make_page()
    page.add("平川市", "PLACE")
    page.add("副市长", "POST", gap=0)
    page.add("钱望舒", "OFFICIAL", gap=0)
    body = page.add("政协", "AGENCY", gap=1)
    assert name_of(linked, page, body).startswith("平川市")


def test_congress_with_a_mere_chairman_is_the_towns(linked):
    page = make_page()
    page.add("白水镇党委", "AGENCY")
    page.add("书记", "POST", gap=0)
    page.add("钱望舒", "OFFICIAL", gap=0)
    body = page.add("人大", "AGENCY", gap=1)
    page.add("主席", "POST", gap=0)
    assert name_of(linked, page, body) == "白水镇人大"


def test_committee_of_the_county_level_city_that_an_article_begins_with(linked):
    page = make_page()
    page.add("白鹿市", "COUNTY")
    body = page.sentence().sentence().sentence().add("市委", "AGENCY")
    assert name_of(linked, page, body) == "白鹿市委"


def test_bureau_in_an_article_that_begins_with_a_county_level_city_is_the_homes(linked):
    page = make_page()
    page.add("白鹿市", "COUNTY")
    page.sentence().add("东岭县", "COUNTY")
    body = page.sentence().sentence().add("市民政局", "AGENCY")
    assert name_of(linked, page, body) == "云港市民政局"


def test_bodies_of_an_autonomous_county_that_name_their_kind_alone(linked):
    page = make_page()
    page.add("清溪土家族苗族自治县", "COUNTY")
    body = page.sentence().add("自治县县委", "AGENCY")
    assert linked(page)[body].jurisdiction == "cn-920122"


def test_bare_committee_behind_a_county_of_elsewhere_is_of_the_county_whose_police_is_told_of(linked):
    page = make_page()
    page.add("东岭县公安局", "AGENCY")
    page.sentence().add("沐县", "COUNTY")
    page.add("南坪县", "COUNTY")
    body = page.sentence().add("县委", "AGENCY")
    assert name_of(linked, page, body) == "东岭县委"


def test_bare_squad_stays_the_one_told_of_before_a_county_of_elsewhere(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    first = page.add("刑侦大队", "AGENCY")
    page.sentence().add("南坪县", "COUNTY")
    again = page.sentence().add("刑侦大队", "AGENCY")
    found = linked(page)
    assert found[again].name == found[first].name == "东岭县公安局刑侦大队"


def test_committee_as_an_autonomous_countys_own_paper_calls_it(linked):
    page = make_page(home="920100")
    page.add("清溪土家族苗族自治县", "COUNTY")
    body = page.sentence().add("自治县党委", "AGENCY")
    assert name_of(linked, page, body).endswith("自治县委")


def test_body_in_a_row_that_begins_with_a_head_of_another_county(linked):
    page = make_page(home="910221")
    page.add("青右县", "COUNTY")
    page.add("县长", "POST", gap=0)
    page.add("赵半夏", "OFFICIAL", gap=0)
    theirs = page.add("县政协", "AGENCY", gap=1)
    page.add("主席", "POST", gap=0)
    page.add("钱望舒", "OFFICIAL", gap=0)
    ours = page.sentence().add("县政协", "AGENCY")
    found = linked(page)
    assert (found[theirs].name, found[ours].name) == ("青右县政协", "南坪县政协")


def test_station_that_the_head_of_a_town_brings_is_the_towns(linked):
    page = make_page(home="910221")
    page.add("石桥乡党委", "AGENCY")
    page.add("书记", "POST", gap=0)
    page.add("赵半夏", "OFFICIAL", gap=0)
    page.add("经委", "AGENCY")
    station = page.add("国土所", "AGENCY", gap=1)
    assert linked(page)[station].name.startswith("石桥乡")


@pytest.mark.parametrize("apart", [True, False])
def test_body_behind_a_guest_whom_somebody_meets_is_the_homes(linked, apart):
    page = make_page(home="910221")
    page.add("县委", "AGENCY")
    page.add("书记", "POST", gap=0)
    page.add("孙清溪", "OFFICIAL", gap=0)
    page.add("青右县", "COUNTY")
    page.add("县长", "POST", gap=0)
    page.add("赵半夏", "OFFICIAL", gap=0)
    ours = (page.sentence() if apart else page).add("县政协", "AGENCY", gap=1)
    assert linked(page)[ours].name == "南坪县政协"
