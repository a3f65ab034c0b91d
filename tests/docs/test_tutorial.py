"""The tutorials: each command and each piece of code in them runs, and gives what they say it gives."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.docs.blocks import Step, keeps, steps
from tests.docs.conftest import TOP

TUTORIALS = ("tutorial.md", "zh/tutorial.md")
MARK = "== the next piece =="


def run_console(step: Step, folder: Path, environment: dict[str, str]) -> str:
    done = subprocess.run(
        ["bash", "-c", step.source], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{step.source}\n{done.stderr}"
    return done.stdout


def run_python(pieces: list[Step], folder: Path, environment: dict[str, str]) -> list[str]:
    """The outputs of pieces that follow each other in one session."""
    code = "".join(f"{piece.source}\nprint({MARK!r})\n" for piece in pieces)
    done = subprocess.run(
        ["python", "-"], input=code, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return [part.removeprefix("\n") for part in done.stdout.split(MARK)][:-1]


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the pages of the samples are `pages`."""
    folder = tmp_path_factory.mktemp("tutorial")
    shutil.copytree(TOP / "samples" / "pages", folder / "pages")
    return folder


@pytest.fixture(scope="module")
def outputs(workplace: Path, environment: dict[str, str]) -> list[str]:
    """What the commands give, one after the other; both tutorials have the same."""
    return [run_console(step, workplace, environment) for step in told(TUTORIALS[0], "console")]


def told(name: str, kind: str) -> list[Step]:
    return [step for step in steps(TOP / "docs" / name) if step.kind == kind]


@pytest.mark.parametrize("name", TUTORIALS)
def test_its_commands_give_what_it_says(name: str, outputs: list[str]) -> None:
    commands = told(name, "console")
    assert len(commands) > 5
    for step, output in zip(commands, outputs, strict=True):
        assert keeps(step.promised or "", output), f"$ {step.source}\n{output}"


@pytest.mark.parametrize("name", TUTORIALS)
def test_its_code_gives_what_it_says(
    name: str, outputs: list[str], workplace: Path, environment: dict[str, str]
) -> None:
    plot = workplace / "visits-per-county.png"
    plot.unlink(missing_ok=True)
    pieces = told(name, "python")
    assert len(pieces) > 3
    for step, output in zip(pieces, run_python(pieces, workplace, environment), strict=True):
        assert step.promised is None or keeps(step.promised, output), f"{step.source}\n{output}"
    assert plot.read_bytes().startswith(b"\x89PNG")


def test_both_tutorials_run_the_same_commands() -> None:
    said = [[step.source for step in told(name, "console")] for name in TUTORIALS]
    assert said[0] == said[1]


@pytest.mark.parametrize(
    ("promised", "output", "kept"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\n…\nd\n", "a\nb\nc\nd\n", True),
        ("a\n…\n", "a\n", True),
        ("n: … s\n", "n: 12 s\n", True),
        ("a\nb\n", "a\n", False),
        ("a\n…\nd\n", "a\nb\n", False),
        ("n: …\n", "m: 1\n", False),
    ],
)
def test_a_promise_is_kept_or_not(promised: str, output: str, kept: bool) -> None:
    assert keeps(promised, output) is kept
