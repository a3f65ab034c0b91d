"""Parts of bodies named without the body."""

import pytest

from tests.graph.builders import make_page


def name_of(linked, page, mention):
    return linked(page)[mention].name


def test_section_is_of_the_bureau_named_before(linked):
    page = make_page()
    page.add("市民政局", "AGENCY")
    body = page.add("局社会救助科", "AGENCY", gap=6)
    assert name_of(linked, page, body) == "云港市民政局社会救助科"


def test_office_beside_a_member_of_the_committee_is_the_committees(linked):
    page = make_page()
    page.add("市委", "AGENCY")
    page.add("常委", "POST", gap=0)
    body = page.add("办公室", "AGENCY", gap=1)
    assert name_of(linked, page, body) == "云港市委办公室"


def test_committee_of_residents_is_of_the_community_named_before(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.add("柳湾社区", "PLACE", gap=0)
    body = page.sentence().add("社区居委会", "AGENCY")
    assert name_of(linked, page, body) == "柳湾社区居委会"


def test_armed_police_named_after_a_county_keep_their_name(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    body = page.add("武警东岭中队", "AGENCY", gap=1)
    assert name_of(linked, page, body) == "武警东岭中队"


def test_station_of_a_town_is_not_of_a_township_named_last(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.add("柳林镇", "PLACE", gap=0)
    page.add("石桥乡", "PLACE", gap=1)
    body = page.sentence().add("镇文化站", "AGENCY")
    assert name_of(linked, page, body) == "柳林镇文化站"


def test_committee_of_a_zone_that_the_article_names_in_full(linked):
    page = make_page()
    page.add("东岭县开发区", "PLACE")
    body = page.sentence().add("开发区管委会", "AGENCY")
    assert name_of(linked, page, body) == "东岭县开发区管委会"


def test_committee_of_a_countys_park_has_the_countys_name(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    body = page.add("县工业园区管委会", "AGENCY", gap=1)
    assert name_of(linked, page, body) == "东岭县工业园区管委会"


def test_section_of_a_squad_is_of_the_squad_named_before(linked):
    page = make_page()
    page.add("市消防支队", "AGENCY")
    body = page.sentence().add("支队防火处", "AGENCY")
    assert name_of(linked, page, body) == "云港市消防支队防火处"


def test_section_of_the_citys_bureau_is_not_of_a_countys(linked):
    page = make_page()
    page.add("东岭县民政局", "AGENCY")
    body = page.sentence().add("市局社会救助科", "AGENCY")
    assert name_of(linked, page, body) != "东岭县民政局社会救助科"


def test_squad_is_of_the_brigade_named_before(linked):
    page = make_page()
    page.add("东岭县公安局交警大队", "AGENCY")
    body = page.sentence().add("事故中队", "AGENCY")
    assert name_of(linked, page, body) == "东岭县公安局交警大队事故中队"


def test_inspectors_are_of_the_bureau_and_not_of_the_station_named_last(linked):
    page = make_page()
    page.add("东岭县烟草专卖局", "AGENCY")
    page.add("柳湾派出所", "AGENCY", gap=2)
    body = page.sentence().add("稽查队", "AGENCY")
    assert name_of(linked, page, body) == "东岭县烟草专卖局稽查队"


def test_bare_station_is_the_one_named_before(linked):
    page = make_page()
    named = page.add("柳湾派出所", "AGENCY")
    bare = page.sentence().add("派出所", "AGENCY")
    found = linked(page)
    assert found[bare].id == found[named].id


def test_branch_of_the_central_bank_keeps_its_name(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    body = page.sentence().add("人民银行云港市中心支行", "AGENCY")
    assert name_of(linked, page, body) == "人民银行云港市中心支行"


def test_mountain_that_begins_like_a_county_is_no_part_of_it(linked):
    page = make_page()
    body = page.add("东岭山风景名胜区管委会", "AGENCY")
    assert name_of(linked, page, body) == "东岭山风景名胜区管委会"


def test_division_of_a_court_named_alone_is_of_the_court_named_before(linked):
    page = make_page()
    page.add("东岭县人民法院", "AGENCY")
    body = page.sentence().add("执行庭", "AGENCY")
    assert name_of(linked, page, body) == "东岭县人民法院执行庭"


def test_office_beside_a_member_of_a_body_is_that_bodys(linked):
    page = make_page()
    page.add("东岭县政协", "AGENCY")
    page.add("党组成员", "POST", gap=0)
    body = page.add("办公室", "AGENCY", gap=1)
    assert name_of(linked, page, body) == "东岭县政协办公室"


def test_department_of_a_court_is_the_courts(linked):
    page = make_page()
    page.add("东岭县法院", "AGENCY")
    page.add("院长", "POST", gap=0)
    page.add("卜建业", "OFFICIAL", gap=0)
    body = page.add("政治部", "AGENCY", gap=1)
    assert name_of(linked, page, body) == "东岭县法院政治部"


def test_next_department_of_a_court_is_no_part_of_the_first(linked):
    page = make_page()
    page.add("东岭县法院", "AGENCY")
    page.add("院长", "POST", gap=0)
    page.add("卜建业", "OFFICIAL", gap=0)
    page.add("政治部", "AGENCY", gap=1)
    page.add("主任", "POST", gap=0)
    page.add("翟小满", "OFFICIAL", gap=0)
    body = page.add("执行局", "AGENCY", gap=1)
    assert name_of(linked, page, body) == "东岭县法院执行局"


def test_working_committee_and_office_of_the_subdistrict_spoken_of(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.add("柳湾街道", "PLACE", gap=0)
    committee = page.sentence().add("街道党工委", "AGENCY")
    office = page.add("办事处", "AGENCY", gap=4)
    assert [name_of(linked, page, body) for body in (committee, office)] == ["柳湾街道党工委", "柳湾街道办事处"]


def test_police_station_beside_a_towns_committee_is_the_towns(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.add("松口镇党委", "AGENCY", gap=0)
    body = page.add("派出所", "AGENCY", gap=6)
    assert name_of(linked, page, body) == "松口镇派出所"


def test_committee_of_proposals_is_of_the_conference_that_was_named(linked):
    page = make_page()
    page.add("市政协", "AGENCY")
    page.add("钱望舒", "OFFICIAL", gap=2)
    page.add("东岭县", "COUNTY", gap=2)
    body = page.add("提案委员会", "AGENCY", gap=4)
    assert name_of(linked, page, body) == "云港市政协提案委员会"


def test_station_without_the_kind_of_its_town_is_the_towns(linked):
    page = make_page()
    whole, short = page.add("白水镇派出所", "AGENCY"), page.sentence().add("白水派出所", "AGENCY")
    found = linked(page)
    assert found[whole].id == found[short].id


def test_committee_of_a_street_is_that_of_the_street_told_of(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.add("红山街道办事处", "AGENCY", gap=0)
    committee = page.sentence().add("街道党工委", "AGENCY")
    assert linked(page)[committee].name == "红山街道党工委"


def test_body_of_a_county_of_several_of_this_name_is_that_of_the_one_named(linked):
    page = make_page(home="910100")
    page.add("海州市", "PLACE")
    page.add("鼓楼区", "COUNTY")
    body = page.sentence().add("鼓楼区委", "AGENCY")
    assert linked(page)[body].jurisdiction == "cn-920102"


@pytest.mark.parametrize("bare", ["妇联", "计生办", "派出所", "综合执法队"])
def test_body_in_the_row_of_a_towns_titles_is_the_towns(linked, bare):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.add("红山镇党委", "AGENCY", gap=0)
    page.add("书记", "POST", gap=0)
    page.add("卜向国", "OFFICIAL", gap=0)
    body = page.add(bare, "AGENCY", gap=1)
    page.add("主任", "POST", gap=0)
    assert linked(page)[body].name == f"红山镇{bare}"


def test_body_away_from_the_row_of_a_towns_titles_is_the_countys(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.add("红山镇党委", "AGENCY", gap=0)
    page.add("书记", "POST", gap=0)
    page.add("卜向国", "OFFICIAL", gap=0)
    body = page.add("妇联", "AGENCY", gap=3)
    page.add("主席", "POST", gap=0)
    assert linked(page)[body].name == "东岭县妇联"


def test_committee_of_residents_in_the_row_of_a_branch_is_its_communitys(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.add("柳湾社区党支部", "AGENCY", gap=0)
    page.add("书记", "POST", gap=0)
    page.add("卜向国", "OFFICIAL", gap=0)
    body = page.add("居委会", "AGENCY", gap=1)
    page.add("主任", "POST", gap=0)
    assert linked(page)[body].name == "柳湾社区居委会"


@pytest.mark.parametrize(
    ("whole", "part", "name"),
    [
        ("市中级人民法院", "执行局", "云港市中级人民法院执行局"),
        ("市人民检察院", "反渎局", "云港市人民检察院反渎局"),
        ("市交通运输局", "运管所", "云港市交通运输局运管所"),
        ("市教育局", "执行局", "云港市执行局"),
    ],
)
def test_part_that_only_one_kind_of_body_has(linked, whole, part, name):
    page = make_page()
    page.add(whole, "AGENCY")
    body = page.add(part, "AGENCY", gap=6)
    assert name_of(linked, page, body) == name


def test_branch_office_is_of_the_bureau_named_before(linked):
    page = make_page()
    page.add("东岭县地税局", "AGENCY")
    body = page.sentence().add("松口分局", "AGENCY")
    assert name_of(linked, page, body) == "东岭县地税局松口分局"


def test_judicial_committee_is_of_the_court_before(linked):
    page = make_page()
    page.add("云港市中级人民法院", "AGENCY")
    page.add("副院长", "POST", gap=0)
    body = page.add("审判委员会", "AGENCY", gap=1)
    assert name_of(linked, page, body) == "云港市中级人民法院审判委员会"


def test_general_office_beside_a_deputy_of_the_government_is_the_governments(linked):
    page = make_page()
    page.add("市政府", "AGENCY")
    page.add("副秘书长", "POST", gap=0)
    body = page.add("办公厅", "AGENCY", gap=1)
    assert name_of(linked, page, body) == "云港市政府办公厅"


def test_department_in_the_row_of_the_committee(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    page.add("市委", "AGENCY", gap=9)
    page.add("副秘书长", "POST", gap=0)
    body = page.add("农工部", "AGENCY", gap=1)
    assert name_of(linked, page, body) == "云港市农工部"
