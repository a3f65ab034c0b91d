"""The lists of api/data/service.yaml in, what they say of an address out; errors name the file."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from zhengpu.errors import DataError

FILE = "api/data/service.yaml"


class Traffic(BaseModel):
    """Addresses that need no key, cost much, or take long."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    open: tuple[str, ...] = Field(min_length=1)
    costly: tuple[str, ...] = Field(min_length=1)
    long: tuple[str, ...] = Field(min_length=1)


@lru_cache(maxsize=1)
def traffic() -> Traffic:
    """The lists; DataError when the file is not as it must be."""
    text = files("api").joinpath("data", "service.yaml").read_text("utf-8")
    try:
        found = Traffic.model_validate(yaml.safe_load(text))
    except (yaml.YAMLError, ValidationError) as error:
        raise DataError(f"{FILE}: {error}", "Correct the file") from error
    wrong = [one for names in (found.open, found.costly, found.long) for one in names if not one.startswith("/")]
    if wrong:
        line = next(number for number, text in enumerate(text.splitlines(), 1) if wrong[0] in text)
        raise DataError(f"{FILE}:{line}: {wrong[0]} is no address", "Begin it with /")
    return found


def matching(addresses: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for whole addresses, in which * stands for anything."""
    return re.compile("|".join(".*".join(map(re.escape, one.split("*"))) for one in addresses), re.DOTALL)
