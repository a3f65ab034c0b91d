"""Sentences that open on a place, and the one who is told next to do something there."""

import pytest


def visits(found):
    return found.pairs("VISITED")


@pytest.mark.parametrize(
    "text",
    [
        "古云镇卧云村是有名的桃乡，穆怀瑾走进桃园，问果农收成。",
        "古云镇卧云村家家户户种桃。穆怀瑾一行踏进桃园，问果农收成。",
        "古云镇卧云村种桃已有百年。他俯身看了看墒情。",
        "古云镇卧云村84岁的老党员柳长青家院子里，穆怀瑾拉着老人的手坐下。",
        "古云镇卧云村种了百亩大蒜，穆怀瑾叮嘱村干部把好质量。",
        "古云镇卧云村种了百亩大蒜。穆怀瑾详细询问种植户收成。",
        "古云镇、张鲁镇卧云村，每到一处，穆怀瑾都细问收成。",
        "古云镇、张鲁镇卧云村，穆怀瑾一路走、一路看、一路问。",
    ],
)
def test_who_goes_into_something_of_a_place_told_before_is_there(read, text):
    found = read(f"3月8日，县委书记穆怀瑾来到张寨镇，察看春耕。{text}\n")
    assert ("穆怀瑾", "卧云村") in visits(found)


@pytest.mark.parametrize(
    "text",
    [
        "古云镇卧云村是有名的桃乡。穆怀瑾走进松口村的桃园。",
        "古云镇卧云村是有名的桃乡。穆怀瑾指出，要把桃卖出去。",
        "古云镇卧云村是有名的桃乡，镇长祁听雨走进桃园。",
        "古云镇卧云村是有名的桃乡，镇长祁听雨叮嘱村干部把好质量。",
        "古云镇卧云村是有名的桃乡。\n穆怀瑾走进桃园，问果农收成。",
        "徒骇河是莘县的母亲河。穆怀瑾走进果园，问果农收成。",
    ],
)
def test_a_place_only_described_is_no_stop(read, text):
    found = read(f"3月8日，县委书记穆怀瑾来到张寨镇，察看春耕。{text}\n")
    assert not {"卧云村", "徒骇河"} & {place for who, place in visits(found) if who == "穆怀瑾"}


@pytest.mark.parametrize(
    "text",
    [
        "在卧云村，县委书记穆怀瑾进农家、上茶山，问收入。",
        "县委书记穆怀瑾在卧云村，沿着田埂走了一个来回。",
        "县委书记穆怀瑾沿卧云村步行察看了水毁路段。",
        "县委书记穆怀瑾依次走了卧云村、古云镇。",
    ],
)
def test_what_somebody_does_with_hands_and_feet_shows_who_is_there(read, text):
    assert ("穆怀瑾", "卧云村") in visits(read(f"3月8日，{text}\n"))


def test_way_along_a_river_is_no_stop(read):
    assert visits(read("3月8日，县委书记穆怀瑾沿徒骇河步行察看了清淤。\n")) == []


def test_meeting_on_the_spot_of_who_is_on_the_way(read):
    found = read("3月8日，县委书记穆怀瑾来到张寨镇，察看春耕，并在古云镇召开现场会。\n")
    assert ("穆怀瑾", "古云镇") in visits(found)


def test_place_told_to_be_a_stage_of_the_way(read):
    found = read("3月8日，县委书记穆怀瑾到张寨镇调研。云鲸面业有限公司是此次调研的第一站。厂区里机器轰鸣。\n")
    assert ("穆怀瑾", "云鲸面业有限公司") in visits(found)


def test_first_of_its_kind_is_no_stage(read):
    found = read("3月8日，县委书记穆怀瑾到张寨镇调研。云鲸面业有限公司是全县第一家面粉企业。\n")
    assert ("穆怀瑾", "云鲸面业有限公司") not in visits(found)


def test_where_a_firm_lies_on_which_a_sentence_opens_is_come_to(read):
    found = read(
        "3月8日，县委书记穆怀瑾到莘县调研。地处张寨镇的云鲸面业有限公司订单排到年底，穆怀瑾走进车间，询问用工。\n"
    )
    assert {("穆怀瑾", "张寨镇"), ("穆怀瑾", "云鲸面业有限公司")} <= set(found.pairs("VISITED"))
