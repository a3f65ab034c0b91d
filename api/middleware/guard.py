"""A request in, refused when it comes by a wrong name, from a foreign web page or with too long an address."""

from __future__ import annotations

from collections.abc import Collection

from starlette.types import ASGIApp, Receive, Scope, Send

from api.middleware.passing import passing, refuse
from api.responses import Problem

SAFE = {"GET", "HEAD", "OPTIONS"}
_HOST = Problem(
    error="wrong_host",
    message="The service is not known by the name it was asked under",
    hint="Ask it as localhost, or have the name put into ZHENGPU_ALLOWED_HOSTS",
)
_ORIGIN = Problem(
    error="foreign_origin",
    message="The request was sent by a web page of another origin",
    hint="Have the origin put into ZHENGPU_CORS_ORIGINS",
)


class Guard:
    """Keeps out what a web page elsewhere could make a reader's browser do: DNS rebinding, forged requests."""

    def __init__(self, app: ASGIApp, *, hosts: Collection[str], origins: Collection[str], max_url: int) -> None:
        self._app, self._origins, self._max_url = app, frozenset(origins), max_url
        self._hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        headers = passing(scope).headers
        if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > self._max_url:
            message = f"The address has more than {self._max_url} bytes"
            return await refuse(
                send, 414, Problem(error="address_too_long", message=message, hint="Ask for less at once")
            )
        host = headers.get(b"host", b"").decode("latin-1").lower()
        if self._hosts and without_port(host) not in self._hosts:
            return await refuse(send, 400, _HOST)
        origin = headers.get(b"origin")
        if origin is not None and scope["method"] not in SAFE and not self._known(origin.decode("latin-1"), host):
            return await refuse(send, 403, _ORIGIN)
        return await self._app(scope, receive, send)

    def _known(self, origin: str, host: str) -> bool:
        """Whether an origin is the service's own, or one that the settings name; a proxy may have ended its TLS."""
        return origin in self._origins or (bool(host) and origin.lower().partition("://")[2] == host)


def without_port(host: str) -> str:
    """The name or address of a Host header."""
    if host.startswith("["):
        return host.partition("]")[0] + "]"
    return host.rpartition(":")[0] if ":" in host else host
