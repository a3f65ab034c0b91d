"""Posts told behind a name, in brackets, or with who holds them."""

import pytest


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("穆怀瑾，莘县县委书记。他说，渠已修好。", ("穆怀瑾", "书记", "莘县县委")),
        ("穆怀瑾，女，52岁，中共党员，莘县水利局局长，去年获市劳动模范称号。", ("穆怀瑾", "局长", "莘县水利局")),
        ("穆怀瑾（莘县张寨镇镇长）：渠要修好。", ("穆怀瑾", "镇长", "张寨镇")),
        ("莘县扶贫办主任由副县长穆怀瑾兼任。", ("穆怀瑾", "主任", "莘县扶贫办")),
        ("莘县水利局局长由穆怀瑾担任。", ("穆怀瑾", "局长", "莘县水利局")),
        ("身为莘县水利局局长的穆怀瑾说，渠已修好。", ("穆怀瑾", "局长", "莘县水利局")),
        ("作为莘县水利局局长，穆怀瑾最操心的是渠。", ("穆怀瑾", "局长", "莘县水利局")),
        ("接任莘县水利局局长的是穆怀瑾。", ("穆怀瑾", "局长", "莘县水利局")),
        ("穆怀瑾自1998年任莘县水利局局长以来，年年修渠。", ("穆怀瑾", "局长", "莘县水利局")),
        ("灵璧县长穆怀瑾来到高楼镇。", ("穆怀瑾", "县长", "灵璧")),
        (
            "村民穆怀瑾有办法。穆怀瑾，市人大代表，柳湾养殖专业合作社理事长。他说，渠已修好。",
            ("穆怀瑾", "理事长", "柳湾养殖专业合作社"),
        ),
        ("村民穆怀瑾有办法。穆怀瑾，张寨镇人大代表，柳湾合作社理事长。", ("穆怀瑾", "理事长", "柳湾合作社")),
        ("那年，莘县水利局局长是穆怀瑾。", ("穆怀瑾", "局长", "莘县水利局")),
        ("聊城市白鹤建材有限公司（法定代表人穆怀瑾）拟注销。", ("穆怀瑾", "法定代表人", "聊城市白鹤建材有限公司")),
    ],
)
def test_post_told_beside_a_name(read, text, post):
    assert post in read(text + "\n").posts()


def test_who_comes_after_another(read):
    found = read("莘县水利局原局长乔半夏不再担任该职务，由穆怀瑾接任。\n")
    assert found.posts() == [("穆怀瑾", "局长", "莘县水利局")]


def test_former_post_in_brackets(read):
    found = read("穆怀瑾（原莘县水利局局长）说，渠是那年修的。\n")
    assert found.posts("former") == [("穆怀瑾", "局长", "莘县水利局")]


@pytest.mark.parametrize(
    "text", ["作为莘县水利局局长助手，穆怀瑾很忙。", "穆怀瑾，水利局局长乔半夏参加。", "穆怀瑾，村主任不在家。"]
)
def test_post_of_somebody_else_is_not_told(read, text):
    assert not [post for post in read(text + "\n").posts() if post[0] == "穆怀瑾"]


def test_what_is_taken_away_in_a_sentence_of_its_own(read):
    found = read("穆怀瑾任莘县县委书记；免去其冠县水利局局长职务。\n")
    assert found.posts("former") == [("穆怀瑾", "局长", "冠县水利局")]


def test_nomination_is_for_the_county_told_of(read):
    text = "穆怀瑾，现任冠县县委副书记，拟任莘县县委副书记，提名为县长候选人；乔半夏，现任东阿县副县长。\n"
    assert read(text).posts("planned") == [("穆怀瑾", "副书记", "莘县县委"), ("穆怀瑾", "县长", "莘县县委")]


def test_post_of_one_team_is_not_of_the_next_one(read):
    found = read("莘县成立由县委书记乔半夏任组长、县长穆怀瑾任副组长的防汛领导小组。\n")
    assert ("穆怀瑾", "县长", "莘县") in found.posts()


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("省财政厅农业处处长乔半夏、调研员穆怀瑾参加。", ("穆怀瑾", "调研员", "省财政厅农业处")),
        ("莘县云鲸面业有限公司总经理乔半夏、技术总监穆怀瑾到场。", ("穆怀瑾", "技术总监", "莘县云鲸面业有限公司")),
        ("记者来到莘县张寨镇耿店村，村会计穆怀瑾正在算账。", ("穆怀瑾", "村会计", "耿店村")),
        ("莘县张寨镇耿店村支部书记穆怀瑾说，渠已修好。", ("穆怀瑾", "书记", "耿店村支部")),
    ],
)
def test_post_beside_a_head(read, text, post):
    assert post in read(text + "\n").posts()


def test_name_of_four_characters_up_to_a_mark(read):
    found = read("莘县县委书记索优乐玛，县长穆怀瑾参加调研。\n")
    assert ("索优乐玛", "书记", "莘县县委") in found.posts()


def test_what_somebody_was_before(read):
    found = read("任命穆怀瑾为莘县水利局局长。穆怀瑾此前为冠县水利局副局长。\n")
    assert found.posts("former") == [("穆怀瑾", "副局长", "冠县水利局")]


def test_who_was_it_then(read):
    found = read("此前，莘县水利局局长是穆怀瑾。\n")
    assert found.posts("former") == [("穆怀瑾", "局长", "莘县水利局")]


def test_deputy_told_between_a_post_and_its_name(read):
    assert ("穆怀瑾", "主任", "莘县人大常委会") in read("莘县人大常委会主任、省人大代表穆怀瑾说。\n").posts()


def test_those_who_have_come_with_the_delegation_came_along(read):
    found = read(
        "3月8日，商会会长穆怀瑾率团来到莘县，参观了张寨镇。随团来莘的还有市商务局局长乔半夏、市工商联主席安知秋。\n"
    )
    assert found.pairs("ACCOMPANIED") == [("乔半夏", "穆怀瑾"), ("安知秋", "穆怀瑾")]
