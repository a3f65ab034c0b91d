"""Dates, statuses and pages in, the Chinese words that answers show them with out."""

from __future__ import annotations

from graph.answers import EntityRef, EvidenceView

_PARTS = ("年", "月", "日")
STATUS = {
    "stated": "",
    "planned": "计划",
    "denied": "否认",
    "by_video": "视频",
    "on_behalf": "代表",
    "former": "曾",
}
ROLE = {
    "lead": "带队",
    "accompany": "陪同",
    "preside": "主持",
    "attend": "出席",
    "speak": "讲话",
    "receive": "会见",
    "introduce": "介绍",
    "appointed": "任免",
}
TYPE = {
    "Person": "人物",
    "Agency": "机关",
    "County": "县区",
    "Company": "企业",
    "Place": "地点",
    "Organization": "单位",
}
RELATION = {
    "HOLDS_POST": "任职",
    "VISITED": "到访",
    "ACCOMPANIED": "陪同",
    "ATTENDED": "出席",
    "LOCATED_IN": "位于",
    "WROTE": "撰写",
}
EVENT = {"Visit": "到访", "Meeting": "会议", "Trip": "行程", "Appointment": "任免"}
UNKNOWN_DATE = "日期不详"


def date_words(iso: str | None) -> str:
    """2024-03-08 as 2024年3月8日; a partial date as far as it is known."""
    if not iso:
        return UNKNOWN_DATE
    return "".join(f"{int(number)}{part}" for number, part in zip(iso.split("-"), _PARTS, strict=False))


def range_words(date_from: str | None, date_to: str | None) -> str:
    """A range of days as words; empty when it is open at both ends."""
    if date_from and date_to:
        return f"{date_words(date_from)}至{date_words(date_to)}"
    if date_from:
        return f"{date_words(date_from)}以来"
    return f"{date_words(date_to)}以前" if date_to else ""


def known_words(known_from: str | None, known_to: str | None) -> str:
    """The time that a tenure is known for."""
    if not known_from and not known_to:
        return UNKNOWN_DATE
    if known_from == known_to:
        return f"见于{date_words(known_from)}"
    return f"见于{date_words(known_from)}至{date_words(known_to)}"


def names(refs: list[EntityRef] | tuple[EntityRef, ...]) -> str:
    """Several entities by name."""
    return "、".join(ref.name for ref in refs)


def source_words(evidence: EvidenceView) -> str:
    """The sentence of a piece of evidence and where it stands."""
    paper = " ".join(
        part for part in (evidence.paper, date_words(evidence.published) if evidence.published else "") if part
    )
    headline = f"《{evidence.headline}》" if evidence.headline else ""
    where = "，".join(part for part in (paper, headline, evidence.page) if part)
    return f"“{''.join(evidence.sentence.split())}”（{where}）"
