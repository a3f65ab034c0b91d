"""Bodies of a 地区 (a prefecture before it was a city), of departments beside a committee, and of counties of two characters."""

import pytest

from graph.linking.link import link
from tests.graph.builders import make_page
from zhengpu.lexicon import lexicon


@pytest.fixture
def named():
    """The name that an agency of a page of these papers is linked to."""

    def run(printed, home, published, *before):
        page = make_page(home=(lexicon().resolve(home) or "").removeprefix("cn-"), published=published)
        for text, label in before:
            page.add(text, label)
        mention = page.add(printed, "AGENCY")
        linking = link([page.reading()], [], lexicon())
        entity = next(one.entity for one in linking.links if one.mention == mention.id)
        return next(one for one in linking.entities if one.id == entity)

    return run


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("地委", "临汾地委"),
        ("行署", "临汾地区行署"),
        ("地区水利局", "临汾地区水利局"),
        ("临汾地区行署", "临汾地区行署"),
        ("省直机关工委", "山西省直机关工委"),
    ],
)
def test_name_of_then(named, printed, name):
    assert named(printed, "临汾市", "1998-07-21").name == name


def test_the_citys_body_is_another(named):
    then, now = named("地区水利局", "临汾市", "1998-07-21"), named("市水利局", "临汾市", "2008-07-21")
    assert then.id != now.id


def test_city_committee_in_an_old_prefecture_is_that_of_the_county_city(named):
    assert named("市委", "临汾市", "1998-07-21", ("霍州市", "COUNTY")).name == "霍州市委"


def test_department_beside_a_committee(named):
    assert named("组织部", "聊城市", "2016-08-12", ("冠县县委", "AGENCY"), ("常委", "POST")).name == "冠县县委组织部"


def test_station_keeps_its_own_name(named):
    assert named("卧云派出所", "聊城市", "2016-08-12", ("阳谷县", "COUNTY")).name == "卧云派出所"


def test_what_is_no_usual_body_keeps_what_is_printed(named):
    assert named("聊城棉花检验所", "聊城市", "2016-08-12").name == "聊城棉花检验所"


@pytest.mark.parametrize(
    ("printed", "home", "name"),
    [
        ("州民政局", "文山壮族苗族自治州", "文山州民政局"),
        ("州党委", "伊犁哈萨克自治州", "伊犁州党委"),
        ("盟民政局", "锡林郭勒盟", "锡林郭勒盟民政局"),
    ],
)
def test_body_of_an_autonomous_prefecture_or_league(named, printed, home, name):
    assert named(printed, home, "2012-05-06", ("某县", "PLACE")).name == name


def test_autonomous_prefectures_body_beside_another_of_it_is_its(named):
    found = named("州政府", "聊城市", "2016-08-12", ("海北州委", "AGENCY"), ("常委", "POST"))
    assert found.name == "海北州政府"


def test_autonomous_prefectures_body_in_a_citys_paper_is_not_the_citys(named):
    assert named("州政府", "聊城市", "2016-08-12").open


@pytest.mark.parametrize(
    ("printed", "home", "name"),
    [
        ("楚雄市委", "楚雄彝族自治州", "楚雄市委"),
        ("楚雄州委", "楚雄彝族自治州", "楚雄州委"),
        ("朝阳县委", "朝阳市", "朝阳县委"),
        ("朝阳市委", "朝阳市", "朝阳市委"),
    ],
)
def test_committee_of_a_county_that_bears_its_prefectures_name(named, printed, home, name):
    assert named(printed, home, "2016-08-12").name == name


def test_department_behind_a_committee_of_no_known_county(named):
    rows = (("张家港市", "COUNTY"), ("县委", "AGENCY"), ("常委", "POST"))
    assert named("组织部", "苏州市", "2016-08-12", *rows).open


def test_department_of_the_party_that_is_on_the_roster(named):
    assert named("农工部", "聊城市", "2016-08-12", ("市委", "AGENCY"), ("副秘书长", "POST")).name == "聊城市委农工部"


@pytest.mark.parametrize(("home", "meant"), [(None, "海南省"), ("371500", "海南省"), ("630100", "海南藏族自治州")])
def test_name_of_a_province_and_of_a_prefecture_elsewhere_is_the_provinces_but_at_home(home, meant):
    page = make_page(home=home)
    region = page.add("海南", "PLACE")
    found = link([page.reading()], (), lexicon())
    assert [e.name for e in found.entities if e.id == found.links[0].entity] == [meant]
    assert found.links[0].mention == region.id


def test_name_of_a_province_behind_the_one_in_which_a_prefecture_bears_it():
    page = make_page(home="371500")
    page.add("青海", "PLACE")
    region = page.add("海南", "PLACE", gap=0)
    found = link([page.reading()], (), lexicon())
    entity = next(one.entity for one in found.links if one.mention == region.id)
    assert next(e.name for e in found.entities if e.id == entity) == "海南藏族自治州"
