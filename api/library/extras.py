"""The name of a library in, the library out, or an error that says which extra of the package brings it."""

from __future__ import annotations

import importlib
from types import ModuleType

from zhengpu.errors import MissingExtra


def extra(name: str, of: str = "notebook") -> ModuleType:
    """An optional library; MissingExtra when it is not installed."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        raise MissingExtra(
            f"{name} is not installed", f"Install the extra that brings it: pip install 'zhengpu[{of}]'"
        ) from error
