"""A file of measured curves in, raw scores of links and claims turned into chances of being right out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from itertools import pairwise
from typing import Annotated

from pydantic import Field

from zhengpu.schema_files import Definition, SourceFile

Point = tuple[Annotated[float, Field(ge=0, le=1)], Annotated[float, Field(ge=0, le=1)]]
_HINT = "make it anew by `python -m training.calibration`"


class _CurveFile(Definition):
    curves: dict[str, Annotated[tuple[Point, ...], Field(min_length=1)]]


@dataclass(frozen=True)
class Curve:
    """Points (raw score, chance of being right), both rising; straight lines between them, level outside."""

    points: tuple[tuple[float, float], ...]

    def at(self, raw: float) -> float:
        """The chance that goes with a raw score."""
        after = bisect_right(self.points, raw, key=lambda point: point[0])
        if after == 0:
            return self.points[0][1]
        if after == len(self.points):
            return self.points[-1][1]
        (low, under), (high, over) = self.points[after - 1], self.points[after]
        return under + (over - under) * (raw - low) / (high - low)


@dataclass(frozen=True)
class Curves:
    """Curves by the name of what they are for; where there is none, the raw score itself is the chance."""

    by_name: Mapping[str, Curve]

    def chance(self, name: str, raw: float) -> float:
        """The chance of being right of something with this raw score, to three places."""
        curve = self.by_name.get(name)
        return round(curve.at(raw) if curve else raw, 3)


def read_curves(file: Traversable, shown: str, names: Iterable[str]) -> Curves:
    """The curves of a file, one for each of the names; DataError names file and line of what is wrong."""
    source = SourceFile(file, shown, _HINT)
    held = source.parse(_CurveFile).curves
    wanted = set(names)
    for name in sorted(wanted - set(held)):
        raise source.error(f"no curve for {name}", ("curves",))
    for name in held:
        if name not in wanted:
            raise source.error(f"a curve for {name}, which nothing uses", ("curves", name))
        _check_rising(source, name, held[name])
    return Curves({name: Curve(points) for name, points in held.items()})


def _check_rising(source: SourceFile, name: str, points: tuple[Point, ...]) -> None:
    for number, (before, after) in enumerate(pairwise(points), start=1):
        where = ("curves", name, number)
        if after[0] <= before[0]:
            raise source.error(f"{name}: the raw score {after[0]} does not rise above {before[0]}", where)
        if after[1] < before[1]:
            raise source.error(f"{name}: the chance {after[1]} falls below {before[1]}", where)
