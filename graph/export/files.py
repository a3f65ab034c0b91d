"""A path and lines in, a file out that is there whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from zhengpu.errors import InputError


def folder_for(path: str | os.PathLike[str]) -> Path:
    """The folder that an export goes to, made when it is not there."""
    folder = Path(path)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{folder}: {error.strerror}", "Give a folder that can be made or written to") from error
    return folder


def write_lines(path: Path, lines: Iterable[str]) -> int:
    """Writes lines to a file in UTF-8, in the place of one of that name; how many there were."""
    count = 0
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                for line in lines:
                    file.write(line + "\n")
                    count += 1
            os.chmod(name, 0o666 & ~_umask())
            os.replace(name, path)
        except BaseException:
            os.unlink(name)
            raise
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}", "Check the folder and the space on the disk") from error
    return count


def _umask() -> int:
    """The rights that new files of this process lack."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
