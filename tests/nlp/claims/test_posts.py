"""Who holds which post: chains, shared titles, appointments, removals."""


def test_body_and_post_before_a_name(read):
    assert read("市委书记沈望舒说，要抓早抓实。\n").posts() == [("沈望舒", "书记", "市委")]


def test_chain_of_posts_in_one_body(read):
    assert read("市农业农村局党组书记、局长穆怀瑾说，墒情很好。\n").posts() == [
        ("穆怀瑾", "党组书记", "市农业农村局"),
        ("穆怀瑾", "局长", "市农业农村局"),
    ]


def test_chain_over_two_bodies(read):
    assert read("县委常委、县公安局局长穆怀瑾说，路面已经清扫。\n").posts() == [
        ("穆怀瑾", "常委", "县委"),
        ("穆怀瑾", "局长", "县公安局"),
    ]


def test_mayor_is_of_the_home_city(read):
    found = read("聊城市今年种麦六百万亩。市委副书记、市长沈望舒说，墒情很好。\n")
    assert found.posts() == [("沈望舒", "副书记", "市委"), ("沈望舒", "市长", "聊城市")]


def test_county_head_is_of_the_county_named_before(read):
    assert read("莘县今年种瓜三十万亩。县长穆怀瑾说，墒情很好。\n").posts() == [("穆怀瑾", "县长", "莘县")]


def test_county_head_of_the_county_whose_committee_is_named(read):
    found = read("莘县、冠县的客商来了。冠县今年种梨。莘县县委副书记、县长穆怀瑾说，墒情很好。\n")
    assert ("穆怀瑾", "县长", "莘县") in found.posts()


def test_county_head_beside_a_bare_committee_goes_where_it_goes_if_several_counties_are_told_of(read):
    found = read("莘县客商到冠县考察。客商介绍了莘县的果园。县委副书记、县长穆怀瑾说，墒情很好。\n")
    assert found.posts() == [("穆怀瑾", "副书记", "县委"), ("穆怀瑾", "县长", "县委")]


def test_mayor_of_no_city_named_is_claimed_of_none(read):
    assert read("副市长卓若兰说，要抓早抓实。\n").posts() == []


def test_several_names_share_a_post(read):
    found = read("市农业农村局副局长穆怀瑾、乔半夏、伍乘风参加活动。\n")
    assert found.posts() == [(name, "副局长", "市农业农村局") for name in ("穆怀瑾", "乔半夏", "伍乘风")]


def test_posts_of_two_people_are_kept_apart(read):
    found = read("县农业农村局局长穆怀瑾，县水利局局长乔半夏参加活动。\n")
    assert found.posts() == [("穆怀瑾", "局长", "县农业农村局"), ("乔半夏", "局长", "县水利局")]


def test_former_post(read):
    found = read("原县水利局局长穆怀瑾今年八十岁了。\n")
    assert (found.posts("former"), found.posts("stated")) == ([("穆怀瑾", "局长", "县水利局")], [])


def test_appointed(read):
    assert read("任命乔半夏为县教育局局长。\n").posts() == [("乔半夏", "局长", "县教育局")]


def test_elected(read):
    assert read("3月8日，县人大会议闭幕，乔半夏当选为县人大常委会主任。\n").posts() == [
        ("乔半夏", "主任", "县人大常委会")
    ]


def test_removed_is_former(read):
    found = read("免去乔半夏的县审计局局长职务。\n")
    assert (found.posts("former"), found.posts("stated")) == ([("乔半夏", "局长", "县审计局")], [])


def test_proposed_is_planned(read):
    found = read("县委办公室干部乔半夏拟任县水利局局长。\n")
    assert (found.posts("planned"), found.posts("stated")) == ([("乔半夏", "局长", "县水利局")], [])


def test_villager_holds_no_post(read):
    assert read("村民胥大河说，墒情很好。\n").posts(None) == []


def test_head_of_a_firm(read):
    assert read("云鲸面业有限公司董事长穆怀瑾说，订单排到了秋天。\n").posts() == [
        ("穆怀瑾", "董事长", "云鲸面业有限公司")
    ]


def test_post_said_twice_counts_once(read):
    assert len(read("市委书记沈望舒来了。市委书记沈望舒走了。\n").claims("HOLDS_POST")) == 1


def test_post_carries_the_date_of_its_report(read):
    claim = read("3月8日，市委书记沈望舒来到莘县，察看春耕。\n").claims("HOLDS_POST")[0]
    assert (claim.date.iso, claim.date.basis) == ("2021-03-08", "printed")


def test_without_a_day_the_month_of_the_page_is_the_date(read):
    claim = read("市委书记沈望舒说，要抓早抓实。\n").claims("HOLDS_POST")[0]
    assert (claim.date.iso, claim.date.basis) == ("2021-03", "publication")


def test_deputy_after_the_head_is_of_the_same_body(read):
    assert ("乔半夏", "副局长", "县水利局") in read("县水利局局长穆怀瑾，副局长乔半夏参加活动。\n").posts()


APPOINTED = """聊城市人大常委会任免名单

任命：
穆怀瑾（女，回族）为聊城市水利局局长；
乔半夏为聊城市审计局副局长。
免去：
伍乘风的聊城市水利局局长职务；
沈望舒的聊城市审计局党组书记、局长职务。
"""


def test_list_of_the_appointed(read):
    assert read(APPOINTED).posts() == [
        ("穆怀瑾", "局长", "聊城市水利局"),
        ("乔半夏", "副局长", "聊城市审计局"),
    ]


def test_list_of_the_removed(read):
    assert read(APPOINTED).posts("former") == [
        ("伍乘风", "局长", "聊城市水利局"),
        ("沈望舒", "党组书记", "聊城市审计局"),
        ("沈望舒", "局长", "聊城市审计局"),
    ]


NOTICE = "穆怀瑾，男，汉族，1970年2月生，大学，中共党员，现任莘县县委副书记，拟任聊城市水利局党组书记、局长。\n"


def test_notice_before_an_appointment_tells_the_present_post(read):
    assert read(NOTICE).posts() == [("穆怀瑾", "副书记", "莘县县委")]


def test_notice_before_an_appointment_tells_the_planned_posts(read):
    assert read(NOTICE).posts("planned") == [
        ("穆怀瑾", "党组书记", "聊城市水利局"),
        ("穆怀瑾", "局长", "聊城市水利局"),
    ]


def test_birth_is_not_the_date_of_a_post(read):
    assert {c.date.iso for c in read(NOTICE).claims("HOLDS_POST")} == {"2021-03"}


def test_candidate_is_planned(read):
    found = read("乔半夏，女，1975年3月生，现任共青团聊城市委书记，拟提名为冠县副县长人选。\n")
    assert found.posts("planned") == [("乔半夏", "副县长", "冠县")]


def test_several_elected_to_one_post(read):
    found = read("3月8日，莘县人大会议闭幕。穆怀瑾当选为莘县县长，乔半夏、伍乘风当选为副县长。\n")
    assert found.posts() == [
        ("穆怀瑾", "县长", "莘县"),
        ("乔半夏", "副县长", "莘县"),
        ("伍乘风", "副县长", "莘县"),
    ]


def test_post_won_is_not_the_next_ones(read):
    found = read("莘县工商联换届。云鲸面业有限公司董事长穆怀瑾当选主席，卧云食品有限公司总经理乔半夏出席。\n")
    assert ("乔半夏", "主席") not in [(person, post) for person, post, _ in found.posts()]


def test_resigned_is_former(read):
    found = read("会议接受穆怀瑾辞去县水利局局长职务的请求。\n")
    assert (found.posts("former"), found.posts()) == ([("穆怀瑾", "局长", "县水利局")], [])


def test_what_he_once_was_is_former(read):
    found = read("穆怀瑾来到莘县。他曾任冠县县委书记。\n")
    assert found.posts("former") == [("穆怀瑾", "书记", "冠县县委")]


def test_what_is_asked_about_is_denied(read):
    found = read("县水利局局长穆怀瑾来了。有网友问“穆怀瑾是否已调任省水利厅副厅长”，消息不实。\n")
    assert found.posts("denied") == [("穆怀瑾", "副厅长", "省水利厅")]


def test_posts_of_the_dead_are_former(read):
    found = read(
        "穆怀瑾同志逝世\n\n穆怀瑾同志于2021年3月6日逝世，享年90岁。\n"
        "穆怀瑾同志1949年参加工作，历任冠县县长、聊城市水利局局长等职。\n"
    )
    assert (found.posts("former"), found.posts()) == (
        [("穆怀瑾", "县长", "冠县"), ("穆怀瑾", "局长", "聊城市水利局")],
        [],
    )


def test_old_head_is_former(read):
    assert read("县水利局老局长穆怀瑾来到渠边。\n").posts("former") == [("穆怀瑾", "局长", "县水利局")]


def test_former_and_present_post_in_one_chain(read):
    found = read("原县审计局局长、现任县水利局局长穆怀瑾说，渠修好了。\n")
    assert (found.posts("former"), found.posts()) == (
        [("穆怀瑾", "局长", "县审计局")],
        [("穆怀瑾", "局长", "县水利局")],
    )


def test_head_of_that_firm(read):
    found = read("云鲸面业有限公司今年扩产。该公司总经理穆怀瑾说，订单排到了秋天。\n")
    assert found.posts() == [("穆怀瑾", "总经理", "云鲸面业有限公司")]


def test_headmaster_of_the_school_named_before(read):
    found = read("3月8日，村民来到卧云小学。校长穆怀瑾说，教室很亮。\n")
    assert found.posts() == [("穆怀瑾", "校长", "卧云小学")]


def test_first_secretary_is_of_the_village(read):
    found = read("在莘县张寨镇卧云村，驻村第一书记穆怀瑾算起了账。\n")
    assert found.posts() == [("穆怀瑾", "驻村第一书记", "卧云村")]


def test_mayor_whose_city_is_not_named_is_of_the_city_of_its_committee(read):
    found = read("市委常委、副市长卓若兰参加调研。\n")
    claim = found.claims("HOLDS_POST")[-1]
    assert (found.posts()[-1], claim.evidence.rule) == (("卓若兰", "副市长", "市委"), "posts.seat")


def test_county_head_after_the_secretary_of_a_county(read):
    found = read("冠县县委书记穆怀瑾、县长乔半夏参加活动。\n")
    assert ("乔半夏", "县长", "冠县县委") in found.posts()


def test_president_of_a_session_is_of_no_body(read):
    found = read("会议由县委书记、大会执行主席穆怀瑾主持。\n")
    assert found.posts() == [("穆怀瑾", "书记", "县委")]


def test_appointments_and_removals_are_events(read):
    claims = read(APPOINTED).claims("HOLDS_POST")
    assert len({c.event for c in claims if c.event}) == len(claims)


def test_post_held_is_no_event(read):
    assert [c.event for c in read("县水利局局长穆怀瑾说，墒情很好。\n").claims("HOLDS_POST")] == [None]


def test_day_before_is_not_a_former_post(read):
    found = read("日前县水利局局长穆怀瑾来到渠边。\n")
    assert (found.posts("former"), found.posts()) == ([], [("穆怀瑾", "局长", "县水利局")])


def test_post_of_another_is_not_ones_own(read):
    found = read("乡亲们来了。乔半夏为县水利局局长穆怀瑾带路。\n")
    assert found.posts() == [("穆怀瑾", "局长", "县水利局")]


def test_heads_of_two_counties_in_turn(read):
    found = read("3月8日，莘县、冠县县委书记穆怀瑾、乔半夏参加活动。\n")
    assert found.posts() == [("乔半夏", "书记", "冠县县委")]


def test_deputy_mayor_of_a_county_level_city(read):
    found = read("临清市今年种麦六万亩。临清市委副书记穆怀瑾主持会议，副市长乔半夏作说明。\n")
    assert ("乔半夏", "副市长", "临清市") in found.posts()


def test_head_of_the_firm_spoken_of(read):
    found = read("云鲸面业有限公司今年扩产。公司总经理穆怀瑾说，订单排到了秋天。\n")
    assert found.posts() == [("穆怀瑾", "总经理", "云鲸面业有限公司")]


def test_notice_that_names_the_candidates_before(read):
    found = read(
        "现将拟任人选穆怀瑾、乔半夏的情况公示如下：穆怀瑾，女，1966年生，现任县水利局局长，拟任聊城市水利局副局长。\n"
    )
    assert (found.posts(), found.posts("planned")) == (
        [("穆怀瑾", "局长", "县水利局")],
        [("穆怀瑾", "副局长", "聊城市水利局")],
    )


def test_post_shared_by_the_heads_of_a_list_of_bodies(read):
    found = read("3月8日，莘县财政局、莘县水利局局长穆怀瑾、沈望舒到会。\n")
    assert set(found.posts()) == {("穆怀瑾", "局长", "莘县财政局"), ("沈望舒", "局长", "莘县水利局")}


def test_office_that_is_left_for_another(read):
    found = read("3月8日，市委书记沈望舒到会。穆怀瑾同志由莘县水利局局长调任莘县教育局局长。\n")
    assert ("穆怀瑾", "局长", "莘县教育局") in found.posts()
    assert ("穆怀瑾", "局长", "莘县水利局") in found.posts("former")


def test_seconded_official(read):
    found = read("3月8日，市水利局副局长穆怀瑾挂职莘县副县长。\n")
    assert set(found.posts()) == {("穆怀瑾", "副局长", "市水利局"), ("穆怀瑾", "副县长", "莘县")}


def test_name_after_what_another_one_became(read):
    found = read("市委书记沈望舒致电祝贺穆怀瑾连任莘县县长 沈望舒向穆怀瑾表示祝贺。\n")
    assert ("沈望舒", "县长", "莘县") not in found.posts()


def test_bare_head_is_of_the_only_bureau_named_before(read):
    found = read("莘县农机局近日派出六支服务队下乡。今年的机手比往年多。局长穆怀瑾说，零件都备齐了。\n")
    assert found.posts() == [("穆怀瑾", "局长", "莘县农机局")]


def test_bare_head_is_of_none_of_two_bureaus_named_before(read):
    found = read("莘县农机局、莘县水利局近日派出服务队下乡。局长穆怀瑾说，零件都备齐了。\n")
    assert found.posts() == []


def test_deputy_of_the_prefecture_whose_paper_it_is(read):
    found = read("大理今年种茶三十万亩。文山州的客商来了。副州长穆怀瑾到茶场调研。\n", home="大理白族自治州")
    assert ("穆怀瑾", "副州长", "大理") in found.posts()


def test_a_county_may_bear_the_name_that_its_city_had_before(read):
    found = read("涟源今年种稻。娄底今年修路。副市长穆怀瑾到村里调研。\n", home="娄底市")
    assert ("穆怀瑾", "副市长", "娄底") in found.posts()


def test_head_is_of_the_one_of_two_joined_bodies_that_the_sentence_is_about(read):
    found = read("莘县人民医院与济南齐鲁医院结成对子，院长穆怀瑾说，病人不用再跑远路。\n")
    assert found.posts() == [("穆怀瑾", "院长", "莘县人民医院")]


def test_deputy_in_a_row_behind_a_county_committee_is_not_of_that_county(read):
    found = read("大理今年种茶。弥渡县委书记沈望舒，副州长穆怀瑾到茶场调研。\n", home="大理白族自治州")
    assert ("穆怀瑾", "副州长", "大理") in found.posts()


def test_misread_city_before_its_deputy(read):
    assert ("穆怀瑾", "副市长", "临清") in read("临清巾副市长穆怀瑾到茶场调研。\n").posts()


def test_head_of_a_unit_that_was_not_read_is_of_no_body_named_before(read):
    assert read("市委要求，市医保中心要办好。产科主任穆怀瑾说，市委很重视。\n").posts() == []


def test_post_behind_an_unknown_fund_is_of_no_firm_named_before(read):
    found = read("橘灯工程公司总工程师乔半夏、青岛云岫投资总经理伍乘风先后发言。\n")
    assert ("乔半夏", "总工程师", "橘灯工程公司") in found.posts()
    assert ("伍乘风", "总经理", "橘灯工程公司") not in found.posts()


def test_that_group_is_the_group_last_named_in_whatever_form(read):
    page = "莘县橘灯药业集团有限公司、云岫白鹤饮片股份有限公司上榜。橘灯药业又上了生产线。该集团董事会秘书伍小雨透露，明年扩产。\n"
    assert read(page).posts() == [("伍小雨", "董事会秘书", "橘灯药业")]


def test_mayor_in_a_countys_paper_is_of_the_city_above(read):
    found = read("莘县普降暴雨。市委副书记、市长沈望舒赴莘县检查，县长穆怀瑾陪同。\n", home="莘县")
    assert ("沈望舒", "市长", "莘县") not in found.posts()
    assert ("穆怀瑾", "县长", "莘县") in found.posts()


def test_posts_of_the_state_are_of_no_body_named_before(read):
    found = read("市政协举行会议。国家主席沈望舒发表讲话。沈望舒主席说，墒情很好。\n")
    assert found.posts() == []


def test_session_of_ministers_is_no_department(read):
    assert read("纺织组织部长级磋商开了两天，发了《部长宣言》。\n").posts() == []


def test_mayor_behind_a_bare_committee_is_of_the_guests_city_that_was_named(read):
    found = read("聊城市今年种麦。滁州市来了客人。滁州市委书记沈望舒，市委副书记、市长穆怀瑾来我市考察。\n")
    assert ("穆怀瑾", "市长", "滁州市") in found.posts()


def test_head_of_that_court_is_of_the_court_named_before(read):
    found = read("莘县法院民一庭到村里开庭。该庭庭长穆怀瑾说，当天就结了案。\n")
    assert found.posts() == [("穆怀瑾", "庭长", "莘县法院民一庭")]


def test_deputy_beside_the_mayor_of_a_county_level_city_is_that_citys(read):
    found = read("5月1日，临清市市长沈望舒、副市长穆怀瑾检查检疫站。\n")
    assert found.posts() == [("沈望舒", "市长", "临清市"), ("穆怀瑾", "副市长", "临清市")]


def test_mayor_beside_a_committee_named_in_full_is_of_its_city(read):
    found = read("3月8日，远山援建工作队队长、聊城市委常委、副市长穆怀瑾参加活动。\n")
    assert ("穆怀瑾", "副市长", "聊城市委") in found.posts() or ("穆怀瑾", "副市长", "聊城市") in found.posts()


def test_zone_has_no_district_head(read):
    found = read("3月8日，莘县开发区的项目开工。区委常委、副区长穆怀瑾说，墒情很好。\n")
    assert ("穆怀瑾", "副区长", "莘县开发区") not in found.posts()
