"""Who went: named, a team, 他, or whoever the text is about; and sentences in which somebody else does."""

import pytest

STOP = "3月8日，县委书记穆怀瑾来到张寨镇，察看春耕。"


@pytest.mark.parametrize(
    "text",
    [
        "随后，一行人又走进云鲸面业有限公司，察看生产线。",
        "下午，他又步行到云鲸面业有限公司，察看生产线。",
        "接着，驱车来到云鲸面业有限公司，察看生产线。",
        "村支书岑云舟介绍了情况。随后，又走进云鲸面业有限公司，察看生产线。",
        "穆怀瑾一行还走访了云鲸面业有限公司。",
    ],
)
def test_who_is_on_the_way_goes_on(read, text):
    assert ("穆怀瑾", "云鲸面业有限公司") in read(f"{STOP}{text}\n").pairs("VISITED")


@pytest.mark.parametrize(
    "text",
    [
        "穆怀瑾对县农业局局长岑云舟说，来到古云镇要先看麦田。",
        "县水利局走访古云镇，清理沟渠。",
        "其间，各分管副主席分别带领三个组，深入到古云镇走访。",
        "村民们来到古云镇，买回了菜种。",
        "记者在古云镇看到，麦苗返青了。",
    ],
)
def test_goings_of_others_are_not_theirs(read, text):
    assert read(f"{STOP}{text}\n").pairs("VISITED") == [("穆怀瑾", "张寨镇")]


def test_delegation_whose_leader_is_named_after_it(read):
    found = read("3月8日，代表团由市委副书记沈望舒带队，走访了张寨镇和云鲸面业有限公司。\n")
    assert found.pairs("VISITED") == [("沈望舒", "张寨镇"), ("沈望舒", "云鲸面业有限公司")]


def test_team_of_another_body_is_not_led_by_who_is_on_the_way(read):
    found = read(f"{STOP}省水利厅检查组来到古云镇，察看沟渠。\n")
    assert ("穆怀瑾", "古云镇") not in found.pairs("VISITED")


def test_professor_at_a_place_in_a_caption(read):
    found = read("3月8日，在张寨镇卧云村，山东农业大学教授穆清溪为菜农讲解育苗技术。\n")
    assert ("穆清溪", "卧云村") in found.pairs("VISITED")


@pytest.mark.parametrize(
    "text",
    [
        "在古云镇，镇长岑云舟汇报了春耕进度。",
        "在古云镇，望着返青的麦苗，穆怀瑾问起墒情。",
        "在古云镇，他沿着水渠走了六里。",
    ],
)
def test_being_at_a_place_while_on_the_way(read, text):
    assert ("穆怀瑾", "古云镇") in read(f"{STOP}{text}\n").pairs("VISITED")


def test_led_by_somebody_named_after_the_delegation(read):
    found = read("3月8日，莘县党政考察团在县委书记穆怀瑾带领下赴东阿县学习考察。\n")
    assert ("穆怀瑾", "东阿县") in found.pairs("VISITED")


def test_deputy_with_another_post(read):
    found = read("3月8日，全国人大代表、县长岑云舟走访选民，先后来到张寨镇和古云镇，征求意见。\n")
    assert found.pairs("VISITED") == [("岑云舟", "张寨镇"), ("岑云舟", "古云镇")]


def test_wife_of_a_visitor_is_not_the_visitor(read):
    found = read("3月8日，县委书记穆怀瑾夫人卓若兰来到张寨镇敬老院，看望老人。\n")
    assert ("穆怀瑾", "张寨镇敬老院") not in found.pairs("VISITED")


def test_meeting_at_a_place_is_no_stop(read):
    found = read(f"{STOP}在古云镇召开的座谈会上，穆怀瑾听取了汇报。\n")
    assert ("穆怀瑾", "古云镇") not in found.pairs("VISITED")


def test_who_speaks_at_a_meeting_of_a_place_is_not_told_to_look_at_it(read):
    found = read("3月8日，县长穆怀瑾在古云镇春耕备播调研座谈会上强调，要早动手。\n")
    assert found.claims("VISITED") == []


def test_subject_of_a_headline_is_not_who_goes_in_the_report(read):
    found = read("“城里书记”岑云舟驻村记\n\n3月8日，刚走进张寨镇卧云村，就听见村民在喊。\n")
    assert found.claims("VISITED") == []


def test_another_official_with_whom_one_talks_is_no_visitor(read):
    found = read("3月8日，在云鲸面业有限公司，县委书记穆怀瑾与董事长岑云舟座谈，详细了解销路。\n")
    assert {subject for subject, _ in found.pairs("VISITED")} == {"穆怀瑾"}


def test_host_of_somebody_whose_name_was_not_read_is_no_visitor(read):
    found = read("3月8日，报告会由县委书记穆怀瑾主持。下午，火旺年在穆怀瑾陪同下，到张寨镇与居民交流。\n")
    assert found.claims("VISITED") == []


def test_those_taken_along_do_not_go_on_alone(read):
    found = read("3月8日，他带着县水利局局长岑云舟、副局长乔半夏进了村。回城途中，又拐到张寨镇看了看麦田。\n")
    assert found.claims("VISITED") == []


@pytest.mark.parametrize("team", ["暗访组", "核查组一行", "委员们", "客商们", "参访团一行"])
def test_more_words_for_a_team(read, team):
    found = read(f"3月8日，县委书记穆怀瑾一行到张寨镇考察参访。随后，{team}来到古云镇，察看麦田。\n")
    assert ("穆怀瑾", "古云镇") in found.pairs("VISITED")


def test_two_with_company_are_both_on_the_way(read):
    found = read(
        "3月8日，市民政局局长穆怀瑾、市水利局局长沈望舒等一行七人来到张寨镇，核查灾情。"
        "沈望舒查看了云鲸面业有限公司。下午，核查组赶到古云镇。\n"
    )
    assert set(found.pairs("VISITED")) == {
        ("穆怀瑾", "张寨镇"),
        ("沈望舒", "张寨镇"),
        ("沈望舒", "云鲸面业有限公司"),
        ("穆怀瑾", "古云镇"),
        ("沈望舒", "古云镇"),
    }


def test_surname_and_post(read):
    found = read(f"{STOP}在古云镇，穆书记走进云鲸面业有限公司，问起销路。\n")
    assert found.pairs("VISITED")[1:] == [("穆怀瑾", "古云镇"), ("穆怀瑾", "云鲸面业有限公司")]


def test_those_who_take_part_in_a_tour_without_a_leader_make_it(read):
    found = read(
        "3月8日，全县重点项目观摩活动举行。县委书记穆怀瑾、县长沈望舒和各镇主要负责人参加观摩。观摩团来到古云镇。\n"
    )
    assert found.pairs("VISITED") == [("穆怀瑾", "古云镇"), ("沈望舒", "古云镇")]


def test_team_whose_leader_is_told_behind_it(read):
    found = read("3月8日，考察团抵达莘县，团长、县委书记穆怀瑾介绍了来意。随后，考察团来到古云镇。\n")
    assert ("穆怀瑾", "古云镇") in found.pairs("VISITED")


def test_headline_that_names_nobody(read):
    found = read("市领导到莘县检查春耕\n\n本报讯 3月8日，副市长沈望舒来到张寨镇，察看麦田。\n")
    assert found.pairs("VISITED") == [("沈望舒", "莘县"), ("沈望舒", "张寨镇")]


def test_headline_that_names_nobody_over_a_report_on_two(read):
    found = read(
        "市领导到莘县检查春耕\n\n本报讯 3月8日，副市长沈望舒来到张寨镇，察看麦田。副市长卓若兰来到古云镇，察看麦田。\n"
    )
    assert found.pairs("VISITED") == [("沈望舒", "张寨镇"), ("卓若兰", "古云镇")]


def test_who_goes_for_somebody_else(read):
    found = read("3月8日，市委书记沈望舒委托副市长卓若兰，前往古云镇看望了老战士。\n")
    assert found.pairs("VISITED") == [("卓若兰", "古云镇")]
    assert found.pairs("VISITED", "on_behalf") == [("沈望舒", "古云镇")]


@pytest.mark.parametrize(
    "told",
    [
        "在古云镇，菜农岑云舟指着大棚说起销路。",
        "一行人在古云镇一家饭馆歇了脚，顺便查看了厨房。",
        "在古云镇，看到村口24小时有人守岗，穆怀瑾点了点头。",
    ],
)
def test_more_ways_of_being_there_while_on_the_way(read, told):
    assert ("穆怀瑾", "古云镇") in read(f"{STOP}{told}\n").pairs("VISITED")


def test_who_reporters_follow_goes(read):
    found = read("3月8日，记者跟随县水利局局长沈望舒来到张寨镇，只见堤上机声隆隆。\n")
    assert found.pairs("VISITED") == [("沈望舒", "张寨镇")]


def test_he_is_who_the_paragraph_is_about(read):
    went = "3月8日，县委书记沈望舒来到张寨镇，察看春耕。"
    found = read(f"{went}\n　　养殖户柳小满去年办起了合作社。他先后跑了济南、德州的多家超市。\n")
    assert found.pairs("VISITED") == [("沈望舒", "张寨镇")]


def test_leader_of_a_team_with_a_long_name(read):
    found = read(
        "3月8日，市长沈望舒率领全市重点水利工程暨高标准农田建设督导组，到莘县、冠县督导。督导组察看了云鲸面业有限公司。\n"
    )
    assert [place for _, place in found.pairs("VISITED")] == ["莘县", "冠县", "云鲸面业有限公司"]


@pytest.mark.parametrize("come", ["来聊，就春耕进行专题调研", "来聊考察，听取了介绍"])
def test_home_by_one_character_of_its_name(read, come):
    found = read(f"3月8日，省水利厅副厅长沈望舒{come}。聊城市副市长乔半夏陪同。\n")
    assert ("沈望舒", "聊城市") in found.pairs("VISITED")


def test_two_who_go_together_accompany_nobody(read):
    found = read("3月8日，县水利局局长沈望舒、县农业局局长乔半夏一同前往张寨镇，现场查看旱情。\n")
    assert found.pairs("VISITED") == [("沈望舒", "张寨镇"), ("乔半夏", "张寨镇")]
    assert found.pairs("ACCOMPANIED") == []


@pytest.mark.parametrize("goes", ["连着跑了", "来到", "结伴走进"])
def test_two_joined_by_with_who_go_somewhere_both_go(read, goes):
    found = read(f"3月8日，县委书记穆怀瑾与县长岑云舟{goes}张寨镇、古云镇。\n")
    assert {who for who, _ in found.pairs("VISITED")} == {"穆怀瑾", "岑云舟"}


def test_who_is_only_talked_with_does_not_go(read):
    found = read("3月8日，县委书记穆怀瑾来到张寨镇，与县长岑云舟座谈。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇")]


@pytest.mark.parametrize(
    "text", ["车到古云镇，他步行两里察看墒情。", "在古云镇，两人钻进大棚看墒情。", "一下车，就走进古云镇的农户家。"]
)
def test_by_car_or_the_two_of_them(read, text):
    found = read(f"3月8日，县委书记穆怀瑾来到张寨镇，察看春耕。{text}\n")
    assert ("穆怀瑾", "古云镇") in found.pairs("VISITED")


def test_item_of_a_list_opened_by_a_mark(read):
    found = read("◆县残联理事长穆怀瑾近日到张寨镇走访慰问创业户。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇")]


def test_title_printed_once_holds_for_the_next_sentence(read):
    found = read("3月8日，研究员沈望舒应邀到张寨镇讲课。沈望舒在古云镇的果园里现场示范。\n")
    assert ("沈望舒", "古云镇") in found.pairs("VISITED")


def test_who_goes_on_after_having_asked_for_something(read):
    found = read("3月8日，县委书记穆怀瑾来到张寨镇。穆怀瑾要求抓好育种，随后又察看了古云镇的大棚。\n")
    assert set(found.pairs("VISITED")) == {("穆怀瑾", "张寨镇"), ("穆怀瑾", "古云镇")}


def test_what_is_asked_of_others_is_no_going(read):
    found = read("3月8日，县委书记穆怀瑾来到张寨镇。穆怀瑾要求干部深入古云镇的大棚。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇")]


def test_who_tells_of_own_rounds(read):
    found = read("县长穆怀瑾介绍，5月以来，他跑遍了张寨镇、古云镇。\n")
    assert set(found.pairs("VISITED")) == {("穆怀瑾", "张寨镇"), ("穆怀瑾", "古云镇")}


def test_those_who_set_out_together_are_one_party(read):
    found = read("3月8日，县长沈望舒、副县长穆怀瑾一行到古云镇调研。沈望舒一行先后来到张寨镇。\n")
    assert ("穆怀瑾", "张寨镇") in found.pairs("VISITED")


def test_who_goes_on_alone_is_no_party(read):
    found = read("3月8日，县长沈望舒、副县长穆怀瑾到古云镇调研。沈望舒还来到张寨镇。\n")
    assert ("穆怀瑾", "张寨镇") not in found.pairs("VISITED")


def test_shown_round_by_bodies_a_party_looks_at_one_after_another(read):
    found = read(
        "3月8日，县长沈望舒、副县长穆怀瑾来到古云镇考察。在镇宣传部、文广局领导陪同下，分别参观了张寨镇、徐庄镇、观城镇。\n"
    )
    assert [one for one in found.pairs("VISITED") if one[1] == "徐庄镇"] == [("沈望舒", "徐庄镇"), ("穆怀瑾", "徐庄镇")]
