"""The audit: what is drawn, how a claim is put, and what marks must be like to be turned into an error rate."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from api.audit import COLUMNS, claim_words
from api.audit_rate import wilson
from graph.audit import AuditClaim, End, all_claims
from graph.register import Register

Run = Callable[..., Result]
USER_ERROR = 2


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def mark(file: Path, *verdicts: str) -> Path:
    """Writes verdicts into the lines of a drawn table, in turn."""
    rows = rows_of(file)
    for row, verdict in zip(rows, verdicts, strict=False):
        row["verdict"] = verdict
    with file.open("w", encoding="utf-8-sig", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS)
        writer.writeheader()
        writer.writerows(rows)
    return file


@pytest.fixture
def drawn(zhengpu: Run, tmp_path: Path) -> Path:
    """A table of four claims."""
    file = tmp_path / "sample.csv"
    assert zhengpu("audit", file, "-n", 4).exit_code == 0
    return file


def ids(zhengpu: Run, file: Path, *more: object) -> list[str]:
    assert zhengpu("audit", file, *more).exit_code == 0
    return [row["id"] for row in rows_of(file)]


def test_a_line_has_the_sentence_the_claim_and_empty_columns(zhengpu: Run, tmp_path: Path) -> None:
    zhengpu("audit", tmp_path / "all.csv", "--type", "visited", "--paper", "鲁西晚报")
    (row,) = [row for row in rows_of(tmp_path / "all.csv") if row["sentence"].startswith("本月")]
    assert tuple(row) == COLUMNS
    assert (row["verdict"], row["note"]) == ("", "")
    assert row["claim"].startswith("顾明远 到访 柳溪村")
    assert row["claim"].endswith("2018年3月")
    assert (row["page"], row["published"]) == ("2018/0321-02.txt", "2018-03-21")


def test_the_same_seed_draws_the_same(zhengpu: Run, tmp_path: Path) -> None:
    first = ids(zhengpu, tmp_path / "a.csv", "-n", 5, "--seed", 7)
    assert first == ids(zhengpu, tmp_path / "b.csv", "-n", 5, "--seed", 7)
    assert len(set(first)) == 5


def test_another_seed_draws_others(zhengpu: Run, tmp_path: Path) -> None:
    drawn = {tuple(ids(zhengpu, tmp_path / f"{seed}.csv", "-n", 5, "--seed", seed)) for seed in range(6)}
    assert len(drawn) > 1


def test_more_than_there_are_draws_all(zhengpu: Run, tmp_path: Path, register_file: Path) -> None:
    with Register.open(register_file, read_only=True) as register:
        every = set(all_claims(register))
    assert set(ids(zhengpu, tmp_path / "a.csv", "-n", 5000)) == every


@pytest.mark.parametrize(
    ("options", "column", "values"),
    [
        (("--type", "WROTE"), "type", {"WROTE"}),
        (("--paper", "鲁西晚报"), "paper", {"鲁西晚报"}),
        (("--from", "2018-03-21", "--to", "2018-03"), "published", {"2018-03-21"}),
    ],
)
def test_only_what_is_asked_for(zhengpu: Run, tmp_path: Path, options: tuple[str, ...], column: str, values: set[str]):
    zhengpu("audit", tmp_path / "a.csv", "-n", 5000, *options)
    assert {row[column] for row in rows_of(tmp_path / "a.csv")} == values


def test_a_band_of_confidence_where_nothing_lies(zhengpu: Run, tmp_path: Path) -> None:
    result = zhengpu("audit", tmp_path / "a.csv", "--confidence", "0.1-0.2")
    assert result.exit_code == USER_ERROR
    assert "no claim is as asked for" in result.stderr


def test_json_lines(zhengpu: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    zhengpu("audit", file, "-n", 3)
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    file.write_text("".join(json.dumps({**row, "verdict": "right"}) + "\n" for row in rows), "utf-8")
    assert json.loads(zhengpu("audit", "--marks", file, "--json").stdout)["all"]["right"] == 3


def test_marks_become_an_error_rate(zhengpu: Run, drawn: Path) -> None:
    mark(drawn, "right", "wrong", " Right ", "unclear")
    found = json.loads(zhengpu("audit", "--marks", drawn, "--json").stdout)
    assert (found["all"]["right"], found["all"]["wrong"], found["all"]["unclear"]) == (2, 1, 1)
    assert found["all"]["error"] == pytest.approx(1 / 3, abs=0.001)
    assert sum(one["wrong"] for name, one in found.items() if name != "all") == 1


def test_the_rate_is_told_with_its_interval(zhengpu: Run, drawn: Path) -> None:
    mark(drawn, "right", "wrong", "right", "right")
    out = zhengpu("audit", "--marks", drawn).stdout
    assert "error rate 25.0% (95 % interval 4.6% to 69.9%" in out


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [(0, 10, 0.0, 0.2775), (1, 10, 0.0179, 0.4042), (10, 10, 0.7225, 1.0), (30, 200, 0.1070, 0.2061), (0, 0, 0.0, 1.0)],
)
def test_wilson(hits: int, of: int, low: float, high: float) -> None:
    assert wilson(hits, of) == pytest.approx((low, high), abs=0.0002)


def refused(zhengpu: Run, file: Path, *more: str) -> str:
    result = zhengpu("audit", "--marks", file, *more)
    assert result.exit_code == USER_ERROR
    return result.stderr


def test_unmarked_lines_are_named(zhengpu: Run, drawn: Path) -> None:
    assert f"{drawn}: 2 lines without a verdict (4, 5)" in refused(zhengpu, mark(drawn, "right", "wrong"))


def test_unmarked_lines_are_passed_over_when_asked(zhengpu: Run, drawn: Path) -> None:
    mark(drawn, "right", "wrong")
    assert json.loads(zhengpu("audit", "--marks", drawn, "--partial", "--json").stdout)["all"]["error"] == 0.5


def test_nothing_marked(zhengpu: Run, drawn: Path) -> None:
    assert "nothing is marked" in refused(zhengpu, drawn, "--partial")


def test_an_unknown_verdict(zhengpu: Run, drawn: Path) -> None:
    assert f"{drawn}:3: no verdict 'maybe'" in refused(zhengpu, mark(drawn, "right", "maybe", "right", "right"))


def replace_in(file: Path, old: str, new: str) -> Path:
    file.write_text(file.read_text("utf-8").replace(old, new, 1), "utf-8")
    return file


def test_an_unknown_claim(zhengpu: Run, drawn: Path) -> None:
    mark(drawn, *["right"] * 4)
    ident = rows_of(drawn)[1]["id"]
    assert f"{drawn}:3: no claim 'c-none'" in refused(zhengpu, replace_in(drawn, ident, "c-none"))


def test_a_claim_that_stands_there_twice(zhengpu: Run, drawn: Path) -> None:
    mark(drawn, *["right"] * 4)
    first, second = (row["id"] for row in rows_of(drawn)[:2])
    assert f"{drawn}:3: claim {first} stands there twice" in refused(zhengpu, replace_in(drawn, second, first))


def test_a_register_that_has_changed(zhengpu: Run, drawn: Path) -> None:
    mark(drawn, *["right"] * 4)
    assert zhengpu("remove", "2018/1105-01.txt").exit_code == 0
    told = refused(zhengpu, drawn)
    assert f"{drawn}:2: drawn from snapshot" in told
    assert "draw and mark anew" in told


def test_a_file_without_the_columns(zhengpu: Run, tmp_path: Path) -> None:
    file = tmp_path / "bare.csv"
    file.write_text("verdict,id\nright,c1\n", "utf-8")
    assert f"{file}:1: no column 'snapshot'" in refused(zhengpu, file)


def test_a_broken_json_line(zhengpu: Run, tmp_path: Path) -> None:
    file = tmp_path / "bare.jsonl"
    file.write_text('\n{"verdict": \n', "utf-8")
    assert f"{file}:2:" in refused(zhengpu, file)


def test_marks_are_never_overwritten(zhengpu: Run, drawn: Path) -> None:
    before = drawn.read_bytes()
    result = zhengpu("audit", drawn)
    assert (result.exit_code, drawn.read_bytes()) == (USER_ERROR, before)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "neither a sample to draw nor marks to count"),
        (("a.txt",), "neither .csv nor .jsonl"),
        (("a.csv", "--type", "MARRIED"), "--type MARRIED: no such relation"),
        (("a.csv", "--paper", "鲁西早报"), "no page of a paper named '鲁西早报'"),
        (("a.csv", "--confidence", "0.9-0.1"), "--confidence '0.9-0.1'"),
        (("a.csv", "--from", "2018-13"), "month must be in 1..12"),
    ],
)
def test_options_that_can_not_be_used(zhengpu: Run, words: tuple[str, ...], told: str) -> None:
    result = zhengpu("audit", *words)
    assert result.exit_code == USER_ERROR
    assert told in result.stderr


def claim(kind: str, **more: object) -> AuditClaim:
    fields: dict[str, object] = {
        "id": "c", "type": kind, "subject": End("施小禾", "施小禾", None), "object": End("莘县", "莘县", "莘县"),
        "object_text": None, "post": None, "role": None, "date": "2018-03", "purpose": None, "status": "stated",
        "confidence": 0.9, "sentence": "", "headline": "", "page": "p", "paper": None, "published": None,
    }  # fmt: skip
    return AuditClaim(**{**fields, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (claim("VISITED", purpose="调研"), "施小禾 到访 莘县；2018年3月，调研"),
        (claim("VISITED", status="planned", date=None), "施小禾 计划到访 莘县；日期不详"),
        (claim("HOLDS_POST", post="县长", status="former"), "施小禾 曾任 莘县 县长；2018年3月"),
        (claim("ATTENDED", object=None, object_text="防汛会议", role="主持"), "施小禾 主持 《防汛会议》；2018年3月"),
        (claim("WROTE", object=None, object_text="春到柳溪"), "施小禾 撰写 《春到柳溪》"),
        (
            claim("LOCATED_IN", subject=End("柳溪村", "该村", "莘县")),
            "柳溪村（莘县，原文“该村”） 位于 莘县",
        ),
    ],
)
def test_a_claim_in_words(one: AuditClaim, words: str) -> None:
    assert claim_words(one) == words
