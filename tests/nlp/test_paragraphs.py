"""Lines joined to paragraphs, seams mended, kinds told apart, repeats marked."""

import pytest

from nlp.paragraphs import damage, ended, read_paragraphs

COLUMN = "卧云村的大棚里绿意盎然，西红\n柿挂满枝头，村民们一早就开始\n采摘装箱，准备发往外地市场。\n"
LONG = "入冬以来，卧云村党支部带领群众修渠二十里，浇上了返青水。"


def texts(page):
    return [p.text for p in read_paragraphs(page)]


def test_lines_of_a_column_are_joined():
    assert texts(COLUMN) == ["卧云村的大棚里绿意盎然，西红柿挂满枝头，村民们一早就开始采摘装箱，准备发往外地市场。"]


def test_line_ends_of_windows_join_alike():
    assert texts(COLUMN.replace("\n", "\r\n")) == texts(COLUMN)


def test_joined_characters_keep_their_offsets():
    joined = read_paragraphs(COLUMN)[0]
    assert all(COLUMN[at] == char for char, at in zip(joined.text, joined.mapped.offsets, strict=True))


def test_blank_line_parts_paragraphs():
    assert texts(f"{LONG}\n\n第二天，雪停了，路也通了，菜车一辆接一辆开出了村口。\n")[0] == LONG


def test_rest_after_a_blank_line_is_joined_on():
    whole = f"{LONG}开春后又清理了村里的三口老塘，塘里放了鱼苗，塘边栽了垂柳，添了石凳，成了老人们散步歇脚的好去处。"
    assert texts(f"{whole[:60]}\n\n{whole[60:]}\n") == [whole]


def test_rest_several_blocks_later_is_joined_on_a_sure_sign():
    page = (
        "种了半辈子蒜的老人蹲在地头，扒开土看了又看，说：“今年的蒜种得早，出苗齐，底肥也足，只要开春不\n\n"
        "供销社送肥到地头\n\n旱，一亩地多收三百斤没有问题。”说完又下地去了。\n"
    )
    assert "开春不旱，一亩地多收" in texts(page)[0]
    assert len(texts(page)) == 2


def test_new_report_is_no_rest():
    page = "县里的供销社把化肥送到了地头，群众\n\n本报讯 3月8日，卧云村开始浇返青水。\n"
    assert len(texts(page)) == 2


def test_second_printing_is_marked_with_the_first():
    page = f"{LONG}\n\n村口新修了一座石桥，往来的行人都说方便了许多。\n\n{LONG}\n"
    assert [p.copy_of for p in read_paragraphs(page)] == [None, None, 0]


def test_second_printing_with_other_punctuation_is_marked():
    page = f"{LONG}\n\n{LONG.replace('，', ',')}\n"
    assert [p.copy_of for p in read_paragraphs(page)] == [None, 0]


def test_short_lines_are_no_copies():
    assert [p.copy_of for p in read_paragraphs("要闻\n\n要闻\n")] == [None, None]


@pytest.mark.parametrize("jump", ["（下转3版）", "(下转第三版)", "（上接1版）"])
def test_jump_line_is_cut_out(jump):
    assert texts(f"{LONG}{jump}\n") == [LONG]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("卧云村春耕忙", "headline"),
        ("在莘县，穆怀瑾察看了张寨镇的光伏电站，随后又来到松口镇", "body"),
        ("□记者 穆清溪", "byline"),
        ("本报记者 穆清溪 通讯员 祁听雨", "byline"),
        ("责任编辑：穆清溪", "furniture"),
        ("2021年3月9日 星期二 农历正月廿六", "furniture"),
        ("电话：0635-1234567", "furniture"),
        ("3月8日，卧云村村民在大棚里采摘西红柿。□记者 穆清溪 摄", "caption"),
        ("△卧云村的孩子们在新修的操场上做游戏。", "caption"),
        (LONG, "body"),
        ("本报讯（记者 穆清溪）卧云村春耕忙", "body"),
        ("———", "furniture"),
    ],
)
def test_kinds(line, kind):
    assert [p.kind for p in read_paragraphs(line + "\n")] == [kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("雪停了。", True),
        ("他说：“雪停了。”", True),
        ("（穆清溪 祁听雨）", True),
        ("雪停了，", False),
        ("路还没有", False),
    ],
)
def test_ended(text, expected):
    assert ended(text) is expected


def test_clean_page_has_no_damage():
    assert damage(read_paragraphs(f"{LONG}\n")) == 0.0


def test_broken_and_repeated_paragraphs_are_damage():
    assert damage(read_paragraphs(f"{LONG}\n\n{LONG}\n")) == 0.5


def test_page_of_headlines_has_no_damage():
    assert damage(read_paragraphs("卧云村春耕忙\n")) == 0.0


def test_a_line_printed_once_more_is_a_copy_and_no_headline():
    line = "入冬以来卧云村党支部带领群众修渠二十里浇上了返青水"
    found = read_paragraphs(f"{line}，群众拍手叫好，都说这是办了一件大实事。\n\n{line}\n")
    assert [(p.kind, p.copy_of) for p in found] == [("body", None), ("body", 0)]


def test_authors_end_a_paragraph_of_a_column():
    page = "卧云村的大棚里绿意盎然，西红\n柿挂满枝头。（穆清溪 祁听雨）\n石桥镇新修的跨河大桥昨日通车\n了，两岸群众少绕了八里多的路。\n"
    assert texts(page)[0].endswith("（穆清溪 祁听雨）")


def test_a_running_head_is_furniture():
    assert [p.kind for p in read_paragraphs("东河日报 要闻·综合 2\n")] == ["furniture"]


def test_misprinted_marks_are_damage():
    assert damage(read_paragraphs(LONG.replace("，", "，，") + "\n")) == 1.0


def test_last_line_of_a_block_that_tells_what_stands_below_is_a_headline():
    page = (
        "3月8日，卧云村的麦田里机声隆隆，村民\n忙着浇返青水，县里的供销社把化肥送到\n了地头，农技员手把手教农户调墒，大家\n石桥镇跨河大桥建成通车\n\n"
        "石桥镇跨河大桥昨日建成，两岸群众赶集\n少绕了八里路，菜农们高兴得合不拢嘴，\n都说今年的菜好卖了。\n"
    )
    assert ("headline", "石桥镇跨河大桥建成通车") in [(p.kind, p.text) for p in read_paragraphs(page)]


def test_name_under_a_caption_is_of_its_picture():
    found = read_paragraphs("图为卧云村的麦田。\n本报记者 穆清溪 摄\n")
    assert [(p.kind, p.text) for p in found] == [("caption", "图为卧云村的麦田。本报记者 穆清溪 摄")]


def test_who_signs_a_letter_stands_alone():
    found = [
        p.text
        for p in read_paragraphs("村头的水井坏了半年，盼望有人来修。\n卧云村村民 穆清溪 祁听雨\n编后：水井已经修好。\n")
    ]
    assert "卧云村村民 穆清溪 祁听雨" in found


def test_a_pictures_text_goes_on_to_its_signed_end():
    found = read_paragraphs("图为3月8日，卧云村的菜农\n在大棚里采摘西红柿。 穆清溪 摄\n")
    assert [p.text for p in found] == ["图为3月8日，卧云村的菜农在大棚里采摘西红柿。 穆清溪 摄"]


def test_a_headline_that_ends_before_what_was_said_is_a_line_of_its_own():
    page = "穆怀瑾在卧云村调研春耕生产时强调\n不误农时种足种好\n本报讯 3月8日，市委书记穆怀瑾到卧云村调研。\n"
    assert [p.text for p in read_paragraphs(page)][:2] == ["穆怀瑾在卧云村调研春耕生产时强调", "不误农时种足种好"]


def test_a_day_of_the_week_inside_a_sentence_makes_no_furniture():
    assert read_paragraphs("集市每月第二个星期六都开，已经有两年多了。\n")[0].kind == "body"


def test_who_makes_a_page_is_furniture():
    assert read_paragraphs("卧云新闻   主办：中共卧云县委宣传部\n")[0].kind == "furniture"


POEM = "渠边\n\n□ 穆清溪\n\n渠水说 它走了二十里\n\n才到这里\n\n老槐树不说话\n\n我也不说话\n\n一锹 一锹\n\n"


def kinds(page):
    return [p.kind for p in read_paragraphs(page)]


def test_lines_of_a_poem_are_no_headlines():
    assert "headline" not in kinds(POEM)[1:]


def test_headline_under_a_poem_is_none_of_its_lines():
    page = POEM + "石桥镇干渠开闸放水\n\n本报讯（记者 祁听雨）3月8日，八个村的麦田浇上了返青水。\n"
    assert kinds(page)[-2:] == ["headline", "body"]


def test_full_first_line_with_an_indent_is_of_the_text_under_it():
    page = "　　专程从外省赶到石桥镇的果商和随行\n的技术员一行六人，今天上午在山桃园里\n同村民见面，谈了一上午。\n"
    assert len(texts(page)) == 1


@pytest.mark.parametrize("line", ["○穆清溪 祁听雨", "□卜  青山", "石桥讯 通讯员穆清溪 报道", "记 者 卜 青"])
def test_lines_of_authors(line):
    assert kinds(f"石桥镇干渠开闸放水\n\n{line}\n\n{LONG}\n")[1] == "byline"


def test_who_made_a_page_ready_is_furniture():
    assert kinds(f"{LONG}\n\n编审：卜青山\n")[-1] == "furniture"


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        ("县政协主 席卓岚", "县政协主席卓岚"),
        ("镇党委书 记卓岚", "镇党委书记卓岚"),
        ("县委副书 记、副 县长卓岚", "县委副书记、副县长卓岚"),
    ],
)
def test_blank_within_a_title_is_none(torn, whole):
    assert texts(f"3月8日，{torn}来到卧云村。\n") == [f"3月8日，{whole}来到卧云村。"]


def test_blank_behind_a_title_stays():
    assert texts("3月8日，县水利局局 长安路开挖。\n") == ["3月8日，县水利局局 长安路开挖。"]


@pytest.mark.parametrize("author", ["母克俭", "碧江 段 苇", "□史 磊", "云溪县第一中学 许 莹"])
def test_literary_piece_is_headed_by_its_title_and_author(author):
    page = f"{LONG}\n\n卧云的四月（外一首）\n\n{author}\n\n雪从山的肩头滑下来\n变成一条醒着的河\n它路过爷爷的羊圈\n路过三口老塘\n把一粒麦子叫醒\n又去叫醒下一粒麦子\n"
    kinds = [p.kind for p in read_paragraphs(page)]
    assert kinds[:4] == ["body", "headline", "byline", "body"]


def test_headline_in_the_line_of_its_report():
    page = f"{LONG}\n\n云溪任命一批干部　本报讯（记者 卫清溪）3月8日，会议在县城举行。\n"
    assert [(p.kind, p.text[:8]) for p in read_paragraphs(page)[1:]] == [
        ("headline", "云溪任命一批干部"),
        ("body", "本报讯（记者 卫"),
    ]


def test_reader_who_signs_above_the_papers_reply():
    page = f"路灯该亮了\n\n编辑同志：\n{LONG}\n\n穆清溪\n编后：记者联系了供电公司，公司答复，本周内修复。\n"
    assert next(p.kind for p in read_paragraphs(page) if p.text == "穆清溪") == "byline"
