"""A page of the docs in, its commands and code with the output that it promises out; and whether an output keeps that promise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
ANYTHING = "…"


class Step(NamedTuple):
    """Something to run: `kind` is console or python."""

    kind: str
    source: str
    promised: str | None


def steps(page: Path) -> list[Step]:
    """All that a page tells its reader to run, in order; the output of python is the text block right after it."""
    return list(_steps(_FENCE.findall(page.read_text(encoding="utf-8"))))


def _steps(blocks: list[tuple[str, str]]) -> Iterator[Step]:
    for place, (kind, text) in enumerate(blocks):
        if kind == "console":
            for part in re.split(r"^\$ ", text, flags=re.M)[1:]:
                command, _, promised = part.partition("\n")
                yield Step(kind, command, promised)
        elif kind == "python":
            after = blocks[place + 1] if place + 1 < len(blocks) else ("", "")
            yield Step(kind, text, after[1] if after[0] == "text" else None)


def keeps(promised: str, output: str) -> bool:
    """Whether an output is as promised: a line … stands for any lines, an … within a line for anything."""
    parts = []
    for line in promised.rstrip("\n").split("\n"):
        if line.strip() == ANYTHING:
            parts.append(r"(?:.*\n)*?")
        else:
            parts.append(".*".join(re.escape(part) for part in line.rstrip().split(ANYTHING)) + r"[ ]*\n")
    return re.fullmatch("".join(parts), output.rstrip("\n") + "\n") is not None
