"""Posts to which the congress of a society elects."""

import pytest

CONGRESS = "莘县竹编协会第三次会员代表大会召开，县文联主席沈望舒到会。"


@pytest.mark.parametrize(
    "text",
    [
        CONGRESS + "大会选举乔半夏为会长。",
        CONGRESS + "会上，乔半夏当选会长。",
        "莘县竹编协会举行换届大会，选举乔半夏为会长。",
    ],
)
def test_post_is_of_the_society_and_not_of_the_body_named_last(read, text):
    found = read(f"3月8日，{text}\n")
    assert ("乔半夏", "会长", "莘县竹编协会") in found.posts()


def test_who_is_asked_to_be_its_honorary_head(read):
    found = read(f"3月8日，{CONGRESS}大会聘请县政协原副主席乔半夏为名誉主席。\n")
    assert ("乔半夏", "名誉主席", "莘县竹编协会") in found.posts()


def test_congress_of_the_people_is_none_of_a_society(read):
    found = read("3月8日，莘县人民代表大会召开。大会选举伍乘风为县法院院长。\n")
    assert found.posts() == [("伍乘风", "院长", "县法院")]


@pytest.mark.parametrize(
    "text",
    [
        "莘县红十字会第三次会员代表大会开幕，市红十字会副会长沈望舒到会。大会选举副县长乔半夏为会长。",
        "莘县竹编协会第二届理事会第一次全体会议选举乔半夏为会长。",
        "莘县竹编协会第二次会员大会召开，乔半夏当选为新一届协会会长。",
    ],
)
def test_congresses_and_councils(read, text):
    held = [body for name, post, body in read(f"3月8日，{text}\n").posts() if (name, post) == ("乔半夏", "会长")]
    assert [body[:6] for body in held] in (["莘县红十字会"], ["莘县竹编协会"])


def test_who_is_also_its_secretary(read):
    found = read(f"3月8日，{CONGRESS}乔半夏、伍乘风当选为副会长，伍乘风兼秘书长。\n")
    assert ("伍乘风", "秘书长", "莘县竹编协会") in found.posts()
