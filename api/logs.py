"""What happens in the service in, lines of the log out: JSON or plain text on stderr, with no key and no page text in them."""

from __future__ import annotations

import datetime
import json
import sys
from typing import Any, Literal

import structlog

Kind = Literal["json", "text", "off"]


_ENCODER = json.JSONEncoder(ensure_ascii=False, default=repr)


def _json(facts: dict[str, Any], **_: Any) -> str:
    return _ENCODER.encode(facts)


class _Stderr:
    """The stderr of the moment, which tests and servers exchange."""

    def write(self, text: str) -> int:
        return sys.stderr.write(text)

    def flush(self) -> None:
        sys.stderr.flush()


class Log:
    """The service's own log. What is given to it is written: nothing that a request brought but what is named here."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._log: Any = structlog.wrap_logger(
            structlog.WriteLogger(_Stderr()),  # type: ignore[arg-type]
            processors=_processors(kind),
            wrapper_class=structlog.BoundLogger,
        ).bind()

    def request(self, **facts: Any) -> None:
        """One answered request: id, method, route, status, ms, bytes, key; the client where it was turned away."""
        if self._kind == "json":  # as structlog would write it, in a third of the time
            now = datetime.datetime.now(datetime.UTC).isoformat().replace("+00:00", "Z")
            line = _ENCODER.encode({**facts, "event": "request", "level": "info", "timestamp": now})
            sys.stderr.write(line + "\n")
        elif self._kind == "text":
            self._log.info("request", **facts)

    def trouble(self, request_id: str, error: Exception) -> None:
        """Something that whoever runs the service must mend."""
        self._log.error("trouble", id=request_id, problem=str(error))

    def failure(self, request_id: str, error: Exception) -> None:
        """What nobody expected, with where it came from; always written."""
        self._log.error("failure", id=request_id, exc_info=error)


def _processors(kind: Kind) -> list[Any]:
    ends = (
        [structlog.dev.ConsoleRenderer(colors=False)]
        if kind == "text"
        else [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(_json)]
    )
    return [structlog.processors.add_log_level, structlog.processors.TimeStamper(fmt="iso", utc=True), *ends]


def server_logging(kind: Kind) -> dict[str, Any]:
    """The server's own logging, for logging.config: lines of the same kind, and no access log besides ours."""
    before = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.stdlib.ExtraAdder(allow=()),
    ]
    after = [structlog.stdlib.ProcessorFormatter.remove_processors_meta, *_processors(kind)[2:]]
    line = {"()": structlog.stdlib.ProcessorFormatter, "processors": after, "foreign_pre_chain": before}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": line},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line", "stream": "ext://sys.stderr"}},
        "loggers": {name: {"handlers": ["stderr"], "level": "INFO", "propagate": False} for name in ("uvicorn",)},
    }
