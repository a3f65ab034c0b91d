"""What lies where."""

import pytest


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("莘县张寨镇的菜农说，今年瓜甜。", [("张寨镇", "莘县")]),
        ("张寨镇卧云村的大棚里绿意盎然。", [("卧云村", "张寨镇")]),
        ("莘县张寨镇卧云村的大棚里绿意盎然。", [("张寨镇", "莘县"), ("卧云村", "张寨镇")]),
        ("张寨镇位于莘县，土地肥沃。", [("张寨镇", "莘县")]),
        ("云鲸面业有限公司坐落于王奉镇。", [("云鲸面业有限公司", "王奉镇")]),
        ("德国首都柏林下了雪。", [("柏林", "德国")]),
    ],
)
def test_what_lies_where(read, text, pairs):
    assert read(text + "\n").pairs("LOCATED_IN") == pairs


@pytest.mark.parametrize("text", ["莘县、冠县的菜农说。", "张寨镇、古云镇的菜农说。", "莘县的菜农到张寨镇去。"])
def test_places_in_a_list_lie_in_none_of_them(read, text):
    assert read(text + "\n").claims("LOCATED_IN") == []


def test_said_twice_counts_once(read):
    assert len(read("莘县张寨镇的瓜甜。莘县张寨镇的蒜也好。\n").claims("LOCATED_IN")) == 1


@pytest.mark.parametrize("joined", ["和", "与"])
def test_county_and_town_joined_by_and(read, joined):
    assert read(f"莘县{joined}张寨镇的菜农说。\n").claims("LOCATED_IN") == []
