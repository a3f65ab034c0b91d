"""The command that serves the web page and the API over HTTP."""

from __future__ import annotations

import math
from typing import Annotated

import typer
import uvicorn

from api.app import create_app
from api.linked import linked_register
from api.logs import server_logging
from api.network import check_exposure, keys_required, on_this_machine
from api.options import RegisterOption, checked_settings, register_path

KEEP_ALIVE_SECONDS = 20


def add_to(app: typer.Typer) -> None:
    """Adds this command."""
    app.command("serve")(serve)


def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on (default: ZHENGPU_HOST, 127.0.0.1).")] = None,
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="Port (default: ZHENGPU_PORT, 8000).")] = None,
    open_to_anyone: Annotated[
        bool, typer.Option("--open-to-anyone", help="With ZHENGPU_KEYS=off: let others in without a key.")
    ] = False,
    register: RegisterOption = None,
) -> None:
    """Serve the web page, http://127.0.0.1:8000, and the API, which /docs describes; others than this machine need keys."""
    given = checked_settings()
    settings = given.model_copy(update={"register_file": register_path(register), "host": host or given.host})
    check_exposure(settings, open_to_anyone=open_to_anyone)
    with linked_register(settings.register_file):
        pass  # a missing or foreign file is better told now than to the first asker
    if not keys_required(settings) and not on_this_machine(settings):
        typer.echo(f"warning: anyone who reaches {settings.host} may read and change everything", err=True)
    uvicorn.run(
        create_app(settings),
        host=settings.host,
        port=port or given.port,
        log_config=None if settings.log == "off" else server_logging(settings.log),
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=list(settings.trusted_proxies),
        limit_concurrency=settings.connections,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=math.ceil(settings.request_seconds) + 1,
    )
