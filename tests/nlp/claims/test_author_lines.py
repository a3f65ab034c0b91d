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


@pytest.mark.parametrize("label", ["散文", "驻村手记", "走笔云溪", "桃花副刊"])
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


@pytest.mark.parametrize(
    "line",
    [
        "来源：云溪新闻网 作者：穆清溪 发布时间：2019-11-05 09：12 浏览次数：382次 字体：【大 中 小】",
        "2019-11-04 15：30：11 来源：云溪县融媒体中心 记者 穆清溪 文/图",
        "撰稿：穆清溪 编辑：祁听雨",
        "本报讯（通讯员 穆清溪）",
    ],
)
def test_heads_of_reports_in_a_line_of_their_own(read, line):
    found = read(f"春风染绿卧云村十里麦田\n\n{line}\n\n3月8日，卧云村的麦田里机声隆隆。\n")
    assert found.pairs("WROTE") == [("穆清溪", "春风染绿卧云村十里麦田")]


def test_the_way_to_a_page_on_the_web_is_no_headline(read):
    found = read("当前位置：首页 > 新闻中心\n\n春风染绿卧云村麦田\n\n3月8日，麦田里机声隆隆。（穆清溪）\n")
    assert found.pairs("WROTE") == [("穆清溪", "春风染绿卧云村麦田")]


def test_pictures_under_one_headline_are_all_of_it(read):
    page = "卧云村里麦浪翻\n\n农民在田里浇水。\n记者 穆清溪 摄\n\n游客在村口拍照。\n祁听雨 摄\n\n孩子们在嬉戏。 柳长青 摄\n"
    assert {headline for _, headline in read(page).pairs("WROTE")} == {"卧云村里麦浪翻"}


def test_marked_pictures_under_one_headline_are_all_of_it(read):
    page = "卧云村里麦浪翻\n▲3月8日，农民在田里浇水抗旱。（穆清溪）\n▲3月9日，游客在村口拍照留念。（祁听雨）\n"
    assert read(page).pairs("WROTE") == [("穆清溪", "卧云村里麦浪翻"), ("祁听雨", "卧云村里麦浪翻")]


def test_photographer_under_the_text_of_a_picture(read):
    found = read("图片新闻\n\n▲3月8日，卧云村的农民在晾晒柚片。\n（通讯员 穆清溪 摄）\n")
    assert found.pairs("WROTE") == [("穆清溪", "3月8日，卧云村的农民在晾晒柚片。")]


def test_essays_one_below_the_other_keep_their_titles(read):
    page = (
        "故园秋色\n\n穆清溪\n\n秋天一到，山上的树便红了。\n\n父亲的扁担\n\n柳长青\n\n父亲有一根桑木扁担，用了三十年。\n"
    )
    assert read(page).pairs("WROTE") == [("穆清溪", "故园秋色"), ("柳长青", "父亲的扁担")]


@pytest.mark.parametrize("name", ["简 讯", "【乡镇短波】", "县区短波", "一周速览"])
@pytest.mark.parametrize("mark", ["▲", "■", ""])
def test_items_of_short_news_are_their_sections(read, name, mark):
    items = f"{mark}石桥镇新修的大桥昨日通车。（穆清溪）\n\n{mark}云岫中学近日添了三间琴房。（祁听雨）\n"
    found = read(f"{HEADLINE}\n\n{TEXT}\n\n{name}\n\n{items}")
    assert found.pairs("WROTE") == [("穆清溪", name), ("祁听雨", name)]


def test_report_behind_short_news_has_its_own_headline(read):
    news = "简讯\n\n▲石桥镇新修的大桥昨日通车。（穆清溪）\n\n"
    found = read(f"{news}{HEADLINE}\n\n本报讯（记者 祁听雨）3月8日，{TEXT}\n")
    assert found.pairs("WROTE") == [("穆清溪", "简讯"), ("祁听雨", HEADLINE)]


def test_picture_under_short_news_is_none_of_them(read):
    found = read("简讯\n\n▲石桥镇新修的大桥昨日通车。（穆清溪）\n\n▲图为卧云村的村民在田里浇水。祁听雨 摄\n")
    assert ("祁听雨", "简讯") not in found.pairs("WROTE")


def test_headline_over_its_second_line_is_no_text_that_breaks_off(read):
    head, second = "卧云村的麦子是怎样浇上水的", "——莘县张寨镇卧云村见闻"
    text = "变化是从前年打井开始的，全村人凑了三万块钱。（记者 穆清溪）"
    found = read(f"{head}\n\n{second}\n\n端午刚过，记者来到村里。\n\n{text}\n")
    assert found.pairs("WROTE") == [("穆清溪", head)]


@pytest.mark.parametrize("lead", ["云溪网消息（通讯员 穆清溪）3月8日，", "本报云溪3月8日电 记者穆清溪报道：连日来，"])
def test_who_reports_at_the_head_of_the_text(read, lead):
    found = read(f"柳湾村民警雪夜救助被困司机\n{lead}{TEXT}\n")
    assert found.pairs("WROTE") == [("穆清溪", "柳湾村民警雪夜救助被困司机")]
