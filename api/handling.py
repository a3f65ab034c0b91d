"""What a handler of questions is given and what it gives back, and the rows that several of them share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypedDict

from api.answer import AnswerRow
from api.chinese import STATUS, date_words, names
from api.question_dates import Period
from api.questions import Questions
from api.slots import PostAsked
from graph.answers import EntityRef, EvidenceView, TripView, VisitView
from graph.store.base import Store


class Days(TypedDict):
    """The ends of a period, as the store's questions take them."""

    date_from: str | None
    date_to: str | None


@dataclass(frozen=True)
class Asked:
    """A question that has been understood: where to look, for which days, entities and post."""

    store: Store
    questions: Questions
    period: Period
    slots: Mapping[str, str]
    options: Mapping[str, str]
    entities: Mapping[str, EntityRef] = field(default_factory=dict)
    post: PostAsked | None = None

    @property
    def days(self) -> Days:
        """The period as the store's arguments."""
        return Days(date_from=self.period.date_from, date_to=self.period.date_to)

    @property
    def officials_only(self) -> bool:
        """Whether 官员 or 领导 was asked for, not just 谁."""
        who = self.slots.get("who", "")
        return who in self.questions.words["officials"] or who in self.questions.words["officialpeople"]


@dataclass(frozen=True)
class Found:
    """What a handler found: its words, its rows, and the count with its unit."""

    text: str
    rows: list[AnswerRow]
    total: int
    unit: str


Handler = Callable[[Asked], Found]


def trip_row(visitor: EntityRef, trip: TripView, *, derived: bool = False) -> AnswerRow:
    """A trip in one line: when, who, the stops in order, with whom."""
    stops = list(dict.fromkeys(stop.place.name for stop in trip.stops))
    purposes = list(dict.fromkeys(stop.purpose for stop in trip.stops if stop.purpose))
    how = "随行" if derived else ""
    text = f"{date_words(trip.date)} {visitor.name}{how}：{' → '.join(stops)}"
    text += f"（{'、'.join(purposes)}）" if purposes else ""
    text += f"，同行：{names(trip.companions)}" if trip.companions and not derived else ""
    said = [evidence for stop in trip.stops for evidence in stop.evidence]
    if derived:  # what says that someone came along goes before what says where the trip went
        said = [*trip.companion_evidence, *said]
    return AnswerRow(
        text=text,
        entities=(visitor, *dict.fromkeys(stop.place for stop in trip.stops)),
        basis="derived" if derived else "stated",
        trip=trip.id,
        evidence=once(said),
        **dated(trip),
    )


def visit_row(visit: VisitView) -> AnswerRow:
    """A stop in one line."""
    status = STATUS[visit.status]
    text = (
        f"{date_words(visit.date)} {visit.visitor.name}{'随行' if visit.basis == 'derived' else ''}：{visit.place.name}"
    )
    notes = [note for note in (status, visit.purpose) if note]
    return AnswerRow(
        text=text + (f"（{'，'.join(notes)}）" if notes else ""),
        entities=(visit.visitor, visit.place),
        role=visit.role,
        status=visit.status,
        basis=visit.basis,
        event=visit.event,
        trip=visit.trip,
        evidence=visit.evidence,
        **dated(visit),
    )


def dated(view: object) -> dict[str, str | None]:
    """The date fields of a dated view, to be put into a row."""
    fields = ("date", "date_from", "date_to", "date_precision", "date_basis")
    return {name: getattr(view, name) for name in fields}


def once(evidence: Iterable[EvidenceView]) -> tuple[EvidenceView, ...]:
    """Evidence without repetitions."""
    return tuple({one.claim: one for one in evidence}.values())


def listed(items: Iterable[str], most: int = 12) -> str:
    """Names in a row, cut short when there are many."""
    every = list(dict.fromkeys(items))
    return "、".join(every[:most]) + (f"等{len(every)}个" if len(every) > most else "")
