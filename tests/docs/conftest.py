"""Fixture strategy: the docs are run as their readers run them, on the samples, in a folder of their own, with the command on the path."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Variables with `zhengpu` and `python` of this environment first on the path, and no settings of ours."""
    folder = tmp_path_factory.mktemp("bin")
    for name, words in (("zhengpu", f'"{sys.executable}" -m api.cli'), ("python", f'"{sys.executable}"')):
        (folder / name).write_text(f'#!/bin/sh\nexec {words} "$@"\n', encoding="utf-8")
        (folder / name).chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ZHENGPU_")}
    before = os.environ.get("PYTHONPATH")
    path = os.pathsep.join([str(TOP), *([before] if before else [])])
    return kept | {
        "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": path, "PYTHONUTF8": "1",
        "NO_MKDOCS_2_WARNING": "1",
    }  # fmt: skip


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Path:
    """A register of samples/pages, made by the command."""
    path = tmp_path_factory.mktemp("samples") / "zhengpu.sqlite"
    words = ["zhengpu", "ingest", str(TOP / "samples" / "pages"), "--register", str(path)]
    subprocess.run(words, env=environment, check=True, capture_output=True)
    return path
