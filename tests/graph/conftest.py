"""Fixture strategy: the small world is built once; each test gets a register of its own, filled with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.register import Register
from tests.graph.curating import Desk
from tests.graph.neo4j_server import clean_neo4j, neo4j
from tests.graph.world import LEXICON, World

__all__ = ["clean_neo4j", "desk", "empty", "neo4j", "register", "world"]


@pytest.fixture(scope="session")
def world() -> World:
    return World()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Register]:
    with Register.open(tmp_path / "empty.sqlite") as register:
        yield register


@pytest.fixture
def register(tmp_path: Path, world: World) -> Iterator[Register]:
    """A register with all pages of the world, linked."""
    with Register.open(tmp_path / "world.sqlite") as filled:
        for reading in world.readings:
            filled.put(reading)
        filled.relink(lambda *_: world.linking, LEXICON)
        yield filled


@pytest.fixture
def desk(tmp_path: Path, world: World) -> Iterator[Desk]:
    """The world's pages as the linker links them, to be judged."""
    made = Desk(tmp_path / "judged.sqlite", world.readings)
    yield made
    made.register.close()
