"""Headlines, bylines, bodies, captions and furniture put together as articles; no character lost or read twice."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlp.articles import assemble, author_block
from nlp.paragraphs import read_paragraphs

SPRING = "本报讯（记者 穆清溪）3月8日，卧云村的麦田里机声隆隆，村民们忙着给小麦浇返青水。"
BRIDGE = "本报讯（记者 祁听雨）石桥镇新修的跨河大桥昨日通车，两岸群众赶集少绕了八里路。"
LEADER = "新桥通了，镇上的蔬菜当天就能送进城里的超市，菜农们高兴得合不拢嘴。"


def articles(page):
    return assemble(read_paragraphs(page))


def zones(article):
    return [(part.zone, article.mapped.text[part.start : part.end]) for part in article.parts]


def test_headline_in_two_lines():
    found = articles(f"春风染绿卧云村\n十里麦田机声隆\n\n{SPRING}\n")
    assert [a.headline for a in found] == ["春风染绿卧云村 十里麦田机声隆"]


def test_section_label_above_a_headline_is_its_kicker():
    found = articles(f"乡村振兴\n春风染绿卧云村十里麦田\n\n{SPRING}\n")
    assert (found[0].kicker, found[0].headline) == ("乡村振兴", "春风染绿卧云村十里麦田")


def test_byline_belongs_to_its_article():
    found = articles("春风染绿卧云村十里麦田\n\n□记者 穆清溪\n\n3月8日，卧云村的麦田里机声隆隆，村民们忙着浇水。\n")
    assert [a.byline for a in found] == ["□记者 穆清溪"]


def test_two_reports_are_two_articles():
    found = articles(f"春风染绿卧云村十里麦田\n\n{SPRING}\n\n石桥镇跨河大桥昨日通车\n\n{BRIDGE}\n")
    assert [a.headline for a in found] == ["春风染绿卧云村十里麦田", "石桥镇跨河大桥昨日通车"]


def test_lead_begins_a_new_report_without_a_headline():
    assert len(articles(f"{SPRING}\n\n{BRIDGE}\n")) == 2


def test_headline_after_its_article():
    found = articles(f"{BRIDGE}\n\n石桥镇跨河大桥昨日通车\n")
    assert [(a.headline, len(a.parts)) for a in found] == [("石桥镇跨河大桥昨日通车", 2)]


def test_headline_printed_late_is_read_first():
    found = articles(f"{BRIDGE}\n\n石桥镇跨河大桥昨日通车\n")[0]
    assert found.mapped.text.startswith("石桥镇跨河大桥昨日通车\n")


def test_authors_close_an_article():
    page = f"春风染绿卧云村十里麦田\n\n3月8日，卧云村的麦田里机声隆隆。（穆清溪 祁听雨）\n\n{BRIDGE}\n\n{LEADER}\n"
    found = articles(page)
    assert [len(a.parts) for a in found] == [2, 2]


def test_authors_in_brackets():
    assert author_block("小麦长势喜人。（穆清溪 祁听雨）").group() == "（穆清溪 祁听雨）"


def test_remark_in_brackets_is_no_author():
    assert author_block("小麦长势喜人（见上图）。") is None


def test_caption_stands_apart_and_the_report_goes_on():
    page = f"石桥镇跨河大桥昨日通车\n\n{BRIDGE}\n\n△图为通车现场。\n\n{LEADER}\n"
    assert sorted((a.kind, len(a.parts)) for a in articles(page)) == [("caption", 1), ("news", 3)]


def test_furniture_stands_apart():
    page = f"2021年3月9日 星期二 责任编辑：穆清溪\n\n石桥镇跨河大桥昨日通车\n\n{BRIDGE}\n"
    assert [a.kind for a in articles(page)] == ["furniture", "news"]


@pytest.mark.parametrize(
    "line",
    [
        "今日天气：多云转阴，东南风3级，12～20℃",
        "中共云岫市委政法委 云岫晚报社 合办",
        "菠菜1.50元/斤 豆角2.30元/斤 土豆1.10元/斤",
        "导读 春耕备播进行时／3版",
        "云岫新闻 广告",
        "要闻 云岫市新闻 3版",
    ],
)
def test_weather_prices_and_sponsors_are_no_headlines(line):
    found = articles(f"{line}\n\n石桥镇跨河大桥昨日通车\n\n{BRIDGE}\n")
    assert [(a.kind, a.headline) for a in found] == [("furniture", ""), ("news", "石桥镇跨河大桥昨日通车")]


def test_series_name_above_a_headline_is_its_kicker():
    found = articles(f"春耕服务年·现场\n春风染绿卧云村十里麦田\n\n{SPRING}\n")
    assert (found[0].kicker, found[0].headline) == ("春耕服务年·现场", "春风染绿卧云村十里麦田")


def test_caption_that_tells_by_itself_takes_no_text_before_it():
    caption = "△昨日，石桥镇的孩子们在新修的跨河大桥上放风筝，老人们坐在桥头的长椅上晒太阳聊天。"
    found = articles(f"{LEADER}\n\n{caption}\n")
    assert sorted((a.kind, len(a.parts)) for a in found) == [("caption", 1), ("news", 1)]


def test_parts_have_their_zones():
    page = "春风染绿卧云村十里麦田\n\n□记者 穆清溪\n\n3月8日，卧云村的麦田里机声隆隆，村民们忙着浇水。\n"
    assert [zone for zone, _ in zones(articles(page)[0])] == ["headline", "byline", "body"]


def test_section_heads_stay_in_their_article():
    page = f"春风染绿卧云村十里麦田\n\n□记者 穆清溪\n\n{LEADER}\n\n修渠引水\n\n三里长的新渠穿过麦田，清水流进了每一块地。\n"
    assert len(articles(page)) == 1


def test_second_printing_is_known_as_such():
    page = f"春风染绿卧云村十里麦田\n\n{SPRING}\n\n{LEADER}\n\n{LEADER}\n"
    assert [part.copy for a in articles(page) for part in a.parts] == [False, False, False, True]


BLOCK = st.one_of(
    st.sampled_from(
        [
            "春风染绿卧云村",
            "□记者 穆清溪",
            SPRING,
            BRIDGE,
            LEADER,
            "△图为通车现场。",
            "要闻",
            "责任编辑：穆清溪",
            "卧云村的大棚里绿意盎然，西红\n柿挂满枝头，村民们一早就开始\n采摘装箱，准备发往外",
            "地市场。",
            "——",
            "1版",
        ]
    ),
    st.text(alphabet="春耕备播云村，。：“”（）、12 \u3000□△—", min_size=5, max_size=60).filter(
        lambda text: len(text.strip()) > 4
    ),
)


def uncovered(page):
    """Characters that are in no article, or in several."""
    covered = Counter(
        at for a in articles(page) for s, e in a.mapped.page_spans(0, len(a.mapped.text)) for at in range(s, e)
    )
    return [char for at, char in enumerate(page) if not char.isspace() and covered[at] != 1]


@given(st.lists(BLOCK, min_size=1, max_size=12), st.sampled_from(["\n", "\n\n", "\r\n\r\n", "\n\n\n\n", "\f"]))
def test_every_character_is_in_exactly_one_article(blocks, between):
    assert uncovered(between.join(blocks)) == []


def test_short_second_line_of_a_headline_is_not_lost():
    assert uncovered(f"春风染绿卧云村十里麦田\n结硕果\n\n{SPRING}\n") == []


def test_a_broken_line_of_the_running_text_is_no_headline():
    found = assemble(
        read_paragraphs("穆怀瑾介绍，村里的麦田已全部浇到\n\n石桥镇跨河大桥通车\n\n本报讯 大桥昨日通车。\n")
    )
    assert [article.headline for article in found] == ["", "石桥镇跨河大桥通车"]


def test_a_line_of_a_list_is_no_headline():
    found = assemble(read_paragraphs("●由石桥镇文化站主办的灯会将于元宵\n\n夜里在河堤上举行，灯谜由村民自己编写。\n"))
    assert [article.headline for article in found] == [""]


def test_a_line_that_goes_on_behind_a_question_is_no_headline():
    page = "“大哥，棚里的苗都浇了没？”3月8日清晨，石桥镇卧\n\n云村的支书又来到瓜棚里，问起了大伙的打算。\n"
    assert [article.headline for article in assemble(read_paragraphs(page))] == [""]


def test_name_of_a_section_of_news_in_brief_is_no_byline():
    assert [a.byline for a in articles(f"◎短讯\n●{LEADER}（穆清溪）\n")] == [""] * len(
        articles(f"◎短讯\n●{LEADER}（穆清溪）\n")
    )


def test_signature_under_one_of_a_list_of_news_is_of_that_one():
    found = articles(f"春风染绿卧云村十里麦田\n\n{SPRING}\n\n△{LEADER}\n（祁听雨）\n")
    assert [LEADER in a.mapped.text for a in found if "（祁听雨）" in a.mapped.text] == [True]


def test_a_headline_within_a_broken_sentence_opens_an_article():
    broken, rest = "石桥镇新修的水渠昨日放水，村支书站在渠边说：“今年的水大，麦子不", "愁没水浇。”大家都笑了。"
    page = f"春风染绿卧云村\n\n{SPRING}\n{broken}\n\n老裁缝的剪刀\n\n胥大河做了四十年衣服。\n\n{rest}\n"
    assert "老裁缝的剪刀" in [a.headline for a in articles(page)]


def test_late_headline_right_over_the_next_one():
    page = f"{SPRING}\n\n卧云村给小麦浇返青水\n石桥镇跨河大桥昨日通车\n\n{BRIDGE}\n"
    assert [a.headline for a in articles(page)] == ["卧云村给小麦浇返青水", "石桥镇跨河大桥昨日通车"]
