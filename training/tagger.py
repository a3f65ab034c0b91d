"""Own annotated passages (training/text, quality/tuning) in, the shipped CRF model out, with what it scores on passages held back."""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from nlp.candidates import HOME
from nlp.components.crf import spans_of, train
from nlp.features import features
from nlp.folding import fold
from nlp.pipeline import TAGGER, build
from training.annotated import Passage, read_passages
from training.augment import Swapper
from training.gold import read_gold

TEXT = Path(__file__).parent / "text"
GOLD = Path(__file__).parent.parent / "quality" / "tuning"
COPIES = 1  # of each passage, with other names
SETTINGS = {"c1": 0.15, "c2": 0.05, "max_iterations": 100, "feature.possible_transitions": 1}
HELD_BACK = 0.15
SEED = 7

Sequence = tuple[list[list[str]], list[str]]  # features and tag of each character


def _tags(passage: Passage) -> list[str]:
    tags = ["O"] * len(passage.text)
    for start, end, label in passage.spans:
        inside = ["B-" + label, *["I-" + label] * (end - start - 2), "E-" + label]
        tags[start:end] = inside if end - start > 1 else ["S-" + label]
    return tags


def sequences(passages: Iterable[Passage]) -> Iterator[Sequence]:
    """Features and tags of each passage, seen with no home, as pages of unknown papers are."""
    nlp = build(tagger=None)
    nlp.remove_pipe("zhengpu_crf")
    nlp.remove_pipe("zhengpu_resolver")
    for passage in passages:
        doc = nlp.make_doc(fold(passage.text))
        doc.user_data[HOME] = None
        for _, pipe in nlp.pipeline:
            doc = pipe(doc)
        yield features(doc), _tags(passage)


def _score(model: Path, held: list[Passage]) -> str:
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    hit = made = gold = 0
    for rows, tags in sequences(held):
        want, have = set(spans_of(tags)), set(spans_of(tagger.tag(rows)))
        hit, made, gold = hit + len(want & have), made + len(have), gold + len(want)
    precision, recall = hit / max(made, 1), hit / max(gold, 1)
    return f"held back: {len(held)} passages, P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / (precision + recall):.3f}"


def main() -> None:
    """Trains on most passages to report a score, then on all of them to make the shipped model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=TAGGER)
    parser.add_argument("--no-score", action="store_true", help="skip the run with passages held back")
    parser.add_argument("--without-gold", action="store_true", help="leave the annotated pages of quality/tuning out")
    arguments = parser.parse_args()
    passages = [p for path in sorted(TEXT.glob("*.txt")) for p in read_passages(path)]
    passages += [] if arguments.without_gold else list(read_gold(GOLD))
    if not arguments.no_score:
        order = list(range(len(passages)))
        random.Random(SEED).shuffle(order)
        held = set(order[: int(HELD_BACK * len(order))])
        train(sequences(_with_copies([p for i, p in enumerate(passages) if i not in held])), arguments.out, SETTINGS)
        print(_score(arguments.out, [passages[i] for i in sorted(held)]))
    train(sequences(_with_copies(passages)), arguments.out, SETTINGS)
    print(f"{arguments.out.name}: {len(passages)} passages, {arguments.out.stat().st_size / 1e6:.1f} MB")


def _with_copies(passages: list[Passage]) -> Iterator[Passage]:
    """The passages, and copies of them with other names."""
    swapper = Swapper(passages, SEED)
    yield from passages
    for _ in range(COPIES):
        yield from map(swapper.copy, passages)


if __name__ == "__main__":
    main()
