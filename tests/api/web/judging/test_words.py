"""The words of judging: every reason that the linker gives, and every verdict, in the page's languages."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import linking
from zhengpu.model import model

LINKING = Path(linking.__file__).parent
MESSAGES = Path(__file__).parents[4] / "api" / "web" / "messages"
REASONED = ("likeness.py", "compatible.py")  # why two may be one, or not


def reasons(name: str) -> Iterator[str]:
    """The texts that a module gives back as a reason: alone, or after a score."""
    for node in ast.walk(ast.parse((LINKING / name).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Return):
            for part in ast.walk(node):
                if isinstance(part, ast.Constant) and isinstance(part.value, str) and " " in part.value:
                    yield part.value


def key(reason: str) -> str:
    """As reasons.js makes it."""
    return re.sub(r"[^a-z0-9]+", "_", reason.lower()).strip("_")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_reason_has_words(language: str) -> None:
    words = json.loads((MESSAGES / f"{language}.json").read_text(encoding="utf-8"))["reason"]
    given = {reason for name in REASONED for reason in reasons(name)}
    assert len(given) > 20
    assert sorted(reason for reason in given if key(reason) not in words) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_verdict_can_be_asked_for(language: str) -> None:
    words = json.loads((MESSAGES / f"{language}.json").read_text(encoding="utf-8"))["judging"]
    for code in model().codes["verdicts"].codes:
        assert f"do_{code.code}" in words
        assert any(name.startswith(f"effect_{code.code}") for name in words)
