"""Readings of pages: offsets, ids, copies, zones, and pages that can't be read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.folding import fold
from zhengpu.errors import InputError
from zhengpu.records import PageMeta

REPORT = (
    "本报讯（记者 穆清溪）3月8日，市委书记沈望舒来到莘县张寨镇魏庄村，察看春耕情况。市委常委、秘书长卓若兰参加活动。"
)
OTHER = "本报讯（记者 祁听雨）石桥镇新修的跨河大桥昨日通车，两岸群众赶集少绕了八里路。"
BROKEN = "本报讯 3月8日，市委书记沈望\n舒来到莘县张寨镇，察看了新修\n的渠道，又走进地头和村民胥大\n河拉起家常，问他家的麦子浇了没有。\n"


def quoted(page, mention):
    return fold("".join(page[s:e] for s, e in mention.spans))


@pytest.mark.parametrize("text", ["", " \n\n", "\u3000\r\n"])
def test_empty_page_is_refused_by_name(reader, text):
    with pytest.raises(InputError, match=r"2021/p\.txt: an empty page"):
        reader.read("2021/p.txt", text)


def test_spans_of_mentions_hold_their_characters(read):
    found = read(f"春风染绿卧云村\n\n{REPORT}\n\n{OTHER}\n")
    assert all(quoted(found.page.text, m) == m.text for m in found.mentions)


def test_mention_over_a_break_has_two_spans(read):
    found = read(BROKEN)
    official = next(m for m in found.mentions if m.text == "沈望舒")
    assert len(official.spans) == 2
    assert (official.start, official.end) == (official.spans[0][0], official.spans[1][1])


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_line_ends_change_offsets_only(read, line_end):
    page = BROKEN.replace("\n", line_end)
    found = read(page)
    assert [m.text for m in found.mentions] == [m.text for m in read(BROKEN).mentions]
    assert all(quoted(page, m) == m.text for m in found.mentions)


def test_half_width_marks_are_folded_in_mentions_and_kept_on_the_page(read):
    page = "本報訊(記者 穆清溪)3月8日,市委書記沈望舒來到莘縣張寨鎮察看春耕。\n"
    found = read(page)
    assert found.page.text == page
    assert "莘县" in {m.text for m in found.mentions}


def test_spans_of_evidence_hold_its_sentence(read):
    found = read(f"{REPORT}\n")
    assert found.reading.claims
    for claim in found.reading.claims:
        assert fold("".join(found.page.text[s:e] for s, e in claim.evidence.spans)) == claim.evidence.sentence


def test_claims_speak_of_mentions_of_the_page(read):
    found = read(f"{REPORT}\n\n{OTHER}\n")
    known = {m.id for m in found.mentions}
    assert {c.subject for c in found.reading.claims} | {c.object for c in found.reading.claims if c.object} <= known


@pytest.mark.parametrize("kind", ["mentions", "articles", "claims"])
def test_ids_are_unique(read, kind):
    found = [record.id for record in getattr(read(f"{REPORT}\n\n{REPORT}\n\n{OTHER}\n").reading, kind)]
    assert len(found) == len(set(found))


def test_ids_stay_when_text_is_inserted_elsewhere(read):
    before = read(f"{OTHER}\n\n\n\n{REPORT}\n")
    after = read(f"{OTHER}雪也停了，路上的车多了起来。\n\n\n\n{REPORT}\n")
    report = {(m.text, m.id) for m in before.mentions if m.article == before.articles[-1].id}
    assert report <= {(m.text, m.id) for m in after.mentions}
    assert [c.id for c in before.reading.claims] == [c.id for c in after.reading.claims]


def test_reading_twice_gives_the_same(read):
    assert read(f"{REPORT}\n").reading == read(f"{REPORT}\n").reading


def test_mentions_of_a_second_printing_point_to_the_first(read):
    found = read(f"春风染绿卧云村\n\n{REPORT}\n\n{REPORT}\n")
    firsts = [m for m in found.mentions if m.copy_of is None]
    copies = [m for m in found.mentions if m.copy_of is not None]
    assert [m.text for m in copies] == [
        "穆清溪",
        "市委",
        "书记",
        "沈望舒",
        "莘县",
        "张寨镇",
        "魏庄村",
        "市委",
        "常委",
        "秘书长",
        "卓若兰",
    ]
    assert {m.copy_of for m in copies} <= {m.id for m in firsts}


def test_claims_of_a_second_printing_count_once(read):
    once, twice = read(f"{REPORT}\n"), read(f"{REPORT}\n\n{REPORT}\n")
    for kind in ("VISITED", "ACCOMPANIED", "HOLDS_POST", "LOCATED_IN"):
        assert sorted(twice.pairs(kind)) == sorted(once.pairs(kind))


def test_zones_of_mentions(read):
    found = read("沈望舒到卧云村看春耕\n\n□记者 穆清溪\n\n3月8日，市委书记沈望舒来到莘县，察看春耕情况。（祁听雨）\n")
    zones = {(m.text, m.zone) for m in found.mentions}
    assert {("穆清溪", "byline"), ("莘县", "body"), ("祁听雨", "credit")} <= zones


def test_article_keeps_what_stands_around_it(read):
    found = read("春风染绿卧云村十里麦田\n\n□记者 穆清溪\n\n3月8日，卧云村的麦田里机声隆隆。\n").articles[0]
    assert (found.headline, found.byline, found.kind) == ("春风染绿卧云村十里麦田", "□记者 穆清溪", "news")


def test_articles_are_numbered_in_the_order_of_the_page(read):
    found = read(f"{REPORT}\n\n{OTHER}\n").articles
    assert [(a.id, a.number) for a in found] == [("p.txt#1", 1), ("p.txt#2", 2)]


def test_what_is_given_goes_before_the_row_of_pages_csv(reader):
    meta = PageMeta(paper="聊城日报", home="菏泽市", issue_date="2020-01-01")
    page = reader.read("p.txt", f"{OTHER}\n", meta, home="聊城市", published="2021-03-09").page
    assert (page.meta.home, page.meta.issue_date, page.meta.paper) == ("聊城市", "2021-03-09", "聊城日报")
    assert (page.published, page.published_basis, page.home_basis) == ("2021-03-09", "given", "given")


def test_page_of_unknown_home_and_date_is_read(read):
    found = read("雪停了，路上的车多了起来，赶集的人也多了。\n", home=None, issue_date=None)
    assert (found.page.home, found.page.published) == (None, None)


@settings(max_examples=15)
@given(
    st.lists(
        st.sampled_from([REPORT, OTHER, BROKEN, "要闻", "□记者 穆清溪", "（穆清溪 祁听雨）", "市委书记", "“", "——"]),
        min_size=1,
        max_size=6,
    )
)
def test_any_order_of_blocks_is_read(reader, blocks):
    page = "\n\n".join(blocks)
    reading = reader.read("p.txt", page, home="聊城市")
    assert all(quoted(page, m) == m.text for m in reading.mentions)
