"""What may run at once, what the server can't stop, and a graph that is being loaded."""

from __future__ import annotations

import pytest

from graph.neo4j_connection import Connection
from graph.readonly.cypher import Limits, ReadonlyCypher
from zhengpu.errors import QueriesBusy, QueryFailed, QueryRefused, QueryTimeout

ONE_LONG_EXPRESSION = (
    "UNWIND range(1, $n) AS x WITH collect(x) AS l RETURN all(a IN l WHERE all(b IN l WHERE a + b > 0)) AS yes"
)


def test_a_query_that_the_server_can_not_stop_keeps_its_place_until_done(neo4j: Connection) -> None:
    patient = ReadonlyCypher(neo4j, Limits(seconds=60))
    patient.ask("RETURN 1 AS x")
    patient.ask(ONE_LONG_EXPRESSION, {"n": 3})  # the plan is made now
    readonly = ReadonlyCypher(neo4j, Limits(seconds=1, at_once=1))
    with pytest.raises(QueryTimeout, match="longer than 1 s"):
        readonly.ask(ONE_LONG_EXPRESSION, {"n": 9000})
    with pytest.raises(QueriesBusy, match="1 queries are running"):
        readonly.ask("RETURN 1 AS x")
    assert readonly._places.acquire(timeout=240)
    readonly._places.release()
    assert patient.ask("RETURN 1 AS x").rows == ((1,),)


def test_a_place_is_free_again_after_each_query(neo4j: Connection) -> None:
    readonly = ReadonlyCypher(neo4j, Limits(seconds=20, at_once=1))
    assert readonly.ask("RETURN 1 AS x").rows == ((1,),)
    for query in ("MATCH (n) SET n.x = 1", "MATCH (n:Person", "RETURN 1 / 0 AS x", "CREATE (n)"):
        with pytest.raises((QueryRefused, QueryFailed)):
            readonly.ask(query)
    assert readonly.ask("RETURN 3 AS x").rows == ((3,),)


def test_a_graph_that_is_not_loaded_has_no_snapshot(clean_neo4j: Connection) -> None:
    assert ReadonlyCypher(clean_neo4j, Limits(seconds=20)).ask("RETURN 1 AS x").snapshot == ""
