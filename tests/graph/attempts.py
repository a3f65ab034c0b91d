"""Attempts to do with a researcher's query what it is not for, and all of a server's state that none of them may change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from graph.neo4j_connection import Connection
from graph.neo4j_rows import neo4j_hash
from graph.readonly.cypher import Limits, QueryAnswer
from zhengpu.errors import QueryFailed, QueryRefused, QueryTimeout, StoreUnavailable, ZhengpuError

LIMITS = Limits(seconds=2, rows=100, size=100_000, at_once=2)
SECRETS = ("root:", "localhost", "dbms.security", "SHA-256", "5.26", "2026.")
_STATE = (
    "MATCH (n) RETURN count(n) AS nodes, sum(size(keys(n))) AS keys, sum(size(labels(n))) AS labels",
    "MATCH ()-[r]->() RETURN count(r) AS edges, sum(size(keys(r))) AS keys",
    "SHOW INDEXES YIELD name RETURN name ORDER BY name",
    "SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name",
    "CALL db.labels() YIELD label RETURN label ORDER BY label",
    "CALL db.propertyKeys() YIELD propertyKey AS key RETURN key ORDER BY key",
    "CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type ORDER BY type",
)


@dataclass(frozen=True)
class Attempt:
    """A query, how it must end, and what the message must name."""

    query: str
    end: str
    says: str = ""
    parameters: dict[str, Any] = field(default_factory=dict)


ATTEMPTS = [
    Attempt(**one)
    for one in yaml.safe_load((Path(__file__).parent / "data" / "cypher_attempts.yaml").read_text(encoding="utf-8"))
]


def ended(ask: Callable[[str, dict[str, Any]], QueryAnswer], attempt: Attempt) -> tuple[str, str]:
    """How an attempt ended, and with which words: the message's, or the answer's."""
    try:
        answer = ask(attempt.query, attempt.parameters)
    except (QueryTimeout, StoreUnavailable) as error:
        return ("timeout" if isinstance(error, QueryTimeout) else "unavailable"), str(error)
    except (QueryRefused, QueryFailed) as error:
        return ("memory" if "memory" in error.message else "refused"), str(error)
    except ZhengpuError as error:
        return type(error).__name__, str(error)
    within = len(answer.rows) <= LIMITS.rows
    return ("cut" if within else "too much"), str(answer)


def state_of(connection: Connection) -> list[Any]:
    """All that queries could change: the graph, indexes, constraints, names, users."""
    held: list[Any] = [neo4j_hash(connection), *(connection.read(query) for query in _STATE)]
    with Connection(connection.uri, connection.user, connection.password, "system") as system:
        held.append(system.read("SHOW USERS YIELD user, passwordChangeRequired, suspended RETURN *"))
    return held
