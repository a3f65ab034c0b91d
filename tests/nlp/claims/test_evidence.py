"""A fact shows the sentence that says it, on short texts and on the sample pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from nlp.decode import decode
from nlp.reader import Reader

PAGES = sorted((Path(__file__).parents[3] / "samples" / "pages").glob("*.txt"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_evidence_of_a_post_has_the_post_and_who_holds_it(reader: Reader, path: Path):
    reading = reader.read(path.name, decode(path.read_bytes(), path.name), home="聊城市", published="2021-03-09")
    names = {mention.id: "".join(mention.text.split()) for mention in reading.mentions}
    shown = [
        (names[claim.subject][0], (claim.post or "")[-2:], "".join(claim.evidence.sentence.split()))
        for claim in reading.claims
        if claim.type == "HOLDS_POST"
    ]
    assert shown
    assert [fact for fact in shown if fact[0] not in fact[2] or fact[1] not in fact[2]] == []


def test_a_post_shows_the_sentence_that_says_it_when_its_body_is_named_only_later(read):
    found = read("常务会议昨日召开，市长卓若兰主持会议。\n\n会议研究了招商工作。\n\n市人大常委会副主任祁听雨列席。\n")
    shown = {found.name(c.subject): c.evidence.sentence for c in found.claims("HOLDS_POST")}
    assert "市长卓若兰" in shown["卓若兰"]


def test_a_post_shows_the_sentence_that_says_it_when_its_body_is_named_in_another_report_only(read):
    other = "石桥村通水\n\n本报讯（记者 祁听雨）聊城市石桥村昨日通了自来水，村民都说好。\n\n\n\n"
    mine = "春耕现场会召开\n\n本报讯（记者 卜远舟）春耕现场会昨日召开。副市长卓若兰参加。会议看了机井。\n"
    found = read(other + mine)
    assert [c.evidence.sentence for c in found.claims("HOLDS_POST")] == ["副市长卓若兰参加。"]


def test_a_post_shows_the_sentence_before_that_names_its_body(read):
    found = read("莘县今年种瓜三十万亩。县长穆怀瑾说，墒情很好。\n")
    (claim,) = found.claims("HOLDS_POST")
    assert claim.evidence.sentence == "莘县今年种瓜三十万亩。县长穆怀瑾说，墒情很好。"
