"""A name of the library in, what the installed distribution offers under it out, so that this layer imports none above it."""

from __future__ import annotations

from importlib.metadata import entry_points
from typing import Any

GROUP = "zhengpu.library"


def offered(name: str) -> Any:
    """What the entry point of this name loads; AttributeError when there is none."""
    found = tuple(entry_points(group=GROUP, name=name))
    if not found:
        raise AttributeError(f"module 'zhengpu' has no attribute {name!r}")
    return found[0].load()
