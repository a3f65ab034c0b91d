"""What an answer to a question in words is made of: how it was understood, its text in Chinese, rows and evidence."""

from __future__ import annotations

from typing import Any

from graph.answers import DatedView, EntityRef, EvidenceView
from zhengpu.records import ClaimBasis, Record, Status


class AnswerRow(DatedView):
    """One line of an answer, in words and in its parts."""

    text: str
    entities: tuple[EntityRef, ...] = ()
    post: str | None = None
    role: str | None = None
    status: Status = "stated"
    basis: ClaimBasis = "stated"
    count: int | None = None
    unit: str | None = None
    event: str | None = None
    trip: str | None = None
    evidence: tuple[EvidenceView, ...] = ()


class GraphQuery(Record):
    """Cypher that gives the same answer on Neo4j, and the values of its parameters."""

    text: str
    parameters: dict[str, Any]


class Answer(Record):
    """The answer to a question, with all that it rests on; `total` counts `unit`s."""

    question: str
    understood: str
    template: str
    parameters: dict[str, str]
    text: str
    total: int
    unit: str
    rows: tuple[AnswerRow, ...]
    cypher: GraphQuery
    snapshot: str
