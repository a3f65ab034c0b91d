"""Coverage: pages read by paper and month, and how many there should be when a list says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.coverage import CoverageRow, coverage
from graph.expected_issues import ExpectedIssue, read_expected
from graph.register import Register
from zhengpu.errors import InputError
from zhengpu.lexicon import lexicon


def rows(register: Register, *issues: ExpectedIssue) -> dict[tuple[str | None, str | None], CoverageRow]:
    with register.view() as conn:
        found = coverage(conn, lexicon(), issues or None)
    return {(row.month, row.paper): row for row in found}


def paper_of(register: Register) -> tuple[str, str]:
    """The paper of some page of the world, and its home."""
    with register._file.change() as conn:
        conn.execute("UPDATE pages SET meta_paper = '云河晨讯', home = 'cn-372522'")
        conn.execute("UPDATE pages SET published = '2018' WHERE id = '2021/0601-03.txt'")
    return "云河晨讯", "cn-372522"


def test_all_pages_are_counted_once(register: Register):
    with register.view() as conn:
        assert sum(row.pages for row in coverage(conn, lexicon())) == len(register.pages())


def test_without_a_list_nothing_is_expected(register: Register):
    assert {row.expected for row in rows(register).values()} == {None}


def test_a_page_of_which_only_the_year_is_known_has_no_month(register: Register):
    paper, _ = paper_of(register)
    row = rows(register)[None, paper]
    assert (row.pages, row.year, row.home_name) == (1, "2018", "莘县")


def test_pages_that_are_missing_show(register: Register):
    paper, home = paper_of(register)
    issues = [ExpectedIssue(paper=paper, issue_date=f"2018-{month:02}-05", editions=4) for month in (2, 3, 4)]
    found = rows(register, *issues)
    assert (found["2018-03", paper].expected, found["2018-03", paper].home) == (4, home)
    assert found["2018-03", paper].pages > 0
    assert (found["2018-02", paper].pages, found["2018-02", paper].expected) == (0, 4)


def test_of_months_and_papers_outside_the_list_nothing_is_known(register: Register):
    paper, _ = paper_of(register)
    found = rows(register, ExpectedIssue(paper=paper, issue_date="2018-03-05", editions=4))
    assert {row.expected for (month, _), row in found.items() if month != "2018-03"} == {None}
    other = rows(register, ExpectedIssue(paper="另报", issue_date="2018-03-05", editions=4))
    assert other["2018-03", paper].expected is None


def test_a_list_is_read(tmp_path: Path):
    path = tmp_path / "issues.csv"
    path.write_text(
        "\ufeffpaper,issue_date,editions,home\n云河晨讯,2018-03-20,4,莘县\n\n云河晨讯,2018-03-21,8,\n", "utf-8"
    )
    first, second = read_expected(path, lexicon())
    assert (first.issue_date, first.editions, first.home) == ("2018-03-20", 4, "cn-372522")
    assert (second.editions, second.home) == (8, None)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("paper,issue_date\n", "issues.csv:1: no column 'editions'"),
        ("paper,issue_date,editions,pages\n", "issues.csv:1: unknown column 'pages'"),
        ("paper,issue_date,editions\nA,2018-03,4\n", "issues.csv:2: '2018-03' is no day"),
        ("paper,issue_date,editions\nA,2018-03-01,-1\n", "issues.csv:2: '-1' is no number"),
        ("paper,issue_date,editions\nA,2018-03-01,1\nA,2018-03-01,2\n", "issues.csv:3: .* line 2"),
        ("paper,issue_date,editions,home\nA,2018-03-01,1,无此县\n", "issues.csv:2: no division"),
        ("paper,issue_date,editions\n,2018-03-01,1\n", "issues.csv:2: no paper"),
        ("paper,issue_date,editions\nA,2018-03-01\n", "issues.csv:2: 2 cells"),
    ],
)
def test_a_list_that_cannot_be_used_is_refused_by_line(tmp_path: Path, text: str, message: str):
    path = tmp_path / "issues.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(InputError, match=message):
        read_expected(path, lexicon())
