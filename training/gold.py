"""A folder of own pages with gold annotation in, annotated passages out: articles put together as the reader does, cut at sentences."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nlp.articles import assemble
from nlp.decode import decode
from nlp.folding import MappedText
from nlp.paragraphs import read_paragraphs
from training.annotated import Passage

LENGTH = 200  # characters of a passage, up to the next end of a sentence
_ENDS = "。！？\n"


def read_gold(folder: Path) -> Iterator[Passage]:
    """The passages of all pages of `folder`, which holds pages/ and gold/; a span that no article holds whole is left out."""
    for file in sorted((folder / "gold").glob("*.gold.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        page = folder / "pages" / f"{gold['name']}.txt"
        text = decode(page.read_bytes(), str(page))
        for article in assemble(read_paragraphs(text)):
            yield from _passages(article.mapped, gold["mentions"])


def _passages(mapped: MappedText, mentions: list[dict[str, Any]]) -> Iterator[Passage]:
    place = {offset: at for at, offset in enumerate(mapped.offsets) if mapped.text[at] != "\n"}
    spans = []
    for mention in mentions:
        inside = [place[offset] for offset in range(mention["start"], mention["end"]) if offset in place]
        if inside and inside == list(range(inside[0], inside[-1] + 1)):
            spans.append((inside[0], inside[-1] + 1, mention["type"][0]))
    for start, end in _cuts(mapped.text, spans):
        held = tuple((s - start, e - start, label) for s, e, label in spans if start <= s and e <= end)
        yield Passage(mapped.text[start:end], held)


def _cuts(text: str, spans: list[tuple[int, int, str]]) -> Iterator[tuple[int, int]]:
    """Stretches that end with a sentence and cut through no span."""
    inside = {at for start, end, _ in spans for at in range(start + 1, end)}
    start = 0
    while start < len(text):
        end = min(start + LENGTH, len(text))
        while end < len(text) and (text[end - 1] not in _ENDS or end in inside):
            end += 1
        yield start, end
        start = end
