"""Routes about pages: which there are, and one with its text, mentions and claims."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path

from api.access import AccessDep
from api.responses import Listing
from graph.pages import PageView, page_view
from graph.register import PageRow

router = APIRouter(prefix="/v1/pages", tags=["pages"])


@router.get("")
def pages(access: AccessDep) -> Listing[PageRow]:
    """All pages, without their texts."""
    with access.session() as session:
        return Listing.of(session.register.pages(), session.store.snapshot())


@router.get("/{page:path}")
def page(access: AccessDep, page: Annotated[str, Path(examples=["2018-03/p1.txt"], max_length=1000)]) -> PageView:
    """A page's text, the entities behind its mentions and the claims of its sentences; offsets are code points."""
    with access.session() as session:
        return page_view(session.register, page)
