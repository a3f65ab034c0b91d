"""Sessions of congresses and standing committees: by which name they go, and who sat there."""

import pytest

SESSION = "　　3月8日上午，莘县第十六届人民代表大会第一次会议转入第三次全体会议。"


def attended(found):
    return {(who, role, meeting) for who, role, meeting in found.roles()}


@pytest.mark.parametrize(
    "told",
    [
        "8日，莘县第十六届人大常委会召开第二十次会议。",
        "8日，莘县第十六届人大常委会昨日在县会议中心举行第二十次会议。",
        "莘县第十六届人大常委会于3月8日举行了第二十次会议，听取有关报告。",
    ],
)
def test_a_session_goes_by_its_body_and_its_number(read, told):
    found = read(f"　　{told}县人大常委会主任卓若兰主持会议。\n")
    assert attended(found) == {("卓若兰", "主持", "莘县第十六届人大常委会第二十次会议")}


def test_a_number_alone_names_no_session_of_a_body_that_did_not_hold_it(read):
    found = read("　　8日，县纪委监委办公室举行第二次座谈会。县委书记卓若兰主持座谈会。\n")
    assert {meeting for _, _, meeting in attended(found)} == {"第二次座谈会"}


@pytest.mark.parametrize(
    "told",
    [
        "到会的有县人大常委会副主任卓若兰、穆怀瑾。",
        "参会的有县人大常委会副主任卓若兰、穆怀瑾。",
        "坐在主席台前排的是县领导卓若兰、穆怀瑾。",
        "出席大会并坐在主席台前排的县领导有卓若兰、穆怀瑾。",
        "应邀出席开幕会并在台上就座的有县领导卓若兰、穆怀瑾。",
        "同在台上就座的还有卓若兰、穆怀瑾。",
    ],
)
def test_who_sat_there(read, told):
    found = attended(read(f"{SESSION}{told}\n"))
    assert {(who, role) for who, role, _ in found} >= {("卓若兰", "出席"), ("穆怀瑾", "出席")}


def test_whom_somebody_meets_behind_the_list_did_not_sit_there(read):
    found = attended(read(f"{SESSION}到会的有县人大常委会副主任卓若兰，会前，代表们看望了老党员穆怀瑾。\n"))
    assert {who for who, _, _ in found} == {"卓若兰"}


def test_comes_to_guide(read):
    assert ("卓若兰", "出席") in {pair[:2] for pair in attended(read(f"{SESSION}市委副书记卓若兰莅会指导。\n"))}


def test_those_who_tell_the_press_in_turn(read):
    found = attended(
        read(
            "　　3月8日，县政府新闻办举办春耕新闻发布会，县农业局副局长卓若兰，县供销社主任穆怀瑾先后发布相关内容，并答记者问。\n"
        )
    )
    assert {(who, role) for who, role, _ in found} == {("卓若兰", "介绍"), ("穆怀瑾", "介绍")}


def test_a_list_goes_on_over_a_body_of_which_little_was_read(read):
    found = attended(
        read(
            "　　3月8日，莘县援疆工作总结大会召开。县政协主席卓若兰，第九批山东省聊城市对口支援沙河县分指挥部指挥长穆怀瑾等参加大会。\n"
        )
    )
    assert {who for who, _, _ in found} == {"卓若兰", "穆怀瑾"}


@pytest.mark.parametrize(
    "told",
    [
        "8日，莘县第十六届人大常委会第二十次会议举行第二次全体会议。",
        "8日，莘县第十六届人大常委会第二十次会议在县会议中心召开闭幕会。",
    ],
)
def test_a_sitting_is_of_its_session(read, told):
    found = read(f"　　{told}县人大常委会主任卓若兰主持会议。\n")
    assert attended(found) == {("卓若兰", "主持", "莘县第十六届人大常委会第二十次会议")}


@pytest.mark.parametrize("told", ["同在主席台就座", "也在主席台落座"])
def test_they_sit_on_the_stage_too(read, told):
    found = attended(read(f"{SESSION}县委书记卓若兰，县长穆怀瑾{told}。\n"))
    assert {(who, role) for who, role, _ in found} == {("卓若兰", "出席"), ("穆怀瑾", "出席")}


def test_who_is_away_at_another_meeting_speaks_to_the_one_told_of(read):
    text = "　　3月8日，莘县安全生产视频会议召开。县委书记卓若兰在济南参加省委会议期间，通过视频连线作了讲话。县长穆怀瑾主持会议。\n"
    assert {meeting for _, _, meeting in attended(read(text))} == {"莘县安全生产视频会议"}
