"""The many words of going and looking, what may stand before them, and goings of the same words that are no visits."""

import pytest

WHO = "3月8日，县委书记穆怀瑾"
FIRST = WHO + "来到张寨镇，察看春耕。"


@pytest.mark.parametrize(
    "told",
    [
        "驱车赶到张寨镇。",
        "一行踏访了张寨镇。",
        "冒着大雨，连夜奔赴张寨镇指挥排涝。",
        "直奔张寨镇现场办公。",
        "前去张寨镇看望受灾群众。",
        "下到张寨镇检查夏种。",
        "一头扎进张寨镇的麦田里。",
        "昨天去了趟张寨镇，帮农民算账。",
        "驻守张寨镇。",
        "莅临张寨镇检查指导工作。",
        "三进张寨镇，敲定打井方案。",
        "深入到张寨镇的田间地头，详细了解旱情。",
        "用一天时间跑了张寨镇。",
        "对张寨镇的危房改造进行了检查。",
        "与张寨镇群众一起植树。",
    ],
)
def test_words_of_going(read, told):
    assert read(WHO + told + "\n").pairs("VISITED") == [("穆怀瑾", "张寨镇")]


@pytest.mark.parametrize(
    "told",
    [
        "随后，他又折向古云镇，和菜农攀谈。",
        "穆怀瑾随后前往古云镇，和菜农攀谈。",
        "次日，他转往古云镇，看了新建的泵站。",
        "返回途中，又拐到古云镇看了看果园。",
        "踩着积雪，他步行到古云镇，给孤寡老人送去棉被。",
        "在古云镇，他掀开薄膜看苗情。",
    ],
)
def test_going_on(read, told):
    assert read(FIRST + told + "\n").pairs("VISITED") == [("穆怀瑾", "张寨镇"), ("穆怀瑾", "古云镇")]


def test_two_who_go_on_together(read):
    found = read(WHO + "、县长沈望舒结伴走进张寨镇，察看春耕。翻过一座山，两人又去古云镇看望了老党员。\n")
    assert set(found.pairs("VISITED")) == {
        ("穆怀瑾", "张寨镇"),
        ("穆怀瑾", "古云镇"),
        ("沈望舒", "张寨镇"),
        ("沈望舒", "古云镇"),
    }


def test_two_who_part_for_more_places_than_they_are(read):
    found = read(WHO + "、县长沈望舒分别深入张寨镇、古云镇、柳林镇走访慰问。\n")
    assert found.pairs("VISITED") == []


def test_groups_that_are_not_told_apart(read):
    found = read(WHO + "、县长沈望舒分三个小组到张寨镇、古云镇走访慰问。在古云镇，沈望舒察看了大棚。\n")
    assert found.pairs("VISITED") == [("沈望舒", "古云镇")]


def test_comrades_who_go_together(read):
    found = read("3月8日，副市长沈望舒同志、市政府秘书长穆怀瑾同志来到张寨镇，看望老人。\n")
    assert found.pairs("VISITED") == [("沈望舒", "张寨镇"), ("穆怀瑾", "张寨镇")]


def test_name_with_its_title_behind_and_a_party(read):
    found = read("3月8日，市民政局局长穆怀瑾、副局长沈望舒来到张寨镇。穆怀瑾局长一行先后来到古云镇，看望老人。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇"), ("穆怀瑾", "古云镇"), ("沈望舒", "张寨镇")]


@pytest.mark.parametrize(
    "told",
    ["慰问组先后到古云镇、柳林镇、王庄镇走访慰问。", "穆怀瑾、沈望舒一行分别到古云镇、柳林镇、王庄镇走访慰问。"],
)
def test_those_who_go_on_together_have_not_parted(read, told):
    found = read(WHO + "、县长沈望舒率慰问组到张寨镇慰问，并分别讲了话。" + told + "\n")
    assert len(found.pairs("VISITED")) == 8


def test_head_of_a_body_named_by_its_last_word(read):
    found = read("3月8日，副县长、公安局长穆怀瑾到张寨镇检查消防安全。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇")]


def test_chair_of_that_town(read):
    found = read("3月8日，该市政协主席穆怀瑾来到张寨镇，看望老党员。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇")]


def test_leaders_who_part(read):
    found = read(FIRST + "县长沈望舒则到古云镇了解麦田墒情。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇"), ("沈望舒", "古云镇")]


def test_who_comes_with_a_team(read):
    found = read("3月8日，市委党校副校长穆怀瑾随市委宣讲团来莘县作专场报告。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "莘县")]


def test_visitor_told_in_the_place_with_hands_on(read):
    found = read("3月8日，在古云镇，县委书记穆怀瑾下田看苗情。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "古云镇")]


def test_visitor_with_company_told_before_the_verb(read):
    found = read(WHO + "在县长沈望舒、副县长乔半夏的陪同下来到张寨镇。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇")]


def test_town_of_that_county(read):
    found = read(WHO + "来到莘县，察看春耕。随后，穆怀瑾抽查了该县古云镇。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "莘县"), ("穆怀瑾", "古云镇")]


@pytest.mark.parametrize(
    "told",
    [
        "赴张寨镇任职。",
        "看了张寨镇的汇报材料。",
        "检查了古云镇报送的账本。",
        "介绍，电商已走进张寨镇。",
        "听取了张寨镇的汇报。",
        "深入了解张寨镇的产业发展。",
        "要求，各级干部下到张寨镇帮助夏种。",
        "未能前去张寨镇。",
        "对张寨镇会议精神进行了宣讲。",
    ],
)
def test_no_visits(read, told):
    assert read(WHO + told + "\n").pairs("VISITED") == []


def test_quarters_of_a_team(read):
    found = read(WHO + "来到莘县人民医院驻地张寨镇，慰问医护人员。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇")]


@pytest.mark.parametrize(
    "told",
    [
        "途经张寨镇时，他下车走访了菜农。",
        "在张寨镇随机走进两家养殖场，翻看台账。",
        "在张寨镇，看望了守岗的医护人员。",
        "先后在张寨镇停下来，蹲在渠边看水。",
    ],
)
def test_more_words_of_going(read, told):
    found = read(WHO + "来到古云镇，察看春耕。随后，穆怀瑾" + told + "\n")
    assert ("穆怀瑾", "张寨镇") in found.pairs("VISITED")


def test_county_called_that_county(read):
    found = read("应莘县邀请，" + WHO + "率二十名客商来该县考察投资环境。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "莘县")]


def test_hospital_named_before(read):
    found = read("在莘县人民医院，专家正在坐诊。" + WHO + "到医院看望专家。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "莘县人民医院")]


def test_two_hospitals_leave_it_open_which(read):
    found = read("莘县人民医院请来了东阿县人民医院的专家。" + WHO + "到医院看望专家。\n")
    assert found.pairs("VISITED") == []


def test_each_of_two_goes_to_one_of_two_places(read):
    found = read(WHO + "、县长沈望舒分别走访了张寨镇和古云镇。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇"), ("沈望舒", "古云镇")]


@pytest.mark.parametrize(
    "told",
    [
        "古云镇卧云村的麦田里，水渠见了底。穆怀瑾问起墒情。",
        "古云镇卧云村的大棚前，菜农正在装车，穆怀瑾问起菜价。",
    ],
)
def test_sentence_that_opens_on_a_place(read, told):
    assert ("穆怀瑾", "卧云村") in read(FIRST + told + "\n").pairs("VISITED")


def test_sentence_that_opens_on_a_place_without_visitors(read):
    found = read(FIRST + "古云镇卧云村的麦田里，机器响成一片。村民岑云舟说，今年能增产。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇")]


def test_what_the_writer_sees_is_no_visit(read):
    found = read(FIRST + "走进古云镇，家家院里晒满了玉米。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇")]


@pytest.mark.parametrize(
    "told",
    [
        "走进云鲸面业有限公司退休职工岑云舟家，送上米面。",
        "看望慰问了张寨镇援建干部。",
        "说，把萝卜卖到了张寨镇。",
        "对中央政策进行了宣讲。",
    ],
)
def test_places_that_only_tell_whose(read, told):
    assert read(WHO + told + "\n").pairs("VISITED") == []


@pytest.mark.parametrize(
    "told", ["直插张寨镇察看险情。", "检查了解张寨镇春耕情况。", "夜宿张寨镇。", "做客张寨镇，和菜农长谈。"]
)
def test_rarer_words_of_going(read, told):
    assert read(WHO + told + "\n").pairs("VISITED") == [("穆怀瑾", "张寨镇")]


def test_car_stops_at_a_place(read):
    found = read("3月8日，县委书记穆怀瑾一早出发察看春播。车在张寨镇的地边停下。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇")]


@pytest.mark.parametrize("told", ["督导的张寨镇项目开工。", "一直等到张寨镇检查结束才离开。"])
def test_words_of_going_that_tell_of_something_else(read, told):
    assert read(WHO + told + "\n").pairs("VISITED") == []


@pytest.mark.parametrize(
    "who",
    ["以县委书记穆怀瑾为团长的莘县党政代表团", "由县委书记穆怀瑾任组长的县督导组", "由县委书记穆怀瑾率领的考察团"],
)
def test_team_told_by_its_leader(read, who):
    assert read(f"3月8日，{who}来到张寨镇考察。\n").pairs("VISITED") == [("穆怀瑾", "张寨镇")]


def test_stop_after_a_pause_that_a_time_opens(read):
    found = read(FIRST + "他首先来到王奉镇；随后，在古云镇，详细了解了灾情。\n")
    assert ("穆怀瑾", "古云镇") in found.pairs("VISITED")


def test_firm_named_before_that_somebody_comes_to_congratulate(read):
    found = read("3月8日，云鲸面业有限公司新生产线投产，县委书记穆怀瑾到厂祝贺。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "云鲸面业有限公司")]


@pytest.mark.parametrize(
    "text",
    [
        "节日里，可以到卧云村看油菜花。",
        "去卧云村，欣赏油菜花。",
        "冠县到莘县段铁路开工，视察的人不少。",
        "在卧云村，客商云集，人们看货谈价。",
    ],
)
def test_what_others_do_or_may_do_is_no_stop(read, text):
    found = read(f"3月8日，市长沈望舒来到张寨镇调研。{text}\n")
    assert found.pairs("VISITED") == [("沈望舒", "张寨镇")]


def test_who_receives_a_letter_from_a_body_has_not_been_there(read):
    assert read("去年9月，副市长沈望舒收到了省民政厅的回复。\n").pairs("VISITED") == []


@pytest.mark.parametrize(
    "text",
    [
        "县委书记沈亦可到张寨镇督导春耕。",
        "县委书记沈志达到张寨镇督导春耕。",
        "县委书记沈望舒下沉张寨镇，检查春耕。",
        "县委书记沈望舒到张寨镇开展宣讲。",
        "县委书记沈望舒骑着自行车去了张寨镇。",
        "县委副书记沈望舒带队，对张寨镇、古云镇党员活动室建设情况逐一进行了验收。",
        "记者与县水利局局长沈望舒一起来到张寨镇察看。",
        "县委书记沈望舒的身影出现在张寨镇蔬菜大棚里。",
        "刚刚上任的莘县县长沈望舒第一站来到张寨镇，调研蔬菜产业。",
        "副县长沈望舒在张寨镇主持召开现场会，随后带领与会人员参观了该镇污水处理站。",
    ],
)
def test_ways_of_going_to_a_town(read, text):
    assert "张寨镇" in [place for _, place in read(f"3月8日，{text}\n").pairs("VISITED")]


@pytest.mark.parametrize(
    "text",
    [
        "节日期间，可以到张寨镇走走看看。",
        "县委书记沈望舒叮嘱，把物资运到张寨镇。",
        "记者与县水利局局长沈望舒取得联系后，来到张寨镇察看。",
        "市长沈望舒来到莘县，看望慰问青岛在莘挂职干部。",
    ],
)
def test_ways_that_are_no_going_there(read, text):
    places = [place for _, place in read(f"3月8日，{text}\n").pairs("VISITED")]
    assert "张寨镇" not in places
    assert "青岛" not in places


def test_people_far_away_are_visited_by_video(read):
    text = "3月8日，市长沈望舒通过视频连线方式，看望慰问了正在湖北省抗疫的医疗队员。\n"
    assert read(text).pairs("VISITED", "by_video") == [("沈望舒", "湖北省")]


def test_looks_at_a_row_of_places_in_the_county_come_to(read):
    found = read("3月8日，市长穆怀瑾到莘县，看张寨镇卧云村设施蔬菜、古云镇云鲸肉牛繁育场、张鲁镇石桥村饮水管网延伸。\n")
    assert {("穆怀瑾", "卧云村"), ("穆怀瑾", "石桥村")} <= set(found.pairs("VISITED"))


def test_list_goes_on_county_by_county_past_what_was_not_read(read):
    found = read(
        "3月8日，县委书记穆怀瑾先后深入莘县的张寨镇、古云镇蔬菜“一站四中心”，冠县的清水镇、家居小镇，以及东阿县的卧云湿地公园等处考察。\n"
    )
    assert [place for _, place in found.pairs("VISITED")] == [
        "莘县",
        "张寨镇",
        "古云镇",
        "冠县",
        "清水镇",
        "东阿县",
        "卧云湿地公园",
    ]


def test_paragraph_that_opens_on_a_going_is_not_of_who_only_spoke_before(read):
    found = read("3月8日，市长穆怀瑾表示，要抓项目、抓投产。\n走进莘县云鲸面业有限公司，一台包装机正在转动。\n")
    assert found.pairs("VISITED") == []
