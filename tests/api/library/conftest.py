"""Fixture strategy: the samples read once into a register of their own, and the small world of tests/api, opened as a notebook does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

import zhengpu
from api.cli import app
from api.library.opened import OpenedRegister

TOP = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of samples/pages."""
    path = tmp_path_factory.mktemp("samples") / "zhengpu.sqlite"
    done = CliRunner().invoke(app, ["ingest", str(TOP / "samples" / "pages"), "--register", str(path)])
    assert done.exit_code == 0, done.output
    return path


@pytest.fixture
def samples(sample_file: Path) -> Iterator[OpenedRegister]:
    with zhengpu.open_register(sample_file) as register:
        yield register


@pytest.fixture
def opened(register_file: Path) -> Iterator[OpenedRegister]:
    with zhengpu.open_register(register_file) as register:
        yield register
