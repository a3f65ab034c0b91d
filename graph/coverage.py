"""A register and, if there is one, a list of expected issues in, how many pages were read of each paper and month out."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.expected_issues import ExpectedIssue
from zhengpu.lexicon import Lexicon
from zhengpu.records import Record

Key = tuple[str | None, str | None, str | None]  # month, home, paper
PAGE_DAY = "coalesce(p.published, p.meta_issue_date)"
_READ = f"""
SELECT CASE WHEN length({PAGE_DAY}) >= 7 THEN substr({PAGE_DAY}, 1, 7) END AS month, substr({PAGE_DAY}, 1, 4) AS year,
       p.home, p.meta_paper AS paper, count(*) AS pages, avg(p.damage) AS damaged,
       coalesce(sum((SELECT count(*) FROM articles a WHERE a.page = p.id AND a.kind = 'news')), 0) AS articles
FROM pages p GROUP BY 1, 2, 3, 4
"""  # noqa: S608


class CoverageRow(Record):
    """Pages of one paper in one month (ISO); `month` None where no page date, or only a year, is known; `expected`
    None where no list says how many there should be, `damaged` the mean share of mended blocks (0 to 1)."""

    month: str | None
    year: str | None
    home: str | None
    home_name: str | None
    paper: str | None
    pages: int
    articles: int
    damaged: float | None
    expected: int | None = None


def coverage(
    conn: sqlite3.Connection, lexicon: Lexicon, expected: Iterable[ExpectedIssue] | None = None
) -> list[CoverageRow]:
    """What was read by month, home and paper, and what should have been; unknown months last."""
    read = [dict(row) for row in conn.execute(_READ)]
    wanted = None if expected is None else _wanted(expected, _home_of_paper(read))
    rows = list(_rows(read, wanted, lexicon))
    return sorted(
        rows, key=lambda row: (row.month is None, row.month or row.year or "9999", row.home or "", row.paper or "")
    )


def _rows(read: list[dict[str, object]], wanted: dict[Key, int] | None, lexicon: Lexicon) -> Iterator[CoverageRow]:
    left = dict(wanted or {})
    listed = _listed(left)
    for found in read:
        row = CoverageRow.model_validate({**found, "home_name": home_name(lexicon, found["home"])})
        first, last = listed.get((row.home, row.paper), ("", ""))
        if row.month and first <= row.month <= last:
            row = row.model_copy(update={"expected": left.pop((row.month, row.home, row.paper), 0)})
        yield row
    for (month, home, paper), count in left.items():
        nothing = {"pages": 0, "articles": 0, "damaged": None, "expected": count, "year": (month or "")[:4]}
        yield CoverageRow.model_validate(
            {"month": month, "home": home, "home_name": home_name(lexicon, home), "paper": paper, **nothing}
        )


def _listed(wanted: Iterable[Key]) -> dict[tuple[str | None, str | None], tuple[str, str]]:
    """The first and last month that the list has of each paper: of months outside it says nothing."""
    months: dict[tuple[str | None, str | None], list[str]] = defaultdict(list)
    for month, home, paper in wanted:
        months[home, paper].append(month or "")
    return {key: (min(found), max(found)) for key, found in months.items()}


def _home_of_paper(read: Iterable[dict[str, object]]) -> dict[str, str | None]:
    """The home of each paper whose pages all have the same."""
    found: dict[str, set[str | None]] = defaultdict(set)
    for row in read:
        if row["paper"] and row["home"]:
            found[str(row["paper"])].add(str(row["home"]))
    return {paper: homes.pop() for paper, homes in found.items() if len(homes) == 1}


def _wanted(expected: Iterable[ExpectedIssue], homes: dict[str, str | None]) -> dict[Key, int]:
    """Pages expected by month, home and paper; a home that the list leaves out is that of the paper's pages."""
    found: dict[Key, int] = defaultdict(int)
    for issue in expected:
        found[issue.issue_date[:7], issue.home or homes.get(issue.paper), issue.paper] += issue.editions
    return dict(found)


def home_name(lexicon: Lexicon, home: object) -> str | None:
    """The present name of a division or zone; None for an id that the rosters lack."""
    if not isinstance(home, str):
        return None
    zone = lexicon.zone(home)
    if zone:
        return zone.name
    return lexicon.present_name(home) if lexicon.division(home) else None
