"""Search on the web page: suggestions, results, filters, and the way from a name to the sentence that says so."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from tests.api.web.conftest import PHONE


def test_a_suggestion_leads_to_its_entity(opened: Any) -> None:
    page = opened()
    page.fill("#search-field", "莘县")
    page.locator("#search-field-list [role=option]", has_text="莘县").first.click()
    expect(page.locator("h1")).to_have_text("莘县")


def test_from_search_to_the_evidence_on_the_page(opened: Any, picture: Any) -> None:
    page = opened()
    picture(page, "home-zh")
    page.fill("#search-field", "霍正")
    expect(page.locator("#search-field-list [role=option]").first).to_contain_text("霍正林")
    picture(page, "suggestions-zh")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("搜索： 霍正")
    page.locator(".results a", has_text="霍正林").click()
    expect(page.locator("h1")).to_contain_text("霍正林")
    stop = page.locator(".trip li", has=page.locator("[data-id=cn-372522]"))
    stop.locator("summary").click()
    evidence = stop.locator(".evidence li").first
    expect(evidence.locator("blockquote")).to_contain_text("霍正林到莘县")
    expect(evidence).to_contain_text("2024-04-17")
    picture(page, "entity-zh")
    assert "#/page/liaocheng-" in (evidence.get_by_role("link", name="看版面").get_attribute("href") or "")


def test_results_are_filtered_by_type(opened: Any, picture: Any) -> None:
    page = opened("#/search?q=莘")
    page.get_by_role("checkbox", name="机关").check()
    expect(page.locator(".results .chip").first).to_have_text("机关")
    expect(page.locator(".results .chip", has_text="县区")).to_have_count(0)
    assert "type=Agency" in page.url
    picture(page, "search-zh")


def test_people_who_are_no_officials_are_listed_when_asked_for(opened: Any) -> None:
    page = opened("#/search?q=李小满")
    expect(page.locator(".notice")).to_be_visible()
    page.get_by_role("checkbox", name="包括没有职务的人").check()
    expect(page.locator(".results .hit-name").first).to_have_text("李小满")
    page.reload()
    expect(page.locator(".results .hit-name").first).to_have_text("李小满")


def test_the_note_tells_homonyms_apart(opened: Any) -> None:
    page = opened("#/search?q=霍正林")
    expect(page.locator(".results .note").first).to_contain_text("聊城市委书记")
    expect(page.locator(".results .official").first).to_be_visible()


def test_search_by_keyboard_alone(opened: Any) -> None:
    page = opened()
    page.keyboard.press("/")
    field = page.locator("#search-field")
    expect(field).to_be_focused()
    page.keyboard.type("莘")
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(field).to_have_attribute("aria-activedescendant", "search-field-0")
    expect(page.locator("#search-field-0")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(page.locator("#search-field-list")).to_be_hidden()
    assert field.input_value() == "莘"
    page.keyboard.type("县")
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#search-field-0")).to_contain_text("莘县")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("莘县")
    expect(page.locator("main")).to_be_focused()


def test_suggestions_on_a_phone_in_english(opened: Any, picture: Any) -> None:
    page = opened(size=PHONE, language="en")
    page.fill("#search-field", "莘")
    expect(page.locator("#search-field-list .chip").first).to_have_text("County")
    picture(page, "suggestions-phone-en")
