"""Who went where and with whom, and goings that are no visits."""

import pytest


def stops(found, status="stated"):
    return [
        (found.name(c.subject), found.name(c.object), c.order) for c in found.claims("VISITED") if c.status == status
    ]


def test_stops_of_one_outing_in_order(read):
    found = read("3月8日，县委书记穆怀瑾来到张寨镇、古云镇。随后，穆怀瑾走进云鲸面业有限公司，察看生产线。\n")
    assert stops(found) == [("穆怀瑾", "张寨镇", 1), ("穆怀瑾", "古云镇", 2), ("穆怀瑾", "云鲸面业有限公司", 3)]


def test_stops_of_one_outing_are_one_trip(read):
    found = read("3月8日，县委书记穆怀瑾来到张寨镇、古云镇。随后，穆怀瑾走进云鲸面业有限公司，察看生产线。\n")
    assert len({c.trip for c in found.claims("VISITED")}) == 1


def test_each_stop_is_an_event(read):
    found = read("3月8日，县委书记穆怀瑾来到张寨镇、古云镇，察看春耕。\n")
    assert len({c.event for c in found.claims("VISITED")}) == 2


def test_outings_of_two_days_are_two_trips(read):
    found = read("3月5日，县委书记穆怀瑾来到张寨镇。3月8日，穆怀瑾来到古云镇。\n")
    assert [c.date.iso for c in found.claims("VISITED")] == ["2021-03-05", "2021-03-08"]
    assert len({c.trip for c in found.claims("VISITED")}) == 2


def test_place_visited_again_on_the_trip_counts_once(read):
    found = read("3月8日，县委书记穆怀瑾来到张寨镇，察看春耕。穆怀瑾来到张寨镇，和群众拉起家常。\n")
    assert len(stops(found)) == 1


def test_nested_places(read):
    found = read("3月8日，县委书记穆怀瑾来到张寨镇卧云村，察看春耕。\n")
    assert ("穆怀瑾", "卧云村") in found.pairs("VISITED")
    assert ("卧云村", "张寨镇") in found.pairs("LOCATED_IN")


def test_firm_that_is_said_to_lie_in_a_town_is_a_stop_and_the_town_too(read):
    found = read("3月8日，县委书记穆怀瑾来到位于王奉镇的云鲸面业有限公司，察看生产线。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "王奉镇"), ("穆怀瑾", "云鲸面业有限公司")]


def test_going_with_a_verb_of_looking(read):
    assert read("3月8日，县委书记穆怀瑾到张寨镇调研春季农业生产。\n").pairs("VISITED") == [("穆怀瑾", "张寨镇")]


@pytest.mark.parametrize(
    "text",
    [
        "县委书记穆怀瑾到张寨镇任职。",
        "县委书记穆怀瑾收到张寨镇的来信。",
        "县委书记穆怀瑾在张寨镇工作过三年。",
    ],
)
def test_going_without_looking_is_no_visit(read, text):
    assert read(text + "\n").claims("VISITED") == []


def test_what_a_visit_was_for(read):
    assert [c.purpose for c in read("3月8日，县委书记穆怀瑾到张寨镇督导防汛。\n").claims("VISITED")] == ["督导"]


def test_two_visitors_make_two_visits(read):
    found = read("3月8日，县委书记穆怀瑾、县长乔半夏来到张寨镇，察看春耕。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇"), ("乔半夏", "张寨镇")]


def test_visitor_named_the_sentence_before(read):
    found = read("3月8日，县委书记穆怀瑾一早出了门。在张寨镇卧云村，穆怀瑾走进麦田，察看苗情。\n")
    assert ("穆怀瑾", "卧云村") in found.pairs("VISITED")


def test_delegation_visits(read):
    assert read("3月8日，市委巡察组来到东阿县，走访群众。\n").pairs("VISITED") == [("市委巡察组", "东阿县")]


def test_date_of_the_sentence(read):
    claim = read("3月8日，县委书记穆怀瑾来到张寨镇。\n").claims("VISITED")[0]
    assert (claim.date.iso, claim.date.basis) == ("2021-03-08", "printed")


def test_page_without_date_gives_visits_without_date(read):
    claim = read("3月8日，县委书记穆怀瑾来到张寨镇。\n", issue_date=None).claims("VISITED")[0]
    assert claim.date is None


def test_plan_is_not_stated(read):
    found = read("县委书记穆怀瑾将到张寨镇调研春季农业生产。\n")
    assert (found.pairs("VISITED"), found.pairs("VISITED", "planned")) == ([], [("穆怀瑾", "张寨镇")])


@pytest.mark.parametrize("text", ["副县长岑云舟来到张寨镇，察看春耕。", "县长穆怀瑾从云南归来后走进张寨镇，察看春耕。"])
def test_cloud_in_a_name_is_no_video(read, text):
    assert [c.status for c in read(f"3月8日，{text}\n").claims("VISITED")] == ["stated"]


def test_visit_that_fell_through_is_denied(read):
    found = read("因大雪封路，县委书记穆怀瑾未能到张寨镇调研。\n")
    assert (found.pairs("VISITED"), found.pairs("VISITED", "denied")) == ([], [("穆怀瑾", "张寨镇")])


@pytest.mark.parametrize(
    "text",
    [
        "3月8日，记者来到张寨镇采访。",
        "本报记者穆清溪走进卧云村，看到一片春耕景象。",
        "3月8日，记者穆清溪在张寨镇看到，麦苗返青了。",
    ],
)
def test_journalists_own_trip_is_no_visit(read, text):
    assert read(text + "\n").claims("VISITED") == []


def test_villagers_own_way_is_no_visit(read):
    assert read("村民胥大河来到古云镇卖菜。\n").claims("VISITED") == []


@pytest.mark.parametrize(
    "text",
    [
        "县委书记穆怀瑾要求，各级干部要深入张寨镇走访群众。",
        "县委书记穆怀瑾说：“大家都要走进卧云村去看一看，听听群众怎么说，把难题解决在田间地头。”",
    ],
)
def test_going_that_is_demanded_is_none(read, text):
    assert read(text + "\n").claims("VISITED") == []


def test_day_after_yu_is_the_day_of_the_visit(read):
    claim = read("县委书记穆怀瑾于3月5日到张寨镇调研春季农业生产。\n").claims("VISITED")[0]
    assert claim.date.iso == "2021-03-05"


def test_looking_at_the_work_done_is_no_working_there(read):
    assert read("3月8日，县委书记穆怀瑾到张寨镇调研春耕工作。\n").pairs("VISITED") == [("穆怀瑾", "张寨镇")]


def test_a_delegation_is_who_led_it(read):
    found = read(
        "3月8日，市委书记穆怀瑾率党政代表团来到张寨镇，县委书记岑云舟陪同。"
        "岑云舟介绍了情况。代表团一行走进云鲸面业有限公司，察看生产线。\n"
    )
    assert ("穆怀瑾", "云鲸面业有限公司") in found.pairs("VISITED")
    assert ("岑云舟", "云鲸面业有限公司") not in found.pairs("VISITED")


def test_a_delegation_of_another_article_is_nobody_here(read):
    found = read(
        "3月8日，市委书记穆怀瑾率党政代表团来到张寨镇，察看春耕。（贺小舟）\n\n"
        "古云镇迎来客商\n\n代表团一行走进云鲸面业有限公司，察看生产线。随后，来到古云镇。（贺小舟）\n"
    )
    assert ("穆怀瑾", "云鲸面业有限公司") not in found.pairs("VISITED")


def test_visit_to_our_city_is_one_to_the_home(read):
    found = read("3月5日，副省长沈望舒到我市调研防汛工作。聊城市的瓜熟了。\n")
    assert ("沈望舒", "聊城市") in found.pairs("VISITED")


def test_visit_to_our_county_is_none_to_the_papers_city(read):
    assert read("3月5日，副省长沈望舒到我县调研防汛工作。聊城市的瓜熟了。\n").pairs("VISITED") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("看完张寨镇的大棚，县委书记穆怀瑾直奔古云镇。", "张寨镇"),
        ("县委书记穆怀瑾把书包送进张寨镇中心小学。", "张寨镇中心小学"),
        ("县委书记穆怀瑾走进田间，在张寨镇卧云村的地头掐下一把麦穗。", "卧云村"),
        ("县委书记穆怀瑾在张寨镇停留了两天。", "张寨镇"),
    ],
)
def test_other_words_for_going(read, text, place):
    assert ("穆怀瑾", place) in read(f"3月8日，{text}\n").pairs("VISITED")


def test_leaders_who_are_named_behind_their_going(read):
    found = read("3月8日，市领导来到张寨镇，穆怀瑾、乔半夏、伍乘风等与干部群众一道植树。\n")
    assert {name for name, _ in found.pairs("VISITED")} == {"穆怀瑾", "乔半夏", "伍乘风"}


def test_what_is_named_in_a_speech_is_no_stop(read):
    found = read("“张寨镇就是样板。”在全县农村工作会议上，县委书记穆怀瑾三次点到这个镇。\n")
    assert found.pairs("VISITED") == []


def test_a_meetings_name_tells_of_no_visit(read):
    found = read("省委第七巡视组巡视张寨镇情况反馈会议召开。省委第七巡视组组长穆怀瑾反馈意见。\n")
    assert found.pairs("VISITED") == []
