"""Two annotators' gold of the same pages in, how far they agree out: what no reader can be expected to go beyond."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from api.evaluate import score_page
from api.evaluation.facts import TEXTS
from api.evaluation.found import FoundFact, FoundMention, FoundPage, GoldFact, GoldPage, Thing, read_gold
from api.evaluation.scores import Scores
from bench.bounds import FIGURES, f1
from bench.page_sets import QUALITY, ReadSet

SECOND = QUALITY / "second" / "gold"


def agreement(first: Path, second: Path = SECOND) -> tuple[list[str], Scores]:
    """The names of the pages that both annotated, and the second annotation scored as if a reader had made it."""
    gold, alternatives = read_gold(first)
    other = {page.name: page for page in read_gold(second)[0]}
    both, scores = [page for page in gold if page.name in other], Scores()
    for page in both:
        score_page(page, as_found(other[page.name]), alternatives, scores)
    return [page.name for page in both], scores


def as_found(page: GoldPage) -> FoundPage:
    """An annotation as what a reader found; what it calls optional is left out."""
    things = {m.key: _thing(page.name, m.key) for m in page.mentions if m.key}
    mentions = [
        FoundMention(m.start, m.end, m.type[0], m.text, things.get(m.key or ""))
        for m in page.mentions
        if not m.optional
    ]
    return FoundPage(None, mentions, [_fact(fact, things) for fact in page.relations if not fact.optional])


def _thing(page: str, key: str) -> Thing:
    """Keys are name, name@county, or name#number."""
    name, _, county = key.partition("@")
    return Thing(f"{page}:{key}", name.partition("#")[0], county or None)


def _fact(fact: GoldFact, things: dict[str, Thing]) -> FoundFact:
    texts = fact.rel in TEXTS
    thing = None if texts else things.get(fact.obj)
    subject = things.get(fact.subj)
    return FoundFact(
        type=fact.rel,
        subject=subject,
        object=thing,
        subject_id=subject.id if subject else fact.subj,
        object_id=thing.id if thing else None,
        object_text=fact.obj if texts else None,
        post=fact.post,
        role=fact.role,
        date=fact.date,
        start=0,
        derived=fact.derived,
        status=fact.status,
        trip=None,
        order=None,
    )


def table(unseen: ReadSet) -> Iterator[str]:
    """F1 of the second annotator and of the reader on the same pages."""
    names, scores = agreement(unseen.pages.gold)
    yield f"| F1 on {len(names)} unseen reports | second annotator | this reader |"
    yield "| --- | ---: | ---: |"
    for name, tally in FIGURES.items():
        ours = f1([tally(unseen.by_page[page]) for page in names])
        yield f"| {name} | {f1([tally(scores)]):.3f} | {ours:.3f} |"
