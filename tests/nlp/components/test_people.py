"""People by their roles, bylines and lists."""

import pytest


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("村民胥大河正在浇地。", "胥大河"),
        ("本报讯（记者 穆清溪）雪停了。", "穆清溪"),
        ("通讯员 祁听雨 报道", "祁听雨"),
        ("种粮大户郝满仓说，今年墒情好。", "郝满仓"),
        ("责任编辑 穆清溪", "穆清溪"),
    ],
)
def test_people_by_what_they_are(tag, text, person):
    assert tag(text).of("PERSON") == [person]


def test_two_journalists(tag):
    assert tag("本报讯（记者 穆清溪 祁听雨）雪停了。").of("PERSON") == ["穆清溪", "祁听雨"]


def test_list_of_those_who_came_is_of_officials(tag):
    assert tag("穆怀瑾、乔半夏、伍乘风参加活动。").of("OFFICIAL") == ["穆怀瑾", "乔半夏", "伍乘风"]


def test_leaders_named_as_a_group(tag):
    assert tag("市领导穆怀瑾、乔半夏陪同。").of("OFFICIAL") == ["穆怀瑾", "乔半夏"]


def test_official_named_again_without_post(tag):
    text = "市委书记沈望舒来到莘县。在村头，沈望舒停下来看麦苗。"
    assert tag(text).pairs.count(("沈望舒", "OFFICIAL")) == 2


def test_appointed_official(tag):
    assert tag("任命乔半夏为县教育局局长。").of("OFFICIAL") == ["乔半夏"]


@pytest.mark.parametrize("text", ["高度重视春耕工作。", "金融活水润泽田间。", "方便群众办事。"])
def test_words_that_begin_like_names(tag, text):
    assert tag(text).pairs == []
