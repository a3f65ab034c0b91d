"""A page's gold and found facts in, tallies of statuses (planned, former …), of stops put into one trip and of their order out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from api.evaluation.facts import same_fact
from api.evaluation.found import FoundFact, FoundPage, GoldFact, GoldPage
from api.evaluation.names import Alternatives
from api.evaluation.scores import Scores
from graph.export.records import NO_FACT

STATED = "stated"


def score_statuses(gold: GoldPage, page: FoundPage, doc: str, alternatives: Alternatives, scores: Scores) -> None:
    """Counts facts that are not plainly so, by status: found when a fact of that status agrees in all but the date."""
    left = [found for found in page.unsettled if not found.derived or found.status == "on_behalf"]
    for want in (fact for fact in gold.relations if fact.status != STATED):
        hits = [one for one in left if one.status == want.status and same_fact(want, one, alternatives)]
        tally = scores.statuses[want.status]
        if not hits:
            tally.missed += 1
            scores.errors.append(
                ("NO STATUS", doc, str(want.line), want.status, f"{want.rel} {want.subj} -> {want.obj}")
            )
            continue
        tally.hits += 1
        _judge(hits, scores, right=True)
        left = [one for one in left if one not in hits]
    _judge(left, scores, right=False)
    for one in left:
        scores.statuses[one.status].false += 1
        subject = one.subject.name if one.subject else None
        scores.errors.append(("FALSE STATUS", doc, str(one.start), one.status, f"{one.type} {subject} -> {one.text()}"))


def _judge(found: Sequence[FoundFact], scores: Scores, *, right: bool) -> None:
    """Keeps the verdicts on what is exported as no fact; the rest has its verdict from the facts."""
    for one in found:
        if one.status in NO_FACT:
            scores.judge("fact", one.type, one.id, one.confidence, right=right)


def score_trips(gold: GoldPage, page: FoundPage, alternatives: Alternatives, scores: Scores) -> None:
    """Counts pairs of one visitor's stated stops: whether they are rightly of one trip, and told in the right order."""
    stated = [found for found in page.facts if found.type == "VISITED" and not found.derived]
    wanted = [fact for fact in gold.relations if fact.rel == "VISITED" and not fact.derived and fact.trip is not None]
    stops = [(fact, next((one for one in stated if same_fact(fact, one, alternatives)), None)) for fact in wanted]
    for (a, found_a), (b, found_b) in combinations(stops, 2):
        if a.subj != b.subj or found_a is None or found_b is None or found_a is found_b:
            continue
        _count_pair(a, b, found_a, found_b, scores)


def _count_pair(a: GoldFact, b: GoldFact, found_a: FoundFact, found_b: FoundFact, scores: Scores) -> None:
    together = found_a.trip is not None and found_a.trip == found_b.trip
    if a.trip == b.trip:
        scores.trips.hits += together
        scores.trips.missed += not together
        wanted, found = _before(a.order, b.order), _before(found_a.order, found_b.order)
        if together and wanted is not None and found is not None:
            scores.order.add(wanted == found)
    else:
        scores.trips.false += together


def _before(first: int | None, second: int | None) -> bool | None:
    """Whether one comes before the other; None where that is not told."""
    return None if first is None or second is None or first == second else first < second
