"""Two people of one name in one article."""

import pytest

from nlp.namesakes import printed_names
from zhengpu.records import NAMESAKES


def labels(read, page, name):
    return [m.label for m in read(page).mentions if m.text == name]


def test_villager_and_official_of_one_name(read):
    page = (
        "本报讯 3月8日，副县长沈望舒来到石桥镇接待群众。\n\n"
        "“路修好了。”柳林村村民沈望舒说。当天，工作人员答复了沈望舒的问题。\n"
    )
    assert labels(read, page, "沈望舒") == ["OFFICIAL", "PERSON", "PERSON"]


def test_bare_name_before_the_villager_is_the_officials(read):
    page = "本报讯 3月8日，副县长沈望舒来到石桥镇。沈望舒走进大棚，向菜农沈望舒询问收成。\n"
    assert labels(read, page, "沈望舒") == ["OFFICIAL", "OFFICIAL", "PERSON"]


def test_village_secretary_is_a_villager_too(read):
    page = "本报讯 柳林村村民沈望舒十年前回乡种菜。如今，柳林村党支部书记沈望舒带着乡亲们建起大棚。\n"
    assert len(set(labels(read, page, "沈望舒"))) == 1


def test_who_also_has_the_name_is_the_other(read):
    page = (
        "本报讯 “我叫沈望舒。”“巧了，我也叫沈望舒。”石桥派出所副所长沈望舒来到学校讲课，"
        "答话的是沈望舒老师。副所长沈望舒讲防骗，沈望舒老师讲防水。\n"
    )
    assert labels(read, page, "沈望舒") == ["OFFICIAL", "PERSON", "OFFICIAL", "PERSON", "OFFICIAL", "PERSON"]


def test_teacher_is_the_official_when_nothing_says_that_there_are_two(read):
    page = "本报讯 县政协副主席沈望舒到实验中学听课。听说沈望舒老师来了，学生们都很高兴。\n"
    assert set(labels(read, page, "沈望舒")) == {"OFFICIAL"}


def test_who_lost_a_card_is_not_the_official(read):
    page = "本报讯 市财政局副局长沈望舒参加座谈会。\n\n沈望舒遗失第二代身份证，声明作废。\n"
    assert labels(read, page, "沈望舒") == ["OFFICIAL", "PERSON"]


def test_two_officials_of_one_name_are_marked_where_the_article_says_so(read):
    page = "本报讯 石桥镇有两位同名的干部，一个是镇环保所所长沈望舒，另一个是柳林村党支部书记沈望舒。\n"
    assert {m.source for m in read(page).mentions if m.text == "沈望舒"} == {NAMESAKES}


@pytest.mark.parametrize("printed", ["沈舟", "沈 舟"])
def test_name_is_found_with_a_blank_and_without(printed):
    assert list(printed_names(f"见到{printed}了", ["沈舟"])) == [("沈舟", 2, 2 + len(printed))]
