"""Routes about the states of the register: what was read, and how much of what there should be."""

from __future__ import annotations

import datetime
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request

from api.access import AccessDep
from api.responses import Listing
from graph.citation import Citation, cite
from graph.coverage import CoverageRow, coverage
from graph.expected_issues import ExpectedIssue, read_expected
from graph.snapshots import NOW, Comparison, State, compare, state, states
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
