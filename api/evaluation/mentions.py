"""A page's gold and found mentions in, tallies of tagging and linking out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Protocol

from api.evaluation.found import FoundMention, FoundPage, GoldMention, GoldPage
from api.evaluation.names import Alternatives, same_name
from api.evaluation.scores import CORE, LABELS, Scores, Tally


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Matches = Callable[[FoundMention, GoldMention], bool]


def overlaps(a: _Spanned, b: _Spanned) -> bool:
    """Whether two spans share a character."""
    return a.start < b.end and b.start < a.end


def same_offsets(a: _Spanned, b: _Spanned) -> bool:
    """Whether two spans are of the same characters."""
    return (a.start, a.end) == (b.start, b.end)


def score_tagging(gold: GoldPage, page: FoundPage, doc: str, scores: Scores) -> None:
    """Counts mentions by label, with the same offsets and with overlapping ones."""
    for label in LABELS:
        Tagging(gold, page, label, same_offsets).count(scores.strict[label])
        loose = Tagging(gold, page, label, overlaps)
        missed, false = loose.count(scores.overlap[label])
        scores.errors += [("MISSED", doc, str(g.line), label, g.text) for g in missed]
        scores.errors += [("FALSE", doc, _line(page, m), label, m.text) for m in false]


class Tagging:
    """The mentions of one label on one page, compared in one way."""

    def __init__(self, gold: GoldPage, page: FoundPage, label: str, match: Matches) -> None:
        self.every = page.mentions
        self.have = [m for m in page.mentions if m.label == label]
        self.want = [g for g in gold.mentions if not g.optional and g.type[0] == label]
        self.either = [g for g in gold.mentions if not g.optional and label in g.type[1:]]
        self.unsure = [g for g in gold.mentions if g.optional]
        self.match = match
        self.used: set[int] = set()

    def count(self, tally: Tally) -> tuple[list[GoldMention], list[FoundMention]]:
        """Adds to the tally; what was missed, and what was false."""
        missed = [g for g in self.want if not self._found(g, tally)]
        false = [m for i, m in enumerate(self.have) if i not in self.used and not self._excused(m)]
        tally.missed += len(missed)
        tally.false += len(false)
        return missed, false

    def _found(self, g: GoldMention, tally: Tally) -> bool:
        for i, m in enumerate(self.have):
            if i not in self.used and self.match(m, g):
                self.used.add(i)
                tally.hits += 1
                return True
        # found under another label that is right as well: neither a hit nor a miss of this one
        return len(g.type) > 1 and any(m.label in g.type and self.match(m, g) for m in self.every)

    def _excused(self, m: FoundMention) -> bool:
        return any(overlaps(m, g) for g in self.unsure) or any(self.match(m, g) for g in self.either)


def _line(page: FoundPage, mention: FoundMention) -> str:
    return str(page.text.count("\n", 0, mention.start) + 1 if page.text else mention.start)


def score_offsets(page: FoundPage, scores: Scores) -> None:
    """Counts whether offsets agree with the page's text."""
    if page.text is None:
        return
    for m in page.mentions:
        good = "".join(page.text[m.start : m.end].split()) == "".join(m.text.split())
        scores.offsets["right" if good else "wrong"] += 1


def score_links(gold: GoldPage, page: FoundPage, doc: str, alternatives: Alternatives, scores: Scores) -> None:
    """Counts core mentions that were found and linked to the right entity."""
    sure = [g for g in gold.mentions if not g.optional]
    for g in sure:
        if not g.key:
            continue
        hits = [m for m in page.mentions if m.label in g.type and overlaps(m, g)]
        if "#" in g.key:
            kept = scores.namesakes.setdefault(g.key.partition("#")[0], {})
            kept.setdefault(g.key, Counter()).update(m.thing.id if m.thing else None for m in hits)
        if g.type[0] in CORE:
            _count_link(g, g.key, hits, doc, alternatives, scores)
    for m in page.mentions:
        right = _well_linked(m, gold.mentions, alternatives)
        scores.link.false += m.label in CORE and right is False
        if m.thing is not None and right is not None:
            scores.judge("link", m.label, m.id, m.confidence or 0.0, right=right)


def _count_link(
    g: GoldMention, key: str, hits: Sequence[FoundMention], doc: str, alternatives: Alternatives, scores: Scores
) -> None:
    if any(same_name(key, alternatives, m.thing) for m in hits):
        scores.link.hits += 1
        return
    scores.link.missed += 1
    if hits:
        got = hits[0].thing
        linked = f"{got.name} @{got.county}" if got else "nothing"
        scores.errors.append(("LINK", doc, str(g.line), g.text, f"{key} != {linked}"))


def _well_linked(m: FoundMention, gold: Sequence[GoldMention], alternatives: Alternatives) -> bool | None:
    """Whether a mention is one, and linked to the right entity; None where the gold does not say."""
    if any(g.optional and overlaps(m, g) for g in gold):
        return None
    around = [g for g in gold if not g.optional and m.label in g.type and overlaps(m, g)]
    return any(g.key and same_name(g.key, alternatives, m.thing) for g in around)
