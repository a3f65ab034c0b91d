"""Exports over HTTP and by command: the same files, whole, from one state; few at once, ended when nobody reads."""

from __future__ import annotations

import io
import json
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from api.access import SNAPSHOT_HEADER
from api.export_stream import ExportDesk
from graph.export.formats import FORMATS, export
from graph.export.shown import Wanted
from graph.register import Register
from zhengpu.errors import ExportsBusy, RegisterError

ZIPS = sorted(name for name, form in FORMATS.items() if not form.single)
SINGLE = sorted(set(FORMATS) - set(ZIPS))
DATED = ("datapackage.json", "manifest.json")  # tell when they were written


@pytest.mark.parametrize("name", ZIPS)
def test_a_zip_holds_what_the_command_writes(client: Any, register_file: Path, tmp_path: Path, name: str) -> None:
    answer = client.get(f"/v1/export/{name}")
    with Register.open(register_file, read_only=True) as register:
        manifest = export(register, name, tmp_path / "out", Wanted())
    held = zipfile.ZipFile(io.BytesIO(answer.content))
    assert held.testzip() is None
    assert set(held.namelist()) == {path.name for path in (tmp_path / "out").iterdir()}
    for file in manifest.files:
        if file.name not in DATED:
            assert held.read(file.name) == (tmp_path / "out" / file.name).read_bytes()
    assert json.loads(held.read("manifest.json"))["snapshot"] == answer.headers[SNAPSHOT_HEADER]


@pytest.mark.parametrize("name", SINGLE)
def test_a_single_file_is_sent_as_it_is(client: Any, register_file: Path, tmp_path: Path, name: str) -> None:
    answer = client.get(f"/v1/export/{name}?everyone=true")
    with Register.open(register_file, read_only=True) as register:
        export(register, name, tmp_path / "out", Wanted(everyone=True))
    single = str(FORMATS[name].single)
    sent, written = answer.text.splitlines(), (tmp_path / "out" / single).read_text("utf-8").splitlines()
    assert [line for line in sent if "T" not in line[:80] or "<data" not in line] == [
        line for line in written if "T" not in line[:80] or "<data" not in line
    ]
    assert answer.headers["content-type"].startswith(FORMATS[name].media)
    assert f"zhengpu-{name}-" in answer.headers["content-disposition"]


def test_private_persons_are_sent_only_when_asked_for(client: Any) -> None:
    assert "施小禾" not in client.get("/v1/export/gexf").text
    assert "施小禾" in client.get("/v1/export/gexf?everyone=true").text


def test_an_unknown_format_is_refused(client: Any) -> None:
    assert client.get("/v1/export/xls").status_code == 400


def test_more_exports_than_may_are_turned_away(register_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.export_stream.BLOCK", 10)  # no export ends before it is read
    desk = ExportDesk(register_file, at_once=1)
    first = desk.start("csv", Wanted())
    with pytest.raises(ExportsBusy):
        desk.start("csv", Wanted())
    assert b"".join(first.blocks()).startswith(b"PK")
    _ended(first)
    desk.start("gexf", Wanted()).stop()


def test_a_reader_who_goes_away_ends_the_export(register_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.export_stream.BLOCK", 10)
    desk = ExportDesk(register_file, at_once=1)
    stream = desk.start("csv", Wanted())
    blocks = stream.blocks()
    assert next(blocks)
    blocks.close()  # type: ignore[attr-defined]
    _ended(stream)
    desk.start("csv", Wanted()).stop()


def test_a_reader_who_takes_nothing_is_given_up(register_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.export_stream.BLOCK", 10)
    _ended(ExportDesk(register_file, patience=0.01).start("csv", Wanted()))


def test_an_export_that_fails_breaks_off(register_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RegisterError("the disk is gone")

    monkeypatch.setattr("api.export_stream.write", fail)
    with pytest.raises(RegisterError, match="gone"):
        list(ExportDesk(register_file).start("csv", Wanted()).blocks())


def test_a_register_that_is_not_there_is_told_before_anything_is_sent(tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match="no register"):
        ExportDesk(tmp_path / "none.sqlite").start("csv", Wanted())


def _ended(stream: Any) -> None:
    thread: threading.Thread = stream._thread
    thread.join(30)
    assert not thread.is_alive()


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_has_its_command(zhengpu: Callable[..., Any], tmp_path: Path, name: str) -> None:
    done = zhengpu("export", name, tmp_path / "out", "--json")
    assert done.exit_code == 0, done.output
    manifest = json.loads(done.stdout)
    assert manifest["format"] == name
    assert {file["name"] for file in manifest["files"]} | {"manifest.json"} == {
        path.name for path in (tmp_path / "out").iterdir()
    }
    again = zhengpu("export", name, tmp_path / "out")
    assert (again.exit_code, "not empty" in again.stderr) == (2, True)


def test_verify_by_command(zhengpu: Callable[..., Any], tmp_path: Path) -> None:
    zhengpu("export", "replication", tmp_path / "out")
    assert zhengpu("verify", tmp_path / "out").exit_code == 0
    (tmp_path / "out" / "claims.csv").write_text("x")
    changed = zhengpu("verify", tmp_path / "out")
    assert (changed.exit_code, "DAMAGED claims.csv" in changed.output) == (1, True)


def test_the_panel_takes_a_list_of_issues(zhengpu: Callable[..., Any], tmp_path: Path) -> None:
    issues = tmp_path / "issues.csv"
    issues.write_text("paper,issue_date,editions\n另报,2018-03-01,4\n", "utf-8")
    assert zhengpu("export", "panel", tmp_path / "out", "--expected", issues, "--balanced").exit_code == 0
    assert "另报" in (tmp_path / "out" / "pages_by_month.csv").read_text("utf-8")
    issues.write_text("paper\n", "utf-8")
    assert "issues.csv:1" in zhengpu("export", "panel", tmp_path / "two", "--expected", issues).stderr
