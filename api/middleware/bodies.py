"""A request in, with its body read whole, or refused when that is too large or comes too slowly."""

from __future__ import annotations

import asyncio

from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.middleware.passing import passing, refuse
from api.responses import Problem


class Bodies:
    """Reads bodies before a request takes its turn, so that a slow sender holds up nobody."""

    def __init__(self, app: ASGIApp, *, most: int, seconds: float) -> None:
        self._app, self._most, self._seconds = app, most, seconds
        message, hint = f"The body has more than {most} bytes", "Send it in parts, or ask for less at once"
        self._too_large = Problem(error="body_too_large", message=message, hint=hint)
        message, hint = f"The body took more than {seconds:g} s to come", "Send it faster, or in parts"
        self._too_slow = Problem(error="body_too_slow", message=message, hint=hint)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http" or not _has_body(scope):
            return await self._app(scope, receive, send)
        length = passing(scope).headers.get(b"content-length", b"0")
        if not length.isdigit() or int(length) > self._most:
            return await refuse(send, 413, self._too_large)
        try:
            async with asyncio.timeout(self._seconds):
                body = await self._read(receive)
        except TimeoutError:
            return await refuse(send, 408, self._too_slow, {"Connection": "close"})
        except ClientDisconnect:
            return None
        if body is None:
            return await refuse(send, 413, self._too_large, {"Connection": "close"})
        return await self._app(scope, _again(body, receive), send)

    async def _read(self, receive: Receive) -> bytes | None:
        """The body; None when it is too large."""
        body = bytearray()
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise ClientDisconnect
            body += message.get("body", b"")
            if len(body) > self._most:
                return None
            if not message.get("more_body"):
                return bytes(body)


def _has_body(scope: Scope) -> bool:
    headers = passing(scope).headers
    return b"transfer-encoding" in headers or headers.get(b"content-length", b"0") != b"0"


def _again(body: bytes, receive: Receive) -> Receive:
    """Gives a body that was read already, once, and then what comes after it."""
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again
