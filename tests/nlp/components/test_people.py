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


@pytest.mark.parametrize(
    "text", ["高度重视春耕工作。", "金融活水润泽田间。", "方便群众办事。", "东岭县县长来俺村三回了。"]
)
def test_words_that_begin_like_names(tag, text):
    assert not [label for _, label in tag(text).pairs if label in ("PERSON", "OFFICIAL")]


def test_names_that_fill_a_sentence_up_to_its_verb_are_people_whatever_their_characters(tag):
    found = tag("市委书记沈望舒讲话。\n于山清、程记锋、卢航义、廖中格参加会议。")
    assert found.of("OFFICIAL") == ["沈望舒", "于山清", "程记锋", "卢航义", "廖中格"]


def test_villages_that_fill_a_sentence_up_to_its_verb_are_no_people(tag):
    assert tag("张李村、王家庄、古云镇参加比赛。").of("OFFICIAL") == []
