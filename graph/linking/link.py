"""Readings, judgements and the lexicon in, all that they mean out: a pure function, whatever the order of its input."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from graph.linking import agencies, county_zones, divisions, level_sites, places
from graph.linking.agency_names import choose_names
from graph.linking.board import Board, Decision, Draft
from graph.linking.companions import Companions
from graph.linking.confidence import shipped, with_chances
from graph.linking.context import Context
from graph.linking.events import Events, make_events
from graph.linking.facts import Fact, facts_of
from graph.linking.judge import docket, replay, suppressed
from graph.linking.judge_claims import judge_claims
from graph.linking.judge_hidden import Hidden, hide
from graph.linking.organizations import NameTable, is_short_company, is_short_organization
from graph.linking.people import link_people, note_anew
from graph.linking.relations import companions_visits, containment, stated_relations, tenures
from zhengpu.curves import Curves
from zhengpu.lexicon import Lexicon
from zhengpu.records import DatedName, Judgement, Linking, Mention, Participation, Reading, Relation

_OF_TOWN = re.compile("[镇乡](?:党委|政府|人民政府|人大|纪委)$")


def link(
    readings: Iterable[Reading], judgements: Sequence[Judgement], lexicon: Lexicon, curves: Curves | None = None
) -> Linking:
    """Resolves every mention but posts to an entity, and makes events, tenures and relations of the claims; scores are
    chances of being right by the shipped curves, or by the given ones.
    """
    ordered = sorted(readings, key=lambda reading: reading.page.id)
    as_judged, judged = judge_claims(ordered, judgements)
    linking = _link(as_judged, judgements, lexicon).model_copy(update={"judged_claims": judged})
    return with_chances(linking, as_judged, curves or shipped())


def _link(ordered: list[Reading], judgements: Sequence[Judgement], lexicon: Lexicon) -> Linking:
    cases = docket(ordered, judgements)
    board = Board()
    contexts = [Context(reading, lexicon, board) for reading in ordered]
    for context in contexts:
        _link_page(context, cases.corrections())
    choose_names(board)
    NameTable("ORG", "Organization", is_short_organization).link(contexts)
    NameTable("COMPANY", "Company", is_short_company).link(contexts)
    link_people(contexts, cases.constraints())
    _link_copies(ordered, board)
    note_anew(contexts, board, replay(board, cases, lexicon))
    hidden = hide(board, suppressed(board, cases), cases.mentions)
    _add_ancestors(board, lexicon)
    seats = {draft.id: _seat(board, draft) for draft in board.drafts.values()}
    facts = facts_of(ordered, {m: d.entity for m, d in board.decisions.items()}, _homes(contexts), seats, lexicon)
    return _assemble(board, facts, lexicon, hidden)


def _seat(board: Board, draft: Draft) -> str | None:
    """The division of an agency; none for a town's body whose town is of no roster: its county is not the town."""
    seat = board.drafts.get(draft.jurisdiction or "")
    unlisted = _OF_TOWN.search(draft.name) and (seat is None or seat.level != "town")
    return None if unlisted else draft.jurisdiction


def _homes(contexts: list[Context]) -> dict[str, str | None]:
    return {context.page.id: context.prefecture for context in contexts}


def _link_page(context: Context, corrections: dict[str, str]) -> None:
    """Links what the page alone decides: divisions, then places in them, then agencies."""
    counties = [m for m in context.own if m.label == "COUNTY"]
    sites = [m for m in context.own if m.label == "PLACE"]
    waiting: list[Mention] = []
    for mention in (*counties, *sites):
        known = _corrected(context, mention, corrections) or _of_county(context, mention)
        if not known and not divisions.link_exact(context, mention):
            waiting.append(mention)
    again = [m for m in waiting if m.label == "COUNTY" and not divisions.link_exact(context, m)]
    for mention in again:
        divisions.link_inexact(context, mention)
    levelled = [m for m in waiting if level_sites.is_level_site(m)]
    rest = [m for m in waiting if m.label == "PLACE" and m not in levelled]
    towns = [m for m in rest if places.is_town(context.lexicon, m.text)]
    for mention in (*towns, *(m for m in rest if m not in towns)):
        places.link_place(context, mention)
    bodies = [m for m in context.own if m.label == "AGENCY"]
    implicit = [m for m in bodies if not agencies.link_explicit(context, m)]
    for mention in implicit:
        agencies.link_implicit(context, mention)
    for mention in levelled:
        if not level_sites.link_level_site(context, mention):
            places.link_place(context, mention)


def _of_county(context: Context, mention: Mention) -> bool:
    zone = county_zones.countys_zone(context, mention) if mention.label == "COUNTY" else None
    if zone:
        reason = "the article tells of a county's own officials alone"
        context.board.decide(mention, zone, 0.3 if zone.open else 0.8, reason)
    return zone is not None


def _corrected(context: Context, mention: Mention, corrections: dict[str, str]) -> bool:
    division = context.lexicon.resolve(corrections[mention.id]) if mention.id in corrections else None
    if division:
        draft = divisions.division_draft(context.lexicon, division)
        context.board.decide(mention, draft, 1.0, "judgement: corrected")
    return division is not None


def _link_copies(readings: list[Reading], board: Board) -> None:
    """A mention of a second printing is linked as the first."""
    for reading in readings:
        for mention in reading.mentions:
            if mention.copy_of in board.decisions and mention.id not in board.decisions:
                first = board.decisions[mention.copy_of]
                board.decisions[mention.id] = Decision(first.entity, first.score, (*first.reasons, "second printing"))


def _add_ancestors(board: Board, lexicon: Lexicon) -> None:
    """Brings in the divisions that entities lie in, up to the province, at any time."""
    held = board.drafts.values()
    waiting = sorted({i for d in held for i in (d.id, d.county, d.parent) if i})
    while waiting:
        division = waiting.pop()
        if lexicon.level(division) is None:
            continue
        board.draft(divisions.division_draft(lexicon, division))
        known = lexicon.division(division)
        parents = {p.parent for p in known.periods} if known else {lexicon.parent_at(division, None)}
        waiting += sorted(p for p in parents if p and p not in board.drafts)


def _dated_names(board: Board, lexicon: Lexicon) -> tuple[DatedName, ...]:
    rows = [
        DatedName(entity=d.id, name=p.name, code=p.code, parent=p.parent, valid_from=p.valid_from, valid_to=p.valid_to)
        for i in sorted(board.drafts)
        if (d := lexicon.division(i))
        for p in d.periods
    ]
    return tuple(rows)


def _assemble(board: Board, facts: list[Fact], lexicon: Lexicon, hidden: Hidden) -> Linking:
    facts = [fact for fact in facts if hidden.keeps(fact)]
    pages = {fact.claim.id: fact.claim.page for fact in facts}
    _mark_officials(board, facts)
    events = make_events(facts)
    stated = stated_relations(facts, events)
    relations = [
        *stated,
        *companions_visits(events, stated, Companions(board.drafts, lexicon, facts).along),
        *containment(lexicon, board.drafts, stated),
    ]
    return Linking(
        entities=tuple(board.drafts[i].entity() for i in sorted(board.drafts)),
        links=board.links(),
        dated_names=_dated_names(board, lexicon),
        events=tuple(sorted((hidden.event(h.event(), pages) for h in events.happenings), key=lambda e: e.id)),
        participations=_participations(events),
        tenures=tuple(sorted(tenures(facts), key=lambda t: t.id)),
        relations=_unique([hidden.relation(one, pages) for one in relations]),
        hidden_mentions=hidden.mentions,
        hidden_texts=hidden.texts,
    )


def _mark_officials(board: Board, facts: list[Fact]) -> None:
    for fact in facts:
        body = board.drafts.get(fact.object or "")
        held = fact.claim.type == "HOLDS_POST" and fact.claim.status in ("stated", "former")
        if held and body and body.type in ("Agency", "County", "Place"):
            board.drafts[fact.subject].official = True


def _participations(events: Events) -> tuple[Participation, ...]:
    return tuple(sorted(events.participations, key=lambda p: (p.event, p.entity, p.role, p.claims)))


def _unique(relations: list[Relation]) -> tuple[Relation, ...]:
    held = {relation.id: relation for relation in reversed(relations)}
    return tuple(held[i] for i in sorted(held))
