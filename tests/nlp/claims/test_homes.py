"""Homes of villagers to which somebody goes, where it is told before in which village they live."""

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
