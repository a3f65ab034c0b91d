"""Who goes as well: taken along, beside the one told before, or of rank among a crowd."""

import pytest


def went(found):
    return found.pairs("VISITED")


def test_two_who_set_out_together_both_go_on(read):
    found = read("3月8日，县委书记穆怀瑾带上县水利局局长乔半夏，来到张寨镇察看堤坝。随后，两人又走进古云镇。\n")
    assert {("穆怀瑾", "古云镇"), ("乔半夏", "古云镇")} <= set(went(found))


def test_two_of_whom_nobody_was_taken_along_are_those_on_the_way(read):
    found = read("3月8日，县委书记穆怀瑾来到张寨镇，听镇长乔半夏介绍春耕。随后，两人又走进古云镇。\n")
    assert ("乔半夏", "古云镇") not in went(found)


def test_who_goes_beside_him_goes_as_well(read):
    found = read(
        "县委书记穆怀瑾放心不下孩子们。3月8日，他与县委常委、宣传部部长乔半夏结伴，把书包送进张寨镇卧云小学。\n"
    )
    assert {("穆怀瑾", "卧云小学"), ("乔半夏", "卧云小学")} <= set(went(found))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("3月8日，市科协主席穆怀瑾、高级农艺师柳长青深入张寨镇，教大伙嫁接。", ["穆怀瑾", "柳长青"]),
        ("3月8日，县长穆怀瑾、村民柳长青走进张寨镇。", ["穆怀瑾"]),
    ],
)
def test_one_of_rank_on_a_list_takes_all_with_him_but_villagers(read, text, who):
    assert went(read(text + "\n")) == [(one, "张寨镇") for one in who]


def test_who_has_come_at_the_same_time_is_there_too(read):
    found = read("3月8日，县长穆怀瑾赶到张寨镇，县人武部部长乔半夏带领120名民兵同时抵达。\n")
    assert went(found) == [("穆怀瑾", "张寨镇"), ("乔半夏", "张寨镇")]


def test_who_shows_somebody_unnamed_round_goes_there(read):
    found = read("3月6日，县长岑云舟来到古云镇。3月8日，市税务局局长穆怀瑾陪同省税务局副局长一行到张寨镇检查指导。\n")
    assert (went(found)[-1], found.pairs("ACCOMPANIED")) == (("穆怀瑾", "张寨镇"), [])


@pytest.mark.parametrize(
    "text",
    [
        "3月8日，县文联组织书画家到张寨镇采风，县文联主席穆怀瑾现场题字。",
        "3月8日，县检察院干警走进张寨镇上法治课，副检察长穆怀瑾向孩子们赠送图书。",
    ],
)
def test_who_of_rank_does_something_among_a_crowd_went_with_it(read, text):
    assert went(read(text + "\n")) == [("穆怀瑾", "张寨镇")]


def test_who_of_rank_thanks_a_crowd_did_not_go_with_it(read):
    assert went(read("3月8日，20名书画家走进张寨镇采风，县委书记穆怀瑾作出批示。\n")) == []


def test_team_whose_other_members_are_told_of_is_led_by_who_is_named_with_them(read):
    found = read("3月8日，东阿县委书记穆怀瑾及代表团其他成员参观了张寨镇。东阿代表团还参观了云鲸面业有限公司。\n")
    assert ("穆怀瑾", "云鲸面业有限公司") in went(found)


def test_guests_are_those_who_were_met(read):
    found = read(
        "3月8日，县长沈望舒会见了前来我县访问的东方商会会长穆怀瑾一行。其间，客人们到张寨镇的卧云湿地公园参观。\n"
    )
    assert {who for who, _ in went(found)} == {"穆怀瑾"}


@pytest.mark.parametrize("joins", ["参加当天视察活动", "参加了本次集中视察", "分别参加视察活动"])
def test_who_takes_part_in_the_outing_of_that_day_goes_with_the_members(read, joins):
    found = read(
        f"3月8日，县政协组织部分委员就幼儿教育进行视察。县政协主席穆怀瑾、副主席乔半夏{joins}。"
        "委员们先后来到张寨镇、卧云幼儿园察看。\n"
    )
    assert [one for one in went(found) if one[1] == "张寨镇"] == [("穆怀瑾", "张寨镇"), ("乔半夏", "张寨镇")]


@pytest.mark.parametrize("other", ["该大队还联合教育局，", "“春风”志愿服务队"])
def test_others_are_no_officials_told_before(read, other):
    found = read(f"3月8日，县交警大队大队长穆怀瑾来到张寨镇夜查。{other}走进卧云小学，上安全课。\n")
    assert ("穆怀瑾", "卧云小学") not in went(found)
