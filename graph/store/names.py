"""A name, part of a name or a code in, the entities that bear it out, best first; the same for every store."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rapidfuzz import fuzz, process

from graph.answers import BorneName, EntityRef, SearchHit
from graph.projection import fold
from graph.store.source import Row, Source
from zhengpu.records import EntityType

EXACT, OTHER_NAME, PREFIX, PART, NEAR = 1.0, 0.9, 0.8, 0.7, 0.6
NEAR_CUTOFF = 60.0


class Found(NamedTuple):
    """An entity, the name by which it was found and how well that fits."""

    entity: str
    name: str
    score: float
    open: bool


def search(source: Source, text: str, types: Sequence[EntityType], *, limit: int, everyone: bool) -> list[SearchHit]:
    """Entities by name: exact, by another name, by how it begins, by a part of it, then by likeness."""
    folded = fold(text)
    if not folded:
        return []
    rows = source.names_with(folded, types, everyone=everyone, whole=False)
    best = _best(Found(*_scored(row, folded)) for row in rows)
    if len(best) < limit:
        near = _best(_alike(folded, source.all_names(types, everyone=everyone)))
        best = near | best
    return _hits(source, list(best.values()), limit)


def named(source: Source, name: str, types: Sequence[EntityType]) -> list[EntityRef]:
    """The bearers of a name: by their own name before those by another; open ones only when there is no other."""
    text = fold(name)
    rows = source.names_with(text, types, everyone=True, whole=True) if text else []
    found = _best(Found(*_scored(row, text)) for row in rows)
    settled = [one for one in found.values() if not one.open] or list(found.values())
    return [hit.entity for hit in _hits(source, settled, len(settled))]


def near_names(source: Source, name: str, limit: int) -> list[str]:
    """Public names that come close to one."""
    found = sorted(
        _alike(fold(name), source.all_names((), everyone=False)), key=lambda one: (-one.score, one.name, one.entity)
    )
    return list(dict.fromkeys(one.name for one in found))[:limit]


def borne(source: Source) -> list[BorneName]:
    """All names but codes; those of persons who are no officials are not public."""
    public = {row["entity"] for row in source.all_names((), everyone=False)}
    return [
        BorneName(row["entity"], row["name"], row["kind"], row["folded"], row["entity"] in public)
        for row in source.all_names((), everyone=True)
    ]


def _scored(row: Row, text: str) -> tuple[str, str, float, bool]:
    own = row["kind"] in ("name", "code")
    if row["folded"] == text:
        score = EXACT if own else OTHER_NAME
    else:
        score = PREFIX if row["folded"].startswith(text) else PART
    return row["entity"], row["name"], score, bool(row["open"])


def _alike(text: str, rows: Sequence[Row]) -> list[Found]:
    choices = [row["folded"] for row in rows]
    alike = process.extract(text, choices, scorer=fuzz.ratio, limit=50, score_cutoff=NEAR_CUTOFF)
    found = [(rows[place], ratio) for _, ratio, place in alike]
    return [Found(row["entity"], row["name"], NEAR * ratio / 100, bool(row["open"])) for row, ratio in found]


def _best(found: Iterable[Found]) -> dict[str, Found]:
    """The best hit of each entity."""
    best: dict[str, Found] = {}
    for one in found:
        if one.entity not in best or (-one.score, one.name) < (-best[one.entity].score, best[one.entity].name):
            best[one.entity] = one
    return best


def _hits(source: Source, found: Sequence[Found], limit: int) -> list[SearchHit]:
    """Hits by score; officials before other persons, resolved before open, often before seldom mentioned."""
    names = source.refs(one.entity for one in found)
    counts = source.mention_counts(names)

    def order(one: Found) -> tuple[object, ...]:
        who = names[one.entity]
        idle = who.type == "Person" and not who.official
        return -one.score, idle, one.open, -counts.get(one.entity, 0), who.name, who.id

    return [
        SearchHit(
            entity=names[one.entity],
            matched=one.name,
            score=round(one.score, 3),
            mentions=counts.get(one.entity, 0),
        )
        for one in sorted(found, key=order)[:limit]
    ]
