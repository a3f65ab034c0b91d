"""The questions that an entity's page asks of the service besides those of the other routes."""

from __future__ import annotations

from typing import Any


def items(client: Any, address: str) -> list[Any]:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return list(answer.json()["items"])


def test_visits_of_anyone_that_visits(client: Any) -> None:
    stops = items(client, "/v1/entities/顾明远/visits?date_to=2018-03-19")
    assert [stop["place"]["name"] for stop in stops][:2] == ["莘县", "柳溪村"]


def test_planned_visits_when_asked_for(client: Any) -> None:
    plain, every = (items(client, f"/v1/entities/gu/visits?every_status={on}") for on in ("false", "true"))
    assert {stop["status"] for stop in plain} == {"stated"}
    assert "planned" in {stop["status"] for stop in every}


def test_tenures_of_a_person_and_of_a_body(client: Any) -> None:
    (own,) = items(client, "/v1/entities/gu/tenures")
    assert own["id"] in {one["id"] for one in items(client, f"/v1/entities/{own['body']['id']}/tenures")}


def test_what_lies_in_a_place(client: Any) -> None:
    assert [one["id"] for one in items(client, "/v1/entities/莘县/contents?type=Organization")] == ["coop"]


def test_articles_that_mention_an_entity(client: Any) -> None:
    body = client.get("/v1/entities/gu/articles").json()
    assert body["total"] == len(body["items"]) == 3
    first = body["items"][0]
    text = client.get(f"/v1/pages/{first['page']}").json()["text"]
    assert text[first["start"] :].startswith("顾明远")


def test_articles_by_and_by(client: Any) -> None:
    every = items(client, "/v1/entities/gu/articles")
    assert items(client, "/v1/entities/gu/articles?limit=1&offset=1") == every[1:2]


def test_an_unknown_name_has_none_of_them(client: Any) -> None:
    for question in ("visits", "tenures", "contents", "articles"):
        assert client.get(f"/v1/entities/柳溪庄/{question}").status_code == 404
