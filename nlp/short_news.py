"""A page's drafts in, the same out, each item of short news (简讯, 县区短波) with the section's name that it stands under."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from nlp.lines import Paragraph, has, is_short_news

if TYPE_CHECKING:
    from nlp.drafts import Draft

LONGEST = 350  # characters of an item
MOST = 2  # paragraphs of one


def mark_short_news(drafts: Iterable[Draft], paragraphs: Sequence[Paragraph]) -> list[Draft]:
    """The drafts as printed; items without a headline have a `section`, up to what is no such item. One that begins with
    a picture's mark is news too.
    """
    section: int | None = None
    kept = sorted((draft for draft in drafts if draft.order), key=lambda draft: draft.order[0])
    for draft in kept:
        if draft.kind == "furniture" or draft.headline:
            named = draft.kind == "furniture" and is_short_news(paragraphs[draft.order[0]].text)
            section = draft.order[0] if named else None
        elif section is not None and _is_item(draft, paragraphs):
            draft.section, draft.kind = section, "news"
        else:
            section = None
    return kept


def _is_item(draft: Draft, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether what stands without a headline may be an item of short news: no picture, and not long."""
    texts = [paragraphs[at].text for at in draft.order]
    short = len(texts) <= MOST and sum(map(len, texts)) <= LONGEST
    return short and not any(has("taken", text) or has("notice_whole", text) for text in texts)
