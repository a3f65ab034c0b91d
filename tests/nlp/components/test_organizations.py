"""Firms, organisations, sites and villages by their endings."""

import pytest


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("云鲸面业有限公司的面粉销往外地。", "云鲸面业有限公司", "COMPANY"),
        ("走进山东橘灯农业科技股份有限公司的车间。", "山东橘灯农业科技股份有限公司", "COMPANY"),
        ("工商银行的柜台前排起了队。", "工商银行", "COMPANY"),
        ("卧云小学的孩子们放学了。", "卧云小学", "ORG"),
        ("莘县卧云中学的操场建好了。", "莘县卧云中学", "ORG"),
        ("专家来到县人民医院义诊。", "县人民医院", "ORG"),
        ("莘县张寨镇卧云村的大棚里。", "卧云村", "PLACE"),
        ("市长沈望舒来到卧云湿地公园。", "卧云湿地公园", "PLACE"),
    ],
)
def test_names_by_their_ending(tag, text, name, label):
    assert (name, label) in tag(text).pairs


@pytest.mark.parametrize(
    "text", ["该公司效益很好。", "一家大型集团公司前来投资。", "各村都浇上了水。", "全村人都来了。", "小学生们放学了。"]
)
def test_common_nouns_are_no_names(tag, text):
    assert tag(text).pairs == []


def test_title_name_and_verb_stay_out_of_the_name(tag):
    assert tag("3月8日，市委书记沈望舒到云鲸面业有限公司走访。").of("COMPANY") == ["云鲸面业有限公司"]


def test_verb_stays_out_of_the_name(tag):
    assert tag("参观云鲸面业有限公司").of("COMPANY") == ["云鲸面业有限公司"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("医疗队在县医院坐诊。", "县医院"),
        ("她是云岫大学第二附属医院儿科主任。", "云岫大学第二附属医院儿科"),
        ("她是云岫大学附属白鹤医院副院长。", "云岫大学附属白鹤医院"),
        ("注销公告：聊城市东昌府区云岫苗木专业合作社解散。", "聊城市东昌府区云岫苗木专业合作社"),
        ("聊城日报 2021年3月9日", "聊城日报"),
        ("主办：大众日报聊城新闻", "大众日报聊城新闻"),
        ("回乡捐建云岫中学图书馆。", "云岫中学"),
        ("在张寨镇卫生院看望病人。", "张寨镇卫生院"),
        ("来到莘县张寨镇第三中学慰问教师。", "张寨镇第三中学"),
    ],
)
def test_organisations_take_in_what_is_theirs(tag, text, name):
    assert name in tag(text).of("ORG")


@pytest.mark.parametrize(
    "text",
    [
        "市政协召开专题协商会。",
        "他到校看望医疗队员。",
        "他率经贸考察团来访。",
        "孩子考上大学，全家高兴。",
        "附近在建新校区。",
    ],
)
def test_endings_inside_other_words_make_no_organisation(tag, text):
    assert tag(text).of("ORG") == []


@pytest.mark.parametrize(
    "text",
    [
        "全市上下学习党的二十届三中全会精神。",
        "据当地媒体30日报道，河水已退。",
        "全区所有小学明天开学。",
        "出动了两支工程救援队伍。",
    ],
)
def test_what_only_ends_as_organizations_do_is_none(tag, text):
    assert "ORG" not in [label for _, label in tag(text).pairs]


@pytest.mark.parametrize(
    ("text", "name"),
    [("云州新闻网莘县4月6日讯（记者乔半夏）近日。", "云州新闻网"), ("云州网4月6日讯 近日。", "云州网")],
)
def test_news_site_of_a_dateline(tag, text, name):
    assert tag(text).of("ORG") == [name]


def test_society_of_a_trade_is_the_towns_own(tag):
    assert tag("张寨镇兔业协会成立。").of("ORG") == ["张寨镇兔业协会"]


@pytest.mark.parametrize(
    "text", ["看望已搬进学校的灾民。", "群众享受三级医院的诊疗服务。", "残联领导看望特教学校师生。"]
)
def test_verbs_and_kinds_make_no_school_or_hospital(tag, text):
    assert tag(text).of("ORG") == []


@pytest.mark.parametrize("name", ["云岫农大", "云岫市原种场", "张寨镇腰鼓队", "高唐县茶商业同业公会"])
def test_short_names_of_universities_seed_farms_and_bands(tag, name):
    assert name in tag(f"来自{name}的沈望舒说。").of("ORG")


@pytest.mark.parametrize(
    "text", ["全县召开誓师大会。", "他召开现场办公会。", "平和办专场招商会。", "宣传《农民专业合作社法》。"]
)
def test_words_that_end_like_organisations(tag, text):
    assert tag(text).of("ORG") == []


def test_team_of_a_county_is_named_by_the_county(tag):
    assert tag("莘县代表队获得第一名。").pairs[0] == ("莘县", "COUNTY")


def test_level_behind_and_begins_another_name(tag):
    assert "县民族中学" in tag("村里的花椒基地和县民族中学的食堂签了约。").of("ORG")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("张寨镇“晚霞红”腰鼓队登台。", "“晚霞红”腰鼓队"),
        ("聊城市红十字会“蓝马甲”救援队赶来。", "聊城市红十字会“蓝马甲”救援队"),
    ],
)
def test_what_a_team_is_called_in_quotes_begins_its_name(tag, text, name):
    assert tag(text).of("ORG") == [name]


def test_joined_kinds_are_no_organisation(tag):
    assert tag("采取“公司＋协会＋农户”的办法。").of("ORG") == []


@pytest.mark.parametrize(
    "text", ["他介绍了该村发展莲藕加工厂的经验。", "干部逐村逐户走访。", "来到在建的云岫电机厂房建设现场。"]
)
def test_halls_and_plans_are_no_firms(tag, text):
    found = tag(text)
    assert not [name for name in (*found.of("COMPANY"), *found.of("PLACE")) if name.endswith(("厂", "村"))]


@pytest.mark.parametrize("name", ["卧云林场", "白鹤养殖场", "白鹤家庭牧场", "卧云园艺场"])
def test_farms_are_organisations(tag, name):
    assert name in tag(f"检查组来到{name}，查看台账。").of("ORG")


@pytest.mark.parametrize(
    "text",
    ["首家村级幼儿园开学。", "三处农村初中迁进新校舍。", "村党支部牵头办合作社。", "卧云村的事就是学校的事。"],
)
def test_what_is_counted_or_done_names_no_organisation(tag, text):
    assert tag(text).of("ORG") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("石桥乡敬老院里欢声笑语。", "石桥乡敬老院"),
        ("县豫剧团送来三场大戏。", "县豫剧团"),
        ("柳林镇的武训希望小学等十四处。", "武训希望小学"),
    ],
)
def test_homes_troupes_and_schools_named_after_somebody(tag, text, name):
    assert name in tag(text).of("ORG")
