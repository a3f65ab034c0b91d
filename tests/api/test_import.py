"""`zhengpu neo4j import` fills the register's own Neo4j, on which `zhengpu load` finds nothing left to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import Result

from graph.graph_hash import register_hash
from graph.local_neo4j import USER, home_of, running, stop
from graph.neo4j_connection import Connection
from graph.neo4j_rows import neo4j_hash
from graph.register import Register
from zhengpu.settings import settings

Zhengpu = Callable[..., Result]
ANY_PORTS = ("--bolt-port", 0, "--http-port", 0, "--heap", "256m", "--page-cache", "32m")


@pytest.fixture
def home(register_file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of the register's server, which is stopped at the end."""
    for name in ("URI", "USER", "PASSWORD", "DATABASE"):
        monkeypatch.delenv(f"ZHENGPU_NEO4J_{name}", raising=False)
    settings.cache_clear()
    yield home_of(register_file)
    stop(home_of(register_file))


def test_an_import_fills_the_registers_own_neo4j(zhengpu: Zhengpu, home: Path, register_file: Path) -> None:
    imported = zhengpu("neo4j", "import")
    assert imported.exit_code == 0, imported.output
    assert not list(home.rglob("*.csv"))
    assert zhengpu("neo4j", "start", *ANY_PORTS).exit_code == 0
    assert "already" in zhengpu("load").stdout
    server = running(home)
    assert server
    with (
        Register.open(register_file, read_only=True) as register,
        Connection(server.uri, USER, server.password) as connection,
    ):
        assert neo4j_hash(connection) == register_hash(register)
        made = connection.read("SHOW CONSTRAINTS YIELD name RETURN count(*) AS n")[0]["n"]
        assert made >= 7
    refused = zhengpu("neo4j", "import", "--replace")
    assert (refused.exit_code, "zhengpu neo4j stop" in refused.stderr) == (2, True)


def test_a_database_that_is_there_stays_unless_it_is_to_be_replaced(zhengpu: Zhengpu, home: Path) -> None:
    (home / "data" / "databases" / "neo4j").mkdir(parents=True)
    refused = zhengpu("neo4j", "import")
    assert (refused.exit_code, "--replace" in refused.stderr) == (2, True)
    assert zhengpu("neo4j", "import", "--replace").exit_code == 0
