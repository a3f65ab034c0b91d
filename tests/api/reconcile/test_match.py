"""POST /v1/match: examples in, candidates with reasons out."""

from __future__ import annotations

import json

import pytest


def ask(client, *queries):
    return client.post("/v1/match", json={"queries": list(queries)})


def test_each_query_is_answered_in_its_place(client):
    answer = ask(client, {"name": "市委书记顾明远"}, {"name": "无此人"}, {"name": "茌平县", "date": "2017"}).json()
    found = [[one["entity"]["id"] for one in result["candidates"]][:1] for result in answer["results"]]
    assert found == [["gu"], [], ["371523"]]
    assert answer["snapshot"]


def test_the_score_is_explained(client):
    first = ask(client, {"name": "邬长风", "county": "莘县", "post": ["副县长", "县长"]}).json()["results"][0][
        "candidates"
    ][0]
    said = {one["feature"]: one for one in first["reasons"]}
    assert set(said) == {"name", "county", "post"}
    assert said["county"]["says"] == "县区相符：莘县"
    weights = sum(one["weight"] for one in first["reasons"])
    assert weights > 0
    assert first["match"]


def test_a_type_is_required(client):
    results = ask(client, {"name": "莘县", "type": "Agency"}, {"name": "莘县", "type": ["Agency", "County"]}).json()[
        "results"
    ]
    assert [len(one["candidates"]) for one in results] == [0, 1]


def test_persons_without_a_post_only_on_request(client):
    results = ask(client, {"name": "顾小满"}, {"name": "顾小满", "everyone": True}).json()["results"]
    assert [len(one["candidates"]) for one in results] == [0, 1]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ({"name": "莘县", "date": "2018-3"}, "queries.0.date: '2018-3' is no date"),
        ({"name": "莘县", "type": "Shire"}, "queries.0.type"),
        ({"name": "莘县", "salary": 3}, "queries.0.salary"),
        ({"name": "莘县", "limit": 0}, "queries.0.limit"),
        ({"name": "莘" * 201}, "queries.0.name"),
    ],
)
def test_a_bad_query_is_named(client, query, message):
    answer = ask(client, query)
    assert answer.status_code == 400
    assert answer.json()["message"].startswith(message)


def test_half_a_character_is_refused(client):
    sent = json.dumps({"queries": [{"name": "\ud800"}]})
    answer = client.post("/v1/match", content=sent, headers={"Content-Type": "application/json"})
    assert answer.status_code == 400


def test_a_batch_has_a_limit(client):
    answer = ask(client, *[{"name": "莘县"}] * 201)
    assert (answer.status_code, answer.json()["error"]) == (413, "too_large")


def test_nothing_asked_nothing_found(client):
    assert ask(client).json()["results"] == []
    assert ask(client, {}).json()["results"] == [{"candidates": []}]
