"""Settings in, the HTTP service out: its routes, its life, and the one table that turns errors into answers."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

import zhengpu
from api.curation import Curator
from api.cypher_desk import CypherDesk
from api.description import PROBLEMS, described
from api.export_stream import ExportDesk
from api.forwarding import forwarded
from api.network import put_on_network
from api.responses import Candidate, Problem
from api.routers import (
    cypher,
    entities,
    exports,
    facts,
    judgements,
    match,
    officials,
    pages,
    places,
    questions,
    reconcile,
    review,
    schema,
    snapshots,
    system,
    web,
)
from api.stores import StoreFactory, StorePool, make_store
from graph.matching.match import NameIndexes
from zhengpu.errors import (
    AmbiguousName,
    BatchTooLarge,
    EntityGone,
    EntityMoved,
    ExportsBusy,
    InputError,
    JudgementConflict,
    JudgementRefused,
    NameTaken,
    NotAllowed,
    QueriesBusy,
    QueriesOff,
    QueryFailed,
    QueryRefused,
    QueryTimeout,
    QuestionError,
    RegisterError,
    ServiceBusy,
    StoreUnavailable,
    TookTooLong,
    UnknownName,
    WrongContent,
    ZhengpuError,
)
from zhengpu.settings import Settings

STATUS: dict[type[ZhengpuError], tuple[int, str]] = {
    UnknownName: (404, "unknown_name"),
    EntityGone: (410, "entity_gone"),
    JudgementRefused: (400, "judgement_refused"),
    NameTaken: (409, "name_taken"),
    JudgementConflict: (409, "judgement_conflict"),
    AmbiguousName: (300, "ambiguous_name"),
    BatchTooLarge: (413, "too_large"),
    InputError: (400, "bad_input"),
    QueryRefused: (400, "query_refused"),
    QueryFailed: (400, "query_failed"),
    QueryTimeout: (408, "query_timeout"),
    QueriesOff: (404, "queries_off"),
    QueriesBusy: (503, "queries_busy"),
    QuestionError: (400, "question_not_understood"),
    ExportsBusy: (503, "exports_busy"),
    RegisterError: (503, "register_unavailable"),
    StoreUnavailable: (503, "store_unavailable"),
    ServiceBusy: (503, "busy"),
    TookTooLong: (503, "request_timeout"),
    NotAllowed: (403, "not_allowed"),
    WrongContent: (415, "wrong_content_type"),
}
ROUTERS = (  # what is asked most comes first
    entities,
    places,
    officials,
    facts,
    questions,
    pages,
    schema,
    match,
    reconcile,
    judgements,
    review,
    snapshots,
    exports,
    cypher,
    system,
)
UNAVAILABLE = 503
RETRY_AFTER = "5"  # seconds until it is worth while to ask again
_ABOUT = (
    "Who held which post, who went where, and with whom: each answer with the sentence that says so. "
    "Names in paths may be any name, code or id. Every answer names the snapshot of the register that it comes from."
)


def create_app(settings: Settings, factory: StoreFactory = make_store) -> FastAPI:
    """The service on the register of these settings, answering from the stores that the factory makes."""

    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        app.state.stores = StorePool(settings, factory)
        app.state.cypher = CypherDesk(settings)
        app.state.name_indexes = NameIndexes()
        app.state.curator = Curator(settings.register_file)
        app.state.review = review.ReviewDesk()
        app.state.graph_apart = settings.neo4j_uri is not None
        app.state.exports = ExportDesk(settings.register_file)
        gc.freeze()  # what is there now stays: it need not be looked through for garbage again and again
        yield
        gc.unfreeze()
        app.state.cypher.close()
        app.state.stores.close()

    app = FastAPI(
        title="Zhengpu 政谱",
        version=zhengpu.__version__,
        description=_ABOUT,
        lifespan=life,
        docs_url=None,  # api/routers/web.py serves it without a foreign host
        redoc_url=None,
    )
    app.state.settings = settings
    entities.add_to(app)
    for router in ROUTERS:
        app.include_router(router.router, responses=PROBLEMS)
    web.add_to(app)
    app.add_exception_handler(EntityMoved, forwarded)
    app.add_exception_handler(ZhengpuError, _answered(_from_ours))
    app.add_exception_handler(RequestValidationError, _answered(_from_validation))
    app.add_exception_handler(HTTPException, _answered(_from_http))
    put_on_network(app, settings)
    described(app)
    return app


Explained = tuple[int, Problem]


def _answered(explain: Callable[[Exception], Explained]) -> Callable[[Request, Exception], JSONResponse]:
    def handler(_request: Request, error: Exception) -> JSONResponse:
        status, problem = explain(error)
        headers = {"Retry-After": RETRY_AFTER} if status == UNAVAILABLE else None
        return JSONResponse(problem.model_dump(mode="json"), status, headers=headers)

    return handler


def _from_ours(error: Exception) -> Explained:
    kind = next((kind for kind in type(error).__mro__ if kind in STATUS), None)
    status, name = STATUS[kind] if kind else (500, "internal")
    return status, Problem(
        error=name,
        message=getattr(error, "message", str(error)),
        hint=getattr(error, "hint", ""),
        near=getattr(error, "near", ()),
        candidates=tuple(Candidate(id=i, description=d) for i, d in getattr(error, "candidates", ())),
    )


def _from_validation(error: Exception) -> Explained:
    first = error.errors()[0] if isinstance(error, RequestValidationError) else {"loc": (), "msg": str(error)}
    where = ".".join(str(part) for part in first["loc"][1:]) or "body"
    return 400, Problem(error="bad_input", message=f"{where}: {first['msg']}", hint="See /docs for what can be given")


def _from_http(error: Exception) -> Explained:
    status = error.status_code if isinstance(error, HTTPException) else 500
    message = error.detail if isinstance(error, HTTPException) else str(error)
    return status, Problem(error="http", message=message, hint="See /docs for the addresses there are")
