"""Questions about meetings and happenings, understood, in; who was there and what happened, with evidence, out."""

from __future__ import annotations

from api.answer import AnswerRow
from api.chinese import EVENT, ROLE, STATUS, date_words
from api.handling import Asked, Found, dated, listed
from graph.answers import MeetingView, TimelineItem
from zhengpu.errors import UnknownName


def attendees(asked: Asked) -> Found:
    """Who was at a meeting, and as what."""
    name = asked.slots["meeting"]
    found = asked.store.meetings(name, **asked.days)
    if not found:
        raise UnknownName(f"no meeting is named {name!r}", "Give its name as printed, or a part of it")
    rows = [row for meeting in found for row in _attendee_rows(meeting)]
    people = listed(row.entities[0].name for row in rows)
    which = listed(f"{meeting.name}（{date_words(meeting.date)}）" for meeting in found)
    return Found(f"{which}：{people or '未见出席者'}。", rows, len({row.entities[0].id for row in rows}), "人")


def _attendee_rows(meeting: MeetingView) -> list[AnswerRow]:
    return [
        AnswerRow(
            text=f"{date_words(meeting.date)} {meeting.name}：{who.entity.name}（{ROLE.get(who.role, who.role)}）",
            entities=(who.entity,),
            post=who.post_as_printed,
            role=who.role,
            status=who.status,
            event=meeting.event,
            evidence=who.evidence,
            **dated(meeting),
        )
        for who in meeting.attendees
    ]


def meetings_of(asked: Asked) -> Found:
    """Which meetings a person was at."""
    person = asked.entities["person"]
    items = [item for item in asked.store.timeline(person.id, **asked.days) if item.type == "Meeting"]
    rows = [_item_row(item) for item in items]
    text = f"{person.name}参加过{len(rows)}次会议：{listed(i.name for i in items)}。" if rows else ""
    return Found(text or f"没有见到{person.name}参加会议的报道。", rows, len(rows), "次会议")


def timeline(asked: Asked) -> Found:
    """What happened at a place, or what someone took part in."""
    thing = asked.entities["thing"]
    rows = [_item_row(item) for item in asked.store.timeline(thing.id, **asked.days)]
    text = f"{thing.name}有{len(rows)}件见于报道的事。" if rows else f"没有见到与{thing.name}有关、日期可知的事。"
    return Found(text, rows, len(rows), "件事")


def _item_row(item: TimelineItem) -> AnswerRow:
    role = ROLE.get(item.role or "", "")
    other = item.entity.name if item.entity else ""
    notes = [note for note in (role, STATUS[item.status]) if note]
    what = " ".join(dict.fromkeys(part for part in (other, item.name) if part))
    text = f"{date_words(item.date)} {EVENT[item.type]}{'：' if what else ''}{what}"
    return AnswerRow(
        text=text + (f"（{'，'.join(notes)}）" if notes else ""),
        entities=(item.entity,) if item.entity else (),
        role=item.role,
        status=item.status,
        basis=item.basis,
        event=item.event,
        evidence=item.evidence,
        **dated(item),
    )
