"""Paragraphs of a page in, its articles out: headline, kicker, byline, body and authors together again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from nlp.belonging import put_right
from nlp.drafts import Draft as Draft
from nlp.drafts import printed_drafts
from nlp.folding import MappedText, join_mapped
from nlp.lines import Paragraph
from nlp.lines import author_block as author_block
from nlp.short_news import mark_short_news
from zhengpu.records import Zone


@dataclass(frozen=True)
class Part:
    """A stretch of an article's text that has one function on the page."""

    start: int
    end: int
    zone: Zone
    copy: bool  # second printing


@dataclass(frozen=True)
class ArticleText:
    """An article as it is read: one mapped text, paragraphs parted by newlines, and what each paragraph is."""

    kind: Literal["news", "caption", "furniture"]
    mapped: MappedText
    parts: tuple[Part, ...]
    kicker: str
    headline: str
    byline: str
    section: str = ""  # what the short news is called that an item without a headline is one of

    def part_at(self, offset: int) -> Part:
        """The paragraph in which an offset lies."""
        return next(part for part in self.parts if part.start <= offset <= part.end)


def assemble(paragraphs: list[Paragraph]) -> list[ArticleText]:
    """The articles of a page; every paragraph is in exactly one of them."""
    return [article_text(draft, paragraphs) for draft in draft_articles(paragraphs)]


def draft_articles(paragraphs: list[Paragraph]) -> list[Draft]:
    """Which paragraphs make which article, in the order in which the articles begin."""
    drafts = put_right(mark_short_news(printed_drafts(paragraphs), paragraphs), paragraphs)
    return sorted((draft for draft in drafts if draft.order), key=lambda draft: draft.order[0])


# The text that is read ----------------------------------------------------------------------------


def article_text(draft: Draft, paragraphs: list[Paragraph]) -> ArticleText:
    """The text of an article as it is read: headline first, then its paragraphs as printed."""
    order = draft.reading_order
    mapped = join_mapped(((paragraphs[at].text, paragraphs[at].mapped.offsets) for at in order), "\n")
    parts, start = [], 0
    for at in order:
        end = start + len(paragraphs[at].text)
        parts.append(Part(start, end, _zone(draft, at), paragraphs[at].copy_of is not None))
        start = end + 1

    def text(indexes: list[int]) -> str:
        return " ".join(paragraphs[at].printed for at in indexes)

    section = text([draft.section] if draft.section is not None else [])
    heads = (text(draft.kicker), text(draft.headline), text(draft.byline))
    return ArticleText(draft.kind, mapped, tuple(parts), *heads, section)


def _zone(draft: Draft, at: int) -> Zone:
    if at in draft.headline or at in draft.kicker or at in draft.subheads:
        return "headline"
    if at in draft.byline:
        return "byline"
    if draft.kind == "caption":
        return "caption"
    return "furniture" if draft.kind == "furniture" else "body"
