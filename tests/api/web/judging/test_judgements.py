"""The judgements that were made: listed, filtered, taken back, exported, imported."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.api.web.conftest import PHONE


@pytest.fixture
def judged(desk: Any) -> Page:
    """The list, after two who may be one were judged to be, and two others never to be."""
    page: Page = desk("#/review")
    page.fill("#review-who", "陆青禾")
    page.locator("h1").click()
    page.get_by_role("button", name="王建国").click()
    left = page.locator(".tabs [data-list=merges] .count")
    page.locator(".card.current", has_text="王建国").locator("button[data-key='2']").click()
    expect(left).to_have_text("2")
    page.locator(".card.current", has_text="钱望舒").locator("button[data-key='1']").click()
    expect(left).to_have_text("1")
    page.goto(f"{desk.address}/#/judgements")
    expect(page.locator(".judgement")).to_have_count(2)
    return page


def test_judgements_are_filtered(judged: Page) -> None:
    judged.select_option("#judged-verdict", "merge")
    expect(judged.locator(".judgement strong")).to_have_text(["合并"])
    judged.select_option("#judged-verdict", "")
    judged.fill("#judged-who", "别人")
    judged.locator("#judged-who").press("Enter")
    expect(judged.locator(".view")).to_contain_text("没有裁定。")
    assert "who=" in judged.url


def test_a_judgement_is_taken_back_and_stays_on_record(judged: Page, picture: Any) -> None:
    judged.locator(".judgement .undo-judgement").first.click()
    judged.fill("#judge-why", "看错了")
    judged.locator("dialog button[type=submit]").click()
    expect(judged.locator(".judgement[data-state=undone]")).to_have_count(1)
    expect(judged.locator(".judgement[data-state=undone]")).to_contain_text("陆青禾")
    judged.select_option("#judged-state", "false")
    expect(judged.locator(".judgement")).to_have_count(1)
    judged.set_viewport_size(PHONE)  # type: ignore[arg-type]
    assert judged.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    picture(judged, "judgements-phone-zh", whole=True)


def exported(page: Page, folder: Path) -> Path:
    with page.expect_download() as told:
        page.get_by_role("button", name="导出", exact=True).click()
    file = folder / "judgements.jsonl"
    told.value.save_as(file)
    return file


def test_what_was_exported_is_imported_unchanged(judged: Page, tmp_path: Path) -> None:
    file = exported(judged, tmp_path)
    verdicts = {json.loads(line)["verdict"] for line in file.read_text(encoding="utf-8").splitlines()}
    assert verdicts == {"merge", "never_same"}
    judged.set_input_files("#judgements-file", file)
    judged.get_by_role("button", name="导入", exact=True).click()
    expect(judged.locator(".told-import")).to_contain_text("新增 0 条，撤销 0 条，不变 2 条")


def test_a_file_with_a_bad_line_changes_nothing(judged: Page, tmp_path: Path) -> None:
    file = exported(judged, tmp_path)
    first = json.loads(file.read_text(encoding="utf-8").splitlines()[0])
    lines = [json.dumps({**first, "id": "j0000000000000001"}), "{<b>no</b>"]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    judged.set_input_files("#judgements-file", file)
    judged.get_by_role("button", name="导入", exact=True).click()
    expect(judged.locator(".told-import .problem")).to_contain_text("2")
    judged.reload()
    expect(judged.locator(".judgement")).to_have_count(2)


def test_the_judgements_of_one_entity(judged: Page) -> None:
    judged.locator(".judgement", has_text="永不合并").locator(".links .entity").first.click()
    judged.locator(".judge[data-judge=entity] summary").click()
    judged.get_by_role("link", name="已有的裁定").click()
    expect(judged.locator(".judgement strong")).to_have_text(["永不合并"])
