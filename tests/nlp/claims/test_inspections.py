"""Leaders' rounds within their own city or county: stops answered for, in groups, in parallel, and who went where."""

import pytest

FIRST = "3月8日，市委书记沈望舒来到莘县张寨镇调研。"


@pytest.mark.parametrize(
    "told",
    [
        "到联系帮带后进村——张寨镇走访。",
        "到帮扶联系点张寨镇走访慰问。",
        "到挂帮点张寨镇走访。",
        "来到主题教育联系点张寨镇。",
        "来到所包联的张寨镇督导春耕。",
    ],
)
def test_a_place_that_somebody_answers_for(read, told):
    assert read(f"3月8日，县委书记穆怀瑾{told}\n").pairs("VISITED") == [("穆怀瑾", "张寨镇")]


def test_firms_that_somebody_answers_for(read):
    found = read("3月8日，莘县县长穆怀瑾到挂包企业云鲸面业有限公司、莘县卧云绳网有限公司走访。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "云鲸面业有限公司"), ("穆怀瑾", "莘县卧云绳网有限公司")]


def test_work_that_is_looked_into_after_a_place(read):
    found = read("3月8日，市委书记沈望舒到莘县就消防工作进行调研。\n")
    assert found.pairs("VISITED") == [("沈望舒", "莘县")]


def test_who_goes_to_work_or_to_look_for_it_makes_no_visit(read):
    assert read("3月8日，市委书记沈望舒说，他姐姐到莘县工作。\n").pairs("VISITED") == []
    assert read("3月8日，穆怀瑾到莘县就业，调研了市场。\n").pairs("VISITED") == []


def test_a_list_goes_on_behind_a_comma_with_another_county(read):
    found = read(FIRST + "沈望舒先后到莘县古云镇、卧云水库，冠县柳林镇等地，察看春耕。\n")
    assert ("沈望舒", "柳林镇") in found.pairs("VISITED")
    assert ("柳林镇", "莘县") not in found.pairs("LOCATED_IN", None)


def test_people_of_elsewhere_are_no_next_stop(read):
    found = read(FIRST + "沈望舒先后来到古云镇、卧云水库，冠县柳林镇等地的客商正在看货。\n")
    assert ("沈望舒", "柳林镇") not in found.pairs("VISITED")


def test_places_told_in_parallel(read):
    found = read(FIRST + "在云鲸面业有限公司，在古云镇，在卧云水库，沈望舒一行边走边看。\n")
    assert [place for _, place in found.pairs("VISITED")][2:] == ["云鲸面业有限公司", "古云镇", "卧云水库"]


def test_from_one_place_to_another(read):
    found = read(FIRST + "从古云镇到卧云水库，沈望舒边走边看。\n")
    assert [place for _, place in found.pairs("VISITED")][2:] == ["古云镇", "卧云水库"]


def test_a_way_that_nobody_on_the_trip_goes(read):
    found = read(FIRST + "从古云镇到卧云水库，新路只修了半年。\n")
    assert [place for _, place in found.pairs("VISITED")][2:] == []


def test_several_in_a_row_each_to_a_place_of_their_own(read):
    found = read(
        "3月8日，县长穆怀瑾到古云镇卧云村、县人大常委会主任卓若兰到张寨镇分别督导春耕。\n",
    )
    assert found.pairs("VISITED") == [("穆怀瑾", "古云镇"), ("穆怀瑾", "卧云村"), ("卓若兰", "张寨镇")]


def test_companions_of_who_looks_into_work_at_no_named_place(read):
    text = "3月8日，市委书记沈望舒调研城区供热工作。沈望舒走进居民家中。他强调，供热连着民心。副市长卓若兰参加调研。\n"
    assert read(text).pairs("ACCOMPANIED") == [("卓若兰", "沈望舒")]


def test_companions_who_look_on_the_spot(read):
    found = read(FIRST + "副市长卓若兰、市水利局局长乔半夏一同现场检查。\n")
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "沈望舒"), ("乔半夏", "沈望舒")]


def test_companions_behind_a_pause(read):
    found = read(FIRST + "副市长卓若兰，市教育局局长乔半夏，分别陪同调研。\n")
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "沈望舒"), ("乔半夏", "沈望舒")]


def test_who_meets_people_on_the_spot_has_been_there(read):
    found = read(FIRST + "上午10时，沈望舒在古云镇卧云闸召开现场调度会。\n")
    assert ("沈望舒", "古云镇") in found.pairs("VISITED")


def test_a_list_goes_on_behind_a_comma_where_all_is_looked_at(read):
    found = read(FIRST + "沈望舒先后来到古云镇白鹤街，柳林镇卧岭村果园项目现场，实地察看进度。\n")
    assert ("沈望舒", "卧岭村") in found.pairs("VISITED")


def test_the_home_city_that_begins_an_unread_name_is_no_stop(read):
    found = read("3月8日，莘县县长穆怀瑾先后到云鲸面业有限公司、聊城远途管材设备3家企业调研。\n")
    assert [place for _, place in found.pairs("VISITED")] == ["云鲸面业有限公司"]


def test_companions_named_before_staff(read):
    found = read("3月8日，市委书记沈望舒，在副市长卓若兰及有关部门负责人陪同下，到莘县张寨镇查看春耕。\n")
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "沈望舒")]


def test_who_joins_a_round_that_ends_in_a_meeting(read):
    text = "3月8日，县委书记穆怀瑾观摩全县重点项目，并召开项目推进会。县政协主席乔半夏参加观摩。\n"
    assert read(text).pairs("ACCOMPANIED") == [("乔半夏", "穆怀瑾")]


def test_greetings_brought_to_a_school(read):
    found = read("3月8日，县委书记穆怀瑾到张寨镇中学，向师生致以节日的问候。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇中学")]


def test_who_points_at_something_is_there(read):
    found = read("3月8日，在张寨镇卧云河断面，县长穆怀瑾指着河道对乡长说，要管好源头。\n")
    assert ("穆怀瑾", "张寨镇") in found.pairs("VISITED")


def test_lists_of_several_counties_parted_by_commas(read):
    found = read(FIRST + "沈望舒先后到莘县古云镇，冠县柳林镇卧岭村，茌平县贾寨镇耿店村进行现场观摩。\n")
    assert {"古云镇", "柳林镇", "卧岭村", "贾寨镇", "耿店村"} <= {place for _, place in found.pairs("VISITED")}


def test_whose_members_go_round(read):
    text = "3月8日，市政协主席会议组成人员视察文化设施。市政协主席乔半夏参加视察。视察组来到莘县图书馆。\n"
    assert read(text).pairs("VISITED") == [("乔半夏", "莘县图书馆")]


def test_a_scene_of_who_then_sets_out(read):
    text = "3月8日，在莘县张寨镇卧岭村大棚里，市长沈望舒拔起一棵葱。当天，沈望舒先后来到古云镇、柳林镇。\n"
    assert ("沈望舒", "卧岭村") in read(text).pairs("VISITED")


def test_companions_of_several_who_went_apart_are_the_first_ones(read):
    text = (
        "3月8日，县委书记穆怀瑾、县长沈望舒走访慰问。穆怀瑾来到张寨镇慰问。沈望舒来到古云镇慰问。"
        "县领导卓若兰、乔半夏、伍乘风分别参加慰问。\n"
    )
    assert {lead for _, lead in read(text).pairs("ACCOMPANIED")} == {"穆怀瑾"}


def test_where_somebody_sits_in_a_photo_is_nobody(read):
    found = read("图为市政协副主席卓若兰（左一）在莘县走访果农。\n")
    assert found.labels("左一") == set()


def test_who_looks_into_work_in_several_places(read):
    found = read("3月8日，市长沈望舒在张寨镇、古云镇等地，就春季植树开展调研。\n")
    assert found.pairs("VISITED") == [("沈望舒", "张寨镇"), ("沈望舒", "古云镇")]


def test_a_list_goes_on_past_homes_that_were_not_read(read):
    found = read(FIRST + "沈望舒先后来到莘县中医院、石牛岭安置房、卧云河大桥等项目点。\n")
    assert ("沈望舒", "卧云河大桥") in found.pairs("VISITED")


def test_who_is_helped_is_somebody(read):
    assert read(FIRST + "他慰问了受灾户方石磨和结对帮扶户杨青禾。\n").labels("杨青禾") == {"PERSON"}


def test_who_talks_with_people_about_work_in_a_place(read):
    found = read("3月8日，县委书记穆怀瑾在古云镇，围绕基层党建与镇村干部座谈。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "古云镇")]


def test_a_village_that_somebody_answers_for_is_no_name(read):
    assert read("3月8日，县委书记穆怀瑾到挂点村莘县古云镇蹲点。\n").labels("挂点村") == set()
