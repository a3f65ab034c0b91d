"""One writer at a time, and readers who go on: judgements in a running service."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import api.curation
from api.curation import Curator
from graph.curation_asked import Merge, Rename
from graph.register import Register
from tests.api.conftest import TestClient
from tests.graph.curating import FEI, GU, QI, WU
from zhengpu.errors import RegisterError


def test_judgements_of_many_threads_are_all_kept(linked_file: Path):
    curator = Curator(linked_file)
    with ThreadPoolExecutor(4) as pool:
        asked = [Rename(verdict="rename", entity=name, value=f"{name}一") for name in (GU, FEI, QI, WU)]
        made = list(pool.map(lambda one: curator.judge(one, "li").judgement.id, asked))
    with Register.open(linked_file, read_only=True) as register:
        assert {one.id for one in register.judgements()} == set(made)
        assert register.linking_is_current()
        assert {f"{name}一" for name in (GU, FEI, QI, WU)} <= {one.name for one in register.linking().entities}


def test_readers_see_the_old_state_until_the_new_one_is_there(curating: TestClient, monkeypatch: pytest.MonkeyPatch):
    linking, go_on = threading.Event(), threading.Event()
    real = api.curation.link_all

    def slow(readings, judgements):
        made = real(readings, judgements)
        linking.set()
        assert go_on.wait(60)
        return made

    monkeypatch.setattr(api.curation, "link_all", slow)
    before = curating.get("/v1/stats").json()
    with ThreadPoolExecutor(1) as pool:
        body = {"verdict": "merge", "entities": [GU, FEI], "who": "li"}
        waiting = pool.submit(curating.post, "/v1/judgements", json=body)
        assert linking.wait(60)
        during = curating.get("/v1/stats").json()
        go_on.set()
        assert waiting.result().status_code == 201
    assert during == before
    assert curating.get("/v1/stats").json()["store_snapshot"] == waiting.result().json()["snapshot"]


def test_a_linker_that_fails_leaves_no_judgement(linked_file: Path, monkeypatch: pytest.MonkeyPatch):
    def broken(readings, judgements):
        raise RuntimeError("broken")

    with Register.open(linked_file, read_only=True) as register:
        before = register.content_hash()
    monkeypatch.setattr(api.curation, "link_all", broken)
    with pytest.raises(RuntimeError):
        Curator(linked_file).judge(Merge(verdict="merge", entities=(GU, FEI)), "li")
    with Register.open(linked_file, read_only=True) as register:
        assert register.content_hash() == before


def test_a_page_that_comes_in_while_it_is_linked_is_linked_too(linked_file: Path, monkeypatch: pytest.MonkeyPatch):
    real, calls = api.curation.link_all, []

    def overtaken(readings, judgements):
        calls.append(1)
        if len(calls) == 1:
            with Register.open(linked_file) as other:
                other.remove(["2018/0321-02.txt"])
        return real(readings, judgements)

    monkeypatch.setattr(api.curation, "link_all", overtaken)
    Curator(linked_file).judge(Merge(verdict="merge", entities=(GU, FEI)), "li")
    with Register.open(linked_file, read_only=True) as register:
        assert len(calls) == 2
        assert register.linking_is_current()
        assert len(register.judgements()) == 1


def test_a_register_that_never_stands_still_is_left_alone(linked_file: Path, monkeypatch: pytest.MonkeyPatch):
    real = api.curation.link_all

    def overtaken(readings, judgements):
        with Register.open(linked_file) as other:
            other.name_snapshot(f"s{len(other.snapshots())}")
        return real(readings, judgements)

    monkeypatch.setattr(api.curation, "link_all", overtaken)
    with pytest.raises(RegisterError, match="others kept changing"):
        Curator(linked_file).judge(Merge(verdict="merge", entities=(GU, FEI)), "li")
    with Register.open(linked_file, read_only=True) as register:
        assert register.judgements() == []
