"""A request in, let through to a route that changes judgements when its key allows that; else 403 or 415."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from api.middleware.passing import passing
from zhengpu.errors import NotAllowed, WrongContent

_SIMPLE = {"text/plain", "multipart/form-data", "application/x-www-form-urlencoded"}  # what any web page may send


async def curator(request: Request) -> str | None:
    """The name of the key of one who may curate, None where no key is asked for; NotAllowed for all others, and
    WrongContent for a body that any web page could make a browser send."""
    asker = passing(request.scope).asker
    if asker is None or not asker.may_curate:
        raise NotAllowed("This key may read, not change judgements", "Ask for a key of scope curate")
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind in _SIMPLE:
        raise WrongContent(f"the body is {kind}", "Send Content-Type: application/json")
    return asker.name


CurateDep = Annotated[str | None, Depends(curator)]
