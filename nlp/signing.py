"""A paragraph with its authors' names and two reports in, whether it signs the one above, whose end ran into the other, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from nlp.likeness import shared
from nlp.lines import REGION_GAP, Paragraph, author_block, has

_SIGNED_LEAD = re.compile(r"^[^，。\n]{0,20}[讯电]\s*（[^（）]{2,60}）|^（(?:本报)?(?:记者|通讯员)[^（）]{2,60}）")


def signs_above(
    paragraphs: Sequence[Paragraph],
    at: int,
    bylines: list[int],
    here: list[int],
    above: list[int],
    rarity: Counter[str],
) -> bool:
    """Whether the names in a paragraph are of the unsigned report above: the one that it stands in is signed at its head,
    or goes on behind it, and the text of the names, or right over them, is more like that of the report above.
    """
    text = paragraphs[at].text
    alone = paragraphs[at].kind == "byline" or has("signed", text)
    named = alone or (paragraphs[at].kind == "body" and author_block(text) is not None)
    if not (named and here and above) or has("taken", text) or signed_within(paragraphs, above):
        return False
    signed = bool(bylines) or _SIGNED_LEAD.match(paragraphs[here[0]].text) is not None
    goes_on = _goes_on(paragraphs, at + 1)
    if alone and signed and goes_on:
        return True
    told = at - 1 if alone else at
    if not (signed or goes_on) or (alone and told not in here[1:]):
        return False
    rest = [other for other in here if other != told]
    return shared(paragraphs, told, above, rarity) > shared(paragraphs, told, rest, rarity)


def signed_within(paragraphs: Sequence[Paragraph], body: Sequence[int]) -> bool:
    """Whether a report's text says who wrote it, at its head or at its end."""
    return any(_SIGNED_LEAD.match(paragraphs[at].text) or author_block(paragraphs[at].text) for at in body)


def _goes_on(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether text follows that begins no report of its own."""
    if at >= len(paragraphs) or paragraphs[at].kind != "body" or not 0 < paragraphs[at].gap < REGION_GAP:
        return False
    return not (has("lead", paragraphs[at].text) or has("signed", paragraphs[at].text))
