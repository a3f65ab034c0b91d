"""The route that sends the register in the formats of others, while it is written."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import StreamingResponse

from api.access import SNAPSHOT_HEADER
from api.export_stream import ExportDesk
from api.routers.snapshots import expected_by_settings
from graph.export.formats import FORMATS
from graph.export.shown import Wanted

router = APIRouter(prefix="/v1/export", tags=["exports"])
Name = Literal["csv", "graphml", "gexf", "ftm", "panel", "replication"]
_CONTENT: dict[str, dict[str, str]] = {media: {} for media in sorted({form.media for form in FORMATS.values()})}


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
    return StreamingResponse(stream.blocks(), media_type=FORMATS[name].media, headers=heads)
