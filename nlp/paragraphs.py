"""A page's text in, its paragraphs in printed order out: lines joined, seams at column ends mended, repeats marked."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from nlp.folding import MappedText, fold, join_mapped
from nlp.patterns import patterns

Kind = Literal["headline", "byline", "body", "caption", "furniture"]
FILE = "layout.yaml"
LONGEST_HEADLINE = 48
LOOK_AHEAD = 8
SHORTEST_COPY = 25
_PAIRS = {"“": "”", "《": "》", "（": "）", "‘": "’"}


@dataclass(frozen=True)
class Line:
    """A printed line without the blanks around it; `indent` tells whether it began with a paragraph's indent."""

    text: str
    start: int
    indent: bool


@dataclass(frozen=True)
class Paragraph:
    """Joined lines of one kind; `gap` is the number of blank lines before it, `copy_of` the index of its first printing."""

    mapped: MappedText
    kind: Kind
    gap: int = 1
    copy_of: int | None = None
    joins: tuple[int, ...] = field(default=())  # indexes of paragraphs that were joined on
    printed: str = ""  # its characters as the page has them

    @property
    def text(self) -> str:
        """Its folded characters."""
        return self.mapped.text


def has(key: str, text: str) -> bool:
    """Whether any pattern under `key` in layout.yaml is found in the text."""
    return any(pattern.search(text) for pattern in patterns(FILE, key))


def ended(text: str) -> bool:
    """Whether a paragraph ends as a sentence does."""
    return has("terminal", text)


def read_paragraphs(text: str) -> list[Paragraph]:
    """Paragraphs of a page in printed order; every character keeps its offset into `text`."""
    rough = [paragraph for gap, block in _blocks(text) for paragraph in _of_block(block, gap)]
    mended = _mark_copies(_mend(_cut_jumps(rough)))
    return [replace(p, printed="".join(text[at] for at in p.mapped.offsets)) for p in mended]


def damage(paragraphs: list[Paragraph]) -> float:
    """Share of body paragraphs that were broken, cut off or repeated, 0 to 1."""
    bodies = [paragraph for paragraph in paragraphs if paragraph.kind == "body"]
    hurt = sum(bool(p.joins) or p.copy_of is not None or not ended(p.text) for p in bodies)
    return round(hurt / len(bodies), 3) if bodies else 0.0


# Lines and blocks ---------------------------------------------------------------------------------


def _lines(text: str) -> Iterator[Line]:
    folded = fold(text)
    at = 0
    for raw in re.split(r"(\r\n|\r|\n|\f)", folded):
        if raw not in ("\r\n", "\r", "\n", "\f"):
            stripped = raw.strip()
            lead = len(raw) - len(raw.lstrip())
            yield Line(stripped, at + lead, lead >= 2)
        at += len(raw)


def _blocks(text: str) -> Iterator[tuple[int, list[Line]]]:
    """Runs of lines with the number of blank lines before each."""
    gap, block = 0, list[Line]()
    for line in _lines(text):
        if line.text:
            block.append(line)
        elif block:
            yield gap, block
            gap, block = 1, []
        else:
            gap += 1
    if block:
        yield gap, block


def _of_block(block: list[Line], gap: int) -> Iterator[Paragraph]:
    """The paragraphs of one block: lines that were wrapped are joined, others stand alone."""
    widths = [len(line.text) for line in block]
    wrapped = len(block) >= 3 and statistics.median(widths) >= 8 and max(widths) <= 60
    group: list[Line] = []
    for line in block:
        if group and not _continues(group, line, max(widths), wrapped):
            yield _paragraph(group, gap)
            group, gap = [], 0
        group.append(line)
    yield _paragraph(group, gap)


def _continues(group: list[Line], line: Line, width: int, wrapped: bool) -> bool:
    last = group[-1].text
    if line.indent and not group[-1].indent and wrapped:
        return False
    if _kind(last) in ("byline", "furniture") or _kind(line.text) in ("byline", "furniture", "caption"):
        return False
    if has("lead", line.text):
        return False
    if wrapped:
        return len(last) >= width - 3 or (not ended(last) and len(last) >= 0.6 * width and len(last) >= 10)
    return not ended(last) and len(last) > LONGEST_HEADLINE


def _paragraph(lines: list[Line], gap: int) -> Paragraph:
    mapped = join_mapped((line.text, range(line.start, line.start + len(line.text))) for line in lines)
    return Paragraph(mapped, _kind(mapped.text), gap)


def _kind(text: str) -> Kind:
    short = len(text) <= 60
    if short and has("byline", text) and not text.endswith("。"):
        return "byline"
    if (short and has("furniture", text)) or not re.search(r"[一-鿿]{2}", text):
        return "furniture"
    if has("caption", text) and len(text) <= 400:
        return "caption"
    inner = "。" in text or has("lead", text)
    if len(text) <= LONGEST_HEADLINE and not ended(text) and text.count("，") <= 3 and not inner:
        return "headline"
    return "body"


# Seams --------------------------------------------------------------------------------------------


def _cut_jumps(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Takes (下转3版) and its like out of the running text."""
    kept = []
    for paragraph in paragraphs:
        holes = [found.span() for pattern in patterns(FILE, "jump") for found in pattern.finditer(paragraph.text)]
        if not holes or paragraph.kind == "furniture":
            kept.append(paragraph)
            continue
        keep = [at for at in range(len(paragraph.text)) if not any(start <= at < end for start, end in holes)]
        text = "".join(paragraph.text[at] for at in keep)
        if text.strip():
            mapped = MappedText(text, tuple(paragraph.mapped.offsets[at] for at in keep))
            kept.append(replace(paragraph, mapped=mapped, kind=_kind(text)))
    return kept


def _mend(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Joins each paragraph that breaks off to the one that goes on where it stopped."""
    taken: set[int] = set()
    mended: dict[int, Paragraph] = {}
    for index, paragraph in enumerate(paragraphs):
        if index in taken or paragraph.kind not in ("body", "caption"):
            continue
        current, at = paragraph, index
        while (following := _continuation(current, at, paragraphs, taken)) is not None:
            taken.add(following)
            tail = paragraphs[following]
            mapped = join_mapped([(p.text, p.mapped.offsets) for p in (current, tail)])
            current = replace(current, mapped=mapped, joins=(*current.joins, following))
            at = following
        mended[index] = current
    return [mended.get(i, paragraph) for i, paragraph in enumerate(paragraphs) if i not in taken]


def _continuation(current: Paragraph, at: int, paragraphs: list[Paragraph], taken: set[int]) -> int | None:
    if ended(current.text) or current.kind != "body" or re.search(r"[：—]$", current.text):
        return None
    ahead = [i for i in range(at + 1, min(at + 1 + LOOK_AHEAD, len(paragraphs))) if i not in taken]
    sure = next((i for i in ahead if _goes_on(current.text, paragraphs[i], adjacent=False)), None)
    if sure is not None:
        return sure
    following = at + 1
    if (
        following in ahead
        and paragraphs[following].gap <= 1
        and _goes_on(current.text, paragraphs[following], adjacent=True)
    ):
        return following
    return None


def _goes_on(text: str, candidate: Paragraph, *, adjacent: bool) -> bool:
    """Whether a paragraph may be the rest of a text: next to it unless it starts anew, else only on a sure sign."""
    head = candidate.text
    if candidate.kind in ("byline", "furniture", "caption") or has("lead", head):
        return False
    opened = [mark for mark, close in _PAIRS.items() if text.count(mark) > text.count(close)]
    closes = any(_closes_first(head, mark) for mark in opened)
    if re.match(r"[，、；。：”’》）]", head) or closes:
        return True
    if not adjacent or re.match(r"\d{4}年|\d{1,2}月\d{1,2}日", head):
        return False
    return candidate.kind == "body" or bool(re.search(r"[，、]$", text))


def _closes_first(head: str, mark: str) -> bool:
    close = head.find(_PAIRS[mark])
    opening = head.find(mark)
    return 0 <= close < 60 and (opening < 0 or close < opening)


# Repeats ------------------------------------------------------------------------------------------


def _mark_copies(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Marks the second printing of a paragraph (blanks and punctuation aside) with the index of the first."""
    first: dict[str, int] = {}
    marked = []
    for index, paragraph in enumerate(paragraphs):
        key = re.sub(r"[^\w]", "", paragraph.text)
        copy = first.get(key) if len(key) >= SHORTEST_COPY else None
        if copy is None:
            first.setdefault(key, index)
        marked.append(replace(paragraph, copy_of=copy))
    return marked
