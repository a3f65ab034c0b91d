"""Drafts of articles in, the same put right out: late headlines given back, text cut off from its article joined to it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from nlp.drafts import Draft, headline_groups
from nlp.headlines import LEAST_LATE, cut_above, match_headlines
from nlp.likeness import bigrams, fit, shared
from nlp.lines import FILE as LAYOUT
from nlp.lines import Paragraph, ended, has, is_section_name
from nlp.patterns import patterns

ORPHAN_OVERLAP = 3.0
FAR_FIT = 0.5  # share of a headline's pairs of characters in a report that is not next to it
PLAINLY = 0.3  # how much closer each of two lines of a block must be to a report of its own
_TWO = 2
LEAST_CALLED = 6  # characters of a headline that a mark calls a report by
FARTHEST_HEADLINE = 4  # articles between a report and its headline, captions and notices counted


def put_right(drafts: list[Draft], paragraphs: list[Paragraph]) -> list[Draft]:
    """The drafts with headlines and text that were printed elsewhere; those that were only a part of another are gone."""
    _late_headlines(drafts, paragraphs)
    _spare_headlines(drafts, paragraphs)
    _far_headlines(drafts, paragraphs)
    cut_above(drafts, paragraphs)
    match_headlines(drafts, paragraphs)
    _go_on_behind_rests(drafts, paragraphs)
    drafts = _join_carried(drafts, paragraphs)
    return _adopt_orphans(drafts, paragraphs)


def _late_headlines(drafts: list[Draft], paragraphs: list[Paragraph]) -> None:
    """Gives the first of several headlines back to the article above it, when that has none and it fits there better."""
    for above, below in pairwise(_of_news(drafts)):
        if above.headline or not above.body or not below.headline:
            continue
        first = headline_groups(below.headline, paragraphs)[0]
        rest = len(below.headline) > len(first) or not below.body
        if not below.body and _ends_over(above, first, paragraphs):
            above.headline, below.headline = first, below.headline[len(first) :]
        elif rest and _most(paragraphs, first, above.body) > 1.5 * _most(paragraphs, first, below.body):
            above.headline = first
            below.headline = below.headline[len(first) :]


def _ends_over(report: Draft, headline: list[int], paragraphs: list[Paragraph]) -> bool:
    """Whether a report that has its beginning ends right over a headline that no text follows."""
    text = paragraphs[headline[0]].text
    line = len(text) >= LEAST_LATE and "，" not in text and not is_section_name(text)
    return line and _has_lead(report, paragraphs) and headline[0] - 1 == report.order[-1]


def _of_news(drafts: list[Draft]) -> list[Draft]:
    """The drafts of reports, in the order in which they begin: captions between them are left out."""
    return sorted(
        (draft for draft in drafts if draft.kind == "news" and draft.order and draft.section is None),
        key=lambda draft: draft.order[0],
    )


def _most(paragraphs: list[Paragraph], group: list[int], body: list[int]) -> float:
    return max(fit(paragraphs, at, body) for at in group)


def _spare_headlines(drafts: list[Draft], paragraphs: list[Paragraph]) -> None:
    """Two headlines stand over each other, then two reports: gives the second report the one that tells of it."""
    for above, below in pairwise(_of_news(drafts)):
        if below.kind != "news" or below.headline or not below.body or not _has_lead(below, paragraphs):
            continue
        groups = headline_groups(above.headline, paragraphs)
        block = len(groups) == 1 and len(groups[0]) == _TWO
        if block:
            groups = [[at] for at in groups[0]]  # two lines of one block, of which each may be a headline
        if len(groups) != _TWO or not above.body:
            continue
        first, second = (_closer(group, below.body, above.body, paragraphs) for group in groups)
        if first * second < 0 and (not block or min(abs(first), abs(second)) >= PLAINLY):
            below.headline = groups[0] if first > 0 else groups[1]
            above.headline = groups[1] if first > 0 else groups[0]


def _closer(group: list[int], to: list[int], than: list[int], paragraphs: list[Paragraph]) -> float:
    """How much more the lines of a headline have in common with one report than with another."""
    return _most(paragraphs, group, to) - _most(paragraphs, group, than)


def _far_headlines(drafts: list[Draft], paragraphs: list[Paragraph]) -> None:
    """Gives a report without a headline the one that fits it among the subheads of the articles after it."""
    for number, draft in enumerate(drafts):
        if draft.kind != "news" or draft.headline or not draft.body or not _has_lead(draft, paragraphs):
            continue
        for host in drafts[number + 1 : number + 1 + FARTHEST_HEADLINE]:
            groups = headline_groups(host.subheads, paragraphs)
            here, group = max(((_most(paragraphs, group, draft.body), group) for group in groups), default=(0.0, []))
            if here >= FAR_FIT and here > 2 * _most(paragraphs, group, host.body):
                host.subheads = [at for at in host.subheads if at not in group]
                draft.headline = group
                break


def _join_carried(drafts: list[Draft], paragraphs: list[Paragraph]) -> list[Draft]:
    """Joins text that goes on from another place of the page, as its mark says, to the report that breaks off there:
    （上接本版左上） to the one with （下转本版右下）, （上接《…》） to the one of that headline.
    """
    kept: list[Draft] = []
    for draft in drafts:
        carried = paragraphs[draft.body[0]].carried if draft.body and not draft.headline else ""
        host = _carried_from(carried, kept, paragraphs) if carried and draft.kind == "news" else None
        if host is None or (draft.byline and host.byline):
            kept.append(draft)
        else:
            _take_in(host, draft)
    return kept


def _take_in(host: Draft, draft: Draft) -> None:
    """Adds what stands in a draft that is only a part of another one to that."""
    host.body.extend(draft.body)
    host.byline.extend(draft.byline)
    host.subheads.extend(draft.subheads)


def _is_from_elsewhere(paragraph: Paragraph) -> bool:
    """Whether its mark says that text goes on from another page, or from a report that the mark names."""
    mark = paragraph.carried
    return bool(mark) and (not has("jump_here", mark) or has("jump_named", mark))


def _carried_from(mark: str, drafts: list[Draft], paragraphs: list[Paragraph]) -> Draft | None:
    """The one report that a mark calls by its headline, or that breaks off with a mark of its own."""
    news = [draft for draft in drafts if draft.kind == "news" and draft.body]
    called = [draft for draft in news if any(_calls(mark, paragraphs[at].text) for at in draft.headline)]
    here = news if has("jump_here", mark) else []
    onward = [draft for draft in here if any(has("jump_here", paragraphs[at].onward) for at in draft.body)]
    found = called or onward
    return found[0] if len(found) == 1 else None


def _calls(mark: str, headline: str) -> bool:
    """Whether a mark has a headline's characters, blanks and punctuation aside, or quotes words of it: 上接“葫芦”稿."""
    line = re.sub(r"\W", "", headline)
    named = (one[1] for pattern in patterns(LAYOUT, "jump_named") for one in pattern.finditer(mark))
    quoted = any(re.sub(r"\W", "", words) in line for words in named)
    return quoted or (len(line) >= LEAST_CALLED and line in re.sub(r"\W", "", mark))


def _adopt_orphans(drafts: list[Draft], paragraphs: list[Paragraph]) -> list[Draft]:
    """Gives text that stands without a headline after a closed article to the open article it fits best."""
    kept: list[Draft] = []
    rarity = Counter(pair for paragraph in paragraphs for pair in bigrams(paragraph.text))
    for draft in drafts:
        signs = all(at > draft.body[0] for at in draft.byline) if draft.body else False
        orphan = draft.kind == "news" and draft.section is None and signs and not draft.headline
        first = paragraphs[draft.body[0]] if orphan else None
        orphan = first is not None and not (_is_from_elsewhere(first) or has("item", first.text))  # no list of news
        host = _host(draft, kept, paragraphs, rarity) if orphan and not _has_lead(draft, paragraphs) else None
        if host is None or (draft.byline and host.byline):
            kept.append(draft)
        else:
            _take_in(host, draft)
            host.closed = host.closed or draft.closed
    return kept


def _go_on_behind_rests(drafts: list[Draft], paragraphs: list[Paragraph]) -> None:
    """Where the rest of a broken paragraph stood within another article, the text under it goes on with its own."""
    rarity = Counter(pair for paragraph in paragraphs for pair in bigrams(paragraph.text))
    for draft in drafts:
        own: Draft | None = None
        for at in sorted(draft.body)[1 if draft.headline or draft.byline else 0 :]:
            behind = paragraphs[at].behind
            if behind is not None:
                own = next((d for d in drafts if d is not draft and behind in d.body and d.kind == "news"), None)
            elif at - 1 in draft.body:
                own = None
            if own is None or draft.kind != "news" or has("lead", paragraphs[at].text):
                continue
            here = [other for other in draft.order if other != at]
            alike = shared(paragraphs, at, own.order, rarity) - shared(paragraphs, at, here, rarity)
            signs = has("signed", paragraphs[at].text) and at - 1 in own.body
            if alike > 0 or signs or _tells_companions(paragraphs, at, own.body, here):
                draft.body.remove(at)
                own.body.append(at)


def _tells_companions(paragraphs: list[Paragraph], at: int, own: list[int], here: list[int]) -> bool:
    """Whether a paragraph says who came along, and only the first of two articles tells of anybody who went somewhere."""

    def tells_of_visits(body: list[int]) -> bool:
        return any(has("visiting", paragraphs[other].text) for other in body)

    return has("companions", paragraphs[at].text) and tells_of_visits(own) and not tells_of_visits(here)


def _has_lead(draft: Draft, paragraphs: list[Paragraph]) -> bool:
    return has("lead", paragraphs[draft.body[0]].text)


def _host(orphan: Draft, drafts: list[Draft], paragraphs: list[Paragraph], rarity: Counter[str]) -> Draft | None:
    named = _who_is_called(orphan, drafts, paragraphs)
    if named is not None:
        return named
    own = bigrams("".join(paragraphs[at].text for at in orphan.body))
    best, best_score = None, 0.0
    for draft in drafts:
        if draft.closed or draft.kind != "news" or not draft.body:
            continue
        theirs = bigrams("".join(paragraphs[at].text for at in [*draft.headline, *draft.body]))
        outside = {pair: rarity[pair] - own[pair] - theirs[pair] for pair in own.keys() & theirs.keys()}
        shared = sum(1.0 for left in outside.values() if left == 0)
        score = shared / max(len(theirs), 100) ** 0.5 * 10 if shared >= ORPHAN_OVERLAP else 0.0
        if not ended(paragraphs[draft.body[-1]].text):
            score *= 1.5
        if score > best_score:
            best, best_score = draft, score
    broken = [d for d in drafts if d.kind == "news" and d.body and not d.closed and _broken(d, paragraphs)]
    return best or (broken[0] if len(broken) == 1 else None)


def _who_is_called(orphan: Draft, drafts: list[Draft], paragraphs: list[Paragraph]) -> Draft | None:
    """The one open report that names with title and name whom a text calls by surname and title: 卜市长一行 … 市长卜建业."""
    texts = [paragraphs[at].text for at in orphan.body]
    found = [one for text in texts for pattern in patterns(LAYOUT, "called") for one in pattern.finditer(text)]
    called = {one["title"] + one["surname"] for one in found}
    news = [draft for draft in drafts if draft.kind == "news" and draft.body and not draft.closed]
    naming = [d for d in news if any(form in paragraphs[at].text for form in called for at in d.body)]
    return naming[0] if len(naming) == 1 else None


def _broken(draft: Draft, paragraphs: list[Paragraph]) -> bool:
    """Whether a report's text breaks off."""
    last = paragraphs[draft.body[-1]]
    return last.kind == "body" and has("open_end", last.text)
