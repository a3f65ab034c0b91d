"""The folder of a local Neo4j and an exported graph in, a database filled by the importer out, from the same parts as the server."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from graph import local_neo4j
from graph.export.neo4j_admin import DATABASE
from graph.neo4j_parts import LTS, Progress, java_command, silent
from zhengpu.errors import InputError, StoreUnavailable

ADMIN_CLASS = "org.neo4j.cli.AdminTool"
HEAP = "1g"
_NOISE = ("WARNING", "---", "at ", "Command Failed", "Run with")  # what stands around the reason of a failure


def admin_command(
    version: str = LTS, cache: Path | None = None, progress: Progress = silent, heap: str = HEAP
) -> list[str]:
    """The words that stand for `neo4j-admin` where none is installed."""
    return [*java_command(version, cache, progress, (f"-Xmx{heap}",)), ADMIN_CLASS]


def admin_environment(home: Path) -> dict[str, str]:
    """The variables by which neo4j-admin finds a server's folder."""
    return {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}


def prepare(home: Path, version: str = LTS, *, replace: bool = False) -> None:
    """Makes a server's folder ready for an import: no server runs there, and no database is there unless to `replace`."""
    home = home.resolve()
    if local_neo4j.running(home):
        raise InputError(f"{home}: the server runs", "Stop it with `zhengpu neo4j stop`, then import")
    if (home / "data" / "databases" / DATABASE).exists() and not replace:
        raise InputError(
            f"{home}: there is a database already",
            "Run `zhengpu load`, which keeps what others wrote, or give --replace to drop all that is in it",
        )
    local_neo4j.lay_out(home, version)


def import_graph(
    home: Path,
    folder: Path,
    command: Sequence[str],
    *,
    version: str = LTS,
    cache: Path | None = None,
    progress: Progress = silent,
) -> None:
    """Runs an export's command on a server's folder, where no server may run; what its database held is gone then."""
    prepare(home, version, replace=True)
    words = [*admin_command(version, cache, progress), *command[1:], "--overwrite-destination=true"]
    progress("importing", 0, 0)
    _run(words, folder, admin_environment(home.resolve()))


def _run(words: list[str], folder: Path, environment: Mapping[str, str]) -> None:
    done = subprocess.run(  # noqa: S603 (our own words)
        words, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace"
    )
    if done.returncode:
        lines = [line.strip() for line in (done.stderr or done.stdout).splitlines()]
        said = [line for line in lines if line and not line.startswith(_NOISE)]
        raise StoreUnavailable(
            f"neo4j-admin ended with {done.returncode}: {said[0][:300] if said else 'no reason given'}",
            "Check the memory and the space on the disk; `zhengpu export neo4j-admin` gives its files and command",
        )
