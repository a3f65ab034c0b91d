"""Mentions of people with their posts, pages and dates in; one person per human being out, doubtful ones left apart."""

from __future__ import annotations

from collections.abc import Iterable

from graph.linking.board import Board, Draft
from graph.linking.clusters import Constraints, cluster
from graph.linking.context import Context
from graph.linking.groups import Group, groups_of
from graph.linking.likeness import likeness
from graph.linking.rules import rules

CALLED = 0.85  # how surely the article's one bearer of a surname and a title is who is called by them
MISREAD = 0.75  # how surely a name misread in one character is the other of its article


def link_people(contexts: Iterable[Context], constraints: Constraints) -> None:
    """Links all mentions of people on all pages."""
    by_name = groups_by_name(contexts)
    for name in sorted(by_name):
        for members, score, reasons, rivals in cluster(by_name[name], likeness, constraints, rules().merge_at):
            _settle(members, score, reasons, rivals)


def groups_by_name(contexts: Iterable[Context]) -> dict[str, list[Group]]:
    """The groups of all pages by name; each knows what is to be known of the other bearers of its name."""
    by_name: dict[str, list[Group]] = {}
    for context in contexts:
        for group in groups_of(context):
            by_name.setdefault(group.name, []).append(group)
    for groups in by_name.values():
        changes = tuple(sorted({frozenset(g.moves) for g in groups if len(g.moves) > 1}, key=sorted))
        counties = {county for group in groups if group.local for county in group.counties()}
        for group in groups:
            group.changes = changes
            if counties:
                group.near = frozenset(counties.intersection(group.context.article_counties(group.mentions[0].article)))
    return by_name


def _settle(members: list[Group], score: float, reasons: tuple[str, ...], rivals: tuple[str, ...]) -> None:
    members = sorted(members, key=lambda g: g.place)
    first = members[0]
    draft = Draft(first.id, "Person", first.name, {m.text for g in members for m in g.mentions})
    draft.official = any(g.kind == "official" for g in members)
    draft.open, draft.candidates = bool(rivals), rivals
    draft.note = _note(members)
    for group in members:
        for mention in group.mentions:
            if mention.text == first.name:
                group.context.board.decide(mention, draft, score, *reasons)
            elif rules().called_by.fullmatch(mention.text):
                group.context.board.decide(mention, draft, min(score, CALLED), *reasons, f"{first.name}, by title")
            else:
                group.context.board.decide(mention, draft, min(score, MISREAD), *reasons, f"misread for {first.name}")


def note_anew(contexts: Iterable[Context], board: Board, people: set[str]) -> None:
    """Tells anew, of people whose mentions a judgement has moved, whether they are officials and how to know them."""
    if not people:
        return
    members: dict[str, list[Group]] = {}
    for groups in groups_by_name(contexts).values():
        for group in groups:
            for entity in {board.decisions[m.id].entity for m in group.mentions if m.id in board.decisions} & people:
                members.setdefault(entity, []).append(group)
    for entity, held in members.items():
        draft = board.drafts[entity]
        draft.official = any(group.kind == "official" for group in held)
        draft.note = _note(sorted(held, key=lambda group: group.place))


def _note(members: list[Group]) -> str:
    board = members[0].context.board
    counted: dict[str, int] = {}
    for group in members:
        for body, post in group.posts:
            if body in board.drafts:
                text = f"{board.drafts[body].name}{post}"
                counted[text] = counted.get(text, 0) + 1
    years = sorted(g.context.page.published[:4] for g in members if g.context.page.published)
    home = next((g.context.prefecture for g in members if g.context.prefecture), None)
    best = sorted(counted, key=lambda text: (-counted[text], text))[:2]
    kind = {"official": "", "journalist": "记者", "other": ""}[members[0].kind]
    what = best or [part for part in (members[0].context.lexicon.present_name(home) if home else "", kind) if part]
    when = [years[0] if years[0] == years[-1] else f"{years[0]}–{years[-1]}"] if years else []
    return " ".join([*what, *when])
