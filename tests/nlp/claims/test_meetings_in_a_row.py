"""Two meetings in one report, and meetings told of without 召开: which of them people took part in."""

import pytest

FIRST = "3月8日，市长穆怀瑾主持召开市政府第9次常务会议。"
SECOND = "全市森林防火工作会议"


@pytest.mark.parametrize(
    "told",
    [
        f"不到一刻钟，{SECOND}接着召开。",
        f"议题一完，人没散，{SECOND}接着开。",
        f"会议一散，云州市套开了{SECOND}。",
        f"当天还开了{SECOND}。",
        f"散会后，{SECOND}就在水厂的食堂里开。",
        f"下午，{SECOND}把会场搬到了地头。",
        f"下午，市里把{SECOND}开到了地头。",
        f"当晚开的{SECOND}，来的人不少。",
    ],
)
def test_next_meeting_has_its_own_people(read, told):
    found = read(f"{FIRST}\n{told}副市长卓若兰主持。\n").roles()
    assert ("卓若兰", "主持", SECOND) in found
    assert ("穆怀瑾", "主持", "市政府第9次常务会议") in found


def test_meeting_that_somebody_hurries_to(read):
    found = read(f"{FIRST}\n散会后，穆怀瑾又赶到{SECOND}，作了讲话。副市长卓若兰主持。\n").roles()
    assert ("卓若兰", "主持", SECOND) in found


def test_who_presides_after_the_end_of_a_meeting_does_not_preside_over_it(read):
    found = read(f"{FIRST}\n散会后，大家去了另一处。副市长卓若兰主持。\n").roles()
    assert [who for who, _, _ in found] == ["穆怀瑾"]


@pytest.mark.parametrize(
    ("told", "role"),
    [("主持会议的是卓若兰。", "主持"), ("卓若兰讲了三点意见。", "讲话"), ("副市长卓若兰第一个开口。", "讲话")],
)
def test_part_told_in_other_words(read, told, role):
    assert ("卓若兰", role, SECOND) in read(f"3月8日，{SECOND}召开。{told}\n").roles()


def test_who_presides_at_an_hour_of_a_day(read):
    found = read("刚从云溪赶回，穆怀瑾昨日下午2时30分即主持召开市政府第9次常务会议。\n", issue_date="2021-03-09")
    assert ("穆怀瑾", "主持", "市政府第9次常务会议") in found.roles()


def test_who_was_at_the_meetings_told_of_before_was_at_each(read):
    found = read(f"{FIRST}\n会后，又接着召开{SECOND}。县政协主席卓若兰参加上述会议。\n").roles()
    assert [(role, name) for who, role, name in found if who == "卓若兰"] == [
        ("参加", "市政府第9次常务会议"),
        ("参加", SECOND),
    ]


def test_meeting_that_goes_on_down_to_the_towns(read):
    found = read(f"{FIRST}\n当天下午，{SECOND}开到县、乡两级。副市长卓若兰主持会议。\n").roles()
    assert ("卓若兰", "主持", SECOND) in found


def test_lost_full_stop_makes_no_name(read):
    found = read(f"3月8日，{SECOND}举行，副市长卓若兰主持会议 会议表决通过了有关事项。\n").roles()
    assert found == [("卓若兰", "主持", SECOND)]


def test_activity_that_people_join_with_others(read):
    found = read("3月8日，市长穆怀瑾来到张寨镇，与机关干部一起参加义务植树活动。\n")
    assert ("穆怀瑾", "参加", "义务植树活动") in found.roles()
