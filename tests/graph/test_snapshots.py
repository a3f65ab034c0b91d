"""Named states: what they keep, what differs between two, and how one is cited."""

from __future__ import annotations

import datetime
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.citation import cite, csl_text
from graph.register import Register
from graph.snapshot_parts import Held
from graph.snapshot_parts import kept as held
from graph.snapshots import NOW, Comparison, PartDifference, State, _differences, compare, state, states
from tests.graph.builders import make_judgement
from tests.graph.world import LEXICON, World
from zhengpu.errors import UnknownName

TODAY = datetime.date(2026, 3, 4)


def part(found: Comparison, name: str) -> PartDifference:
    return next(one for one in found.parts if one.part == name)


def changes(found: Comparison) -> dict[str, tuple[int, int, int]]:
    return {one.part: (one.added, one.removed, one.changed) for one in found.parts if one.items}


def test_nothing_differs_from_what_was_just_named(register: Register):
    register.name_snapshot("first")
    found = compare(register, "first")
    assert found.same
    assert (found.versions, changes(found)) == ((), {})
    assert {one.known for one in found.parts} == {True}


def test_a_page_removed_shows_with_what_it_alone_supported(register: Register, world: World):
    register.name_snapshot("first")
    register.remove(["2021/0601-03.txt"])
    kept = world.linking.relations[1:]
    register.relink(lambda *_: world.linking.model_copy(update={"relations": kept}), LEXICON)
    found = compare(register, "first")
    assert not found.same
    assert changes(found) == {"pages": (0, 1, 0), "relations": (0, 1, 0)}
    assert part(found, "pages").items[0].id == "2021/0601-03.txt"
    lost = world.linking.relations[0]
    assert part(found, "relations").items[0].what.startswith(f"{lost.type} ")
    assert changes(compare(register, NOW, "first"))["pages"] == (1, 0, 0)


def test_a_page_corrected_is_changed(register: Register, world: World):
    register.name_snapshot("first")
    page = world.readings[0].page.model_copy(update={"sha256": "0" * 64})
    register.put(world.readings[0].model_copy(update={"page": page}))
    assert changes(compare(register, "first"))["pages"] == (0, 0, 1)


def test_an_entity_renamed_is_changed(register: Register, world: World):
    register.name_snapshot("first")
    entities = tuple(
        one.model_copy(update={"note": "x", "name": "新名"}) if one.id == "gu" else one
        for one in world.linking.entities
    )
    register.relink(lambda *_: world.linking.model_copy(update={"entities": entities}), "lexicon-2")
    found = compare(register, "first")
    assert changes(found) == {"entities": (0, 0, 1)}
    assert part(found, "entities").items[0].what == "Person 新名"
    assert found.versions == ("lexicon",)


def test_no_name_of_a_person_outlasts_the_person(register: Register, world: World):
    register.name_snapshot("first")
    with register.view() as conn:
        kept = [one.what for name in ("entities", "tenures", "relations") for one in held(conn, "first", name) or ()]
    people = [one.name for one in world.linking.entities if one.type == "Person"]
    assert not [what for what in kept for name in people if name in what]
    register.relink(lambda *_: world.linking.model_copy(update={"tenures": ()}), "lexicon-2")
    assert "顾明远 聊城市委书记" in [one.what for one in part(compare(register, "first"), "tenures").items]


def test_a_judgement_shows(register: Register, world: World):
    register.name_snapshot("first")
    register.add_judgement(make_judgement("suppress", world.readings[0].mentions[0]))
    register.relink(lambda *_: world.linking, LEXICON)
    register.name_snapshot("second")
    register.undo_judgement("j-suppress")
    assert changes(compare(register, "first", "second"))["judgements"] == (1, 0, 0)
    assert changes(compare(register, "second"))["judgements"] == (0, 0, 1)


def test_the_list_can_be_kept_short(register: Register, world: World):
    register.name_snapshot("first")
    register.relink(lambda *_: world.linking.model_copy(update={"relations": ()}), "lexicon-2")
    found = part(compare(register, "first", limit=1), "relations")
    assert (len(found.items), found.removed) == (1, len(world.linking.relations))


def test_a_state_named_before_it_was_linked_keeps_its_pages(empty: Register, world: World):
    empty.put(world.readings[0])
    empty.name_snapshot("early")
    found = compare(empty, "early")
    assert (part(found, "pages").known, part(found, "relations").known) == (True, False)


def test_states_tell_what_they_hold(register: Register, world: World):
    register.name_snapshot("first")
    (named,) = states(register)
    assert (named.name, named.hash, named.pages) == ("first", register.snapshot(), 4)
    assert named.counts["entities"] == len(world.linking.entities)
    assert named.versions["lexicon"] == LEXICON


def test_an_unknown_name_is_refused_with_those_there_are(register: Register):
    register.name_snapshot("first")
    with pytest.raises(UnknownName) as caught:
        compare(register, "second")
    assert caught.value.near == ("first",)


HELD = st.dictionaries(st.text("abc", min_size=1, max_size=3), st.sampled_from("xyz"), max_size=12)


@given(HELD, HELD)
def test_differences_are_those_of_two_sets(before: dict[str, str], after: dict[str, str]):
    lists = [[Held(key, one[key], "") for key in sorted(one)] for one in (before, after)]
    found = {(one.id, one.change) for one in _differences(*lists)}
    wanted = {(key, "added") for key in after.keys() - before.keys()}
    wanted |= {(key, "removed") for key in before.keys() - after.keys()}
    wanted |= {(key, "changed") for key in before.keys() & after.keys() if before[key] != after[key]}
    assert found == wanted


@pytest.fixture
def named(register: Register) -> State:
    register.name_snapshot("论文_2026 {a}%")
    with register.view() as conn:
        return state(conn, "论文_2026 {a}%")


def test_a_citation_has_hash_date_counts_and_version(named: State):
    text = cite(named, TODAY).text
    assert named.hash in text
    assert str(named.taken)[:10] in text
    assert "4 pages" in text
    assert "Zhengpu 0." in text


def test_bibtex_is_balanced_and_escaped(named: State):
    text = cite(named, TODAY).bibtex
    assert text.startswith("@misc{zhengpu-2026-a-")
    plain = re.sub(r"\\[{}]", "", text)
    assert plain.count("{") == plain.count("}")
    assert r"论文\_2026 \{a\}\%" in text


def test_csl_is_an_item_of_type_dataset(named: State):
    (item,) = json.loads(csl_text(cite(named, TODAY)))
    assert item["type"] == "dataset"
    assert item["issued"]["date-parts"][0] == [int(one) for one in str(named.taken)[:10].split("-")]


def test_a_state_without_a_name_is_cited_as_of_today(register: Register):
    with register.view() as conn:
        found = cite(state(conn, NOW), TODAY)
    assert "state of 2026-03-04" in found.text
    assert found.snapshot == register.snapshot()
