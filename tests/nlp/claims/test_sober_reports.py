"""What plain reports say in passing of firms, rivers, towns of a county and companions."""

import pytest


def test_water_of_a_river_that_was_looked_at_is_no_stop(read):
    found = read("3月8日，县委书记穆怀瑾来到四女寺枢纽，察看卫运河水位、流量，听取汇报。\n").pairs("VISITED")
    assert ("穆怀瑾", "卫运河") not in found


def test_place_on_the_way_to_which_something_is_told_is_no_stop(read):
    text = "3月8日，县委书记穆怀瑾到张寨镇调研。在前往燕店镇的途中，局长卓若兰介绍了方案。\n"
    assert read(text).pairs("VISITED") == [("穆怀瑾", "张寨镇")]


def test_foreman_who_talks_to_the_reporter_is_no_visitor(read):
    text = "3月8日，在位于莘县张寨镇的云鲸面业有限公司，车间主任卓若兰指着机器告诉记者，订单排到了年底。\n"
    found = read(text)
    assert not found.pairs("VISITED")
    assert found.posts() == [("卓若兰", "车间主任", "云鲸面业有限公司")]


@pytest.mark.parametrize("before", ["听取", "副县长穆怀瑾、"])
def test_head_of_the_firm_just_named(read, before):
    found = read(f"县委书记岑云舟来到云鲸面业有限公司，{before}公司总经理卓若兰介绍了情况。\n")
    assert ("卓若兰", "总经理", "云鲸面业有限公司") in found.posts()


def test_department_of_the_firm_just_named(read):
    found = read("记者来到云鲸面业集团。该集团营运部经理卓若兰表示，方案已报审批。\n")
    assert found.posts() == [("卓若兰", "经理", "云鲸面业集团")]


def test_former_head_of_one_body_heads_another(read):
    found = read("莘县政协原主席、县面业商会会长卓若兰介绍了情况。\n")
    assert found.posts("former") == [("卓若兰", "主席", "莘县政协")]
    assert ("卓若兰", "会长", "县面业商会") in found.posts()


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("县委书记穆怀瑾到莘县河店镇的云鲸面业有限公司、朝城镇的白鹭纺织有限公司调研。", ("朝城镇", "莘县")),
        ("考察团来到东阿县的云鲸面业有限公司和鱼山镇曹植墓。", ("鱼山镇", "东阿县")),
        ("穆怀瑾到云鲸面业有限公司、白鹭纺织有限公司走访。两家企业均位于张寨镇。", ("云鲸面业有限公司", "张寨镇")),
        ("穆怀瑾来到卧云村。该村地处张寨镇北部，有300户。", ("卧云村", "张寨镇")),
        ("莘县张寨镇镇长穆怀瑾检查了镇上的白鹭超市。", ("白鹭超市", "张寨镇")),
    ],
)
def test_where_things_lie(read, text, pair):
    assert pair in read(f"{text}\n").pairs("LOCATED_IN")


def test_who_presents_at_a_promotion_and_who_watches_a_show(read):
    text = "3月8日，莘县政府举行项目推介会，县招商局局长卓若兰介绍投资环境。\n"
    assert read(text).roles() == [("卓若兰", "介绍", "项目推介会")]
    text = "3月8日，莘县举办“迎春”联欢会。副县长卓若兰与辖区云鲸面业有限公司等企业的600多名职工一起观看演出。\n"
    assert read(text).roles() == [("卓若兰", "参加", "“迎春”联欢会")]


def test_head_of_a_school_of_the_party_is_an_official(read):
    assert read("市委党校常务副校长卓若兰作报告。\n").labels("卓若兰") == {"OFFICIAL"}


def test_those_who_came_along_stay_with_the_outing_told_of(read):
    page = """穆怀瑾到莘县调研

本报讯（记者 贺小舟）3月5日，市委书记穆怀瑾到莘县调研春耕生产。

市领导卓若兰、岑云舟分别参加活动。

全市安全生产会议召开

本报讯（记者 贺小舟）3月6日，全市安全生产会议召开。副市长卓若兰出席会议，秘书长岑云舟主持。
"""
    assert set(read(page).pairs("ACCOMPANIED")) == {("卓若兰", "穆怀瑾"), ("岑云舟", "穆怀瑾")}


def test_two_headlines_in_one_block_go_each_to_its_report(read):
    page = """本报讯（记者 贺小舟）3月5日，县委书记穆怀瑾到张寨镇走访慰问贫困群众，送去棉被。

穆怀瑾走访慰问贫困群众
市环保局夜查涉气企业

本报讯（记者 时小平）3月6日夜，市环保局组织检查组，对涉气企业进行突击检查。
"""
    assert {a.headline for a in read(page).articles} == {"穆怀瑾走访慰问贫困群众", "市环保局夜查涉气企业"}


def test_two_firms_in_two_places_lie_in_neither_alone(read):
    text = "县委书记穆怀瑾到云鲸面业有限公司、白鹭纺织有限公司走访。两家企业分别位于张寨镇和燕店镇。\n"
    assert not read(text).pairs("LOCATED_IN")


def test_village_called_after_its_fields_is_one(read):
    found = read("3月8日，县委书记穆怀瑾到莘县百亩田村看望群众。\n")
    assert ("穆怀瑾", "百亩田村") in found.pairs("VISITED")


def test_who_of_several_went_where_a_sentence_begins_with_the_going(read):
    found = read(
        "3月8日，市委书记沈望舒、市长穆怀瑾分两路深入乡镇看望老党员。走进莘县张寨镇老党员王满囤家，沈望舒坐到炕上。"
        "赶赴冠县，穆怀瑾一行在店子镇进行了走访。\n"
    ).pairs("VISITED")
    assert ("沈望舒", "张寨镇") in found
    assert ("穆怀瑾", "冠县") in found
    assert ("穆怀瑾", "张寨镇") not in found
    assert ("沈望舒", "冠县") not in found


def test_branch_venue_of_a_meeting_is_no_stop(read):
    found = read("3月8日，全市视频会议召开，县长穆怀瑾在莘县分会场收听收看了会议。\n")
    assert found.pairs("VISITED") == []


def test_floor_of_the_delegations_of_two_towns_is_no_stop(read):
    found = read("3月8日，县委书记穆怀瑾来到云鲸宾馆，看望代表。在张寨镇、古云镇代表团的楼层，他与代表交谈。\n").pairs(
        "VISITED"
    )
    assert ("穆怀瑾", "张寨镇") not in found


def test_daughters_of_a_firm_are_the_stops(read):
    found = read("3月8日，县委书记穆怀瑾察看了云鲸集团的下属企业云鲸食品、白鹤纸业。\n").pairs("VISITED")
    assert found == [("穆怀瑾", "云鲸食品"), ("穆怀瑾", "白鹤纸业")]


def test_team_under_the_lead_of_somebody_named_before_it(read):
    found = read(
        "3月8日，在县委书记穆怀瑾的带领下，观摩团察看了莘县张寨镇。在古云镇卧云村，村党支部书记卓若兰领着大家看了大棚。\n"
    ).pairs("VISITED")
    assert ("穆怀瑾", "张寨镇") in found
    assert ("穆怀瑾", "卧云村") in found


def test_those_on_a_tour_of_works_are_led_by_the_first_who_takes_part(read):
    found = read(
        "3月8日，莘县开展重点工作现场观摩活动。县委书记沈望舒，县长穆怀瑾，县政协主席卓若兰等县领导参加。\n"
        "观摩人员先后到张寨镇云鲸小学、卧云村，古云镇白鹤小学等22个现场。\n"
    ).pairs("VISITED")
    assert {place for name, place in found if name == "沈望舒"} >= {"张寨镇", "卧云村", "古云镇", "白鹤小学"}
    assert {name for name, _ in found} == {"沈望舒"}


@pytest.mark.parametrize("site", ["防雹网示范园", "柑橘分拣基地", "稻虾共作基地"])
def test_site_called_after_what_is_grown_or_done_there_is_no_stop(read, site):
    found = read(f"3月8日，县委书记穆怀瑾来到莘县张寨镇，察看了卧云村{site}。\n").pairs("VISITED")
    assert ("穆怀瑾", site) not in found
