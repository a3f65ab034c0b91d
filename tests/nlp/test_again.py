"""Names that an article tells once and prints again."""

from collections import Counter


def counted(found, text):
    return Counter(m.text for m in found.mentions)[text]


def test_village_told_behind_its_town_is_known_wherever_it_stands(read):
    page = (
        "种葱记\n\n本报讯 莘县张寨镇卧脚村去年改种大葱。收入翻番，是卧脚村老辈没想到的。"
        "如今在两千亩地的卧脚村，已少见玉米。\n"
    )
    assert counted(read(page), "卧脚村") == 3


def test_name_that_goes_on_as_another_word_is_not_the_village(read):
    page = "种葱记\n\n本报讯 莘县张寨镇卧脚村去年改种大葱。卧脚村民乐开了花，都说卧脚村里变了样。\n"
    assert counted(read(page), "卧脚村") < 3


def test_word_drawn_to_a_known_firm_is_cut_off(read):
    page = (
        "云岫纸业技改投产\n\n本报讯 3月8日，记者走进莘县云岫纸业，厂区井然有序。"
        "云岫纸业董事长沈望舒说，新技术的运用，让云岫纸业有了后劲，也感谢云岫纸业职工。\n"
    )
    found = read(page)
    assert {m.text for m in found.mentions if m.label == "COMPANY"} <= {"云岫纸业", "莘县云岫纸业"}


def test_home_of_any_kind_is_known_nowhere(read):
    page = "新春走基层\n\n本报讯 3月8日，沈望舒来到莘县张寨镇敬老院慰问。她说，全县最落后的敬老院成了示范敬老院。\n"
    assert counted(read(page), "敬老院") == 0
