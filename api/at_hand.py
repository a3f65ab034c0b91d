"""A request for an entity by its id in, its answer out at once from an open register; all others go the usual way."""

from __future__ import annotations

from fastapi.routing import APIRoute
from pydantic_core import to_json
from starlette.types import Receive, Scope, Send

from api.stores import NoneAtHand, Session, StorePool
from graph.store.embedded import EmbeddedStore
from graph.store.embedded_entity import PlainEntity, plain_entity

SNAPSHOT = b"x-zhengpu-snapshot"
_KIND = (b"content-type", b"application/json")


class EntityRoute(APIRoute):
    """A route of FastAPI's, declared and described like all; an id that the open register has is answered before it.

    What it does not answer (a name, an id that is no more, a register that is not open yet, a look-up that takes
    long, a method that is not GET) the route answers as it is declared, in the same words.
    """

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        found = _found(scope["app"].state.stores, scope["path_params"]["name"]) if scope["method"] == "GET" else None
        if found is None:
            return await super().handle(scope, receive, send)
        body = to_json({**found.view, "snapshot": found.snapshot})
        length = (b"content-length", b"%d" % len(body))
        headers = [(SNAPSHOT, found.snapshot.encode()), length, _KIND]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})


def _found(pool: StorePool, name: str) -> PlainEntity | None:
    """The entity with this id; None when there is none, or not at once."""

    def find(session: Session) -> PlainEntity | None:
        if not isinstance(session.store, EmbeddedStore):
            return None
        with session.register.view() as conn:
            return plain_entity(conn, name.strip())

    try:
        return pool.at_once(find)
    except NoneAtHand:
        return None
