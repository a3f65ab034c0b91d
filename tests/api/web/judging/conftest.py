"""Fixture strategy: pages with doubtful people in one register, of which every test judges its own copy."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from typer.testing import CliRunner

from api.cli import app as commands
from tests.api.web.conftest import Opened, served

PAGES = Path(__file__).parent / "pages"


@pytest.fixture(scope="session")
def doubtful(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with people of one name who may be one, and one who may be either of two."""
    register = tmp_path_factory.mktemp("judging") / "doubtful.sqlite"
    done = CliRunner().invoke(commands, ["ingest", str(PAGES), "--register", str(register)])
    assert done.exit_code == 0, done.output
    return register


@pytest.fixture
def register(doubtful: Path, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    return Path(shutil.copy(doubtful, tmp_path / "register.sqlite"))


@pytest.fixture
def desk(browser: Browser, register: Path) -> Iterator[Opened]:
    """Opens pages of a service whose register may be judged; whatever the browser complains of fails the test at its end."""
    with served(register) as address:
        pages = Opened(browser, address)
        yield pages
        pages.close()
    assert pages.complaints == []
