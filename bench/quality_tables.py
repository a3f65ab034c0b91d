"""Scores of sets of pages in, the tables of docs/quality.md on sets, groups of pages and ablations out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from api.evaluation.scores import LABELS, Scores
from api.ingest import ReaderFactory
from bench import bounds
from bench.page_sets import PageSet, ReadSet, read_set
from nlp.pipeline import build
from nlp.reader import Reader
from zhengpu.lexicon import lexicon

Row = Mapping[str, float]
NONE = ""
HEADS = ("tag core", "link core", "claim VISITED", "claim all")
RELATIONS = ("ACCOMPANIED", "ATTENDED", "HOLDS_POST", "LOCATED_IN", "VISITED", "VISITED derived", "WROTE", "all")
SHANDONG = "37"
CITY_PAPERS = ("晚报", "时报", "都市报", "晨报", "晨讯", "新闻", "商报")


def tallies(scores: Scores) -> dict[str, Row]:
    """Precision, recall and F1 by figure."""
    held = scores.as_dict()
    rows: dict[str, Row] = {f"tag {label}": held["ner"]["strict"][label] for label in LABELS}
    rows["tag core"] = held["ner"]["strict"]["core"]
    rows["tag core, overlap"] = held["ner"]["overlap"]["core"]
    rows["link core"] = held["link"]
    rows |= {f"claim {name}": held["rel"][name] for name in RELATIONS if name in held["rel"]}
    rows |= {f"status {name}": row for name, row in held.get("status", {}).items()}
    if "trips" in held:
        rows["stops of one trip"] = held["trips"]
    return rows


def shares(scores: Scores) -> dict[str, float | None]:
    """What agrees of what was found, by figure."""
    return {
        "dates that agree": scores.dates.value(),
        "roles that agree": scores.roles.value(),
        "stops in their order": scores.order.value(),
    }


def f1(scores: Scores, figure: str) -> float | None:
    """One figure's F1; None where there is nothing to find."""
    row = tallies(scores).get(figure)
    return row["f1"] if row and (row["tp"] + row["fn"] + row["fp"]) else None


def shown(value: float | None) -> str:
    """A figure in a cell."""
    return NONE if value is None else f"{value:.3f}"


def set_table(sets: Sequence[tuple[PageSet, Scores]], full: int = 2) -> Iterator[str]:
    """All figures of all sets: precision, recall and F1 of the first ones, F1 of the others."""
    heads = [f"{pages.title} {part}" for pages, _ in sets[:full] for part in ("P", "R", "F1")]
    heads += [f"{pages.title} F1" for pages, _ in sets[full:]]
    yield f"| figure | {' | '.join(heads)} |"
    yield f"| --- |{' ---: |' * len(heads)}"
    by_set = [tallies(scores) for _, scores in sets]
    for name in dict.fromkeys(name for rows in by_set for name in rows):
        cells: list[str] = []
        for number, rows in enumerate(by_set):
            row = rows.get(name)
            seen = row is not None and (row["tp"] + row["fn"] + row["fp"]) > 0
            parts = ("p", "r", "f1") if number < full else ("f1",)
            cells += [shown(row[part]) if row and seen else NONE for part in parts]
        yield f"| {name} | {' | '.join(cells)} |"
    of_sets = [shares(scores) for _, scores in sets]
    for name in of_sets[0]:
        cells = []
        for number, held in enumerate(of_sets):
            cells += [NONE, NONE, shown(held[name])] if number < full else [shown(held[name])]
        yield f"| {name} | {' | '.join(cells)} |"


# Groups of pages ------------------------------------------------------------------------------------

Group = Callable[[str, Mapping[str, str], float], str]


PLAIN = tuple("efghijklmnoqrstuvwxyz")  # first letters of names


def extent(name: str, _known: Mapping[str, str], _damage: float) -> str:
    """Short reports (NAME-sNN) and full pages (NAME-pNN)."""
    return "one short report" if "-s" in name else "a full page"


def intent(name: str, _known: Mapping[str, str], _damage: float) -> str:
    """Pages named e- to z- are such as papers print every day; a- to d- were written to be hard: odd names, rare forms."""
    return "plain daily news" if name.startswith(PLAIN) else "hard on purpose"


def paper(_name: str, known: Mapping[str, str], _damage: float) -> str:
    """Kinds of papers, by their names."""
    return "evening and city papers" if known.get("paper", "").endswith(CITY_PAPERS) else "dailies of prefectures"


def region(_name: str, known: Mapping[str, str], _damage: float) -> str:
    """Where a paper is at home: the first pages read were of 山东."""
    home = lexicon().resolve(known.get("home", "")) or ""
    return "papers of 山东" if home.removeprefix("cn-").startswith(SHANDONG) else "papers of other provinces"


def years(_name: str, known: Mapping[str, str], _damage: float) -> str:
    """Years of printing."""
    year = int(known.get("issue_date", "0")[:4] or 0)
    limits = ((2005, "1998–2004"), (2012, "2005–2011"), (2018, "2012–2017"), (9999, "2018–2024"))
    return next(name for limit, name in limits if year < limit)


def damage(_name: str, _known: Mapping[str, str], value: float) -> str:
    """How many of a page's paragraphs were found broken, cut off or repeated."""
    limits = ((0.001, "damage 0"), (0.25, "damage 1–25 %"), (1.1, "damage 26–100 %"))
    return next(name for limit, name in limits if value < limit)


GROUP_HEADS = ("tag core", "link core", "claim all")
GROUPS: tuple[Group, ...] = (extent, intent, paper, region, years, damage)


def group_table(sets: Sequence[ReadSet]) -> Iterator[str]:
    """The main figures of groups of pages, of each set beside the other."""
    heads = [f"{one.pages.title} {part}" for one in sets for part in ("pages", *GROUP_HEADS)]
    yield f"| pages | {' | '.join(heads)} |"
    yield f"| --- |{' ---: |' * len(heads)}"
    found = [_grouped(one) for one in sets]
    for name in dict.fromkeys(sorted(name for held in found for name in held)):
        cells = [cell for held in found for cell in held.get(name, (NONE,) * 4)]
        yield f"| {name[1]} | {' | '.join(cells)} |"


def _grouped(one: ReadSet) -> dict[tuple[int, str], tuple[str, ...]]:
    known, damages = one.pages.known(), one.damage()
    names: dict[tuple[int, str], set[str]] = {}
    for number, group in enumerate(GROUPS):
        for name, value in ((name, damages[name]) for name in sorted(damages.keys() & one.by_page.keys())):
            names.setdefault((number, group(name, known.get(name, {}), value)), set()).add(name)
    rows = {}
    for key, pages in names.items():
        held = [one.by_page[name] for name in sorted(pages)]
        cells = [shown(bounds.f1([bounds.FIGURES[name](scores) for scores in held])) for name in GROUP_HEADS]
        rows[key] = (str(len(pages)), *cells)
    return rows


# Ablations ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Ablation:
    """A part of the reader that is switched off."""

    title: str
    make_reader: ReaderFactory


ABLATIONS = (
    Ablation("without the trained model", lambda: Reader(nlp=build(tagger=None))),
    Ablation("without gazetteers of divisions and places", lambda: Reader(nlp=build(disabled=["zhengpu_gazetteer"]))),
    Ablation("without page repair", lambda: Reader(repair=False)),
)


def ablation_table(whole: Sequence[tuple[PageSet, Scores]]) -> Iterator[str]:
    """F1 of the whole reader, and what each part that is taken away costs, in points."""
    heads = [f"{pages.title}: {name}" for pages, _ in whole for name in HEADS]
    yield f"| reader | {' | '.join(heads)} |"
    yield f"| --- |{' ---: |' * len(heads)}"
    yield f"| whole | {' | '.join(shown(f1(scores, name)) for _, scores in whole for name in HEADS)} |"
    for ablation in ABLATIONS:
        cells: list[str] = []
        for pages, scores in whole:
            with read_set(pages, ablation.make_reader) as less:
                cells += _losses(scores, less.scores())
        yield f"| {ablation.title} | {' | '.join(cells)} |"


def _losses(whole: Scores, less: Scores) -> Iterable[str]:
    return [f"{100 * ((f1(less, name) or 0.0) - (f1(whole, name) or 0.0)):+.1f}" for name in HEADS]
