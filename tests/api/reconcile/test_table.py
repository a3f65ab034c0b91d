"""A table made from the sample pages, with slips, titles and former names: hardly a row is matched wrongly, few are missed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from api.ingest import ingest
from api.worklist import work_list
from bench.matching import Outcome, lines, outcomes, shares, table
from graph.register import Register
from graph.store.embedded import EmbeddedStore

SAMPLES = Path(__file__).parents[3] / "samples"


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Outcome]]:
    with Register.open(tmp_path_factory.mktemp("table") / "samples.sqlite") as register:
        assert not ingest(register, work_list([SAMPLES / "pages"]), max_bytes=5_000_000).failed
        store = EmbeddedStore(register)
        yield outcomes(store, table(store, register))


def test_a_match_is_right(found):
    assert len(found) > 300
    assert shares("all", found).precision >= 0.99


def test_the_right_one_is_first_or_among_three(found):
    held = shares("all", found)
    assert held.first >= 0.92 * held.present
    assert held.among_three >= 0.95 * held.present


def test_what_is_not_there_is_no_match(found):
    absent = [one for one in found if one.row.right is None]
    assert len(absent) > 40
    assert sum(one.matched is not None for one in absent) <= 1


def test_plain_rows_are_matched_without_a_hand(found):
    plain = [one for one in found if one.row.kind in ("title in front", "name and post", "name of another thing")]
    assert sum(one.matched == one.row.right for one in plain) >= 0.93 * len(plain)


def test_chances_hold(found):
    sure = [one for one in found if one.found and one.found[0].score >= 90]
    assert sum(one.within(1) for one in sure) >= 0.95 * len(sure)


def test_the_table_of_shares_can_be_shown(found):
    assert any(line.startswith("| all |") for line in lines(found, 1.0))
