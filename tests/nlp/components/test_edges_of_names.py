"""Where names begin and end amid verbs, numbers, marks and blanks, and what is called by a name in quotes."""

import pytest


@pytest.mark.parametrize(
    ("text", "label", "names"),
    [
        ("全镇引导橘灯集团投资建厂。", "COMPANY", ["橘灯集团"]),
        ("老人讲起白鹤中学旧事，眼睛亮了。", "ORG", ["白鹤中学"]),
        ("云岫小学女足对阵白鹤中学女足。", "ORG", ["白鹤中学"]),
        ("他是莘县人民医院的骨科医生。", "ORG", ["莘县人民医院"]),
        ("联合国橘灯规划署的官员来到莘县。", "ORG", ["联合国橘灯规划署"]),
        ("今年春天，央视来拍了三天。", "ORG", ["央视"]),
        ("全县养羊合作社发展到九家。", "ORG", []),
        ("当家的在东莞进厂打工。", "COMPANY", []),
        ("他有了新盘算：办一座淀粉粗加工厂。", "COMPANY", []),
    ],
)
def test_words_around_a_firm_or_an_organization_are_left_out(tag, text, label, names):
    found = tag(text).of(label)
    assert [name for name in names if name in found] == names
    assert names or not found


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("她在村里开的“云岫舍”民宿有床位二十张。", ["云岫舍"]),
        ("老卜的网店“湖里橘”一天出三百单。", ["湖里橘"]),
        ("全县评出“五星”民宿、“最美”客栈。", []),
        ("村里办起“爱心”超市、“积分”超市。", []),
    ],
)
def test_inns_and_shops_are_called_by_what_stands_in_quotes(tag, text, firms):
    assert tag(text).of("COMPANY") == firms


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("沿着沅水干支流走了两天。", ["沅水"]),
        ("他在莘县观察，要把成果转化。", []),
        ("安坪、小三坪两镇有11所村小。", ["安坪", "小三坪"]),
        ("大坪、红岘、马岔、苏店4个联系村收到了良种。", ["大坪", "红岘", "马岔", "苏店"]),
        ("一行依次走进白鹤、石寨、落水洞、卧云等村委会。", ["白鹤", "石寨", "落水洞", "卧云"]),
        ("此次面向松口镇大坪、红岘、马岔、苏店4个联系村。", ["松口镇", "大坪", "红岘", "马岔", "苏店"]),
        ("节目单上有山歌、莲花落、龙灯、马灯等乡土节目。", []),
        ("全县的小康路、致富路、产业路都修通了。", []),
        ("险情来了，大门口堆满沙袋，像从鬼门关走了一回。", []),
        ("孟加拉客商来到莘县。", ["孟加拉"]),
    ],
)
def test_rivers_rows_and_words_that_name_no_place(tag, text, places):
    assert tag(text).of("PLACE") == places


def test_the_rest_of_the_counties_is_no_county(tag):
    assert tag("市长用三天时间跑遍两县一区，一线摸底。").of("COUNTY") == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("市里来的商人依 小 三也订了五十吨枣。", ["依 小 三"]),
        ("种粮大户卜 向 国说，今年能打千把斤。", ["卜 向 国"]),
        ("（卜青 卜 云）", ["卜青", "卜 云"]),
        ("要 闻 版\n今年春天来得早。", []),
    ],
)
def test_names_spread_with_blanks(tag, text, people):
    found = tag(text)
    assert [*found.of("PERSON"), *found.of("OFFICIAL")] == people


def test_a_number_of_a_picture_begins_no_name(tag):
    assert tag("①莘县橘灯纺织厂的女工在检修机器。②云岫煤矿演练升井。").of("COMPANY") == ["莘县橘灯纺织厂", "云岫煤矿"]


def test_groups_of_a_village_are_no_bodies(tag):
    assert tag("莘县张寨镇石桥村竹湾小组的村民搬进新房。").of("AGENCY") == []


def test_groups_that_work_are_bodies(tag):
    assert tag("县扶贫工作领导小组组长乔半夏到会。").of("AGENCY") == ["县扶贫工作领导小组"]


def test_a_lost_paper_tells_a_shop_with_all_the_places_over_it(tag):
    assert tag("聊城市莘县张寨镇橘灯五金加工店遗失营业执照，声明作废。").of("COMPANY") == [
        "聊城市莘县张寨镇橘灯五金加工店"
    ]


def test_somebody_who_is_called_begins_no_body(tag):
    assert tag("雨停了，她叫住村党支部书记问水位。").of("AGENCY") != ["叫住村党支部"]


@pytest.mark.parametrize(
    ("text", "counties"),
    [
        ("他跳入唐河救起两名儿童。", []),
        ("沿着唐河两岸建起生态廊道。", []),
        ("唐河今年种了三万亩花生。", ["唐河"]),
    ],
)
def test_a_river_of_a_countys_name_is_no_county(tag, text, counties):
    assert tag(text, home="cn-412900").of("COUNTY") == counties


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("他查看了云岫钒业，问了用电。", ["云岫钒业"]),
        ("在张寨镇，橘灯纸箱的处理设施停转。", ["橘灯纸箱"]),
        ("执法人员检查了云岫化工和橘灯淀粉，没有异常。", ["云岫化工", "橘灯淀粉"]),
        ("他检查了苹果和淀粉，没有异常。", []),
        ("老人说起纸箱的价钱。", []),
    ],
)
def test_brands_before_what_is_more_often_a_thing(tag, text, firms):
    assert tag(text).of("COMPANY") == firms


@pytest.mark.parametrize(
    ("text", "people"),
    [("树下背书，背到韩愈贬潮州。", ["韩愈"]), ("书店开张衡水人来捧场。", []), ("短 波\n今年春天来得早。", [])],
)
def test_people_of_history_and_heads_of_columns(tag, text, people):
    assert tag(text).of("PERSON") == people


def test_a_society_of_countrymen_abroad_takes_in_the_country(tag):
    assert tag("会见由泰国榕江同乡总会主席乔半夏率领的客人。").of("ORG") == ["泰国榕江同乡总会"]


@pytest.mark.parametrize(
    ("text", "label", "name"),
    [
        ("县里支持龙头企业云岫集团连片种植。", "COMPANY", "云岫集团"),
        ("民警接到辖区羊角村一名村民报警。", "PLACE", "羊角村"),
        ("●市一中学生沈知远获奖。", "ORG", "市一中"),
        ("志愿者来自市人民医院和中医院。", "ORG", "中医院"),
    ],
)
def test_words_before_and_behind_a_name_are_none_of_it(tag, text, label, name):
    assert name in tag(text).of(label)


def test_what_makes_a_firm_do_something_is_no_part_of_its_name(tag):
    assert "新技术使云岫纸业" not in tag("新技术使云岫纸业有了后劲。").of("COMPANY")


@pytest.mark.parametrize(
    "text",
    [
        "我县丰富的旅游资源给人留下印象。",
        "大白菜0.50 上海青0.90",
        "就文明村镇创建工作进行调研。",
        "全镇有12个自然屯。",
        "在十里八乡传为佳话。",
    ],
)
def test_everyday_words_are_no_places(tag, text):
    found = tag(text)
    assert found.of("COUNTY") == found.of("PLACE") == []


def test_town_that_somebody_goes_to_whatever_the_words_are_cut_into(tag):
    assert tag("梅清溪到期雾乡调研易地搬迁工作。").of("PLACE") == ["期雾乡"]
    assert tag("梅清溪到各乡镇调研，又赴回乡调研。").of("PLACE") == []


def test_park_that_tells_its_division_in_brackets(tag):
    assert tag("考察团走进山东（聊城）轨道交通产业园。").of("PLACE") == ["山东（聊城）轨道交通产业园"]


def test_where_somebody_goes_and_what_is_inspected_there_are_no_body(tag):
    found = tag("3月8日，梅清溪到莘县张寨镇卧云村检查科普惠农服务站运行。")
    assert found.of("AGENCY") == []
    assert "卧云村" in found.of("PLACE")


def test_courts_in_a_row_of_stops_are_bodies(tag):
    found = tag("他们先后走访了白鹤文化村警务室、县检察院、县人民法院和县公安局，展开采访。")
    assert "县人民法院" in found.of("AGENCY")


def test_congress_that_meets_is_no_society(tag):
    found = tag("市领导看望出席市政协会议委员。")
    assert found.of("ORG") == []
    assert found.of("AGENCY") == ["市政协"]


def test_departments_in_a_row(tag):
    assert tag("市财政局、工商联、台办领导表示欢迎。").of("AGENCY") == ["市财政局", "工商联", "台办"]
