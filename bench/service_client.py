"""An address and paths in, how many answers a second and how long each took out: plain sockets, kept open, one request at a time each."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass

_LENGTH = b"content-length:"


@dataclass
class Rate:
    """What a run of a client saw: answers a second, and milliseconds that an answer took."""

    per_second: float
    p50: float
    p99: float
    answers: int
    wrong: int


async def _line(port: int, requests: Sequence[bytes], first: int, step: int, end: float, spent: list[float]) -> int:
    """Asks one request after the other on one connection until the end; how many answers were not 200."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    wrong, number, count = 0, first, len(requests)
    clock = time.perf_counter
    while (began := clock()) < end:
        writer.write(requests[number % count])
        number += step
        head = await reader.readuntil(b"\r\n\r\n")
        at = head.lower().index(_LENGTH) + len(_LENGTH)
        await reader.readexactly(int(head[at : head.index(b"\r", at)]))
        spent.append(clock() - began)
        wrong += not head.startswith(b"HTTP/1.1 200")
    writer.close()
    await writer.wait_closed()
    return wrong


async def _run(port: int, requests: Sequence[bytes], lines: int, seconds: float) -> Rate:
    spent: list[float] = []
    began = time.perf_counter()
    step = max(1, len(requests) // lines)
    found = await asyncio.gather(
        *(_line(port, requests, line * step, 1, began + seconds, spent) for line in range(lines))
    )
    whole = time.perf_counter() - began
    spent.sort()
    at = [1000 * spent[min(len(spent) - 1, int(len(spent) * part))] for part in (0.5, 0.99)]
    return Rate(len(spent) / whole, at[0], at[1], len(spent), sum(found))


def measure(port: int, paths: Sequence[str], *, lines: int, seconds: float, headers: str = "") -> Rate:
    """One run: so many connections, each with one request at a time, for so long; paths are ASCII, asked in turn."""
    requests = [f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{headers}\r\n".encode() for path in paths]
    return asyncio.run(_run(port, requests, lines, seconds))
