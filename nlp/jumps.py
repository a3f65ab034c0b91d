"""Paragraphs with （下转本版右下） and （上接本版左上） in, the same without those marks out, and which goes on where."""

from __future__ import annotations

import re
from dataclasses import replace

from nlp.lines import FILE, REGION_GAP, Paragraph, ended, has, kind_of
from nlp.patterns import patterns


def cut_jumps(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Takes （下转3版） and its like out of the running text; what stood behind or before the mark is known by it."""
    kept: list[Paragraph] = []
    carried = ""  # the mark that stood alone in the line above
    for paragraph in paragraphs:
        holes = [found.span() for pattern in patterns(FILE, "jump") for found in pattern.finditer(paragraph.text)]
        if not holes:
            kept.append(replace(paragraph, carried=carried) if carried and _may_be_carried(paragraph) else paragraph)
            carried = ""
            continue
        keep = [at for at in range(len(paragraph.text)) if not any(start <= at < end for start, end in holes)]
        mapped = paragraph.mapped.only(keep)
        carried, onward = _mark("carried", paragraph.text), _mark("onward", paragraph.text)
        if mapped.text.strip():
            kind = "body" if carried else kind_of(mapped.text)
            kept.append(replace(paragraph, mapped=mapped, kind=kind, carried=carried, onward=onward))
            carried = ""
            continue
        if onward and kept and kept[-1].kind == "body" and paragraph.gap < REGION_GAP:
            kept[-1] = replace(kept[-1], onward=onward)
        kept.append(replace(paragraph, kind="furniture"))
    return kept


def jump_pairs(paragraphs: list[Paragraph]) -> list[tuple[int, int]]:
    """The one paragraph of a page that breaks off and goes on below, and the one that goes on from above."""
    onward = [at for at, paragraph in enumerate(paragraphs) if has("jump_here", paragraph.onward)]
    carried = [at for at, paragraph in enumerate(paragraphs) if has("jump_here", paragraph.carried)]
    if len(onward) == len(carried) == 1 and onward[0] < carried[0] and not ended(paragraphs[onward[0]].text):
        return [(onward[0], carried[0])]
    return []


def carry_on(paragraphs: list[Paragraph], rests: list[int]) -> list[Paragraph]:
    """Text under the rest of a broken paragraph goes on from there as well."""
    marks = {at + 1: paragraphs[at].carried for at in rests}
    return [
        replace(paragraph, carried=marks[at]) if at in marks and _may_be_carried(paragraph) else paragraph
        for at, paragraph in enumerate(paragraphs)
    ]


def _may_be_carried(paragraph: Paragraph) -> bool:
    """Whether what stands under a mark alone in its line is the text that goes on."""
    return paragraph.kind == "body" and paragraph.gap < REGION_GAP and not has("lead", paragraph.text)


def _mark(key: str, text: str) -> str:
    """What a mark under `key` says, if the text has one: 上接本版左上."""
    found = next((found for pattern in patterns(FILE, key) if (found := pattern.search(text))), None)
    return re.sub(r"[\s（()）]", "", found[0]) if found else ""
