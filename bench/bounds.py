"""A set that has been read in, its main figures with the bounds that drawing its pages anew gives them out."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

from api.evaluation.scores import CORE, DERIVED, Scores, Tally
from bench.page_sets import ReadSet

DRAWS = 2000
SEED = 1
OUTER = 0.025  # of the draws below the lower bound, and above the upper one
FIGURES: dict[str, Callable[[Scores], Tally]] = {
    "tag core": lambda scores: Tally.sum(scores.strict[label] for label in CORE),
    "tag core, overlap": lambda scores: Tally.sum(scores.overlap[label] for label in CORE),
    "link core": lambda scores: scores.link,
    "claim HOLDS_POST": lambda scores: scores.relations["HOLDS_POST"],
    "claim VISITED": lambda scores: scores.relations["VISITED"],
    "claim all": lambda scores: Tally.sum(t for name, t in scores.relations.items() if name != DERIVED),
}


def f1(tallies: Sequence[Tally]) -> float:
    """F1 of several pages together."""
    return Tally.sum(tallies).as_dict()["f1"]


def bounds(tallies: Sequence[Tally], draws: int = DRAWS, seed: int = SEED) -> tuple[float, float]:
    """Between what values F1 lies in 95 of 100 sets of as many pages, drawn from these with repeats (bootstrap)."""
    dice = random.Random(seed)
    found = sorted(f1(dice.choices(tallies, k=len(tallies))) for _ in range(draws))
    return found[int(OUTER * draws)], found[min(int((1 - OUTER) * draws), draws - 1)]


def table(sets: Sequence[ReadSet]) -> Iterator[str]:
    """F1 and its bounds of each set."""
    yield f"| figure | {' | '.join(f'{one.pages.title} F1 | 95 % bounds' for one in sets)} |"
    yield f"| --- |{' ---: |' * (2 * len(sets))}"
    by_page = [[scores for _, scores in sorted(one.by_page.items())] for one in sets]
    for name, tally in FIGURES.items():
        cells = []
        for pages in by_page:
            tallies = [tally(scores) for scores in pages]
            low, high = bounds(tallies)
            cells.append(f"{f1(tallies):.3f} | {low:.3f}–{high:.3f}")
        yield f"| {name} | {' | '.join(cells)} |"
