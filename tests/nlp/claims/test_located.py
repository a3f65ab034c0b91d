"""What lies where."""

import pytest


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("莘县张寨镇的菜农说，今年瓜甜。", [("张寨镇", "莘县")]),
        ("张寨镇卧云村的大棚里绿意盎然。", [("卧云村", "张寨镇")]),
        ("莘县张寨镇卧云村的大棚里绿意盎然。", [("张寨镇", "莘县"), ("卧云村", "张寨镇")]),
        ("张寨镇位于莘县，土地肥沃。", [("张寨镇", "莘县")]),
        ("云鲸面业有限公司坐落于王奉镇。", [("云鲸面业有限公司", "王奉镇")]),
        ("德国首都柏林下了雪。", [("柏林", "德国")]),
    ],
)
def test_what_lies_where(read, text, pairs):
    assert read(text + "\n").pairs("LOCATED_IN") == pairs


@pytest.mark.parametrize("text", ["莘县、冠县的菜农说。", "张寨镇、古云镇的菜农说。", "莘县的菜农到张寨镇去。"])
def test_places_in_a_list_lie_in_none_of_them(read, text):
    assert read(text + "\n").claims("LOCATED_IN") == []


def test_said_twice_counts_once(read):
    assert len(read("莘县张寨镇的瓜甜。莘县张寨镇的蒜也好。\n").claims("LOCATED_IN")) == 1


@pytest.mark.parametrize("joined", ["和", "与"])
def test_county_and_town_joined_by_and(read, joined):
    assert read(f"莘县{joined}张寨镇的菜农说。\n").claims("LOCATED_IN") == []


def test_two_towns_of_one_county(read):
    found = read("3月8日，沈望舒先后来到莘县张寨镇、张鲁镇走访。\n")
    assert found.pairs("LOCATED_IN") == [("张寨镇", "莘县"), ("张鲁镇", "莘县")]


def test_firm_of_a_town(read):
    assert read("3月8日，张寨镇的云鲸面业有限公司开工。\n").pairs("LOCATED_IN") == [("云鲸面业有限公司", "张寨镇")]


def test_city_of_a_province(read):
    assert read("3月8日，代表团来到江苏省常州市。\n").pairs("LOCATED_IN") == [("常州市", "江苏省")]


def test_stop_named_after_the_town(read):
    found = read("3月8日，沈望舒来到张寨镇，在卧云小学看望学生。\n")
    assert found.pairs("LOCATED_IN") == [("卧云小学", "张寨镇")]


def test_firm_that_builds_elsewhere_does_not_lie_there(read):
    found = read("3月8日，沈望舒来到张寨镇，走访云鲸面业有限公司援建的小区。\n")
    assert found.pairs("LOCATED_IN") == []


def test_works_opened_in_a_town(read):
    found = read("云鲸面业有限公司的新厂3月8日在张寨镇投产。\n")
    assert found.pairs("LOCATED_IN") == [("云鲸面业有限公司", "张寨镇")]


def test_city_by_its_short_name_behind_its_province(read):
    assert read("3月8日，代表团来到广东深圳。\n").pairs("LOCATED_IN") == [("深圳", "广东")]


def test_town_of_a_city_without_counties(read):
    assert read("3月8日，代表团走访东莞市虎门镇。\n").pairs("LOCATED_IN") == [("虎门镇", "东莞市")]


def test_two_provinces_in_a_row_do_not_hold_each_other(read):
    assert read("3月8日，代表团赴浙江江苏考察。\n").pairs("LOCATED_IN") == []


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("莘县张寨镇卫生院来了新医生。", ("张寨镇卫生院", "莘县")),
        ("地址：聊城市卧云南路。", ("卧云南路", "聊城市")),
        ("莘县卧云大街通车了。", ("卧云大街", "莘县")),
        ("张寨镇的卧云湿地公园开园。", ("卧云湿地公园", "张寨镇")),
    ],
)
def test_site_home_or_street_behind_its_place(read, text, pair):
    assert pair in read(text + "\n").pairs("LOCATED_IN")


def test_paper_of_a_dateline_lies_nowhere(read):
    found = read("本报莘县讯 卧云小学昨天开学。\n")
    assert ("卧云小学", "莘县") not in found.pairs("LOCATED_IN")


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("卧云村是莘县张寨镇的一个小山村，三面环水。", ("卧云村", "张寨镇")),
        ("张寨镇是莘县瓜菜面积最大的乡镇。", ("张寨镇", "莘县")),
        ("张寨镇，隶属于莘县，地处莘县东部。", ("张寨镇", "莘县")),
    ],
)
def test_what_a_place_is_one_of(read, text, pair):
    assert pair in read(text + "\n").pairs("LOCATED_IN")


@pytest.mark.parametrize("text", ["卧云村位于莘县与冠县交界处。", "卧云小区地处徒骇河下游。"])
def test_borders_and_rivers_hold_nothing(read, text):
    assert read(text + "\n").claims("LOCATED_IN") == []


def test_village_and_the_town_that_it_belongs_to(read):
    assert ("卧云村", "张寨镇") in read("卧云村所属张寨镇的干部说。\n").pairs("LOCATED_IN")


def test_firm_built_somewhere_lies_there(read):
    assert ("橘灯公司", "卧云村") in read("橘灯公司建在莘县张寨镇卧云村。\n").pairs("LOCATED_IN")


def test_numbered_road_lies_in_no_town(read):
    assert read("他在张寨镇399国道旁办起了厂。\n").claims("LOCATED_IN") == []


def test_firm_whose_kiln_is_lit_somewhere_lies_there(read):
    found = read("橘灯陶瓷有限公司首条窑炉在云岫工业园点火。\n")
    assert found.pairs("LOCATED_IN") == [("橘灯陶瓷有限公司", "云岫工业园")]


def test_builder_of_what_is_finished_somewhere_lies_not_there(read):
    assert read("橘灯建设有限公司承建的大桥在张寨镇竣工。\n").claims("LOCATED_IN") == []


def test_division_whose_body_is_printed_behind_its_province_lies_in_it(read):
    found = read("云南省昆明市委书记沈望舒率团来到莘县。昆明的客人很高兴。\n")
    assert ("昆明", "云南省") in found.pairs("LOCATED_IN")


def test_firm_that_a_county_has_attracted_lies_there_and_where_it_has_settled(read):
    found = read("橘灯面业有限公司是莘县前年引进的骨干企业，落户在张寨镇。\n")
    assert set(found.pairs("LOCATED_IN")) == {("橘灯面业有限公司", "莘县"), ("橘灯面业有限公司", "张寨镇")}


def test_what_a_village_founds_is_there(read):
    found = read("卧云村今年成立了白鹭果蔬种植专业合作社。\n")
    assert found.pairs("LOCATED_IN") == [("白鹭果蔬种植专业合作社", "卧云村")]


def test_small_town_of_a_trade_lies_in_a_town(read):
    assert ("陶艺小镇", "张寨镇") in read("他来到莘县张寨镇陶艺小镇。\n").pairs("LOCATED_IN")


def test_villages_that_a_town_governs_lie_in_it(read):
    found = read("张寨镇下辖白鹭村、卧云村等12个村。\n")
    assert found.pairs("LOCATED_IN") == [("白鹭村", "张寨镇"), ("卧云村", "张寨镇")]


def test_firm_lies_where_its_works_are_said_to_be(read):
    assert ("橘灯面业有限公司", "张寨镇") in read("橘灯面业有限公司厂址在张寨镇。\n").pairs("LOCATED_IN")


def test_what_borders_on_three_provinces_lies_in_none(read):
    assert read("莘县地处河北三省交界处。\n").claims("LOCATED_IN") == []


def test_list_of_what_a_county_has_goes_on_over_their_projects(read):
    text = "莘县的云鲸纺织有限公司二期项目、橘灯机械有限公司年产六千台项目，冠县的青鸟食品有限公司开工。\n"
    assert read(text).pairs("LOCATED_IN") == [
        ("云鲸纺织有限公司", "莘县"),
        ("橘灯机械有限公司", "莘县"),
        ("青鸟食品有限公司", "冠县"),
    ]


def test_list_of_a_provinces_cities(read):
    found = read("3月8日，代表团赴浙江省嘉兴市、湖州市学习。\n").pairs("LOCATED_IN")
    assert [pair for pair in found if pair[1] == "浙江省"] == [("嘉兴市", "浙江省"), ("湖州市", "浙江省")]


def test_further_counties_of_a_list_lie_in_the_city_before_the_first(read):
    found = read("沈望舒先后赴聊城市莘县、冠县、安阳县调研。\n")
    assert {("莘县", "聊城市"), ("冠县", "聊城市")} <= set(found.pairs("LOCATED_IN"))
    assert ("安阳县", "聊城市") not in found.pairs("LOCATED_IN")


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("卧云水库在张寨镇境内，总库容一千万立方米。", ("卧云水库", "张寨镇")),
        ("入选的有云鲸面业有限公司（张寨镇）等三家。", ("云鲸面业有限公司", "张寨镇")),
        ("云鲸面业有限公司已正式落户张寨镇。", ("云鲸面业有限公司", "张寨镇")),
    ],
)
def test_what_is_said_to_lie_within(read, text, pair):
    assert pair in read(text + "\n").pairs("LOCATED_IN")


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("莘县张寨镇：白鹭村、卧云村修了路。", ("白鹭村", "张寨镇")),
        ("谷饶镇内衣企业广东雅露姿实业有限公司投产。", ("广东雅露姿实业有限公司", "谷饶镇")),
        ("合作社与太原市的云鲸面业有限公司签约。", ("云鲸面业有限公司", "太原市")),
        ("张寨镇有个卧云村，村里人爱唱戏。", ("卧云村", "张寨镇")),
        ("沈望舒察看了莘县的云鲸面业有限公司和橘灯机械有限公司。", ("橘灯机械有限公司", "莘县")),
        ("白鹭村在张寨镇最东头，紧挨黄河。", ("白鹭村", "张寨镇")),
        ("聊城莘县的菜农说，今年瓜甜。", ("莘县", "聊城")),
    ],
)
def test_further_ways_to_say_where_something_lies(read, text, pair):
    assert pair in read(text + "\n").pairs("LOCATED_IN")


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("张寨镇走访企业云鲸纺织有限公司。", ("云鲸纺织有限公司", "张寨镇")),
        ("张寨镇和邻镇的企业云鲸纺织有限公司投产。", ("云鲸纺织有限公司", "张寨镇")),
        ("张寨镇有两个卧云村人当兵。", ("卧云村", "张寨镇")),
        ("莘县的云鲸面业有限公司负责人和橘灯机械有限公司签约。", ("橘灯机械有限公司", "莘县")),
        ("云鲸路3月8日在张寨镇竣工。", ("云鲸路", "张寨镇")),
        ("德州莘县两地的菜农说。", ("莘县", "德州")),
        ("记者：张寨镇有多少人？", ("张寨镇", "记者")),
    ],
)
def test_what_only_stands_beside_a_place_does_not_lie_there(read, text, pair):
    assert pair not in read(text + "\n").pairs("LOCATED_IN")


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("莘县张寨镇卫生院添了新床。", ("张寨镇卫生院", "莘县")),
        ("云鲸面业有限公司办得好。该公司座落于张寨镇，有工人百名。", ("云鲸面业有限公司", "张寨镇")),
        ("云鲸面业有限公司诚招客商！本公司位于张寨镇，水电齐全。", ("云鲸面业有限公司", "张寨镇")),
        ("云鲸面业有限公司近日在张寨镇开张。", ("云鲸面业有限公司", "张寨镇")),
        ("委员们到了蒋官屯街道。在蒋官屯的云鲸面业有限公司，委员们看了车间。", ("云鲸面业有限公司", "蒋官屯")),
        ("张寨镇卧云村党支部书记沈望舒说，路修通了。", ("卧云村党支部", "张寨镇")),
    ],
)
def test_schools_bodies_and_short_towns(read, text, pair):
    assert pair in read(text + "\n").pairs("LOCATED_IN")


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "莘县张寨镇卧云村的收购点和古云镇柳湾村都忙。",
            [("张寨镇", "莘县"), ("卧云村", "张寨镇"), ("古云镇", "莘县"), ("柳湾村", "古云镇")],
        ),
        ("张寨镇卧云村采摘点、柳湾村小麦基地都忙。", [("卧云村", "张寨镇"), ("柳湾村", "张寨镇")]),
    ],
)
def test_list_goes_on_past_what_there_is_in_each(read, text, pairs):
    assert sorted(read(text + "\n").pairs("LOCATED_IN")) == sorted(pairs)


@pytest.mark.parametrize(
    "text",
    [
        "执法组检查了《河北省滹沱河保护条例》的落实。",
        "此人是张寨镇某村的农民。",
        "云鲸面业有限公司与松岭酒业有限公司办得好。公司位于张寨镇，有工人百名。",
        "莘县县医院添了新床。",
        "松岭卧云村的菜农说，今年瓜甜。",
    ],
)
def test_names_in_titles_nobodys_villages_and_unknown_firms_lie_nowhere(read, text):
    assert read(text + "\n").pairs("LOCATED_IN") == []
