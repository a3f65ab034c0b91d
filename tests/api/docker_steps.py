"""A Dockerfile and its context in, its steps done without Docker in a folder out.

What is exchanged, and nothing else: a path that the Dockerfile makes (/opt/…) lies in that folder, pip may use its cache, and the
user is made for the service's process instead of on this machine.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dockerfile_parse import DockerfileParser

Step = tuple[str, str]


@dataclass
class Image:
    """What the steps made: the root folder, and what a container of it would be started with."""

    root: Path
    env: dict[str, str] = field(default_factory=dict)
    workdir: str = "/"
    user: str = "root"
    uids: dict[str, int] = field(default_factory=dict)
    exposed: str = ""
    health: list[str] = field(default_factory=list)
    command: list[str] = field(default_factory=list)

    @property
    def cwd(self) -> Path:
        return self.root / self.workdir.lstrip("/")

    def environment(self) -> dict[str, str]:
        """The image's variables over those of this machine that a process needs."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("ZHENGPU_", "VIRTUAL_ENV"))}
        quick = {"PIP_QUIET": "1", "PIP_NO_COMPILE": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
        return kept | quick | {"PATH": f"{self.root.parent / 'base'}:{kept['PATH']}"} | self.env

    def as_user(self) -> dict[str, Any]:
        """Words for subprocess that make the process the image's user, where this machine lets them."""
        uid = self.uids[self.user]
        words: dict[str, Any] = {"user": uid, "group": uid, "extra_groups": []}
        return words if runs(self.root.parent / "base" / "python", words) else {}


def runs(python: Path, words: dict[str, Any]) -> bool:
    """Whether this Python can make an environment, and be run in this way."""
    try:
        return subprocess.run([python, "-c", "import ensurepip"], check=False, cwd="/", **words).returncode == 0
    except OSError:
        return False


def base_python() -> Path:
    """A Python of this version that any user may run, if there is one."""
    named = f"python3.{sys.version_info.minor}"
    found = [
        Path(getattr(sys, "_base_executable", sys.executable)),
        Path("/usr/local/bin", named),
        Path("/usr/bin", named),
    ]
    nobody = {"user": 65534, "group": 65534, "extra_groups": []}
    return next((path for path in found if path.exists() and runs(path, nobody)), found[0])


class Build:
    """The stages of a Dockerfile, each done in the same folder, so that what holds its own path may be copied on."""

    def __init__(self, dockerfile: Path, folder: Path) -> None:
        self.context, self.folder = dockerfile.parent, folder
        self.steps = list(steps(dockerfile))
        self._made = _made_folders(self.steps)
        self._stages: dict[str, Path] = {}
        self._name = ""
        self.image = Image(folder / "root")
        base = folder / "base"
        base.mkdir(parents=True)
        (base / "python").symlink_to(base_python())

    def run(self) -> Image:
        """Does all steps."""
        for instruction, value in self.steps:
            getattr(self, f"_{instruction.lower()}")(value)
        return self.image

    def here(self, text: str) -> str:
        """A text with the image's own paths as they are on this machine."""
        return re.sub(rf"(?<![\w./:-])/(?=(?:{'|'.join(self._made)})\b)", f"{self.image.root}/", text)

    def _from(self, value: str) -> None:
        if self.image.root.exists():
            self._stages[self._name] = self.image.root.rename(self.folder / f"stage-{self._name}")
        self._name = value.partition(" AS ")[2] or "last"
        self.image = Image(self.folder / "root")
        self.image.root.mkdir()

    def _workdir(self, value: str) -> None:
        self.image.workdir = value
        self.image.cwd.mkdir(parents=True, exist_ok=True)

    def _copy(self, value: str) -> None:
        *sources, target = shlex.split(value)
        if sources[0].startswith("--from="):
            top = self._stages[sources.pop(0).partition("=")[2]]
            kept = None
        else:
            top, kept = self.context, ignored(self.context / ".dockerignore")
        place = self.image.root / target.lstrip("/") if target.startswith("/") else self.image.cwd / target
        for source in sources:
            _copied(top, top / source.lstrip("/"), place / source if target.endswith("/") else place, kept)

    def _run(self, value: str) -> None:
        commands = [command.strip() for command in value.split("&&")]
        for command in commands:
            if command.startswith("useradd "):
                self._useradd(shlex.split(command)[1:])
            elif command.startswith("install "):
                self._install(shlex.split(command)[1:])
            else:
                words = self.here(command).replace("--no-cache-dir ", "")
                subprocess.run(["/bin/sh", "-ec", words], cwd=self.image.cwd, env=self.image.environment(), check=True)

    def _useradd(self, words: list[str]) -> None:
        read = argparse.ArgumentParser(exit_on_error=False)
        read.add_argument("--system", action="store_true")
        for option in ("--uid", "--home-dir", "--shell"):
            read.add_argument(option, required=True)
        read.add_argument("name")
        given = read.parse_args(words)
        self.image.uids[given.name] = int(given.uid)

    def _install(self, words: list[str]) -> None:
        read = argparse.ArgumentParser(exit_on_error=False)
        read.add_argument("-d", required=True, action="store_true")
        for option in ("-o", "-g"):
            read.add_argument(option, required=True)
        read.add_argument("folder")
        given = read.parse_args(words)
        folder = self.image.root / given.folder.lstrip("/")
        folder.mkdir(parents=True)
        if os.geteuid() == 0:
            os.chown(folder, self.image.uids[given.o], self.image.uids[given.g])

    def _env(self, value: str) -> None:
        for word in shlex.split(value):
            name, _, text = word.partition("=")
            self.image.env[name] = self.here(text).replace("$PATH", self.image.environment()["PATH"])

    def _user(self, value: str) -> None:
        self.image.user = value

    def _volume(self, value: str) -> None:
        assert (self.image.root / value.lstrip("/")).is_dir()

    def _expose(self, value: str) -> None:
        self.image.exposed = value

    def _healthcheck(self, value: str) -> None:
        self.image.health = json.loads(value.partition(" CMD ")[2])

    def _cmd(self, value: str) -> None:
        self.image.command = json.loads(value)


def steps(dockerfile: Path) -> Iterator[Step]:
    """Instruction and value of each step."""
    with dockerfile.open("rb") as file:
        for found in DockerfileParser(fileobj=file).structure:
            if found["instruction"] != "COMMENT":
                yield found["instruction"], found["value"]


def _made_folders(given: list[Step]) -> list[str]:
    """Top folders that the steps make or fill: opt of /opt/zhengpu."""
    targets = [value.split()[-1] for name, value in given if name in ("WORKDIR", "VOLUME", "COPY")]
    return sorted({target.split("/")[1] for target in targets if target.startswith("/")})


def ignored(path: Path) -> list[tuple[bool, re.Pattern[str]]]:
    """The lines of a .dockerignore: whether each takes out, and what."""
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    return [(not line.startswith("!"), _pattern(line.removeprefix("!"))) for line in lines if line and line[0] != "#"]


def _pattern(line: str) -> re.Pattern[str]:
    words = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", line)
    return re.compile("".join(words.get(part, re.escape(part)) for part in parts) + "(?:/.*)?")


def is_sent(name: str, rules: list[tuple[bool, re.Pattern[str]]]) -> bool:
    """Whether Docker would send this file of the context: the last line that fits decides."""
    return not next((out for out, pattern in reversed(rules) if pattern.fullmatch(name)), False)


def _copied(top: Path, source: Path, place: Path, rules: list[tuple[bool, re.Pattern[str]]] | None) -> None:
    """Copies a file, or what a folder holds."""

    def left_out(folder: str, names: list[str]) -> set[str]:
        paths = {name: Path(folder) / name for name in names}
        return {
            name
            for name, path in paths.items()
            if rules is not None and not path.is_dir() and not is_sent(path.relative_to(top).as_posix(), rules)
        }

    place.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, place, symlinks=True, ignore=left_out, dirs_exist_ok=True)
    else:
        assert rules is None or is_sent(source.relative_to(top).as_posix(), rules), f"{source} is not in the context"
        shutil.copy2(source, place)
