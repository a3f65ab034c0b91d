"""Fixture strategy: the small world of tests/graph/world.py in a register file, asked by session, command or HTTP."""

from __future__ import annotations

import importlib.util
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from fastapi import FastAPI
from typer.testing import CliRunner, Result

from api.app import create_app
from api.cli import app
from api.linked import relink
from api.stores import Session, make_store
from graph.register import Register
from tests.graph.world import LEXICON, World
from zhengpu.records import Entity, Tenure
from zhengpu.settings import Settings

with warnings.catch_warnings():  # starlette asks for httpx2, whose older sister serves as well
    warnings.simplefilter("ignore")
    from fastapi import testclient


class TestClient(testclient.TestClient):
    """Asks the service under a name that it is known by."""

    __test__ = False

    def __init__(self, app: FastAPI, **options: Any) -> None:
        super().__init__(app, **{"base_url": "http://127.0.0.1", **options})


REFERENCE = Path(__file__).parents[1] / "evaluation" / "score.py"


@pytest.fixture(scope="session")
def world() -> World:
    return World()


@pytest.fixture
def register_file(tmp_path: Path, world: World) -> Path:
    """A register with all pages of the world, linked."""
    path = tmp_path / "world.sqlite"
    with Register.open(path) as register:
        for reading in world.readings:
            register.put(reading)
        register.relink(lambda *_: world.linking, LEXICON)
    return path


@pytest.fixture
def linked_file(tmp_path: Path, world: World) -> Path:
    """A register with all pages of the world, linked as the linker does it: what it takes to be linked anew."""
    path = tmp_path / "linked.sqlite"
    with Register.open(path) as register:
        for reading in world.readings:
            register.put(reading)
        relink(register)
    return path


@pytest.fixture
def curating(linked_file: Path) -> Iterator[TestClient]:
    """The service on that register."""
    settings = Settings().model_copy(update={"register_file": linked_file})
    with TestClient(create_app(settings), base_url="http://127.0.0.1", follow_redirects=False) as client:
        yield client


@pytest.fixture
def session(register_file: Path) -> Iterator[Session]:
    with Register.open(register_file, read_only=True) as register:
        yield Session(register, make_store(register, Settings()))


@pytest.fixture
def namesakes(register_file: Path, world: World) -> Iterator[Session]:
    """The world with a second official named 费晓岚, a villager named 顾明远 and a second 市委."""
    more = (
        Entity(id="fei-2", type="Person", name="费晓岚", official=True, note="莘县教育局局长"),
        Entity(id="gu-2", type="Person", name="顾明远"),
        Entity(id="committee-2", type="Agency", name="济南市委", aliases=("市委",), jurisdiction="370100"),
    )
    tenures = (*world.linking.tenures, Tenure(id="n-2", person="fei-2", body="committee-2", post="书记"))
    linking = world.linking.model_copy(
        update={"entities": (*world.linking.entities, *more), "tenures": tuple(sorted(tenures, key=lambda t: t.id))}
    )
    with Register.open(register_file) as register:
        register.relink(lambda *_: linking, "lexicon-2")
        yield Session(register, make_store(register, Settings()))


@pytest.fixture
def client(register_file: Path) -> Iterator[TestClient]:
    settings = Settings().model_copy(update={"register_file": register_file})
    with TestClient(create_app(settings)) as client:
        yield client


@pytest.fixture
def zhengpu(register_file: Path) -> Callable[..., Result]:
    """Runs a command on the world's register."""

    def run(*words: object) -> Result:
        return CliRunner().invoke(app, [*map(str, words), "--register", str(register_file)])

    return run


@pytest.fixture(scope="session")
def reference() -> ModuleType:
    """The reference scorer."""
    spec = importlib.util.spec_from_file_location("reference_score", REFERENCE)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
