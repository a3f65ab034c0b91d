"""What is answered at once has the bytes and headers of what the declared route answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from api import at_hand
from api.app import create_app
from api.routers import entities
from graph.register import Register
from zhengpu.settings import Settings


@pytest.fixture
def client(given: Settings) -> Iterator[TestClient]:
    """The service with its register open."""
    with TestClient(create_app(given), base_url="http://127.0.0.1", follow_redirects=False) as client:
        client.get("/v1/stats")
        yield client


def every_id(given: Settings) -> list[str]:
    with Register.open(given.register_file, read_only=True) as register, register.view() as conn:
        return [row[0] for row in conn.execute("SELECT id FROM entities")]


def plain_headers(answer: Any) -> dict[str, str]:
    return {name: value for name, value in answer.headers.items() if name != "x-request-id"}


def test_every_entity_is_told_as_the_declared_route_tells_it(
    client: TestClient, given: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    soon = {one: client.get(f"/v1/entities/{one}") for one in every_id(given)}
    monkeypatch.setattr(at_hand, "_found", lambda *_: None)
    for one, answer in soon.items():
        declared = client.get(f"/v1/entities/{one}")
        assert (answer.status_code, answer.content) == (200, declared.content)
        assert plain_headers(answer) == plain_headers(declared)
    assert any(json.loads(answer.content)["dated_names"] for answer in soon.values())
    assert any(json.loads(answer.content)["parent"] for answer in soon.values())


def test_an_open_entity_brings_its_candidates(
    client: TestClient, given: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = every_id(given)
    with Register.open(given.register_file) as register, register._file.change() as conn:
        listed = json.dumps([ids[1], "none", ids[2]])
        conn.execute("UPDATE entities SET open = 1, candidates = ? WHERE id = ?", (listed, ids[0]))
        conn.execute("UPDATE entities SET note = ? WHERE id = ?", ('a "quoted"\n\x01\x7f note 县', ids[1]))
    soon = client.get(f"/v1/entities/{ids[0]}")
    monkeypatch.setattr(at_hand, "_found", lambda *_: None)
    assert soon.content == client.get(f"/v1/entities/{ids[0]}").content
    assert [one["id"] for one in soon.json()["candidates"]] == [ids[1], ids[2]]


def test_an_id_does_not_reach_the_declared_route(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def unreached(*_: Any) -> Any:
        raise AssertionError("the declared route was asked")

    monkeypatch.setattr(entities, "look_up", unreached)
    assert client.get("/v1/entities/gu").json()["entity"]["id"] == "gu"


@pytest.mark.parametrize(("path", "status"), [("/v1/entities/" + "x" * 201, 400), ("/v1/entities/nobody", 404)])
def test_what_is_not_at_hand_is_refused_as_declared(client: TestClient, path: str, status: int) -> None:
    assert client.get(path).status_code == status


def test_only_get_is_answered(client: TestClient) -> None:
    assert client.post("/v1/entities/gu").status_code == 405
