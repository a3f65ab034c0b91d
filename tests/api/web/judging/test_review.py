"""What the evidence did not decide, decided on the web page."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from tests.api.web.conftest import PHONE


def begin(desk: Any, at: str = "#/review", **more: Any) -> Page:
    """The review with the first card open and somebody to judge."""
    page: Page = desk(at, **more)
    page.fill("#review-who", "陆青禾")
    page.locator("h1").click()
    expect(page.locator(".card.current .looked").first).to_be_visible()
    return page


def left(page: Page) -> Any:
    return page.locator(".tabs [data-list=merges] .count")


def test_the_two_stand_side_by_side_with_what_is_known(desk: Any, picture: Any) -> None:
    page = begin(desk)
    page.get_by_role("button", name="王建国").click()
    sides = page.locator(".card.current .side")
    expect(sides).to_have_count(2)
    expect(sides.first).to_contain_text("聊城市民政局 局长 2021-05-06")
    expect(sides.first.locator("mark")).to_have_text("王建国")
    expect(sides.last.locator("blockquote").first).to_contain_text("到冠县检查城市管理工作")
    expect(page.locator(".card.current .because")).to_have_text("相似度 40 %： 常见姓名，职务可由一人担任")
    picture(page, "review-zh", whole=True)


def test_two_are_judged_the_same_and_it_is_undone_by_mouse(desk: Any) -> None:
    page = begin(desk)
    page.get_by_role("button", name="王建国").click()
    page.get_by_role("button", name="1 是同一人").click()
    expect(left(page)).to_have_text("2")
    expect(page.locator(".cards")).not_to_contain_text("王建国")
    page.get_by_role("button", name="撤销", exact=True).click()
    expect(left(page)).to_have_text("3")
    expect(page.locator(".cards")).to_contain_text("王建国")


def test_two_are_judged_and_it_is_undone_by_keys_alone(desk: Any) -> None:
    page = begin(desk)
    page.keyboard.press("1")
    expect(left(page)).to_have_text("2")
    page.keyboard.press("u")
    expect(left(page)).to_have_text("3")


def test_two_who_are_not_the_same_are_not_asked_about_again(desk: Any) -> None:
    page = begin(desk)
    page.get_by_role("button", name="王建国").click()
    expect(page.locator(".card.current .looked")).to_have_count(2)
    page.keyboard.press("2")
    expect(left(page)).to_have_text("2")
    page.reload()
    expect(page.locator(".cards")).not_to_contain_text("王建国")


def test_what_is_put_off_comes_again(desk: Any) -> None:
    page = begin(desk)
    page.keyboard.press("3")
    expect(page.locator(".card")).to_have_count(2)
    expect(left(page)).to_have_text("3")
    page.get_by_role("button", name="重新列出").click()
    expect(page.locator(".card")).to_have_count(3)


def test_keys_pressed_while_typing_judge_nothing(desk: Any) -> None:
    page = begin(desk)
    page.locator(".card.current .why input").fill("")
    page.locator(".card.current .why input").press_sequentially("123u")
    expect(left(page)).to_have_text("3")


def test_nobody_judges_without_a_name(desk: Any) -> None:
    page = desk("#/review")
    expect(page.locator(".card.current .looked").first).to_be_visible()
    page.keyboard.press("1")
    expect(page.locator("#review-who")).to_be_focused()
    expect(left(page)).to_have_text("3")


def test_an_open_entity_is_one_of_its_candidates(desk: Any, picture: Any) -> None:
    page = begin(desk, "#/review?list=open")
    expect(page.locator(".card.current .side")).to_have_count(3)
    picture(page, "review-open-zh", whole=True)
    page.keyboard.press("1")
    expect(page.locator(".view")).to_contain_text("没有所指未定的了。")


def test_an_open_entity_is_none_of_its_candidates(desk: Any) -> None:
    page = begin(desk, "#/review?list=open")
    page.keyboard.press("8")
    expect(page.locator(".view")).to_contain_text("没有所指未定的了。")
    page.keyboard.press("u")
    expect(page.locator(".card")).to_have_count(1)


def test_open_entities_of_another_type(desk: Any) -> None:
    page = desk("#/review?list=open&type=Agency")
    expect(page.locator(".view")).to_contain_text("没有所指未定的了。")
    page.get_by_role("link", name="人物").click()
    expect(page.locator(".card")).to_have_count(1)


def test_reasons_are_in_the_language_of_the_page(desk: Any) -> None:
    page = begin(desk, language="en")
    expect(page.locator(".card.current .because")).to_have_text("Likeness 70 %: officials of one home")


def test_review_fits_a_phone(desk: Any, picture: Any) -> None:
    page = begin(desk, size=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    picture(page, "review-phone-zh", whole=True)
    page.goto(f"{desk.address}/#/review?list=open")
    expect(page.locator(".card.current .looked").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
