"""Which of the places after a verb of going were gone to."""

import pytest

WENT = "3月8日，县委书记穆怀瑾"


def places(found):
    return [place for _, place in found.pairs("VISITED")]


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("来到帮扶点张寨镇卧云村，察看春耕。", ["张寨镇", "卧云村"]),
        ("察看了深圳援建的张寨镇中心小学。", ["张寨镇中心小学"]),
        ("先后走访了某面粉厂、云鲸面业有限公司。", ["云鲸面业有限公司"]),
        ("来到张寨镇麦田和古云镇粮站，察看春耕。", ["张寨镇", "古云镇"]),
        ("最后到的是张寨镇卧云村。", ["张寨镇", "卧云村"]),
        ("到位于张寨镇的云鲸面业有限公司走访。", ["张寨镇", "云鲸面业有限公司"]),
        ("在设于张寨镇中心小学的安置点，看望群众。", ["张寨镇中心小学"]),
        ("先后察看了张寨镇境内的卧云水库、石桥水库。", ["张寨镇", "卧云水库", "石桥水库"]),
        ("先后来到张寨镇、地下管廊、云鲸面业有限公司。", ["张寨镇", "云鲸面业有限公司"]),
        ("先后到云鲸面业有限公司（石桥厂区）和张寨镇检查。", ["云鲸面业有限公司", "张寨镇"]),
        ("察看了张寨镇的大蒜产业发展情况，以及云鲸面业有限公司的发展情况。", ["张寨镇", "云鲸面业有限公司"]),
        ("先后来到张寨镇与馆陶县交界执勤点、古云镇。", ["张寨镇", "古云镇"]),
        ("一行先后来张寨镇卧云村、石桥村，对村容整治情况进行走访。", ["张寨镇", "卧云村", "石桥村"]),
        ("先后到城区和张寨镇，对困难职工进行走访慰问。", ["张寨镇"]),
        ("深入部分乡镇调研。", []),
        ("来到张寨镇，先后察看了粮食加工厂、棚户区改造工地、污水处理厂。", ["张寨镇"]),
        ("从莘县张寨镇出发，沿徒骇河步行检查清淤。", ["莘县", "张寨镇"]),
        ("从张寨镇出发，沿徒骇河步行检查清淤。", []),
    ],
)
def test_places_after_a_verb(read, text, stops):
    assert places(read(f"{WENT}{text}\n")) == stops


@pytest.mark.parametrize(
    "text",
    [
        "察看云鲸面业有限公司援建的大棚。",
        "会见了前来考察的云鲸面业有限公司董事长岑云舟。",
        "看望了张寨镇籍战士。",
        "督导聊城市供热工作。",
        "检查徒骇河防汛工作。",
        "看望了县水利局机关驻村工作队员。",
        "在前往张寨镇途中，接了一个电话。",
        "察看了卧云湖景区规划展板。",
        "拜访了云鲸大学原校长岑云舟。",
        "在张寨镇党委负责同志的陪同下，听取了情况介绍。",
    ],
)
def test_places_that_only_tell_whose_or_what_it_is(read, text):
    assert places(read(f"{WENT}{text}\n")) == []


@pytest.mark.parametrize(
    ("before", "text", "place"),
    [
        ("张寨镇卧云村种了百亩大蒜。", "到该村走访贫困户。", "卧云村"),
        ("张寨镇卧云村种了百亩大蒜。", "当天进村核对台账。", "卧云村"),
        ("云鲸面业有限公司今年订单不少。", "三次到企业解决用工难题。", "云鲸面业有限公司"),
        ("云鲸面业有限公司今年订单不少。", "走进生产车间，察看新设备。", "云鲸面业有限公司"),
        ("位于张寨镇的卧云村张灯结彩。", "来到这里，察看年货。", "卧云村"),
        ("卧云村位于张寨镇东边。", "来到这里，察看春耕。", "卧云村"),
    ],
)
def test_place_told_by_its_kind_is_the_last_one_named(read, before, text, place):
    assert place in places(read(f"{before}3月8日，县委书记穆怀瑾{text}\n"))


def test_stop_after_a_county_lies_in_it(read):
    found = read(f"{WENT}来到莘县。随后，穆怀瑾走进云鲸面业有限公司，察看生产线。\n")
    derived = [c for c in found.claims("LOCATED_IN") if c.basis == "derived"]
    assert [(found.name(c.subject), found.name(c.object)) for c in derived] == [("云鲸面业有限公司", "莘县")]


def test_stop_that_lies_in_this_county(read):
    found = read("3月8日，莘县县委书记沈望舒来到位于该县张寨镇的卧云小学，和师生座谈。\n")
    assert ("沈望舒", "张寨镇") in found.pairs("VISITED")


def test_here_is_the_place_within_the_county_named(read):
    found = read("一早，莘县的张寨镇就下了雨。当天，县委书记沈望舒来到这里察看汛情。\n")
    assert ("沈望舒", "张寨镇") in found.pairs("VISITED")


@pytest.mark.parametrize("verb", ["先后察看了{}，详细询问产量", "一行先后对{}等进行了检查"])
def test_list_goes_on_in_the_next_county(read, verb):
    stops = "莘县的云鲸面业有限公司二期生产线项目、卧云化工有限公司，冠县的白鹤产业园和松口食品有限公司"
    found = read(f"3月8日，市委书记沈望舒{verb.format(stops)}。\n")
    assert ("沈望舒", "冠县") in found.pairs("VISITED")
    assert ("沈望舒", "松口食品有限公司") in found.pairs("VISITED")


def test_work_on_a_river_is_no_place_gone_to(read):
    found = read("3月8日，县委书记沈望舒对徒骇河水质提升工程情况进行视察。\n")
    assert found.pairs("VISITED") == []


def test_workers_met_are_not_at_their_factory(read):
    found = read("3月8日，县委书记沈望舒来到张寨镇，慰问了莘县棉纺厂下岗职工柳小满。\n")
    assert found.pairs("VISITED") == [("沈望舒", "张寨镇")]


def test_province_right_before_its_city_is_no_stop(read):
    found = read("3月8日，县长穆怀瑾率队赴江苏省苏州市学习，参观了山东省图书馆。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "苏州市"), ("穆怀瑾", "山东省图书馆")]


@pytest.mark.parametrize("came", ["来我市，专题调研水利", "进入我市，检查汛情", "来我市开展水利督查"])
def test_home_city_that_only_the_page_names(read, came):
    found = read(f"聊城市迎来大雪\n\n3月8日，省水利厅厅长沈望舒{came}。\n")
    assert found.pairs("VISITED") == [("沈望舒", "聊城市")]


def test_who_meets_a_guest_come_to_the_home_city_does_not_come(read):
    found = read("3月8日，市长沈望舒会见了来聊考察的客商柳长青一行。聊城市商务局参加。\n")
    assert ("沈望舒", "聊城市") not in found.pairs("VISITED")


def test_city_and_county_of_one_name_are_two_stops(read):
    found = read("3月8日，省水利厅厅长沈望舒来到通化市，随后赶到通化县调研。\n")
    assert found.pairs("VISITED") == [("沈望舒", "通化市"), ("沈望舒", "通化县")]


@pytest.mark.parametrize(
    "text",
    [
        "先后到张寨镇卧云村花生基地，古云镇松口村辣椒、菊花基地，徐庄镇白鹤村深松项目区等地调研",
        "先后检查了张寨镇卧云村千亩药材点，古云镇松口村高标准农田，徐庄镇白鹤村育苗棚，查苗情、看墒情",
        "先后深入张寨镇卧云村流域、古云镇松口村植树造林点，徐庄镇白鹤村等地，就绿化工作进行考察",
    ],
)
def test_list_goes_on_behind_things_that_were_not_read(read, text):
    found = read(f"3月8日，县委书记沈望舒{text}。\n")
    assert [place for _, place in found.pairs("VISITED")][::2] == ["张寨镇", "古云镇", "徐庄镇"]
    assert [place for _, place in found.pairs("VISITED")][1::2] == ["卧云村", "松口村", "白鹤村"]


@pytest.mark.parametrize(
    "behind", ["并听取古云镇等地汇报", "要求古云镇、徐庄镇等地抓好春耕", "古云镇镇长穆怀瑾介绍了情况"]
)
def test_list_ends_where_something_else_is_told(read, behind):
    found = read(f"3月8日，县委书记沈望舒来到张寨镇花生基地，{behind}。\n")
    assert found.pairs("VISITED") == [("沈望舒", "张寨镇")]


def test_groups_of_a_session_are_no_body_gone_to(read):
    found = read("3月8日，县委书记沈望舒来到县政协十届五次会议的各讨论组，看望委员。\n")
    assert found.pairs("VISITED") == []


def test_list_goes_on_past_the_homes_of_people(read):
    found = read(
        "3月8日，县委书记穆怀瑾先后到云鲸纸厂下岗职工杨素琴家，张寨镇卧云村低保户郭艳春、伤残军人王建国家，古云镇敬老院等处，送上慰问金。\n"
    )
    assert [place for _, place in found.pairs("VISITED")] == ["张寨镇", "卧云村", "古云镇敬老院"]


def test_the_village_is_the_one_of_whom_the_report_tells(read):
    found = read(
        "卧云村种柿子三十年。卧云村的日子比邻近的听松村好。3月8日，县农业局副局长穆怀瑾来村里调研，走进果园。\n"
    )
    assert found.pairs("VISITED") == [("穆怀瑾", "卧云村")]


def test_watching_what_comes_from_a_river_is_no_visit(read):
    found = read("3月8日，县政协主席穆怀瑾走进张寨镇，观看了徒骇河号子排练。\n")
    assert ("穆怀瑾", "徒骇河") not in found.pairs("VISITED")


@pytest.mark.parametrize(
    ("row", "stop"),
    [
        (
            "深入到东明县、巨野县，参观考察了东明县武胜桥精细化工园、玉泉化工东明厂区、年产8万吨丁辛醇项目、菜园集镇引黄新村以及巨野县煤化工园区",
            "引黄新村",
        ),
        (
            "先后观摩了沈丘县槐盛粮油年产20万吨专用面粉项目、沙南新城社区，项城市裕宏皮业搬迁项目、莲溪湿地公园、秣陵镇东街社区，商水县恒润服饰有限公司、阳城公园和汤庄乡张坡提灌站改造工程",
            "阳城公园",
        ),
    ],
)
def test_row_goes_on_past_what_was_not_read(read, row, stop):
    assert stop in places(read(f"3月8日，穆怀瑾率考察团考察。考察团一行{row}。\n"))
