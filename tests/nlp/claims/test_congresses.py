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
