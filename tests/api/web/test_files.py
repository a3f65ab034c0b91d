"""The page's files: vendored libraries as locked, the same words in both languages, no words in the code, security headers."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from api.routers.web import HEADERS, POLICY
from training.vendor import VENDOR, differences, read_lock

WEB = VENDOR.parent
OWN = sorted(path.relative_to(WEB).as_posix() for path in WEB.rglob("*.js") if VENDOR not in path.parents)
MESSAGES = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (WEB / "messages").glob("*.json")}
WORD = re.compile(r"[a-z]{2,}", re.IGNORECASE)
_PLURAL = {"one", "other"}


def test_vendored_files_are_those_of_the_lock() -> None:
    assert differences(VENDOR) == []


def test_a_changed_file_is_told(tmp_path: Path) -> None:
    for library in read_lock()["libraries"]:
        for file in library["files"]:
            target = tmp_path / file["to"]
            target.parent.mkdir(exist_ok=True)
            target.write_bytes((VENDOR / file["to"]).read_bytes() + b" ")
    (tmp_path / "more.js").touch()
    wrong = differences(tmp_path)
    assert "cytoscape/cytoscape.min.js: changed" in wrong
    assert "more.js: in no library of the lock" in wrong


def test_every_library_comes_with_its_licence() -> None:
    for library in read_lock()["libraries"]:
        assert any(file["to"].endswith("/LICENSE") for file in library["files"])
        assert library["licence"]


def keys(level: dict[str, Any], above: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in level.items():
        if isinstance(value, dict) and not set(value) <= _PLURAL:
            yield from keys(value, f"{above}{name}.")
        else:
            yield above + name, value


def test_both_languages_have_the_same_words() -> None:
    assert sorted(name for name, _ in keys(MESSAGES["zh"])) == sorted(name for name, _ in keys(MESSAGES["en"]))


def fields(value: Any) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", value if isinstance(value, str) else value["other"]))


def test_both_languages_fill_in_the_same_values() -> None:
    english = dict(keys(MESSAGES["en"]))
    assert [name for name, value in keys(MESSAGES["zh"]) if fields(value) != fields(english[name])] == []


def code(name: str) -> str:
    """A script without its comments and without the keys of its messages."""
    text = (WEB / name).read_text(encoding="utf-8")
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return re.sub(r"(^|\s)//.*", "", text)


@pytest.mark.parametrize("name", OWN)
def test_a_script_has_no_words_of_its_own(name: str) -> None:
    text = code(name)
    assert not re.search(r"[\u3400-\u9fff]", text)
    shown = re.findall(r"(?:fill|h|svg|said|section|toggle|title)\([^()]*?\"([A-Z][a-z]+ [^\"]*)\"", text)
    assert shown == []


@pytest.mark.parametrize("name", OWN)
def test_every_message_that_a_script_asks_for_is_there(name: str) -> None:
    known = {key for key, _ in keys(MESSAGES["zh"])}
    asked = re.findall(r"\bt\(\s*\"([\w.]+)\"", code(name))
    assert [key for key in asked if key not in known] == []


@pytest.mark.parametrize("name", OWN)
def test_a_script_makes_no_markup_of_text(name: str) -> None:
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|\.style\b", code(name)
    )


@pytest.mark.parametrize("name", OWN)
def test_a_script_is_short_and_says_what_it_does(name: str) -> None:
    lines = (WEB / name).read_text(encoding="utf-8").splitlines()
    assert len(lines) < 400
    assert lines[0].startswith("// ")


@pytest.mark.parametrize("name", ["index.html", "docs.html"])
def test_a_page_has_neither_inline_code_nor_foreign_addresses(name: str) -> None:
    text = (WEB / name).read_text(encoding="utf-8")
    assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|(?:src|href)=\"(?:https?:)?//", text)


@pytest.mark.parametrize("address", ["/", "/docs", "/static/app.js"])
def test_the_page_has_its_policy(client: Any, address: str) -> None:
    answer = client.get(address)
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("address", ["/v1/stats", "/v1/entities/柳溪庄", "/nothing"])
def test_answers_that_are_no_page_may_load_nothing(client: Any, address: str) -> None:
    answer = client.get(address)
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; frame-ancestors 'none'")
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_the_policy_allows_nothing_inline_and_nothing_foreign() -> None:
    assert "default-src 'none'" in POLICY
    assert "unsafe" not in POLICY
    assert "http" not in POLICY


def test_files_are_asked_for_again(client: Any) -> None:
    first = client.get("/static/app.js")
    assert first.headers["cache-control"] == "no-cache"
    again = client.get("/static/app.js", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304


@pytest.mark.parametrize("address", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static/"])
def test_nothing_else_of_the_package_is_served(client: Any, address: str) -> None:
    assert client.get(address).status_code == 404


def test_the_schema_has_labels_in_both_languages(client: Any) -> None:
    schema = client.get("/v1/schema").json()
    assert schema["types"]["County"]["zh"] == "县区"
    assert schema["types"]["VISITED"]["targets"]
    assert schema["codes"]["purposes"]["督导"]["en"] == "supervision"


def test_the_kinds_of_question_are_listed(client: Any) -> None:
    kinds = {kind["template"]: kind["example"] for kind in client.get("/v1/questions").json()["items"]}
    assert kinds["visitors"] == "哪些官员去过莘县？"
    assert kinds["visits"] == "费晓岚去过哪里？"


def test_examples_are_about_what_the_register_holds(client: Any) -> None:
    for kind in client.get("/v1/questions").json()["items"]:
        answer = client.get("/v1/ask", params={"q": kind["example"]})
        assert answer.status_code == 200, kind["example"]
        assert answer.json()["template"] == kind["template"]
