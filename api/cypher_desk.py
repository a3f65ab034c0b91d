"""Settings in, a desk out that takes researchers' Cypher to the configured Neo4j, or says why it does not."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from api.stores import password_of
from graph.neo4j_connection import Connection
from graph.readonly.cypher import Limits, QueryAnswer, ReadonlyCypher
from zhengpu.errors import QueriesOff
from zhengpu.settings import Settings


def check_enabled(settings: Settings) -> None:
    """Raises QueriesOff where the settings do not allow queries."""
    if not settings.cypher:
        raise QueriesOff("Cypher queries are switched off", "Set ZHENGPU_CYPHER=on; see docs/neo4j/cypher.md first")


def limits_of(settings: Settings) -> Limits:
    """The limits that the settings give."""
    return Limits(
        seconds=settings.cypher_seconds,
        rows=settings.cypher_rows,
        size=settings.cypher_bytes,
        at_once=settings.cypher_at_once,
    )


class CypherDesk:
    """Takes queries to the configured Neo4j, on connections of its own that are opened when first needed."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._connection: Connection | None = None
        self._readonly: ReadonlyCypher | None = None

    def ask(self, query: str, parameters: Mapping[str, Any]) -> QueryAnswer:
        """The answer of a query."""
        check_enabled(self._settings)
        return self._opened().ask(query, parameters)

    def _opened(self) -> ReadonlyCypher:
        given = self._settings
        if given.neo4j_uri is None:
            raise QueriesOff(
                "this service answers from the register's file, which takes no Cypher",
                "Set ZHENGPU_NEO4J_URI to a Neo4j that `zhengpu load` has filled",
            )
        with self._lock:
            if self._readonly is None:
                password = password_of(Path(given.register_file), given)
                self._connection = Connection(given.neo4j_uri, given.neo4j_user, password, given.neo4j_database)
                self._readonly = ReadonlyCypher(self._connection, limits_of(given))
            return self._readonly

    def close(self) -> None:
        """Gives the connections back."""
        if self._connection:
            self._connection.close()
