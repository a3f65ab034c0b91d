"""A suppressed person's name is in nothing that is shown or given away, and comes back when that is undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.answers import EvidenceView
from graph.audit import all_claims
from graph.export.records import export_records
from graph.graph_edges import edges
from graph.graph_rows import nodes
from graph.hidden import Hidden
from graph.pages import page_view
from graph.review import review
from graph.store.embedded import EmbeddedStore
from tests.graph.curating import FEI, GU, QI, WU, Desk
from tests.graph.world import World
from zhengpu.errors import UnknownName
from zhengpu.lexicon import lexicon


@pytest.fixture
def hiding(desk: Desk) -> Desk:
    """The world without its leading man."""
    desk.judge("suppress", entity=GU)
    return desk


def everything(desk: Desk, out: Path) -> str:
    """All that the register says to anybody."""
    store, register = EmbeddedStore(desk.register), desk.register
    with register.view() as conn:
        said = [repr(list(nodes(conn))), repr(list(edges(conn)))]
    linking = register.linking()
    said += [repr(page_view(register, row.id, lexicon())) for row in register.pages()]
    for one in linking.entities:
        said += [repr(store.entity(one.id)), repr(store.evidence(one.id)), repr(store.timeline(one.id))]
        said += [repr(store.visits(one.id, derived=True, every_status=True)), repr(store.neighbours(one.id))]
        said += [repr(store.visitors(one.id)), repr(store.companions(one.id))]
    said += [repr(store.search("顾", everyone=True)), repr(review(register, lexicon())), repr(all_claims(register))]
    said += [repr(store.meetings("会")), repr(store.near_names(GU)), repr(desk.views())]
    export_records(register, out)
    return "\n".join([*said, *(path.read_text("utf-8") for path in out.iterdir())])


def test_the_name_is_nowhere(hiding: Desk, tmp_path: Path):
    said = everything(hiding, tmp_path / "out")
    assert FEI in said
    assert GU not in said


def test_the_name_is_there_again_when_it_is_undone(hiding: Desk, tmp_path: Path):
    hiding.undo(hiding.register.judgements()[0].id)
    assert GU in everything(hiding, tmp_path / "out")


def test_the_reading_is_kept(hiding: Desk, world: World):
    assert list(hiding.register.readings()) == sorted(world.readings, key=lambda one: one.page.id)


def test_the_text_of_a_page_keeps_its_offsets(hiding: Desk, world: World):
    reading = world.readings[0]
    view = page_view(hiding.register, reading.page.id, lexicon())
    assert len(view.text) == len(reading.page.text)
    assert [view.text[m.start : m.end] for m in view.mentions] == [m.text for m in view.mentions]


def test_marks_and_claims_are_not_shown(hiding: Desk, world: World):
    view = page_view(hiding.register, world.readings[0].page.id, lexicon())
    assert {world.claim["shen"], world.claim["along"]}.isdisjoint(one.id for one in view.claims)
    assert world.claim["preside"] in {one.id for one in view.claims}
    assert not [m for m in view.mentions if m.entity is None and m.label != "POST"]


def test_a_claim_has_no_evidence_by_its_id(hiding: Desk, world: World):
    with pytest.raises(UnknownName):
        EmbeddedStore(hiding.register).evidence(world.claim["shen"])


def test_another_persons_sentence_is_covered(hiding: Desk, world: World):
    (said,) = EmbeddedStore(hiding.register).evidence(world.claim["preside"])
    assert isinstance(said, EvidenceView)
    assert said.sentence == "3月20日，全市教育工作会议召开，███讲话，费晓岚主持。"


def test_a_hidden_mention_or_claim_can_not_be_judged(hiding: Desk, world: World):
    mention = next(m for m in world.readings[0].mentions if m.text == GU)
    with pytest.raises(UnknownName):
        hiding.judge("correct", mention=mention.id, to=QI)
    with pytest.raises(UnknownName):
        hiding.judge("claim_right", claim=world.claim["shen"])


def test_a_register_that_hides_nobody_shows_all(desk: Desk):
    with desk.register.view() as conn:
        hidden = Hidden(conn)
    assert not hidden
    assert hidden.text("a", GU + WU) == GU + WU


def test_what_comes_later_is_hidden_too(hiding: Desk, world: World, tmp_path: Path):
    reading = world.readings[1]
    hiding.register.remove([reading.page.id])
    hiding.relink()
    hiding.put(reading)
    assert GU not in everything(hiding, tmp_path / "out")
