"""Routes about what is known of an entity of any type: visits, tenures, what lies in it, the articles that mention it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api.access import AccessDep, DateFrom, DateTo, EveryStatus, Limit, Name
from api.forwarding import present
from api.responses import Listing
from graph.answers import EntityRef, TenureView, VisitView
from graph.mentioned import ArticlesView, articles_of
from zhengpu.records import EntityType

router = APIRouter(prefix="/v1/entities/{name}", tags=["entities"])
Types = Annotated[list[EntityType], Query(alias="type", description="Entities of these types.")]


@router.get("/visits")
def visits(
    access: AccessDep,
    name: Name,
    date_from: DateFrom = None,
    date_to: DateTo = None,
    every_status: EveryStatus = False,
    derived: Annotated[bool, Query(description="Stops of trips that it came along on too.")] = False,
) -> Listing[VisitView]:
    """Where a person, an agency or a delegation went, by date and order of stops."""
    with access.session() as session:
        who = present(session, name).id
        found = session.store.visits(
            who, date_from=date_from, date_to=date_to, every_status=every_status, derived=derived
        )
        return Listing.of(found, session.store.snapshot())


@router.get("/tenures")
def tenures(access: AccessDep, name: Name) -> Listing[TenureView]:
    """The posts that a person is known for, or those who are known to have held a post at a body."""
    with access.session() as session:
        one = present(session, name)
        person, body = (one.id, None) if one.type == "Person" else (None, one.id)
        return Listing.of(session.store.tenures(person=person, body=body), session.store.snapshot())


@router.get("/contents")
def contents(
    access: AccessDep,
    name: Name,
    types: Types = ["Company"],  # noqa: B006 (FastAPI copies it)
    limit: Limit = 200,
) -> Listing[EntityRef]:
    """What lies in a place as it is bounded now, at whatever depth; companies unless other types are asked for."""
    with access.session() as session:
        found = session.store.contents(present(session, name).id, types, limit=limit)
        return Listing.of(found, session.store.snapshot())


@router.get("/articles")
def articles(
    access: AccessDep, name: Name, limit: Limit = 50, offset: Annotated[int, Query(ge=0, le=1_000_000)] = 0
) -> ArticlesView:
    """The articles that mention an entity, newest first; `total` counts them all."""
    with access.session() as session:
        return articles_of(session.register, present(session, name).id, limit=limit, offset=offset)
