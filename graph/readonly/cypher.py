"""A researcher's Cypher and its parameters in, columns and plain rows out, when all that it does is to read the graph."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from neo4j import exceptions

from graph import cypher
from graph.neo4j_connection import Connection
from graph.readonly.errors import from_server, timed_out
from graph.readonly.guard import check_plan
from graph.readonly.text import check_text
from graph.readonly.values import plain
from zhengpu.errors import QueriesBusy, QueryRefused

MAX_PARAMETER_BYTES = 100_000
GRACE_SECONDS = 2.0  # for a server to end a query whose time is up


@dataclass(frozen=True)
class Limits:
    """How long a query may take, how much it may answer, and how many may run at once."""

    seconds: float = 2.0
    rows: int = 10_000
    size: int = 10_000_000
    at_once: int = 4


@dataclass(frozen=True)
class QueryAnswer:
    """The rows of a query; `truncated` says which limit cut them short, or nothing."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    truncated: str
    snapshot: str
    seconds: float


class ReadonlyCypher:
    """Runs researchers' queries on a connection, a few at once.

    Each runs in a thread of its own: where the server can't stop one in time (it looks at the clock between rows, not within one
    expression), its asker is told so, and its place stays taken until the server has done with it.
    """

    def __init__(self, connection: Connection, limits: Limits | None = None) -> None:
        self._connection = connection
        self._limits = limits or Limits()
        self._places = threading.BoundedSemaphore(self._limits.at_once)

    def ask(self, query: str, parameters: Mapping[str, Any] | None = None) -> QueryAnswer:
        """The answer of a query; QueryRefused, QueryFailed, QueryTimeout, QueriesBusy or StoreUnavailable say why there is none."""
        given = checked_parameters(parameters or {})
        check_text(query, given)
        if not self._places.acquire(timeout=min(1.0, self._limits.seconds)):
            raise QueriesBusy(
                f"{self._limits.at_once} queries are running already", "Try again in a few seconds; each may take long"
            )
        answer: Future[QueryAnswer] = Future()
        try:
            threading.Thread(target=self._work, args=(query, given, answer), daemon=True).start()
        except BaseException:
            self._places.release()
            raise
        try:
            return answer.result(self._limits.seconds + GRACE_SECONDS)
        except TimeoutError:
            raise timed_out(self._limits.seconds) from None

    def _work(self, query: str, parameters: dict[str, Any], answer: Future[QueryAnswer]) -> None:
        try:
            answer.set_result(self._answer(query, parameters))
        except RecursionError:
            answer.set_exception(QueryRefused("a value of the answer is nested too deep", "Return its parts"))
        except BaseException as error:  # the asker is told, whatever it is
            answer.set_exception(error)
        finally:
            self._places.release()

    def _answer(self, query: str, parameters: dict[str, Any]) -> QueryAnswer:
        began = time.monotonic()
        with self._connection.reading(self._limits.seconds) as transaction:
            with self._said(len(cypher.explained(""))):
                told = transaction.run(cypher.explained(query), parameters).consume()
            check_plan(told.query_type, told.plan, self._connection.database)
            with self._said():
                held = transaction.run(cypher.SNAPSHOT).single()
                result = transaction.run(query, parameters)
                columns = tuple(result.keys())
                rows, truncated = self._rows(result)
        snapshot = str(held["hash"]) if held and held["hash"] and not held["loading"] else ""
        return QueryAnswer(columns, tuple(rows), truncated, snapshot, round(time.monotonic() - began, 3))

    @contextmanager
    def _said(self, before: int = 0) -> Iterator[None]:
        """Turns what the server says about a query into our errors."""
        try:
            yield
        except exceptions.Neo4jError as error:
            raise from_server(error, self._limits.seconds, before) from error

    def _rows(self, result: Any) -> tuple[list[tuple[Any, ...]], str]:
        """Rows up to the limits, and which limit ended them."""
        rows: list[tuple[Any, ...]] = []
        size = 0
        for record in result:
            if len(rows) == self._limits.rows:
                return rows, f"only the first {self._limits.rows} rows are given"
            row = tuple(plain(value) for value in record.values())
            size += len(json.dumps(row, ensure_ascii=False).encode("utf-8", "replace"))
            if size > self._limits.size:
                return rows, f"only the first {len(rows)} rows are given: more than {self._limits.size} bytes"
            rows.append(row)
        return rows, ""


def checked_parameters(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters; QueryRefused for ones that are too large or no JSON."""
    try:
        size = len(json.dumps(parameters, allow_nan=False).encode())
    except (TypeError, ValueError, RecursionError) as error:
        raise QueryRefused(f"the parameters are no JSON object: {error}", "Give names and JSON values") from error
    if size > MAX_PARAMETER_BYTES:
        raise QueryRefused(f"the parameters have {size} bytes", f"Give at most {MAX_PARAMETER_BYTES}")
    _check_values(parameters)
    return dict(parameters)


def _check_values(value: Any, depth: int = 0) -> None:
    if depth > 20:
        raise QueryRefused("the parameters are nested too deep", "Give lists and maps of at most 20 levels")
    if isinstance(value, int) and not -(2**63) <= value < 2**63:
        raise QueryRefused(f"the number {str(value)[:30]} is too large for Cypher", "Give it as a text")
    if isinstance(value, str) and any("\ud800" <= one <= "\udfff" for one in value):
        raise QueryRefused("a parameter holds half of a character", "Give whole characters")
    parts = (*value.keys(), *value.values()) if isinstance(value, Mapping) else value if isinstance(value, list) else ()
    for one in parts:
        _check_values(one, depth + 1)
