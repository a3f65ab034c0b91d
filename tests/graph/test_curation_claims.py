"""Claims of the world, judged: they outlive a new reading, and what is refused says why."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from tests.graph.curating import Desk
from tests.graph.world import World
from zhengpu.errors import JudgementConflict, JudgementRefused, UnknownName


def test_a_judgement_holds_when_a_newer_reader_gives_other_ids(desk: Desk, world: World):
    desk.judge("claim_wrong", claim=world.claim["shen"])
    reading = world.readings[0]
    claims = tuple(one.model_copy(update={"id": f"new-{one.id}"}) for one in reading.claims)
    desk.put(reading.model_copy(update={"claims": claims, "reader": "newer"}))
    assert desk.relations(f"new-{world.claim['shen']}") == []
    assert desk.relations(f"new-{world.claim['village']}")
    assert [view.claims for view in desk.views()] == [(f"new-{world.claim['shen']}",)]


def test_the_reading_stays_as_it_was(desk: Desk, world: World):
    desk.judge("claim_date", claim=world.claim["shen"], value="2018-03-20")
    assert desk.register.reading(world.readings[0].page.id) == world.readings[0]


def test_a_wrong_claim_can_be_undone(desk: Desk, world: World):
    before = desk.register.projection_hash()
    one = desk.judge("claim_wrong", claim=world.claim["post"])
    assert desk.register.projection_hash() != before
    desk.undo(one.id)
    assert desk.register.projection_hash() == before


@pytest.mark.parametrize("second", ["claim_wrong", "claim_right"])
def test_a_claim_is_not_judged_against_a_judgement_in_force(desk: Desk, world: World, second: str):
    one = desk.judge("claim_wrong", claim=world.claim["shen"])
    with pytest.raises(JudgementConflict, match=one.id):
        desk.judge(second, claim=world.claim["shen"])


def test_a_claim_that_is_right_can_be_given_a_date(desk: Desk, world: World):
    desk.judge("claim_right", claim=world.claim["shen"])
    desk.judge("claim_date", claim=world.claim["shen"], value="2018")
    (relation,) = desk.relations(world.claim["shen"])
    assert relation.date.iso == "2018"


def test_a_status_that_it_has_is_refused(desk: Desk, world: World):
    with pytest.raises(JudgementRefused, match="planned already"):
        desk.judge("claim_status", claim=world.claim["plan"], value="planned")


def test_an_unknown_claim_is_refused(desk: Desk):
    with pytest.raises(UnknownName, match="c0"):
        desk.judge("claim_right", claim="c0")


@pytest.mark.parametrize("value", ["2018-13", "2018-02-30", "gestern", ""])
def test_what_is_no_date_is_refused(desk: Desk, world: World, value: str):
    with pytest.raises(ValidationError):
        desk.judge("claim_date", claim=world.claim["shen"], value=value)


def test_wrong_needs_a_reason(desk: Desk, world: World):
    with pytest.raises(ValidationError, match="why"):
        desk.judge("claim_wrong", claim=world.claim["shen"], why=" ")
