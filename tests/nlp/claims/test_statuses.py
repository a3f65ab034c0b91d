"""Goings that are planned, fell through, were by video, or were somebody else's errand."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "县委书记穆怀瑾计划4月率团回访东阿县。",
        "双方商定，下月由县委书记穆怀瑾带队赴东阿县回访。",
        "下月，县委书记穆怀瑾还将赴东阿县考察。",
        "据悉，县委书记穆怀瑾拟到东阿县学习考察。",
        "县委书记穆怀瑾在会上表示，下月将带队到东阿县回访。",
        "4月9日，县委书记穆怀瑾还要带人到东阿县举行推介会。",
        "县委书记穆怀瑾答应年底再来一趟东阿县。",
        "会议决定由穆怀瑾于本月底带队赴东阿县推介。",
    ],
)
def test_planned(read, text):
    found = read(text + "\n")
    assert (found.pairs("VISITED"), found.pairs("VISITED", "planned")) == ([], [("穆怀瑾", "东阿县")])


def test_feast_that_is_to_come_makes_no_plan(read):
    found = read("1月8日，春节即将来临之际，县委书记穆怀瑾到张寨镇走访慰问。\n")
    assert (found.pairs("VISITED"), found.pairs("VISITED", "planned")) == ([("穆怀瑾", "张寨镇")], [])


def test_plan_is_not_of_the_day_told_last(read):
    found = read("3月8日，县委书记穆怀瑾来到张寨镇。据悉，县长岑云舟计划到东阿县考察。\n")
    (plan,) = (c for c in found.claims("VISITED") if c.status == "planned")
    assert (plan.date.iso, plan.date.basis) == ("2021-03", "publication")


def test_next_month(read):
    found = read("下月，县委书记穆怀瑾还将赴东阿县考察。\n")
    assert [c.date.iso for c in found.claims("VISITED")] == ["2021-04"]


def test_meeting_that_was_missed(read):
    found = read("县长岑云舟因公务未能参加在东阿县举行的推介会。\n")
    assert (found.pairs("VISITED"), found.pairs("VISITED", "denied")) == ([], [("岑云舟", "东阿县")])


@pytest.mark.parametrize("text", ["视频连线张寨镇，询问汛情。", "以视频方式慰问张寨镇敬老院老人。"])
def test_by_video(read, text):
    found = read(f"3月8日，县委书记穆怀瑾{text}\n")
    assert found.pairs("VISITED") == []
    assert [who for who, _ in found.pairs("VISITED", "by_video")] == ["穆怀瑾"]


def test_on_behalf_of_somebody_absent(read):
    found = read("受县委书记穆怀瑾委托，3月8日，副县长乔半夏来到张寨镇敬老院，看望老人。\n")
    assert found.pairs("VISITED") == [("乔半夏", "张寨镇敬老院")]
    assert found.pairs("VISITED", "on_behalf") == [("穆怀瑾", "张寨镇敬老院")]


def test_planned_stops_are_no_part_of_the_trip_made(read):
    found = read("3月8日，县委书记穆怀瑾来到张寨镇。穆怀瑾还将到东阿县考察。\n")
    assert len({c.trip for c in found.claims("VISITED")}) == 2


def test_plans_of_somebody_else_do_not_make_a_visit_planned(read):
    found = read("3月8日，县委书记穆怀瑾听取了镇里建厂的打算，并参观了云鲸面业有限公司。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "云鲸面业有限公司")]


@pytest.mark.parametrize(
    "text",
    [
        "穆怀瑾原定前往古云镇的行程，因大雨取消。",
        "原拟前往古云镇的行程，因山洪冲断公路临时取消。",
        "原计划到古云镇察看，因道路中断未能成行。",
        "穆怀瑾原定当天还要到古云镇察看，因降雪临时改期。",
        "原在日程上的古云镇，因大雾没有去成。",
        "原计划安排的古云镇，因大雪临时取消。",
        "原安排的古云镇之行，因大雪没有成行。",
    ],
)
def test_called_off(read, text):
    found = read(f"3月8日，县委书记穆怀瑾来到张寨镇。{text}\n")
    assert (found.pairs("VISITED"), found.pairs("VISITED", "denied")) == (
        [("穆怀瑾", "张寨镇")],
        [("穆怀瑾", "古云镇")],
    )
    assert found.pairs("VISITED", "planned") == []


def test_event_called_off_is_no_going(read):
    found = read("3月8日，县委书记穆怀瑾来到张寨镇。原定在古云镇举行的庙会因大雨取消。\n")
    assert found.pairs("VISITED", "denied") == []


def test_own_words_of_a_plan(read):
    found = read("3月8日，客人来访。县委书记穆怀瑾表示，下月将率团赴东阿县回访。\n")
    assert found.pairs("VISITED", "planned") == [("穆怀瑾", "东阿县")]


def test_on_behalf_of_somebody_kept_away(read):
    found = read("县长岑云舟因赴省里开会未能成行，委托副县长乔半夏到张寨镇敬老院看望老人。\n")
    assert found.pairs("VISITED", "on_behalf") == [("岑云舟", "张寨镇敬老院")]


def test_team_that_is_to_go_on(read):
    found = read("3月8日，县委书记穆怀瑾率督导组来到张寨镇。9日，督导组将赴古云镇继续督导。\n")
    assert (found.pairs("VISITED"), found.pairs("VISITED", "planned")) == (
        [("穆怀瑾", "张寨镇")],
        [("穆怀瑾", "古云镇")],
    )


@pytest.mark.parametrize(
    "text",
    [
        "就计划生育工作到张寨镇调研。",
        "就节前市场准备情况深入张寨镇检查。",
        "将棉被和慰问金送到张寨镇。",
        "在消防模拟演练结束后来到张寨镇。",
    ],
)
def test_words_of_planning_that_tell_of_none(read, text):
    found = read(f"3月8日，县委书记穆怀瑾{text}\n")
    assert (found.pairs("VISITED"), found.pairs("VISITED", "planned")) == ([("穆怀瑾", "张寨镇")], [])


def test_who_was_to_go_is_told_behind_the_place(read):
    found = read("原定本周赴古云镇调研的县长岑云舟，因防汛抢险临时取消行程。\n")
    assert (found.pairs("VISITED"), found.pairs("VISITED", "denied")) == ([], [("岑云舟", "古云镇")])


def test_fair_that_is_put_off_is_nobodys_going(read):
    found = read("3月8日，县委书记穆怀瑾来到张寨镇。原计划在古云镇举办的庙会，因大雪取消。\n")
    assert (found.pairs("VISITED"), found.pairs("VISITED", "denied")) == ([("穆怀瑾", "张寨镇")], [])


@pytest.mark.parametrize(
    "text",
    [
        "通过视频连线，与张寨镇的值守干部对话。",
        "视频调度了张寨镇的秸秆禁烧工作。",
        "以视频形式巡查了张寨镇的防汛值守。",
    ],
)
def test_places_talked_to_by_video(read, text):
    found = read(f"3月8日，县委书记穆怀瑾{text}\n")
    assert (found.pairs("VISITED"), found.pairs("VISITED", "by_video")) == ([], [("穆怀瑾", "张寨镇")])


def test_meeting_by_video_before_a_going(read):
    found = read("3月8日，县委书记穆怀瑾参加全省视频会议，会后来到张寨镇察看春耕。\n")
    assert (found.pairs("VISITED"), found.pairs("VISITED", "by_video")) == ([("穆怀瑾", "张寨镇")], [])


def test_what_was_called_off_is_not_what_was_told_before_it(read):
    found = read("3月8日，县委书记穆怀瑾到张寨镇察看麦田，原定去古云镇的行程因大雪取消。\n")
    assert (found.pairs("VISITED"), found.pairs("VISITED", "denied")) == (
        [("穆怀瑾", "张寨镇")],
        [("穆怀瑾", "古云镇")],
    )


@pytest.mark.parametrize(
    ("why", "went"), [("因率团在东阿县招商未能出席", [("穆怀瑾", "东阿县")]), ("因赴东阿县学习请假", [])]
)
def test_who_is_away_on_an_outing_went_there(read, why, went):
    assert read(f"3月8日，大会在县影剧院举行。副县长穆怀瑾{why}。\n").pairs("VISITED") == went


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("原打算检查的古云镇，因时间关系改由副县长乔半夏次日前往。", "planned"),
        ("原定前往古云镇，因大雪未能成行，由副县长乔半夏代为看望。", "stated"),
    ],
)
def test_who_goes_in_the_place_of_another(read, text, status):
    found = read(f"3月8日，县委书记穆怀瑾赶到张寨镇。{text}\n")
    assert ("乔半夏", "古云镇") in found.pairs("VISITED", status)


@pytest.mark.parametrize(
    "text",
    [
        "原计划下午前往古云镇检查的行程，因道路中断改为视频调度。",
        "按照日程，穆怀瑾9日还将前往古云镇，因大雪取消。",
        "原定的古云镇危房改造点因塌方未能成行。",
        "经核实，穆怀瑾当日并未到古云镇。",
    ],
)
def test_outing_that_did_not_take_place(read, text):
    found = read(f"3月8日，县委书记穆怀瑾赶到张寨镇。{text}\n")
    assert (found.pairs("VISITED"), found.pairs("VISITED", "denied")) == (
        [("穆怀瑾", "张寨镇")],
        [("穆怀瑾", "古云镇")],
    )


def test_what_else_could_not_be_done_at_a_stop_does_not_unmake_it(read):
    found = read("3月8日，县委书记穆怀瑾来到张寨镇，未能见到外出的种植户。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇")]


def test_what_a_correction_puts_right_is_denied(read):
    found = read("本报3月8日《稻改旱》一文中，“莘县财政局局长穆怀瑾”应为“莘县财政局副局长穆怀瑾”，特此更正。\n")
    assert [(c.post, c.status) for c in found.claims("HOLDS_POST")] == [("局长", "denied"), ("副局长", "stated")]


def test_name_of_a_paper_that_holds_the_word_for_tomorrow_plans_nothing(read):
    found = read("三明日报讯（记者 卫清溪）3月8日，县委书记穆怀瑾赴张寨镇开展慰问活动。\n", home="三明市")
    assert [claim.status for claim in found.claims("VISITED")] == ["stated"]


def test_what_is_to_be_reported_tomorrow_is_planned(read):
    found = read("3月8日，县长穆怀瑾明日报请市政府批准后赴张寨镇调研。\n")
    assert "stated" not in [claim.status for claim in found.claims("VISITED")]
