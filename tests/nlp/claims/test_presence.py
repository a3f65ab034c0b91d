"""Who is told to be at a place without a word of going."""

import pytest


def visits(found):
    return found.pairs("VISITED")


@pytest.mark.parametrize(
    "text",
    [
        "在云鲸面业有限公司的车间，公司总经理柳长青向前来走访的副市长沈望舒介绍了订单。",
        "在云鲸面业有限公司，柳长青拉着前来慰问的副市长沈望舒的手说：“谢谢。”",
        "副市长沈望舒在云鲸面业有限公司对正在验货的师傅说，要把好质量关。",
        "副市长沈望舒到莘县调研。在云鲸面业有限公司，当得知企业签下新订单时，沈望舒给予充分肯定。",
        "副市长沈望舒到莘县调研。在云鲸面业有限公司，挡车工柳小满告诉沈望舒，工资涨了。",
    ],
)
def test_who_is_spoken_to_or_speaks_at_a_place_is_there(read, text):
    assert ("沈望舒", "云鲸面业有限公司") in visits(read(f"3月8日，{text}\n"))


@pytest.mark.parametrize(
    "text",
    [
        "市长沈望舒在聊城宾馆会见了前来考察的云鲸集团董事长柳长青一行。",
        "市长沈望舒在聊城会堂对与会代表说，要加快发展。",
        "副县长沈望舒动员38户群众转移到卧云小学。",
        "副市长沈望舒与县消防大队官兵一道转移物资。",
    ],
)
def test_who_meets_guests_or_moves_others_is_no_visitor(read, text):
    assert visits(read(f"3月8日，{text}\n")) == []


def test_a_scene_right_behind_a_stop_is_one_as_well(read):
    found = read(
        "3月8日，县委书记穆怀瑾来到张寨镇，察看春耕。在古云镇卧云村，大棚一座连着一座，红彤彤的西红柿挂满枝头。\n"
    )
    assert ("穆怀瑾", "卧云村") in found.pairs("VISITED")


def test_a_scene_with_another_officer_is_no_stop(read):
    found = read("3月8日，县委书记穆怀瑾来到张寨镇，察看春耕。在古云镇，镇长祁听雨正在田里忙着。\n")
    assert ("穆怀瑾", "古云镇") not in found.pairs("VISITED")


def test_who_acts_after_what_there_is_to_see_is_there(read):
    found = read(
        "3月8日，市长穆怀瑾到莘县调研。在张寨镇卧云小学，危房已经拆除，孩子们在别处读书，穆怀瑾走进教室摸了摸窗框。\n"
    )
    assert ("穆怀瑾", "卧云小学") in visits(found)


def test_who_speaks_after_what_there_is_to_see_in_another_place_is_not_there(read):
    found = read("3月8日，市长穆怀瑾到莘县调研。在张寨镇，机器轰鸣，古云镇的孩子们在读书，穆怀瑾表示祝贺。\n")
    assert ("穆怀瑾", "张寨镇") not in visits(found)


def test_who_makes_a_round_in_a_place_is_in_it(read):
    found = read("3月8日，市长穆怀瑾在莘县接连走访了云鲸面业有限公司、卧云纸业有限公司。\n")
    assert visits(found) == [("穆怀瑾", "莘县"), ("穆怀瑾", "云鲸面业有限公司"), ("穆怀瑾", "卧云纸业有限公司")]


@pytest.mark.parametrize("head", ["村支书", "村党支部书记"])
def test_head_of_the_village_is_no_visitor_of_it(read, head):
    text = "副市长沈望舒到张寨镇调研。"
    found = visits(read(f"3月8日，{text}在卧云村，{head}柳长青拧开阀门演示管灌，说过去浇地要熬夜。\n"))
    assert [who for who, where in found if where == "卧云村"] == ["沈望舒"]


def test_he_is_the_one_of_several_whom_the_paragraph_tells_of(read):
    text = "副市长沈望舒、副市长乔半夏分赴各镇督查防火。\n\n沈望舒来到张寨镇柳湾林场；在古云镇，他登上了瞭望台察看。"
    found = visits(read(f"　　3月8日，{text}\n"))
    assert [who for who, where in found if where == "古云镇"] == ["沈望舒"]
