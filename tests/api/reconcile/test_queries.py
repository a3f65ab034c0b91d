"""Batches of queries as OpenRefine sends them, and what else may come."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.reconcile.queries import read_day


def ids(found) -> list[str]:
    return [one["id"] for one in found]


def test_a_name_is_matched(reconcile):
    first = reconcile(q0={"query": "莘县"})["q0"][0]
    assert (first["id"], first["name"], first["match"]) == ("371522", "莘县", True)
    assert first["type"] == [{"id": "County", "name": "县区 (County)"}]


def test_a_batch_as_openrefine_sends_it(reconcile):
    typed = {"type": "Official", "type_strict": "should"}
    found = reconcile(
        q0={"query": "顾明远", **typed, "properties": [{"pid": "post", "v": "市委书记"}]},
        q1={"query": "邬长风", **typed, "properties": [{"pid": "county", "v": {"id": "371522", "name": "莘县"}}]},
        q2={"query": "没有这个人", **typed},
    )
    assert [ids(found[key])[:1] for key in ("q0", "q1", "q2")] == [["gu"], ["wu"], []]
    assert found["q0"][0]["match"]


def test_the_features_add_up_to_the_score(reconcile):
    alone = reconcile(q0={"query": "邬长风", "properties": [{"pid": "post", "v": "副县长"}]})["q0"][0]
    features = {one["id"]: one["value"] for one in alone["features"]}
    assert features.pop("name_similarity") == 1.0
    assert set(features) == {"name_own", "post_agrees"}
    assert 90 < alone["score"] <= 100


def test_an_id_as_query_gives_its_entity(reconcile):
    assert reconcile(q0={"query": "cn-372522"})["q0"] == []
    found = reconcile(q0={"query": "371522"})["q0"][0]
    assert (found["id"], found["match"]) == ("371522", True)


def test_two_of_a_name_are_both_given_and_neither_is_a_match(namesakes_client):
    found = asked(namesakes_client, {"query": "费晓岚"})
    assert sorted(ids(found)) == ["fei", "fei-2"]
    assert not any(one["match"] for one in found)


def test_a_property_decides_between_two_of_a_name(namesakes_client):
    found = asked(namesakes_client, {"query": "费晓岚", "properties": [{"pid": "post", "v": "秘书长"}]})
    assert (found[0]["id"], found[0]["match"], found[1]["match"]) == ("fei", True, False)


def test_persons_without_a_post_stay_out(reconcile):
    assert reconcile(q0={"query": "顾小满"})["q0"] == []


def test_persons_without_a_post_on_request(reconcile):
    assert ids(reconcile("/reconcile?everyone=true", q0={"query": "顾小满"})["q0"]) == ["villager"]


def test_the_limit_is_kept(reconcile):
    assert len(reconcile(q0={"query": "柳溪", "limit": 1})["q0"]) == 1


@pytest.mark.parametrize("limit", [0, -3, 1e9, 2.5])
def test_an_odd_limit_does_no_harm(reconcile, limit):
    assert ids(reconcile(q0={"query": "莘县", "limit": limit})["q0"])[0] == "371522"


def test_strictly_all_types_leaves_others_out(reconcile):
    assert reconcile(q0={"query": "莘县", "type": ["Agency"], "type_strict": "all"})["q0"] == []


def test_one_of_another_type_is_shown_but_no_match(reconcile):
    found = reconcile(q0={"query": "莘县", "type": "Company", "type_strict": "should"})["q0"]
    assert [(one["id"], one["match"]) for one in found if one["id"] == "371522"] == [("371522", False)]


def test_properties_alone_find_who_held_a_post(reconcile):
    given = [{"pid": "body", "v": "莘县政府"}, {"pid": "post", "v": "副县长"}]
    assert ids(reconcile(q0={"properties": given})["q0"]) == ["wu"]


def test_several_values_and_numbers(reconcile):
    found = reconcile(q0={"query": "莘县", "properties": [{"pid": "code", "v": [371522, "371500"]}]})["q0"]
    assert "code_agrees" in {one["id"] for one in found[0]["features"]}


def test_a_former_name_is_as_good_at_its_time(reconcile):
    then, later = (
        reconcile(q0={"query": "茌平县", "properties": [{"pid": "date", "v": day}]})["q0"][0]
        for day in ("2017-05", "2023")
    )
    assert then["id"] == later["id"] == "371523"
    assert then["score"] > later["score"]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2018-03-19T00:00:00Z", "2018-03-19"),
        ("2018/3/9", "2018-03-09"),
        ("2018年3月", "2018-03"),
        (" 2018", "2018"),
        ("20180319", None),
        ("去年", None),
        ("2018-13", None),
    ],
)
def test_days_as_cells_have_them(cell, day):
    assert read_day(cell) == day


def test_queries_in_the_address(client, check):
    answer = client.get("/reconcile", params={"queries": '{"q0": {"query": "莘县"}}'}).json()
    check("reconciliation-result-batch", answer)
    assert answer["q0"]["result"][0]["id"] == "371522"


def test_the_answer_names_its_snapshot(client):
    answer = client.get("/reconcile", params={"queries": '{"q0": {"query": "莘县"}}'})
    assert answer.headers["X-Zhengpu-Snapshot"] == client.get("/v1/search", params={"q": "莘县"}).json()["snapshot"]


@pytest.mark.parametrize(
    ("sent", "message"),
    [
        ("{", "queries: Invalid JSON"),
        ("[]", "queries"),
        ('{"q0": {}}', "queries.q0: neither query nor properties"),
        ('{"q0": {"query": 3}}', "queries.q0.query"),
        ('{"q0": {"query": "莘县", "type": "Countty"}}', "no type 'Countty'"),
        ('{"q0": {"query": "莘县", "properties": [{"pid": "mayor", "v": "x"}]}}', "no property 'mayor'"),
        ('{"q0": {"query": "莘县", "properties": [{"p": "county"}]}}', "queries.q0.properties.0.pid"),
        ('{"q0": {"query": "\\ud800"}}', "queries: Invalid JSON"),
        ("[" * 100_000, "queries"),
        ('{"q0": {"query": "莘县", "limit": 1' + "0" * 5000 + "}}", "queries"),
    ],
)
def test_what_can_not_be_read_is_a_problem_with_a_hint(client, sent, message):
    answer = client.post("/reconcile", data={"queries": sent})
    problem = answer.json()
    assert (answer.status_code, problem["error"]) == (400, "bad_input")
    assert problem["message"].startswith(message)
    assert problem["hint"]


def test_a_form_without_queries_is_refused(client):
    assert client.post("/reconcile", data={"query": "莘县"}).status_code == 400


def test_another_kind_of_body_is_refused(client):
    assert client.post("/reconcile", json={"queries": {}}).status_code == 400


def test_a_large_body_is_refused(client):
    answer = client.post("/reconcile", data={"queries": "莘" * 400_000})
    assert (answer.status_code, answer.json()["error"]) == (413, "body_too_large")


def test_jsonp_is_refused(client):
    answer = client.get("/reconcile", params={"callback": "alert"})
    assert answer.status_code == 400
    assert "ZHENGPU_CORS_ORIGINS" in answer.json()["hint"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(max_size=30), value=st.one_of(st.text(max_size=20), st.integers(), st.booleans(), st.floats()))
def test_any_words_are_answered(client, check, name, value):
    query = {
        "query": name,
        "properties": [{"pid": pid, "v": value} for pid in ("county", "post", "body", "date", "code")],
    }
    answer = client.post("/reconcile", data={"queries": json.dumps({"q0": query}, allow_nan=True)})
    assert answer.status_code in (200, 400)
    if answer.status_code == 200:
        check("reconciliation-result-batch", answer.json())


def asked(client, query):
    return client.post("/reconcile", data={"queries": json.dumps({"q0": query})}).json()["q0"]["result"]
