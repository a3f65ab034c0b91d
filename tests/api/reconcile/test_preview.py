"""The small page about an entity: what it tells, and that no text of a page can do anything in it."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from api.app import create_app
from graph.register import Register
from tests.api.conftest import TestClient
from zhengpu.records import Entity, Tenure
from zhengpu.settings import Settings

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title><svg/onload=alert(1)>",
    "&lt;b&gt;<!-- -->",
    "</style><iframe srcdoc='x'>",
    "javascript:alert(1)//' onclick='x",
)


class _Tags(HTMLParser):
    """The elements of a page, the attributes of each, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data):
        self.text += data


@pytest.fixture(params=HOSTILE)
def hostile(request, register_file, world):
    """An entity whose every text is hostile, and the service that shows it."""
    bad = request.param
    entity = Entity(id="bad", type="Person", name=bad, aliases=(bad,), note=bad, code=bad, official=True)
    tenure = Tenure(id="n-bad", person="bad", body="committee", post=bad)
    linking = world.linking.model_copy(
        update={
            "entities": tuple(sorted((*world.linking.entities, entity), key=lambda one: one.id)),
            "tenures": tuple(sorted((*world.linking.tenures, tenure), key=lambda one: one.id)),
        }
    )
    with Register.open(register_file) as register:
        register.relink(lambda *_: linking, "lexicon-bad")
    with TestClient(
        create_app(Settings().model_copy(update={"register_file": register_file})), base_url="http://127.0.0.1"
    ) as client:
        yield bad, client


def test_a_preview_tells_who_it_is(client):
    page = client.get("/reconcile/preview", params={"id": "wu"})
    assert page.headers["content-type"].startswith("text/html")
    assert "莘县政府副县长" in _Tags(page.text).text


def test_hostile_text_is_shown_as_text(hostile):
    bad, client = hostile
    page = _Tags(client.get("/reconcile/preview", params={"id": "bad"}).text)
    assert bad in page.text
    assert set(page.tags) <= {"html", "head", "meta", "title", "style", "body", "h1", "p", "ul", "li", "a"}
    assert page.attributes <= {"lang", "charset", "class", "href", "target", "rel"}


def test_nothing_runs_and_nothing_is_loaded(client):
    policy = client.get("/reconcile/preview", params={"id": "wu"}).headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "sandbox" in policy
    assert "unsafe" not in policy
    assert "allow-scripts" not in policy


def test_the_link_leads_to_the_entity(client):
    page = client.get("/reconcile/preview", params={"id": "wu"}).text
    assert 'href="http://127.0.0.1/#/entity/wu"' in page


def test_an_unknown_id_is_a_problem(client):
    answer = client.get("/reconcile/preview", params={"id": "<script>"})
    assert (answer.status_code, answer.json()["error"]) == (404, "unknown_name")
    assert answer.headers["content-type"] == "application/json"
