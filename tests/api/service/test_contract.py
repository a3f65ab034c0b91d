"""Whatever the description allows, and much that it does not, gets an answer that the description tells of.

2,000 requests made by schemathesis from the OpenAPI description, spread over all routes, half of them as described and half
against it; `make fuzz` sends 20,000. The same on every run.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from api.app import create_app
from graph.register import Register
from tests.api.service.running import running
from tests.graph.world import LEXICON, World
from zhengpu.settings import Settings

CASES = int(os.environ.get("FUZZ_CASES", "2000"))
SCHEMA = schemathesis.openapi.from_dict(create_app(Settings()).openapi())
OPERATIONS = {one.ok().label: one.ok() for one in SCHEMA.get_all_operations()}
ASKED = [  # nothing can be sent against the description where nothing is to be sent
    (label, mode)
    for label, one in OPERATIONS.items()
    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    if mode is GenerationMode.POSITIVE or "parameters" in one.definition.raw or "requestBody" in one.definition.raw
]
CHECKS = [
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


@schemathesis.serializer("application/x-ndjson")
def lines(_context: Any, value: Any) -> bytes:
    """What is generated for a body of lines, as it is."""
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "surrogatepass")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    path = tmp_path_factory.mktemp("fuzzed") / "world.sqlite"
    fill(path)
    patient = {"request_seconds": 120.0, "wait_seconds": 60.0}  # a slow machine is no fault of an answer
    with running(Settings().model_copy(update={"register_file": path, "log": "off", **patient})) as address:
        yield address


def fill(path: Path) -> None:
    world = World()
    with Register.open(path) as register:
        for reading in world.readings:
            register.put(reading)
        register.relink(lambda *_: world.linking, LEXICON)


@pytest.mark.parametrize(("label", "mode"), ASKED)
def test_every_answer_is_as_described(label: str, mode: GenerationMode, address: str) -> None:
    operation = OPERATIONS[label]
    count = -(-CASES // len(ASKED))
    with requests.Session() as session:

        @settings(
            max_examples=count,
            derandomize=True,
            database=None,
            deadline=None,
            phases=(Phase.generate,),
            suppress_health_check=list(HealthCheck),
        )
        @given(operation.as_strategy(generation_mode=mode))
        def every(case: Any) -> None:
            answer = case.call(base_url=address, session=session)
            case.validate_response(answer, checks=[not_a_server_error, *CHECKS])

        every()


def test_all_routes_are_asked() -> None:
    described = {f"{m.upper()} {path}" for path, ms in create_app(Settings()).openapi()["paths"].items() for m in ms}
    assert set(OPERATIONS) == described
