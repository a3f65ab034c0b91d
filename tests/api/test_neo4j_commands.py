"""`zhengpu neo4j` on the command line, with a real server, and the worked queries that docs/neo4j gives for it."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import neo4j
import pytest
from pydantic import SecretStr
from typer.testing import Result

from api.app import create_app
from api.commands_neo4j import FIRST_QUERY
from graph.load import load
from graph.local_neo4j import USER, Neo4jServer, home_of, password_file, stop, temporary_neo4j
from graph.neo4j_connection import Connection
from graph.register import Register
from tests.api.conftest import TestClient
from tests.api.served import PATIENCE
from tests.graph.world import LEXICON, World
from zhengpu.model import model
from zhengpu.settings import Settings, settings

DOCS = Path(__file__).parents[2] / "docs" / "neo4j"
QUERIES = sorted((DOCS / "queries").glob("*.cypher"))
Zhengpu = Callable[..., Result]


@pytest.fixture
def cleared(register_file: Path) -> Iterator[Path]:
    """The folder of the register's server, which is stopped at the end."""
    home = home_of(register_file)
    yield home
    stop(home)


@pytest.fixture(scope="module")
def server() -> Iterator[Neo4jServer]:
    with temporary_neo4j() as one:
        yield one


@pytest.fixture(scope="module")
def driver(server: Neo4jServer, world: World, tmp_path_factory: pytest.TempPathFactory) -> Iterator[neo4j.Driver]:
    """The server, loaded with the world."""
    path = tmp_path_factory.mktemp("loaded") / "world.sqlite"
    with Register.open(path) as register, Connection(server.uri, USER, server.password) as connection:
        for reading in world.readings:
            register.put(reading)
        register.relink(lambda *_: world.linking, LEXICON)
        load(register, connection)
    with neo4j.GraphDatabase.driver(
        server.uri, auth=("neo4j", server.password), notifications_min_severity="OFF"
    ) as one:
        yield one


def test_a_server_is_started_shown_and_stopped(zhengpu: Zhengpu, cleared: Path) -> None:
    memory = ("--heap", "256m", "--page-cache", "32m")
    started = zhengpu("neo4j", "start", "--bolt-port", 0, "--http-port", 0, *memory, "--json")
    assert started.exit_code == 0, started.output
    about = json.loads(started.stdout)
    shown = zhengpu("neo4j", "status")
    assert about["browser"] in shown.stdout
    assert password_file(cleared).read_text().strip() not in started.output + shown.output
    assert zhengpu("neo4j", "stop").stdout == "stopped\n"
    assert zhengpu("neo4j", "status").exit_code == 1


def test_load_needs_no_arguments_beside_a_local_server(
    zhengpu: Zhengpu, cleared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("URI", "USER", "PASSWORD", "DATABASE"):
        monkeypatch.delenv(f"ZHENGPU_NEO4J_{name}", raising=False)
    settings.cache_clear()
    zhengpu("neo4j", "start", "--bolt-port", 0, "--http-port", 0, "--heap", "256m", "--page-cache", "32m")
    loaded = zhengpu("load")
    assert loaded.exit_code == 0, loaded.output
    assert "/browser/" in loaded.stdout
    assert FIRST_QUERY in loaded.stdout


@pytest.mark.parametrize("address", ["/v1/places/莘县/visitors", "/v1/search?q=莘", "/v1/officials/顾明远/visits"])
def test_the_api_answers_the_same_from_neo4j(
    address: str, client: TestClient, register_file: Path, server: Neo4jServer, driver: neo4j.Driver
) -> None:
    given = {"register_file": register_file, "neo4j_uri": server.uri, "neo4j_password": SecretStr(server.password)}
    with TestClient(create_app(Settings().model_copy(update=given | {"request_seconds": PATIENCE}))) as on_neo4j:
        answer = on_neo4j.get(address)
        assert on_neo4j.get("/v1/stats").json()["store"] == "neo4j"
    assert answer.status_code == 200
    assert answer.json() == client.get(address).json()


def test_a_neo4j_that_is_down_is_told_with_when_to_ask_again(register_file: Path) -> None:
    given = {"register_file": register_file, "neo4j_uri": "bolt://127.0.0.1:1"}
    with TestClient(create_app(Settings().model_copy(update=given)), base_url="http://127.0.0.1") as client:
        answer = client.get("/v1/search?q=莘")
    assert answer.status_code == 503
    assert answer.json()["error"] == "store_unavailable"
    assert int(answer.headers["Retry-After"]) > 0


def test_nothing_runs(zhengpu: Zhengpu) -> None:
    assert json.loads(zhengpu("neo4j", "status", "--json").stdout) == {"running": False}
    assert "no Neo4j" in zhengpu("neo4j", "stop").stdout


def test_too_much_memory_is_told_in_one_line(zhengpu: Zhengpu) -> None:
    result = zhengpu("neo4j", "start", "--heap", "900t")
    assert result.exit_code == 2
    assert result.stderr.startswith("error: Neo4j would take")


def test_an_unavailable_register_says_when_to_ask_again(tmp_path: Path) -> None:
    settings = Settings().model_copy(update={"register_file": tmp_path / "none.sqlite"})
    with TestClient(create_app(settings), base_url="http://127.0.0.1") as client:
        answer = client.get("/v1/stats")
    assert answer.status_code == 503
    assert int(answer.headers["Retry-After"]) > 0


def test_there_are_worked_queries() -> None:
    assert len(QUERIES) >= 20


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_a_query_runs(path: Path, driver: neo4j.Driver) -> None:
    question, _, query = path.read_text(encoding="utf-8").partition("\n")
    assert re.match(r"// .+[?.]$", question)
    result = driver.execute_query(query, routing_=neo4j.RoutingControl.READ)
    assert result.keys


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_the_guide_shows_a_query(path: Path) -> None:
    guide = html.unescape((DOCS / "guide.html").read_text(encoding="utf-8"))
    assert path.read_text(encoding="utf-8").partition("\n")[2].strip().rstrip(";") in guide


def test_visitors_of_a_county_come_with_what_lies_in_it(driver: neo4j.Driver) -> None:
    query = (DOCS / "queries" / "01-visitors-of-a-county.cypher").read_text(encoding="utf-8")
    found = driver.execute_query(query).records
    assert {"莘县", "柳溪村"} <= {record["place"] for record in found}


def test_the_first_query_runs(driver: neo4j.Driver) -> None:
    assert driver.execute_query(FIRST_QUERY).records


def test_the_style_names_labels_and_types_of_the_schema() -> None:
    grass = (DOCS / "zhengpu.grass").read_text(encoding="utf-8")
    named = set(re.findall(r"^(?:node|relationship)\.(\w+)", grass, re.MULTILINE))
    assert named - {"Official", "Entity"} <= set(model().types)
