"""A size in, a generated register's way into Neo4j and the answers of both stores measured in one run, as tables out."""

from __future__ import annotations

import argparse
import os
import platform
import sqlite3
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import neo4j

from bench import store_loads as loads
from bench.generated import generate
from bench.store_answers import Latency, latencies, round_trip
from bench.store_loads import Measured
from graph.neo4j_parts import LTS
from graph.register import Register
from graph.store.embedded import EmbeddedStore
from graph.store.neo4j import Neo4jStore
from zhengpu.errors import ZhengpuError

REPORT = Path(__file__).parent.parent / "docs" / "bench.md"
WARM = (2_000, 10_000)  # entities and edges
OPENING = """# How fast the stores are

Made by `make bench` (or `make bench-full`: 200,000 entities, 1,000,000 edges): a register of invented news is generated,
loaded into local Neo4j servers, and asked. All figures of a table come from one run, one after the other, on one machine;
the plain MERGE is what the driver's documentation shows: one `execute_query` with `UNWIND $rows … MERGE` a batch of
10,000, into an empty database with the same constraints, and no other index. Both have a server of their own, warmed by
loads of a small register in the same way.
"""
BOUNDS = """
## What bounds it

- The first load is bound by the server's one transaction thread and by how many cores are free. Warm, an edge with its
  properties costs the server 25 to 35 µs of CPU, a node 40 to 50 µs, most of it property records and the transaction log;
  finding both ends by index cost about a quarter more, so they are found by the places that the server gave the nodes.
  The next batch is read and packed meanwhile (client: about 25 µs a node, 20 µs an edge), which saves wall time only as
  long as a core is free for it: where other work keeps both cores busy, the gain over the plain MERGE shrinks to what is
  saved in CPU. Two transactions at once, on disjoint parts of the nodes, were tried beside such other work and dropped:
  slower. Plain MERGE did not gain from batches of 10,000 over 2,000.
- The second load of an unchanged register compares the snapshot that the database holds, and looks for constraints and
  indexes. A changed one is merged as a whole, since every node and edge gets the new load's mark.
- A point look-up is one query in one round trip, about 1 ms of the server's time; besides, what bounds it is that round
  trip (its own line above: what a busy machine adds shows there first) and, for entities that thousands of articles
  mention, counting their pages. Visitors take about ten round trips, a path one for each of its edges.
"""


def measure(register: Register, warm: Register, folder: Path) -> Iterator[str]:
    """The tables in Markdown, a line at a time."""
    rows = [loads.reading_alone(register)]
    with loads.fresh_server(folder / "plain") as (server, connection):
        rows.append(loads.plain_merge(register, warm, server, connection))
    with loads.fresh_server(folder / "ours") as (server, connection):
        rows.append(loads.first_load(register, warm, server, connection))
        rows += [loads.load_again(register, server, connection, again=again) for again in (False, True)]
        asked = _answers(register, connection)
    admin = list(_admin(register, folder))
    yield from _loads([*rows, *admin], plain=rows[1], ours=rows[2])
    yield from asked


def _admin(register: Register, folder: Path) -> Iterator[Measured]:
    try:
        yield from loads.admin_import(register, folder)
    except ZhengpuError as error:
        yield Measured(f"`neo4j-admin` import not measured: {error.message}")


def _loads(rows: Sequence[Measured], *, plain: Measured, ours: Measured) -> Iterator[str]:
    yield from ("## Loads", "", f"{ours.nodes:,} nodes and {ours.edges:,} edges.", "")
    yield "| load | whole, s | nodes/s | edges/s | CPU of the server, s | CPU of the client, s |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for row in rows:
        rates = f"{_rate(row.node_rate)} | {_rate(row.edge_rate)}"
        served = "" if row.server_cpu is None else f"{row.server_cpu:.1f}"
        yield f"| {row.what} | {row.seconds:.1f} | {rates} | {served} | {row.client_cpu:.1f} |"
    yield ""
    yield (
        f"First load against plain MERGE: nodes {ours.node_rate / plain.node_rate:.1f}×,"
        f" edges {ours.edge_rate / plain.edge_rate:.1f}×, the whole {plain.seconds / ours.seconds:.1f}×"
        f" (which makes {ours.seconds - ours.node_seconds - ours.edge_seconds:.1f} s of indexes and full text"
        " that the plain one lacks)."
    )


def _rate(rate: float) -> str:
    return f"{rate:,.0f}" if rate else ""


def _answers(register: Register, connection: loads.Connection) -> list[str]:
    embedded = EmbeddedStore(register)
    began = time.monotonic()
    embedded.graph()
    waited = time.monotonic() - began
    found = zip(latencies(register, embedded), latencies(register, Neo4jStore(connection, register)), strict=True)
    lines = ["", "## Answers", "", "| question | embedded p50, ms | p99 | Neo4j p50, ms | p99 |"]
    lines.append("| --- | ---: | ---: | ---: | ---: |")
    alone = round_trip(lambda: connection.read("RETURN 1 AS one"))
    lines.append(f"| {alone.question} | | | {_times(alone)} |")
    lines += [f"| {one.question} | {_times(one)} | {_times(other)} |" for one, other in found]
    return [*lines, "", f"The embedded store reads its graph once, when a path is first asked for: {waited:.1f} s."]


def _times(one: Latency) -> str:
    return f"{one.p50:.1f} | {one.p99:.1f}"


def _machine() -> str:
    cores, memory = os.cpu_count(), os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    versions = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, driver {neo4j.__version__}"
    heap = f"heap {loads.MEMORY.heap}, page cache {loads.MEMORY.page_cache}"
    return f"{cores} cores, {memory:.0f} GiB of memory, load average {os.getloadavg()[0]:.1f} at the start. Neo4j {LTS} ({heap}), {versions}."


def main() -> None:
    """Prints the report and writes it where the documents are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entities", type=int, default=10_000)
    parser.add_argument("--edges", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dry", action="store_true", help="print only, write no report")
    given = parser.parse_args()
    lines = [*OPENING.splitlines(), "", _machine()]
    with (
        tempfile.TemporaryDirectory(prefix="zhengpu-bench-") as folder,
        Register.open(Path(folder) / "bench.sqlite") as register,
        Register.open(Path(folder) / "warm.sqlite") as warm,
    ):
        generate(warm, entities=WARM[0], edges=WARM[1], seed=given.seed + 1)
        generate(register, entities=given.entities, edges=given.edges, seed=given.seed)
        size = f"{given.entities:,} entities, seed {given.seed}."
        lines += ["", size, "", *measure(register, warm, Path(folder))]
    text = "\n".join(lines) + "\n" + BOUNDS
    print(text)
    if not given.dry:
        REPORT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
