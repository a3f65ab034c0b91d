"""The posts of two people of one name in, why one person cannot hold them all at one time out."""

from __future__ import annotations

from collections.abc import Iterable

from graph.linking.board import Board, Draft
from graph.linking.rules import rules

Held = Iterable[tuple[Draft, str]]
_LOCAL = ("town", "village")
_RANKS = {"province": 0, "prefecture": 1, "county": 2, "zone": 2, "town": 3, "village": 4}


def incompatible(board: Board, left: Held, right: Held, years: float) -> str:
    """Why posts so many years apart are two people's; nothing when one person can hold them."""
    limits = rules()
    mine, yours = main_bodies(left), main_bodies(right)
    if mine and yours and years < limits.ranks_apart_years and _far_in_rank(mine, yours):
        return "posts of far different rank"
    spots = _spots(board, mine), _spots(board, yours)
    if spots[0] and spots[1] and not spots[0] & spots[1] and years < limits.posts_apart_years:
        return "posts in different towns or villages at one time"
    both = mine and yours and not {d.id for d in mine} & {d.id for d in yours}
    if both and years < limits.bodies_apart_years and not any(leading(d) for d in _upper(mine, yours)):
        return "posts in two departments at one time"
    sides = (left, mine), (right, yours)
    firm = years < limits.bodies_apart_years and any(_firm_alone(*side) for side in sides)
    if firm and any(_office_alone(*side) for side in sides):
        return "the head of a firm, and an official elsewhere"
    return ""


def _firm_alone(held: Held, public: list[Draft]) -> bool:
    """Whether posts are those of the head of a firm who is no official."""
    return not public and any(draft.type == "Company" and rules().firm_heads.fullmatch(post) for draft, post in held)


def _office_alone(held: Held, public: list[Draft]) -> bool:
    """Whether posts are in departments, and none in a firm, a village or a body whose members have other posts too."""
    firms = any(draft.type == "Company" for draft, _ in held)
    return bool(public) and not firms and not any(leading(d) or d.level in _LOCAL for d in public)


def main_bodies(held: Held) -> list[Draft]:
    """The public bodies of the posts that leave no room for one elsewhere."""
    side = rules().side_posts
    return [draft for draft, post in held if draft.type in ("Agency", "County", "Place") and not side.fullmatch(post)]


def _spots(board: Board, bodies: list[Draft]) -> set[str]:
    """Names of the towns and villages of bodies that are all below the county."""
    if any(draft.level not in _LOCAL for draft in bodies):
        return set()
    return {board.drafts.get(draft.jurisdiction or "", draft).name for draft in bodies}


def _far_in_rank(left: list[Draft], right: list[Draft]) -> bool:
    """Whether one is of a village, or of a town, and the other among the leaders two levels above or more."""
    best = [
        min((r for d in side if (r := _RANKS.get(d.level or "")) is not None), default=None) for side in (left, right)
    ]
    if best[0] is None or best[1] is None:
        return False
    low, high = max(best[0], best[1]), min(best[0], best[1])
    above = [
        d for d in (*left, *right) if _RANKS.get(d.level or "") == high and (leading(d) or low == _RANKS["village"])
    ]
    return low >= _RANKS["town"] and low - high > 1 and bool(above)


def _upper(left: list[Draft], right: list[Draft]) -> list[Draft]:
    """The bodies of the higher level, or all where both sides are of one level."""
    best = [min(_RANKS.get(draft.level or "", 0) for draft in side) for side in (left, right)]
    if best[0] == best[1]:
        return [*left, *right]
    return left if best[0] < best[1] else right


def leading(draft: Draft) -> bool:
    """Whether members of this body, or heads of this division, also head a department or a lower body, for all we know."""
    if draft.level in _LOCAL:
        return False
    if draft.type != "Agency" or draft.open or draft.level not in _RANKS:
        return True
    return rules().leading_bodies.fullmatch(draft.id.removeprefix(f"{draft.jurisdiction}-")) is not None
