"""Groups of one name, a likeness and judgements in; clusters in which every two members agree out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.linking.groups import Group

Likeness = Callable[["Group", "Group"], tuple[float, str]]
Result = tuple[list["Group"], float, tuple[str, ...], tuple[str, ...]]


@dataclass
class Constraints:
    """What judgements say of mentions: which pairs are never one person."""

    apart: list[tuple[str, str]] = field(default_factory=list)

    def forbidden(self, left: Group, right: Group) -> bool:
        """Whether a judgement keeps two groups apart."""
        mine, yours = {m.id for m in left.mentions}, {m.id for m in right.mentions}
        return any((a in mine and b in yours) or (b in mine and a in yours) for a, b in self.apart)


@dataclass
class _Cluster:
    members: list[Group]
    faces: list[Group]  # of each first block one member: the others of its block are like it
    score: float = 0.95
    reasons: set[str] = field(default_factory=set)


def _signature(group: Group) -> tuple[object, ...]:
    year = None if group.date is None else int(group.date // 366)
    home = group.context.prefecture or group.context.page.id
    page = group.context.page.id if group.kind == "other" or not group.context.prefecture else ""
    where = () if group.held else (group.around, *sorted(group.near))
    paper = group.context.page.meta.paper if group.kind == "journalist" else None
    posts = tuple(sorted(group.posts | group.implied)), tuple(sorted(group.ended)), tuple(sorted(group.moves))
    return group.kind, group.public, group.apart, home, year, posts, where, page, paper


def cluster(groups: list[Group], likeness: Likeness, constraints: Constraints, limit: float) -> Iterator[Result]:
    """Clusters of the groups of one name. Those with posts are joined first; a group without any that fits several
    clusters stays apart, open between them.
    """
    ordered = sorted(groups, key=lambda g: g.place)
    start = _blocks(ordered, likeness, constraints, limit)
    firm = _join([c for c in start if c.members[0].held], likeness, constraints, limit)
    loose = _join([c for c in start if not c.members[0].held], likeness, constraints, limit)
    kept: list[tuple[_Cluster, list[_Cluster]]] = []
    for candidate in loose:
        rated = ((_agreement(candidate, c, likeness, constraints, limit)[0], c) for c in firm)
        fits = [(score, c) for score, c in rated if score]
        if len(fits) == 1:
            _absorb(fits[0][1], candidate, fits[0][0], "its posts elsewhere")
        else:
            kept.append((candidate, [c for _, c in fits]))
    for one in firm:
        yield one.members, one.score, tuple(sorted(one.reasons)) or ("name and article",), ()
    for one, rivals in kept:
        ids = tuple(sorted(min(r.members, key=lambda g: g.place).id for r in rivals))
        score = 0.4 if ids else one.score
        yield one.members, score, tuple(sorted(one.reasons)) or ("name and article",), ids


def _blocks(groups: list[Group], likeness: Likeness, constraints: Constraints, limit: float) -> list[_Cluster]:
    """Groups that are alike in all that counts, as the first clusters."""
    held: dict[tuple[object, ...], _Cluster] = {}
    for group in groups:
        key = _signature(group)
        there = held.get(key)
        score, reason = likeness(there.members[0], group) if there else (0.0, "")
        if there and score >= limit and not any(constraints.forbidden(m, group) for m in there.members):
            _absorb(there, group_cluster(group), score, reason, same=True)
        else:
            held[key if there is None else (*key, group.id)] = group_cluster(group)
    return list(held.values())


def group_cluster(group: Group) -> _Cluster:
    """A cluster of one group."""
    return _Cluster([group], [group])


def _join(clusters: list[_Cluster], likeness: Likeness, constraints: Constraints, limit: float) -> list[_Cluster]:
    """Joins, likest pairs first, clusters in which every two members agree."""
    pairs: list[tuple[float, int, int, str]] = []
    enemies: list[set[int]] = [set() for _ in clusters]
    for i, left in enumerate(clusters):
        for j in range(i + 1, len(clusters)):
            score, reason = _agreement(left, clusters[j], likeness, constraints, limit)
            if score:
                pairs.append((-score, i, j, reason))
            else:
                enemies[i].add(j)
                enemies[j].add(i)
    held: dict[int, set[int]] = {i: {i} for i in range(len(clusters))}
    owner = list(range(len(clusters)))
    for loss, i, j, reason in sorted(pairs):
        first, second = sorted((owner[i], owner[j]))
        if first == second or enemies[first] & held[second]:
            continue
        _absorb(clusters[first], clusters[second], -loss, reason)
        enemies[first] |= enemies[second]
        for index in held.pop(second):
            owner[index] = first
            held[first].add(index)
    return [clusters[i] for i in sorted(held)]


def _agreement(
    left: _Cluster, right: _Cluster, likeness: Likeness, constraints: Constraints, limit: float
) -> tuple[float, str]:
    if constraints.apart and any(constraints.forbidden(a, b) for a in left.members for b in right.members):
        return 0.0, ""
    best: tuple[float, str] = (0.0, "")
    for mine in left.faces:
        for yours in right.faces:
            rated = likeness(mine, yours)
            if rated[0] < limit:
                return 0.0, rated[1]
            best = max(best, rated)
    return best


def _absorb(into: _Cluster, other: _Cluster, score: float, reason: str, *, same: bool = False) -> None:
    into.members.extend(other.members)
    if not same:
        into.faces.extend(other.faces)
    into.score = min(into.score, score)
    into.reasons |= other.reasons | {reason}
