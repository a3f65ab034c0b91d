"""Fixture strategy: the world's register behind the whole service, with a file of keys beside it where keys are asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhengpu.settings import Settings


@pytest.fixture
def given(register_file: Path) -> Settings:
    """Settings of a service on the world's register that writes no log."""
    return Settings().model_copy(update={"register_file": register_file, "log": "off"})
