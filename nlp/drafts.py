"""Paragraphs of a page in, drafts of its articles out: where each begins and which paragraphs stand under its headline."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from nlp.likeness import bigrams, fit
from nlp.lines import REGION_GAP, Paragraph, author_block, has, is_name, is_section_name, is_short_news
from nlp.sections import opens_report
from nlp.signatures import is_signature
from nlp.signing import signs_above

LABEL = 9  # characters of a section label at most
SHORTEST_UNDER = 5  # and of the headline under one that stands apart at least
LATE_FIT = 0.4
FAINT_FIT = 0.3  # enough where the text under the headline has nothing of it
SHORTEST_NEWS = 7  # characters of a headline that stands under its report
NEXT_FIT, ABOVE_FIT = 0.4, 0.12  # share of a headline's pairs of characters: in its own report, and in another


@dataclass
class Draft:
    """An article being put together; indexes are into the page's paragraphs."""

    kind: Literal["news", "caption", "furniture"] = "news"
    kicker: list[int] = field(default_factory=list)
    headline: list[int] = field(default_factory=list)
    byline: list[int] = field(default_factory=list)
    body: list[int] = field(default_factory=list)
    subheads: list[int] = field(default_factory=list)
    closed: bool = False
    section: int | None = None  # the name of the short news that an item without a headline stands under

    @property
    def order(self) -> list[int]:
        """All paragraphs, in printed order."""
        return sorted({*self.kicker, *self.headline, *self.byline, *self.body, *self.subheads})

    @property
    def reading_order(self) -> list[int]:
        """All paragraphs in the order of the article's text: a headline printed late is read first."""
        order = self.order
        if self.headline and self.headline[0] > order[0]:
            order = self.kicker + self.headline + [at for at in order if at not in self.headline + self.kicker]
        return order


def printed_drafts(paragraphs: list[Paragraph]) -> Iterator[Draft]:
    """The articles as they are printed, asides (captions, furniture, notices) apart; late headlines go to the text above,
    but none over what short news is called by.
    """
    rarity = Counter(pair for paragraph in paragraphs for pair in bigrams(paragraph.text))
    heads = [at for at, paragraph in enumerate(paragraphs) if is_short_news(paragraph.text)]
    for head, following in itertools.pairwise([-1, *heads, len(paragraphs)]):
        if head >= 0:
            yield Draft(kind="furniture", body=[head])
        yield from _drafts_from(paragraphs[:following], head + 1, rarity)


def _drafts_from(paragraphs: list[Paragraph], index: int, rarity: Counter[str]) -> Iterator[Draft]:
    """The articles of the paragraphs from an index on; `rarity` is how often the page has each pair of characters."""
    draft, above, last = Draft(), Draft(), None  # the article here, the one above, and the last caption beside it
    while index < len(paragraphs):
        paragraph = paragraphs[index]
        if has("notice", paragraph.text):
            end = _notice_end(paragraphs, index)
            yield Draft(headline=[index], body=list(range(index + 1, end)), closed=True)
            index = end
            continue
        if paragraph.kind == "headline":
            end = _run_end(paragraphs, index)
            run, end = end, _next_begins(paragraphs, index, end, draft)
            if end < run or _is_late_headline(paragraphs, index, end, draft):
                end = end if end < run else _late_end(paragraphs, index, end, draft)
                alike = _best_fit(paragraphs, index, end, [end]) > LATE_FIT / 2
                draft.headline, draft.closed = list(range(index, end)), not alike
            elif _is_new_article(paragraphs, index, end, draft) or opens_report(
                paragraphs, index, end, draft.body, draft.subheads, rarity
            ):
                yield draft
                above, draft = draft, _opened(paragraphs, index, end)
            else:
                draft.subheads.extend(range(index, end))
            index = end
            continue
        aside = _aside(paragraphs, index, draft)
        if aside is not None:
            last = aside if aside.kind == "caption" else None
            yield aside
        else:
            if last is not None and paragraph.gap == 0 and last.body[-1] == index - 1 and has("signed", paragraph.text):
                last.body.append(index)  # who wrote it, under one of a list of news
                index += 1
                continue
            if _breaks_off(paragraph, paragraphs, index, draft):
                yield draft
                above, draft = draft, Draft()
            _add(above if _strays(paragraphs, index, draft, above, rarity) else draft, paragraph, index)
        index += 1
    yield draft


def _strays(paragraphs: list[Paragraph], index: int, draft: Draft, above: Draft, rarity: Counter[str]) -> bool:
    """Whether a paragraph signs the article above, which has no author, and not the one that it stands in."""
    unsigned = above.headline and not (above.byline or above.closed)
    return bool(unsigned) and signs_above(paragraphs, index, draft.byline, draft.body, above.body, rarity)


def _opened(paragraphs: list[Paragraph], start: int, end: int) -> Draft:
    """The article that headlines [start, end) open."""
    run = list(range(start, end))
    byline = [run.pop()] if _names_author(paragraphs, run, end) else []
    kicker, headline = _split_kicker(paragraphs, run)
    return Draft(kicker=kicker, headline=headline, byline=byline)


def _names_author(paragraphs: list[Paragraph], headline: list[int], end: int) -> bool:
    """Whether the last line between a headline and the text under it is a name alone, as essays are signed."""
    name = paragraphs[headline[-1]].text if len(headline) > 1 else ""
    short = bool(re.fullmatch(r"[一-鿿·]{2,4}|[一-鿿] [一-鿿]", name))
    titled = short and (has("spaced_title", paragraphs[headline[-2]].text) or _tells_author(paragraphs, end))
    told_of = any(name.replace(" ", "") in paragraph.text for paragraph in paragraphs[end : end + 3])
    return (
        (titled or is_name(name))
        and not told_of
        and _goes_under(paragraphs, end)
        and not has("lead", paragraphs[end].text)
    )


def _tells_author(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether text ends with who its author is, in brackets and without the name: （作者系某校教师）."""
    while _goes_under(paragraphs, at):
        if has("of_author", paragraphs[at].text):
            return True
        at += 1
    return False


def _notice_end(paragraphs: list[Paragraph], start: int) -> int:
    """Where a notice ends: its first paragraph, and all that read like one; the article around it goes on after it."""
    at = start + 1
    while at < len(paragraphs) and paragraphs[at].kind in ("body", "headline") and paragraphs[at].gap < REGION_GAP:
        text = paragraphs[at].text
        first = at == start + 1 and not has("lead", text) and paragraphs[at].kind == "body"
        if has("notice", text) or not (first or has("notice_text", text)):
            break
        at += 1
    return at


def _aside(paragraphs: list[Paragraph], index: int, draft: Draft) -> Draft | None:
    """Furniture and captions stand apart and do not end the article around them."""
    paragraph = paragraphs[index]
    if paragraph.kind == "body" and has("notice_whole", paragraph.text):
        return Draft(body=[index], closed=True)
    printed_over = paragraph.kind == "byline" and has("furniture", paragraph.text)
    printed_over = printed_over and not is_signature(paragraph.text) and not has("web_head", paragraph.text)
    if paragraph.kind == "furniture" or printed_over:
        return Draft(kind="furniture", body=[index])
    headed = draft.headline and paragraph.gap < REGION_GAP
    reported = headed and draft.body and not draft.byline and has("picture_report", paragraph.text)
    if (
        paragraph.kind != "caption"
        or reported
        or (headed and (not draft.body or _are_pictures(draft, paragraph, paragraphs)))
    ):
        return None
    bare = (
        bool(draft.body)
        and not has("lead", paragraphs[draft.body[0]].text)
        and not draft.headline
        and not draft.subheads
        and not draft.closed
        and len(draft.body) <= 2
        and paragraph.gap < REGION_GAP
        and not has("caption_whole", paragraph.text)
    )
    taken = [*draft.byline, *draft.body] if bare else []
    if taken:
        draft.byline, draft.body, draft.closed = [], [], True
    return Draft(kind="caption", body=[*taken, index])


def _are_pictures(draft: Draft, caption: Paragraph, paragraphs: list[Paragraph]) -> bool:
    """Whether all under a headline are pictures so far, each marked or with who took it, and the next is such a one."""
    captions = [at for at in draft.body if paragraphs[at].kind == "caption"]
    if has("marked", caption.text) and has("marked", paragraphs[draft.body[0]].text):
        section = any(is_section_name(paragraphs[at].text) for at in draft.headline)  # of short news, reports apart
        return caption.gap == 0 and 2 * len(captions) > len(draft.body) and not section
    if has("marked", caption.text) or not has("taken", caption.text) or len(draft.byline) > len(draft.body):
        return False
    signed = (at in draft.byline or has("taken", paragraphs[at].text) or at + 1 in draft.byline for at in draft.order)
    over = {*draft.headline, *draft.kicker}
    return all(has("taken", paragraphs[at].text) for at in draft.byline) and all(
        fine for at, fine in zip(draft.order, signed, strict=True) if at not in over
    )


def _is_late_headline(paragraphs: list[Paragraph], start: int, end: int, draft: Draft) -> bool:
    """Whether headlines [start, end) belong to the report above them, which has none."""
    if draft.headline or not draft.body or draft.closed or not has("lead", paragraphs[draft.body[0]].text):
        return False
    here = _best_fit(paragraphs, start, end, draft.body)
    if here >= FAINT_FIT and not _byline_follows(paragraphs, end) and not _best_fit(paragraphs, start, end, [end]):
        return True
    if here < LATE_FIT or _byline_follows(paragraphs, end):
        return here >= LATE_FIT and here > 1.5 * _best_fit(paragraphs, start, end, [end])
    return not _goes_under(paragraphs, end) or here > _best_fit(paragraphs, start, end, [end])


def _goes_under(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether there is text right under a headline."""
    return at < len(paragraphs) and paragraphs[at].kind == "body" and paragraphs[at].gap < REGION_GAP


def _next_begins(paragraphs: list[Paragraph], start: int, end: int, draft: Draft) -> int:
    """Where the headline of the text below begins, if the lines over it are one of the report above, which has none."""
    if draft.headline or not draft.body or not _goes_under(paragraphs, end):
        return end
    for at in range(start + 1, end):
        own, strange = (_best_fit(paragraphs, at, end, body) for body in ([end], draft.body))
        late, not_here = (_best_fit(paragraphs, start, at, body) for body in (draft.body, [end]))
        if own >= NEXT_FIT > ABOVE_FIT >= strange and late >= NEXT_FIT > ABOVE_FIT >= not_here:
            return at
        if own >= FAINT_FIT and not (strange or not_here) and _ends_report(paragraphs, start, at, draft):
            return at
    return end


def _ends_report(paragraphs: list[Paragraph], start: int, at: int, draft: Draft) -> bool:
    """Whether lines [start, at) stand by themselves under a report that has its beginning, and are no label."""
    alone = at == start + 1 and paragraphs[at].gap > 0 and not _is_label(paragraphs[start].text)
    return alone and len(paragraphs[start].text) >= SHORTEST_NEWS and has("lead", paragraphs[draft.body[0]].text)


def _late_end(paragraphs: list[Paragraph], start: int, end: int, draft: Draft) -> int:
    """Where the late headline of a report ends and that of the next begins, if one follows right behind."""
    signed = end < len(paragraphs) and paragraphs[end].kind == "byline"
    under = end + 1 if signed else end
    for at in range(start + 1, end):
        apart = paragraphs[at].gap > 0 and _goes_under(paragraphs, under)
        if apart and _best_fit(paragraphs, at, end, [under]) > _best_fit(paragraphs, at, end, draft.body):
            return at
    return end


def _best_fit(paragraphs: list[Paragraph], start: int, end: int, body: list[int]) -> float:
    return max(fit(paragraphs, at, [at for at in body if at < len(paragraphs)]) for at in range(start, end))


def _run_end(paragraphs: list[Paragraph], start: int) -> int:
    end = start + 1
    while end < len(paragraphs) and paragraphs[end].kind == "headline" and paragraphs[end].gap < REGION_GAP:
        if has("notice", paragraphs[end].text):
            break
        end += 1
    return end


def _is_new_article(paragraphs: list[Paragraph], start: int, end: int, draft: Draft) -> bool:
    """Whether headlines [start, end) open an article, rather than part one in sections."""
    if not draft.body or draft.closed or paragraphs[start].gap >= REGION_GAP:
        return True
    if _runs_past(paragraphs, start):
        return True
    if any(paragraphs[at].text.endswith("——") or paragraphs[at].text.startswith("——") for at in range(start, end)):
        return True
    return _byline_follows(paragraphs, end) or _author_follows(paragraphs, end) or _is_essay(paragraphs, start, end)


def _is_essay(paragraphs: list[Paragraph], start: int, end: int) -> bool:
    """Whether a title and, under it, its author's name alone stand over text, as essays and poems do."""
    named = end - start > 1 and is_name(paragraphs[start + 1].text) and has("verses", paragraphs[start].text)
    return named or bool(_names_author(paragraphs, list(range(start, end)), end))


def _runs_past(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether the paragraph above a headline goes on behind it: it broke off there, and no section of it ends so."""
    return at > 0 and max(paragraphs[at - 1].mapped.offsets) > paragraphs[at].mapped.offsets[0]


def _byline_follows(paragraphs: list[Paragraph], at: int) -> bool:
    while at < len(paragraphs) and paragraphs[at].kind == "furniture":
        at += 1
    if at >= len(paragraphs):
        return False
    text = paragraphs[at].text
    return paragraphs[at].kind == "byline" or has("lead", text) or has("salutation", text[: text.find("：") + 1])


def _author_follows(paragraphs: list[Paragraph], at: int) -> bool:
    """Whether the text up to the next headline is closed by its authors' names."""
    while at < len(paragraphs) and paragraphs[at].kind not in ("headline", "byline"):
        text, kind = paragraphs[at].text, paragraphs[at].kind
        if author_block(text) or (kind == "body" and has("signed_off", text)):
            return True
        at += 1
    signed = at < len(paragraphs) and paragraphs[at].kind == "byline" and paragraphs[at - 1].kind == "body"
    return signed and (at + 1 == len(paragraphs) or paragraphs[at + 1].kind != "body")


def _breaks_off(paragraph: Paragraph, paragraphs: list[Paragraph], index: int, draft: Draft) -> bool:
    """Whether a paragraph that is no headline begins something new."""
    if paragraph.kind == "byline":
        at_start = (
            index + 1 < len(paragraphs) and paragraphs[index + 1].kind == "body" and paragraphs[index + 1].gap == 0
        )
        return bool(draft.body) and (paragraph.gap >= REGION_GAP or at_start)
    if paragraph.kind == "caption" and draft.headline and draft.body and _are_pictures(draft, paragraph, paragraphs):
        return False
    if draft.closed or paragraph.carried or (draft.body and has("lead", paragraph.text)):
        return True
    return bool(draft.body) and paragraph.gap >= REGION_GAP and paragraph.copy_of is None


def _add(draft: Draft, paragraph: Paragraph, index: int) -> None:
    if paragraph.kind == "byline":
        draft.byline.append(index)
    else:
        draft.body.append(index)
        draft.closed = draft.closed or author_block(paragraph.text) is not None


def _split_kicker(paragraphs: list[Paragraph], run: list[int]) -> tuple[list[int], list[int]]:
    """Parts section labels and running heads from the headline under them."""
    kicker: list[int] = []
    while len(run) > 1 and _is_label_over(paragraphs, run):
        kicker.append(run.pop(0))
    short = [at for at in run[1:] if len(paragraphs[at].text) <= 4 and not is_name(paragraphs[at].text)]
    labels = [at for at in short if _is_label(paragraphs[at].text)]
    return [*kicker, *labels], [at for at in run if at not in labels]


def _is_label_over(paragraphs: list[Paragraph], run: list[int]) -> bool:
    """Whether the first of several headlines is a label: short, and over a long one that is no second line to it."""
    under = paragraphs[run[1]].text
    if paragraphs[run[1]].gap > 0:  # the lines of the headline together
        lines = itertools.takewhile(lambda at: at == run[1] or paragraphs[at].gap == 0, run[1:])
        under = "".join(paragraphs[at].text for at in lines)
    if is_section_name(paragraphs[run[0]].text):
        return not is_name(paragraphs[run[1]].text)
    if has("spaced_title", paragraphs[run[1]].text) and not is_name(paragraphs[run[1]].text):
        return len(paragraphs[run[0]].text) <= LABEL
    apart = paragraphs[run[1]].gap > 0 and not (is_name(under) or has("place_line", paragraphs[run[0]].text))
    long = len(under) >= (SHORTEST_UNDER if apart else LABEL)
    return _is_label(paragraphs[run[0]].text) and long and not under.startswith("——")


def _is_label(text: str) -> bool:
    if has("column_name", text) and has("section_word", text):
        return True
    return len(text) <= LABEL and has("section_label", text) and has("section_word", text) and not text.endswith("——")


def headline_groups(headline: list[int], paragraphs: list[Paragraph]) -> list[list[int]]:
    """The lines of a headline, as blank lines part them; a line that begins with —— is of the one before."""
    groups: list[list[int]] = []
    for at in headline:
        if groups and (paragraphs[at].gap == 0 or paragraphs[at].text.startswith("——")):
            groups[-1].append(at)
        else:
            groups.append([at])
    return groups
