"""A request in, let through to a route that changes judgements when its key allows that; else 403 or 415."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from api.middleware.passing import Asker, passing
from zhengpu.errors import NotAllowed, WrongContent

_SIMPLE = {"", "text/plain", "multipart/form-data", "application/x-www-form-urlencoded"}  # what any web page may send


def curator(request: Request) -> Asker:
    """Who asks, when he or she may curate; NotAllowed, or WrongContent for a body that a foreign page could send."""
    asker = passing(request.scope).asker
    if asker is None or not asker.may_curate:
        raise NotAllowed("This key may read, not change judgements", "Ask for a key of scope curate")
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if request.method != "GET" and kind in _SIMPLE:
        raise WrongContent(f"the body is {kind or 'of no kind'}", "Send Content-Type: application/json")
    return asker


CurateDep = Annotated[Asker, Depends(curator)]
