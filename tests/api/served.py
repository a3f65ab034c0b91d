"""`zhengpu serve` as a process of its own, asked over HTTP: an environment in, its answers out."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

TOP = Path(__file__).parents[2]
PATIENCE = 60  # seconds after which a service that should answer has failed


class Answer(NamedTuple):
    """Status, headers and body of an answer."""

    status: int
    headers: Mapping[str, str]
    body: Any


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def plain_environment() -> dict[str, str]:
    """This process's environment without any setting of Zhengpu."""
    return {name: value for name, value in os.environ.items() if not name.startswith("ZHENGPU_")}


def ask(port: int, path: str) -> Answer:
    """One answer; a service that hangs ends in an error."""
    address = f"http://127.0.0.1:{port}{quote(path, safe='/?=&')}"
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            return Answer(answer.status, answer.headers, json.load(answer))
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, error.headers, json.load(error))


@contextmanager
def service(
    environment: Mapping[str, str],
    words: Sequence[str] = (sys.executable, "-m", "api.cli", "serve"),
    **more: Any,
) -> Iterator[int]:
    """The service on a free port of this machine, ended at the end."""
    port = free_port()
    env = {**environment, "ZHENGPU_HOST": "127.0.0.1", "ZHENGPU_PORT": str(port)}
    with subprocess.Popen(words, env=env, stderr=subprocess.PIPE, text=True, **{"cwd": TOP, **more}) as process:
        try:
            _wait(process, port)
            yield port
        finally:
            process.terminate()
            process.communicate(timeout=PATIENCE)


def _wait(process: subprocess.Popen[str], port: int) -> None:
    """Returns when the service listens."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            raise AssertionError(f"the service ended: {process.communicate()[1]}")
        with socket.socket() as line:
            if line.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("the service does not listen")
