"""The sample pages in, pictures of Neo4j Browser with their graph and its guide out: `make screenshots`."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from api.browser_guide import Guide
from graph.local_neo4j import Neo4jServer, temporary_neo4j
from graph.neo4j_parts import LTS

HERE = Path(__file__).parent
SAMPLES = HERE.parents[1] / "samples" / "pages"
SIZE = {"width": 1920, "height": 950}
WAIT = 60_000  # milliseconds
GRAPHS = {  # picture: saved query
    "visits-of-a-county": "25-visits-as-a-graph",
    "trip-with-companions": "26-a-trip-as-a-graph",
    "a-person": "27-a-person-as-a-graph",
}
_STILL = """() => {
  const boxes = [...document.querySelectorAll('svg g.node')].map(node => node.getBoundingClientRect());
  const now = boxes.map(box => Math.round(box.x) + ',' + Math.round(box.y)).join(' ');
  const still = now !== '' && now === window.zhengpuBefore;
  window.zhengpuBefore = now;
  return still;
}"""
_EDITED = """line => document.querySelector('[data-testid=activeEditor]').innerText.replaceAll('\u00a0', ' ').includes(line)"""


def main() -> None:
    """Makes all pictures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--out", type=Path, default=HERE / "img", help="folder of the pictures")
    options.add_argument("--version", default=LTS, help="version of Neo4j")
    options.add_argument("--chromium", default=shutil.which("chromium"), help="program; else Playwright's own")
    given = options.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    with temporary_neo4j(given.version) as server, served_guide() as guide:
        load_samples(server)
        with opened_browser(server, guide, given.chromium) as page:
            picture_guide(page, guide, given.out / "guide.png")
            for name, query in GRAPHS.items():
                picture_graph(page, HERE / "queries" / f"{query}.cypher", given.out / f"{name}.png")


def load_samples(server: Neo4jServer) -> None:
    """Reads the sample pages into a register that is not kept, and loads it."""
    with tempfile.TemporaryDirectory() as folder:
        env = os.environ | {
            "ZHENGPU_REGISTER": str(Path(folder) / "samples.sqlite"),
            "ZHENGPU_NEO4J_URI": server.uri,
            "ZHENGPU_NEO4J_PASSWORD": server.password,
        }
        for words in (["ingest", str(SAMPLES)], ["load"]):
            subprocess.run([sys.executable, "-m", "api.cli", *words], env=env, check=True)  # noqa: S603 (our own words)


@contextmanager
def served_guide() -> Iterator[Guide]:
    """The files of this folder on any free port."""
    with Guide(0) as guide:
        threading.Thread(target=guide.serve_forever, daemon=True).start()
        yield guide
        guide.shutdown()


@contextmanager
def opened_browser(server: Neo4jServer, guide: Guide, chromium: str | None) -> Iterator[Page]:
    """Neo4j Browser, logged in, with the guide opened by its address and the style applied."""
    root = getattr(os, "geteuid", lambda: 1)() == 0
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"] if root else [])
        page = browser.new_page(viewport=SIZE, locale="zh-CN")  # type: ignore[arg-type]
        page.set_default_timeout(WAIT)
        page.goto(guide.opened_in(server), wait_until="domcontentloaded")
        page.fill("[data-testid=password]", server.password)
        page.click("[data-testid=connect]")
        page.wait_for_selector("text=You are connected")
        page.wait_for_selector(".carousel, [data-testid=carousel]")
        run(page, guide.lines[0])
        page.wait_for_selector("[data-testid=exportGraSSButton]", state="attached")
        yield page
        browser.close()


def run(page: Page, text: str) -> None:
    """Puts a text into the editor and runs it."""
    page.click("[data-testid=activeEditor]")
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    page.keyboard.insert_text(text)
    page.keyboard.press("Escape")
    page.keyboard.press("Control+Enter")


def clear(page: Page) -> None:
    """Takes all answers off the page."""
    run(page, ":clear")
    page.wait_for_selector("[data-testid=frame]", state="detached")


def picture_guide(page: Page, guide: Guide, out: Path) -> None:
    """A slide of the guide, its query put into the editor by a click."""
    clear(page)
    run(page, guide.lines[1])
    page.locator("[data-testid=nextSlide]").first.click()
    query = page.locator("[data-testid=frame] pre.runnable").first
    text = query.inner_text().splitlines()
    query.click()
    page.wait_for_function(_EDITED, arg=text[-1])
    page.screenshot(path=out)
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("svg g.node")


def picture_graph(page: Page, query: Path, out: Path) -> None:
    """What a saved query draws, on the whole page, once it has come to rest."""
    clear(page)
    run(page, query.read_text(encoding="utf-8"))
    page.wait_for_selector("svg g.node")
    page.dispatch_event("[data-testid=frame] [title=Fullscreen]", "click")
    settle(page)
    page.click("[aria-label=zoom-to-fit]")
    settle(page)
    page.screenshot(path=out)
    page.dispatch_event("[data-testid=frame] [title=Close]", "click")


def settle(page: Page) -> None:
    """Waits until the drawing has come to rest."""
    page.evaluate("window.zhengpuBefore = undefined")
    page.wait_for_function(_STILL, polling=700)


if __name__ == "__main__":
    main()
