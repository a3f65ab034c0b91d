"""What stands around places and people: names only by their kinds, candidates by nearness."""

import pytest

from nlp.claims.page import frames_of
from nlp.claims.surroundings import BEHIND, CANDIDATES, Surroundings
from nlp.reader import Reader
from zhengpu.records import PageMeta

TEXT = "3月8日，县委书记{who}来到{where}，察看春耕。"


@pytest.fixture(scope="module")
def around(reader: Reader):
    def made(text: str) -> Surroundings:
        page, tagged = reader.tagged("p.txt", text + "\n", PageMeta(home="聊城市", issue_date="2018-03-09"))
        return Surroundings(next(iter(frames_of(page, tagged, reader.known))))

    return made


def test_names_stand_as_symbols_of_their_kinds(around):
    assert around(TEXT.format(who="穆怀瑾", where="张寨镇")).text.strip() == "3月8日，Ａ职甲来到Ｐ，察看春耕。"


def test_features_do_not_depend_on_who_it_is(around):
    one, other = (around(TEXT.format(who=who, where="张寨镇")) for who in ("穆怀瑾", "沈望舒"))
    assert one.of_places() == other.of_places()
    assert one.of_candidate(one.places[-1], one.people[0], 0) == other.of_candidate(
        other.places[-1], other.people[0], 0
    )


def test_features_are_one_list_a_place(around):
    made = around("3月8日，县长沈望舒来到莘县张寨镇、古云镇，察看春耕。")
    assert [p.mention.text for p in made.places] == ["莘县", "张寨镇", "古云镇"]
    assert len(made.of_places()) == len(made.places)


def test_candidates_are_the_nearest_before_then_those_behind(around):
    made = around("县委书记穆怀瑾讲了话。县长沈望舒来到张寨镇，镇长岑云舟介绍情况。副县长卓若兰没有去。")
    assert [p.mention.text for p in made.candidates(made.places[-1])] == ["沈望舒", "穆怀瑾", "岑云舟"]


def test_candidates_are_not_more_than_so_many(around):
    names = "穆怀瑾、沈望舒、岑云舟、卓若兰、钱望舒、孙云舟、李若兰、周怀瑾、吴云舟、郑若兰、王望舒"
    made = around(f"市领导{names}来到张寨镇，{names}说好。")
    assert len(made.candidates(made.places[0])) <= CANDIDATES + BEHIND
