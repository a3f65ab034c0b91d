"""A frame in, LOCATED_IN claims out: 张寨镇 in 莘县 where they are printed one after the other, 位于, 首都."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from nlp.claims.frame import PLACES, Frame
from zhengpu.records import Claim

if TYPE_CHECKING:
    from nlp.reader import Located

_TOWN = re.compile(r"(?:镇|乡|街道|苏木)$")
_BELOW = re.compile(r"(?:镇|乡|街道|苏木|村|社区|屯|片区|寨|庄)$")
_LIES = re.compile(r"，?(?:就|均|都)?(?:位于|坐落于|坐落在|地处|设在)(?:了)?")


def location_claims(frame: Frame) -> Iterator[Claim]:
    """What the article says lies where."""
    mentions = frame.mentions
    for left, right in pairwise(mentions):
        if left.end == right.start and left.mention.label == "COUNTY" and right.mention.label == "AGENCY":
            right = _town_of(frame, right) or right
            if right.mention.label == "PLACE":
                claim = frame.make("LOCATED_IN", right, left, (left.start, left.end), "located.body")
                if claim:
                    yield claim
        elif left.end == right.start and _nested(left, right):
            claim = frame.make("LOCATED_IN", right, left, (left.start, right.end), "located.adjacent")
            if claim:
                yield claim
    for thing, place, at in (*_lies(frame), *_capitals(frame)):
        claim = frame.make("LOCATED_IN", thing, place, at, "located.said")
        if claim:
            yield claim


def _town_of(frame: Frame, body: Located) -> Located | None:
    """The town whose body is printed right after its county (莘县+张寨镇党委), where the page names the town itself."""
    town = re.match(r"[一-鿿]{1,5}?(?:镇|乡|街道)", body.mention.text)
    named = [m for m in frame.page_mentions if town and m.mention.text == town.group() and m.mention.label == "PLACE"]
    same = [m for m in named if m.mention.article == body.mention.article]
    found = same or named
    return found[0] if found else None


def _nested(left: Located, right: Located) -> bool:
    """Whether the right one is a town in a county, or something in a town, village or zone."""
    if right.mention.label in ("ORG", "COMPANY"):
        return left.mention.label == "PLACE" and bool(_BELOW.search(left.mention.text))
    if right.mention.label != "PLACE" or not _BELOW.search(right.mention.text):
        return False
    if left.mention.label == "COUNTY":
        return True
    return (
        left.mention.label == "PLACE" and bool(_TOWN.search(left.mention.text)) and not _TOWN.search(right.mention.text)
    )


def _chain(frame: Frame, start: int, end: int) -> list[Located]:
    """Places printed one right after the other from an offset."""
    chain: list[Located] = []
    at = start
    for mention in frame.between(start, end, ("COUNTY", "PLACE")):
        if mention.start != at:
            break
        chain.append(mention)
        at = mention.end
    return chain


def _lies(frame: Frame) -> Iterator[tuple[Located, Located, tuple[int, int]]]:
    for found in _LIES.finditer(frame.text):
        start, end = frame.sentence(found.start())
        chain = _chain(frame, found.end(), end)
        if not chain:
            continue
        place = chain[-1]
        before = [m for m in frame.between(start, found.start(), PLACES) if m.end == found.start()]
        behind = re.compile(r"[一-鿿]{0,4}的").match(frame.text, place.end)
        if before:
            yield before[-1], place, (before[-1].start, place.end)
        elif behind:
            after = [m for m in frame.between(behind.end(), end, PLACES) if m.start == behind.end()]
            if after:
                yield after[0], place, (found.start(), after[0].end)


def _capitals(frame: Frame) -> Iterator[tuple[Located, Located, tuple[int, int]]]:
    """德国首都柏林."""
    for found in re.finditer(r"(?:首都|省会|首府)", frame.text):
        whole = [m for m in frame.mentions if m.end == found.start() and m.mention.label == "PLACE"]
        part = [m for m in frame.mentions if m.start == found.end() and m.mention.label == "PLACE"]
        if whole and part:
            yield part[0], whole[0], (whole[0].start, part[0].end)
