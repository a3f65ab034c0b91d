"""The list of what the evidence did not decide."""

from __future__ import annotations

import json
from collections.abc import Callable

from typer.testing import Result

Run = Callable[..., Result]


def test_open_entities_and_people_who_may_be_one_are_listed(zhengpu: Run) -> None:
    out = zhengpu("review").stdout
    assert "open entities: 1\n  0.90  齐书恒 [qi-open, 2018/0321-02.txt]: 齐书恒 [qi, 2018/0320-01.txt]" in out
    assert "people who may be one: 1\n  0.70  齐书恒 [qi, 2018/0320-01.txt] = 齐书恒" in out


def test_review_as_json(zhengpu: Run) -> None:
    found = json.loads(zhengpu("review", "--json").stdout)
    assert [one["entity"]["id"] for one in found["open"]] == ["qi-open"]
    assert found["merges"][0]["reasons"] == ["officials of one home"]


def test_only_one_type_is_listed(zhengpu: Run) -> None:
    assert zhengpu("review", "--type", "Agency").stdout == "open entities: 0\npeople who may be one: 0\n"


def test_unknown_type_is_refused(zhengpu: Run) -> None:
    result = zhengpu("review", "--type", "Official")
    assert result.exit_code == 2
    assert "Person" in result.stderr
