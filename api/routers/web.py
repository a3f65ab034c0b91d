"""The addresses of the web page and of the API's description: files of the package, sent as they are."""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path

from fastapi import APIRouter, FastAPI
from fastapi.responses import FileResponse
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

WEB = Path(str(files("api") / "web"))
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Cache-Control": "no-cache",  # may be kept, but is asked for again: its ETag tells a newer version
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
}

router = APIRouter(include_in_schema=False)


@router.get("/")
def index() -> FileResponse:
    """The web page."""
    return FileResponse(WEB / "index.html", headers=HEADERS)


@router.get("/docs")
def docs() -> FileResponse:
    """The API's description, to be tried out."""
    return FileResponse(WEB / "docs.html", headers=HEADERS)


@router.get("/favicon.ico")
def icon() -> FileResponse:
    """The page's icon, for those who look for it here."""
    return FileResponse(WEB / "icon.svg", headers=HEADERS)


class Assets(StaticFiles):
    """The page's files, which browsers ask for again instead of trusting an old copy."""

    def file_response(
        self, full_path: str | os.PathLike[str], stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """One file with its headers."""
        answer = super().file_response(full_path, stat_result, scope, status_code)
        answer.headers.update(HEADERS)
        return answer


def add_to(app: FastAPI) -> None:
    """Adds the page and its files under /static."""
    app.include_router(router)
    app.mount("/static", Assets(directory=WEB), name="static")
