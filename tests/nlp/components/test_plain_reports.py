"""What plain reports print every day, and what only looks like names in them."""

import pytest


def test_firms_in_a_row_with_a_sure_one(tag):
    found = tag("卢照一行先后来到云岫工业、鹤鸣食品、明珏硅胶等企业，听取汇报。").of("COMPANY")
    assert found == ["云岫工业", "鹤鸣食品", "明珏硅胶"]


def test_trades_in_a_row_are_no_firms(tag):
    assert tag("钢铁、化工、建材等重点企业负责人参加会议。").of("COMPANY") == []


def test_branch_goes_on_with_its_firm(tag):
    assert tag("他们参观了伊利集团莘县分公司。").of("COMPANY") == ["伊利集团莘县分公司"]


def test_everyday_words_behind_a_place_are_no_firm(tag):
    assert tag("聊城历史悠久、资源富集、交通便利。").of("COMPANY") == []


def test_head_of_a_firm_and_its_party_secretary_is_no_official(tag):
    assert tag("云岫重工集团有限公司董事长兼党委书记穆怀瑾表示满意。").of("PERSON") == ["穆怀瑾"]


def test_names_in_a_row_behind_a_verb_of_visiting(tag):
    text = "他走访慰问了穆怀瑾、佟伯年、鲁嘉炼、郑金岚、祁奇文等老干部。"
    found = tag(text)
    assert sorted(found.of("OFFICIAL") + found.of("PERSON")) == sorted(
        ["穆怀瑾", "佟伯年", "鲁嘉炼", "郑金岚", "祁奇文"]
    )


def test_body_ends_before_the_title_of_its_head(tag):
    found = tag("根据安排，市政协主席苏立科到莘县走访。")
    assert (found.of("AGENCY"), found.of("OFFICIAL")) == (["市政协"], ["苏立科"])


def test_hamlet_behind_its_town_is_printed_without_its_kind(tag):
    assert "后霍庄" in tag("在张寨镇后霍庄，他来到田间。").of("PLACE")


@pytest.mark.parametrize("text", ["新中国成立前入党的老党员。", "打造“一枢纽三中心”。", "走访了包保村和帮扶村。"])
def test_words_that_hold_names(tag, text):
    found = tag(text)
    assert found.of("PLACE") + found.of("ORG") == []


def test_authors_of_text_and_picture(tag):
    assert tag("（记者 穆小丁/文 卢照邻/图）").of("PERSON") == ["穆小丁", "卢照邻"]


def test_names_of_a_byline_whose_blank_was_lost(tag):
    assert tag("云州日报讯（记者方雪曾嘉怡通讯员云公宣）近日，雨停了。").of("PERSON")[:2] == ["方雪", "曾嘉怡"]


@pytest.mark.parametrize(
    "text", ["形成县域电商带动的局面。", "全县所有村都报了名。", "事故路段已经通车。", "参赛球队已经到齐。"]
)
def test_words_that_hold_pieces_of_names(tag, text):
    assert tag(text).pairs == []


def test_office_of_a_park_begins_with_its_name(tag):
    assert tag("他找到卧龙工业园管委会登记。").of("AGENCY") == ["卧龙工业园管委会"]


def test_team_made_up_by_a_hospital_is_no_part_of_its_name(tag):
    assert tag("医疗队由云州医院副院长乔半夏带队。").of("ORG") == ["云州医院"]


def test_praise_of_a_town_is_no_towns_name(tag):
    assert tag("张寨镇是徒骇河源头第一镇。").of("PLACE") == ["张寨镇", "徒骇河"]


def test_paper_of_a_county(tag):
    assert tag("《今日莘县》 2011年7月1日\n本报讯 县里开会。").of("ORG") == ["今日莘县"]


@pytest.mark.parametrize("name", ["南关社区卫生服务站", "西堡社区日间照料中心", "龙山老年公寓"])
def test_homes_and_stations_of_communities(tag, name):
    assert tag(f"县长穆怀瑾来到{name}察看。").of("ORG") == [name]


@pytest.mark.parametrize("name", ["华裘国际皮毛城", "密东商贸物流城"])
def test_cities_of_trade(tag, name):
    assert tag(f"县长穆怀瑾来到{name}察看。").of("PLACE") == [name]


def test_what_a_deputy_is_in_charge_of_is_no_firm(tag):
    assert tag("各县分管水产的副县长陪同检查。").of("COMPANY") == []


def test_heads_of_offices_called_by_titles_behind_their_names(tag):
    found = tag("梁永福副局长率渔业处甘文处长、疫控中心周雪梅副主任等一行到莘县检查。").of("OFFICIAL")
    assert found == ["梁永福", "甘文", "周雪梅"]


def test_last_of_a_list_with_a_name_of_two_known_parts(tag):
    assert "乌云其其格" in tag("旗领导斯日古楞、王凤桐、乌云其其格及旗发改局负责人陪同。").of("OFFICIAL")


def test_photographer_behind_the_title_without_a_blank(tag):
    assert "卓青" in tag("3月8日，县长穆怀瑾到张寨镇调研。记者卓青摄").of("PERSON")
