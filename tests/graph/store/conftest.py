"""Every test of this folder runs once for each kind of store, on the same small world."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.register import Register
from graph.store.base import Store
from graph.store.embedded import EmbeddedStore


@pytest.fixture(params=["embedded"])
def store(request: pytest.FixtureRequest, register: Register) -> Iterator[Store]:
    """A store that holds the world."""
    assert request.param == "embedded"
    held = EmbeddedStore(register)
    yield held
    held.close()
