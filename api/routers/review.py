"""The route that lists what the evidence did not decide: people who may be one, and entities left open."""

from __future__ import annotations

import threading
from typing import Annotated, Generic, TypeVar

from fastapi import APIRouter, Query, Request

from api.access import AccessDep
from api.responses import Body
from api.stores import Session
from graph.review import OpenEntity, Review, Suggestion, review
from zhengpu.lexicon import lexicon
from zhengpu.records import EntityType, Record

router = APIRouter(prefix="/v1/review", tags=["judgements"])
T = TypeVar("T", bound=Record)


class Some(Body, Generic[T]):
    """Some of several things, and how many there are of them."""

    items: tuple[T, ...]
    total: int


class ReviewBody(Body):
    """Suggested merges, the likest first, and open entities, those with candidates first."""

    merges: Some[Suggestion]
    open: Some[OpenEntity]
    limit: int
    offset: int
    snapshot: str


class ReviewDesk:
    """Keeps the lists of the last state that was asked for: they take longer to make than to read."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._state: tuple[object, ...] = ()
        self._made: dict[EntityType | None, Review] = {}

    def get(self, session: Session, kind: EntityType | None) -> Review:
        """The lists of a session's state."""
        state = (session.file, session.register.linked_snapshot(), session.register.version())
        with self._lock:
            if state == self._state and kind in self._made:
                return self._made[kind]
        made = review(session.register, lexicon(), kind)
        with self._lock:
            if state != self._state:
                self._state, self._made = state, {}
            self._made[kind] = made
        return made


@router.get("")
def to_review(
    request: Request,
    access: AccessDep,
    kind: Annotated[EntityType | None, Query(alias="type", description="Only entities of this type.")] = None,
    limit: Annotated[int, Query(ge=1, le=1000, description="At most this many of each list.")] = 50,
    offset: Annotated[int, Query(ge=0, le=1_000_000_000)] = 0,
) -> ReviewBody:
    """What a person should look at, with scores and reasons; a judgement (POST /v1/judgements) settles each."""
    desk: ReviewDesk = request.app.state.review
    with access.session() as session:
        found = desk.get(session, kind)
        return ReviewBody(
            merges=Some(items=found.merges[offset : offset + limit], total=len(found.merges)),
            open=Some(items=found.open[offset : offset + limit], total=len(found.open)),
            limit=limit,
            offset=offset,
            snapshot=session.store.snapshot(),
        )
