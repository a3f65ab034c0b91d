"""Names misread in one character, authors behind the last mark, parts of bodies named for short, deputies of congresses."""

import pytest

from nlp.components.misprints import misprinted


@pytest.mark.parametrize("said", ["穆杯瑾强调，要抓紧。", "穆怀谨一行来到柳湾村。"])
def test_official_misread_in_one_character_where_a_clause_tells_what_leaders_do(tag, said):
    found = tag(f"县委书记穆怀瑾调研水渠。{said}")
    assert found.of("OFFICIAL") == ["穆怀瑾", said[:3]]


def test_name_like_an_officials_is_not_looked_for_where_no_leader_acts():
    assert list(misprinted("穆怀瑾说。穆怀德种菜。", ["穆怀瑾"])) == []


def test_other_known_name_is_no_misreading():
    assert list(misprinted("穆怀德强调。", ["穆怀瑾", "穆怀德"])) == []


def test_author_behind_the_last_mark(tag):
    assert tag("水渠修好了，稻田绿了。  乔半夏").of("PERSON") == ["乔半夏"]


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("市委常委、办公室主任穆怀瑾陪同。", ["市委", "办公室"]),
        ("他带领局水利科科长穆怀瑾看渠。", ["局水利科"]),
        ("柳湾法庭已审结案件九件。", ["柳湾法庭"]),
        ("巡回法庭已审结案件九件。", []),
    ],
)
def test_parts_of_bodies_without_the_body(tag, text, agencies):
    assert tag(text).of("AGENCY") == agencies


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("县人民法院民一庭庭长穆怀瑾说。", ["县人民法院民一庭"]),
        ("莘县第九届人民代表大会第一次会议召开。", []),
    ],
)
def test_bodies_with_a_division_and_meetings(tag, text, agencies):
    assert tag(text).of("AGENCY") == agencies


@pytest.mark.parametrize("text", ["部分县人大代表参加视察。", "县人大代表，走进柳湾村。", "邀请市人大代表、村民旁听。"])
def test_deputies_in_general_name_no_congress(tag, text):
    assert tag(text).of("AGENCY") == []


def test_grade_of_a_professional_is_no_post(tag):
    found = tag("县水利局高级工程师穆怀瑾看渠。")
    assert (found.of("POST"), found.of("PERSON")) == ([], ["穆怀瑾"])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“农三代”乔半夏捧出新米。", "乔半夏"),
        ("莘县代表队乔半夏位列第三名。", "乔半夏"),
        ("她帮种植户乔欣开起了直播。", "乔欣"),
    ],
)
def test_names_behind_who_people_are(tag, text, name):
    assert tag(text).of("PERSON") == [name]


def test_clinic_is_not_read_with_who_found_something_in_it(tag):
    found = tag("市长穆怀瑾来了。在柳湾村，穆怀瑾发现村卫生室没有药。")
    assert (found.of("OFFICIAL"), found.of("ORG")) == (["穆怀瑾"], [])


def test_body_of_an_autonomous_region_with_its_team(tag):
    found = tag("柳湾村第一书记、自治区水利厅驻村工作队队长穆怀瑾修渠。")
    assert found.of("AGENCY") == ["自治区水利厅驻村工作队"]


def test_ranks_that_begin_like_grades_are_posts(tag):
    assert tag("市政府助理调研员穆怀瑾来了。").of("POST") == ["助理调研员"]
