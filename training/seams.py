"""Own annotated text and own sample pages in, nlp/models/seams.txt out: which characters follow which, for mending seams."""

from __future__ import annotations

import argparse
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nlp.decode import decode
from nlp.folding import fold
from nlp.seams import MODEL, ORDER, START, SeamModel
from training.annotated import read_passages

HERE = Path(__file__).parent.parent
TEXTS = HERE / "training" / "text"
NEWS = ("mixed", "politics", "society")  # slogans and lists of names follow other laws than the sentences of reports
PAGES = HERE / "samples" / "pages"
WORDS = HERE / "nlp" / "models" / "words.txt"
HELD_OUT = 5  # one sentence of so many is left out when the weights are fitted
LEAST = 12  # characters on each side of a cut


def sentences() -> Iterator[str]:
    """The folded sentences of our own text, digits as one."""
    files = sorted(path for kind in NEWS for path in TEXTS.glob(f"{kind}-*.txt"))
    texts = [passage.text for path in files for passage in read_passages(path)]
    texts += [
        line for path in sorted(PAGES.glob("*.txt")) for line in decode(path.read_bytes(), path.name).splitlines()
    ]
    for text in texts:
        folded = re.sub(r"\s+", " ", re.sub(r"\d", "0", fold(text).strip()))
        yield from (found for found in re.findall(r"[^。！？]+[。！？]?[”’）]*", folded) if len(found) >= ORDER)


def words() -> list[str]:
    """The segmenter's words: names of divisions, posts, verbs."""
    return WORDS.read_text(encoding="utf-8").splitlines()


def followers(of: Iterable[str], inside: Iterable[str] = ()) -> dict[str, str]:
    """Each history with the characters that follow it in sentences, and inside words."""
    found: dict[str, list[str]] = defaultdict(list)
    for text in of:
        whole = START + text
        for at in range(1, len(whole)):
            found[whole[max(0, at - ORDER + 1) : at]].append(whole[at])
    for word in inside:
        for at in range(1, len(word)):
            found[word[max(0, at - ORDER + 1) : at]].append(word[at])
    return {history: "".join(sorted(chars)) for history, chars in sorted(found.items())}


def parts(model: SeamModel, tail: str, head: str) -> list[float]:
    """What the score of a seam is weighed from: the gain over a sentence's start, over chance, and one."""
    gains = [0.0, 0.0]
    for at, char in enumerate(head[: ORDER - 1]):
        here = np.log(model.probability(tail[-ORDER:] + head[:at], char))
        gains[0] += here - np.log(model.probability(START + head[:at], char))
        gains[1] += here - np.log(model.probability(head[:at], char))
    return [*gains, 1.0]


def fit(of: Sequence[str]) -> tuple[NDArray[np.float64], float, float]:
    """Weights (start, chance, bias) by logistic regression on cuts of left-out sentences against wrong rests and beginnings;
    shares of true rests, and of wrong ones, that get a score above 0.
    """
    dice = random.Random(1)
    left_out = [text for at, text in enumerate(of) if at % HELD_OUT == 0 and len(text) > 2 * LEAST]
    model = SeamModel(followers((text for at, text in enumerate(of) if at % HELD_OUT), words()))
    cuts = [(text[:at], text[at:]) for text in left_out if (at := dice.randrange(LEAST, len(text) - LEAST + 1))]
    rests = [head for _, head in cuts]
    dice.shuffle(rests)
    true = [parts(model, tail, head) for tail, head in cuts]
    wrong = [parts(model, tail, head) for (tail, _), head in zip(cuts, rests, strict=True)]
    begun = [parts(model, tail, dice.choice(left_out)) for tail, _ in cuts]
    rows = np.array(true + wrong + begun)
    goes_on = np.array([1.0] * len(true) + [0.0] * (len(wrong) + len(begun)))
    weights = np.zeros(rows.shape[1])
    for _ in range(3000):
        weights -= 0.2 * rows.T @ (1 / (1 + np.exp(-rows @ weights)) - goes_on) / len(rows)
    above = rows @ weights > 0
    return weights, float(above[: len(true)].mean()), float(above[len(true) :].mean())


def main() -> None:
    """Writes the model; with --fit prints the weights for nlp/seams.py instead."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fit", action="store_true", help="fit the weights on left-out sentences and print them")
    held = list(sentences())
    if parser.parse_args().fit:
        weights, hits, alarms = fit(held)
        print("OF_START, OF_CHANCE, BIAS =", ", ".join(f"{weight:.2f}" for weight in weights))
        print(f"above 0: {hits:.1%} of true rests, {alarms:.1%} of wrong ones")
        return
    made = followers(held, words())
    MODEL.write_text("".join(f"{history}\t{chars}\n" for history, chars in made.items()), encoding="utf-8")
    print(f"{MODEL.name}: {sum(map(len, held)):,} characters, {len(made):,} histories")


if __name__ == "__main__":
    main()
