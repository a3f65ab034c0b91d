"""Stops of one outing: their days and their order."""

import pytest

from nlp.claims.trips import same_place
from tests.nlp.readings import Facts

SPAN = "3月6日至8日，县委书记穆怀瑾先后到莘县、东阿县调研春耕。"


def told(found: Facts):
    claims = sorted(found.claims("VISITED"), key=lambda c: c.order)
    return [(found.name(c.object), c.date.iso) for c in claims]


def test_days_that_follow_each_other_are_one_trip(read):
    found = read("3月6日，县委书记穆怀瑾来到张寨镇，察看春耕。次日，又来到姜楼镇，察看麦田。\n")
    assert told(found) == [("张寨镇", "2021-03-06"), ("姜楼镇", "2021-03-07")]
    assert len({c.trip for c in found.claims("VISITED")}) == 1


def test_stop_summed_up_first_has_the_day_told_later(read):
    found = read(f"{SPAN}6日，穆怀瑾来到莘县张寨镇，察看大棚。7日，穆怀瑾来到东阿县姜楼镇，察看麦田。\n")
    assert told(found) == [
        ("莘县", "2021-03-06"),
        ("张寨镇", "2021-03-06"),
        ("东阿县", "2021-03-07"),
        ("姜楼镇", "2021-03-07"),
    ]


def test_stops_told_before_a_county_is_come_to_are_before_it(read):
    found = read(f"{SPAN}穆怀瑾走进张寨镇，察看大棚。7日，穆怀瑾来到东阿县姜楼镇，察看麦田。\n")
    assert [place for place, _ in told(found)] == ["莘县", "张寨镇", "东阿县", "姜楼镇"]


def test_short_and_full_name_are_one_stop(read):
    found = read("3月8日，县委书记穆怀瑾来到莘县。在莘县，穆怀瑾察看了春耕。随后，他又来到莘县张寨镇，察看麦田。\n")
    assert [place for place, _ in told(found)] == ["莘县", "张寨镇"]


def test_date_of_another_paragraph_that_is_silent_on_the_visitor(read):
    found = read(
        "3月5日，县委书记穆怀瑾来到张寨镇，察看春耕。\n\n"
        "3月8日，全县植树节动员会召开，副县长乔半夏出席会议。\n\n"
        "随后，穆怀瑾来到古云镇，察看麦田。\n"
    )
    assert ("古云镇", "2021-03-05") in told(found)


def test_year_only_is_told(read):
    assert told(read("去年秋天，县委书记穆怀瑾来到张寨镇，察看秋收。\n")) == [("张寨镇", "2020")]


def test_county_listed_in_the_headline_too_is_come_to_when_its_stops_are_told(read):
    found = read(f"穆怀瑾到莘县东阿县调研春耕\n\n{SPAN}在莘县，穆怀瑾走进张寨镇。在东阿县，他来到姜楼镇。\n")
    assert [place for place, _ in told(found)] == ["莘县", "张寨镇", "东阿县", "姜楼镇"]


def test_place_named_again_within_a_county_comes_after_what_was_told_of_it(read):
    found = read(
        "3月8日，县委书记穆怀瑾来到莘县。在张寨镇，穆怀瑾察看麦田。随后，他来到莘县古云镇，走访云鲸面业有限公司。\n"
    )
    assert [place for place, _ in told(found)] == ["莘县", "张寨镇", "古云镇", "云鲸面业有限公司"]


def test_name_with_and_without_the_county_is_one_stop(read):
    found = read("3月8日，县委书记穆怀瑾来到莘县云鲸面业有限公司。在云鲸面业有限公司，穆怀瑾察看了生产线。\n")
    assert [place for place, _ in told(found)].count("云鲸面业有限公司") <= 1


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("云城镇", "云诚镇", True),
        ("云东一村", "云东二村", False),
        ("聊城开发区", "开发区", True),
        ("莘县", "苇县", False),
    ],
)
def test_one_place_under_two_names(left, right, same):
    assert same_place(left, right) is same


@pytest.mark.parametrize(
    ("listed", "first", "second"),
    [
        ("直奔张寨镇、古云镇", "在张寨镇卧云村，穆怀瑾察看大棚", "张寨镇"),
        ("赴嘉兴湖州考察", "6日，穆怀瑾走进嘉善县，察看园区", "嘉兴"),
    ],
)
def test_place_listed_ahead_comes_after_the_stops_told_since(read, listed, first, second):
    found = read(f"3月6日至8日，县委书记穆怀瑾{listed}。{first}。7日，穆怀瑾来到古云镇、湖州市，察看市场。\n")
    places = [place for place, _ in told(found)]
    assert places.index(second) == 0
    assert places.index("卧云村" if "卧云" in first else "嘉善县") < places.index("古云镇")


def test_autonomous_county_and_its_short_name_are_one_stop():
    assert same_place("屏边苗族自治县", "屏边县")


def test_banner_and_its_short_name_are_one_stop():
    assert same_place("东乌珠穆沁旗", "东乌旗")
    assert not same_place("宣城市", "宣州区")


def test_month_of_which_something_else_is_told_dates_no_stop(read):
    text = "3月6日，县委书记穆怀瑾来到张寨镇，察看春耕。新厂今年1月投产。穆怀瑾随后来到古云镇，察看果园。\n"
    assert {c.date.iso for c in read(text).claims("VISITED")} == {"2021-03-06"}
