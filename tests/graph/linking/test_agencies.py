import pytest

from tests.graph.builders import make_page


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("市委", "云港市委"),
        ("中共云港市委员会", "云港市委"),
        ("省委", "临河省委"),
        ("省农业农村厅", "临河省农业农村厅"),
        ("市场监管局", "云港市市场监管局"),
        ("市民政局", "云港市民政局"),
        ("云港市人民政府", "云港市政府"),
        ("政协云港市委员会", "云港市政协"),
        ("东岭县委", "东岭县委"),
        ("青石县民政局", "青石区民政局"),
        ("开发区管委会", "云港经济技术开发区管委会"),
        ("农业农村部", "农业农村部"),
        ("国务院", "国务院"),
        ("石桥乡财政所", "石桥乡财政所"),
        ("海州市公安局", "海州市公安局"),
    ],
)
def test_name_of_an_agency(linked, printed, name):
    page = make_page()
    agency = page.add(printed, "AGENCY")
    assert linked(page)[agency].name == name


def test_alias_of_a_body_is_the_same_agency(linked):
    page = make_page()
    full, short = page.add("市城市管理局", "AGENCY"), page.add("市城管局", "AGENCY")
    found = linked(page)
    assert found[full].id == found[short].id
    assert found[short].name == "云港市城市管理局"


def test_agency_that_is_only_printed_by_an_alias_is_named_by_it(linked):
    page = make_page()
    agency = page.add("市城管局", "AGENCY")
    entity = linked(page)[agency]
    assert entity.name == "云港市城管局"
    assert "云港市城市管理局" in entity.aliases


def test_county_agency_belongs_to_the_articles_county(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    agency = page.sentence().add("县扶贫办", "AGENCY")
    entity = linked(page)[agency]
    assert (entity.name, entity.county) == ("东岭县扶贫办", "cn-910122")


def test_county_agency_without_a_county_is_open(linked):
    page = make_page()
    agency = page.add("县扶贫办", "AGENCY")
    assert linked(page)[agency].open


def test_government_behind_a_town_committee_is_the_towns(linked):
    page = make_page()
    page.add("石桥乡党委", "AGENCY")
    government = page.add("政府", "AGENCY", gap=1)
    assert linked(page)[government].name == "石桥乡政府"


def test_bare_name_is_short_for_the_articles_full_one(linked):
    page = make_page()
    page.add("云港市城市管理局", "AGENCY")
    page.add("东岭县", "COUNTY")
    bare = page.sentence().add("城市管理局", "AGENCY")
    assert linked(page)[bare].name == "云港市城市管理局"


def test_bare_bureau_of_a_city_article_is_the_home_citys(linked):
    page = make_page()
    bare = page.add("民政局", "AGENCY")
    assert linked(page)[bare].name == "云港市民政局"


def test_town_office_belongs_to_the_town_spoken_of(linked):
    page = make_page()
    page.add("石桥乡", "PLACE")
    office = page.add("财政所", "AGENCY")
    assert linked(page)[office].name == "石桥乡财政所"


def test_village_branch_belongs_to_its_village(linked):
    page = make_page()
    page.add("石桥乡", "PLACE")
    branch = page.add("前湾村党支部", "AGENCY")
    entity = linked(page)[branch]
    assert (entity.name, entity.county) == ("前湾村党支部", "cn-910122")


def test_agency_lies_in_its_jurisdiction_by_derivation(linked):
    page = make_page()
    agency = page.add("东岭县委", "AGENCY")
    found = linked(page)
    edges = [(r.object, r.basis) for r in found.linking.relations if r.subject == found[agency].id]
    assert edges == [("cn-910122", "derived")]


def test_every_mention_but_posts_is_linked(linked):
    page = make_page(home=None)
    labels = ["OFFICIAL", "PERSON", "AGENCY", "COUNTY", "COMPANY", "PLACE", "ORG"]
    mentions = [page.add("某某甲乙", label) for label in labels]
    post = page.add("书记", "POST")
    found = linked(page)
    assert all(m in found for m in mentions)
    assert post not in found


def test_bare_group_is_the_one_named_in_full(linked):
    page = make_page()
    full = page.add("市防汛督导组", "AGENCY")
    bare = page.sentence().add("督导组", "AGENCY")
    found = linked(page)
    assert found[bare].id == found[full].id


def test_village_committee_keeps_the_word_of_its_level(linked):
    page = make_page()
    page.add("石桥乡", "PLACE")
    page.add("前湾村", "PLACE", gap=0)
    committee = page.sentence().add("村委会", "AGENCY")
    assert linked(page)[committee].name == "前湾村村委会"


def test_the_city_s_own_body_is_no_short_form_of_another_city_s(linked):
    page = make_page()
    other = page.add("海州市民政局", "AGENCY")
    own = page.add("市民政局", "AGENCY", sentence=9)
    found = linked(page)
    assert found[own].name == "云港市民政局"
    assert found[other].name == "海州市民政局"


def test_in_a_countys_own_paper_the_body_is_its_own(linked):
    page = make_page(home="910122")
    page.headlines[1] = "沐县考察团来访"
    page.add("沐县", "COUNTY", zone="headline")
    agency = page.sentence().add("县委", "AGENCY")
    assert linked(page)[agency].county == "cn-910122"


@pytest.mark.parametrize("colon", "：:")
def test_under_a_headline_that_begins_with_another_county_the_body_is_that_countys(linked, colon):
    page = make_page(home="910122")
    page.headlines[1] = f"沐县{colon}夜校开到家门口"
    page.add("沐县", "COUNTY", zone="headline")
    agency = page.sentence().add("县委", "AGENCY")
    assert linked(page)[agency].county == "cn-910123"


def test_body_of_a_town_that_no_roster_knows_is_of_the_county_spoken_of(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    body = page.sentence().add("松口镇党委", "AGENCY")
    assert linked(page)[body].name == "松口镇党委"


@pytest.mark.parametrize(
    ("printed", "meant"),
    [("鼓楼公安分局", "平川市公安局鼓楼分局"), ("市公安局鼓楼分局红山派出所", "平川市公安局鼓楼分局红山派出所")],
)
def test_police_branch_is_the_citys(linked, printed, meant):
    page = make_page(home="910200")
    branch = page.add(printed, "AGENCY")
    assert linked(page)[branch].name == meant


def test_branch_of_no_police_is_no_police_branch(linked):
    page = make_page(home="910200")
    branch = page.add("鼓楼分局", "AGENCY")
    assert "公安局" not in linked(page)[branch].name


def test_squad_of_the_branch_told_of_is_the_branchs(linked):
    page = make_page(home="910200")
    page.add("平川市公安局鼓楼分局", "AGENCY")
    squad = page.add("刑警大队", "AGENCY")
    assert linked(page)[squad].name == "平川市公安局鼓楼分局刑警大队"


@pytest.mark.parametrize("printed", ["白鹤山景区管委会", "松口湖管理局", "卧龙工业园管委会"])
def test_office_of_an_area_goes_by_the_areas_name(linked, printed):
    page = make_page()
    page.add("东岭县", "COUNTY")
    office = page.sentence().add(printed, "AGENCY")
    assert linked(page)[office].name == printed


@pytest.mark.parametrize(("printed", "body"), [("东岑县民政局", "东岭县民政局"), ("东岑县委", "东岭县委")])
def test_agency_of_a_county_misread_in_one_character_is_the_home_countys(linked, printed, body):
    page = make_page()
    agency = page.add(printed, "AGENCY")
    assert linked(page)[agency].name == body


def test_agency_of_a_district_misread_is_the_home_districts_only_where_the_page_names_it(linked):
    page, other = make_page(), make_page()
    agency = page.add("青百区民政局", "AGENCY")
    other.add("青石区", "COUNTY")
    named = other.sentence().add("青百区民政局", "AGENCY")
    assert linked(page)[agency].name != "青石区民政局"
    assert linked(other)[named].name == "青石区民政局"


def test_agency_of_a_county_that_nobody_knows_is_open_not_the_home_citys(linked):
    page = make_page()
    agency = page.add("囗日县民政局", "AGENCY")
    assert linked(page)[agency].open


@pytest.mark.parametrize(
    ("printed", "name"),
    [("团市委", "云港团市委"), ("民建市委", "民建云港市委"), ("共青团市委", "共青团云港市委")],
)
def test_branch_of_a_party_or_league_named_by_its_level(linked, printed, name):
    page = make_page()
    page.add("东岭县民政局", "AGENCY")
    branch = page.sentence().add(printed, "AGENCY")
    assert linked(page)[branch].name == name


def test_branch_that_names_its_short_county_in_the_middle_keeps_its_name(linked):
    page = make_page()
    page.add("沐县", "COUNTY")
    body = page.sentence().add("武警沐县中队", "AGENCY")
    assert linked(page)[body].name == "武警沐县中队"


def test_office_of_a_town_of_no_roster_that_the_page_tells_of(linked):
    page = make_page()
    page.add("松口镇", "PLACE")
    page.sentence().add("石洼镇", "PLACE")
    body = page.sentence().add("松口镇扶贫办", "AGENCY")
    assert linked(page)[body].name == "松口镇扶贫办"
