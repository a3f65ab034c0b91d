"""Sites by their endings: what begins their names, what names nothing."""

import pytest

COMPONENT = "zhengpu_organizations"  # what it proposes; the resolver weighs that with the model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("在高唐县卧云先生纪念馆，他驻足良久。", "卧云先生纪念馆"),
        ("检查了卧云口排灌站的机组。", "卧云口排灌站"),
        ("冒雨登上卧云水库查看水情。", "卧云水库"),
        ("会议在市行政中心召开。", "市行政中心"),
        ("沈望舒走进卧云书院，询问修缮情况。", "卧云书院"),
        ("先到莘县观摩卧云庙修缮。", "卧云庙"),
        ("我市卧云渡纪念馆重新开放。", "卧云渡纪念馆"),
        ("代表团参观了高唐县产业园，又到白鹤码头。", "白鹤码头"),
        ("在高唐县白鹤大街卧云大厦三楼公开拍卖。", "卧云大厦"),
    ],
)
def test_sites_begin_behind_counties_verbs_and_roads(tag, text, name):
    assert name in tag(text, COMPONENT).of("PLACE")


@pytest.mark.parametrize(
    "text",
    [
        "检查病险水库除险加固。",
        "一行人察看智慧渔场。",
        "争取两个省级乡村振兴示范片区。",
        "参观蔬菜示范园。",
        "平安校园建设有力推进。",
    ],
)
def test_common_sites_are_no_names(tag, text):
    assert tag(text).of("PLACE") == []


def test_what_a_town_grows_is_no_part_of_its_name(tag):
    assert tag("在张寨镇核桃示范园，他要求抓好管理。").of("PLACE") == ["张寨镇"]


def test_what_a_village_has_is_no_part_of_its_name(tag):
    assert "卧云村" in tag("来到张寨镇卧云村果苗基地。").of("PLACE")
