"""A request in, what the service knows of it out: its id, its headers and who asks; and answers that refuse it."""

from __future__ import annotations

from dataclasses import dataclass, field

from starlette.types import Scope, Send

from api.keys import Scope as KeyScope
from api.responses import Problem

KEY = "zhengpu"


@dataclass(frozen=True)
class Asker:
    """Who asks: a key by its name, or, without a name, anyone on this machine."""

    name: str | None
    scope: KeyScope

    @property
    def may_curate(self) -> bool:
        """Whether judgements may be changed."""
        return self.scope == "curate"


@dataclass(slots=True)
class Passing:
    """One request on its way through the service; it lies in the ASGI scope."""

    request_id: str
    headers: dict[bytes, bytes]
    address: str
    asker: Asker | None = None
    failure: Exception | None = None  # what whoever runs the service must be told, and the asker not
    answer_headers: list[tuple[bytes, bytes]] = field(default_factory=list)


def passing(scope: Scope) -> Passing:
    """What is known of this request."""
    found = scope[KEY]
    assert isinstance(found, Passing)
    return found


async def refuse(send: Send, status: int, problem: Problem, headers: dict[str, str] | None = None) -> None:
    """Answers with a problem; no route is reached."""
    body = problem.model_dump_json().encode()
    more = [(name.lower().encode(), value.encode()) for name, value in (headers or {}).items()]
    kind = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": [*kind, *more]})
    await send({"type": "http.response.body", "body": body})
