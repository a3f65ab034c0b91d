"""A frame and the offset behind 历任 in, the offices that are told there one after another out."""

from __future__ import annotations

import re

from nlp.claims.bodies import Held, held_at
from nlp.claims.frame import PEOPLE, Frame

LISTING = ("历任", "先后任", "先后担任")
_LONGEST = 240  # characters of a list of offices
_ENDS = re.compile("[。：“”]|等|现任|现为|[曾调改升转兼]?任|当选|退休|离休|后来|至今")
_APART = re.compile("(?:^|[，、；和及兼])$")


def career(frame: Frame, start: int) -> list[Held]:
    """历任云溪区委干事，云溪县水利局局长，副县长等职; an office behind a body that was not read is left out."""
    _, stop = frame.sentence(start)
    offices: list[Held] = []
    at = start
    for mention in frame.between(start, min(stop, start + _LONGEST)):
        gap = frame.text[at : mention.start]
        if mention.mention.label in PEOPLE and not gap:  # the last title is that person's: …等村支书，县长某某
            cut = frame.text.rfind("，", start, at)
            return [office for office in offices if office.post.end <= cut]
        if mention.mention.label in PEOPLE or _ENDS.search(gap):
            break
        if mention.mention.label == "POST":
            held = held_at(frame, mention, offices)
            beside = held.body is not None and held.body.end == mention.start
            if beside or _APART.search(gap):
                offices.append(held)
        at = mention.end
    return offices
