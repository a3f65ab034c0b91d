"""Likely names that are everyday words, or are cut out of them."""

from __future__ import annotations

import pytest

from nlp.everyday import is_everyday, is_no_firm


def told(marked: str, *, score: float = 0.9, modelled: bool = True, listed: bool = False) -> bool:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    return is_everyday(text, start, end, score, modelled=modelled, listed=listed)


@pytest.mark.parametrize(
    "marked", ["新的补贴[范围]与去年一样", "着力提升村民[幸福感]。", "本次涉及的[范围广]、领域多", "不慎将[许可证]丢失"]
)
def test_a_word_that_only_the_model_takes_for_a_name_is_none(marked: str) -> None:
    assert told(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "据镇长[阳光]介绍",
        "村民[石头]家的院子",
        "记者 [水生] 通讯员",
        "村里来的[慕容宣]到场",
        "当天[祖国强]到现场",
        "[王国栋]到现场",
    ],
)
def test_a_word_behind_a_post_or_a_role_or_a_plain_name_stays_one(marked: str) -> None:
    assert not told(marked)


def test_a_word_behind_another_name_of_its_list_stays_a_name() -> None:
    assert not told("关海、[庄严]参加", listed=True)


@pytest.mark.parametrize("marked", ["让惠民工[程真]正落地", "旅游客[车和团]体客车"])
def test_what_cuts_words_at_both_edges_is_no_name_however_sure(marked: str) -> None:
    assert told(marked, modelled=False)


@pytest.mark.parametrize("marked", ["接警称河[边有]老人落水", "“[和村]民打交道要实在”"])
def test_what_cuts_one_word_is_no_name_when_unsure(marked: str) -> None:
    assert told(marked, score=0.64, modelled=False)
    assert not told(marked, score=0.9, modelled=False)


def test_a_verb_that_joins_a_name_to_a_word_does_not_cut_it() -> None:
    assert not told("，[李强]调研后说", score=0.9, modelled=False)


@pytest.mark.parametrize("marked", ["（[卫 星]）", "[艾力·买买提]说"])
def test_names_with_blanks_and_dots_are_no_words(marked: str) -> None:
    assert not told(marked)


@pytest.mark.parametrize("name", ["清洁能源", "实施新能源", "规范化", "服务贸易", "中国物流业", "一般贸易"])
def test_everyday_words_and_names_of_trades_are_no_firm(name: str) -> None:
    assert is_no_firm(name)


@pytest.mark.parametrize("name", ["云岫茶业", "光明乳业", "沃禾种苗", "中国移动", "信发铝业"])
def test_a_brand_or_a_firms_own_trade_makes_a_firm(name: str) -> None:
    assert not is_no_firm(name)
