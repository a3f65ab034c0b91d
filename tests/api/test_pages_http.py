"""Pages over HTTP: those of a month and paper, and one with the pages beside it."""

from __future__ import annotations

from typing import Any

import pytest


def got(client: Any, path: str, **query: str) -> Any:
    answer = client.get(path, params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_every_cell_of_the_coverage_lists_its_pages(client: Any) -> None:
    cells = got(client, "/v1/coverage")["items"]
    assert cells
    for cell in cells:
        month = cell["month"] or cell["year"] or ""
        found = got(client, "/v1/pages", month=month, home=cell["home"] or "", paper=cell["paper"] or "")
        assert found["count"] == cell["pages"]


def test_pages_of_a_month_without_any(client: Any) -> None:
    assert got(client, "/v1/pages", month="1850-01")["items"] == []


def test_all_pages_come_by_date(client: Any) -> None:
    days = [page["published"] or page["issue_date"] for page in got(client, "/v1/pages")["items"]]
    known = [day for day in days if day]
    assert known == sorted(known)
    assert days[: len(known)] == known


def test_pages_of_a_paper_follow_one_another(client: Any) -> None:
    pages = got(client, "/v1/pages")["items"]
    for first in pages:
        view = got(client, f"/v1/pages/{first['id']}")
        same = [page["id"] for page in pages if (page["paper"], page["home"]) == (first["paper"], first["home"])]
        place = same.index(first["id"])
        assert view["previous"] == (same[place - 1] if place else None)
        assert view["next"] == (same[place + 1] if place + 1 < len(same) else None)


@pytest.mark.parametrize("field", ["home_name", "damage", "home_basis", "published_basis", "sha256"])
def test_a_page_tells_where_it_comes_from(client: Any, field: str) -> None:
    first = got(client, "/v1/pages")["items"][0]["id"]
    assert field in got(client, f"/v1/pages/{first}")
