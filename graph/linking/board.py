"""Decisions on single mentions in, a table of drafts of entities and of links to them out."""

from __future__ import annotations

from dataclasses import dataclass, field

from zhengpu.records import Entity, EntityType, Link, Mention


@dataclass(slots=True)
class Draft:
    """An entity while it is being made; `names` are all it bears, `forms` counts how an agency is printed."""

    id: str
    type: EntityType
    name: str
    names: set[str] = field(default_factory=set)
    code: str | None = None
    level: str | None = None
    county: str | None = None
    parent: str | None = None
    organ: str | None = None
    jurisdiction: str | None = None
    official: bool = False
    open: bool = False
    candidates: tuple[str, ...] = ()
    note: str = ""
    forms: dict[str, int] = field(default_factory=dict)

    def entity(self) -> Entity:
        """The finished record."""
        return Entity(
            id=self.id,
            type=self.type,
            name=self.name,
            aliases=tuple(sorted(self.names - {self.name})),
            official=self.official,
            code=self.code,
            level=self.level,
            county=self.county,
            parent=self.parent,
            organ=self.organ,
            jurisdiction=self.jurisdiction,
            open=self.open,
            candidates=self.candidates,
            note=self.note,
        )


@dataclass(frozen=True, slots=True)
class Decision:
    """To which entity a mention belongs, how surely and why."""

    entity: str
    score: float
    reasons: tuple[str, ...]


class Board:
    """All drafts by id and all decisions by mention id."""

    def __init__(self) -> None:
        self.drafts: dict[str, Draft] = {}
        self.decisions: dict[str, Decision] = {}

    def draft(self, draft: Draft) -> Draft:
        """The draft with this id: the one that is there already, else the given one."""
        return self.drafts.setdefault(draft.id, draft)

    def decide(self, mention: Mention, draft: Draft, score: float, *reasons: str) -> Draft:
        """Links a mention to a draft."""
        held = self.draft(draft)
        held.names.add(mention.text)
        self.decisions[mention.id] = Decision(held.id, score, reasons)
        return held

    def of(self, mention: str) -> Draft | None:
        """The draft that a mention is linked to."""
        decision = self.decisions.get(mention)
        return self.drafts.get(decision.entity) if decision else None

    def moved(self, old: str, new: str, *reasons: str) -> None:
        """Links all that was linked to one entity to another, which keeps the names of both."""
        if old == new:
            return
        for mention, decision in self.decisions.items():
            if decision.entity == old:
                self.decisions[mention] = Decision(new, decision.score, decision.reasons + reasons)
        gone = self.drafts.pop(old)
        self.drafts[new].names |= gone.names
        self.drafts[new].official |= gone.official
        self._repoint(old, new)

    def _repoint(self, old: str, new: str) -> None:
        for draft in self.drafts.values():
            draft.county = new if draft.county == old else draft.county
            draft.parent = new if draft.parent == old else draft.parent
            draft.jurisdiction = new if draft.jurisdiction == old else draft.jurisdiction
            if old in draft.candidates:
                draft.candidates = tuple(sorted({new if c == old else c for c in draft.candidates}))

    def links(self) -> tuple[Link, ...]:
        """The finished links, by mention."""
        rows = sorted(self.decisions.items())
        return tuple(Link(mention=m, entity=d.entity, score=round(d.score, 3), reasons=d.reasons) for m, d in rows)
