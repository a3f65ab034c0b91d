"""People in rows: who stands beside whom, and what tells that a row is one of officials."""

import pytest

HEAD = "县委书记沈望舒讲话。"


@pytest.mark.parametrize(
    ("text", "officials"),
    [
        ("温向东、高永康、陈建同、张强、鞠朝海一同观摩督导。", ["温向东", "高永康", "陈建同", "张强", "鞠朝海"]),
        ("詹立山、田海波、廉玉山在主席台前排就座。", ["詹立山", "田海波", "廉玉山"]),
        ("穆怀瑾、佟伯年、鲁嘉炼先后作表态发言。", ["穆怀瑾", "佟伯年", "鲁嘉炼"]),
        ("在主席台就座的是：穆怀瑾、佟伯年、鲁嘉炼。", ["穆怀瑾", "佟伯年", "鲁嘉炼"]),
        ("县长申渝江和穆怀瑾、佟伯年、艾元芳等县领导出席。", ["申渝江", "穆怀瑾", "佟伯年", "艾元芳"]),
        ("穆怀瑾、佟伯年（苗族）、鲁嘉炼（女，侗族）当选副主席。", ["穆怀瑾", "佟伯年", "鲁嘉炼"]),
        ("穆怀瑾主持会议。", ["穆怀瑾"]),
        ("雷树山、廖兴海、张志江和刘明丹当选副县长。", ["雷树山", "廖兴海", "张志江", "刘明丹"]),
        (
            "接受陈月江、朱春海两位同志以及曾常明、徐世华等15位同志辞去县人大代表的请求。",
            ["陈月江", "朱春海", "曾常明", "徐世华"],
        ),
        ("免除孟凡明同志副县长一职。", ["孟凡明"]),
    ],
)
def test_rows_of_officials(tag, text, officials):
    assert tag(text).of("OFFICIAL") == officials


def test_who_stands_in_a_row_with_an_official_is_one(tag):
    found = tag(HEAD + "当天，穆怀瑾、佟伯年、沈望舒还来到麦田。")
    assert found.of("OFFICIAL") == ["沈望舒", "穆怀瑾", "佟伯年"]


def test_two_who_go_somewhere_together_are_officials_when_one_is(tag):
    assert tag(HEAD + "沈望舒、穆怀瑾一行来到麦田。").of("PERSON") == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (HEAD + "劳动模范穆怀瑾、佟伯年、鲁嘉炼受到表彰。", ["穆怀瑾", "佟伯年", "鲁嘉炼"]),
        (HEAD + "（记者 穆小丁 卢照邻）", ["穆小丁", "卢照邻"]),
        ("穆怀瑾、佟伯年、鲁嘉炼一起打工。", ["穆怀瑾", "佟伯年", "鲁嘉炼"]),
    ],
)
def test_rows_of_others(tag, text, people):
    assert tag(text).of("PERSON") == people


@pytest.mark.parametrize(
    "text",
    [
        "跑运输的穆怀瑾被大伙推选为村委会主任。",
        "穆怀瑾回村，当选村党支部书记。",
        "带头的人叫穆怀瑾，村党总支书记，今年五十岁。",
        "做建材生意的穆怀瑾回村，当选卧云村党总支书记。",
    ],
)
def test_whose_office_is_told_behind_the_name(tag, text):
    assert tag(text).of("OFFICIAL") == ["穆怀瑾"]


def test_office_of_somebody_else_behind_a_clause(tag):
    assert tag("穆怀瑾来到卧云村，村党支部书记沈望舒说明情况。").of("OFFICIAL") == ["沈望舒"]
