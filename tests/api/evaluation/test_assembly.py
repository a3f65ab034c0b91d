"""The scoring of statuses and of trips: pairs of stops in one trip, and their order."""

from __future__ import annotations

from typing import Any

import pytest

from api.evaluation.assembly import score_statuses, score_trips
from api.evaluation.facts import score_facts
from api.evaluation.found import FoundFact, FoundPage, GoldFact, GoldPage, Thing
from api.evaluation.scores import Scores


def gold(*facts: dict[str, Any]) -> GoldPage:
    return GoldPage(name="page", mentions=(), relations=tuple(GoldFact(line=1, **fact) for fact in facts))


def wanted(place: str, trip: int, order: int, who: str = "顾明远") -> dict[str, Any]:
    return {"rel": "VISITED", "subj": who, "obj": place, "trip": trip, "order": order}


def found(place: str, trip: str | None, order: int | None, **more: Any) -> FoundFact:
    given: dict[str, Any] = {
        "type": "VISITED",
        "subject": Thing("gu", "顾明远", None),
        "object": Thing(place, place, None),
        "subject_id": "gu",
        "object_id": place,
        "object_text": None,
        "post": None,
        "role": None,
        "date": None,
        "start": 0,
        "derived": False,
        "status": "stated",
        "trip": trip,
        "order": order,
    }
    return FoundFact(**{**given, **more})


def trips(page: GoldPage, *facts: FoundFact) -> Scores:
    scores = Scores()
    score_trips(page, FoundPage(facts=list(facts)), {}, scores)
    return scores


PLACES = gold(wanted("莘县", 1, 1), wanted("冠县", 1, 2), wanted("高唐县", 2, 1))


def test_stops_of_one_trip_are_pairs():
    scores = trips(PLACES, found("莘县", "t", 1), found("冠县", "t", 2), found("高唐县", "u", 1))
    assert (scores.trips.hits, scores.trips.missed, scores.trips.false) == (1, 0, 0)
    assert scores.order.value() == 1.0


def test_a_trip_cut_in_two_is_a_miss():
    assert trips(PLACES, found("莘县", "t", 1), found("冠县", "u", 1)).trips.missed == 1


def test_two_trips_run_into_one_are_false():
    assert trips(PLACES, found("莘县", "t", 1), found("高唐县", "t", 2)).trips.false == 1


def test_a_wrong_order_is_told():
    assert trips(PLACES, found("莘县", "t", 2), found("冠县", "t", 1)).order.value() == 0.0


def test_stops_that_were_not_found_are_no_pairs():
    assert trips(PLACES, found("莘县", "t", 1)).trips.missed == 0


@pytest.mark.parametrize(("status", "counts"), [("planned", (1, 0, 0)), ("denied", (0, 1, 1))])
def test_a_status_is_right_or_both_missed_and_false(status: str, counts: tuple[int, int, int]):
    page = gold({"rel": "VISITED", "subj": "顾明远", "obj": "莘县", "status": "planned", "optional": True})
    held = FoundPage(unsettled=[found("莘县", None, None, status=status)])
    scores = Scores()
    score_statuses(page, held, "page.txt", {}, scores)
    tallies = scores.statuses.values()
    assert tuple(sum(getattr(t, name) for t in tallies) for name in ("hits", "missed", "false")) == counts


def test_what_is_planned_is_no_fact_to_be_found_and_a_false_alarm_where_it_is_stated():
    page = gold({"rel": "VISITED", "subj": "顾明远", "obj": "莘县", "status": "planned"})
    unfound, stated = Scores(), Scores()
    score_facts(page, FoundPage(), "page.txt", {}, unfound)
    score_facts(page, FoundPage(facts=[found("莘县", None, None)]), "page.txt", {}, stated)
    assert unfound.relations["VISITED"].missed == 0
    assert (stated.relations["VISITED"].hits, stated.relations["VISITED"].false) == (0, 1)
