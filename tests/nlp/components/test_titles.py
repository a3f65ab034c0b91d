"""Posts and those who hold them."""

import pytest

from nlp.components.titles import is_public


@pytest.mark.parametrize(
    ("text", "posts", "officials"),
    [
        ("市委书记沈望舒说。", ["书记"], ["沈望舒"]),
        ("市委副书记、市长沈望舒说。", ["副书记", "市长"], ["沈望舒"]),
        ("市农业农村局党组书记、局长穆怀瑾说。", ["党组书记", "局长"], ["穆怀瑾"]),
        ("副县长乔半夏、伍乘风、穆怀瑾参加活动。", ["副县长"], ["乔半夏", "伍乘风", "穆怀瑾"]),
        ("县委常委、组织部部长乔欣主持会议。", ["常委", "部长"], ["乔欣"]),
        ("锡林郭勒盟副盟长哈斯巴根陪同检查。", ["副盟长"], ["哈斯巴根"]),
        ("甘南州委常委旦增加白，副州长穆怀瑾参加会议。", ["常委", "副州长"], ["旦增加白", "穆怀瑾"]),
    ],
)
def test_posts_and_those_who_hold_them(tag, text, posts, officials):
    found = tag(text)
    assert (found.of("POST"), found.of("OFFICIAL")) == (posts, officials)


def test_head_of_a_firm_is_no_official(tag):
    found = tag("云鲸面业有限公司董事长穆怀瑾说。")
    assert (found.of("PERSON"), found.of("OFFICIAL")) == (["穆怀瑾"], [])


@pytest.mark.parametrize("text", ["儿科主任穆怀瑾正在查房。", "蓝莓基地负责人穆怀瑾在剪枝。"])
def test_head_of_a_ward_or_a_plantation_is_no_official(tag, text):
    found = tag(text)
    assert (found.of("PERSON"), found.of("OFFICIAL"), found.of("AGENCY")) == (["穆怀瑾"], [], [])


@pytest.mark.parametrize("text", ["市长热线打进了三百个电话。", "书记项目落了地。", "实行河长制。"])
def test_words_with_a_post_in_them(tag, text):
    assert tag(text).of("POST") == []


@pytest.mark.parametrize(("post", "public"), [("书记", True), ("副县长", True), ("董事长", False), ("总经理", False)])
def test_public_posts(post, public):
    assert is_public(post) is public


@pytest.mark.parametrize(
    ("text", "label"),
    [("乡农技站站长龙腾住进了村里。", "OFFICIAL"), ("县农行行长祁登山当即答应派人评估。", "PERSON")],
)
def test_head_of_a_station_is_an_official_and_of_a_bank_is_none(tag, text, label):
    assert len(tag(text).of(label)) == 1


def test_standing_committee_is_no_post(tag):
    assert tag("选举产生了市政协常务委员会。").of("POST") == []


def test_head_of_a_party(tag):
    found = tag("民盟市委会主委乔半夏发言。")
    assert (found.of("POST"), found.of("OFFICIAL")) == (["主委"], ["乔半夏"])


def test_acting_county_head_is_of_no_county_far_away(tag):
    found = tag("任命乔半夏为代理县长。")
    assert (found.of("POST"), found.of("COUNTY")) == (["代理县长"], [])


def test_row_of_titles_behind_names(tag):
    found = tag("市政府沈望舒市长、乔波副市长赶到现场。")
    assert (found.of("OFFICIAL"), found.of("POST")) == (["沈望舒", "乔波"], ["市长", "副市长"])


def test_surname_and_a_verb_are_no_name(tag):
    assert tag("交警二大队大队长韩介绍，积雪已经清完。").of("OFFICIAL") == []


def test_head_of_a_health_centre_or_a_toll_station_is_no_official(tag):
    for text in ("镇卫生院院长穆怀瑾说，没有病人。", "鹭洲收费站站长穆怀瑾正在除雪。"):
        found = tag(text)
        assert (found.of("PERSON"), found.of("OFFICIAL")) == (["穆怀瑾"], [])


@pytest.mark.parametrize("text", ["专家来到市长途客运站。", "县政协组织委员察看水渠。"])
def test_words_that_only_look_like_a_post(tag, text):
    assert tag(text).of("POST") == []


def test_head_of_a_branch_office_that_is_told_by_the_title_alone(tag):
    assert tag("鹭洲县国税局退了税款，分局长穆怀瑾登门说明。").of("POST") == ["分局长"]


@pytest.mark.parametrize("ending", ["冒着严寒来到村里。", "周末走访农户。", "顶着烈日走访农户。", "冒雪看望环卫工人。"])
def test_name_before_words_of_weather_and_time(tag, ending):
    assert tag(f"县委书记乔东升{ending}").of("OFFICIAL") == ["乔东升"]


def test_name_behind_which_an_order_is_told(tag):
    assert tag("受市委书记穆秉和委托，市委副书记乔半夏慰问民警。").of("OFFICIAL") == ["穆秉和", "乔半夏"]


def test_guest_from_overseas_who_trades(tag):
    assert tag("港商穆怀瑾昨天来我市洽谈。").of("PERSON") == ["穆怀瑾"]


def test_committee_of_zones_in_general_is_no_agency(tag):
    assert tag("市属开发区党工委书记穆怀瑾出席会议。").of("AGENCY") == []


def test_body_behind_somebody_called_by_the_surname_is_nobodys_name(tag):
    found = tag("民政局的穆局长和水利局的技术员来了。")
    assert found.of("OFFICIAL") == []


def test_names_of_those_who_are_honoured(tag):
    found = tag("大会授予乔半夏、穆怀瑾、伍乘风三名同志“见义勇为先进个人”称号。")
    assert found.of("PERSON") == ["乔半夏", "穆怀瑾", "伍乘风"]


@pytest.mark.parametrize("town", ["张寨镇", "古云镇"])
def test_committee_of_a_town_is_its_body_and_no_part_of_the_post(tag, town):
    found = tag(f"莘县{town}党委书记乔半夏来了。")
    assert found.of("AGENCY") == [f"{town}党委"]
    assert found.of("POST") == ["书记"]


def test_post_that_somebody_takes_up_before_a_team(tag):
    assert tag("由副县长乔半夏任组长的检查组来了。").of("POST") == ["副县长", "组长"]
