"""Routes about the service itself: what it holds, whether it lives, and whether it can answer."""

from __future__ import annotations

from fastapi import APIRouter, Request

import zhengpu
from api.access import AccessDep
from api.responses import Health, Readiness
from graph.answers import Stats
from zhengpu.errors import StoreUnavailable
from zhengpu.settings import Settings

router = APIRouter(tags=["system"])


@router.get("/v1/stats")
def stats(access: AccessDep) -> Stats:
    """Counts of all there is, and whether the graph is behind the register."""
    with access.session() as session:
        return session.store.stats()


@router.get("/healthz")
async def health() -> Health:
    """200 as long as the process lives, however busy it is; /readyz says whether it can answer."""
    return Health(status="ok", version=zhengpu.__version__)


@router.get("/readyz")
def ready(request: Request, access: AccessDep) -> Readiness:
    """200 when the register can be read, is linked, and the graph that answers is not behind it; else 503 and why."""
    settings: Settings = request.app.state.settings
    with access.session() as session:
        held, now = session.store.snapshot(), session.register.snapshot()
    if held != now:
        embedded = settings.neo4j_uri is None
        graph, command = ("the register's linking", "ingest") if embedded else ("the graph in Neo4j", "load")
        raise StoreUnavailable(f"{graph} is behind the pages", f"Run `zhengpu {command}`")
    return Readiness(status="ready", store="embedded" if settings.neo4j_uri is None else "neo4j", snapshot=now)
