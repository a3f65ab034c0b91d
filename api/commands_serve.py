"""The command that serves the web page and the API over HTTP."""

from __future__ import annotations

from typing import Annotated

import typer
import uvicorn

from api.app import create_app
from api.linked import linked_register
from api.options import RegisterOption, checked_settings, register_path


def add_to(app: typer.Typer) -> None:
    """Adds this command."""
    app.command("serve")(serve)


def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on (default: ZHENGPU_HOST, 127.0.0.1).")] = None,
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="Port (default: ZHENGPU_PORT, 8000).")] = None,
    register: RegisterOption = None,
) -> None:
    """Serve the web page, http://127.0.0.1:8000, and the API, which /docs describes."""
    given = checked_settings()
    settings = given.model_copy(update={"register_file": register_path(register)})
    with linked_register(settings.register_file):
        pass  # a missing or foreign file is better told now than to the first asker
    uvicorn.run(create_app(settings), host=host or given.host, port=port or given.port, log_level="info")
