"""Judgements in, JSON lines that diff well out, and back: one judgement a line, in one order, with one order of keys."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime

from pydantic import ValidationError

from graph.curation_asked import ClaimDate, ClaimStatus
from graph.linking.judge_claims import VERDICTS as ON_CLAIMS
from zhengpu.errors import InputError
from zhengpu.records import Judgement

_VALUED = ("rename", "claim_date", "claim_status")


def lines(judgements: Iterable[Judgement]) -> Iterator[str]:
    """One line for each judgement, by time and id; what is empty is left out."""
    for one in sorted(judgements, key=lambda one: (one.when, one.id)):
        yield json.dumps(one.model_dump(mode="json", exclude_defaults=True), ensure_ascii=False) + "\n"


def judgements(given: Iterable[str], name: str) -> list[Judgement]:
    """The judgements of lines; InputError names the file and the first line that is none. Empty lines are passed over."""
    found: dict[str, tuple[int, Judgement]] = {}
    for number, line in enumerate(given, 1):
        if not line.strip():
            continue
        one = _judgement(line, f"{name}, line {number}")
        if one.id in found and found[one.id][1] != one:
            raise InputError(f"{name}, line {number}: judgement {one.id} stands in line {found[one.id][0]} otherwise")
        found.setdefault(one.id, (number, one))
    return [one for _, one in found.values()]


def _judgement(line: str, where: str) -> Judgement:
    try:
        one = Judgement.model_validate_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        what = ".".join(map(str, first["loc"]))
        raise InputError(
            f"{where}: {what + ': ' if what else ''}{first['msg']}", "Lines are made by `zhengpu judgements export`"
        ) from None
    fault = _fault(one)
    if fault:
        raise InputError(f"{where}: {fault}", "Lines are made by `zhengpu judgements export`")
    return one


def _fault(one: Judgement) -> str | None:
    """What a judgement lacks to be one."""
    if not one.id.strip() or not one.who.strip():
        return "id and who must not be empty"
    for time in filter(None, (one.when, one.undone_when)):
        try:
            datetime.fromisoformat(time)
        except ValueError:
            return f"{time!r} is no ISO time"
    if (one.verdict in ON_CLAIMS) != (one.claim is not None):
        return f"{one.verdict} is {'' if one.verdict in ON_CLAIMS else 'not '}about a claim"
    if one.claim is None and not one.anchors:
        return "it has no anchors"
    if one.verdict in _VALUED and not one.value:
        return f"{one.verdict} needs a value"
    return _bad_value(one)


def _bad_value(one: Judgement) -> str | None:
    asked = {"claim_date": ClaimDate, "claim_status": ClaimStatus}.get(one.verdict)
    if asked is None:
        return None
    try:
        asked.model_validate({"verdict": one.verdict, "claim": "c", "value": one.value})
    except ValidationError as error:
        return f"value: {error.errors()[0]['msg']}"
    return None
