"""The files for Docker are sound: pinned, without a default password, not run by root, reached from this machine only."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.neo4j_parts import LTS
from zhengpu.settings import Settings

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


def test_volumes_and_memory_are_set(compose: dict[str, Any]) -> None:
    named = {v.split(":")[0] for one in compose["services"].values() for v in one["volumes"] if not v.startswith(".")}
    assert named == set(compose["volumes"])
    assert all(one["mem_limit"] for one in compose["services"].values())


def test_the_api_waits_for_a_healthy_neo4j(compose: dict[str, Any]) -> None:
    assert compose["services"]["neo4j"]["healthcheck"]["test"]
    assert compose["services"]["api"]["depends_on"]["neo4j"]["condition"] == "service_healthy"


def test_variables_of_the_api_are_settings(compose: dict[str, Any]) -> None:
    fields = Settings.model_fields
    known = {str(field.validation_alias or f"ZHENGPU_{name.upper()}") for name, field in fields.items()}
    assert set(compose["services"]["api"]["environment"]) <= known


def test_the_image_is_slim_and_not_run_by_root() -> None:
    bases = [line.split()[1] for line in DOCKERFILE.splitlines() if line.startswith("FROM ")]
    users = [line.split()[1] for line in DOCKERFILE.splitlines() if line.startswith("USER ")]
    assert all(base == "python:3.11-slim" for base in bases)
    assert users == ["zhengpu"]


def test_the_image_has_a_health_check() -> None:
    assert "HEALTHCHECK" in DOCKERFILE


def test_what_is_copied_is_there() -> None:
    words = [
        line.split()[1:-1] for line in DOCKERFILE.splitlines() if line.startswith("COPY ") and "--from" not in line
    ]
    assert all((TOP / name).exists() for names in words for name in names)
