"""Two groups of mentions of one name in, how surely they are one person and why out."""

from __future__ import annotations

from graph.linking.board import Draft
from graph.linking.compatible import incompatible, leading, main_bodies
from graph.linking.groups import Group
from graph.linking.rules import rules

_DAYS = 365.25
Rated = tuple[float, str]


def likeness(left: Group, right: Group) -> Rated:
    """How surely two groups of one name are one person, from 0 (never) to 1, and why."""
    kinds = {left.kind, right.kind}
    if left.apart and right.apart and left.mentions[0].article == right.mentions[0].article:
        return 0.0, "two people of one name in one article"
    if kinds == {"official", "journalist"}:
        return 0.0, "an official and a journalist"
    if rules().partial_name.fullmatch(left.name):
        return (0.6, "same page") if left.context is right.context else (0.0, "no full name")
    if left.bodies & right.bodies:
        return 0.97, "same body"
    if kinds == {"official"}:
        apart = _years_apart(left, right)
        return _posted(left, right, apart or 0.0) if left.held and right.held else _bare(left, right, apart)
    return _others(left, right, kinds)


def _years_apart(left: Group, right: Group) -> float | None:
    if left.date is None or right.date is None:
        return None
    return abs(left.date - right.date) / _DAYS


def _common(group: Group) -> bool:
    """Whether many people bear this name."""
    return group.name[0] in rules().common_surnames and (len(group.name) == 2 or group.name[1:] in rules().common_given)


# journalists and people without posts ------------------------------------------------------------


def _others(left: Group, right: Group, kinds: set[str]) -> Rated:
    if kinds == {"journalist"}:
        return _journalists(left, right)
    if left.context is not right.context or "journalist" in kinds or not _same_county(left, right):
        return 0.0, "nothing in common"
    publics = [group.public or group.kind == "official" for group in (left, right)]
    if publics[0] != publics[1]:
        return 0.0, "only one of them acts as an official"
    if len(kinds) > 1 and left.held and right.held:
        return 0.0, "different posts"
    return 0.6, "same page"


def _journalists(left: Group, right: Group) -> Rated:
    papers = left.context.page.meta.paper, right.context.page.meta.paper
    homes = left.context.prefecture, right.context.prefecture
    if papers[0] and papers[0] == papers[1] and homes[0] == homes[1]:
        return 0.9, "journalists of one paper"
    if homes[0] is None or homes[0] != homes[1]:
        return 0.0, "journalists of two papers"
    if papers[0] and papers[1] and _common(left):
        return 0.4, "a common name, in two papers of one home"
    return (0.6, "journalists of two papers of one home") if all(papers) else (0.85, "journalists of one home")


def _same_county(left: Group, right: Group) -> bool:
    """Whether what the articles say of bodies, or else of where they take place, allows for one county."""
    mine, yours = (group.counties() or {group.around} - {None} for group in (left, right))
    return not mine or not yours or bool(mine & yours)


# officials ---------------------------------------------------------------------------------------


def _posted(left: Group, right: Group, years: float) -> Rated:
    """Of two officials whose posts are known."""
    limits = rules()
    if any(left.bodies & change and right.bodies & change for change in left.changes):
        return 0.9, "posts that one report names together"
    seats, leaders = (left.seats(), right.seats()), _leaders(left) and _leaders(right)
    if seats[0] and seats[1] and not seats[0] & seats[1]:
        if not (leaders and years and _one_above(left, right)):
            return 0.0, "bodies of different cities"
        return (0.4, "a common name, in a city and its province") if _common(left) else (0.6, "a leader who rose")
    counties = left.counties(), right.counties()
    moved = bool(counties[0] and counties[1] and not counties[0] & counties[1])
    if moved and years < limits.posts_apart_years:
        soon = years < limits.bodies_apart_years or _common(left) or not leaders
        return (0.0, "posts in different counties at one time") if soon else (0.4, "leaders of counties soon after")
    if reason := incompatible(left.context.board, _current(left), _current(right), years):
        return 0.0, reason
    if _common(left) and not (leaders and left.divisions() & right.divisions()):
        return 0.4, "a common name, and posts that one person can hold"
    return 0.75, "posts that one person can hold"


def _bare(left: Group, right: Group, apart: float | None) -> Rated:
    """Of two officials one of whom is named without a post."""
    limits = rules()
    homes = {left.context.prefecture, right.context.prefecture}
    if _elsewhere(left, right) or _elsewhere(right, left):
        return 0.0, "a county's official, and an article of another county"
    if len(homes) > 1 or None in homes:
        return (0.55, "same page") if left.context is right.context else (0.0, "pages of different homes")
    if apart is not None and apart > limits.bare_apart_years:
        return 0.0, "far apart in time"
    if left.context is not right.context and (_small(left, right) or _small(right, left)):
        return 0.4, "an official of a town or village, and an article that does not name its county"
    if apart is not None and apart > limits.common_apart_years and _common(left):
        return 0.4, "a common name, years apart"
    return 0.7, "officials of one home"


def _current(group: Group) -> list[tuple[Draft, str]]:
    """The posts that are not said to be over."""
    return [(draft, post) for draft, post in group.held if draft.id not in group.ended]


def _leaders(group: Group) -> bool:
    """Whether one of the bodies is a committee, a government or the like of a city, a county or a province."""
    return any(leading(draft) for draft in main_bodies(group.held))


def _one_above(left: Group, right: Group) -> bool:
    """Whether one sits in the province of the other's city."""
    lexicon = left.context.lexicon
    pairs = [(a, b) for mine in left.seats() for yours in right.seats() for a, b in ((mine, yours), (yours, mine))]
    return any(a in lexicon.ancestors(b) for a, b in pairs if "central" not in (a, b))


def _elsewhere(seated: Group, bare: Group) -> bool:
    """Whether one holds a post in a county, and the other is named without any where another county is spoken of."""
    counties = seated.counties()
    return bool(counties) and not bare.held and bare.around is not None and bare.around not in counties


def _small(seated: Group, bare: Group) -> bool:
    """Whether one holds posts in towns or villages alone, and the other is named where their county is not spoken of."""
    return seated.local and not bare.held and not bare.near & seated.counties()
