"""Where personal names end, lists of them, and words that only look like names."""

import pytest

from nlp.names import LEAST_ANCHORED, best_at, is_surname, name_list, shape, whole_row


def name(text, start=0):
    best = best_at(text, start)
    return text[best.start : best.end] if best else None


def names(text, **options):
    return [text[n.start : n.end] for n in name_list(text, 0, **options)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("穆怀瑾强调，要抓早抓实。", "穆怀瑾"),
        ("沈望舒来到卧云村。", "沈望舒"),
        ("卓岚主持会议。", "卓岚"),
        ("卓岚对记者说，路通了。", "卓岚"),
        ("乔欣出席并讲话。", "乔欣"),
        ("欧阳敏说，路通了。", "欧阳敏"),
        ("上官若兰参加活动。", "上官若兰"),
        ("卓岚来我市考察", "卓岚"),
        ("卓岚来云溪县调研", "卓岚"),
        ("卓岚来云考察", "卓岚"),
        ("卓福来说，路通了。", "卓福来"),
        ("卓岚率调研组来到张寨镇。", "卓岚"),
        ("卓岚出现在村口。", "卓岚"),
        ("卓岚曾到张寨镇视察。", "卓岚"),
    ],
)
def test_name_ends_where_the_verb_begins(text, expected):
    assert name(text) == expected


def test_two_characters_with_a_blank_between():
    assert name("乔 欣出席并讲话。") == "乔 欣"


@pytest.mark.parametrize("text", ["买买提·吐尔逊说，葡萄熟了。", "卓玛·次仁的家就在山下。"])
def test_names_of_other_peoples(text):
    assert name(text).startswith(text[: text.index("·")])


def test_name_with_a_dot_ends_at_the_mark():
    assert name("卓玛·次仁，家住山下。") == "卓玛·次仁"


@pytest.mark.parametrize(
    "text",
    [
        "高度重视春耕工作。",
        "安全生产常抓不懈。",
        "方向明确了。",
        "任务压实到岗。",
        "金融活水润田间。",
        "的地方。",
        "ABC",
    ],
)
def test_words_that_begin_like_names_are_none(text):
    assert name(text) is None


def test_list_of_names():
    assert names("穆怀瑾、乔欣、欧阳敏参加活动。") == ["穆怀瑾", "乔欣", "欧阳敏"]


def test_list_with_a_spaced_name():
    assert names("穆怀瑾、乔 欣、沈望舒参加活动。") == ["穆怀瑾", "乔 欣", "沈望舒"]


def test_list_parted_by_blanks():
    assert names("穆怀瑾 沈望舒 摄", blanks=True) == ["穆怀瑾", "沈望舒"]


def test_list_that_begins_with_no_name_is_empty():
    assert names("化肥、种子、农药送到地头。") == []


@pytest.mark.parametrize(("chars", "expected"), [("穆", True), ("欧阳", True), ("的", False), ("穆欧", False)])
def test_surnames(chars, expected):
    assert is_surname(chars) is expected


def test_given_name_without_function_words():
    assert shape("沈在了", 0, 3) == 0.0


def test_usual_name_looks_better_than_an_odd_one():
    assert shape("沈建国", 0, 3) > shape("沈囗亍", 0, 3)


def test_name_between_two_others_may_have_any_characters():
    assert names("乔半夏、卓向民、邬在江、伍乘风参加") == ["乔半夏", "卓向民", "邬在江", "伍乘风"]


def test_last_name_of_a_list_may_have_any_characters():
    assert names("乔半夏、伍瑬出席会议") == ["乔半夏", "伍瑬"]


def test_name_before_tongzhi():
    best = best_at("卓怀让同志说", 0, 1.35)
    assert best
    assert best.end == 3


def test_name_ends_before_and_the_staff():
    assert names("乔半夏、伍均发及机关干部") == ["乔半夏", "伍均发"]


@pytest.mark.parametrize(("text", "expected"), [("郄西樟时，他说", "郄西樟"), ("郄西樟立三等功。", "郄西樟")])
def test_name_of_a_rare_surname_ends_where_the_next_word_begins(text, expected):
    assert name(text) == expected


@pytest.mark.parametrize("text", ["强推进、严督导", "稳增长、优环境", "高标准 严要求"])
def test_slogans_are_no_names(text):
    assert names(text) == []


def test_name_torn_before_its_last_character():
    assert name("穆怀 瑾说，渠已修好。") == "穆怀 瑾"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("白 鹏飞派了活。", "白 鹏飞"),
        ("席 艳来了。", "席 艳"),
        ("石 峰平时很忙。", "石 峰"),
        ("王 伟强调要快。", "王 伟"),
    ],
)
def test_blank_behind_the_surname(text, expected):
    found = best_at(text, 0, LEAST_ANCHORED)
    assert text[: found.end if found else 3] == expected


@pytest.mark.parametrize("text", ["任向黔到柳湾村。", "卜为义深入柳湾村。", "陆从善主持会议。"])
def test_given_name_that_begins_like_a_preposition(text):
    assert name(text) == text[:3]


def test_verb_behind_a_name_of_two_with_a_blank_is_not_taken_in():
    best = best_at("付 雪盯住进度。", 0, LEAST_ANCHORED)
    assert best
    assert best.end == len("付 雪")


def test_name_ends_before_and_the_members():
    assert names("乔半夏、伍刚及委员20人") == ["乔半夏", "伍刚"]


def test_surname_that_is_a_word_behind_a_title_of_no_known_body():
    best = best_at("茶怀瑾说，渠已修好。", 0, titled=True)
    assert best
    assert best.end == len("茶怀瑾")


@pytest.mark.parametrize(
    ("text", "expected"), [("伍刚作推介。", "伍刚"), ("伍刚见证签约。", "伍刚"), ("穆 怀 瑾出席。", "穆 怀 瑾")]
)
def test_name_ends_before_what_leaders_do(text, expected):
    best = best_at(text, 0, LEAST_ANCHORED)
    assert best
    assert text[: best.end] == expected


@pytest.mark.parametrize("others", ["和有关部门负责同志", "和各乡镇负责人", "和30余名代表"])
def test_joining_word_before_others_without_names_is_no_part_of_a_name(others):
    assert best_at(f"佟伟{others}参加", 0).end == len("佟伟")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("穆 怀 瑾连着跑了三个乡。", "穆 怀 瑾"),
        ("祝有为和26名委员", "祝有为"),
        ("海东升立即赶到", "海东升"),
    ],
)
def test_name_ends_where_it_must(text, expected):
    best = best_at(text, 0, LEAST_ANCHORED)
    assert best
    assert text[: best.end] == expected


def test_former_head_of_a_town_is_no_name():
    assert shape("原镇长侯某", 0, 3) == 0


@pytest.mark.parametrize(
    ("row", "size"),
    [
        ("于山清、程记锋、廖中格", 3),
        ("于山清、程 记锋、廖中格", 3),
        ("于山清、程记锋", 0),
        ("张寨镇、于山清、程记锋", 0),
    ],
)
def test_row_of_names_needs_three_that_can_be_names(row, size):
    assert len(whole_row(row, 0, len(row))) == size


def test_number_behind_a_name_that_a_blank_fills_out_is_counted():
    assert name("卓 军三次登门道谢。") == "卓 军"
