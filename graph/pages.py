"""A page's id in; its text, with the entities behind its mentions and the facts that its sentences state, out."""

from __future__ import annotations

import json
import sqlite3

from graph.answers import EntityRef
from graph.hidden import Hidden
from graph.register import Register
from graph.rows import as_json, select
from graph.store.embedded_look_up import refs
from zhengpu.records import (
    Article,
    Claim,
    HomeBasis,
    JudgedClaim,
    Label,
    Mention,
    PageMeta,
    Record,
    Span,
    TextBasis,
    Zone,
)


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
    home_basis: HomeBasis
    published: str | None
    published_basis: TextBasis
    reader: str
    articles: tuple[Article, ...]
    mentions: tuple[MentionView, ...]
    claims: tuple[Claim, ...]  # as read
    judged: tuple[JudgedClaim, ...] = ()  # what judgements in force say of claims
    snapshot: str = ""


def page_view(register: Register, page: str) -> PageView:
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
        snapshot = register.linked_snapshot()
        hidden = Hidden(conn)
        claims = tuple(hidden.claim(one) for one in reading.claims if not hidden.has(one))
        judged = [one for claim in claims for one in select(conn, JudgedClaim, "claim = ?", (claim.id,))]
    mentions = sorted(reading.mentions, key=lambda one: (one.start, one.end, one.id))
    covered = [span for one in mentions if one.id in hidden.mentions for span in one.spans]
    about = reading.page.model_dump(exclude={"damage"}) | {"text": hidden.page_text(reading.page, covered)}
    return PageView(
        **about,
        reader=reading.reader,
        articles=tuple(map(hidden.article, reading.articles)),
        mentions=tuple(
            _mention(one, hidden.text(page, one.text), links.get(one.id), named)
            for one in mentions
            if one.id not in hidden.mentions
        ),
        claims=claims,
        judged=tuple(judged),
        snapshot=snapshot,
    )


def _mention(mention: Mention, text: str, link: sqlite3.Row | None, named: dict[str, EntityRef]) -> MentionView:
    of_page = mention.model_dump(exclude={"page", "sentence", "source", "score"}) | {"text": text}
    if link is None:
        return MentionView(**of_page)
    reasons = tuple(json.loads(link["reasons"]))
    return MentionView(**of_page, entity=named.get(link["entity"]), score=link["score"], reasons=reasons)
