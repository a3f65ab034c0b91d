"""The guide, style and queries of docs/neo4j in, an address on this machine that Neo4j Browser takes them from out."""

from __future__ import annotations

import http.server
from functools import cached_property
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from graph.local_neo4j import Neo4jServer
from zhengpu.errors import DataError

PORT = 8001
STYLE, GUIDE = "zhengpu.grass", "guide.html"
_ADDRESS = "http://localhost:8001"  # as the guide is written; the port of the day takes its place
_FOLDERS = (Path(__file__).parent / "data" / "browser", Path(__file__).parents[1] / "docs" / "neo4j")
_TYPES = {".html": "text/html", ".grass": "text/plain", ".cypher": "text/plain"}


def folder() -> Path:
    """Where the files lie: in the installed package, or in the checkout."""
    found = next((folder for folder in _FOLDERS if (folder / GUIDE).is_file()), None)
    if found is None:
        raise DataError(f"{_FOLDERS[0]}: the guide for Neo4j Browser is missing", "Install zhengpu again")
    return found


class Guide(http.server.ThreadingHTTPServer):
    """A server of these files and no others, on this machine only; port 0 is any free one."""

    daemon_threads = True

    def __init__(self, port: int = PORT) -> None:
        self.files = _contents(folder())
        super().__init__(("127.0.0.1", port), _Answer)

    @cached_property
    def address(self) -> str:
        """The address as the Browser must be given it: its default settings refuse 127.0.0.1."""
        return f"http://localhost:{self.server_address[1]}"

    @property
    def lines(self) -> tuple[str, str]:
        """What to paste into the Browser."""
        return f":style {self.address}/{STYLE}", f":play {self.address}/{GUIDE}"

    def opened_in(self, server: Neo4jServer) -> str:
        """The address that opens this server's Browser with the guide."""
        return f"{server.browser}&cmd=play&arg={quote(f'{self.address}/{GUIDE}', safe='')}"


class _Answer(http.server.BaseHTTPRequestHandler):
    """Sends a file with the headers without which the Browser may not read it."""

    server: Guide

    def do_GET(self) -> None:
        self._send(body=True)

    def do_HEAD(self) -> None:
        self._send(body=False)

    def do_OPTIONS(self) -> None:
        self.send_response(204)
        self.end_headers()

    def end_headers(self) -> None:
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Headers", "*")
        self.send_header("Access-Control-Allow-Private-Network", "true")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Says nothing: the lines to paste are to stay in sight."""

    def _send(self, body: bool) -> None:
        name = unquote(urlsplit(self.path).path).removeprefix("/")
        content = self.server.files.get(name)
        if content is None:
            self.send_error(404)
            return
        if name == GUIDE:
            content = content.replace(_ADDRESS.encode(), self.server.address.encode())
        self.send_response(200)
        self.send_header("Content-Type", f"{_TYPES[Path(name).suffix]}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if body:
            self.wfile.write(content)


def _contents(top: Path) -> dict[str, bytes]:
    """All files to be sent, by name: what is not in here can't be asked for."""
    paths = [top / STYLE, top / GUIDE, *sorted((top / "queries").glob("*.cypher"))]
    try:
        return {path.relative_to(top).as_posix(): path.read_bytes() for path in paths}
    except OSError as error:
        raise DataError(f"{error.filename}: {error.strerror}", "Install zhengpu again") from None
