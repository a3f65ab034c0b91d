"""Reports that go on elsewhere: （下转本版右下）, （上接本版左上）, （上接《…》） and their like."""

from __future__ import annotations

import pytest

from nlp.articles import ArticleText, assemble
from nlp.paragraphs import read_paragraphs

SURVEY = "本报讯（记者 穆清溪）6月3日，县委书记穆怀瑾到卧云村调研春耕，察看返青水浇灌情况。"
BRIDGE = "本报讯（记者 祁听雨）石桥镇跨河大桥昨日建成通车，两岸群众步行上桥。"
ASKED = "他要求，各乡镇要把旱情一块地一块地查清。"
BROKEN, REST = "在石桥镇，他沿着渠堤走了二", "里地，随后又看了三处泵站。"


def articles(page: str) -> list[ArticleText]:
    return [article for article in assemble(read_paragraphs(page)) if article.kind == "news"]


def text_of(page: str, words: str) -> str:
    """The text of the article that has some words."""
    return next(article.mapped.text for article in articles(page) if words in article.mapped.text)


@pytest.mark.parametrize(
    ("onward", "carried"),
    [
        ("（下转本版右下）", "（上接本版左上）"),
        ("(下转本版)", "(上接本版)"),
        ("（下转第四栏）", "（上接第一栏）"),
        ("\n\n（下转本版底部）", "（上接本版中部）"),
        ("（下转本版右下）", "（上接本版左上）\n\n"),
    ],
)
def test_text_that_goes_on_at_another_place_of_the_page_is_of_the_report_that_breaks_off_there(onward, carried):
    page = f"穆怀瑾调研春耕\n\n{SURVEY}{onward}\n\n石桥镇跨河大桥通车\n\n{BRIDGE}\n\n{carried}{ASKED}\n\n他还走访了困难户。\n"
    assert ASKED in text_of(page, "返青水")
    assert "困难户" in text_of(page, "返青水")
    assert ASKED not in text_of(page, "跨河大桥昨日")


def test_a_sentence_cut_in_two_by_such_a_mark_is_whole_again():
    page = f"穆怀瑾调研春耕\n\n{SURVEY}\n\n{BROKEN}（下转本版右下）\n\n石桥镇跨河大桥通车\n\n{BRIDGE}\n\n（上接本版左上）{REST}\n\n{ASKED}\n"
    assert BROKEN + REST + "\n" + ASKED in text_of(page, "返青水")


@pytest.mark.parametrize(
    "mark", ["（上接《石桥镇跨河大桥通车》）", "（上接石桥镇跨河大桥通车）", "（上接“跨河大桥”稿）"]
)
def test_text_that_names_the_headline_it_goes_on_from_is_of_that_report(mark):
    page = f"石桥镇跨河大桥通车\n\n{BRIDGE}\n\n穆怀瑾调研春耕\n\n{SURVEY}\n\n{mark}施工方说，护栏月底装完。\n"
    assert "护栏月底装完" in text_of(page, "跨河大桥昨日")


@pytest.mark.parametrize("mark", ["（上接第一版）", "（上接《全县灌区改造动员》）", "（上接A1版下角）"])
def test_text_from_a_report_that_is_not_on_the_page_stays_alone(mark):
    page = f"石桥镇跨河大桥通车\n\n{BRIDGE}\n\n穆怀瑾调研春耕\n\n{SURVEY}\n\n{mark}{ASKED}\n"
    assert text_of(page, ASKED).strip() == ASKED


def test_of_two_reports_that_break_off_with_the_same_mark_none_is_chosen_blindly():
    page = (
        f"穆怀瑾调研春耕\n\n{SURVEY}（下转本版右下）\n\n石桥镇跨河大桥通车\n\n{BRIDGE}（下转本版右下）\n\n"
        "卫生院添了彩超\n\n本报讯（记者 卜远舟）松口镇卫生院添置了一台彩超机。\n\n（上接本版左上）他笑了笑。\n"
    )
    assert text_of(page, "他笑了笑").strip() == "他笑了笑。"


def test_a_mark_alone_in_its_line_is_no_text_of_the_report():
    page = f"穆怀瑾调研春耕\n\n{SURVEY}\n\n（下转第三版）\n\n石桥镇跨河大桥通车\n\n{BRIDGE}\n"
    assert all("下转" not in article.mapped.text for article in articles(page))
