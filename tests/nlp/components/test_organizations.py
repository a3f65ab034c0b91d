"""Firms, organisations, sites and villages by their endings."""

import pytest


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("云鲸面业有限公司的面粉销往外地。", "云鲸面业有限公司", "COMPANY"),
        ("走进山东橘灯农业科技股份有限公司的车间。", "山东橘灯农业科技股份有限公司", "COMPANY"),
        ("工商银行的柜台前排起了队。", "工商银行", "COMPANY"),
        ("卧云小学的孩子们放学了。", "卧云小学", "ORG"),
        ("莘县卧云中学的操场建好了。", "莘县卧云中学", "ORG"),
        ("专家来到县人民医院义诊。", "县人民医院", "ORG"),
        ("莘县张寨镇卧云村的大棚里。", "卧云村", "PLACE"),
        ("市长沈望舒来到卧云湿地公园。", "卧云湿地公园", "PLACE"),
    ],
)
def test_names_by_their_ending(tag, text, name, label):
    assert (name, label) in tag(text).pairs


@pytest.mark.parametrize(
    "text", ["该公司效益很好。", "一家大型集团公司前来投资。", "各村都浇上了水。", "全村人都来了。", "小学生们放学了。"]
)
def test_common_nouns_are_no_names(tag, text):
    assert tag(text).pairs == []


def test_title_name_and_verb_stay_out_of_the_name(tag):
    assert tag("3月8日，市委书记沈望舒到云鲸面业有限公司走访。").of("COMPANY") == ["云鲸面业有限公司"]


def test_verb_stays_out_of_the_name(tag):
    assert tag("参观云鲸面业有限公司").of("COMPANY") == ["云鲸面业有限公司"]
