"""A page's text in, its paragraphs in printed order out: lines joined, seams at column ends mended, repeats marked."""

from __future__ import annotations

import re
from dataclasses import replace

from nlp.jumps import cut_jumps
from nlp.lines import (
    FILE,
    REGION_GAP,
    Paragraph,
    author_block,
    ended,
    has,
    is_name,
    is_section_name,
    rough_paragraphs,
)
from nlp.mending import mend, page_indents
from nlp.patterns import patterns
from nlp.signatures import LONGEST_NAME

SHORTEST_COPY = 25
LEAST_BEGUN = 10  # characters of an indented line that is no headline
LEAST_VERSES, LONGEST_VERSE = 4, 20  # lines of a poem at least, characters of one at most


def read_paragraphs(text: str, *, repair: bool = True) -> list[Paragraph]:
    """Paragraphs of a page in printed order; every character keeps its offset into `text`. Without `repair` breaks are
    left as they are, and a second printing is not told from the first.
    """
    rough, wraps = rough_paragraphs(text)
    cut = _told_by_indents(_told_by_neighbours(_cut_heads(cut_jumps(rough))))
    mended = _mark_copies(mend(cut, wraps=wraps)) if repair else cut
    return [replace(p, printed="".join(text[at] for at in p.mapped.offsets)) for p in mended]


def _cut_heads(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Parts a headline from its report that begins in the same line: 我市召开会议　本报讯（记者某某）6月1日."""
    kept = []
    for paragraph in paragraphs:
        found = next((f for p in patterns(FILE, "headed_lead") if (f := p.match(paragraph.text))), None)
        if found is None or paragraph.kind != "body":
            kept.append(paragraph)
            continue
        head = paragraph.mapped.only(range(*found.span("head")))
        rest = paragraph.mapped.only(range(found.end(), len(paragraph.text)))
        kept += [replace(paragraph, mapped=head, kind="headline"), replace(paragraph, mapped=rest, gap=0)]
    return kept


def _told_by_neighbours(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """What only those beside them tell: the short title over an author's name, and who signs at the end of a text."""
    kinds = [paragraph.kind for paragraph in paragraphs]
    for at, paragraph in enumerate(paragraphs):
        below = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
        if (
            below is not None
            and _is_title(paragraph, below, paragraphs[at + 2 : at + 3])
            and not _under_headline(paragraphs, at)
        ):
            kinds[at] = "headline"
        elif paragraph.kind in ("headline", "body") and at and has("titled_work", paragraphs[at - 1].text):
            kinds[at] = "byline" if has("work_author", paragraph.text) else paragraph.kind
        elif paragraph.kind == "headline" and _signs_text(paragraphs, at):
            kinds[at] = "byline"
        elif has("titled_work", paragraph.text):
            kinds[at] = "headline"
    for at in range(1, len(paragraphs)):
        if kinds[at - 1] == "byline" or is_name(paragraphs[at - 1].text):
            verses = _poem(paragraphs, at)
            kinds[at : at + verses] = ["body"] * verses
        if at > 1 and kinds[at - 1] == "byline" and has("titled_work", paragraphs[at - 2].text):
            end = next((n for n in range(at + 1, len(kinds)) if paragraphs[n].gap), len(kinds))
            kinds[at:end] = ["body" if kind == "headline" else kind for kind in kinds[at:end]]
    return [replace(p, kind=kind) for p, kind in zip(paragraphs, kinds, strict=True)]


def _poem(paragraphs: list[Paragraph], start: int) -> int:
    """How many lines of a poem stand under its author's name: short ones without full stops, one below the other."""
    end = start
    while end < len(paragraphs) and _is_verse(paragraphs[end]):
        end += 1
    if end < len(paragraphs) and paragraphs[end].kind in ("body", "byline"):
        apart = [at for at in range(max(start + 1, end - 2), end) if paragraphs[at].gap > paragraphs[at - 1].gap]
        end = apart[0] if apart else end - 1  # the headline of what follows
    lines = [paragraph for paragraph in paragraphs[start:end] if paragraph.kind == "headline"]
    return end - start if end - start >= LEAST_VERSES and 2 * len(lines) > end - start else 0


def _is_verse(paragraph: Paragraph) -> bool:
    """Whether a paragraph may be a line of a poem."""
    text = paragraph.text
    likely = paragraph.kind in ("headline", "body") and len(text) <= LONGEST_VERSE and paragraph.gap < REGION_GAP
    return likely and not any(has(key, text) for key in ("notice", "lead", "letter", "section_shape"))


def _told_by_indents(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """On a page whose paragraphs begin with an indent and whose headlines don't: an indented line is text that breaks off."""
    heads = [p for p in paragraphs if p.kind == "headline"]
    if not page_indents(paragraphs) or 2 * sum(p.indent for p in heads) > len(heads):
        return paragraphs
    return [replace(p, kind="body") if p.kind == "headline" and _is_begun(p) else p for p in paragraphs]


def _is_begun(paragraph: Paragraph) -> bool:
    """Whether an indented line may be the first of a paragraph, cut off at the foot of its column."""
    text = paragraph.text
    return paragraph.indent and len(text) >= LEAST_BEGUN and " " not in text and not ended(text)


def _is_title(paragraph: Paragraph, below: Paragraph, under: list[Paragraph]) -> bool:
    """Whether a line of single characters is the title of what an author's name under it signs: 渡 口."""
    spaced = paragraph.kind in ("byline", "furniture") and has("spaced_title", paragraph.text)
    spaced = spaced and not has("byline", paragraph.text)
    short = len(below.text) <= LONGEST_NAME and bool(under) and under[0].kind == "body"
    names = below.kind == "byline" or is_name(below.text) or (below.kind == "headline" and short)
    return spaced and names and below.gap < REGION_GAP and not is_section_name(paragraph.text)


def _under_headline(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether a headline, and no section's name, stands right above."""
    above = paragraphs[at - 1] if at else None
    return above is not None and above.kind == "headline" and not has("section_word", above.text)


def _signs_text(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether a name alone in its line is under text that ends, with no text of its own: who wrote what is above."""
    if not at or not is_name(paragraphs[at].text) or paragraphs[at].gap >= REGION_GAP:
        return False
    above, below = paragraphs[at - 1], paragraphs[at + 1 : at + 2]
    goes_on = (
        below and (below[0].kind == "body" and below[0].gap < REGION_GAP) and not has("letter_reply", below[0].text)
    )
    return above.kind == "body" and ended(above.text) and not author_block(above.text) and not goes_on


def damage(paragraphs: list[Paragraph]) -> float:
    """Share of body paragraphs that were broken, cut off, repeated, parted from their article or misprinted, 0 to 1."""
    bodies = [paragraph for paragraph in paragraphs if paragraph.kind == "body"]
    return round(sum(map(_hurt, bodies)) / len(bodies), 3) if bodies else 0.0


def _hurt(paragraph: Paragraph) -> bool:
    mended = bool(paragraph.joins) or paragraph.copy_of is not None or paragraph.behind is not None
    return mended or not ended(paragraph.text) or has("misprint", paragraph.text)


def _mark_copies(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Marks the second printing of a paragraph (blanks and punctuation aside) with the index of the first; a line of the
    text above that is printed once more is such a copy, and no headline.
    """
    first: dict[str, int] = {}
    marked: list[Paragraph] = []
    keys = [re.sub(r"[^\w]", "", paragraph.text) for paragraph in paragraphs]
    for index, (paragraph, key) in enumerate(zip(paragraphs, keys, strict=True)):
        copy = first.get(key) if len(key) >= SHORTEST_COPY else None
        if copy is None:
            first.setdefault(key, index)
            copy = _line_of(index, keys) if paragraph.kind == "headline" else None
        kind = "body" if copy is not None and paragraph.kind == "headline" else paragraph.kind
        marked.append(replace(paragraph, copy_of=copy, kind=kind))
    return marked


def _line_of(index: int, keys: list[str]) -> int | None:
    """The paragraph right above that has all of this one inside it."""
    inside = SHORTEST_COPY <= len(keys[index]) < len(keys[index - 1]) and index > 0
    return index - 1 if inside and keys[index] in keys[index - 1] else None
