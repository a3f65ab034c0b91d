"""A process that is killed again and again while it stores pages, and resumed, ends with the same register."""

from __future__ import annotations

import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

from graph.register import Register
from tests.graph.ingesting import PAGES, generated

KILLS = 24
ROOT = Path(__file__).parents[2]


def run(path: Path, at: int, *, halt: bool) -> str:
    """Lets the process come to its `at`-th write, kills it there or just behind, and says how far it said it was."""
    command = [sys.executable, "-m", "tests.graph.ingesting", str(path), str(at), "halt" if halt else "go"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = process.stdout.readline().strip()
        process.kill()
    return said


def check_whole(path: Path, texts: dict[str, object]) -> int:
    """Every page in the register is stored wholly, once; how many there are."""
    with Register.open(path) as register:
        stored = list(register.readings())
        assert [texts[reading.page.id] for reading in stored] == stored
        assert Counter(page for page, *_ in register.log()) == Counter(reading.page.id for reading in stored)
        with register.view() as conn:
            assert conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        return len(stored)


def test_killed_and_resumed_is_as_never_killed(tmp_path: Path):
    path, dice = tmp_path / "killed.sqlite", random.Random(20180319)
    pages = {(reading := generated(number)).page.id: reading for number in range(PAGES)}
    progress = []
    for number in range(KILLS):
        assert run(path, dice.randint(1, 200), halt=number % 2 == 0) == "writing"
        progress.append(check_whole(path, pages))
    assert progress == sorted(progress)
    assert 0 < progress[KILLS // 2] < progress[-1] < PAGES
    assert run(path, 0, halt=False) == "done"
    with Register.open(path) as killed, Register.open(tmp_path / "calm.sqlite") as calm:
        for reading in pages.values():
            calm.put(reading)
        assert killed.content_hash() == calm.content_hash()
