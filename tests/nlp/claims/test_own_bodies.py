"""Posts whose body is told by its kind alone, by the row they stand in, or behind them; and bodies that are another's."""

import pytest


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("莘县公安局交警大队查酒驾。大队教导员乔半夏带队。", ("乔半夏", "教导员", "莘县公安局交警大队")),
        ("柳湾信用合作社放款。该社主任乔半夏说。", ("乔半夏", "主任", "柳湾信用合作社")),
        (
            "云鲸面业有限公司在莘县签约，设宴白鹤宾馆。公司董事长乔半夏说。",
            ("乔半夏", "董事长", "云鲸面业有限公司"),
        ),
        ("柳湾煤业有限公司检修，井下带班的矿长乔半夏说。", ("乔半夏", "矿长", "柳湾煤业有限公司")),
        ("县政协副主席穆怀瑾，副县长乔半夏一道察看。", ("乔半夏", "副县长", "县政协")),
        ("莘县张寨镇镇长穆怀瑾、武装部长曹德旺守在堤上。", ("曹德旺", "武装部长", "张寨镇")),
        ("莘县张寨镇开会。镇组织委员乔半夏说。", ("乔半夏", "组织委员", "张寨镇")),
        ("自治区水利厅来人，自治区副主席乔半夏检查。", ("乔半夏", "副主席", "自治区水利厅")),
        ("莘县水利局局长、高级农艺师乔半夏说。", ("乔半夏", "局长", "莘县水利局")),
        ("张寨镇柳湾村党总支书记、村委会 主任乔半夏说。", ("乔半夏", "主任", "村委会")),
        ("莘县县委常委、副县长、组织部长乔半夏说。", ("乔半夏", "组织部长", "莘县县委")),
        ("莘县政协主席穆怀瑾、副主席岑云舟，党组成员乔半夏参加。", ("乔半夏", "党组成员", "莘县政协")),
        (
            "县人大常委会主任穆怀瑾主持县十七届人大常委会第三次会议，副主任乔半夏出席。",
            ("乔半夏", "副主任", "县人大常委会"),
        ),
        ("在张寨镇，党委书记乔半夏带人守在堤上。", ("乔半夏", "党委书记", "张寨镇")),
        ("县茶业局汇报了情况。副县长乔半夏作陪。", ("乔半夏", "副县长", "县茶业局")),
        (
            "莘县公安局查案，抓住一个流窜阳谷、东阿的团伙。副县长乔半夏看望干警。",
            ("乔半夏", "副县长", "莘县公安局"),
        ),
        ("县里成立防汛指挥部，副县长乔半夏任总指挥。", ("乔半夏", "总指挥", "防汛指挥部")),
    ],
)
def test_body_told_otherwise(read, text, post):
    assert post in read(f"{text}\n").posts()


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("莘县政协副主席穆怀瑾，局党委副书记、工会主席乔半夏说。", "工会主席"),
        ("县教育局来到张寨镇，党委书记乔半夏说。", "党委书记"),
        ("会上，党委书记乔半夏说。", "党委书记"),
        ("白鹤宾馆设宴，公司董事长乔半夏说。", "董事长"),
        ("信用社放款。该社主任乔半夏说。", "主任"),
        ("以区长乔半夏为团长的代表团访问莘县。", "区长"),
        ("县政协主席穆怀瑾、武装部长乔半夏守在堤上。", "武装部长"),
        ("自治区副主席乔半夏检查。", "副主席"),
        ("县防汛指挥部演练，副县长穆怀瑾担任演练总指挥，县水利局局长乔半夏到场。", "总指挥"),
        ("县教育局办公室主任、机关党委副书记乔半夏说。", "机关党委副书记"),
    ],
)
def test_body_that_is_not_told(read, text, post):
    assert post not in {held[1] for held in read(f"{text}\n").posts()}


def test_chief_engineer_behind_another_post(read):
    found = read("云鲸面业有限公司副总经理、总工程师乔半夏说。\n").posts()
    assert ("乔半夏", "总工程师", "云鲸面业有限公司") in found


def test_head_of_a_delegation_from_abroad_is_of_the_division_behind(read):
    found = read("以区长乔半夏为团长的俄罗斯柳湾区代表团访问莘县。\n").posts()
    assert {held[2] for held in found if held[1] == "区长"} <= {"柳湾区"}


def test_former_office_of_who_held_another_since(read):
    found = read("曾任莘县县委书记的省农业厅原厅长曹德旺昨日回到莘县。\n").claims("HOLDS_POST")
    assert {(claim.post, claim.status) for claim in found} == {("书记", "former"), ("厅长", "former")}


def test_who_took_over_from_another(read):
    found = read("县水利局副局长穆怀瑾去年接替患病的曹德旺担任柳湾村第一书记。\n").claims("HOLDS_POST")
    held = [(claim.status, claim.subject) for claim in found if claim.post == "第一书记"]
    (gone,) = {subject for status, subject in held if status == "former"}
    assert gone not in {subject for status, subject in held if status == "stated"}


def test_deputy_is_not_of_the_body_whose_head_only_showed_somebody_round(read):
    found = read("3月8日，市政协主席穆怀瑾到莘县调研。莘县政协主席沈望舒陪同。副主席乔半夏到冠县调研。\n")
    assert [(who, body) for who, post, body in found.posts() if post == "副主席"] == [("乔半夏", "市政协")]


def test_row_of_the_same_posts_is_of_one_body(read):
    text = "3月8日，市政协主席穆怀瑾到莘县调研。副主席乔半夏参加冠县政协春耕视察活动；副主席卓若兰到冠县调研。\n"
    found = read(text)
    assert [body for _, post, body in found.posts() if post == "副主席"] == ["市政协", "市政协"]


@pytest.mark.parametrize(
    "text",
    [
        "3月8日，市教育局召开会议。副局长李长河传达文件。莘县水利局到张寨镇查看水库；副局长赵明远讲解。",
        "3月8日，市教育局副局长李长河主持会议；莘县水利局查看水库；副局长赵明远讲解。",
    ],
)
def test_deputy_behind_another_body_is_of_no_row(read, text):
    assert ("赵明远", "副局长", "市教育局") not in read(text + "\n").posts()
