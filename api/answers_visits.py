"""Questions about visits, understood, in; who went where, when and how often, with the sentences that say so, out."""

from __future__ import annotations

from api.answer import AnswerRow
from api.handling import Asked, Found, listed, trip_row, visit_row
from graph.answers import EntityRef, VisitorsAnswer, VisitorView, VisitView
from zhengpu.records import EntityType

_ANY_PLACE: tuple[EntityType, ...] = ("County", "Place", "Agency", "Company", "Organization")
UNIT = "次行程"


def visitors(asked: Asked) -> Found:
    """Who went to a place or into it; those only known as companions come last and are not counted."""
    answer = _visitors(asked)
    wanted = [view for view in answer.visitors if _fits(asked, view)]
    along = [view for view in answer.companions if _fits(asked, view)]
    rows = [trip_row(view.visitor, trip) for view in wanted for trip in view.trips]
    rows.sort(key=lambda row: row.date_from or "9999")
    company = [trip_row(view.visitor, trip, derived=True) for view in along for trip in view.trips]
    total = _trips(wanted)
    place = answer.place.name
    who = "官员" if asked.officials_only else "人员或单位"
    if not wanted:
        text = f"没有见到{who}到访{place}的报道。"
    else:
        text = f"到访过{place}的{who}有{len(wanted)}个，共{total}{UNIT}：{listed(v.visitor.name for v in wanted)}。"
    if along:
        text += f"另有随行者（到访系推断）：{listed(v.visitor.name for v in along)}。"
    left_out = len(answer.visitors) - len(wanted)
    text += f"未列入不知有无职务者{left_out}个（问“谁去过{place}”可见）。" if left_out else ""
    return Found(text, rows + company, total, UNIT)


def visitor_ranking(asked: Asked) -> Found:
    """Visitors of a place by the number of their trips to it."""
    answer = _visitors(asked)
    wanted = [view for view in answer.visitors if _fits(asked, view)]
    wanted.sort(key=lambda view: (-len(view.trips), view.visitor.id))
    rows = [
        AnswerRow(
            text=f"{view.visitor.name}：{len(view.trips)}{UNIT}",
            entities=(view.visitor, answer.place),
            count=len(view.trips),
            unit=UNIT,
            evidence=tuple(e for trip in view.trips for stop in trip.stops[:1] for e in stop.evidence[:1]),
        )
        for view in wanted
    ]
    if not wanted:
        return Found(f"没有见到到访{answer.place.name}的报道。", [], 0, UNIT)
    most = len(wanted[0].trips)
    first = listed(view.visitor.name for view in wanted if len(view.trips) == most)
    return Found(f"到访{answer.place.name}最多的是{first}，各{most}{UNIT}。", rows, _trips(wanted), UNIT)


def visits(asked: Asked) -> Found:
    """Where a visitor went."""
    visitor = asked.entities["visitor"]
    stops = _of_kind(asked, asked.store.visits(visitor.id, derived=True, **asked.days))
    stated = [stop for stop in stops if stop.basis != "derived"]
    rows = [visit_row(stop) for stop in [*stated, *(stop for stop in stops if stop.basis == "derived")]]
    total = _outings(stated)
    if not rows:
        kind = asked.questions.kind_asked(asked.slots.get("where", ""))
        return Found(f"没有见到{visitor.name}走访{kind.word if kind else '各处'}的报道。", [], 0, UNIT)
    text = f"{visitor.name}有{total}{UNIT}，到过：{listed(s.place.name for s in stated)}。" if stated else ""
    along = [stop for stop in stops if stop.basis == "derived"]
    text += f"随行到过（系推断）：{listed(s.place.name for s in along)}。" if along else ""
    return Found(text, rows, total, UNIT)


def visit_times(asked: Asked) -> Found:
    """When and how often a visitor went to a place."""
    visitor, place = asked.entities["visitor"], asked.entities["place"]
    answer = asked.store.visitors(place.id, **asked.days)
    own = [view for view in answer.visitors if view.visitor.id == visitor.id]
    along = [view for view in answer.companions if view.visitor.id == visitor.id]
    rows = [trip_row(visitor, trip) for view in own for trip in view.trips]
    rows += [trip_row(visitor, trip, derived=True) for view in along for trip in view.trips]
    total = _trips(own)
    text = (
        f"{visitor.name}到访{place.name}{total}{UNIT}。" if total else f"没有见到{visitor.name}到访{place.name}的报道。"
    )
    if along:
        text += f"另随行{_trips(along)}次（到访系推断）。"
    return Found(text, rows, total, UNIT)


def place_times(asked: Asked) -> Found:
    """How often a place was visited."""
    answer = _visitors(asked)
    rows = [trip_row(view.visitor, trip) for view in answer.visitors for trip in view.trips]
    rows.sort(key=lambda row: row.date_from or "9999")
    return Found(f"{answer.place.name}共被走访{answer.total}{UNIT}。", rows, answer.total, UNIT)


def most_visited(asked: Asked) -> Found:
    """Places of a kind by the number of trips to them or into them."""
    kind = asked.questions.kind_asked(asked.slots["where"])
    types = kind.types if kind else _ANY_PLACE
    counted = asked.store.most_visited(types=types, limit=200, **asked.days)
    fitting = [row for row in counted if _is_kind(asked, row.entity)][:20]
    rows = [
        AnswerRow(text=f"{row.entity.name}：{row.count}{UNIT}", entities=(row.entity,), count=row.count, unit=UNIT)
        for row in fitting
    ]
    if not fitting:
        return Found("没有见到这样的走访报道。", [], 0, UNIT)
    first = listed(row.entity.name for row in fitting if row.count == fitting[0].count)
    return Found(f"被走访最多的是{first}，{fitting[0].count}{UNIT}。", rows, fitting[0].count, UNIT)


def most_active(asked: Asked) -> Found:
    """Visitors by the number of trips that they led."""
    counted = asked.store.most_active(limit=200, **asked.days)
    fitting = [row for row in counted if row.entity.official or not asked.officials_only][:20]
    rows = [
        AnswerRow(text=f"{row.entity.name}：{row.count}{UNIT}", entities=(row.entity,), count=row.count, unit=UNIT)
        for row in fitting
    ]
    if not fitting:
        return Found("没有见到走访报道。", [], 0, UNIT)
    first = listed(row.entity.name for row in fitting if row.count == fitting[0].count)
    return Found(f"外出走访最多的是{first}，{fitting[0].count}{UNIT}。", rows, fitting[0].count, UNIT)


def _visitors(asked: Asked) -> VisitorsAnswer:
    return asked.store.visitors(asked.entities["place"].id, **asked.days)


def _fits(asked: Asked, view: VisitorView) -> bool:
    return view.visitor.official or not asked.officials_only


def _trips(views: list[VisitorView]) -> int:
    return len({trip.id for view in views for trip in view.trips})


def _outings(stops: list[VisitView]) -> int:
    return len({stop.trip or stop.event for stop in stops})


def _of_kind(asked: Asked, stops: list[VisitView]) -> list[VisitView]:
    return [stop for stop in stops if _is_kind(asked, stop.place)]


def _is_kind(asked: Asked, place: EntityRef) -> bool:
    """Whether a place is of the kind asked for: 哪些村 wants names that end in 村 or 社区."""
    kind = asked.questions.kind_asked(asked.slots.get("where", ""))
    return kind is None or (place.type in kind.types and (not kind.ends or place.name.endswith(kind.ends)))
