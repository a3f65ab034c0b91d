"""The file of question templates: what is wrong in it is told with its line."""

from __future__ import annotations

from importlib.resources import files

import pytest

from api.questions import load
from zhengpu.errors import DataError

TEXT = (files("api") / "data" / "questions.yaml").read_text(encoding="utf-8")


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_an_unknown_word_class_is_told_with_its_line() -> None:
    broken = TEXT.replace("'[在]{thing}[都]<happen>'", "'[在]{thing}<nowhere>'")
    with pytest.raises(DataError, match=rf"questions\.yaml:{line_of(broken, '<nowhere>')}: .*nowhere"):
        load(broken, "questions.yaml")


def test_an_unknown_slot_is_told() -> None:
    with pytest.raises(DataError, match="no slot 'planet'"):
        load(TEXT.replace("{thing}[都]<happen>", "{planet}<happen>"), "questions.yaml")


def test_an_unknown_field_is_told_with_its_line() -> None:
    broken = TEXT.replace("    handler: timeline\n", "    handler: timeline\n    colour: red\n")
    with pytest.raises(DataError, match=rf"questions\.yaml:{line_of(broken, 'colour: red')}: .*colour"):
        load(broken, "questions.yaml")


def test_a_second_template_of_one_id_is_told() -> None:
    with pytest.raises(DataError, match="a second template 'visits'"):
        load(TEXT.replace("- id: visits_to", "- id: visits"), "questions.yaml")


def test_broken_yaml_is_told_with_its_line() -> None:
    with pytest.raises(DataError, match=r"questions\.yaml:2:"):
        load("version: [1\nslots: }", "questions.yaml")
