"""A tagged article in, the places, organisations and firms out that it names again: where no rule saw them, or behind a word drawn to them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from spacy.tokens import Doc

from nlp.candidates import LED, Candidate, View, division_hits, text_of, view_of
from nlp.components.reach import names_nothing
from nlp.everyday import everyday
from nlp.namesakes import printed_names

LABELS = frozenset(("PLACE", "ORG", "COMPANY"))
SURE = 0.86  # how surely a name must be told for its other places
LEAST = 3  # characters of such a name
LONGEST_LEAD = 6  # characters of what is drawn to a name
_AGAIN = 0.9
_WORD = 2
_HAN = re.compile("[一-鿿]")
_BEFORE = frozenset("的在到为和与是从对给让向由及将把被于至以等使即有跟同")  # what no name ends with
_GOES_ON = re.compile(
    r"(?<=[村屯寨])[民委干支两组庄里头级史规容口镇乡]|(?<=[镇乡])[长委政党人直域区里上村]|(?<=[社园街])区|(?<=道)办"
    r"|(?<=[山河湖江岛湾水])(?:林场|农场|牧场|渔场|水库|景区|公园|小学|中学|医院|[路街镇乡村站桥港])"
    r"|(?<=[县区市])[长委政人级直]|(?<=[院校学园馆会社团])[长院校员区生队]"
)
_NUMBER = re.compile("[一二两三四五六七八九十多几各每某数0-9]")


class Led(NamedTuple):
    """A mention that took in the word before it, and where the name itself begins."""

    taken: Candidate
    start: int


def again(doc: Doc, held: list[Candidate]) -> list[Candidate]:
    """What to propose anew; what took a word in is marked on the Doc, to be refused."""
    known = _known(doc, held)
    if not known:
        return []
    found = []
    for led in _led(doc, held, known):
        doc.user_data.setdefault(LED, []).append((led.taken.start, led.taken.end))
        found.append(led.taken._replace(start=led.start, score=_AGAIN, source="memory"))
    return [*found, *_untold(doc, held, known)]


def _known(doc: Doc, held: Iterable[Candidate]) -> dict[str, str]:
    """The names that stand in the article once more, with their labels."""
    text = text_of(doc)
    names = {}
    for winner in held:
        name = text[winner.start : winner.end]
        if (
            winner.label in LABELS
            and winner.score >= SURE
            and len(name) >= LEAST
            and not re.search(r"[\s、，（“]", name)
            and text.count(name) > 1
            and not names_nothing(name)
            and not _NUMBER.match(name)
        ):
            names[name] = winner.label
    return names


def _led(doc: Doc, held: Iterable[Candidate], known: dict[str, str]) -> Iterator[Led]:
    """使+云岫纸业, 感谢+白鹤集团: mentions that end with a known name, with an everyday word before it."""
    text = text_of(doc)
    hits = division_hits(doc)
    for winner in held:
        if winner.label not in LABELS:
            continue
        name = text[winner.start : winner.end]
        for length in range(1, min(LONGEST_LEAD, len(name) - LEAST) + 1):
            lead = name[:length]
            if known.get(name[length:]) == winner.label and text.count(name) == 1:
                start = winner.start + length
                placed = any(h.start < start and winner.start < h.end for h in hits)
                if not placed and (lead in _BEFORE or (length >= _WORD and lead[-_WORD:] in everyday())):
                    yield Led(winner, start)
                    break


def _untold(doc: Doc, held: Iterable[Candidate], known: dict[str, str]) -> Iterator[Candidate]:
    """The other places of known names at which nothing was tagged."""
    text, view = text_of(doc), view_of(doc)
    held = list(held)
    taken = {at for c in held for at in range(c.start, c.end)}
    for name, start, end in printed_names(text, known):
        if end - start != len(name) or not _stands(view, start, end):
            continue
        if taken.isdisjoint(range(start, end)) or _in_pieces(held, start, end):
            yield Candidate(start, end, known[name], _AGAIN, "memory")


def _in_pieces(held: Iterable[Candidate], start: int, end: int) -> bool:
    """Whether two names or more, of places and unknown kinds, were read where a known one stands: 云州+卧云."""
    within = [c for c in held if c.start < end and start < c.end]
    whole = bool(within) and within[0].start == start and all(start <= c.start and c.end <= end for c in within)
    return whole and len(within) > 1 and all(c.label in ("PLACE", "COUNTY", "COMPANY") for c in within)


def _stands(view: View, start: int, end: int) -> bool:
    """Whether a known name is no piece of a longer one here."""
    before = view.before(start)
    whole = view.boundary(start) or not _HAN.match(before or "，") or before in _BEFORE
    return whole and not _GOES_ON.match(view.text, end)
