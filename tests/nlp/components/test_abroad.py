"""Divisions of foreign countries: behind a country's name, and wherever the text names them again."""

import pytest

COMPONENT = "zhengpu_organizations"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("以区长瓦连京为团长的俄罗斯白桦州卡尔桦区代表团来访。", "白桦州"),
        ("以区长瓦连京为团长的俄罗斯白桦州卡尔桦区代表团来访。", "卡尔桦区"),
        ("日本樱原市代表团抵漳，樱原客人参观了土楼。", "樱原"),
        ("越南谅川省卧禄县客人到凭祥洽谈。", "卧禄县"),
        ("布拉戈维申斯克市代表团来到黑河。", "布拉戈维申斯克市"),
    ],
)
def test_divisions_abroad(tag, text, name):
    assert name in tag(text, COMPONENT).of("PLACE")


@pytest.mark.parametrize("text", ["介绍了美国各州的做法。", "学习德国先进城市的经验。", "韩国客商到市区参观。"])
def test_what_is_told_of_a_country_is_no_division(tag, text):
    assert {name[-1] for name in tag(text, COMPONENT).of("PLACE")}.isdisjoint("州市区")
