"""A page's mentions of people and what it claims of them in, groups out: one for each name in each article."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from graph.linking.board import Draft
from graph.linking.called import called_names
from graph.linking.compatible import main_bodies
from graph.linking.context import Context
from graph.linking.divisions import division_draft
from graph.linking.misread import misread_names, misread_surnames
from graph.linking.rules import rules
from zhengpu.dates import bounds
from zhengpu.records import NAMESAKES, Claim, Mention

_BYLINES = ("byline", "credit", "furniture")


@dataclass
class Group:
    """The mentions of one name in one article, and what the article says of the person."""

    name: str
    context: Context
    mentions: list[Mention]
    kind: str  # official journalist other
    posts: set[tuple[str, str]] = field(default_factory=set)
    implied: set[tuple[str, str]] = field(default_factory=set)  # 副市长 alone: the division, and the post
    ended: set[str] = field(default_factory=set)  # bodies of posts that are said to be over, and of no other
    reports: bool = False  # the article reports that the person takes up or leaves a post
    moves: set[str] = field(default_factory=set)  # bodies that it names together, or between which the person changes
    changes: Sequence[frozenset[str]] = ()  # the moves of all bearers of the name
    near: frozenset[str] = (
        frozenset()
    )  # of the counties of the name's town and village officials, those the article names
    date: float | None = None
    apart: bool = False  # the reader told two people of this name apart in the article
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

    @cached_property
    def held(self) -> list[tuple[Draft, str]]:
        """The bodies and posts that the article gives the person, those too that are said by the post alone."""
        drafts, lexicon = self.context.board.drafts, self.context.lexicon
        said = [(drafts[body], post) for body, post in sorted(self.posts) if body in drafts]
        return [*said, *((division_draft(lexicon, division), post) for division, post in sorted(self.implied))]

    @cached_property
    def bodies(self) -> frozenset[str]:
        """The bodies of those posts; the head of a division is of its government."""
        return frozenset(_office(draft, post) for draft, post in self.held)

    def counties(self) -> set[str]:
        """Counties of those bodies; a body of the city has none."""
        return {c for draft, _ in self.held if (c := draft.id if draft.type == "County" else draft.county)}

    @cached_property
    def local(self) -> bool:
        """Whether all posts are in towns and villages."""
        bodies = main_bodies(self.held)
        return bool(bodies) and all(draft.level in ("town", "village") for draft in bodies)

    def divisions(self) -> set[str]:
        """The divisions that those bodies are of."""
        return {draft.jurisdiction or draft.id for draft, _ in self.held}

    def seats(self) -> set[str]:
        """Prefectures, provinces or the centre in which those bodies sit."""
        return {seat for draft, _ in self.held if (seat := self._seat(draft))}

    def _seat(self, draft: Draft) -> str | None:
        division = draft.county or draft.jurisdiction or draft.id
        if draft.level == "central":
            return "central"
        lexicon = self.context.lexicon
        if lexicon.level(division) is None:
            return None
        above = (division, *lexicon.ancestors(division))
        return next((i for i in above if lexicon.level(i) in ("prefecture", "province")), None)


def groups_of(context: Context) -> list[Group]:
    """The groups of a page: one per article and name, journalists and officials of one name apart."""
    wrote, posts, named = _claims(context)
    public = _public(context)
    groups = []
    for name, mentions, apart in _named(context, posts):
        bylines = [m for m in mentions if m.id in wrote or (m.zone in _BYLINES and m.label == "PERSON")]
        others = [m for m in mentions if m not in bylines]
        is_official = any(m.label == "OFFICIAL" or m.id in named for m in others)
        if bylines and not is_official:
            bylines, others = mentions, []
        for part, kind in ((bylines, "journalist"), (others, "official" if is_official else "other")):
            if part:
                groups.append(_group(context, name, part, kind, posts))
                groups[-1].public = any(m.id in public for m in part)
                groups[-1].apart = apart
    return groups


def _named(context: Context, posts: dict[str, list[Claim]]) -> Iterator[tuple[str, list[Mention], bool]]:
    """The mentions of each name in each article; where the reader told two people apart, of each of them."""
    held: dict[tuple[str, str], list[Mention]] = {}
    for mention in context.own:
        if mention.label in ("OFFICIAL", "PERSON"):
            held.setdefault((mention.article, mention.text), []).append(mention)
    for known in (misread_names, called_names, misread_surnames):
        for (article, printed), meant in known(context, held, posts).items():
            held[article, meant] = sorted(
                (*held.get((article, meant), ()), *held.pop((article, printed))), key=lambda m: m.start
            )
    for (_, name), mentions in held.items():
        if any(m.source == NAMESAKES for m in mentions):
            labels = {m.label for m in mentions}
            parts = [[m for m in mentions if m.label == label] for label in sorted(labels)]
            parts = parts if len(labels) > 1 else _by_body(context, mentions, posts)
            yield from ((name, part, len(parts) > 1) for part in parts)
        else:
            yield name, mentions, False


def _by_body(context: Context, mentions: list[Mention], posts: dict[str, list[Claim]]) -> list[list[Mention]]:
    """The mentions of each bearer of a name by the bodies of their posts; those without any go with the ones before."""
    bearers: list[tuple[set[str], list[Mention]]] = [(set(), [])]
    current = bearers[0]
    for mention in mentions:
        bodies = {body.id for claim in posts.get(mention.id, ()) if (body := _body(context, claim))}
        if bodies:
            same = (one for one in bearers if not one[0] or one[0] & bodies)
            current = next(same, (set(), []))
            current[0].update(bodies)
            if not any(one is current for one in bearers):
                bearers.append(current)
        current[1].append(mention)
    return [part for _, part in bearers if part]


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
    by_status: dict[str, set[str]] = {}
    appoints = re.compile(rules().appointing.replace("NAME", re.escape(name)))
    for mention in mentions:
        together = set()
        for claim in posts.get(mention.id, ()):
            if body := _body(context, claim):
                office = _office(body, claim.post or "")
                group.posts.add((body.id, claim.post or ""))
                by_status.setdefault(claim.status, set()).add(office)
                together.add(office)
                group.reports |= claim.status in ("former", "planned") or bool(appoints.search(claim.evidence.sentence))
        group.moves |= together if len(together) > 1 else set()
    if kind == "official":
        said = {post for _, post in group.posts}
        implied = (_implied(context, mention) for mention in mentions)
        group.implied = {
            (division, post) for found in implied if found for division, post in [found] if post not in said
        }
    group.ended = by_status.get("former", set()) - by_status.get("stated", set())
    appoints = re.compile(rules().appointing.replace("NAME", re.escape(name)))
    if group.reports:
        group.moves = set(group.bodies)
    return group


def _body(context: Context, claim: Claim) -> Draft | None:
    return context.board.of(claim.object) if claim.object else None


def _office(draft: Draft, post: str) -> str:
    """The body that a post belongs to: for the head of a division its government, 市委副书记、市长 too."""
    if not rules().division_heads.fullmatch(post):
        return draft.id
    if draft.type in ("County", "Place"):
        return f"{draft.id}-政府"
    return f"{draft.jurisdiction}-政府" if draft.id == f"{draft.jurisdiction}-委" else draft.id


def _implied(context: Context, mention: Mention) -> tuple[str, str] | None:
    """The division whose head or deputy head somebody is by the post right before the name, and the post."""
    before = context.attached(mention)
    found = rules().division_heads.fullmatch(before.text) if before and before.label == "POST" else None
    if not before or not found:
        return None
    if found[1] == "省":
        division = context.province
    elif found[1] == "市":
        cities = [
            c for c in context.article_counties(mention.article) if context.lexicon.present_name(c).endswith("市")
        ]
        division = None if cities or context.local_home else context.prefecture
    else:
        around = context.county_around(mention)
        known = around is not None and context.lexicon.level(around[0]) is not None  # a county that no roster has
        division = (
            around[0] if around and known and context.lexicon.present_name(around[0]).endswith(found[1]) else None
        )
    return (division, before.text) if division else None


def _day(published: str | None) -> float | None:
    if not published:
        return None
    first, last = (datetime.date.fromisoformat(d).toordinal() for d in bounds(published))
    return (first + last) / 2
