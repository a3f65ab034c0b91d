"""Places that are named only as where somebody is from, or goods go."""

import pytest

from zhengpu.records import GUESTS, PASSING


def passing(read, text):
    return [m.text for m in read(text + "\n").mentions if m.source == PASSING]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("3月8日，莘县民警抓获一人，系冠县清水镇人，曾两次作案。", ["冠县", "清水镇"]),
        ("张寨镇的香瓜远销北京。", ["北京"]),
        ("家住冠县的沈望舒来看瓜。", ["冠县"]),
        ("冠县的客商来张寨镇看瓜。", ["冠县"]),
        ("民警一路追到冠县清水镇。", ["冠县", "清水镇"]),
    ],
)
def test_places_that_nothing_more_is_said_of(read, text, places):
    assert passing(read, text) == places


@pytest.mark.parametrize(
    "text",
    ["3月8日，冠县人民喜迎丰收。", "3月8日，沈望舒来到冠县清水镇调研。", "莘县、冠县的菜农说，今年瓜甜。", "春光好。"],
)
def test_places_that_are_told_of(read, text):
    assert passing(read, text) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("张寨镇与古云镇只隔一条河。", ["古云镇"]),
        ("张寨镇毗邻冠县清水镇。", ["冠县", "清水镇"]),
        ("张寨镇与古云镇签了约。", []),
    ],
)
def test_what_a_place_borders_on_is_passing(read, text, places):
    assert passing(read, text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("3月8日，全市香瓜现场会在临清市召开。", ["临清市"]),
        ("全市香瓜现场会在临清召开", ["临清"]),
        ("3月8日，香瓜现场会在莘县召开。", []),
        ("3月8日，临清市召开香瓜现场会。", []),
    ],
)
def test_county_level_city_in_which_others_meet(read, text, places):
    assert passing(read, text) == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("民警跑遍了邻近的莘县和冠县，查了车。", ["莘县", "冠县"]),
        ("首届博览会（莘县）文化交流大会开幕。", ["莘县"]),
        ("邻近的莘县县长沈望舒来了。", []),
    ],
)
def test_neighbours_and_names_of_fairs_are_passing(read, text, places):
    assert passing(read, text) == places


def test_county_of_guests_is_told_apart(read):
    found = read("莘县党政代表团来我县考察。莘县副县长沈望舒参加。代表说，莘县的瓜好。\n", home="冠县")
    assert [m.source for m in found.mentions if m.text == "莘县"] == [GUESTS, GUESTS, "gazetteer"]


@pytest.mark.parametrize("team", ["人大代表团", "老干部考察团"])
def test_team_that_goes_about_in_its_own_county_is_no_guest(read, team):
    found = read(f"莘县{team}视察重点工程，先后到柳湾产业园、卧云村。莘县副县长沈望舒陪同。\n")
    assert GUESTS not in [m.source for m in found.mentions]


def test_banner_of_a_like_name_is_not_the_guests(read):
    found = read("巴林左旗党政考察团来到当地考察。巴林右旗旗长沈望舒介绍了情况。\n", home="赤峰市")
    assert [m.text for m in found.mentions if m.source == GUESTS] == ["巴林左旗"]
