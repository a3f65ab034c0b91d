"""Routes about entities of any type: what they are, their edges, events and evidence; searches and paths."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, FastAPI, Query, Request, Response

from api.access import AccessDep, DateFrom, DateTo, EveryStatus, Limit, Name, look_up
from api.at_hand import EntityRoute
from api.description import PROBLEMS
from api.forwarding import present
from api.names import resolve
from api.responses import EntityBody, Listing
from api.stores import Session
from graph.answers import EdgeView, EvidenceView, PathView, SearchHit, TimelineItem
from zhengpu.errors import UnknownName
from zhengpu.records import EntityType, RelationType

router = APIRouter(prefix="/v1", tags=["entities"])
Types = Annotated[list[EntityType], Query(alias="type", description="Only entities of these types.")]
RelationTypes = Annotated[list[RelationType], Query(alias="type", description="Only relations of these types.")]
End = Annotated[str, Query(description="Name or id of an entity.", examples=["莘县"], max_length=200)]


async def entity(request: Request, name: Name) -> Response:
    """An entity with its dated names and where it lies."""

    def found(session: Session, snapshot: str) -> EntityBody:
        view = session.store.entity(present(session, name).id)
        return EntityBody.model_construct(**dict(view), snapshot=snapshot)  # of parts that are checked already

    return await look_up(request, found)


def add_to(app: FastAPI) -> None:
    """Adds the look-up by id to the application itself, where it is found soonest."""
    app.router.add_api_route(
        "/v1/entities/{name}",
        entity,
        response_model=EntityBody,
        responses=PROBLEMS,
        tags=["entities"],
        route_class_override=EntityRoute,
    )


@router.get("/search")
def search(
    access: AccessDep,
    q: Annotated[
        str, Query(description="A name, a part of one, or a code.", examples=["莘"], min_length=1, max_length=200)
    ],
    types: Types = [],  # noqa: B006 (FastAPI copies it)
    limit: Limit = 20,
    everyone: Annotated[bool, Query(description="People who are no officials too.")] = False,
) -> Listing[SearchHit]:
    """Entities whose name, former or short name, alias or code matches; best first."""
    with access.session() as session:
        found = session.store.search(q, types, limit=limit, everyone=everyone)
        return Listing.of(found, session.store.snapshot())


@router.get("/paths")
def paths(
    access: AccessDep,
    start: Annotated[End, Query(alias="from")],
    end: Annotated[End, Query(alias="to")],
    max_hops: Annotated[int, Query(ge=1, le=12)] = 6,
) -> PathView:
    """A shortest path between two entities over direct edges."""
    with access.session() as session:
        ends = [resolve(session.store, name) for name in (start, end)]
        found = session.store.shortest_path(ends[0].id, ends[1].id, max_hops=max_hops)
        if found is None:
            raise UnknownName(
                f"no path of at most {max_hops} steps between {ends[0].name} and {ends[1].name}", "Allow more max_hops"
            )
        return found.model_copy(update={"snapshot": session.store.snapshot()})


@router.get("/entities/{name}/neighbours")
def neighbours(
    access: AccessDep,
    name: Name,
    types: RelationTypes = [],  # noqa: B006 (FastAPI copies it)
    limit: Limit = 100,
    every_status: EveryStatus = False,
    derived: Annotated[bool, Query(description="Stops of trips that someone came along on too.")] = False,
) -> Listing[EdgeView]:
    """Direct edges at an entity, newest first."""
    with access.session() as session:
        at = present(session, name).id
        found = session.store.neighbours(at, types, limit=limit, every_status=every_status, derived=derived)
        return Listing.of(found, session.store.snapshot())


@router.get("/entities/{name}/timeline")
def timeline(
    access: AccessDep, name: Name, date_from: DateFrom = None, date_to: DateTo = None, limit: Limit = 200
) -> Listing[TimelineItem]:
    """Dated events of an entity, and for a place of what lies in it, oldest first."""
    with access.session() as session:
        where = present(session, name).id
        found = session.store.timeline(where, date_from=date_from, date_to=date_to, limit=limit)
        return Listing.of(found, session.store.snapshot())


@router.get("/entities/{name}/evidence")
def evidence(access: AccessDep, name: Name) -> Listing[EvidenceView]:
    """The sentences behind all facts of an entity, or behind a relation, event, tenure or claim id."""
    with access.session() as session:
        thing = name
        if session.store.named(name) or session.register.retired(name):
            thing = present(session, name).id
        return Listing.of(session.store.evidence(thing), session.store.snapshot())
