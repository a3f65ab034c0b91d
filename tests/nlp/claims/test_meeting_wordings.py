"""Wordings of what people do at meetings."""

import pytest

OPENED = "　　3月8日，莘县召开冬季造林推进会。"


def roles_of(found, person):
    return [(role, name) for who, role, name in found.roles() if who == person]


def test_hosts_and_guests_listed_with_a_semicolon_attend_together(read):
    found = read(
        "　　3月8日，莘县县委书记沈望舒，副县长卓若兰；远航集团董事长穆怀瑾，党委副书记、总裁乔半夏出席合作签约仪式。\n"
    )
    assert [who for who, role, _ in found.roles() if role == "出席"] == ["沈望舒", "卓若兰", "穆怀瑾", "乔半夏"]


def test_clauses_parted_by_a_semicolon_are_no_list(read):
    found = read(OPENED + "县委书记沈望舒出席会议；副县长卓若兰主持。\n")
    assert roles_of(found, "沈望舒") == [("出席", "冬季造林推进会")]


def test_those_who_attend_are_not_listed_with_those_who_sit_in(read):
    found = read(OPENED + "副县长卓若兰、穆怀瑾及委员出席。县委常委、组织部部长乔半夏列席会议。\n")
    assert roles_of(found, "卓若兰") == [("出席", "冬季造林推进会")]


def test_delegate_closes_a_list_of_those_who_speak(read):
    found = read("　　3月8日，莘县防疫启动仪式举行。莘县卫计局局长卓若兰，乡村医生代表穆怀瑾先后发言。\n")
    assert roles_of(found, "卓若兰") == [("讲话", "莘县防疫启动仪式")]


def test_one_who_passes_on_what_another_meeting_said_speaks(read):
    found = read(OPENED + "会上，副县长卓若兰传达市有关会议精神。\n")
    assert roles_of(found, "卓若兰") == [("讲话", "冬季造林推进会")]


def test_meeting_led_by_one_who_speaks_too(read):
    found = read(OPENED + "会议由副县长卓若兰主持并讲话。\n")
    assert roles_of(found, "卓若兰") == [("主持", "冬季造林推进会"), ("讲话", "冬季造林推进会")]


def test_one_who_asks_something_of_the_listeners_speaks(read):
    found = read(OPENED + "副县长卓若兰就苗木质量提出要求，县林业局局长穆怀瑾从三个方面对工作进行再部署。\n")
    assert roles_of(found, "卓若兰") + roles_of(found, "穆怀瑾") == [("讲话", "冬季造林推进会")] * 2


def test_one_who_asks_something_elsewhere_does_not_speak_there(read):
    found = read(OPENED + "会后，与会人员来到苗圃，副县长卓若兰就苗木质量提出要求。\n")
    assert roles_of(found, "卓若兰") == []


def test_one_who_reports_speaks(read):
    found = read(OPENED + "县林业局局长穆怀瑾汇报工作。\n")
    assert roles_of(found, "穆怀瑾") == [("讲话", "冬季造林推进会")]


def test_one_who_urges_at_last_speaks(read):
    found = read(OPENED + "会上，县林业局局长穆怀瑾通报进度。最后，副县长卓若兰强调，要保质保量。\n")
    assert roles_of(found, "卓若兰") == [("讲话", "冬季造林推进会")]


def test_one_who_reads_a_plan_out_is_there(read):
    assert roles_of(read(OPENED + "副县长卓若兰宣读实施方案。\n"), "卓若兰") == [("出席", "冬季造林推进会")]


def test_one_who_comes_to_report_is_there(read):
    found = read(OPENED + "副县长卓若兰应邀到会通报有关情况。\n")
    assert roles_of(found, "卓若兰") == [("出席", "冬季造林推进会")]


def test_by_a_line_with_pictures(read):
    found = read(OPENED + "副县长卓若兰以视频连线方式出席会议，莘州镇镇长穆怀瑾通过视频参加会议。\n")
    assert [c.status for c in found.claims("ATTENDED")] == ["by_video", "by_video"]


def test_those_who_sign_take_part(read):
    found = read("　　3月8日，莘县举行合作签约仪式。副县长卓若兰代表县政府与远航公司总经理穆怀瑾签订协议。\n")
    assert found.roles() == [("卓若兰", "参加", "合作签约仪式"), ("穆怀瑾", "参加", "合作签约仪式")]


def test_those_who_watch_the_signing_are_there(read):
    found = read("　　3月8日，莘县举行合作签约仪式。副县长卓若兰、穆怀瑾共同见证。\n")
    assert found.roles() == [("卓若兰", "出席", "合作签约仪式"), ("穆怀瑾", "出席", "合作签约仪式")]


def test_committee_that_meets(read):
    found = read("　　3月8日，市委常委会召开会议，市委书记沈望舒主持。市政协主席卓若兰列席会议。\n")
    assert found.roles() == [("沈望舒", "主持", "市委常委会"), ("卓若兰", "列席", "市委常委会")]


def test_name_of_a_meeting_begins_behind_in(read):
    found = read("　　3月8日，在莘县林果推介会上，县长沈望舒致辞。\n")
    assert found.roles() == [("沈望舒", "讲话", "莘县林果推介会")]


def test_what_is_declared_is_no_name(read):
    found = read("　　3月8日，县总工会举办职工技能大赛，副县长卓若兰宣布大赛开幕。\n")
    assert found.roles() == [("卓若兰", "出席", "职工技能大赛")]


def test_small_meetings_stand_by_themselves(read):
    found = read("　　3月8日，县妇联举办联谊会，县妇联主席卓若兰参加了活动。\n")
    assert found.roles() == [("卓若兰", "参加", "联谊会")]


def test_those_who_study_together(read):
    found = read("　　3月8日，市委书记沈望舒主持召开市委集体学习会。市长卓若兰，市政协主席穆怀瑾参加学习。\n")
    assert roles_of(found, "卓若兰") == [("参加", "市委集体学习会")]


def test_what_is_done_besides_is_no_part_of_the_name(read):
    found = read("　　3月8日，莘县造林活动启动仪式举行。副县长卓若兰出席启动仪式并宣布活动启动。\n")
    assert roles_of(found, "卓若兰") == [("出席", "莘县造林活动启动仪式")]


def test_day_is_no_part_of_the_name(read):
    found = read("　　副县长卓若兰在3月8日的全县造林现场会上介绍经验。\n")
    assert found.roles() == [("卓若兰", "介绍", "全县造林现场会")]


def test_one_who_asks_after_hearing_the_others(read):
    found = read(OPENED + "副县长卓若兰在听取汇报后指出，要保质保量。\n")
    assert roles_of(found, "卓若兰") == [("讲话", "冬季造林推进会")]


def test_one_who_presides_and_comments(read):
    found = read(OPENED + "副县长卓若兰主持并作点评。\n")
    assert [role for role, _ in roles_of(found, "卓若兰")] == ["主持", "讲话"]


def test_leaders_who_do_something_else_first(read):
    found = read("　　3月8日，县委书记沈望舒、县长卓若兰等领导，观看演出后，参加了造林动员大会。\n")
    assert found.roles() == [("沈望舒", "参加", "造林动员大会"), ("卓若兰", "参加", "造林动员大会")]


def test_those_who_go_somewhere_to_attend(read):
    found = read("　　3月8日，莘县副县长卓若兰，县林业局局长穆怀瑾等赴济南参加了果品展销会开幕式。\n")
    assert [(who, role) for who, role, _ in found.roles()] == [("卓若兰", "参加"), ("穆怀瑾", "参加")]


def test_those_who_report_are_listed_with_commas_too(read):
    found = read(OPENED + "县林业局局长卓若兰，张寨镇党委书记穆怀瑾作了汇报。\n")
    assert [who for who, role, _ in found.roles() if role == "讲话"] == ["卓若兰", "穆怀瑾"]


def test_one_who_makes_a_speech_is_not_listed_with_commas(read):
    found = read(OPENED + "参加会议的有县林业局局长卓若兰，副县长穆怀瑾讲话。\n")
    assert [who for who, role, _ in found.roles() if role == "讲话"] == ["穆怀瑾"]


def test_those_who_talk_with_delegates(read):
    found = read("　　3月8日，张寨镇召开代表座谈会。镇党委书记卓若兰与28名代表座谈。\n")
    assert found.roles() == [("卓若兰", "参加", "代表座谈会")]


def test_what_the_members_of_a_meeting_look_at_is_part_of_it(read):
    found = read(OPENED + "与会人员察看了苗圃。副县长卓若兰就苗木质量提出要求。\n")
    assert roles_of(found, "卓若兰") == [("讲话", "冬季造林推进会")]


def test_matches_have_openings_too(read):
    found = read("　　3月8日，莘县职工乒乓球赛开赛。副县长卓若兰宣布比赛开始。\n")
    assert found.roles() == [("卓若兰", "出席", "莘县职工乒乓球赛")]


def test_those_who_ask_and_answer_speak(read):
    found = read(OPENED + "代表穆怀瑾就苗木质量提问，县林业局局长卓若兰作了答复。\n")
    assert roles_of(found, "卓若兰") == [("讲话", "冬季造林推进会")]


def test_day_between_the_name_and_the_verb(read):
    found = read("　　县委书记沈望舒3月8日在云溪镇参加村里的党员大会。\n")
    assert [(who, role) for who, role, _ in found.roles()] == [("沈望舒", "参加")]


def test_leaders_who_watch_something_and_then_attend(read):
    found = read("　　3月8日，县委书记沈望舒、县长卓若兰等领导一起观看演出并参加造林座谈会。\n")
    assert [(who, role) for who, role, _ in found.roles()] == [("沈望舒", "参加"), ("卓若兰", "参加")]


def test_others_who_attend_are_not_the_speaker(read):
    found = read("　　3月8日，县总工会主席沈望舒介绍，职工踊跃报名并参加了职工技能大赛。\n")
    assert roles_of(found, "沈望舒") == []


def test_those_who_introduce_at_a_press_conference_they_attend(read):
    found = read("　　3月8日，市政府召开新闻发布会。市水利局局长卓若兰，水资源科科长穆怀瑾出席发布会，介绍有关情况。\n")
    assert [who for who, role, _ in found.roles() if role == "介绍"] == ["卓若兰", "穆怀瑾"]


def test_those_who_watch_a_contest(read):
    found = read("　　3月8日，张寨镇举行烹饪大赛。镇长卓若兰观看比赛并颁奖。\n")
    assert found.roles() == [("卓若兰", "参加", "烹饪大赛")]


def test_one_who_stands_in_for_another_attends(read):
    found = read("　　3月8日，副镇长卓若兰代替参加全县造林调度会。\n")
    assert roles_of(found, "卓若兰") == [("参加", "全县造林调度会")]


@pytest.mark.parametrize(
    "text",
    [
        "县水利局局长穆怀瑾、副镇长卓若兰赶来参加通车典礼。",
        "通车典礼举行，县水利局局长穆怀瑾等在家县级领导，副镇长卓若兰参加典礼。",
        "通车典礼举行，山东农业大学教授穆怀瑾，副镇长卓若兰应邀莅临。",
        "通车典礼举行，县长沈望舒，山东农业大学教授穆怀瑾，副镇长卓若兰以及各专委会主任参加。",
        "县里召开通车典礼。穆怀瑾、卓若兰依次作了发言。",
    ],
)
def test_all_of_a_row_take_part(read, text):
    found = read(f"　　县水利局局长穆怀瑾、副镇长卓若兰都很忙。3月8日，{text}\n")
    assert {"穆怀瑾", "卓若兰"} <= {who for who, _, _ in found.roles()}


def test_opening_of_a_festival_is_the_festival(read):
    found = read("　　3月8日，莘县第九届苹果文化旅游节在张寨镇拉开大幕。副县长卓若兰以及果农代表参加开幕式。\n")
    assert found.roles() == [("卓若兰", "参加", "莘县第九届苹果文化旅游节")]


def test_opening_of_a_contest_is_a_meeting_of_its_own(read):
    found = read("　　3月8日，莘县第九届农机技能竞赛在张寨镇拉开大幕。副县长卓若兰以及选手代表参加开幕式。\n")
    assert found.roles() == [("卓若兰", "参加", "开幕式")]


def test_meeting_goes_by_the_name_that_the_headline_gives_it(read):
    found = read("引水配套工程现场办公会召开\n　　3月8日，副县长卓若兰出席现场办公会。\n")
    assert found.roles() == [("卓若兰", "出席", "引水配套工程现场办公会")]


def test_those_who_answer_and_tell_how_it_went(read):
    found = read("　　3月8日，新楼落成仪式举行。校长穆怀瑾汇报建校经过，县水利局局长卓若兰介绍工程概况。\n")
    assert {(who, role) for who, role, _ in found.roles()} == {("穆怀瑾", "讲话"), ("卓若兰", "介绍")}


@pytest.mark.parametrize(
    "text",
    [
        "在主席台就座的还有：穆怀瑾、卓若兰。",
        "出席会议的领导有：县长穆怀瑾、副县长卓若兰。",
        "主席台上就座的有穆怀瑾、卓若兰。",
        "县领导穆怀瑾 卓若兰 沈望舒出席。",
    ],
)
def test_rows_of_those_who_are_there(read, text):
    found = read(f"　　3月8日，莘县召开全县经济工作会议。{text}\n")
    assert {"穆怀瑾", "卓若兰"} <= {who for who, _, _ in found.roles()}


def test_row_of_those_who_are_there_ends_where_somebody_else_does_something(read):
    found = read("　　3月8日，莘县召开全县经济工作会议。出席会议的领导有县长穆怀瑾，会前，副县长卓若兰看望了劳模。\n")
    assert [who for who, _, _ in found.roles()] == ["穆怀瑾"]


def test_those_who_start_something_together(read):
    found = read("　　3月8日，产业园开工仪式举行。县长穆怀瑾、副县长卓若兰共同按下启动键。\n")
    assert {(who, role) for who, role, _ in found.roles()} == {("穆怀瑾", "出席"), ("卓若兰", "出席")}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("第十四届莘县梨花节4月3日在韩路梨园开幕。县委书记沈望舒宣布梨花节开幕。", ("出席", "第十四届莘县梨花节")),
        ("新院区奠基仪式昨日上午举行。县委书记沈望舒与施工方代表一起挥锹培土。", ("出席", "新院区奠基仪式")),
        ("全县乡村振兴现场观摩会8月22日举行。县委书记沈望舒参加观摩。", ("参加", "全县乡村振兴现场观摩会")),
        ("县政协举行新年茶话会。县委书记沈望舒发表新年致辞。", ("讲话", "新年茶话会")),
        ("全县防震知识竞赛决赛落幕，县委书记沈望舒等领导出席并颁奖。", ("出席", "全县防震知识竞赛决赛")),
        ("全县劳动模范大会于四月二十八日开幕。县委书记 沈望舒 致开幕词。", ("讲话", "全县劳动模范大会")),
        ("第三次会议开幕。县委书记沈望舒代表县委向大会作工作报告。", ("讲话", "第三次会议")),
        (
            "全县防汛工作会议召开。县委书记沈望舒，县委常委，县人大、县政协分管领导，法院院长参加会议。",
            ("参加", "全县防汛工作会议"),
        ),
        ("全县防汛工作会议召开。县委书记沈望舒以及在职的副县级以上领导在主席台就座。", ("出席", "全县防汛工作会议")),
        ("莘县迎春茶话会昨日举行。县委书记沈望舒等欢聚一堂，共话发展。", ("参加", "莘县迎春茶话会")),
        ("莘县春节联欢晚会上演。县委书记沈望舒等与现场800余名观众一同观看了演出。", ("参加", "莘县春节联欢晚会")),
        ("全县读书会举行。作家沈望舒与读者分享创作体会。", ("讲话", "全县读书会")),
        ("全县普查动员会召开。县统计局局长沈望舒就业务进行了讲解。", ("讲话", "全县普查动员会")),
        ("全县造林动员会召开。县委书记沈望舒作了题为《大干一春，再造山川》的讲话。", ("讲话", "全县造林动员会")),
        ("全县企业家座谈会举行。县委书记沈望舒与企业家代表面对面交流。", ("参加", "全县企业家座谈会")),
        ("全县水利现场会结束。县委书记沈望舒自始至终参加了会议。", ("参加", "全县水利现场会")),
        ("莘县庆祝大会举行。县委书记沈望舒看望慰问少年儿童并出席大会。", ("出席", "莘县庆祝大会")),
        ("莘县禁毒宣传活动举行。县委书记沈望舒到场并宣布活动启动。", ("出席", "莘县禁毒宣传活动")),
        ("莘县主席团第一次会议举行。沈望舒等主席团常务主席出席会议。", ("出席", "莘县主席团第一次会议")),
        ("莘县宣传活动举行。县医院院长沈望舒为师生作防病知识讲座。", ("讲话", "莘县宣传活动")),
        ("全县水利现场会举行。县水利局局长沈望舒参加调研和会议。", ("参加", "全县水利现场会")),
        ("莘县金秋文化节昨日开幕。县委书记沈望舒观看了开幕式文艺演出。", ("参加", "莘县金秋文化节")),
        ("莘县协商座谈会举行。县政协委员沈望舒、穆怀瑾围绕主题建言献策。", ("讲话", "莘县协商座谈会")),
    ],
)
def test_further_ways_to_tell_who_takes_part(read, text, part):
    assert part in roles_of(read(f"　　{text}\n"), "沈望舒")


@pytest.mark.parametrize(
    "text",
    [
        "县领导穆怀瑾、沈望舒，老领导卓若兰等出席。",
        "穆怀瑾、沈望舒及县四大班子在家领导，离退休老干部代表卓若兰参加会议。",
        "市领导穆怀瑾，市直有关部门负责人沈望舒，各县（市、区）分管负责人卓若兰参加会议。",
        "参加会议的有县长穆怀瑾，企业家沈望舒，农民代表卓若兰。",
        "市领导穆怀瑾、沈望舒以及老领导卓若兰等出席。",
        "远航集团董事长穆怀瑾等企业家代表；县教育局局长卓若兰等参加会议。",
        "市领导穆怀瑾、中国工艺美术大师卓若兰出席。",
    ],
)
def test_people_of_several_kinds_in_a_row(read, text):
    found = read(f"　　3月8日，莘县召开全县经济工作会议。{text}\n")
    assert {"穆怀瑾", "卓若兰"} <= {who for who, _, _ in found.roles()}


def test_those_who_were_there_before_the_meeting_is_named(read):
    found = read("出席会议的有市委书记沈望舒、副市长卓若兰。全市春耕生产工作会议昨日召开，历时一天。\n")
    assert found.roles() == [(name, "出席", "全市春耕生产工作会议") for name in ("沈望舒", "卓若兰")]


def test_meeting_in_honour_of_somebody(read):
    found = read("3月8日，云溪县公祭穆清溪典礼举行。市长沈望舒主持典礼。\n")
    assert found.roles() == [("沈望舒", "主持", "云溪县公祭穆清溪典礼")]


def test_joint_study_is_a_meeting(read):
    found = read("3月8日，市委理论学习中心组举行第九次集中学习。市委书记沈望舒主持学习会。\n")
    assert found.roles() == [("沈望舒", "主持", "第九次集中学习")]
