"""The HTTP service: each route's answer, each error's body, many askers at once, and a register that changes."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from api.access import SNAPSHOT_HEADER
from graph.register import Register
from tests.graph.world import World


def got(client: Any, address: str, status: int = 200) -> Any:
    answer = client.get(address)
    assert answer.status_code == status, answer.text
    return answer.json()


def test_visitors_of_a_place(client: Any) -> None:
    answer = got(client, "/v1/places/莘县/visitors?date_from=2018&date_to=2018")
    assert [view["visitor"]["name"] for view in answer["visitors"]] == ["顾明远"]
    assert answer["total"] == 1


def test_visitors_of_the_place_alone(client: Any) -> None:
    stops = got(client, "/v1/places/莘县/visitors?inside=false")["visitors"][0]["trips"][0]["stops"]
    assert [stop["place"]["name"] for stop in stops] == ["莘县"]


def test_planned_visits_when_asked_for(client: Any) -> None:
    assert got(client, "/v1/places/东阿县/visitors")["visitors"] == []
    assert len(got(client, "/v1/places/东阿县/visitors?every_status=true")["visitors"]) == 1


def test_a_place_may_be_given_by_code_or_former_name(client: Any) -> None:
    answers = [got(client, f"/v1/places/{name}/visitors")["place"]["id"] for name in ("371523", "茌平县", "茌平")]
    assert set(answers) == {"371523"}


def test_an_official(client: Any) -> None:
    answer = got(client, "/v1/officials/顾明远")
    assert answer["entity"]["id"] == "gu"
    assert [tenure["post"] for tenure in answer["tenures"]] == ["书记"]


@pytest.mark.parametrize(
    "address",
    [
        "/v1/officials/gu/visits",
        "/v1/officials/gu/tenures",
        "/v1/officials/gu/companions",
        "/v1/entities/gu/neighbours",
        "/v1/entities/gu/evidence",
        "/v1/entities/gu/timeline",
        "/v1/search?q=顾",
        "/v1/pages",
    ],
)
def test_lists_say_count_and_snapshot(client: Any, address: str) -> None:
    answer = client.get(address)
    body = answer.json()
    assert body["count"] == len(body["items"]) > 0
    assert body["snapshot"] == answer.headers[SNAPSHOT_HEADER] != ""


def test_neighbours_of_one_type(client: Any) -> None:
    edges = got(client, "/v1/entities/gu/neighbours?type=HOLDS_POST")["items"]
    assert {edge["type"] for edge in edges} == {"HOLDS_POST"}


def test_evidence_of_a_relation(client: Any) -> None:
    assert "调研乡村振兴" in got(client, "/v1/entities/r-shen/evidence")["items"][0]["sentence"]


def test_an_entity_has_its_dated_names(client: Any) -> None:
    names = got(client, "/v1/entities/茌平")["dated_names"]
    assert {name["name"] for name in names} == {"茌平县", "茌平区"}


def test_search_leaves_out_people_who_are_no_officials(client: Any) -> None:
    public = {hit["entity"]["name"] for hit in got(client, "/v1/search?q=顾")["items"]}
    every = {hit["entity"]["name"] for hit in got(client, "/v1/search?q=顾&everyone=true")["items"]}
    assert (public, every - public) == ({"顾明远"}, {"顾小满"})


def test_a_path(client: Any) -> None:
    path = got(client, "/v1/paths?from=齐书恒&to=莘县")
    assert [node["name"] for node in path["nodes"]] == ["齐书恒", "顾明远", "莘县"]


def test_no_path_is_not_found(client: Any) -> None:
    assert "no path" in got(client, "/v1/paths?from=莘县政府&to=施小禾&max_hops=1", 404)["message"]


def test_a_question_by_get_and_by_post(client: Any) -> None:
    question = "哪些官员去过莘县？"
    by_get = client.get("/v1/ask", params={"q": question}).json()
    by_post = client.post("/v1/ask", json={"question": question}).json()
    assert by_get == by_post
    assert by_get["template"] == "visitors"


def test_a_page_with_its_mentions(client: Any) -> None:
    page = got(client, "/v1/pages/2018/0320-01.txt")
    first = page["mentions"][0]
    assert page["text"][first["start"] : first["end"]] == first["text"] == first["entity"]["name"] == "顾明远"
    assert page["claims"][0]["evidence"]["spans"]


def test_stats(client: Any) -> None:
    answer = got(client, "/v1/stats")
    assert (answer["pages"], answer["behind"]) == (4, False)


def test_health(client: Any) -> None:
    assert got(client, "/healthz")["status"] == "ok"


@pytest.mark.parametrize("address", ["/v1/places/柳溪庄/visitors", "/v1/officials/柳溪庄", "/v1/entities/柳溪庄"])
def test_an_unknown_name_gives_near_names(client: Any, address: str) -> None:
    problem = got(client, address, 404)
    assert problem["error"] == "unknown_name"
    if "officials" not in address:
        assert "柳溪村" in problem["near"]


def test_an_ambiguous_name_gives_candidates(client: Any, namesakes: Any) -> None:
    problem = got(client, "/v1/officials/费晓岚", 300)
    assert [one["id"] for one in problem["candidates"]] == ["fei", "fei-2"]


@pytest.mark.parametrize(
    ("address", "part"),
    [
        ("/v1/places/莘县/visitors?date_from=2018-13", "2018-13"),
        ("/v1/places/莘县/visitors?date_from=2019&date_to=2018", "before it begins"),
        ("/v1/places/莘县/visitors?inside=perhaps", "inside"),
        ("/v1/search?q=", "q"),
        ("/v1/search?q=顾&type=Planet", "type"),
        ("/v1/search?q=顾&limit=0", "limit"),
        ("/v1/paths?from=莘县", "to"),
        ("/v1/ask?q=天气如何", "天气如何"),
        ("/v1/officials/gu/tenures?as_of=soon", "soon"),
    ],
)
def test_bad_input_is_told(client: Any, address: str, part: str) -> None:
    problem = got(client, address, 400)
    assert part in problem["message"]
    assert problem["hint"]


def test_an_unknown_page_is_not_found(client: Any) -> None:
    assert "0320-09" in got(client, "/v1/pages/2018/0320-09.txt", 404)["message"]


def test_an_unknown_address_has_a_body_like_the_others(client: Any) -> None:
    assert got(client, "/v1/nothing", 404)["error"] == "http"


def test_a_register_that_is_gone_is_unavailable(client: Any, register_file: Path) -> None:
    register_file.rename(register_file.with_name("elsewhere"))
    assert got(client, "/readyz", 503)["error"] == "register_unavailable"


def test_a_register_that_changes_while_served_is_seen(client: Any, register_file: Path, world: World) -> None:
    before = got(client, "/v1/stats")
    linking = world.linking.model_copy(update={"relations": ()})
    with Register.open(register_file) as register:
        register.relink(lambda *_: linking, "lexicon-2")
    after = got(client, "/v1/stats")
    assert (bool(before["relations"]), bool(after["relations"])) == (True, False)
    assert before["store_snapshot"] != after["store_snapshot"]


def test_another_register_in_its_place_is_seen(client: Any, register_file: Path) -> None:
    assert got(client, "/v1/stats")["pages"] == 4
    for file in register_file.parent.glob("world.sqlite*"):
        file.unlink()
    Register.open(register_file).close()
    assert got(client, "/v1/stats")["pages"] == 0


def test_many_may_ask_at_once(client: Any) -> None:
    addresses = ["/v1/places/莘县/visitors", "/v1/paths?from=齐书恒&to=莘县", "/v1/ask?q=谁去过莘县", "/v1/stats"]
    alone = [got(client, address) for address in addresses]
    with ThreadPoolExecutor(16) as threads:
        together = list(threads.map(lambda number: got(client, addresses[number % 4]), range(64)))
    assert all(answer == alone[number % 4] for number, answer in enumerate(together))


def test_the_description_has_an_example_for_every_path_name(client: Any) -> None:
    paths = got(client, "/openapi.json")["paths"]
    named = [p for path in paths.values() for p in path.get("get", {}).get("parameters", []) if p["in"] == "path"]
    assert named
    assert all("example" in str(parameter) for parameter in named)
