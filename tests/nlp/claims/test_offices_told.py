"""Offices told in other ways: in that body, of a team, by votes, retired from, before; and bodies that are not told."""

import pytest


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("莘县云鲸农具厂停了产。县委选派县化工局副局长乔半夏兼任该厂厂长。", ("乔半夏", "厂长", "莘县云鲸农具厂")),
        ("莘县第三中学办起讲堂，检察官乔半夏成为该校的法治副校长。", ("乔半夏", "法治副校长", "莘县第三中学")),
        ("乔半夏牵头办起了柳湾养殖专业合作社，当上了理事长。", ("乔半夏", "理事长", "柳湾养殖专业合作社")),
        ("由副县长乔半夏任组长的县人大常委会执法检查组到了莘县。", ("乔半夏", "组长", "县人大常委会执法检查组")),
        ("副县长穆怀瑾来到朝阳街道柳湾社区，叮嘱社区主任乔半夏。", ("乔半夏", "主任", "柳湾社区")),
        ("柳湾村投了票，乔半夏以312票当选村委会主任。", ("乔半夏", "主任", "村委会")),
        ("县交警大队查车。该大队大队长穆怀瑾、教导员乔半夏说。", ("乔半夏", "教导员", "县交警大队")),
        ("副县长乔半夏投了票。结果显示，乔半夏获212票，高票出任县人大常委会主任。", ("乔半夏", "主任", "县人大常委会")),
        ("乔半夏等22名同志当选莘县政协委员会委员。", ("乔半夏", "委员", "莘县政协委员会")),
        ("穆怀瑾当选村委会主任，乔半夏当选委员。", ("乔半夏", "委员", "村委会")),
        ("云鲸面业公司经理穆怀瑾来到柳湾养殖专业合作社。理事长乔半夏说。", ("乔半夏", "理事长", "柳湾养殖专业合作社")),
    ],
)
def test_body_of_an_office(read, text, post):
    assert post in read(f"{text}\n").posts()


@pytest.mark.parametrize(
    "text",
    [
        "县里选派县水利局副局长乔半夏兼任该厂厂长、党委书记。",
        "县水利局副局长乔半夏调任张寨镇镇长，第二年接任党委书记。",
        "莘县云鲸面业有限公司成为市商会副会长单位。",
    ],
)
def test_office_of_a_body_that_is_not_told(read, text):
    assert not {p[1] for p in read(f"{text}\n").posts()} & {"厂长", "党委书记", "经理", "副会长"}


@pytest.mark.parametrize(
    "text", ["乔半夏今年六十岁，是县水利局的退休局长。", "此前，乔半夏任县水利局局长。", "县水利局退休局长乔半夏来了。"]
)
def test_office_that_is_over(read, text):
    (held,) = read(f"{text}\n").claims("HOLDS_POST")
    assert (held.post, held.status) == ("局长", "former")


def test_deputy_mayor_of_the_city_whose_mayor_opens_the_paragraph(read):
    found = read("临清市市长穆怀瑾检查防汛。副市长乔半夏参加。\n", home="聊城市")
    assert ("乔半夏", "副市长", "临清市") in found.posts()


def test_deputy_mayor_where_bodies_of_the_home_are_told_of(read):
    found = read("临清市市长穆怀瑾到市水利局汇报。副市长乔半夏参加。\n", home="聊城市")
    assert ("乔半夏", "副市长", "临清市") not in found.posts()


def test_mayor_of_the_home_that_another_citys_officers_come_to(read):
    found = read("3月14日，济南市政协主席穆怀瑾率队来聊城市走访，市长乔半夏参与陪同。\n", home="聊城市")
    assert ("乔半夏", "市长", "聊城市") in found.posts()


def test_deputy_mayor_in_a_row_with_another_body_of_the_city(read):
    found = read("聊城市委书记沈望舒率团赴临清市。临清市纪委书记穆怀瑾、副市长乔半夏作陪。\n", home="聊城市")
    assert ("乔半夏", "副市长", "临清市") in found.posts()


def test_officer_of_a_mere_rank_is_of_the_district(read):
    found = read("3月8日，东昌府区人大常委会主任穆怀瑾到张寨镇检查。区一级调研员乔半夏参加。\n", home="聊城市")
    assert ("乔半夏", "一级调研员", "东昌府区人大常委会") in found.posts()  # whose seat is the district's
    (held,) = [c for c in found.claims("HOLDS_POST") if c.post == "一级调研员"]
    assert held.status == "stated"


def test_deputy_of_the_committee_behind_the_head_of_the_congress(read):
    found = read("张寨镇党委书记沈望舒，人大主席穆怀瑾，党委副书记乔半夏参加活动。\n", home="莘县")
    assert ("乔半夏", "党委副书记", "张寨镇党委") in found.posts()


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "会议宣布，穆怀瑾同志任莘县县委委员、副书记，提名为莘县县长候选人。",
            {("委员", "stated"), ("副书记", "stated"), ("县长", "planned")},
        ),
        (
            "会议宣布，岑云舟同志任莘县县委书记，穆怀瑾同志不再担任莘县县委书记职务，拟任莘县政协主席。",
            {("书记", "former"), ("主席", "planned")},
        ),
        ("会议免除穆怀瑾同志莘县水利局局长一职。", {("局长", "former")}),
        ("会议在莘县召开，任命穆怀瑾同志为政府副县长。", {("副县长", "stated")}),
        ("去年，穆怀瑾晋升莘县水利局局长。", {("局长", "stated")}),
        ("穆怀瑾到莘县张寨镇柳湾村担任第一书记时，村里没有路。", {("第一书记", "stated")}),
        ("云鲸乡人穆怀瑾今年六十岁。他曾是莘县张寨镇的党委书记。", {("党委书记", "former")}),
        ("会议选举穆怀瑾为莘县书法家协会第三届理事会主席。", {("主席", "stated")}),
    ],
)
def test_offices_told_one_after_another(read, text, posts):
    found = read(f"{text}\n")
    held = {(c.post, c.status) for c in found.claims("HOLDS_POST") if found.name(c.subject) == "穆怀瑾"}
    assert held == posts


def test_offices_taken_in_turn(read):
    found = read("穆怀瑾、乔半夏分别担任莘县县委书记、莘县水利局局长。\n")
    assert sorted(found.posts()) == [("乔半夏", "局长", "莘县水利局"), ("穆怀瑾", "书记", "莘县县委")]


@pytest.mark.parametrize(
    "text",
    [
        "穆怀瑾介绍乔半夏时说，他是莘县县委书记的合适人选。",
        "穆怀瑾、乔半夏、岑云舟分别担任莘县县委书记、莘县水利局局长。",
        "穆怀瑾主持会议，岑云舟出席\n乔半夏任莘县县委副书记，提名为县长候选人。",
    ],
)
def test_office_of_nobody_who_is_told_before(read, text):
    assert not [post for post in read(f"{text}\n").posts() if post[0] == "穆怀瑾"]


def test_mayor_at_a_meeting_held_in_a_county_level_city_is_the_homes(read):
    found = read("3月8日，聊城市香瓜现场会开幕。\n\n全市香瓜现场会在临清市召开。副市长穆怀瑾主持会议。\n")
    assert [(post, body) for _, post, body in found.posts()] == [("副市长", "聊城市")]


def test_head_of_the_town_whose_government_was_named_before(read):
    found = read(
        "沈望舒的车停在松口镇政府院里。听完镇长穆怀瑾的汇报，他又上了山。\n\n本拟再去白鹤镇，因塌方未能成行。\n"
    )
    assert [(post, body) for _, post, body in found.posts()] == [("镇长", "松口镇政府")]


def test_wardens_of_rivers_are_of_the_division_that_their_title_tells(read):
    found = read("3月8日，聊城市市长、市总河湖长穆怀瑾到徒骇河巡河。\n")
    assert ("穆怀瑾", "市总河湖长", "聊城市") in found.posts()
