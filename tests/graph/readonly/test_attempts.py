"""Every attempt of the corpus, on a real loaded server: each is refused or cut short, and none leaves a trace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from graph.load import load
from graph.neo4j_connection import Connection
from graph.readonly.cypher import Limits, ReadonlyCypher
from graph.register import Register
from tests.graph.attempts import ATTEMPTS, LIMITS, SECRETS, ended, state_of
from tests.graph.world import LEXICON, World


@dataclass(frozen=True)
class Outcome:
    """What the server held before and after all attempts, and how each of them ended."""

    before: list[Any]
    after: list[Any]
    ends: list[tuple[str, str]]


@pytest.fixture(scope="module")
def outcome(neo4j: Connection, world: World, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    neo4j.write("MATCH (n) DETACH DELETE n")
    with Register.open(tmp_path_factory.mktemp("attempts") / "world.sqlite") as register:
        for reading in world.readings:
            register.put(reading)
        register.relink(lambda *_: world.linking, LEXICON)
        load(register, neo4j)
    ReadonlyCypher(neo4j, Limits(seconds=60)).ask(
        "MATCH (n) RETURN count(n) AS nodes"
    )  # a server's first answers are slow
    readonly = ReadonlyCypher(neo4j, LIMITS)
    before = state_of(neo4j)
    ends = [ended(readonly.ask, attempt) for attempt in ATTEMPTS]
    return Outcome(before, state_of(neo4j), ends)


def test_there_are_many_attempts() -> None:
    assert len(ATTEMPTS) >= 90
    assert len({attempt.query for attempt in ATTEMPTS}) == len(ATTEMPTS)


@pytest.mark.parametrize("number", range(len(ATTEMPTS)), ids=lambda number: ATTEMPTS[number].query[:60])
def test_an_attempt_ends_as_it_must(number: int, outcome: Outcome) -> None:
    attempt, (end, words) = ATTEMPTS[number], outcome.ends[number]
    assert end in attempt.end.split(" or "), words
    assert attempt.says in words
    assert not [secret for secret in SECRETS if secret in words and secret not in attempt.query]


def test_nothing_was_changed(outcome: Outcome) -> None:
    assert outcome.before[1][0]["nodes"] > 0
    assert outcome.after == outcome.before


def test_the_server_still_answers(outcome: Outcome, neo4j: Connection) -> None:
    answer = ReadonlyCypher(neo4j, Limits(seconds=20)).ask("MATCH (n:Entity) RETURN count(n) AS entities")
    assert answer.rows[0][0] > 0
    assert answer.snapshot
