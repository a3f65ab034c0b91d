"""Candidates that are no names: what is only pointed at, what is opened somewhere, the paper that is written to."""

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("他说，哪家农资店涨了价都要点名。", "哪家农资店"),
        ("东云县那所中心小学的围墙修好了。", "那所中心小学"),
        ("公司打算到苏州设体验店。", "苏州设体验店"),
        ("我们要感谢贵报的记者。", "贵报"),
        ("谢谢魏湾派出所所长岑云舟。", "谢谢魏湾派出所"),
        ("这个镇今年修了路。", "这个镇"),
        ("市委书记在途中说，要抓紧。", "在途中"),
    ],
)
def test_is_no_name(tag, text, name):
    assert name not in [found for found, _ in tag(text).pairs]
