"""Pages with gold in, the shipped curves that turn raw scores into chances of being right out, checked by cross-validation."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from api.evaluate import evaluate
from api.evaluation.reliability import Judged, brier, calibration_error
from api.evaluation.scores import Verdict
from api.ingest import ingest
from api.worklist import work_list
from graph.linking.confidence import DERIVED_VISIT, LINKS, RELATIONS, curve_name
from graph.linking.link import link
from graph.register import Register
from nlp.claims.confidence import CLAIMS, raw_confidence, with_confidence
from training.curves import Sample, fit_all, moved
from zhengpu.curves import Curves
from zhengpu.ids import digest
from zhengpu.lexicon import lexicon
from zhengpu.records import Linking, Reading

HERE = Path(__file__).parent.parent
SHAPE = HERE / "quality" / "tuning"
LEVEL = HERE / "quality" / "unseen"
FOLDS = 5
RAW = Curves({})
_MAKER = (
    "# Made by `python -m training.calibration` from pages of quality/; points are [raw score, chance of being right]."
)


@dataclass(frozen=True)
class Corpus:
    """The readings of some pages, and what of their links and facts is right."""

    readings: tuple[Reading, ...]
    verdicts: tuple[Verdict, ...]

    @cached_property
    def raw(self) -> Linking:
        """All linked, with raw scores."""
        return self.linked(RAW, RAW)

    def linked(self, claims: Curves, links: Curves) -> Linking:
        """All linked with these curves for claims, and for links and relations."""
        read = [
            one.model_copy(update={"claims": tuple(with_confidence(one.claims, one.mentions, claims))})
            for one in self.readings
        ]
        return link(read, (), lexicon(), links)


@dataclass(frozen=True)
class Part:
    """Some pages of a corpus."""

    corpus: Corpus
    pages: frozenset[str]

    def folds(self) -> list[frozenset[str]]:
        """The pages in FOLDS parts, always the same."""
        return [frozenset(p for p in self.pages if int(digest(p), 16) % FOLDS == n) for n in range(FOLDS)]


@dataclass(frozen=True)
class Fitted:
    """The curves of the two files."""

    claims: Curves
    links: Curves


def read_part(folder: Path) -> Part:
    """Reads and links the pages of a set, and judges them by its gold."""
    with tempfile.TemporaryDirectory() as scratch, Register.open(Path(scratch) / "set.sqlite") as register:
        ingest(register, work_list([folder / "pages"]), max_bytes=5_000_000)
        verdicts = evaluate(register, folder / "gold").verdicts
        corpus = Corpus(tuple(register.readings(with_text=False)), tuple(verdicts))
    return Part(corpus, frozenset(reading.page.id for reading in corpus.readings))


Verdicts = dict[str, list[Judged]]  # by kind
Sampler = Callable[[Corpus, Linking, Collection[str]], list[Sample]]


def fit_corpus(shape: Part, level: Part | None = None) -> Fitted:
    """Curves from verdicts: of links, of claims as read, then of relations, which rest on both. Their shape is learnt on
    one part; how high they lie, where one is given, on another: on pages that rules were written for less goes wrong.
    """
    links = _fitted(shape, level, _link_samples, LINKS, lambda corpus: corpus.raw)
    claims = _fitted(shape, level, _claim_samples, CLAIMS, lambda corpus: corpus.raw)
    relations = _fitted(shape, level, _relation_samples, RELATIONS, lambda corpus: corpus.linked(claims, links))
    return Fitted(claims, Curves({**links.by_name, **relations.by_name}))


def _fitted(
    shape: Part, level: Part | None, samples: Sampler, names: Collection[str], linked: Callable[[Corpus], Linking]
) -> Curves:
    curves = fit_all(samples(shape.corpus, linked(shape.corpus), shape.pages), names)
    return moved(curves, samples(level.corpus, linked(level.corpus), level.pages)) if level else curves


def judged(corpus: Corpus, linking: Linking, pages: Collection[str]) -> Verdicts:
    """(chance, whether right) of the links and of the facts on these pages."""
    links, facts = (samples(corpus, linking, pages) for samples in (_link_samples, _relation_samples))
    return {
        "link": [(chance, right) for _, chance, right in links],
        "fact": [(chance, right) for _, chance, right in facts],
    }


def _link_samples(corpus: Corpus, linking: Linking, pages: Collection[str]) -> list[Sample]:
    page_of = {mention.id: mention.page for reading in corpus.readings for mention in reading.mentions}
    scores = {one.mention: one.score for one in linking.links}
    links = (v for v in corpus.verdicts if v.kind == "link" and v.id in scores)
    return [(v.name, scores[v.id], v.right) for v in links if page_of[v.id] in pages]


def _relation_samples(corpus: Corpus, linking: Linking, pages: Collection[str]) -> list[Sample]:
    page_of = {claim.id: claim.page for reading in corpus.readings for claim in reading.claims}
    held = {one.id: one for one in linking.relations if one.claims}
    facts = [(held[v.id], v.right) for v in corpus.verdicts if v.kind == "fact" and v.id in held]
    return [(curve_name(one), one.confidence, right) for one, right in facts if page_of[one.claims[0]] in pages]


def _claim_samples(corpus: Corpus, linking: Linking, pages: Collection[str]) -> list[Sample]:
    """A claim is right when the fact that it supports is."""
    right = {v.id: v.right for v in corpus.verdicts if v.kind == "fact" and v.name != DERIVED_VISIT}
    supports = {claim: one.id for one in linking.relations if one.id in right for claim in one.claims}
    samples: list[Sample] = []
    for reading in corpus.readings:
        mentions = {mention.id: mention for mention in reading.mentions}
        known = [claim for claim in reading.claims if claim.page in pages and claim.id in supports]
        samples += [(c.type, raw_confidence(c, mentions), right[supports[c.id]]) for c in known]
    return samples


def cross_validated(shape: Part) -> Verdicts:
    """The chances that each fold's pages get from the curves of the others."""
    parts = (_on(fit_corpus(Part(shape.corpus, shape.pages - fold)), shape.corpus, fold) for fold in shape.folds())
    return _together(parts)


def cross_levelled(shape: Part, level: Part) -> Verdicts:
    """The chances that pages get from curves whose level was learnt on the other pages of their set."""
    others = ((Part(level.corpus, level.pages - fold), fold) for fold in level.folds())
    return _together(_on(fit_corpus(shape, other), level.corpus, fold) for other, fold in others)


def _on(fitted: Fitted, corpus: Corpus, pages: Collection[str]) -> Verdicts:
    return judged(corpus, corpus.linked(fitted.claims, fitted.links), pages)


def _together(parts: Iterable[Verdicts]) -> Verdicts:
    found: Verdicts = {"link": [], "fact": []}
    for part in parts:
        for kind, held in part.items():
            found[kind] += held
    return found


def write(curves: Curves, file: Path) -> None:
    """Writes a file of curves."""
    lines = [_MAKER, "curves:"]
    for name, curve in curves.by_name.items():
        lines += [f"  {name}:", *(f"  - [{raw}, {chance}]" for raw, chance in curve.points)]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Fits the curves, says what cross-validation gives, and writes them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dry", action="store_true", help="write nothing")
    parser.add_argument("--shape-only", action="store_true", help="learn nothing on quality/unseen, not even the level")
    options = parser.parse_args()
    shape = read_part(SHAPE)
    level = None if options.shape_only else read_part(LEVEL)
    part = level or shape
    raw = judged(part.corpus, part.corpus.raw, part.pages)
    for kind, after in (cross_levelled(shape, level) if level else cross_validated(shape)).items():
        figures = (calibration_error(raw[kind]), calibration_error(after), brier(raw[kind]), brier(after))
        print(
            f"{len(after)} {kind}s: calibration error {figures[0]:.3f} raw, {figures[1]:.3f} by the curves of other"
            f" pages; Brier score {figures[2]:.3f}, {figures[3]:.3f}"
        )
    if not options.dry:
        fitted = fit_corpus(shape, level)
        write(fitted.claims, HERE / "nlp" / "data" / "chances.yaml")
        write(fitted.links, HERE / "graph" / "linking" / "data" / "chances.yaml")


if __name__ == "__main__":
    main()
