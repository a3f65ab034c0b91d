"""Firms by their form, their works, their brand and trade; what has no name of its own."""

import pytest

COMPONENT = "zhengpu_organizations"  # what it proposes; the resolver weighs that with the model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("沈望舒来到莘县张寨镇的云岫纸业，查看污水排放。", "云岫纸业"),
        ("走进白鹤茶业，工人正在分拣。", "白鹤茶业"),
        ("检查组排查了云岫塑料制品厂、白鹤大街。", "云岫塑料制品厂"),
        ("会议在白鹤宾馆召开。", "白鹤宾馆"),
        ("一行人来到张寨镇云岫污水处理厂，查看进水。", "云岫污水处理厂"),
        ("市供电公司总经理沈望舒说。", "市供电公司"),
        ("国网莘县供电公司抢修电路。", "国网莘县供电公司"),
        ("云岫电气董事长沈望舒说。", "云岫电气"),
        ("他来到云岫电子仪器厂现场办公。", "云岫电子仪器厂"),
        ("察看了高唐县第二丝厂的锅炉。", "高唐县第二丝厂"),
    ],
)
def test_firms_without_a_legal_form(tag, text, name):
    assert name in tag(text, COMPONENT).of("COMPANY")


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("高唐县白鹤集团受到表彰。", [("高唐县", "COUNTY"), ("白鹤集团", "COMPANY")]),
        ("张寨镇云岫化工厂停产。", [("张寨镇", "PLACE"), ("云岫化工厂", "COMPANY")]),
    ],
)
def test_brand_behind_a_county_or_a_town_begins_the_name(tag, text, pairs):
    assert [pair for pair in tag(text).pairs if pair[1] in ("COUNTY", "PLACE", "COMPANY")] == pairs


@pytest.mark.parametrize(
    "name",
    [
        "高唐县造纸厂",
        "高唐县云岫耐火砖厂",
        "聊城市茌平区云岫餐馆",
        "聊城市云岫路桥工程有限公司",
        "高唐县云岫面业有限公司",
        "聊城云岫纸业有限公司",
        "高唐县丰和粮油经销处",
    ],
)
def test_county_begins_the_name_of_its_own_or_registered_firm(tag, name):
    assert tag(f"{name}不慎丢失公章，声明作废。").of("COMPANY") == [name]


@pytest.mark.parametrize(
    "text",
    ["客商投资建设果汁加工厂。", "因你公司逾期未报。", "村民在镇上办起印刷厂。", "我县大力发展绿色食品，群众增收。"],
)
def test_works_and_trades_without_a_name(tag, text):
    assert tag(text).of("COMPANY") == []


def test_known_short_name_is_no_firm_in_the_name_of_a_place(tag):
    assert "龙湖" not in tag("他们来到龙湖国家湿地公园，了解退塘还湖。").of("COMPANY")


def test_verb_stays_out_of_a_firms_name(tag):
    assert tag("得知云岫鞋业每月按时发工资，他很高兴。").of("COMPANY") == ["云岫鞋业"]


def test_city_whose_name_ends_as_shops_do_is_no_shop(tag):
    assert tag("湖北省荆门市的干部来了。").pairs == [("湖北省", "PLACE"), ("荆门市", "PLACE")]


@pytest.mark.parametrize(
    "text", ["他多次索赔，遂将公司告上法庭。", "双方谈到互市贸易。", "观摩了灭茬还田机械。", "打造共享农庄。"]
)
def test_verbs_and_trades_make_no_firm(tag, text):
    assert tag(text).of("COMPANY") == []


def test_brand_behind_a_town_begins_the_name_in_a_notice_as_well(tag):
    assert tag("高唐县张寨镇云岫文具店公章丢失。").of("COMPANY") == ["云岫文具店"]


def test_firm_and_not_its_project_is_named(tag):
    found = tag("他察看了云岫机电二期项目现场。")
    assert found.of("COMPANY") == ["云岫机电"]
    assert found.of("PLACE") == []


def test_what_ends_like_a_town_behind_a_city_belongs_to_the_firm(tag):
    assert tag("他来到聊城蜜乡红食品有限公司。").of("COMPANY") == ["聊城蜜乡红食品有限公司"]


@pytest.mark.parametrize(
    ("text", "name"),
    [("走进张寨镇的云岫水厂，查看水质。", "云岫水厂"), ("走进张寨镇的云岫庄园，查看果品。", "云岫庄园")],
)
def test_water_works_and_estates_are_firms(tag, text, name):
    assert name in tag(text).of("COMPANY")


@pytest.mark.parametrize(
    "name", ["云岫铜业湖南有限公司", "云岫煤业集团白鹤煤矿", "云岫煤业集团", "高唐县自来水公司", "聊城农商银行"]
)
def test_seat_before_the_form_and_pits_belong_to_the_firm(tag, name):
    assert tag(f"在{name}，他走进车间。").of("COMPANY") == [name]


def test_brand_that_ends_in_a_word_over_which_no_name_reaches(tag):
    assert tag("走进高唐县云都食品有限公司的车间。").of("COMPANY") == ["高唐县云都食品有限公司"]


def test_kinds_of_works_behind_a_county_are_no_firm(tag):
    assert tag("他视察高唐共享农庄建设。").of("COMPANY") == []


def test_shop_of_a_notice_and_what_is_heard_to_the_end(tag):
    assert tag("莘县白鹤农机经销部遗失公章。", COMPONENT).of("COMPANY") == ["莘县白鹤农机经销部"]
    assert tag("听完公司经理的汇报，他点点头。", COMPONENT).of("COMPANY") == []
    assert tag("他经营一家豆制品加工厂。", COMPONENT).of("COMPANY") == []


@pytest.mark.parametrize(
    "name", ["云岫电子（山东）有限公司", "白鹤啤酒（莘县）公司", "橘灯食品（中国）有限公司", "云岫泵业（集团）有限公司"]
)
def test_seat_in_brackets_is_within_a_firms_name(tag, name):
    assert tag(f"3月8日，考察团走访了{name}、卧云村。").of("COMPANY") == [name]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("城郊村云栖谷生态农庄的柿子红了。", "云栖谷生态农庄", "COMPANY"),
        ("走进卧云村鹤鸣养殖场。", "鹤鸣养殖场", "ORG"),
    ],
)
def test_works_of_a_village_have_a_name_of_their_own(tag, text, name, label):
    assert name in tag(text, COMPONENT).of(label)


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("云鲸拍卖有限公司聊城分公司定于3月8日拍卖。", ["云鲸拍卖有限公司聊城分公司"]),
        ("云鲸拍卖有限公司在聊城分公司拍卖。", ["云鲸拍卖有限公司", "聊城分公司"]),
    ],
)
def test_branch_right_behind_its_firm_is_in_its_name(tag, text, firms):
    assert tag(text).of("COMPANY") == firms
