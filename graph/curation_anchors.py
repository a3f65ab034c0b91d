"""A register's connection and ids in, the quoted texts by which judgements find entities, mentions and claims again, out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from rapidfuzz import process

from graph.rows import as_json, select
from zhengpu.errors import JudgementRefused, UnknownName
from zhengpu.ids import mention_id
from zhengpu.records import Anchor, Article, Claim, Mention, Page, Reading

ANCHORS = 5  # pages on which an entity is anchored, so that any but one of them may be read anew or removed
_OF_ENTITY = """
SELECT m.id, m.page, m.article, l.score FROM links l JOIN mentions m ON m.id = l.mention
WHERE l.entity = ? AND m.copy_of IS NULL ORDER BY l.score DESC, m.page, m.start, m.id
"""


def anchors_of(conn: sqlite3.Connection, entity: str) -> tuple[Anchor, ...]:
    """The surest mention of an entity on each of a few pages; JudgementRefused when no page mentions it."""
    by_page: dict[str, str] = {}
    for row in conn.execute(_OF_ENTITY, (entity,)):
        by_page.setdefault(row["page"], row["id"])
    if not by_page:
        raise JudgementRefused(
            f"no page mentions {entity}: it is in the rosters alone", "Judge entities that pages mention"
        )
    return tuple(anchor_of_mention(conn, mention) for mention in list(by_page.values())[:ANCHORS])


def anchors_in(conn: sqlite3.Connection, entity: str, pages: Iterable[str], articles: Iterable[str]) -> list[Anchor]:
    """The first mention of an entity in each of its articles that are named, or stand on a page that is."""
    wanted_pages, wanted = set(pages), set(articles)
    rows = conn.execute(_OF_ENTITY, (entity,)).fetchall()
    for what, asked, there in (
        ("page", wanted_pages, {row["page"] for row in rows}),
        ("article", wanted, {row["article"] for row in rows}),
    ):
        for missing in sorted(asked - there):
            near = ", ".join(_near(missing, there))
            raise UnknownName(
                f"{what} {missing} does not mention {entity}", f"It is mentioned in {near}", _near(missing, there)
            )
    first: dict[str, str] = {}
    for row in sorted(rows, key=lambda row: (row["page"], row["article"], row["id"])):
        if row["page"] in wanted_pages or row["article"] in wanted:
            first.setdefault(row["article"], row["id"])
    if len(first) == len({row["article"] for row in rows}):
        raise JudgementRefused(
            f"these are all articles that mention {entity}: nothing would be left", "Name some of them, or mentions"
        )
    return [anchor_of_mention(conn, mention) for mention in first.values()]


def anchors_of_mentions(conn: sqlite3.Connection, entity: str, mentions: Iterable[str]) -> list[Anchor]:
    """Some mentions of an entity."""
    held = {row["id"] for row in conn.execute(_OF_ENTITY, (entity,))}
    wanted = dict.fromkeys(mentions)
    for mention in wanted:
        if mention not in held:
            found = mention_of(conn, mention)
            raise JudgementRefused(
                f"mention {mention} ({found.text}) is not one of {entity}", "Give mentions of the entity to be split"
            )
    if held <= wanted.keys():
        raise JudgementRefused(f"these are all mentions of {entity}: nothing would be left", "Give some of them")
    return [anchor_of_mention(conn, mention) for mention in wanted]


def anchor_of_mention(conn: sqlite3.Connection, mention: str) -> Anchor:
    """The page, the text and the occurrence from which a mention's id is made."""
    found = mention_of(conn, mention)
    alike = conn.execute("SELECT count(*) FROM mentions WHERE page = ? AND text = ?", (found.page, found.text))
    count = int(alike.fetchone()[0])
    for occurrence in range(count):
        if mention_id(found.page, found.text, occurrence) == mention:
            return found.page, found.text, occurrence
    raise JudgementRefused(f"mention {mention} has an id that is not made of its text", "Ingest its page again")


def mention_of(conn: sqlite3.Connection, mention: str) -> Mention:
    """A mention that can be judged, the first printing for the second; UnknownName when there is none, or it is hidden."""
    found = next(select(conn, Mention, "id = ?", (mention,)), None)
    hidden = conn.execute("SELECT 1 FROM hidden_mentions WHERE mention = ?", (mention,)).fetchone()
    if found is None or hidden:
        raise UnknownName(
            f"no mention {mention}", "Mentions and their ids stand in /v1/pages/PAGE; a page read anew may have others"
        )
    return mention_of(conn, found.copy_of) if found.copy_of else found


def claim_in(conn: sqlite3.Connection, claim: str) -> tuple[Claim, Reading]:
    """A claim that can be judged, and its page's reading; UnknownName when there is none, or it is about a hidden person."""
    found = next(select(conn, Claim, "id = ?", (claim,)), None)
    ends = [end for end in (found.subject, found.object) if end] if found else []
    query = "SELECT 1 FROM hidden_mentions WHERE mention IN (SELECT value FROM json_each(?))"
    if found is None or conn.execute(query, (as_json(ends),)).fetchone():
        raise UnknownName(
            f"no claim {claim}",
            "Claims and their ids stand in each answer's evidence; a page read anew may have others",
        )
    return found, reading_of(conn, found.page)


def reading_of(conn: sqlite3.Connection, page: str) -> Reading:
    """What a page says, without its text; an empty reading for a page that there is not."""
    given = (page,)
    return Reading(
        page=Page(id=page, text="", sha256=""),
        articles=tuple(select(conn, Article, "page = ?", given)),
        mentions=tuple(select(conn, Mention, "page = ?", given)),
        claims=tuple(select(conn, Claim, "page = ?", given)),
        reader="",
    )


def _near(text: str, known: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name, _, _ in process.extract(text, sorted(known), limit=5))
