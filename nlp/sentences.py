"""Folded text in, its sentences' spans out: full stops, closing quotes with their sentence, opening ones with theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"(?:[。！？；]|…+|(?<=[一-鿿”）])\.(?!\d)|\n)[”’）》」』]*")


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each sentence; the blanks and newlines between are in none."""
    start = 0
    for found in _END.finditer(text):
        end = found.end()
        if found.group().startswith("\n"):
            end = found.start()
        if text[start:end].strip():
            yield _trim(text, start, end)
        start = found.end()
    if text[start:].strip():
        yield _trim(text, start, len(text))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
