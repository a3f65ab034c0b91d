"""Questions on the web page: how they were understood, rows with evidence, the Cypher beside them."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import expect

from tests.api.web.conftest import PHONE


def test_a_question_and_its_answer(opened: Any, picture: Any) -> None:
    page = opened("#/ask")
    page.fill("#question", "2017年哪些官员去过莘县？")
    page.keyboard.press("Enter")
    expect(page.locator(".understood")).to_contain_text("2017年1月1日至2017年12月31日")
    expect(page.locator(".told")).to_contain_text("到访过莘县的官员有")
    page.locator(".rows summary").first.click()
    expect(page.locator(".rows blockquote").first).to_be_visible()
    picture(page, "ask-zh")


def test_the_cypher_of_a_question_with_its_values(opened: Any, picture: Any) -> None:
    page = opened("#/ask?q=2017年哪些官员去过莘县？", language="en")
    page.locator(".cypher > summary").click()
    codes = page.locator(".cypher code")
    expect(codes.first).to_have_text(
        ':params {place: "cn-372522", first: "2017-01-01", last: "2017-12-31", officials: true}'
    )
    expect(codes.last).to_contain_text("MATCH (visitor:Entity)-[v:VISITED {status: 'stated'}]->(at)")
    codes.last.scroll_into_view_if_needed()
    picture(page, "ask-cypher-en")


def test_an_example_is_asked_by_a_click(opened: Any) -> None:
    page = opened()
    page.locator(".examples a").first.click()
    expect(page.locator(".told")).to_be_visible()


def test_every_example_has_an_answer(opened: Any) -> None:
    page = opened("#/ask")
    for question in page.locator(".examples a").all_inner_texts():
        page.fill("#question", question)
        page.keyboard.press("Enter")
        expect(page).to_have_title(f"{question} · 政谱")
        expect(page.locator(".told")).to_be_visible()


def test_a_question_that_is_not_understood(opened: Any) -> None:
    page = opened("#/ask?q=天气如何")
    expect(page.get_by_role("alert")).to_contain_text("没有读懂这个问题")
    expect(page.locator(".examples a").first).to_be_visible()


def test_on_a_phone_nothing_runs_over_the_edge(opened: Any, picture: Any) -> None:
    page = opened("#/ask?q=谁去过莘县？", size=PHONE)
    page.locator(".cypher > summary").click()
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    page.evaluate("scrollTo(0, 0)")
    picture(page, "ask-phone-zh")
