"""Mentions of people with their posts, pages and dates in; one person per human being out, doubtful ones left apart."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from graph.linking.board import Draft
from graph.linking.clusters import Constraints, cluster
from graph.linking.compatible import incompatible
from graph.linking.context import Context
from graph.linking.rules import rules
from zhengpu.dates import bounds
from zhengpu.records import Claim, Mention

_BYLINES = ("byline", "credit", "furniture")
_DAYS = 365.25


@dataclass
class Group:
    """The mentions of one name in one article, and what the article says of the person."""

    name: str
    context: Context
    mentions: list[Mention]
    kind: str  # official journalist other
    posts: set[tuple[str, str]] = field(default_factory=set)
    date: float | None = None
    public: bool = False  # visits, accompanies, or has a say at a meeting

    @cached_property
    def around(self) -> str | None:
        """The one county that the article is about."""
        return self.context.sole_county(self.mentions[0].article)

    @property
    def id(self) -> str:
        """The id of its least mention."""
        return self.mentions[0].id

    @property
    def place(self) -> tuple[str, int]:
        """Its place in the order of pages and characters."""
        return self.context.page.id, self.mentions[0].start

    @property
    def bodies(self) -> set[str]:
        """The bodies where the article says that the person holds posts."""
        return {body for body, _ in self.posts}

    def counties(self) -> set[str]:
        """Counties of those bodies; a body of the city has none."""
        held = (self.context.board.drafts.get(body) for body in self.bodies)
        return {county for draft in held if draft and (county := draft.id if draft.type == "County" else draft.county)}

    def seats(self) -> set[str]:
        """Prefectures, provinces or the centre in which those bodies sit."""
        held = (self.context.board.drafts.get(body) for body in self.bodies)
        return {seat for draft in held if draft and (seat := self._seat(draft))}

    def _seat(self, draft: Draft) -> str | None:
        division = draft.county or draft.jurisdiction or draft.id
        if draft.level == "central":
            return "central"
        lexicon = self.context.lexicon
        if lexicon.level(division) is None:
            return None
        above = (division, *lexicon.ancestors(division))
        return next((i for i in above if lexicon.level(i) in ("prefecture", "province")), None)


def likeness(left: Group, right: Group) -> tuple[float, str]:
    """How surely two groups of one name are one person, from 0 (never) to 1, and why."""
    kinds = {left.kind, right.kind}
    if kinds == {"official", "journalist"}:
        return 0.0, "an official and a journalist"
    if rules().partial_name.fullmatch(left.name):
        return (0.6, "same page") if left.context is right.context else (0.0, "no full name")
    if left.bodies & right.bodies:
        return 0.97, "same body"
    if kinds == {"official"}:
        return _officials(left, right, _years_apart(left, right))
    return _others(left, right, kinds)


def _others(left: Group, right: Group, kinds: set[str]) -> tuple[float, str]:
    same_home = left.context.prefecture is not None and left.context.prefecture == right.context.prefecture
    if kinds == {"journalist"}:
        return (0.85, "journalists of one paper") if same_home else (0.0, "journalists of two papers")
    if left.context is not right.context or "journalist" in kinds or not _same_county(left, right):
        return 0.0, "nothing in common"
    publics = [group.public or group.kind == "official" for group in (left, right)]
    if publics[0] != publics[1]:
        return 0.0, "only one of them acts as an official"
    if len(kinds) > 1 and left.posts and right.posts:
        return 0.0, "different posts"
    return 0.6, "same page"


def _officials(left: Group, right: Group, apart: float | None) -> tuple[float, str]:
    limits = rules()
    seats = left.seats(), right.seats()
    homes = {left.context.prefecture, right.context.prefecture}
    if left.posts and right.posts:
        if seats[0] and seats[1] and not seats[0] & seats[1]:
            return 0.0, "bodies of different cities"
        counties = left.counties(), right.counties()
        if counties[0] and counties[1] and not counties[0] & counties[1] and (apart or 0) < limits.posts_apart_years:
            return 0.0, "posts in different counties at one time"
        if reason := incompatible(left.context.board, left.posts, right.posts, apart or 0.0):
            return 0.0, reason
        return 0.75, "posts that one person can hold"
    if _elsewhere(left, right) or _elsewhere(right, left):
        return 0.0, "a county's official, and an article of another county"
    if len(homes) > 1 or None in homes:
        return (0.55, "same page") if left.context is right.context else (0.0, "pages of different homes")
    if apart is not None and apart > limits.bare_apart_years:
        return 0.0, "far apart in time"
    return 0.7, "officials of one home"


def _elsewhere(seated: Group, bare: Group) -> bool:
    """Whether one holds a post in a county, and the other is named without any where another county is spoken of."""
    counties = seated.counties()
    return bool(counties) and not bare.posts and bare.around is not None and bare.around not in counties


def _same_county(left: Group, right: Group) -> bool:
    """Whether what the articles say of bodies, or else of where they take place, allows for one county."""
    mine, yours = (group.counties() or {group.around} - {None} for group in (left, right))
    return not mine or not yours or bool(mine & yours)


def _years_apart(left: Group, right: Group) -> float | None:
    if left.date is None or right.date is None:
        return None
    return abs(left.date - right.date) / _DAYS


# groups ------------------------------------------------------------------------------------------


def groups_of(context: Context) -> list[Group]:
    """The groups of a page: one per article and name, journalists and officials of one name apart."""
    wrote, posts, named = _claims(context)
    public = _public(context)
    held: dict[tuple[str, str], list[Mention]] = {}
    for mention in context.own:
        if mention.label in ("OFFICIAL", "PERSON"):
            held.setdefault((mention.article, mention.text), []).append(mention)
    groups = []
    for (_, name), mentions in held.items():
        bylines = [m for m in mentions if m.id in wrote or (m.zone in _BYLINES and m.label == "PERSON")]
        others = [m for m in mentions if m not in bylines]
        is_official = any(m.label == "OFFICIAL" or m.id in named for m in others)
        if bylines and not is_official:
            bylines, others = mentions, []
        for part, kind in ((bylines, "journalist"), (others, "official" if is_official else "other")):
            if part:
                groups.append(_group(context, name, part, kind, posts))
                groups[-1].public = any(m.id in public for m in part)
    return groups


def _public(context: Context) -> set[str]:
    """Mentions of people who visit, accompany, or have a say at a meeting."""
    found: set[str] = set()
    for claim in context.reading.claims:
        if claim.type in ("VISITED", "ACCOMPANIED") or (
            claim.type == "ATTENDED" and claim.role in rules().public_roles
        ):
            found.add(claim.subject)
    return found


def _claims(context: Context) -> tuple[set[str], dict[str, list[Claim]], set[str]]:
    wrote: set[str] = set()
    posts: dict[str, list[Claim]] = {}
    named: set[str] = set()
    for claim in sorted(context.reading.claims, key=lambda c: c.id):
        if claim.type == "WROTE":
            wrote.add(claim.subject)
        elif claim.type == "HOLDS_POST" and claim.status != "denied":
            posts.setdefault(claim.subject, []).append(claim)
            body = context.draft(context.by_id[claim.object]) if claim.object in context.by_id else None
            if body and body.type in ("Agency", "County", "Place"):
                named.add(claim.subject)
    return wrote - named, posts, named


def _group(context: Context, name: str, mentions: list[Mention], kind: str, posts: dict[str, list[Claim]]) -> Group:
    group = Group(name, context, mentions, kind, date=_day(context.page.published))
    for mention in mentions:
        for claim in posts.get(mention.id, ()):
            body = context.board.decisions.get(claim.object or "")
            if body:
                group.posts.add((body.entity, claim.post or ""))
    return group


def _day(published: str | None) -> float | None:
    if not published:
        return None
    first, last = (datetime.date.fromisoformat(d).toordinal() for d in bounds(published))
    return (first + last) / 2


# linking -----------------------------------------------------------------------------------------


def link_people(contexts: Iterable[Context], constraints: Constraints) -> None:
    """Links all mentions of people on all pages."""
    by_name: dict[str, list[Group]] = {}
    for context in contexts:
        for group in groups_of(context):
            by_name.setdefault(group.name, []).append(group)
    for name in sorted(by_name):
        for members, score, reasons, rivals in cluster(by_name[name], likeness, constraints, rules().merge_at):
            _settle(members, score, reasons, rivals)


def _settle(members: list[Group], score: float, reasons: tuple[str, ...], rivals: tuple[str, ...]) -> None:
    members = sorted(members, key=lambda g: g.place)
    first = members[0]
    draft = Draft(first.id, "Person", first.name, {first.name})
    draft.official = any(g.kind == "official" for g in members)
    draft.open, draft.candidates = bool(rivals), rivals
    draft.note = _note(members)
    for group in members:
        for mention in group.mentions:
            group.context.board.decide(mention, draft, score, *reasons)


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
