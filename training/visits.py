"""Own pages with gold annotation and own passages with marked visits in, nlp/models/visited.crf and visitors.crf out: in what
words a place is one that somebody went to, and who is the one that did.

Logistic regressions: python-crfsuite's model, of the places of an article in order, and of sequences of one candidate each, by
the features of nlp/claims/surroundings.py.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pycrfsuite

from api.worklist import work_list
from nlp.claims.learned import VISITED, VISITORS, YES
from nlp.claims.page import frames_of
from nlp.claims.surroundings import Surroundings
from nlp.decode import decode
from nlp.reader import Located, Reader
from training.annotated import Passage, read_passages
from zhengpu.records import PageMeta

HERE = Path(__file__).parent.parent
FOLDERS = (HERE / "quality" / "tuning", HERE / "quality", HERE / "samples")
TEXT = Path(__file__).parent / "text"
SETTINGS = {"c1": 0.05, "c2": 1.0, "max_iterations": 150, "feature.minfreq": 2}
NO, MAYBE = "no", "maybe"  # MAYBE: what a careful person could leave out, not learned from
NEAR = 6  # lines between where a visit is told and where its place is named, at most
_TOWN = ("镇", "乡", "街道", "苏木", "办事处")
Answer = Callable[[Located, Located | None], str]  # whether a place was gone to (by this one)


@dataclass(frozen=True)
class Example:
    """The places of an article: features and whether somebody went there; and the candidates of those that were gone to."""

    places: list[list[str]]
    visited: list[str]
    candidates: list[list[str]]
    went: list[str]


def examples(reader: Reader) -> Iterator[Example]:
    """What is learned from: the pages of quality/ that are no unseen ones, the samples, the passages with visits."""
    for folder in FOLDERS:
        yield from of_pages(folder, reader)
    for file in sorted(TEXT.glob("*.txt")):
        yield from of_passages((p for p in read_passages(file)), reader)


def of_pages(folder: Path, reader: Reader) -> Iterator[Example]:
    """The examples of the annotated pages of a folder."""
    for work in work_list([folder / "pages"]):
        file = folder / "gold" / f"{Path(work.page).stem}.gold.json"
        if file.exists():
            gold = json.loads(file.read_text(encoding="utf-8"))
            text = decode(work.file.read_bytes(), work.page)
            yield from _of_text(text, work.page, work.meta, reader, _by_gold(gold))


def of_passages(passages: Iterable[Passage], reader: Reader) -> Iterator[Example]:
    """The examples of passages of a file in which visits are marked; of a file without a mark there are none."""
    passages = list(passages)
    if any(passage.visits for passage in passages):
        for number, passage in enumerate(passages):
            yield from _of_text(passage.text, f"passage {number}", PageMeta(), reader, _by_marks(passage))


def _of_text(text: str, name: str, meta: PageMeta, reader: Reader, answer: Answer) -> Iterator[Example]:
    page, tagged = reader.tagged(name, text, meta)
    for frame in frames_of(page, tagged, reader.known):
        around = Surroundings(frame)
        visited = [answer(place, None) for place in around.places]
        pairs = [
            (around.of_candidate(place, person, rank), answer(place, person))
            for place, gone_to in zip(around.places, visited, strict=True)
            if gone_to == YES
            for rank, person in enumerate(around.candidates(place))
        ]
        if visited:
            yield Example(around.of_places(), visited, [f for f, _ in pairs], [went for _, went in pairs])


def _by_gold(gold: dict[str, Any]) -> Answer:
    visits = [r for r in gold["relations"] if r["rel"] == "VISITED" and r.get("status", "stated") == "stated"]

    def named(mention: Located) -> dict[str, Any] | None:
        start, end = mention.mention.start, mention.mention.end
        return next((m for m in gold["mentions"] if m["start"] < end and start < m["end"]), None)

    def answer(place: Located, person: Located | None) -> str:
        there, who = named(place), named(person) if person else None
        if there is None or (person and who is None):
            return NO
        told = [v for v in visits if v["obj"] == there["key"] and abs(v["line"] - there["line"]) <= NEAR]
        told = [v for v in told if who is None or v["subj"] == who["key"]]
        if not told:
            return NO
        return YES if any(not v.get("optional") and not v.get("derived") for v in told) else MAYBE

    return answer


def _by_marks(passage: Passage) -> Answer:
    marks: dict[str, set[str]] = {}
    behind, part_behind = -1, ""
    for start, end, label in reversed(passage.spans):
        part = passage.visits.get(start, "")
        if not part and end == behind and part_behind.startswith("到"):  # 到某县某镇某村: the county and the town too
            part = part_behind if label == "COUNTY" or passage.text[start:end].endswith(_TOWN) else ""
        if part:
            marks.setdefault(passage.text[start:end], set()).add(part)
        behind, part_behind = start, part

    def parts(mention: Located, kind: str) -> set[str]:
        start, end = mention.mention.start, mention.mention.end
        names = [passage.text[s:e] for s, e, _ in passage.spans if s < end and start < e]
        return {part[1:] for name in names for part in marks.get(name, ()) if part.startswith(kind)}

    def answer(place: Located, person: Located | None) -> str:
        outings = parts(place, "到")
        if person is None or not outings:
            return YES if outings else NO
        if outings & parts(person, "行"):
            return YES
        return MAYBE if outings & parts(person, "陪") else NO

    return answer


def train(found: list[Example], places: Path, people: Path) -> None:
    """Writes both models."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({**SETTINGS, "feature.possible_transitions": 1})
    for example in found:
        trainer.append(example.places, [NO if answer == NO else YES for answer in example.visited])
    trainer.train(str(places))
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(SETTINGS)
    for example in found:
        for features, answer in zip(example.candidates, example.went, strict=True):
            if answer != MAYBE:
                trainer.append([features], [answer])
    trainer.train(str(people))


def main() -> None:
    """Trains both models on everything and prints what they were made of."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--places", type=Path, default=VISITED)
    parser.add_argument("--people", type=Path, default=VISITORS)
    arguments = parser.parse_args()
    found = list(examples(Reader()))
    train(found, arguments.places, arguments.people)
    told = sum(answer == YES for example in found for answer in example.visited)
    print(f"{len(found)} articles and passages, {told} places that were gone to")
    for file in (arguments.places, arguments.people):
        print(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
