"""Towns and villages that no roster knows."""

import pytest

COMPONENT = "zhengpu_organizations"  # what it proposes; the resolver weighs that with the model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("一行来到莘县卧云镇查看灾情。", "卧云镇"),
        ("来到张寨镇向湾村滑坡现场。", "向湾村"),
        ("派驻卧云村的第一书记。", "卧云村"),
        ("两人又去卧云村看望老师。", "卧云村"),
        ("供电局局长、卧云镇镇长沈望舒到场。", "卧云镇"),
        ("他走出卧云村时，天已黑了。", "卧云村"),
        ("本报卧云讯 3月8日，春耕开始。", "卧云"),
        ("又深入滩区卧云村了解搬迁。", "卧云村"),
    ],
)
def test_towns_and_villages(tag, text, name):
    assert name in tag(text, COMPONENT).of("PLACE")


@pytest.mark.parametrize(
    "text",
    [
        "他5月进村以来，打了两眼井。",
        "六十个贫困村实现整村推进。",
        "建设和美乡村，群众满意。",
        "给邻村的老人送药。",
        "副局长坐镇指挥。",
        "会上通报了调研乡村振兴的情况。",
    ],
)
def test_verbs_and_common_words_make_no_village(tag, text):
    assert tag(text).of("PLACE") == []


@pytest.mark.parametrize("text", ["市长沈望舒到莘县调研乡村振兴工作。", "市长沈望舒到莘县考察乡村旅游。"])
def test_a_verb_and_the_countryside_make_no_town_of_a_county(tag, text):
    assert tag(text).of("PLACE") == []


def test_villagers_behind_a_town_are_the_towns(tag):
    assert "石桥乡" in tag("莘县石桥乡村民沈二柱说。").of("PLACE")


def test_row_of_villages_without_what_they_are(tag):
    assert tag("带动卧云、白鹤、鲸口等3个行政村。", COMPONENT).of("PLACE") == ["卧云", "白鹤", "鲸口"]


def test_village_begins_behind_that_town(tag):
    assert "卧云桥村" in tag("他说该乡卧云桥村种瓜。", COMPONENT).of("PLACE")


def test_hamlet_of_a_village_is_named_behind_it(tag):
    assert tag("走进卧云村石板屯的果园。").of("PLACE") == ["卧云村", "石板屯"]


def test_verb_and_town_behind_a_body_are_no_town(tag):
    assert "联合镇" not in tag("县妇联联合镇小学慰问老人。").of("PLACE")


def test_row_of_towns_before_their_number(tag):
    assert tag("已在白鹤、云溪、松口、龙坝四个乡镇设点。").of("PLACE") == ["白鹤", "云溪", "松口", "龙坝"]


def test_towns_of_peoples_in_general_are_none(tag):
    assert tag("这是一个少数民族乡，也是土家族乡。").of("PLACE") == []


def test_two_villages_printed_without_what_they_are(tag):
    assert tag("项目惠及云雀台、文化两村的农户。").of("PLACE") == ["云雀台", "文化"]


def test_everyday_words_before_villages_in_general_name_none(tag):
    assert tag("发展经济、文化等村级事业。").of("PLACE") == []


def test_row_of_towns_goes_before_what_looks_like_a_firm(tag):
    assert tag("来自卧云、白鹤河、松达远等5个乡镇的农户参加。").of("PLACE") == ["卧云", "白鹤河", "松达远"]


def test_village_behind_the_committee_that_it_belongs_to(tag):
    places = tag("张寨镇东岸村委大岭村的瓜甜。").of("PLACE")
    assert "大岭村" in places
    assert "委大岭村" not in places


@pytest.mark.parametrize("text", ["各苏木镇要严格执行规定。", "市里领导到该镇检查。"])
def test_towns_in_general_are_none(tag, text):
    assert tag(text).of("PLACE") == []


def test_village_and_not_its_kindergarten_is_named(tag):
    found = tag("察看了张寨镇卧云村村级幼儿园。", COMPONENT)
    assert "卧云村" in found.of("PLACE")
    assert found.of("ORG") == []


@pytest.mark.parametrize("text", ["沿河各乡要上堤。", "洪水围村，干部先到。", "他是第三代乡邮员。"])
def test_towns_each_and_water_round_a_village_name_none(tag, text):
    assert tag(text, COMPONENT).of("PLACE") == []


def test_villages_of_a_town_begin_behind_the_particle(tag):
    found = tag("张寨镇的白楼、马楼两村修了路。", COMPONENT).of("PLACE")
    assert "的白楼" not in found
    assert {"白楼", "马楼"} <= set(found)


@pytest.mark.parametrize(
    ("text", "name"),
    [("高唐县梁村镇长岭村竹湾组通了自来水。", "竹湾组"), ("高唐县石坳上的哨所守护山林。", "石坳")],
)
def test_groups_of_villages_and_named_landforms(tag, text, name):
    assert name in tag(text, COMPONENT).of("PLACE")


def test_group_that_does_something_in_a_village_is_no_place(tag):
    assert tag("卧云村调解组上门调解。", COMPONENT).of("PLACE") == ["卧云村"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("检查了张寨镇石楼饮水安全工程。", "石楼"),
        ("察看张寨镇后霍庄大棚。", "后霍庄"),
        ("现场核查张寨镇石沟滑坡治理。", "石沟"),
    ],
)
def test_a_short_village_is_named_before_its_works(tag, text, name):
    assert name in tag(text, COMPONENT).of("PLACE")


def test_a_building_before_works_is_no_village(tag):
    assert "教学楼" not in tag("张寨镇教学楼饮水工程完工。", COMPONENT).of("PLACE")


def test_a_group_behind_its_villages_committee_is_a_place_of_its_own(tag):
    found = tag("家住石桥镇白鹤村委会下湾小组的老人说。")
    assert "下湾小组" in found.of("PLACE")
    assert not any("小组" in name for name in found.of("AGENCY"))
