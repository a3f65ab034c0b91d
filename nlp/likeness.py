"""Paragraphs of a page in, how much their texts have in common out: the pairs of characters that both have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from nlp.lines import Paragraph


def fit(paragraphs: Sequence[Paragraph], headline: int, body: list[int]) -> float:
    """Share of a headline's pairs of characters that are in the first paragraphs of a body."""
    pairs = bigrams(paragraphs[headline].text)
    text = bigrams("".join(paragraphs[at].text for at in body[:3]))
    return sum(1.0 for pair in pairs if pair in text) / max(len(pairs), 1)


@lru_cache(maxsize=1024)
def bigrams(text: str) -> Counter[str]:
    """The pairs of characters of a text, marks and mere numbers left out; shared by all who ask, so only to be read."""
    return Counter(
        text[at : at + 2]
        for at in range(len(text) - 1)
        if text[at : at + 2].isalnum() and not text[at : at + 2].isdigit()
    )


def shared(paragraphs: Sequence[Paragraph], at: int, body: list[int], rarity: Counter[str]) -> int:
    """How many pairs of characters a paragraph has in common with a body and with nothing else on the page."""
    own, theirs = bigrams(paragraphs[at].text), bigrams("".join(paragraphs[other].text for other in body))
    return sum(rarity[pair] == own[pair] + theirs[pair] for pair in own.keys() & theirs.keys())
