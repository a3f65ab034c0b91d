"""Groups of people without names at the end of a row, and the verb behind them."""

import pytest

HELD = "　　3月8日，莘县春季护林会议在县城召开。"


def who(found):
    return {name for name, _, _ in found.roles()}


@pytest.mark.parametrize(
    "row",
    [
        "县长卓若兰、副县长穆怀瑾及各乡镇党委书记、乡镇长，县直部门主要负责人，各涉林企业参加会议。",
        "县长卓若兰、副县长穆怀瑾，县政府办、县林业局、县公安局、团县委等相关单位负责人出席了会议。",
        "县长卓若兰、副县长穆怀瑾，机关各科、室、所及各中队负责人，森林消防大队全体民警参加会议。",
        "县长卓若兰，副县长穆怀瑾，各中小学、幼儿园校（园）长，机关各股室负责人共200余人参加会议。",
        "县长卓若兰、副县长穆怀瑾等领导和来自全县各地的护林员一起参加了会议。",
    ],
)
def test_row_ends_in_groups_without_names(read, row):
    assert who(read(f"{HELD}{row}\n")) == {"卓若兰", "穆怀瑾"}


@pytest.mark.parametrize(
    "row",
    [
        "县长卓若兰走访了学校，各乡镇负责人参加会议。",
        "县长卓若兰，县林业局通报了火情，各乡镇负责人参加会议。",
        "县长卓若兰：各乡镇负责人参加会议。",
    ],
)
def test_groups_behind_what_somebody_does_are_no_row(read, row):
    assert who(read(HELD + row + "\n")) == set()
