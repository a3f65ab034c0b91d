"""Claims to check in, a table for a person to mark out; a marked table in, the verdicts out, each line checked."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from api.chinese import STATUS, date_words
from graph.audit import AuditClaim, all_claims
from graph.export.files import write_lines
from graph.export.safe_csv import csv_lines
from graph.register import Register
from nlp.decode import decode
from zhengpu.errors import InputError
from zhengpu.records import RelationType

COLUMNS = (
    "verdict", "note", "claim", "sentence", "headline", "paper", "published", "page", "type", "confidence", "id",
    "snapshot",
)  # fmt: skip
VERDICTS = ("right", "wrong", "unclear")
ENDINGS = (".csv", ".jsonl")
_MARK = "\ufeff"  # by which spreadsheets know UTF-8
_HOLDS = {"planned": "拟任", "former": "曾任", "denied": "不任"}
_VERBS = {"VISITED": "到访", "ACCOMPANIED": "陪同", "LOCATED_IN": "位于", "WROTE": "撰写"}
_NEEDED = ("verdict", "id", "snapshot")
_HINT = "Draw the sample by `zhengpu audit FILE`, and mark it without changing its other columns"


@dataclass(frozen=True)
class Marked:
    """A claim with the verdict of the person who checked it."""

    claim: AuditClaim
    verdict: str


def claim_words(claim: AuditClaim) -> str:
    """A claim as a Chinese sentence."""
    subject = claim.subject.words()
    thing = claim.object.words() if claim.object else f"《{claim.object_text or ''}》"
    if claim.type == "HOLDS_POST":
        said = f"{subject} {_HOLDS.get(claim.status, '任')} {thing} {claim.post or ''}"
    else:
        verb = (claim.role or "出席") if claim.type == "ATTENDED" else _VERBS[claim.type]
        said = f"{subject} {STATUS[claim.status]}{verb} {thing}"
    undated = claim.type in ("LOCATED_IN", "WROTE")
    more = [] if undated else [date_words(claim.date), *([claim.purpose] if claim.purpose else [])]
    return f"{said.strip()}{'；' + '，'.join(more) if more else ''}"


def write_sheet(claims: list[AuditClaim], snapshot: str, file: Path) -> int:
    """Writes the table, as CSV or JSON lines after the file's ending; how many claims it has."""
    rows = [_row(claim, snapshot) for claim in claims]
    if _ending(file) == ".jsonl":
        return write_lines(file, (json.dumps(row, ensure_ascii=False) for row in rows))
    lines = csv_lines(COLUMNS, [[row[name] for name in COLUMNS] for row in rows])
    return write_lines(file, _marked_first(line.rstrip("\r\n") for line in lines)) - 1


def _row(claim: AuditClaim, snapshot: str) -> dict[str, Any]:
    return {
        "verdict": "",
        "note": "",
        "claim": claim_words(claim),
        "sentence": "".join(claim.sentence.split()),
        "headline": claim.headline,
        "paper": claim.paper or "",
        "published": claim.published or "",
        "page": claim.page,
        "type": claim.type,
        "confidence": claim.confidence,
        "id": claim.id,
        "snapshot": snapshot,
    }


def _marked_first(lines: Iterator[str]) -> Iterator[str]:
    yield _MARK + next(lines)
    yield from lines


def _ending(file: Path) -> str:
    if file.suffix not in ENDINGS:
        raise InputError(f"{file}: neither .csv nor .jsonl", "Give the file one of these endings")
    return file.suffix


def read_marks(file: Path, register: Register, *, partial: bool = False) -> list[Marked]:
    """The verdicts of a marked table; InputError names the line that can't be used. With `partial`, lines without a
    verdict are passed over.
    """
    known, snapshot = all_claims(register), register.snapshot()
    marked: dict[str, Marked] = {}
    unmarked: list[int] = []
    for line, row in _rows(file):
        where = f"{file}:{line}"
        claim = known.get(row["id"])
        if row["snapshot"] != snapshot:
            raise InputError(
                f"{where}: drawn from snapshot {row['snapshot'] or '(none)'}, the register is at {snapshot}",
                "Marks count for what was drawn: give --register a backup of that time, or draw and mark anew",
            )
        if claim is None:
            raise InputError(f"{where}: no claim {row['id']!r} in the register", _HINT)
        if claim.id in marked:
            raise InputError(f"{where}: claim {claim.id} stands there twice", "Keep one of the lines")
        verdict = row["verdict"].strip().lower()
        if not verdict:
            unmarked.append(line)
        elif verdict not in VERDICTS:
            raise InputError(f"{where}: no verdict {verdict!r}", f"Write {', '.join(VERDICTS)}")
        else:
            marked[claim.id] = Marked(claim, verdict)
    if unmarked and not partial:
        shown = ", ".join(map(str, unmarked[:5])) + (" …" if len(unmarked) > 5 else "")
        raise InputError(
            f"{file}: {len(unmarked)} lines without a verdict ({shown})",
            "Mark them, with unclear where the page does not tell; or give --partial, if you marked at random",
        )
    if not marked:
        raise InputError(f"{file}: nothing is marked", f"Write {', '.join(VERDICTS)} in the column verdict")
    return list(marked.values())


def _rows(file: Path) -> Iterator[tuple[int, Mapping[str, str]]]:
    try:
        text = decode(file.read_bytes(), str(file))
    except OSError as error:
        raise InputError(f"{file}: {error.strerror}", "Give the marked file") from error
    rows = _json_rows(file, text) if _ending(file) == ".jsonl" else _csv_rows(file, text)
    for line, row in rows:
        missing = next((name for name in _NEEDED if not isinstance(row.get(name), str)), None)
        if missing:
            raise InputError(f"{file}:{line}: no {missing}", _HINT)
        yield line, row


def _csv_rows(file: Path, text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    reader = csv.DictReader(io.StringIO(text, newline=""))
    missing = next((name for name in _NEEDED if name not in (reader.fieldnames or ())), None)
    if missing:
        raise InputError(f"{file}:1: no column {missing!r}", _HINT)
    for row in reader:
        yield reader.line_num, row


def _json_rows(file: Path, text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for line, content in enumerate(text.splitlines(), start=1):
        if not content.strip():
            continue
        try:
            row = json.loads(content)
        except ValueError as error:
            raise InputError(f"{file}:{line}: {error}", "Each line must be a JSON object") from error
        if not isinstance(row, dict):
            raise InputError(f"{file}:{line}: no JSON object", _HINT)
        yield line, row


def types_asked(names: list[str]) -> tuple[str, ...]:
    """Relation types as given on the command line; InputError when there is no such one."""
    known = get_args(RelationType)
    asked = tuple(name.upper() for name in names)
    strange = next((name for name in asked if name not in known), None)
    if strange:
        raise InputError(f"--type {strange}: no such relation", f"Take one of {', '.join(known)}")
    return asked
