"""Routes about people: their posts, visits and companions."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api.access import AccessDep, DateFrom, DateTo, EveryStatus, Name
from api.forwarding import present
from api.names import PEOPLE
from api.responses import Listing, OfficialBody
from graph.answers import CompanionView, TenureView, VisitView

router = APIRouter(prefix="/v1/officials", tags=["officials"])


@router.get("/{name}")
def official(access: AccessDep, name: Name) -> OfficialBody:
    """A person, with the posts that he or she is known to hold or have held."""
    with access.session() as session:
        person = present(session, name, PEOPLE)
        view = session.store.entity(person.id)
        visits = session.store.visits(person.id)
        return OfficialBody(
            **dict(view),
            tenures=tuple(session.store.tenures(person=person.id)),
            trips=len({visit.trip or visit.event for visit in visits}),
            snapshot=session.store.snapshot(),
        )


@router.get("/{name}/visits")
def visits(
    access: AccessDep,
    name: Name,
    date_from: DateFrom = None,
    date_to: DateTo = None,
    every_status: EveryStatus = False,
    derived: Annotated[bool, Query(description="Stops of trips that the person accompanied too.")] = False,
) -> Listing[VisitView]:
    """Where a person went, by date and order of stops."""
    with access.session() as session:
        person = present(session, name, PEOPLE)
        found = session.store.visits(
            person.id, date_from=date_from, date_to=date_to, every_status=every_status, derived=derived
        )
        return Listing.of(found, session.store.snapshot())


@router.get("/{name}/tenures")
def tenures(
    access: AccessDep,
    name: Name,
    as_of: Annotated[str | None, Query(description="Only those known at this date.", examples=["2018-03"])] = None,
) -> Listing[TenureView]:
    """Which posts a person is known to hold or have held."""
    with access.session() as session:
        person = present(session, name, PEOPLE)
        return Listing.of(session.store.tenures(person=person.id, as_of=as_of), session.store.snapshot())


@router.get("/{name}/companions")
def companions(
    access: AccessDep, name: Name, date_from: DateFrom = None, date_to: DateTo = None
) -> Listing[CompanionView]:
    """With whom a person travelled or sat in meetings, most often first."""
    with access.session() as session:
        person = present(session, name, PEOPLE)
        found = session.store.companions(person.id, date_from=date_from, date_to=date_to)
        return Listing.of(found, session.store.snapshot())
