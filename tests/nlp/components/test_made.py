"""Who was elected or named: officials, and heads of societies who are none; deputies of a head just named; who was sent to a village."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "乔半夏当选莘县竹编协会会长。",
        "乔半夏当选新一届会长。",
        "莘县竹编商会推选：乔半夏为会长。",
    ],
)
def test_elected_head_of_a_society_is_no_official(tag, text):
    found = tag(text)
    assert (found.of("PERSON"), found.of("OFFICIAL")) == (["乔半夏"], [])


def test_elected_head_of_a_county_is_an_official(tag):
    assert tag("大会选举乔半夏为县长。").of("OFFICIAL") == ["乔半夏"]


def test_elected_with_the_sex_behind_the_last_name(tag):
    found = tag("大会选举乔半夏、伍乘风、穆怀瑾（女）为副主任。")
    assert found.of("OFFICIAL") == ["乔半夏", "伍乘风", "穆怀瑾"]


def test_deputy_of_the_head_named_before_is_an_official_like_that_one(tag):
    found = tag("县残联理事长乔半夏、副理事长穆怀瑾到村里。")
    assert (found.of("POST"), found.of("OFFICIAL")) == (["理事长", "副理事长"], ["乔半夏", "穆怀瑾"])


def test_first_secretary_told_by_where_she_was_sent_from(tag):
    found = tag("该村第一书记、县水利局派驻干部穆怀瑾在修渠。")
    assert (found.of("POST"), found.of("OFFICIAL")) == (["第一书记"], ["穆怀瑾"])


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("穆怀瑾还当选了莘县政协委员。", ["委员"]),
        ("县政协委员穆怀瑾提了建议。", ["委员"]),
        ("莘县政协委员“把脉”水渠。", []),
    ],
)
def test_member_of_a_cppcc_holds_a_post_where_somebody_is_told_to_be_one(tag, text, posts):
    assert tag(text).of("POST") == posts


def test_clerk_with_a_verb_behind_has_no_name(tag):
    assert tag("庭长穆怀瑾带着书记员乘船上岛。").of("OFFICIAL") == ["穆怀瑾"]


@pytest.mark.parametrize("text", ["县领导冒雨看了水渠。", "建了学生宿舍、图书室。", "听取群众呼声，多办实事。"])
def test_common_word_behind_a_group_is_no_name(tag, text):
    found = tag(text)
    assert (found.of("PERSON"), found.of("OFFICIAL")) == ([], [])


def test_owner_of_lost_papers_by_where_the_house_stands(tag):
    assert tag("▲乔半夏位于莘县振兴街的房屋产权证遗失，声明作废。").of("PERSON") == ["乔半夏"]


@pytest.mark.parametrize("post", ["党委书记", "总工程师"])
def test_who_stands_beside_the_head_of_a_firm_is_no_official(tag, post):
    found = tag(f"云鲸面业有限公司总经理乔半夏、{post}穆怀瑾参加。")
    assert (found.of("PERSON"), found.of("OFFICIAL")) == (["乔半夏", "穆怀瑾"], [])


@pytest.mark.parametrize("text", ["穆怀瑾任市长以来，水渠修好了。", "穆怀瑾被任命为副市长。", "拟提拔穆怀瑾任副县长。"])
def test_who_comes_into_a_public_office_is_an_official(tag, text):
    assert tag(text).of("OFFICIAL") == ["穆怀瑾"]
