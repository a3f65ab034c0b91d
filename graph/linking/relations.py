"""Facts, events and the board in; direct edges and tenures out, derived ones marked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from graph.linking import facts as of
from graph.linking.board import Draft
from graph.linking.events import Events, Happening
from graph.linking.facts import Fact
from zhengpu.ids import derived_id
from zhengpu.lexicon import Lexicon
from zhengpu.records import Relation, Tenure

_UNDATED = ("LOCATED_IN", "WROTE")


def stated_relations(facts: list[Fact], events: Events) -> list[Relation]:
    """One edge for the facts that agree in kind, ends, post or role, date and status."""
    held: dict[tuple[str, ...], list[Fact]] = {}
    for fact in facts:
        claim = fact.claim
        iso = "" if claim.type in _UNDATED else fact.iso
        thing = fact.object or of.plain(claim.object_text or "")
        status = "" if claim.status == "stated" else claim.status
        key: tuple[str, ...] = (claim.type, fact.subject, thing, claim.post or claim.role or "", iso, status)
        if len(iso) != 10 and claim.type in ("VISITED", "ACCOMPANIED", "ATTENDED"):
            key = (*key, claim.article)
        held.setdefault(key, []).append(fact)
    return [_relation(key, told, events) for key, told in held.items()]


def _relation(key: tuple[str, ...], told: list[Fact], events: Events) -> Relation:
    first = told[0].claim
    return Relation(
        id=derived_id("r", *(part for i, part in enumerate(key) if i != 5 or part)),
        type=first.type,
        subject=told[0].subject,
        object=told[0].object,
        object_text=first.object_text,
        post=first.post,
        role=first.role,
        date=of.best_date(told),
        status=of.strongest_status(told),
        basis=of.strongest_basis(told),
        confidence=of.surest(told),
        reports=of.reports(told),
        event=events.event_of.get(first.id),
        trip=events.trip_of.get(first.id),
        claims=of.claim_ids(told),
    )


def companions_visits(
    events: Events, stated: Iterable[Relation], along: Callable[[Fact, list[Happening]], list[Happening]]
) -> list[Relation]:
    """For each companion and each stop that they were along at a derived visit, unless the visit itself is stated."""
    known = {(r.subject, r.object, r.date.iso if r.date else "") for r in stated if r.type == "VISITED"}
    made: dict[str, Relation] = {}
    for trip, companions in sorted(events.companions.items()):
        for fact in companions:
            for stop in along(fact, events.stops[trip]):
                visit = stop.event()
                iso = visit.date.iso if visit.date else ""
                if (fact.subject, stop.place, iso) in known or fact.subject == stop.place:
                    continue
                ident = derived_id("r", "VISITED", fact.subject, stop.place or "", "derived", iso)
                made[ident] = Relation(
                    id=ident,
                    type="VISITED",
                    subject=fact.subject,
                    object=stop.place,
                    date=visit.date,
                    status=of.strongest_status([*stop.facts, fact]) if visit.status == "stated" else visit.status,
                    basis="derived",
                    confidence=min(fact.claim.confidence, of.surest(stop.facts)),
                    reports=of.reports(companions),
                    event=stop.id,
                    trip=trip,
                    claims=of.claim_ids([fact]),
                )
    return list(made.values())


def containment(lexicon: Lexicon, drafts: dict[str, Draft], stated: Iterable[Relation]) -> list[Relation]:
    """Where entities lie by linking (derived) and where divisions lie by the roster (curated, with validity)."""
    known = {(r.subject, r.object) for r in stated if r.type == "LOCATED_IN"}
    made: list[Relation] = []
    for draft in drafts.values():
        division = lexicon.division(draft.id)
        if division:
            made += [
                _inside(draft.id, p.parent, "curated", p.valid_from or None, p.valid_to or None)
                for p in division.periods
                if p.parent in drafts
            ]
        elif lexicon.zone(draft.id) and draft.parent in drafts:
            made.append(_inside(draft.id, draft.parent, "curated"))
        elif draft.parent in drafts and not draft.open and (draft.id, draft.parent) not in known:
            made.append(_inside(draft.id, draft.parent, "derived"))
    return list({relation.id: relation for relation in made}.values())


def _inside(
    subject: str, above: str | None, basis: str, valid_from: str | None = None, valid_to: str | None = None
) -> Relation:
    return Relation(
        id=derived_id("r", "LOCATED_IN", subject, above or "", basis, valid_from or ""),
        type="LOCATED_IN",
        subject=subject,
        object=above,
        basis="curated" if basis == "curated" else "derived",
        confidence=1.0 if basis == "curated" else 0.8,
        reports=0,
        valid_from=valid_from,
        valid_to=valid_to,
    )


_GRADE = r"(?:正|副)?(?:省部|部|厅局|厅|司局|局|地市|地|县处|县|处|乡科|科|股)级"
_RANK_ITSELF = re.compile(
    rf"(?:[一二三四]级)?(?:巡视员|调研员|主任科员|科员|高级警长|警长)|副巡视员|副调研员|{_GRADE}(?:干部)?"
)


def tenures(facts: list[Fact]) -> list[Tenure]:
    """One tenure for a person, a body and a post, known from the first to the last day that a claim is dated."""
    held: dict[tuple[str, str, str, bool], list[Fact]] = {}
    for fact in facts:
        claim = fact.claim
        if claim.type == "HOLDS_POST" and fact.object and claim.status in ("stated", "former"):
            held.setdefault((fact.subject, fact.object, claim.post or "", claim.status == "former"), []).append(fact)
    return [_tenure(key, told) for key, told in held.items()]


def _tenure(key: tuple[str, str, str, bool], told: list[Fact]) -> Tenure:
    person, body, post, former = key
    dates = [] if former else [f.claim.date for f in told if f.claim.date]
    return Tenure(
        id=derived_id("n", person, body, post, "former" if former else ""),
        person=person,
        body=body,
        post=post,
        known_from=min((d.date_from for d in dates), default=None),
        known_to=max((d.date_to for d in dates), default=None),
        former=former,
        claims=of.claim_ids(told),
        confidence=of.surest(told),
        **_rank(post, told),
    )


def _rank(post: str, told: list[Fact]) -> dict[str, str]:
    """The rank where a page prints it: the post is one itself (二级巡视员), or stands before it in brackets (副局长（正县级）)."""
    if _RANK_ITSELF.fullmatch(post):
        return {"rank": post, "rank_source": "post"}
    for fact in told:
        found = re.search(rf"{re.escape(post)}（({_GRADE})）", fact.claim.evidence.sentence)
        if found:
            return {"rank": found[1], "rank_source": "printed"}
    return {}
