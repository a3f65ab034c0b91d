"""Ways to tell of somebody's part in a meeting, a ceremony or a show."""

import pytest

HELD = "　　3月8日，莘县春耕工作会议召开。"
BUILT = "　　3月8日，莘县文化馆落成仪式举行。"
SHOWN = "　　3月8日晚，莘县迎新春文艺晚会在县影剧院举行。"
TALKED = "　　3月8日，莘县招商座谈会在徐州召开。"
CONGRESS = "　　3月8日，莘县第十六届人民代表大会第三次会议举行分团审议。"


def roles(found, person):
    return [role for who, role, _ in found.roles() if who == person]


@pytest.mark.parametrize(
    "told",
    [
        "亲临会议并讲话",
        "亲自到会动员",
        "到会看望代表",
        "冒雨参加会议",
        "布置了春耕工作",
        "安排部署工作",
        "回顾总结了去年的工作",
        "为与会人员作了培训",
        "围绕春耕工作讲话",
        "最后讲话",
        "以《守住底线》为题讲党课",
        "向与会代表作了说明",
        "向大会的召开表示热烈祝贺",
        "为先进单位颁奖",
        "出席指导",
        "汇报了整治方案",
    ],
)
def test_takes_part_in_a_conference(read, told):
    assert roles(read(f"{HELD}县长卓若兰{told}。\n"), "卓若兰")


@pytest.mark.parametrize(
    "told",
    ["宣布文化馆正式开放", "共同启动开馆按钮", "参加剪彩", "揭开了文化馆的牌匾", "亲临现场祝贺", "与群众一道剪彩"],
)
def test_takes_part_in_a_ceremony(read, told):
    assert roles(read(f"{BUILT}县长卓若兰{told}。\n"), "卓若兰")


def test_those_who_watch_are_listed_behind_what_they_watch(read):
    found = read(f"{SHOWN}观看演出的县领导有卓若兰、穆怀瑾。\n")
    assert roles(found, "卓若兰") == roles(found, "穆怀瑾") == ["出席"]


@pytest.mark.parametrize("told", ["畅谈了投资设想", "认真听取了大家的意见", "对企业家表示欢迎"])
def test_takes_part_in_a_talk(read, told):
    assert roles(read(f"{TALKED}县长卓若兰{told}。\n"), "卓若兰")


def test_says_something_in_the_talk(read):
    assert roles(read(f"{TALKED}座谈中，卓若兰说，莘县环境好。\n"), "卓若兰") == ["讲话"]


def test_is_described_as_one_who_takes_part(read):
    assert roles(read(f"{TALKED}参加座谈的企业家卓若兰说，莘县环境好。\n"), "卓若兰") == ["参加"]


@pytest.mark.parametrize("told", ["亲临现场指挥扑火", "告诉记者，化肥便宜了", "为文化站捐书"])
def test_takes_no_part_in_a_conference(read, told):
    assert not roles(read(f"{HELD}镇长卓若兰{told}。\n"), "卓若兰")


def test_one_who_is_thanked_takes_no_part(read):
    assert not roles(read(f"{HELD}会前，县委书记沈望舒向值守的镇长卓若兰和民警表示慰问。\n"), "卓若兰")


def test_what_was_said_at_another_meeting_is_no_speech(read):
    found = read(f"{HELD}会议学习了市长卓若兰在全市农业工作会议上的讲话精神。\n")
    assert not roles(found, "卓若兰")


@pytest.mark.parametrize(("verb", "told"), [("出席", "强调"), ("参加", "指出"), ("列席", "建议"), ("主持召开", "要求")])
def test_says_something_when_at_a_meeting(read, verb, told):
    found = read(f"　　3月8日，县长卓若兰在{verb}全县旅游发展座谈会时{told}，要做好服务。\n")
    assert "讲话" in roles(found, "卓若兰")


def test_learns_something_when_at_a_meeting(read):
    found = read("　　3月8日，县长卓若兰在出席全县旅游发展座谈会时获悉，游客增加了。\n")
    assert roles(found, "卓若兰") == ["出席"]


def test_headline_names_the_meeting_that_the_report_only_tells_of(read):
    found = read("莘县举行文化馆落成典礼\n\n　　本报讯（记者 辛弃）3月8日，彩旗飘扬。县长卓若兰为文化馆剪彩。\n")
    assert roles(found, "卓若兰") == ["出席"]


def test_what_is_done_after_the_meeting_of_the_headline_is_no_part_of_it(read):
    found = read("莘县举行文化馆落成典礼\n\n　　3月8日，群众走进文化馆看展览。典礼结束后，县长卓若兰为图书室揭牌。\n")
    assert not roles(found, "卓若兰")


def test_what_is_done_in_a_village_is_no_part_of_the_meeting_of_the_headline(read):
    found = read("莘县召开春耕工作会议\n\n　　3月8日，春耕全面铺开。在张寨镇，镇长卓若兰为种粮大户颁奖。\n")
    assert not roles(found, "卓若兰")


def test_who_is_there_is_told_before_the_ceremony_is_named(read):
    found = read("　　副市长卓若兰出席活动并致辞。3月8日，莘县电商节启动仪式在张寨镇举行。\n")
    assert roles(found, "卓若兰") == ["出席", "讲话"]


@pytest.mark.parametrize("told", ["参加审议", "参加张寨代表团审议", "来到张寨代表团，与代表们一起审议政府工作报告"])
def test_deliberates_at_a_congress(read, told):
    assert roles(read(f"{CONGRESS}县长卓若兰{told}。\n"), "卓若兰") == ["参加"]


def test_talk_with_villagers_is_no_deliberation(read):
    assert not roles(read(f"{HELD}县长卓若兰与村民代表一起讨论修路。\n"), "卓若兰")


def test_companions_who_are_told_to_be_at_the_talk_are_there(read):
    found = read(
        "　　3月8日，市长沈望舒到莘县调研。莘县县委书记卓若兰主持座谈会，市政府秘书长穆怀瑾、莘县县长乔半夏参加。\n"
    )
    assert roles(found, "穆怀瑾") == roles(found, "乔半夏") == ["参加"]


def test_companions_of_a_trip_are_at_no_meeting(read):
    found = read("　　3月8日，市长沈望舒到莘县检查春耕。市政府秘书长穆怀瑾参加检查。\n")
    assert not roles(found, "穆怀瑾")


@pytest.mark.parametrize(
    "named",
    [
        "莘县春耕工作会议如期在张寨镇召开",
        "莘县首届茶王争霸赛在张寨镇拉开战幕",
        "莘县庆七一红歌会在县影剧院激情唱响",
        "莘县首届农技比武在张寨镇举行",
        "“情系老区”送温暖活动走进莘县",
        "我县收听收看全省安全生产电视电话会议",
        "莘县计生协会第三次会员代表大会选举产生新一届理事会",
        "全县信访工作会议闭幕时作了总结",
    ],
)
def test_meeting_is_named(read, named):
    where = "在" if "闭幕时" in named else ""
    text = f"　　3月8日，县长卓若兰{where}{named}。\n" if where else f"　　3月8日，{named}。县长卓若兰讲话。\n"
    assert roles(read(text), "卓若兰") == ["讲话"]


@pytest.mark.parametrize("before", ["一场别开生面的", "为期三天的"])
def test_name_of_a_meeting_has_no_praise_and_no_length(read, before):
    found = read(f"　　3月8日，{before}农民书记座谈会在张寨镇召开。县长卓若兰讲话。\n")
    assert found.roles() == [("卓若兰", "讲话", "农民书记座谈会")]


def test_speech_at_a_training_is_given_at_the_training_not_at_its_opening_told_next(read):
    found = read("　　3月8日，莘县村干部培训班开班，县委书记沈望舒作动员讲话，县长卓若兰主持开班式。\n")
    assert found.roles()[0] == ("沈望舒", "讲话", "莘县村干部培训班")
