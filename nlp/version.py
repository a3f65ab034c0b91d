"""The files of the reading package in, one hash of code, data and models out: the version that read a page."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

_SUFFIXES = frozenset((".py", ".yaml", ".cfg", ".crf", ".txt", ".npz", ".msgpack"))


@cache
def reader_version(lexicon_version: str) -> str:
    """Hash over the files of nlp/ (in order of their paths) and the lexicon's version."""
    folder = Path(__file__).parent
    found = hashlib.blake2b(lexicon_version.encode(), digest_size=8)
    for path in sorted(folder.rglob("*")):
        if path.suffix in _SUFFIXES and "__pycache__" not in path.parts:
            found.update(path.relative_to(folder).as_posix().encode())
            found.update(path.read_bytes())
    return found.hexdigest()
