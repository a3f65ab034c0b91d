"""Who wrote what."""

import pytest

HEADLINE = "春风染绿卧云村十里麦田"


def test_journalist_of_the_lead(read):
    found = read(f"{HEADLINE}\n\n本报讯（记者 穆清溪）3月8日，卧云村的麦田里机声隆隆。\n")
    assert found.pairs("WROTE") == [("穆清溪", HEADLINE)]


def test_byline_under_the_headline(read):
    found = read(f"{HEADLINE}\n\n□记者 穆清溪 通讯员 祁听雨\n\n3月8日，卧云村的麦田里机声隆隆。\n")
    assert found.pairs("WROTE") == [("穆清溪", HEADLINE), ("祁听雨", HEADLINE)]


def test_authors_at_the_end(read):
    found = read(f"{HEADLINE}\n\n3月8日，卧云村的麦田里机声隆隆。（穆清溪 祁听雨）\n")
    assert found.pairs("WROTE") == [("穆清溪", HEADLINE), ("祁听雨", HEADLINE)]


def test_photographer_of_a_caption(read):
    found = read("3月8日，卧云村村民在大棚里采摘西红柿。□记者 穆清溪 摄\n")
    assert [subject for subject, _ in found.pairs("WROTE")] == ["穆清溪"]


def test_editors_of_the_page_wrote_nothing(read):
    assert read("责任编辑：穆清溪 美编：祁听雨\n\n雪停了，路上的车多了起来。\n").claims("WROTE") == []


def test_villager_in_the_text_wrote_nothing(read):
    assert read(f"{HEADLINE}\n\n3月8日，卧云村村民胥大河正在浇地。\n").claims("WROTE") == []


def test_journalist_who_reports(read):
    found = read(f"{HEADLINE}\n\n本报讯 记者穆清溪报道 3月8日，卧云村的麦田里机声隆隆。\n")
    assert found.pairs("WROTE") == [("穆清溪", HEADLINE)]


def test_author_with_a_blank_in_the_name(read):
    found = read(f"{HEADLINE}\n\n3月8日，卧云村的麦田里机声隆隆。（陈 莹）\n")
    assert found.pairs("WROTE") == [("陈莹", HEADLINE)]


def test_correspondent_at_the_end_of_the_text(read):
    found = read(f"{HEADLINE}\n\n3月8日，卧云村的麦田里机声隆隆。 通讯员 穆清溪\n")
    assert found.pairs("WROTE") == [("穆清溪", HEADLINE)]


def test_first_line_of_the_headline_is_meant(read):
    found = read(f"大山深处访春光\n——{HEADLINE}侧记\n\n□记者 穆清溪\n\n3月8日，卧云村的麦田里机声隆隆。\n")
    assert found.pairs("WROTE") == [("穆清溪", "大山深处访春光")]


def test_report_without_a_headline_has_no_author(read):
    found = read("本报讯（记者 穆清溪）3月8日，卧云村的麦田里机声隆隆。\n")
    assert found.pairs("WROTE") == []


def test_picture_beside_a_report_is_the_photographers(read):
    found = read(
        f"{HEADLINE}\n\n本报讯（记者 穆清溪）3月8日，卧云村的麦田里机声隆隆。\n\n"
        "卧云村的村民正在采摘西红柿。村里今年又添了大棚。本报记者 祁听雨 摄\n"
    )
    assert ("祁听雨", "卧云村的村民正在采摘西红柿。") in found.pairs("WROTE")


def test_reader_who_wrote_a_letter(read):
    found = read(f"{HEADLINE}\n\n编辑同志：卧云村的路修好了，我们心里敞亮。\n\n读者 李莹\n")
    assert found.pairs("WROTE") == [("李莹", HEADLINE)]


def test_author_of_a_report_by_wire(read):
    found = read(f"{HEADLINE}\n\n本报莘县电（记者 穆清溪）3月8日，卧云村的麦田里机声隆隆。\n")
    assert found.pairs("WROTE") == [("穆清溪", HEADLINE)]


def test_author_in_brackets_in_a_line_of_its_own(read):
    found = read(f"{HEADLINE}\n3月8日，卧云村的麦田里机声隆隆。\n（记者 穆清溪）\n")
    assert found.pairs("WROTE") == [("穆清溪", HEADLINE)]


def test_author_of_text_and_pictures_in_a_line_of_its_own(read):
    found = read(f"{HEADLINE}\n3月8日，卧云村的麦田里机声隆隆。\n（穆 溪 文/图）\n")
    assert found.pairs("WROTE") == [("穆溪", HEADLINE)]


def test_first_line_of_a_short_headline_over_a_long_one(read):
    page = "渠水流进旱田里\n石桥镇两千亩麦田全部浇上返青水\n\n本报讯（记者 穆清溪）3月8日，石桥镇的麦田里机声隆隆。\n"
    assert read(page).pairs("WROTE") == [("穆清溪", "渠水流进旱田里")]


def test_an_item_of_a_list_has_no_headline(read):
    assert read("▲石桥镇近日修通了一条进村的水泥路，村民赶集方便多了。（祁听雨）\n").claims("WROTE") == []


def test_photographer_under_a_picture_within_a_report_did_not_write_the_report(read):
    page = f"{HEADLINE}\n□记者 穆清溪\n\n3月8日，卧云村的麦田里机声隆隆。\n\n石桥镇的学童在河堤上放风筝。今年春早。\n\n祁听雨 摄\n"
    assert read(page).pairs("WROTE") == [("穆清溪", HEADLINE), ("祁听雨", "石桥镇的学童在河堤上放风筝。")]


def test_an_item_of_a_list_that_speaks_of_books_tells_of_no_picture(read):
    assert read("▲石桥镇近日向小学捐了两千册图书，孩子们都很高兴。（祁听雨）\n").claims("WROTE") == []


def test_text_and_pictures_by(read):
    found = read("云溪镇修渠\n\n云溪镇今年修渠三百里。渠水进了田，田里种了麦。\n\n图文：乔半夏 伍乘风\n")
    assert [name for name, _ in found.pairs("WROTE")] == ["乔半夏", "伍乘风"]


def test_correspondent_of_an_assumed_name(read):
    found = read("云溪镇修渠\n\n本报讯（记者乔半夏、通讯员勇春山）3日，云溪镇修渠三百里，渠水进了田。\n")
    assert [name for name, _ in found.pairs("WROTE")] == ["乔半夏", "勇春山"]


def test_journalist_of_a_paper_and_its_app(read):
    found = read(
        "云溪镇修渠\n\n聊城日报·爱聊城客户端记者 乔半夏 通讯员 伍乘风\n\n云溪镇今年修渠三百里。渠水进了田，田里种了麦。\n"
    )
    assert [name for name, _ in found.pairs("WROTE")] == ["乔半夏", "伍乘风"]


def test_journalist_printed_with_a_blank(read):
    found = read("云溪镇修渠\n\n云溪镇今年修渠三百里。渠水进了田，田里种了麦。（记 者：乔半夏 伍乘风）\n")
    assert [name for name, _ in found.pairs("WROTE")] == ["乔半夏", "伍乘风"]


def test_author_behind_the_office_that_sent_the_report(read):
    found = read("云溪镇修渠\n\n云溪镇今年修渠三百里。渠水进了田，田里种了麦。（云溪镇新闻办 乔半夏 伍乘风图/文）\n")
    assert [name for name, _ in found.pairs("WROTE")] == ["乔半夏", "伍乘风"]


@pytest.mark.parametrize("line", ["云州商报记者 乔雪 方敏 摄影报道", "通讯员乔雪聊城晚报记者方敏"])
def test_byline_with_the_name_of_another_paper(read, line):
    found = read(f"石桥镇的跨河大桥昨日通车\n{line}\n石桥镇的跨河大桥修好了，两岸群众赶集少绕了八里路。\n")
    assert {one for one, _ in found.pairs("WROTE")} == {"乔雪", "方敏"}


def test_one_who_signs_a_letter_for_others(read):
    found = read(f"{HEADLINE}\n编辑同志：村头的水井坏了半年，盼望有人来修。\n卧云村村民代表 穆清溪等9户\n")
    assert found.pairs("WROTE") == [("穆清溪", HEADLINE)]


def test_author_behind_a_mark_in_brackets(read):
    found = read(f"{HEADLINE}\n\n3月8日，卧云村的麦田里机声隆隆。（☉穆清溪）\n")
    assert found.pairs("WROTE") == [("穆清溪", HEADLINE)]


def test_who_is_in_the_picture_did_not_take_it(read):
    found = read("图为3月8日，菜农伍乘风在采摘黄瓜。沈望舒 摄\n")
    assert [who for who, _ in found.pairs("WROTE")] == ["沈望舒"]


def test_journalists_of_a_paper_that_gives_its_name(read):
    found = read(f"{HEADLINE}\n\n聊城日报讯 记者穆清溪 通讯员祁听雨报道：3月8日，卧云村的麦田里机声隆隆。\n")
    assert found.pairs("WROTE") == [("穆清溪", HEADLINE), ("祁听雨", HEADLINE)]


def test_households_that_sign_a_letter(read):
    found = read(f"{HEADLINE}\n编辑同志：\n我们村的麦田没有水浇，盼有人管一管。\n石桥 穆清溪等8户村民\n")
    assert found.pairs("WROTE") == [("穆清溪", HEADLINE)]


def test_photographers_under_the_name_of_the_section_took_what_is_told_there(read):
    found = read("图片新闻\n\n①3月8日，卧云村的菜农在大棚里采摘西红柿。记者 穆清溪 摄\n")
    assert found.pairs("WROTE") == [("穆清溪", "3月8日，卧云村的菜农在大棚里采摘西红柿。")]


@pytest.mark.parametrize(
    "line",
    [
        "今日天气：多云转阵雨，21～29℃",
        "中共卧云市委政法委员会 卧云日报社 合办",
        "黄瓜1.10元/斤 茄子1.90元/斤 韭菜2.30元/斤 土豆1.20元/斤，与上周持平",
        "春耕一线·现场",
    ],
)
def test_weather_publishers_prices_and_sections_are_no_headline(read, line):
    found = read(f"{line}\n\n{HEADLINE}\n\n本报讯（记者 穆清溪）3月8日，卧云村的麦田里机声隆隆。\n")
    assert found.pairs("WROTE") == [("穆清溪", HEADLINE)]


def test_line_that_tells_of_a_day_is_no_headline(read):
    page = f"{HEADLINE}\n\n3月8日，卧云村的麦田里机声隆隆。（穆清溪）\n\n3月9日上午，张寨镇召开春耕会议，通报\n"
    assert read(page).pairs("WROTE") == [("穆清溪", HEADLINE)]


def test_headline_that_asks_goes_before_the_line_under_it(read):
    page = "卧云街老楼何时换新管？\n本报记者跟随供水办现场查看\n本报讯（记者 穆清溪）3月8日，卧云街的水管换了一半。\n"
    assert read(page).pairs("WROTE") == [("穆清溪", "卧云街老楼何时换新管？")]


def test_question_within_a_report_is_no_headline(read):
    page = (
        f"{HEADLINE}\n\n3月8日，卧云村的麦田里机声隆隆。\n\n这样的好事谁不愿意干呢？\n\n雨停了，路也干了。（穆清溪）\n"
    )
    assert read(page).pairs("WROTE") == [("穆清溪", HEADLINE)]


@pytest.mark.parametrize("signature", ["（作者：穆清溪）", "(撰稿:穆清溪 摄影:祁听雨)", "卧云日报社全媒体记者 穆清溪"])
def test_authors_named_as_such_under_the_report(read, signature):
    found = read(f"{HEADLINE}\n\n3月8日，卧云村的麦田里机声隆隆。\n\n{signature}\n")
    assert ("穆清溪", HEADLINE) in found.pairs("WROTE")


@pytest.mark.parametrize("lead", ["本报讯 记者穆怀瑾 3月8日，", "（穆怀瑾 卓若兰）3月8日，"])
def test_names_before_the_day_of_a_report_are_its_authors(read, lead):
    found = read(f"张寨镇春耕忙\n　　{lead}张寨镇的田间一片繁忙，农技人员来到地头，教菜农给大棚通风。\n")
    assert "穆怀瑾" in {c for c, _ in found.pairs("WROTE")}


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("文/穆怀瑾 图/祁听雨", ["穆怀瑾", "祁听雨"]),
        ("穆怀瑾/文 祁听雨/图", ["穆怀瑾", "祁听雨"]),
        ("口述：穆怀瑾 整理：祁听雨", ["祁听雨"]),
        ("采写：本报记者 穆怀瑾", ["穆怀瑾"]),
        ("云溪日报社全媒体记者 穆 瑾 通讯员 祁听雨", ["穆瑾", "祁听雨"]),
        ("云溪报业集团记者 穆怀瑾 通讯员 祁听雨", ["穆怀瑾", "祁听雨"]),
        ("云溪县第三小学四（2）班 穆怀瑾", ["穆怀瑾"]),
        ("□穆 怀瑾 祁 听雨", ["穆怀瑾", "祁听雨"]),
        ("◎穆 怀瑾（云溪）", ["穆怀瑾"]),
        ("穆怀瑾", ["穆怀瑾"]),
        ("穆 瑾", ["穆瑾"]),
    ],
)
def test_bylines_of_many_forms(read, byline, authors):
    found = read(f"{HEADLINE}\n{byline}\n麦田里机声隆隆，农民们抢着晴天浇水、施肥，一天下来能干十几亩。\n")
    assert found.pairs("WROTE") == [(author, HEADLINE) for author in authors]


@pytest.mark.parametrize(
    ("end", "authors"),
    [
        ("（穆清溪供稿）", ["穆清溪"]),
        ("（执笔：穆清溪 祁听雨）", ["穆清溪", "祁听雨"]),
        ("（穆 溪 祁听雨", ["穆溪", "祁听雨"]),
        ("（原载《云溪文艺》，作者穆清溪，有删节）", ["穆清溪"]),
        ("记者穆清溪报道", ["穆清溪"]),
        ("读者 穆清溪 摄影报道", ["穆清溪"]),
    ],
)
def test_authors_at_the_end_in_many_forms(read, end, authors):
    found = read(f"{HEADLINE}\n\n卧云村的麦田里机声隆隆，农民们抢着晴天浇水。{end}\n")
    assert found.pairs("WROTE") == [(author, HEADLINE) for author in authors]


def test_lead_that_has_lost_its_second_bracket(read):
    found = read(f"{HEADLINE}\n\n本报讯（记者 穆清溪 通讯员祁听雨 昨天上午，卧云村的麦田里机声隆隆。\n")
    assert found.pairs("WROTE") == [("穆清溪", HEADLINE), ("祁听雨", HEADLINE)]


@pytest.mark.parametrize("label", ["百姓热线", "读者来信"])
def test_what_a_section_is_called_by_is_no_headline(read, label):
    assert read(f"{label}\n\n卧云村的麦田里机声隆隆。（穆清溪）\n").pairs("WROTE") == []


@pytest.mark.parametrize(
    ("lead", "authors"),
    [
        ("（穆清溪）云溪县供电公司最近给麦田拉了专线。", ["穆清溪"]),
        ("（三农视点）云溪县供电公司最近给麦田拉了专线。", []),
        ("通讯员穆清溪报道：进入九月，云溪县的白菜大量上市。", ["穆清溪"]),
        ("云溪 记者 穆清溪 报道 进入九月，云溪县的白菜大量上市。", ["穆清溪"]),
        ("记者到村里采访，听胥大河作了报道，九月的白菜正上市。", []),
        ("本报讯 通讯员 穆清溪）云溪县国土局近日开展巡查。", ["穆清溪"]),
        ("本报讯（记者 穆清溪\n入夏以来，云溪县的蚕茧价格涨了四元。", ["穆清溪"]),
    ],
)
def test_leads_of_many_forms(read, lead, authors):
    assert read(f"{HEADLINE}\n\n{lead}\n").pairs("WROTE") == [(author, HEADLINE) for author in authors]


def test_headline_whose_first_line_is_only_a_place(read):
    found = read(f"云溪县石桥镇：\n{HEADLINE}\n\n□记者 穆清溪\n\n3月8日，卧云村的麦田里机声隆隆。\n")
    assert found.pairs("WROTE") == [("穆清溪", f"云溪县石桥镇： {HEADLINE}")]


def test_letter_under_a_sections_name_is_headed_by_its_question(read):
    page = "读者来信\n\n这口井，谁来管？\n\n编辑同志：卧云村的机井打好一年了还没通水。\n\n穆清溪 祁听雨\n"
    assert [headline for _, headline in read(page).pairs("WROTE")] == ["这口井，谁来管？"] * 2


def test_picture_under_the_name_of_its_section(read):
    page = "图片新闻\n\n卧云村农民在晒新收的稻谷。\n穆清溪 祁听雨 摄\n"
    assert {headline for _, headline in read(page).pairs("WROTE")} == {"卧云村农民在晒新收的稻谷。"}
