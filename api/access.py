"""A request in, a session on the register for the time of its answer out; the snapshot goes into the answer's head."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

from fastapi import Depends, Path, Query, Request, Response

from api.stores import Session, StorePool

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


AccessDep = Annotated[Access, Depends()]
Name = Annotated[
    str, Path(description="A name, short name, former name, code or id.", examples=["莘县"], max_length=200)
]
DateFrom = Annotated[
    str | None, Query(description="From this day, month or year on.", examples=["2023", "2024-03-08"], max_length=10)
]
DateTo = Annotated[str | None, Query(description="Up to this day, month or year.", examples=["2024-03"], max_length=10)]
Limit = Annotated[int, Query(ge=1, le=1000, description="At most this many.")]
EveryStatus = Annotated[bool, Query(description="Planned, denied, former … statements too.")]
