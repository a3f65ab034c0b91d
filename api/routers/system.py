"""Routes about the service itself: what it holds, and whether it can answer."""

from __future__ import annotations

from fastapi import APIRouter

from api.access import AccessDep
from api.responses import Health
from graph.answers import Stats

router = APIRouter(tags=["system"])


@router.get("/v1/stats")
def stats(access: AccessDep) -> Stats:
    """Counts of all there is, and whether the graph is behind the register."""
    with access.session() as session:
        return session.store.stats()


@router.get("/healthz")
def health(access: AccessDep) -> Health:
    """200 when questions can be answered, else 503."""
    with access.session() as session:
        return Health(status="ok", snapshot=session.store.snapshot())
