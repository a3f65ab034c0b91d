"""Firms and schools whose address a notice tells."""

import pytest


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("云鲸面业有限公司诚聘质检员3名。地址：莘县张寨镇88号 电话：8211234", ("云鲸面业有限公司", "张寨镇")),
        ("云鲸面业有限公司诚聘质检员3名。厂址：莘县张寨镇卧云村 电话：8211234", ("云鲸面业有限公司", "卧云村")),
        ("云鲸面业有限公司隆重招商。公司地址：莘县白鹤路与松岭路交叉口", ("云鲸面业有限公司", "莘县")),
    ],
)
def test_address_of_a_notice_is_its_firms(read, text, pair):
    assert pair in read(text + "\n").pairs("LOCATED_IN")


@pytest.mark.parametrize(
    "text",
    [
        "云鲸面业有限公司与松岭酒业有限公司联合招聘。地址：莘县张寨镇",
        "地址：莘县张寨镇\n云鲸面业有限公司承印",
        "云鲸面业有限公司诚聘质检员3名。地址：白鹤路66号",
    ],
)
def test_address_of_nobody_knows_which_firm_or_of_a_road_is_no_place_of_one(read, text):
    assert not [pair for pair in read(text + "\n").pairs("LOCATED_IN") if pair[0] == "云鲸面业有限公司"]
