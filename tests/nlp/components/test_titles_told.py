"""Titles of chief stewards of rivers, of banners' heads and of those who hold a public post beside a firm's; and no titles."""

import pytest


@pytest.mark.parametrize("post", ["总河长", "组织员", "苏木达", "教育长"])
def test_post(tag, post):
    assert post in tag(f"县委{post}乔半夏到村里。").of("POST")


@pytest.mark.parametrize("text", ["市长公开电话响了。", "云鲸面业公司是市商会副会长单位。", "主任会议听取了汇报。"])
def test_words_that_begin_with_a_post(tag, text):
    assert tag(text).of("POST") == []


def test_public_post_beside_the_post_in_a_firm(tag):
    assert tag("县供销社主任、云鲸面业有限公司董事长乔半夏说。").of("OFFICIAL") == ["乔半夏"]


def test_party_secretary_of_a_firm_is_no_official(tag):
    assert tag("党委书记、云鲸面业有限公司总经理乔半夏说。").of("OFFICIAL") == []


def test_head_of_a_region_of_a_firm(tag):
    assert tag("云鲸面业有限公司华东大区总经理乔半夏说。").of("POST") == ["华东大区总经理"]


def test_officer_is_no_part_of_the_body_before(tag):
    assert tag("莘县人民检察院检察长乔半夏带领控申科干警下乡。").of("OFFICIAL") == ["乔半夏"]


def test_elected_by_the_congress_of_a_society_is_no_official(tag):
    found = tag("莘县书法家协会第四次会员代表大会召开。大会选举乔半夏为主席，伍乘风为副主席。")
    assert found.of("PERSON") == ["乔半夏", "伍乘风"]


def test_posts_of_a_crowd_are_nobodys(tag):
    assert tag("代表们与校长、教师、家长代表座谈。").of("POST") == []


@pytest.mark.parametrize(
    "text",
    [
        "莘县副县长（挂职）江远来到张寨镇。",
        "莘县水利局局长（兼）江远说，渠已修好。",
        "张寨镇镇长 江远：我们要把渠修好。",
        "市委书记：江远\n",
        "莘县公安局交警大队政治教导员江远说，路口要有人。",
        "莘县张寨镇耿店村的党支部书记江远说，渠已修好。",
    ],
)
def test_name_apart_from_its_title(tag, text):
    assert tag(text).of("OFFICIAL") == ["江远"]


def test_branch_of_a_village_is_the_body(tag):
    assert tag("莘县张寨镇耿店村党委书记江远说，渠已修好。").of("AGENCY") == ["耿店村党委"]


def test_lost_mark_between_two_posts(tag):
    assert tag("市住建局党组书记局长江远参加。").of("POST") == ["党组书记", "局长"]


def test_committee_of_a_town_that_no_list_has(tag):
    found = tag("岔北镇党委书记江远和莘县张寨镇党委书记穆怀瑾、十八里铺镇镇长乔半夏参加。")
    assert found.of("AGENCY") == ["岔北镇党委", "张寨镇党委"]


def test_office_behind_a_name_in_a_row_is_no_name(tag):
    assert "计生办" not in tag("张寨镇财政所长江远、计生办主任穆怀瑾包村。").of("OFFICIAL")


def test_who_takes_over(tag):
    assert tag("莘县张寨镇党委书记由江成业接任。").of("OFFICIAL") == ["江成业"]


def test_chair_of_the_workers_union_of_a_bureau_and_of_a_county(tag):
    assert tag("县总工会主席乔半夏、县水利局副局长穆怀瑾说。").of("POST") == ["主席", "副局长"]


@pytest.mark.parametrize("text", ["县长那天到村里。", "县水利局局长任成员。"])
def test_words_behind_a_post_that_are_no_name(tag, text):
    assert tag(text).of("OFFICIAL") == []
