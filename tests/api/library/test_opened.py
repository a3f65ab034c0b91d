"""A register opened as a library: it answers by name, never writes, and works beside those who do."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

import zhengpu
from api.library.opened import OpenedRegister
from graph.register import Register
from tests.graph.page_script import PageScript
from tests.graph.world import LEXICON, World
from zhengpu.errors import AmbiguousName, InputError, QuestionError, RegisterError, UnknownName
from zhengpu.records import Entity


def test_the_package_offers_it_without_importing_what_lies_above() -> None:
    code = (
        "import sys, zhengpu; assert not {'api', 'graph', 'nlp'} & set(sys.modules); "
        "assert callable(zhengpu.open_register); assert 'spacy' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_name_that_nobody_offers_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="open_registers"):
        _ = zhengpu.open_registers  # type: ignore[attr-defined]


def test_no_register_is_made_where_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="no register there"):
        zhengpu.open_register(tmp_path / "none.sqlite")
    assert not list(tmp_path.iterdir())


def test_reading_leaves_the_file_as_it_was(register_file: Path) -> None:
    before = hashlib.sha256(register_file.read_bytes()).hexdigest()
    with zhengpu.open_register(register_file) as register:
        register.frame("visits")
        register.graph()
        register.ask("哪些官员去过莘县？")
    assert hashlib.sha256(register_file.read_bytes()).hexdigest() == before


def test_the_register_of_the_settings_is_opened(register_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from zhengpu.settings import settings

    monkeypatch.setenv("ZHENGPU_REGISTER", str(register_file))
    settings.cache_clear()
    try:
        with zhengpu.open_register() as register:
            assert register.path == register_file
    finally:
        settings.cache_clear()


def test_what_another_writes_is_seen_by_the_next_question(
    opened: OpenedRegister, register_file: Path, world: World
) -> None:
    before = opened.snapshot
    more = (*world.linking.entities, Entity(id="new", type="Company", name="新禾农机公司"))
    with Register.open(register_file) as writer:
        writer.relink(lambda *_: world.linking.model_copy(update={"entities": more}), "lexicon-2")
    assert opened.entity("新禾农机公司").entity.id == "new"
    assert opened.snapshot == opened.frame("entities").attrs["snapshot"] != before


def test_pages_that_are_not_linked_yet_are_told(register_file: Path) -> None:
    page = PageScript("2019/0101-01.txt", "2019-01-01")
    page.article("元旦", "{莘县|COUNTY|372522}迎新。")
    with Register.open(register_file) as writer:
        writer.put(page.reading())
    with pytest.warns(UserWarning, match="not linked yet"):
        zhengpu.open_register(register_file).close()


def test_a_question_is_answered_with_its_sentences(opened: OpenedRegister) -> None:
    answer = opened.ask("哪些官员去过莘县？")
    assert answer.total > 0
    assert all(row.evidence for row in answer.rows)
    assert answer.rows[0].evidence[0].sentence in answer._repr_html_()


def test_a_question_that_nobody_understands_says_what_can_be_asked(opened: OpenedRegister) -> None:
    with pytest.raises(QuestionError, match="What can be asked"):
        opened.ask("天气如何？")


def test_an_entity_is_found_by_name(opened: OpenedRegister) -> None:
    assert opened.entity("顾明远").entity.id == "gu"


def test_an_unknown_name_gives_near_ones(opened: OpenedRegister) -> None:
    with pytest.raises(UnknownName) as caught:
        opened.entity("顾明元")
    assert "顾明远" in caught.value.near


def test_a_name_of_two_gives_both(namesakes: object, register_file: Path) -> None:
    with zhengpu.open_register(register_file) as register, pytest.raises(AmbiguousName) as caught:
        register.entity("费晓岚")
    assert len(caught.value.candidates) == 2


def test_evidence_of_a_visit_names_page_and_sentence(opened: OpenedRegister) -> None:
    said = opened.evidence(opened.frame("visits").id[0])
    assert said[0].page
    assert said[0].sentence


def test_what_was_read_is_escaped(register_file: Path, world: World) -> None:
    bad = "<script>alert(1)</script>&\"'"
    entities = tuple(
        one.model_copy(update={"name": bad, "note": bad}) if one.id == "gu" else one for one in world.linking.entities
    )
    with Register.open(register_file) as writer:
        writer.relink(lambda *_: world.linking.model_copy(update={"entities": entities}), LEXICON + "x")
    with zhengpu.open_register(register_file) as register:
        shown = register.entity("gu")._repr_html_(), register.visitors("莘县")._repr_html_()
        drawn = str(register.picture(of="gu").render().data)
    assert all("&lt;script&gt;alert(1)" in text and "<script" not in text for text in shown)
    assert "<script>alert(1)" not in drawn


def test_a_picture_has_the_nodes_and_edges_of_its_graph(opened: OpenedRegister) -> None:
    graph = opened.graph(relations=["VISITED"])
    drawn = opened.picture(graph)
    assert {str(node.id) for node in drawn.nodes} == set(graph)
    assert len(drawn.relationships) == graph.number_of_edges()
    assert {str(node.caption) for node in drawn.nodes} == set(dict(graph.nodes(data="name")).values())


def test_a_picture_around_an_entity_reaches_so_many_steps(opened: OpenedRegister) -> None:
    near = {str(node.id) for node in opened.picture(of="顾明远", relations=["VISITED"]).nodes}
    graph = opened.graph(relations=["VISITED"])
    assert near == {"gu", *graph.successors("gu"), *graph.predecessors("gu")}


def test_too_large_a_picture_is_refused_not_cut(opened: OpenedRegister) -> None:
    with pytest.raises(InputError, match="more than 2"):
        opened.picture(limit=2)


def test_a_notebook_shows_what_the_register_holds(opened: OpenedRegister) -> None:
    assert opened.snapshot in opened._repr_html_()
    assert "4 pages" in repr(opened)
