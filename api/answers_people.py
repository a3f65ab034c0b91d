"""Questions about posts and people, understood, in; tenures, companions and links with their evidence out."""

from __future__ import annotations

from api.answer import AnswerRow
from api.chinese import RELATION, known_words
from api.handling import Asked, Found, listed
from graph.answers import EdgeView, TenureView
from zhengpu.dates import bounds
from zhengpu.records import RelationType


def holders(asked: Asked) -> Found:
    """Who is known to hold, or to have held, a post; `mode` says whether now, ever, or before the last."""
    post = asked.post
    if post is None:
        raise TypeError("a question about holders has a post")
    name = f"{post.body.name}{post.post}"
    known = sorted((t for t in post.tenures if _within(asked, t)), key=_last_known, reverse=True)
    mode = asked.options.get("mode", "any")
    latest = [t for t in known if not t.former][:1]
    if mode == "now":
        chosen = latest
    elif mode == "earlier":
        chosen = [t for t in known if t not in latest]
    else:
        chosen = known[::-1] if mode == "all" else known
    rows = [_tenure_row(tenure) for tenure in chosen]
    if not chosen:
        return Found(f"没有见到{name}任职的报道。", [], 0, "人")
    people = len({tenure.person.id for tenure in chosen})
    basis = "最近见于报道的" if mode == "now" else ""
    text = f"{basis}{name}：" + "；".join(f"{t.person.name}（{_known(t)}）" for t in chosen[:12]) + "。"
    return Found(text, rows, people, "人")


def officials_of(asked: Asked) -> Found:
    """Who is known to hold a post at a body."""
    body = asked.entities["place"]
    tenures = [t for t in asked.store.tenures(body=body.id) if _within(asked, t)]
    rows = [_tenure_row(tenure) for tenure in tenures]
    people = listed(f"{t.post}{t.person.name}" for t in tenures)
    text = f"{body.name}的任职者有：{people}。" if tenures else f"没有见到{body.name}任职情况的报道。"
    return Found(text, rows, len({t.person.id for t in tenures}), "人")


def posts(asked: Asked) -> Found:
    """Which posts a person is known to hold or have held."""
    person = asked.entities["person"]
    tenures = [t for t in asked.store.tenures(person=person.id) if _within(asked, t)]
    rows = [_tenure_row(tenure) for tenure in tenures]
    held = "；".join(f"{t.body.name}{t.post}（{_known(t)}）" for t in tenures)
    text = f"{person.name}：{held}。" if tenures else f"没有见到{person.name}任职的报道。"
    return Found(text, rows, len(tenures), "任职")


def companions(asked: Asked) -> Found:
    """Who travelled with a person, to a place when one is named."""
    person, place = asked.entities["person"], asked.entities.get("place")
    if place is not None:
        return _companions_at(asked)
    rows = []
    for view in asked.store.companions(person.id, **asked.days):
        if not view.trips or (asked.officials_only and not view.person.official):
            continue
        text = f"{view.person.name}：同行{view.trips}次" + (f"，同会{view.meetings}次" if view.meetings else "")
        rows.append(
            AnswerRow(text=text, entities=(view.person,), count=view.trips, unit="次同行", evidence=view.evidence)
        )
    people = listed(row.entities[0].name for row in rows)
    text = f"与{person.name}同行过的有：{people}。" if rows else f"没有见到与{person.name}同行者的报道。"
    return Found(text, rows, len(rows), "人")


def _companions_at(asked: Asked) -> Found:
    """Companions on a person's trips to a place, and other visitors of the same trips."""
    person, place = asked.entities["person"], asked.entities["place"]
    answer = asked.store.visitors(place.id, **asked.days)
    own = {
        trip.id
        for view in (*answer.visitors, *answer.companions)
        if view.visitor.id == person.id
        for trip in view.trips
    }
    rows = []
    for view in (*answer.visitors, *answer.companions):
        shared = [trip for trip in view.trips if trip.id in own]
        if view.visitor.id == person.id or not shared or (asked.officials_only and not view.visitor.official):
            continue
        said = [e for trip in shared for e in (*trip.companion_evidence, *(x for s in trip.stops for x in s.evidence))]
        rows.append(
            AnswerRow(
                text=f"{view.visitor.name}：同行{len(shared)}次",
                entities=(view.visitor,),
                count=len(shared),
                unit="次同行",
                basis="derived" if view.derived else "stated",
                evidence=tuple({e.claim: e for e in said}.values()),
            )
        )
    people = listed(row.entities[0].name for row in rows)
    where = f"与{person.name}同去{place.name}的"
    return Found(f"{where}有：{people}。" if rows else f"没有见到{where}人。", rows, len(rows), "人")


def relation(asked: Asked) -> Found:
    """How two entities are linked: a shortest path over direct edges."""
    start, end = asked.entities["thing"], asked.entities["target"]
    path = asked.store.shortest_path(start.id, end.id)
    if path is None:
        return Found(f"没有见到{start.name}与{end.name}的联系。", [], 0, "步")
    rows = [
        AnswerRow(
            text=_edge_words(edge),
            entities=tuple(ref for ref in (edge.subject, edge.object) if ref),
            post=edge.post,
            role=edge.role,
            status=edge.status,
            basis=edge.basis,
            date=edge.date,
            date_from=edge.date_from,
            date_to=edge.date_to,
            evidence=tuple(asked.store.evidence(edge.relation)),
        )
        for edge in path.edges
    ]
    chain = " — ".join(node.name for node in path.nodes)
    return Found(f"{start.name}与{end.name}相隔{len(rows)}步：{chain}。", rows, len(rows), "步")


def _edge_words(edge: EdgeView) -> str:
    kind: RelationType = edge.type
    thing = edge.object.name if edge.object else edge.object_text or ""
    return f"{edge.subject.name} —{RELATION[kind]}{'：' + edge.post if edge.post else ''}→ {thing}"


def _tenure_row(tenure: TenureView) -> AnswerRow:
    return AnswerRow(
        text=f"{tenure.person.name}：{tenure.body.name}{tenure.post}（{_known(tenure)}）",
        entities=(tenure.person, tenure.body),
        post=tenure.post,
        status="former" if tenure.former else "stated",
        date_from=tenure.known_from,
        date_to=tenure.known_to,
        evidence=tenure.evidence,
    )


def _known(tenure: TenureView) -> str:
    return ("曾任，" if tenure.former else "") + known_words(tenure.known_from, tenure.known_to)


def _last_known(tenure: TenureView) -> str:
    return bounds(tenure.known_to)[1] if tenure.known_to else ""


def _within(asked: Asked, tenure: TenureView) -> bool:
    """Whether a tenure is known for some day of the period asked about."""
    if not asked.period:
        return True
    first, last = tenure.known_from or tenure.known_to, tenure.known_to or tenure.known_from
    if first is None or last is None:
        return False
    asked_from, asked_to = asked.period.date_from or "0000", asked.period.date_to or "9999"
    return bounds(first)[0] <= asked_to and bounds(last)[1] >= asked_from
