"""A number of seconds in, the moment out by which the present request must be answered, for all that works on it."""

from __future__ import annotations

import time
from contextvars import ContextVar

_DEADLINE: ContextVar[float | None] = ContextVar("zhengpu_deadline", default=None)


def set_deadline(seconds: float) -> None:
    """Gives the present request so many seconds; the threads that work on it inherit that."""
    _DEADLINE.set(time.monotonic() + seconds)


def deadline() -> float | None:
    """The moment, of time.monotonic(), by which the present request must be answered; None outside of requests."""
    return _DEADLINE.get()


def remaining(most: float) -> float:
    """Seconds that are left, at most so many, never less than none."""
    end = _DEADLINE.get()
    return most if end is None else max(0.0, min(most, end - time.monotonic()))
