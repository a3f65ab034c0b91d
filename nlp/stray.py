"""The tagged articles of a page in, paragraphs that ran into the wrong one out: they tell of people of another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from nlp.articles import ArticleText, Draft
from nlp.candidates import candidates, text_of
from nlp.lines import has
from nlp.memory import winners

PEOPLE = ("OFFICIAL", "PERSON")
Read = tuple[ArticleText, Doc]  # an article and what was tagged in it
_AT_MEETING = re.compile(
    "(?:^|。)会议(?:听取|指出|强调|要求|决定|审议|研究|认为|通过|传达|学习|原则|还)|(?:出席|参加|列席)(?:了|此次|这次)?会议"
)
_MEETS = re.compile("(?:召开|举行|主持)[^。，]{0,40}会|会议?(?:[^。，会]{0,12})(?:召开|举行)")
FARTHEST = 3  # articles between a paragraph and its own


def move_strays(drafts: Sequence[Draft], texts: Sequence[ArticleText], docs: Sequence[Doc]) -> set[int]:
    """Gives body paragraphs back to the article that introduces, with their posts, the people they tell of; returns the
    indexes of the articles that changed. Paragraphs go only when none of their people is named elsewhere around them, and
    for those whom they don't introduce themselves;
    those that share people go together.
    """
    introduced = [_introduced(doc) for doc in docs]
    everybody = set().union(*introduced)
    moves: list[tuple[int, int, int]] = []  # all decided on the articles as they were tagged, before any is changed
    for here, (draft, text, doc) in enumerate(zip(drafts, texts, docs, strict=True)):
        if draft.kind != "news":
            continue
        held = _told_of(draft, text, doc, everybody)
        away: dict[int, int] = {}
        for group in _groups({at: names for at, names in held.items() if at in draft.body[1:]}):
            rest = set().union(*(names for at, names in held.items() if at not in group))
            names = set().union(*(held[at] for at in group))
            told = names - _titled_in(doc, text, draft, group)
            home = None if names & rest else _home(told, introduced, drafts, here)
            if home is not None and _stays(draft, group, (text, doc), (texts[home], docs[home])):
                home = None
            if home is not None:
                away |= dict.fromkeys(group, home)
        for at in sorted(draft.body)[1:]:
            if at - 1 in away and at not in away and held[at] and not _held_elsewhere(at, held, set(away)):
                away[at] = away[at - 1]  # right behind one that is given back: 某某、某某参加活动
        moves += [(at, here, home) for at, home in away.items()]
    for paragraph, here, home in moves:
        drafts[here].body.remove(paragraph)
        drafts[home].body.append(paragraph)
    return {article for _, here, home in moves for article in (here, home)}


def _stays(draft: Draft, group: Sequence[int], here: Read, home: Read) -> bool:
    """Whether paragraphs go on with their own article, and not with the other: what a meeting heard where it tells of one,
    or who came along where it tells of an outing.
    """
    text, doc = here
    whole = text_of(doc)
    parts = list(zip(draft.reading_order, text.parts, strict=True))
    told = [whole[part.start : part.end] for at, part in parts if at in group]
    if any(_AT_MEETING.search(one) for one in told) and _tells_of_meeting(*here) and not _tells_of_meeting(*home):
        return True
    others = [whole[part.start : part.end] for at, part in parts if at not in group]
    outing = any(has("visiting", one) for one in others) and not has("visiting", text_of(home[1]))
    return outing and all(has("companions", one) for one in told)


def _tells_of_meeting(text: ArticleText, doc: Doc) -> bool:
    """Whether the headline or the first paragraph of an article tells of a meeting."""
    first = next((part for part in text.parts if part.zone == "body"), None)
    return first is not None and _MEETS.search(text_of(doc)[: first.end]) is not None


def _groups(held: dict[int, set[str]]) -> list[list[int]]:
    """Paragraphs that name somebody, together with those that name the same people."""
    groups: list[list[int]] = []
    for at, names in sorted(held.items()):
        if not names:
            continue
        near = [group for group in groups if any(names & held[other] for other in group)]
        groups = [group for group in groups if group not in near] + [[*(i for group in near for i in group), at]]
    return groups


def _held_elsewhere(at: int, held: dict[int, set[str]], away: set[int]) -> bool:
    """Whether the rest of an article names somebody whom this paragraph names."""
    return any(names & held[at] for other, names in held.items() if other != at and other not in away)


def _introduced(doc: Doc) -> set[str]:
    """The people whom an article names with a post."""
    return {name for _, name in _with_posts(doc)}


def _with_posts(doc: Doc) -> Iterator[tuple[int, str]]:
    """Where an article names people with their posts, and the names."""
    text = text_of(doc)
    for c in candidates(doc):
        if c.source == "titles" and c.label in PEOPLE:
            yield c.start, text[c.start : c.end].replace(" ", "")


def _told_of(draft: Draft, text: ArticleText, doc: Doc, everybody: set[str]) -> dict[int, set[str]]:
    """Each paragraph of an article with its people: those tagged there, and those whom any article introduces."""
    order = draft.reading_order
    whole = text_of(doc)
    held = {
        at: {name for name in everybody if name in whole[part.start : part.end]}
        for at, part in zip(order, text.parts, strict=True)
    }
    for winner in winners(doc):
        if winner.label in PEOPLE:
            at = next(i for i, part in zip(order, text.parts, strict=True) if winner.start <= part.end)
            held[at].add(whole[winner.start : winner.end].replace(" ", ""))
    return held


def _titled_in(doc: Doc, text: ArticleText, draft: Draft, paragraphs: Sequence[int]) -> set[str]:
    """The people whom paragraphs introduce themselves."""
    parts = [part for at, part in zip(draft.reading_order, text.parts, strict=True) if at in paragraphs]
    return {name for start, name in _with_posts(doc) if any(part.start <= start < part.end for part in parts)}


def _home(names: set[str], introduced: Sequence[set[str]], drafts: Sequence[Draft], here: int) -> int | None:
    """The nearest article that introduces one of the people, an earlier one first."""
    near = [at for at in range(len(drafts)) if at != here and abs(at - here) <= FARTHEST and drafts[at].kind == "news"]
    fit = [at for at in near if names & introduced[at]]
    return min(fit, key=lambda at: (at > here, abs(at - here)), default=None)
