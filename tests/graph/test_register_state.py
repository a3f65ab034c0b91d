"""What the version of the linking code covers."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph import register_state


@pytest.fixture
def code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small copy of what links, in place of the package."""
    for name in ("projection.py", "load.py", "linking/link.py", "linking/data/chances.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("as it was", "utf-8")
    monkeypatch.setattr(register_state, "files", lambda _package: tmp_path)
    monkeypatch.setattr(register_state, "code_version", register_state.code_version.__wrapped__)
    return tmp_path


@pytest.mark.parametrize("name", ["projection.py", "linking/link.py", "linking/data/chances.yaml"])
def test_a_change_of_what_links_is_a_new_version(code: Path, name: str) -> None:
    before = register_state.code_version()
    (code / name).write_text("changed", "utf-8")
    assert register_state.code_version() != before


def test_a_change_elsewhere_is_none(code: Path) -> None:
    before = register_state.code_version()
    (code / "load.py").write_text("changed", "utf-8")
    assert register_state.code_version() == before
