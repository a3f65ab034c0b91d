"""The projection: made from a linking, made anew when stale, ids that vanish forward or leave a tombstone."""

from __future__ import annotations

import pytest

from graph.projection import fold
from graph.register import Register
from graph.store.embedded import EmbeddedStore
from tests.graph.world import LEXICON, World
from zhengpu.errors import RegisterError, UnknownName
from zhengpu.records import DatedName, Entity, Judgement, Link, Linking, Relation


def relinked(register: Register, linking: Linking) -> None:
    register.write_linking(linking, register.inputs_version("later"), "later")


def one_person(ident: str, *mentions: str) -> Linking:
    entity = Entity(id=ident, type="Person", name="顾明远")
    return Linking(entities=(entity,), links=tuple(Link(mention=one, entity=ident, score=1) for one in mentions))


def steps(register: Register) -> set[tuple[str, ...]]:
    with register.view() as conn:
        return {tuple(row) for row in conn.execute("SELECT * FROM containment")}


def test_a_linking_comes_back_equal(register: Register, world: World):
    assert register.linking() == world.linking


def test_linking_is_done_once(register: Register):
    def never(*_: object) -> Linking:
        raise AssertionError("linked again")

    assert register.relink(never, LEXICON) is False


def test_a_new_lexicon_page_or_judgement_makes_it_stale(register: Register):
    assert register.linking_is_current()
    assert not register.linking_is_current("lexicon-2")
    register.add_judgement(Judgement(id="j", verdict="suppress", anchors=(), who="me", when="2024"))
    assert not register.linking_is_current()


def test_putting_pages_and_removing_them_leaves_the_linking_current(register: Register, world: World):
    reading = world.readings[3]
    register.remove([reading.page.id])
    assert not register.linking_is_current()
    register.put(reading)
    assert register.linking_is_current()


def test_the_linker_gets_readings_by_page_id(register: Register, world: World):
    seen: list[str] = []

    def linker(readings, judgements) -> Linking:
        seen.extend(reading.page.id for reading in readings)
        return world.linking

    assert register.relink(linker, "lexicon-2")
    assert seen == sorted(seen) == [page.page for page in world.pages]


def test_a_linking_of_another_state_is_not_written(register: Register, world: World):
    inputs = register.inputs_version(LEXICON)
    register.remove([world.readings[0].page.id])
    with pytest.raises(RegisterError, match="changed while"):
        register.write_linking(world.linking, inputs, LEXICON)


def test_pages_that_change_during_linking_are_linked_again(register: Register, world: World):
    counts: list[int] = []

    def linker(readings, judgements) -> Linking:
        counts.append(len(list(readings)))
        if len(counts) == 1:
            register.remove([world.readings[0].page.id])
        return Linking()

    assert register.relink(linker, "lexicon-2")
    assert counts == [4, 3]
    assert register.linking_is_current("lexicon-2")


def test_a_linking_with_loose_ends_is_refused_whole(register: Register, world: World):
    before = register.content_hash()
    loose = Linking(relations=(Relation(id="r", type="VISITED", subject="nobody"),))
    with pytest.raises(RegisterError, match="nobody"):
        relinked(register, loose)
    assert register.content_hash() == before


def test_the_same_linking_gives_the_same_content(register: Register, world: World):
    before = register.content_hash()
    relinked(register, Linking())
    register.relink(lambda *_: world.linking, LEXICON)
    assert register.content_hash() == before


def test_an_old_id_forwards_to_the_holder_of_its_mention(register: Register):
    relinked(register, one_person("m2", "m2"))
    relinked(register, one_person("m1", "m1", "m2"))
    assert EmbeddedStore(register).entity("m2").entity.id == "m1"


def test_an_old_id_forwards_to_the_holder_of_what_it_held(register: Register):
    relinked(register, one_person("m1", "m1", "m2"))
    relinked(register, one_person("m2", "m2"))
    assert EmbeddedStore(register).entity("m1").entity.id == "m2"


def test_forwards_are_followed_to_the_last(register: Register):
    for ident in ("m3", "m2", "m1"):
        relinked(register, one_person(ident, "m1", "m2", "m3"))
    assert EmbeddedStore(register).entity("m3").entity.id == "m1"


def test_an_id_without_heir_leaves_a_tombstone(register: Register):
    relinked(register, one_person("m1", "m1"))
    relinked(register, one_person("m9", "m9"))
    with pytest.raises(UnknownName, match="no more since"):
        EmbeddedStore(register).entity("m1")


def test_an_id_that_comes_back_is_itself_again(register: Register):
    for ident in ("m1", "m2", "m1"):
        relinked(register, one_person(ident, "m1", "m2"))
    assert EmbeddedStore(register).entity("m1").entity.id == "m1"


def test_retired_ids_are_no_content(register: Register, empty: Register):
    relinked(register, one_person("m2", "m2"))
    relinked(register, Linking())
    fresh = register.content_hash()
    relinked(register, one_person("m1", "m1"))
    relinked(register, Linking())
    assert register.content_hash() == fresh


def test_a_validity_ends_before_its_last_day(register: Register):
    assert ("371202", "371200", "0000-01-01", "2018-12-25") in steps(register)
    assert ("371202", "370100", "2018-12-26", "9999-12-31") in steps(register)


def test_a_year_as_end_of_validity_means_some_day_in_it(register: Register):
    name = DatedName(entity="a", name="甲县", code="1", parent="b", valid_from="2000", valid_to="2019")
    relinked(register, Linking(dated_names=(name,)))
    assert steps(register) == {("a", "b", "2000-01-01", "2019-12-31")}


def test_what_pages_say_of_a_division_does_not_override_the_roster(register: Register):
    name = DatedName(entity="a", name="甲县", code="1", parent="b", valid_to="2000")
    ends = tuple(Entity(id=one, type="County", name=one) for one in "ac")
    said = Relation(id="r", type="LOCATED_IN", subject="a", object="c")
    relinked(register, Linking(entities=ends, dated_names=(name,), relations=(said,)))
    assert steps(register) == {("a", "b", "0000-01-01", "2000-12-31")}


def test_circles_of_containment_come_to_an_end(register: Register):
    ends = (Entity(id="a", type="Place", name="甲", parent="b"), Entity(id="b", type="Place", name="乙", parent="a"))
    relinked(register, Linking(entities=ends))
    assert EmbeddedStore(register).visitors("a").total == 0


def test_the_graph_is_made_anew_after_a_change(register: Register):
    store = EmbeddedStore(register)
    first = store.graph()
    assert store.graph() is first
    relinked(register, Linking())
    assert (len(first) > 0, len(store.graph())) == (True, 0)


@pytest.mark.parametrize(("name", "folded"), [("ＡＢ１", "ab1"), ("阿·买提", "阿买提"), (" 莘 县\n", "莘县")])
def test_names_are_compared_without_differences_of_form(name: str, folded: str):
    assert fold(name) == folded
