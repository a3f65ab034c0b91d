"""A folder in, a real Neo4j Community with Browser running on this machine out, from pip-installable parts alone."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import signal
import string
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from graph import neo4j_ports as ports
from graph.neo4j_parts import LTS, Progress, java_command, main_class, silent
from zhengpu.errors import InputError, StoreUnavailable

USER = "neo4j"
START_SECONDS = 180
STOP_SECONDS = 60
_CONF = Path(__file__).parent / "data" / "neo4j.conf"
_NEWER = ("server.fleet_discovery.enabled=false", "dbms.fleet_manager.enabled=false")  # names that 5.x refuses
_SMALL = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
_CHILDREN: dict[int, subprocess.Popen[bytes]] = {}


@dataclass(frozen=True)
class Memory:
    """What a server may take: Java's heap and Neo4j's page cache, such as 512m or 2g."""

    heap: str = "512m"
    page_cache: str = "256m"

    def check(self) -> None:
        """StoreUnavailable when this machine has not that much."""
        ports.check_memory(self.heap, self.page_cache)


@dataclass(frozen=True)
class Neo4jServer:
    """A server that runs: its folder, process, version and ports."""

    home: Path
    pid: int
    version: str
    bolt_port: int
    http_port: int

    @property
    def uri(self) -> str:
        """The address for drivers."""
        return f"bolt://127.0.0.1:{self.bolt_port}"

    @property
    def browser(self) -> str:
        """The address of Neo4j Browser, with address and user filled in."""
        host = f"localhost:{self.http_port}"
        return f"http://{host}/browser/?dbms=bolt://{USER}@127.0.0.1:{self.bolt_port}&db=neo4j"

    @property
    def password(self) -> str:
        """The generated password, from the file that only its owner can read."""
        return password_file(self.home).read_text(encoding="utf-8").strip()


def home_of(register: Path) -> Path:
    """The folder of a register's local Neo4j: beside it, named after it."""
    return register.resolve().with_name(register.name + ".neo4j")


def password_file(home: Path) -> Path:
    """Where the generated password is kept."""
    return home / "password"


def running(home: Path) -> Neo4jServer | None:
    """The server that runs in this folder; what a dead one left behind is cleared away."""
    state = home / "server.json"
    try:
        server = Neo4jServer(home=home, **json.loads(state.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    if _alive(server.pid, home):
        return server
    state.unlink(missing_ok=True)
    return None


def start(  # noqa: PLR0913 (each is a choice that a user has)
    home: Path,
    *,
    bolt_port: int | None = None,
    http_port: int | None = None,
    memory: Memory | None = None,
    version: str = LTS,
    cache: Path | None = None,
    progress: Progress = silent,
    small: bool = False,
) -> Neo4jServer:
    """Starts a server in this folder, or finds the one that runs. Port 0 is any free one; None the usual one if free."""
    home = home.resolve()
    found = running(home)
    if found:
        return found
    memory = memory or Memory()
    memory.check()
    bolt, http = ports.chosen(bolt_port, ports.BOLT), ports.chosen(http_port, ports.HTTP)
    if bolt == http:
        raise InputError(f"port {bolt} is given for Bolt and for HTTP", "Give two ports")
    command = java_command(version, cache, progress, (f"-Xmx{memory.heap}", *(_SMALL if small else ())))
    lay_out(home, version, bolt, http, memory)
    command += [main_class(version), f"--home-dir={home}", f"--config-dir={home / 'conf'}"]
    server = Neo4jServer(home, _launched(command, home), version, bolt, http)
    try:
        _write_private(home / "server.json", json.dumps({k: v for k, v in asdict(server).items() if k != "home"}))
        _wait(server, progress)
    except BaseException:
        stop(home, server)
        raise
    return server


def stop(home: Path, server: Neo4jServer | None = None) -> bool:
    """Stops the server of this folder; False when none runs."""
    server = server or running(home.resolve())
    if server is None:
        return False
    _signal(server.pid, signal.SIGTERM)
    if not _gone(server, STOP_SECONDS):
        _signal(server.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        _gone(server, STOP_SECONDS)
    (server.home / "server.json").unlink(missing_ok=True)
    _CHILDREN.pop(server.pid, None)
    return True


@contextmanager
def temporary_neo4j(version: str = LTS, cache: Path | None = None) -> Iterator[Neo4jServer]:
    """A small server with an empty database in a temporary folder on free ports, gone at the end."""
    with tempfile.TemporaryDirectory(prefix="zhengpu-neo4j-", ignore_cleanup_errors=True) as folder:
        home = Path(folder).resolve()
        memory = Memory("256m", "32m")
        server = start(home, bolt_port=0, http_port=0, memory=memory, version=version, cache=cache, small=True)
        try:
            yield server
        finally:
            stop(home, server)


def lay_out(
    home: Path, version: str, bolt: int = ports.BOLT, http: int = ports.HTTP, memory: Memory | None = None
) -> None:
    """Makes a server's folder with its settings and, once, the password."""
    memory = memory or Memory()
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        for name in ("conf", "import", "logs", "data/dbms"):
            (home / name).mkdir(parents=True, exist_ok=True)
        template = string.Template(_CONF.read_text(encoding="utf-8").replace("$NAMES", "$$NAMES"))
        lines = template.substitute(BOLT_PORT=bolt, HTTP_PORT=http, HEAP=memory.heap, PAGE_CACHE=memory.page_cache)
        newer = "" if version.startswith("5.") else "\n".join(_NEWER) + "\n"
        (home / "conf" / "neo4j.conf").write_text(lines + newer, encoding="utf-8")
        if not password_file(home).exists():
            password = secrets.token_urlsafe(18)
            _write_private(home / "data" / "dbms" / "auth.ini", _credential(password))
            _write_private(password_file(home), password + "\n")
    except OSError as error:
        raise StoreUnavailable(f"{home}: {error.strerror}", "Give a register in a folder that can be written") from None


def _credential(password: str, rounds: int = 1024) -> str:
    """The first user's line, as the server reads it at its first start: salted SHA-256, many times over."""
    salt = secrets.token_bytes(32)
    hashed = hashlib.sha256(salt + password.encode()).digest()
    for _ in range(rounds - 1):
        hashed = hashlib.sha256(hashed).digest()
    return f"{USER}:SHA-256,{hashed.hex()},{salt.hex()},{rounds}:\n"


def _write_private(path: Path, text: str) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(text)


def _launched(command: list[str], home: Path) -> int:
    with (home / "logs" / "console.log").open("wb") as log:
        process = subprocess.Popen(  # noqa: S603 (our own words)
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, cwd=home, start_new_session=True
        )
    _CHILDREN[process.pid] = process
    return process.pid


def _wait(server: Neo4jServer, progress: Progress) -> None:
    """Returns when Bolt and the Browser answer."""
    began = time.monotonic()
    while (spent := time.monotonic() - began) < START_SECONDS:
        progress(f"starting Neo4j {server.version}", int(spent), START_SECONDS)
        if not _alive(server.pid, server.home):
            raise _ended(server)
        if ports.answers(server.bolt_port) and _browser_answers(server):
            return
        time.sleep(0.2)
    raise StoreUnavailable(
        f"Neo4j {server.version} did not answer within {START_SECONDS} s", f"See {server.home / 'logs'}"
    )


def _browser_answers(server: Neo4jServer) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{server.http_port}/browser/", timeout=5) as page:
            return int(page.status) == 200
    except (OSError, urllib.error.URLError):
        return False


def _ended(server: Neo4jServer) -> StoreUnavailable:
    """Why a server ended while it started, from what it wrote."""
    written = ""
    for name in ("console.log", "neo4j.log"):
        path = server.home / "logs" / name
        written += path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
    if "already in use" in written:
        return StoreUnavailable(
            f"port {server.bolt_port} or {server.http_port} was taken by another program", "Start again"
        )
    if "Could not reserve enough space" in written or "insufficient memory" in written:
        return StoreUnavailable("this machine has not enough memory for Neo4j", "Give a smaller --heap, such as 256m")
    causes = [line.strip() for line in written.splitlines() if "Caused by" in line or "Error" in line]
    why = causes[-1][:300] if causes else "no reason given"
    return StoreUnavailable(f"Neo4j {server.version} ended while it started: {why}", f"See {server.home / 'logs'}")


def _gone(server: Neo4jServer, seconds: int) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not _alive(server.pid, server.home):
            return True
        time.sleep(0.1)
    return False


def _alive(pid: int, home: Path) -> bool:
    """Whether this process is the server of this folder: another program may have been given its number since."""
    child = _CHILDREN.get(pid)
    if child:
        return child.poll() is None
    return f"--home-dir={home}" in ports.command_line(pid)


def _signal(pid: int, number: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, number)
