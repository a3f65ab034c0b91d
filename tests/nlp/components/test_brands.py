"""Firms that go by a brand alone, where who heads them, what they build or their halls say that they are firms."""

import pytest

COMPONENT = "zhengpu_organizations"  # what it proposes; the resolver weighs that with the model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云岫传动董事长祁听雨介绍，公司去年出口大增。", "云岫传动"),
        ("山西云岫总经理祁听雨说，项目年内投产。", "山西云岫"),
        ("由浙江云岫投资的项目落户园区。", "浙江云岫"),
        ("市长穆怀瑾走进云岫轻合金的压铸车间。", "云岫轻合金"),
        ("一行人首站来到云岫皮革二期工地。", "云岫皮革"),
    ],
)
def test_a_brand_is_a_firm_where_only_firms_stand(tag, text, name):
    assert name in tag(text, COMPONENT).of("COMPANY")


@pytest.mark.parametrize(
    "text",
    [
        "察看了引水管道，听取汇报。",
        "要大力发展设施农业，建好生产车间。",
        "会议由副总经理祁听雨主持。",
        "听完总经理祁听雨的汇报，他点了点头。",
        "由政府投资建设的学校已经开学。",
    ],
)
def test_a_trade_or_a_post_alone_is_none(tag, text):
    assert tag(text, COMPONENT).of("COMPANY") == []


def test_a_known_firm_does_not_begin_within_a_division(tag):
    assert "京东方" not in tag("材料由北京东方雨虹供应。", COMPONENT).of("COMPANY")
