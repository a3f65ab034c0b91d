"""Search on the web page: suggestions, results, filters."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect


def test_a_suggestion_leads_to_its_entity(opened: Any) -> None:
    page = opened()
    page.fill("#search-field", "莘县")
    page.locator("#suggestions [role=option]", has_text="莘县").first.click()
    expect(page.locator("h1")).to_have_text("莘县")


def test_results_are_filtered_by_type(opened: Any) -> None:
    page = opened("#/search?q=莘")
    page.get_by_role("checkbox", name="机关").check()
    expect(page.locator(".results .chip").first).to_have_text("机关")
    assert set(page.locator(".results .chip").all_inner_texts()) == {"机关"}
    assert "type=Agency" in page.url
