"""A register and a folder of gold annotations in, scores of tagging, linking and relations out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from api.evaluation.assembly import score_statuses, score_trips
from api.evaluation.facts import score_facts
from api.evaluation.found import FoundPage, GoldPage, read_found, read_gold
from api.evaluation.mentions import score_links, score_offsets, score_tagging
from api.evaluation.names import Alternatives
from api.evaluation.reliability import calibration_error
from api.evaluation.scores import Scores
from graph.register import Register
from zhengpu.errors import InputError


def evaluate(register: Register, gold_dir: Path) -> Scores:
    """Scores all gold pages; pages that the register lacks count as missed wholly, and are named."""
    scores = Scores()
    number = sum(1 for _ in _scored(register, gold_dir, lambda _page: scores))
    if len(scores.missing_pages) == number:
        raise InputError(
            f"none of the {number} gold pages of {gold_dir} is in the register",
            f"Ingest them first, such as {scores.missing_pages[0]}",
        )
    return scores


def evaluate_pages(register: Register, gold_dir: Path) -> dict[str, Scores]:
    """The scores of each gold page by itself, by its name."""
    return dict(_scored(register, gold_dir, lambda _page: Scores()))


def _scored(
    register: Register, gold_dir: Path, scores_of: Callable[[GoldPage], Scores]
) -> Iterator[tuple[str, Scores]]:
    gold, alternatives = read_gold(gold_dir)
    found = read_found(register, {f"{page.name}.txt" for page in gold})
    with_status = any(fact.status != "stated" for page in gold for fact in page.relations)
    for page in gold:
        doc, scores = f"{page.name}.txt", scores_of(page)
        if doc not in found:
            scores.missing_pages.append(doc)
        held = found.get(doc, FoundPage())
        score_page(page, held, alternatives, scores)
        if with_status:
            score_statuses(page, held, doc, alternatives, scores)
        yield page.name, scores


def score_page(page: GoldPage, held: FoundPage, alternatives: Alternatives, scores: Scores) -> None:
    """Counts what was found on a page, statuses apart."""
    doc = f"{page.name}.txt"
    score_offsets(held, scores)
    score_tagging(page, held, doc, scores)
    score_links(page, held, doc, alternatives, scores)
    score_facts(page, held, doc, alternatives, scores)
    score_trips(page, held, alternatives, scores)


def shown(scores: Scores, errors: int = 0) -> Iterator[str]:
    """The figures as lines for people, then the errors asked for."""
    figures = scores.as_dict()
    for kind in ("strict", "overlap"):
        for label, row in figures["ner"][kind].items():
            yield _line(f"ner {kind} {label}", row)
    yield _line("link core", figures["link"])
    for name, row in figures["rel"].items():
        yield _line(f"rel {name}", row)
    for name, row in figures.get("status", {}).items():
        yield _line(f"status {name}", row)
    if "trips" in figures:
        yield _line("stops in one trip", figures["trips"])
        yield f"stops in their order: {_share(figures['trips']['order'])}"
    yield f"dates that agree: {_share(figures['date'])}, roles that agree: {_share(figures['role'])}"
    offsets = figures["offsets"]
    yield f"offsets right: {offsets['right']}, wrong: {offsets['wrong']}"
    yield from _chances(scores)
    for name, apart in figures["homonyms_kept_apart"].items():
        yield f"people named {name}: {'kept apart' if apart else 'mixed up'}"
    for page in scores.missing_pages:
        yield f"not in the register: {page}"
    for error in scores.errors[:errors]:
        yield "\t".join(error)


def _chances(scores: Scores) -> Iterator[str]:
    """Whether the chances that links and facts give themselves come true."""
    for kind, name in (("link", "links"), ("fact", "facts")):
        judged = [(v.confidence, v.right) for v in scores.verdicts if v.kind == kind]
        if judged:
            given, right = (sum(one[at] for one in judged) / len(judged) for at in (0, 1))
            error = calibration_error(judged)
            yield f"chances of {name}: {given:.3f} given, {right:.3f} came true, calibration error {error:.3f}"


def _line(name: str, row: dict[str, float]) -> str:
    counts = f"{row['tp']:.0f} right, {row['fp']:.0f} false, {row['fn']:.0f} missed"
    return f"{name:24} P {row['p']:.3f}  R {row['r']:.3f}  F1 {row['f1']:.3f}  ({counts})"


def _share(value: float | None) -> str:
    return "none counted" if value is None else f"{value:.3f}"
