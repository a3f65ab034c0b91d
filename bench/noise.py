"""Articles as printed and a level of damage in, the text of a damaged page and where each character came from out."""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Literal

DATA = Path(__file__).parent.parent / "zhengpu" / "data"
HALF = str.maketrans("，：；（）！？", ",:;()!?")
MARKS = "，。、；：”“）"
SHORTEST_CUT = 40  # characters of a paragraph that may be cut, and of a line that may be printed twice
NARROWEST, WIDEST = 14, 22  # columns of characters
Origin = int | None
Kind = Literal["headline", "byline", "body", "caption", "furniture"]


@dataclass(frozen=True)
class Level:
    """How much goes wrong: rates are of 1,000 characters, shares of articles or pages.

    `realistic` has the rates counted on 20,000 characters of three real pages: 1.1 paragraphs of 1,000 characters break off
    inside a sentence, 0.7 characters are misread, 0.15 passages are printed twice, one page of three has half-width marks.
    Those pages keep the lines of a paragraph together; others do not, so that a third of the pages is wrapped at its
    columns. `heavy` is what the full pages of `quality/tuning` have (4.5 breaks of 1,000 characters, all wrapped).
    """

    cuts: float  # paragraphs broken off, their rest in a block of its own
    glyphs: float  # look-alike characters
    lost: float  # marks not printed
    doubled: float  # marks printed twice
    repeated: float  # passages printed twice
    wrapped: float  # share of the pages whose lines end at their columns
    narrow: float  # share of the pages with half-width marks
    late: float  # share of the articles with their headline after them
    mixed: float  # share of the articles whose last paragraphs stand within the next article


LEVELS = {
    "light": Level(0.5, 0.4, 0.1, 0.1, 0.1, 0.2, 0.2, 0.0, 0.0),
    "realistic": Level(1.1, 0.8, 0.3, 0.3, 0.2, 0.33, 0.33, 0.05, 0.1),
    "heavy": Level(4.5, 4.0, 2.0, 2.0, 1.0, 1.0, 0.4, 0.15, 0.35),
}


@dataclass(frozen=True)
class Char:
    """A printed character and the offset of the clean character that it stands for (none: added); `again` is of a copy."""

    text: str
    origin: Origin
    again: bool = False


Chars = tuple[Char, ...]


@dataclass(frozen=True)
class Piece:
    """A paragraph, or a part of one: what it is, its characters, and whether a blank line parts it from the one before."""

    kind: Kind
    chars: Chars
    apart: bool = True


@dataclass(frozen=True)
class Printed:
    """The text of a page with the origin of each of its characters (line breaks and added characters have none)."""

    text: str
    origins: tuple[Origin, ...]
    again: tuple[bool, ...]

    def spans(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where the clean characters [start, end) are printed, the first printing first; whole printings only."""
        for copy in (False, True):
            found = [
                at
                for at, (origin, again) in enumerate(zip(self.origins, self.again, strict=True))
                if origin is not None and start <= origin < end and again is copy
            ]
            if found and len({self.origins[at] for at in found}) == len(found) == end - start:
                yield found[0], found[-1] + 1


def clean(articles: Sequence[Sequence[Piece]]) -> Printed:
    """The page undamaged: a blank line between paragraphs."""
    return _printed([piece for article in articles for piece in article], None)


def damaged(articles: Sequence[Sequence[Piece]], level: Level, seed: int) -> Printed:
    """The page as a poor print and its OCR leave it; the same seed gives the same page."""
    dice = random.Random(seed)
    hurt = [_late_headline([_misprint(piece, level, dice) for piece in article], level, dice) for article in articles]
    pieces = [_cut(piece, level, dice) for piece in _mixed(hurt, level, dice)]
    order = _dealt(pieces, dice)
    if dice.random() < level.narrow:
        order = [
            replace(piece, chars=tuple(replace(c, text=c.text.translate(HALF)) for c in piece.chars)) for piece in order
        ]
    width = dice.randint(NARROWEST, WIDEST) if dice.random() < level.wrapped else None
    return _printed([_repeat(piece, level, dice) for piece in order], width, dice)


# Characters ---------------------------------------------------------------------------------------


def _hit(dice: random.Random, rate: float, of: int = 1) -> bool:
    return dice.random() < rate * of / 1000


@cache
def _look_alikes() -> dict[str, str]:
    """Each meant character with those that are printed for it."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in ("look_alikes.csv", "confusables.csv"):
        with (DATA / name).open(encoding="utf-8") as file:
            for row in csv.DictReader(line for line in file if not line.startswith("#")):
                if len(row["printed"]) == len(row["meant"]) == 1:
                    found[row["meant"]].append(row["printed"])
    return {meant: "".join(dict.fromkeys(printed)) for meant, printed in found.items()}


def _misprint(piece: Piece, level: Level, dice: random.Random) -> Piece:
    """Characters misread, marks lost or doubled; brackets stay, whose loss no reader could mend."""
    chars: list[Char] = []
    alike = _look_alikes()
    marks = sum(char.text in MARKS for char in piece.chars) or 1
    share = len(piece.chars) / marks  # rates of marks are of all characters
    for char in piece.chars:
        if char.text in alike and _hit(dice, level.glyphs):
            char = replace(char, text=dice.choice(alike[char.text]))
        mark = char.text in "，。、"
        if mark and len(chars) < len(piece.chars) - 1 and _hit(dice, level.lost * share):
            continue
        chars.append(char)
        if mark and _hit(dice, level.doubled * share):
            chars.append(Char(char.text, None))
    return replace(piece, chars=tuple(chars))


# Order --------------------------------------------------------------------------------------------


def _late_headline(article: list[Piece], level: Level, dice: random.Random) -> list[Piece]:
    heads = next((at for at, piece in enumerate(article) if piece.kind != "headline"), len(article))
    if 0 < heads < len(article) and dice.random() < level.late:
        return [*article[heads:], *article[:heads]]
    return article


def _mixed(articles: list[list[Piece]], level: Level, dice: random.Random) -> list[Piece]:
    """One row of pieces: the last paragraphs of some articles stand after the first paragraph of the next."""
    row: list[Piece] = []
    held: list[Piece] = []
    for at, article in enumerate(articles):
        tail: list[Piece] = []
        bodies = [i for i, piece in enumerate(article) if piece.kind == "body"]
        if len(bodies) >= 2 and at + 1 < len(articles) and dice.random() < level.mixed:
            start = bodies[dice.randrange(1, len(bodies))]
            article, tail = article[:start], article[start:]
        first = next((i + 1 for i, piece in enumerate(article) if piece.kind == "body"), len(article))
        row += [*article[:first], *held, *article[first:]]
        held = tail
    return row + held


def _cut(piece: Piece, level: Level, dice: random.Random) -> list[Piece]:
    """The parts of a paragraph that breaks off, at any place of it."""
    if piece.kind != "body" or len(piece.chars) < SHORTEST_CUT or not _hit(dice, level.cuts, len(piece.chars)):
        return [piece]
    at = dice.randrange(12, len(piece.chars) - 8)
    return [replace(piece, chars=piece.chars[:at]), replace(piece, chars=piece.chars[at:])]


def _dealt(pieces: Iterable[list[Piece]], dice: random.Random) -> list[Piece]:
    """The pieces in a row again; half the rests of broken paragraphs come one paragraph late."""
    row: list[Piece] = []
    late: list[Piece] = []
    for parts in pieces:
        row += [parts[0], *late]
        late = []
        if dice.random() < 0.5 and not _inside_word(parts):
            late = parts[1:]
        else:
            row += parts[1:]
    return row + late


def _inside_word(parts: list[Piece]) -> bool:
    """Whether a paragraph breaks off beside no mark: names that it may cut keep their halves next to each other."""
    return len(parts) == 2 and parts[0].chars[-1].text not in MARKS and parts[1].chars[0].text not in MARKS


def _repeat(piece: Piece, level: Level, dice: random.Random) -> Piece:
    """A sentence or less of a paragraph printed twice."""
    if piece.kind != "body" or len(piece.chars) < SHORTEST_CUT or not _hit(dice, level.repeated, len(piece.chars)):
        return piece
    ends = [at + 1 for at, char in enumerate(piece.chars) if char.text in "，。"]
    if len(ends) < 2:
        return piece
    start, end = sorted(dice.sample(ends, 2))
    copy = tuple(replace(char, again=True) for char in piece.chars[start:end])
    return replace(piece, chars=piece.chars[:end] + copy + piece.chars[end:])


# Lines --------------------------------------------------------------------------------------------


def _printed(pieces: Sequence[Piece], width: int | None, dice: random.Random | None = None) -> Printed:
    row: list[Char] = []
    for piece in pieces:
        if row:
            row += [Char("\n", None)] * (2 if piece.apart else 1)
        row += _lines(piece, width, dice) if width and dice else piece.chars
    row.append(Char("\n", None))
    return Printed("".join(c.text for c in row), tuple(c.origin for c in row), tuple(c.again for c in row))


def _lines(piece: Piece, width: int, dice: random.Random) -> Iterator[Char]:
    """Lines of about the column's width; here and there one is a character short or long, or a blank line follows it."""
    left = width
    for at, char in enumerate(piece.chars):
        yield char
        left -= 1
        if left <= 0 and at + 1 < len(piece.chars):
            yield Char("\n", None)
            if piece.kind == "body" and dice.random() < 0.04:
                yield Char("\n", None)
            left = width + dice.choice((-1, 0, 0, 0, 1))
