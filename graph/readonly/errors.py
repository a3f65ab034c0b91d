"""What a server says about a query that failed in, an error that tells the researcher what to do out."""

from __future__ import annotations

import re

from neo4j.exceptions import Neo4jError

from zhengpu.errors import QueryFailed, QueryRefused, QueryTimeout, StoreUnavailable, ZhengpuError

_MEMORY = ("MemoryPoolOutOfMemory", "TransactionOutOfMemory", "OutOfMemoryError", "StackOverFlow")
_TIME = ("TimedOut", "Terminated", "LockClientStopped")
MAX_SAID = 600
_PLACE = re.compile(r"\(line (\d+), column (\d+) \(offset: (\d+)\)\)")


def timed_out(seconds: float) -> QueryTimeout:
    """Why a query was ended."""
    return QueryTimeout(
        f"the query took longer than {seconds:g} s",
        "Begin at a named node, bound paths (*..4), or add LIMIT; ZHENGPU_CYPHER_SECONDS sets the time",
    )


def from_server(error: Neo4jError, seconds: float, before: int) -> ZhengpuError:
    """The error for a server's answer, by its code; `before` characters that were put before the query don't count in it."""
    code, said = error.code or "", _first_line(error.message or "")
    if any(part in code for part in _TIME):
        return timed_out(seconds)
    if any(part in code for part in _MEMORY):
        return QueryFailed(
            f"the query needs too much memory ({said})", "Ask for less: LIMIT, counts in place of lists, shorter paths"
        )
    if ".Statement.AccessMode" in code:
        return QueryRefused(f"the query writes: {said}", "Only queries that read the graph can be run")
    if code.startswith(("Neo.ClientError.Statement", "Neo.ClientError.Procedure")):
        return QueryFailed(f"Neo4j: {_moved(said, before)}", "Correct the query; docs/neo4j/queries has worked ones")
    if code.startswith(("Neo.ClientError.Security", "Neo.TransientError", "Neo.DatabaseError.General.UnknownError")):
        return StoreUnavailable(f"Neo4j: {said}", "Try again in a few seconds")
    return QueryFailed(f"Neo4j: {said} ({code})", "Write the query another way")


def _first_line(said: str) -> str:
    return said.strip().splitlines()[0][:MAX_SAID] if said.strip() else "no reason given"


def _moved(said: str, before: int) -> str:
    """The server's words with the place as it is in the researcher's own text."""

    def place(found: re.Match[str]) -> str:
        line, column, offset = (int(one) for one in found.groups())
        return f"(line {line}, column {column - before if line == 1 else column} (offset: {offset - before}))"

    return _PLACE.sub(place, said)
