"""Settings come from the environment, and each is documented."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from zhengpu.settings import Settings

PAGE = (Path(__file__).parents[2] / "docs" / "settings.md").read_text(encoding="utf-8")
VARIABLES = {
    str(field.validation_alias or f"ZHENGPU_{name.upper()}"): field for name, field in Settings.model_fields.items()
}


@pytest.mark.parametrize("variable", VARIABLES)
def test_a_setting_is_documented_with_its_default(variable: str) -> None:
    row = next((line for line in PAGE.splitlines() if line.startswith(f"| `{variable}` |")), "")
    default = VARIABLES[variable].default
    assert row, f"{variable} is missing in docs/settings.md"
    assert ("none" if default in (None, ()) else f"`{default}`") == row.split("|")[2].strip()


def test_no_setting_is_documented_that_is_none() -> None:
    shown = {line.split("`")[1] for line in PAGE.splitlines() if line.startswith("| `ZHENGPU_")}
    assert shown == set(VARIABLES)


def test_a_variable_sets_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHENGPU_REGISTER", "elsewhere.sqlite")
    assert Settings().register_file == Path("elsewhere.sqlite")


def test_a_port_out_of_range_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHENGPU_PORT", "70000")
    with pytest.raises(ValidationError, match="65535"):
        Settings()


def test_a_password_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHENGPU_NEO4J_PASSWORD", "secret-word")
    assert "secret-word" not in repr(Settings())


def test_words_are_parted_at_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHENGPU_CORS_ORIGINS", "https://a.example, https://b.example")
    assert Settings().cors_origins == ("https://a.example", "https://b.example")


@pytest.mark.parametrize("rate", ["0/minute", "10", "10/week", "-1/second"])
def test_a_rate_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, rate: str) -> None:
    monkeypatch.setenv("ZHENGPU_RATE", rate)
    with pytest.raises(ValidationError, match="rate"):
        Settings()
