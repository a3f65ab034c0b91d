"""Answers in, the same with a form for notebooks out: plain HTML, in which everything that was read is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from api.answer import Answer
from api.chinese import TYPE, source_words
from api.handling import trip_row
from graph.answers import EntityView, EvidenceView, VisitorsAnswer


class ShownAnswer(Answer):
    """The answer to a question, as a notebook shows it."""

    def _repr_html_(self) -> str:
        rows = _list(_row(row.text, row.evidence) for row in self.rows)
        head = f"<p><b>{escape(self.understood)}</b></p><p>{escape(self.text)}</p>"
        return _framed(head + rows, self.snapshot)


class ShownVisitors(VisitorsAnswer):
    """Who visited a place, as a notebook shows it; those who came along are marked as such."""

    def _repr_html_(self) -> str:
        told = [(view, False) for view in self.visitors] + [(view, True) for view in self.companions]
        lines = [trip_row(view.visitor, trip, derived=derived) for view, derived in told for trip in view.trips]
        head = f"<p><b>{escape(self.place.name)}</b>：{len(self.visitors)}个到访者，{self.total}次行程</p>"
        return _framed(head + _list(_row(line.text, line.evidence) for line in lines), self.snapshot)


class ShownEntity(EntityView):
    """An entity, as a notebook shows it."""

    snapshot: str = ""

    def _repr_html_(self) -> str:
        one = self.entity
        facts = [
            ("类型", TYPE[one.type] + ("（官员）" if one.official else "")),
            ("说明", one.note),
            ("代码", one.code or ""),
            ("别名", "、".join(one.aliases)),
            ("曾用名", "、".join(dict.fromkeys(name.name for name in self.dated_names if name.name != one.name))),
            ("所在县区", self.county.name if self.county else ""),
            ("提及", f"{self.mentions}次，{self.pages}个版面"),
        ]
        rows = "".join(f"<tr><th>{escape(name)}</th><td>{escape(value)}</td></tr>" for name, value in facts if value)
        return _framed(
            f"<p><b>{escape(one.name)}</b> <code>{escape(one.id)}</code></p><table>{rows}</table>", self.snapshot
        )


class Sentences(list[EvidenceView]):
    """The sentences behind a fact, as a notebook shows them."""

    def _repr_html_(self) -> str:
        return _list(_quoted(said) for said in self)


def _row(text: str, evidence: Sequence[EvidenceView]) -> str:
    if not evidence:
        return escape(text)
    return f"<details><summary>{escape(text)}</summary>{_list(_quoted(said) for said in evidence)}</details>"


def _quoted(said: EvidenceView) -> str:
    return escape(source_words(said))


def _list(items: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def _framed(inner: str, snapshot: str) -> str:
    return f"<div>{inner}<p><small>snapshot {escape(snapshot)}</small></p></div>"
