"""The coverage on the web page: cells, filters, from a cell to its pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from graph.register import Register
from tests.api.web.conftest import PHONE, Opened, served, settled


def test_cells_have_their_numbers_as_text(opened: Opened, samples: Path, picture: Any) -> None:
    page = opened("#/coverage")
    with Register.open(samples, read_only=True) as register:
        pages = len(register.pages())
    assert sum(int(cell) for cell in page.locator(".cell").all_inner_texts()) == pages
    assert "已读 1 版" in (page.locator(".cell").first.get_attribute("aria-label") or "")
    picture(page, "coverage")


def test_a_cell_leads_to_its_pages_and_to_a_page(opened: Opened) -> None:
    page = opened("#/coverage")
    cell = page.locator(".cell[data-month='2023-10']")
    cell.focus()
    page.keyboard.press("Enter")
    settled(page)
    expect(page.locator(".cell[aria-current]")).to_have_count(1)
    page.locator(".cell-pages tbody a").click()
    settled(page)
    expect(page.locator(".page-text")).to_be_visible()
    expect(page.locator("h1")).to_contain_text("2023-10")


def test_every_cell_lists_as_many_pages_as_it_says(opened: Opened) -> None:
    page = opened("#/coverage")
    for number in range(page.locator(".cell").count()):
        cell = page.locator(".cell").nth(number)
        count = int(cell.inner_text())
        cell.click()
        settled(page)
        expect(page.locator(".cell-pages tbody tr")).to_have_count(count)


def test_filters_by_year_home_and_paper(opened: Opened) -> None:
    page = opened("#/coverage")
    page.get_by_label("年份", exact=True).select_option("2024")
    settled(page)
    expect(page.locator(".year")).to_have_text(["2024"])
    page.get_by_label("所属地", exact=True).select_option(label="周口市")
    settled(page)
    expect(page.locator(".cell")).to_have_count(1)
    assert "year=2024" in page.url
    page.get_by_label("报纸", exact=True).select_option(label="聊城晨讯")
    settled(page)
    expect(page.locator(".cell")).to_have_count(0)


@pytest.fixture
def expecting(browser: Any, samples: Path, tmp_path: Path) -> Iterator[Opened]:
    """The samples' service with a list of expected issues."""
    issues = tmp_path / "issues.csv"
    issues.write_text("paper,issue_date,editions\n聊城晨讯,2024-04-17,4\n聊城晨讯,2024-05-01,8\n", encoding="utf-8")
    with served(samples, expected_issues=issues) as address:
        pages = Opened(browser, address)
        yield pages
        pages.close()
        assert pages.complaints == []


def test_expected_pages_stand_beside_those_read(expecting: Opened) -> None:
    page = expecting("#/coverage?year=2024")
    expect(page.locator(".cell[data-month='2024-04']")).to_have_text("1/4")
    unread = page.locator(".cell[data-month='2024-05']")
    expect(unread).to_have_text("0/8")
    unread.click()
    settled(page)
    expect(page.locator(".cell-pages tbody tr")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_needs_no_sideways_scrolling(opened: Opened, picture: Any, scheme: str) -> None:
    page = opened("#/coverage", size=PHONE, color_scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    picture(page, f"coverage-phone-{scheme}")
