"""A suppressed person's name is in no answer, export, table or graph; where others' sentences print it, it is covered."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from api.library.opened import open_register
from api.linked import relink
from api.routers.exports import Name
from graph.export.neo4j_admin import export_neo4j_admin
from graph.export.records import export_records
from graph.export.replication import verify
from graph.register import Register
from tests.graph.curating import FEI, GU, QI
from tests.graph.page_script import PageScript

COVERED = "███"
BATCH = quote(json.dumps({"q": {"query": "顾明", "limit": 20}}))
# Addresses of every route that reads, with the ids and names that stand in them.
ASKED: dict[str, tuple[str, ...]] = {
    "/": ("/",),
    "/docs": ("/docs",),
    "/favicon.ico": ("/favicon.ico",),
    "/healthz": ("/healthz",),
    "/readyz": ("/readyz",),
    "/reconcile": ("/reconcile", f"/reconcile?everyone=true&queries={BATCH}"),
    "/reconcile/extend/propose": ("/reconcile/extend/propose?type=Person",),
    "/reconcile/preview": ("/reconcile/preview?id={entity}",),
    "/reconcile/suggest/entity": ("/reconcile/suggest/entity?prefix=顾&everyone=true",),
    "/reconcile/suggest/property": ("/reconcile/suggest/property",),
    "/reconcile/suggest/type": ("/reconcile/suggest/type",),
    "/v1/ask": ("/v1/ask?q=哪些官员去过莘县？", "/v1/ask?q=费晓岚参加过哪些会议？"),
    "/v1/coverage": ("/v1/coverage",),
    "/v1/cypher": (),
    "/v1/entities/{name}": ("/v1/entities/{entity}",),
    "/v1/entities/{name}/articles": ("/v1/entities/{entity}/articles",),
    "/v1/entities/{name}/contents": ("/v1/entities/{entity}/contents",),
    "/v1/entities/{name}/evidence": ("/v1/entities/{entity}/evidence",),
    "/v1/entities/{name}/neighbours": ("/v1/entities/{entity}/neighbours?everyone=true&limit=500",),
    "/v1/entities/{name}/tenures": ("/v1/entities/{entity}/tenures",),
    "/v1/entities/{name}/timeline": ("/v1/entities/{entity}/timeline",),
    "/v1/entities/{name}/visits": ("/v1/entities/{entity}/visits",),
    "/v1/judgements": ("/v1/judgements",),
    "/v1/judgements/{judgement}": ("/v1/judgements/{judgement}",),
    "/v1/judgements/export": (),  # for curators: it is how judgements are kept
    "/v1/match": (),
    "/v1/officials/{name}": ("/v1/officials/{official}",),
    "/v1/officials/{name}/companions": ("/v1/officials/{official}/companions",),
    "/v1/officials/{name}/tenures": ("/v1/officials/{official}/tenures",),
    "/v1/officials/{name}/visits": ("/v1/officials/{official}/visits?derived=true",),
    "/v1/pages": ("/v1/pages",),
    "/v1/pages/{page}": ("/v1/pages/{page}",),
    "/v1/paths": ("/v1/paths?from=费晓岚&to=莘县",),
    "/v1/places/{name}/visitors": ("/v1/places/莘县/visitors?derived=true", "/v1/places/聊城市/visitors"),
    "/v1/questions": ("/v1/questions",),
    "/v1/review": ("/v1/review",),
    "/v1/schema": ("/v1/schema",),
    "/v1/search": ("/v1/search?q=顾&everyone=true", "/v1/search?q=明远&everyone=true"),
    "/v1/snapshots": ("/v1/snapshots",),
    "/v1/snapshots/{name}/cite": ("/v1/snapshots/before/cite",),
    "/v1/snapshots/compare": ("/v1/snapshots/compare?a=before&limit=1000",),
    "/v1/stats": ("/v1/stats",),
    "/v1/export/{name}": tuple(f"/v1/export/{name}?everyone=true&balanced=true" for name in get_args(Name)),
}


@pytest.fixture
def hiding(curating: TestClient, linked_file: Path) -> TestClient:
    """The world without its leading man, of whom a judgement was made before, and whom a snapshot had."""
    page = PageScript("2019/0702-02.txt", "2019-07-02")
    page.article(
        "{顾明远|OFFICIAL|gu}来信解民忧",
        "7月1日，{市委|AGENCY|committee}{书记|POST}{顾明远|OFFICIAL|gu}给{柳溪村|PLACE|village}回信。",
        "（记者 {施小禾|PERSON|reporter}）",
    )
    page.claim("WROTE", "reporter", None, 2, object_text="顾明远来信解民忧")
    with Register.open(linked_file) as register:
        register.put(page.reading())
        relink(register)
        register.name_snapshot("before")
    for body in (
        {"verdict": "never_same", "entities": [GU, QI], "why": f"{GU}不是{QI}"},
        {"verdict": "suppress", "entity": GU, "why": f"{GU}的家人请求"},
    ):
        assert curating.post("/v1/judgements", json={"who": "li", **body}).status_code == 201
    return curating


def filled(address: str, register: Register) -> Iterator[str]:
    linking = register.linking()
    known = {
        "{entity}": [one.id for one in linking.entities],
        "{official}": [one.id for one in linking.entities if one.official],
        "{page}": [one.id for one in register.pages()],
        "{judgement}": [one.id for one in register.judgements()],
    }
    for slot, values in known.items():
        if slot in address:
            yield from (address.replace(slot, quote(value)) for value in values)
            return
    yield address


def text_of(content: bytes) -> str:
    """What is in an answer, unpacked if it is a zip."""
    if not content.startswith(b"PK"):
        return content.decode("utf-8")
    with zipfile.ZipFile(io.BytesIO(content)) as held:
        return "\n".join(held.read(name).decode("utf-8") for name in held.namelist())


def plainly(text: str) -> str:
    """A text without breaks and with the characters that JSON may write as escapes."""
    for char in GU:
        text = text.replace(f"\\u{ord(char):04x}", char)
    return "".join(text.split())


def test_every_route_that_reads_is_asked(curating: TestClient) -> None:
    described = {path for path, methods in curating.get("/openapi.json").json()["paths"].items() if "get" in methods}
    assert described - set(ASKED) == set()


@pytest.mark.parametrize("route", sorted(route for route, asked in ASKED.items() if asked))
def test_no_answer_has_the_name(hiding: TestClient, linked_file: Path, route: str) -> None:
    with Register.open(linked_file, read_only=True) as register:
        addresses = [one for address in ASKED[route] for one in filled(address, register)]
    assert addresses
    for address in addresses:
        answer = hiding.get(address)
        assert answer.status_code == 200, (address, answer.text)
        assert GU not in plainly(text_of(answer.content)), address


@pytest.mark.parametrize(
    "body", [{"name": "顾明"}, {"name": "市委书记", "post": "书记"}, {"name": "", "county": "莘县"}]
)
def test_no_example_finds_it(hiding: TestClient, body: dict[str, Any]) -> None:
    answer = hiding.post("/v1/match", json={"queries": [{**body, "everyone": True, "limit": 50}]})
    assert (answer.status_code, GU in plainly(answer.text)) == (200, False)


@pytest.mark.parametrize("name", ["csv", "ftm", "graphml", "gexf"])
def test_what_others_are_in_has_it_covered(hiding: TestClient, name: str) -> None:
    said = text_of(hiding.get(f"/v1/export/{name}?everyone=true").content)
    assert FEI in said
    assert f"{COVERED}来信解民忧" in said


def test_no_folder_has_the_name(hiding: TestClient, linked_file: Path, tmp_path: Path) -> None:
    with Register.open(linked_file, read_only=True) as register:
        export_records(register, tmp_path / "records")
        export_neo4j_admin(register, tmp_path / "admin")
    files = [path for path in tmp_path.rglob("*") if path.is_file() and linked_file.name not in path.name]
    assert {path.parent.name for path in files} >= {"records", "admin"}
    for path in files:
        assert GU not in plainly(path.read_text("utf-8")), path.name


@pytest.mark.parametrize("everyone", [True, False])
def test_no_table_or_graph_of_a_notebook_has_the_name(hiding: TestClient, linked_file: Path, everyone: bool) -> None:
    with open_register(linked_file) as opened:
        for name in opened.tables():
            frame = opened.frame(name, every_status=True, everyone=everyone)
            assert GU not in plainly(frame.to_csv()), name
        graph = opened.graph(every_status=True, everyone=everyone, isolated=True)
        assert GU not in repr([*graph.nodes(data=True), *graph.edges(data=True)])
        assert GU not in opened.ask("哪些官员去过莘县？")._repr_html_()


def test_replication_data_are_those_of_the_register_that_hides(
    hiding: TestClient, linked_file: Path, tmp_path: Path
) -> None:
    content = hiding.get("/v1/export/replication").content
    zipfile.ZipFile(io.BytesIO(content)).extractall(tmp_path / "out")
    with Register.open(linked_file, read_only=True) as register:
        assert verify(tmp_path / "out", register).same
