"""The claims of a page and the mentions that they are about in, the same claims with the chance that they are right out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import get_args

from nlp.patterns import DATA
from zhengpu.curves import Curves, read_curves
from zhengpu.records import Claim, Mention, RelationType

_FILE = "chances.yaml"
CLAIMS = get_args(RelationType)


@lru_cache(maxsize=1)
def shipped() -> Curves:
    """The curves of the package."""
    return read_curves(DATA / _FILE, f"nlp/data/{_FILE}", CLAIMS)


def raw_confidence(claim: Claim, mentions: Mapping[str, Mention]) -> float:
    """How surely the less sure end of a claim was tagged."""
    return min(mentions[end].score for end in (claim.subject, claim.object) if end)


def with_confidence(claims: Iterable[Claim], mentions: Iterable[Mention], curves: Curves | None = None) -> list[Claim]:
    """The claims with their chances of being right, by the shipped curves unless others are given."""
    known, used = {mention.id: mention for mention in mentions}, curves or shipped()
    return [
        claim.model_copy(update={"confidence": used.chance(claim.type, raw_confidence(claim, known))})
        for claim in claims
    ]
