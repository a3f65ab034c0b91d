"""A frame in, WROTE claims out: journalists, correspondents, photographers and authors with their headline."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.articles import author_block
from nlp.claims.frame import PEOPLE, Frame
from zhengpu.records import Claim

_LEAD = re.compile(r"[^（\n]{0,16}（((?:本报|见习|首席|全媒体|特约)?(?:记者|通讯员|实习生)?[^）\n]{2,60})）")
_SIGNED = re.compile(r"[□■◎●◆].{0,30}$|(?:摄|摄影|文/图|报道)\s*）?$")


def author_claims(frame: Frame) -> Iterator[Claim]:
    """Who wrote the article, or took the picture."""
    if frame.tagged.article.kind == "furniture":
        return
    headline = frame.tagged.text.headline or _first_sentence(frame)
    if not headline:
        return
    signed = [
        span
        for part in frame.tagged.text.parts
        if not part.copy
        for span in _signatures(frame, part.start, part.end, part.zone)
    ]
    for start, end in signed:
        for person in frame.between(start, end, PEOPLE):
            claim = frame.make(
                "WROTE", person, None, (person.start, person.end), "authors.signed", object_text=headline
            )
            if claim:
                yield claim


def _signatures(frame: Frame, start: int, end: int, zone: str) -> Iterator[tuple[int, int]]:
    text = frame.text
    if zone == "byline":
        yield start, end
        return
    if zone not in ("body", "caption"):
        return
    lead = _LEAD.match(text, start, end)
    if lead and re.search(r"记者|通讯员|实习生|讯", text[start : lead.end()]) and "通过" not in lead.group():
        yield lead.span(1)
    block = author_block(text[start:end])
    if block:
        yield start + block.start(), end
    if zone == "caption" or re.search(r"[记者员]\s*[一-鿿·]{2,4}\s*(?:摄|摄影报道|文/图)$", text[start:end]):
        found = _SIGNED.search(text, start, end)
        if found:
            yield max(start, found.start() - 12), end


def _first_sentence(frame: Frame) -> str:
    """What stands for the headline of a caption."""
    body = [(s, e) for s, e in frame.body if not re.match(r"[□■△▲]\s*\S{2,4}\s", frame.text[s:e]) or e - s > 20]
    return frame.text[slice(*body[0])].lstrip("△▲□■ ") if body else ""
