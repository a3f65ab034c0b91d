"""Paragraphs that break off in, the same joined to what goes on where they stop out: marks, brackets and a small model tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from nlp.folding import join_mapped
from nlp.jumps import carry_on, jump_pairs
from nlp.lines import (
    LONGEST_FRAGMENT,
    NATURAL,
    PAIRS,
    REGION_GAP,
    WRONG,
    Paragraph,
    author_block,
    closes,
    closes_first,
    closing,
    ended,
    has,
    kind_of,
    opened,
)
from nlp.seams import seam_score
from zhengpu.lexicon import lexicon

LOOK_AHEAD = 8  # paragraphs between a break and its rest
LOOK_FAR = 16  # where the page's own indents tell which texts are rests
NEAR_REST = 4  # there a rest may stand far away as well
LEAST_INDENTED, MOST_INDENTED = 4, 0.8
LEAST = 0.5  # score from which a seam is mended
LEAST_OF_REST = 0.0  # where indents tell which texts are rests, some end is theirs
NEXT = 2.0  # the rest mostly comes right after
LONG_LINE = 24  # characters: a headline with a comma is seldom so long
PLAIN_SEAM, LONG_SEAM = 0.0, -0.6  # seams from which text with a comma is the line that the text under it goes on from
CUT_SEAM = 1.1  # and from which a line without one is
NARROW = 0.8  # share of a column's width that a line of running text fills
FAR = 0.4  # taken off for each paragraph between
MARKED = 99.0  # a page's own marks tell where its text goes on
SURE, KNOWN, LIKELY = 5.0, 3.0, 1.5
MOST_OF_NAME, LEAST_NAME = 4, 3  # characters of a name that a break may cut off, and of the whole


def mend(paragraphs: list[Paragraph], *, wraps: bool) -> list[Paragraph]:
    """Joins each paragraph that breaks off to its rest; the surest pairs first, each end and each beginning once.

    Where lines end at the edges of columns (`wraps`), what looks like a headline may be a line of running text.
    """
    jumps = jump_pairs(paragraphs)
    paragraphs = carry_on(paragraphs, [rest for _, rest in jumps])
    sure = [(MARKED, at, following) for at, following in jumps]
    pairs = sorted([*sure, *_pairs(paragraphs, wraps)], key=lambda pair: (-pair[0], pair[2] - pair[1], pair[1]))
    rest: dict[int, int] = {}
    taken: set[int] = set()
    for _, at, following in pairs:
        if at not in rest and following not in taken:
            rest[at] = following
            taken.add(following)
    chains = [_chain(at, rest) for at in range(len(paragraphs)) if at not in taken]
    heads = {at: new for new, chain in enumerate(chains) for above, at in pairwise(chain) if at > above + 1}
    return [replace(_joined(chain, paragraphs), behind=heads.get(chain[0] - 1)) for chain in chains]


def _chain(at: int, rest: dict[int, int]) -> list[int]:
    chain = [at]
    while chain[-1] in rest:
        chain.append(rest[chain[-1]])
    return chain


def _joined(chain: list[int], paragraphs: list[Paragraph]) -> Paragraph:
    at = chain[0]
    if len(chain) == 1:
        return paragraphs[at]
    mapped = join_mapped((paragraphs[i].text, paragraphs[i].mapped.offsets) for i in chain)
    kind = paragraphs[at].kind if paragraphs[at].kind == "caption" else kind_of(mapped.text)
    kind = "body" if kind == "headline" and paragraphs[at].kind == "body" else kind
    return replace(paragraphs[at], mapped=mapped, kind=kind, joins=tuple(chain[1:]))


def _pairs(paragraphs: list[Paragraph], wraps: bool) -> Iterator[tuple[float, int, int]]:
    page = "\n".join(paragraph.text for paragraph in paragraphs)
    indents = page_indents(paragraphs)
    for at, paragraph in enumerate(paragraphs):
        headed = (indents and _is_outdented_head(paragraph)) or _is_over_subtitle(paragraphs, at)
        if headed or not _breaks_off(paragraph, wraps):
            continue
        apart = 0
        for following in range(at + 1, min(at + 1 + (LOOK_FAR if indents else LOOK_AHEAD), len(paragraphs))):
            candidate = paragraphs[following]
            apart += candidate.gap >= REGION_GAP
            rest = indents and _is_outdented_rest(candidate, paragraphs[following - 1])
            far = following - at > LOOK_AHEAD
            if _is_narrow(paragraph, candidate, paragraphs[following + 1 :]) and wraps:
                continue
            known = following == at + 1 and _known(page, paragraph.text, candidate.text)
            if (
                not wraps
                and _is_broken_line(paragraph)
                and not (following == at + 1 and _runs_on(paragraph, candidate, known))
            ):
                break
            if not _may_follow(paragraph, candidate, wraps) or (indents and candidate.indent) or (far and not rest):
                continue
            distance = min(following - at, NEAR_REST) if rest else following - at
            score = _score(paragraph, candidate, distance) - LIKELY * apart + KNOWN * rest
            score += KNOWN * known
            if score > (LEAST_OF_REST if rest else LEAST):
                yield score, at, following


def _is_narrow(paragraph: Paragraph, candidate: Paragraph, below: list[Paragraph]) -> bool:
    """Whether a line that does not fill its column stands over text, as headlines do: no rest breaks off so early."""
    short = len(candidate.text) < NARROW * paragraph.width
    alone = candidate.kind == "headline" and candidate.gap > 0 and not re.search("[，、。]", candidate.text)
    return alone and short and paragraph.kind == "body" and bool(below) and not closes(paragraph.text, candidate.text)


def _is_over_subtitle(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether a headline has its second line right under it: ——东岭县发展果业见闻."""
    below = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
    second = below is not None and below.text.startswith(("——", "--", "──", "一一")) and below.gap < REGION_GAP
    return second and paragraphs[at].kind == "headline"


def _is_outdented_head(paragraph: Paragraph) -> bool:
    """On a page of indents: whether a line without one is a headline, and no text that may break off."""
    return paragraph.kind == "headline" and not paragraph.indent and "，" not in paragraph.text


def _is_outdented_rest(paragraph: Paragraph, above: Paragraph) -> bool:
    """On a page of indents: whether a block of text, or one under a headline, that begins without one is the rest of another."""
    begins = paragraph.gap > 0 or (above.kind == "headline" and not above.indent)
    return paragraph.kind == "body" and begins and not paragraph.indent and not has("lead", paragraph.text)


def page_indents(paragraphs: list[Paragraph]) -> bool:
    """Whether the page's paragraphs begin with an indent: then text without one is the rest of another."""
    begun = [p.indent for p in paragraphs if p.kind == "body" and has("lead", p.text)]
    inner = [
        p.indent
        for above, p in pairwise(paragraphs)
        if p.gap == 0 and p.kind == above.kind == "body" and ended(above.text)
    ]
    found = begun + inner
    return len(found) >= LEAST_INDENTED and sum(found) >= MOST_INDENTED * len(found)


def _parts_a_name(text: str, head: str) -> bool:
    """Whether a seam goes through the name of a county or a town of the rosters: 在张 + 寨镇某林场."""
    known = lexicon()
    cuts = range(1, MOST_OF_NAME + 1)
    names = (text[-at:] + head[:to] for at in cuts for to in cuts if at + to >= LEAST_NAME)
    return any(name in known.town_names or name in known.full_names for name in names)


def _known(page: str, text: str, head: str) -> bool:
    """Whether the characters about a seam stand together elsewhere on the page (names are told more than once), or are
    a name of the rosters.
    """
    if _parts_a_name(text, head):
        return True
    return text[-1:] + head[:2] in page or text[-2:] + head[:1] in page


def _breaks_off(paragraph: Paragraph, wraps: bool) -> bool:
    text = paragraph.text
    if (
        paragraph.kind in ("byline", "furniture")
        or has("finished", text)
        or has("notice", text)
        or has("standing", text)
        or (paragraph.kind == "body" and not opened(text) and author_block(text) is not None)
    ):
        return False
    if ended(text):
        return bool(opened(text))  # “……卖完了！ with its closing mark at the head of another paragraph
    if paragraph.kind != "headline" or has("open_end", text):
        return True
    if text[-1] in "“”" and "，" not in text and not opened(text):
        return False
    return (wraps and _is_line(text)) or ("，" in text and bool(opened(text))) or _is_broken_line(paragraph)


def _is_broken_line(paragraph: Paragraph) -> bool:
    """Whether what looks like a headline may be text of which only the text right under it can tell: it has a comma."""
    text = paragraph.text
    told = paragraph.kind == "headline" and " " not in text and re.search("[，、]|^[^，、！？：]{6,}$", text)
    return bool(told) and not opened(text) and not has("open_end", text)


def _runs_on(paragraph: Paragraph, candidate: Paragraph, known: bool) -> bool:
    """Whether the text right under a line with a comma plainly goes on from it; `known` when the page has that seam."""
    text, head = paragraph.text, candidate.text
    if candidate.kind != "body" or has("dated", head):
        return False
    if _parts_a_name(text, head):
        return True
    if not re.search("[，、]", text):
        return seam_score(text, head) > CUT_SEAM and re.match("[一-鿿]", head) is not None and not has("lead", head)
    if known or re.match("[一-鿿]{1,2}、|[一-鿿][，。]", head):
        return True
    return seam_score(text, head) > (LONG_SEAM if len(text) >= LONG_LINE else PLAIN_SEAM)


def _is_line(text: str) -> bool:
    """Whether what looks like a headline may be a line of running text."""
    return "，" in text or (len(text) >= 10 and not re.search(r"[ ！？]", text))


def _may_follow(paragraph: Paragraph, candidate: Paragraph, wraps: bool) -> bool:
    text, head = paragraph.text, candidate.text
    if ended(text):
        return head[:1] in [PAIRS[mark] for mark in opened(text)]
    if closing(head):
        return not re.search(r"[，、；：]$", text) or bool(re.match("[”’》）]", head))
    if paragraph.kind == "headline" and candidate.indent and not paragraph.indent:
        return False
    if candidate.carried or candidate.kind in ("byline", "caption") or has("lead", head) or has("notice", head):
        return False
    anew = has("begins_anew", head) and text[-1] not in "“：" and not opened(text)
    if anew or (has("dated", head) and not has("before_date", text)):
        return False
    if candidate.kind == "headline":
        likely = has("open_end", text) or "，" in head
        natural = seam_score(text, head) > ((WRONG if likely else NATURAL) if wraps else LIKELY)
        return _is_line(head) and (natural or closes(text, head))
    if candidate.kind == "furniture" and not ended(head):
        return len(head) <= LONGEST_FRAGMENT and seam_score(text, head) > LIKELY
    return candidate.kind != "furniture" or len(head) <= LONGEST_FRAGMENT


def _score(paragraph: Paragraph, candidate: Paragraph, distance: int) -> float:
    """How sure it is that a paragraph is the rest of another."""
    text, head = paragraph.text, candidate.text
    running = paragraph.kind == candidate.kind == "body"
    score = seam_score(text, head) + (NEXT + running if distance == 1 else -FAR * (distance - 1))
    if closes(text, head):
        score += SURE
    elif any(closes_first(head, mark) for mark in PAIRS):
        score -= LIKELY
    if closing(head) or has("open_end", text):
        score += LIKELY
    if len(head) <= LONGEST_FRAGMENT and ended(head) and distance == 1:
        score += LIKELY
    if paragraph.kind == "headline" and "，" not in text:
        score -= LIKELY
    return score - LIKELY * (candidate.kind == "headline" and distance > 1)
