"""Those whose report a meeting hears."""

MEETING = "莘县第九届人大常委会第十次会议"


def test_who_reports_to_a_meeting_speaks_there(read):
    found = read(
        f"3月8日，{MEETING}闭会。会议听取和审议了副县长乔半夏受县政府委托所作的报告、县审计局局长伍乘风所作的审计报告。\n"
    )
    assert set(found.roles()) == {("乔半夏", "讲话", MEETING), ("伍乘风", "讲话", MEETING)}


def test_who_reports_where_a_meeting_is_held_in_the_same_sentence(read):
    found = read("3月8日，县人大代表来到张寨镇，召开座谈会，听取县水利局局长乔半夏和副局长伍乘风的汇报。\n")
    assert found.roles() == [("乔半夏", "讲话", "座谈会"), ("伍乘风", "讲话", "座谈会")]


def test_what_is_heard_on_the_way_is_no_meeting(read):
    found = read("3月8日，县委书记穆怀瑾来到水库，听取县水利局局长乔半夏的汇报。随后，穆怀瑾主持召开座谈会。\n")
    assert found.roles() == [("穆怀瑾", "主持", "座谈会")]


def test_whose_opinions_are_heard_reports_nothing(read):
    found = read("3月8日，县委书记穆怀瑾主持召开座谈会，听取村民乔半夏的意见建议。\n")
    assert found.roles() == [("穆怀瑾", "主持", "座谈会")]
