"""Raw scores that were right or wrong in, rising curves from raw score to chance of being right out."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from zhengpu.curves import Curve, Curves

FEWEST = 25  # verdicts behind a point
ROUNDS, TINY = 25, 1e-3  # of Newton's method; chances nearer to 0 or 1 are not taken for surer
PRIOR = 4.0  # how many verdicts the average of a curve weighs against those of a point
OWN = 12.0  # how much the log-odds of a name are held to those of all
STRAIGHT = Curve(((0.0, 0.0), (1.0, 1.0)))
Sample = tuple[str, float, bool]  # what curve it is for, raw score, whether right


@dataclass
class _Block:
    """Verdicts on neighbouring raw scores."""

    count: int
    raw: float  # sum
    right: float  # sum

    @property
    def mean(self) -> float:
        return self.raw / self.count

    def chance(self, average: float) -> float:
        return (self.right + PRIOR * average) / (self.count + PRIOR)

    def join(self, other: _Block) -> _Block:
        return _Block(self.count + other.count, self.raw + other.raw, self.right + other.right)


def fit_all(samples: Iterable[Sample], names: Iterable[str]) -> Curves:
    """A curve for each name; where nothing was seen, raw scores stay as they are."""
    by_name: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for name, raw, right in samples:
        by_name[name].append((raw, right))
    return Curves({name: fit(by_name[name]) for name in names})


def moved(curves: Curves, samples: Sequence[Sample]) -> Curves:
    """The curves stretched and shifted in log-odds as fits these samples best (Platt's scaling): two numbers for all,
    and one for each name, which only many samples draw far from 0.
    """
    if not samples:
        return curves
    odds = [(name, _log_odds(curves.chance(name, raw)), float(right)) for name, raw, right in samples]
    slope, step = 1.0, 0.0
    for _ in range(ROUNDS):
        slope, step = _newton([(at, right) for _, at, right in odds], slope, step)
    slope = max(slope, 0.0)  # rising stays rising
    own = {name: _own_step([(slope * at + step, r) for n, at, r in odds if n == name]) for name in curves.by_name}
    return Curves({name: _transformed(curve, slope, step + own[name]) for name, curve in curves.by_name.items()})


def _transformed(curve: Curve, slope: float, step: float) -> Curve:
    return Curve(tuple((raw, round(_odds(slope * _log_odds(chance) + step), 3)) for raw, chance in curve.points))


def _own_step(odds: Sequence[tuple[float, float]]) -> float:
    step = 0.0
    for _ in range(ROUNDS):
        chances = [_odds(at + step) for at, _ in odds]
        slope = sum(chance - right for chance, (_, right) in zip(chances, odds, strict=True)) + OWN * step
        step -= slope / (sum(chance * (1 - chance) for chance in chances) + OWN)
    return step


def _newton(chances: Sequence[tuple[float, float]], slope: float, step: float) -> tuple[float, float]:
    """One round of Newton's method for a logistic regression; slopes far from 1 need many samples to be believed."""
    g1, g2, h11, h12, h22 = PRIOR * (slope - 1), 0.0, PRIOR, 0.0, TINY
    for odds, right in chances:
        chance = _odds(slope * odds + step)
        weight = chance * (1 - chance)
        g1 += (chance - right) * odds
        g2 += chance - right
        h11, h12, h22 = h11 + weight * odds * odds, h12 + weight * odds, h22 + weight
    whole = h11 * h22 - h12 * h12
    return slope - (h22 * g1 - h12 * g2) / whole, step - (h11 * g2 - h12 * g1) / whole


def _log_odds(chance: float) -> float:
    inside = min(max(chance, TINY), 1 - TINY)
    return math.log(inside / (1 - inside))


def _odds(log_odds: float) -> float:
    return 1 / (1 + math.exp(-min(max(log_odds, -30.0), 30.0)))


def fit(verdicts: Iterable[tuple[float, bool]]) -> Curve:
    """An isotonic curve: neighbouring blocks are pooled until their chances rise with the raw score."""
    ordered = sorted(verdicts)
    if not ordered:
        return STRAIGHT
    average = sum(right for _, right in ordered) / len(ordered)
    pooled: list[_Block] = []
    for block in _blocks(ordered):
        pooled.append(block)
        while len(pooled) > 1 and pooled[-2].chance(average) >= pooled[-1].chance(average):
            last = pooled.pop()
            pooled[-1] = pooled[-1].join(last)
    points = {round(block.mean, 3): round(block.chance(average), 3) for block in pooled}
    return Curve(tuple(points.items()))


def _blocks(ordered: list[tuple[float, bool]]) -> list[_Block]:
    """Blocks of at least FEWEST verdicts; equal raw scores stay together."""
    made: list[_Block] = []
    at = 0
    while at < len(ordered):
        end = min(at + FEWEST, len(ordered))
        while end < len(ordered) and ordered[end][0] == ordered[end - 1][0]:
            end += 1
        if len(ordered) - end < FEWEST and (end == len(ordered) or ordered[end - 1][0] != ordered[-1][0]):
            end = len(ordered)
        inside = ordered[at:end]
        made.append(_Block(len(inside), sum(raw for raw, _ in inside), float(sum(right for _, right in inside))))
        at = end
    return made
