"""A page's gold and found facts in, tallies of relations, dates and roles out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from api.evaluation.found import FoundFact, FoundPage, GoldFact, GoldPage
from api.evaluation.names import Alternatives, norm, same_name, same_text
from api.evaluation.scores import DERIVED, Scores
from graph.export.records import NO_FACT

DATED = ("VISITED", "ACCOMPANIED", "ATTENDED")
TEXTS = ("ATTENDED", "WROTE")
Key = tuple[Any, ...]
Pool = dict[Key, FoundFact]


def score_facts(gold: GoldPage, page: FoundPage, doc: str, alternatives: Alternatives, scores: Scores) -> None:
    """Counts distinct facts; stated ones are found by stated statements only, derived visits are counted apart."""
    stated, derived = _pools(page)
    wanted: dict[Key, GoldFact] = {}
    for fact in gold.relations:
        if fact.status in NO_FACT:
            continue  # to be found as such, and a false alarm where it is stated
        wanted.setdefault(_key(fact.rel, fact.subj, fact.obj, fact.post, fact.date), fact)
    page_facts = _Facts(alternatives, doc, scores)
    for fact in sorted(wanted.values(), key=lambda one: not one.counts):
        if fact.derived and not fact.optional and fact.rel == "VISITED":
            page_facts.count_derived(fact, stated, derived)
        else:
            page_facts.count_stated(fact, stated)
    page_facts.count_false(stated)
    for found in derived.values():
        if found.type == "VISITED" and not any(
            page_facts.find(one, {(): found}) is not None for one in wanted.values()
        ):
            scores.relations[DERIVED].false += 1
            page_facts.judge(found, right=False)


def _pools(page: FoundPage) -> tuple[Pool, Pool]:
    stated: Pool = {}
    derived: Pool = {}
    for found in page.facts:
        thing = found.object_id or norm(found.object_text)
        key = _key(found.type, found.subject_id, thing, found.post, found.date)
        (derived if found.derived else stated).setdefault(key, found)
    return stated, derived


def _key(kind: str, subject: str, thing: str, post: str | None, date: str | None) -> Key:
    """What makes two statements one fact: the date counts where one thing can happen twice."""
    return kind, subject, thing, post or "", (date or "") if kind in DATED else ""


def same_fact(want: GoldFact, found: FoundFact, alternatives: Alternatives) -> bool:
    """Whether relation, subject, object and post agree; the date is another matter."""
    if found.type != want.rel or not same_name(want.subj, alternatives, found.subject):
        return False
    if want.rel in TEXTS:
        return same_text(want.obj, found.text())
    if not same_name(want.obj, alternatives, found.object):
        return False
    return want.rel != "HOLDS_POST" or norm(want.post) == norm(found.post)


def _agrees(want: str | None, got: str | None) -> bool:
    return (got or "").startswith(want or "")


@dataclass
class _Facts:
    """The counting of one page's facts."""

    alternatives: Alternatives
    doc: str
    scores: Scores

    def find(self, want: GoldFact, pool: Mapping[Key, FoundFact]) -> Key | None:
        """The best statement of a fact: with its date and role, with its date, or any."""
        hits = [key for key, found in pool.items() if same_fact(want, found, self.alternatives)]
        dated = [key for key in hits if _agrees(want.date, pool[key].date)]
        exact = [key for key in dated if not want.role or pool[key].role == want.role]
        return next(iter(exact or dated or hits), None)

    def judge(self, found: FoundFact, *, right: bool) -> None:
        """Keeps the verdict on a fact that was found."""
        name = DERIVED if found.derived and found.type == "VISITED" else found.type
        self.scores.judge("fact", name, found.id, found.confidence, right=right)

    def count_derived(self, want: GoldFact, stated: Pool, derived: Pool) -> None:
        """A visit that follows by inference: found only by a derived statement; a stated one is a false alarm."""
        hit = self.find(want, derived)
        if hit is not None:
            self.judge(derived.pop(hit), right=True)
            self.scores.relations[DERIVED].hits += 1
            return
        wrong = self.find(want, stated)
        if wrong is not None:
            self.judge(stated.pop(wrong), right=False)
            self.scores.relations["VISITED"].false += 1
        self.scores.relations[DERIVED].missed += 1

    def count_stated(self, want: GoldFact, stated: Pool) -> None:
        """A stated fact, or an optional one that is only taken out of the pool."""
        hit = self.find(want, stated)
        if hit is None:
            if want.counts:
                self.scores.relations[want.rel].missed += 1
                fact = f"{want.subj} -> {want.post or ''} {want.obj} {want.date}"
                self.scores.errors.append(("NO REL", self.doc, str(want.line), want.rel, fact))
            return
        found = stated.pop(hit)
        if not want.counts:
            return
        self.scores.relations[want.rel].hits += 1
        self.judge(found, right=True)
        if want.date and want.rel in DATED:
            self.scores.dates.add(_agrees(want.date, found.date))
        if want.role:
            self.scores.roles.add(found.role == want.role)

    def count_false(self, left: Pool) -> None:
        """What was stated and is no fact."""
        for found in left.values():
            self.scores.relations[found.type].false += 1
            self.judge(found, right=False)
            subject = found.subject.name if found.subject else None
            fact = f"{subject} -> {found.post or ''} {found.text()} {found.date}"
            self.scores.errors.append(("FALSE REL", self.doc, str(found.start), found.type, fact))
