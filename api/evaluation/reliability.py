"""Verdicts on what was found in, whether its chances of being right come true out: bins, calibration error, Brier score."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Judged = tuple[float, bool]  # the chance given, and whether it is right
BINS = 10


@dataclass(frozen=True)
class Bin:
    """What was given about the same chance: how often it was right, and how often that should have been so."""

    count: int
    chance: float
    right: float


def bins(judged: Iterable[Judged], number: int = BINS) -> list[Bin]:
    """The verdicts by chance, in bins of equal width; empty ones are left out."""
    held: list[list[Judged]] = [[] for _ in range(number)]
    for one in judged:
        held[min(int(one[0] * number), number - 1)].append(one)
    return [
        Bin(len(inside), sum(chance for chance, _ in inside) / len(inside), sum(r for _, r in inside) / len(inside))
        for inside in held
        if inside
    ]


def calibration_error(judged: Sequence[Judged], number: int = BINS) -> float:
    """How far chances lie from what came true, on average (expected calibration error)."""
    return sum(b.count * abs(b.chance - b.right) for b in bins(judged, number)) / len(judged) if judged else 0.0


def brier(judged: Sequence[Judged]) -> float:
    """Mean square of the difference between a chance and what came true."""
    return sum((chance - right) ** 2 for chance, right in judged) / len(judged) if judged else 0.0
