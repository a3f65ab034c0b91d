"""Judging where one reads: entities and the sentences behind answers."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from tests.api.web.conftest import PHONE, settled

HOSTILE = '<img src=x onerror="alert(1)">'


def entity(desk: Any, name: str, note: str, **more: Any) -> Page:
    """The page of the one of several of a name that the note tells apart."""
    page: Page = desk(f"#/search?q={name}&everyone=1", **more)
    page.locator(".hit", has_text=note).first.click()
    expect(page.locator(".entity-head")).to_be_visible()
    return page


def ask(page: Page, verdict: str, *, within: str = ".judge[data-judge=entity]") -> Any:
    """The dialog that a button of a judging fold opens, with who judges filled in."""
    fold = page.locator(within).first
    fold.locator("summary").click()
    fold.locator(f"[data-verdict={verdict}]").click()
    page.fill("#judge-who", "陆青禾")
    return page.locator("dialog")


def confirm(page: Page) -> None:
    page.locator("dialog button[type=submit]").click()
    expect(page.locator("#notices")).to_contain_text("已记下裁定")
    expect(page.locator("dialog")).to_have_count(0)
    settled(page)


def test_two_people_are_merged_and_the_old_address_leads_to_the_one(desk: Any, picture: Any) -> None:
    page = entity(desk, "王建国", "城市管理局")
    old = page.url
    dialog = ask(page, "merge")
    page.fill("#judge-other", "王建国")
    expect(dialog.locator("[role=option]")).to_have_count(1)
    page.locator("#judge-other").press("ArrowDown")
    page.locator("#judge-other").press("Enter")
    expect(dialog.locator(".effect")).to_contain_text("合并为一个实体")
    picture(page, "judge-merge-zh")
    confirm(page)
    expect(page.locator(".formerly")).to_contain_text("旧编号")
    assert page.url != old
    page.goto(old)
    page.reload()
    expect(page.locator(".formerly")).to_be_visible()
    assert page.url != old


def test_two_are_never_the_same_and_it_is_undone(desk: Any) -> None:
    page = entity(desk, "王建国", "城市管理局")
    ask(page, "never_same")
    page.fill("#judge-other", "王建国")
    page.locator("[role=option]", has_text="民政局").click()
    confirm(page)
    page.get_by_role("button", name="撤销", exact=True).click()
    expect(page.locator("#notices")).to_contain_text("已撤销裁定")


def test_of_namesakes_one_is_chosen_in_the_dialog(desk: Any) -> None:
    page = entity(desk, "王建国", "民政局")
    dialog = ask(page, "merge")
    page.fill("#judge-other", "钱望舒")
    expect(dialog.locator("[role=option]").first).to_be_visible()
    page.locator("#judge-other").press("Escape")
    expect(dialog.locator("[role=option]").first).to_be_hidden()
    page.locator("dialog button[type=submit]").click()
    dialog.locator(".problem button").first.click()
    expect(page.locator("#notices")).to_contain_text("已记下裁定")


def test_an_entity_is_renamed(desk: Any) -> None:
    page = entity(desk, "沈念真", "")
    ask(page, "rename")
    page.fill("#judge-name", "沈念臻")
    confirm(page)
    expect(page.locator("h1")).to_contain_text("沈念臻")


def test_an_entity_is_split_by_articles(desk: Any) -> None:
    page = entity(desk, "王建国", "城市管理局")
    ask(page, "merge")
    page.fill("#judge-other", "王建国")
    page.locator("[role=option]").first.click()
    confirm(page)
    dialog = ask(page, "split")
    expect(dialog.locator(".article")).to_have_count(2)
    dialog.locator(".article", has_text="2023-05-10").locator("input").check()
    expect(dialog.locator(".effect")).to_contain_text("1 篇文章")
    confirm(page)
    expect(page.locator("#notices .entity")).to_have_count(2)


def test_who_is_hidden_is_found_no_more(desk: Any) -> None:
    page = entity(desk, "沈念真", "")
    dialog = ask(page, "suppress")
    page.locator("dialog button[type=submit]").click()
    expect(dialog.locator("#judge-why:invalid")).to_be_visible()
    page.fill("#judge-why", "本人要求")
    page.locator("dialog button[type=submit]").click()
    expect(page.locator(".problem")).to_contain_text("此实体已不存在")
    page.goto(f"{desk.address}/#/search?q=沈念真&everyone=1")
    expect(page.locator(".view")).to_contain_text("没有找到")
    page.get_by_role("button", name="撤销", exact=True).click()
    expect(page.locator(".hit")).to_have_count(1)


def test_a_wrong_claim_leaves_the_answer_and_is_listed(desk: Any, picture: Any) -> None:
    page = desk("#/ask?q=哪些官员去过冠县？")
    expect(page.locator(".rows")).to_contain_text("王建国")
    row = page.locator(".rows > li", has_text="王建国").first
    row.locator(".fold > summary").first.click()
    row.locator(".judge summary").first.click()
    expect(row.locator(".claim-words").first).to_have_text("王建国 到访 冠县")
    row.locator("[data-verdict=claim_wrong]").first.click()
    page.fill("#judge-who", HOSTILE)
    page.fill("#judge-why", HOSTILE)
    picture(page, "judge-claim-zh")
    confirm(page)
    expect(page.locator(".answer")).not_to_contain_text("王建国")
    page.goto(f"{desk.address}/#/judgements")
    expect(page.locator(".judgement")).to_have_count(1)
    expect(page.locator(".judgement")).to_contain_text("到冠县检查城市管理工作")
    expect(page.locator(".judgement")).to_contain_text(HOSTILE)
    picture(page, "judgements-zh", whole=True)


def test_a_claim_is_given_another_date(desk: Any) -> None:
    page = desk("#/ask?q=哪些官员去过冠县？")
    row = page.locator(".rows > li", has_text="王建国").first
    row.locator(".fold > summary").first.click()
    row.locator(".judge summary").first.click()
    row.locator("[data-verdict=claim_date]").first.click()
    page.fill("#judge-who", "陆青禾")
    page.fill("#judge-value", "五月")
    page.locator("dialog button[type=submit]").click()
    expect(page.locator("#judge-value:invalid")).to_be_visible()
    page.fill("#judge-value", "2023-05-08")
    confirm(page)
    expect(page.locator(".rows")).to_contain_text("2023年5月8日 王建国")


def test_escape_closes_the_dialog_and_the_focus_goes_back(desk: Any) -> None:
    page = entity(desk, "王建国", "民政局")
    ask(page, "rename")
    page.keyboard.press("Escape")
    expect(page.locator("dialog")).to_have_count(0)
    expect(page.locator("[data-verdict=rename]")).to_be_focused()


def test_who_judges_is_remembered(desk: Any) -> None:
    page = entity(desk, "沈念真", "")
    ask(page, "rename")
    page.fill("#judge-name", "沈念臻")
    confirm(page)
    page.goto(f"{desk.address}/#/review")
    expect(page.locator("#review-who")).to_have_value("陆青禾")


def test_a_hostile_name_stays_text(desk: Any) -> None:
    page = entity(desk, "王建国", "民政局")
    ask(page, "rename")
    page.fill("#judge-name", HOSTILE)
    confirm(page)
    expect(page.locator("h1")).to_contain_text(HOSTILE)
    page.goto(f"{desk.address}/#/review")
    expect(page.locator(".card-title").first).to_be_visible()
    page.goto(f"{desk.address}/#/judgements")
    expect(page.locator(".judgement")).to_contain_text(HOSTILE)
    assert page.locator("img").count() == 0


def test_the_dialog_fits_a_phone(desk: Any, picture: Any) -> None:
    page = entity(desk, "王建国", "民政局", size=PHONE)
    ask(page, "merge")
    page.fill("#judge-other", "钱望舒")
    page.locator("[role=option]").first.click()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    picture(page, "judge-phone-zh")


def test_a_dialog_that_is_refused_says_why_and_stays(desk: Any) -> None:
    page = entity(desk, "王建国", "民政局")
    dialog = ask(page, "rename")
    page.locator("dialog button[type=submit]").click()
    expect(dialog.locator(".problem")).to_contain_text("这一裁定不成立")
    page.fill("#judge-name", "王建囯")
    confirm(page)


def test_a_claim_and_a_mention_are_judged_on_the_newspaper_page(desk: Any) -> None:
    page = desk("#/page/a-01.txt")
    claim = page.locator(".claim", has_text="到访").first
    claim.locator(".judge summary").click()
    claim.locator("[data-verdict=claim_wrong]").click()
    page.fill("#judge-who", "陆青禾")
    page.fill("#judge-why", "原文说的是另一个人")
    confirm(page)
    expect(page.locator(".claim [data-judged=claim_wrong]")).to_have_count(1)
    page.locator(".mark[role=button]").first.click()
    card = page.locator(".about-mention")
    card.locator(".judge summary").click()
    expect(card.locator("[data-verdict=correct]")).to_be_visible()
