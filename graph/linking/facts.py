"""Claims and links of mentions in; facts between entities, grouped as their reports agree, out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from zhengpu.dates import PartialDate
from zhengpu.lexicon import Lexicon
from zhengpu.records import SEAT_RULE, Claim, ClaimBasis, Reading, Status

_NOT_LETTERS = re.compile(r"[\s「」“”\"'‘’《》()（）·,，。:：—\-]")
_BELOW_CITY = re.compile("(?:^|[副代])[县区旗镇乡]长(?:助理)?$")
_STATUS_ORDER: tuple[Status, ...] = ("stated", "by_video", "on_behalf", "planned", "former", "denied")
_BASIS_ORDER: tuple[ClaimBasis, ...] = ("curated", "stated", "derived")


@dataclass(frozen=True, slots=True)
class Fact:
    """A claim with the entities that its ends are linked to."""

    claim: Claim
    subject: str
    object: str | None
    home: str | None
    start: int

    @property
    def key(self) -> tuple[str, int, str]:
        """Its place in the order of pages and characters."""
        return self.claim.page, self.start, self.claim.id

    @property
    def iso(self) -> str:
        """Its date as far as known, or nothing."""
        return self.claim.date.iso if self.claim.date else ""


def facts_of(
    readings: Iterable[Reading],
    entity_of: dict[str, str],
    homes: dict[str, str | None],
    seats: dict[str, str | None],
    lexicon: Lexicon,
) -> list[Fact]:
    """The facts that all claims state; claims with an end that is linked to nothing are left out, and those of a head
    whose title no division of that level has. `seats` are the divisions of agencies, meant where a claim names an agency
    for its division.
    """
    facts = []
    for reading in readings:
        starts = {mention.id: mention.start for mention in reading.mentions}
        for claim in reading.claims:
            subject = entity_of.get(claim.subject)
            thing = entity_of.get(claim.object) if claim.object else None
            if thing is not None and claim.evidence.rule == SEAT_RULE:
                thing = seats.get(thing)
            if subject is None or (claim.object and thing is None) or subject == thing:
                continue
            if thing is not None and not _may_have(lexicon, thing, claim.post or ""):
                continue
            facts.append(Fact(claim, subject, thing, homes.get(claim.page), starts.get(claim.subject, 0)))
    return sorted(facts, key=lambda fact: fact.key)


def _may_have(lexicon: Lexicon, division: str, post: str) -> bool:
    """Whether a division can have a head of this title: no city above counties has a 县长."""
    return not (_BELOW_CITY.search(post) and lexicon.level(division) in ("province", "prefecture"))


def plain(text: str) -> str:
    """A meeting's name without the differences of form between two reports."""
    return _NOT_LETTERS.sub("", unicodedata.normalize("NFKC", text))


def strongest_status(facts: Iterable[Fact]) -> Status:
    """The status of facts that agree in all else: stated before planned, planned before denied."""
    return min((f.claim.status for f in facts), key=_STATUS_ORDER.index)


def strongest_basis(facts: Iterable[Fact]) -> ClaimBasis:
    """The basis of facts that agree: what one report states need not be derived."""
    return min((f.claim.basis for f in facts), key=_BASIS_ORDER.index)


def best_date(facts: Iterable[Fact]) -> PartialDate | None:
    """The most precise of several dates, those given by a judgement before all others; of equally good ones the first."""
    dates = [f.claim.date for f in facts if f.claim.date]
    return max(dates, key=lambda d: (d.basis == "curated", len(d.iso))) if dates else None


def claim_ids(facts: Iterable[Fact]) -> tuple[str, ...]:
    """Ids of the claims, sorted."""
    return tuple(sorted({f.claim.id for f in facts}))


def reports(facts: Iterable[Fact]) -> int:
    """How many articles say so."""
    return len({f.claim.article for f in facts})


def surest(facts: Iterable[Fact]) -> float:
    """Confidence of the surest report."""
    return max(f.claim.confidence for f in facts)
