"""The files for Docker are sound: pinned, without a default password, not run by root, reached from this machine only."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

from api.app import create_app
from api.network import check_exposure
from graph.load import load
from graph.neo4j_connection import Connection
from graph.neo4j_parts import LTS
from graph.register import Register
from tests.api.conftest import TestClient
from tests.api.docker_steps import steps
from tests.api.served import ask, plain_environment, service
from tests.graph.neo4j_server import clean_neo4j, neo4j
from zhengpu.settings import Settings

__all__ = ["clean_neo4j", "neo4j"]

TOP = Path(__file__).parents[2]
DOCKERFILE = (TOP / "Dockerfile").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((TOP / "docker-compose.yml").read_text(encoding="utf-8"))
    return loaded


def test_neo4j_is_the_version_that_is_tested(compose: dict[str, Any]) -> None:
    assert compose["services"]["neo4j"]["image"] == f"neo4j:{LTS}-community"


def test_there_is_no_default_password(compose: dict[str, Any]) -> None:
    given = [service["environment"] for service in compose["services"].values()]
    assert "${ZHENGPU_NEO4J_PASSWORD:?" in given[0]["NEO4J_AUTH"]
    assert given[1]["ZHENGPU_NEO4J_PASSWORD"].startswith("${ZHENGPU_NEO4J_PASSWORD:?")
    assert (TOP / ".env.example").read_text(encoding="utf-8").splitlines()[-1] == "ZHENGPU_NEO4J_PASSWORD="


def test_ports_are_of_this_machine_only(compose: dict[str, Any]) -> None:
    assert all(port.startswith("127.0.0.1:") for one in compose["services"].values() for port in one["ports"])


def test_the_api_without_keys_may_start_in_its_container_and_answers_to_this_machines_names_alone(
    compose: dict[str, Any], register_file: Path
) -> None:
    api = compose["services"]["api"]
    given = {"keys": api["environment"]["ZHENGPU_KEYS"], "host": "0.0.0.0", "register_file": register_file}
    settings = Settings().model_copy(update=given)
    check_exposure(settings, open_to_anyone="--open-to-anyone" in api["command"])
    with TestClient(create_app(settings), base_url="http://localhost:8000") as client:
        names = ("localhost:8000", "127.0.0.1:8000", "rebound.example:8000")
        statuses = [client.get("/v1/stats", headers={"Host": name}).status_code for name in names]
    assert statuses == [200, 200, 400]


def test_volumes_and_memory_are_set(compose: dict[str, Any]) -> None:
    named = {v.split(":")[0] for one in compose["services"].values() for v in one["volumes"] if not v.startswith(".")}
    assert named == set(compose["volumes"])
    assert all(one["mem_limit"] for one in compose["services"].values())


def test_neo4j_bounds_a_transaction_and_reads_no_files_or_addresses(compose: dict[str, Any]) -> None:
    given = compose["services"]["neo4j"]["environment"]
    assert given["NEO4J_db_memory_transaction_max"] == "256m"
    assert given["NEO4J_dbms_security_allow__csv__import__from__file__urls"] == "false"
    assert given["NEO4J_internal_dbms_cypher__ip__blocklist"] == "0.0.0.0/0,::/0"


def test_the_api_waits_for_a_healthy_neo4j(compose: dict[str, Any]) -> None:
    assert compose["services"]["neo4j"]["healthcheck"]["test"]
    assert compose["services"]["api"]["depends_on"]["neo4j"]["condition"] == "service_healthy"


def test_variables_of_the_api_are_settings(compose: dict[str, Any]) -> None:
    fields = Settings.model_fields
    known = {str(field.validation_alias or f"ZHENGPU_{name.upper()}") for name, field in fields.items()}
    assert set(compose["services"]["api"]["environment"]) <= known


def test_the_api_starts_with_this_environment(
    compose: dict[str, Any], clean_neo4j: Connection, register_file: Path, client: TestClient
) -> None:
    """Only the host name and the port of Neo4j are exchanged, and where the volume lies."""
    with Register.open(register_file) as register:
        load(register, clean_neo4j)
    given = filled(compose["services"]["api"]["environment"], clean_neo4j.password or "")
    address = urlsplit(given["ZHENGPU_NEO4J_URI"])
    assert address.hostname in compose["services"]
    given["ZHENGPU_NEO4J_URI"] = f"{address.scheme}://{urlsplit(clean_neo4j.uri).netloc}"
    with service(plain_environment() | given | {"ZHENGPU_REGISTER": str(register_file)}) as port:
        assert ask(port, "/healthz").status == 200
        assert ask(port, "/v1/stats").body["store"] == "neo4j"
        answer = ask(port, "/v1/ask?q=哪些官员去过莘县？").body
    assert "顾明远" in answer["text"]
    assert answer == client.get("/v1/ask?q=哪些官员去过莘县？").json()


def test_neo4j_knows_its_settings(compose: dict[str, Any], neo4j: Connection) -> None:
    """The image makes a setting of each variable: NEO4J_a_b__c is a.b_c, and an unknown one stops the server."""
    given = {name.removeprefix("NEO4J_") for name in compose["services"]["neo4j"]["environment"]} - {"AUTH"}
    names = {re.sub(r"(?<!_)_(?!_)", ".", name).replace("__", "_") for name in given}
    known = {row["name"] for row in neo4j.read("SHOW SETTINGS YIELD name")}
    started = (TOP / "graph" / "data" / "neo4j.conf").read_text(encoding="utf-8")
    internal = {name for name in names if name.startswith("internal.")}  # not shown, but taken by the tests' server
    assert names - internal <= known
    assert all(f"\n{name}=" in started for name in internal)


def filled(environment: dict[str, str], password: str) -> dict[str, str]:
    """Variables as compose fills them from .env, made of .env.example by setting a password."""
    lines = (TOP / ".env.example").read_text(encoding="utf-8").splitlines()
    pairs = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    assert pairs == {"ZHENGPU_NEO4J_PASSWORD": ""}
    pairs["ZHENGPU_NEO4J_PASSWORD"] = password
    return {name: re.sub(r"\$\{(\w+):\?[^}]*\}", lambda found: pairs[found[1]], v) for name, v in environment.items()}


def test_the_image_is_slim_and_not_run_by_root() -> None:
    bases = [line.split()[1] for line in DOCKERFILE.splitlines() if line.startswith("FROM ")]
    users = [line.split()[1] for line in DOCKERFILE.splitlines() if line.startswith("USER ")]
    assert all(base == "python:3.11-slim" for base in bases)
    assert users == ["zhengpu"]


def test_the_image_has_a_health_check() -> None:
    assert "HEALTHCHECK" in DOCKERFILE


def test_what_is_copied_is_there() -> None:
    words = [
        value.split()[:-1] for name, value in steps(TOP / "Dockerfile") if name == "COPY" and "--from" not in value
    ]
    assert all((TOP / name).exists() for names in words for name in names)
