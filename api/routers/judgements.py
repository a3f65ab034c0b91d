"""Routes about judgements: which there are, one more, one taken back, all of them out and in again as JSON lines."""

from __future__ import annotations

from typing import Annotated, Generic, TypeVar

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, Field

from api.access import SNAPSHOT_HEADER, AccessDep
from api.curation import Curator, Made
from api.curation_access import CurateDep
from api.names import resolve
from api.responses import Body
from graph import curation_lines
from graph.answers import EntityRef
from graph.curation_asked import Asked, Decided
from graph.curation_view import JudgementView, views
from zhengpu.errors import InputError, UnknownName
from zhengpu.records import Judgement, Record, Verdict

router = APIRouter(prefix="/v1/judgements", tags=["judgements"])
LINES = "application/x-ndjson"
MAX_IMPORT_BYTES = 20_000_000
T = TypeVar("T", bound=Record)


class Paged(Body, Generic[T]):
    """Some of several things, how many there are of them, and the snapshot they come from."""

    items: tuple[T, ...]
    count: int
    total: int
    offset: int
    snapshot: str


class JudgementBody(Body):
    """A judgement, the entities that it touches now, the snapshot it led to, and whether answers come from a graph that
    must be loaded again first.
    """

    judgement: JudgementView
    entities: tuple[EntityRef, ...]
    snapshot: str
    behind: bool = False


class ImportBody(Body):
    """How many judgements were new, how many took one back, how many were there already."""

    new: int
    undone: int
    unchanged: int
    snapshot: str
    behind: bool = False


JudgementId = Annotated[str, Path(description="A judgement's id.", examples=["j0a1b2c3d4e5f607"], max_length=200)]


class Filter(BaseModel):
    """Which judgements are wanted."""

    verdict: Verdict | None = Field(None, description="Only these.")
    entity: str | None = Field(None, max_length=200, description="About this entity now: a name or id.")
    claim: str | None = Field(None, max_length=200, description="About this claim now.")
    page: str | None = Field(None, max_length=200, description="Anchored on this page.")
    who: str | None = Field(None, max_length=200, description="By this person.")
    undone: bool | None = Field(None, description="Only those taken back, or only the others.")
    limit: int = Field(100, ge=1, le=1000, description="At most this many.")
    offset: int = Field(0, ge=0, le=1_000_000_000, description="From this one on.")


@router.get("")
def judgements(access: AccessDep, wanted: Annotated[Filter, Query()]) -> Paged[JudgementView]:
    """All judgements, newest first: what each is about now, and whether it is in force."""
    with access.session() as session, session.register.view() as conn:
        about = resolve(session.store, wanted.entity).id if wanted.entity else None
        made = [one for one in session.register.judgements() if _plainly(one, wanted)]
        made.sort(key=lambda one: (one.when, one.id), reverse=True)
        found = [one for one in views(conn, made) if _now(one, wanted, about)]
        items = tuple(found[wanted.offset : wanted.offset + wanted.limit])
        return Paged(
            items=items,
            count=len(items),
            total=len(found),
            offset=wanted.offset,
            snapshot=session.store.snapshot(),
        )


def _plainly(one: Judgement, wanted: Filter) -> bool:
    return (
        wanted.verdict in (None, one.verdict) and wanted.who in (None, one.who) and wanted.undone in (None, one.undone)
    )


def _now(one: JudgementView, wanted: Filter, about: str | None) -> bool:
    return (
        (about is None or about in {ref.id for ref in one.entities})
        and (wanted.claim is None or wanted.claim in one.claims)
        and (wanted.page is None or wanted.page in _pages(one))
    )


def _pages(one: JudgementView) -> set[str]:
    return {anchor.page for anchor in (*one.anchors, *one.others)} | ({one.claim.page} if one.claim else set())


@router.post("", status_code=201)
def judge(request: Request, response: Response, key: CurateDep, body: Asked) -> JudgementBody:
    """Keeps what a person decided, and links the register anew; the answer holds what came of it."""
    return _made(request, response, _curator(request).judge(body, _who(key, body.who)))


@router.get("/export", response_class=StreamingResponse, responses={200: {"content": {LINES: {}}}})
def export(access: AccessDep, _key: CurateDep) -> StreamingResponse:
    """All judgements, undone ones too, one a line, in an order that diffs well. Names of suppressed people stand in it."""
    with access.session() as session:
        made = list(curation_lines.lines(session.register.judgements()))
        heads = {SNAPSHOT_HEADER: session.store.snapshot()}
    heads["Content-Disposition"] = 'attachment; filename="judgements.jsonl"'
    return StreamingResponse(iter(made), media_type=LINES, headers=heads)


async def _lines(request: Request) -> list[str]:
    """The body's lines, of which no more is read than an import may have."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in (LINES, "application/jsonl", "application/json-lines"):
        raise InputError(f"the body is {kind or 'of no kind'}", f"Send Content-Type: {LINES}")
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MAX_IMPORT_BYTES:
            raise InputError("the body is too large", f"Give at most {MAX_IMPORT_BYTES} bytes")
    try:
        return body.decode("utf-8").split("\n")  # other breaks may stand in a text
    except UnicodeDecodeError as error:
        raise InputError(f"the body is no UTF-8: {error.reason} at byte {error.start}", "Send UTF-8") from None


@router.post(
    "/import",
    openapi_extra={"requestBody": {"required": True, "content": {LINES: {"schema": {"type": "string"}}}}},
)
def take_in(
    request: Request, response: Response, _key: CurateDep, lines: Annotated[list[str], Depends(_lines)]
) -> ImportBody:
    """Takes in the lines of an export: what is there already stays, what was undone in either is undone; all or nothing."""
    done = _curator(request).take_in(curation_lines.judgements(lines, "body"))
    response.headers[SNAPSHOT_HEADER] = done.snapshot
    return ImportBody(
        new=done.new, undone=done.undone, unchanged=done.unchanged, snapshot=done.snapshot, behind=_behind(request)
    )


@router.get("/{judgement}")
def judgement(access: AccessDep, judgement: JudgementId) -> JudgementView:
    """One judgement: what it is about now, and whether it is in force."""
    with access.session() as session, session.register.view() as conn:
        for one in session.register.judgements():
            if one.id == judgement:
                return views(conn, [one])[0]
    raise UnknownName(f"no judgement {judgement}", "GET /v1/judgements lists them")


@router.post("/{judgement}/undo")
def undo(request: Request, response: Response, key: CurateDep, judgement: JudgementId, body: Decided) -> JudgementBody:
    """Takes a judgement back; it stays on record. Undoing twice changes nothing."""
    return _made(request, response, _curator(request).undo(judgement, _who(key, body.who)))


def _curator(request: Request) -> Curator:
    curator: Curator = request.app.state.curator
    return curator


def _who(key: str | None, given: str | None) -> str:
    who = given or key
    if not who:
        raise InputError("who: nobody is named", 'Give "who": the name of the person who decides')
    return who


def _made(request: Request, response: Response, made: Made) -> JudgementBody:
    response.headers[SNAPSHOT_HEADER] = made.snapshot
    return JudgementBody(
        judgement=made.judgement, entities=made.entities, snapshot=made.snapshot, behind=_behind(request)
    )


def _behind(request: Request) -> bool:
    """Whether answers come from a graph beside the register, which has to be loaded again."""
    return bool(request.app.state.graph_apart)
