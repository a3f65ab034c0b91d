"""Annotated training text in (one passage a line, mentions as [characters|LABEL]), plain text with labelled spans out.

A third field tells of visits: [characters|LABEL|到] a place that was gone to, 行 who went there, 陪 who came along; a digit
behind it tells the outings of one passage apart.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

LABELS = frozenset(["OFFICIAL", "PERSON", "AGENCY", "COUNTY", "COMPANY", "PLACE", "ORG", "POST"])
_MENTION = re.compile(r"\[([^\[\]|]+)\|([A-Z]+)(?:\|([到行陪]\d?))?\]")


@dataclass(frozen=True)
class Passage:
    """A passage of own text and its gold spans (start, end, label), in code points of `text`; `visits`: the part that a
    span has in a visit, by where it starts.
    """

    text: str
    spans: tuple[tuple[int, int, str], ...]
    visits: Mapping[int, str] = field(default_factory=dict)


def parse_line(line: str, where: str) -> Passage:
    """Parses one annotated line; raises ValueError naming `where` when the markup is off."""
    text, spans, visits, at = "", [], {}, 0
    for found in _MENTION.finditer(line):
        text += line[at : found.start()]
        surface, label, part = found.groups()
        if label not in LABELS:
            raise ValueError(f"{where}: unknown label {label}; use one of {', '.join(sorted(LABELS))}")
        spans.append((len(text), len(text) + len(surface), label))
        if part:
            visits[len(text)] = part
        text += surface
        at = found.end()
    text += line[at:]
    if any(mark in text for mark in "[]|"):
        raise ValueError(f"{where}: stray [ ] or | left after reading the mentions")
    return Passage(text, tuple(spans), visits)


def read_passages(path: Path) -> Iterator[Passage]:
    """Yields the passages of one file; blank lines and lines that begin with # are skipped."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip() and not line.startswith("#"):
            yield parse_line(line.strip(), f"{path}:{number}")


def main(names: list[str]) -> int:
    """Checks the named files and prints what they hold; returns 1 when a line is off."""
    bad = 0
    for name in names:
        try:
            passages = list(read_passages(Path(name)))
        except ValueError as error:
            print(error, file=sys.stderr)
            bad = 1
            continue
        labels = Counter(label for passage in passages for _, _, label in passage.spans)
        print(f"{name}: {len(passages)} passages, {sum(len(p.text) for p in passages)} characters, {dict(labels)}")
    return bad


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
