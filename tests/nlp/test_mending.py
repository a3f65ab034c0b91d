"""Broken paragraphs joined to their rests, and to nothing else."""

from nlp.paragraphs import read_paragraphs

BROKEN = "本报讯（记者 穆清溪）3月8日，市委书记穆怀瑾到卧云村调研春耕。随行的有市农业农村局局"
REST = "长乔半夏。穆怀瑾要求，不误农时，种足种好。"
OTHER = "石桥镇跨河大桥昨日通车，两岸群众赶集少绕了八里路，菜农们高兴得合不拢嘴。"


def texts(page):
    return [p.text for p in read_paragraphs(page)]


def test_a_rest_is_found_behind_another_report():
    assert texts(f"{BROKEN}\n\n石桥镇跨河大桥通车\n\n{OTHER}\n\n{REST}\n")[0] == BROKEN + REST


def test_what_stands_between_is_kept():
    assert texts(f"{BROKEN}\n\n石桥镇跨河大桥通车\n\n{OTHER}\n\n{REST}\n")[1:] == ["石桥镇跨河大桥通车", OTHER]


def test_two_broken_reports_get_their_own_rests():
    second = "新修的水渠穿过麦田，渠边的村民说：“今年不愁没水，一亩地能多打一"
    rest = "百斤。”村支书在一旁笑。"
    found = texts(f"{BROKEN}\n\n{second}\n\n{REST}\n\n{rest}\n")
    assert found == [BROKEN + REST, second + rest]


def test_a_headline_is_no_rest():
    page = f"县里的供销社把化肥送到了地头，受到群众\n\n石桥镇跨河大桥通车\n\n{OTHER}\n"
    assert "石桥镇跨河大桥通车" in texts(page)


def test_a_heading_of_a_notice_is_no_rest():
    assert "遗失声明" in texts("县里的供销社把化肥送到了地头，受到群众\n\n遗失声明\n\n某某营业执照丢失，声明作废。\n")


def test_a_dated_beginning_is_no_rest():
    page = f"县里的供销社把化肥送到了地头，受到群众\n\n3月9日，{OTHER}\n"
    assert len(texts(page)) == 2


def test_a_credited_caption_is_whole():
    page = f"△卧云村的孩子们在新修的操场上做游戏。 □穆清溪 摄\n\n{OTHER}\n"
    assert len(texts(page)) == 2


def test_a_full_stop_alone_belongs_to_the_text_above():
    column = "卧云村的大棚里绿意盎然，西红\n柿挂满枝头，村民们一早就开始\n采摘装箱，准备发往外地市场里\n。\n"
    assert texts(column) == ["卧云村的大棚里绿意盎然，西红柿挂满枝头，村民们一早就开始采摘装箱，准备发往外地市场里。"]


def test_a_headline_at_the_head_of_a_wrapped_block_stands_alone():
    page = (
        "石桥镇大桥 昨日通车\n"
        + "两岸群众赶集从此少绕八里路，\n菜农们高兴得合不拢嘴，说这座\n桥盼了整整三十年，如今总算是\n修成了。\n"
    )
    assert texts(page)[0] == "石桥镇大桥 昨日通车"


def test_the_text_under_a_far_rest_knows_where_it_stood():
    under = "穆怀瑾一行还察看了引水渠的清淤现场，要求抢在汛期之前完工。"
    found = read_paragraphs(f"{BROKEN}\n\n石桥镇跨河大桥通车\n\n{OTHER}\n\n{REST}\n\n{under}\n")
    assert [(p.behind, p.text == under) for p in found][-1] == (0, True)


def test_offsets_of_a_mended_paragraph_point_to_its_characters():
    page = f"{BROKEN}\n\n{OTHER}\n\n{REST}\n"
    first = read_paragraphs(page)[0]
    assert "".join(page[at] for at in first.mapped.offsets) == BROKEN + REST


def test_on_a_page_of_indents_text_without_one_is_a_rest():
    page = (
        "　　本报讯 3月8日，卧云村的麦田里机声隆隆，村民忙着浇返青水。\n　　春耕时节，县里的供销社把化肥送到了\n\n"
        "　　本报讯 石桥镇新修的跨河大桥昨日通车。\n　　两岸群众赶集少绕了八里路。\n\n"
        "田间地头，受到农户欢迎。\n　　今年春耕，全县化肥供应充足。\n"
    )
    assert "　　春耕时节，县里的供销社把化肥送到了田间地头，受到农户欢迎。".strip() in texts(page)


def test_on_a_page_of_indents_text_with_one_is_no_rest():
    page = (
        "　　本报讯 3月8日，卧云村的麦田里机声隆隆，村民忙着浇返青水。\n　　春耕时节，县里的供销社把化肥送到了\n\n"
        "　　田间地头，机声隆隆。\n　　两岸群众赶集少绕了八里路，菜农们高兴得合不拢嘴。\n\n"
        "　　本报讯 石桥镇新修的跨河大桥昨日通车。\n　　今年春耕，全县化肥供应充足，农户都说种地更有底气。\n"
    )
    assert "　　春耕时节，县里的供销社把化肥送到了".strip() in texts(page)


WRAPPED = (
    "本报讯（记者 穆清溪）3月8日，市委书记\n穆怀瑾到卧云村调研春耕，察看返青的麦\n苗和新修的水渠，并走进农户家中，同村\n"
    "民算起今年的收支账，询问化肥的价格，\n又到村里的合作社查看农机检修，听说已\n有三成的拖拉机修好，穆怀瑾要求社里转\n"
)


def test_a_line_that_leaves_its_column_unfilled_is_no_rest():
    page = (
        f"{WRAPPED}\n祁听雨到石桥镇检查防汛\n本报讯 副市长祁听雨昨日到石桥镇检查防汛。\n\n移人手，把剩下的尽快修好。\n"
    )
    assert "祁听雨到石桥镇检查防汛" in texts(page)


def test_a_rest_under_another_headline_is_known_by_the_missing_indent():
    begun = "　　本报讯 3月8日，卧云村的麦田里机声隆隆。\n　　村民们忙着给小麦浇返青水。\n　　今年的雨水少。\n"
    page = f"{begun}　　本报讯 石桥镇昨日为新桥举行通车仪\n\n雪夜送医二十里\n式，两岸群众赶集少绕了八里路。\n"
    assert "通车仪式，两岸" in texts(page)[-2] + texts(page)[-1]


def test_a_line_of_two_clauses_that_breaks_off_is_no_headline():
    head, rest = "胥大河，石桥镇卧云村人，1930年参加革", "命，1934年随部队转战到了川北。"
    assert texts(f"{OTHER}\n\n{head}\n\n{rest}\n")[-1] == head + rest


def test_a_headline_of_two_clauses_stays_over_its_report():
    page = f"扛牢责任，备战主汛期\n\n{OTHER}\n"
    assert texts(page) == ["扛牢责任，备战主汛期", OTHER]


def test_break_without_a_comma_is_mended_where_it_plainly_goes_on():
    assert (
        texts("市人大农业与农\n\n村委员会主任委员卜青山参加视察。\n")[0]
        == "市人大农业与农村委员会主任委员卜青山参加视察。"
    )


def test_headline_without_a_comma_stays_one():
    assert texts("石桥镇干渠开闸放水\n\n3月8日，八个村的麦田浇上了返青水。\n")[0] == "石桥镇干渠开闸放水"


def test_what_begins_anew_is_no_rest():
    page = "检查组一行来到水库，乘船察看网箱清拆现场，\n\n眼下，全村开网店的有二百家。\n\n随后又到水厂了解管护情况。\n"
    assert "眼下" not in texts(page)[0]


def test_signed_text_does_not_go_on():
    page = "渠边的路灯灭了半年，请帮我们问一问。  卧云村 穆清溪\n\n编后：记者昨日与镇政府取得联系。\n"
    assert len(texts(page)) == 2


def test_names_cut_within_their_bracket_go_on():
    page = "八个村的麦田浇上了返青水，渠水流到地头。（穆清溪\n\n祁听雨 卜青山）\n"
    assert len(texts(page)) == 1


def test_break_through_the_name_of_a_town_is_mended():
    assert texts("穆怀瑾在张寨\n\n镇苗圃随机抽查了护林员的巡山日志，要求看死守牢。\n")[0].startswith(
        "穆怀瑾在张寨镇苗圃"
    )


def test_headline_over_its_second_line_has_no_rest():
    page = "卧云村的麦子是怎样浇上水的\n\n——张寨镇卧云村见闻\n\n变化是从前年打井开始的，全村人凑了三万块钱。\n"
    assert texts(page)[0] == "卧云村的麦子是怎样浇上水的"
