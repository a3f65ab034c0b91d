"""An application in, the same with an OpenAPI description that tells each refusal, each header and the key out."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI

from api.responses import Problem

_TEXTS = {
    300: "Several entities have this name; ask for one by its id.",
    308: "The id was retired; the Location header has the address of the one that took its place.",
    400: "The request can't be answered as it stands.",
    401: "A key is needed, or the one sent is none that is good.",
    403: "The key does not allow this, or the request was sent by a foreign web page.",
    404: "Nothing has this name or id; near names are given.",
    405: "The address does not take this method.",
    408: "A query, or the sending of a body, took too long.",
    409: "It contradicts what was decided before, or what is there now.",
    410: "What had this id is no more.",
    413: "The body is too large.",
    414: "The address is too long.",
    415: "The body is of a kind that is not taken.",
    429: "The asker's budget is spent; the Retry-After header says for how many seconds.",
    503: "The service is busy, or the register or the graph can't be reached at the moment.",
}
PROBLEMS: dict[int | str, dict[str, Any]] = {
    **{status: {"model": Problem, "description": text} for status, text in _TEXTS.items()},
    "4XX": {"model": Problem, "description": "The request can't be answered as it stands."},
}
_SECONDS = {"schema": {"type": "integer", "minimum": 0}, "description": "Seconds until it is worth while to ask again."}
_ADDRESS = {"schema": {"type": "string"}, "description": "Where to ask instead."}
_SCHEME = {
    "type": "http",
    "scheme": "bearer",
    "description": "A key made by `zhengpu keys add`; not asked for by a service that only its own machine can reach.",
}
_METHODS = ("get", "post", "put", "patch", "delete")


def described(app: FastAPI) -> None:
    """Completes the description that FastAPI makes."""
    made = app.openapi

    def openapi() -> dict[str, Any]:
        if not app.openapi_schema:
            _complete(made())
        return made()

    app.openapi = openapi  # type: ignore[method-assign]


def _complete(schema: dict[str, Any]) -> None:
    schema["components"].setdefault("securitySchemes", {})["key"] = _SCHEME
    for path in schema["paths"].values():
        for operation in (path[method] for method in _METHODS if method in path):
            operation["security"] = [{"key": []}, {}]
            answers = operation["responses"]
            for status, head, told in (("429", "Retry-After", _SECONDS), ("308", "Location", _ADDRESS)):
                if status in answers:
                    answers[status].setdefault("headers", {})[head] = told
            answers.get("308", {}).pop("content", None)
            for content in (answer.get("content", {}) for status, answer in answers.items() if status[0] in "345"):
                if "text/html" in content:  # of a route that answers with a page, and refuses as all others do
                    content["application/json"] = content.pop("text/html")
