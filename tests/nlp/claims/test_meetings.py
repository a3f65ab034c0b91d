"""Who took which part in which meeting."""

MEETING = "全市春耕生产工作会议"


def test_meeting_that_is_held(read):
    assert read(f"3月8日，{MEETING}召开。市委书记沈望舒出席会议。\n").roles() == [("沈望舒", "出席", MEETING)]


def test_one_who_attends_and_speaks_has_two_roles(read):
    found = read(f"3月8日，{MEETING}召开。市委书记沈望舒出席会议并讲话。\n")
    assert found.roles() == [("沈望舒", "出席", MEETING), ("沈望舒", "讲话", MEETING)]


def test_one_who_presides(read):
    assert read(f"3月8日，{MEETING}召开。副市长卓若兰主持会议。\n").roles() == [("卓若兰", "主持", MEETING)]


def test_meeting_presided_over_by(read):
    assert ("卓若兰", "主持", MEETING) in read(f"3月8日，{MEETING}召开。会议由副市长卓若兰主持。\n").roles()


def test_list_of_those_who_took_part(read):
    found = read(f"3月8日，{MEETING}召开。穆怀瑾、乔半夏、伍乘风参加会议。\n")
    assert found.roles() == [(name, "参加", MEETING) for name in ("穆怀瑾", "乔半夏", "伍乘风")]


def test_one_who_introduces_at_a_press_conference(read):
    found = read("3月8日，市政府新闻办公室举行春耕备播新闻发布会，市农业农村局副局长穆怀瑾介绍有关情况。\n")
    assert found.roles() == [("穆怀瑾", "介绍", "春耕备播新闻发布会")]


def test_one_who_holds_it(read):
    found = read("3月8日，县委书记穆怀瑾主持召开春耕生产座谈会。\n")
    assert ("穆怀瑾", "主持", "春耕生产座谈会") in found.roles()


def test_two_meetings_are_two_events(read):
    found = read(
        f"3月8日，{MEETING}召开。市委书记沈望舒出席会议。\n\n3月9日，全市水利建设推进会召开。副市长卓若兰主持会议。\n"
    )
    assert [(person, name) for person, _, name in found.roles()] == [
        ("沈望舒", MEETING),
        ("卓若兰", "全市水利建设推进会"),
    ]
    assert len({c.event for c in found.claims("ATTENDED")}) == 2


def test_date_of_the_meeting(read):
    claim = read(f"3月8日，{MEETING}召开。市委书记沈望舒出席会议。\n").claims("ATTENDED")[0]
    assert claim.date.iso == "2021-03-08"


def test_no_meeting_no_attendance(read):
    assert read("市委书记沈望舒强调，要抓早抓实。\n").claims("ATTENDED") == []


def test_meeting_with_a_name_in_quotes(read):
    found = read("3月8日，“春到卧云”启动仪式举行。副县长乔半夏出席活动。\n")
    assert found.roles() == [("乔半夏", "出席", "“春到卧云”启动仪式")]


def test_visitor_attends_nothing(read):
    assert read("3月8日，县委书记穆怀瑾来到张寨镇，察看春耕。\n").claims("ATTENDED") == []


def test_name_with_a_cloud_in_it_is_no_video(read):
    found = read(f"3月8日，{MEETING}召开。祁暮云、乔半夏参加会议。\n")
    assert {c.status for c in found.claims("ATTENDED")} == {"stated"}


def test_attends_at_the_main_venue(read):
    found = read(f"3月8日，{MEETING}召开。市委书记沈望舒在主会场出席会议并讲话。\n")
    assert found.roles() == [("沈望舒", "出席", MEETING), ("沈望舒", "讲话", MEETING)]


def test_those_who_also_sat_in(read):
    found = read(f"3月8日，{MEETING}召开。列席会议的还有县水利局局长乔半夏，县审计局局长伍乘风。\n")
    assert found.roles() == [("乔半夏", "列席", MEETING), ("伍乘风", "列席", MEETING)]


def test_several_who_spoke(read):
    found = read(f"3月8日，{MEETING}召开。县审计局局长穆怀瑾、县水利局局长乔半夏分别作了发言。\n")
    assert found.roles() == [("穆怀瑾", "讲话", MEETING), ("乔半夏", "讲话", MEETING)]


def test_one_who_comes_to_congratulate(read):
    found = read(f"3月8日，{MEETING}召开。县水利局局长乔半夏到会祝贺。\n")
    assert found.roles() == [("乔半夏", "出席", MEETING)]


def test_one_who_did_not_come_is_denied(read):
    found = read("县水利局局长穆怀瑾因公务未能参加五月在济南举行的推介会，此次专程赶来。\n")
    assert [(c.object_text, c.status) for c in found.claims("ATTENDED")] == [("推介会", "denied")]


def test_one_who_spoke_by_video(read):
    found = read(f"3月8日，{MEETING}召开。县水利局局长乔半夏以视频形式作了发言。\n")
    assert [c.status for c in found.claims("ATTENDED")] == ["by_video"]


def test_subject_of_the_sentence_before(read):
    found = read("3月8日，县委书记穆怀瑾来到张寨镇。当晚，他在张寨镇主持召开座谈会。\n")
    assert found.roles() == [("穆怀瑾", "主持", "座谈会")]


def test_meeting_that_a_body_called(read):
    found = read("3月8日，县委书记穆怀瑾来到张寨镇。当晚，他参加了镇党委组织的春耕座谈会。\n")
    assert found.roles() == [("穆怀瑾", "参加", "春耕座谈会")]


def test_fair_to_be_held_by_a_delegation_is_planned(read):
    found = read("3月8日，副县长穆怀瑾将率团赴济南举办“卧云香瓜”推介会。\n")
    assert [(c.object_text, c.status) for c in found.claims("ATTENDED")] == [("“卧云香瓜”推介会", "planned")]


def test_meeting_that_closed_on_a_day(read):
    found = read("政协第九届聊城市委员会第二次会议3月8日闭幕。市政协主席穆怀瑾主持闭幕会。\n")
    assert found.roles() == [("穆怀瑾", "主持", "政协第九届聊城市委员会第二次会议")]


def test_meeting_of_the_headline(read):
    found = read(f"{MEETING}召开\n\n3月8日，会议在聊城召开。副市长卓若兰主持会议。\n")
    assert found.roles() == [("卓若兰", "主持", MEETING)]


def test_those_who_reported_at_a_meeting_introduced(read):
    found = read("3月8日，两地举行春耕联席会议，县水利局局长伍乘风、县审计局局长祁听雨分别介绍情况。\n")
    assert found.roles() == [("伍乘风", "介绍", "春耕联席会议"), ("祁听雨", "介绍", "春耕联席会议")]


def test_meeting_by_video_is_attended_like_others(read):
    found = read("3月8日，全市春耕视频会议召开，副市长卓若兰在主会场出席会议。\n")
    assert [(c.role, c.status) for c in found.claims("ATTENDED")] == [("出席", "stated")]


def test_study_session(read):
    found = read("3月8日，市委理论学习中心组举行集体学习。市委书记沈望舒主持学习并讲话。\n")
    assert found.roles() == [("沈望舒", "主持", "集体学习"), ("沈望舒", "讲话", "集体学习")]


def test_meeting_is_named_as_printed(read):
    found = read("3月8日，全市春耕生產工作會議召開。副市长卓若兰主持會議。\n")
    assert found.roles() == [("卓若兰", "主持", "全市春耕生產工作會議")]


def test_one_who_came(read):
    found = read(f"3月8日，{MEETING}召开。县水利局局长乔半夏到会。\n")
    assert found.roles() == [("乔半夏", "出席", MEETING)]


def test_meeting_told_only_by_its_kind(read):
    found = read("3月8日，县委副书记伍乘风来到莘县作报告。报告会由县水利局局长乔半夏主持。\n")
    assert found.roles() == [("乔半夏", "主持", "报告会")]


def test_one_who_will_attend_is_planned_for_the_day_told(read):
    found = read("“麦田里的村庄”摄影展启动仪式将于3月20日在莘县举行，副市长卓若兰将出席。\n").claims("ATTENDED")
    assert [(claim.status, claim.date.iso) for claim in found] == [("planned", "2021-03-20")]


def test_one_who_says_what_he_will_do_spoke(read):
    found = read("在当天下午举行的座谈会上，客商穆怀瑾表示将在莘县办厂。\n").claims("ATTENDED")
    assert [(claim.role, claim.status) for claim in found] == [("讲话", "stated")]


def test_one_who_reviews_the_work_spoke(read):
    found = read(f"3月8日，{MEETING}召开。市农业农村局局长穆怀瑾总结了去年的工作。\n")
    assert found.roles() == [("穆怀瑾", "讲话", MEETING)]


def test_closing_of_a_meeting_is_no_other_meeting(read):
    found = read(f"3月8日，{MEETING}在聊城闭幕。市委书记沈望舒主持闭幕大会。\n")
    assert found.roles() == [("沈望舒", "主持", MEETING)]


def test_opening_that_alone_is_named(read):
    found = read("3月8日，风筝节在莘县开赛。副县长穆怀瑾出席开幕式。\n")
    assert found.roles() == [("穆怀瑾", "出席", "开幕式")]


def test_name_of_a_meeting_begins_behind_its_being_held(read):
    found = read("在随后召开的总结会上，副市长卓若兰主持会议。\n")
    assert found.roles() == [("卓若兰", "主持", "总结会")]


def test_one_who_takes_part_with_unnamed_others(read):
    found = read(f"3月8日，{MEETING}召开。副市长卓若兰，市直有关部门负责人参加会议。\n")
    assert found.roles() == [("卓若兰", "参加", MEETING)]


def test_those_who_speak_in_turn(read):
    found = read(f"3月8日，{MEETING}召开。莘县县长穆怀瑾，冠县县长乔半夏先后发言。\n")
    assert found.roles() == [("穆怀瑾", "讲话", MEETING), ("乔半夏", "讲话", MEETING)]


def test_one_who_urges_right_behind_the_meeting_spoke_there(read):
    found = read("随后召开的点评会由副市长卓若兰主持。沈望舒强调，要抓早抓实。\n")
    assert found.roles() == [("卓若兰", "主持", "点评会"), ("沈望舒", "讲话", "点评会")]


def test_one_who_urges_behind_a_mere_activity_spoke_at_none(read):
    assert read("今年春天，卧云村开展了技能培训。沈望舒要求，要抓早抓实。\n").roles() == []


def test_one_who_introduces_at_a_meeting(read):
    found = read("在当天下午举行的座谈会上，县长穆怀瑾介绍了莘县的物产。\n")
    assert found.roles() == [("穆怀瑾", "介绍", "座谈会")]


def test_those_before_a_long_row_of_unnamed_people_took_part(read):
    found = read(
        "3日，全市农机工作会议召开。市长沈望舒、副市长穆怀瑾，各镇街镇长及农机站负责人，"
        "市直部门主要负责人，种粮大户代表和农机手共90余人参加了会议。\n"
    )
    assert [(name, role) for name, role, _ in found.roles()] == [("沈望舒", "参加"), ("穆怀瑾", "参加")]


def test_meeting_in_a_conference_centre(read):
    found = read("市水利局在云溪会议中心组织召开全市“百日清渠”部署会。会议由局长穆怀瑾主持。\n")
    assert found.roles() == [("穆怀瑾", "主持", "全市“百日清渠”部署会")]


def test_members_of_a_group_behind_its_heads(read):
    found = read("莘县召开禁烧工作督查会。县委第二督查组组长穆怀瑾、副组长乔半夏以及组员伍乘风出席会议。\n")
    assert [name for name, _, _ in found.roles()] == ["穆怀瑾", "乔半夏", "伍乘风"]


def test_names_with_tongzhi_share_their_part(read):
    found = read(
        "莘县举行开工仪式。市人大常委会副主任沈望舒同志、副市长穆怀瑾同志、县委书记乔半夏同志"
        "以及县直单位主要负责人出席开工仪式。\n"
    )
    assert [name for name, _, _ in found.roles()] == ["沈望舒", "穆怀瑾", "乔半夏"]


def test_number_of_sessions_is_no_meeting_of_its_own(read):
    found = read("市政协第七次会议举行。副主席穆怀瑾、乔半夏分别主持三次全体会议。\n")
    assert {meeting for _, _, meeting in found.roles()} == {"市政协第七次会议"}


def test_list_goes_on_before_a_post_that_shares_a_character(read):
    found = read("莘县召开防汛会议。县长沈望舒，副县长穆怀瑾，县水利局长乔半夏出席会议。\n")
    assert [name for name, _, _ in found.roles()] == ["沈望舒", "穆怀瑾", "乔半夏"]


def test_cadre_of_an_office_belongs_to_the_list(read):
    found = read("莘县召开座谈会。张寨镇党委书记穆怀瑾、燕店镇扶贫办干部卓志强作了发言。\n")
    assert [name for name, _, _ in found.roles()] == ["穆怀瑾", "卓志强"]


def test_being_in_charge_is_no_part_in_a_meeting(read):
    found = read("张寨镇召开会议。镇长穆怀瑾说，要抓早抓实。此后由副镇长乔半夏主持工作。\n")
    assert "乔半夏" not in [name for name, _, _ in found.roles()]


def test_ceremony_named_before_is_the_one_joined(read):
    found = read("莘县举行蜜桃购销签约仪式。县委书记沈望舒、县长乔半夏共同出席签约仪式。\n")
    assert {c.object_text for c in found.claims("ATTENDED")} == {"蜜桃购销签约仪式"}


def test_ceremony_within_a_meetings_opening_is_that_meeting(read):
    found = read("3月8日，云州养蜂协会成立大会在莘县举行，县委书记沈望舒出席启动仪式。\n")
    assert {c.object_text for c in found.claims("ATTENDED")} == {"云州养蜂协会成立大会"}


def test_show_given_by_several_bodies(read):
    found = read("3月8日，由县委组织部主办的莘县庆祝丰收节文艺汇演，在张寨镇顺利举行。县委书记沈望舒出席。\n")
    assert found.pairs("ATTENDED") == [("沈望舒", "莘县庆祝丰收节文艺汇演")]


def test_list_that_ends_with_a_number_of_members(read):
    found = read(f"3月8日，{MEETING}召开。副市长卓若兰、穆怀瑾及委员27人出席会议。\n")
    assert found.roles() == [("卓若兰", "出席", MEETING), ("穆怀瑾", "出席", MEETING)]


def test_one_who_says_something_at_the_meeting(read):
    found = read(f"3月8日，{MEETING}召开。副市长卓若兰在会上说，要抓早抓实。\n")
    assert ("卓若兰", "讲话", MEETING) in found.roles()


def test_one_who_says_something_after_others_spoke_there(read):
    found = read("3月8日，在县里召开的春耕座谈会上，乡长穆怀瑾汇报了备耕情况。副县长乔半夏要求，要抓早抓实。\n")
    assert ("乔半夏", "讲话", "春耕座谈会") in found.roles()


def test_one_who_says_something_after_the_meeting(read):
    found = read("3月8日，在县里召开的春耕座谈会上，乡长穆怀瑾汇报了备耕情况。会后，副县长乔半夏说，路还长。\n")
    assert ("乔半夏", "讲话", "春耕座谈会") not in found.roles()


def test_those_who_witness_a_signing(read):
    found = read("3月8日，卧云县与北川集团举行合作签约仪式。县委书记沈望舒见证签约。\n")
    assert ("沈望舒", "出席", "合作签约仪式") in found.roles()


def test_those_who_watch_a_meeting_elsewhere(read):
    found = read("3月8日，全省森林防火电视电话会议召开。副市长卓若兰在分会场收听收看会议。\n")
    assert found.roles() == [("卓若兰", "参加", "全省森林防火电视电话会议")]
    assert [claim.status for claim in found.claims("ATTENDED")] == ["by_video"]


def test_those_who_win_a_contest(read):
    found = read("3月8日，全市插秧技能竞赛在卧云县落下帷幕。卧云县的穆怀瑾获得第一名。\n")
    assert found.roles() == [("穆怀瑾", "参加", "全市插秧技能竞赛")]


def test_society_is_no_meeting(read):
    assert read("3月8日，副县长乔半夏说，要让劳动者在社会上受人尊重。\n").claims("ATTENDED") == []


def test_inspection_is_no_meeting(read):
    found = read("3月8日，县政协组织委员视察春耕。副县长乔半夏参加了在卧云乡的视察活动。\n")
    assert found.claims("ATTENDED") == []


def test_closing_session_where_no_other_meeting_is_told_of(read):
    found = read("3月8日，大会圆满完成各项议程。县委书记穆怀瑾主持闭幕大会。副市长乔半夏应邀到会祝贺。\n")
    assert found.roles() == [("穆怀瑾", "主持", "闭幕大会"), ("乔半夏", "出席", "闭幕大会")]


def test_closing_session_of_a_meeting_that_is_told_of(read):
    found = read(f"3月8日，{MEETING}胜利闭幕。县委书记穆怀瑾主持闭幕会。\n")
    assert found.roles() == [("穆怀瑾", "主持", MEETING)]


def test_name_of_a_meeting_behind_who_speaks_there(read):
    found = read("“不误农时。”3月8日，市委书记沈望舒在春耕总结会上说。\n")
    assert found.roles() == [("沈望舒", "讲话", "春耕总结会")]


def test_long_name_behind_who_speaks_there(read):
    found = read("3月8日，市委书记沈望舒在全市春耕生产工作总结会上强调，要抓早抓实。\n")
    assert found.roles() == [("沈望舒", "讲话", "全市春耕生产工作总结会")]


def test_those_who_unveil_something_on_the_stage_are_there(read):
    found = read("3月8日，在卧云村举行的新桥通车仪式上，副县长卓若兰和县交通局局长伍乘风共同为大桥揭牌。\n")
    assert {(name, role) for name, role, _ in found.roles()} == {("卓若兰", "出席"), ("伍乘风", "出席")}


def test_one_who_hands_prizes_to_pupils_elsewhere_attends_nothing(read):
    found = read(f"3月8日，{MEETING}召开。\n次日，副县长卓若兰在卧云小学为学生颁奖。\n")
    assert found.roles() == []


def test_a_crowd_behind_the_names(read):
    found = read("3月8日，卧云小学举行落成典礼。副县长卓若兰以及村民上千人参加了典礼。\n")
    assert found.roles() == [("卓若兰", "参加", "落成典礼")]


def test_one_who_then_presides_at_a_ceremony(read):
    found = read(f"3月8日，{MEETING}召开。\n市委书记沈望舒向新任人员颁发任命书，并主持了宪法宣誓仪式。\n")
    assert ("沈望舒", "主持", "宪法宣誓仪式") in found.roles()


def test_one_who_comes_to_watch_an_exercise(read):
    found = read("3月8日，全县森林防火应急演练在卧云山展开。县林业局局长伍乘风到场观摩并点评。\n")
    assert ("伍乘风", "参加", "全县森林防火应急演练") in found.roles()


def test_one_who_declares_a_contest_open(read):
    found = read("3月8日，全县老年人运动会举行。县长卓若兰宣布开幕，副县长伍乘风为获奖选手颁奖。\n")
    assert {(name, role) for name, role, _ in found.roles()} == {("卓若兰", "出席"), ("伍乘风", "出席")}


def test_one_who_watches_and_then_sets_tasks(read):
    found = read("3月8日，全省防汛电视电话会议召开。县长卓若兰在县分会场收听收看会议并作出部署。\n")
    assert ("卓若兰", "参加", "全省防汛电视电话会议") in found.roles()


def test_who_takes_part_in_learning(read):
    found = read("3月8日，县委举行理论学习中心组集体学习会，县委书记沈望舒主持，县领导乔半夏、伍乘风参加学习。\n")
    assert [(name, role) for name, role, _ in found.roles() if role == "参加"] == [
        ("乔半夏", "参加"),
        ("伍乘风", "参加"),
    ]


def test_festival_that_opens_is_what_the_opening_ceremony_belongs_to(read):
    found = read("3月8日，卧云县第三届梨花文化旅游节拉开大幕。县长卓若兰应邀莅临。开幕式上，副县长伍乘风致辞。\n")
    assert {meeting for _, _, meeting in found.roles()} == {"卧云县第三届梨花文化旅游节"}


def test_those_who_come_to_congratulate(read):
    found = read("3月8日，卧云小学落成仪式举行。前来祝贺的有县长卓若兰、副县长伍乘风。\n")
    assert found.roles() == [("卓若兰", "出席", "卧云小学落成仪式"), ("伍乘风", "出席", "卧云小学落成仪式")]


def test_list_goes_on_behind_other_leaders_without_names(read):
    found = read("3月8日，卧云县春耕现场会召开。县长卓若兰等领导，县农业局局长伍乘风，以及各地客商300余人出席会议。\n")
    assert {name for name, _, _ in found.roles()} == {"卓若兰", "伍乘风"}
