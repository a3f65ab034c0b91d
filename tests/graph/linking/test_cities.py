"""Of which city a body is whose name begins with 市: the home's, or a county-level one that is told of."""

from tests.graph.builders import make_claim, make_page


def test_second_committee_of_the_hosts_of_a_county_level_city_is_theirs(linked):
    page = make_page()
    page.add("市委", "AGENCY")
    page.add("钱望舒", "OFFICIAL", gap=2)
    page.sentence().add("白鹿市委", "AGENCY")
    page.add("书记", "POST", gap=0)
    page.add("孙静远", "OFFICIAL", gap=0)
    second = page.add("市委", "AGENCY", gap=1)
    assert linked(page)[second].name == "白鹿市委"


def test_bureau_that_the_guests_brought_stays_theirs_among_the_hosts(linked):
    page = make_page()
    page.add("市民政局", "AGENCY")
    page.sentence().add("白鹿市委", "AGENCY")
    page.add("书记", "POST", gap=0)
    page.add("孙静远", "OFFICIAL", gap=0)
    second = page.add("市民政局", "AGENCY", gap=1)
    assert linked(page)[second].name == "云港市民政局"


def test_bureau_behind_the_hosts_of_a_visit_is_the_homes(linked):
    page = make_page()
    page.add("市委", "AGENCY")
    guest = page.add("钱望舒", "OFFICIAL", gap=2)
    city = page.add("白鹿市", "COUNTY")
    page.claims.append(make_claim("VISITED", guest, city))
    page.sentence().add("白鹿市委", "AGENCY")
    bureau = page.sentence().add("市民政局", "AGENCY")
    assert linked(page)[bureau].name == "云港市民政局"


def test_body_printed_behind_the_homes_in_full_is_the_county_level_citys(linked):
    page = make_page()
    page.add("白鹿市政协", "AGENCY")
    page.add("云港市政协", "AGENCY")
    own = page.add("市政协", "AGENCY", gap=3)
    assert linked(page)[own].name == "白鹿市政协"


def test_body_of_an_article_of_a_county_level_city_that_names_the_home_in_full(linked):
    page = make_page()
    page.add("白鹿市政协", "AGENCY")
    page.add("云港市政协", "AGENCY")
    later = page.sentence().sentence().sentence().add("市民政局", "AGENCY")
    assert linked(page)[later].name == "白鹿市民政局"


def test_committee_behind_a_sentence_that_begins_with_a_county_level_city(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.sentence().add("白鹿市", "COUNTY")
    committee = page.sentence().add("市委", "AGENCY")
    assert linked(page)[committee].name == "白鹿市委"


def test_committee_is_not_that_of_a_county_that_the_article_prints_as_none_of_a_city(linked):
    page = make_page()
    page.add("青石县", "COUNTY")
    body = page.add("县民政局", "AGENCY")
    committee = page.sentence().add("市委", "AGENCY")
    found = linked(page)
    assert (found[body].county, found[committee].name) == ("cn-910121", "云港市委")


def test_branch_of_a_citys_bureau_in_a_county_level_city_is_the_homes(linked):
    page = make_page()
    page.add("白鹿市政府", "AGENCY")
    branch = page.add("市民政局白鹿分局", "AGENCY", gap=1)
    assert linked(page)[branch].name == "云港市民政局白鹿分局"


def test_bureau_in_the_row_of_a_town_of_the_hosts_is_theirs(linked):
    page = make_page()
    page.add("市委", "AGENCY")
    guest = page.add("钱望舒", "OFFICIAL", gap=2)
    city = page.add("白鹿市", "COUNTY")
    page.claims.append(make_claim("VISITED", guest, city))
    page.sentence().add("白鹿市", "COUNTY")
    page.sentence().add("红山镇党委", "AGENCY")
    page.add("孙静远", "OFFICIAL", gap=2)
    bureau = page.add("市民政局", "AGENCY", gap=1)
    assert linked(page)[bureau].name == "白鹿市民政局"


def test_bureau_behind_a_row_of_cities_is_the_homes(linked):
    page = make_page()
    page.add("青右县", "COUNTY")
    page.add("白鹿市", "COUNTY", gap=1)
    bureau = page.add("市民政局", "AGENCY")
    assert linked(page)[bureau].name == "云港市民政局"


def test_committee_is_the_countys_citys_where_the_homes_officers_are_told_of_by_name(linked):
    page = make_page()
    page.add("白鹿市", "COUNTY")
    body = page.sentence().add("市委", "AGENCY")
    page.add("书记", "POST", gap=0)
    page.add("白鹿市民政局", "AGENCY")
    page.sentence().add("云港市", "PLACE")
    page.add("副市长", "POST", gap=0)
    assert linked(page)[body].name == "白鹿市委"


def test_squad_of_police_where_a_county_level_city_is_told_of_is_that_citys(linked):
    page = make_page()
    page.add("云港市", "PLACE")
    page.sentence().add("白鹿市", "COUNTY")
    page.add("东岭县", "COUNTY", gap=9)
    squad = page.add("市交警大队", "AGENCY")
    town = make_page("p2")
    town.add("东岭县", "COUNTY")
    homes = town.add("市交警大队", "AGENCY")
    found = linked(page, town)
    assert (found[squad].name.startswith("白鹿市"), found[homes].name.startswith("云港市")) == (False, True)


def test_bureau_of_a_city_called_by_its_first_character(linked):
    page = make_page(home="910300")
    bureau = page.add("乌市民政局", "AGENCY")
    other = make_page("p2")
    unknown = other.add("云市民政局", "AGENCY")
    found = linked(page, other)
    assert found[bureau].name == "乌兰图雅市民政局"
    assert not found[unknown].name.startswith("云港市民政局")


def test_committee_beside_its_own_full_name_with_the_session(linked):
    page = make_page()
    page.add("白鹿市", "COUNTY")
    committee = page.sentence().add("市委", "AGENCY")
    page.add("白鹿市第十四届委员会", "AGENCY", gap=5)
    assert linked(page)[committee].name == "白鹿市委"


def test_committee_of_an_article_that_begins_with_a_river(linked):
    page = make_page()
    page.add("白河", "PLACE")
    page.add("白鹿市", "COUNTY", gap=5)
    committee = page.sentence().sentence().sentence().add("市委", "AGENCY")
    assert linked(page)[committee].name == "白鹿市委"


def test_committee_with_a_secretary_general_is_the_homes(linked):
    page = make_page()
    page.add("白鹿市委", "AGENCY")
    page.add("书记", "POST", gap=0)
    page.add("孙静远", "OFFICIAL", gap=0)
    committee = page.sentence().add("市委", "AGENCY")
    page.add("秘书长", "POST", gap=0)
    head = page.add("钱望舒", "OFFICIAL", gap=0)
    page.claims.append(make_claim("HOLDS_POST", head, committee, post="秘书长"))
    assert linked(page)[committee].name == "云港市委"


def test_other_head_than_the_guests_is_the_homes(linked):
    page = make_page()
    page.add("平川市", "COUNTY")
    page.claims.append(
        make_claim("HOLDS_POST", page.add("钱望舒", "OFFICIAL"), page.add("市委", "AGENCY"), post="书记")
    )
    page.sentence()
    bare = page.add("市委", "AGENCY")
    page.claims.append(make_claim("HOLDS_POST", page.add("孙静远", "OFFICIAL"), bare, post="书记"))
    assert linked(page)[bare].name == "云港市委"


def far_city_gone_to(gap):
    """A page of a county whose secretary went to a city of another prefecture, and a bare 市委 behind that city."""
    page = make_page(home="910221")
    page.add("县委", "AGENCY")
    guest = page.add("孙静远", "OFFICIAL", gap=2)
    page.claims.append(make_claim("VISITED", guest, page.add("白鹿市", "COUNTY")))
    page.sentence().add("白鹿市", "COUNTY")
    return page, page.add("市委", "AGENCY", gap=gap)


def test_bare_committee_behind_a_far_city_that_a_countys_officers_went_to_is_its(linked):
    page, bare = far_city_gone_to(gap=1)
    assert linked(page)[bare].name == "白鹿市委"


def test_bare_committee_further_behind_a_far_city_is_the_home_citys(linked):
    page, bare = far_city_gone_to(gap=8)
    assert linked(page)[bare].name == "平川市委"
