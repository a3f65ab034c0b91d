"""A question as it was understood in, the Cypher that gives the same answer on Neo4j out, with its values."""

from __future__ import annotations

from typing import Any

from api.answer import GraphQuery
from api.handling import Asked
from api.questions import Template
from graph.question_cypher import question_cypher
from graph.store.asked import asked_days

_AT_A_PLACE = {"companions": "companions_at"}  # asked with a place, it is another question


def graph_query(template: Template, asked: Asked) -> GraphQuery:
    """The query of a kind of question with the values of this one."""
    name = template.id
    if "place" in asked.entities:
        name = _AT_A_PLACE.get(name, name)
    query = question_cypher()[name]
    values = _values(asked)
    return GraphQuery(text=query.text, parameters={one: values.get(one) for one in query.parameters})


def _values(asked: Asked) -> dict[str, Any]:
    days = asked_days(asked.period.date_from, asked.period.date_to)
    kind = asked.questions.kind_asked(asked.slots.get("where", ""))
    values: dict[str, Any] = {slot: ref.id for slot, ref in asked.entities.items()}
    if asked.post:
        values |= {"body": asked.post.body.id, "post": asked.post.post}
    return values | {
        "meeting": asked.slots.get("meeting"),
        "first": days.first,
        "last": days.last,
        "officials": asked.officials_only,
        "types": list(kind.types) if kind else [],
        "ends": list(kind.ends) if kind else [],
    }
