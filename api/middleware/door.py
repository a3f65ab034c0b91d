"""A request in, who asks out: a key's owner, or anyone where no key is asked for; else 401."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send

from api.keys import KeyFile
from api.middleware.passing import Asker, Passing, passing, refuse
from api.responses import Problem
from api.traffic import matching, traffic
from zhengpu.errors import InputError

ANYONE = Asker(None, "curate")
_FORWARDED = frozenset((b"forwarded", b"x-forwarded-for", b"x-forwarded-host", b"x-real-ip"))
_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="zhengpu"'}
_WRONG = {"WWW-Authenticate": 'Bearer realm="zhengpu", error="invalid_token"'}
_NO_KEY = Problem(
    error="key_needed",
    message="This service asks for an API key",
    hint="Send Authorization: Bearer KEY; whoever runs the service makes keys with `zhengpu keys add`",
)
_WRONG_KEY = Problem(
    error="key_refused",
    message="This is no key of the service, or it has expired or was revoked",
    hint="Ask whoever runs the service for a key",
)


class Door:
    """Every address but those listed as open needs a key; a new route is behind the door without doing anything.

    Where keys are off by themselves (`auto`, on this machine alone), a request that a proxy sent on still needs one:
    its asker is not on this machine.
    """

    def __init__(self, app: ASGIApp, *, keys: KeyFile, required: bool, proxied_required: bool) -> None:
        self._app, self._keys, self._required, self._proxied_required = app, keys, required, proxied_required
        self._open = matching(traffic().open)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        own = passing(scope)
        if not self._needed(own):
            own.asker = ANYONE
            return await self._app(scope, receive, send)
        scheme, _, given = own.headers.get(b"authorization", b"").decode("latin-1").partition(" ")
        if scheme.lower() != "bearer" or not given:
            if self._open.fullmatch(scope["path"]):
                return await self._app(scope, receive, send)
            return await refuse(send, 401, _NO_KEY, _CHALLENGE)
        try:
            key = self._keys.find(given.strip())
        except InputError as error:
            problem = Problem(
                error="keys_unavailable", message="The keys can't be read", hint="Tell who runs the service"
            )
            own.failure = error
            return await refuse(send, 503, problem, {"Retry-After": "30"})
        if key is None:
            return await refuse(send, 401, _WRONG_KEY, _WRONG)
        own.asker = Asker(key.name, key.scope)
        return await self._app(scope, receive, send)

    def _needed(self, own: Passing) -> bool:
        return self._required or (self._proxied_required and not _FORWARDED.isdisjoint(own.headers))
