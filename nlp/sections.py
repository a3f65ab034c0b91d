"""Headlines between two texts in, whether they open a report of their own or part the text around them in sections, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from nlp.likeness import fit, shared
from nlp.lines import NATURAL, Paragraph, has, is_name
from nlp.seams import seam_score

OPENS = 0.5  # least that must speak for a report more than for a section
SHORTEST = 5  # characters of a headline
TOLD, FAINTLY_TOLD, STRANGE = 0.3, 0.2, 0.12  # share of a headline's pairs of characters in a text
ALIKE, THE_SAME = 6, 20  # pairs of characters that only the text above and the text below have
FEW = 2  # paragraphs below that tell what a headline says


def opens_report(
    paragraphs: Sequence[Paragraph],
    start: int,
    end: int,
    body: list[int],
    subheads: list[int],
    rarity: Counter[str],
) -> bool:
    """Whether headlines [start, end) between a text (`body`, with `subheads`) and one below open a report: what that
    begins with, what they name, which of both they tell of, and what both have in common.
    """
    if end >= len(paragraphs) or paragraphs[end].kind != "body":
        return False
    headline, below = paragraphs[end - 1].text, paragraphs[end].text
    if len(headline) < SHORTEST or has("no_headline", headline) or has("letter", headline) or is_name(headline):
        return False
    if "，" in headline or (seam_score(headline, below) > NATURAL and not _beginning(below)):
        return False  # a line of the text that breaks off
    score = _beginning(below) + _named(paragraphs, start, end)
    score += _told(paragraphs, start, end, body)
    alike = shared(paragraphs, end, body, rarity)
    score -= (alike >= ALIKE) + (alike >= THE_SAME) + 0.5 * bool(subheads)
    score -= any(has("section_shape", paragraphs[at].text) for at in range(start, end))
    return score >= OPENS


def _beginning(text: str) -> float:
    """How much the beginning of a text is one of a report."""
    return 1.5 if has("report_begins", text) else 0.0


def _named(paragraphs: Sequence[Paragraph], start: int, end: int) -> float:
    """How much what a headline names, and what stands over it, speaks for a report of its own."""
    place = any(has("headline_place", paragraphs[at].text) for at in range(start, end))
    notice = has("notice_head", paragraphs[end - 1].text)
    return place + notice + 1.5 * (paragraphs[start - 1].kind in ("byline", "caption"))


def _told(paragraphs: Sequence[Paragraph], start: int, end: int, body: list[int]) -> float:
    """How much headlines tell of the text below, and not of the one above."""
    under = list(range(end, min(end + FEW, len(paragraphs))))
    below, above = (max(fit(paragraphs, at, text) for at in range(start, end)) for text in (under, body))
    if above > STRANGE:
        return -1.0 if above >= below else 0.0
    return 1.0 if below >= TOLD else 0.5 * (below >= FAINTLY_TOLD)
