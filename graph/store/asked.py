"""Dates and limits as a questioner wrote them in, checked ranges and numbers out; the same for every store."""

from __future__ import annotations

from typing import NamedTuple

from zhengpu.dates import bounds
from zhengpu.errors import InputError

EVER, FOREVER = "0000-01-01", "9999-12-31"


class Asked(NamedTuple):
    """The days that a question is about, both included; `first` None when it names no days."""

    first: str | None
    last: str | None


def asked_days(date_from: str | None, date_to: str | None) -> Asked:
    """The range between two partial dates; an end left out is open."""
    first, last = _days(date_from, "date_from"), _days(date_to, "date_to")
    if first is None and last is None:
        return Asked(None, None)
    asked = Asked(first[0] if first else EVER, last[1] if last else FOREVER)
    if str(asked.first) > str(asked.last):
        raise InputError(f"the range ends ({date_to}) before it begins ({date_from})", "Exchange the two dates")
    return asked


def asked_day(date: str | None, name: str = "as_of") -> Asked:
    """The days that one partial date may mean."""
    days = _days(date, name)
    return Asked(*days) if days else Asked(None, None)


def checked_limit(limit: int, name: str = "limit") -> int:
    """A number of rows or hops that can be asked for."""
    if limit < 1:
        raise InputError(f"{name} is {limit}", "Give 1 or more")
    return limit


def _days(date: str | None, name: str) -> tuple[str, str] | None:
    if not date:
        return None
    try:
        return bounds(date)
    except ValueError as error:
        raise InputError(f"{name}: {date!r} is no date", "Write YYYY, YYYY-MM or YYYY-MM-DD") from error
