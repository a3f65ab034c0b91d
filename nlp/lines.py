"""A page's text in, its lines out, joined to paragraphs where they stand under each other, each with its kind."""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from nlp.everyday import everyday
from nlp.folding import MappedText, fold, join_mapped
from nlp.names import name_list
from nlp.patterns import patterns
from nlp.seams import seam_score
from nlp.signatures import is_signature

Kind = Literal["headline", "byline", "body", "caption", "furniture"]
FILE = "layout.yaml"
REGION_GAP = 3  # blank lines that part one region of the page from the next
PAIRS = {"“": "”", "《": "》", "（": "）", "‘": "’"}
LONGEST_WEB_HEAD = 120
LONGEST_HEADLINE = 48
LEAST_LINES = 6
FULL_HEAD = 0.75  # share of a column's width: a shorter line at the head of a block is a headline
NEAR = 3  # lines above that tell how wide a column is
LONGEST_FRAGMENT = 8  # characters of a last line that can be nothing else
NEXT_LINES = 10  # of the block below that tell what its headline says
SHORTEST_HEAD, TOLD_BELOW = 9, 0.5  # characters of such a headline; share of its pairs of characters found below
SURE_NAME, NAME_LENGTH = 2.0, range(2, 5)  # score and characters of a name that stands alone in its line
NATURAL, ODD, WRONG = (
    0.5,
    -1.0,
    -2.0,
)  # scores of a seam: what joins lines that look apart, or parts lines that look joined


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
    behind: int | None = None  # index of the paragraph whose rest, joined to it, is printed right above this one
    printed: str = ""  # its characters as the page has them
    carried: str = ""  # where it goes on from, as its mark says: 上接第一版, 上接本版左上
    onward: str = ""  # where it goes on: 下转本版右下
    indent: bool = False  # whether its first line began with a paragraph's indent
    width: int = 0  # characters of its longest line

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


def closing(text: str) -> bool:
    """Whether a text begins with a mark that only ever follows something."""
    return has("closing", text)


def closes(text: str, head: str) -> bool:
    """Whether a text closes near its beginning what another has left open."""
    return any(closes_first(head, mark) for mark in opened(text))


def opened(text: str) -> list[str]:
    """The marks that a text opens and does not close."""
    text = re.sub("(“[^“”]*)“$", r"\1”", text)  # a mark at the very end that is misread: “接待日“
    return [mark for mark, close in PAIRS.items() if text.count(mark) > text.count(close)]


def closes_first(head: str, mark: str) -> bool:
    """Whether a text closes, near its beginning, what it has not opened."""
    close = head.find(PAIRS[mark])
    opening = head.find(mark)
    return 0 <= close < 60 and (opening < 0 or close < opening)


@lru_cache(maxsize=4096)
def author_block(text: str) -> re.Match[str] | None:
    """The names that close a report, if it is closed so: in brackets, or behind its last sentence."""
    for pattern in patterns(FILE, "editors") if text.endswith("）") else ():
        text = pattern.sub("", text)
    found = next((found for pattern in patterns(FILE, "author") if (found := pattern.search(text))), None)
    if found:
        return found
    ends = (one for pattern in patterns(FILE, "last_words") if (one := pattern.search(text)))
    return next((one for one in ends if is_signature(one[1]) or is_name(one[1])), None)


def is_section_name(text: str) -> bool:
    """Whether a line is only what a section of the page is called by: 短 波."""
    return has("section_name", text.replace(" ", ""))


def is_short_news(text: str) -> bool:
    """Whether a line is what a section of short news is called by: 简 讯, 【乡镇短波】, 一周速览."""
    return has("short_news", text.replace(" ", ""))


def is_name(text: str) -> bool:
    """Whether a line is the name of somebody and nothing else, as essays are signed: 卜青山, 卜 青."""
    if re.fullmatch("[一-鿿](?: [一-鿿]){2}(?<!摄)", text):
        text = text.replace(" ", "")  # 卜 向 国
    if len(text) not in NAME_LENGTH or text in everyday() or is_section_name(text) or has("verses", text):
        return False
    names = name_list(text, 0)
    return len(names) == 1 and names[0].end == len(text) and names[0].score >= SURE_NAME


def rough_paragraphs(text: str) -> tuple[list[Paragraph], bool]:
    """Paragraphs as blank lines, indents and the lengths of lines part them; whether lines end at columns' edges."""
    blocks = list(_blocks(text))
    wraps = _page_wraps(blocks)
    below = ["".join(line.text for line in block[:NEXT_LINES]) for _, block in blocks[1:]] + [""]
    return [
        paragraph
        for (gap, block), following in zip(blocks, below, strict=True)
        for paragraph in _of_block(block, gap, wraps, following)
    ], wraps


def _is_byline(text: str) -> bool:
    """Whether a line is who wrote: not who signs a letter, nor who took a picture, alone."""
    if has("byline", text) and not text.endswith("。"):
        return True
    return is_signature(text) and not (has("letter", text) or has("credit", text))


def kind_of(text: str) -> Kind:
    """What a paragraph is, by its own characters alone."""
    web_head = len(text) <= LONGEST_WEB_HEAD and has("web_head", text)
    short = len(text) <= 60
    if (web_head and has("web_author", text)) or (short and _is_byline(text)):
        return "byline"
    if web_head or (short and has("furniture", text) and not has("signed_twice", text)):
        return "furniture"
    if any(has(key, text) for key in ("signed", "letter", "salutation")):
        return "body"
    if not re.search(r"[一-鿿]{2}", text):
        return "byline" if is_name(text) else "furniture"
    if has("caption", text) and len(text) <= 400:
        return "caption"
    inner = "。" in text or "；" in text or any(has(key, text) for key in ("lead", "item", "running", "broken"))
    if has("asking", text):
        return "headline"
    if len(text) <= LONGEST_HEADLINE and not ended(text) and text.count("，") <= 3 and not inner:
        return "headline"
    return "body"


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


def _page_wraps(blocks: list[tuple[int, list[Line]]]) -> bool:
    """Whether lines end at the columns' edges: most that have others under them break off, about as long as these."""
    upper = [line.text for _, block in blocks if len(block) >= 3 for line in block[:-1]]
    return len(upper) >= LEAST_LINES and sum(8 <= len(t) <= 40 and not ended(t) for t in upper) >= 0.6 * len(upper)


def _of_block(block: list[Line], gap: int, page_wraps: bool, below: str) -> Iterator[Paragraph]:
    """The paragraphs of one block: lines that were wrapped are joined, others stand alone."""
    widths = [len(line.text) for line in block]
    wrapped = len(block) >= 3 and statistics.median(widths) >= 8 and max(widths) <= 60
    group: list[Line] = []
    inside = False
    for at, line in enumerate(block):
        foot = at + 1 == len(block) or len(line.text) < len(block[at + 1].text) - 3
        heads = at + 1 == len(block) and wrapped and _heads(line.text, group, below)
        credit = bool(group) and not inside and has("credit", line.text) and kind_of(group[0].text) == "caption"
        if group and not credit and (heads or not _continues(group, line, wrapped, page_wraps, foot=foot)):
            paragraph = _paragraph(group, gap, under=group[0] is not block[0])
            inside = inside or paragraph.kind == "body"  # a picture within a report
            yield paragraph
            group, gap = [], 0
        group.append(line)
    yield _paragraph(group, gap, under=group[0] is not block[0])


def _heads(line: str, group: list[Line], below: str) -> bool:
    """Whether the last line of a block is the headline of the block under it: it tells of that, and not of its own."""
    if kind_of(line) != "headline" or len(line) < SHORTEST_HEAD or re.search("[，、]", line) or not below:
        return False
    pairs = {line[at : at + 2] for at in range(len(line) - 1)}
    above = "".join(last.text for last in group[-NEXT_LINES:])
    told, here = (sum(pair in text for pair in pairs) / len(pairs) for text in (below, above))
    return told >= TOLD_BELOW and here <= TOLD_BELOW / 3


def _continues(group: list[Line], line: Line, wrapped: bool, page_wraps: bool, *, foot: bool) -> bool:
    last = group[-1].text
    width = max(len(near.text) for near in (*group[-NEAR:], line))  # columns on a page may differ
    alone = any(has(key, text) for key in ("notice", "letter") for text in (last, line.text))
    if alone or (line.indent and not group[-1].indent and wrapped):
        return False
    signed = len(group) == 1 and (is_name(last) or (is_name(line.text) and kind_of(last) == "headline"))
    if signed or ((has("signed_off", last) or author_block(last)) and not closing(line.text)):
        return False  # who wrote it, between a headline and the text, or at its end
    if _is_rest(last, line.text, width) or _rest_of_byline(last, line.text) or _ends_caption(last, line.text):
        return True
    if kind_of(last) in ("byline", "furniture") or kind_of(line.text) in ("byline", "furniture", "caption"):
        return False
    if has("lead", line.text):
        return False
    if wrapped:
        begun = group[-1].indent and not line.indent and width - 3 <= len(last) < width
        return begun or _same_column(last, line.text, width, first=len(group) == 1, foot=foot)
    if ended(last):
        return False
    return len(last) > LONGEST_HEADLINE or (page_wraps and len(last) >= 10 and seam_score(last, line.text) > NATURAL)


def _ends_caption(last: str, line: str) -> bool:
    """Whether a line is the signed end of a picture's text that the one above breaks off: 农民 | 在晒谷。某某 摄."""
    told = kind_of(last) in ("caption", "body") or "，" in last
    return told and not ended(last) and not has("finished", last) and has("caption_end", line)


def _rest_of_byline(last: str, line: str) -> bool:
    """Whether a line has the names, or the last character of a name, of a byline above it."""
    if has("open_byline", last):
        return len(line) <= LONGEST_FRAGMENT or is_signature(line)
    return kind_of(last) == "byline" and bool(re.fullmatch("[一-鿿]", line))


def _is_rest(last: str, line: str, width: int) -> bool:
    """Whether a line is plainly the rest of the one above: a few characters, or after or before a mark that needs it."""
    if has("open_end", last) or closes(last, line):
        return True
    if re.fullmatch("[一-鿿]", line):
        return not ended(last) and kind_of(last) != "byline" and len(last) >= width - 3 > LONGEST_FRAGMENT
    if closing(line):
        return len(line) <= LONGEST_FRAGMENT or len(last) >= width - 3
    return len(line) <= LONGEST_FRAGMENT and ended(line) and not ended(last) and len(last) >= 8


def _same_column(last: str, line: str, width: int, *, first: bool, foot: bool) -> bool:
    """Whether a line of a wrapped block goes on from the one above: that one is full, or reads so."""
    full = len(last) >= width - 3
    if ended(last):
        return full and not (foot and kind_of(line) == "headline" and not re.search(r"[，、]", line))
    score = seam_score(last, line)
    if first and has("urging", last):
        return False
    if first and kind_of(last) == "headline" and not re.search("[，、]", last):
        if has("dated", line) and not has("before_date", last):
            return False
        if len(last) >= width - 1 and " " not in last:
            return score > WRONG
        return score > (NATURAL if " " in last else ODD) and len(last) >= FULL_HEAD * width
    running = bool(re.search("[，。]", last)) and not has("dated", line) and re.search("[，。]", line) is not None
    return full or (len(last) >= 0.6 * width and len(last) >= 10 and (running or score > WRONG))


def _paragraph(lines: list[Line], gap: int, *, under: bool) -> Paragraph:
    """The paragraph that lines make; with a comma, two lines or one with an indent `under` others are broken text."""
    mapped = join_mapped((line.text, range(line.start, line.start + len(line.text))) for line in lines)
    kind = kind_of(mapped.text)
    broken = under and (len(lines) > 1 or lines[0].indent) and "，" in mapped.text and " " not in mapped.text
    if kind == "headline" and broken:
        kind = "body"
    if kind == "byline" and "  " in mapped.text:
        mapped = _one_blank(mapped)
    if " " in mapped.text:
        mapped = _whole_titles(mapped)
    return Paragraph(mapped, kind, gap, indent=lines[0].indent, width=max(len(line.text) for line in lines))


def _one_blank(mapped: MappedText) -> MappedText:
    """A byline with one blank where it has more: □卜  青山."""
    return mapped.only([at for at, char in enumerate(mapped.text) if char != " " or mapped.text[at - 1] != " "])


def _whole_titles(mapped: MappedText) -> MappedText:
    """The text without the blanks that a narrow column leaves within a title: 县政协主 席卜青山."""
    torn = {at for found in patterns(FILE, "torn_titles")[0].finditer(mapped.text) for at in range(*found.span())}
    torn = {at for at in torn if mapped.text[at] == " "}
    return mapped.only([at for at in range(len(mapped.text)) if at not in torn]) if torn else mapped
