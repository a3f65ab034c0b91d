"""A local Neo4j starts, keeps its password and data, and says plainly what it lacks; all with real servers."""

from __future__ import annotations

import json
import os
import socket
import stat
import threading
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

import neo4j
import pytest
from jgo.maven import PythonResolver
from neo4j.exceptions import AuthError, ClientError

from graph import local_neo4j, neo4j_parts, neo4j_ports
from graph.local_neo4j import Memory, Neo4jServer, password_file, running, start, stop, temporary_neo4j
from zhengpu.errors import InputError, StoreUnavailable

SMALL = Memory("256m", "32m")


@pytest.fixture(scope="module")
def server() -> Iterator[Neo4jServer]:
    with temporary_neo4j() as one:
        yield one


@pytest.fixture
def driver(server: Neo4jServer) -> Iterator[neo4j.Driver]:
    with neo4j.GraphDatabase.driver(server.uri, auth=("neo4j", server.password)) as opened:
        yield opened


def test_it_is_the_version_asked_for(driver: neo4j.Driver) -> None:
    found = driver.execute_query("CALL dbms.components() YIELD versions RETURN versions[0] AS version").records
    assert found[0]["version"] == neo4j_parts.LTS


def test_the_browser_answers(server: Neo4jServer) -> None:
    with urllib.request.urlopen(server.browser) as page:
        assert b"Neo4j Browser" in page.read()


def test_it_refuses_the_usual_password(server: Neo4jServer) -> None:
    with (
        neo4j.GraphDatabase.driver(server.uri, auth=("neo4j", "neo4j")) as guessed,
        pytest.raises(AuthError),
    ):
        guessed.verify_connectivity()


def test_only_its_owner_reads_the_password(server: Neo4jServer) -> None:
    assert stat.S_IMODE(password_file(server.home).stat().st_mode) == 0o600
    assert len(server.password) >= 16


@pytest.mark.parametrize("address", ["file:///etc/passwd", "http://127.0.0.1:{port}/browser/"])
def test_it_reads_no_files_and_no_addresses(driver: neo4j.Driver, server: Neo4jServer, address: str) -> None:
    address = address.format(port=server.http_port)
    with pytest.raises(ClientError, match=r"ExternalResourceFailed|Couldn't load|Cannot load"):
        driver.execute_query("LOAD CSV FROM $address AS row RETURN row", address=address)


def test_telemetry_is_off(driver: neo4j.Driver) -> None:
    names = ["client.allow_telemetry", "dbms.usage_report.enabled"]
    found = driver.execute_query("SHOW SETTINGS YIELD name, value WHERE name IN $names RETURN value", names=names)
    assert [record["value"] for record in found.records] == ["false", "false"]


def test_it_listens_on_this_machine_only(driver: neo4j.Driver) -> None:
    names = ["server.bolt.listen_address", "server.http.listen_address"]
    found = driver.execute_query("SHOW SETTINGS YIELD name, value WHERE name IN $names RETURN value", names=names)
    assert all(record["value"].startswith("127.0.0.1:") for record in found.records)


def test_a_second_start_finds_the_one_that_runs(server: Neo4jServer) -> None:
    assert start(server.home) == server


def test_data_and_password_outlast_a_restart(tmp_path: Path) -> None:
    first = start(tmp_path, bolt_port=0, http_port=0, memory=SMALL, small=True)
    try:
        password = first.password
        with neo4j.GraphDatabase.driver(first.uri, auth=("neo4j", password)) as driver:
            driver.execute_query("CREATE (:Kept {name: '渡口镇'})")
        assert stop(tmp_path)
        assert running(tmp_path) is None
        second = start(tmp_path, bolt_port=0, http_port=0, memory=SMALL, small=True)
        with neo4j.GraphDatabase.driver(second.uri, auth=("neo4j", password)) as driver:
            found = driver.execute_query("MATCH (n:Kept) RETURN n.name AS name").records
    finally:
        stop(tmp_path)
    assert [record["name"] for record in found] == ["渡口镇"]


def test_a_stale_state_file_is_cleared_away(tmp_path: Path) -> None:
    state = tmp_path / "server.json"
    state.write_text(json.dumps({"pid": os.getpid(), "version": "5.26.30", "bolt_port": 1, "http_port": 2}))
    assert running(tmp_path) is None
    assert not state.exists()


def test_nothing_to_stop(tmp_path: Path) -> None:
    assert stop(tmp_path) is False


def test_a_port_in_use_is_named(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(StoreUnavailable, match=f"port {port} is in use"):
            start(tmp_path, bolt_port=port, http_port=0, memory=SMALL)


def test_a_usual_port_in_use_gives_way_to_a_free_one() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert neo4j_ports.chosen(None, port) != port


def test_one_port_for_both_is_refused(tmp_path: Path) -> None:
    port = neo4j_ports.chosen(0, 1)
    with pytest.raises(InputError, match="Bolt and for HTTP"):
        start(tmp_path, bolt_port=port, http_port=port, memory=SMALL)


def test_more_memory_than_there_is_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="MiB are free"):
        start(tmp_path, memory=Memory(heap="900t"))


@pytest.mark.parametrize("heap", ["much", "-1g", "512 mb"])
def test_a_size_that_is_none_is_refused(tmp_path: Path, heap: str) -> None:
    with pytest.raises(InputError, match="size of memory"):
        start(tmp_path, memory=Memory(heap=heap))


def test_without_a_network_the_first_start_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(StoreUnavailable, match=r"can't be fetched .* needs the network"):
        neo4j_parts.class_path(cache=tmp_path / "cache")


class Fetching:
    """In the place of the resolver: what it does when it is asked for the parts."""

    def __init__(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.cache, self.asked = tmp_path / "cache", 0
        self.files = tmp_path / "part.jar"
        self.both = threading.Barrier(2)
        monkeypatch.setattr("jgo.build", self.build)
        monkeypatch.setattr("jgo.maven.PythonResolver.download", self.download)
        monkeypatch.setattr(neo4j_parts, "PAUSE", 0)
        self.failures = 0

    def build(self, _parts: str, cache_dir: Path, resolver: PythonResolver) -> SimpleNamespace:
        self.asked += 1
        if self.asked <= self.failures:
            resolver.download(SimpleNamespace(cached_path=self.files))
        with suppress(threading.BrokenBarrierError):
            self.both.wait(timeout=0.2)  # for another one who fetches at the same time
        (cache_dir / "jars").mkdir(exist_ok=True)
        (cache_dir / "jars" / "whole.jar").touch()
        return SimpleNamespace(path=cache_dir)

    def download(self, artifact: SimpleNamespace) -> None:
        artifact.cached_path.write_bytes(b"half of it")
        raise ConnectionError("cut off")


@pytest.fixture
def fetching(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fetching:
    return Fetching(tmp_path, monkeypatch)


def test_two_who_start_at_once_fetch_once(fetching: Fetching) -> None:
    with ThreadPoolExecutor(2) as pool:
        found = list(pool.map(lambda _: neo4j_parts.class_path(cache=fetching.cache), range(2)))
    assert fetching.asked == 1
    assert found[0] == found[1]


def test_a_fetch_that_is_cut_off_is_tried_again(fetching: Fetching) -> None:
    fetching.failures = 2
    assert "jars" in neo4j_parts.class_path(cache=fetching.cache)
    assert fetching.asked == 3


def test_no_file_is_kept_that_did_not_arrive_whole(fetching: Fetching) -> None:
    fetching.failures = neo4j_parts.ATTEMPTS
    with pytest.raises(StoreUnavailable, match="cut off"):
        neo4j_parts.class_path(cache=fetching.cache)
    assert not fetching.files.exists()


def test_a_version_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no version of Neo4j"):
        neo4j_parts.class_path("latest", tmp_path)


def test_the_folder_lies_beside_the_register(tmp_path: Path) -> None:
    assert local_neo4j.home_of(tmp_path / "papers.sqlite") == tmp_path / "papers.sqlite.neo4j"
