"""Words that end as places, bodies and hospitals do, and name none."""

import pytest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("县长穆怀瑾察看了韩路村万亩梨园。", "万亩梨园"),
        ("县长穆怀瑾察看了刘集镇节水灌溉示范区。", "节水灌溉示范区"),
        ("莘县抓园区、抓项目的做法值得学习。", "莘县抓园区"),
        ("莘县政府对各镇街作了再部署。", "政府对各镇"),
        ("穆怀瑾看望了住湖渔民聂大海。", "住湖"),
        ("八年前，里满村还是有名的穷村。", "穷村"),
        ("对花园路以南区域停水。", "南区"),
        ("云鲸集团与莘县政府签订冷链物流园项目合作协议。", "政府签订冷链物流园"),
        ("他把剪纸放进景区，又把孔孟之乡的牌子擦亮。", "放进景区"),
        ("他看望了扎根山村三十年的教师卓若兰。", "扎根山村"),
        ("2007年是莘县重点工程最多的一年。", "莘县重"),
        ("对园区怎样招商、合村并点以后土地怎样流转问得很细。", "合村"),
        ("穆怀瑾来到老渡口村黄河岸边巡河。", "老渡口村黄河"),
    ],
)
def test_place_in_general_is_no_place(tag, text, words):
    assert words not in {name for name, label in tag(text).pairs if label in ("PLACE", "COUNTY")}


def test_body_ends_before_what_it_makes_known(tag):
    assert tag("市交警支队公布五处事故多发路段。").of("AGENCY") == ["市交警支队"]


def test_hospitals_that_join_hands_keep_their_names(tag):
    found = tag("临清市人民医院与省立医院结成医联体。").of("ORG")
    assert found == ["临清市人民医院", "省立医院"]


def test_what_somebody_says_to_a_school_is_no_school(tag):
    assert tag("卓若兰对学校“书面作业不出校门”的做法给予肯定。").of("ORG") == []


def test_avenue_is_no_firm(tag):
    found = tag("观摩组在莘县参观了化湖大道、云鲸机械厂等处。")
    assert found.of("COMPANY") == ["云鲸机械厂"]
    assert "化湖大道" in found.of("PLACE")


def test_town_whose_name_begins_like_a_verb(tag):
    assert tag("桐庐县合村乡卫生院院长穆怀瑾到会。").of("ORG") == ["合村乡卫生院"]


def test_what_villagers_do_is_nobodys_name(tag):
    found = tag("引导村民种大蒜，学生能动手，老师教数学，村民招待所开业。")
    assert found.of("PERSON") == []


def test_firm_behind_a_county_and_what_it_does(tag):
    assert tag("东阿县投资建设阿胶生物科技有限公司。").of("COMPANY") == ["阿胶生物科技有限公司"]


def test_programme_is_no_paper(tag):
    assert tag("中央电视台《今日说法》播出了这件事。").of("ORG") == ["中央电视台"]
