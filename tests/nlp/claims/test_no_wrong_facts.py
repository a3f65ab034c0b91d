"""What sounds like a visit, a post or a lead, and tells of none, or of somebody else's."""

import pytest


@pytest.mark.parametrize(
    "text",
    ["嫌疑人假冒“省纪委处长”卓若兰行骗。", "县农业局“百姓局长”卓若兰来了。", "自称“市财政局局长”卓若兰的男子被抓获。"],
)
def test_title_in_quotation_marks_is_no_post(read, text):
    assert read(f"　　3月8日，{text}\n").posts() == []


def test_candidate_who_is_elected_holds_the_post(read):
    found = read("　　3月8日，莘县县长候选人卓若兰当选莘县县长。\n")
    assert [(name, post) for name, post, _ in found.posts()] == [("卓若兰", "县长")]
    assert found.posts("planned") == []


def test_nominee_for_an_award_is_no_candidate_for_a_post(read):
    assert read("　　全国优秀县委书记人选卓若兰出席。\n").posts("planned") == []


def test_hosts_of_one_delegation_do_not_go_out_with_another(read):
    found = read(
        "　　德州市考察团到莘县考察。县委书记卓若兰、县长乔半夏陪同考察。\n"
        "　　3月8日，市长沈望舒率考察团赴江苏省苏州市考察。\n"
    )
    assert found.pairs("ACCOMPANIED") == []
    assert ("沈望舒", "莘县") not in found.pairs("VISITED")


@pytest.mark.parametrize("guide", ["卧云村党支部书记", "讲解员", "技术员"])
def test_guide_does_not_lead_a_team_that_came_before(read, guide):
    found = read(f"　　外地考察团到莘县张寨镇参观。在{guide}王德山的带领下，考察团来到古云镇，参观了大棚。\n")
    assert "王德山" not in {name for name, _ in found.pairs("VISITED")}


def test_who_joins_a_tour_of_works_leads_no_team_of_another_report(read):
    found = read("　　我市开展项目观摩活动，市长沈望舒参加。\n　　3月5日，省检查组到莘县检查工作。检查组来到张寨镇。\n")
    assert "沈望舒" not in {name for name, _ in found.pairs("VISITED")}


def test_who_reports_at_a_stop_is_not_who_came(read):
    found = read(
        "3月3日，冠县县长卓若兰到莘县学习。3月4日，市长沈望舒到冠县调研。走进云鲸集团，卓若兰汇报了情况。\n"
    ).pairs("VISITED")
    assert ("卓若兰", "云鲸集团") not in found
    assert ("沈望舒", "云鲸集团") in found


def test_party_goes_about_together_though_one_of_it_speaks(read):
    found = read(
        "3月4日，市委书记沈望舒、市长穆怀瑾率考察团赴莘县考察。走进张寨镇，沈望舒询问了情况。来到云鲸集团，穆怀瑾与工人交谈。\n"
    ).pairs("VISITED")
    assert {("沈望舒", "云鲸集团"), ("穆怀瑾", "云鲸集团"), ("穆怀瑾", "张寨镇")} <= set(found)


def test_home_of_somebody_who_has_moved(read):
    found = read("　　来自莘县张寨镇卧云村的老兵王满囤如今住在市区。3月5日，副市长沈望舒来到王满囤家里慰问。\n")
    assert found.pairs("VISITED") == []


def test_firm_whose_head_is_spoken_to_among_several(read):
    found = read("　　沈望舒来到中通客车公司，听取了与潍柴集团公司的合作情况，要求公司董事长卓若兰加快技改。\n")
    assert found.posts() == []


def test_companion_of_the_one_who_is_told_of_alone(read):
    found = read(
        "3月8日，市委副书记沈望舒、副市长穆怀瑾、市政协副主席卓若兰分别到莘县、冠县、高唐县调研。\n"
        "　　卓若兰来到高唐县尹集镇，镇党委书记乔半夏陪同调研。\n"
    )
    assert found.pairs("ACCOMPANIED") == [("乔半夏", "卓若兰")]


def test_range_of_goods_is_no_way(read):
    found = read("3月8日，副县长穆怀瑾到张寨镇调研。从古云镇大蒜，到燕店镇香瓜，样样好卖。\n").pairs("VISITED")
    assert found == [("穆怀瑾", "张寨镇")]


def test_what_others_do_somewhere_behind_a_stop(read):
    found = read("3月8日，县委书记穆怀瑾来到张寨镇，察看春耕。在古云镇，游客登上了画舫。\n").pairs("VISITED")
    assert found == [("穆怀瑾", "张寨镇")]


def test_who_was_called_on_does_not_go_on_from_there(read):
    found = read(
        "日前，莘县县委副书记、县长穆怀瑾带队到武汉经济技术开发区，拜访了该区管委会副主任沈望舒，就共建零部件园沟通对接，并走访了云鲸面业有限公司。\n"
    )
    assert ("沈望舒", "云鲸面业有限公司") not in found.pairs("VISITED")


def test_who_could_not_go_by_a_misread_character(read):
    found = read(
        "3月8日，莘县县委书记穆殿元一行先后到莘县张寨镇、莘县莘亭街道等地实地调研。"
        "因时间关系，穆殿元末能前往古云镇卧云村。\n"
    )
    assert ("穆殿元", "卧云村") not in found.pairs("VISITED")


def test_who_is_invited_to_come_has_not_come(read):
    found = read("3月8日，市长穆怀瑾邀请副省长卓若兰率团访问聊城。\n")
    assert found.pairs("VISITED") == []


def test_going_of_a_day_after_the_paper_is_planned(read):
    found = read("应穆怀瑾市长邀请，副省长卓若兰今年9月访问聊城。\n")
    assert (found.pairs("VISITED"), found.pairs("VISITED", "planned")) == ([], [("卓若兰", "聊城")])


def test_going_that_somebody_thinks_of_is_planned(read):
    found = read("3月8日，县长穆怀瑾盘算着到寿光市考察蔬菜大棚。\n")
    assert (found.pairs("VISITED"), found.pairs("VISITED", "planned")) == ([], [("穆怀瑾", "寿光市")])


def test_head_of_a_cooperative_that_was_not_read_is_none_of_the_village(read):
    found = read("3月8日，莘县张寨镇卧云村村委会主任穆怀瑾说，村里成立了合作社，理事长卓若兰带着大家干。\n")
    assert [name for name, _, _ in found.posts()] == ["穆怀瑾"]


def test_who_leads_a_team_is_of_the_body_that_sent_it(read):
    found = read("3月8日，市人民医院专家组到莘县张寨镇卫生院义诊，副院长卓若兰带队。\n")
    assert found.posts() == [("卓若兰", "副院长", "市人民医院")]


def test_what_is_brought_somewhere_takes_nobody_there(read):
    found = read("3月8日，县供销社主任穆怀瑾介绍，社里把网店开到了北京。理事长沈望舒把网店开到了冠县。\n")
    assert found.pairs("VISITED") == []


def test_deeds_begin_no_name_of_a_place(read):
    found = read("3月8日，禹城市委书记穆怀瑾、市长沈望舒带领考察团来莘县参观考察工业园区建设。\n")
    assert all(not place.startswith("参观") for _, place in found.pairs("VISITED"))


def test_hosts_of_guests_who_come_to_a_meeting_are_not_at_it(read):
    found = read(
        "由市粮食局主办的第三届杂粮产销对接会今日在莘县开幕。3月8日晚，市委书记穆怀瑾、市长乔半夏在云溪宾馆会见了"
        "前来出席会议的省粮食学会副会长卓若兰。\n"
    )
    assert {name for name, _ in found.pairs("ATTENDED")} <= {"卓若兰"}


def test_she_who_was_told_of_last_is_not_the_secretary_before(read):
    found = read(
        "2019年春，镇党委书记穆怀瑾在张寨镇开会动员建棚。养殖户卓若兰心动了，贷款3万元建起第一栋棚。没技术，她就跑到古云镇跟表哥学。\n"
    )
    assert ("穆怀瑾", "古云镇") not in found.pairs("VISITED")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("市委书记穆怀瑾到莘县张寨镇调研。张寨镇紧靠白石水库，穆怀瑾察看了云溪家园小区。", "白石水库"),
        ("副市长穆怀瑾到市第二医院，看望了在马颊河勇救落水儿童的出租车司机卓若兰。", "马颊河"),
    ],
)
def test_what_only_tells_where_something_lies_or_happened_is_no_stop(read, text, place):
    assert ("穆怀瑾", place) not in read(f"3月8日，{text}\n").pairs("VISITED")


def test_further_names_behind_the_one_head_of_a_body_do_not_hold_his_post(read):
    found = read("3月8日，市人大常委会主任穆怀瑾，市政协主席乔半夏、卓若兰、沈望舒等出席会议。\n")
    assert [(name, post) for name, post, _ in found.posts()] == [("穆怀瑾", "主任"), ("乔半夏", "主席")]


def test_names_behind_heads_of_counties_in_turn_are_not_given_to_the_last_one(read):
    found = read("3月8日，莘县、冠县县长穆怀瑾、乔半夏参加座谈。\n")
    assert found.posts() == [("乔半夏", "县长", "冠县")]
