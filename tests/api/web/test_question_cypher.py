"""The Cypher beside each answer: one for every kind of question, and on Neo4j it gives the rows of the answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from api.answer import Answer, AnswerRow
from api.ask import ask
from api.questions import catalogue
from graph.load import load
from graph.neo4j_connection import Connection
from graph.question_cypher import question_cypher
from graph.register import Register
from graph.store.embedded import EmbeddedStore
from tests.graph.neo4j_server import neo4j

__all__ = ["neo4j"]

Keys = Callable[[Answer], Any]
Row = dict[str, Any]


def stated(answer: Answer) -> list[AnswerRow]:
    return [row for row in answer.rows if row.basis == "stated"]


def counted(answer: Answer) -> set[tuple[str, int | None]]:
    return {(row.entities[0].id, row.count) for row in answer.rows}


def tenures(answer: Answer) -> set[tuple[str, str | None, str | None]]:
    return {(row.entities[0].name, row.date_from, row.date_to) for row in answer.rows}


def trips(answer: Answer) -> set[tuple[str, str | None]]:
    return {(row.entities[0].id, row.trip) for row in stated(answer)}


def columns(*names: str) -> Callable[[list[Row]], Any]:
    return lambda rows: {tuple(row[name] for name in names) for row in rows}


HOLDERS = columns("person", "known_from", "known_to")
SAME: dict[str, tuple[Keys, Callable[[list[Row]], Any]]] = {
    "visitors": (trips, columns("id", "trip")),
    "visitor_ranking": (counted, columns("id", "trips")),
    "visits_to": (lambda answer: {(row.trip,) for row in stated(answer)}, columns("trip")),
    "visit_count": (lambda answer: answer.total, lambda rows: rows[0]["trips"]),
    "place_count": (lambda answer: answer.total, lambda rows: rows[0]["trips"]),
    "visits": (lambda answer: {(row.event, row.entities[1].id) for row in stated(answer)}, columns("event", "id")),
    "companions": (counted, columns("id", "trips")),
    "attendees": (
        lambda a: {(row.entities[0].id, row.role, row.event) for row in a.rows},
        columns("id", "role", "event"),
    ),
    "meetings": (lambda a: {(row.event, row.role) for row in a.rows}, columns("event", "role")),
    "posts": (
        lambda a: {(row.entities[1].name, row.post, row.date_from) for row in a.rows},
        columns("body", "post", "known_from"),
    ),
    "officials_of": (tenures, HOLDERS),
    "holders": (tenures, HOLDERS),
    "holders_all": (tenures, HOLDERS),
    "holders_now": (tenures, HOLDERS),
    "holders_earlier": (tenures, HOLDERS),
    "timeline": (lambda answer: {(row.event,) for row in answer.rows}, columns("event")),
    "most_visited": (counted, columns("id", "trips")),
    "most_active": (counted, columns("id", "trips")),
    "relation": (lambda answer: answer.total, lambda rows: rows[0]["steps"]),
}
QUESTIONS = [
    "哪些官员去过莘县？",
    "谁去过聊城市？",
    "2017年谁去过莘县？",
    "谁去莘县最多？",
    "霍正林什么时候去过莘县？",
    "霍正林去过莘县多少次？",
    "莘县被调研过多少次？",
    "霍正林去过哪里？",
    "霍正林去过哪些企业？",
    "霍正林的随行人员有谁？",
    "谁陪同霍正林去过莘县？",
    "霍正林担任什么职务？",
    "聊城市委书记是谁？",
    "历任聊城市委书记有谁？",
    "现任聊城市委书记是谁？",
    "前任聊城市委书记是谁？",
    "莘县有哪些官员？",
    "莘县发生了什么？",
    "2024年霍正林有什么活动？",
    "哪个县被调研的次数最多？",
    "官员去哪些村最多？",
    "哪些官员外出调研最多？",
    "历任周口市市长有谁？",
    "前任周口市市长是谁？",
    "霍正林和莘县有什么关系？",
]


def test_every_kind_of_question_has_its_cypher() -> None:
    kinds = {template.id for template in catalogue().data.templates}
    assert kinds == set(question_cypher()) - {"companions_at"} == set(SAME)


def test_every_parameter_is_given(session: Any) -> None:
    for question in (
        "谁去过莘县？",
        "谁陪同顾明远去过莘县？",
        "全市教育工作会议由谁主持？",
        "顾明远和莘县有什么关系？",
    ):
        query = ask(session.register, session.store, question).cypher
        assert all(f"${name}" in query.text for name in query.parameters)
        free = {name for name, value in query.parameters.items() if value is None}
        assert free <= {"first", "last"}


def test_days_and_officials_are_parameters(session: Any) -> None:
    values = ask(session.register, session.store, "2018年3月哪些官员去过莘县？").cypher.parameters
    assert values == {"place": "371522", "first": "2018-03-01", "last": "2018-03-31", "officials": True}


@pytest.fixture(scope="module")
def both(samples: Path, neo4j: Connection) -> Iterator[tuple[Register, Connection]]:
    """The sample pages' register, and a Neo4j that holds its graph."""
    with Register.open(samples) as register:
        load(register, neo4j)
        yield register, neo4j


def meetings_asked(register: Register) -> list[str]:
    with register.view() as conn:
        name, person = conn.execute(
            "SELECT e.name, n.name FROM events e JOIN participations p ON p.event = e.id JOIN entities n ON n.id = p.entity"
            " WHERE e.type = 'Meeting' AND e.date_from IS NOT NULL AND n.official AND p.status = 'stated' AND length(e.name) > 4"
            " ORDER BY e.id"
        ).fetchone()
    return [f"谁参加了{name}？", f"{person}参加过哪些会议？"]


def test_on_neo4j_it_gives_the_rows_of_the_answer(both: tuple[Register, Connection]) -> None:
    register, server = both
    store = EmbeddedStore(register)
    seen = set()
    for question in [*QUESTIONS, *meetings_asked(register)]:
        answer = ask(register, store, question)
        rows = server.read(answer.cypher.text, **answer.cypher.parameters)
        of_answer, of_rows = SAME[answer.template]
        assert of_answer(answer) == of_rows(rows), question
        seen |= {answer.template} if rows else set()
    assert seen == set(SAME)
