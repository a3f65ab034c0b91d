"""Routes about states of the register: coverage."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from api.app import create_app
from tests.api.conftest import TestClient
from zhengpu.settings import Settings


def test_coverage_names_its_snapshot(client: Any) -> None:
    answer = client.get("/v1/coverage").json()
    assert sum(item["pages"] for item in answer["items"]) == 4
    assert {item["expected"] for item in answer["items"]} == {None}
    assert answer["snapshot"]


def test_coverage_against_a_list(register_file: Path, tmp_path: Path) -> None:
    issues = tmp_path / "issues.csv"
    issues.write_text("paper,issue_date,editions\n另报,2018-05-01,4\n", "utf-8")
    settings = Settings().model_copy(update={"register_file": register_file, "expected_issues": issues})
    with TestClient(create_app(settings)) as client:
        items = client.get("/v1/coverage").json()["items"]
    missing = next(item for item in items if item["paper"] == "另报")
    assert (missing["month"], missing["pages"], missing["expected"]) == ("2018-05", 0, 4)
