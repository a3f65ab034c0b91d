"""A date as far as it is known in, its range of days out; never an invented day."""

from __future__ import annotations

import calendar
import datetime
import re
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

Precision = Literal["day", "month", "year"]
Basis = Literal["printed", "relative", "publication", "inferred", "curated"]
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class PartialDate(BaseModel):
    """An ISO date cut off where knowledge ends ("2018", "2018-03", "2018-03-19"), and how it is known."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    iso: str
    basis: Basis = "printed"

    @model_validator(mode="after")
    def _real(self) -> PartialDate:
        bounds(self.iso)
        return self

    @property
    def precision(self) -> Precision:
        """How far the date is known."""
        return ("year", "month", "day")[self.iso.count("-")]

    @property
    def date_from(self) -> str:
        """First day of the range."""
        return bounds(self.iso)[0]

    @property
    def date_to(self) -> str:
        """Last day of the range."""
        return bounds(self.iso)[1]


def bounds(iso: str) -> tuple[str, str]:
    """First and last ISO day of a partial date; ValueError when it is no date."""
    found = _ISO.fullmatch(iso)
    if not found:
        raise ValueError(f"not a date: {iso!r}; write YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = int(found[1]), found[2], found[3]
    first = datetime.date(year, int(month or 1), int(day or 1))
    if day:
        return first.isoformat(), first.isoformat()
    last_month = int(month or 12)
    last = datetime.date(year, last_month, calendar.monthrange(year, last_month)[1])
    return first.isoformat(), last.isoformat()
