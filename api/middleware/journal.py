"""A request in, its answer out with an id and headers that keep browsers in check, and one line in the log."""

from __future__ import annotations

import re
import time
from random import getrandbits

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.logs import Log
from api.middleware.passing import KEY, Passing, refuse
from api.responses import Problem

_ID = re.compile(rb"[A-Za-z0-9_-]{8,64}")
_ALWAYS = (b"x-content-type-options", b"nosniff")
_OF_PAGES = (  # an answer that brings a policy of its own is a web page
    (b"referrer-policy", b"no-referrer"),
    (b"vary", b"Accept-Encoding"),
)
_OF_OTHERS = (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'")
_NOT_KEPT = (b"cache-control", b"no-store")  # answers tell of people, and belong to who asked
_HTTPS_ONLY = (b"strict-transport-security", b"max-age=31536000")
_WHO_ASKED = {401, 403, 429}  # answers after which whoever runs the service must be able to find the asker
FAILED = Problem(
    error="internal", message="The service failed", hint="Tell who runs it the X-Request-ID of this answer"
)


class Journal:
    """The outermost: gives ids, writes the log, and turns what nobody caught into a 500 that says nothing inward."""

    def __init__(self, app: ASGIApp, log: Log) -> None:
        self._app, self._log = app, log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        began = time.perf_counter()
        headers = dict(scope["headers"])
        given = headers.get(b"x-request-id", b"")
        request_id = given if _ID.fullmatch(given) else b"%032x" % getrandbits(128)
        client = scope.get("client")
        own = scope[KEY] = Passing(request_id.decode(), headers, client[0] if client else "")
        sent = _Sent(send, [(b"x-request-id", request_id)], own, secure=scope["scheme"] == "https")
        try:
            await self._app(scope, receive, sent)
        except Exception as error:
            self._log.failure(own.request_id, error)
            if not sent.status:
                await refuse(sent, 500, FAILED)
        if own.failure:
            self._log.trouble(own.request_id, own.failure)
        self._log.request(
            id=own.request_id,
            method=scope["method"],
            route=getattr(scope.get("route"), "path", None),  # the template: an address may hold a person's name
            status=sent.status,
            ms=round((time.perf_counter() - began) * 1000, 2),
            bytes=sent.size,
            key=own.asker.name if own.asker else None,
            **({"client": own.address} if sent.status in _WHO_ASKED else {}),
        )


class _Sent:
    """Puts the headers on an answer, and keeps its status and size for the log."""

    __slots__ = ("_headers", "_own", "_secure", "_send", "size", "status")

    def __init__(self, send: Send, headers: list[tuple[bytes, bytes]], own: Passing, *, secure: bool) -> None:
        self._send, self._headers, self._own, self._secure = send, headers, own, secure
        self.status = self.size = 0

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            there = list(message.get("headers", ()))
            names = {name for name, _ in there}
            there += self._headers + self._own.answer_headers
            if _ALWAYS[0] not in names:
                there.append(_ALWAYS)
            if _OF_OTHERS[0] in names:
                there += [one for one in _OF_PAGES if one[0] not in names]
            else:
                there.append(_OF_OTHERS)
            if b"cache-control" not in names and b"etag" not in names:
                there.append(_NOT_KEPT)
            if self._secure:
                there.append(_HTTPS_ONLY)
            message = {**message, "headers": there}
        else:
            self.size += len(message.get("body", b""))
        await self._send(message)
