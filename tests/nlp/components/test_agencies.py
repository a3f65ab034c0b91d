"""Party and government bodies, and words that only look like them."""

import pytest


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("市农业农村局的技术员下了地。", "市农业农村局"),
        ("聊城市农业农村局的技术员下了地。", "聊城市农业农村局"),
        ("莘县县委召开会议。", "莘县县委"),
        ("县纪委通报了情况。", "县纪委"),
        ("农业农村部发布了公告。", "农业农村部"),
        ("张寨镇党委派人去看。", "张寨镇党委"),
        ("县公安局交警大队在路口值守。", "县公安局交警大队"),
        ("市春耕服务保障中心贴出了告示。", "市春耕服务保障中心"),
        ("市委组织部印发了通知。", "市委组织部"),
        ("国家林业局湿地司副司长穆怀瑾说，水鸟多了。", "国家林业局湿地司"),
    ],
)
def test_bodies(tag, text, agency):
    assert agency in tag(text).of("AGENCY")


@pytest.mark.parametrize(
    "text",
    [
        "各级各部门要落实责任。",
        "全市上下一条心。",
        "政府采购网上公开了结果。",
        "经济形势和发展格局面临变化。",
    ],
)
def test_what_only_looks_like_a_body(tag, text):
    assert tag(text).of("AGENCY") == []


def test_body_reaches_over_its_division(tag):
    assert tag("莘县农业农村局局长").of("COUNTY") == []


def test_two_bodies_side_by_side(tag):
    assert tag("市委、市政府召开会议。").of("AGENCY") == ["市委", "市政府"]


def test_post_stays_out_of_the_body(tag):
    assert tag("市委书记沈望舒说。").pairs == [("市委", "AGENCY"), ("书记", "POST"), ("沈望舒", "OFFICIAL")]
