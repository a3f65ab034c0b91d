"""The commands: what they print, as words and as JSON, and how they end when something is wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli import app
from graph.register import Register

Run = Callable[..., Result]


def test_ask_prints_answer_date_sentence_and_page(zhengpu: Run) -> None:
    out = zhengpu("ask", "哪些官员去过莘县？").stdout
    assert "2018年3月19日 顾明远：莘县" in out
    assert "到莘县调研乡村振兴。”（聊城日报 2018年3月20日，《顾明远到莘县调研》，2018/0320-01.txt）" in out


def test_ask_as_json(zhengpu: Run) -> None:
    answer = json.loads(zhengpu("ask", "谁去过莘县", "--json").stdout)
    assert answer["parameters"]["place"] == "371522"


def test_visitors(zhengpu: Run) -> None:
    result = zhengpu("visitors", "莘县", "--from", "2018", "--to", "2018-12")
    assert result.stdout.startswith("莘县（2018年至2018年12月）：1个到访者，1次行程")


def test_search(zhengpu: Run) -> None:
    assert "village  柳溪村 (Place)" in zhengpu("search", "柳溪", "--type", "place").stdout


def test_show(zhengpu: Run) -> None:
    out = zhengpu("show", "顾明远").stdout
    assert "聊城市委书记" in out
    assert "到访 2018年3月19日 顾明远：莘县" in out


def test_stats_lists_pages(zhengpu: Run) -> None:
    out = zhengpu("stats", "--pages").stdout
    assert "pages: 4" in out
    assert "2018/0320-01.txt  聊城日报, 2018-03-20" in out


def test_stats_as_json(zhengpu: Run) -> None:
    assert json.loads(zhengpu("stats", "--json").stdout)["pages"] == 4


def test_remove_takes_a_page_out(zhengpu: Run, register_file: Path) -> None:
    assert zhengpu("remove", "2018/1105-01.txt").stdout == "1 pages removed\n"
    with Register.open(register_file, read_only=True) as register:
        assert len(register.pages()) == 3
        assert register.linking_is_current()


def test_backup_is_a_register(zhengpu: Run, tmp_path: Path, register_file: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    assert zhengpu("backup", copy).exit_code == 0
    with Register.open(copy, read_only=True) as one, Register.open(register_file, read_only=True) as other:
        assert one.content_hash() == other.content_hash()


def test_export_records(zhengpu: Run, tmp_path: Path) -> None:
    assert zhengpu("export", "records", tmp_path / "out").exit_code == 0
    names = {file.name for file in (tmp_path / "out").iterdir()}
    assert names == {"mentions.jsonl", "entities.jsonl", "relations.jsonl", "manifest.json"}


def test_export_neo4j_admin(zhengpu: Run, tmp_path: Path) -> None:
    result = zhengpu("export", "neo4j-admin", tmp_path / "out")
    assert result.exit_code == 0, result.output
    assert "neo4j-admin database import full neo4j --" in result.stdout
    names = {file.name for file in (tmp_path / "out").iterdir()}
    assert {"import.sh", "README.txt", "schema.cypher", "nodes-Entity.csv", "nodes-Entity-header.csv"} < names


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["export", "neo4j-admin", "."], "not empty"),
        (["ask", "天气如何"], "no template understands"),
        (["ask", "谁去过柳溪庄"], "柳溪村"),
        (["visitors", "莘县", "--from", "2018-13"], "2018-13"),
        (["search", "顾", "--type", "Planet"], "--type Planet"),
        (["search", "顾", "--limit", "0"], "limit is 0"),
        (["show", "无此人"], "无此人"),
        (["remove", "nothing.txt"], "nothing.txt"),
        (["evaluate", "no-such-folder"], "no-such-folder"),
        (["ingest", "no-such-file.txt"], "no such file or folder"),
        (["ingest", ".", "--jobs", "0"], "--jobs 0"),
        (["ingest", ".", "--published", "yesterday"], "--published"),
        (["ingest", ".", "--home", "无此市"], "--home"),
    ],
)
def test_user_errors_end_with_2_and_one_line(zhengpu: Run, words: list[str], part: str) -> None:
    result = zhengpu(*words)
    assert result.exit_code == 2
    assert result.stderr.startswith("error: ")
    assert part in result.stderr
    assert "Traceback" not in result.stderr


def test_an_ambiguous_name_lists_candidates(zhengpu: Run, namesakes: object) -> None:
    result = zhengpu("show", "费晓岚")
    assert result.exit_code == 2
    assert "  fei-2  费晓岚 (Official: 莘县教育局局长)" in result.stderr


@pytest.mark.parametrize("command", [["stats"], ["ask", "谁去过莘县"], ["remove", "x"], ["backup", "copy"], ["serve"]])
def test_a_missing_register_is_told(tmp_path: Path, command: list[str]) -> None:
    result = CliRunner().invoke(app, [*command, "--register", str(tmp_path / "none.sqlite")])
    assert result.exit_code == 2
    assert "no register there" in result.stderr
    assert not (tmp_path / "none.sqlite").exists()


def test_a_file_that_is_no_register_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("not a register")
    result = CliRunner().invoke(app, ["stats", "--register", str(tmp_path / "notes.txt")])
    assert "is no register" in result.stderr


def test_a_read_only_register_refuses_pages(zhengpu: Run, register_file: Path, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("聊城日报\n", encoding="utf-8")
    register_file.chmod(0o444)
    result = zhengpu("ingest", tmp_path / "page.txt")
    assert (result.exit_code, "read-only" in result.stderr) == (2, True)


def test_a_wrong_setting_names_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    from zhengpu.settings import settings

    monkeypatch.setenv("ZHENGPU_PORT", "many")
    settings.cache_clear()
    result = CliRunner().invoke(app, ["stats"])
    settings.cache_clear()
    assert "ZHENGPU_PORT" in result.stderr


def test_the_version(zhengpu: Run) -> None:
    assert CliRunner().invoke(app, ["--version"]).stdout.startswith("zhengpu 0.")
