"""What the words and the plan of a query are refused for, and the file that says what is allowed."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest

from graph.export.safe_csv import csv_lines
from graph.readonly.allowed import allowed, parse
from graph.readonly.guard import check_plan
from graph.readonly.patterns import check_pattern
from graph.readonly.text import MAX_LENGTH, check_text, tokens_of
from zhengpu.errors import DataError, QueryRefused

FILE = "opening MATCH\noperator Filter\nprocedure db.labels\nfunction date.truncate\n"


def step(name: str, *children: Any, details: str = "") -> dict[str, Any]:
    return {"operatorType": f"{name}@neo4j", "args": {"Details": details}, "children": list(children)}


def test_the_file_of_the_package_holds_no_step_that_does_more_than_read() -> None:
    doing = ("Create", "Merge", "Set", "Delete", "Remove", "Foreach", "LoadCSV", "Show", "Terminate", "Transaction",
             "Administration", "Alter", "Drop", "RunQueryAt", "Lock", "Remote")  # fmt: skip
    assert not [name for name in allowed().operators if name.startswith(doing)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (FILE + "operator\n", "f.txt:5"),
        (FILE + "operator filter\n", "f.txt:5"),
        (FILE + "clause MATCH\n", "f.txt:5"),
        (FILE + "operator Filter\n", "twice"),
        (FILE + "procedure db.labels()\n", "f.txt:5"),
        ("opening MATCH\n", "no operator"),
    ],
)
def test_a_file_that_is_wrong_is_told_by_its_line(text: str, said: str) -> None:
    with pytest.raises(DataError, match=said):
        parse(text, "f.txt")


def test_a_plan_of_reading_steps_passes() -> None:
    check_plan("r", step("ProduceResults", step("Expand(All)", step("NodeByLabelScan"))), "neo4j")


@pytest.mark.parametrize(
    ("kind", "plan", "said"),
    [
        ("r", None, "no plan"),
        ("r", step("ProduceResults", step("Teleport(All)")), "the step Teleport,"),
        ("r", step("ProduceResults", step("Apply", step("LoadCSV"))), "LoadCSV"),
        ("r", step("ProduceResults", step("ProcedureCall", details="dbms.listConfig() :: (x)")), "dbms.listConfig"),
        ("r", step("ProduceResults", step("ProcedureCall")), "without a name"),
        ("r", {"operatorType": "Filter@system"}, "database system"),
        ("r", {"operatorType": "Filter"}, "Filter"),
        ("w", step("ProduceResults"), "writes"),
        ("s", step("ProduceResults"), "server"),
        (None, step("ProduceResults"), "not only read"),
    ],
)
def test_any_other_plan_is_refused(kind: str | None, plan: Any, said: str) -> None:
    with pytest.raises(QueryRefused, match=said):
        check_plan(kind, plan, "neo4j")


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (n) WHERE n.name = 'LOAD CSV' RETURN n",
        'MATCH (n) WHERE n.note = "CALL dbms.listConfig()" RETURN n',
        "MATCH (n) RETURN n.`apoc.x` /* LOAD CSV */ // IN TRANSACTIONS",
        "MATCH (n) WHERE n.name = 'it\\'s LOAD CSV' RETURN n",
        "MATCH (n:County) WHERE n.load IS NULL RETURN n.csv",
        "MATCH (n) RETURN DATE.Truncate('month', date())",
        "RETURN '\\u83d8' AS name",
        "return [x in range(0, size(['a']) - 1) | x] AS x",
        "UNWIND range(1, 1000000) AS x RETURN x",
        "MATCH (n) RETURN n.name =~ '(?i).*[县市]{1,2}'",
    ],
)
def test_words_in_texts_names_and_comments_are_no_clauses(query: str) -> None:
    check_text(query, {})


@pytest.mark.parametrize(
    "pattern", [".*县.*", "(莘县|阳谷县)", "[一-龥]{2,4}", r"\d+年\d+月", r"\p{IsHan}+", "(?i)abc", "a??b"]
)
def test_a_plain_pattern_passes(pattern: str) -> None:
    check_pattern(pattern)


@pytest.mark.parametrize(
    "pattern", ["(a+)+", "(a|aa)*b", "(?:a){2,}", r"(a)\1", "(?=a)", "a?b?c?d?", r"\k<x>", "x" * 501]
)
def test_a_pattern_that_may_take_long_is_refused(pattern: str) -> None:
    with pytest.raises(QueryRefused):
        check_pattern(pattern)


@pytest.mark.parametrize("part", ["/*", "'", '"', "`", "//", "(", "[x IN ", "range(", "$", "\\u", "=~'", "a.", "CALL "])
def test_a_long_query_of_one_sign_is_read_to_its_end(part: str) -> None:
    query = "MATCH " + (part * MAX_LENGTH)[: MAX_LENGTH - 6]
    with suppress(QueryRefused):
        check_text(query, {})
    assert sum(len(token.text) for token in tokens_of(query)) <= MAX_LENGTH


def test_csv_comes_line_by_line() -> None:
    lines = csv_lines(("a", "b"), iter([(1, "=x"), (-1.5, None)]))
    assert list(lines) == ["a,b\r\n", "1,'=x\r\n", "-1.5,\r\n"]
