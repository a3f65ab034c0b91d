"""One form for width, quotes and script, offsets kept."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.folding import MappedText, fold, join_mapped

PRINTED = st.text(alphabet="春耕（）()，,「」“１２Ａｂ·•國書記縣 \u3000—…①莘", max_size=30)
PLAIN = st.text(alphabet="春耕备播，。 abc12", min_size=1, max_size=12)


@given(st.text())
def test_fold_keeps_the_length(text):
    assert len(fold(text)) == len(text)


@given(PRINTED)
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("县委(政府)", "县委（政府）"),
        ("２０２１年", "2021年"),
        ("深人基层", "深入基层"),
        ("高深人士", "高深人士"),
        ("前住松口镇", "前往松口镇"),
        ("「春耕」", "“春耕”"),
        ("卓瑪・次仁", "卓玛·次仁"),
        ("聊城市東阿縣", "聊城市东阿县"),
        ("左\u3000右", "左 右"),
    ],
)
def test_forms(printed, folded):
    assert fold(printed) == folded


@given(st.lists(PLAIN, min_size=1, max_size=8), st.sampled_from(["\n", "\r\n", "\n\n", "\f"]), st.data())
def test_page_spans_lead_back_to_the_same_characters(lines, line_end, data):
    page = line_end.join(lines)
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + len(line_end)
    parts = [(line, range(s, s + len(line))) for s, line in zip(starts, lines, strict=True)]
    mapped = join_mapped(parts, data.draw(st.sampled_from(["", "\n"])))
    start = data.draw(st.integers(0, len(mapped.text)))
    end = data.draw(st.integers(start, len(mapped.text)))
    spans = mapped.page_spans(start, end)
    assert "".join(page[s:e] for s, e in spans) == mapped.text[start:end].replace("\n", "")
    assert all(left[1] < right[0] for left, right in pairwise(spans))


def test_spans_part_at_a_break():
    mapped = join_mapped([("春耕", range(2)), ("备播", range(4, 6))])
    assert mapped.page_spans(1, 3) == ((1, 2), (4, 5))


def test_no_characters_have_no_spans():
    assert MappedText("春耕", (0, 1)).page_spans(1, 1) == ()


@pytest.mark.parametrize("name", ["桑乾", "桑昇", "桑堃", "桑喆"])
def test_characters_of_names_in_simplified_print_stay(name):
    assert fold(name) == name


def test_traditional_script_is_folded():
    assert fold("縣長") == "县长"


@pytest.mark.parametrize(
    ("printed", "meant"), [("3月5曰", "3月5日"), ("次曰上午", "次日上午"), ("调硏", "调研"), ("子曰", "子曰")]
)
def test_misread_characters_that_no_paper_prints(printed, meant):
    assert fold(printed) == meant


def test_a_glyph_that_no_paper_prints_is_the_one_it_looks_like():
    assert fold("巿长") == "市长"


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("1l月6日", "11月6日"),
        ("l2月3日", "12月3日"),
        ("3月l日", "3月1日"),
        ("2O19年", "2019年"),
        ("3O日", "30日"),
        ("Al月", "Al月"),
    ],
)
def test_letters_that_stand_for_digits_of_a_date(printed, folded):
    assert fold(printed) == folded


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("因公外出末能到会", "因公外出未能到会"),
        ("全镇己有56个", "全镇已有56个"),
        ("市入大常委会副主任", "市人大常委会副主任"),
        ("县入民政府", "县人民政府"),
        ("县入社局", "县人社局"),
        ("全县投入大量资金", "全县投入大量资金"),
        ("进入民政府大院", "进入民政府大院"),
        ("周末能去", "周末能去"),
        ("自己有三个棚", "自己有三个棚"),
        ("末级渠道", "末级渠道"),
    ],
)
def test_look_alikes_of_not_yet_and_already(printed, meant):
    assert fold(printed) == meant


def test_surname_that_traditional_print_writes_for_a_word():
    assert fold("开发区党工委书记於海波出席会议") == "开发区党工委书记於海波出席会议"
    assert fold("縣長於三月到市裡開會") == "县长于三月到市里开会"
