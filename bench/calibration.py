"""Sets of pages with gold in, a table and a picture of whether scores are the chances of being right out."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from api.evaluation.reliability import Judged, bins, brier, calibration_error
from bench.page_sets import HERE, TUNING, UNSEEN, PageSet
from training.calibration import Corpus, Part, cross_levelled, cross_validated, fit_corpus, judged, read_part

PICTURE = HERE / "docs" / "img" / "reliability.png"
BEFORE, SHAPED, LEVELLED = "none: scores of rules", "curves of tuning", "curves, their level from other unseen pages"
KINDS = {"link": "links", "fact": "facts"}


@dataclass(frozen=True)
class Reliability:
    """What was given as chances on a set in one way."""

    title: str
    way: str
    kind: str
    given: Sequence[Judged]


def measure(shape: PageSet = TUNING, level: PageSet = UNSEEN) -> list[Reliability]:
    """Links and facts of both sets: without curves, and by curves that never saw the page that they are used on."""
    tuning, unseen = (read_part(pages.pages.parent) for pages in (shape, level))
    fitted = fit_corpus(tuning)
    there = unseen.corpus.linked(fitted.claims, fitted.links)
    ways = (
        (shape.title, BEFORE, _before(tuning)),
        (shape.title, SHAPED, cross_validated(tuning)),
        (level.title, BEFORE, _before(unseen)),
        (level.title, SHAPED, judged(unseen.corpus, there, unseen.pages)),
        (level.title, LEVELLED, cross_levelled(tuning, unseen)),
    )
    return [Reliability(title, way, kind, given[kind]) for kind in KINDS for title, way, given in ways]


def _before(part: Part) -> dict[str, list[Judged]]:
    """What was given before: the scores of the linker's rules alone, and 1 for every fact."""
    readings = tuple(
        reading.model_copy(update={"mentions": tuple(m.model_copy(update={"score": 1.0}) for m in reading.mentions)})
        for reading in part.corpus.readings
    )
    sure = Corpus(readings, part.corpus.verdicts)
    held = judged(sure, sure.raw, part.pages)
    return {"link": held["link"], "fact": [(1.0, right) for _, right in held["fact"]]}


def table(found: Sequence[Reliability]) -> Iterator[str]:
    """Mean chance, calibration error and Brier score by set and way."""
    yield "| of | set | chances by | number | right | mean chance | calibration error | Brier score |"
    yield "| --- | --- | --- |" + " ---: |" * 5
    for one in found:
        right = sum(is_right for _, is_right in one.given) / max(len(one.given), 1)
        figures = (right, mean(one.given), calibration_error(one.given), brier(one.given))
        cells = " | ".join(f"{value:.3f}" for value in figures)
        yield f"| {KINDS[one.kind]} | {one.title} | {one.way} | {len(one.given):,} | {cells} |"


def bin_table(found: Sequence[Reliability]) -> Iterator[str]:
    """What was given about the same chance on unseen pages, and how often it was right."""
    yield "| of | chances around | number | right |"
    yield "| --- | ---: | ---: | ---: |"
    for one in (one for one in found if one.way == LEVELLED):
        for held in bins(one.given):
            yield f"| {KINDS[one.kind]} | {held.chance:.2f} | {held.count:,} | {held.right:.3f} |"


def mean(held: Sequence[Judged]) -> float:
    """The mean chance."""
    return sum(chance for chance, _ in held) / len(held) if held else 0.0


def draw(found: Sequence[Reliability], file: Path) -> None:
    """The reliability plot: on the diagonal chances come true."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(1, len(KINDS), figsize=(10, 4.8), dpi=110)
    for axis, (kind, name) in zip(axes, KINDS.items(), strict=True):
        axis.plot([0, 1], [0, 1], color="0.7", linewidth=1)
        for one in (one for one in found if one.kind == kind and one.title == UNSEEN.title):
            _points(axis, one.given, f"{one.title}: {one.way}", faint=one.way == BEFORE)
        axis.set(title=name, xlabel="chance given", ylabel="share that was right", xlim=(0, 1.03), ylim=(0, 1.03))
        if axis.get_legend_handles_labels()[0]:
            axis.legend(loc="upper left", fontsize=8, frameon=False)
    figure.tight_layout()
    file.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(file, metadata={"Software": None})
    pyplot.close(figure)


def _points(axis: Any, held: Sequence[Judged], label: str, *, faint: bool = False) -> None:
    rows = bins(held)
    sizes = [12 + 240 * (row.count / max(len(held), 1)) for row in rows]
    style = {"marker": "x", "alpha": 0.5} if faint else {"marker": "o", "alpha": 0.85}
    axis.scatter([row.chance for row in rows], [row.right for row in rows], s=sizes, label=label, **style)


def main() -> None:
    """Prints the tables and draws the picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--picture", type=Path, default=PICTURE, help="where the picture goes")
    given = parser.parse_args()
    found = measure()
    print("\n".join([*table(found), "", *bin_table(found)]))
    draw(found, given.picture)


if __name__ == "__main__":
    main()
