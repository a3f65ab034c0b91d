"""Judgements reach the routes that the page alone asks: hidden names in headlines, old ids."""

from __future__ import annotations

import shutil
from pathlib import Path

from api.app import create_app
from tests.api.conftest import TestClient
from zhengpu.settings import Settings


def test_a_hidden_name_stands_in_no_headline(samples: Path, tmp_path: Path) -> None:
    register = Path(shutil.copy(samples, tmp_path / "register.sqlite"))
    settings = Settings().model_copy(update={"register_file": register, "neo4j_uri": None})
    with TestClient(create_app(settings), base_url="http://127.0.0.1") as client:
        before = [one["headline"] for one in client.get("/v1/entities/莘县/articles").json()["items"]]
        assert any("霍正林" in headline for headline in before)
        asked = {"verdict": "suppress", "entity": "霍正林", "who": "陆青禾", "why": "本人要求"}
        assert client.post("/v1/judgements", json=asked).status_code == 201
        after = [one["headline"] for one in client.get("/v1/entities/莘县/articles").json()["items"]]
    assert after == [headline.replace("霍正林", "███") for headline in before]


def test_an_old_id_leads_to_the_articles_of_the_new(register: Path) -> None:
    settings = Settings().model_copy(update={"register_file": register, "neo4j_uri": None})
    with TestClient(create_app(settings), base_url="http://127.0.0.1") as client:
        found = client.get("/v1/search", params={"q": "王建国", "everyone": True}).json()["items"]
        ids = [hit["entity"]["id"] for hit in found]
        made = client.post("/v1/judgements", json={"verdict": "merge", "entities": ids, "who": "陆青禾"}).json()
        (old,) = set(ids) - {made["entities"][0]["id"]}
        answer = client.get(f"/v1/entities/{old}/articles", follow_redirects=False)
        assert answer.status_code == 308
        assert client.get(f"/v1/entities/{old}/articles").json()["total"] == 2
