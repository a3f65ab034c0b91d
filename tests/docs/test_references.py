"""The pages that are made from code and data are up to date, and what they and the readmes say holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.app import create_app
from graph.tables.columns import tables
from tests.api.conftest import TestClient
from tests.docs.conftest import TOP
from training import api_reference, table_reference
from training.api_reference import Example
from zhengpu.settings import Settings

EXAMPLES = api_reference.examples(api_reference.description())
QUALITY = (TOP / "docs" / "quality.md").read_text(encoding="utf-8")
WORDS = (
    *("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
HAN = [*"零一二三四五六七八九十", *(f"十{digit}" for digit in "一二三四五六七八九"), "二十"]


@pytest.fixture(scope="module")
def client(sample_file: Path) -> Iterator[TestClient]:
    with TestClient(
        create_app(Settings().model_copy(update={"register_file": sample_file})), base_url="http://127.0.0.1"
    ) as client:
        yield client


def test_the_tables_are_up_to_date() -> None:
    assert table_reference.TARGET.read_text(encoding="utf-8") == table_reference.reference(tables())


def test_the_api_is_up_to_date() -> None:
    made = api_reference.reference(api_reference.description())
    assert api_reference.TARGET.read_text(encoding="utf-8") == made, "run python -m training.api_reference"


@pytest.mark.parametrize("example", EXAMPLES.values(), ids=EXAMPLES)
def test_an_example_is_answered(client: TestClient, example: Example) -> None:
    answer = client.request(example.method, example.address, json=example.body)
    assert answer.status_code == 200, answer.text


def _unseen(figure: str) -> tuple[float, float]:
    row = next(line for line in QUALITY.splitlines() if line.startswith(f"| {figure} |"))
    cells = [cell.strip() for cell in row.split("|")]
    return float(cells[5]), float(cells[6])


@pytest.mark.parametrize(
    ("page", "pattern"),
    [
        (
            "limits.md",
            r"of the posts that were found, about one in {0} is wrong, of the visits about one in {1};.*"
            r"about one in {2} is \*\*missed\*\*, of the visits about one in {3}",
        ),
        ("zh/limits.md", r"任职约{0}条错一条，到访约{1}条错一条；.*任职约{2}条\*\*漏\*\*一条，到访约{3}条漏一条"),
    ],
)
def test_the_limits_say_what_was_measured(page: str, pattern: str) -> None:
    post, visit = _unseen("claim HOLDS_POST"), _unseen("claim VISITED")
    shares = [round(1 / (1 - value)) for value in (post[0], visit[0], post[1], visit[1])]
    words = HAN if page.startswith("zh") else WORDS
    text = (TOP / "docs" / page).read_text(encoding="utf-8")
    assert re.search(pattern.format(*(words[share] for share in shares)), text, re.S), shares


@pytest.mark.parametrize("name", ["README.md", "README.zh.md"])
def test_a_readme_links_to_what_is_there(name: str) -> None:
    text = (TOP / name).read_text(encoding="utf-8")
    links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)]+)\)", text) if "://" not in link]
    assert links
    assert not [link for link in links if link and not (TOP / link).exists()]


def test_both_readmes_name_the_same_commands() -> None:
    said = [
        set(re.findall(r"`zhengpu ([a-z]+)", (TOP / name).read_text(encoding="utf-8")))
        for name in ("README.md", "README.zh.md")
    ]
    assert said[0] == said[1]
