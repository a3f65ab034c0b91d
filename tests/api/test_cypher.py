"""`POST /v1/cypher` and `zhengpu cypher` on a real Neo4j: answers, limits, refusals, and what research needs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from api.access import SNAPSHOT_HEADER
from api.app import create_app
from api.cli import app
from api.cypher_desk import CypherDesk
from graph.load import load
from graph.neo4j_connection import Connection
from graph.register import Register
from tests.api.conftest import TestClient
from tests.graph.attempts import ATTEMPTS, LIMITS, state_of
from tests.graph.neo4j_server import neo4j
from tests.graph.world import LEXICON, World
from zhengpu.settings import Settings, settings

__all__ = ["neo4j"]
QUERIES = sorted((Path(__file__).parents[2] / "docs" / "neo4j" / "queries").glob("*.cypher"))
STATUS = {"refused": 400, "timeout": 408, "memory": 400, "cut": 200}
LEGAL = (
    "MATCH (o:Official)-[v:VISITED]->(p)-[:LOCATED_IN*0..4]->(:County {name: '莘县'}) RETURN o.name, v.date, p.name ORDER BY v.date;",
    "MATCH (n:Entity) RETURN n.type AS type, count(*) AS many ORDER BY many DESC",
    "MATCH (a:Person)-[:ACCOMPANIED]-(b:Person) WHERE a.id < b.id RETURN a.name, b.name, count(*) AS times",
    "MATCH p = shortestPath((a:Person {id: 'gu'})-[*..6]-(b:County)) RETURN [n IN nodes(p) | n.name] AS way, length(p)",
    "MATCH p = (a:Person {id: 'gu'})-[:VISITED]->() RETURN p, nodes(p), relationships(p)",
    "MATCH (v:Visit)-[:AT]->(p) WHERE v.date STARTS WITH '2018' RETURN left(v.date, 7) AS month, collect(DISTINCT p.name) AS places",
    "OPTIONAL MATCH (t:Tenure)-[:OF_PERSON]->(p) WHERE t.known_from <= '2018' RETURN p.name, t.post",
    "CALL db.index.fulltext.queryNodes('zhengpu_names', '莘县') YIELD node, score RETURN node.name, score LIMIT 5",
    "CALL db.labels() YIELD label RETURN label ORDER BY label",
    "CALL db.schema.visualization()",
    "CALL db.relationshipTypes",
    "UNWIND $names AS name MATCH (e:Entity {name: name}) RETURN e.id, e.name",
    "MATCH (n:Person) CALL (n) { MATCH (n)-[r]-() RETURN count(r) AS degree } RETURN n.name, degree ORDER BY degree DESC LIMIT 5",
    "MATCH (n:Entity) WHERE EXISTS { (n)<-[:VISITED]-(:Official) } RETURN n.name",
    "MATCH (n:Person) RETURN n.name, COUNT { (n)-[:VISITED]->() } AS visits, [(n)-[:HOLDS_POST]->(b) | b.name] AS bodies",
    "MATCH (n:Entity) WHERE n.name =~ '.*(县|市)' OR n.name =~ $pattern RETURN n.name",
    "MATCH p = (:Person)-[*1..2]-() UNWIND range(0, size(nodes(p)) - 1) AS i RETURN i, nodes(p)[i].name LIMIT 10",
    "MATCH (n:Person) RETURN n.name UNION MATCH (n:County) RETURN n.name",
    "MATCH (a:Event) WITH a ORDER BY a.date SKIP 1 LIMIT 3 RETURN DISTINCT a.name, date.truncate('month', date('2018-03-20')) AS month",
    "MATCH (n:Person)((a)-[:ACCOMPANIED]-(b)){1,3}(m:Person) RETURN DISTINCT n.name, m.name",
    "MATCH (n) RETURN CASE WHEN n:Person THEN 'person' ELSE 'other' END AS kind, avg(size(keys(n))) AS keys",
    '// a comment\nMATCH (e:Entity) /* one */ WHERE e.name CONTAINS "县" RETURN e.`name` AS `名称`',
)


@pytest.fixture(scope="module")
def register(neo4j: Connection, world: World, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The world in a register and in the Neo4j."""
    neo4j.write("MATCH (n) DETACH DELETE n")
    path = tmp_path_factory.mktemp("cypher") / "world.sqlite"
    with Register.open(path) as register:
        for reading in world.readings:
            register.put(reading)
        register.relink(lambda *_: world.linking, LEXICON)
        load(register, neo4j)
    return path


@pytest.fixture(scope="module")
def given(register: Path, neo4j: Connection) -> Settings:
    """Settings that allow queries."""
    changed = {
        "ZHENGPU_REGISTER": str(register),
        "neo4j_uri": neo4j.uri,
        "neo4j_password": neo4j.password,
        "cypher": True,
        "cypher_seconds": 20,
        "request_seconds": 60,
        "cypher_rows": LIMITS.rows,
        "cypher_bytes": LIMITS.size,
        "cypher_at_once": LIMITS.at_once,
    }
    return Settings(**changed)


@pytest.fixture(scope="module")
def asker(given: Settings) -> Iterator[TestClient]:
    with TestClient(create_app(given), base_url="http://127.0.0.1") as client:
        yield client


@pytest.fixture(scope="module")
def hasty(given: Settings) -> Iterator[TestClient]:
    """The same with the short time of the attempts."""
    with TestClient(
        create_app(given.model_copy(update={"cypher_seconds": LIMITS.seconds})), base_url="http://127.0.0.1"
    ) as client:
        yield client


@pytest.fixture
def command(given: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Result]]:
    """Runs `zhengpu cypher` with these settings."""
    values = {"CYPHER": "on", "NEO4J_URI": given.neo4j_uri, "CYPHER_ROWS": "100", "CYPHER_SECONDS": "20"}
    values["NEO4J_PASSWORD"] = given.neo4j_password.get_secret_value()
    for name, value in values.items():
        monkeypatch.setenv(f"ZHENGPU_{name}", str(value))
    settings.cache_clear()
    yield lambda *words: CliRunner().invoke(app, ["cypher", *words, "--register", str(given.register_file)])
    settings.cache_clear()


def asked(asker: Any, query: str, status: int = 200, **parameters: Any) -> Any:
    answer = asker.post("/v1/cypher", json={"query": query, "parameters": parameters})
    assert answer.status_code == status, answer.text
    return answer.json()


@pytest.mark.parametrize("query", LEGAL)
def test_a_research_query_passes(query: str, asker: Any) -> None:
    answer = asked(asker, query, names=["莘县", "顾明远"], pattern=".*村")
    assert answer["columns"]
    assert answer["rows"]
    assert answer["snapshot"]


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_a_worked_query_passes(path: Path, asker: Any) -> None:
    assert asked(asker, path.read_text(encoding="utf-8"))["columns"]


@pytest.mark.parametrize("number", range(0, len(ATTEMPTS), 3), ids=lambda number: ATTEMPTS[number].query[:60])
def test_an_attempt_over_http_is_turned_away(number: int, hasty: Any) -> None:
    attempt = ATTEMPTS[number]
    answer = hasty.post("/v1/cypher", json={"query": attempt.query, "parameters": attempt.parameters})
    assert answer.status_code in [STATUS[end] for end in attempt.end.split(" or ")], answer.text
    if answer.status_code != 200:
        assert answer.json()["message"]
        assert answer.json()["hint"]


def test_attempts_over_http_change_nothing(hasty: Any, neo4j: Connection) -> None:
    before = state_of(neo4j)
    for attempt in ATTEMPTS[:60]:
        hasty.post("/v1/cypher", json={"query": attempt.query, "parameters": attempt.parameters})
    assert state_of(neo4j) == before


def test_nodes_relationships_and_paths_are_plain(asker: Any) -> None:
    node, edge, path = asked(asker, "MATCH p = (n:Person {id: 'gu'})-[r:VISITED]->() RETURN n, r, p LIMIT 1")["rows"][0]
    assert node["properties"]["name"] == "顾明远"
    assert {"Entity", "Official", "Person"} <= set(node["labels"])
    assert (edge["type"], edge["start"]) == ("VISITED", node["element_id"])
    assert path["nodes"][0] == node
    assert path["relationships"] == [edge]


def test_dates_durations_points_and_odd_numbers_are_plain(asker: Any) -> None:
    query = "RETURN date('2018-03-20') AS d, datetime('2018-03-20T08:00+08:00') AS t, duration('P1DT2H') AS e, point({x: 1, y: 2}) AS p, 0.0 / 0.0 AS n"
    assert asked(asker, query)["rows"][0] == [
        "2018-03-20",
        "2018-03-20T08:00:00.000000000+08:00",
        "P1DT2H",
        {"srid": 7203, "coordinates": [1.0, 2.0]},
        "nan",
    ]


def test_rows_over_the_limit_are_cut(asker: Any) -> None:
    answer = asked(asker, "UNWIND range(1, 1000) AS i RETURN i")
    assert (len(answer["rows"]), answer["truncated"]) == (100, True)
    assert "100 rows" in answer["truncated_why"]


def test_bytes_over_the_limit_are_cut(asker: Any) -> None:
    answer = asked(asker, "UNWIND range(1, 50) AS i RETURN [x IN range(1, 1000) | x] AS list")
    assert (0 < len(answer["rows"]) < 50, answer["truncated"]) == (True, True)
    assert "bytes" in answer["truncated_why"]


def test_just_the_rows_of_the_limit_are_not_cut(asker: Any) -> None:
    assert not asked(asker, "UNWIND range(1, 100) AS i RETURN i")["truncated"]


def test_a_mistake_is_told_with_its_place(asker: Any) -> None:
    problem = asked(asker, "MATCH (n:Person) RETRUN n", 400)
    assert problem["error"] == "query_failed"
    assert "(line 1, column 18 (offset: 17))" in problem["message"]
    assert "EXPLAIN" not in problem["message"]


def test_csv_is_safe_for_spreadsheets(asker: Any) -> None:
    query = "UNWIND ['=1+1', '+a', '-a', '@a', '\\t=a', '-5', '＝a', '莘县', 'a,\"b\"'] AS t RETURN t, -5 AS n, null AS z, [1] AS l, true AS b"
    answer = asker.post("/v1/cypher?format=csv", json={"query": query})
    rows = list(csv.reader(io.StringIO(answer.text)))
    assert answer.headers["content-type"].startswith("text/csv")
    assert answer.headers[SNAPSHOT_HEADER]
    assert rows[0] == ["t", "n", "z", "l", "b"]
    assert [row[0] for row in rows[1:]] == ["'=1+1", "'+a", "'-a", "'@a", "'\t=a", "-5", "'＝a", "莘县", 'a,"b"']
    assert rows[1][1:] == ["-5", "", "[1]", "true"]


def test_csv_by_the_accept_header_guards_column_names(asker: Any) -> None:
    answer = asker.post("/v1/cypher", json={"query": "RETURN 1 AS `=cmd`"}, headers={"Accept": "text/csv"})
    assert answer.text == "'=cmd\r\n1\r\n"


@pytest.mark.parametrize(
    ("body", "part"),
    [
        ("{", "JSON"),
        ("{}", "query"),
        ('{"query": 1}', "query"),
        ('{"query": "RETURN 1", "parameters": [1]}', "parameters"),
        ('{"query": "RETURN 1", "mode": "w"}', "mode"),
        ('{"query": "RETURN $a", "parameters": {"a": 99999999999999999999}}', "too large"),
        ('{"query": "RETURN $a", "parameters": {"a": "' + "x" * 150_000 + '"}}', "parameters have"),
        ('{"query": "RETURN 1", "parameters": {"a": "' + "x" * 300_000 + '"}}', "body"),
        ('{"query": "RETURN 1 AS x' + " " * 30_000 + '"}', "characters"),
        ('{"query": "RETURN $missing AS x"}', "missing"),
        ('{"query": "RETURN \\ud800 AS x"}', ""),
    ],
)
def test_a_bad_body_is_told(body: str, part: str, asker: Any) -> None:
    answer = asker.post("/v1/cypher", content=body, headers={"Content-Type": "application/json"})
    assert answer.status_code == 400
    assert part in answer.json()["message"]


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
def test_a_body_that_a_foreign_web_page_could_send_is_refused(kind: str, asker: Any) -> None:
    answer = asker.post("/v1/cypher", content='{"query": "RETURN 1 AS x"}', headers={"Content-Type": kind})
    assert answer.status_code == 400
    assert "application/json" in answer.json()["hint"]


def test_too_many_at_once_are_turned_away(given: Settings, asker: Any) -> None:
    desk: CypherDesk = asker.app.state.cypher
    places = desk._opened()._places
    assert all(places.acquire(timeout=10) for _ in range(LIMITS.at_once))
    try:
        answer = asker.post("/v1/cypher", json={"query": "RETURN 1"})
    finally:
        places.release(LIMITS.at_once)
    assert (answer.status_code, answer.json()["error"]) == (503, "queries_busy")
    assert int(answer.headers["Retry-After"]) > 0
    assert asked(asker, "RETURN 1 AS x")["rows"] == [[1]]


def test_it_is_off_unless_enabled(register: Path, neo4j: Connection) -> None:
    with TestClient(
        create_app(Settings(ZHENGPU_REGISTER=str(register), neo4j_uri=neo4j.uri)), base_url="http://127.0.0.1"
    ) as client:
        problem = asked(client, "RETURN 1", 404)
    assert problem["error"] == "queries_off"
    assert "ZHENGPU_CYPHER=on" in problem["hint"]


def test_the_register_alone_takes_no_cypher(register: Path) -> None:
    with TestClient(
        create_app(Settings(ZHENGPU_REGISTER=str(register), cypher=True)), base_url="http://127.0.0.1"
    ) as client:
        problem = asked(client, "RETURN 1", 404)
    assert "ZHENGPU_NEO4J_URI" in problem["hint"]


def test_a_server_that_is_down_is_unavailable(register: Path) -> None:
    down = Settings(ZHENGPU_REGISTER=str(register), cypher=True, neo4j_uri="bolt://127.0.0.1:1", neo4j_password="x")
    with TestClient(create_app(down), base_url="http://127.0.0.1") as client:
        assert asked(client, "RETURN 1", 503)["error"] == "store_unavailable"


def test_the_command_prints_json(command: Callable[..., Result]) -> None:
    result = command(
        "MATCH (e:Entity {name: $name}) RETURN e.id AS id, $n AS n",
        "--param",
        "name=顾明远",
        "--param",
        "n=2",
        "--format",
        "json",
    )
    answer = json.loads(result.stdout)
    assert (answer["columns"], answer["rows"]) == (["id", "n"], [["gu", 2]])
    assert answer["snapshot"]


def test_the_command_prints_csv_and_says_on_stderr_what_was_cut(command: Callable[..., Result]) -> None:
    result = command("UNWIND range(1, 1000) AS i RETURN i")
    assert len(result.stdout.splitlines()) == 101
    assert "first 100 rows" in result.stderr


def test_the_command_prints_a_table(command: Callable[..., Result]) -> None:
    result = command("RETURN '[red]莘县' AS 名称, [1, 2] AS l", "--format", "table")
    assert "[red]莘县" in result.stdout
    assert "1 rows" in result.stdout


def test_the_command_reads_a_file(command: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "q.cypher").write_text("// 一\nRETURN 1 AS x;\n", encoding="utf-8")
    assert command("--file", str(tmp_path / "q.cypher")).stdout.split() == ["x", "1"]


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("CREATE (n)",), "CREATE"),
        ((), "--file"),
        (("RETURN 1", "--param", "x"), "NAME=VALUE"),
        (("--file", "nothing.cypher"), "nothing.cypher"),
        (("RETURN 1 AS",), "line 1, column"),
    ],
)
def test_the_command_tells_what_is_wrong(words: tuple[str, ...], part: str, command: Callable[..., Result]) -> None:
    result = command(*words)
    assert result.exit_code == 2
    assert part in " ".join(result.stderr.split())


def test_the_command_is_off_unless_enabled(command: Callable[..., Result], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ZHENGPU_CYPHER")
    settings.cache_clear()
    result = command("RETURN 1")
    assert result.exit_code == 2
    assert "ZHENGPU_CYPHER=on" in result.stderr
