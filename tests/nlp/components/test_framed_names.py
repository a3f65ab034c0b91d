"""Names where the words around leave room for nothing else: lists of appointments, notices, credits, letters."""

import pytest


@pytest.mark.parametrize(
    ("text", "official"),
    [
        ("任命：\n江北（女）为市水务局局长。", "江北"),
        ("免去：\n欧阳方舟的市粮食局局长职务。", "欧阳方舟"),
        ("会议选举桑以宁为县长。", "桑以宁"),
        ("会议接受桑以宁辞去副县长职务的请求。", "桑以宁"),
        ("拟任职人选公示如下：\n南浦，男，汉族，1979年8月生。", "南浦"),
        ("民警桑以宁赶到现场。", "桑以宁"),
    ],
)
def test_officials_of_lists_and_notices(tag, text, official):
    assert official in tag(text).of("OFFICIAL")


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("本报讯（记者 晨露）雪停了。", "晨露"),
        ("□通讯员 桑以宁 报道", "桑以宁"),
        ("责编 云帆 电话 8280000", "云帆"),
        ("遗失声明\n桑以宁遗失第二代身份证，声明作废。", "桑以宁"),
        ("牧民桑以宁赶着羊回来了。", "桑以宁"),
    ],
)
def test_people_of_credits_and_notices(tag, text, person):
    assert person in tag(text).of("PERSON")


@pytest.mark.parametrize("text", ["县民政局负责人参加。", "老站长看了看天。"])
def test_nobody_holds_these_posts(tag, text):
    assert tag(text).of("POST") == []


def test_a_branchs_secretary_is_no_secretary_of_a_branch(tag):
    assert tag("卧云村党支部书记桑以宁说，路通了。").pairs == [
        ("卧云村党支部", "AGENCY"),
        ("书记", "POST"),
        ("桑以宁", "OFFICIAL"),
    ]


def test_a_title_before_a_compound_surname(tag):
    assert ("令狐怀远", "OFFICIAL") in tag("市委副书记、市长令狐怀远主持会议。").pairs


def test_a_name_does_not_reach_over_a_title(tag):
    assert ("桑以宁", "OFFICIAL") in tag("市委副书记、市长桑以宁率党政代表团赴德州市考察。").pairs
