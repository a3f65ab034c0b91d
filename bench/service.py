"""A size in, the service's rate of entity look-ups beside that of a bare FastAPI hello in the same run, as a table, out."""

from __future__ import annotations

import argparse
import os
import platform
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from api.keys import KeyFile
from bench.generated import generate, stamp
from bench.load.ids import drawn
from bench.service_client import Rate, measure
from graph.register import Register

TOP = Path(__file__).parent.parent
CACHE = TOP / ".cache" / "bench"
REPORT = TOP / "docs" / "bench-service.md"
ENTITIES, EDGES = 655_000, 3_300_000  # a thousand times what the ten sample pages give
ASKED = 20_000  # entities drawn anew for each round: far more than any cache of answers would help
PATIENCE = 60
OPENING = """# How fast the service answers

Made by `make bench` (`python -m bench.service`): a register of invented news is generated, `zhengpu serve` answers entity
look-ups (`GET /v1/entities/{id}`, ids drawn at random from all entities) from it, and a bare FastAPI application answers
`{"hello": "world"}` from an `async def`. Each server is a process of its own on one core, the client, plain sockets kept
open with one request at a time each, is on another. Rounds alternate between the servers; a figure is the median of its
rounds, and a share that of the shares of rounds which followed each other. Servers have the same uvicorn with the same settings; the service writes its log, a line a request, to a file.
"""
BOUNDS = """
## What bounds it

The aim is half of the hello's rate. Of a look-up's processor time, profiled in one process, about two fifths are the HTTP
parser and the server, which grow with the headers of an answer; a third is the look-up itself (two queries of one state of
the register); the rest are the log, the door and the limits. A known id is answered before FastAPI reads parameters. Answers
are not cached, so a changed register is seen by the next request. On a machine that does other work besides (the load
average above says so) all rates fall, and the shares are of little worth: measure again.
"""


@dataclass(frozen=True)
class Server:
    """One server that is measured: what it is, its process and port, the paths and headers that it is asked with."""

    what: str
    process: int
    port: int
    paths: Sequence[str]
    headers: str = ""


def register_of(entities: int, edges: int, seed: int) -> Path:
    """The generated register, made once and kept."""
    path = CACHE / f"{entities}-{edges}-{seed}.sqlite"
    if not path.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        part = path.with_name(path.name + ".part")
        for old in CACHE.glob(part.name + "*"):
            old.unlink()
        with Register.open(part) as register:
            generate(register, entities=entities, edges=edges, seed=seed)
        part.rename(path)
    with Register.open(path) as register:
        if not register.linking_is_current():  # kept from before a change of the code, it would be linked anew
            stamp(register)
    return path


@contextmanager
def started(words: Sequence[str], environment: dict[str, str], port: int, log: Path) -> Iterator[int]:
    """A server on the first core, until the end."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ZHENGPU_")}
    with log.open("w") as out, subprocess.Popen(words, env=kept | environment, cwd=TOP, stderr=out) as process:
        try:
            if hasattr(os, "sched_setaffinity"):
                os.sched_setaffinity(process.pid, {min(os.sched_getaffinity(0))})
            _wait(process, port)
            yield process.pid
        finally:
            process.terminate()


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise SystemExit(f"{process.args}: the server does not listen")


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def servers(register: Path, seed: int) -> Iterator[list[Server]]:
    """The bare one, the service as on a researcher's own machine, and as on a network."""
    ports = [free_port() for _ in range(3)]
    keys = CACHE / "service.keys"
    keys.unlink(missing_ok=True)
    secret = KeyFile(keys).add("bench", "read")
    here = {"ZHENGPU_REGISTER": str(register)}
    public = here | {"ZHENGPU_KEYS": "required", "ZHENGPU_KEYS_FILE": str(keys), "ZHENGPU_RATE": "900000000/minute"}
    serve = [sys.executable, "-m", "api.cli", "serve", "--port"]
    with (
        started(
            [sys.executable, "-m", "bench.service_hello", str(ports[0])], {}, ports[0], CACHE / "hello.log"
        ) as hello,
        started([*serve, str(ports[1])], here, ports[1], CACHE / "here.log") as own,
        started([*serve, str(ports[2])], public, ports[2], CACHE / "public.log") as shared,
    ):
        paths = [f"/v1/entities/{one}" for one in drawn(register, ASKED, seed)]
        yield [
            Server("bare FastAPI hello", hello, ports[0], ["/"]),
            Server("entity look-up, service of this machine", own, ports[1], paths),
            Server(
                "entity look-up, with key and budget", shared, ports[2], paths, f"Authorization: Bearer {secret}\r\n"
            ),
        ]


@dataclass(frozen=True)
class Round:
    """What one round of one server gave, and the processor time that the server took for an answer, in microseconds."""

    rate: Rate
    cpu: float


def _cpu(process: int) -> float:
    """Seconds of processor time that a process has taken."""
    parts = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(parts[11]) + int(parts[12])) / os.sysconf("SC_CLK_TCK")


def rounds(found: Sequence[Server], *, count: int, lines: int, seconds: float) -> dict[str, list[Round]]:
    """All servers in turn, so often; a first round, which warms them, is not counted."""
    with _on_last_core():
        return _rounds(found, count=count, lines=lines, seconds=seconds)


@contextmanager
def _on_last_core() -> Iterator[None]:
    """This process on the last core, away from the servers."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(before)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def _rounds(found: Sequence[Server], *, count: int, lines: int, seconds: float) -> dict[str, list[Round]]:
    rates: dict[str, list[Round]] = {server.what: [] for server in found}
    for number in range(count + 1):
        for server in found:
            before = _cpu(server.process)
            rate = measure(server.port, server.paths, lines=lines, seconds=seconds, headers=server.headers)
            if rate.wrong:
                raise SystemExit(f"{server.what}: {rate.wrong} of {rate.answers} answers were not 200")
            if number:
                rates[server.what].append(Round(rate, 1e6 * (_cpu(server.process) - before) / rate.answers))
    return rates


def table(found: dict[str, list[Round]]) -> Iterator[str]:
    """The figures in Markdown, a line at a time; shares are those of rounds that followed each other."""
    yield "| server | answers/s | of the hello's | CPU an answer, µs | p50, ms | p99, ms |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    bare = next(iter(found.values()))
    for what, own in found.items():
        share = statistics.median(
            one.rate.per_second / other.rate.per_second for one, other in zip(own, bare, strict=True)
        )
        rate, p50, p99 = (
            statistics.median(getattr(one.rate, part) for one in own) for part in ("per_second", "p50", "p99")
        )
        cpu = statistics.median(one.cpu for one in own)
        yield f"| {what} | {rate:,.0f} | {share:.0%} | {cpu:.0f} | {p50:.1f} | {p99:.1f} |"


def _machine() -> str:
    names = ", ".join(f"{name} {version(name)}" for name in ("fastapi", "uvicorn", "pydantic"))
    return f"{os.cpu_count()} cores, load average {os.getloadavg()[0]:.1f} at the start. Python {platform.python_version()}, {names}."


def main() -> None:
    """Prints the report and writes it where the documents are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entities", type=int, default=ENTITIES)
    parser.add_argument("--edges", type=int, default=EDGES)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--lines", type=int, default=16, help="connections at once")
    parser.add_argument("--seconds", type=float, default=1.0, help="how long a round is")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--dry", action="store_true", help="print only, write no report")
    given = parser.parse_args()
    machine = _machine()
    register = register_of(given.entities, given.edges, given.seed)
    with servers(register, given.seed) as found:
        rates = rounds(found, count=given.rounds, lines=given.lines, seconds=given.seconds)
    size = f"{given.entities:,} entities, {given.edges:,} edges, {register.stat().st_size / 1e9:.1f} GB; "
    size += f"{given.lines} connections, {given.rounds} rounds of {given.seconds:g} s each."
    text = "\n".join([*OPENING.splitlines(), "", machine, "", size, "", *table(rates)]) + "\n" + BOUNDS
    print(text)
    if not given.dry:
        REPORT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
