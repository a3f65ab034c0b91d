"""The answers that stores give: plain frozen records with dates, evidence and the unit that was counted."""

from __future__ import annotations

from zhengpu.records import (
    ClaimBasis,
    DatedName,
    Entity,
    EntityType,
    EventType,
    Record,
    RelationType,
    Span,
    Status,
    Verdict,
)


class EntityRef(Record):
    """An entity, named."""

    id: str
    type: EntityType
    name: str
    official: bool = False
    note: str = ""


class EvidenceView(Record):
    """The sentence that says so, and where it stands."""

    claim: str
    type: RelationType
    page: str
    article: str
    headline: str
    paper: str | None
    published: str | None
    sentence: str
    spans: tuple[Span, ...]
    rule: str
    confidence: float
    judged: Verdict | None = None  # what the last judgement on the claim says of it


class DatedView(Record):
    """A date as far as known, with its range and how it is known; all None when unknown."""

    date: str | None = None
    date_from: str | None = None
    date_to: str | None = None
    date_precision: str | None = None
    date_basis: str | None = None


class VisitView(DatedView):
    """One stop: who, where, when, on which trip, and who says so."""

    event: str
    visitor: EntityRef
    place: EntityRef
    trip: str | None = None
    order: int | None = None
    role: str = "lead"
    status: Status = "stated"
    basis: ClaimBasis = "stated"
    purpose: str | None = None
    topics: tuple[str, ...] = ()
    reports: int = 1
    confidence: float = 1.0
    evidence: tuple[EvidenceView, ...] = ()


class TripView(DatedView):
    """Visits of one outing in their order, with those who came along (derived: no visit of theirs is stated)."""

    id: str
    stops: tuple[VisitView, ...]
    companions: tuple[EntityRef, ...] = ()
    companion_evidence: tuple[EvidenceView, ...] = ()


class VisitorView(Record):
    """A visitor with his, her or its trips to a place; `derived` when only known as a companion."""

    visitor: EntityRef
    trips: tuple[TripView, ...]
    derived: bool = False


class VisitorsAnswer(Record):
    """Who visited a place; `unit` names what is counted, `total` counts distinct trips of stated visitors."""

    place: EntityRef
    inside: bool
    visitors: tuple[VisitorView, ...]
    companions: tuple[VisitorView, ...]
    total: int
    unit: str = "trip"
    snapshot: str = ""


class TenureView(Record):
    """A person in a post at a body, as far as the pages show."""

    id: str
    person: EntityRef
    body: EntityRef
    post: str
    rank: str | None = None
    known_from: str | None = None
    known_to: str | None = None
    former: bool = False
    confidence: float = 1.0
    evidence: tuple[EvidenceView, ...] = ()


class CompanionView(Record):
    """Another person on the same trips or in the same meetings, with how often and when."""

    person: EntityRef
    trips: int = 0
    meetings: int = 0
    dates: tuple[str, ...] = ()
    evidence: tuple[EvidenceView, ...] = ()


class EdgeView(DatedView):
    """A direct edge of the graph."""

    relation: str
    type: RelationType
    subject: EntityRef
    object: EntityRef | None = None
    object_text: str | None = None
    post: str | None = None
    role: str | None = None
    status: Status = "stated"
    basis: ClaimBasis = "stated"
    confidence: float = 1.0
    reports: int = 1
    event: str | None = None
    trip: str | None = None


class AttendeeView(Record):
    """Someone at a meeting, as what, and the sentences that say so."""

    entity: EntityRef
    role: str
    post_as_printed: str | None = None
    status: Status = "stated"
    evidence: tuple[EvidenceView, ...] = ()


class MeetingView(DatedView):
    """A meeting and who is known to have been there."""

    event: str
    name: str
    attendees: tuple[AttendeeView, ...] = ()


class PathView(Record):
    """Entities and the edges between them; `edges[i]` joins `nodes[i]` and `nodes[i + 1]`."""

    nodes: tuple[EntityRef, ...]
    edges: tuple[EdgeView, ...]


class TimelineItem(DatedView):
    """Something dated that an entity took part in, or that happened at it."""

    event: str
    type: EventType
    name: str
    role: str | None = None
    entity: EntityRef | None = None  # the other end: the visitor of a place, the place of a visitor
    status: Status = "stated"
    basis: ClaimBasis = "stated"
    evidence: tuple[EvidenceView, ...] = ()


class SearchHit(Record):
    """An entity found by name."""

    entity: EntityRef
    matched: str
    score: float
    mentions: int = 0


class CountRow(Record):
    """An entity and a count; `unit` says of what."""

    entity: EntityRef
    count: int
    unit: str


class EntityView(Record):
    """An entity with its dated names and where it is mentioned."""

    entity: Entity
    dated_names: tuple[DatedName, ...] = ()
    county: EntityRef | None = None
    parent: EntityRef | None = None
    candidates: tuple[EntityRef, ...] = ()
    mentions: int = 0
    pages: int = 0


class Stats(Record):
    """What the register holds, and which snapshot the store answers from."""

    pages: int
    articles: int
    mentions: int
    claims: int
    entities: dict[str, int]
    relations: dict[str, int]
    events: dict[str, int]
    open_entities: int
    register_snapshot: str
    store_snapshot: str
    behind: bool
    store: str
