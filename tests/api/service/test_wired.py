"""Exports and reconciliation behind all that stands before the routes: sent while made, ended with their reader, let in."""

from __future__ import annotations

import base64
import http.client
import json
import os
import threading
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.keys import key_file
from api.traffic import matching, traffic
from graph.export.formats import FORMATS
from tests.api.service.running import running
from zhengpu.settings import Settings

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
QUERY = urlencode({"queries": json.dumps({"q0": {"query": "莘县"}})})
REFINE = "http://127.0.0.1:3333"


def client_of(given: Settings, **more: Any) -> TestClient:
    return TestClient(create_app(given.model_copy(update=more)), base_url="http://127.0.0.1")


def endless(_register: object, name: str, sink: Any, _wanted: object) -> None:
    """An export that is larger than anything that could be held back on the way."""
    with sink.file(str(FORMATS[name].single or "a.csv")) as part:
        while True:
            part.write(base64.b64encode(os.urandom(1 << 15)).decode())


@pytest.mark.parametrize("name", ["gexf", "csv"])
@pytest.mark.parametrize("kind", ["gzip", "identity"])
def test_an_export_is_sent_while_it_is_made_and_ends_with_its_reader(
    given: Settings, monkeypatch: pytest.MonkeyPatch, kind: str, name: str
) -> None:
    monkeypatch.setattr("api.export_stream.write", endless)
    with running(given.model_copy(update={"request_seconds": 1.0})) as address:
        line = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
        line.request("GET", f"/v1/export/{name}", headers={"Accept-Encoding": kind})
        answer = line.getresponse()
        got = len(answer.read(1 << 20))
        (made,) = [one for one in threading.enumerate() if one.name == f"export {name}"]
        answer.close()
        line.close()
        made.join(20)
        assert (answer.status, got, made.is_alive()) == (200, 1 << 20, False)
        packed = kind == "gzip" and name == "gexf"  # a zip is not packed again
        assert answer.headers["Content-Encoding"] == ("gzip" if packed else None)


def test_an_export_over_the_time_of_other_requests_is_not_cut_off() -> None:
    long = matching(traffic().long)
    assert all(long.fullmatch(f"/v1/export/{name}") for name in ("csv", "replication"))
    assert not long.fullmatch("/v1/exports")


def test_a_form_is_reconciled_though_forms_write_nothing(given: Settings) -> None:
    with client_of(given) as client:
        answer = client.post("/reconcile", content=QUERY, headers=FORM)
    assert (answer.status_code, "q0" in answer.json()) == (200, True)


def test_another_origin_reconciles_only_where_the_settings_say_so(given: Settings) -> None:
    heads = {**FORM, "Origin": REFINE}
    with client_of(given) as closed, client_of(given, cors_origins=(REFINE,)) as opened:
        answers = [one.post("/reconcile", content=QUERY, headers=heads) for one in (closed, opened)]
        manifests = [one.get("/reconcile", headers={"Origin": REFINE}) for one in (closed, opened)]
    assert [answer.status_code for answer in answers] == [403, 200]
    allowed = [one.headers.get("Access-Control-Allow-Origin") for one in (*answers, *manifests)]
    assert allowed == [None, REFINE, None, REFINE]


def test_a_preview_may_be_framed_and_does_nothing(given: Settings) -> None:
    with client_of(given) as client:
        policies = [client.get(path).headers["Content-Security-Policy"] for path in ("/reconcile/preview?id=wu", "/")]
    assert "frame-ancestors *; sandbox" in policies[0]
    assert "frame-ancestors *" not in policies[1]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 200),
        ("GET", "/static/app.js", 200),
        ("GET", "/docs", 200),
        ("GET", "/openapi.json", 200),
        ("GET", "/v1/schema", 401),
        ("GET", "/v1/export/csv", 401),
        ("GET", "/v1/stats", 401),
        ("POST", "/v1/match", 401),
        ("GET", "/reconcile", 401),
        ("POST", "/reconcile", 401),
        ("GET", "/reconcile/preview?id=wu", 401),
        ("POST", "/v1/snapshots", 401),
    ],
)
def test_the_page_is_open_and_the_data_are_behind_the_key(given: Settings, method: str, path: str, status: int) -> None:
    with client_of(given, keys="required") as client:
        assert client.request(method, path).status_code == status


def test_a_key_that_reads_reconciles_matches_and_exports(given: Settings) -> None:
    head = {"Authorization": f"Bearer {key_file(given).add('reader', 'read')}"}
    with client_of(given, keys="required") as client:
        answers = [
            client.post("/reconcile", content=QUERY, headers={**head, **FORM}),
            client.post("/v1/match", json={"queries": [{"name": "莘县"}]}, headers=head),
            client.get("/v1/export/panel", headers=head),
            client.get("/v1/schema", headers=head),
        ]
    assert [answer.status_code for answer in answers] == [200] * 4
