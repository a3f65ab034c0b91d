"""Search, names and single entities, one body for all stores."""

from __future__ import annotations

import pytest

from graph.store.base import Store
from zhengpu.errors import InputError, UnknownName


def found(store: Store, text: str, *types, **more) -> list[str]:
    return [hit.entity.id for hit in store.search(text, types, **more)]


def test_the_exact_name_comes_first(store: Store):
    assert found(store, "莘县")[:2] == ["371522", "government"]


def test_a_former_name_finds_the_present_entity(store: Store):
    hit = store.search("茌平县")[0]
    assert (hit.entity.name, hit.matched) == ("茌平区", "茌平县")


@pytest.mark.parametrize("code", ["371523", "371503"])
def test_codes_of_any_time_find_the_entity(store: Store, code: str):
    assert found(store, code) == ["371523"]


def test_a_part_of_a_name_is_enough(store: Store):
    assert "coop" in found(store, "果蔬")


def test_a_name_that_begins_so_comes_before_one_that_holds_it(store: Store):
    assert found(store, "柳溪") == ["village", "town"]


def test_a_slip_still_finds_the_name(store: Store):
    assert found(store, "顾明运")[0] == "gu"


def test_persons_without_a_post_stay_out(store: Store):
    assert "villager" not in found(store, "顾小满")


def test_persons_without_a_post_on_request(store: Store):
    assert found(store, "顾小满", everyone=True)[0] == "villager"


def test_search_by_type(store: Store):
    assert found(store, "莘县", "Agency") == ["government"]


def test_search_is_limited(store: Store):
    assert len(found(store, "县", limit=2)) == 2


def test_a_limit_below_one_is_refused(store: Store):
    with pytest.raises(InputError, match="limit"):
        store.search("莘县", limit=0)


@pytest.mark.parametrize("text", ["", "  ", "%", "_", "'", '"); DROP TABLE names; --'])
def test_odd_searches_find_nothing(store: Store, text: str):
    assert store.search(text) == []


def test_hits_tell_how_often_the_entity_is_mentioned(store: Store):
    assert store.search("顾明远")[0].mentions == 6


def test_full_and_half_width_are_the_same(store: Store):
    assert found(store, "３７１５２２") == ["371522"]


@pytest.mark.parametrize("name", ["茌平", "茌平县", "茌平区", "371523", "371503"])
def test_named_takes_every_name_and_code(store: Store, name: str):
    assert [one.id for one in store.named(name)] == ["371523"]


def test_named_takes_ids(store: Store):
    assert [one.name for one in store.named("gu")] == ["顾明远"]


def test_named_prefers_resolved_entities_to_open_ones(store: Store):
    assert [one.id for one in store.named("齐书恒")] == ["qi"]


def test_named_finds_nothing_for_a_part(store: Store):
    assert store.named("柳溪") == []


def test_near_names_come_close(store: Store):
    assert "东阿县" in store.near_names("东阿省")


def test_near_names_keep_private_persons_out(store: Store):
    assert "顾小满" not in store.near_names("顾小曼")


def test_an_entity_with_its_dated_names(store: Store):
    view = store.entity("371523")
    assert [(name.name, name.code) for name in view.dated_names] == [("茌平县", "371523"), ("茌平区", "371503")]
    assert view.parent is not None
    assert view.parent.name == "聊城市"


def test_an_entity_with_its_mentions(store: Store):
    view = store.entity("gu")
    assert (view.mentions, view.pages) == (6, 2)


def test_an_open_entity_with_its_candidates(store: Store):
    assert [one.id for one in store.entity("qi-open").candidates] == ["qi"]


def test_an_unknown_entity_is_refused(store: Store):
    with pytest.raises(UnknownName, match="nobody"):
        store.entity("nobody")


def test_all_names_with_who_bears_them(store: Store):
    borne = {(one.entity, one.name, one.public) for one in store.borne_names()}
    assert {("371523", "茌平县", True), ("gu", "顾明远", True), ("villager", "顾小满", False)} <= borne
    assert not [one for one in store.borne_names() if one.name == "371523"]
