"""An address and credentials in, a connection to a Neo4j out, whose errors say what is wrong and what to do."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import neo4j
from neo4j import exceptions

from zhengpu.errors import StoreUnavailable

READ_SECONDS = 30.0
WRITE_SECONDS = 300.0
CONNECT_SECONDS = 10.0
RETRY_SECONDS = 30.0
IDLE_SECONDS = 2.0  # a connection unused for longer is tried first: its server may be gone without a word
MANY_ROWS, FEW_ROWS = 1000, 50  # fetched at a time
Row = dict[str, Any]


class Connection:
    """A pool of connections to one database; threads may share it."""

    def __init__(
        self,
        uri: str,
        user: str,
        password: str | None,
        database: str = "neo4j",
        *,
        retry_seconds: float = RETRY_SECONDS,
        connect_seconds: float = CONNECT_SECONDS,
    ) -> None:
        self.uri, self.user, self.password, self.database = uri, user, password, database
        logging.getLogger("neo4j").setLevel(logging.CRITICAL)
        with self._errors():
            self._driver = neo4j.GraphDatabase.driver(
                uri,
                auth=(user, password) if password is not None else None,
                connection_timeout=connect_seconds,
                connection_acquisition_timeout=connect_seconds,
                max_transaction_retry_time=retry_seconds,
                liveness_check_timeout=IDLE_SECONDS,
                notifications_min_severity="OFF",
            )

    def close(self) -> None:
        """Gives the connections back."""
        self._driver.close()

    def __enter__(self) -> Connection:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def check(self) -> None:
        """Raises StoreUnavailable when the server does not answer or refuses the user."""
        with self._errors():
            self._driver.verify_connectivity()

    def read(self, query: str, *, seconds: float = READ_SECONDS, **values: Any) -> list[Row]:
        """Rows of a query that only reads: at once, and when that fails for a while, retried in transactions."""
        with self._errors(), self._session("READ") as session:
            try:
                return [record.data() for record in session.run(neo4j.Query(query, timeout=seconds), values)]
            except (exceptions.Neo4jError, exceptions.DriverError) as error:
                if not error.is_retryable():
                    raise
        return self._run("READ", query, values, seconds)

    def write(self, query: str, **values: Any) -> list[Row]:
        """Rows of a query that writes, in a transaction that is retried as a whole."""
        return self._run("WRITE", query, values, WRITE_SECONDS)

    def stream(self, query: str, **values: Any) -> Iterator[Row]:
        """Rows of a query that reads much, as they come."""
        with self._errors(), self._session("READ") as session:
            for record in session.run(neo4j.Query(query, timeout=WRITE_SECONDS), values):
                yield record.data()

    @contextmanager
    def reading(self, seconds: float) -> Iterator[neo4j.Transaction]:
        """A transaction that reads, rolled back at the end; few rows are fetched at a time."""
        with self._errors(), self._session("READ", fetch_size=FEW_ROWS) as session:
            transaction = session.begin_transaction(timeout=seconds)
            try:
                yield transaction
            finally:
                transaction.close()

    def schema(self, query: str, **values: Any) -> None:
        """Makes a constraint or an index, or waits for them, in a transaction of its own."""
        with self._errors(), self._session("WRITE") as session:
            session.run(neo4j.Query(query, timeout=WRITE_SECONDS), values).consume()

    def _run(self, mode: str, query: str, values: Row, seconds: float) -> list[Row]:
        @neo4j.unit_of_work(timeout=seconds)
        def work(tx: neo4j.ManagedTransaction) -> list[Row]:
            return [record.data() for record in tx.run(query, values)]

        with self._errors(), self._session(mode) as session:
            return session.execute_read(work) if mode == "READ" else session.execute_write(work)

    def _session(self, mode: str, fetch_size: int = MANY_ROWS) -> neo4j.Session:
        return self._driver.session(database=self.database, default_access_mode=mode, fetch_size=fetch_size)

    @contextmanager
    def _errors(self) -> Iterator[None]:
        try:
            yield
        except (exceptions.AuthError, exceptions.TokenExpired) as error:
            raise StoreUnavailable(
                f"{self.uri}: Neo4j refuses the user or the password",
                "Set ZHENGPU_NEO4J_USER and ZHENGPU_NEO4J_PASSWORD",
            ) from error
        except exceptions.Neo4jError as error:
            raise StoreUnavailable(f"{self.uri}: {_said(error)}", _hint(error)) from error
        except (exceptions.DriverError, OSError, ValueError) as error:
            raise StoreUnavailable(
                f"{self.uri}: Neo4j does not answer ({type(error).__name__})",
                "Start it with `zhengpu neo4j start`, or check ZHENGPU_NEO4J_URI",
            ) from error


def _said(error: exceptions.Neo4jError) -> str:
    return (error.message or error.code or type(error).__name__).splitlines()[0]


def _hint(error: exceptions.Neo4jError) -> str:
    code = error.code or ""
    if "DatabaseNotFound" in code:
        return "Check ZHENGPU_NEO4J_DATABASE"
    if "TimedOut" in code or "Timeout" in code:
        return "Ask for less, for example a shorter range of dates, or try again later"
    return "Try again; when it stays so, look into Neo4j's log"
