"""Who leads a crowd, a delegation or a team: told beside it, after it, by who meets it, or elsewhere on the page."""

import pytest


def went(found):
    return found.pairs("VISITED")


@pytest.mark.parametrize(
    "text",
    [
        "3月8日，由市农技站站长穆怀瑾带队，12名农技人员走进张寨镇，送技术到田头。\n",
        "3月8日，市科协组织12名农技人员走进张寨镇送技术。市科协主席穆怀瑾带队。\n",
        "3月8日，12名农技人员走进张寨镇送技术，市科协主席穆怀瑾带队。\n",
    ],
)
def test_who_leads_a_crowd_goes_with_it(read, text):
    assert went(read(text)) == [("穆怀瑾", "张寨镇")]


@pytest.mark.parametrize(
    "text",
    [
        "考察组在高唐县副县长穆怀瑾的带领下，看了大棚。",
        "带队的高唐县副县长穆怀瑾说，这里的经验很好。",
        "高唐县副县长穆怀瑾任考察组组长。",
    ],
)
def test_leader_told_later_goes_with_the_delegation(read, text):
    found = read(f"3月8日，高唐县考察组到莘县张寨镇考察蔬菜产业。{text}\n")
    assert ("穆怀瑾", "张寨镇") in went(found)


def test_those_met_lead_the_delegation_that_came(read):
    found = read(
        "3月8日，某地党政代表团来我市考察，市长沈望舒会见了高唐县委书记穆怀瑾、县长乔半夏一行。"
        "代表团先后参观了张寨镇、卧云湖景区。\n"
    )
    assert went(found) == [
        ("穆怀瑾", "张寨镇"),
        ("穆怀瑾", "卧云湖景区"),
        ("乔半夏", "张寨镇"),
        ("乔半夏", "卧云湖景区"),
    ]


def test_members_called_out_go_with_those_of_rank_who_take_part(read):
    found = read("3月8日，市政协组织部分委员视察春耕。副主席穆怀瑾参加视察。委员们先后来到张寨镇、古云镇。\n")
    assert went(found) == [("穆怀瑾", "张寨镇"), ("穆怀瑾", "古云镇")]


def test_guests_shown_round_go_and_not_those_who_show_them_round(read):
    found = read(
        "3月8日，远山商会会长穆怀瑾一行来莘县考察。县长沈望舒陪同客人看了厂址，又一同前往云鲸面业有限公司了解货源。\n"
    )
    assert ("穆怀瑾", "云鲸面业有限公司") in went(found)
    assert "沈望舒" not in {who for who, _ in went(found)}


def test_leader_behind_a_body_that_was_not_read(read):
    found = read("3月8日，应邀，远方糖业同业公会理事长穆怀瑾率15名会员来到莘县，考察投资环境。\n")
    assert ("穆怀瑾", "莘县") in went(found)


def test_team_on_its_way_meets_people_in_a_town(read):
    found = read("3月8日，市人大常委会副主任穆怀瑾带领检查组到莘县检查。下午，检查组在张寨镇召开了座谈会。\n")
    assert went(found) == [("穆怀瑾", "莘县"), ("穆怀瑾", "张寨镇")]


def test_members_of_a_team_go_for_its_leader(read):
    found = read("3月8日，副市长穆怀瑾率考察组来到莘县。下午，考察组成员又到张寨镇察看麦田。\n")
    assert ("穆怀瑾", "张寨镇") in went(found)


@pytest.mark.parametrize(
    "text",
    [
        "3月8日，县长穆怀瑾邀请高唐的同志方便时到莘县走一走、看一看。\n",
        "3月8日，县长穆怀瑾诚邀各位朋友到莘县参观考察。\n",
        "3月8日，经理穆怀瑾答复，所购水泵已从外地运抵莘县。\n",
    ],
)
def test_invitations_and_goods_on_their_way_are_no_visits(read, text):
    assert went(read(text)) == []


@pytest.mark.parametrize("verb", ["连日来吃住在", "连日来奔走在", "出现在", "一直坚守在", "带头住进"])
def test_who_stays_or_goes_about_in_a_place_is_there(read, verb):
    assert went(read(f"3月8日，县长穆怀瑾{verb}张寨镇。\n")) == [("穆怀瑾", "张寨镇")]


@pytest.mark.parametrize("does", ["与合作社社员边走边谈", "发现粮堆发热，当即叫人来看", "的大堤上与民工一起扛沙袋"])
def test_what_is_done_in_a_place_tells_of_being_there(read, does):
    assert ("穆怀瑾", "张寨镇") in went(read(f"3月8日，县长穆怀瑾到莘县检查。随后，穆怀瑾在张寨镇{does}。\n"))


def test_delegates_of_a_congress_who_are_visited_are_no_place(read):
    found = read("3月8日，检察长穆怀瑾到莘县走访市人大代表，征求意见。\n")
    assert went(found) == [("穆怀瑾", "莘县")]


def test_first_stop_told_by_what_it_is(read):
    found = read("3月8日，县长穆怀瑾到莘县调研。穆怀瑾此行的第一站，是云鲸面业有限公司。\n")
    assert ("穆怀瑾", "云鲸面业有限公司") in went(found)


def test_firm_with_praise_behind_its_town(read):
    found = read("3月8日，县长穆怀瑾来到张寨镇新近投产的云鲸面业有限公司。\n")
    assert went(found) == [("穆怀瑾", "张寨镇"), ("穆怀瑾", "云鲸面业有限公司")]


def test_team_of_a_day_before_the_only_trip_told_is_another(read):
    found = read(
        "供暖检查进行中\n\n本报讯 3月8日，副市长穆怀瑾带领督导组到张寨镇检查供暖。\n\n夜校开到家门口\n\n"
        "本报讯 穆怀瑾说，夜校办得好。5日，督导组在卧云小区发现阀门没有打开。在卧云热电厂调度室，督导组看了记录。\n",
        issue_date="2021-03-09",
    )
    assert went(found) == [("穆怀瑾", "张寨镇")]


def test_team_made_up_of_others_is_led_by_who_brings_it(read):
    found = read(
        "3月8日，省人大常委会副主任穆怀瑾带领由省农工委副主任乔半夏和部分代表组成的视察组一行来到莘县。视察组先后深入张寨镇、古云镇。\n"
    )
    assert {who for who, _ in went(found)} == {"穆怀瑾"}


def test_who_joins_an_outing_does_not_lead_it(read):
    found = read(
        "3月8日，市政协主席穆怀瑾率部分委员视察春耕。副市长乔半夏应邀参加视察。委员们先后来到张寨镇、古云镇。\n"
    )
    assert went(found) == [("穆怀瑾", "张寨镇"), ("穆怀瑾", "古云镇")]
    assert found.pairs("ACCOMPANIED") == [("乔半夏", "穆怀瑾")]


def test_who_receives_a_team_in_a_hotel_visits_nothing(read):
    found = read("3月8日，县长穆怀瑾在卧云宾馆看望了视察组一行。\n")
    assert went(found) == []


def test_goods_of_bodies_that_are_brought_along_go_nowhere_themselves(read):
    found = read(
        "3月8日，县长穆怀瑾、县委副书记乔半夏带着县民政局、县水利局等单位筹集的帐篷，乘船来到张寨镇看望群众。\n"
    )
    assert went(found) == [("穆怀瑾", "张寨镇"), ("乔半夏", "张寨镇")]


def test_companion_of_one_of_two_is_named_with_him(read):
    found = read("3月8日，副市长穆怀瑾、市政协副主席乔半夏分别到莘县、冠县慰问，市民政局局长伍乘风随穆怀瑾前往。\n")
    assert found.pairs("ACCOMPANIED") == [("伍乘风", "穆怀瑾")]


def test_companions_of_two_groups_are_told_in_their_order(read):
    found = read(
        "3月8日，检查组分成两组，一组由穆怀瑾带队，检查了张寨镇；另一组由乔半夏带队，检查了古云镇。副市长伍乘风、沈望舒分别陪同两组检查。\n"
    )
    assert found.pairs("ACCOMPANIED") == [("伍乘风", "穆怀瑾"), ("沈望舒", "乔半夏")]


def test_who_is_at_work_in_a_place_by_the_words_before_the_name(read):
    found = read("3月8日，正在张寨镇调研的副市长穆怀瑾听了汇报。\n")
    assert went(found) == [("穆怀瑾", "张寨镇")]


def test_workers_who_are_met_elsewhere_make_their_firm_no_stop(read):
    found = read("3月8日，副市长穆怀瑾来到张寨镇抢修现场，看望连续奋战的莘县供电公司职工。\n")
    assert went(found) == [("穆怀瑾", "张寨镇")]


def test_place_told_of_before_who_is_seen_there(read):
    found = read(
        "3月8日，县长穆怀瑾到莘县检查。位于张寨镇的卧云水库，承担着万亩农田的灌溉任务。穆怀瑾走下坝坡，问起水位。\n"
    )
    assert ("穆怀瑾", "卧云水库") in went(found)


def test_guests_are_the_delegation_that_was_met(read):
    found = read(
        "3月8日，市长沈望舒会见了由议长穆怀瑾率领的友好代表团一行。副市长乔半夏会见时在座。\n"
        "次日，客人们先到张寨镇看花田，再到卧云湖景区参观。\n"
    )
    assert went(found) == [("穆怀瑾", "张寨镇"), ("穆怀瑾", "卧云湖景区")]


def test_guests_are_those_who_are_shown_round(read):
    found = read("3月8日，农业部副部长穆怀瑾在副市长乔半夏陪同下四处走访。客人们先到张寨镇，再到卧云湖景区参观。\n")
    assert went(found) == [("穆怀瑾", "张寨镇"), ("穆怀瑾", "卧云湖景区")]


def test_a_team_is_of_who_brought_it_and_not_of_who_called_on_it(read):
    found = read(
        "3月8日，国家防总副秘书长穆怀瑾率防汛检查组来到高唐县检查。市委书记沈望舒到驻地看望了检查组一行。\n"
        "检查组随后赶到梁村镇，又走进清平镇。\n"
    )
    assert {who for who, _ in went(found)} == {"穆怀瑾"}


def test_who_receives_a_delegation_does_not_lead_it(read):
    found = read("3月8日，县委书记穆怀瑾会见由县长沈望舒率领的经贸考察团。9日，考察团参观了云鲸面业有限公司。\n")
    assert found.pairs("VISITED") == [("沈望舒", "云鲸面业有限公司")]


@pytest.mark.parametrize("with_it", ["县长沈望舒参加观摩。", "县长沈望舒陪同。", "县长沈望舒带队，副县长乔半夏参加。"])
def test_team_under_nobody_goes_with_who_is_with_it(read, with_it):
    found = read(f"3月8日，全市水利观摩团来我县观摩。{with_it}观摩团先后来到张寨镇、卧云湖景区。\n")
    assert went(found) == [("沈望舒", "张寨镇"), ("沈望舒", "卧云湖景区")]


def test_team_under_somebody_does_not_go_with_who_is_with_it(read):
    found = read("3月8日，县长穆怀瑾率观摩团来到张寨镇观摩。副县长乔半夏参加观摩。观摩团又来到古云镇。\n")
    assert went(found) == [("穆怀瑾", "张寨镇"), ("穆怀瑾", "古云镇")]


def test_all_of_the_guests_side_lead_their_delegation(read):
    found = read(
        "3月8日，高唐县党政代表团到莘县考察。莘县县委书记沈望舒，县长安知秋；高唐县委书记穆怀瑾，县长乔半夏参加考察活动。"
        "代表团首先来到张寨镇，察看春耕。\n"
    )
    assert [one for one in went(found) if one[1] == "张寨镇"] == [("穆怀瑾", "张寨镇"), ("乔半夏", "张寨镇")]


def test_guest_named_alone_leads_the_delegation_and_others_come_along(read):
    found = read(
        "3月8日，高唐县党政代表团来莘考察。高唐县委书记穆怀瑾参加考察。代表团先后来到张寨镇、古云镇。"
        "高唐县副县长乔半夏参加考察，莘县副县长安知秋陪同考察。\n"
    )
    assert went(found) == [("穆怀瑾", "张寨镇"), ("穆怀瑾", "古云镇")]
    assert ("安知秋", "穆怀瑾") in found.pairs("ACCOMPANIED")


def test_both_under_whose_lead_a_team_goes(read):
    found = read("3月8日，县政协组成督查组，在副主席穆怀瑾、乔半夏的带领下进行督查。督查组先后深入张寨镇、古云镇。\n")
    assert {who for who, _ in went(found)} == {"穆怀瑾", "乔半夏"}


@pytest.mark.parametrize("guests", ["客商", "外商一行", "企业家代表"])
def test_officials_who_show_a_crowd_without_a_name_round_go_there_themselves(read, guests):
    found = read(f"3月8日，县委书记穆怀瑾、县长乔半夏陪同{guests}考察了张寨镇、古云镇。\n")
    assert went(found) == [(who, place) for who in ("穆怀瑾", "乔半夏") for place in ("张寨镇", "古云镇")]


def test_party_that_is_shown_round_where_the_host_alone_is_named_again(read):
    found = read("3月8日，市长穆怀瑾率代表团赴莘县考察。莘县县长乔半夏陪同参观了张寨镇、古云镇。\n")
    assert [place for who, place in went(found) if who == "穆怀瑾"] == ["莘县", "张寨镇", "古云镇"]
    assert not [place for who, place in went(found) if who == "乔半夏"]


def test_party_that_goes_to_one_place_after_the_other(read):
    found = read("3月8日，县长穆怀瑾、县政协主席乔半夏一行还分别看望慰问了张寨镇、古云镇的教师。\n")
    assert len(went(found)) == 4


def test_leaders_of_two_teams_that_part_do_not_both_go_everywhere(read):
    text = "3月8日，县政协组成两个督查组，分别在副主席穆怀瑾、乔半夏的带领下进行督查。督查组先后深入张寨镇、古云镇。\n"
    assert len({who for who, _ in went(read(text))}) < 2


def test_guests_who_come_later_are_not_the_party_that_went_before(read):
    found = read("3月8日，市长穆怀瑾到张寨镇调研。浙江客商也来到我县，县长乔半夏陪同参观了古云镇。\n")
    sure = [found.name(c.object) for c in found.claims("VISITED") if c.evidence.rule != "visits.learned"]
    assert sure == ["张寨镇"]


def test_who_shows_a_delegation_round_that_has_a_leader_comes_along(read):
    found = read("3月8日，外商考察团在团长沈望舒率领下来我县考察。县委书记穆怀瑾陪同外商考察团考察了张寨镇。\n")
    assert ("穆怀瑾", "沈望舒") in found.pairs("ACCOMPANIED")
