"""Judgements over HTTP: made, listed, undone, written out and taken in; old ids lead to the new ones."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from graph.register import Register
from tests.api.conftest import TestClient
from tests.graph.curating import FEI, GU, QI
from tests.graph.world import World

PATH = "/v1/judgements"
LINES = {"Content-Type": "application/x-ndjson"}


def judge(client: TestClient, verdict: str, **said: Any) -> dict[str, Any]:
    answer = client.post(PATH, json={"verdict": verdict, "who": "li", "why": "a test", **said})
    assert answer.status_code == 201, answer.text
    return answer.json()


def found(client: TestClient, name: str) -> dict[str, Any]:
    return client.get(f"/v1/entities/{name}").json()["entity"]


def test_a_judgement_is_made_and_acts_at_once(curating: TestClient):
    before = curating.get("/v1/stats").json()
    made = judge(curating, "merge", entities=[GU, FEI])
    assert [one["name"] for one in made["entities"]] in ([GU], [FEI])
    assert found(curating, GU)["id"] == found(curating, FEI)["id"] == made["entities"][0]["id"]
    stats = curating.get("/v1/stats").json()
    assert stats["store_snapshot"] == made["snapshot"] != before["store_snapshot"]
    assert not stats["behind"]
    assert not made["behind"]


def test_a_judgement_is_listed_with_what_it_is_about(curating: TestClient):
    made = judge(curating, "never_same", entities=[GU, FEI])
    listed = curating.get(PATH).json()
    assert listed["items"] == [made["judgement"]]
    one = made["judgement"]
    assert (one["who"], one["why"], one["state"]) == ("li", "a test", "in_force")
    assert {ref["name"] for ref in one["entities"]} == {GU, FEI}
    assert all(anchor["mention"] for anchor in one["anchors"] + one["others"])
    assert curating.get(f"{PATH}/{one['id']}").json() == one


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("verdict=merge", 1),
        ("verdict=split", 0),
        ("who=li", 2),
        ("who=wang", 0),
        ("undone=true", 0),
        ("undone=false", 2),
        (f"entity={QI}", 1),
        ("entity=莘县", 1),
        ("page=2018/0320-01.txt", 2),
        ("page=none", 0),
    ],
)
def test_judgements_are_filtered(curating: TestClient, world: World, query: str, count: int):
    judge(curating, "merge", entities=[QI, FEI])
    judge(curating, "claim_right", claim=world.claim["shen"])
    assert curating.get(f"{PATH}?{query}").json()["total"] == count


def test_judgements_of_a_claim(curating: TestClient, world: World):
    made = judge(curating, "claim_wrong", claim=world.claim["shen"])
    listed = curating.get(PATH, params={"claim": world.claim["shen"]}).json()["items"]
    assert [one["id"] for one in listed] == [made["judgement"]["id"]]
    assert listed[0]["claim"]["sentence"].startswith("3月19日")


def test_judgements_are_paged_the_newest_first(curating: TestClient):
    made = [judge(curating, "rename", entity=name, value=f"{name}一")["judgement"]["id"] for name in (GU, FEI, QI)]
    first = curating.get(f"{PATH}?limit=2").json()
    rest = curating.get(f"{PATH}?limit=2&offset=2").json()
    assert [one["id"] for one in first["items"] + rest["items"]] == made[::-1]
    assert (first["total"], first["count"], rest["count"]) == (3, 2, 1)


def test_undone_is_as_it_was(curating: TestClient, linked_file: Path):
    with Register.open(linked_file, read_only=True) as register:
        before = register.projection_hash()
    made = judge(curating, "merge", entities=[GU, FEI])
    undone = curating.post(f"{PATH}/{made['judgement']['id']}/undo", json={"who": "wang"})
    assert undone.status_code == 200
    one = undone.json()["judgement"]
    assert (one["state"], one["undone_by"]) == ("undone", "wang")
    assert {ref["name"] for ref in undone.json()["entities"]} == {GU, FEI}
    with Register.open(linked_file, read_only=True) as register:
        assert register.projection_hash() == before


def test_undoing_twice_changes_nothing(curating: TestClient):
    made = judge(curating, "merge", entities=[GU, FEI])
    path = f"{PATH}/{made['judgement']['id']}/undo"
    first, second = (curating.post(path, json={"who": who}).json() for who in ("wang", "zhao"))
    assert first["snapshot"] == second["snapshot"]
    assert second["judgement"]["undone_by"] == "wang"


@pytest.mark.parametrize(
    ("body", "status", "error"),
    [
        ({"verdict": "merge", "entities": [GU, "莘县"], "who": "li"}, 400, "judgement_refused"),
        ({"verdict": "merge", "entities": [GU, "没有这人"], "who": "li"}, 404, "unknown_name"),
        ({"verdict": "merge", "entities": [GU, FEI]}, 400, "bad_input"),
        ({"verdict": "merge", "entities": [GU], "who": "li"}, 400, "bad_input"),
        ({"verdict": "suppress", "entity": GU, "who": "li"}, 400, "bad_input"),
        ({"verdict": "join", "entities": [GU, FEI], "who": "li"}, 400, "bad_input"),
        ({"verdict": "rename", "entity": GU, "value": "顾\u0000", "who": "li"}, 400, "bad_input"),
        ({"verdict": "claim_right", "claim": "c0", "who": "li"}, 404, "unknown_name"),
        ({"verdict": "claim_date", "claim": "c0", "value": "2018-02-30", "who": "li"}, 400, "bad_input"),
        ([], 400, "bad_input"),
    ],
)
def test_what_can_not_be_judged_changes_nothing(curating: TestClient, body: Any, status: int, error: str):
    answer = curating.post(PATH, json=body)
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert answer.json()["message"]
    assert curating.get(PATH).json()["total"] == 0


def test_what_contradicts_a_judgement_is_a_conflict(curating: TestClient):
    kept = judge(curating, "never_same", entities=[GU, FEI])["judgement"]["id"]
    answer = curating.post(PATH, json={"verdict": "merge", "entities": [GU, FEI], "who": "li"})
    assert answer.status_code == 409
    assert kept in answer.json()["message"]


def test_an_unknown_judgement_is_not_undone(curating: TestClient):
    assert curating.post(f"{PATH}/j0/undo", json={"who": "li"}).status_code == 404
    assert curating.get(f"{PATH}/j0").status_code == 404


def test_export_and_import_carry_judgements_over(curating: TestClient, world: World):
    ids = [judge(curating, "merge", entities=[QI, FEI])["judgement"]["id"]]
    ids.append(judge(curating, "claim_date", claim=world.claim["shen"], value="2018")["judgement"]["id"])
    lines = curating.get(f"{PATH}/export")
    assert lines.headers["content-type"].startswith("application/x-ndjson")
    assert [json.loads(line)["id"] for line in lines.text.splitlines()] == ids
    again = curating.post(f"{PATH}/import", content=lines.content, headers=LINES).json()
    assert (again["new"], again["undone"], again["unchanged"]) == (0, 0, 2)


def test_a_bad_line_is_named_and_nothing_is_taken_in(curating: TestClient):
    good = {"id": "j1", "verdict": "rename", "anchors": [["2018/0320-01.txt", GU, 0]], "value": "顾大", "who": "li"}
    text = json.dumps(good | {"when": "2024-01-01"}) + "\n" + json.dumps(good)
    answer = curating.post(f"{PATH}/import", content=text.encode(), headers=LINES)
    assert answer.status_code == 400
    assert "line 2" in answer.json()["message"]
    assert curating.get(PATH).json()["total"] == 0


def test_an_import_acts(curating: TestClient):
    line = {"id": "j1", "verdict": "rename", "anchors": [["2018/0320-01.txt", GU, 0]], "value": "顾大", "who": "li"}
    text = json.dumps(line | {"when": "2024-01-01"}, ensure_ascii=False)
    answer = curating.post(f"{PATH}/import", content=text.encode(), headers=LINES)
    assert answer.json()["new"] == 1
    assert found(curating, "顾大")["aliases"] == [GU]


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [(b"\xff\n", "application/x-ndjson", 400), (b"{}", "application/json", 400), (b"{}", "text/plain", 415)],
)
def test_what_is_no_import_is_refused(curating: TestClient, content: bytes, kind: str, status: int):
    answer = curating.post(f"{PATH}/import", content=content, headers={"Content-Type": kind})
    assert answer.status_code == status


def test_another_judgement_of_the_same_id_is_a_conflict(curating: TestClient):
    judge(curating, "merge", entities=[GU, FEI])
    line = json.loads(curating.get(f"{PATH}/export").text)
    answer = curating.post(f"{PATH}/import", content=json.dumps(line | {"who": "x"}).encode(), headers=LINES)
    assert answer.status_code == 409


# what becomes of ids ----------------------------------------------------------------------------------


@pytest.fixture
def moved(curating: TestClient) -> tuple[str, str]:
    """An id that is no more, and the one that took its place."""
    ids = {found(curating, GU)["id"], found(curating, FEI)["id"]}
    made = judge(curating, "merge", entities=[GU, FEI])
    (kept,) = {one["id"] for one in made["entities"]}
    (gone,) = ids - {kept}
    return gone, kept


@pytest.mark.parametrize(
    "path",
    [
        "/v1/entities/{}",
        "/v1/entities/{}/neighbours?type=VISITED&limit=3",
        "/v1/entities/{}/timeline?date_from=2018&date_to=2019",
        "/v1/entities/{}/evidence",
        "/v1/officials/{}",
        "/v1/officials/{}/visits?every_status=true",
        "/v1/officials/{}/tenures?as_of=2018",
        "/v1/officials/{}/companions?date_from=2018-03",
    ],
)
def test_an_old_id_leads_to_the_same_address_of_the_new_one(curating: TestClient, moved: tuple[str, str], path: str):
    answer = curating.get(path.format(moved[0]))
    assert answer.status_code == 308
    assert answer.headers["location"] == path.format(moved[1])
    assert curating.get(answer.headers["location"]).status_code == 200


def test_an_old_id_of_a_place_leads_on(curating: TestClient, world: World):
    village = next(m for m in world.readings[1].mentions if m.text == "柳溪村")
    judge(curating, "merge", entities=[village.id, "柳溪镇"])
    answer = curating.get(f"/v1/places/{village.id}/visitors?inside=false")
    assert answer.status_code == 308
    assert answer.headers["location"] == f"/v1/places/{quote(found(curating, '柳溪镇')['id'])}/visitors?inside=false"


def test_a_name_answers_with_the_entity(curating: TestClient, moved: tuple[str, str]):
    assert curating.get(f"/v1/entities/{GU}").status_code == curating.get(f"/v1/officials/{FEI}").status_code == 200


def test_ends_of_a_path_may_be_old_ids(curating: TestClient, moved: tuple[str, str]):
    assert curating.get("/v1/paths", params={"from": moved[0], "to": "莘县"}).status_code == 200


@pytest.mark.parametrize("path", ["/v1/entities/{}", "/v1/entities/{}/evidence", "/v1/officials/{}/visits"])
def test_who_is_suppressed_is_gone(curating: TestClient, path: str):
    entity = found(curating, GU)["id"]
    judge(curating, "suppress", entity=GU)
    answer = curating.get(path.format(entity))
    assert (answer.status_code, answer.json()["error"]) == (410, "entity_gone")
    assert GU not in answer.text


def test_who_never_was_is_unknown(curating: TestClient):
    assert curating.get("/v1/entities/m0").status_code == 404


# suppression ------------------------------------------------------------------------------------------


def test_a_suppressed_name_is_in_no_answer(curating: TestClient, world: World):
    judge(curating, "suppress", entity=GU, why=f"{GU}本人申请")
    pages = [f"/v1/pages/{reading.page.id}" for reading in world.readings]
    asked = ["/v1/search?q=莘&everyone=true", "/v1/judgements", "/v1/review", "/v1/places/莘县/visitors", *pages]
    asked += [f"/v1/entities/{name}/evidence" for name in (FEI, QI, "莘县", "柳溪村")]
    for path in asked:
        assert GU not in curating.get(path).text, path
    assert GU in curating.get(f"{PATH}/export").text


def test_a_page_tells_what_was_judged_of_its_claims(curating: TestClient, world: World):
    made = judge(curating, "claim_date", claim=world.claim["shen"], value="2018-03-20")
    page = curating.get(f"/v1/pages/{world.readings[0].page.id}").json()
    told = {"claim": world.claim["shen"], "verdict": "claim_date", "value": "2018-03-20"}
    assert page["judged"] == [told | {"judgement": made["judgement"]["id"]}]
    assert {one["date"]["iso"] for one in page["claims"] if one["id"] == world.claim["shen"]} == {"2018-03-19"}


# review -----------------------------------------------------------------------------------------------


def test_what_is_left_open_is_listed_and_goes_when_it_is_judged(curating: TestClient):
    asked = curating.get("/v1/review?type=Place").json()
    items = asked["open"]["items"]  # with what the page of 2021 names beside a county away from home
    (one,) = [item for item in items if item["entity"]["page"].startswith("2018/")]
    assert (one["entity"]["name"], asked["open"]["total"], asked["merges"]["total"]) == ("柳溪村", len(items), 0)
    village = "cn-372522-柳溪镇-49e6f81a5f"
    judge(curating, "merge", entities=[one["entity"]["id"], village])
    left = curating.get("/v1/review?type=Place").json()["open"]["items"]
    assert [item["entity"]["id"] for item in left] == [i["entity"]["id"] for i in items if i != one]


def test_lists_to_review_are_paged(curating: TestClient):
    whole = curating.get("/v1/review").json()
    later = curating.get("/v1/review?offset=1&limit=1").json()
    assert later["open"]["items"] == whole["open"]["items"][1:2]
    assert later["open"]["total"] == whole["open"]["total"]
