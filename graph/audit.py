"""A register in, claims with the names of their ends out, for a person to check: all of them, or a random sample."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from graph.hidden import Hidden
from graph.register import Register
from zhengpu.dates import bounds

_CLAIMS = """
SELECT c.id, c.type, c.page, a.headline, p.meta_paper AS paper, coalesce(p.published, p.meta_issue_date) AS published,
       c.status, c.post, c.role, c.object_text, c.date, c.purpose, c.confidence, c.evidence_sentence AS sentence,
       s.name AS subject, sm.text AS subject_printed, sc.name AS subject_county,
       o.name AS object, om.text AS object_printed, oc.name AS object_county
FROM claims c JOIN articles a ON a.id = c.article JOIN pages p ON p.id = c.page
JOIN mentions sm ON sm.id = c.subject LEFT JOIN mentions om ON om.id = c.object
JOIN links sl ON sl.mention = c.subject JOIN entities s ON s.id = sl.entity LEFT JOIN entities sc ON sc.id = s.county
LEFT JOIN links ol ON ol.mention = c.object LEFT JOIN entities o ON o.id = ol.entity
LEFT JOIN entities oc ON oc.id = o.county
WHERE c.object IS NULL OR o.id IS NOT NULL
ORDER BY c.id
"""


@dataclass(frozen=True)
class End:
    """A subject or object: the entity's name, what the page prints, and the county that it lies in."""

    name: str
    printed: str
    county: str | None

    def words(self) -> str:
        """The name, with what tells it apart from others and what was printed for it."""
        notes = []
        if self.county and self.county not in self.name:
            notes.append(self.county)
        if self.printed != self.name:
            notes.append(f"原文“{self.printed}”")
        return f"{self.name}（{'，'.join(notes)}）" if notes else self.name


@dataclass(frozen=True)
class AuditClaim:
    """A claim as a person checks it."""

    id: str
    type: str
    subject: End
    object: End | None
    object_text: str | None
    post: str | None
    role: str | None
    date: str | None
    purpose: str | None
    status: str
    confidence: float
    sentence: str
    headline: str
    page: str
    paper: str | None
    published: str | None


@dataclass(frozen=True)
class Choice:
    """Which claims a sample is drawn from; what is not given does not matter. Dates are those of the papers' issues."""

    types: tuple[str, ...] = ()
    paper: str | None = None
    date_from: str | None = None
    date_to: str | None = None
    least: float = 0.0
    most: float = 1.0

    def takes(self, claim: AuditClaim) -> bool:
        """Whether a claim is one of them."""
        if self.types and claim.type not in self.types:
            return False
        if self.paper is not None and claim.paper != self.paper:
            return False
        return self.least <= claim.confidence <= self.most and self._in_time(claim.published)

    def _in_time(self, published: str | None) -> bool:
        if self.date_from is None and self.date_to is None:
            return True
        if published is None:
            return False
        first, last = bounds(published)
        after = self.date_from is None or last >= bounds(self.date_from)[0]
        return after and (self.date_to is None or first <= bounds(self.date_to)[1])


def all_claims(register: Register) -> dict[str, AuditClaim]:
    """Every claim whose ends are linked, by id."""
    with register.view() as conn:
        return {claim.id: claim for claim in _claims(conn)}


def sample(register: Register, choice: Choice, number: int, seed: int) -> tuple[list[AuditClaim], int]:
    """So many claims drawn at random from those chosen, and how many there were; the same seed draws the same ones."""
    chosen = [claim for claim in all_claims(register).values() if choice.takes(claim)]
    drawn = random.Random(seed).sample(chosen, min(number, len(chosen)))  # noqa: S311
    return drawn, len(chosen)


def papers(register: Register) -> list[str]:
    """The papers whose pages the register holds."""
    return sorted({page.paper for page in register.pages() if page.paper})


def _claims(conn: sqlite3.Connection) -> Iterator[AuditClaim]:
    hidden = Hidden(conn)
    for row in conn.execute(_CLAIMS):
        covered = {name: hidden.text(row["page"], row[name]) for name in ("sentence", "headline")}
        held = dict(row) | covered
        ends = {name: (held.pop(name), held.pop(f"{name}_printed"), held.pop(f"{name}_county")) for name in _ENDS}
        thing = ends["object"]
        yield AuditClaim(
            **held, subject=End(*ends["subject"]), object=End(thing[0], thing[1], thing[2]) if thing[0] else None
        )


_ENDS = ("subject", "object")
