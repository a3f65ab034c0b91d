"""The lock of the web page's libraries in, their files from the npm registry out: `make vendor`."""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Any

VENDOR = Path(__file__).parents[1] / "api" / "web" / "vendor"
LOCK = VENDOR / "vendor.lock.json"


class Mismatch(Exception):
    """What the registry gave is not what the lock says."""


def main() -> None:
    """Fetches every library of the lock, or with --check compares the files that are there."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--check", action="store_true", help="only compare the files with the lock")
    given = options.parse_args()
    if given.check:
        wrong = differences(VENDOR)
        raise SystemExit("\n".join(wrong) if wrong else 0)
    for library in read_lock()["libraries"]:
        fetch(library, VENDOR)
        print(f"{library['name']} {library['version']}")


def read_lock(lock: Path = LOCK) -> dict[str, Any]:
    """The lock: each library's name, version, licence, integrity of its package (sha512) and files (sha256)."""
    found: dict[str, Any] = json.loads(lock.read_text(encoding="utf-8"))
    return found


def fetch(library: dict[str, Any], folder: Path) -> None:
    """Puts a library's files into the folder; Mismatch when the package or a file is another than the lock's."""
    with tempfile.TemporaryDirectory() as place:
        words = ["npm", "pack", "--silent", "--pack-destination", place, f"{library['name']}@{library['version']}"]
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
        package = next(Path(place).glob("*.tgz"))
        got = "sha512-" + base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode()
        if got != library["integrity"]:
            raise Mismatch(f"{library['name']} {library['version']}: {got} is not the integrity of the lock")
        with tarfile.open(package) as tar:
            for file in library["files"]:
                data = tar.extractfile(f"package/{file['from']}")
                if data is None:
                    raise Mismatch(f"{library['name']} {library['version']} has no {file['from']}")
                _write(folder / file["to"], data.read(), file["sha256"])


def _write(target: Path, content: bytes, sha256: str) -> None:
    if hashlib.sha256(content).hexdigest() != sha256:
        raise Mismatch(f"{target.name} is not the file of the lock")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def differences(folder: Path) -> list[str]:
    """What is missing, changed or in no library of the lock, one line each."""
    locked = {file["to"]: file["sha256"] for library in read_lock()["libraries"] for file in library["files"]}
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - {LOCK.name}
    wrong = [f"{name}: in no library of the lock" for name in sorted(there - set(locked))]
    wrong += [f"{name}: missing" for name in sorted(set(locked) - there)]
    for name in sorted(there & set(locked)):
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != locked[name]:
            wrong.append(f"{name}: changed")
    return wrong


if __name__ == "__main__":
    main()
