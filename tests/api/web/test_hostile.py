"""Text from pages that tries to become code stays text, in every view."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page
from typer.testing import CliRunner

from api.cli import app as commands
from graph.register import Register
from tests.api.web.conftest import Opened, served, settled
from tests.api.web.hostile import CORPUS, hostile_pages, hostile_world

FOREIGN = (
    "main :is(script, iframe, img, embed, object, style, base, math, form[action], [onerror], [onclick], [onload])"
)
MOVE = "at => { document.querySelector('main').setAttribute('aria-busy', 'true'); location.hash = at; }"
LINKS = "els => els.map(e => e.getAttribute('href')).filter(h => !/^(#|static\\/|v1\\/|docs$|https?:\\/\\/)/.test(h))"


def goes(page: Page, at: str) -> None:
    """Opens a view in a page that is open already, with every fold of it unfolded, and looks for what should not be."""
    page.evaluate(MOVE, at)
    settled(page)
    page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })")
    page.wait_for_selector("main .wait", state="detached")
    assert page.evaluate("window.pwned") is None, at
    assert page.locator(FOREIGN).count() == 0, at
    assert page.locator("main a").evaluate_all(LINKS) == [], at
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), at


def views(page: Page) -> list[str]:
    found: list[str] = page.evaluate("import('/static/views/index.js').then(one => Object.keys(one.VIEWS))")
    return found


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[str]]]:
    register = tmp_path_factory.mktemp("hostile") / "world.sqlite"
    ids = hostile_world(register)
    with served(register) as address:
        yield address, ids


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    folder = tmp_path_factory.mktemp("hostile-pages")
    hostile_pages(folder)
    register = folder / "pages.sqlite"
    done = CliRunner().invoke(commands, ["ingest", str(folder), "--register", str(register)])
    assert done.exit_code == 0, done.output
    with served(register) as address:
        yield address, register


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Any]:
    """Opens an address, and fails when the browser complained: an inline script that was stopped is a complaint too."""
    held: list[Opened] = []

    def opened(address: str) -> Page:
        held.append(Opened(browser, address))
        return held[-1](size={"width": 360, "height": 740})

    yield opened
    for one in held:
        one.close()
        assert one.complaints == []


def test_entities_with_hostile_names(world: tuple[str, list[str]], visitor: Any) -> None:
    address, ids = world
    page = visitor(address)
    for entity in ids:
        goes(page, f"#/entity/{quote(entity, safe='')}")
    shown = page.locator("h1").inner_text()
    assert shown.strip()


def test_every_view_of_every_hostile_text(world: tuple[str, list[str]], visitor: Any) -> None:
    page = visitor(world[0])
    for view in views(page):
        for bad in CORPUS:
            words = quote(bad, safe="")
            goes(page, f"#/{view}/{words}?q={words}&of={words}&at={words}&type={words}&from={words}&to={words}")


def test_suggestions_of_hostile_names(world: tuple[str, list[str]], visitor: Any) -> None:
    page = visitor(world[0])
    for bad in CORPUS[:8]:
        page.fill("#search-field", bad[:12])
        page.wait_for_timeout(200)
        page.wait_for_load_state("networkidle")
        assert page.locator("#search-field-list :is(script, img, svg, iframe)").count() == 0
    assert page.evaluate("window.pwned") is None


def test_a_hostile_name_is_shown_as_it_is_written(world: tuple[str, list[str]], visitor: Any) -> None:
    address, ids = world
    page = visitor(address)
    goes(page, f"#/entity/{ids[0]}")
    with_marks = [text for text in page.locator("main .said").all_text_contents() if "<" in text]
    assert set(with_marks) & set(CORPUS)


def test_pages_that_were_read(pages: tuple[str, Path], visitor: Any) -> None:
    address, register = pages
    with Register.open(register, read_only=True) as held, held.view() as conn:
        ids = [row[0] for row in conn.execute("SELECT id FROM entities ORDER BY id")]
        names = [row[0] for row in conn.execute("SELECT id FROM pages ORDER BY id")]
    assert len(names) == len(CORPUS)
    page = visitor(address)
    for entity in ids:
        goes(page, f"#/entity/{quote(entity, safe='')}")
    for name in names:
        goes(page, f"#/page/{quote(name, safe='')}?at=20")
    for view in views(page):
        goes(page, f"#/{view}?q={quote('霍正林', safe='')}&of={quote(ids[0], safe='')}")
    goes(page, f"#/ask?q={quote('谁去过莘县？', safe='')}")
    assert page.locator(".rows li").count() > 0
