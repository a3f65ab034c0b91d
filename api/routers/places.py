"""Routes about places: who visited them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api.access import AccessDep, DateFrom, DateTo, EveryStatus, Name
from api.forwarding import present
from api.names import PLACES
from graph.answers import VisitorsAnswer

router = APIRouter(prefix="/v1/places", tags=["places"])


@router.get("/{name}/visitors")
def visitors(
    access: AccessDep,
    name: Name,
    date_from: DateFrom = None,
    date_to: DateTo = None,
    inside: Annotated[bool, Query(description="Count visits to what lies in the place too.")] = True,
    present_boundaries: Annotated[bool, Query(description="Containment as of today, not of the visit.")] = False,
    every_status: EveryStatus = False,
) -> VisitorsAnswer:
    """Who visited a place, on which trips, with the sentences that say so; `total` counts distinct trips."""
    with access.session() as session:
        place = present(session, name, PLACES)
        return session.store.visitors(
            place.id,
            inside=inside,
            date_from=date_from,
            date_to=date_to,
            present_boundaries=present_boundaries,
            every_status=every_status,
        )
