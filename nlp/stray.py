"""The tagged articles of a page in, paragraphs that ran into the wrong one out: they tell of people of another."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from nlp.articles import ArticleText, Draft
from nlp.candidates import candidates
from nlp.memory import winners

PEOPLE = ("OFFICIAL", "PERSON")
FARTHEST = 3  # articles between a paragraph and its own


def move_strays(drafts: Sequence[Draft], texts: Sequence[ArticleText], docs: Sequence[Doc]) -> set[int]:
    """Gives body paragraphs back to the article that introduces, with their posts, the people they tell of; returns the
    indexes of the articles that changed. A paragraph goes only when none of its people is named elsewhere around it.
    """
    introduced = [_introduced(doc) for doc in docs]
    everybody = set().union(*introduced)
    moves: list[tuple[int, int, int]] = []  # all decided on the articles as they were tagged, before any is changed
    for here, (draft, text, doc) in enumerate(zip(drafts, texts, docs, strict=True)):
        if draft.kind != "news":
            continue
        last, last_home = -2, None
        for paragraph, names, others in _told_of(draft, text, doc, everybody):
            if names & others:
                continue
            follows = paragraph == last + 1  # right behind one that was given back: 某某、某某参加活动
            home = last_home if follows else _home(names, introduced, drafts, here)
            if home is None or (names & _titled_in(doc, text, draft, paragraph) and not follows):
                continue
            moves.append((paragraph, here, home))
            last, last_home = paragraph, home
    for paragraph, here, home in moves:
        drafts[here].body.remove(paragraph)
        drafts[home].body.append(paragraph)
    return {article for _, here, home in moves for article in (here, home)}


def _introduced(doc: Doc) -> set[str]:
    """The people whom an article names with a post."""
    text = doc.text
    return {
        text[c.start : c.end].replace(" ", "") for c in candidates(doc) if c.source == "titles" and c.label in PEOPLE
    }


def _told_of(draft: Draft, text: ArticleText, doc: Doc, everybody: set[str]) -> list[tuple[int, set[str], set[str]]]:
    """(paragraph, its people, the people of the rest of the article) of each body paragraph but the first; people are
    those tagged there, and those whom any article of the page introduces.
    """
    order = draft.reading_order
    whole = doc.text
    held = {
        at: {name for name in everybody if name in whole[part.start : part.end]}
        for at, part in zip(order, text.parts, strict=True)
    }
    for winner in winners(doc):
        if winner.label in PEOPLE:
            at = next(i for i, part in zip(order, text.parts, strict=True) if winner.start <= part.end)
            held[at].add(whole[winner.start : winner.end].replace(" ", ""))
    return [
        (at, held[at], set().union(*(names for other, names in held.items() if other != at)))
        for at in sorted(draft.body)[1:]
        if held[at]
    ]


def _titled_in(doc: Doc, text: ArticleText, draft: Draft, paragraph: int) -> set[str]:
    """The people whom a paragraph introduces itself."""
    part = next(p for i, p in zip(draft.reading_order, text.parts, strict=True) if i == paragraph)
    whole = doc.text
    return {
        whole[c.start : c.end].replace(" ", "")
        for c in candidates(doc)
        if c.source == "titles" and c.label in PEOPLE and part.start <= c.start < part.end
    }


def _home(names: set[str], introduced: Sequence[set[str]], drafts: Sequence[Draft], here: int) -> int | None:
    """The nearest article that introduces one of the people, an earlier one first."""
    near = [at for at in range(len(drafts)) if at != here and abs(at - here) <= FARTHEST and drafts[at].kind == "news"]
    fit = [at for at in near if names & introduced[at]]
    return min(fit, key=lambda at: (at > here, abs(at - here)), default=None)
