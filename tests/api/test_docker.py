"""The Dockerfile's steps, done in a clean folder without Docker, make a service that runs, is healthy and is not root's."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api.docker_steps import Build, Image, ignored, is_sent, steps
from tests.api.served import TOP, ask, free_port, service

PAGE = TOP / "samples" / "pages" / "liaocheng-01.txt"


@pytest.fixture(scope="module")
def image() -> Iterator[Image]:
    """The image, with one page read into its register by its own user."""
    with tempfile.TemporaryDirectory(prefix="zhengpu-image-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        made = Build(TOP / "Dockerfile", folder).run()
        page = folder / "page.txt"
        shutil.copy(PAGE, page)
        ran(made, ["zhengpu", "ingest", str(page), "--home", "聊城市"]).check_returncode()
        yield made


def ran(image: Image, words: list[str]) -> subprocess.CompletedProcess[str]:
    """A command as it runs in a container."""
    env = image.environment()
    words = [shutil.which(words[0], path=env["PATH"]) or words[0], *words[1:]]
    return subprocess.run(words, cwd=image.cwd, env=env, capture_output=True, text=True, check=False, **image.as_user())


def health(image: Image, port: int) -> int:
    """Exit status of the health check; the port of the day takes the place of the exposed one."""
    return ran(image, [word.replace(f":{image.exposed}/", f":{port}/") for word in image.health]).returncode


def test_the_command_starts_a_healthy_service(image: Image) -> None:
    env = image.environment()
    command = [shutil.which(image.command[0], path=env["PATH"]) or "", *image.command[1:]]
    assert Path(command[0]).is_relative_to(image.root)
    assert health(image, free_port()) != 0
    with service(env, command, cwd=image.cwd, **image.as_user()) as port:
        assert health(image, port) == 0
        assert ask(port, "/v1/ask?q=哪些官员去过莘县？").body["total"] > 0


def test_the_health_check_asks_the_port_that_is_served(image: Image) -> None:
    assert image.env["ZHENGPU_PORT"] == image.exposed
    assert f"http://127.0.0.1:{image.exposed}/healthz" in " ".join(image.health)


def test_it_is_not_run_by_root(image: Image) -> None:
    assert image.uids[image.user] != 0
    who = ran(image, ["python", "-c", "import os; print(os.geteuid())"])
    assert int(who.stdout) == (image.as_user().get("user") or os.geteuid())


def test_its_user_can_write_to_the_data_alone(image: Image) -> None:
    as_user = image.as_user()
    written = ran(image, ["python", "-c", "import sys, pathlib; pathlib.Path(sys.prefix, 'mark').touch()"])
    assert Path(image.env["ZHENGPU_REGISTER"]).is_relative_to(image.cwd)
    assert not as_user or written.returncode != 0


def test_what_comes_with_the_package_is_found(image: Image) -> None:
    found = ran(image, ["python", "-c", "from api.browser_guide import folder; print(folder())"])
    assert Path(found.stdout.strip()).is_relative_to(image.root), found.stderr


def test_no_step_is_one_that_was_not_done() -> None:
    assert {name for name, _ in steps(TOP / "Dockerfile")} <= {
        name[1:].upper() for name in vars(Build) if name.startswith("_") and not name.startswith("__")
    }


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("api/cli.py", True),
        ("docs/neo4j/guide.html", True),
        ("docs/neo4j/img/guide.png", False),
        ("docs/settings.md", False),
        (".env", False),
        ("api/__pycache__/cli.pyc", False),
        ("api/world.sqlite-wal", False),
        (".git/config", False),
    ],
)
def test_the_context_is_what_the_build_needs(name: str, sent: bool) -> None:
    assert is_sent(name, ignored(TOP / ".dockerignore")) is sent


def test_the_installed_versions_are_the_locked_ones(image: Image) -> None:
    installed = pins(ran(image, ["python", "-m", "pip", "freeze", "--quiet"]).stdout)
    locked = pins((TOP / "requirements.lock").read_text(encoding="utf-8"))
    assert len(installed) > 20
    assert installed.items() <= locked.items()


def pins(text: str) -> dict[str, str]:
    """Versions by name, the names written in one way."""
    found = re.findall(r"^([\w.-]+)==([\w.]+)", text, re.MULTILINE)
    return {re.sub(r"[-_.]+", "-", name).lower(): version for name, version in found}
