"""Words separated by spaces (UD Chinese GSD, CC BY-SA 4.0) and our own lists in, the shipped pkuseg model out."""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

import spacy_pkuseg

from nlp.folding import fold
from nlp.patterns import words
from zhengpu.lexicon import lexicon

MODEL = Path(__file__).parent.parent / "nlp" / "models" / "pkuseg"
DICTIONARY = MODEL.parent / "words.txt"
ITERATIONS = 20
LISTS = (
    ("names.yaml", "after"),
    ("names.yaml", "before"),
    ("names.yaml", "not_names"),
    ("tagging.yaml", "stop_words"),
    ("titles.yaml", "public"),
    ("titles.yaml", "other"),
    ("titles.yaml", "roles"),
    ("visits.yaml", "go"),
    ("visits.yaml", "look"),
    ("visits.yaml", "act"),
    ("visits.yaml", "told"),
    ("claims.yaml", "meeting_bare"),
)


def in_our_form(line: str) -> str:
    """A line of the corpus with punctuation as the reader folds it: GSD writes , and . where newspapers print ， and 。"""
    return " ".join("。" if word == "." else fold(word) for word in line.split())


def write_dictionary(path: Path = DICTIONARY) -> int:
    """Writes the words that are never cut: divisions of the lexicon and the working words of our own lists."""
    known = lexicon()
    held = {name for name in (*known.full_names, *known.short_names) if len(name) >= 2}
    held |= {word for file, key in LISTS for word in words(file, key) if len(word) >= 2 and "（" not in word}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{word}\n" for word in sorted(held)), encoding="utf-8")
    return len(held)


def train(seg_ud: Path, model: Path = MODEL) -> None:
    """Trains on `seg_ud`/train.txt, tests on `seg_ud`/test.txt and leaves the model's files in `model`."""
    with tempfile.TemporaryDirectory() as scratch:
        for name in ("train.txt", "test.txt"):
            lines = (seg_ud / name).read_text(encoding="utf-8").splitlines()
            (Path(scratch) / name).write_text("\n".join(map(in_our_form, lines)) + "\n", encoding="utf-8")
        out = Path(scratch) / "model"
        spacy_pkuseg.train(f"{scratch}/train.txt", f"{scratch}/test.txt", str(out), train_iter=ITERATIONS)
        model.mkdir(parents=True, exist_ok=True)
        for name in ("features.msgpack", "weights.npz"):
            shutil.copy(out / name, model / name)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "seg_ud", type=Path, nargs="?", help="folder with train.txt and test.txt; without it only the dictionary"
    )
    folder = parser.parse_args().seg_ud
    print(f"{DICTIONARY.name}: {write_dictionary()} words")
    if folder:
        train(folder)
