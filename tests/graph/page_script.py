"""A page written with marks in, a reading of it and what each mark means out: for tests."""

from __future__ import annotations

import re
from typing import Any

from zhengpu import ids
from zhengpu.dates import PartialDate
from zhengpu.records import Article, Claim, Evidence, Mention, Page, PageMeta, Reading

_MARKED = re.compile(r"\{([^|}]+)\|([A-Z]+)\|?([^}]*)\}")


class PageScript:
    """A page written with marks {characters|LABEL|entity}; keeps who is who and the claims by a name of their own."""

    def __init__(self, page: str, published: str, *, paper: str = "聊城日报") -> None:
        self.page, self.published, self.paper = page, published, paper
        self.text = ""
        self.articles: list[Article] = []
        self.mentions: list[Mention] = []
        self.claims: list[Claim] = []
        self.entity_of: dict[str, str] = {}
        self._sentences: list[tuple[int, int]] = []

    def article(self, headline: str, *sentences: str) -> PageScript:
        """Adds an article; headline and sentences are marked."""
        number, begin = len(self.articles) + 1, len(self.text)
        article = ids.article_id(self.page, number)
        title = self._write(headline, article, "headline", 0)
        self.text += "\n"
        self._sentences = [self._write(text, article, "body", place) for place, text in enumerate(sentences, 1)]
        self.articles.append(
            Article(
                id=article,
                page=self.page,
                number=number,
                headline=self.text[slice(*title)],
                headline_spans=(title,),
                spans=((begin, len(self.text)),),
            )
        )
        self.text += "\n\n"
        return self

    def _write(self, marked: str, article: str, zone: Any, sentence: int) -> tuple[int, int]:
        begin, at = len(self.text), 0
        for found in _MARKED.finditer(marked):
            self.text += marked[at : found.start()]
            self._mention(found, article, zone, sentence)
            self.text += found[1]
            at = found.end()
        self.text += marked[at:]
        return begin, len(self.text)

    def _mention(self, found: re.Match[str], article: str, zone: Any, sentence: int) -> None:
        text, start = found[1], len(self.text)
        same = sum(mention.text == text for mention in self.mentions)
        mention = Mention(
            id=ids.mention_id(self.page, text, same),
            page=self.page,
            article=article,
            label=found[2],
            start=start,
            end=start + len(text),
            spans=((start, start + len(text)),),
            text=text,
            zone=zone,
            sentence=sentence,
            source="gazetteer",
        )
        self.mentions.append(mention)
        if found[3]:
            self.entity_of[mention.id] = found[3]

    def claim(self, kind: Any, subject: str, thing: str | None, sentence: int, **more: Any) -> str:
        """Adds a claim that a sentence of the last article makes about two entities; its id."""
        article, span = self.articles[-1].id, self._sentences[sentence - 1]
        date = more.pop("date", None)
        ident = ids.claim_id(self.page, kind, subject, thing or "", f"{sorted(more.items())}{date}", len(self.claims))
        evidence = Evidence(sentence=self.text[slice(*span)], spans=(span,), rule="test-rule")
        self.claims.append(
            Claim(
                id=ident,
                page=self.page,
                article=article,
                type=kind,
                subject=self._mention_of(subject, article),
                object=self._mention_of(thing, article) if thing else None,
                date=PartialDate(iso=date) if date else None,
                evidence=evidence,
                **more,
            )
        )
        return ident

    def _mention_of(self, entity: str, article: str) -> str:
        return next(m.id for m in self.mentions if m.article == article and self.entity_of.get(m.id) == entity)

    def reading(self, reader: str = "reader-1") -> Reading:
        """The page as read."""
        page = Page(
            id=self.page,
            text=self.text,
            sha256=ids.text_digest(self.text),
            meta=PageMeta(paper=self.paper, issue_date=self.published),
            home="371500",
            home_basis="given",
            published=self.published,
            published_basis="given",
        )
        return Reading(
            page=page,
            articles=tuple(self.articles),
            mentions=tuple(self.mentions),
            claims=tuple(self.claims),
            reader=reader,
        )
