"""What was linked with raw scores in, the same with chances of being right in their place out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib import resources
from typing import get_args

from zhengpu.curves import Curves, read_curves
from zhengpu.records import ENTITY_TYPE_OF, Claim, Link, Linking, Mention, Reading, Relation, RelationType, Tenure

_FILE = "chances.yaml"
_JUDGED = "judgement"  # what a person decided is as sure as said
DERIVED_VISIT = "VISITED derived"
LINKS = tuple(ENTITY_TYPE_OF)
RELATIONS = (*get_args(RelationType), DERIVED_VISIT)


@lru_cache(maxsize=1)
def shipped() -> Curves:
    """The curves of the package."""
    folder = resources.files("graph.linking") / "data"
    return read_curves(folder / _FILE, f"graph/linking/data/{_FILE}", (*LINKS, *RELATIONS))


def curve_name(relation: Relation) -> str:
    """The curve that is for a relation."""
    derived = relation.type == "VISITED" and relation.basis == "derived"
    return DERIVED_VISIT if derived else relation.type


def with_chances(linking: Linking, readings: Sequence[Reading], curves: Curves) -> Linking:
    """The linking with the chances of its links, relations and tenures."""
    sure = _Sureness(linking, readings, curves)
    return linking.model_copy(
        update={
            "links": tuple(link.model_copy(update={"score": sure.links[link.mention]}) for link in linking.links),
            "relations": tuple(sure.relation(one) for one in linking.relations),
            "tenures": tuple(sure.tenure(one) for one in linking.tenures),
        }
    )


class _Sureness:
    """How sure the links and claims behind everything are."""

    def __init__(self, linking: Linking, readings: Sequence[Reading], curves: Curves) -> None:
        self.curves = curves
        self.open = {entity.id for entity in linking.entities if entity.open}  # the linker's doubt stands
        mentions = {mention.id: mention for reading in readings for mention in reading.mentions}
        self.claims: dict[str, Claim] = {claim.id: claim for reading in readings for claim in reading.claims}
        self.links = {link.mention: self._link(link, mentions[link.mention]) for link in linking.links}

    def _link(self, link: Link, mention: Mention) -> float:
        """A mention is linked rightly when it is one and when the entity is right: both scores have a say."""
        if link.entity in self.open or any(reason.startswith(_JUDGED) for reason in link.reasons):
            return link.score
        return self.curves.chance(mention.label, link.score * mention.score)

    def relation(self, one: Relation) -> Relation:
        """A relation with its chance; what no claim supports keeps what it has, what a person said is sure."""
        if not one.claims:
            return one
        if one.basis == "curated":
            return one.model_copy(update={"confidence": 1.0})
        return one.model_copy(update={"confidence": self._supported(curve_name(one), one.confidence, one.claims)})

    def tenure(self, one: Tenure) -> Tenure:
        """A tenure with its chance."""
        if any(self.claims[claim].basis == "curated" for claim in one.claims):
            return one.model_copy(update={"confidence": 1.0})
        return one.model_copy(update={"confidence": self._supported("HOLDS_POST", one.confidence, one.claims)})

    def _supported(self, name: str, read: float, claims: Iterable[str]) -> float:
        """Both ends of the claim that is linked best, beside what was read."""
        return self.curves.chance(name, read * max(self._ends(self.claims[claim]) for claim in claims))

    def _ends(self, claim: Claim) -> float:
        return min(self.links.get(end, 0.0) for end in (claim.subject, claim.object) if end)
