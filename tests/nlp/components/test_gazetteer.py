"""Counties, zones, towns and places by name, short or misread."""

from itertools import pairwise

import pytest

from nlp.candidates import HOME, division_hits
from zhengpu.lexicon import lexicon


@pytest.fixture(scope="module")
def found(tag):
    def run(text, **options):
        return tag(text, "zhengpu_gazetteer", **options)

    return run


def test_county_by_full_name(found):
    assert found("莘县的香瓜上市了。").of("COUNTY") == ["莘县"]


@pytest.mark.parametrize("text", ["高唐的冬枣上市了。", "来自东阿的客商说。"])
def test_home_county_by_short_name(found, text):
    assert found(text).of("COUNTY")[0] in ("高唐", "东阿")


def test_short_name_in_a_street_is_none(found):
    assert found("东阿路两旁栽上了银杏。").of("COUNTY") == []


def test_county_of_another_province(found):
    assert found("来自龙游县的代表团到访。").of("COUNTY") == ["龙游县"]


def test_short_name_of_a_far_county_is_left_to_others(found):
    assert found("来自龙游的代表团到访。").of("COUNTY") == []


def test_zone_of_home(found):
    assert found("开发区的两家企业开工了。").of("COUNTY") == ["开发区"]


def test_zone_without_a_home_is_none(found):
    assert found("开发区的两家企业开工了。", home=None).of("COUNTY") == []


def test_zone_as_a_kind_is_none(found):
    assert found("全市有三个国家级开发区。").of("COUNTY") == []


def test_full_name_of_a_zone_needs_no_home(found):
    assert found("聊城经济技术开发区的企业开工了。", home=None).of("COUNTY") == ["聊城经济技术开发区"]


def test_misread_home_county(found):
    assert found("在平区召开粮食安全会议。").of("COUNTY") == ["在平区"]


def test_misread_short_name_in_the_context_of_a_place(found):
    assert found("本报在平讯 记者获悉。").of("COUNTY") == ["在平"]


@pytest.mark.parametrize(
    "text", ["在平时，大家也这样做。", "差距体现在平台建设上。", "他在平原县工作。", "老人在平静中离去。"]
)
def test_words_that_look_like_a_misread_county(found, text):
    assert "在平" not in [item[:2] for item in found(text).of("COUNTY")]


def test_misread_county_of_another_home_is_none(found):
    assert found("在平区召开粮食安全会议。", home=lexicon().resolve("菏泽市")).of("COUNTY") == []


@pytest.mark.parametrize("text", ["时任县委书记的老人说。", "现任县水利局局长。"])
def test_holding_a_post_in_the_county_is_no_county(found, text):
    assert found(text).of("COUNTY") == []


def test_town_after_its_county(found):
    assert found("莘县张寨镇的菜农说。").pairs == [("莘县", "COUNTY"), ("张寨镇", "PLACE")]


def test_prefecture_and_province_are_places(found):
    assert found("山东省聊城市的大蒜上市了。").of("PLACE") == ["山东省", "聊城市"]


def test_country(found):
    assert "德国" in found("发往德国的专列开行了。").of("PLACE")


def test_divisions_are_left_for_others(nlp):
    doc = nlp.make_doc("莘县张寨镇的菜农说。")
    doc.user_data[HOME] = "cn-372500"
    nlp.get_pipe("zhengpu_gazetteer")(doc)
    assert [(hit.start, hit.end, hit.level) for hit in division_hits(doc)] == [(0, 2, "county"), (2, 5, "town")]


def test_names_found_do_not_overlap(nlp):
    doc = nlp.make_doc("山东省聊城市莘县张寨镇、聊城经济技术开发区、阳谷县")
    doc.user_data[HOME] = "cn-372500"
    nlp.get_pipe("zhengpu_gazetteer")(doc)
    hits = division_hits(doc)
    assert all(left.end <= right.start for left, right in pairwise(hits))


@pytest.mark.parametrize(("text", "there"), [("双方的友谊更深了。", []), ("他到友谊检查粮库。", ["友谊"])])
def test_short_name_that_is_an_everyday_word(found, text, there):
    assert found(text, home=lexicon().resolve("双鸭山市")).of("COUNTY") == there


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("代表团赴浙江湖州学习。", ["浙江", "湖州"]),
        ("聊城市民爱看戏。", ["聊城"]),
        ("山东省级劳模回乡了。", ["山东"]),
        ("卧云村在莘县东南角。", ["卧云村", "莘县"]),
        ("西北与冠县隔河。", ["冠县"]),
        ("地处湘西北的群山里。", []),
        ("他从西北来。", ["西北"]),
    ],
)
def test_names_that_go_on_and_bearings(tag, text, names):
    assert [name for name, label in tag(text).pairs if label in ("PLACE", "COUNTY")] == names


def test_a_pass_is_not_the_city_that_its_name_begins_with(tag):
    assert "镇江" not in tag("车队过了镇江关。").of("PLACE")


def test_county_behind_a_province_lies_in_it(tag):
    assert ("闻喜", "COUNTY") not in tag("湖南闻喜讯频传。").pairs


def test_row_of_short_names_of_one_prefecture(tag):
    found = tag("客商去了楚雄州姚安、大姚、元谋。").of("COUNTY")
    assert found == ["姚安", "大姚", "元谋"]


def test_row_goes_on_over_a_name_that_is_a_word(tag):
    assert tag("福建漳州、平和、诏安今天有雨。").of("COUNTY") == ["诏安"]


def test_river_that_begins_with_a_countys_name(tag):
    found = tag("他沿着冠县江走。高唐江边有风。")
    assert ("高唐", "COUNTY") not in found.pairs


@pytest.mark.parametrize(("text", "place"), [("滨州市长穆怀瑾说。", "滨州"), ("滨州市长期坚持。", "滨州市")])
def test_head_of_a_city_is_no_part_of_its_name(found, text, place):
    assert found(text).of("PLACE") == [place]


def test_countys_name_that_is_an_everyday_word_is_sure_where_natives_are_told_of(tag):
    assert tag("他看望了平原籍客商，德州市平原县的人都来了。").of("COUNTY").count("平原") == 1


def test_page_that_names_a_county_in_full_knows_it_by_its_short_name(read):
    found = read("马边来客考察\n\n　　本报讯 3月8日，代表团来到莘县。马边彝族自治县县长沈望舒带队。\n")
    assert "马边" in [m.text for m in found.mentions if m.label == "COUNTY"]


def test_zone_with_a_name_of_its_own_behind_a_county(tag):
    found = tag("他到莘县云岫高新区调研。")
    assert found.of("PLACE") == ["云岫高新区"]


def test_town_behind_a_city_that_begins_like_citizens(tag):
    assert tag("临清市民乐镇的企业。").pairs == [("临清市", "COUNTY"), ("民乐镇", "PLACE")]


def test_zone_of_the_county_is_no_zone_of_the_city(tag):
    assert tag("他到县经济开发区调研。").pairs == [("县经济开发区", "PLACE")]


@pytest.mark.parametrize("zone", ["双鸭山高新区", "双鸭山开发区", "双鸭山市经济开发区"])
def test_zone_of_a_city_that_no_roster_knows_is_one_name(found, zone):
    home = lexicon().resolve("双鸭山市")
    assert zone in found(f"新厂建在{zone}。", home=home).of("COUNTY")


@pytest.mark.parametrize("text", ["大家参观了特色种植示范区。", "卧云海洋经济开发区来了客商。"])
def test_zone_of_a_trade_is_not_the_homes(found, text):
    assert found(text).of("COUNTY") == []


@pytest.mark.parametrize(("text", "counties"), [("他现任县委办公室主任。", []), ("市长到任县检查。", ["任县"])])
def test_county_that_is_a_verb_of_office_in_its_own_paper(tag, text, counties):
    assert tag(text, home=lexicon().resolve("邢台市")).of("COUNTY") == counties


@pytest.mark.parametrize("text", ["2012中国蔬菜博览会开幕。", "夜里东北风3级。", "桂西北普降大雨。"])
def test_the_homeland_a_wind_and_a_corner_of_a_province_are_no_places(tag, text):
    assert {"中国", "东北", "西北"}.isdisjoint(tag(text).of("PLACE"))


@pytest.mark.parametrize("text", ["代表深入张寨镇街道卧云社区察看。", "张寨镇街道党工委召开会议。"])
def test_town_that_is_a_street_office_now(found, text):
    assert found(text).of("PLACE") == ["张寨镇街道"]


def test_streets_of_a_town_are_no_office(found):
    assert found("张寨镇街道两旁栽上了银杏。").of("PLACE") == ["张寨镇"]
