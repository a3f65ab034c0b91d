"""A page's people as printed in, out which of their names are others of the page, misread in one character."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from graph.linking.context import Context
from graph.linking.levels import HEADS
from graph.linking.rules import rules
from zhengpu.lexicon import Lexicon
from zhengpu.records import Claim, Mention

_LEAST = 3  # characters: of 张伟 and 张佛 one can't be told to be the other
_OFTEN = 2  # times that the right name is printed, unless it has a post
_ROW = 2  # characters at most between names of a row
Place = tuple[str, str]  # an article and a name in it
Posts = Mapping[str, list[Claim]]  # the claims of posts, by the mention of who holds them


def misread_names(context: Context, held: Mapping[Place, Sequence[Mention]], posts: Posts) -> dict[Place, str]:
    """For each name of an article that is another of it, misread: that other one, or one of the page with the same post.

    A misreading stands once and differs in one character from a name of the same label that stands more than once or
    has a post. It has no post that the other one has not, or stands first, with the post by which the other one, who has
    none, is introduced; and it looks like it; else both are officials, and it stands by itself, not in a row (常建国、常建军),
    and no other post is printed right before it.
    """
    rows = _in_rows(context)
    found: dict[Place, str] = {}
    times: Counter[str] = Counter()
    for (_, name), mentions in held.items():
        times[name] += len(mentions)
    for place, mentions in held.items():
        article, name = place
        if len(mentions) > 1 or not _may_be_misread(name):
            continue
        posts_here = _held(context, mentions, posts)
        rivals = [
            other
            for (elsewhere, other), theirs in held.items()
            if theirs[0].label == mentions[0].label and _one_apart(name, other)
            if elsewhere == article or (times[other] > times[name] and _one_post(context, mentions, theirs, posts))
            if len(theirs) >= _OFTEN or _held(context, theirs, posts)
            if not any(frozenset((mentions[0].id, m.id)) in rows for m in theirs)
            if posts_here <= _held(context, theirs, posts) or _introduces(context, mentions[0], theirs, posts)
            if _alike(context.lexicon, name, other)
            or (_stands_alone(mentions[0], rows) and _titled(context, mentions) <= _titled(context, theirs))
        ]
        if len(set(rivals)) == 1:
            found[place] = rivals[0]
    # of two names each of which may be the other misread, nobody can say which is right
    return {(article, name): meant for (article, name), meant in found.items() if (article, meant) not in found}


def misread_surnames(context: Context, held: Mapping[Place, Sequence[Mention]], posts: Posts) -> dict[Place, str]:
    """For each name whose surname is as good as always a misreading, the name with the surname meant: 候石开 is 侯石开."""
    del context, posts
    meant = rules().misread_surnames
    named = {place: meant[place[1][0]] + place[1][1:] for place in held if place[1][0] in meant}
    return {place: name for place, name in named.items() if len(place[1]) > 1}


def _introduces(context: Context, first: Mention, theirs: Sequence[Mention], posts: Posts) -> bool:
    """Whether a look-alike stands before all that bear the other name, none of them with a post: 副市长石开肯…。石开青说."""
    later = all(first.start < mention.start for mention in theirs)
    untitled = not _held(context, theirs, posts) and not _titled(context, theirs)
    return later and untitled and _alike(context.lexicon, first.text, theirs[0].text)


def _one_post(context: Context, mentions: Sequence[Mention], theirs: Sequence[Mention], posts: Posts) -> bool:
    """Whether look-alikes of two articles of a page hold a post of one body that only one person holds."""
    shared = _held(context, mentions, posts) & _held(context, theirs, posts)
    return any(post in HEADS for _, post in shared) and _alike(context.lexicon, mentions[0].text, theirs[0].text)


def _in_rows(context: Context) -> set[frozenset[str]]:
    """Pairs of mentions of people that follow each other with a mark between."""
    people = [m for m in context.own if m.label in ("OFFICIAL", "PERSON")]
    return {frozenset((a.id, b.id)) for a, b in pairwise(people) if b.start - a.end <= _ROW}


def _stands_alone(mention: Mention, rows: set[frozenset[str]]) -> bool:
    return mention.label == "OFFICIAL" and not any(mention.id in row for row in rows)


def _may_be_misread(name: str) -> bool:
    return len(name) >= _LEAST and "·" not in name


def _one_apart(name: str, other: str) -> bool:
    return len(name) == len(other) and sum(a != b for a, b in zip(name, other, strict=True)) == 1


def _alike(lexicon: Lexicon, name: str, other: str) -> bool:
    """Whether the one character that differs is known to be misread for the other."""
    pair = next((a, b) for a, b in zip(name, other, strict=True) if a != b)
    return any(b in lexicon.confusables.get(a, {}) for a, b in (pair, pair[::-1]))


def _titled(context: Context, mentions: Sequence[Mention]) -> set[str]:
    """The posts printed right before a name: 副科级干部甲新强 is not 副乡长甲新占."""
    before = (context.attached(mention) for mention in mentions)
    return {post.text for post in before if post and post.label == "POST"}


def _held(context: Context, mentions: Sequence[Mention], posts: Posts) -> set[tuple[str | None, str | None]]:
    claims = [claim for mention in mentions for claim in posts.get(mention.id, ())]
    drafts = [(context.board.of(claim.object) if claim.object else None, claim.post) for claim in claims]
    return {(draft.id if draft else None, post) for draft, post in drafts}
