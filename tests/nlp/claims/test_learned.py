"""Visits that no pattern tells: found by the models of the words around places and people, and where these keep silent."""

import pytest

from nlp.claims.goings import Going
from nlp.claims.learned import VISITED, VISITORS, YES, likelihoods, with_learned
from nlp.claims.page import frames_of
from nlp.claims.surroundings import Surroundings
from nlp.reader import Reader
from zhengpu.errors import DataError
from zhengpu.records import PageMeta

FIRST_STOP = "3月8日，县委书记穆怀瑾的第一站是张寨镇卫生院，他询问药品价格。"
META = PageMeta(home="聊城市", issue_date="2018-03-09")


@pytest.fixture(scope="module")
def frame(reader: Reader):
    def framed(text: str):
        page, tagged = reader.tagged("p.txt", text + "\n", META)
        return next(iter(frames_of(page, tagged, reader.known)))

    return framed


def test_visit_in_words_that_no_pattern_has(read):
    found = read(FIRST_STOP + "\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇卫生院")]
    assert {claim.evidence.rule for claim in found.claims("VISITED")} == {"visits.learned"}


def test_byline_in_brackets_is_no_trip_of_the_writers(read):
    found = read(f"本报讯（记者 卫清溪）{FIRST_STOP}\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "张寨镇卫生院")]


def test_what_a_pattern_told_is_not_told_again(frame):
    there = frame(FIRST_STOP)
    around = Surroundings(there)
    place, person = around.places[-1], around.people[0]
    told = Going([person], [place], place.start, "stated", "visits.arrive", None)
    assert with_learned(there, [told]) == [told]


def test_goings_stay_in_the_order_of_the_text(frame):
    there = frame(FIRST_STOP + "随后，他来到古云镇，察看春耕。")
    around = Surroundings(there)
    later = Going(around.people[:1], around.places[-1:], around.places[-1].start, "stated", "visits.arrive", None)
    assert [going.places[0].mention.text for going in with_learned(there, [later])] == ["张寨镇卫生院", "古云镇"]


@pytest.mark.parametrize(
    "text",
    [
        "3月8日，卫生院询问了药品价格，张寨镇的菜农来看病。",  # nobody is named
        "3月8日，县委书记穆怀瑾的第一站将是张寨镇卫生院，他要询问药品价格。",
        "3月8日，县委书记穆怀瑾说：“我们去看病，第一站是张寨镇卫生院，大家都要先问清楚药品的价格再抓药，不花冤枉钱。”",
    ],
)
def test_silent_where_it_can_not_be_said_who_went(read, text):
    assert read(text + "\n").claims("VISITED") == []


def test_the_home_city_is_no_stop(frame):
    there = frame("3月8日，市长穆怀瑾的第一站是聊城，他询问药品价格。")
    assert with_learned(there, [], least=0.0) == []


@pytest.mark.parametrize(
    "told", ["村民们的第一站是张寨镇卫生院，看病方便。", "记者的第一站是张寨镇卫生院，医生正在看病。"]
)
def test_people_without_names_are_nobodys_visit(frame, told):
    assert with_learned(frame("县委书记穆怀瑾说过这件事。" + told), [], least=0.5) == []


@pytest.mark.parametrize("file", [VISITED, VISITORS])
def test_likelihoods_are_shares_one_an_item(file):
    items = [["label=PLACE"], ["label=COUNTY", "first"]]
    shares = likelihoods(file, items)
    assert len(shares) == len(items)
    assert all(0 <= share <= 1 for share in shares)


def test_missing_model_is_named(tmp_path):
    with pytest.raises(DataError, match=r"visited\.crf: no such model"):
        likelihoods(tmp_path / "visited.crf", [[YES]])


def test_those_who_show_others_round_are_no_visitors(read):
    found = read("3月8日，考察组在县委书记穆怀瑾陪同下，依次参观了张寨镇卫生院、古云镇中心小学，询问药品的价格。\n")
    assert "穆怀瑾" not in {who for who, _ in found.pairs("VISITED")}


def test_town_of_a_place_gone_to_is_gone_to_as_well(read):
    found = read(FIRST_STOP.replace("张寨镇卫生院", "张寨镇卧云村"))
    assert set(found.pairs("VISITED")) == {("穆怀瑾", "张寨镇"), ("穆怀瑾", "卧云村")}


def test_nobody_where_two_are_about_as_likely(frame, monkeypatch):
    monkeypatch.setattr("nlp.claims.learned.likelihoods", lambda file, items: [0.99] * len(items))
    there = frame("市长穆怀瑾说过这件事。县长卓若兰也说过。第一站是张寨镇卫生院，询问药品价格。")
    assert with_learned(there, []) == []


def test_place_about_which_something_is_agreed_is_no_stop(read):
    found = read("3月8日，县长穆怀瑾与橘灯公司就在张寨镇设立扶贫车间达成初步意向。\n")
    assert found.pairs("VISITED") == []
