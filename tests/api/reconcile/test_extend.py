"""Values of properties, fetched for entities that were reconciled."""

from __future__ import annotations

import json

import pytest

from api.reconcile.terms import terms


@pytest.fixture
def extend(client, check):
    def ask(ids, *properties, status=200):
        query = {"ids": list(ids), "properties": [{"id": p} if isinstance(p, str) else p for p in properties]}
        check("data-extension-query", query)
        answer = client.post("/reconcile", data={"extend": json.dumps(query)})
        assert answer.status_code == status, answer.text
        if status == 200:
            check("data-extension-response", answer.json())
        return answer.json()

    return ask


def test_every_property_of_every_type_of_entity(extend):
    ids = ["gu", "371522", "committee", "company", "coop", "village", "villager"]
    answer = extend(ids, *terms().extend)
    assert list(answer["rows"]) == ids
    assert all(set(row) == set(terms().extend) for row in answer["rows"].values())


def test_posts_and_their_bodies(extend):
    row = extend(["wu"], "posts", "bodies")["rows"]["wu"]
    assert row == {"posts": [{"str": "副县长"}], "bodies": [{"id": "government", "name": "莘县政府"}]}


def test_full_days_are_dates_and_others_text(extend):
    row = extend(["gu"], "first_visit", "last_visit")["rows"]["gu"]
    assert row["first_visit"] == [{"str": "2018-03"}] or row["first_visit"] == [{"date": "2018-03-19T00:00:00Z"}]


def test_counts_of_visits(extend):
    row = extend(["gu"], "visits", "trips")["rows"]["gu"]
    assert row == {"visits": [{"int": 3}], "trips": [{"int": 1}]}


def test_visitors_of_a_county(extend):
    row = extend(["371522"], "visitors", "visitor_trips")["rows"]["371522"]
    assert {"id": "gu", "name": "顾明远"} in row["visitors"]
    assert row["visitor_trips"][0]["int"] >= 1


def test_former_codes_and_names(extend):
    row = extend(["371523"], "former_codes", "names")["rows"]["371523"]
    assert row["former_codes"] == [{"str": "371523"}]
    assert {"str": "茌平县"} in row["names"]


def test_values_of_one_type_say_so(extend):
    meta = extend(["village"], "county")["meta"][0]
    assert meta["type"]["id"] == "County"


def test_the_setting_limit(extend):
    limited = {"id": "names", "settings": {"limit": 1}}
    assert len(extend(["371523"], limited)["rows"]["371523"]["names"]) == 1


def test_the_setting_content(extend):
    counted = {"id": "names", "settings": {"content": "count", "limit": 1}}
    assert extend(["371523"], counted)["rows"]["371523"]["names"][0]["int"] > 1


def test_an_unknown_id_has_no_values(extend):
    assert extend(["nobody"], "names", "code")["rows"] == {"nobody": {"names": [], "code": []}}


def test_an_unknown_property_is_a_problem(extend):
    assert extend(["gu"], "salary", status=400)["message"] == "no property 'salary'"


def test_too_many_ids_are_refused(extend):
    assert extend(map(str, range(101)), "names", status=413)["error"] == "too_large"


@pytest.mark.parametrize("sent", ["{", "{}", '{"ids": "gu", "properties": []}', '{"ids": [], "properties": ["names"]}'])
def test_what_can_not_be_read_is_a_problem(client, sent):
    answer = client.post("/reconcile", data={"extend": sent})
    assert (answer.status_code, answer.json()["error"]) == (400, "bad_input")
