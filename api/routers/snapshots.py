"""Routes about the states of the register: what was read, and how much of what there should be."""

from __future__ import annotations

from fastapi import APIRouter, Request

from api.access import AccessDep
from api.responses import Listing
from graph.coverage import CoverageRow, coverage
from graph.expected_issues import ExpectedIssue, read_expected
from zhengpu.lexicon import lexicon

router = APIRouter(prefix="/v1", tags=["snapshots"])


def _expected(request: Request) -> tuple[ExpectedIssue, ...] | None:
    """The issues of the list that the settings name; None when they name none."""
    path = request.app.state.settings.expected_issues
    return read_expected(path, lexicon()) if path else None


@router.get("/coverage")
def coverage_of_pages(access: AccessDep, request: Request) -> Listing[CoverageRow]:
    """Pages and articles read by month, home and paper, with the pages expected where a list of issues is given."""
    expected = _expected(request)
    with access.session() as session, session.register.view() as conn:
        return Listing.of(coverage(conn, lexicon(), expected), session.store.snapshot())
