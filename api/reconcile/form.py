"""A request in, the fields that it carries in its address or its form out; no more is read than may be sent."""

from __future__ import annotations

from urllib.parse import parse_qs

from fastapi import Request

from zhengpu.errors import BatchTooLarge, InputError

FORM = "application/x-www-form-urlencoded"
MAX_BYTES = 1_000_000
_MOST_FIELDS = 20


async def sent_fields(request: Request) -> dict[str, str]:
    """The fields of a form that was posted, besides those of the address; BatchTooLarge for a large body."""
    given = dict(request.query_params)
    if request.method != "POST":
        return given
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != FORM:
        raise InputError(f"the body is {kind or 'of no kind'}", f"Send Content-Type: {FORM}")
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MAX_BYTES:
            raise BatchTooLarge("the body is too large", f"Send at most {MAX_BYTES} bytes")
    try:
        fields = parse_qs(bytes(body).decode("ascii"), encoding="utf-8", errors="strict", max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        raise InputError("the form can't be read", "Percent-encode UTF-8, as forms are sent") from error
    return given | {name: values[-1] for name, values in fields.items()}
