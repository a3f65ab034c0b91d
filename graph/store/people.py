"""A person or a body in, tenures, colleagues and companions with their evidence out; the same for every store."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from graph.answers import CompanionView, TenureView
from graph.projection import fold
from graph.store.asked import Asked
from graph.store.source import Source, evidences
from zhengpu.dates import bounds
from zhengpu.records import Tenure


def tenures(
    source: Source, *, person: str | None, body: str | None, post: str | None, asked: Asked
) -> list[TenureView]:
    """Tenures of a person, at a body, in a post; by their first known day."""
    found = source.tenures(person, body)
    kept = [one for one in found if (post is None or fold(one.post) == fold(post)) and _known_at(one, asked)]
    return tenure_views(source, kept)


def colleagues(source: Source, person: str) -> list[TenureView]:
    """What others held where this person holds or held a post."""
    return tenure_views(source, source.colleague_tenures(person))


def tenure_views(source: Source, found: list[Tenure]) -> list[TenureView]:
    """Tenures as answers, by first known day, body, post and person."""
    names = source.refs(end for one in found for end in (one.person, one.body))
    said = evidences(source, {one.id: one.claims for one in found})
    same = ("id", "post", "rank", "known_from", "known_to", "former", "confidence")
    views = [
        TenureView(
            **{name: getattr(one, name) for name in same},
            person=names[one.person],
            body=names[one.body],
            evidence=said[one.id],
        )
        for one in found
    ]
    return sorted(views, key=_tenure_order)


def companions(source: Source, person: str, asked: Asked) -> list[CompanionView]:
    """Other persons on the same outings or in the same meetings."""
    outings: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    dates: dict[str, set[str]] = defaultdict(set)
    claims: dict[str, set[str]] = defaultdict(set)
    for row in source.together(person, asked):
        outings[row["entity"]][row["kind"]].add(row["outing"])
        dates[row["entity"]] |= {row["date"]} if row["date"] else set()
        claims[row["entity"]].update(row["claims"], row["own"])
    names, said = source.refs(list(outings)), evidences(source, claims)
    views = [
        CompanionView(
            person=names[who],
            trips=len(kinds["trip"]),
            meetings=len(kinds["meeting"]),
            dates=tuple(sorted(dates[who])),
            evidence=said[who],
        )
        for who, kinds in outings.items()
    ]
    return sorted(views, key=lambda view: (-view.trips - view.meetings, -view.trips, view.person.name, view.person.id))


def _known_at(tenure: Tenure, asked: Asked) -> bool:
    """Whether a tenure is known to have been held on some day that was asked for."""
    if asked.first is None or asked.last is None:
        return True
    known = [day for day in (tenure.known_from, tenure.known_to) if day]
    if tenure.former or not known:
        return False
    return bounds(known[0])[0] <= asked.last and bounds(known[-1])[1] >= asked.first


def _tenure_order(view: TenureView) -> tuple[Any, ...]:
    first = view.known_from or view.known_to
    return first is None, first or "", view.body.name, view.post, view.person.name, view.id
