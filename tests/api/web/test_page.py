"""The page viewer: the text as it came, marks and their cards, claims, deep links, strange pages, long pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from graph.register import Register
from tests.api.web.conftest import PHONE, Opened, served, settled
from tests.api.web.strange import EVIL, FIRST, LONG, MARKUP, SECOND, strange

LONG_PAGE = 100_000  # bytes of a long page


@pytest.fixture(scope="session")
def strange_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("strange") / "strange.sqlite"
    strange(path)
    return path


@pytest.fixture(scope="session")
def strange_site(strange_register: Path) -> Iterator[str]:
    with served(strange_register) as address:
        yield address


@pytest.fixture
def pages(browser: Any, strange_site: str) -> Iterator[Opened]:
    opened = Opened(browser, strange_site)
    yield opened
    opened.close()
    assert opened.complaints == []


@pytest.fixture
def texts(strange_register: Path) -> dict[str, str]:
    with Register.open(strange_register, read_only=True) as register:
        return {page: register.page(page).text for page in (FIRST, SECOND, EVIL, LONG)}


def at(page: str, query: str = "") -> str:
    return f"#/page/{quote(page, safe='')}{query}"


def written(page: Page) -> str:
    """The text as it stands in the viewer, without the words that name the articles."""
    return str(
        page.evaluate("[...document.querySelectorAll('.as-it-came, .stray')].map(one => one.textContent).join('')")
    )


@pytest.mark.parametrize("name", [FIRST, SECOND, EVIL])
def test_the_text_stands_as_it_came(pages: Opened, texts: dict[str, str], name: str) -> None:
    assert written(pages(at(name))) == texts[name]


def test_marks_stand_where_the_page_says_though_characters_are_rare(pages: Opened) -> None:
    page = pages(at(FIRST))
    marks = page.locator(".mark[role=button]").all_inner_texts()
    assert marks[:3] == ["顾明远", "莘县", "顾明远"]
    assert "𠮷田村" in marks
    assert page.locator(".claim").count() == 2


def test_a_mark_tells_its_entity_and_leads_there(pages: Opened) -> None:
    page = pages(at(FIRST))
    page.locator(".mark[role=button]", has_text="𠮷田村").click()
    card = page.get_by_role("dialog")
    expect(card).to_contain_text("90 %")
    expect(card).to_contain_text("exact name")
    card.locator("a.entity").click()
    settled(page)
    expect(page.locator("h1")).to_contain_text("𠮷田村")


def test_marks_by_keyboard(pages: Opened) -> None:
    page = pages(at(FIRST))
    first = page.locator(".mark[tabindex='0']")
    assert first.count() == 1
    first.focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.textContent") == "莘县"
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text("莘县")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert page.evaluate("document.activeElement.textContent") == "莘县"


def test_a_mark_over_a_break_and_marks_over_one_another(pages: Opened) -> None:
    page = pages(at(FIRST))
    halves = page.locator(".mark[data-mentions~=m-broken]").all_inner_texts()
    assert halves == ["柳溪", "新村"]
    page.locator(".mark.several").click()
    expect(page.locator(".mention-card .about-mention")).to_have_count(2)
    expect(page.locator(".mark.copy")).to_have_text("在")


def test_a_claim_marks_its_sentence(pages: Opened) -> None:
    page = pages(at(FIRST))
    page.locator(".claim").first.hover()
    lit = "".join(page.locator(".lit").all_inner_texts())
    assert lit.startswith("第二天😀")
    assert "𠮷田村。" in lit
    page.mouse.move(0, 0)
    page.locator(".claim .here").nth(1).focus()
    assert "".join(page.locator(".lit").all_inner_texts()).startswith("又到")
    expect(page.locator(".claim").nth(1)).to_contain_text("拟")


def test_every_claim_and_mention_has_a_place_for_other_modules(pages: Opened) -> None:
    page = pages(at(FIRST))
    assert page.locator("[data-slot=claim]").count() == 2
    page.locator(".mark[role=button]").first.click()
    assert page.locator(".mention-card [data-slot=mention]").count() == 1


def test_a_deep_link_goes_to_its_place(pages: Opened, texts: dict[str, str]) -> None:
    start = texts[LONG].index("要闻之50")
    start = texts[LONG].index("顾明远", start)
    page = pages(at(LONG, f"?at={start}"))
    sought = page.locator(".sought")
    expect(sought.first).to_be_in_viewport()
    assert "".join(sought.all_inner_texts()).startswith("顾明远再次来到莘县")


def test_a_deep_link_to_a_claim(pages: Opened, strange_register: Path) -> None:
    with Register.open(strange_register, read_only=True) as register:
        claim = register.reading(LONG).claims[250]
    page = pages(at(LONG, f"?claim={claim.id}"))
    expect(page.locator(".sought").first).to_be_in_viewport()
    assert int(page.locator(".sought").first.get_attribute("data-start") or "") == claim.evidence.spans[0][0]


def test_a_place_that_is_none_harms_nothing(pages: Opened) -> None:
    for place in ("-1", "99999999", "x", "", "1e400"):
        page = pages(at(FIRST, f"?at={place}&claim=none"))
        expect(page.locator(".page-text")).to_be_visible()


def test_the_pages_beside_it(pages: Opened) -> None:
    page = pages(at(FIRST))
    page.locator("a[rel=next]").click()
    settled(page)
    expect(page.locator(".page-facts code").first).to_have_text(SECOND)
    page.locator("a[rel=prev]").click()
    settled(page)
    expect(page.locator(".page-facts code").first).to_have_text(FIRST)


def test_where_a_page_comes_from(pages: Opened) -> None:
    page = pages(at(SECOND))
    page.locator(".page-facts summary").click()
    facts = page.locator(".page-facts dl")
    for words in ("聊城日报", "2018-03-20", "给定", "reader-1"):
        expect(facts).to_contain_text(words)
    expect(facts.get_by_role("link")).to_have_attribute("href", "https://example.org/paper?id=2")


def test_markup_in_a_page_is_text(pages: Opened) -> None:
    page = pages(at(EVIL))
    page.locator(".page-facts summary").click()
    assert page.locator(".page-facts a").count() == 0
    page.locator(".mark[role=button]").first.click()
    expect(page.locator(".mention-card .quoted .said")).to_have_text(MARKUP)
    assert page.locator("main script, main img, main svg[onload], main b").count() == 0
    graph = pages("#/graph?id=evil")
    expect(graph.locator(".graph-panel h2 .said")).to_have_text(MARKUP)
    coverage = pages("#/coverage")
    assert coverage.locator("main b, main img, main script").count() == 0


def test_a_long_page_has_all_its_marks(pages: Opened, texts: dict[str, str]) -> None:
    assert len(texts[LONG].encode()) > LONG_PAGE
    page = pages(at(LONG))
    assert page.locator(".claim").count() == 400
    assert page.locator(".page-text .mark").count() == 1600
    assert written(page) == texts[LONG]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_sample_page(opened: Opened, picture: Any, scheme: str) -> None:
    page = opened(at("liaocheng-06.txt"), color_scheme=scheme)
    expect(page.locator("h1")).to_contain_text("聊城市")
    page.locator(".mark[data-type=Person][role=button]").nth(1).click()
    expect(page.get_by_role("dialog").locator("a.entity")).to_be_visible()
    picture(page, f"page-{scheme}")


def test_a_phone_needs_no_sideways_scrolling(opened: Opened, picture: Any) -> None:
    page = opened(at("liaocheng-06.txt"), size=PHONE)
    page.locator(".page-facts summary").click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator(".page-facts summary").click()
    page.locator(".mark[data-type=Person][role=button]").nth(1).click()
    picture(page, "page-phone")
