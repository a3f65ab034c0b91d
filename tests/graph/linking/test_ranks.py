"""Ranks of posts: only where a page prints them."""

import pytest

from tests.graph.builders import make_page
from zhengpu.records import Evidence


@pytest.mark.parametrize(
    ("post", "sentence", "rank", "source"),
    [
        ("二级巡视员", "市水务局二级巡视员钱望舒参加。", "二级巡视员", "post"),
        ("副局长", "市水务局副局长（正县级）钱望舒参加。", "正县级", "printed"),
        ("副局长", "市水务局副局长钱望舒参加。", None, None),
        ("局长", "钱望舒对局长（正县级单位）说。", None, None),
    ],
)
def test_rank_of_a_tenure(linked, post, sentence, rank, source):
    page = make_page()
    who, body = page.add("钱望舒", "OFFICIAL"), page.add("市水务局", "AGENCY")
    page.claim("HOLDS_POST", who, body, post=post, evidence=Evidence(sentence=sentence, spans=((0, 1),), rule="test"))
    (tenure,) = linked(page).linking.tenures
    assert (tenure.rank, tenure.rank_source) == (rank, source)
