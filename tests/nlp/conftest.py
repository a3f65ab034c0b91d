"""Fixture strategy: the pipeline is built once a session and only read from; pages are short and invented, read as Liaocheng's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from spacy.language import Language

from nlp.pipeline import pipeline
from nlp.reader import Reader
from tests.nlp.readings import HOME_ID, Facts, Tagged, tagged_by
from zhengpu.records import PageMeta

settings.register_profile("zhengpu", deadline=None, max_examples=60)
settings.load_profile("zhengpu")


@pytest.fixture(scope="session")
def nlp() -> Language:
    return pipeline()


@pytest.fixture(scope="session")
def reader(nlp: Language) -> Reader:
    return Reader(nlp=nlp)


@pytest.fixture(scope="session")
def read(reader: Reader) -> Callable[..., Facts]:
    """Reads a page of 9 March 2021 from Liaocheng; keywords go before that, None leaves it open."""

    def run(text: str, **given: str | None) -> Facts:
        known = {"home": "聊城市", "issue_date": "2021-03-09", **given}
        return Facts(reader.read("p.txt", text, PageMeta(**known)))

    return run


@pytest.fixture(scope="session")
def tag(nlp: Language) -> Callable[..., Tagged]:
    """What the components up to the named one propose, or (with no name) what the resolver chose."""

    def run(text: str, component: str | None = None, home: str | None = HOME_ID) -> Tagged:
        return tagged_by(nlp, text, component, home)

    return run


OUTVOTED = Path(__file__).parent / "outvoted.txt"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks the tests listed as outvoted."""
    lines = OUTVOTED.read_text(encoding="utf-8").splitlines()
    listed = {line for line in lines if line and not line.startswith("#")}
    for item in items:
        if item.nodeid in listed:
            item.add_marker(pytest.mark.xfail(strict=True, reason="the trained model outvotes the rule"))
