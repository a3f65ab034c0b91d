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


def test_party_secretary_beside_the_head_of_a_firm(read):
    found = read("云鲸面业有限公司总经理乔半夏、党委书记穆怀瑾参加。\n")
    assert ("穆怀瑾", "党委书记", "云鲸面业有限公司") in found.posts()


def test_engineer_of_another_firm_is_not_beside_a_head_named_before(read):
    found = read("云鲸面业有限公司总经理乔半夏来了。他问总工程师穆怀瑾，电够不够。\n")
    assert ("穆怀瑾", "总工程师", "云鲸面业有限公司") not in found.posts()


def test_post_told_before_the_name_is_of_who_bears_it(read):
    found = read("县委副书记乔半夏主持，时任莘县县长的穆怀瑾参加。\n")
    assert ("穆怀瑾", "县长", "莘县") in found.posts("former")
    assert ("乔半夏", "县长", "莘县") not in found.posts()


def test_society_named_in_full_and_for_short_is_one(read):
    text = "莘县建成竹编协会\n莘县竹编协会日前成立。柳湾村党支部书记乔半夏当选为会长。\n"
    assert ("乔半夏", "会长", "莘县竹编协会") in read(text).posts()


def test_member_of_a_cppcc_told_of_whom_the_sentence_before_is_about(read):
    found = read("乔半夏是云鲸面业有限公司董事长，还当选了莘县政协委员。\n")
    assert ("乔半夏", "委员", "莘县政协") in found.posts()


def test_head_of_a_banks_branch_is_not_the_banks(read):
    found = read("中国人民银行聊城市中心支行行长乔半夏参加。\n", home="聊城市")
    assert found.posts() == [("乔半夏", "行长", "中国人民银行聊城市中心支行")]
