"""Counties by names of then, by names away from home, and by names with a glyph wrong."""

import pytest

from tests.nlp.readings import tagged_by
from zhengpu.lexicon import lexicon


@pytest.fixture(scope="module")
def found(nlp):
    def run(text, home, date=None):
        return tagged_by(nlp, text, "zhengpu_gazetteer", lexicon().resolve(home), date)

    return run


@pytest.mark.parametrize(("date", "label"), [("1998-05", "COUNTY"), ("2003-05", "PLACE")])
def test_city_that_was_a_county_until_2000(found, date, label):
    assert ("菏泽市", label) in found("他来到菏泽市。", "菏泽市", date).pairs


def test_short_name_behind_its_province(found):
    assert found("她是山西闻喜人。", "安康市").of("COUNTY") == ["闻喜"]


def test_short_name_of_a_county_named_in_full(found):
    text = "来自北京市密云区的医生说，密云的水清。"
    assert found(text, "赤峰市").of("COUNTY") == ["密云区", "密云"]


def test_special_short_name(found):
    assert found("客车开往喀左。", "朝阳市").of("COUNTY") == ["喀左"]


def test_one_glyph_wrong_in_a_county_of_the_home(found):
    assert found("检查组到祁陨县查看河堤。", "永州市").of("COUNTY") == ["祁陨县"]


@pytest.mark.parametrize("text", ["他对祁各县说。", "组建祁的县。"])
def test_words_in_the_place_of_the_glyph_make_no_county(found, text):
    assert found(text, "永州市").of("COUNTY") == []


def test_zone_with_its_city_in_front_is_one_name(found):
    assert found("海口高新技术产业开发区开园了。", "海口市").of("COUNTY") == ["海口高新技术产业开发区"]


def test_counted_counties_are_none(tag):
    assert tag("三县市的水利工程开工了。").of("COUNTY") == []


def test_a_county_whose_last_character_begins_its_heads_title(tag):
    found = tag("3月8日，高唐县长穆怀瑾来到尹集镇，东阿县长卓若兰陪同。")
    assert found.of("COUNTY") == ["高唐", "东阿"]
    assert found.of("POST") == ["县长"]


def test_a_county_before_a_name_or_word_that_begins_with_the_same_character(tag):
    assert tag("高唐县长林村的路修好了，高唐县长期坚持种树。").of("COUNTY") == ["高唐县"]
