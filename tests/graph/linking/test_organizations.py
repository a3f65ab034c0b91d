import pytest

from tests.graph.builders import make_page


def test_short_company_name_is_the_articles_full_one(linked):
    page = make_page()
    full = page.add("云港晨星机械股份有限公司", "COMPANY")
    short, shorter = page.add("晨星机械", "COMPANY"), page.add("晨星", "COMPANY")
    found = linked(page)
    assert found[full].id == found[short].id == found[shorter].id
    assert found[short].name == "云港晨星机械股份有限公司"


def test_short_name_of_two_companies_is_open(linked):
    page = make_page()
    page.add("晨星机械有限公司", "COMPANY")
    page.add("晨星纺织有限公司", "COMPANY")
    short = page.add("晨星", "COMPANY")
    assert linked(page)[short].open


def test_short_name_finds_its_company_on_another_page_of_the_home(linked):
    one, two = make_page("a"), make_page("b")
    full = one.add("晨星机械集团", "COMPANY")
    short = two.add("晨星机械", "COMPANY")
    found = linked(one, two)
    assert found[full].id == found[short].id


def test_subsidiary_with_an_ending_of_its_own_stays_itself(linked):
    page = make_page()
    plant = page.add("云港热电厂", "COMPANY")
    subsidiary = page.add("云港热电厂供热公司", "COMPANY")
    found = linked(page)
    assert found[plant].id != found[subsidiary].id


def test_organisation_with_a_misread_county_is_mended(linked):
    page = make_page(published="2012-01-01")
    troupe = page.add("肯石县梆子剧团", "ORG")
    entity = linked(page)[troupe]
    assert (entity.name, entity.county) == ("青石县梆子剧团", "cn-910121")


def test_short_organisation_is_the_articles_full_one(linked):
    page = make_page()
    full = page.add("临河晚报云港记者站", "ORG")
    short = page.add("云港记者站", "ORG")
    found = linked(page)
    assert found[full].id == found[short].id


def test_school_of_the_same_name_elsewhere_is_another(linked):
    one, two = make_page("a"), make_page("b", home="920100")
    first, second = one.add("实验小学", "ORG"), two.add("实验小学", "ORG")
    found = linked(one, two)
    assert found[first].id != found[second].id


def test_brand_and_characters_of_the_trade_are_short_for_the_full_name(linked):
    page = make_page()
    full = page.add("临河晨星客车配件有限公司", "COMPANY")
    short = page.add("晨星配件", "COMPANY")
    found = linked(page)
    assert found[full].id == found[short].id


def test_short_name_leaves_out_the_county_in_front(linked):
    page = make_page()
    full = page.add("东岭晨星纺织有限公司", "COMPANY")
    short = page.add("晨星纺织", "COMPANY")
    found = linked(page)
    assert found[full].id == found[short].id


def test_trade_that_the_full_name_does_not_hold_is_another_company(linked):
    page = make_page()
    full = page.add("临河晨星客车配件有限公司", "COMPANY")
    other = page.add("晨星食品", "COMPANY")
    found = linked(page)
    assert found[full].id != found[other].id


def test_brand_and_trade_are_not_short_for_a_name_without_an_ending(linked):
    page = make_page()
    short, longer = page.add("晨星化工", "COMPANY"), page.add("晨星化工甲醇", "COMPANY")
    found = linked(page)
    assert found[short].id != found[longer].id


def test_works_of_one_trade_in_two_places_are_two_firms(linked):
    page = make_page()
    paper, other = page.add("青石县造纸厂", "COMPANY"), page.add("云港造纸厂", "COMPANY")
    numbered, elsewhere = page.add("青石县第二印染厂", "COMPANY"), page.add("云港第二印染厂", "COMPANY")
    found = linked(page)
    assert len({found[m].id for m in (paper, other, numbered, elsewhere)}) == 4


def test_citys_own_firm_has_the_homes_name(linked):
    page = make_page()
    firm = page.add("市供电公司", "COMPANY")
    assert linked(page)[firm].name == "云港市供电公司"


def test_power_companies_of_two_cities_are_two_firms(linked):
    one, two = make_page("a"), make_page("b", home="920100")
    first, second = one.add("云港市供电公司", "COMPANY"), two.add("青石县供电公司", "COMPANY")
    found = linked(one, two)
    assert found[first].id != found[second].id


@pytest.mark.parametrize(
    ("printed", "label", "name"),
    [
        ("县供电公司", "COMPANY", "东岭县供电公司"),
        ("县农行", "COMPANY", "中国农业银行东岭县支行"),
        ("县人民医院", "ORG", "东岭县人民医院"),
        ("省人民医院", "ORG", "临河省人民医院"),
        ("市农行", "COMPANY", "中国农业银行云港市分行"),
    ],
)
def test_level_in_front_is_what_is_spoken_of(linked, printed, label, name):
    page = make_page()
    page.add("东岭县", "COUNTY")
    firm = page.sentence().add(printed, label)
    assert linked(page)[firm].name == name


def test_level_in_front_stays_where_no_county_is_spoken_of(linked):
    page = make_page()
    firm = page.add("县供电公司", "COMPANY")
    assert linked(page)[firm].name == "县供电公司"


def test_branch_named_alone_is_the_one_that_the_article_names_in_full(linked):
    page = make_page()
    full = page.add("云港电业局东岭供电分公司", "COMPANY")
    short = page.add("供电分公司", "COMPANY")
    found = linked(page)
    assert found[full].id == found[short].id


def test_firm_of_the_county_whose_bodies_are_named(linked):
    page = make_page()
    page.add("东岭县政府", "AGENCY")
    firm = page.sentence().add("县供电公司", "COMPANY")
    assert linked(page)[firm].name == "东岭县供电公司"


def test_firms_of_a_trade_that_every_county_has_are_each_countys(linked):
    one, two = make_page("a"), make_page("b", home="910200")
    first = one.add("东岭县自来水公司", "COMPANY")
    second = one.add("白鹿市自来水公司", "COMPANY")
    third = two.add("南坪县自来水公司", "COMPANY")
    found = linked(one, two)
    assert len({found[m].id for m in (first, second, third)}) == 3


def test_firm_named_after_its_province_and_after_its_city_is_one(linked):
    one, two = make_page("a"), make_page("b")
    first, second = one.add("云港晨星机械公司", "COMPANY"), two.add("临河晨星机械有限公司", "COMPANY")
    found = linked(one, two)
    assert found[first].id == found[second].id


def test_brand_and_the_word_for_a_firm_are_short_for_the_full_name(linked):
    page = make_page()
    full = page.add("云港晨星模具有限公司", "COMPANY")
    short = page.sentence().add("晨星公司", "COMPANY")
    found = linked(page)
    assert found[short].id == found[full].id


def test_brand_of_two_firms_with_the_word_for_a_firm_is_open(linked):
    page = make_page()
    page.add("云港晨星模具有限公司", "COMPANY")
    page.add("云港晨星纺织有限公司", "COMPANY")
    short = page.sentence().add("晨星公司", "COMPANY")
    assert linked(page)[short].open


def test_branch_of_a_bank_told_for_short(linked):
    page = make_page()
    branch = page.add("农行云港分行", "COMPANY")
    again = page.add("农业银行云港分行", "COMPANY")
    below = page.add("东岭支行", "COMPANY")
    found = linked(page)
    assert found[branch].name == found[again].name == "中国农业银行云港分行"
    assert found[below].name == "中国农业银行东岭支行"


def test_branch_whose_bank_could_be_either_of_two_stays_as_printed(linked):
    page = make_page()
    page.add("农行云港分行", "COMPANY")
    page.add("工行云港分行", "COMPANY")
    below = page.add("东岭支行", "COMPANY")
    assert linked(page)[below].name == "东岭支行"


def test_branch_beside_that_of_a_bank_which_is_not_known(linked):
    page = make_page()
    page.add("建设银行云港分行", "COMPANY")
    page.add("云港润昌农村商业银行", "COMPANY")
    below = page.add("新区支行", "COMPANY")
    assert linked(page)[below].name == "新区支行"


def test_branch_of_a_bank_keeps_its_county(linked):
    page = make_page()
    page.add("农行云港分行", "COMPANY")
    below = page.add("东岭支行", "COMPANY")
    assert linked(page)[below].county == "cn-910122"


def test_a_bank_told_without_its_name_is_no_bank(linked):
    page = make_page()
    page.add("银行", "COMPANY")
    below = page.add("东岭支行", "COMPANY")
    assert linked(page)[below].name == "东岭支行"
