"""Who took which part in which meeting."""

MEETING = "全市春耕生产工作会议"


def test_meeting_that_is_held(read):
    assert read(f"3月8日，{MEETING}召开。市委书记沈望舒出席会议。\n").roles() == [("沈望舒", "出席", MEETING)]


def test_one_who_attends_and_speaks_has_two_roles(read):
    found = read(f"3月8日，{MEETING}召开。市委书记沈望舒出席会议并讲话。\n")
    assert found.roles() == [("沈望舒", "出席", MEETING), ("沈望舒", "讲话", MEETING)]


def test_one_who_presides(read):
    assert read(f"3月8日，{MEETING}召开。副市长卓若兰主持会议。\n").roles() == [("卓若兰", "主持", MEETING)]


def test_meeting_presided_over_by(read):
    assert ("卓若兰", "主持", MEETING) in read(f"3月8日，{MEETING}召开。会议由副市长卓若兰主持。\n").roles()


def test_list_of_those_who_took_part(read):
    found = read(f"3月8日，{MEETING}召开。穆怀瑾、乔半夏、伍乘风参加会议。\n")
    assert found.roles() == [(name, "参加", MEETING) for name in ("穆怀瑾", "乔半夏", "伍乘风")]


def test_one_who_introduces_at_a_press_conference(read):
    found = read("3月8日，市政府新闻办公室举行春耕备播新闻发布会，市农业农村局副局长穆怀瑾介绍有关情况。\n")
    assert found.roles() == [("穆怀瑾", "介绍", "春耕备播新闻发布会")]


def test_one_who_holds_it(read):
    found = read("3月8日，县委书记穆怀瑾主持召开春耕生产座谈会。\n")
    assert ("穆怀瑾", "主持", "春耕生产座谈会") in found.roles()


def test_two_meetings_are_two_events(read):
    found = read(
        f"3月8日，{MEETING}召开。市委书记沈望舒出席会议。\n\n3月9日，全市水利建设推进会召开。副市长卓若兰主持会议。\n"
    )
    assert [(person, name) for person, _, name in found.roles()] == [
        ("沈望舒", MEETING),
        ("卓若兰", "全市水利建设推进会"),
    ]
    assert len({c.event for c in found.claims("ATTENDED")}) == 2


def test_date_of_the_meeting(read):
    claim = read(f"3月8日，{MEETING}召开。市委书记沈望舒出席会议。\n").claims("ATTENDED")[0]
    assert claim.date.iso == "2021-03-08"


def test_no_meeting_no_attendance(read):
    assert read("市委书记沈望舒强调，要抓早抓实。\n").claims("ATTENDED") == []


def test_meeting_with_a_name_in_quotes(read):
    found = read("3月8日，“春到卧云”启动仪式举行。副县长乔半夏出席活动。\n")
    assert found.roles() == [("乔半夏", "出席", "“春到卧云”启动仪式")]


def test_visitor_attends_nothing(read):
    assert read("3月8日，县委书记穆怀瑾来到张寨镇，察看春耕。\n").claims("ATTENDED") == []


def test_name_with_a_cloud_in_it_is_no_video(read):
    found = read(f"3月8日，{MEETING}召开。祁暮云、乔半夏参加会议。\n")
    assert {c.status for c in found.claims("ATTENDED")} == {"stated"}
