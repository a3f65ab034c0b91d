"""Who is told of in passing as one that came to a place: 来我市考察的某集团董事长某某."""

import pytest

HOME = "聊城市植树节活动举行\n"


@pytest.mark.parametrize(
    "told",
    [
        "市长穆怀瑾会见了来聊考察的远山集团有限公司董事长卓若兰一行。",
        "市长穆怀瑾会见前来我市考察的济宁市副市长卓若兰。",
        "市长穆怀瑾与专程来聊洽谈合作的远山集团有限公司董事长卓若兰座谈。",
        "来聊讲学的中国工程院院士卓若兰作了报告。",
    ],
)
def test_guest_whom_somebody_meets_has_come(read, told):
    assert read(f"{HOME}本报讯 3月8日，{told}\n").pairs("VISITED") == [("卓若兰", "聊城市")]


def test_place_of_the_clause_is_the_one_that_the_guest_came_to(read):
    found = read("本报讯 3月8日，县长穆怀瑾与来莘县调研的省水利厅副厅长卓若兰座谈。\n")
    assert found.pairs("VISITED") == [("卓若兰", "莘县")]


def test_guest_who_is_still_to_come_is_planned(read):
    found = read(f"{HOME}本报讯 市长穆怀瑾致电将于5月来聊考察的远山集团董事长卓若兰。\n")
    assert found.pairs("VISITED", "planned") == [("卓若兰", "聊城市")]
    assert not found.pairs("VISITED")


def test_guests_without_a_name_lend_their_coming_to_nobody(read):
    found = read(f"{HOME}本报讯 市长穆怀瑾向来聊考察的客商作了介绍，远山集团董事长卓若兰发言。\n")
    assert not found.pairs("VISITED", None)


@pytest.mark.parametrize(
    "who",
    ["来聊考察的省水利厅副厅长卓若兰一行", "正在聊城调研的省水利厅副厅长卓若兰", "来聊考察的中国工程院院士卓若兰"],
)
def test_who_came_is_the_subject_of_what_follows(read, who):
    found = read(f"{HOME}本报讯 3月8日，{who}先后来到莘县、冠县。\n").pairs("VISITED")
    assert {("卓若兰", "莘县"), ("卓若兰", "冠县")} <= set(found)


@pytest.mark.parametrize(
    "told",
    [
        "市长穆怀瑾陪同来聊考察的省水利厅副厅长卓若兰一行考察了莘县。",
        "市长穆怀瑾会见了来聊考察的省水利厅副厅长卓若兰一行，并陪同考察了莘县。",
    ],
)
def test_host_accompanies_who_came(read, told):
    found = read(f"{HOME}本报讯 3月8日，{told}\n")
    assert found.pairs("ACCOMPANIED") == [("穆怀瑾", "卓若兰")]
    assert ("卓若兰", "莘县") in found.pairs("VISITED")


def test_body_before_a_scholar_is_no_place_that_was_visited(read):
    found = read(f"{HOME}本报讯 3月8日，市长穆怀瑾陪同来聊城考察的中国工程院院士卓若兰参观了东昌湖。\n")
    assert "中国工程院" not in {place for _, place in found.pairs("VISITED", None)}


@pytest.mark.parametrize(
    "told",
    [
        "一直受到莘县农业局指导的张寨镇镇长卓若兰说好。",
        "负责来莘县对接的海州市副市长卓若兰说好。",
        "去年来莘县考察的海州市副市长卓若兰说好。",
        "接到市环保局督查的副局长卓若兰说好。",
    ],
)
def test_who_is_told_to_see_to_a_place_has_not_come_today(read, told):
    assert not read(f"{HOME}本报讯 3月8日，{told}\n").pairs("VISITED", None)


def test_emphasis_on_an_outing_leaves_it_one(read):
    found = read("3月8日，市长穆怀瑾到莘县调研的重点是防汛工作。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "莘县")]
