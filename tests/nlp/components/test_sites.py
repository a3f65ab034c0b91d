"""Sites by their endings: what begins their names, what names nothing."""

import pytest

COMPONENT = "zhengpu_organizations"  # what it proposes; the resolver weighs that with the model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("在高唐县卧云先生纪念馆，他驻足良久。", "卧云先生纪念馆"),
        ("检查了卧云口排灌站的机组。", "卧云口排灌站"),
        ("冒雨登上卧云水库查看水情。", "卧云水库"),
        ("会议在市行政中心召开。", "市行政中心"),
        ("沈望舒走进卧云书院，询问修缮情况。", "卧云书院"),
        ("先到莘县观摩卧云庙修缮。", "卧云庙"),
        ("我市卧云渡纪念馆重新开放。", "卧云渡纪念馆"),
        ("代表团参观了高唐县产业园，又到白鹤码头。", "白鹤码头"),
        ("在高唐县白鹤大街卧云大厦三楼公开拍卖。", "卧云大厦"),
    ],
)
def test_sites_begin_behind_counties_verbs_and_roads(tag, text, name):
    assert name in tag(text, COMPONENT).of("PLACE")


@pytest.mark.parametrize(
    "text",
    [
        "检查病险水库除险加固。",
        "一行人察看智慧渔场。",
        "争取两个省级乡村振兴示范片区。",
        "参观蔬菜示范园。",
        "平安校园建设有力推进。",
    ],
)
def test_common_sites_are_no_names(tag, text):
    assert tag(text).of("PLACE") == []


def test_what_a_town_grows_is_no_part_of_its_name(tag):
    assert tag("在张寨镇核桃示范园，他要求抓好管理。").of("PLACE") == ["张寨镇"]


def test_what_a_village_has_is_no_part_of_its_name(tag):
    assert "卧云村" in tag("来到张寨镇卧云村果苗基地。").of("PLACE")


@pytest.mark.parametrize(
    "text",
    [
        "冠县还剩五座小水库。",
        "他们盘点了五座老水库。",
        "孩子们在活动广场跳绳。",
        "这里有一片小型湿地。",
    ],
)
def test_counted_and_sized_things_are_no_sites(tag, text):
    assert tag(text).of("PLACE") == []


def test_site_begins_behind_the_bureau_that_keeps_it(tag):
    assert "冠县水利局卧云灌区" not in tag("冠县水利局卧云灌区开闸放水。").of("PLACE")


def test_reserve_is_named_to_its_end(tag):
    assert "卧云湿地自然保护区" in tag("莘县卧云湿地自然保护区来了天鹅。", COMPONENT).of("PLACE")


def test_park_begins_behind_the_verb_of_walking_there(tag):
    assert tag("客人结伴游览南鹤基公园。").of("PLACE") == ["南鹤基公园"]


def test_quarter_that_bears_a_citys_name(tag):
    assert tag("家住苏州新村的沈大爷说。").of("PLACE") == ["苏州新村"]


@pytest.mark.parametrize("text", ["他察看了万亩番茄基地。", "民警摸排了11个牲畜交易市场。", "他来到散煤检查点。"])
def test_crops_and_trades_name_no_site(tag, text):
    assert tag(text).of("PLACE") == []


@pytest.mark.parametrize("thing", ["茶园", "一工地", "荷园"])
def test_village_is_named_and_not_what_it_has(tag, thing):
    assert tag(f"他来到张寨镇卧云村{thing}。").of("PLACE") == ["张寨镇", "卧云村"]


def test_market_of_a_county_is_called_after_it(tag):
    assert tag("他参观了高唐县葵花交易市场。").of("COMPANY") == ["高唐县葵花交易市场"]


def test_doubled_words_are_no_place(tag):
    assert tag("他沿着坑坑洼洼的小路走。").of("PLACE") == []


@pytest.mark.parametrize("text", ["来到张寨镇绿茶基地看采茶。", "走进张寨镇无公害蔬菜基地。", "他来到引水闸边。"])
def test_kinds_of_bases_and_sluices_are_no_names(tag, text):
    assert set(tag(text, COMPONENT).of("PLACE")) <= {"张寨镇"}


def test_sluice_and_toll_gate_by_their_names(tag):
    found = tag("来到张寨镇白鹤节制闸，又到莘县收费站。", COMPONENT).of("PLACE")
    assert {"白鹤节制闸", "莘县收费站"} <= set(found)


def test_square_of_a_quarter_is_no_part_of_its_name(tag):
    found = tag("在张寨镇卧云社区广场上看戏。", COMPONENT).of("PLACE")
    assert "卧云社区" in found
    assert "卧云社区广场" not in found


def test_works_on_a_river_by_name_are_sites(tag):
    found = tag("市长沈望舒察看了卧云险工、柏舟控导工程。").of("PLACE")
    assert found == ["卧云险工", "柏舟控导工程"]


def test_works_of_a_town_are_the_towns(tag):
    assert tag("市长沈望舒察看了莘县张寨镇险工。").of("PLACE") == ["张寨镇"]


def test_a_town_begins_behind_the_verb_that_follows_its_county(tag):
    assert "石磨镇" in tag("3月8日，沈望舒在莘县调研石磨镇春耕情况。").of("PLACE")


def test_what_is_looked_at_is_no_part_of_a_name(tag):
    assert tag("沈望舒走访贫困户，实地察看村卫生室。").of("ORG") == []


def test_a_station_named_by_its_side_of_the_city(tag):
    assert "聊城汽车客运南站" in tag("在聊城汽车客运南站，沈望舒察看了旅客疏运情况。").of("PLACE")


def test_along_a_bank_is_no_river(tag):
    assert tag("沈望舒沿着河堤边走边看。").of("PLACE") == []


def test_a_road_begins_behind_the_part_of_the_county_town(tag):
    assert tag("带队到县城青禾路、白鹤大道调研。").of("PLACE") == ["青禾路", "白鹤大道"]


def test_lodgings_of_a_village_are_nobody(tag):
    found = tag("来到石桥镇卧岭村民宿项目现场，实地察看。")
    assert found.of("PLACE") == ["石桥镇", "卧岭村"]
    assert found.of("PERSON") == []


def test_a_reserve_named_last_in_a_list(tag):
    assert "卧云溪国家级自然保护区" in tag("考察了西岭村、官斗村及卧云溪国家级自然保护区。").of("PLACE")


@pytest.mark.parametrize("text", ["他来到县明德学校扩建工地。", "又到卧云县人民医院整体搬迁工地察看。"])
def test_where_a_school_is_built_is_the_schools(tag, text):
    assert tag(text).of("PLACE") == [] or "工地" not in "".join(tag(text).of("PLACE"))


@pytest.mark.parametrize(
    "text", ["领导和来宾共同剪彩。", "拿出真金白银扶持电商。", "祝大家幸福安康。", "泥巴路变成了水泥路。"]
)
def test_words_that_a_city_has_for_its_name_are_no_places(tag, text):
    assert tag(text).of("PLACE") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("他到云岭县石桥镇不锈钢产业园调研。", "石桥镇不锈钢产业园"),
        ("一行来到张寨镇工业小区。", "张寨镇工业小区"),
        ("调研组走进高唐县返乡创业园。", "高唐县返乡创业园"),
        ("调研组走进高唐县张寨镇卧云农业园。", "卧云农业园"),
    ],
)
def test_parks_called_by_their_trade_take_in_their_town(tag, text, name):
    assert name in tag(text, COMPONENT).of("PLACE")


@pytest.mark.parametrize("name", ["卧云蔬菜批发市场", "卧云轻纺城", "卧云药材市场"])
def test_markets_that_deal_in_wares_are_firms(tag, name):
    assert name in tag(f"考察团来到{name}，询问行情。", COMPONENT).of("COMPANY")


def test_a_market_of_a_place_for_wares_is_no_name(tag):
    assert tag("产品占领了北京旧货市场。", COMPONENT).of("COMPANY") == []


def test_a_park_of_a_town_for_what_grows_there_is_called_after_the_town(tag):
    assert "张寨镇西瓜产业园" in tag("在高唐县张寨镇西瓜产业园，大家正忙着。", COMPONENT).of("PLACE")


@pytest.mark.parametrize("name", ["高唐县阻击战陈列馆", "高唐县剿匪战斗纪念馆", "高唐县民俗博物馆"])
def test_a_museum_with_no_name_of_its_own_is_called_after_its_county(tag, name):
    assert name in tag(f"师生走进{name}参观。", COMPONENT).of("PLACE")


@pytest.mark.parametrize("name", ["卧云提水站", "卧云翻板坝", "卧云农贸城"])
def test_works_on_waters_and_markets_where_people_go_are_places(tag, name):
    assert name in tag(f"检查组来到{name}察看。", COMPONENT).of("PLACE")
