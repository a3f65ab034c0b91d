"""A page's id in; its text, with the entities behind its mentions and the facts that its sentences state, out."""

from __future__ import annotations

import json
import sqlite3

from graph.answers import EntityRef
from graph.coverage import PAGE_DAY, home_name
from graph.register import PageRow, Register
from graph.rows import as_json
from graph.store.embedded_look_up import refs
from zhengpu.lexicon import Lexicon
from zhengpu.records import Article, Claim, HomeBasis, Label, Mention, PageMeta, Record, Span, TextBasis, Zone


class MentionView(Record):
    """Characters of a page and the entity that they name."""

    id: str
    article: str
    label: Label
    start: int
    end: int
    spans: tuple[Span, ...]
    text: str
    zone: Zone
    copy_of: str | None = None
    entity: EntityRef | None = None
    score: float | None = None
    reasons: tuple[str, ...] = ()


class PageView(Record):
    """A page as it came, and what was read from it; offsets are code points of `text`."""

    id: str
    text: str
    sha256: str
    meta: PageMeta
    home: str | None
    home_name: str | None
    home_basis: HomeBasis
    published: str | None
    published_basis: TextBasis
    damage: float | None
    reader: str
    previous: str | None  # the page before it in the same paper, by date, edition and id
    next: str | None
    articles: tuple[Article, ...]
    mentions: tuple[MentionView, ...]
    claims: tuple[Claim, ...]
    snapshot: str = ""


class PageAddress(Record):
    """Which pages are asked for; None asks for any, an empty text for pages of which that is not known."""

    month: str | None = None  # YYYY-MM, or YYYY for pages of which only the year is known
    home: str | None = None
    paper: str | None = None


_LISTED = f"""
SELECT id, row_number() OVER (ORDER BY {PAGE_DAY} IS NULL, {PAGE_DAY}, length(meta_edition), meta_edition, id) AS place
FROM pages p
WHERE (:month IS NULL OR :month = CASE WHEN length({PAGE_DAY}) >= 7 THEN substr({PAGE_DAY}, 1, 7)
                                       ELSE coalesce({PAGE_DAY}, '') END)
  AND (:home IS NULL OR :home = coalesce(home, ''))
  AND (:paper IS NULL OR :paper = coalesce(meta_paper, ''))
"""  # noqa: S608
_BESIDE = f"""
WITH listed AS ({_LISTED}), here AS (SELECT place FROM listed WHERE id = :page)
SELECT (SELECT id FROM listed WHERE place = (SELECT place FROM here) - 1) AS previous,
       (SELECT id FROM listed WHERE place = (SELECT place FROM here) + 1) AS next
"""  # noqa: S608


def pages_of(register: Register, asked: PageAddress) -> list[PageRow]:
    """The pages of a month, home or paper, by date, edition and id, without their texts."""
    with register.view() as conn:
        place = {row["id"]: row["place"] for row in conn.execute(_LISTED, asked.model_dump())}
    return sorted((row for row in register.pages() if row.id in place), key=lambda row: int(place[row.id]))


def page_view(register: Register, page: str, lexicon: Lexicon) -> PageView:
    """All that the register holds of a page; UnknownName when it holds no such page."""
    with register.view() as conn:
        reading = register.reading(page)
        ids = as_json([mention.id for mention in reading.mentions])
        rows = conn.execute(
            "SELECT mention, entity, score, reasons FROM links WHERE mention IN (SELECT value FROM json_each(?))",
            (ids,),
        ).fetchall()
        links = {row["mention"]: row for row in rows}
        named = refs(conn, [row["entity"] for row in rows])
        paper = PageAddress(home=reading.page.home or "", paper=reading.page.meta.paper or "")
        beside = conn.execute(_BESIDE, {**paper.model_dump(), "page": page}).fetchone()
        snapshot = register.linked_snapshot()
    mentions = sorted(reading.mentions, key=lambda one: (one.start, one.end, one.id))
    return PageView(
        **reading.page.model_dump(),
        **dict(beside),
        home_name=home_name(lexicon, reading.page.home),
        reader=reading.reader,
        articles=reading.articles,
        mentions=tuple(_mention(mention, links.get(mention.id), named) for mention in mentions),
        claims=reading.claims,
        snapshot=snapshot,
    )


def _mention(mention: Mention, link: sqlite3.Row | None, named: dict[str, EntityRef]) -> MentionView:
    of_page = mention.model_dump(exclude={"page", "sentence", "source", "score"})
    if link is None:
        return MentionView(**of_page)
    reasons = tuple(json.loads(link["reasons"]))
    return MentionView(**of_page, entity=named.get(link["entity"]), score=link["score"], reasons=reasons)
