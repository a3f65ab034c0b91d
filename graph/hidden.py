"""A register's connection in, what must not be shown of suppressed people, out: their mentions and claims, their names covered."""

from __future__ import annotations

import sqlite3
from collections import defaultdict

from graph.linking.judge_hidden import COVER, covered
from zhengpu.records import Article, Claim, Page, Span

IS_HIDDEN = "EXISTS (SELECT 1 FROM hidden_mentions h WHERE h.mention IN (c.subject, c.object))"  # of a claim c


class Hidden:
    """What one state of a register hides; nothing in most registers."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.mentions = {row[0] for row in conn.execute("SELECT mention FROM hidden_mentions")}
        self._everywhere: tuple[str, ...] = ()
        by_page: dict[str, list[str]] = defaultdict(list)
        if self.mentions:
            rows = conn.execute("SELECT page, text FROM hidden_texts ORDER BY row").fetchall()
            self._everywhere = tuple(row["text"] for row in rows if row["page"] is None)
            for row in rows:
                if row["page"] is not None:
                    by_page[row["page"]].append(row["text"])
        self._by_page = dict(by_page)

    def __bool__(self) -> bool:
        return bool(self.mentions)

    def text(self, page: str | None, text: str) -> str:
        """What a page says, with a block for each character of a hidden name: all offsets stay."""
        if not self.mentions:
            return text
        return covered(text, (*self._everywhere, *self._by_page.get(page or "", ())))

    def page_text(self, page: Page, spans: list[Span]) -> str:
        """A page's text; `spans` are where the hidden mentions of the page stand."""
        text = self.text(page.id, page.text)
        for start, end in spans:
            text = text[:start] + "".join(c if c.isspace() else COVER for c in text[start:end]) + text[end:]
        return text

    def article(self, article: Article) -> Article:
        """An article with hidden names covered in all it is printed with."""
        if not self.mentions:
            return article
        parts = ("headline", "kicker", "subtitle", "byline", "dateline")
        return article.model_copy(update={part: self.text(article.page, getattr(article, part)) for part in parts})

    def has(self, claim: Claim) -> bool:
        """Whether a claim is about a hidden person."""
        return claim.subject in self.mentions or claim.object in self.mentions

    def claim(self, claim: Claim) -> Claim:
        """A claim about others with hidden names covered in its texts."""
        if not self.mentions:
            return claim
        sentence = self.text(claim.page, claim.evidence.sentence)
        return claim.model_copy(
            update={
                "evidence": claim.evidence.model_copy(update={"sentence": sentence}),
                "object_text": None if claim.object_text is None else self.text(claim.page, claim.object_text),
                "topics": tuple(self.text(claim.page, topic) for topic in claim.topics),
            }
        )
