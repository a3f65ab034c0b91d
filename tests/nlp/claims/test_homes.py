"""Homes of villagers to which somebody goes, where it is told before in which village they live."""

import pytest

LIVES = "　　家住莘县张寨镇卧云村的老党员王满囤今年九十岁。"


def test_home_of_somebody_whose_village_is_told_before(read):
    found = read(f"{LIVES}3月8日，在王满囤家中，县委书记穆怀瑾与老人拉家常。\n")
    assert ("穆怀瑾", "卧云村") in found.pairs("VISITED")
    assert ("穆怀瑾", "张寨镇") in found.pairs("VISITED")


def test_home_to_which_somebody_comes(read):
    found = read(f"{LIVES}3月8日，县委书记穆怀瑾来到王满囤家里，送去了米面。\n")
    assert ("穆怀瑾", "卧云村") in found.pairs("VISITED")


def test_home_of_which_nobody_tells_where_it_lies(read):
    found = read("　　3月8日，在老党员王满囤家中，县委书记穆怀瑾与老人拉家常。\n")
    assert found.pairs("VISITED") == []


def test_name_with_a_seldom_surname_behind_what_he_is(read):
    found = read("　　3月8日，县委书记穆怀瑾看望了卧云村老党员药满囤。药满囤说，日子好过了。\n")
    assert "PERSON" in found.labels("药满囤")


def test_villages_of_those_called_on_in_the_holidays(read):
    found = read(
        "3月8日，县委书记穆怀瑾走访慰问了卧云村特困供养人员王满囤、石桥村困难党员李长河，柳湾村残疾人沈小妹。\n"
    )
    assert found.pairs("VISITED") == [("穆怀瑾", "卧云村"), ("穆怀瑾", "石桥村"), ("穆怀瑾", "柳湾村")]


def test_village_of_which_somebody_in_need_tells_later_is_not_called_at(read):
    found = read("3月8日，县委书记穆怀瑾来到卧云村，看望困难党员王满囤。石桥村老党员李长河也来了。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "卧云村")]


@pytest.mark.parametrize("where", ["召开座谈会，慰问了", "在县人民医院看望了"])
def test_people_met_elsewhere_are_not_called_on_in_their_villages(read, where):
    found = read(f"3月8日，县委书记穆怀瑾{where}卧云村困难党员王满囤、石桥村老党员李长河等。\n")
    assert ("穆怀瑾", "石桥村") not in found.pairs("VISITED")
