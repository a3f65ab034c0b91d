"""Verdicts: what is found is right or wrong, and what the gold leaves open gets none."""

from __future__ import annotations

from api.evaluation.facts import score_facts
from api.evaluation.found import FoundFact, FoundMention, FoundPage, GoldFact, GoldMention, GoldPage, Thing
from api.evaluation.mentions import score_links
from api.evaluation.scores import Scores

SHEN, GUAN = Thing("371522", "莘县", None), Thing("371525", "冠县", None)


def gold(start: int, *, optional: bool = False) -> GoldMention:
    return GoldMention(start=start, end=start + 2, text="莘县", type=("COUNTY",), optional=optional, key="莘县", line=1)


def mention(start: int, thing: Thing | None) -> FoundMention:
    return FoundMention(start, start + 2, "COUNTY", "莘县", thing, f"m{start}", 0.8)


def links(wanted: list[GoldMention], *held: FoundMention) -> list[tuple[str, bool]]:
    scores = Scores()
    page = GoldPage(name="p", mentions=tuple(wanted), relations=())
    score_links(page, FoundPage(mentions=list(held)), "p.txt", {}, scores)
    return [(verdict.id, verdict.right) for verdict in scores.verdicts]


def test_a_link_is_right_or_wrong() -> None:
    assert links([gold(0), gold(5)], mention(0, SHEN), mention(5, GUAN)) == [("m0", True), ("m5", False)]


def test_a_mention_that_is_none_is_linked_wrongly() -> None:
    assert links([gold(0)], mention(9, SHEN)) == [("m9", False)]


def test_what_is_optional_has_no_verdict() -> None:
    assert links([gold(0, optional=True)], mention(0, GUAN)) == []


def test_a_mention_without_a_link_has_no_verdict() -> None:
    assert links([gold(0)], mention(0, None)) == []


def fact(ident: str, thing: Thing, *, derived: bool = False) -> FoundFact:
    return FoundFact(
        "VISITED", Thing("gu", "顾明远", None), thing, "gu", thing.id, None, None, None, None, 0, derived, "stated", None, None,
        ident, 0.7,
    )  # fmt: skip


def facts(wanted: GoldFact, *held: FoundFact) -> list[tuple[str, str, bool]]:
    scores = Scores()
    page = GoldPage(name="p", mentions=(), relations=(wanted,))
    score_facts(page, FoundPage(facts=list(held)), "p.txt", {}, scores)
    return [(verdict.name, verdict.id, verdict.right) for verdict in scores.verdicts]


def wanted(*, optional: bool = False, derived: bool = False) -> GoldFact:
    return GoldFact(line=1, rel="VISITED", subj="顾明远", obj="莘县", optional=optional, derived=derived)


def test_a_fact_is_right_or_wrong() -> None:
    assert facts(wanted(), fact("a", SHEN), fact("b", GUAN)) == [("VISITED", "a", True), ("VISITED", "b", False)]


def test_an_optional_fact_has_no_verdict() -> None:
    assert facts(wanted(optional=True), fact("a", SHEN)) == []


def test_derived_visits_are_judged_apart() -> None:
    assert facts(wanted(derived=True), fact("a", SHEN, derived=True)) == [("VISITED derived", "a", True)]


def test_a_derived_visit_given_as_stated_is_wrong() -> None:
    assert facts(wanted(derived=True), fact("a", SHEN)) == [("VISITED", "a", False)]
