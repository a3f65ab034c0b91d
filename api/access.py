"""A request in, a session on the register for the time of its answer out; the snapshot goes into the answer's head."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated, TypeVar

from fastapi import Depends, Path, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from api.stores import NoneAtHand, Session, StorePool

T = TypeVar("T")
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

    async def look_up(self, find: Callable[[Session], T]) -> T:
        """What a look-up by a few indexed queries finds: at once when it can, else in a thread like all others.

        A look-up takes less time than giving it to a thread does. It is done again there when no session is at hand,
        or when it turns out to be long: nobody else waits for more than a few milliseconds.
        """
        try:
            with self._pool.at_hand() as session:
                return self._found(find, session)
        except NoneAtHand:
            return await run_in_threadpool(self._in_thread, find)

    def _in_thread(self, find: Callable[[Session], T]) -> T:
        with self._pool.borrow() as session:
            return self._found(find, session)

    def _found(self, find: Callable[[Session], T], session: Session) -> T:
        found = find(session)
        self._response.headers[SNAPSHOT_HEADER] = session.store.snapshot()
        return found


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
