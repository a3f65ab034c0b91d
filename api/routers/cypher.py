"""The route that takes researchers' read-only Cypher; its answers are JSON or CSV."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Header, Query, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import Field, ValidationError

from api.access import SNAPSHOT_HEADER
from api.cypher_desk import CypherDesk
from api.responses import Body
from graph.export.safe_csv import csv_lines
from graph.readonly.cypher import MAX_PARAMETER_BYTES
from zhengpu.errors import InputError

router = APIRouter(tags=["cypher"])
MAX_BODY_BYTES = 2 * MAX_PARAMETER_BYTES
TRUNCATED_HEADER = "X-Zhengpu-Truncated"


class CypherQuery(Body):
    """A query, and the values of its parameters."""

    query: str = Field(examples=["MATCH (c:County {name: $name})<-[:AT]-(v:Visit) RETURN v.date, v.name"])
    parameters: dict[str, Any] = Field(default_factory=dict, examples=[{"name": "莘县"}])


class CypherAnswer(Body):
    """The rows of a query, and whether there are more than are given, with the reason."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    truncated: bool
    truncated_why: str = Field("", examples=["only the first 10000 rows are given"])
    snapshot: str
    seconds: float


async def _sent(request: Request) -> CypherQuery:
    """The body, of which no more is read than a query may have."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":  # any web page may send other kinds here from a reader's own browser
        raise InputError(f"the body is {kind or 'of no kind'}", "Send Content-Type: application/json")
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MAX_BODY_BYTES:
            raise InputError("the body is too large", f"Give at most {MAX_BODY_BYTES} bytes")
    try:
        return CypherQuery.model_validate_json(bytes(body))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "body"
        raise InputError(f"{where}: {first['msg']}", 'Send {"query": "MATCH …", "parameters": {}}') from None


@router.post(
    "/v1/cypher",
    response_model=CypherAnswer,
    openapi_extra={
        "requestBody": {"required": True, "content": {"application/json": {"schema": CypherQuery.model_json_schema()}}}
    },
)
def cypher(
    request: Request,
    sent: Annotated[CypherQuery, Depends(_sent)],
    shape: Annotated[Literal["json", "csv"] | None, Query(alias="format", description="json, or csv.")] = None,
    accept: Annotated[str, Header()] = "",
) -> Response:
    """Runs a query that only reads, when the settings allow it (docs/neo4j/cypher.md); at most a few at once."""
    desk: CypherDesk = request.app.state.cypher
    answer = desk.ask(sent.query, sent.parameters)
    if shape == "csv" or (shape is None and "text/csv" in accept):
        heads = {SNAPSHOT_HEADER: answer.snapshot, TRUNCATED_HEADER: answer.truncated or "no"}
        return StreamingResponse(csv_lines(answer.columns, answer.rows), media_type="text/csv", headers=heads)
    told = CypherAnswer(
        columns=answer.columns,
        rows=answer.rows,
        truncated=bool(answer.truncated),
        truncated_why=answer.truncated,
        snapshot=answer.snapshot,
        seconds=answer.seconds,
    )
    return JSONResponse(told.model_dump(mode="json"), headers={SNAPSHOT_HEADER: answer.snapshot})
