"""Names of Mongols, Tibetans, Uyghurs and Dai, and names that are words, where a title or a frame says that they are names."""

import pytest

from nlp.names import LEAST_ANCHORED, best_at, name_list, shape


def name(text, start=0, least=LEAST_ANCHORED):
    best = best_at(text, start, least)
    return text[best.start : best.end] if best else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("乌云格日勒说，草场返青了。", "乌云格日勒"),
        ("额尔敦图雅来到牧点。", "额尔敦图雅"),
        ("扎西多杰主持会议。", "扎西多杰"),
        ("曲木尔布介绍，路已修通。", "曲木尔布"),
        ("岩罕香参加活动。", "岩罕香"),
        ("祁巴特尔强调，要抓紧。", "祁巴特尔"),
        ("帕提曼古丽说，葡萄熟了。", "帕提曼古丽"),
    ],
)
def test_a_name_of_known_parts(text, expected):
    assert name(text) == expected


def test_a_dotted_name_ends_where_other_characters_begin():
    assert name("艾孜买提·卡德尔蹲在田埂上。") == "艾孜买提·卡德尔"


def test_a_part_alone_is_a_name_only_behind_a_title():
    assert name("宝音说，雪停了。") == "宝音"
    assert name("宝音的草场", least=1.75) is None


def test_a_word_is_a_name_only_behind_a_title_of_a_body():
    assert name("江南主持会议。") == "江南"
    assert name("江南主持会议。", least=1.75) is None


def test_an_otherwise_impossible_character_in_a_common_pair():
    assert shape("桑向荣说", 0, 3) > shape("桑向到说", 0, 3)


def test_a_dotted_name_in_a_list():
    text = "艾孜买提·卡德尔、桑以宁参加。"
    assert [text[n.start : n.end] for n in name_list(text, 0)] == ["艾孜买提·卡德尔", "桑以宁"]


def test_a_dotted_name_leaves_the_verb_its_first_character():
    assert name("艾孜买提·卡德尔来到渠边。") == "艾孜买提·卡德尔"


def test_a_given_name_of_two_characters_behind_the_blank():
    assert name("桑 以宁说，路通了。") == "桑 以宁"
    assert name("桑 宁说，路通了。") == "桑 宁"


def test_a_dotted_name_in_a_list_leaves_the_verb_its_first_character():
    text = "桑以宁、艾孜买提·阿不都来到渠边。"
    assert [text[n.start : n.end] for n in name_list(text, 0)] == ["桑以宁", "艾孜买提·阿不都"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("旦增加白通报了情况。", "旦增加白"),
        ("达瓦嘎旺、桑以宁表态发言。", "达瓦嘎旺"),
        ("朝巴图雅陪同检查。", "朝巴图雅"),
    ],
)
def test_a_name_with_one_known_part_ends_where_the_next_word_surely_begins(text, expected):
    assert name(text) == expected


def test_a_name_with_one_known_part_is_none_without_a_title():
    assert name("达瓦嘎旺、桑以宁表态发言。", least=1.75) != "达瓦嘎旺"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("彼得罗夫表示，欢迎再来。", "彼得罗夫"), ("科斯捷连科和代表团看了学校。", "科斯捷连科")],
)
def test_foreign_name_by_its_sound(text, expected):
    assert name(text) == expected


def test_yi_name_of_a_clan_and_a_given_name():
    assert name("阿说伍各介绍，路已修通。") == "阿说伍各"
