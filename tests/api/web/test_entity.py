"""The page of an entity: each section's facts, counts with their units, and evidence that can be opened."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from graph.register import Register
from tests.api.web.conftest import PHONE, Opened, served

COUNTY = "#/entity/cn-372522"


def part(page: Page, heading: str) -> Any:
    return page.locator("main section", has=page.get_by_role("heading", name=heading))


def found(register: Path, query: str) -> str:
    with Register.open(register, read_only=True) as held, held.view() as conn:
        return str(conn.execute(query).fetchone()[0])


def test_a_county_has_its_names_and_codes_by_date(opened: Any, picture: Any) -> None:
    page = opened(COUNTY)
    names = page.locator(".known > div", has_text="历时名称")
    expect(names).to_contain_text("372522")
    expect(names).to_contain_text("至 现在")
    picture(page, "county-zh")


def test_visitors_come_by_trip_and_are_counted_in_trips(opened: Any, site: str) -> None:
    page = opened(COUNTY)
    total = page.evaluate("fetch('/v1/places/cn-372522/visitors').then(a => a.json()).then(a => a.total)")
    expect(part(page, "来访").first.locator("h2 .count")).to_have_text(f"{total} 次行程")
    expect(part(page, "来访").first.locator(":scope > .trips > .trip")).to_have_count(total)


def test_companions_stand_apart_from_visitors(opened: Any) -> None:
    page = opened(COUNTY)
    along = part(page, "随行来访")
    expect(along.locator(".note").first).to_contain_text("推断")
    along.locator("summary").first.click()
    expect(along.locator("blockquote").first).to_be_visible()


def test_planned_visits_show_behind_a_switch(opened: Any, samples: Path) -> None:
    who = found(samples, "SELECT visitor FROM stops WHERE status = 'planned' AND place = 'cn-320500'")
    page = opened(f"#/entity/{who}")
    box = page.locator(".others")
    expect(box).to_be_hidden()
    page.locator("label.switch", has_text="计划").click()
    expect(box.locator("[data-status=planned]").first).to_contain_text("苏州市")
    assert "苏州市" not in page.locator(".view section > .trips").first.inner_text()


def test_tenures_are_drawn_and_told(opened: Any, samples: Path) -> None:
    who = found(samples, "SELECT person FROM tenures GROUP BY person ORDER BY count(*) DESC, person LIMIT 1")
    page = opened(f"#/entity/{who}")
    told = part(page, "任职").locator("[data-tenure]").count()
    assert told == page.locator(".timeline rect").count() > 1
    expect(page.locator(".timeline svg")).to_have_attribute("role", "img")


def test_a_tenure_of_unknown_date_is_told_but_not_drawn(opened: Any, samples: Path) -> None:
    query = (
        "SELECT person FROM tenures WHERE known_from IS NULL AND known_to IS NULL"
        " AND person IN (SELECT person FROM tenures GROUP BY person HAVING count(*) = 1)"
    )
    page = opened(f"#/entity/{found(samples, query)}")
    expect(part(page, "任职").locator("[data-tenure]")).to_contain_text("日期不详")
    expect(page.locator(".timeline")).to_have_count(0)


def test_an_articles_link_leads_to_its_place_on_the_page(opened: Any) -> None:
    page = opened("#/entity/霍正林")
    link = part(page, "提及的文章").locator("a").first
    expect(link).to_contain_text("霍正林")
    assert "?at=" in (link.get_attribute("href") or "")


def test_relations_fetch_their_evidence_when_opened(opened: Any) -> None:
    page = opened(COUNTY)
    relations = part(page, "其他关系")
    relations.locator("details.fold summary").first.click()
    expect(relations.locator("blockquote").first).to_be_visible()


def test_companies_in_a_county(opened: Any) -> None:
    companies = part(opened(COUNTY), "辖内企业")
    expect(companies.locator("a[data-type=Company]").first).to_be_visible()


def test_a_former_name_leads_to_the_entity(opened: Any) -> None:
    expect(opened("#/entity/茌平县").locator("h1")).to_have_text("茌平区")


def test_an_unknown_name_gives_near_names_as_links(opened: Any) -> None:
    page = opened(f"#/entity/{quote('莘县县')}")
    box = page.get_by_role("alert")
    expect(box.locator("h2")).to_have_text("没有找到")
    box.get_by_role("link", name="莘县", exact=True).click()
    expect(page.locator(".results .hit-name").first).to_have_text("莘县")


@pytest.mark.parametrize(("language", "words"), [("", "任职"), ("en", "Posts")])
def test_on_a_phone_nothing_runs_over_the_edge(opened: Any, picture: Any, language: str, words: str) -> None:
    page = opened("#/entity/霍正林", size=PHONE, language=language)
    expect(part(page, words).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    picture(page, f"entity-phone-{language or 'zh'}")


def test_a_choice_between_several_of_a_name(browser: Browser, namesakes: Any, register_file: Path) -> None:
    with served(register_file) as address:
        pages = Opened(browser, address)
        page = pages("#/entity/费晓岚")
        choices = page.get_by_role("navigation", name="同名者").get_by_role("link")
        expect(choices).to_have_count(2)
        choices.nth(1).click()
        expect(page.locator(".entity-head")).to_have_attribute("data-id", "fei-2")
        pages.close()
    assert pages.complaints == []
