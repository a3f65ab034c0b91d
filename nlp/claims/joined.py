"""A frame and where somebody goes in, out who goes as well by the words there: 会同某某, 他与某某结伴, 带上某某…，两人又到."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.claims.frame import PEOPLE, Frame, name_list_before
from nlp.claims.subjects import run_start, subject_people

if TYPE_CHECKING:
    from nlp.reader import Located

_SIDE_BY_SIDE = re.compile("(?:同志)?(?:结伴|一道|一起|一同|双双|相约|搭伴)")
_TAKES = re.compile("(?:带着|带上|带领|偕同?|会同|叫上|约上|拉上|喊上)$")


def with_him(frame: Frame, start: int, at: int) -> list[Located]:
    """他与县委常委某某结伴: who goes with him."""
    if frame.text[start : start + 1] not in ("与", "和", "同"):
        return []
    people = [p for p in frame.between(start, at, PEOPLE) if run_start(frame, p) == start + 1]
    return [p for p in people if _SIDE_BY_SIDE.match(frame.text, p.end)][:1]


def both_told(frame: Frame, at: int) -> list[Located]:
    """两人, 他们: who was told of last in the paragraph to set out, with those taken along (某某带上某某)."""
    start = frame.tagged.text.part_at(at).start
    for person in reversed(frame.between(start, at, PEOPLE)):
        first = frame.sentence(person.start)[0]
        taken = _TAKES.search(frame.text, first, run_start(frame, name_list_before(frame, person)[0]))
        heads = next(subject_people(frame, first, taken.start()), []) if taken else []
        if heads:
            return [*heads, *name_list_before(frame, person)]
    return []


def joining(frame: Frame, after: int, at: int) -> list[Located]:
    """会同某某: they go as well."""
    found = re.compile(r"(?:同志)?，?会同").match(frame.text, after, at)
    if not found:
        return []
    people = [p for p in frame.between(found.end(), at, PEOPLE) if run_start(frame, p) == found.end()]
    return people[:1]
