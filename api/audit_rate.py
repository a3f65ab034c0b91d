"""Verdicts on a sample of claims in, error rates with their 95 % intervals out, over all and by relation type."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from api.audit import Marked

Z = 1.959964  # of the normal distribution, for 95 %


@dataclass(frozen=True)
class Rate:
    """How many of the claims that could be judged were wrong, and between what bounds that holds for all (Wilson)."""

    right: int
    wrong: int
    unclear: int
    expected: float | None  # the error rate that the claims' own confidence foretold

    @property
    def error(self) -> float | None:
        """The share of wrong ones; None where nothing could be judged."""
        return self.wrong / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the error rate."""
        return wilson(self.wrong, self.right + self.wrong)

    def as_dict(self) -> dict[str, float | int | None]:
        """Plain values."""
        low, high = self.interval
        rounded = None if self.error is None else round(self.error, 4)
        counts = {"right": self.right, "wrong": self.wrong, "unclear": self.unclear}
        expected = None if self.expected is None else round(self.expected, 4)
        return {**counts, "error": rounded, "low": round(low, 4), "high": round(high, 4), "expected": expected}


def wilson(hits: int, of: int, z: float = Z) -> tuple[float, float]:
    """Wilson's score interval of a share; all from 0 to 1 when nothing was counted."""
    if of == 0:
        return 0.0, 1.0
    share = hits / of
    middle = share + z * z / (2 * of)
    reach = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    whole = 1 + z * z / of
    low = 0.0 if hits == 0 else (middle - reach) / whole
    return low, 1.0 if hits == of else (middle + reach) / whole


def rate(marks: Sequence[Marked]) -> Rate:
    """The error rate of some marks; unclear ones are counted apart."""
    judged = [one for one in marks if one.verdict != "unclear"]
    wrong = sum(one.verdict == "wrong" for one in judged)
    expected = 1 - sum(one.claim.confidence for one in judged) / len(judged) if judged else None
    return Rate(len(judged) - wrong, wrong, len(marks) - len(judged), expected)


def rates(marks: Sequence[Marked]) -> dict[str, Rate]:
    """Of all, then by relation type."""
    by_type: dict[str, list[Marked]] = defaultdict(list)
    for one in marks:
        by_type[one.claim.type].append(one)
    return {"all": rate(marks), **{name: rate(by_type[name]) for name in sorted(by_type)}}


def shown(name: str, one: Rate) -> str:
    """A line for people."""
    counts = f"{one.wrong} wrong of {one.right + one.wrong} judged, {one.unclear} unclear"
    if one.error is None or one.expected is None:
        return f"{name:12} {counts}"
    low, high = one.interval
    return (
        f"{name:12} error rate {one.error:.1%} (95 % interval {low:.1%} to {high:.1%}; {one.expected:.1%} foretold)"
        f"  {counts}"
    )
