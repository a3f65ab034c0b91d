"""Too much of anything, one asker's or everyone's, ends in 413, 414, 429 or 503, and afterwards the service answers."""

from __future__ import annotations

import asyncio
import http.client
import socket
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.keys import key_file
from api.middleware.turns import Turns
from api.stores import NoneAtHand, StorePool, make_store
from graph.register import Register
from graph.store.base import Store
from tests.api.service.running import running
from zhengpu.errors import ServiceBusy, TookTooLong
from zhengpu.settings import Settings

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


@contextmanager
def client_of(given: Settings, **more: Any) -> Iterator[TestClient]:
    with TestClient(create_app(given.model_copy(update=more)), base_url="http://127.0.0.1") as client:
        yield client


def asked(address: str, path: str, method: str = "GET", body: bytes | None = None) -> tuple[int, Any]:
    line = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
    line.request(method, path, body, {"Content-Type": "application/json"} if body else {})
    answer = line.getresponse()
    answer.read()
    line.close()
    return answer.status, answer.headers


# one asker's budget -------------------------------------------------------------------------------------


def test_a_spent_budget_is_told_with_when_to_come_again(given: Settings) -> None:
    with client_of(given, rates="on", rate="3/hour") as client:
        answers = [client.get("/v1/search?q=x") for _ in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert [answer.headers["RateLimit-Remaining"] for answer in answers] == ["2", "1", "0", "0"]
    assert 0 < int(answers[3].headers["Retry-After"]) <= 3600


def test_costly_routes_have_a_budget_of_their_own(given: Settings) -> None:
    with client_of(given, rates="on", rate_costly="1/hour") as client:
        statuses = [client.get(path).status_code for path in ("/v1/stats", "/v1/stats", "/v1/search?q=x")]
    assert statuses == [200, 429, 200]


def test_each_key_has_its_own_budget(given: Settings) -> None:
    keys = [key_file(given).add(name, "read") for name in ("a", "b")]
    with client_of(given, keys="required", rate="1/hour") as client:
        statuses = [
            client.get("/v1/search?q=x", headers={"Authorization": f"Bearer {key}"}).status_code for key in keys * 2
        ]
    assert statuses == [200, 200, 429, 429]


def test_this_machines_own_service_has_no_budget(given: Settings) -> None:
    with client_of(given, rate="1/hour") as client:
        assert [client.get("/v1/search?q=x").status_code for _ in range(3)] == [200] * 3


def test_a_monitor_is_never_turned_away(given: Settings) -> None:
    with client_of(given, rates="on", rate="1/hour") as client:
        assert [client.get("/healthz").status_code for _ in range(3)] == [200] * 3


# bodies and addresses -----------------------------------------------------------------------------------


def test_a_large_body_is_refused_before_it_is_read(given: Settings) -> None:
    with client_of(given, max_body_bytes=1000) as client:
        answer = client.post("/v1/ask", content=b"x" * 1001, headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["error"]) == (413, "body_too_large")


def test_a_large_body_that_does_not_say_so_is_refused(given: Settings) -> None:
    with client_of(given, max_body_bytes=1000) as client:
        answer = client.post("/v1/ask", content=iter([b"x" * 600] * 2), headers={"Content-Type": "application/json"})
    assert answer.status_code == 413


def test_a_body_in_parts_arrives_whole(given: Settings) -> None:
    parts = ['{"question": "谁去过', '莘县"}']
    with client_of(given) as client:
        content = iter(part.encode() for part in parts)
        answer = client.post("/v1/ask", content=content, headers={"Content-Type": "application/json"})
    assert answer.json()["template"] == "visitors"


def test_a_long_address_is_refused(given: Settings) -> None:
    with client_of(given, max_url_bytes=500) as client:
        assert client.get("/v1/search?q=" + "x" * 500).status_code == 414


def test_a_body_that_never_comes_is_given_up(given: Settings) -> None:
    with (
        running(given.model_copy(update={"request_seconds": 0.2})) as address,
        socket.create_connection((urlsplit(address).hostname, urlsplit(address).port or 0), 30) as line,
    ):
        line.sendall(b"POST /v1/ask HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 10\r\n\r\n{")
        assert line.recv(100).startswith(b"HTTP/1.1 408")


# everyone's turn ----------------------------------------------------------------------------------------


def test_a_flood_gets_answers_or_is_turned_away_and_leaves_no_trace(given: Settings) -> None:
    few = given.model_copy(update={"sessions": 4, "at_once": 8, "waiting": 20, "wait_seconds": 1.0})
    paths = ["/v1/entities/gu", "/v1/stats", "/v1/paths?from=gu&to=371522", "/v1/search?q=x"]
    with running(few) as address:
        with ThreadPoolExecutor(200) as threads:
            answers = list(threads.map(lambda number: asked(address, paths[number % 4]), range(800)))
        after = [asked(address, path)[0] for path in paths]
    statuses = Counter(status for status, _ in answers)
    assert set(statuses) <= {200, 404, 429, 503}
    assert statuses[200]
    assert all(headers["Retry-After"] for status, headers in answers if status == 503)
    assert set(after) <= {200, 404}


def test_slow_senders_hold_up_nobody(given: Settings) -> None:
    with running(given.model_copy(update={"at_once": 2, "waiting": 0})) as address:
        where = (urlsplit(address).hostname, urlsplit(address).port or 0)
        lines = [socket.create_connection(where, 30) for _ in range(20)]
        for line in lines:
            line.sendall(b"POST /v1/ask HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 50\r\n\r\n{")
        statuses = [asked(address, "/v1/stats")[0] for _ in range(3)]
        for line in lines:
            line.close()
    assert statuses == [200] * 3


class Slow:
    """A store whose statistics take as long as the register lets a query take."""

    def __init__(self, register: Register, settings: Settings) -> None:
        self._store, self._register = make_store(register, settings), register

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def stats(self) -> Any:
        with self._register.view() as conn:
            return conn.execute(ENDLESS).fetchone()


def slow(register: Register, settings: Settings) -> Store:
    return Slow(register, settings)  # type: ignore[return-value]


def test_a_query_that_never_ends_is_ended_in_the_register_too(given: Settings) -> None:
    one = given.model_copy(update={"sessions": 1, "at_once": 1, "request_seconds": 2.0})
    with running(one, slow) as address:
        first, headers = asked(address, "/v1/stats")
        then = asked(address, "/v1/entities/gu")[0]
    assert (first, headers["Retry-After"] is not None, then) == (503, True, 200)


def test_the_service_lives_while_it_is_busy(given: Settings) -> None:
    one = given.model_copy(update={"at_once": 1, "waiting": 0, "request_seconds": 1.0})
    with running(one, slow) as address, ThreadPoolExecutor(1) as threads:
        busy = threads.submit(asked, address, "/v1/stats")
        seen = set()
        while not busy.done():
            seen.add((asked(address, "/healthz")[0], asked(address, "/v1/search?q=x")[0]))
    assert (200, 503) in seen
    assert {lives for lives, _ in seen} == {200}


async def _none(_: Any) -> None: ...


def test_turns_are_given_in_order_and_none_is_lost() -> None:
    async def run() -> list[int]:
        order: list[int] = []
        gate = asyncio.Event()

        async def app(scope: Any, receive: Any, send: Any) -> None:
            await gate.wait()
            order.append(scope["number"])
            await send({"type": "http.response.start", "status": 200, "headers": []})
            await send({"type": "http.response.body", "body": b""})

        turns = Turns(app, at_once=2, waiting=10, wait_seconds=30, seconds=30, stream_seconds=30)
        scopes = [{"type": "http", "path": "/x", "number": number} for number in range(8)]
        tasks = [asyncio.create_task(turns(scope, _none, _none)) for scope in scopes]
        await asyncio.sleep(0)
        tasks[4].cancel()  # one who waited goes away
        gate.set()
        await asyncio.gather(*tasks, return_exceptions=True)
        gate.clear()
        more = [asyncio.create_task(turns({**scopes[0], "number": 10 + n}, _none, _none)) for n in range(2)]
        gate.set()
        await asyncio.gather(*more)
        return order

    assert asyncio.run(run()) == [0, 1, 2, 3, 5, 6, 7, 10, 11]


# readers of the register --------------------------------------------------------------------------------


def test_a_reader_is_waited_for_only_so_long(given: Settings) -> None:
    pool = StorePool(given.model_copy(update={"sessions": 1, "wait_seconds": 0.05}))
    with pool.borrow(), pytest.raises(ServiceBusy), pool.borrow():
        pass
    with pool.borrow() as again:
        assert again.store.snapshot()
    pool.close()


def test_a_reader_is_given_back_after_its_time(register_file: Path) -> None:
    with Register.open(register_file, read_only=True) as register:
        register.stop_at(0.0)
        with pytest.raises(TookTooLong), register.view():
            pass
        register.stop_at(None)
        assert register.version()


def test_a_long_look_up_is_left_to_a_thread(given: Settings) -> None:
    pool = StorePool(given)
    pool.ask(lambda session: session.store.snapshot())

    def endless(session: Any) -> Any:
        with session.register.view() as conn:
            return conn.execute(ENDLESS).fetchone()

    with pytest.raises(NoneAtHand):
        pool.at_once(endless)
    assert pool.at_once(lambda session: session.store.snapshot())
    pool.close()


def test_look_ups_at_once_and_in_threads_agree(given: Settings) -> None:
    with client_of(given, sessions=1) as client:
        first, second = client.get("/v1/entities/gu"), client.get("/v1/entities/gu")  # the first opens the register
    assert first.json() == second.json()
    assert first.json()["snapshot"] == second.headers["X-Zhengpu-Snapshot"]


def test_a_look_up_sees_a_register_that_changed(given: Settings, world: Any) -> None:
    with client_of(given) as client:
        before = [client.get("/v1/entities/gu").json()["snapshot"] for _ in range(2)]
        with Register.open(given.register_file) as register:
            register.relink(lambda *_: world.linking, "lexicon-2")
        after = client.get("/v1/entities/gu").json()["snapshot"]
    assert before[0] == before[1] != after


def test_threads_end_with_the_service(given: Settings) -> None:
    with running(given) as address:
        asked(address, "/v1/stats")
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("uvicorn")]
