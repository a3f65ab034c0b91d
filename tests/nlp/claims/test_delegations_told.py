"""Delegations as papers word them: heads and deputies, members beside a name, lists county by county, tours that ended."""

import pytest

HEADS = "3月8日，以市委书记沈望舒为团长，市委副书记、市长穆怀瑾{is_deputy}的我市党政代表团一行抵达德国，"


@pytest.mark.parametrize("is_deputy", ["为副团长", "任副团长", "担任副团长"])
def test_head_and_deputies_of_a_delegation_go(read, is_deputy):
    found = read(HEADS.format(is_deputy=is_deputy) + "开始访问。\n")
    assert found.pairs("VISITED") == [("沈望舒", "德国"), ("穆怀瑾", "德国")]


def test_who_goes_with_the_other_members_of_the_team(read):
    found = read("3月8日，在市领导乔半夏的陪同下，松口市市委书记穆怀瑾及代表团其他成员参观了莘县张寨镇。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "莘县"), ("穆怀瑾", "张寨镇")]


def test_companions_without_names_are_counted(read):
    led = "3月8日，市委书记沈望舒带领考察团到莘县考察。"
    found = read(f"{led}市领导乔半夏以及市直有关部门负责人共30余人参加。\n")
    assert found.pairs("ACCOMPANIED") == [("乔半夏", "沈望舒")]


def test_list_told_town_by_town(read):
    found = read("3月8日，市长沈望舒先后到莘县张寨镇东风村、卧云村，古云镇松口村，实地察看春耕。\n")
    assert found.pairs("VISITED")[-2:] == [("沈望舒", "古云镇"), ("沈望舒", "松口村")]


def test_next_clause_is_no_more_of_the_list(read):
    found = read("3月8日，市长沈望舒来到莘县张寨镇东风村，古云镇松口村的村民正在浇地。\n")
    assert ("沈望舒", "松口村") not in found.pairs("VISITED")


@pytest.mark.parametrize("people", ["群众", "客商", "干部", "种植户"])
def test_clause_about_those_of_other_towns_is_no_more_of_the_list(read, people):
    found = read(f"3月8日，市长沈望舒来到莘县张寨镇东风村，冠县古云镇、卧云镇的{people}也来观看。\n")
    assert "冠县" not in {place for _, place in found.pairs("VISITED")}


@pytest.mark.parametrize("site", ["农业园区", "工业园区", "游客中心"])
def test_sites_for_people_of_there_are_of_the_list(read, site):
    found = read(f"3月8日，市长沈望舒来到莘县张寨镇东风村，冠县古云镇的{site}等地，实地察看春耕。\n")
    assert ("沈望舒", "古云镇") in found.pairs("VISITED")


def test_who_is_interviewed_in_a_place_looks_at_nothing(read):
    assert not read("3月8日，市长沈望舒在莘县接受记者访问。\n").pairs("VISITED")


@pytest.mark.parametrize("said", ["结束了对德国的考察", "结束德国之行", "结束在德国为期一周的学习考察"])
def test_tour_that_ended(read, said):
    found = read(f"3月8日，市长沈望舒{said}，返回我市。\n")
    assert found.pairs("VISITED") == [("沈望舒", "德国")]


def test_meeting_that_ended_is_no_tour(read):
    found = read("3月8日，市长沈望舒结束了在莘县的会议，返回我市。\n")
    assert not found.pairs("VISITED")


def test_next_stage_of_a_tour(read):
    found = read("3月8日，市长沈望舒率考察团来到此行考察第二站——德国，开展交流。\n")
    assert found.pairs("VISITED") == [("沈望舒", "德国")]


def test_those_sent_by_a_city_are_no_visit_to_it(read):
    found = read("3月8日，市长沈望舒来到莘县张寨镇，看望慰问北京援青干部。\n")
    assert found.pairs("VISITED") == [("沈望舒", "莘县"), ("沈望舒", "张寨镇")]


def test_own_delegation_is_that_of_who_set_out(read):
    found = read("3月8日，市长沈望舒前往德国。3月9日，市党政代表团参观了卧云湖景区。\n")
    assert ("沈望舒", "卧云湖景区") in found.pairs("VISITED")


def test_members_take_part_where_nobody_leads(read):
    called = "3月8日，市政协组织部分市、县政协委员开展观摩活动。"
    found = read(f"{called}市政协副主席沈望舒参加。委员们先后观摩了张寨镇、卧云湖景区。\n")
    assert found.pairs("VISITED") == [("沈望舒", "张寨镇"), ("沈望舒", "卧云湖景区")]


def test_who_joins_the_one_who_leads_is_no_leader(read):
    led = "市政协组织委员视察\n\n3月8日，市政协主席穆怀瑾率市政协部分委员视察重点工程。"
    found = read(f"{led}市政协副主席沈望舒参加。委员们先后察看了张寨镇、卧云湖景区。\n")
    assert {who for who, _ in found.pairs("VISITED")} == {"穆怀瑾"}


def test_county_toured_is_not_that_of_the_visiting_head(read):
    found = read("3月8日，县长沈望舒率县直部门负责人，先后到莘县、冠县参观学习。\n")
    assert not found.claims("HOLDS_POST")


def test_each_part_of_a_team_goes_with_its_own_head(read):
    parts = (
        "以市政协副主席沈望舒为团长的第一视察分团视察了张寨镇；以市政协副主席穆怀瑾为团长的第二视察分团视察了古云镇。"
    )
    found = read(f"3月8日，{parts}\n")
    assert found.pairs("VISITED") == [("沈望舒", "张寨镇"), ("穆怀瑾", "古云镇")]


def test_members_who_are_brought_go_with_who_leads_them(read):
    led = "3月8日，市政协主席穆怀瑾带领部分政协委员，对全市公路建设情况进行了视察。"
    found = read(f"{led}委员们冒雨视察了张寨镇、古云镇。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇"), ("穆怀瑾", "古云镇")]


def test_head_and_those_who_make_up_a_delegation_go(read):
    made = "由市长沈望舒带队，副市长穆怀瑾、市政协副主席乔半夏等领导及有关部门负责人组成的考察团"
    found = read(f"3月8日，{made}，赴德国考察。\n")
    assert sorted(found.pairs("VISITED")) == sorted([("沈望舒", "德国"), ("穆怀瑾", "德国"), ("乔半夏", "德国")])


def test_tour_of_three_cities_that_was_completed(read):
    found = read("3月8日，市长沈望舒率领的考察团在圆满完成对北京、天津两市的学习考察后返回。\n")
    assert found.pairs("VISITED") == [("沈望舒", "北京"), ("沈望舒", "天津")]


@pytest.mark.parametrize("told", ["随团考察的还有", "随代表团考察的有", "随团出访的有"])
def test_those_who_went_with_the_delegation(read, told):
    found = read(f"3月8日，市长沈望舒率代表团赴德国考察。{told}副市长穆怀瑾、乔半夏。\n")
    assert found.pairs("ACCOMPANIED") == [("穆怀瑾", "沈望舒"), ("乔半夏", "沈望舒")]


def test_some_met_the_guests_or_came_along(read):
    led = "3月8日，由市水利局局长穆怀瑾带队的督查组来到莘县检查。"
    found = read(f"{led}县长沈望舒、副县长乔半夏分别参加座谈会或陪同检查。\n")
    assert found.pairs("ACCOMPANIED") == [("沈望舒", "穆怀瑾"), ("乔半夏", "穆怀瑾")]


def test_place_whose_people_serve_elsewhere_is_not_gone_to(read):
    found = read("3月8日，市长沈望舒来到莘县，看望了北京在莘县挂职的干部。\n")
    assert found.pairs("VISITED") == [("沈望舒", "莘县")]


def test_delegation_of_a_county_that_nothing_names(read):
    led = "3月8日，县委书记沈望舒带领我县考察团，前往莘县、冠县，学习考察乡村旅游。"
    found = read(f"{led}县长乔半夏一同考察。\n")
    assert found.pairs("HOLDS_POST") == [("沈望舒", "县委"), ("乔半夏", "县委")]


def test_head_of_a_team_that_was_named_before_its_post(read):
    met = "督导组来到莘县督导。副县长乔半夏出席汇报会。"
    found = read(f"3月8日，{met}督导组组长、市水利局副局长穆怀瑾一行听取汇报后，深入张寨镇督导。\n")
    assert ("穆怀瑾", "张寨镇") in found.pairs("VISITED")
    assert "乔半夏" not in {who for who, _ in found.pairs("VISITED")}


def test_title_that_is_no_post_before_the_post(read):
    found = read("3月8日，国家督学、市教育局原副局长穆怀瑾率检查组来莘县检查。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "莘县")]


def test_hosts_abroad_are_no_heads_of_the_home(read):
    found = read("3月8日，云州市代表团访问德国。代表团拜会了远谷市长穆怀瑾。\n")
    assert not found.claims("HOLDS_POST")


def test_members_of_a_delegation_who_are_listed_behind_it(read):
    led = "3月8日，市长沈望舒率代表团对德国进行了访问。"
    found = read(f"{led}代表团成员有：副市长穆怀瑾，市水利局局长乔半夏。\n")
    assert found.pairs("ACCOMPANIED") == [("穆怀瑾", "沈望舒"), ("乔半夏", "沈望舒")]


def test_companions_each_in_a_county(read):
    led = "3月8日，由市水利局局长穆怀瑾带队的督查组到莘县、冠县检查。"
    found = read(f"{led}督查组在莘县县长沈望舒、冠县县长乔半夏的分别陪同下，察看了张寨镇。\n")
    assert found.pairs("ACCOMPANIED") == [("沈望舒", "穆怀瑾"), ("乔半夏", "穆怀瑾")]


def test_day_told_later_is_not_that_of_what_came_before(read):
    found = read("由市长沈望舒率领的考察团日前抵达莘县，并于3月8日转往冠县考察。\n")
    dates = {found.name(c.object): c.date.iso for c in found.claims("VISITED")}
    assert len(dates["莘县"]) < len(dates["冠县"]) == len("2021-03-08")


def test_heads_of_a_team_that_is_only_set_up_go_nowhere(read):
    found = read("以市长沈望舒为组长、副市长穆怀瑾为副组长的领导小组办公室设在莘县。\n")
    assert not found.pairs("VISITED")


def test_work_of_a_government_that_is_inspected_is_no_place(read):
    led = "3月8日，县人大常委会主任穆怀瑾带领部分人大代表，对莘县政府上半年工作进行视察。"
    found = read(f"{led}代表们先后来到张寨镇、古云镇。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇"), ("穆怀瑾", "古云镇")]


def test_those_who_head_a_team_behind_its_goal(read):
    found = read("3月8日，莘县考察团赴德国考察，县委书记沈望舒、县长穆怀瑾率队。\n")
    assert found.pairs("VISITED") == [("沈望舒", "德国"), ("穆怀瑾", "德国")]


def test_head_and_deputy_of_a_team_whose_next_sentence_names_them(read):
    gone = "3月8日，莘县考察团赴德国考察。"
    found = read(f"{gone}团长、县委书记沈望舒，副团长、县长穆怀瑾及全体团员参观了卧云公园。\n")
    assert {who for who, place in found.pairs("VISITED") if place == "德国"} == {"沈望舒", "穆怀瑾"}


def test_companions_on_a_tour_for_investors(read):
    found = read("3月8日，县长沈望舒率队赴德国招商。县委副书记穆怀瑾参加招商活动。\n")
    assert found.pairs("ACCOMPANIED") == [("穆怀瑾", "沈望舒")]


def test_what_was_looked_at_in_the_days_of_a_visit_is_of_its_first_day(read):
    led = "3月5日至8日，市长沈望舒率代表团到莘县考察。8日下午，县委书记穆怀瑾会见了沈望舒一行。"
    found = read(f"{led}考察期间，代表团一行先后到张寨镇、古云镇考察。\n")
    assert {c.date.iso[5:] for c in found.claims("VISITED")} == {"03-05"}


def test_head_of_a_team_made_up_of_the_staff_of_bodies(read):
    made = "以市水利局副局长沈望舒为团长，市财政局、市民政局等部门有关人员组成的联合调研组一行9人"
    found = read(f"3月8日，{made}，在副市长穆怀瑾的陪同下，到莘县调研。\n")
    assert found.pairs("VISITED") == [("沈望舒", "莘县")]


def test_list_told_province_by_province(read):
    found = read("3月8日，市长沈望舒先后考察了河南省林州市红旗渠，河北省临漳县、邯山区。\n")
    assert ("沈望舒", "临漳县") in found.pairs("VISITED")


def test_who_is_asked_to_come_later_has_not_come(read):
    found = read("3月8日，市长沈望舒赴德国招商，拜访了时风集团，并邀请远山商会会长穆怀瑾到莘县考察。\n")
    assert "莘县" not in {place for _, place in found.pairs("VISITED")}
    assert not found.claims("ACCOMPANIED")


def test_who_came_lately_to_two_counties(read):
    found = read("市水利局局长沈望舒近日来莘县、冠县调研。\n")
    assert found.pairs("VISITED") == [("沈望舒", "莘县"), ("沈望舒", "冠县")]


def test_team_that_opens_a_sentence_takes_part_and_not_the_host_named_last(read):
    led = "3月8日，市长沈望舒率代表团到莘县考察。县委书记穆怀瑾陪同。"
    found = read(f"{led}代表团考察了张寨镇，出席了卧云小学揭牌仪式。\n")
    assert {found.name(c.subject) for c in found.claims("ATTENDED")} == {"沈望舒"}


def test_old_cadres_go_with_who_leads_them(read):
    led = "3月8日，市老干部局局长沈望舒率老干部考察团到莘县参观。"
    found = read(f"{led}老干部们参观了张寨镇。\n")
    assert found.pairs("VISITED") == [("沈望舒", "莘县"), ("沈望舒", "张寨镇")]


def test_list_that_ends_on_a_verb_of_study(read):
    found = read("3月8日，市长沈望舒率考察团赴河南省林州市，河北省临漳县、邯山区考察学习。\n")
    assert ("沈望舒", "临漳县") in found.pairs("VISITED")


def test_two_counties_whose_names_are_alike(read):
    found = read("3月8日，市长沈望舒赴河南省鹿邑县、夏邑县考察学习。\n")
    assert [place for _, place in found.pairs("VISITED")] == ["鹿邑县", "夏邑县"]


def test_county_led_by_who_tours_with_a_delegation(read):
    led = "3月8日，莘县党政代表团在县委书记沈望舒带领下，先后深入东明县、临漳县，考察特色小镇。"
    found = read(f"{led}县长穆怀瑾参加考察。\n")
    assert ("穆怀瑾", "临漳县") not in found.pairs("HOLDS_POST")
