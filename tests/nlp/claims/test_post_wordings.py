"""Wordings of who holds which post."""

import pytest


def test_first_of_several_posts_of_the_next_person_of_a_firm(read):
    found = read("　　远航集团董事长沈望舒，党委副书记、总裁卓若兰察看了车间。\n")
    assert ("卓若兰", "党委副书记", "远航集团") in found.posts()
    assert found.labels("卓若兰") == {"PERSON"}


def test_adviser_shares_the_body_of_the_head_before(read):
    found = read("　　3月8日，市教育局局长沈望舒、副调研员卓若兰说，学校已经开学。\n")
    assert ("卓若兰", "副调研员", "市教育局") in found.posts()


def test_head_of_a_squad_told_with_the_last_character_only(read):
    found = read("　　县公安局党委委员、交警大队长卓若兰代表大队表示感谢。\n")
    assert ("卓若兰", "大队长", "交警大队") in found.posts()


def test_school_of_the_party_behind_a_committees_posts(read):
    found = read("　　莘县县委常委、组织部部长、党校校长卓若兰说，课程已经排好。\n")
    assert ("卓若兰", "校长", "党校") in found.posts()
    assert found.labels("卓若兰") == {"OFFICIAL"}


def test_office_of_a_body_whose_member_leads_it(read):
    found = read("　　莘县政协党组成员、办公室主任卓若兰说，提案已经汇总。\n")
    assert ("卓若兰", "主任", "办公室") in found.posts()


def test_federation_named_without_its_county(read):
    found = read("　　莘县政协副主席沈望舒，工商联副主席、远航机械厂厂长卓若兰说，订单不少。\n")
    assert ("卓若兰", "副主席", "工商联") in found.posts()


def test_cadre_sent_to_a_village(read):
    found = read("　　莘县卧云村党支部书记沈望舒领着客人看果园。驻村第一书记、市畜牧局干部卓若兰说，路修好了。\n")
    assert ("卓若兰", "驻村第一书记", "卧云村党支部") in found.posts()


def test_branch_of_a_school(read):
    found = read("　　莘县云溪中学举行运动会。县教育局副局长沈望舒，学校党总支书记、校长卓若兰观看比赛。\n")
    assert ("卓若兰", "党总支书记", "莘县云溪中学") in found.posts()


def test_deputy_head_of_the_county_that_only_a_bureau_names(read):
    found = read("　　莘县公安局召开会议。副县长卓若兰讲话。\n")
    assert ("卓若兰", "副县长", "莘县公安局") in found.posts()


def test_deputy_head_is_of_no_county_where_bureaus_of_two_are_named(read):
    found = read("　　莘县公安局、冠县公安局召开会议。副县长卓若兰讲话。\n")
    assert found.posts() == []


def test_mayor_is_not_of_another_citys_committee(read):
    found = read("　　市长卓若兰会见了江苏省镇江市委书记沈望舒。\n")
    assert ("卓若兰", "市长", "镇江市委") not in found.posts()


def test_each_of_several_appointed_has_the_plan_told_of_him(read):
    found = read("　　沈望舒同志任莘县县委书记；卓若兰同志任冠县县委副书记，提名为冠县县长候选人。\n")
    assert found.posts("planned") == [("卓若兰", "县长", "冠县")]


def test_removal_told_behind_an_appointment(read):
    found = read("　　莘县县委任命：沈望舒任张寨镇党委书记，免去其县民政局副局长职务。\n")
    assert found.posts("former") == [("沈望舒", "副局长", "县民政局")]


def test_villages_and_the_branch_behind_them_in_turn(read):
    found = read("　　柳湾村、卧云村党支部书记沈望舒、卓若兰作了发言。\n")
    assert found.posts() == [("沈望舒", "书记", "柳湾村"), ("卓若兰", "书记", "卧云村党支部")]


def test_head_of_a_village_is_no_name_of_a_village(read):
    found = read("　　县农业局局长沈望舒、安沟村主任卓若兰分别汇报了情况。\n")
    assert ("卓若兰", "主任", "安沟村") in found.posts()
    assert found.labels("安沟村") == {"PLACE"}


def test_leading_group_of_a_post(read):
    found = read("　　市委统战工作领导小组会议召开。市委副书记、领导小组组长卓若兰主持会议。\n")
    assert ("卓若兰", "组长", "市委统战工作领导小组") in found.posts()


def test_deputy_secretary_of_the_committee_before(read):
    found = read("　　张寨镇党委书记沈望舒、党委副书记卓若兰到村里走访。\n")
    assert ("卓若兰", "党委副书记", "张寨镇党委") in found.posts()


def test_head_of_a_school_that_was_not_read_is_of_no_other(read):
    found = read("　　莘县云溪小学校长沈望舒，以勒中学党支部书记、校长卓若兰出席。\n")
    assert not any(person == "卓若兰" for person, _, _ in found.posts())


def test_deputy_mayor_of_the_city_that_holds_the_meeting(read):
    found = read("　　3月8日，临清市召开粮食收购工作会，副市长卓若兰出席。\n")
    assert found.posts() == [("卓若兰", "副市长", "临清市")]


def test_courts_head_in_a_row(read):
    found = read("　　莘县公安局局长沈望舒，法院院长卓若兰、检察院检察长穆怀瑾先后发言。\n")
    assert [(post, body) for _, post, body in found.posts()][1:] == [("院长", "法院"), ("检察长", "检察院")]


def test_one_named_before_with_a_post_has_not_the_next_ones(read):
    found = read("　　远航公司总经理沈望舒出席仪式。莘县副县长卓若兰、沈望舒代表双方签字。\n")
    assert ("沈望舒", "副县长", "莘县") not in found.posts()


def test_proposed_to_be_appointed(read):
    found = read("　　沈望舒任市水利局党组书记，提名任市水利局局长。\n")
    assert found.posts("planned") == [("沈望舒", "局长", "市水利局")]


def test_learned_title_behind_a_post(read):
    found = read("　　市委党校副校长、教授沈望舒说，课程已经排好。\n")
    assert found.posts() == [("沈望舒", "副校长", "市委党校")]


def test_name_ends_before_a_number_of_others(read):
    assert read("　　县就业局局长沈霞和40名学员参加了培训。\n").labels("沈霞") == {"OFFICIAL"}


def test_deputy_secretary_is_of_no_department_of_the_committee_before(read):
    found = read("　　张寨镇党委书记沈望舒主持会议，县委统战部部长穆怀瑾到会，镇长乔半夏、党委副书记卓若兰作部署。\n")
    assert ("卓若兰", "党委副书记", "张寨镇党委") in found.posts()


def test_secretary_told_right_behind_a_village(read):
    found = read("　　卧云村支书卓若兰说，路修好了。\n")
    assert found.posts() == [("卓若兰", "支书", "卧云村")]


def test_secretary_of_a_firm_is_no_official(read):
    assert read("　　远航公司召开会议，公司党委书记、董事长卓若兰讲话。\n").labels("卓若兰") == {"PERSON"}


def test_post_that_only_an_honour_names(read):
    found = read("　　全国优秀县委书记、莘县县委书记沈望舒作了报告。\n")
    assert found.posts() == [("沈望舒", "书记", "莘县县委")]


def test_each_of_a_list_is_a_member_of_the_committee_behind_it(read):
    found = read("　　沈望舒、穆怀瑾（回族）等在家的市委常委在主席台就座。\n")
    assert found.posts() == [("沈望舒", "常委", "市委"), ("穆怀瑾", "常委", "市委")]


def test_members_of_a_number_of_deputies_who_were_elected_hold_nothing_by_it(read):
    assert read("　　沈望舒、穆怀瑾等县领导参加。\n").posts() == []


def test_candidate_told_behind_the_office_that_was_taken(read):
    found = read("　　沈望舒任莘县县委书记，为莘县人大常委会主任人选。\n")
    assert found.posts("planned") == [("沈望舒", "主任", "莘县人大常委会")]


def test_offices_before_the_appointment_of_a_list_in_the_sentence_before(read):
    found = read("　　提拔的有两人：沈望舒、穆怀瑾。任命前分别任莘县县委书记、冠县县委书记。\n")
    assert found.posts("former") == [("沈望舒", "书记", "莘县县委"), ("穆怀瑾", "书记", "冠县县委")]


def test_one_post_behind_a_list_of_places_is_each_ones_own(read):
    found = read("　　沈望舒、穆怀瑾先后卸任聊城、济宁市委书记。\n")
    assert found.posts("former") == [("穆怀瑾", "书记", "济宁市委")]


def test_office_held_until_a_year_told_before_the_name(read):
    found = read("　　1997年12月至1999年8月，沈望舒任莘县水利局局长。\n")
    assert found.posts("former") == [("沈望舒", "局长", "莘县水利局")]


def test_member_of_the_judicial_committee(read):
    found = read("　　任命沈望舒为聊城市中级人民法院副院长、审判委员会委员。\n")
    assert ("沈望舒", "委员", "审判委员会") in found.posts()


def test_post_in_a_firm_without_the_particle_before_it(read):
    found = read("　　那是聊城市白鹤建材有限公司的采购部经理沈望舒。\n")
    assert found.posts() == [("沈望舒", "采购部经理", "聊城市白鹤建材有限公司")]


def test_head_of_a_village_is_of_it_and_not_of_its_branch(read):
    found = read("　　莘县张寨镇卧云村种了瓜。卓若兰当选卧云村党总支书记，村主任沈望舒也回来了。\n")
    assert ("沈望舒", "村主任", "卧云村") in found.posts()


def test_adverb_before_the_branch_of_a_village(read):
    found = read("　　莘县张寨镇卧云村塌了三间房，所幸村党支部书记沈望舒喊醒了人。\n")
    assert found.posts() == [("沈望舒", "书记", "村党支部")]


def test_mayor_of_the_city_of_a_bare_committee_where_a_county_level_city_is_told_of(read):
    found = read("　　临清市召开会议。市委副书记、市长沈望舒出席。聊城市派人到会。\n")
    assert ("沈望舒", "市长", "市委") in found.posts()


def test_town_head_is_of_no_neighbouring_town(read):
    found = read("　　莘县张寨镇与古云镇只隔一条河。镇党委书记卓若兰带着镇长沈望舒去看桥。\n")
    assert ("沈望舒", "镇长", "张寨镇") in found.posts()


@pytest.mark.parametrize(
    "text",
    ["时任县水利局局长穆怀瑾带人修了渠。", "时任县水利局局长的穆怀瑾带人修了渠。", "历任县水利局局长穆怀瑾到场。"],
)
def test_post_at_the_time_is_former(read, text):
    assert read(text + "\n").posts("former") == [("穆怀瑾", "局长", "县水利局")]


def test_post_held_at_the_same_time_is_stated(read):
    found = read("穆怀瑾为县水利局局长，同时任县河长办主任。\n")
    assert ("穆怀瑾", "主任", "县河长办") in found.posts()


def test_head_beside_the_head_of_another_county_is_not_its(read):
    found = read("　　莘县与冠县签了约。县长沈望舒、冠县县长穆怀瑾到场。\n")
    assert ("沈望舒", "县长", "莘县") in found.posts()


@pytest.mark.parametrize("to_be", ["候选人", "人选"])
def test_post_for_which_somebody_stands_is_planned(read, to_be):
    found = read(f"　　莘县县委副书记、县长{to_be}卓若兰看望了代表。\n")
    assert ("卓若兰", "副书记", "莘县县委") in found.posts()
    assert [post for name, post, _ in found.posts("planned") if name == "卓若兰"] == ["县长"]


def test_post_in_quotation_marks(read):
    found = read("　　穆怀瑾来到莘县卧云村，走进“第一书记”卓若兰的宿舍。\n")
    assert ("卓若兰", "第一书记", "卧云村") in found.posts()


@pytest.mark.parametrize("verb", ["要求", "勉励", "叮嘱"])
def test_head_of_the_firm_told_before_whom_somebody_speaks_to(read, verb):
    found = read(f"　　3月8日，在云鲸面业有限公司，穆怀瑾慰问了工人，{verb}公司总经理卓若兰把工资发到手里。\n")
    assert ("卓若兰", "总经理", "云鲸面业有限公司") in found.posts()
