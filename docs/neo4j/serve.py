"""The files of this folder in, an address that Neo4j Browser takes its guide and style from out: python docs/neo4j/serve.py."""

from __future__ import annotations

import functools
import http.server
import sys
from pathlib import Path


class Files(http.server.SimpleHTTPRequestHandler):
    """Sends files with the headers that the Browser asks for."""

    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".grass": "text/plain"}  # noqa: RUF012

    def end_headers(self) -> None:
        """Lets pages of other addresses read them."""
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Headers", "*")
        super().end_headers()

    def do_OPTIONS(self) -> None:
        """Says yes to the question that goes before a fetch."""
        self.send_response(204)
        self.end_headers()


def server(port: int) -> http.server.ThreadingHTTPServer:
    """A server of this folder on this machine only."""
    handler = functools.partial(Files, directory=str(Path(__file__).parent))
    return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)


if __name__ == "__main__":
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 8001
    print(
        f"In Neo4j Browser:\n  :style http://localhost:{number}/zhengpu.grass\n  :play http://localhost:{number}/guide.html"
    )
    server(number).serve_forever()
