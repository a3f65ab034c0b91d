"""Routes about pages: which there are, and one with its text, mentions and claims."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query

from api.access import AccessDep
from api.responses import Listing
from graph.pages import PageAddress, PageView, page_view, pages_of
from graph.register import PageRow
from zhengpu.lexicon import lexicon

router = APIRouter(prefix="/v1/pages", tags=["pages"])


@router.get("")
def pages(
    access: AccessDep,
    month: Annotated[
        str | None,
        Query(
            description="Of this month; YYYY: pages of which only the year is known; empty: of unknown date.",
            max_length=7,
            examples=["2018-03"],
        ),
    ] = None,
    home: Annotated[
        str | None, Query(description="Of this home (an id); empty: of no known home.", max_length=200)
    ] = None,
    paper: Annotated[str | None, Query(description="Of this paper; empty: of no named paper.", max_length=200)] = None,
) -> Listing[PageRow]:
    """Pages by date, edition and id, without their texts."""
    with access.session() as session:
        asked = PageAddress(month=month, home=home, paper=paper)
        return Listing.of(pages_of(session.register, asked), session.store.snapshot())


@router.get("/{page:path}")
def page(access: AccessDep, page: Annotated[str, Path(examples=["2018-03/p1.txt"])]) -> PageView:
    """A page's text, the entities behind its mentions and the claims of its sentences; offsets are code points."""
    with access.session() as session:
        return page_view(session.register, page, lexicon())
