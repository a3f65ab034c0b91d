"""Who came along, told after the stops, before them, or beside whoever went."""

import pytest

STOP = "3月8日，市委书记沈望舒来到莘县张寨镇，察看春耕。"


def test_companions(read):
    found = read("3月8日，市委书记沈望舒来到莘县张寨镇，察看春耕。市委秘书长卓若兰，副市长乔半夏参加活动。\n")
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "沈望舒"), ("乔半夏", "沈望舒")]


def test_companions_keep_their_printed_order(read):
    found = read("3月8日，市委书记沈望舒来到莘县张寨镇，察看春耕。伍乘风、乔半夏、穆怀瑾参加活动。\n")
    assert [(found.name(c.subject), c.position) for c in found.claims("ACCOMPANIED")] == [
        ("伍乘风", 1),
        ("乔半夏", 2),
        ("穆怀瑾", 3),
    ]


def test_companions_belong_to_the_trip_and_make_no_visits(read):
    found = read("3月8日，市委书记沈望舒来到莘县张寨镇，察看春耕。卓若兰参加活动。\n")
    assert {c.trip for c in found.claims("ACCOMPANIED")} == {c.trip for c in found.claims("VISITED")}
    assert {subject for subject, _ in found.pairs("VISITED")} == {"沈望舒"}


def test_comrades_who_come_along(read):
    found = read(f"{STOP}副市长卓若兰同志、市政协副主席乔半夏同志陪同。\n")
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "沈望舒"), ("乔半夏", "沈望舒")]


def test_companions_with_staff_who_inspect_as_well(read):
    found = read(f"{STOP}副市长卓若兰，市委宣传部副部长乔半夏，市商务局负责同志一同督导。\n")
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "沈望舒"), ("乔半夏", "沈望舒")]


def test_companion_with_the_staff_of_bodies(read):
    found = read("3月8日，市长沈望舒与副市长乔半夏及市财政局、水利局等单位同志一道，先后深入到张寨镇、古云镇调研。\n")
    assert found.pairs("ACCOMPANIED") == [("乔半夏", "沈望舒")]


def test_companion_in_another_word(read):
    found = read("3月8日，市委书记沈望舒来到莘县张寨镇，察看春耕。县委书记穆怀瑾陪同。\n")
    assert found.pairs("ACCOMPANIED") == [("穆怀瑾", "沈望舒")]


def test_those_who_attend_a_meeting_are_no_companions(read):
    found = read("3月8日，全市春耕工作会议召开。市委书记沈望舒主持会议。卓若兰参加会议。\n")
    assert found.claims("ACCOMPANIED") == []


def test_visitor_accompanied_by_others_in_one_sentence(read):
    found = read("3月8日，市长沈望舒在副市长卓若兰陪同下，来到莘县，察看春耕。\n")
    assert found.pairs("VISITED") == [("沈望舒", "莘县")]
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "沈望舒")]


@pytest.mark.parametrize(
    "text",
    [
        "卓若兰随同。",
        "副市长卓若兰随行。",
        "副市长卓若兰同志随往。",
        "副市长卓若兰跟随沈望舒督导。",
        "副市长卓若兰陪沈望舒检查。",
        "他对随行的副市长卓若兰说，要抓紧浇地。",
        "副市长卓若兰（挂职）一同调研。",
        "副市长卓若兰在莘县随团考察。",
    ],
)
def test_words_for_coming_along(read, text):
    assert read(f"{STOP}{text}\n").pairs("ACCOMPANIED") == [("卓若兰", "沈望舒")]


def test_list_joined_by_yi_ji(read):
    found = read(f"{STOP}市委副书记卓若兰，副市长乔半夏以及市政府秘书长伍乘风参加调研。\n")
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "沈望舒"), ("乔半夏", "沈望舒"), ("伍乘风", "沈望舒")]


def test_accompanied_by_somebody_named_before_the_verb(read):
    found = read("3月8日，市委书记沈望舒由副市长卓若兰陪同，来到莘县张寨镇，察看春耕。\n")
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "沈望舒")]
    assert ("沈望舒", "张寨镇") in found.pairs("VISITED")


def test_those_who_went_together_have_the_same_companions(read):
    found = read("3月8日，市委书记沈望舒、市长乔半夏来到张寨镇，察看春耕。副市长卓若兰随同。\n")
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "沈望舒"), ("卓若兰", "乔半夏")]


def test_one_who_goes_into_one_place_together_with_the_lead(read):
    found = read(
        "3月8日，市委书记沈望舒与市水利局局长卓若兰一道走进张寨镇，察看春耕。随后，沈望舒来到古云镇，察看麦田。\n"
    )
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "沈望舒")]
    assert [c.event for c in found.claims("ACCOMPANIED")] == [found.claims("VISITED")[0].event]


def test_host_of_a_delegation_is_a_companion_and_no_visitor(read):
    found = read("3月8日，市委书记沈望舒率党政代表团来到东阿县。县长岑云舟陪同代表团参观了云鲸面业有限公司。\n")
    assert found.pairs("ACCOMPANIED") == [("岑云舟", "沈望舒")]
    assert found.pairs("VISITED") == [("沈望舒", "东阿县"), ("沈望舒", "云鲸面业有限公司")]


def test_companions_of_an_outing_told_only_later_are_nobodys(read):
    found = read(f"3月7日，副市长卓若兰陪同。{STOP}\n")
    assert found.claims("ACCOMPANIED") == []


def test_companion_has_the_day_of_the_paragraph(read):
    found = read(
        "3月5日至6日，市委书记沈望舒到莘县、东阿县调研春耕。\n\n"
        "6日，沈望舒来到东阿县姜楼镇，察看麦田。县委书记岑云舟陪同。\n"
    )
    assert [c.date.iso for c in found.claims("ACCOMPANIED")] == ["2021-03-06"]


@pytest.mark.parametrize(
    "told",
    [
        "一同察看的还有副市长卓若兰、县长乔半夏。",
        "同行的有副市长卓若兰、县长乔半夏。",
        "陪同调研的有副市长卓若兰、县长乔半夏等。",
        "参加调研的还有副市长卓若兰、县长乔半夏。",
        "副市长卓若兰、县长乔半夏参加了调研。",
        "副市长卓若兰、县长乔半夏全程参与。",
        "副市长卓若兰、县长乔半夏陪沈望舒检查。",
        "副市长卓若兰、县长乔半夏及市直有关部门负责人参加督导。",
        "副市长卓若兰、县长乔半夏等随沈望舒前往。",
        "副市长卓若兰、县长乔半夏等市县领导一并参加。",
        "随同人员还有副市长卓若兰、县长乔半夏。",
    ],
)
def test_words_of_coming_along(read, told):
    assert read(STOP + told + "\n").pairs("ACCOMPANIED") == [("卓若兰", "沈望舒"), ("乔半夏", "沈望舒")]


@pytest.mark.parametrize("brought", ["带着", "率", "会同"])
def test_those_whom_a_visitor_brings(read, brought):
    found = read(f"3月8日，市委书记沈望舒{brought}市水利局局长卓若兰、县长乔半夏到张寨镇检查防汛。\n")
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "沈望舒"), ("乔半夏", "沈望舒")]


def test_companion_of_one_of_two_who_parted(read):
    found = read(STOP + "市长穆怀瑾来到古云镇，察看春耕。副市长卓若兰陪同沈望舒调研。\n")
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "沈望舒")]


def test_one_companion_for_each(read):
    found = read(STOP + "市长穆怀瑾来到古云镇，察看春耕。副市长卓若兰、秘书长乔半夏分别随两位领导前往。\n")
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "沈望舒"), ("乔半夏", "穆怀瑾")]


@pytest.mark.parametrize(
    "told",
    ["县长乔半夏作了汇报。", "参加会议的有县长乔半夏。", "县长乔半夏引导参观。", "原定参加调研的县长乔半夏请假。"],
)
def test_hosts_and_attendants_are_no_companions(read, told):
    assert read(STOP + told + "\n").pairs("ACCOMPANIED") == []


@pytest.mark.parametrize("told", ["由副市长卓若兰陪同到莘县调研。", "在副市长卓若兰等人陪同下到莘县调研。"])
def test_companion_told_before_the_verb(read, told):
    found = read("3月8日，市委书记沈望舒" + told + "\n")
    assert found.pairs("VISITED") == [("沈望舒", "莘县")]
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "沈望舒")]


def test_companions_each_in_a_county_of_his_own(read):
    found = read(
        "3月8日，市长沈望舒到莘县、东阿县检查春耕。副市长乔半夏则到冠县检查春耕。\n\n"
        "莘县县长穆怀瑾，冠县县长岑云舟分别陪同。\n"
    )
    assert len({lead for _, lead in found.pairs("ACCOMPANIED")}) == 1


@pytest.mark.parametrize(
    "told", ["县长穆怀瑾参加了现场办公。", "随同前往的县长穆怀瑾当即答应。", "县长穆怀瑾一同查险。"]
)
def test_still_more_words_of_coming_along(read, told):
    assert read(STOP + told + "\n").pairs("ACCOMPANIED") == [("穆怀瑾", "沈望舒")]


def test_those_who_come_along_are_not_the_team(read):
    found = read(STOP + "副市长卓若兰、县长乔半夏陪同检查。检查组来到古云镇。\n")
    assert ("沈望舒", "古云镇") in found.pairs("VISITED")
    assert ("卓若兰", "古云镇") not in found.pairs("VISITED")


def test_list_that_goes_on_with_leaders_of_the_city(read):
    found = read(STOP + "市农业局局长卓若兰，我市领导乔半夏，县长穆怀瑾参加调研。\n")
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "沈望舒"), ("乔半夏", "沈望舒"), ("穆怀瑾", "沈望舒")]


def test_companion_of_one_whose_goal_was_not_read(read):
    found = read(STOP + "同日，副市长卓若兰到窑湾检查防汛，县长穆怀瑾陪同。\n")
    assert found.pairs("ACCOMPANIED") == [("穆怀瑾", "卓若兰")]


def test_companions_of_one_who_is_called_by_surname_and_post(read):
    found = read(
        "沈望舒调研春耕\n\n本报讯 3月8日，市委书记沈望舒来到张寨镇，察看春耕。\n\n"
        "莘县举行歌会\n\n本报讯 昨日，莘县举行歌会。\n\n■沈书记一行还察看了河堤。副市长卓若兰随同。\n"
    )
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "沈望舒")]


@pytest.mark.parametrize(
    "told",
    [
        "副市长卓若兰作陪。",
        "副市长卓若兰参加以上活动。",
        "副市长卓若兰，市直有关部门、相关乡镇负责人参加活动。",
    ],
)
def test_companions_with_others_of_no_name(read, told):
    assert read(STOP + told + "\n").pairs("ACCOMPANIED") == [("卓若兰", "沈望舒")]


def test_list_with_others_of_no_name_in_its_midst(read):
    found = read(STOP + "副市长卓若兰，市直有关单位主要负责同志，县长乔半夏陪同活动。\n")
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "沈望舒"), ("乔半夏", "沈望舒")]


def test_host_of_a_superior_who_is_the_one_to_go(read):
    found = read("3月8日，市长沈望舒陪同省水利厅厅长卓若兰到莘县调研。\n")
    assert found.pairs("VISITED") == [("卓若兰", "莘县")]
    assert found.pairs("ACCOMPANIED") == [("沈望舒", "卓若兰")]


def test_those_who_are_led_and_others(read):
    found = read("3月8日，市长沈望舒带领副市长卓若兰、县长乔半夏等到莘县察看春耕。\n")
    assert found.pairs("VISITED") == [("沈望舒", "莘县")]
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "沈望舒"), ("乔半夏", "沈望舒")]


def test_those_present_at_a_ceremony_did_not_come_along_on_the_trip_after_it(read):
    found = read(
        "3月8日，莘县举行项目集中签约仪式。县委书记沈望舒出席并讲话。县领导穆怀瑾、乔半夏参加。\n"
        "会后，沈望舒来到张寨镇，察看春耕。\n"
    )
    assert found.claims("ACCOMPANIED") == []
    assert ("沈望舒", "张寨镇") in found.pairs("VISITED")


def test_other_members_of_a_delegation_came_along(read):
    found = read(
        "3月8日，市委书记沈望舒带领考察团来到张寨镇，察看春耕。市政协主席乔半夏、副市长穆怀瑾等考察团成员参加考察。\n"
    )
    assert found.pairs("ACCOMPANIED") == [("乔半夏", "沈望舒"), ("穆怀瑾", "沈望舒")]


def test_deputies_of_the_head_lead_nobody(read):
    found = read("3月8日，市政协主席沈望舒，副主席伍乘风、陆知遥率部分委员到莘县视察春耕。副市长乔半夏陪同视察。\n")
    assert found.pairs("ACCOMPANIED") == [("乔半夏", "沈望舒")]


def test_equals_are_accompanied_both(read):
    found = read("3月8日，市委书记沈望舒、市长伍乘风到莘县调研春耕。副市长乔半夏陪同调研。\n")
    assert sorted(found.pairs("ACCOMPANIED")) == sorted([("乔半夏", "沈望舒"), ("乔半夏", "伍乘风")])


def test_those_who_take_part_in_their_own_county(read):
    found = read("3月8日，市委书记沈望舒深入莘县调研春耕。县委书记穆怀瑾参加了在莘县的调研活动。\n")
    assert found.pairs("ACCOMPANIED") == [("穆怀瑾", "沈望舒")]


def test_head_of_an_office_brought_along(read):
    found = read("3月8日，市农业局局长沈望舒带领局植保科科长穆怀瑾一行，深入莘县查看苗情。\n")
    assert found.pairs("ACCOMPANIED") == [("穆怀瑾", "沈望舒")]


def test_list_with_leaders_between(read):
    found = read("3月8日，市委书记沈望舒来到莘县调研春耕，副市长乔半夏和莘县主要领导穆怀瑾一同调研。\n")
    assert found.pairs("ACCOMPANIED") == [("乔半夏", "沈望舒"), ("穆怀瑾", "沈望舒")]


def test_companions_told_with_others_without_names(read):
    found = read(
        "3月8日，市委书记沈望舒在副市长乔半夏及市水利局、市财政局负责同志陪同下，先后来到莘县、冠县察看春耕。\n"
    )
    assert found.pairs("ACCOMPANIED") == [("乔半夏", "沈望舒")]


def test_leaders_of_two_counties_came_along_on_the_days_in_theirs(read):
    days = "3月6日，市委书记沈望舒来到莘县张寨镇，察看春耕。7日，沈望舒来到冠县，察看果园。"
    found = read(f"{days}莘县县委书记卓若兰、县长伍乘风，冠县县长穆怀瑾分别陪同。\n")
    assert {found.name(c.subject): c.date.iso for c in found.claims("ACCOMPANIED")} == {
        "卓若兰": "2021-03-06",
        "伍乘风": "2021-03-06",
        "穆怀瑾": "2021-03-07",
    }


def test_who_takes_part_in_the_inspection_came_along(read):
    found = read(f"{STOP}莘县县长乔半夏等参与视察。参与洽谈的企业有20家。\n")
    assert found.pairs("ACCOMPANIED") == [("乔半夏", "沈望舒")]


def test_who_came_along_on_days_named_together_is_dated_by_the_first(read):
    days = "3月6日至7日，市委书记沈望舒到莘县调研。沈望舒来到张寨镇，察看春耕。7日上午，沈望舒来到古云镇，察看果园。"
    found = read(f"{days}市水利局局长伍乘风一同调研。\n")
    assert [c.date.iso for c in found.claims("ACCOMPANIED")] == ["2021-03-06"]


def test_along_with_who_heads_an_inspection(read):
    found = read("莘县政协组织委员视察民生实事。县政协主席乔半夏带队，副主席穆怀瑾参加。\n")
    assert ("穆怀瑾", "乔半夏") in found.pairs("ACCOMPANIED")


def test_along_on_a_drive(read):
    found = read("县委书记乔半夏便同县水利局局长穆怀瑾驱车赶往莘县张寨镇查看水渠。\n")
    assert ("穆怀瑾", "乔半夏") in found.pairs("ACCOMPANIED")


def test_along_to_see_to_a_matter(read):
    found = read("副市长乔半夏5日到莘县张寨镇督办水渠工程，莘县县长穆怀瑾参加督办。\n")
    assert ("穆怀瑾", "乔半夏") in found.pairs("ACCOMPANIED")


@pytest.mark.parametrize(
    "along",
    [
        "副县长穆怀瑾参加相关阶段活动。",
        "副县长穆怀瑾参加部分调研活动。",
        "副县长穆怀瑾，县水利局局长伍乘风等，参加调研。",
        "穆怀瑾等委员随同。",
        "副县长穆怀瑾随乔半夏一同检查。",
    ],
)
def test_wordings_of_coming_along(read, along):
    found = read(f"3月8日，市长乔半夏来到张寨镇检查春耕。{along}\n")
    assert ("穆怀瑾", "乔半夏") in found.pairs("ACCOMPANIED")
    assert ("乔半夏", "乔半夏") not in found.pairs("ACCOMPANIED")


def test_delegate_among_those_who_came_along(read):
    found = read("3月8日，市长乔半夏来到张寨镇检查。县民政局局长伍乘风、省人大代表穆怀瑾参加检查。\n")
    assert found.pairs("ACCOMPANIED") == [("伍乘风", "乔半夏"), ("穆怀瑾", "乔半夏")]


@pytest.mark.parametrize(
    "told",
    [
        "副县长卓若兰同去。",
        "副县长卓若兰跟着跑了一整天。",
        "副县长卓若兰和他一起走访。",
        "副县长卓若兰是考察团成员。",
        "调研组成员、副县长卓若兰说，渠要修好。",
        "一道来的副县长卓若兰记了一条。",
        "副县长卓若兰随队监督。",
        "陪着看点的是副县长卓若兰。",
        "同车到来的，有副县长卓若兰。",
    ],
)
def test_came_along_in_other_words(read, told):
    found = read(f"3月8日，县委书记穆怀瑾到张寨镇调研。{told}\n")
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "穆怀瑾")]


def test_who_leads_a_guest_in_came_along(read):
    found = read("3月8日，县委书记穆怀瑾由镇长卓若兰领着，走进张寨镇卧云村看望老人。\n")
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "穆怀瑾")]
    assert {who for who, _ in found.pairs("VISITED")} == {"穆怀瑾"}
