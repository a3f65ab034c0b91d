"""Party and government bodies, and words that only look like them."""

import pytest


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("市农业农村局的技术员下了地。", "市农业农村局"),
        ("聊城市农业农村局的技术员下了地。", "聊城市农业农村局"),
        ("莘县县委召开会议。", "莘县县委"),
        ("县纪委通报了情况。", "县纪委"),
        ("农业农村部发布了公告。", "农业农村部"),
        ("张寨镇党委派人去看。", "张寨镇党委"),
        ("县公安局交警大队在路口值守。", "县公安局交警大队"),
        ("市春耕服务保障中心贴出了告示。", "市春耕服务保障中心"),
        ("市委组织部印发了通知。", "市委组织部"),
        ("中国人民政治协商会议第五届莘县委员会印发了通知。", "中国人民政治协商会议第五届莘县委员会"),
        ("政协第五届莘县委员会印发了通知。", "政协第五届莘县委员会"),
        ("县科学技术局农村科技管理科科长穆怀瑾说，水鸟多了。", "县科学技术局农村科技管理科"),
        ("国家林业局湿地司副司长穆怀瑾说，水鸟多了。", "国家林业局湿地司"),
    ],
)
def test_bodies(tag, text, agency):
    assert agency in tag(text).of("AGENCY")


@pytest.mark.parametrize(
    "text",
    [
        "各级各部门要落实责任。",
        "全市上下一条心。",
        "政府采购网上公开了结果。",
        "经济形势和发展格局面临变化。",
        "热力管网覆盖莘县县中心城区。",
        "围绕德州经济社会发展大局开展工作。",
        "聊城必须处理好政府与市场的关系。",
    ],
)
def test_what_only_looks_like_a_body(tag, text):
    assert tag(text).of("AGENCY") == []


def test_body_reaches_over_its_division(tag):
    assert tag("莘县农业农村局局长").of("COUNTY") == []


def test_two_bodies_side_by_side(tag):
    assert tag("市委、市政府召开会议。").of("AGENCY") == ["市委", "市政府"]


def test_post_stays_out_of_the_body(tag):
    assert tag("市委书记沈望舒说。").pairs == [("市委", "AGENCY"), ("书记", "POST"), ("沈望舒", "OFFICIAL")]


def test_committee_and_government_printed_together_are_two(tag):
    assert tag("冠县县委县政府和莘县有关部门的人来了。").of("AGENCY")[-1:] == ["县政府"]


@pytest.mark.parametrize("text", ["县人大代表3名到会。", "会同水务、环保部门查了三处。", "园丁修剪中央隔离带。"])
def test_head_of_a_longer_word_is_no_body(tag, text):
    assert tag(text).of("AGENCY") == []


@pytest.mark.parametrize("text", ["所在乡镇党委书记到会。", "各县区交通局长到会。", "省交通运输厅部分处室到会。"])
def test_bodies_of_many(tag, text):
    assert not {"乡镇党委", "区交通局", "省交通运输厅部分处"}.intersection(tag(text).of("AGENCY"))


def test_committee_of_the_conference(tag):
    assert tag("政协莘县第八届委员会举行会议。").of("AGENCY") == ["政协莘县第八届委员会"]


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("名单公布，我市卧云村党支部书记乔半夏入选。", "卧云村党支部"),
        ("莘县张寨镇卧云村党总支书记乔半夏入选。", "卧云村党总支"),
    ],
)
def test_branch_of_a_village_begins_with_its_name(tag, text, agency):
    assert tag(text).of("AGENCY") == [agency]


def test_body_that_calls_out_some_of_its_members(tag):
    found = tag("县政协组织部分委员下乡。县委组织部分管领导到会。")
    assert [name for name in found.of("AGENCY") if "组织" in name] == ["县委组织部"]
    assert "县政协" in found.of("AGENCY")


def test_body_that_a_body_goes_to_is_no_part_of_it(tag):
    found = tag("近日，县农办赴柳林街道办事处座谈。").of("AGENCY")
    assert found == ["县农办", "柳林街道办事处"]


def test_verb_before_a_villages_committees_is_no_village(tag):
    found = tag("大家都称赞村“两委”办了好事。")
    assert not any(name.startswith("称赞村") and label == "PLACE" for name, label in found.pairs)


def test_committee_of_the_party_is_named_from_the_partys_name(tag):
    assert tag("中国共产党莘县第十四届委员会第七次全体会议召开。").of("AGENCY") == ["中国共产党莘县第十四届委员会"]


def test_head_of_a_squad_is_no_part_of_it(tag):
    assert tag("县交警大队长沈望舒代表大队表示感谢。").of("AGENCY") == ["县交警大队"]


def test_station_for_tobacco_leaves(tag):
    assert tag("莘县张寨镇烟叶站站长沈望舒说。").of("AGENCY") == ["张寨镇烟叶站"]


def test_commune_is_no_persons_name(tag):
    found = tag("县革委会主任沈望舒、张寨公社党委书记卓若兰参加。")
    assert "张寨公社" in found.of("AGENCY")
    assert "张寨公" not in found.of("OFFICIAL") + found.of("PERSON")


def test_who_invites_a_body_is_no_part_of_it(tag):
    assert tag("德州市邀请农业部专家指导组查看苗情。").of("AGENCY") == ["农业部专家指导组"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("他向该村党总支书记乔半夏打听。", "村党总支"),
        ("云鹤区大同村党支部书记乔半夏说。", "大同村党支部"),
        ("穆怀瑾历任松口派出所民警、副所长。", "松口派出所"),
        ("县政协副主席穆怀瑾和莘县古城景区管委会主任乔半夏到场。", "莘县古城景区管委会"),
        ("莘县公安局党委副书记、政委乔半夏到场。", "莘县公安局"),
    ],
)
def test_where_a_body_begins_and_ends(tag, text, body):
    assert body in tag(text).of("AGENCY")


@pytest.mark.parametrize("text", ["穆怀瑾同村支部书记乔半夏坐下。", "医院护理部主任乔半夏说。"])
def test_what_is_drawn_to_a_body(tag, text):
    assert not set(tag(text).of("AGENCY")) & {"穆怀瑾同村支部", "护理部"}


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("市人大常委会执法检查组到莘县检查。", "市人大常委会"),
        ("省国土资源厅督导组来我市督导。", "省国土资源厅"),
        ("沈望舒率市政协调研组走访了企业。", "市政协"),
        ("由沈望舒任组长的县人大常委会执法检查组到了莘县。", "县人大常委会执法检查组"),
        ("市防汛检查组到莘县检查。", "市防汛检查组"),
        ("省委第五巡视组进驻莘县。", "省委第五巡视组"),
    ],
)
def test_those_whom_a_body_sends_out_are_no_part_of_it(tag, text, agency):
    assert tag(text).of("AGENCY") == [agency]
