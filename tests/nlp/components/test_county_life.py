"""Firms, bodies and places as the pages of counties and towns name them, and words that only look like them."""

import pytest


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("聊城市商业银行行长乔半夏说。", ["聊城市商业银行"]),
        ("乔半夏走进莘县云岫家电商场，翻看账本。", ["云岫家电商场"]),
        ("乔半夏到云岫粮站查看新粮。", ["云岫粮站"]),
        ("莘县云岫农商银行卧云支行行长乔半夏说。", ["莘县云岫农商银行卧云支行"]),
        ("乔半夏当即叫来市供电公司经理祁听雨。", ["市供电公司"]),
        ("乔半夏在县污水处理厂工地向工人问好。", ["县污水处理厂"]),
        ("乔半夏来到县城橘灯大酒店。", ["橘灯大酒店"]),
    ],
)
def test_firms(tag, text, firms):
    assert tag(text).of("COMPANY") == firms


@pytest.mark.parametrize(
    "text",
    [
        "门口停着38辆营运客车。",
        "又抽查了几袋面粉的成色。",
        "今年夏天公司对七条街的老管网进行了更换。",
        "民警把宣讲台搬进客运公司。",
        "梅花鹿养殖场的粪污要治理。",
        "它是聊城市化工行业的骨干。",
        "张寨镇卧云村理发店的老板捐了款。",
        "张寨镇粮站在收粮。",
    ],
)
def test_no_firms(tag, text):
    assert tag(text).of("COMPANY") == []


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("乔半夏到市联合接访中心接待来访群众。", ["市联合接访中心"]),
        ("乔半夏在县草原站避雨。", ["县草原站"]),
        ("乔半夏率领事故中队民警来到车站。", ["事故中队"]),
        ("稽查队队长乔半夏提醒零售户。", ["稽查队"]),
        ("据了解，该局就业科科长乔半夏讲了课。", ["就业科"]),
        ("人民银行聊城市中心支行行长乔半夏表示支持。", ["人民银行聊城市中心支行"]),
        ("莘县人民检察院检察长乔半夏带领控申科干警接访。", ["莘县人民检察院", "控申科"]),
        ("莘县卧云村监委会主任乔半夏说。", ["卧云村监委会"]),
        ("中共聊城市委主管主办 今日8版", ["中共聊城市委"]),
        ("据该大队教导员乔半夏介绍。", []),
        ("合作联席会议在莘县召开。", []),
    ],
)
def test_bodies(tag, text, bodies):
    assert tag(text).of("AGENCY") == bodies


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("乔半夏来到白鹤街道建设里社区。", ["白鹤街道", "建设里社区"]),
        ("他家住莘县农机公司家属楼。", ["农机公司家属楼"]),
        ("工人查看了水毁路段。", []),
        ("年产十万吨复合肥。", []),
        ("华北大区经理乔半夏说。", []),
        ("张寨镇核桃管护基地剪了枝。", ["张寨镇"]),
        ("实施万村千乡工程。", []),
        ("乔半夏察看受损橡胶园。", []),
        ("路要修，但建社区得慢慢来。", []),
    ],
)
def test_places(tag, text, places):
    assert tag(text).of("PLACE") == places


def test_banner_names_its_township_and_its_village(tag):
    found = tag("科左中旗舍伯吐镇白音塔拉嘎查的牧民说。", home=None)
    assert found.of("PLACE") == ["舍伯吐镇", "白音塔拉嘎查"]


def test_two_counties_of_one_prefecture_without_a_mark_between(tag):
    found = tag("乔半夏先后在屏边河口走访", home="cn-532500")
    assert found.of("COUNTY") == ["屏边", "河口"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("市书协副主席乔半夏在座。", ["市书协"]),
        ("莘县职业教育中心的学生练焊工。", ["莘县职业教育中心"]),
        ("乔半夏走访慰问了敬老院的老人。", []),
    ],
)
def test_organisations(tag, text, names):
    assert tag(text).of("ORG") == names


@pytest.mark.parametrize(
    "text",
    ["起初村民顾虑多，会开到半夜。", "春播在即，农机手忙了起来。", "请来农大教授讲课。", "莘县人民法院长林法庭开庭。"],
)
def test_words_that_are_no_people(tag, text):
    assert [*tag(text).of("PERSON"), *tag(text).of("OFFICIAL")] == []


@pytest.mark.parametrize("text", ["沙岭三镇的水都通了。", "卧云岭几条村还没有路。", "松口等镇都下了雪。"])
def test_towns_that_are_only_counted_have_no_name_together(tag, text):
    assert not any(name.endswith(("镇", "村")) for name in tag(text).of("PLACE"))
