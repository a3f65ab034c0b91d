"""A port, a process or a size of memory in, whether this machine can give it out."""

from __future__ import annotations

import re
import socket
import subprocess
from pathlib import Path

from zhengpu.errors import InputError, StoreUnavailable

BOLT = 7687
HTTP = 7474
_BESIDE = 200 * 1024**2  # what Java takes beside heap and page cache
_UNITS = {"k": 1024, "m": 1024**2, "g": 1024**3, "t": 1024**4}


def chosen(port: int | None, usual: int) -> int:
    """The port to use: the one given, which must be free (0: any), or the usual one, or a free one in its place."""
    if port:
        if not is_free(port):
            raise StoreUnavailable(f"port {port} is in use by another program", "Give another port, or 0 for any")
        return port
    if port is None and is_free(usual):
        return usual
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def is_free(port: int) -> bool:
    """Whether a server could listen on this port of this machine."""
    if not 1 <= port <= 65535:
        raise InputError(f"{port} is no port", "Give 1 to 65535, or 0 for any")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def answers(port: int) -> bool:
    """Whether a Bolt server answers at this port of this machine."""
    hello = b"\x60\x60\xb0\x17" + bytes((0, 8, 8, 5)) + bytes(12)
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=2) as line:
            line.sendall(hello)
            version = line.recv(4)
    except OSError:
        return False
    return len(version) == len(bytes(4)) and version not in (bytes(4), b"HTTP")


def command_line(pid: int) -> str:
    """The words that a process was started with; empty when there is no such process."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        if Path("/proc/self").exists():
            return ""
    try:
        words = ["ps", "-ww", "-p", str(pid), "-o", "args="]
        return subprocess.run(words, capture_output=True, text=True, check=False).stdout  # noqa: S603
    except OSError:
        return ""


def size(text: str) -> int:
    """Bytes of a size such as 512m or 2g."""
    found = re.fullmatch(r"(\d+)([kmgt]?)", text.strip().lower())
    if not found:
        raise InputError(f"{text!r} is no size of memory", "Give one such as 512m or 2g")
    return int(found[1]) * _UNITS.get(found[2], 1)


def check_memory(heap: str, page_cache: str) -> None:
    """StoreUnavailable when less memory is free than a server with these sizes takes."""
    wanted = size(heap) + size(page_cache) + _BESIDE
    free = _free_memory()
    if free is not None and wanted > free:
        mib = 1024**2
        raise StoreUnavailable(
            f"Neo4j would take {wanted // mib} MiB of memory and only {free // mib} MiB are free",
            "Give a smaller --heap, such as 256m, or end other programs",
        )


def _free_memory() -> int | None:
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    found = next((line for line in lines if line.startswith("MemAvailable:")), None)
    return int(found.split()[1]) * 1024 if found else None
