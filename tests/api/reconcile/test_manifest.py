"""The manifest: as the specification has it, and true of the addresses it names."""

from __future__ import annotations

import json
from importlib import resources

import pytest

from api.reconcile.extend import READABLE
from api.reconcile.terms import read_terms, terms
from zhengpu.errors import DataError


def test_the_manifest_is_as_the_specification_has_it(client, check):
    answer = client.get("/reconcile").json()
    check("manifest", answer)
    assert answer["versions"] == ["0.2"]
    assert answer["view"]["url"] == "http://127.0.0.1/#/entity/{{id}}"


def test_the_addresses_of_the_manifest_answer(client):
    manifest = client.get("/reconcile").json()
    services = [*manifest["suggest"].values(), manifest["extend"]["propose_properties"]]
    addresses = [one["service_url"] + one["service_path"] for one in services]
    addresses.append(manifest["preview"]["url"].replace("{{id}}", "gu"))
    assert [client.get(one).status_code for one in addresses] == [200] * 5


def test_default_types_are_those_of_the_schema(client):
    kinds = {one["id"] for one in client.get("/reconcile").json()["defaultTypes"]}
    assert kinds == {"Official", "Person", "Agency", "County", "Company", "Place", "Organization"}


def test_a_batch_as_large_as_the_manifest_says_is_taken(client):
    size = client.get("/reconcile").json()["batchSize"]
    batch = {f"q{number}": {"query": "莘县"} for number in range(size)}
    assert client.post("/reconcile", data={"queries": json.dumps(batch)}).status_code == 200
    batch["more"] = {"query": "莘县"}
    refused = client.post("/reconcile", data={"queries": json.dumps(batch)})
    assert (refused.status_code, refused.json()["error"]) == (413, "too_large")


def test_the_service_with_everyone_suggests_everyone(client):
    suggest = client.get("/reconcile?everyone=true").json()["suggest"]["entity"]
    found = client.get(suggest["service_url"] + suggest["service_path"] + "&prefix=顾小满").json()
    assert [one["id"] for one in found["result"]] == ["villager"]


def test_every_offered_property_can_be_read():
    assert set(terms().extend) == set(READABLE)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("{id: Official, broader", "{id: Villager, broader", "Villager: no added label of Person"),
        ("{id: as_of,", "{id: date,", "date stands twice"),
        ("types: [Agency]}", "types: [Bureau]}", "organ: no type Bureau"),
        ("example: county", "example: shire", "query.0.example"),
    ],
)
def test_a_wrong_term_is_named_by_file_and_line(tmp_path, old, new, message):
    text = (resources.files("api.reconcile") / "data" / "terms.yaml").read_text(encoding="utf-8")
    assert old in text
    broken = tmp_path / "terms.yaml"
    broken.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError, match=r"terms\.yaml:\d+: ") as caught:
        read_terms(broken, "terms.yaml")
    assert message in str(caught.value)
