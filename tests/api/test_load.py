"""`zhengpu load` against a real Neo4j of the tests' own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli import app
from graph.graph_hash import register_hash
from graph.neo4j_connection import Connection
from graph.neo4j_rows import neo4j_hash
from graph.register import Register
from tests.graph.neo4j_server import clean_neo4j, neo4j
from zhengpu.settings import settings

__all__ = ["clean_neo4j", "neo4j"]


@pytest.fixture(autouse=True)
def _own_settings(monkeypatch: pytest.MonkeyPatch):
    for name in ("URI", "USER", "PASSWORD", "DATABASE"):
        monkeypatch.delenv(f"ZHENGPU_NEO4J_{name}", raising=False)
    settings.cache_clear()
    yield
    settings.cache_clear()


def run_load(register: Path, *more: str) -> Result:
    return CliRunner().invoke(app, ["load", "--register", str(register), *more])


def test_the_graph_goes_into_the_named_neo4j(
    register_file: Path, clean_neo4j: Connection, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("ZHENGPU_NEO4J_PASSWORD", clean_neo4j.password or "")
    result = run_load(register_file, "--uri", clean_neo4j.uri, "--json")
    assert json.loads(result.stdout)["nodes"] > 0
    with Register.open(register_file, read_only=True) as register:
        assert neo4j_hash(clean_neo4j) == register_hash(register)


def test_a_second_load_says_that_all_is_there(
    register_file: Path, clean_neo4j: Connection, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("ZHENGPU_NEO4J_PASSWORD", clean_neo4j.password or "")
    run_load(register_file, "--uri", clean_neo4j.uri)
    assert "already" in run_load(register_file, "--uri", clean_neo4j.uri).stdout


def test_without_a_neo4j_it_says_how_to_get_one(register_file: Path):
    result = run_load(register_file)
    assert result.exit_code == 2
    assert "zhengpu neo4j start" in " ".join(result.stderr.split())


def test_a_server_that_does_not_answer_is_told(register_file: Path):
    result = run_load(register_file, "--uri", "bolt://127.0.0.1:1")
    assert result.exit_code == 2
    assert "bolt://127.0.0.1:1: Neo4j does not answer" in " ".join(result.stderr.split())
