"""A request in, a session on the register for the time of its answer out; the snapshot goes into the answer's head."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated

from fastapi import Depends, Path, Query, Request, Response
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool

from api.stores import NoneAtHand, Session, StorePool

SNAPSHOT_HEADER = "X-Zhengpu-Snapshot"


class Access:
    """What a route asks through. Sessions are borrowed inside the route, in its own thread."""

    def __init__(self, request: Request, response: Response) -> None:
        self._pool: StorePool = request.app.state.stores
        self._response = response

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A session on one state of the register."""
        with self._pool.borrow() as session:
            self._response.headers[SNAPSHOT_HEADER] = session.store.snapshot()
            yield session


async def look_up(request: Request, find: Callable[[Session, str], BaseModel]) -> Response:
    """The answer that a look-up by a few indexed queries gives: at once when it can, else in a thread like all others.

    `find` is given a session and its snapshot.
    A look-up takes less time than giving it to a thread does. It is done again there when no session is at hand, or
    when it turns out to be long: nobody else waits for more than a few milliseconds.
    """
    pool: StorePool = request.app.state.stores

    def answer(session: Session) -> Response:
        snapshot = session.store.snapshot()
        found = find(session, snapshot).model_dump_json()
        return Response(found, media_type="application/json", headers={SNAPSHOT_HEADER: snapshot})

    try:
        return pool.at_once(answer)
    except NoneAtHand:
        return await run_in_threadpool(pool.ask, answer)


async def access(request: Request, response: Response) -> Access:
    """What this request asks through; a coroutine, since a plain function would be given to a thread."""
    return Access(request, response)


AccessDep = Annotated[Access, Depends(access)]
Name = Annotated[
    str, Path(description="A name, short name, former name, code or id.", examples=["莘县"], max_length=200)
]
DateFrom = Annotated[
    str | None, Query(description="From this day, month or year on.", examples=["2023", "2024-03-08"], max_length=10)
]
DateTo = Annotated[str | None, Query(description="Up to this day, month or year.", examples=["2024-03"], max_length=10)]
Limit = Annotated[int, Query(ge=1, le=1000, description="At most this many.")]
EveryStatus = Annotated[bool, Query(description="Planned, denied, former … statements too.")]
