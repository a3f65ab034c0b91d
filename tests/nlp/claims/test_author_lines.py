"""Whose headline is signed by names in lines of their own, by letters and by essays."""

import pytest

HEADLINE = "春风染绿卧云村十里麦田"
TEXT = "卧云村的麦田里机声隆隆，农民们抢着晴天浇水。"
OTHER = "石桥镇新修的跨河大桥昨日通车，两岸群众赶集少绕了八里路。"


@pytest.mark.parametrize("line", ["穆清溪 祁听雨", "穆清溪 本报全媒体记者 祁听雨", "云溪县新闻中心 穆清溪 祁听雨"])
def test_names_between_headline_and_text(read, line):
    found = read(f"石桥镇跨河大桥通车\n\n{OTHER}\n\n{HEADLINE}\n\n{line}\n\n{TEXT}\n")
    assert found.pairs("WROTE") == [("穆清溪", HEADLINE), ("祁听雨", HEADLINE)]


@pytest.mark.parametrize("end", ["\n穆清溪 祁听雨", "\n通讯员穆清溪 祁听雨", " 本报通讯员 穆清溪 祁听雨"])
def test_names_under_the_text(read, end):
    found = read(f"石桥镇跨河大桥通车\n\n本报讯 {OTHER}\n\n{HEADLINE}\n\n{TEXT}{end}\n")
    assert found.pairs("WROTE") == [("穆清溪", HEADLINE), ("祁听雨", HEADLINE)]


def test_a_name_alone_under_the_text(read):
    found = read(f"{HEADLINE}\n\n{TEXT}\n穆清溪\n\n石桥镇跨河大桥通车\n\n本报讯 {OTHER}\n")
    assert found.pairs("WROTE") == [("穆清溪", HEADLINE)]


def test_a_name_whose_characters_stand_apart(read):
    found = read(f"{HEADLINE}\n\n本报记者 穆 清 溪\n\n{TEXT}\n")
    assert found.pairs("WROTE") == [("穆清溪", HEADLINE)]


@pytest.mark.parametrize("label", ["散文", "驻村手记", "走笔云溪"])
def test_short_title_of_an_essay_under_its_section(read, label):
    found = read(f"{label}\n\n渡 口\n\n□ 穆清溪\n\n老家门前横着一条河，过河要坐渡船。\n")
    assert found.pairs("WROTE") == [("穆清溪", "渡 口")]


def test_letter_is_headed_by_its_title_and_not_by_whom_it_addresses(read):
    page = f"石桥镇跨河大桥通车\n\n本报讯 {OTHER}\n\n路灯何时亮起来\n\n编辑同志：\n我们村口的路灯坏了半年，盼有关部门管一管。\n柳湾村 穆清溪\n"
    assert read(page).pairs("WROTE") == [("穆清溪", "路灯何时亮起来")]


def test_letter_of_thanks(read):
    page = "感谢信\n尊敬的云溪县医院：\n我突发心梗，是医生救了我的命。\n石桥镇柳湾村 穆清溪\n2016年9月1日\n"
    assert read(page).pairs("WROTE") == [("穆清溪", "感谢信")]


@pytest.mark.parametrize("label", ["综合新闻 第四版", "旗县区新闻", "县域纵横"])
def test_what_a_page_is_called_by_is_no_headline(read, label):
    found = read(f"{label}\n\n{HEADLINE}\n\n本报讯（记者 穆清溪）{TEXT}\n")
    assert found.pairs("WROTE") == [("穆清溪", HEADLINE)]


def test_name_alone_of_whom_the_report_tells_wrote_nothing(read):
    found = read(f"时代楷模\n穆清溪\n\n{TEXT}穆清溪说，今年又是好收成。\n")
    assert found.pairs("WROTE") == []
