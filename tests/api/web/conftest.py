"""Fixture strategy: the sample pages in one register for all tests, served by uvicorn, looked at with one Chromium."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect
from typer.testing import CliRunner

from api.app import create_app
from api.cli import app as commands
from tests.api.web.chromium import launched
from zhengpu.settings import Settings

SAMPLES = Path(__file__).parents[3] / "samples" / "pages"
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}
PATIENCE = 20_000  # milliseconds until something that should show has failed

expect.set_options(timeout=PATIENCE)


@contextmanager
def served(register: Path, **more: Any) -> Iterator[str]:
    """The service on a register, on a free port of this machine; its address without a slash at the end. `more`: settings."""
    settings = Settings().model_copy(update={"register_file": register, "neo4j_uri": None, **more})
    server = uvicorn.Server(uvicorn.Config(create_app(settings), log_level="error", lifespan="on"))
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [line]}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{line.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with the sample pages."""
    register = tmp_path_factory.mktemp("web") / "samples.sqlite"
    done = CliRunner().invoke(commands, ["ingest", str(SAMPLES), "--register", str(register)])
    assert done.exit_code == 0, done.output
    return register


@pytest.fixture(scope="session")
def site(samples: Path) -> Iterator[str]:
    """The service on the sample pages."""
    with served(samples) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser for one file of tests: as long as it is there, Playwright keeps an event loop running in this thread."""
    with launched() as found:
        if found is None:
            pytest.skip("no Chromium: `make browser` puts one here")
        yield found


class Opened:
    """Pages of a browser on an address, with all that they complained of."""

    def __init__(self, browser: Browser, address: str) -> None:
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self.address = address
        self.complaints: list[str] = []

    def __call__(self, at: str = "", *, size: dict[str, int] = DESKTOP, language: str = "", **more: Any) -> Page:
        """A page of its own context at a part of the address ("#/search?q=莘")."""
        context = self._browser.new_context(viewport=size, locale="zh-CN", **more)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        self._contexts.append(context)
        page = context.new_page()
        page.on("console", self._told)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (self.complaints.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda request: self._asked(request.url))
        page.goto(f"{self.address}/{f'?lang={language}' if language else ''}{at}")
        settled(page)
        return page

    def _told(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and "the server responded with a status" not in message.text:
            self.complaints.append(f"{message.type}: {message.text}")

    def _asked(self, url: str) -> None:
        if not url.startswith((self.address, "data:")):
            self.complaints.append(f"asked {url}")

    def close(self) -> None:
        """Closes all pages."""
        for context in self._contexts:
            context.close()


def settled(page: Page) -> None:
    """Waits until the view of the address is there."""
    page.wait_for_selector("main:not([aria-busy]) .view")


@pytest.fixture
def opened(browser: Browser, site: str) -> Iterator[Opened]:
    """Opens pages of the sample pages' service; whatever the browser complains of fails the test at its end."""
    pages = Opened(browser, site)
    yield pages
    pages.close()
    assert pages.complaints == []


@pytest.fixture
def picture(request: pytest.FixtureRequest) -> Callable[[Page, str], None]:
    """Keeps a picture of a page under docs/img/web when ZHENGPU_WEB_SCREENSHOTS is set (`make web-screenshots`)."""
    folder = Path(__file__).parents[3] / "docs" / "img" / "web"

    def keep(page: Page, name: str, *, whole: bool = False) -> None:
        if os.environ.get("ZHENGPU_WEB_SCREENSHOTS"):
            folder.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=folder / f"{name}.png", full_page=whole, animations="disabled")

    return keep
