"""Fixture strategy: the world of tests/api, asked over HTTP; what is sent and answered is checked by the specification's schemas."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from jsonschema import Draft7Validator
from referencing import Registry
from referencing.jsonschema import DRAFT7

from api.app import create_app
from api.stores import Session
from tests.api.conftest import TestClient
from zhengpu.settings import Settings

SCHEMAS = Path(__file__).parent / "schemas"
Checker = Callable[[str, Any], None]
Asker = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def check() -> Checker:
    """Fails when something is not as one of the specification's schemas has it."""
    held = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in SCHEMAS.glob("*.json")}
    registry: Registry[Any] = Registry().with_resources(
        (schema["$id"], DRAFT7.create_resource(schema)) for schema in held.values()
    )

    def checked(schema: str, answer: Any) -> None:
        Draft7Validator(held[schema], registry=registry).validate(answer)

    return checked


@pytest.fixture
def reconcile(client: TestClient, check: Checker) -> Asker:
    """Sends a batch as OpenRefine does, as a form with one field, and gives the results of each query."""

    def ask(address: str = "/reconcile", **queries: dict[str, Any]) -> dict[str, Any]:
        check("reconciliation-query-batch", queries)
        sent = urlencode({"queries": json.dumps(queries, ensure_ascii=False)})
        answer = client.post(address, content=sent, headers={"Content-Type": "application/x-www-form-urlencoded"})
        assert answer.status_code == 200, answer.text
        check("reconciliation-result-batch", answer.json())
        return {key: held["result"] for key, held in answer.json().items()}

    return ask


@pytest.fixture
def namesakes_client(namesakes: Session) -> Iterator[TestClient]:
    """The service on the world with namesakes."""
    settings = Settings().model_copy(update={"register_file": namesakes.register.path})
    with TestClient(create_app(settings), base_url="http://127.0.0.1") as client:
        yield client
