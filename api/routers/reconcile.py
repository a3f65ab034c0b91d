"""The Reconciliation Service API 0.2, as OpenRefine and other clients use it (docs/reconciliation.md)."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse

from api.access import SNAPSHOT_HEADER, AccessDep
from api.reconcile import suggest
from api.reconcile.extend import extended, read_extend
from api.reconcile.form import FORM, sent_fields
from api.reconcile.manifest import manifest
from api.reconcile.preview import HEADERS, preview
from api.reconcile.queries import read_batch, results
from api.reconcile.terms import terms
from graph.matching.match import Matcher, NameIndexes
from zhengpu.errors import InputError

router = APIRouter(prefix="/reconcile", tags=["reconcile"])
Fields = Annotated[dict[str, str], Depends(sent_fields)]
Prefix = Annotated[str, Query(description="The first characters of a name, or an id.", max_length=200)]
Cursor = Annotated[int, Query(ge=0, le=1000, description="How many to leave out at the start.")]
Everyone = Annotated[bool, Query(description="People who are no officials too.")]
Batch = Annotated[str | None, Query(description="A batch of queries, as JSON.", examples=['{"q0": {"query": "莘县"}}'])]
Extend = Annotated[
    str | None, Query(description="Ids and properties to fetch, as JSON.", examples=['{"ids": [], "properties": []}'])
]
_FORM_BODY = {
    "requestBody": {
        "content": {
            FORM: {
                "schema": {
                    "type": "object",
                    "properties": {name: {"type": "string", "format": "json"} for name in ("queries", "extend")},
                }
            }
        }
    }
}
_ANSWER: dict[str, Any] = {"response_class": JSONResponse, "response_model": dict[str, Any]}


@router.get("", summary="Manifest", **_ANSWER)
def ask(
    request: Request,
    access: AccessDep,
    fields: Fields,
    queries: Batch = None,
    extend: Extend = None,
    everyone: Everyone = False,
) -> JSONResponse:
    """The manifest; with `queries` the results of a batch; with `extend` values of properties."""
    del queries, extend  # shown in the documentation; they come with the fields
    return _answered(request, access, fields, everyone=everyone)


@router.post("", summary="Reconcile", openapi_extra=_FORM_BODY, **_ANSWER)
def ask_by_form(request: Request, access: AccessDep, fields: Fields, everyone: Everyone = False) -> JSONResponse:
    """The results of the form's `queries`, a batch of at most as many as the manifest's `batchSize`; or of `extend`."""
    if "queries" not in fields and "extend" not in fields:
        raise InputError("the form has neither queries nor extend", "Send queries={…} as a form")
    return _answered(request, access, fields, everyone=everyone)


def _answered(request: Request, access: AccessDep, fields: dict[str, str], *, everyone: bool) -> JSONResponse:
    if "callback" in fields:  # a script of any site could read the answer
        raise InputError("JSONP is not offered", "Let the client's origin in with ZHENGPU_CORS_ORIGINS")
    if "queries" in fields:
        batch = read_batch(fields["queries"])
        with access.session() as session:
            matcher = Matcher(session.store, indexes(request).of(session.store))
            return _json(results(matcher, batch, everyone=everyone), session.store.snapshot())
    if "extend" in fields:
        query = read_extend(fields["extend"])
        with access.session() as session:
            return _json(extended(session.store, query), session.store.snapshot())
    return JSONResponse(manifest(_base(request), everyone=everyone))


@router.get("/suggest/entity", **_ANSWER)
def suggest_entity(
    request: Request, access: AccessDep, prefix: Prefix = "", cursor: Cursor = 0, everyone: Everyone = False
) -> JSONResponse:
    """Entities whose names begin so."""
    with access.session() as session:
        index = indexes(request).of(session.store)
        return _json(
            suggest.entities(session.store, index, prefix, cursor, everyone=everyone), session.store.snapshot()
        )


@router.get("/suggest/property", **_ANSWER)
def suggest_property(prefix: Prefix = "", cursor: Cursor = 0) -> JSONResponse:
    """Properties that may go with a name."""
    return JSONResponse(suggest.properties(terms(), prefix, cursor))


@router.get("/suggest/type", **_ANSWER)
def suggest_type(prefix: Prefix = "", cursor: Cursor = 0) -> JSONResponse:
    """Types of entities."""
    return JSONResponse(suggest.types(terms(), prefix, cursor))


@router.get("/extend/propose", **_ANSWER)
def propose(
    kind: Annotated[str, Query(alias="type", max_length=200)] = "",
    limit: Annotated[int | None, Query(ge=1, le=1000)] = None,
) -> JSONResponse:
    """Properties whose values can be fetched for entities of a type."""
    return JSONResponse(suggest.proposed(terms(), kind, limit))


@router.get("/preview", response_class=HTMLResponse)
def shown(
    request: Request,
    access: AccessDep,
    entity: Annotated[str, Query(alias="id", min_length=1, max_length=200)],
) -> HTMLResponse:
    """A small page about an entity, for a client's frame."""
    with access.session() as session:
        page = preview(session.store, entity, _base(request))
        return HTMLResponse(page, headers=HEADERS | {SNAPSHOT_HEADER: session.store.snapshot()})


def indexes(request: Request) -> NameIndexes:
    """The names of the present state, made once for all requests."""
    found: NameIndexes = request.app.state.name_indexes
    return found


def _base(request: Request) -> str:
    return str(request.base_url).rstrip("/")


def _json(answer: dict[str, Any], snapshot: str) -> JSONResponse:
    return JSONResponse(answer, headers={SNAPSHOT_HEADER: snapshot})
