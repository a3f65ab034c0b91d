"""Delegations from elsewhere: who leads them goes, who receives them does not, and who shows them round comes along."""

import pytest

LED = "3月8日，由市水利局局长穆怀瑾带队的督查组来到莘县检查。"


@pytest.mark.parametrize("verb", ["会见了", "热情接待了", "看望了", "陪同"])
def test_who_receives_a_delegation_does_not_go_with_it(read, verb):
    found = read(f"3月8日，市长沈望舒{verb}远山商会客商考察团。见面之前，考察团还去莘县、冠县走访。\n")
    assert "沈望舒" not in {who for who, _ in found.pairs("VISITED")}


@pytest.mark.parametrize("meets", ["市长沈望舒看望检查组，", "市长沈望舒热情接待了检查组一行，"])
def test_companion_of_a_team_is_not_of_who_receives_it(read, meets):
    found = read(f"{LED}{meets}副市长乔半夏陪同检查。\n")
    assert found.pairs("ACCOMPANIED") == [("乔半夏", "穆怀瑾")]


@pytest.mark.parametrize("head", ["考察团团长、县农业局局长穆怀瑾表示", "考察团团长，穆怀瑾说"])
def test_head_of_a_delegation_told_before_its_stops(read, head):
    found = read(f"3月8日，座谈会召开。{head}，两地要多走动。会后，考察团一行先后到张寨镇、卧云湖景区等地参观。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇"), ("穆怀瑾", "卧云湖景区")]


def test_team_told_behind_who_brings_it(read):
    found = read("3月8日，由市教育局局长穆怀瑾带队，检查组一行8人到莘县检查校园安全工作。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "莘县")]


def test_companion_of_an_outing_to_no_named_place(read):
    found = read("3月8日，副市长沈望舒来我市走访慰问老党员。副县长乔半夏陪同。\n")
    assert found.pairs("ACCOMPANIED") == [("乔半夏", "沈望舒")]


def test_those_brought_along_are_not_with_who_went_elsewhere(read):
    parted = "近日，市委书记沈望舒、市长穆怀瑾分赴莘县、冠县，走访困难群众。"
    found = read(f"{parted}3月8日，沈望舒带领副市长乔半夏，赴莘县张寨镇走访。\n")
    assert found.pairs("ACCOMPANIED") == [("乔半夏", "沈望舒")]


def test_companions_of_leaders_who_parted_are_told_in_their_order(read):
    parted = "3月8日，市委书记沈望舒、市长穆怀瑾分赴莘县、冠县检查。"
    found = read(f"{parted}市领导乔半夏、卓若兰分别陪同检查。\n")
    assert found.pairs("ACCOMPANIED") == [("乔半夏", "沈望舒"), ("卓若兰", "穆怀瑾")]


def test_leader_with_a_polite_word_behind_the_name(read):
    found = read(
        "3月8日，以前任市长约翰·史密斯先生为团长的代表团访问我市。其间，代表团先后参观了张寨镇、卧云湖景区。\n"
    )
    assert found.pairs("VISITED") == [("约翰·史密斯", "张寨镇"), ("约翰·史密斯", "卧云湖景区")]


def test_who_brings_staff_goes_with_them(read):
    found = read("3月8日，县委副书记穆怀瑾率县政协副主席乔半夏及有关部门负责同志一行来莘县调研。\n")
    assert (found.pairs("VISITED"), found.pairs("ACCOMPANIED")) == ([("穆怀瑾", "莘县")], [("乔半夏", "穆怀瑾")])


def test_who_leads_the_deputies(read):
    led = "3月8日，在县委副书记穆怀瑾的带领下，全体代表对重点项目进行视察。县领导乔半夏参加视察。"
    found = read(f"{led}代表们先后视察了张寨镇、云鲸面业有限公司。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇"), ("穆怀瑾", "云鲸面业有限公司")]
    assert found.pairs("ACCOMPANIED") == [("乔半夏", "穆怀瑾")]


def test_deputies_in_groups_are_not_told_apart(read):
    took_part = "3月8日，县委书记沈望舒、县长穆怀瑾以普通代表身份参加视察活动。"
    found = read(f"{took_part}代表们分为三个组，视察了张寨镇、云鲸面业有限公司。\n")
    assert found.pairs("VISITED") == []


def test_those_brought_on_an_outing_whose_stops_are_told_next(read):
    brought = "3月8日，市政协主席沈望舒率市政协副主席乔半夏及各界别委员视察供水工作。"
    found = read(f"{brought}沈望舒一行先后来到张寨镇、古云镇。\n")
    assert found.pairs("ACCOMPANIED") == [("乔半夏", "沈望舒")]


def test_delegation_whose_leader_the_next_sentence_names(read):
    came = "3月8日，远山农业参访团一行10人到我市参访。该团由远山商会会长穆怀瑾先生带队。"
    met = "副市长沈望舒接待了参访团一行。"
    found = read(f"{came}{met}在莘县，参访团在县领导陪同下，参访了云鲸面业有限公司、张寨镇。\n")
    assert set(found.pairs("VISITED")) == {("穆怀瑾", "莘县"), ("穆怀瑾", "云鲸面业有限公司"), ("穆怀瑾", "张寨镇")}


def test_guests_and_hosts_who_take_part_in_one_list(read):
    found = read(
        "3月8日，远山市考察团到访我市。聊城市委书记沈望舒，远山市委书记穆怀瑾，远山市委副书记乔半夏参加活动。"
        "考察团一行参观了聊城市卧云湖景区。聊城市副市长卓若兰一同活动。\n"
    )
    went = {who for who, place in found.pairs("VISITED") if place == "卧云湖景区"}
    assert went == {"穆怀瑾", "乔半夏"}
    assert ("卓若兰", "穆怀瑾") in found.pairs("ACCOMPANIED")


@pytest.mark.parametrize("by", ["由莘县县委书记沈望舒等陪伴，逐一观看了", "在莘县县委书记沈望舒等县领导引导下，走访了"])
def test_who_shows_a_delegation_round_comes_along(read, by):
    found = read(f"3月8日，市长穆怀瑾到莘县调研。穆怀瑾{by}张寨镇和卧云湖景区。\n")
    assert {who for who, _ in found.pairs("VISITED")} == {"穆怀瑾"}
    assert ("沈望舒", "穆怀瑾") in found.pairs("ACCOMPANIED")


def test_place_whose_inspection_was_spoken_of_is_not_gone_to(read):
    found = read("3月8日，县委书记穆怀瑾到张寨镇宣讲领导人视察冠县时的重要讲话。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇")]
