"""The route that sends the register in the formats of others, while it is written."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import StreamingResponse
from starlette.types import Receive, Scope, Send

from api.access import SNAPSHOT_HEADER
from api.export_stream import ExportDesk, ExportStream
from api.routers.snapshots import expected_by_settings
from graph.export.formats import FORMATS
from graph.export.shown import Wanted

router = APIRouter(prefix="/v1/export", tags=["exports"])
Name = Literal["csv", "graphml", "gexf", "ftm", "panel", "replication"]
_CONTENT: dict[str, dict[str, str]] = {media: {} for media in sorted({form.media for form in FORMATS.values()})}


class _Ended(StreamingResponse):
    """What is sent of an export, which ends with it: also when the asker has gone, which no generator is told."""

    def __init__(self, stream: ExportStream, **more: Any) -> None:
        super().__init__(stream.blocks(), **more)
        self._stream = stream

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._stream.stop()


@router.get("/{name}", response_class=StreamingResponse, responses={200: {"content": _CONTENT}})
def export(
    request: Request,
    name: Annotated[Name, Path(description="graphml, gexf and ftm are one file, the others a zip.", examples=["csv"])],
    everyone: Annotated[bool, Query(description="People who are no officials too.")] = False,
    excel: Annotated[bool, Query(description="A byte-order mark in CSV files.")] = False,
    balanced: Annotated[bool, Query(description="Panel: zeros where pages were read that tell of no trip.")] = False,
    present_boundaries: Annotated[bool, Query(description="Panel: boundaries of today, not of the visit.")] = False,
) -> StreamingResponse:
    """All that the register holds, as of one state, as `zhengpu export` writes it."""
    desk: ExportDesk = request.app.state.exports
    expected = expected_by_settings(request) if name == "panel" else None
    wanted = Wanted(everyone=everyone, excel=excel, balanced=balanced, present=present_boundaries, expected=expected)
    stream = desk.start(name, wanted)
    heads = {SNAPSHOT_HEADER: stream.snapshot, "Content-Disposition": f'attachment; filename="{stream.file}"'}
    return _Ended(stream, media_type=FORMATS[name].media, headers=heads)
