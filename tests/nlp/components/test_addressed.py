"""Titles behind the names of those who are called so."""

import pytest


@pytest.mark.parametrize(
    ("text", "names", "posts"),
    [
        ("莘县水利局伍乘风局长看了渠。", ["伍乘风"], ["局长"]),
        ("客人由穆怀明副主任、办公室卓若兰主任领着。", ["穆怀明", "卓若兰"], ["副主任", "主任"]),
        ("会上，乔建业局长从严提出要求。", ["乔建业"], ["局长"]),
    ],
)
def test_title_behind_a_name(tag, text, names, posts):
    found = tag(text)
    assert (found.of("OFFICIAL"), found.of("POST")) == (names, posts)


def test_body_before_a_name_ends_there(tag):
    assert tag("莘县水利局伍乘风局长看了渠。").of("AGENCY") == ["莘县水利局"]


def test_surname_before_a_title_is_no_part_of_body_or_post(tag):
    found = tag("莘县气象局乔局长看了雨量。")
    assert (found.of("AGENCY"), "乔局长" in found.of("POST")) == (["莘县气象局"], False)


@pytest.mark.parametrize("text", ["高新区区长看了渠。", "农业局局长看了渠。", "卓家庄书记看了渠。"])
def test_place_or_body_before_a_title_is_no_name(tag, text):
    assert tag(text).of("OFFICIAL") == []


def test_surname_before_county_head_is_no_county(tag):
    found = tag("赵县长来看渠，大家都说好。")
    assert found.of("COUNTY") == []


def test_some_towns_are_no_place(tag):
    assert tag("深入部分乡镇看渠。").of("PLACE") == []


def test_short_name_behind_a_body_and_before_a_title(tag):
    assert tag("莘县水利局乔雪总工到场。").of("OFFICIAL") == ["乔雪"]
