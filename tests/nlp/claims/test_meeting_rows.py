"""Rows of those at a meeting, with groups and unread names between, and what they do on its stage a paragraph later."""

import pytest

HELD = "　　3月8日，莘县捐资助学大会在县城举行。"


def who(found):
    return {name for name, _, _ in found.roles()}


def roles(found, person):
    return [role for name, role, _ in found.roles() if name == person]


@pytest.mark.parametrize(
    "row",
    [
        "县长卓若兰，各镇街党委书记，副县长穆怀瑾出席大会。",
        "县长卓若兰，青禾商会各企业家代表，副县长穆怀瑾出席大会。",
        "县长卓若兰，县爱心助学基金会党支部书记穆怀瑾出席大会。",
        "县长卓若兰以及青禾建设集团有限公司董事长穆怀瑾一行出席大会。",
        "县长卓若兰、副县长穆怀瑾出席活动。",
        "县长卓若兰，副县长穆怀瑾，全县教学突出个人，部分教师代表等参加大会。",
    ],
)
def test_row_goes_on_behind_groups_and_bodies(read, row):
    assert who(read(HELD + row + "\n")) == {"卓若兰", "穆怀瑾"}


def test_row_does_not_go_on_behind_what_somebody_does(read):
    found = read(HELD + "县长卓若兰走访了学校，听取了校长汇报，副县长穆怀瑾出席大会。\n")
    assert who(found) == {"穆怀瑾"}


@pytest.mark.parametrize("guests", ["主要来宾有", "市领导还有", "领导和嘉宾有"])
def test_guests_are_listed(read, guests):
    found = read(f"{HELD}出席大会的{guests}：省科协副主席卓若兰，县侨联主席穆怀瑾等。\n")
    assert who(found) == {"卓若兰", "穆怀瑾"}


@pytest.mark.parametrize(
    "act",
    [
        "宣读了捐资名单",
        "宣布任免决定并讲话",
        "分别为优秀教师颁奖",
        "代表县政府向全县教师致以节日的问候",
        "进行大会总结",
        "代表县委、县政府，向全县教师表示热烈的祝贺",
        "现场点评",
        "与受表彰者亲切握手，并为她们颁奖",
        "等人踊跃发言",
        "对助学工作进行小结",
        "就助学工作作了详细汇报",
        "在致辞中代表县政府，感谢各界的支持",
    ],
)
def test_acts_on_the_stage_a_paragraph_later(read, act):
    assert roles(read(f"{HELD}\n　　县长卓若兰{act}。\n"), "卓若兰")


@pytest.mark.parametrize(
    "act",
    [
        "次日，县长卓若兰为优秀教师颁奖",
        "3月9日，县长卓若兰在卧云小学为学生颁奖",
        "县长卓若兰走访了学校，穆怀瑾为学生颁奖",
    ],
)
def test_acts_elsewhere_are_no_part(read, act):
    assert read(f"{HELD}\n　　{act}。\n").roles() == []


def test_what_is_begun_by_an_order(read):
    found = read("　　3月8日，莘县水厂开工仪式举行。县长卓若兰下达开工令。\n")
    assert roles(found, "卓若兰") == ["出席"]


def test_who_presides_while_it_begins(read):
    found = read("　　3月8日，莘县水厂开工仪式举行。仪式在县长卓若兰的主持下正式开始。\n")
    assert roles(found, "卓若兰") == ["主持"]


def test_those_who_give_at_a_donation(read):
    found = read("　　3月8日，爱心捐赠仪式举行。仪式上，远航公司经理卓若兰向学校捐赠了图书。\n")
    assert roles(found, "卓若兰") == ["参加"]


def test_one_who_gave_elsewhere_is_no_guest(read):
    found = read("　　3月8日，春耕工作会议召开。会后，远航公司经理卓若兰向学校捐赠了图书。\n")
    assert found.roles() == []


def test_those_who_watch_a_conference_by_telephone(read):
    found = read("　　3月8日，全省春耕电视电话会召开。县长卓若兰在我县分会场收听收看了会议。\n")
    assert [(c.role, c.status) for c in found.claims("ATTENDED")] == [("参加", "by_video")]


def test_report_from_below_is_heard(read):
    found = read("　　在卧云镇召开的抗旱推进会上，县长卓若兰认真听取卧云镇汇报抗旱工作进展。\n")
    assert roles(found, "卓若兰") == ["参加"]


@pytest.mark.parametrize(
    "text",
    [
        "会议学习了省领导在全省青年培训班开班式上的重要讲话。县长卓若兰强调，要学好用好。",
        "参加第一期轮训班的学员共有三百人。县长卓若兰要求，大家要学好用好。",
        "县领导卓若兰、穆怀瑾参加看望活动。",
    ],
)
def test_meetings_that_are_only_spoken_of(read, text):
    assert read(f"　　3月8日，{text}\n").roles() == []


def test_meeting_named_in_a_speech_is_another(read):
    found = read("　　3月8日，点评会由县长沈望舒主持。卓若兰在讲话中说，落后的要在全县大会上作检讨。\n")
    assert ("卓若兰", "讲话", "点评会") in found.roles()
    assert len(found.roles()) == 2


def test_conference_that_is_held_to_do_something(read):
    found = read("　　3月8日，县政府召开第五次常务会议研究部署防汛工作。县长卓若兰主持会议。\n")
    assert found.roles() == [("卓若兰", "主持", "第五次常务会议")]


def test_conference_that_somebody_goes_to_join(read):
    found = read("　　3月8日，卓若兰一行赶到卧云镇检查早田，又到桃溪村参加村民代表会议。\n")
    assert ("卓若兰", "参加", "村民代表会议") in found.roles()


def test_praise_is_given_in_the_talk(read):
    found = read("　　3月8日，座谈会上，副县长沈望舒汇报了做法。县长卓若兰对防汛工作给予充分肯定。\n")
    assert roles(found, "卓若兰") == ["讲话"]


def test_next_short_report_tells_of_another_meeting(read):
    found = read("　　◆3月8日，春耕工作会议召开。县长沈望舒出席会议。\n　　◆本月，园区投产。副县长卓若兰参加。\n")
    assert who(found) == {"沈望舒"}
