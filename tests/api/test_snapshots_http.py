"""Routes about states of the register: coverage."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from api.access import SNAPSHOT_HEADER
from api.app import create_app
from api.keys import key_file
from graph.register import Register
from tests.api.conftest import TestClient
from zhengpu.settings import Settings


def test_coverage_names_its_snapshot(client: Any) -> None:
    answer = client.get("/v1/coverage").json()
    assert sum(item["pages"] for item in answer["items"]) == 4
    assert {item["expected"] for item in answer["items"]} == {None}
    assert answer["snapshot"]


def test_coverage_against_a_list(register_file: Path, tmp_path: Path) -> None:
    issues = tmp_path / "issues.csv"
    issues.write_text("paper,issue_date,editions\n另报,2018-05-01,4\n", "utf-8")
    settings = Settings().model_copy(update={"register_file": register_file, "expected_issues": issues})
    with TestClient(create_app(settings), base_url="http://127.0.0.1") as client:
        items = client.get("/v1/coverage").json()["items"]
    missing = next(item for item in items if item["paper"] == "另报")
    assert (missing["month"], missing["pages"], missing["expected"]) == ("2018-05", 0, 4)


def test_states_are_listed_compared_and_cited(client: Any, register_file: Path) -> None:
    with Register.open(register_file) as register:
        register.name_snapshot("first")
        register.remove(["2021/0601-03.txt"])
    assert [item["name"] for item in client.get("/v1/snapshots").json()["items"]] == ["first"]
    answer = client.get("/v1/snapshots/compare?a=first").json()
    assert next(one for one in answer["parts"] if one["part"] == "pages")["removed"] == 1
    assert answer["a"]["hash"] in client.get("/v1/snapshots/first/cite").json()["text"]
    unknown = client.get("/v1/snapshots/second/cite")
    assert (unknown.status_code, unknown.json()["near"]) == (404, ["first"])


def test_the_present_state_is_named_once(client: Any) -> None:
    named = client.post("/v1/snapshots", json={"name": "paper-2026"})
    assert (named.status_code, named.json()["name"], named.json()["pages"]) == (201, "paper-2026", 4)
    assert named.headers[SNAPSHOT_HEADER] == named.json()["hash"]
    assert client.get("/v1/snapshots").json()["items"] == [named.json()]
    assert client.get("/v1/snapshots/compare?a=paper-2026").json()["same"]
    again = client.post("/v1/snapshots", json={"name": "paper-2026"})
    assert (again.status_code, again.json()["error"]) == (409, "name_taken")


@pytest.mark.parametrize("name", ["now", "", " x", "x\n", "x" * 101, None, 7])
def test_what_can_name_no_state_is_refused(client: Any, name: Any) -> None:
    assert client.post("/v1/snapshots", json={"name": name}).status_code == 400
    assert client.get("/v1/snapshots").json()["items"] == []


def test_only_a_curator_names_states(register_file: Path) -> None:
    settings = Settings().model_copy(update={"register_file": register_file, "keys": "required"})
    heads = [{"Authorization": f"Bearer {key_file(settings).add(scope, scope)}"} for scope in ("read", "curate")]
    with TestClient(create_app(settings), base_url="http://127.0.0.1") as client:
        answers = [client.post("/v1/snapshots", json={"name": "a"}, headers=head) for head in ({}, *heads)]
        form = client.post("/v1/snapshots", data={"name": "b"}, headers=heads[1])
    assert [answer.status_code for answer in (*answers, form)] == [401, 403, 201, 415]


def test_states_by_command(zhengpu: Callable[..., Any], register_file: Path) -> None:
    named = zhengpu("snapshot", "name", "first")
    assert named.exit_code == 0
    assert zhengpu("snapshot", "name", "first").exit_code == 2
    assert zhengpu("snapshot", "name", "now").exit_code == 2
    assert "first" in zhengpu("snapshot", "list").output
    assert "(the same)" in zhengpu("snapshot", "compare", "first").output
    assert zhengpu("snapshot", "cite", "first", "--format", "bibtex").output.startswith("@misc{")


def test_every_answer_names_its_snapshot_in_its_body(client: Any) -> None:
    for address in (
        "/v1/places/莘县/visitors",
        "/v1/officials/gu",
        "/v1/officials/gu/visits",
        "/v1/entities/gu",
        "/v1/paths?from=gu&to=371522",
        "/v1/pages/2018/0320-01.txt",
        "/v1/stats",
        "/v1/ask?q=哪些官员去过莘县？",
        "/v1/coverage",
        "/v1/snapshots",
    ):
        answer = client.get(address)
        assert answer.status_code == 200, answer.text
        body = answer.json()
        assert body.get("snapshot", body.get("store_snapshot")) == answer.headers[SNAPSHOT_HEADER]
