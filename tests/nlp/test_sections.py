"""Headlines between two texts: which open a report of their own, which part one in sections."""

import pytest

from nlp.articles import assemble
from nlp.paragraphs import read_paragraphs

ABOVE = "卧云村山桃示范园\n\n卧云村的山桃园今年挂果三百亩，园里的老把式穆清溪带着徒弟剪枝、疏花，一天也没歇。\n\n"
BELOW = "村民们一早就来到渠边，把淤泥一锹一锹挖上来，渠水当天就流到了地头。\n"


def headlines(page):
    return [article.headline for article in assemble(read_paragraphs(page))]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("二十里水渠通到地头", "3月8日，石桥镇的干渠放水，八个村的麦田浇上了返青水。"),
        ("二十里水渠通到地头", "连日来，石桥镇的干渠清淤，八个村的麦田等着浇水。"),
        ("石桥镇：水渠通到地头", "村民们一早就来到渠边，把淤泥一锹一锹挖上来。"),
        ("水渠通到地头", "水渠清了淤，通到八个村的地头，村民们一早就来放水。"),
    ],
)
def test_headline_of_a_report_without_an_author(headline, text):
    assert headlines(f"{ABOVE}{headline}\n\n{text}\n") == ["卧云村山桃示范园", headline]


@pytest.mark.parametrize(
    "headline", ["突出问题导向 做到即知即改", "一、先把老树剪好", "强技术、稳产量", "剪枝的人最要紧："]
)
def test_headline_of_a_section(headline):
    page = f"{ABOVE}{headline}\n\n穆清溪说，山桃园里剪枝、疏花都要老把式，徒弟们跟着学了三年。\n"
    assert headlines(page) == ["卧云村山桃示范园"]


def test_what_shares_its_words_with_the_text_above_is_a_section():
    page = f"{ABOVE}老把式的三件事\n\n穆清溪的山桃园挂果三百亩，老把式带着徒弟剪枝、疏花，一天也没歇过。\n"
    assert headlines(page) == ["卧云村山桃示范园"]


def test_headline_behind_a_signature_opens_a_report():
    page = f"{ABOVE}本报记者 祁听雨\n\n渠水流到了门口\n\n{BELOW}"
    assert headlines(page) == ["卧云村山桃示范园", "渠水流到了门口"]


def test_who_signs_a_letter_heads_nothing():
    page = (
        "渠边的路灯何时亮\n\n编辑同志：\n\n渠边的路灯灭了半年，老人晚上不敢出门，请问谁来修？\n\n村民 穆清溪 祁 听 雨\n"
    )
    assert headlines(page) == ["渠边的路灯何时亮"]


def test_name_of_a_column_above_a_headline_is_its_kicker():
    page = f"乡村振兴进行时·基层巡礼\n\n二十里水渠通到地头\n\n本报记者 穆清溪\n\n{BELOW}"
    assert headlines(page) == ["二十里水渠通到地头"]


def test_short_name_of_a_section_above_an_essay():
    assert headlines(f"云水\n\n渠边的老槐树\n\n□ 穆 清溪\n\n{BELOW}") == ["渠边的老槐树"]


def test_place_above_a_headline_is_part_of_it():
    assert headlines(f"石桥镇\n\n渠水流到家门口\n\n□ 穆清溪\n\n{BELOW}") == ["石桥镇 渠水流到家门口"]


def test_late_headline_right_over_the_next_report():
    late = "本报讯（记者 穆清溪）3月8日，全市林权改革现场会在石桥镇召开，祁听雨出席并讲话。\n\n"
    below = "本报讯（记者 祁听雨）3月9日，山桃园挂果三百亩，老把式忙着疏花。\n"
    page = f"{late}分到手才安心\n\n还山于民 分到手才安心\n\n山桃园里忙疏花\n\n{below}".replace(
        "分到手才安心\n\n还", "还"
    )
    assert headlines(page) == ["还山于民 分到手才安心", "山桃园里忙疏花"]


def test_report_that_its_photographer_signs_keeps_its_headline():
    page = (
        "山桃熟 村民乐\n\n近日，石桥镇的村民在园里摘山桃，客商等在路边。\n\n"
        "石桥镇今年种桃三百亩，村村办起合作社。（穆清溪 摄影报道）\n"
    )
    assert headlines(page) == ["山桃熟 村民乐"]


def test_rest_with_its_signature_is_given_back():
    page = (
        "祁听雨到石桥镇督查春灌\n\n3月8日，副县长祁听雨到石桥镇督查春灌，看了渠首闸。\n\n"
        "山桃园里忙疏花\n\n本报记者 穆清溪\n\n连日来，卧云村的果农忙着疏花。\n\n\n\n"
        "祁听雨要求，渠首闸要有人守，春灌一天也不能停。\n\n全媒体记者：卜青山\n"
    )
    found = assemble(read_paragraphs(page))
    assert (found[0].headline, found[0].byline) == ("祁听雨到石桥镇督查春灌", "全媒体记者：卜青山")
