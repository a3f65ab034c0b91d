"""Large real text when it lies beside the project, else text of our own, in; characters a second of each stage out."""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import jieba.posseg
from rich.console import Console
from rich.table import Table

from nlp.articles import assemble
from nlp.context import page_context
from nlp.folding import fold
from nlp.paragraphs import read_paragraphs
from nlp.reader import Reader
from training.annotated import read_passages
from zhengpu.records import PageMeta

HERE = Path(__file__).parent.parent
CORPUS = HERE.parent / "shared" / "corpora" / "broadcast"
PAGE = 6_000


def pages(wanted: int) -> list[str]:
    """Texts of about PAGE characters, `wanted` characters in all."""
    text = "\n\n".join(_texts())
    while len(text) < wanted:
        text += "\n\n" + text
    return [text[at : at + PAGE] for at in range(0, wanted, PAGE)]


def _texts() -> Iterator[str]:
    if CORPUS.exists():
        for path in sorted(CORPUS.glob("*.md")):
            yield path.read_text(encoding="utf-8")
        return
    for path in sorted((HERE / "training" / "text").glob("*.txt")):
        for passage in read_passages(path):
            yield passage.text


def timed(work: Callable[[], object]) -> float:
    """CPU seconds of this process for a piece of work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def stages(texts: list[str]) -> list[tuple[str, float]]:
    """(stage, CPU seconds) over the texts, each stage on what the one before gave."""
    reader = Reader()
    context = page_context("warm-up", "", "", PageMeta(home="聊城市"), reader.known)
    drafts = [assemble(read_paragraphs(text)) for text in texts]
    docs = [[reader._doc(article, context, []) for article in page] for page in drafts]
    rows = [
        ("articles (lines, seams, headlines)", timed(lambda: [assemble(read_paragraphs(text)) for text in texts])),
        ("home and date", timed(lambda: [page_context("p", fold(t), "", PageMeta(), reader.known) for t in texts])),
        ("segmentation (pkuseg)", timed(lambda: [[reader._doc(a, context, []) for a in page] for page in drafts])),
    ]
    for name, pipe in reader.nlp.pipeline:
        rows.append((name, timed(lambda pipe=pipe: _through(pipe, docs))))
    rows.append(("whole reading of a page", timed(lambda: [reader.read(f"p{n}", t) for n, t in enumerate(texts)])))
    rows.append(("jieba.posseg, for comparison", timed(lambda: [list(jieba.posseg.cut(text)) for text in texts])))
    return rows


def _through(pipe: Callable[[object], object], docs: list[list[object]]) -> None:
    for page in docs:
        page[:] = [pipe(doc) for doc in page]


def main() -> None:
    """Prints a table of stages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--characters", type=int, default=300_000)
    wanted = parser.parse_args().characters
    texts = pages(wanted)
    jieba.initialize()
    Reader().read("warm-up", texts[0])
    size = sum(map(len, texts))
    source = "broadcast transcripts" if CORPUS.exists() else "own passages"
    table = Table("stage", "CPU s", "characters/s", title=f"{size:,} characters of {source}, one core")
    for name, seconds in stages(texts):
        table.add_row(name, f"{seconds:.2f}", f"{size / max(seconds, 1e-6):,.0f}")
    Console().print(table)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:,.0f} MiB")


if __name__ == "__main__":
    main()
