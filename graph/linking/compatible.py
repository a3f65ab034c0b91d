"""The posts of two people of one name in, why one person cannot hold them all at one time out."""

from __future__ import annotations

from collections.abc import Iterable

from graph.linking.board import Board, Draft
from graph.linking.rules import rules

Posts = Iterable[tuple[str, str]]
_LOCAL = ("town", "village")
_RANKS = {"province": 0, "prefecture": 1, "county": 2, "zone": 2, "town": 3, "village": 4}


def incompatible(board: Board, left: Posts, right: Posts, years: float) -> str:
    """Why posts so many years apart are two people's; nothing when one person can hold them."""
    mine, yours = _main_bodies(board, left), _main_bodies(board, right)
    spots = _spots(board, mine), _spots(board, yours)
    if spots[0] and spots[1] and not spots[0] & spots[1] and years < rules().posts_apart_years:
        return "posts in different towns or villages at one time"
    both = mine and yours and not {d.id for d in mine} & {d.id for d in yours}
    if both and years < rules().bodies_apart_years and not any(_leads(d) for d in _upper(mine, yours)):
        return "posts in two departments at one time"
    return ""


def _main_bodies(board: Board, posts: Posts) -> list[Draft]:
    """The public bodies of the posts that leave no room for one elsewhere."""
    held = (board.drafts.get(body) for body, post in sorted(posts) if not rules().side_posts.fullmatch(post))
    return [draft for draft in held if draft and draft.type in ("Agency", "County", "Place")]


def _spots(board: Board, bodies: list[Draft]) -> set[str]:
    """Names of the towns and villages of bodies that are all below the county."""
    if any(draft.level not in _LOCAL for draft in bodies):
        return set()
    return {board.drafts.get(draft.jurisdiction or "", draft).name for draft in bodies}


def _upper(left: list[Draft], right: list[Draft]) -> list[Draft]:
    """The bodies of the higher level, or all where both sides are of one level."""
    best = [min(_RANKS.get(draft.level or "", 0) for draft in side) for side in (left, right)]
    if best[0] == best[1]:
        return [*left, *right]
    return left if best[0] < best[1] else right


def _leads(draft: Draft) -> bool:
    """Whether members of this body, or heads of this division, also head a department or a lower body, for all we know."""
    if draft.level in _LOCAL:
        return False
    if draft.type != "Agency" or draft.open or draft.level not in _RANKS:
        return True
    return rules().leading_bodies.fullmatch(draft.id.removeprefix(f"{draft.jurisdiction}-")) is not None
