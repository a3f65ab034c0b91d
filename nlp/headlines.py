"""Drafts of articles in, those whose headlines changed out: a headline printed elsewhere is given to the report it tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.drafts import LATE_FIT, Draft, headline_groups
from nlp.likeness import bigrams, fit
from nlp.lines import Paragraph, author_block, has, is_section_name

STRANGE = 0.15  # share of a headline's pairs of characters in a report: at most so much in one that it is not about
TELLS = 0.3  # and at least so much in one that it is about
SIGNED_TELLS = 0.25  # and in signed text that stands right above it
NEAR_TELLS = 0.15  # and in text without a headline that ends right above it
LEAST_LATE = 5  # characters of a headline that stands under its text
LEAST_PAIRS = 2
FARTHEST = 8  # articles between a report and its headline
_TWO = 2
_PLACE = re.compile(r"([一-鿿]{2,4}?)[县市区旗州]?：|([一-鿿]{2,3})[县旗](?=[一-鿿]{4})")
LONGEST = 30  # characters of a headline's line


def match_headlines(drafts: Sequence[Draft], paragraphs: list[Paragraph]) -> set[int]:
    """Gives headlines that say nothing of the text under them to reports that have none of their own and tell what they
    say; returns the indexes of the drafts that changed.
    """
    changed = {at for at in range(len(drafts)) if _takes_last(at, drafts, paragraphs)}
    strange = [(at, group) for at, draft in enumerate(drafts) for group in _strange(draft, paragraphs)]
    bare = {at for at, draft in enumerate(drafts) if _lacks_headline(at, draft, strange)}
    pairs = [
        (likeness, -abs(at - home), at, home, group)
        for at, group in strange
        for home in bare
        if home != at
        and abs(at - home) <= FARTHEST
        and (likeness := _likeness(paragraphs, group, drafts[home], _least(group, drafts[home]))) > 0
    ]
    given: set[int] = set()
    for _, _, at, home, group in sorted(pairs, key=lambda pair: (pair[0], pair[1]), reverse=True):
        if home in given or any(line not in (*drafts[at].headline, *drafts[at].subheads) for line in group):
            continue
        drafts[at].headline = [line for line in drafts[at].headline if line not in group]
        drafts[at].subheads = [line for line in drafts[at].subheads if line not in group]
        drafts[home].subheads = [*drafts[home].subheads, *drafts[home].headline]  # until they are given elsewhere
        drafts[home].headline = group
        given.add(home)
        changed |= {at, home}
    return changed | {at for at, draft in enumerate(drafts) if _set_right(draft, paragraphs)}


def _least(group: list[int], home: Draft) -> float:
    """How much of a headline a report must tell of to get it: less when it has none and ends right above it."""
    return NEAR_TELLS if not home.headline and group[0] - 1 in home.body else TELLS


def _takes_last(number: int, drafts: Sequence[Draft], paragraphs: list[Paragraph]) -> bool:
    """Gives a report the headline under its last line, under which nothing stands: when it has none, or has over it one
    that tells nothing of it and stands right under another report without any, to which that one goes.
    """
    draft = drafts[number]
    groups = headline_groups(draft.subheads, paragraphs)
    if draft.kind != "news" or not draft.body or not groups or groups[-1][0] < max(draft.body + draft.byline):
        return False
    last = groups[-1]
    if len(paragraphs[last[0]].text) < LEAST_LATE or is_section_name(paragraphs[last[0]].text):
        return False
    lead = has("lead", paragraphs[draft.body[0]].text) or bool(draft.byline)
    if draft.headline:
        over = next(
            (d for d in drafts if d.kind == "news" and draft.headline[0] - 1 in d.body and not d.headline), None
        )
        strange = _most(paragraphs, draft.headline, draft.body) <= STRANGE
        if over is None or over is draft or not strange or _likeness(paragraphs, last, draft) < LATE_FIT:
            return False
        over.headline = draft.headline
    elif not lead:
        return False
    draft.headline = last
    draft.subheads = [at for at in draft.subheads if at not in last]
    return True


def _set_right(draft: Draft, paragraphs: list[Paragraph]) -> bool:
    """Leaves a report with the headline that tells of it: not one of another over it, nor none where one stands in it."""
    if draft.kind != "news" or not draft.body:
        return False
    groups = headline_groups(draft.headline, paragraphs)
    if not groups and has("lead", paragraphs[draft.body[0]].text):
        fitting = [
            g for g in headline_groups(draft.subheads, paragraphs) if _likeness(paragraphs, g, draft) >= LATE_FIT
        ]
        draft.headline = fitting[0] if fitting else []
        draft.subheads = [at for at in draft.subheads if at not in draft.headline]
        return bool(fitting)
    if len(groups) < _TWO:
        return False
    if not (_ends_text_above(groups[0], paragraphs) or _of_elsewhere(groups[0], draft.body, paragraphs)):
        return False
    if _most(paragraphs, groups[0], draft.body) or _likeness(paragraphs, groups[1], draft) < LATE_FIT:
        return False
    draft.headline = [at for at in draft.headline if at not in groups[0]]
    draft.subheads = [*draft.subheads, *groups[0]]
    return True


def _of_elsewhere(group: list[int], body: list[int], paragraphs: list[Paragraph]) -> bool:
    """Whether a headline is about a county, as it says first, of which a report has not a word: 某某：…, 某某县…."""
    place = _PLACE.match(paragraphs[group[0]].text)
    return place is not None and not any((place[1] or place[2]) in paragraphs[at].text for at in body)


def _ends_text_above(group: list[int], paragraphs: list[Paragraph]) -> bool:
    """Whether a headline stands right under text, without a blank line between."""
    return group[0] > 0 and paragraphs[group[0]].gap == 0 and paragraphs[group[0] - 1].kind == "body"


def _most(paragraphs: list[Paragraph], group: list[int], body: list[int]) -> float:
    return max(fit(paragraphs, at, body) for at in group)


def cut_above(drafts: list[Draft], paragraphs: list[Paragraph]) -> None:
    """Where a headline says nothing of what stands under it, but tells of the signed text right above it, which the
    article there does not share, that text is its report.
    """
    for draft in list(drafts):
        for group in _strange(draft, paragraphs):
            block = _block_above(group[0] - 1, paragraphs)
            host = next(
                (d for d in drafts if d is not draft and set(block) <= set(d.body[1:]) and d.kind == "news"), None
            )
            if host is None or author_block(paragraphs[block[-1]].text) is None:
                continue
            told = _likeness(paragraphs, group, Draft(body=block), SIGNED_TELLS)
            if told and all(fit(paragraphs, line, block) <= STRANGE for line in host.headline):
                host.body = [at for at in host.body if at not in block]
                draft.headline = [line for line in draft.headline if line not in group]
                draft.subheads = [line for line in draft.subheads if line not in group]
                drafts.insert(drafts.index(draft), Draft(headline=group, body=block, closed=True))


def _block_above(at: int, paragraphs: list[Paragraph]) -> list[int]:
    """A paragraph, and those right over it without a blank line between."""
    start = at
    while start > 0 and paragraphs[start].gap == 0 and paragraphs[start - 1].kind == "body":
        start -= 1
    return list(range(start, at + 1))


def _strange(draft: Draft, paragraphs: list[Paragraph]) -> list[list[int]]:
    """The lines of headlines in a draft that say nothing of its text."""
    if draft.kind != "news" or any(has("notice", paragraphs[at].text) for at in draft.headline):
        return []
    groups = [*headline_groups(draft.headline, paragraphs), *headline_groups(draft.subheads, paragraphs)]
    return [
        group
        for group in groups
        if not draft.body
        or (
            _most(paragraphs, group, draft.body) <= STRANGE and all(len(paragraphs[at].text) <= LONGEST for at in group)
        )
    ]


def _lacks_headline(at: int, draft: Draft, strange: list[tuple[int, list[int]]]) -> bool:
    """Whether a report has no headline, or only such as say nothing of it."""
    if draft.kind != "news" or not draft.body:
        return False
    away = {line for here, group in strange if here == at for line in group}
    return all(line in away for line in draft.headline)


def _likeness(paragraphs: list[Paragraph], group: list[int], report: Draft, least: float = TELLS) -> float:
    """Share of the pairs of characters of a headline in a report; 0 when it is too small to tell anything."""
    found = 0.0
    for at in group:
        share = fit(paragraphs, at, report.body)
        if share >= least and share * len(bigrams(paragraphs[at].text)) >= LEAST_PAIRS:
            found = max(found, share)
    return found
