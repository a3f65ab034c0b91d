"""Laws of judgements: what is undone was never done, the order of import does not matter, a rebuilt register is the same."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import curation_lines
from graph.graph_hash import register_hash
from graph.register_judgements import joined
from tests.graph.curating import FEI, GU, QI, WU, Desk, link_for_real
from tests.graph.world import World
from zhengpu.errors import ZhengpuError
from zhengpu.lexicon import lexicon
from zhengpu.records import Judgement

few = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
WORLD = World()
PEOPLE = (GU, FEI, WU, QI)
PAGES = tuple(reading.page.id for reading in WORLD.readings)
MENTIONS = tuple(m.id for reading in WORLD.readings for m in reading.mentions if m.label != "POST")
who, page = st.sampled_from(PEOPLE), st.sampled_from(PAGES)
claim = st.sampled_from(sorted(WORLD.claim.values()))
REQUESTS = st.one_of(
    st.fixed_dictionaries({"verdict": st.sampled_from(["merge", "never_same"]), "entities": st.tuples(who, who)}),
    st.fixed_dictionaries({"verdict": st.just("split"), "entity": who, "pages": st.tuples(page)}),
    st.fixed_dictionaries({"verdict": st.just("rename"), "entity": who, "value": st.sampled_from(["钱望舒", GU])}),
    st.fixed_dictionaries({"verdict": st.just("suppress"), "entity": who}),
    st.fixed_dictionaries(
        {
            "verdict": st.just("correct"),
            "mention": st.sampled_from(MENTIONS),
            "to": st.sampled_from([*PEOPLE, "阳谷县"]),
        }
    ),
    st.fixed_dictionaries({"verdict": st.sampled_from(["claim_right", "claim_wrong"]), "claim": claim}),
    st.fixed_dictionaries({"verdict": st.just("claim_date"), "claim": claim, "value": st.just("2018-03-20")}),
)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def fresh(folder: Path) -> Desk:
    path = Path(tempfile.mkdtemp(dir=folder)) / "r.sqlite"
    return Desk(path, WORLD.readings)


def judged(desk: Desk, requests: list[dict]) -> list[Judgement]:
    """Those of the requests that make sense one after the other."""
    made = []
    for said in requests:
        try:
            made.append(desk.judge(**said))
        except (ZhengpuError, ValueError):
            continue
    return made


@few
@given(requests=st.lists(REQUESTS, min_size=1, max_size=5))
def test_what_is_undone_was_never_done(folder: Path, requests: list[dict]):
    desk = fresh(folder)
    hashes = [desk.register.projection_hash()]
    made = []
    for said in requests:
        if new := judged(desk, [said]):
            made += new
            hashes.append(desk.register.projection_hash())
    for _ in range(len(made)):
        assert desk.register.projection_hash() == hashes.pop()
        desk.undo(made.pop().id)
    assert [desk.register.projection_hash()] == hashes
    desk.register.close()


@few
@given(requests=st.lists(REQUESTS, min_size=1, max_size=5), data=st.data())
def test_the_order_of_import_does_not_matter(folder: Path, requests: list[dict], data: st.DataObject):
    first, second = fresh(folder), fresh(folder)
    made = judged(first, requests)
    first.undo(*(one.id for one in made if data.draw(st.booleans())))
    held = first.register.judgements()
    for one in data.draw(st.permutations(held)):
        second.take_in([one])
    assert second.register.content_hash() == first.register.content_hash()
    first.register.close()
    second.register.close()


@few
@given(requests=st.lists(REQUESTS, min_size=1, max_size=5), data=st.data())
def test_a_register_is_rebuilt_from_its_pages_and_lines(folder: Path, requests: list[dict], data: st.DataObject):
    desk = fresh(folder)
    judged(desk, requests)
    lines = list(curation_lines.lines(desk.register.judgements()))
    with tempfile.TemporaryDirectory(dir=folder) as name:
        again = Desk(Path(name) / "again.sqlite", data.draw(st.permutations(WORLD.readings)))
        again.take_in(curation_lines.judgements(lines, "lines"))
        assert again.register.content_hash() == desk.register.content_hash()
        assert register_hash(again.register) == register_hash(desk.register)
        assert again.register.snapshot() == desk.register.snapshot()
        again.register.close()
    desk.register.close()


@few
@given(requests=st.lists(REQUESTS, min_size=1, max_size=4), gone=st.sets(page, min_size=1))
def test_pages_that_leave_and_come_back_change_nothing(folder: Path, requests: list[dict], gone: set[str]):
    desk = fresh(folder)
    judged(desk, requests)
    before = desk.register.content_hash()
    desk.register.remove(sorted(gone))
    desk.relink()
    desk.put(*(reading for reading in WORLD.readings if reading.page.id in gone))
    assert desk.register.content_hash() == before
    desk.register.close()


@few
@given(requests=st.lists(REQUESTS, min_size=1, max_size=5), data=st.data())
def test_linking_does_not_depend_on_the_order_of_judgements(folder: Path, requests: list[dict], data: st.DataObject):
    desk = fresh(folder)
    made = judged(desk, requests)
    mixed = data.draw(st.permutations(made))
    assert link_for_real(WORLD.readings, mixed) == link_for_real(WORLD.readings, made)
    desk.register.close()


def test_a_newer_lexicon_is_one_state_with_its_judgements(folder: Path):
    desk = fresh(folder)
    desk.judge("merge", entities=(GU, FEI))
    assert desk.register.linking_is_current(lexicon().version)
    desk.register.close()


BACK = st.builds(
    lambda one, time: one.model_copy(update={"undone": time > 0, "undone_when": f"2024-02-0{time}" if time else None}),
    st.sampled_from(
        [Judgement(id=f"j{n}", verdict="merge", anchors=(("a", "b", int(n)),), who="x", when="2024") for n in "12"]
    ),
    st.integers(0, 3),
)
HELD = st.lists(BACK, unique_by=lambda one: one.id, max_size=2)


def by_id(judgements: list[Judgement]) -> dict[str, Judgement]:
    return {one.id: one for one in judgements}


@given(HELD, HELD, HELD)
def test_joining_is_a_union(one: list[Judgement], two: list[Judgement], three: list[Judgement]):
    assert joined(one, one) == one
    assert by_id(joined(one, two)) == by_id(joined(two, one))
    assert by_id(joined(joined(one, two), three)) == by_id(joined(one, joined(two, three)))
