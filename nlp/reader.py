"""A page's text and what is known of it in, its Reading out: articles, mentions and claims, with offsets into the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.language import Language
from spacy.tokens import Doc

from nlp import version as versions
from nlp.articles import ArticleText, article_text, author_block, draft_articles
from nlp.candidates import HOME, NAMED, PUBLISHED, Candidate
from nlp.claims.page import claims_of
from nlp.components.gazetteer import named_in_full
from nlp.components.people import ZONES
from nlp.context import PageContext, page_context
from nlp.folding import fold
from nlp.headlines import match_headlines
from nlp.lines import Paragraph
from nlp.memory import remember, winners
from nlp.paragraphs import damage, read_paragraphs
from nlp.passing import mark_passing
from nlp.pipeline import pipeline
from nlp.sentences import sentence_spans
from nlp.stray import move_strays
from zhengpu.errors import InputError
from zhengpu.ids import article_id, mention_id, text_digest
from zhengpu.lexicon import Lexicon, lexicon
from zhengpu.records import Article, Mention, Page, PageMeta, Reading, Zone


@dataclass(frozen=True)
class Located:
    """A mention with its place in the article's text."""

    mention: Mention
    start: int
    end: int


@dataclass(frozen=True)
class TaggedArticle:
    """An article with all that later steps need of it: its text, its sentences and its mentions in order."""

    article: Article
    text: ArticleText
    sentences: tuple[tuple[int, int], ...]
    mentions: tuple[Located, ...]


class Reader:
    """Reads pages; holds the pipeline and the lexicon. Without `repair` pages are read as they are printed."""

    def __init__(self, known: Lexicon | None = None, nlp: Language | None = None, *, repair: bool = True) -> None:
        self.known = known or lexicon()
        self._nlp, self._repair = nlp, repair

    @cached_property
    def nlp(self) -> Language:
        """The tagging pipeline, built when first needed."""
        return self._nlp or pipeline()

    @cached_property
    def version(self) -> str:
        """Hash of the reading code, its data and models, and the lexicon."""
        return versions.reader_version(self.known.version)

    def read(
        self,
        page_id: str,
        text: str,
        meta: PageMeta | None = None,
        *,
        home: str | None = None,
        published: str | None = None,
    ) -> Reading:
        """Reads one page. `home` and `published` go before what `meta` says; raises InputError when they can't be."""
        meta = meta or PageMeta()
        page, tagged = self.tagged(page_id, text, meta, home=home, published=published)
        return Reading(
            page=page,
            articles=tuple(t.article for t in tagged),
            mentions=tuple(located.mention for t in tagged for located in t.mentions),
            claims=tuple(claims_of(page, tagged, self.known)),
            reader=self.version,
        )

    def tagged(
        self, page_id: str, text: str, meta: PageMeta, *, home: str | None = None, published: str | None = None
    ) -> tuple[Page, list[TaggedArticle]]:
        """A page and its articles with their mentions, as `read` does it, before anything is claimed of them."""
        given = meta.model_copy(update={k: v for k, v in (("home", home), ("issue_date", published)) if v})
        if not text.strip():
            raise InputError(f"{page_id}: an empty page", "Remove the file, or give its text")
        paragraphs = read_paragraphs(text, repair=self._repair)
        furniture = "\n".join(p.text for p in paragraphs if p.kind in ("furniture", "byline"))
        context = page_context(page_id, fold(text), furniture, given, self.known)
        page = Page(
            id=page_id,
            text=text,
            sha256=text_digest(text),
            meta=given,
            home=context.home,
            home_basis=context.home_basis,
            published=context.published,
            published_basis=context.published_basis,
            damage=damage(paragraphs),
        )
        return page, self._tag(page, paragraphs, context)

    # ----------------------------------------------------------------------------------------------

    def _tag(self, page: Page, paragraphs: list[Paragraph], context: PageContext) -> list[TaggedArticle]:
        articles, docs = self._articles(paragraphs, context)
        places = self._place_names(context)
        resolver = self.nlp.get_pipe("zhengpu_resolver")
        changed = {id(doc): resolver(doc) for doc in remember(docs, places)}
        docs = [changed.get(id(doc), doc) for doc in docs]
        seen: Counter[str] = Counter()
        tagged = [
            self._article(page, number, article, doc, seen)
            for number, (article, doc) in enumerate(zip(articles, docs, strict=True), start=1)
        ]
        return _mark_copies(tagged)

    def _articles(self, paragraphs: list[Paragraph], context: PageContext) -> tuple[list[ArticleText], list[Doc]]:
        """The articles of a page with their Docs; paragraphs that ran into the wrong article are put back."""
        drafts = draft_articles(paragraphs)
        articles = [article_text(draft, paragraphs) for draft in drafts]
        named = self._named(articles)
        docs = list(self.nlp.pipe([self._doc(article, context, named) for article in articles]))
        changed = move_strays(drafts, articles, docs) if self._repair else set()
        changed |= match_headlines(drafts, paragraphs) if changed else set()
        for at in sorted(changed):
            articles[at] = article_text(drafts[at], paragraphs) if drafts[at].order else articles[at]
            docs[at] = next(iter(self.nlp.pipe([self._doc(articles[at], context, named)])))
        kept = [at for at, draft in enumerate(drafts) if draft.order]
        return [articles[at] for at in kept], [docs[at] for at in kept]

    def _named(self, articles: list[ArticleText]) -> list[str]:
        """The divisions that a page names in full, so that a headline cut off from its article knows them by their short names."""
        return sorted(named_in_full("\n".join(article.mapped.text for article in articles), self.known))

    def _doc(self, article: ArticleText, context: PageContext, named: list[str]) -> Doc:
        doc = self.nlp.make_doc(article.mapped.text)
        doc.user_data[HOME] = context.home
        doc.user_data[PUBLISHED] = context.published
        doc.user_data[NAMED] = named
        doc.user_data[ZONES] = [(part.start, part.end, part.zone) for part in article.parts]
        return doc

    def _place_names(self, context: PageContext) -> frozenset[str]:
        if not context.home:
            return frozenset()
        above = [context.home, *self.known.ancestors(context.home)]
        ids = {*above, *(child for up in above[:2] for child in self.known.children(up))}
        names = {period.name for i in ids if (d := self.known.division(i)) for period in d.periods}
        return frozenset(names | {short for name in names for short in self.known.short_forms(name)})

    def _article(self, page: Page, number: int, text: ArticleText, doc: Doc, seen: Counter[str]) -> TaggedArticle:
        mapped = text.mapped
        headline = [part for part in text.parts if part.zone == "headline"][:1]
        article = Article(
            id=article_id(page.id, number),
            page=page.id,
            number=number,
            headline=text.headline,
            kicker=text.kicker,
            byline=text.byline,
            kind=text.kind,
            spans=mapped.page_spans(0, len(mapped.text)),
            headline_spans=tuple(s for part in headline for s in mapped.page_spans(part.start, part.end)),
        )
        sentences = tuple(sentence_spans(mapped.text))
        mentions = mark_passing(mapped.text, list(self._mentions(page, article, text, winners(doc), sentences, seen)))
        return TaggedArticle(article, text, sentences, mentions)

    def _mentions(
        self,
        page: Page,
        article: Article,
        text: ArticleText,
        chosen: list[Candidate],
        sentences: tuple[tuple[int, int], ...],
        seen: Counter[str],
    ) -> Iterator[Located]:
        for winner in chosen:
            spans = text.mapped.page_spans(winner.start, winner.end)
            if not spans:
                continue
            quoted = text.mapped.text[winner.start : winner.end].replace("\n", "")
            if winner.label in ("OFFICIAL", "PERSON"):
                quoted = quoted.replace(" ", "")  # 高 崇
            number = next((i for i, (_, end) in enumerate(sentences) if winner.start < end), max(len(sentences) - 1, 0))
            mention = Mention(
                id=mention_id(page.id, quoted, seen[quoted]),
                page=page.id,
                article=article.id,
                label=winner.label,
                start=min(s for s, _ in spans),
                end=max(e for _, e in spans),
                spans=spans,
                text=quoted,
                zone=_zone(text, winner.start),
                sentence=number,
                source=winner.source,
                score=round(winner.score, 4),
            )
            seen[quoted] += 1
            yield Located(mention, winner.start, winner.end)


def _zone(text: ArticleText, offset: int) -> Zone:
    part = text.part_at(offset)
    if part.zone in ("body", "caption"):
        block = author_block(text.mapped.text[part.start : part.end])
        if block and offset >= part.start + block.start():
            return "credit"
    return part.zone


def _mark_copies(tagged: list[TaggedArticle]) -> list[TaggedArticle]:
    """Ties each mention in a second printing to the mention with the same characters in the first."""
    first: dict[tuple[str, int], str] = {}
    for article in tagged:
        for part in article.text.parts:
            if not part.copy:
                key = article.text.mapped.text[part.start : part.end]
                for located in article.mentions:
                    if part.start <= located.start < part.end:
                        first.setdefault((key, located.start - part.start), located.mention.id)
    marked = []
    for article in tagged:
        mentions = []
        for located in article.mentions:
            part = article.text.part_at(located.start)
            original = (
                first.get((article.text.mapped.text[part.start : part.end], located.start - part.start))
                if part.copy
                else None
            )
            mention = located.mention.model_copy(update={"copy_of": original}) if original else located.mention
            mentions.append(Located(mention, located.start, located.end))
        marked.append(TaggedArticle(article.article, article.text, article.sentences, tuple(mentions)))
    return marked
