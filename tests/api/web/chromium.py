"""A machine in, a Chromium that Playwright can drive out: `python -m tests.api.web.chromium` puts one there when there is none."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
FONTS = ("fonts-noto-cjk",)


def on_path() -> str | None:
    """The system's own Chromium."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def playwrights_own(play: Playwright) -> str | None:
    """The one that `playwright install chromium` put there."""
    found = play.chromium.executable_path
    return found if os.path.exists(found) else None


@contextmanager
def launched() -> Iterator[Browser | None]:
    """A browser, or None where there is no Chromium."""
    with sync_playwright() as play:
        program = on_path() or playwrights_own(play)
        if program is None:
            yield None
            return
        browser = play.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()


def install() -> None:
    """Debian's Chromium where this process may install it, else Playwright's."""
    if on_path():
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        update = subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False)
        words = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", *FONTS]
        if update.returncode == 0 and subprocess.run(words, env=quiet, check=False).returncode == 0 and on_path():
            return
    with sync_playwright() as play:
        if playwrights_own(play):
            return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


if __name__ == "__main__":
    install()
