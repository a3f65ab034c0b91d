"""Late headlines, notices and text under far rests go to their own articles."""

import pytest

from nlp.articles import assemble
from nlp.paragraphs import read_paragraphs

LEAD = "本报讯（记者 穆清溪）3月8日，市委书记穆怀瑾到卧云村调研春耕，察看返青水。"
MORE = "穆怀瑾说，春耕是一年农事的开头，要让返青水浇到每一块麦田里去。"
BRIDGE = "本报讯（记者 祁听雨）石桥镇新修的跨河大桥昨日通车，两岸群众赶集少绕了八里路。"


def articles(page):
    return assemble(read_paragraphs(page))


def text_of(page, headline):
    return next(a.mapped.text for a in articles(page) if headline in a.headline)


def test_a_headline_in_the_middle_of_its_report_is_its_headline():
    assert MORE in text_of(f"{LEAD}\n\n穆怀瑾到卧云村调研春耕\n\n{MORE}\n", "穆怀瑾到卧云村")


def test_of_two_headlines_between_two_reports_each_gets_its_own():
    page = f"{LEAD}\n\n穆怀瑾到卧云村调研春耕\n\n石桥镇跨河大桥通车\n\n{BRIDGE}\n"
    assert [(a.headline, len(a.parts)) for a in articles(page)] == [
        ("穆怀瑾到卧云村调研春耕", 2),
        ("石桥镇跨河大桥通车", 2),
    ]


def test_a_notice_stands_apart_and_the_report_goes_on():
    notice = "卧云村合作社营业执照丢失，声明作废。"
    page = f"穆怀瑾到卧云村调研春耕\n\n{LEAD}\n\n遗失声明\n\n{notice}\n\n{MORE}\n"
    assert notice in text_of(page, "遗失声明")
    assert MORE in text_of(page, "穆怀瑾")


def test_a_notice_without_a_heading_stands_apart():
    page = f"穆怀瑾到卧云村调研春耕\n\n{LEAD}\n\n祁听雨遗失身份证一张，声明作废。\n\n{MORE}\n"
    assert "遗失" not in text_of(page, "穆怀瑾")


def test_a_headline_that_tells_of_the_text_under_it_opens_an_article():
    next_text = "昨日，石桥镇新修的跨河大桥通车，两岸群众赶集少绕了八里路。"
    page = f"穆怀瑾到卧云村调研春耕\n\n{LEAD}\n\n{MORE}\n\n石桥镇新修跨河大桥通车\n\n{next_text}\n"
    assert text_of(page, "石桥镇").endswith(next_text)


@pytest.mark.parametrize("told", ["陪同", "参加督查", "一同督查", "分别参加了视察", "参加暗访"])
def test_companions_under_a_far_rest_go_with_it(told: str):
    broken, rest = LEAD + "随后，他来到镇综合文", "化服务中心。"
    companions = f"市农业农村局局长乔半夏、镇党委书记卓若兰{told}。"
    page = f"穆怀瑾到卧云村调研春耕\n\n{broken}\n\n石桥镇跨河大桥通车\n\n{BRIDGE}\n\n{rest}\n\n{companions}\n"
    assert companions in text_of(page, "穆怀瑾")


def test_authors_alone_in_their_line_are_text_not_furniture():
    assert [p.kind for p in read_paragraphs("（穆 清）\n")] == ["body"]


def test_a_list_of_appointments_is_one_notice():
    listed = "任命：\n\n穆怀瑾为东河市水利局局长。\n\n免去：\n\n乔半夏的东河市水利局局长职务。"
    page = f"穆怀瑾到卧云村调研春耕\n\n{LEAD}\n\n东河市人大常委会任免名单\n\n{listed}\n\n{MORE}\n"
    assert text_of(page, "任免名单").count("\n") == 4
    assert MORE in text_of(page, "调研春耕")


def test_of_two_headlines_over_two_reports_the_second_report_gets_its_own():
    page = f"穆怀瑾到卧云村调研春耕\n\n石桥镇跨河大桥通车\n\n{BRIDGE}\n\n{LEAD}\n"
    assert "跨河大桥昨日" in text_of(page, "石桥镇")
    assert "察看返青水" in text_of(page, "穆怀瑾到")
    assert len(articles(page)) == len((LEAD, BRIDGE))


def test_text_that_calls_somebody_by_surname_and_title_goes_with_the_report_that_names_him():
    rest = "穆书记一行还看望了石桥镇的敬老院老人。"
    page = f"穆怀瑾到卧云村调研春耕\n\n{LEAD}\n\n石桥镇跨河大桥通车\n\n{BRIDGE}（祁听雨）\n\n{rest}\n"
    assert rest in text_of(page, "穆怀瑾")


def test_text_from_another_page_joins_no_report_here():
    page = f"卧云村麦田里机声隆隆\n\n{LEAD}\n\n（上接第一版）的麦田、机井逐个看过，村民们都说好。\n"
    assert len(articles(page)) == 2
