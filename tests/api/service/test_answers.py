"""What stands on every answer and in the log: ids, headers for browsers, one line a request, and nothing that is secret."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.keys import key_file
from graph.register import Register
from zhengpu.settings import Settings


@contextmanager
def client_of(given: Settings, **more: Any) -> Iterator[TestClient]:
    app = create_app(given.model_copy(update=more))

    @app.get("/v1/broken")
    def broken() -> None:
        raise ZeroDivisionError("the secret of the house")

    with TestClient(app, base_url="http://127.0.0.1") as client:
        yield client


def logged(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


@pytest.mark.parametrize("path", ["/v1/stats", "/v1/entities/gu", "/v1/nothing", "/v1/search", "/v1/broken"])
def test_every_answer_keeps_browsers_in_check(given: Settings, path: str) -> None:
    with client_of(given) as client:
        headers = client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"
    assert "Strict-Transport-Security" not in headers


def test_https_is_insisted_on_only_behind_it(given: Settings) -> None:
    app = create_app(given)
    with TestClient(app, base_url="https://127.0.0.1") as client:
        assert "max-age" in client.get("/healthz").headers["Strict-Transport-Security"]


def test_a_request_keeps_its_id(given: Settings) -> None:
    with client_of(given) as client:
        answer = client.get("/healthz", headers={"X-Request-ID": "abcd-1234_X"})
    assert answer.headers["X-Request-ID"] == "abcd-1234_X"


@pytest.mark.parametrize("sent", ["short", "with space", "x" * 65, 'a"b:c{d}e', ""])
def test_an_id_that_would_muddle_the_log_is_replaced(given: Settings, sent: str) -> None:
    with client_of(given) as client:
        made = client.get("/healthz", headers={"X-Request-ID": sent}).headers["X-Request-ID"]
    assert made != sent
    assert len(made) == 32


def test_a_request_is_one_line_of_json(given: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    key = key_file(given).add("reader", "read")
    with client_of(given, log="json", keys="required") as client:
        headers = {"Authorization": f"Bearer {key}", "X-Request-ID": "abcd1234"}
        client.get("/v1/entities/顾明远?q=什么", headers=headers)
    text = capsys.readouterr().err
    line = json.loads(text)
    assert (line["id"], line["method"], line["route"]) == ("abcd1234", "GET", "/v1/entities/{name}")
    assert (line["status"], line["key"], line["ms"] > 0) == (200, "reader", True)
    assert not [secret for secret in (key, key[3:], "顾明远", "什么", "127.0.0.1") if secret in text]


def test_who_was_turned_away_can_be_found(given: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    with client_of(given, log="json", keys="required") as client:
        client.get("/v1/stats", headers={"Authorization": "Bearer zp_guessed"})
    text = capsys.readouterr().err
    assert (json.loads(text)["status"], json.loads(text)["client"]) == (401, "testclient")
    assert "guessed" not in text


def test_what_nobody_expected_is_in_the_log_and_not_in_the_answer(
    given: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    with client_of(given, log="json") as client:
        answer = client.get("/v1/broken", headers={"X-Request-ID": "abcd1234"})
    failure, request = logged(capsys)
    assert (answer.status_code, answer.json()["error"], "secret" in answer.text) == (500, "internal", False)
    assert (failure["id"], request["status"]) == ("abcd1234", 500)
    assert "the secret of the house" in failure["exception"]


@pytest.mark.parametrize(("kind", "lines"), [("off", 0), ("text", 1)])
def test_the_log_may_be_for_reading_or_off(
    given: Settings, capsys: pytest.CaptureFixture[str], kind: str, lines: int
) -> None:
    with client_of(given, log=kind) as client:
        client.get("/healthz")
    assert len(capsys.readouterr().err.splitlines()) == lines


def test_large_answers_are_compressed_for_who_takes_that(given: Settings) -> None:
    with client_of(given) as client:
        headers = [
            client.get("/openapi.json", headers={"Accept-Encoding": kind}).headers for kind in ("gzip", "identity")
        ]
    assert [one.get("Content-Encoding") for one in headers] == ["gzip", None]


def test_a_service_is_ready_with_a_linked_register(given: Settings) -> None:
    with client_of(given) as client:
        answer = client.get("/readyz").json()
    assert (answer["status"], answer["store"], answer["snapshot"] != "") == ("ready", "embedded", True)


def test_a_service_is_not_ready_while_pages_are_not_linked(given: Settings) -> None:
    with client_of(given) as client:
        with Register.open(given.register_file) as register:
            register.remove([register.pages()[0].id])
        ready, lives = client.get("/readyz"), client.get("/healthz")
    assert (ready.status_code, lives.status_code) == (503, 200)
    assert "behind" in ready.json()["message"]


def test_a_service_is_not_ready_without_its_neo4j(given: Settings) -> None:
    with client_of(given, neo4j_uri="bolt://127.0.0.1:9") as client:
        answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["error"]) == (503, "store_unavailable")
