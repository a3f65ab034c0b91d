"""The file of weights in, checked numbers and wordings of each thing that matching compares out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from itertools import pairwise
from typing import Annotated

from pydantic import Field

from graph.matching.example import Reason
from zhengpu.curves import Curve
from zhengpu.schema_files import Definition, SourceFile

_FILE = "weights.yaml"
_HINT = "see the head of the file"
OUTCOMES: dict[str, tuple[str, ...]] = {
    "name": (
        *("id", "code", "own", "other", "rewritten", "core", "common", "generic"),
        *("look_alike", "look_alike_person", "part", "near", "none"),
    ),
    "rival": ("borne",),
    "open": ("undecided",),
    "type": ("agrees", "differs"),
    "county": ("agrees", "inside", "above", "differs"),
    "post": ("agrees", "like", "differs"),
    "body": ("agrees", "inside", "differs"),
    "date": ("agrees", "near", "differs", "name_then", "name_not_then"),
    "code": ("agrees", "former", "differs"),
    "alias": ("agrees",),
    "external_id": ("agrees", "differs"),
}
_AGREEING = {"differs": 0.0, "undecided": 0.0, "name_not_then": 0.0, "above": 0.0, "none": 0.0, "borne": 0.0}
Chance = Annotated[float, Field(gt=0, lt=1)]
Years = Annotated[float, Field(gt=0)]


class Weight(Definition):
    """What an outcome weighs, and how it is told."""

    weight: Annotated[float, Field(ge=-10, le=10)]
    says: Annotated[str, Field(min_length=1)]


class _WeightFile(Definition):
    version: int
    match_chance: Chance
    shown_chance: Chance
    most_candidates: Annotated[int, Field(ge=1, le=100)]
    most_namesakes: Annotated[int, Field(ge=1, le=1000)]
    close_years: Years
    far_years: Years
    near: Annotated[tuple[tuple[float, float], ...], Field(min_length=2)]
    contradictions: tuple[str, ...]
    sure_look_alike: Chance
    decides: tuple[str, ...]
    features: dict[str, dict[str, Weight]]


class Weights:
    """Weights and limits as the file gives them."""

    def __init__(self, held: _WeightFile) -> None:
        self.match_chance, self.shown_chance = held.match_chance, held.shown_chance
        self.most_candidates, self.most_namesakes = held.most_candidates, held.most_namesakes
        self.close_years, self.far_years = held.close_years, held.far_years
        self.near = Curve(held.near)
        self._contradictions, self._decides = set(held.contradictions), set(held.decides)
        self._sure_look_alike = held.sure_look_alike
        self._features = held.features

    def reason(
        self, feature: str, outcome: str, given: str = "", known: str = "", value: float | None = None
    ) -> Reason:
        """The reason for an outcome; `value` scales what is a matter of degree, such as the likeness of names."""
        found = self._features[feature][outcome]
        alike = _AGREEING.get(outcome, 1.0) if value is None else value
        factor = self.near.at(alike) if outcome == "near" and feature == "name" else alike if value is not None else 1.0
        said = found.says.replace("{given}", given).replace("{known}", known)
        return Reason(
            feature=feature, outcome=outcome, value=round(alike, 3), weight=round(found.weight * factor, 3), says=said
        )

    def contradicts(self, reason: Reason) -> bool:
        """Whether a reason rules a match out, whatever else speaks for it."""
        return f"{reason.feature} {reason.outcome}" in self._contradictions

    def matches(self, chance: float, reasons: Sequence[Reason]) -> bool:
        """Whether a candidate of this chance is clearly the one: nothing contradicts, and a name that only comes close
        is borne out by something else.
        """
        unsure = any(map(self._only_close, reasons))
        decided = any(f"{reason.feature} {reason.outcome}" in self._decides for reason in reasons)
        return chance >= self.match_chance and (decided or not unsure) and not any(map(self.contradicts, reasons))

    def _only_close(self, reason: Reason) -> bool:
        if reason.outcome == "look_alike":
            return reason.value < self._sure_look_alike
        return reason.feature == "name" and reason.outcome in ("near", "part", "look_alike_person")


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The weights of the package, checked once."""
    return read_weights(resources.files("graph.matching") / "data" / _FILE, f"graph/matching/data/{_FILE}")


def read_weights(file: Traversable, shown: str) -> Weights:
    """The weights of a file; DataError names file and line of what is wrong."""
    source = SourceFile(file, shown, _HINT)
    held = source.parse(_WeightFile)
    for feature, outcomes in OUTCOMES.items():
        if tuple(sorted(held.features.get(feature, {}))) != tuple(sorted(outcomes)):
            raise source.error(f"{feature}: outcomes must be {', '.join(outcomes)}", ("features", feature))
    for feature in held.features:
        if feature not in OUTCOMES:
            raise source.error(f"{feature}: nothing compares this", ("features", feature))
    for number, (before, after) in enumerate(pairwise(held.near), start=1):
        if after[0] <= before[0] or after[1] < before[1]:
            raise source.error("near: likeness and weight must rise", ("near", number))
    known = {f"{feature} {outcome}" for feature, outcomes in OUTCOMES.items() for outcome in outcomes}
    for key, listed in (("contradictions", held.contradictions), ("decides", held.decides)):
        for number, one in enumerate(listed):
            if one not in known:
                raise source.error(f"{one}: no feature has this outcome", (key, number))
    return Weights(held)
