"""The end of one text and the beginning of another in, how natural it is that the second goes on from the first out."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from functools import cache, lru_cache
from pathlib import Path

from zhengpu.errors import DataError

MODEL = Path(__file__).parent / "models" / "seams.txt"
START = "\x02"  # stands before a sentence's first character
ORDER = 3
ALPHABET = 7000
OF_START, OF_CHANCE, BIAS = 0.56, 0.28, -0.56  # fitted by training/seams.py on cuts of sentences that it left out
_ALIKE = str.maketrans("123456789\"'", "000000000“‘")


class SeamModel:
    """Counts of characters after the two before them, smoothed by the shorter histories (Witten and Bell)."""

    def __init__(self, followers: dict[str, str]) -> None:
        self.counts: list[dict[str, Counter[str]]] = [defaultdict(Counter) for _ in range(ORDER)]
        for history, chars in followers.items():
            for shorter in range(min(ORDER, len(history) + 1)):
                self.counts[shorter][history[len(history) - shorter :] if shorter else ""].update(chars)
        self.totals = [{history: found.total() for history, found in level.items()} for level in self.counts]

    def probability(self, history: str, char: str) -> float:
        """How likely a character is after others."""
        found = 1 / ALPHABET
        for length in range(min(ORDER - 1, len(history)) + 1):
            before = history[len(history) - length :] if length else ""
            seen = self.counts[length].get(before)
            if seen:
                kinds = len(seen)
                found = (seen[char] + kinds * found) / (self.totals[length][before] + kinds)
        return found

    def score(self, tail: str, head: str) -> float:
        """Above 0: the head rather goes on from the tail; below 0: it rather begins a sentence, or belongs elsewhere."""
        gain = BIAS
        before, after = tail[-ORDER:].translate(_ALIKE), head[: ORDER - 1].translate(_ALIKE)
        for at, char in enumerate(after):
            here = math.log(self.probability(before + after[:at], char))
            start = math.log(self.probability(START + after[:at], char))
            chance = math.log(self.probability(after[:at], char))
            gain += OF_START * (here - start) + OF_CHANCE * (here - chance)
        return gain


@cache
def seam_model() -> SeamModel:
    """The shipped model; DataError with file and line when it cannot be read."""
    if not MODEL.exists():
        raise DataError(f"nlp/models/{MODEL.name}: no such model", "Make it by `make models`")
    followers = {}
    for number, line in enumerate(MODEL.read_text(encoding="utf-8").splitlines(), start=1):
        history, _, chars = line.partition("\t")
        if not 1 <= len(history) < ORDER or not chars:
            raise DataError(f"nlp/models/{MODEL.name}, line {number}: expected characters, a tab and what follows them")
        followers[history] = chars
    return SeamModel(followers)


@lru_cache(maxsize=65536)
def seam_score(tail: str, head: str) -> float:
    """How natural a head is after a tail, by the shipped model; a few characters of each are enough."""
    return seam_model().score(tail, head)
