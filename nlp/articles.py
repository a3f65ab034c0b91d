"""Paragraphs of a page in, its articles out: headline, kicker, byline, body and authors together again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from nlp.folding import MappedText, join_mapped
from nlp.paragraphs import Paragraph, ended, has
from nlp.patterns import patterns
from zhengpu.records import Zone

REGION_GAP = 3  # blank lines that part one region of the page from the next
ORPHAN_OVERLAP = 4.0
LATE_FIT = 0.4


@dataclass
class Draft:
    """An article being put together; indexes are into the page's paragraphs."""

    kind: Literal["news", "caption", "furniture"] = "news"
    kicker: list[int] = field(default_factory=list)
    headline: list[int] = field(default_factory=list)
    byline: list[int] = field(default_factory=list)
    body: list[int] = field(default_factory=list)
    subheads: list[int] = field(default_factory=list)
    closed: bool = False

    @property
    def order(self) -> list[int]:
        """All paragraphs, in printed order."""
        return sorted({*self.kicker, *self.headline, *self.byline, *self.body, *self.subheads})

    @property
    def reading_order(self) -> list[int]:
        """All paragraphs in the order of the article's text: a headline printed late is read first."""
        order = self.order
        if self.headline and self.headline[0] > order[0]:
            order = self.kicker + self.headline + [at for at in order if at not in self.headline + self.kicker]
        return order


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

    def part_at(self, offset: int) -> Part:
        """The paragraph in which an offset lies."""
        return next(part for part in self.parts if part.start <= offset <= part.end)


def author_block(text: str) -> re.Match[str] | None:
    """The names in brackets that close a report, if it is closed so."""
    return next((found for pattern in patterns("layout.yaml", "author") if (found := pattern.search(text))), None)


def assemble(paragraphs: list[Paragraph]) -> list[ArticleText]:
    """The articles of a page; every paragraph is in exactly one of them."""
    return [article_text(draft, paragraphs) for draft in draft_articles(paragraphs)]


def draft_articles(paragraphs: list[Paragraph]) -> list[Draft]:
    """Which paragraphs make which article, in the order in which the articles begin."""
    drafts = list(_drafts(paragraphs))
    _late_headlines(drafts, paragraphs)
    drafts = _adopt_orphans(drafts, paragraphs)
    return sorted((draft for draft in drafts if draft.order), key=lambda draft: draft.order[0])


# Where articles begin -----------------------------------------------------------------------------


def _drafts(paragraphs: list[Paragraph]) -> Iterator[Draft]:
    draft = Draft()
    index = 0
    while index < len(paragraphs):
        paragraph = paragraphs[index]
        if paragraph.kind == "headline":
            end = _run_end(paragraphs, index)
            if _is_late_headline(paragraphs, index, end, draft):
                draft.headline, draft.closed = list(range(index, end)), True
            elif _is_new_article(paragraphs, index, end, draft):
                yield draft
                draft = Draft()
                draft.kicker, draft.headline = _split_kicker(paragraphs, list(range(index, end)))
            else:
                draft.subheads.extend(range(index, end))
            index = end
            continue
        aside = _aside(paragraph, draft, index)
        if aside is not None:
            yield aside
        else:
            if _breaks_off(paragraph, paragraphs, index, draft):
                yield draft
                draft = Draft()
            _add(draft, paragraph, index)
        index += 1
    yield draft


def _aside(paragraph: Paragraph, draft: Draft, index: int) -> Draft | None:
    """Furniture and captions stand apart and do not end the article around them."""
    if paragraph.kind == "furniture" or (paragraph.kind == "byline" and has("furniture", paragraph.text)):
        return Draft(kind="furniture", body=[index])
    if paragraph.kind != "caption" or (draft.headline and not draft.body and paragraph.gap < REGION_GAP):
        return None
    bare = bool(draft.body) and not draft.headline and len(draft.body) <= 2 and paragraph.gap < REGION_GAP
    taken = [*draft.byline, *draft.body] if bare else []
    if taken:
        draft.byline, draft.body, draft.closed = [], [], True
    return Draft(kind="caption", body=[*taken, index])


def _is_late_headline(paragraphs: list[Paragraph], start: int, end: int, draft: Draft) -> bool:
    """Whether headlines [start, end) belong to the report above them, which has none."""
    if draft.headline or not draft.body or draft.closed or not has("lead", paragraphs[draft.body[0]].text):
        return False
    following = end < len(paragraphs) and paragraphs[end].kind == "body" and paragraphs[end].gap < REGION_GAP
    here = _fit(paragraphs, start, draft.body)
    return here >= LATE_FIT and (not following or here > 1.5 * _fit(paragraphs, start, [end]))


def _run_end(paragraphs: list[Paragraph], start: int) -> int:
    end = start + 1
    while end < len(paragraphs) and paragraphs[end].kind == "headline" and paragraphs[end].gap < REGION_GAP:
        end += 1
    return end


def _is_new_article(paragraphs: list[Paragraph], start: int, end: int, draft: Draft) -> bool:
    """Whether headlines [start, end) open an article, rather than part one in sections."""
    if not draft.body or draft.closed or paragraphs[start].gap >= REGION_GAP:
        return True
    if any(paragraphs[at].text.endswith("——") or paragraphs[at].text.startswith("——") for at in range(start, end)):
        return True
    return _byline_follows(paragraphs, end) or _author_follows(paragraphs, end)


def _byline_follows(paragraphs: list[Paragraph], at: int) -> bool:
    while at < len(paragraphs) and paragraphs[at].kind == "furniture":
        at += 1
    if at >= len(paragraphs):
        return False
    return paragraphs[at].kind == "byline" or has("lead", paragraphs[at].text)


def _author_follows(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether the text up to the next headline is closed by its authors' names."""
    while at < len(paragraphs) and paragraphs[at].kind not in ("headline", "byline"):
        if author_block(paragraphs[at].text):
            return True
        at += 1
    signed = at < len(paragraphs) and paragraphs[at].kind == "byline" and paragraphs[at - 1].kind == "body"
    return signed and (at + 1 == len(paragraphs) or paragraphs[at + 1].kind != "body")


def _breaks_off(paragraph: Paragraph, paragraphs: list[Paragraph], index: int, draft: Draft) -> bool:
    """Whether a paragraph that is no headline begins something new."""
    if paragraph.kind == "byline":
        at_start = (
            index + 1 < len(paragraphs) and paragraphs[index + 1].kind == "body" and paragraphs[index + 1].gap == 0
        )
        return bool(draft.body) and (paragraph.gap >= REGION_GAP or at_start)
    if draft.closed or (draft.body and has("lead", paragraph.text)):
        return True
    return bool(draft.body) and paragraph.gap >= REGION_GAP and paragraph.copy_of is None


def _add(draft: Draft, paragraph: Paragraph, index: int) -> None:
    if paragraph.kind == "byline":
        draft.byline.append(index)
    else:
        draft.body.append(index)
        draft.closed = draft.closed or author_block(paragraph.text) is not None


def _split_kicker(paragraphs: list[Paragraph], run: list[int]) -> tuple[list[int], list[int]]:
    """Parts section labels and running heads from the headline under them."""
    kicker: list[int] = []
    while len(run) > 1 and _is_label(paragraphs[run[0]].text) and len(paragraphs[run[1]].text) >= 9:
        kicker.append(run.pop(0))
    labels = [at for at in run[1:] if _is_label(paragraphs[at].text) and len(paragraphs[at].text) <= 4]
    return [*kicker, *labels], [at for at in run if at not in labels]


def _is_label(text: str) -> bool:
    return len(text) <= 8 and has("section_label", text) and not text.endswith("——")


# Headlines printed after their article, and text cut off from its own -----------------------------


def _late_headlines(drafts: list[Draft], paragraphs: list[Paragraph]) -> None:
    """Gives the first of several headlines back to the article above it, when that has none and it fits there better."""
    for above, below in pairwise(drafts):
        if above.headline or not above.body or above.kind != "news" or not below.headline:
            continue
        first = below.headline[0]
        rest = len(below.headline) > 1 or not below.body
        if rest and _fit(paragraphs, first, above.body) > 1.5 * _fit(paragraphs, first, below.body):
            above.headline = [first]
            below.headline = below.headline[1:]


def _fit(paragraphs: list[Paragraph], headline: int, body: list[int]) -> float:
    pairs = _bigrams(paragraphs[headline].text)
    text = _bigrams("".join(paragraphs[at].text for at in body[:3]))
    return sum(1.0 for pair in pairs if pair in text) / max(len(pairs), 1)


def _bigrams(text: str) -> Counter[str]:
    return Counter(text[at : at + 2] for at in range(len(text) - 1) if text[at : at + 2].isalnum())


def _adopt_orphans(drafts: list[Draft], paragraphs: list[Paragraph]) -> list[Draft]:
    """Gives text that stands without a headline after a closed article to the open article it fits best."""
    kept: list[Draft] = []
    rarity = Counter(pair for paragraph in paragraphs for pair in _bigrams(paragraph.text))
    for draft in drafts:
        orphan = draft.kind == "news" and draft.body and not (draft.headline or draft.byline)
        host = _host(draft, kept, paragraphs, rarity) if orphan and not _has_lead(draft, paragraphs) else None
        if host is None:
            kept.append(draft)
        else:
            host.body.extend(draft.body)
            host.subheads.extend(draft.subheads)
            host.closed = host.closed or draft.closed
    return kept


def _has_lead(draft: Draft, paragraphs: list[Paragraph]) -> bool:
    return has("lead", paragraphs[draft.body[0]].text)


def _host(orphan: Draft, drafts: list[Draft], paragraphs: list[Paragraph], rarity: Counter[str]) -> Draft | None:
    own = _bigrams("".join(paragraphs[at].text for at in orphan.body))
    best, best_score = None, 0.0
    for draft in drafts:
        if draft.closed or draft.kind != "news" or not draft.body:
            continue
        theirs = _bigrams("".join(paragraphs[at].text for at in draft.body))
        outside = {pair: rarity[pair] - own[pair] - theirs[pair] for pair in own.keys() & theirs.keys()}
        shared = sum(1.0 for left in outside.values() if left == 0)
        score = shared / max(len(theirs), 100) ** 0.5 * 10 if shared >= ORPHAN_OVERLAP else 0.0
        if not ended(paragraphs[draft.body[-1]].text):
            score *= 1.5
        if score > best_score:
            best, best_score = draft, score
    return best


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

    return ArticleText(draft.kind, mapped, tuple(parts), text(draft.kicker), text(draft.headline), text(draft.byline))


def _zone(draft: Draft, at: int) -> Zone:
    if at in draft.headline or at in draft.kicker or at in draft.subheads:
        return "headline"
    if at in draft.byline:
        return "byline"
    if draft.kind == "caption":
        return "caption"
    return "furniture" if draft.kind == "furniture" else "body"
