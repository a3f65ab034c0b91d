"""Examples against the small world: who is found, how surely, and what is said for and against."""

from __future__ import annotations

import pytest

from graph.matching.example import Candidate, Example
from graph.matching.match import Matcher, NameIndexes
from graph.register import Register
from graph.store.embedded import EmbeddedStore
from tests.graph.world import World
from zhengpu.errors import InputError
from zhengpu.records import Entity, Tenure


def outcome(candidate: Candidate, feature: str) -> str | None:
    return next((one.outcome for one in candidate.reasons if one.feature == feature), None)


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("顾明远", "gu"),
        ("顾 明远", "gu"),
        ("市委书记顾明远", "gu"),
        ("顾明远（市委书记）", "gu"),
        ("顾明远书记", "gu"),
        ("莘县", "371522"),
        ("莘縣", "371522"),
        ("山东省聊城市莘县", "371522"),
        ("茌平县", "371523"),
        ("371503", "371523"),
        ("莘县人民政府", "government"),
        ("禾信机械有限公司", "company"),
    ],
)
def test_a_name_as_people_write_it_is_a_match(match, name, entity):
    first = match(name)[0]
    assert (first.entity.id, first.match) == (entity, True)


def test_a_slip_is_found_but_is_no_match(match):
    first = match("顾明洲")[0]
    assert (first.entity.id, first.match, outcome(first, "name")) == ("gu", False, "near")


def test_a_slip_is_a_match_when_post_and_body_bear_it_out(match):
    first = match("顾明洲", post=("书记",), body=("市委",))[0]
    assert (first.entity.id, first.match) == ("gu", True)


def test_a_county_bears_out_no_slip(match):
    assert not match("邬长凤", county=("莘县",))[0].match


def test_a_misread_name_of_a_county(match):
    first = match("荏平区")[0]
    assert (first.entity.id, outcome(first, "name")) == ("371523", "look_alike")


def test_a_name_that_nothing_bears_or_is_near(match):
    assert match("完全没有此名") == []


def test_a_name_too_long_for_any(match):
    assert match("莘县" * 200) == []


def test_an_ended_post_does_not_count_against(match):
    first = match("邬长风", post=("副县长",), body=("莘县政府",), date="2018")[0]
    assert {outcome(first, feature) for feature in ("post", "body", "date")} == {"agrees"}


def test_the_deputy_is_not_the_head(match):
    assert outcome(match("邬长风", post=("县长",))[0], "post") == "differs"


def test_a_post_with_its_body_before_it(match):
    assert outcome(match("邬长风", post=("莘县副县长",))[0], "post") in ("agrees", "like")


def test_another_county_contradicts(match):
    first = match("邬长风", county=("东阿县",))[0]
    assert (outcome(first, "county"), first.match) == ("differs", False)


def test_the_county_of_an_official_is_that_of_his_body(match):
    assert outcome(match("邬长风", county=("莘县",))[0], "county") == "agrees"


def test_a_date_far_away_counts_against(match):
    assert outcome(match("邬长风", date="1975")[0], "date") == "differs"


def test_a_code_agrees_or_contradicts(match):
    assert outcome(match("莘县", code=("371522",))[0], "code") == "agrees"
    wrong = match("莘县", code=("371525",))[0]
    assert (outcome(wrong, "code"), wrong.match) == ("differs", False)


def test_types_that_are_required(match):
    assert match("莘县", types=("Company",), strict=True) == []


def test_only_officials(match):
    assert match("顾小满", everyone=True, types=("Person",), officials=True, strict=True) == []


def test_persons_without_a_post_only_when_asked_for(match):
    assert match("顾小满") == []
    assert match("顾小满", everyone=True)[0].entity.id == "villager"


def test_an_undecided_entity_is_never_a_match(match):
    found = {one.entity.id: one for one in match("齐书恒", post=("书记",))}
    assert not found["qi-open"].match if "qi-open" in found else True
    assert "qi" in found


def test_those_who_held_a_post_without_a_name(match):
    assert [one.entity.id for one in match(post=("副县长",), body=("莘县政府",))] == ["wu"]


def test_the_chances_of_all_candidates_are_at_most_one(match):
    assert sum(one.score for one in match("柳溪", limit=50)) <= 100.1


def test_a_date_that_is_none_is_refused(match):
    with pytest.raises(InputError, match="date"):
        match("莘县", date="never")


def test_a_retired_id_means_its_heir(match, register):
    with register._file.change() as conn:
        conn.execute("INSERT INTO retired VALUES ('m0123456789abcdef', 'gu', '2024')")
    first = match("m0123456789abcdef")[0]
    assert (first.entity.id, first.match) == ("gu", True)


# namesakes ---------------------------------------------------------------------------------------


@pytest.fixture
def twins(register: Register, world: World) -> Matcher:
    """Two officials of one name, in two counties."""
    entities = (
        Entity(id="mu-1", type="Person", name="穆云帆", official=True),
        Entity(id="mu-2", type="Person", name="穆云帆", official=True),
        Entity(id="mu-3", type="Person", name="穆云帆"),
        Entity(id="dong-e-gov", type="Agency", name="东阿县政府", county="371524", jurisdiction="371524"),
    )
    tenures = (
        Tenure(id="n-mu-1", person="mu-1", body="government", post="县长", known_from="2018-03", known_to="2018-06"),
        Tenure(id="n-mu-2", person="mu-2", body="dong-e-gov", post="县长", known_from="2018-03", known_to="2018-06"),
    )
    linking = world.linking.model_copy(
        update={
            "entities": tuple(sorted((*world.linking.entities, *entities), key=lambda one: one.id)),
            "tenures": tuple(sorted((*world.linking.tenures, *tenures), key=lambda one: one.id)),
        }
    )
    register.relink(lambda *_: linking, "lexicon-twins")
    store = EmbeddedStore(register)
    return Matcher(store, NameIndexes().of(store))


def test_neither_of_two_namesakes_is_a_match(twins):
    found = twins.match(Example(name="穆云帆"))
    assert [one.match for one in found] == [False, False]
    assert found[0].score == found[1].score < 50


def test_a_post_that_both_held_decides_nothing(twins):
    assert not any(one.match for one in twins.match(Example(name="穆云帆", post=("县长",), date="2018")))


@pytest.mark.parametrize(("county", "right"), [("莘县", "mu-1"), ("东阿县", "mu-2"), ("东阿", "mu-2")])
def test_the_county_decides_between_namesakes(twins, county, right):
    found = twins.match(Example(name="穆云帆", county=(county,)))
    assert (found[0].entity.id, found[0].match) == (right, True)
    assert not found[1].match


# states ------------------------------------------------------------------------------------------


def test_a_changed_register_is_seen(register, world):
    store, indexes = EmbeddedStore(register), NameIndexes()
    assert Matcher(store, indexes.of(store)).match(Example(name="新来者")) == []
    entity = Entity(id="new", type="Person", name="新来者", official=True)
    linking = world.linking.model_copy(
        update={"entities": tuple(sorted((*world.linking.entities, entity), key=lambda e: e.id))}
    )
    register.relink(lambda *_: linking, "lexicon-new")
    assert Matcher(store, indexes.of(store)).match(Example(name="新来者"))[0].entity.id == "new"


def test_an_unchanged_register_is_not_indexed_again(register):
    store, indexes = EmbeddedStore(register), NameIndexes()
    assert indexes.of(store) is indexes.of(store)
