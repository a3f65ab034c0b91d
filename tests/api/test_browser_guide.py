"""The guide, style and queries for Neo4j Browser, asked over HTTP as the Browser asks, and beyond what it may ask."""

from __future__ import annotations

import functools
import html
import http.client
import re
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from api import browser_guide
from api.browser_guide import GUIDE, STYLE, Guide
from graph.local_neo4j import Neo4jServer

DOCS = Path(__file__).parents[2] / "docs" / "neo4j"
QUERIES = sorted((DOCS / "queries").glob("*.cypher"))


@pytest.fixture
def guide() -> Iterator[Guide]:
    with Guide(0) as served:
        thread = threading.Thread(target=served.serve_forever)
        thread.start()
        yield served
        served.shutdown()
        thread.join()


def asked(guide: Guide, method: str, path: str) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", guide.server_address[1])
    connection.request(method, path, headers={"Origin": "http://localhost:7474"})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


@pytest.mark.parametrize("name", [STYLE, "queries/01-visitors-of-a-county.cypher"])
def test_a_file_is_sent_as_it_is(guide: Guide, name: str) -> None:
    answer, body = asked(guide, "GET", f"/{name}")
    assert answer.status == 200
    assert body == (DOCS / name).read_bytes()
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize(("method", "path"), [("GET", f"/{GUIDE}"), ("OPTIONS", f"/{GUIDE}"), ("GET", "/nothing")])
def test_pages_of_other_addresses_may_read_it(guide: Guide, method: str, path: str) -> None:
    answer, _ = asked(guide, method, path)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Access-Control-Allow-Headers"] == "*"


def test_the_question_before_a_fetch_is_answered(guide: Guide) -> None:
    answer, body = asked(guide, "OPTIONS", f"/{GUIDE}")
    assert (answer.status, body) == (204, b"")


def test_the_head_of_a_file_comes_without_it(guide: Guide) -> None:
    answer, body = asked(guide, "HEAD", f"/{STYLE}")
    assert (answer.status, body) == (200, b"")
    assert int(answer.headers["Content-Length"]) == (DOCS / STYLE).stat().st_size


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/queries",
        "/queries/",
        "/README.md",
        "/../README.md",
        "/queries/../../README.md",
        "/%2e%2e/README.md",
        "/..%2f..%2fpyproject.toml",
        "//etc/passwd",
        "/etc/passwd",
        "/queries/%00",
    ],
)
def test_nothing_else_is_sent(guide: Guide, path: str) -> None:
    assert asked(guide, "GET", path)[0].status == 404


def test_it_is_reached_from_this_machine_only(guide: Guide) -> None:
    assert guide.server_address[0] == "127.0.0.1"
    with socket.socket() as other:
        assert other.connect_ex(("127.0.0.2", guide.server_address[1])) != 0


def test_the_guide_names_the_address_that_it_comes_from(guide: Guide) -> None:
    body = asked(guide, "GET", f"/{GUIDE}")[1].decode()
    assert f":style {guide.address}/{STYLE}<" in body
    assert set(re.findall(r"http://localhost:\d+", body)) == {guide.address}


def test_the_lines_to_paste_lead_to_the_files(guide: Guide) -> None:
    for line in guide.lines:
        with urllib.request.urlopen(line.split()[1]) as answer:
            assert answer.status == 200


def test_the_command_serves_until_it_is_interrupted(tmp_path: Path) -> None:
    words = [sys.executable, "-u", "-m", "api.cli", "neo4j", "guide", "--port", "0", "--register", str(tmp_path / "r")]
    heeds = functools.partial(
        signal.signal, signal.SIGINT, signal.SIG_DFL
    )  # jobs of scripts are started with it ignored
    with subprocess.Popen(words, cwd=DOCS.parents[1], stdout=subprocess.PIPE, text=True, preexec_fn=heeds) as process:
        assert process.stdout
        line = next(line for line in process.stdout if ":play" in line)
        with urllib.request.urlopen(line.split()[1]) as answer:
            assert "政谱" in answer.read().decode()
        process.send_signal(signal.SIGINT)
        assert process.wait() == 0


def test_the_browser_is_opened_with_the_guide(guide: Guide, tmp_path: Path) -> None:
    address = guide.opened_in(Neo4jServer(tmp_path, 1, "5.26.30", 7687, 7474))
    assert address.startswith("http://localhost:7474/browser/?dbms=")
    assert address.endswith(f"&cmd=play&arg=http%3A%2F%2Flocalhost%3A{guide.server_address[1]}%2F{GUIDE}")


def test_each_query_of_the_guide_is_a_tested_one() -> None:
    shown = re.findall(r"<pre [^>]*runnable[^>]*>(.*?)</pre>", (DOCS / GUIDE).read_text(encoding="utf-8"), re.DOTALL)
    saved = {path.read_text(encoding="utf-8").partition("\n")[2].strip().rstrip(";") for path in QUERIES}
    queries = {html.unescape(text) for text in shown if not text.startswith(":")}
    assert queries == saved


def test_a_picture_is_named_where_it_is_shown() -> None:
    shown = set(re.findall(r"\(img/([\w-]+\.png)\)", (DOCS / "README.md").read_text(encoding="utf-8")))
    assert shown == {path.name for path in (DOCS / "img").glob("*.png")}


def test_a_package_without_the_files_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(browser_guide, "_FOLDERS", (tmp_path,))
    with pytest.raises(browser_guide.DataError, match=re.escape(str(tmp_path))):
        Guide(0)
