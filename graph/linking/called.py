"""A page's people as printed in, out which of their names are a surname and a title of another one of the article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from graph.linking.context import Context
from graph.linking.misread import Place, Posts
from graph.linking.rules import rules
from zhengpu.records import Mention


def called_names(context: Context, held: Mapping[Place, Sequence[Mention]], posts: Posts) -> dict[Place, str]:
    """For each 钱会长 of an article its one person of that surname who holds such a post (钱望舒, 副会长 too)."""
    found: dict[Place, str] = {}
    for article, name in held:
        called = rules().called_by.fullmatch(name)
        if called is None:
            continue
        others = [other for elsewhere, other in held if elsewhere == article and other != name]
        named = [n for n in others if n.startswith(called[1]) and not rules().called_by.fullmatch(n)]
        fits = [n for n in named if any(p.endswith(called[2]) for p in _titles(context, held[article, n], posts))]
        if len(fits) == 1:
            found[article, name] = fits[0]
    return found


def _titles(context: Context, mentions: Sequence[Mention], posts: Posts) -> Iterator[str]:
    """The posts that an article gives somebody, and the titles printed right before the name."""
    for mention in mentions:
        yield from (claim.post for claim in posts.get(mention.id, ()) if claim.post)
        before = context.attached(mention)
        if before and before.label == "POST":
            yield before.text
