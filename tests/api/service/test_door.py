"""Who is let in: keys and their scopes on a service for others, none on this machine's own, and no foreign web page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.keys import key_file
from api.keys_access import CurateDep
from api.network import check_exposure
from api.traffic import matching, traffic
from zhengpu.errors import InputError
from zhengpu.settings import Settings

ANSWERED = {200, 400, 404}
PUBLIC = {"keys": "required"}


def client_of(given: Settings, **more: Any) -> TestClient:
    app = create_app(given.model_copy(update=more))

    @app.post("/v1/written")
    def written(name: CurateDep) -> str:
        return name or "anyone"

    return TestClient(app, base_url="http://127.0.0.1")


def bearer(secret: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {secret}"}


@pytest.fixture
def public(given: Settings) -> Iterator[TestClient]:
    with client_of(given, **PUBLIC) as client:
        yield client


@pytest.fixture
def secrets(given: Settings) -> dict[str, str]:
    return {scope: key_file(given).add(f"a {scope}er".replace(" ", "-"), scope) for scope in ("read", "curate")}


def test_every_route_needs_a_key_but_those_listed(public: TestClient) -> None:
    open_ones = matching(traffic().open)
    for path, methods in public.get("/openapi.json").json()["paths"].items():
        for method in methods:
            answer = public.request(method, re.sub(r"\{[^}]*\}", "x", path))
            assert (answer.status_code == 401) == (open_ones.fullmatch(path) is None), path


def test_an_address_that_is_no_route_needs_a_key_too(public: TestClient) -> None:
    assert public.get("/v1/nothing").status_code == 401


def test_a_401_says_how_to_come_in(public: TestClient) -> None:
    answer = public.get("/v1/stats")
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert answer.json()["error"] == "key_needed"


def test_a_key_that_reads_reads(public: TestClient, secrets: dict[str, str]) -> None:
    assert public.get("/v1/stats", headers=bearer(secrets["read"])).status_code == 200


@pytest.mark.parametrize("sent", ["Bearer zp_wrong", "Bearer ", "Basic YTpi", "zp_x", "Bearer \xff", ""])
def test_what_is_no_key_is_turned_away(public: TestClient, secrets: dict[str, str], sent: str) -> None:
    answer = public.get("/v1/stats", headers={"Authorization": sent.encode("latin-1")})
    assert (answer.status_code, "WWW-Authenticate" in answer.headers) == (401, True)


def test_a_revoked_key_is_turned_away_at_once(public: TestClient, given: Settings, secrets: dict[str, str]) -> None:
    before = public.get("/v1/stats", headers=bearer(secrets["read"])).status_code
    key_file(given).revoke("a-reader")
    after = public.get("/v1/stats", headers=bearer(secrets["read"])).status_code
    assert (before, after) == (200, 401)


def test_only_a_key_that_curates_writes(public: TestClient, secrets: dict[str, str]) -> None:
    answers = [public.post("/v1/written", json={}, headers=bearer(secrets[scope])) for scope in ("read", "curate")]
    assert [answer.status_code for answer in answers] == [403, 200]
    assert answers[1].json() == "a-curateer"


def test_a_damaged_key_file_lets_nobody_in(public: TestClient, given: Settings, secrets: dict[str, str]) -> None:
    key_file(given).path.write_text("{")
    answer = public.get("/v1/stats", headers=bearer(secrets["read"]))
    assert (answer.status_code, answer.json()["error"]) == (503, "keys_unavailable")


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/openapi.json"])
def test_some_addresses_need_no_key(public: TestClient, path: str) -> None:
    assert public.get(path).status_code == 200


@pytest.mark.parametrize(
    "path", ["/static/../v1/stats", "/static/..%2fv1/stats", "//v1/stats", "/V1/stats", "/v1/stats/"]
)
def test_no_way_of_writing_an_address_leads_round_the_door(public: TestClient, path: str) -> None:
    answer = public.get(f"http://127.0.0.1{path}", follow_redirects=True)
    assert answer.status_code in (401, 404)


def test_on_this_machine_anyone_may_read_and_curate(given: Settings) -> None:
    with client_of(given) as client:
        assert client.get("/v1/stats").status_code == 200
        assert client.post("/v1/written", json={}).json() == "anyone"


def test_what_a_proxy_sent_on_needs_a_key_all_the_same(given: Settings) -> None:
    with client_of(given) as client:
        assert client.get("/v1/stats", headers={"X-Forwarded-For": "192.0.2.7"}).status_code == 401


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:8000", "[2001:db8::1]", ""])
def test_a_name_that_is_not_the_services_is_refused(given: Settings, host: str) -> None:
    with client_of(given) as client:
        assert client.get("/v1/stats", headers={"Host": host}).json()["error"] == "wrong_host"


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8000", "LOCALHOST", "[::1]:8000", "127.0.0.1:9", "mine.example"]
)
def test_its_own_names_are_known(given: Settings, host: str) -> None:
    with client_of(given, allowed_hosts=("mine.example",), keys="off") as client:
        assert client.get("/healthz", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    ("origin", "status"), [("http://evil.example", 403), ("null", 403), ("http://127.0.0.1", 200), (None, 200)]
)
def test_a_foreign_web_page_writes_nothing(given: Settings, origin: str | None, status: int) -> None:
    with client_of(given) as client:
        headers = {"Origin": origin} if origin else {}
        assert client.post("/v1/written", json={}, headers=headers).status_code == status


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
def test_a_form_of_a_web_page_writes_nothing(given: Settings, kind: str) -> None:
    with client_of(given) as client:
        answer = client.post("/v1/written", content=b"{}", headers={"Content-Type": kind})
        assert answer.status_code == 415


def test_other_origins_read_only_where_the_settings_say_so(given: Settings) -> None:
    origin = "https://refine.example"
    with client_of(given) as closed, client_of(given, cors_origins=(origin,)) as opened:
        answers = [one.get("/v1/stats", headers={"Origin": origin}).headers for one in (closed, opened)]
        other = opened.get("/v1/stats", headers={"Origin": "https://evil.example"}).headers
    allowed = [headers.get("Access-Control-Allow-Origin") for headers in (*answers, other)]
    assert allowed == [None, origin, None]


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "::"])
def test_no_service_for_others_starts_without_a_good_key(given: Settings, host: str) -> None:
    others = given.model_copy(update={"host": host})
    with pytest.raises(InputError, match="no key that is good"):
        check_exposure(others, open_to_anyone=True)
    secret = key_file(others).add("reader", "read")
    check_exposure(others, open_to_anyone=False)
    key_file(others).revoke("reader")
    with pytest.raises(InputError, match="no key that is good"):
        check_exposure(others, open_to_anyone=False)
    assert secret


def test_keys_are_left_out_for_others_only_when_it_is_said_twice(given: Settings) -> None:
    others = given.model_copy(update={"host": "0.0.0.0", "keys": "off"})
    with pytest.raises(InputError, match="--open-to-anyone"):
        check_exposure(others, open_to_anyone=False)
    check_exposure(others, open_to_anyone=True)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_a_service_for_this_machine_needs_no_key(given: Settings, host: str) -> None:
    check_exposure(given.model_copy(update={"host": host}), open_to_anyone=False)
