"""Hits, misses and false alarms in, precision, recall and F1 out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

CORE = ("OFFICIAL", "AGENCY", "COUNTY", "COMPANY")
LABELS = (*CORE, "PERSON", "PLACE", "ORG", "POST")
DERIVED = "VISITED derived"
Error = tuple[str, ...]
Judged = Literal["link", "fact"]


@dataclass
class Tally:
    """Hits, false alarms and misses of one kind."""

    hits: int = 0
    false: int = 0
    missed: int = 0

    @classmethod
    def sum(cls, tallies: Iterable[Tally]) -> Tally:
        """All of them together."""
        every = list(tallies)
        return cls(sum(t.hits for t in every), sum(t.false for t in every), sum(t.missed for t in every))

    def as_dict(self) -> dict[str, float]:
        """Precision, recall and F1 with the counts behind them."""
        found, wanted = self.hits + self.false, self.hits + self.missed
        p = self.hits / found if found else 0.0
        r = self.hits / wanted if wanted else 0.0
        f1 = 2 * p * r / (p + r) if p + r else 0.0
        counts = {"tp": self.hits, "fp": self.false, "fn": self.missed}
        return {"p": round(p, 4), "r": round(r, 4), "f1": round(f1, 4), **counts}


@dataclass(frozen=True)
class Verdict:
    """Whether a link (of a mention of a label) or a fact (of a relation type) is right, and how sure it said it was."""

    kind: Judged
    name: str  # the label, or the relation type
    id: str  # of the mention, or of the relation
    confidence: float
    right: bool


@dataclass
class Share:
    """How many of some agree."""

    agree: int = 0
    of: int = 0

    def add(self, agrees: bool) -> None:
        """Counts one."""
        self.agree += agrees
        self.of += 1

    def value(self) -> float | None:
        """The share, None of nothing."""
        return round(self.agree / self.of, 4) if self.of else None


def _tallies() -> defaultdict[str, Tally]:
    return defaultdict(Tally)


@dataclass
class Scores:
    """All figures of an evaluation, and the errors behind them."""

    strict: defaultdict[str, Tally] = field(default_factory=_tallies)
    overlap: defaultdict[str, Tally] = field(default_factory=_tallies)
    link: Tally = field(default_factory=Tally)
    relations: defaultdict[str, Tally] = field(default_factory=_tallies)
    statuses: defaultdict[str, Tally] = field(default_factory=_tallies)
    trips: Tally = field(default_factory=Tally)
    order: Share = field(default_factory=Share)
    dates: Share = field(default_factory=Share)
    roles: Share = field(default_factory=Share)
    offsets: Counter[str] = field(default_factory=Counter)
    namesakes: dict[str, dict[str, Counter[str | None]]] = field(default_factory=dict)
    missing_pages: list[str] = field(default_factory=list)
    errors: list[Error] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)

    def judge(self, kind: Judged, name: str, ident: str, confidence: float, *, right: bool) -> None:
        """Keeps whether a link or a fact that was found is right."""
        self.verdicts.append(Verdict(kind, name, ident, confidence, right))

    def as_dict(self, errors: int = 0) -> dict[str, Any]:
        """The figures as plain values."""
        figures: dict[str, Any] = {
            "ner": {"strict": _by_label(self.strict), "overlap": _by_label(self.overlap)},
            "rel": self._relations(),
            "link": self.link.as_dict(),
            "role": self.roles.value(),
            "date": self.dates.value(),
            "offsets": {"right": self.offsets["right"], "wrong": self.offsets["wrong"]},
            "homonyms_kept_apart": self.kept_apart(),
        }
        if self.statuses:
            figures["status"] = {name: self.statuses[name].as_dict() for name in sorted(self.statuses)}
        if self.trips != Tally():
            figures["trips"] = {**self.trips.as_dict(), "order": self.order.value()}
        if self.missing_pages:
            figures["missing_pages"] = self.missing_pages
        if errors:
            figures["errors"] = [list(error) for error in self.errors[:errors]]
        return figures

    def _relations(self) -> dict[str, dict[str, float]]:
        rows = {name: self.relations[name].as_dict() for name in sorted(self.relations)}
        stated = Tally.sum(tally for name, tally in self.relations.items() if name != DERIVED)
        return {**rows, "all": stated.as_dict()}

    def kept_apart(self) -> dict[str, bool]:
        """For each name that several people bear, whether each was linked to an entity of its own."""
        answer = {}
        for name, keys in self.namesakes.items():
            best = [count.most_common(1)[0][0] for count in keys.values() if count]
            if len(keys) > 1:
                answer[name] = len(best) == len(keys) and len(set(best)) == len(best)
        return answer


def _by_label(tallies: defaultdict[str, Tally]) -> dict[str, dict[str, float]]:
    rows = {label: tallies[label].as_dict() for label in LABELS}
    return {**rows, "core": Tally.sum(tallies[label] for label in CORE).as_dict()}
