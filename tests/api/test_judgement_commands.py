"""`zhengpu judge` and `zhengpu judgements` on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli import app
from graph.register import Register
from tests.graph.curating import FEI, GU, QI
from tests.graph.world import World

Run = Callable[..., Result]


@pytest.fixture
def run(linked_file: Path) -> Run:
    def command(*words: object) -> Result:
        return CliRunner().invoke(app, [*map(str, words), "--register", str(linked_file)])

    return command


def held(run: Run) -> list[dict]:
    return json.loads(run("judgements", "--json").stdout)


def test_a_merge_by_names(run: Run):
    result = run("judge", "merge", GU, FEI, "--who", "li", "--why", "a test")
    assert result.exit_code == 0, result.stderr
    assert "now: " in result.stdout
    (one,) = held(run)
    assert (one["verdict"], one["who"], one["why"], one["state"]) == ("merge", "li", "a test", "in_force")


@pytest.mark.parametrize(
    "words",
    [
        ("never-same", GU, FEI),
        ("split", GU, "--page", "2018/0321-02.txt"),
        ("rename", GU, "顾明达"),
        ("suppress", GU, "--why", "asked for"),
        ("claim", "right", "{shen}"),
        ("claim", "wrong", "{shen}", "--why", "it was not"),
        ("claim", "date", "{shen}", "2018-03"),
        ("claim", "status", "{shen}", "planned"),
    ],
)
def test_each_verdict_is_made_and_undone(run: Run, linked_file: Path, world: World, words: tuple[str, ...]):
    with Register.open(linked_file, read_only=True) as register:
        before = register.projection_hash()
    result = run("judge", *(word.format(**world.claim) for word in words), "--who", "li", "--json")
    assert result.exit_code == 0, result.stderr
    made = json.loads(result.stdout)["judgement"]
    assert made["state"] == "in_force"
    assert run("judge", "undo", made["id"], "--who", "wang").exit_code == 0
    assert held(run)[0]["undone_by"] == "wang"
    with Register.open(linked_file, read_only=True) as register:
        assert register.projection_hash() == before


def test_a_mention_is_corrected(run: Run, world: World):
    mention = next(m for m in world.readings[1].mentions if m.text == QI)
    assert run("judge", "correct-mention", mention.id, GU).exit_code == 0


def test_who_is_taken_from_the_settings(run: Run, monkeypatch: pytest.MonkeyPatch):
    from zhengpu.settings import settings

    monkeypatch.setenv("ZHENGPU_WHO", "zhao")
    settings.cache_clear()
    try:
        run("judge", "merge", GU, FEI)
    finally:
        settings.cache_clear()
    assert [one["who"] for one in held(run)] == ["zhao"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("merge", GU, "莘县"), "Person"),
        (("merge", GU, "顾明元"), "Did you mean"),
        (("split", GU), "give pages and articles, or mentions"),
        (("claim", "date", "c0", "2018-13"), "month"),
        (("claim", "status", "c0", "maybe"), "value"),
        (("suppress", GU, "--why", " "), "why"),
        (("undo", "j0"), "no judgement j0"),
    ],
)
def test_what_can_not_be_judged_is_told(run: Run, words: tuple[str, ...], said: str):
    result = run("judge", *words)
    assert result.exit_code == 2
    assert said in result.stderr
    assert held(run) == []


def test_a_register_that_is_not_there_is_not_made(tmp_path: Path):
    path = tmp_path / "none.sqlite"
    result = CliRunner().invoke(app, ["judge", "merge", "a", "b", "--register", str(path)])
    assert result.exit_code == 2
    assert not path.exists()


def test_export_and_import_move_judgements(run: Run, linked_file: Path, tmp_path: Path, world: World):
    empty = tmp_path / "copy.sqlite"
    with Register.open(linked_file) as register:
        register.backup(empty)
    run("judge", "merge", GU, FEI)
    run("judge", "claim", "date", world.claim["laicheng"], "2018-11")
    file = tmp_path / "judgements.jsonl"
    assert run("judgements", "export", file).stdout == f"{file}: 2 judgements\n"
    first, second = (
        CliRunner().invoke(app, ["judgements", "import", str(file), "--register", str(empty)]).stdout for _ in "12"
    )
    assert first == f"{file}: 2 new, 0 undone, 0 known already\n"
    assert second == f"{file}: 0 new, 0 undone, 2 known already\n"
    with Register.open(linked_file) as one, Register.open(empty) as other:
        assert one.content_hash() == other.content_hash()


def test_an_undone_judgement_is_undone_by_import(run: Run, linked_file: Path, tmp_path: Path):
    run("judge", "merge", GU, FEI)
    other = tmp_path / "copy.sqlite"
    with Register.open(linked_file) as register:
        register.backup(other)
    run("judge", "undo", held(run)[0]["id"])
    file = tmp_path / "judgements.jsonl"
    run("judgements", "export", file)
    result = CliRunner().invoke(app, ["judgements", "import", str(file), "--register", str(other)])
    assert "0 new, 1 undone" in result.stdout


def test_a_bad_line_names_file_and_line(run: Run, tmp_path: Path):
    file = tmp_path / "judgements.jsonl"
    run("judge", "merge", GU, FEI)
    run("judgements", "export", file)
    run("judge", "undo", held(run)[0]["id"])
    file.write_text(file.read_text("utf-8") + "{}\n", encoding="utf-8")
    result = run("judgements", "import", file)
    assert result.exit_code == 2
    assert f"{file}, line 2" in result.stderr


def test_a_list_for_people(run: Run):
    run("judge", "merge", GU, FEI, "--who", "li", "--why", "one person")
    run("judge", "suppress", QI, "--why", "asked for", "--who", "li")
    first, second = run("judgements").stdout.splitlines()
    assert "suppress" in first
    assert QI not in first
    assert "merge" in second
    assert "(in_force): one person" in second
