"""What is around every view: language, addresses, keyboard, the key, the snapshot, the service that is away, the API's page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.api.web.conftest import PHONE, Opened, served

VIEWS = ("", "#/search?q=莘", "#/ask", "#/entity/cn-372522")
CONTRAST = """() => {
  const channel = one => (one /= 255) <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4;
  const rgb = text => (text.match(/[\\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const behind = one => {
    for (; one; one = one.parentElement) {
      const colour = rgb(getComputedStyle(one).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const poor = [];
  for (const one of document.querySelectorAll('body *')) {
    const own = [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if (!own || !one.checkVisibility() || one.closest('svg, noscript, .skip')) continue;
    const [a, b] = [light(rgb(getComputedStyle(one).color)), light(behind(one))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) poor.push(`${one.tagName}.${one.className} ${ratio.toFixed(2)}`);
  }
  return [...new Set(poor)];
}"""


def test_the_language_changes_and_is_kept(opened: Any) -> None:
    page = opened("#/entity/cn-372522")
    expect(page.locator("html")).to_have_attribute("lang", "zh-CN")
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("main .chip").first).to_have_text("County")
    assert "?lang=en#/entity/cn-372522" in page.url
    page.goto(page.url.split("?")[0])
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_the_language_of_a_shared_address_counts(opened: Any) -> None:
    page = opened("#/ask", language="en")
    expect(page.locator("h1")).to_have_text("Ask")
    expect(page.get_by_role("button", name="中文")).to_be_visible()


def test_back_and_forth(opened: Any) -> None:
    page = opened("#/entity/cn-372522")
    page.get_by_role("link", name="提问").click()
    expect(page.locator("h1")).to_have_text("提问")
    page.go_back()
    expect(page.locator("h1")).to_have_text("莘县")
    expect(page).to_have_title("莘县 · 政谱")


def test_the_snapshot_is_that_of_the_service(opened: Any) -> None:
    page = opened()
    snapshot = page.evaluate("fetch('/v1/stats').then(a => a.headers.get('X-Zhengpu-Snapshot'))")
    expect(page.locator("#snapshot")).to_have_text(snapshot)


def test_the_skip_link_leads_to_the_content(opened: Any) -> None:
    page = opened("#/entity/cn-372522")
    page.keyboard.press("Tab")
    expect(page.locator("#skip")).to_be_focused()
    expect(page.locator("#skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    assert page.url.endswith("#/entity/cn-372522")


def test_evidence_opens_by_keyboard(opened: Any) -> None:
    page = opened("#/entity/霍正林")
    fold = page.locator("main .fold").first
    fold.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(fold.locator("blockquote").first).to_be_visible()


def test_an_address_of_no_view(opened: Any) -> None:
    expect(opened("#/nothing").get_by_role("alert")).to_contain_text("nothing")


@pytest.mark.parametrize("at", VIEWS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(opened: Any, at: str, scheme: str) -> None:
    page = opened(at, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })")
    assert page.evaluate(CONTRAST) == []


@pytest.mark.parametrize("at", VIEWS)
def test_a_phone_is_wide_enough(opened: Any, at: str) -> None:
    page = opened(at, size=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_dark_on_a_phone(opened: Any, picture: Any) -> None:
    page = opened(size=PHONE, color_scheme="dark")
    expect(page.locator("h1")).to_be_visible()
    picture(page, "home-phone-dark-zh")


@pytest.mark.parametrize("at", VIEWS)
def test_every_field_and_button_has_a_name(opened: Any, at: str) -> None:
    page = opened(at)
    nameless = page.locator("input, button, a, summary").evaluate_all(
        "all => all.filter(one => one.checkVisibility() && !(one.innerText?.trim() || one.ariaLabel || one.labels?.length))"
        ".map(one => one.outerHTML)"
    )
    assert nameless == []
    assert page.locator("h1").count() == 1
    assert [page.locator(mark).count() for mark in ("header#head", "main", "footer#foot")] == [1, 1, 1]


def asks_for_a_key(page: Page) -> list[str | None]:
    """Makes the service ask for a key; the keys it was given."""
    given: list[str | None] = []

    def answer(route: Route) -> None:
        given.append(route.request.headers.get("authorization"))
        if given[-1] == "Bearer right":
            route.continue_()
        else:
            route.fulfill(status=401, json={"error": "unauthorized", "message": "no key", "hint": "Give a key"})

    page.route("**/v1/search?*", answer)
    return given


def test_a_key_is_asked_for_and_sent(opened: Any) -> None:
    page = opened()
    given = asks_for_a_key(page)
    page.evaluate("location.hash = '#/search?q=莘县'")
    page.get_by_label("接口密钥").fill("right")
    page.get_by_role("button", name="使用").click()
    expect(page.locator(".results .hit-name").first).to_have_text("莘县")
    assert given[0] is None
    assert given[-1] == "Bearer right"
    assert page.evaluate("localStorage.length") == 0


def test_a_service_that_is_away_is_asked_again(browser: Browser, samples: Path) -> None:
    with served(samples) as address:
        pages = Opened(browser, address)
        page = pages()
        page.route("**/v1/**", lambda route: route.abort())
        page.evaluate("location.hash = '#/entity/cn-372522'")
        expect(page.get_by_role("alert")).to_contain_text("连不上服务")
        page.unroute("**/v1/**")
        page.get_by_role("button", name="重试").click()
        expect(page.locator("h1")).to_have_text("莘县")
        pages.close()
    assert [one for one in pages.complaints if "net::ERR_FAILED" not in one] == []


def test_the_apis_description_is_served_from_here(opened: Any, site: str) -> None:
    page = opened()
    page.goto(f"{site}/docs")
    expect(page.locator(".opblock").first).to_be_visible()
    page.locator(
        "#operations-system-stats_v1_stats_get summary, #operations-system-stats_v1_stats_get button"
    ).first.click()
    page.get_by_role("button", name="Try it out").click()
    page.get_by_role("button", name="Execute").click()
    expect(page.locator(".live-responses-table .response-col_status").last).to_contain_text("200")


def test_the_graph_library_runs_under_the_policy(opened: Any) -> None:
    page = opened()
    count = page.evaluate(
        """async () => {
          const { cytoscape } = await import('/static/vendor.js');
          const make = await cytoscape();
          const box = document.createElement('div');
          box.id = 'try';
          document.querySelector('main').append(box);
          const elements = [{ data: { id: 'a' } }, { data: { id: 'b' } }, { data: { source: 'a', target: 'b' } }];
          const graph = make({ container: box, elements });
          const layout = graph.layout({ name: 'fcose', animate: false });
          const done = layout.promiseOn('layoutstop');
          layout.run();
          await done;
          return graph.nodes().length;
        }"""
    )
    assert count == 2
