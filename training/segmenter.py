"""Words separated by spaces (UD Chinese GSD, CC BY-SA 4.0) in, the shipped pkuseg model out."""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

import spacy_pkuseg

MODEL = Path(__file__).parent.parent / "nlp" / "models" / "pkuseg"
ITERATIONS = 20


def train(seg_ud: Path, model: Path = MODEL) -> None:
    """Trains on `seg_ud`/train.txt, tests on `seg_ud`/test.txt and leaves the model's files in `model`."""
    with tempfile.TemporaryDirectory() as scratch:
        spacy_pkuseg.train(str(seg_ud / "train.txt"), str(seg_ud / "test.txt"), scratch, train_iter=ITERATIONS)
        model.mkdir(parents=True, exist_ok=True)
        for name in ("features.msgpack", "weights.npz"):
            shutil.copy(Path(scratch) / name, model / name)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seg_ud", type=Path, help="folder with train.txt and test.txt")
    train(parser.parse_args().seg_ud)
