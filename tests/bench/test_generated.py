"""The registers that speed is measured on: as linking leaves one, of about the size asked for, the same every time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.generated import LEXICON, generate
from graph.graph_edges import edges
from graph.graph_hash import register_hash
from graph.graph_rows import nodes
from graph.register import Register

ENTITIES, EDGES = 400, 2_000


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    with Register.open(tmp_path_factory.mktemp("generated") / "register.sqlite") as register:
        generate(register, entities=ENTITIES, edges=EDGES)
        yield register


def test_it_has_the_size_asked_for(generated: Register):
    with generated.view() as conn:
        assert conn.execute("SELECT count(*) FROM entities").fetchone()[0] == ENTITIES
        assert sum(1 for _ in edges(conn)) == pytest.approx(EDGES, rel=0.1)


def test_no_edge_lacks_its_ends(generated: Register):
    with generated.view() as conn:
        known = {(row.labels[0], row.id) for row in nodes(conn)}
        ends = {end for edge in edges(conn) for end in zip(edge.ends, (edge.start, edge.end), strict=True)}
    assert ends <= known


def test_the_tables_are_those_that_linking_would_leave(generated: Register, tmp_path: Path):
    copied = generated.backup(tmp_path / "copied.sqlite")
    with Register.open(copied) as again:
        again.write_linking(generated.linking(), again.inputs_version(LEXICON), LEXICON)
        assert again.linking_is_current()
        assert again.content_hash() == generated.content_hash()


def test_one_seed_gives_one_graph(generated: Register, tmp_path: Path):
    with Register.open(tmp_path / "same.sqlite") as same, Register.open(tmp_path / "other.sqlite") as other:
        generate(same, entities=ENTITIES, edges=EDGES)
        generate(other, entities=ENTITIES, edges=EDGES, seed=2)
        assert register_hash(same) == register_hash(generated) != register_hash(other)
