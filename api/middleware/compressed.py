"""A request in, its answer out: compressed where it is large and the asker takes that."""

from __future__ import annotations

from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from api.middleware.passing import passing

LEVEL = 5  # much of the gain for little of the time


class Compressed:
    """Starlette's compression, passed by where it could do nothing."""

    def __init__(self, app: ASGIApp, *, minimum_size: int) -> None:
        self._app = app
        self._gzip = GZipMiddleware(app, minimum_size=minimum_size, compresslevel=LEVEL)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] == "http" and b"gzip" in passing(scope).headers.get(b"accept-encoding", b""):
            return await self._gzip(scope, receive, send)
        return await self._app(scope, receive, send)
