"""The service's bench runs: real servers, real answers, a table with a line for each."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import service
from bench.load.ids import drawn
from graph.register import Register


@pytest.fixture
def register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(service, "CACHE", tmp_path)
    return service.register_of(300, 1_500, 1)


def test_each_server_is_asked_and_answers(register: Path) -> None:
    with service.servers(register, 1) as servers:
        found = service.rounds(servers, count=1, lines=4, seconds=0.3)
    rates = [one.rate for rounds in found.values() for one in rounds]
    assert len(rates) == 3
    assert all(rate.answers and not rate.wrong and rate.p50 <= rate.p99 for rate in rates)
    assert len(list(service.table(found))) == 2 + 3


def test_the_register_is_made_once(register: Path) -> None:
    before = register.stat().st_mtime_ns
    assert service.register_of(300, 1_500, 1).stat().st_mtime_ns == before


def test_ids_for_the_load_scripts_are_in_the_register(register: Path) -> None:
    with Register.open(register, read_only=True) as opened, opened.view() as conn:
        known = {row[0] for row in conn.execute("SELECT id FROM entities")}
    ids = drawn(register, 50)
    assert len(ids) == 50
    assert set(ids) <= known
