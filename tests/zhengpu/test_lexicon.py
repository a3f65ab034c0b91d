import pytest

from tests.graph.builders import ROSTERS, make_lexicon
from zhengpu.errors import DataError
from zhengpu.lexicon import Lexicon, lexicon


@pytest.fixture
def small(tmp_path):
    return make_lexicon(tmp_path)


def broken(folder, name, text):
    made = make_lexicon(folder)
    (folder / name).write_text(text, encoding="utf-8")
    return made


def test_full_names_of_any_time_find_the_division(small):
    assert small.by_name("青石县") == small.by_name("青石区") == ("cn-910121",)


def test_short_name_finds_the_division(small):
    assert small.by_name("东岭") == ("cn-910122",)


def test_single_character_has_no_short_name(small):
    assert small.short_form("沐县") is None


def test_autonomous_county_is_short_without_its_peoples(small):
    assert small.by_name("清溪") == ("cn-920122",)


def test_name_at_a_date_is_the_one_of_then(small):
    assert small.name_at("cn-910121", "2014-12-31") == "青石县"
    assert small.name_at("cn-910121", "2016") == "青石区"
    assert small.present_name("cn-910121") == "青石区"


def test_ancestors_go_up_to_the_province(small):
    assert small.ancestors("cn-910122") == ("cn-910100", "cn-910000")


def test_zone_lies_in_its_home(small):
    zone = small.zone_of_kind("cn-910100", "经开区")
    assert zone.id == "cn-910100-开发区"
    assert small.ancestors(zone.id) == ("cn-910100", "cn-910000")


def test_towns_and_their_counties(small):
    assert small.towns("cn-910123") == {"双塔街道", "城关镇"}
    assert small.counties_of_town("柳林镇") == ("cn-910121", "cn-910122")


def test_body_by_alias(small):
    assert small.body("城管局").name == "城市管理局"


def test_misread_differs_in_confusable_characters_only(small):
    assert small.misread("肯石", ["青石", "东岭", "青石县"]) == [("青石", 0.7)]


def test_misreadings_hold_what_a_name_may_be_printed_as(small):
    assert small.misreadings("青石")["肯石"] == 0.7
    assert "青石" not in small.misreadings("青石")


@pytest.mark.parametrize("text", ["cn-910121", "910121", "910103", "青石", "青石县"])
def test_resolve_understands_ids_codes_and_names(small, text):
    assert small.resolve(text) == "cn-910121"


def test_resolve_leaves_ambiguous_names_alone(small):
    assert small.resolve("鼓楼区") is None


def test_version_changes_with_any_roster(tmp_path):
    before = make_lexicon(tmp_path).version
    assert broken(tmp_path, "places.csv", ROSTERS["places.csv"] + "法国,法国,country\n").version != before


@pytest.mark.parametrize(
    ("name", "text", "look"),
    [
        ("divisions.csv", "entity,code,name,level,parent,valid_from,valid_to\n91,91,某县,county,,,\n", "divisions"),
        ("zones.csv", "home,name,kind,aliases,valid_from\n999999,某区,开发区,,\n", "zones"),
        ("confusables.csv", "printed,meant,weight\n右,石,2\n", "confusables"),
        ("bodies.yaml", "- {name: 某局, organ: 政府, sort: 1}\n", "bodies"),
        ("bodies.yaml", "- {name: [\n", "bodies"),
        ("places.csv", "name,kind\n德国,country\n", "places"),
    ],
)
def test_a_bad_roster_is_named_in_the_error(tmp_path, name, text, look):
    made = broken(tmp_path, name, text)
    with pytest.raises(DataError, match=name):
        getattr(made, look)


def test_a_missing_roster_is_named_in_the_error(tmp_path):
    with pytest.raises(DataError, match=r"divisions\.csv is missing"):
        Lexicon(tmp_path).divisions  # noqa: B018


def test_the_packages_rosters_load():
    known = lexicon()
    assert known.present_name(known.resolve("370783")) == "寿光市"
    assert known.divisions
    assert known.town_names
    assert known.zones
    assert known.zone_kinds
    assert known.bodies
    assert known.places
    assert known.confusables


def test_named_at_tells_who_bore_a_name_then():
    known = lexicon()
    assert known.named_at("临汾市", "1998") == ("cn-142601",)
    assert known.named_at("临汾市", "2008") == ("cn-142600",)
    assert known.named_at("临汾市", None) == ()


def test_special_short_names_find_their_counties():
    known = lexicon()
    assert [known.present_name(i) for i in known.by_name("喀左")] == ["喀喇沁左翼蒙古族自治县"]


def test_look_alikes_count_unless_they_were_judged():
    known = lexicon()
    assert known.confusables["揄"]["榆"] > known.confusables["具"]["县"] > 0


@pytest.mark.parametrize("printed", ["阿坝州", "延边州", "黔东南州"])
def test_autonomous_prefecture_is_short_with_its_kind(printed):
    assert lexicon().level(lexicon().by_name(printed)[0]) == "prefecture"


def test_paper_of_an_autonomous_prefecture_is_given_by_its_short_name():
    assert lexicon().resolve("文山州") == lexicon().resolve("文山壮族苗族自治州")
