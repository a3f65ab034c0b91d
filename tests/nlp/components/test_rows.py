"""What stands in a row of stops and no other rule knows: by its ending, its brand beside firms, behind where it lies."""

import pytest

COMPONENT = "zhengpu_organizations"  # what it proposes; the resolver weighs that with the model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("考察团先后观看了卧云湖公园、星河之光观景塔、白鹤酒业。", "星河之光观景塔"),
        ("一行人乘车前往卧云船闸、周口沙北港、双塔广场等点位。", "周口沙北港"),
        ("一行人乘车前往卧云船闸、谷满仓（周口）绿色食品产业园等点位。", "谷满仓（周口）绿色食品产业园"),
        ("客人们踏访了卧云湿地公园、城市建设展示馆、白鹤物流园等处。", "城市建设展示馆"),
        ("在高唐县，他看了梁村镇卧云肉牛繁育场、清平镇星海云天星宿部落。", "星海云天星宿部落"),
    ],
)
def test_sites_in_a_row_are_told_by_their_endings(tag, text, name):
    assert name in tag(text, COMPONENT).of("PLACE")


def test_a_brand_beside_firms_is_a_firm(tag):
    found = tag("代表团来到山东卧云农业科技有限公司、鹤鸣杂粮，问销路、算成本。", COMPONENT).of("COMPANY")
    assert "鹤鸣杂粮" in found


@pytest.mark.parametrize(
    "text",
    [
        "检查了卫生、消防、排涝、温室大棚。",
        "走访慰问贫困户，送去慰问金、面粉、清油。",
        "代表们走进食堂、理化实验室，察看热源厂、换热站。",
        "他强调要抓好防汛、排涝、河堤巡查。",
    ],
)
def test_what_is_no_name_in_a_row_is_none(tag, text):
    found = tag(text, COMPONENT)
    assert found.of("PLACE") == found.of("COMPANY") == []
