"""A request in, refused with 429 when its asker has spent the budget; what is left of it stands on every answer."""

from __future__ import annotations

import ipaddress
import math
import time

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter
from starlette.types import ASGIApp, Receive, Scope, Send

from api.middleware.passing import Passing, passing, refuse
from api.responses import Problem
from api.traffic import matching, traffic

FREE = {"/healthz", "/readyz"}  # a monitor must not be turned away
_SIX_PREFIX = 64  # one asker of IPv6 has at least such a network


class Budgets:
    """Each asker, a key or else an address, has one budget for cheap and one for costly routes."""

    def __init__(self, app: ASGIApp, *, cheap: str, costly: str) -> None:
        self._app = app
        self._cheap, self._dear = _item(cheap), _item(costly)
        self._costly = matching(traffic().costly)
        self._limiter = SlidingWindowCounterRateLimiter(MemoryStorage())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http" or scope["path"] in FREE:
            return await self._app(scope, receive, send)
        own = passing(scope)
        costly = self._costly.fullmatch(scope["path"]) is not None
        budget = self._dear if costly else self._cheap
        if budget is None:
            return await self._app(scope, receive, send)
        who = (_asker(own), "costly" if costly else "cheap")
        granted = self._limiter.hit(budget, *who)
        left = self._limiter.get_window_stats(budget, *who)
        reset = max(1, math.ceil(left.reset_time - time.time()))
        own.answer_headers += [
            (b"ratelimit-limit", str(budget.amount).encode()),
            (b"ratelimit-remaining", str(max(0, left.remaining)).encode()),
            (b"ratelimit-reset", str(reset).encode()),
        ]
        if granted:
            return await self._app(scope, receive, send)
        message = f"The budget of {budget.amount} requests of this kind per {budget.GRANULARITY.name} is spent"
        problem = Problem(error="too_many_requests", message=message, hint=f"Ask again in {reset} s")
        return await refuse(send, 429, problem, {"Retry-After": str(reset)})


def _item(rate: str) -> RateLimitItem | None:
    return None if rate == "off" else parse(rate)


def _asker(own: Passing) -> str:
    """Who the budget belongs to."""
    if own.asker and own.asker.name:
        return f"key {own.asker.name}"
    try:
        address = ipaddress.ip_address(own.address)
    except ValueError:
        return own.address
    if address.version == 6:
        return str(ipaddress.ip_network((address, _SIX_PREFIX), strict=False))
    return own.address
