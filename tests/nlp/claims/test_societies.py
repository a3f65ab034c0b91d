"""Posts in societies that the article is about, in divisions by their level, and of those sent to villages."""

import pytest


def test_heads_elected_when_a_society_was_founded(read):
    text = "莘县竹编协会日前成立。柳湾村党支部书记乔半夏当选为会长，穆怀瑾受聘担任秘书长。\n"
    found = read(text).posts()
    assert ("乔半夏", "会长", "莘县竹编协会") in found
    assert ("穆怀瑾", "秘书长", "莘县竹编协会") in found


def test_new_head_of_the_society_that_met(read):
    found = read("莘县竹编协会换届，乔半夏当选新一届会长，伍乘风、穆怀瑾等9人当选副会长。\n")
    assert set(found.posts()) == {
        ("乔半夏", "会长", "莘县竹编协会"),
        ("伍乘风", "副会长", "莘县竹编协会"),
        ("穆怀瑾", "副会长", "莘县竹编协会"),
    }


def test_head_of_the_society_told_of(read):
    assert ("乔半夏", "会长", "莘县竹编协会") in read("莘县竹编协会很忙。协会会长乔半夏说，订单多。\n").posts()


def test_first_secretary_with_where_she_was_sent_from(read):
    found = read("莘县张寨镇柳湾村修了渠。该村第一书记、县水利局派驻干部穆怀瑾说，水来了。\n")
    assert found.posts() == [("穆怀瑾", "第一书记", "柳湾村")]


@pytest.mark.parametrize(("post", "place"), [("县长", "莘县"), ("区长", "东昌府区")])
def test_head_of_a_division_is_of_one_of_that_level(read, post, place):
    found = read(f"{place}与临清、诸城等地签约。{post}乔半夏主持。\n", home="聊城市")
    assert ("乔半夏", post, place) in found.posts()
