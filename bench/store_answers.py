"""A store and a register in, how long its answers take out."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graph.register import Register
from graph.store.base import Store

ASKED, WARM = 300, 600  # the server's compiler needs some hundred of the same question
SECONDS = 6.0  # for one question to one store, and as long before that; slow ones are asked fewer times


@dataclass
class Latency:
    """How long a question's answers took, in milliseconds."""

    question: str
    asked: int
    p50: float
    p99: float


def latencies(register: Register, store: Store, seed: int = 2) -> list[Latency]:
    """The questions, each about things drawn by the same dice for every store."""
    dice = random.Random(seed)
    with register.view() as conn:
        entities = [row[0] for row in conn.execute("SELECT id FROM entities ORDER BY id")]
        counties = [row[0] for row in conn.execute("SELECT id FROM entities WHERE type = 'County' ORDER BY id")]
        officials = [row[0] for row in conn.execute("SELECT DISTINCT visitor FROM stops ORDER BY visitor")]

    def year_of(county: str) -> object:
        year = dice.randint(2013, 2024)
        return store.visitors(county, date_from=f"{year}-01-01", date_to=f"{year}-12-31")

    def path_from(official: str) -> object:
        return store.shortest_path(official, dice.choice(officials))

    return [
        _asked("point: an entity by its id", store.entity, entities, dice),
        _asked("1 hop: direct edges of an official", store.neighbours, officials, dice),
        _asked("1 hop: visitors of a county itself", lambda one: store.visitors(one, inside=False), counties, dice),
        _asked("3 hops: visitors of all that lies in a county, one year", year_of, counties, dice),
        _asked("shortest path between two officials", path_from, officials, dice),
    ]


def round_trip(ask: Callable[[], object]) -> Latency:
    """What it takes to ask a server for nothing."""
    return _asked("nothing: the round trip alone", lambda _: ask(), ("nothing",), random.Random(0))


def _asked(question: str, ask: Callable[[str], object], about: Sequence[str], dice: random.Random) -> Latency:
    for count in (WARM, ASKED):
        spent: list[float] = []
        while len(spent) < count and sum(spent) < SECONDS:
            one = dice.choice(about)
            began = time.perf_counter()
            ask(one)
            spent.append(time.perf_counter() - began)
    spent.sort()
    at = (len(spent) // 2, min(len(spent) - 1, len(spent) * 99 // 100))
    return Latency(question, len(spent), *(1000 * spent[number] for number in at))
