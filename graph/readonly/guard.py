"""The server's plan of a query in, nothing out: QueryRefused where a step of it does anything but read the graph."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from graph.readonly.allowed import allowed
from graph.readonly.text import refused_procedure
from zhengpu.errors import QueryRefused

_ONLY_READS = "Only queries that read the graph can be run: MATCH, WITH, UNWIND, CALL { }, RETURN, and a few procedures"
_KINDS = {"w": "writes", "rw": "writes", "s": "shows or changes the server or the schema"}


def check_plan(kind: str | None, plan: Mapping[str, Any] | None, database: str) -> None:
    """Refuses a query whose kind is not r, and any step that is not on the list, not known, or in another database."""
    if plan is None:
        raise QueryRefused("the server gives no plan of this query", _ONLY_READS)
    steps = list(_steps(plan))
    for step in steps:
        _check_step(step, database)
    if kind != "r":
        first = next((_name(step) for step in steps if _name(step) != "ProduceResults"), "")
        raise QueryRefused(f"the query {_KINDS.get(kind or '', 'does not only read')} ({first})", _ONLY_READS)


def _steps(plan: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    waiting = [plan]
    while waiting:
        step = waiting.pop()
        yield step
        waiting.extend(step.get("children") or ())


def _name(step: Mapping[str, Any]) -> str:
    """The step's name without its mode and database: Expand of Expand(All)@neo4j."""
    return str(step.get("operatorType", "")).rpartition("@")[0].partition("(")[0]


def _check_step(step: Mapping[str, Any], database: str) -> None:
    name, asked = _name(step), str(step.get("operatorType", "")).rpartition("@")[2]
    if name not in allowed().operators:
        raise QueryRefused(
            f"the query needs the step {name or step.get('operatorType')}, which is not allowed", _ONLY_READS
        )
    if asked != database:
        raise QueryRefused(f"the query asks the database {asked}", f"Only {database} can be asked")
    if name == "ProcedureCall":
        procedure = str((step.get("args") or {}).get("Details", "")).partition("(")[0].replace("`", "").strip()
        if procedure not in allowed().procedures:
            raise refused_procedure(procedure or "of a procedure without a name")
