"""Headlines printed elsewhere go to the reports that tell what they say."""

from nlp.articles import assemble
from nlp.paragraphs import read_paragraphs

SPRING = "本报讯（记者 穆清溪）3月8日，市委书记穆怀瑾到卧云村调研春耕，察看返青水。"
BRIDGE = "本报讯（记者 祁听雨）石桥镇新修的跨河大桥昨日通车，两岸群众赶集少绕了八里路。"
PUPPETS = "昨晚，青柳剧社的木偶戏在老戏台上演，三百多名观众看得入了神。（乔半夏）"


def headlines(page):
    return [(a.headline, a.mapped.text) for a in assemble(read_paragraphs(page)) if a.kind == "news"]


def told(page, text):
    return next(headline for headline, whole in headlines(page) if text in whole)


def test_two_headlines_that_were_exchanged():
    page = f"石桥镇跨河大桥通车\n\n{SPRING}\n\n穆怀瑾到卧云村调研春耕\n\n{BRIDGE}\n"
    assert told(page, SPRING) == "穆怀瑾到卧云村调研春耕"
    assert told(page, BRIDGE) == "石桥镇跨河大桥通车"


def test_a_headline_far_below_its_report():
    page = f"{SPRING}\n\n{BRIDGE}\n\n石桥镇跨河大桥通车\n\n{PUPPETS}\n\n穆怀瑾到卧云村调研春耕\n"
    assert told(page, SPRING) == "穆怀瑾到卧云村调研春耕"


def test_a_headline_under_a_signed_report_and_a_picture():
    page = (
        f"穆怀瑾到卧云村调研春耕\n\n{SPRING}\n\n{PUPPETS}\n\n青柳剧社木偶戏上演\n\n石桥镇跨河大桥通车\n{BRIDGE}\n\n"
        "图为卧云村的麦田。\n"
    )
    assert told(page, PUPPETS) == "青柳剧社木偶戏上演"
    assert told(page, BRIDGE) == "石桥镇跨河大桥通车"


def test_a_headline_that_tells_of_its_report_stays():
    page = f"穆怀瑾到卧云村调研春耕\n\n{SPRING}\n\n{BRIDGE}\n"
    assert told(page, SPRING) == "穆怀瑾到卧云村调研春耕"


def test_a_second_headline_over_a_report_stays():
    page = f"不误农时 种足种好\n\n穆怀瑾到卧云村调研春耕\n\n{SPRING}\n"
    assert told(page, SPRING).startswith("不误农时 种足种好")


def test_a_headline_under_a_report_of_two_paragraphs():
    above = "老裁缝胥大河做了四十年衣服，一把剪刀从没离过手。\n村里人都说，胥大河的剪刀比尺子还准。（乔半夏）"
    page = f"石桥镇跨河大桥通车\n\n{BRIDGE}\n\n{above}\n\n老裁缝的剪刀\n\n穆怀瑾到卧云村调研春耕\n\n{SPRING}\n"
    assert told(page, "一把剪刀从没离过手") == "老裁缝的剪刀"


def test_headline_of_another_county_right_over_a_report_is_not_its_own():
    page = "清河：暗访直插一线\n\n云溪县法院发放司法救助金\n本报讯（记者 穆清溪）3月8日，云溪县法院发放司法救助金12万元。\n"
    assert headlines(page)[-1][0] == "云溪县法院发放司法救助金"


def test_a_headline_at_the_end_of_the_page_is_the_reports_right_above():
    page = f"{SPRING}\n\n村里的老支书说，今年的墒情是十年来头一回这么好。\n\n人勤春来早\n"
    assert told(page, SPRING) == "人勤春来早"


def test_a_broken_line_at_the_end_of_the_page_is_no_headline_of_the_report_above():
    page = f"{PUPPETS}\n\n卧云酒业公司招聘启事：因业务发展需要，面向社会招聘包装工四名，年龄十八\n"
    assert told(page, PUPPETS) == ""


def test_two_reports_with_their_headlines_under_them():
    page = f"{SPRING}\n\n三月里来忙备耕\n\n{BRIDGE}\n\n石桥镇跨河大桥通车\n"
    assert told(page, SPRING) == "三月里来忙备耕"
    assert told(page, BRIDGE) == "石桥镇跨河大桥通车"


def test_a_headline_over_a_report_with_a_sub_headline_at_its_end_stays():
    page = f"穆怀瑾到卧云村调研春耕\n\n{SPRING}\n\n不误农时\n"
    assert told(page, SPRING).startswith("穆怀瑾到卧云村调研春耕")
