"""The graph on the web page: expanding and collapsing, filters, evidence, tables, files, three hundred nodes."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

from tests.api.web.conftest import PHONE, Opened, served, settled
from tests.api.web.crowd import crowd, shares

START = "#/graph?id=莘县"
NODES = 300
CY = "document.querySelector('.graph-canvas')._cyreg.cy"
OVERLAPS = (
    CY
    + """.nodes().map(node => node.boundingBox({includeLabels: true, includeOverlays: false, includeEdges: false}))
    .map((box, at, all) => all.slice(at + 1).filter(other => box.x1 < other.x2 - 1 && other.x1 < box.x2 - 1
        && box.y1 < other.y2 - 1 && other.y1 < box.y2 - 1).length).reduce((sum, one) => sum + one, 0)"""
)

# a place on the line from 霍正林 to 莘县 at which, and a few pixels around which, the drawing itself finds that line: no node
# and no other line near it
FREE_POINT = (
    "(() => { const cy = "
    + CY
    + """; const edge = cy.edges().filter(one => one.source().data('label') === '霍正林').first();
    cy.zoom(2); cy.center(edge);
    const [from, to] = [edge.source().renderedPosition(), edge.target().renderedPosition()];
    const points = [...Array(17).keys()].map(n => (n + 2) / 20)
        .map(t => ({x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y)}));
    const found = ({x, y}) => cy.renderer().findNearestElement(
        (x - cy.pan().x) / cy.zoom(), (y - cy.pan().y) / cy.zoom(), true, false);
    const around = ({x, y}) => [[0, 0], [4, 0], [-4, 0], [0, 4], [0, -4]].map(([dx, dy]) => ({x: x + dx, y: y + dy}));
    const margin = point => found(point) === edge ? around(point).filter(one => found(one) === edge).length : 0;
    return points.filter(margin).sort((a, b) => margin(b) - margin(a))[0]; })()"""
)


def nodes(page: Page) -> int:
    return int(page.evaluate(f"{CY}.nodes().length"))


def shown(page: Page) -> str:
    """The number of nodes that the page tells."""
    return page.locator(".view-graph > .count").inner_text()


def click_node(page: Page, name: str) -> None:
    """Clicks on a node in the drawing with the mouse."""
    page.evaluate(f"name => {CY}.center({CY}.nodes().filter(node => node.data('label') === name))", name)
    where = page.evaluate(f"name => {CY}.nodes().filter(node => node.data('label') === name).renderedPosition()", name)
    page.locator(".graph-canvas").click(position=where)


def told(page: Page, count: int) -> None:
    """Waits until as many nodes are drawn."""
    expect(page.locator(f".graph-canvas[data-nodes='{count}']")).to_be_visible()


@pytest.fixture
def graph(opened: Opened) -> Page:
    return opened(START)


def test_a_click_expands_a_node_and_another_collapses_it(graph: Page, picture: Any) -> None:
    before = nodes(graph)
    click_node(graph, "霍正林")
    expect(graph.locator(".graph-panel h2")).to_contain_text("霍正林")
    expect(graph.locator(".graph-panel button[aria-expanded=true]")).to_be_visible()
    assert nodes(graph) > before
    assert "open=" in graph.url
    picture(graph, "graph")
    click_node(graph, "霍正林")
    told(graph, before)


def test_the_keyboard_expands_and_collapses(graph: Page) -> None:
    before = nodes(graph)
    graph.locator(".graph-canvas").focus()
    graph.keyboard.press("ArrowRight")
    name = graph.locator(".graph-panel h2 .said").inner_text()
    assert name != "莘县"
    graph.keyboard.press("Enter")
    expect(graph.locator(".graph-panel button[aria-expanded=true]")).to_be_visible()
    grown = nodes(graph)
    assert grown >= before
    graph.keyboard.press("Enter")
    expect(graph.locator(".graph-panel button[aria-expanded=false]")).to_be_visible()
    assert nodes(graph) == before


def test_the_address_shows_the_same_again(graph: Page, opened: Opened) -> None:
    click_node(graph, "霍正林")
    expect(graph.locator(".graph-panel button[aria-expanded=true]")).to_be_visible()
    graph.locator("label[data-relation=LOCATED_IN] input").uncheck()
    again = opened(graph.url.partition("/")[2].partition("/")[2].partition("/")[2])
    assert shown(again) == shown(graph)
    expect(again.locator("label[data-relation=LOCATED_IN] input")).not_to_be_checked()


def test_relations_and_types_are_filtered(graph: Page) -> None:
    graph.locator("label[data-relation=LOCATED_IN] input").uncheck()
    graph.locator("label[data-type=Place] input").uncheck()
    assert "Place" not in graph.evaluate(f"{CY}.nodes().map(node => node.data('type'))")
    kinds = graph.evaluate(f"{CY}.edges().map(edge => edge.id().split('\\n')[1])")
    assert kinds
    assert "LOCATED_IN" not in kinds


def test_the_slider_filters_by_month(graph: Page) -> None:
    graph.locator("label[data-switch=undated] input").uncheck()
    before = nodes(graph)
    thumb = graph.locator(".thumb.from")
    thumb.focus()
    graph.keyboard.press("End")
    assert thumb.get_attribute("aria-valuetext") == "2024-04"
    assert 1 < nodes(graph) < before
    assert "from=2024-04" in graph.url
    graph.keyboard.press("Home")
    told(graph, before)


def test_an_address_with_months_that_are_none_shows_all(graph: Page, opened: Opened) -> None:
    page = opened(f"{START}&from=x&to=2024-13")
    expect(page.locator(".dates-told")).to_have_text("2013-12 至 2024-04")
    assert "from" not in page.url


def test_the_ends_of_the_slider_do_not_pass_each_other(graph: Page) -> None:
    graph.locator(".thumb.to").focus()
    graph.keyboard.press("Home")
    graph.locator(".thumb.from").focus()
    graph.keyboard.press("End")
    values = [int(graph.locator(f".thumb.{name}").input_value()) for name in ("from", "to")]
    assert values[0] == values[1]


def test_derived_visits_are_dashed_and_behind_a_switch(graph: Page) -> None:
    visits = f"{CY}.edges().filter(edge => edge.id().split('\\n')[1] === 'VISITED')"
    assert graph.evaluate(f"{visits}.filter(edge => edge.data('dashed')).length") == 0
    graph.locator("label[data-switch=derived] input").check()
    expect(graph).to_have_url(re.compile("derived=1"))  # the address follows the drawing
    assert graph.evaluate(f"{visits}.filter(edge => edge.data('dashed')).length") > 0
    style = graph.evaluate(f"{visits}.filter(edge => edge.data('dashed')).first().pstyle('line-style').value")
    assert style == "dashed"


def test_an_edge_shows_its_sentences_and_the_way_to_the_page(graph: Page) -> None:
    point = graph.evaluate(FREE_POINT)
    assert point, "no place on the line is free of other lines and nodes"
    graph.locator(".graph-canvas").click(position=point)
    expect(graph.locator(".graph-panel .evidence blockquote").first).to_contain_text("霍正林")
    graph.locator(".graph-panel .evidence a").first.click()
    settled(graph)
    expect(graph.locator(".page-text .sought").first).to_be_in_viewport()


def test_the_tables_do_what_the_drawing_does(graph: Page, picture: Any) -> None:
    before = nodes(graph)
    graph.locator(".twin summary").press("Enter")
    row = graph.locator(".twin tbody tr", has=graph.get_by_role("link", name="霍正林")).first
    row.get_by_role("button").press("Enter")
    expect(graph.locator(".twin button[aria-expanded=true]")).to_have_count(2)
    assert nodes(graph) > before
    focused = graph.evaluate("document.activeElement.dataset.toggle")
    assert focused
    graph.locator(".twin button[data-bundle]").first.press("Enter")
    expect(graph.locator(".graph-panel .fact").first).to_be_visible()
    picture(graph, "graph-tables")


def test_many_visits_are_one_line_with_their_number(opened: Opened) -> None:
    page = opened("#/graph?id=聊城市")
    labels = page.evaluate(f"{CY}.edges().filter(edge => edge.data('count') > 1).map(edge => edge.data('label'))")
    assert labels
    assert all("×" in label for label in labels)


def test_an_answers_entities_are_drawn(opened: Opened) -> None:
    page = opened("#/graph?q=哪些官员去过莘县？")
    assert nodes(page) > 2
    assert "id=" in page.url
    assert page.evaluate(f"{CY}.edges().length") > 0


def test_files_of_what_is_shown(graph: Page) -> None:
    content = {}
    for name in ("png", "graphml", "gexf"):
        with graph.expect_download() as download:
            graph.locator(f"[data-file={name}]").click()
        content[name] = Path(download.value.path()).read_bytes()
    assert content["png"].startswith(b"\x89PNG")
    read = nx.read_graphml(io.BytesIO(content["graphml"]), force_multigraph=True)
    other = nx.read_gexf(io.BytesIO(content["gexf"]))
    assert {data["name"] for _, data in read.nodes(data=True)} >= {"莘县", "霍正林"}
    assert set(read.nodes) == set(other.nodes)
    facts = int(shown(graph).split("·")[1].split()[0])
    assert read.number_of_edges() == facts


def test_words_in_english(opened: Opened) -> None:
    page = opened(START, language="en")
    expect(page.get_by_role("button", name="Collapse")).to_be_visible()


def test_a_phone_needs_no_sideways_scrolling(opened: Opened, picture: Any) -> None:
    page = opened(START, size=PHONE)
    page.locator(".graph-filters summary").click()
    page.locator(".twin summary").click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator(".graph-filters summary").click()
    picture(page, "graph-phone")


def test_in_the_dark(opened: Opened, picture: Any) -> None:
    page = opened(START, color_scheme="dark")
    assert nodes(page) > 1
    picture(page, "graph-dark")


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[str]]]:
    path = tmp_path_factory.mktemp("crowd") / "crowd.sqlite"
    hubs = crowd(path, NODES)
    with served(path) as address:
        yield address, hubs


@pytest.fixture
def full(browser: Any, crowded: tuple[str, list[str]]) -> Iterator[tuple[Opened, list[str]]]:
    pages = Opened(browser, crowded[0])
    yield pages, crowded[1]
    pages.close()
    assert pages.complaints == []


def everything(hubs: list[str]) -> str:
    return "#/graph?" + urlencode([("id", hubs[0]), *(("open", f"{hub}~200") for hub in hubs)])


def test_three_hundred_nodes_lie_beside_each_other(full: tuple[Opened, list[str]], picture: Any) -> None:
    pages, hubs = full
    page = pages(everything(hubs))
    told(page, NODES)
    assert page.evaluate(OVERLAPS) == 0
    picture(page, "graph-300")


def test_names_can_be_read_at_first(full: tuple[Opened, list[str]]) -> None:
    pages, hubs = full
    page = pages(everything(hubs))
    assert page.evaluate(f"{CY}.zoom() * parseFloat({CY}.nodes().first().pstyle('font-size').pfValue)") >= 8
    page.get_by_role("button", name="看全图").click()
    box = page.evaluate(f"{CY}.elements().renderedBoundingBox()")
    assert min(box["x1"], box["y1"]) >= 0
    assert box["x2"] <= page.evaluate(f"{CY}.width()")
    assert box["y2"] <= page.evaluate(f"{CY}.height()")


def test_many_neighbours_come_fifty_at_a_time(full: tuple[Opened, list[str]]) -> None:
    pages, hubs = full
    page = pages("#/graph?" + urlencode({"id": hubs[1]}))
    first = nodes(page)
    assert first <= 51
    page.locator(".graph-panel [data-more]").click()
    told(page, shares(NODES) + 1)
    assert "%7E100" in page.url
    expect(page.locator(".graph-panel [data-more]")).to_have_count(0)
