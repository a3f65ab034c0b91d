"""The shared vocabulary of Zhengpu: records, schema, rosters, ids, settings and errors; nothing above it is imported."""

from typing import Any

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """What upper layers offer under this name (`open_register`), found when it is first asked for."""
    from zhengpu.offered import offered

    return offered(name)
