"""Words that end as places, bodies and hospitals do, and name none."""

import pytest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("县长穆怀瑾察看了韩路村万亩梨园。", "万亩梨园"),
        ("县长穆怀瑾察看了刘集镇节水灌溉示范区。", "节水灌溉示范区"),
        ("莘县抓园区、抓项目的做法值得学习。", "莘县抓园区"),
        ("莘县政府对各镇街作了再部署。", "政府对各镇"),
        ("穆怀瑾看望了住湖渔民聂大海。", "住湖"),
        ("八年前，里满村还是有名的穷村。", "穷村"),
        ("对花园路以南区域停水。", "南区"),
    ],
)
def test_place_in_general_is_no_place(tag, text, words):
    assert words not in {name for name, label in tag(text).pairs if label in ("PLACE", "COUNTY")}


def test_body_ends_before_what_it_makes_known(tag):
    assert tag("市交警支队公布五处事故多发路段。").of("AGENCY") == ["市交警支队"]


def test_hospitals_that_join_hands_keep_their_names(tag):
    found = tag("临清市人民医院与省立医院结成医联体。").of("ORG")
    assert found == ["临清市人民医院", "省立医院"]
