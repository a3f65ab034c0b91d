"""Routes about the states of the register: what was read, of how much, and states that are named, compared and cited."""

from __future__ import annotations

import datetime
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response
from pydantic import Field

from api.access import SNAPSHOT_HEADER, AccessDep
from api.curation import Curator
from api.keys_access import CurateDep
from api.responses import Body, Listing
from graph.citation import Citation, cite
from graph.coverage import CoverageRow, coverage
from graph.expected_issues import ExpectedIssue, read_expected
from graph.snapshots import MOST_NAME, NOW, Comparison, State, compare, state, states
from zhengpu.lexicon import lexicon

router = APIRouter(prefix="/v1", tags=["snapshots"])


def expected_by_settings(request: Request) -> tuple[ExpectedIssue, ...] | None:
    """The issues of the list that the settings name; None when they name none."""
    path = request.app.state.settings.expected_issues
    return read_expected(path, lexicon()) if path else None


@router.get("/coverage")
def coverage_of_pages(access: AccessDep, request: Request) -> Listing[CoverageRow]:
    """Pages and articles read by month, home and paper, with the pages expected where a list of issues is given."""
    expected = expected_by_settings(request)
    with access.session() as session, session.register.view() as conn:
        return Listing.of(coverage(conn, lexicon(), expected), session.store.snapshot())


Snapshot = Annotated[str, Query(description="The name of a snapshot, or `now`.", examples=["now"], max_length=100)]


@router.get("/snapshots")
def named_states(access: AccessDep) -> Listing[State]:
    """The named states of the register, oldest first, with what made them and how much they hold."""
    with access.session() as session:
        return Listing.of(states(session.register), session.store.snapshot())


class Naming(Body):
    """The name that the present state is to have."""

    name: str = Field(min_length=1, max_length=MOST_NAME, examples=["paper-2026"])


@router.post("/snapshots", status_code=201)
def name_state(request: Request, response: Response, _key: CurateDep, body: Naming) -> State:
    """Names the present state, and keeps what is needed to compare others with it; a name is given once."""
    curator: Curator = request.app.state.curator
    named = curator.name_snapshot(body.name)
    response.headers[SNAPSHOT_HEADER] = named.hash
    return named


@router.get("/snapshots/compare")
def comparison(
    access: AccessDep, a: Snapshot, b: Snapshot = NOW, limit: Annotated[int, Query(ge=0, le=1000)] = 20
) -> Comparison:
    """What differs from one state to another: pages, judgements, versions, entities, tenures, relations."""
    with access.session() as session:
        return compare(session.register, a, b, limit=limit)


@router.get("/snapshots/{name}/cite")
def citation(
    access: AccessDep,
    name: Annotated[str, Path(description="The name of a snapshot, or `now`.", examples=["now"], max_length=100)],
) -> Citation:
    """How to cite a state: as a sentence, as BibTeX, as CSL-JSON."""
    with access.session() as session, session.register.view() as conn:
        return cite(state(conn, name), datetime.datetime.now(datetime.UTC).date())
