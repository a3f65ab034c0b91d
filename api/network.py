"""An application and its settings in, the same application as it can stand on a network out."""

from __future__ import annotations

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

from api.access import SNAPSHOT_HEADER
from api.keys import key_file
from api.logs import Log
from api.middleware.bodies import Bodies
from api.middleware.budgets import Budgets
from api.middleware.compressed import Compressed
from api.middleware.door import Door
from api.middleware.guard import Guard
from api.middleware.journal import Journal
from api.middleware.turns import Turns
from zhengpu.errors import InputError
from zhengpu.settings import Settings

HERE = ("localhost", "127.0.0.1", "[::1]")
_EVERYWHERE = {"0.0.0.0", "::", ""}  # noqa: S104
GZIP_FROM = 4_096  # bytes: smaller answers are not worth the while


def on_this_machine(settings: Settings) -> bool:
    """Whether the service can be asked from this machine alone, and under its own names alone."""
    return _bracketed(settings.host) in HERE and set(settings.allowed_hosts) <= set(HERE)


def keys_required(settings: Settings) -> bool:
    """Whether each asker needs a key."""
    return settings.keys == "required" or (settings.keys == "auto" and not on_this_machine(settings))


def check_exposure(settings: Settings, *, open_to_anyone: bool) -> None:
    """Raises InputError for a service that others could reach without a key."""
    if keys_required(settings):
        file = key_file(settings)
        if not file.any_good():
            raise InputError(
                f"{settings.host} can be reached from other machines, and {file.path} holds no key that is good",
                "Make one: `zhengpu keys add NAME --scope read`; see docs/service.md",
            )
    elif not on_this_machine(settings) and not open_to_anyone:
        raise InputError(
            f"ZHENGPU_KEYS=off lets anyone who reaches {settings.host} read and change everything",
            "Take it away, or say --open-to-anyone if something else keeps askers out",
        )


def put_on_network(app: FastAPI, settings: Settings) -> None:
    """Adds all that stands before the routes; the last that is added is the first to be passed."""
    required = keys_required(settings)
    app.add_middleware(Compressed, minimum_size=GZIP_FROM)
    app.add_middleware(
        Turns,
        at_once=settings.at_once,
        waiting=settings.waiting,
        wait_seconds=settings.wait_seconds,
        seconds=settings.request_seconds,
        stream_seconds=settings.stream_seconds,
    )
    app.add_middleware(Bodies, most=settings.max_body_bytes, seconds=settings.request_seconds)
    if settings.rates == "on" or (settings.rates == "auto" and required):
        app.add_middleware(Budgets, cheap=settings.rate, costly=settings.rate_costly)
    app.add_middleware(
        Door, keys=key_file(settings), required=required, proxied_required=required or settings.keys == "auto"
    )
    app.add_middleware(
        Guard, hosts=_hosts(settings, required), origins=settings.cors_origins, max_url=settings.max_url_bytes
    )
    if settings.cors_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=settings.cors_origins,
            allow_methods=["GET", "POST"],
            allow_headers=["Authorization", "Content-Type", "X-Request-ID"],
            expose_headers=[SNAPSHOT_HEADER, "X-Request-ID", "Retry-After", "RateLimit-Remaining", "RateLimit-Reset"],
        )
    app.add_middleware(Journal, log=Log(settings.log))


def _hosts(settings: Settings, required: bool) -> tuple[str, ...]:
    """Names that the service may be asked under; none: any, since a web page elsewhere has no key to send along."""
    if required and not settings.allowed_hosts:
        return ()
    own = () if settings.host in _EVERYWHERE else (_bracketed(settings.host),)
    return (*HERE, *own, *settings.allowed_hosts)


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host and not host.startswith("[") else host
