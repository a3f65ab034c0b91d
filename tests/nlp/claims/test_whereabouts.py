"""What is gone to lies where people were told to be, as long as that is sure."""

import pytest

WENT = "3月8日，市委书记沈望舒"


def stated(found):
    return {(found.name(c.subject), found.name(c.object)) for c in found.claims("LOCATED_IN") if c.basis == "stated"}


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        (f"{WENT}来到莘县，察看了云鲸面业有限公司。", ("云鲸面业有限公司", "莘县")),
        (f"{WENT}在莘县，先后走访了云鲸面业有限公司、白鹭纸业有限公司。", ("白鹭纸业有限公司", "莘县")),
        (f"{WENT}到张寨镇调研，他走进云鲸面业有限公司的车间。", ("云鲸面业有限公司", "张寨镇")),
        (f"{WENT}直奔张寨镇。在云鲸面业有限公司，他看了账本。", ("云鲸面业有限公司", "张寨镇")),
        (f"{WENT}来到莘县，察看了张寨镇的春灌。", ("张寨镇", "莘县")),
    ],
)
def test_stop_lies_where_people_are(read, text, pair):
    assert pair in stated(read(text + "\n"))


@pytest.mark.parametrize(
    "text",
    [
        f"{WENT}来到莘县张寨镇，随后走进云鲸面业有限公司。",
        f"{WENT}在张寨镇察看春灌。在云鲸面业有限公司，他看了账本。",
        f"{WENT}来到张寨镇，市长穆怀瑾则走进云鲸面业有限公司。",
        f"{WENT}来到张寨镇。副市长穆怀瑾走进云鲸面业有限公司。",
    ],
)
def test_others_and_later_stops_leave_it_unsure(read, text):
    assert not any(firm == "云鲸面业有限公司" for firm, _ in stated(read(text + "\n")))


def test_body_named_after_its_county_is_in_no_town(read):
    found = read(f"{WENT}来到张寨镇，走进莘县农资公司。\n")
    assert ("莘县农资公司", "张寨镇") not in stated(found)


def test_river_gone_to_lies_in_no_town(read):
    found = read(f"{WENT}来到张寨镇，察看徒骇河。\n")
    assert ("徒骇河", "张寨镇") not in stated(found)


def test_firm_of_a_list_is_not_in_the_town_of_the_one_before(read):
    found = read(f"{WENT}来到莘县，察看了张寨镇云鲸面业有限公司和白鹭纸业有限公司。\n")
    assert ("白鹭纸业有限公司", "张寨镇") not in stated(found)


def test_planned_stop_is_not_told_to_lie_there(read):
    found = read(f"{WENT}来到莘县，原计划前往云鲸面业有限公司。\n")
    assert ("云鲸面业有限公司", "莘县") not in stated(found)


def test_towns_that_a_countys_own_head_goes_to_are_its(read):
    found = read("莘县县长穆怀瑾到张寨镇、古云镇走访。\n")
    assert {("张寨镇", "莘县"), ("古云镇", "莘县")} <= stated(found)


def test_towns_that_a_countys_guests_go_to_are_not(read):
    found = read("莘县考察团到张寨镇走访。\n")
    assert ("张寨镇", "莘县") not in stated(found)


@pytest.mark.parametrize("this", ["该镇的", "这个镇的"])
def test_what_is_named_behind_this_town(read, this):
    found = read(f"张寨镇今年丰收。在{this}卧云村，人人都忙。\n")
    assert ("卧云村", "张寨镇") in stated(found)


def test_park_holds_all_firms_of_the_list_that_is_looked_at_next(read):
    found = read(f"{WENT}来到云岫工业园现场办公，逐户察看了云鲸面业有限公司、白鹭纸业有限公司。\n")
    firms = ("云鲸面业有限公司", "白鹭纸业有限公司")
    assert {(firm, "云岫工业园") for firm in firms} <= stated(found)


def test_village_holds_what_the_next_clause_looks_at(read):
    found = read(f"{WENT}来到张寨镇卧云村，详细查看了云鲸果蔬专业合作社。\n")
    assert ("云鲸果蔬专业合作社", "卧云村") in stated(found)


def test_village_does_not_hold_what_comes_later(read):
    found = read(f"{WENT}来到张寨镇卧云村，慰问了困难户，下午查看了云鲸果蔬专业合作社。\n")
    assert ("云鲸果蔬专业合作社", "卧云村") not in stated(found)


def test_firm_called_after_its_county_lies_in_the_town_where_it_is_gone_to_at_once(read):
    found = read(f"{WENT}来到莘县张寨镇，走进莘县云鲸面业有限公司。\n")
    assert ("莘县云鲸面业有限公司", "张寨镇") in stated(found)


def test_firm_called_after_its_county_that_is_gone_to_later_is_in_no_town(read):
    found = read(f"{WENT}来到莘县张寨镇，慰问了困难户，并到莘县云鲸面业有限公司座谈。\n")
    assert ("莘县云鲸面业有限公司", "张寨镇") not in stated(found)


def test_town_that_is_told_of_after_a_firm_of_the_same_list(read):
    found = read(f"{WENT}来到莘县，察看了云鲸面业有限公司和位于张寨镇卧云村的新厂工地。\n")
    assert ("张寨镇", "莘县") in stated(found)


@pytest.mark.parametrize("said", ["他先后走进", "他又看了", "一行实地察看了"])
def test_firms_gone_to_one_after_the_other_lie_in_the_park(read, said):
    found = read(f"{WENT}调研。在白鹤工业园，{said}云鲸面业有限公司。\n")
    assert ("云鲸面业有限公司", "白鹤工业园") in stated(found)


def test_societys_own_name_behind_the_county_lies_in_the_village(read):
    found = read(f"{WENT}调研。在张寨镇卧云村，他走进县白鹭果蔬专业合作社的棚里。\n")
    assert ("县白鹭果蔬专业合作社", "卧云村") in stated(found)


def test_second_firm_behind_what_the_first_one_builds_lies_there_too(read):
    text = f"{WENT}来到白鹤工业园，先后察看了云鲸面业有限公司年产九万吨面粉扩建、白鹭塑料制品厂技改等项目。\n"
    assert ("白鹭塑料制品厂", "白鹤工业园") in stated(read(text))
