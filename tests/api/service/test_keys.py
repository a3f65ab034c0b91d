"""Keys: made and shown once, found by their hash alone, ended by a day or a command, in a file that only its owner reads."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from api import keys as module
from api.keys import KeyFile
from zhengpu.errors import InputError, UnknownName


@pytest.fixture
def file(tmp_path: Path) -> KeyFile:
    return KeyFile(tmp_path / "world.sqlite.keys")


def test_a_key_opens_as_whom_it_was_made_for(file: KeyFile) -> None:
    secret, other = file.add("reader", "read"), file.add("curator", "curate")
    found = [file.find(secret), file.find(other)]
    assert [(key.name, key.scope) for key in found if key] == [("reader", "read"), ("curator", "curate")]


def test_a_key_has_256_random_bits(file: KeyFile) -> None:
    first, second = file.add("a", "read"), file.add("b", "read")
    assert first != second
    assert len(first) == len("zp_") + 43


def test_the_file_holds_no_key(file: KeyFile) -> None:
    secret = file.add("reader", "read")
    assert secret.removeprefix("zp_") not in file.path.read_text(encoding="utf-8")


def test_the_file_is_its_owners_alone(file: KeyFile) -> None:
    file.add("reader", "read")
    assert file.path.stat().st_mode & 0o777 == 0o600


def test_a_file_that_others_may_read_is_refused(file: KeyFile) -> None:
    file.add("reader", "read")
    file.path.chmod(0o644)
    with pytest.raises(InputError, match="others may read"):
        file.every()


@given(st.text())
def test_no_other_text_is_a_key(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = KeyFile(tmp_path_factory.mktemp("keys") / "k")
    secret = file.add("reader", "read")
    assert (file.find(text) is not None) == (text == secret)


def test_a_revoked_key_is_turned_away_by_who_has_the_file_open(file: KeyFile) -> None:
    secret = file.add("reader", "read")
    running = KeyFile(file.path)
    before = running.find(secret)
    file.revoke("reader")
    assert (before is not None, running.find(secret)) == (True, None)


def test_a_key_is_good_on_its_last_day_and_not_after(file: KeyFile, monkeypatch: pytest.MonkeyPatch) -> None:
    last = datetime.date(2100, 3, 1)
    secret = file.add("reader", "read", last)
    found = []
    for day in (last, last + datetime.timedelta(days=1)):
        monkeypatch.setattr(module, "_today", lambda day=day: day)
        found.append(file.find(secret) is not None)
    assert found == [True, False]


def test_a_name_is_given_once_even_after_it_was_revoked(file: KeyFile) -> None:
    file.add("reader", "read")
    file.revoke("reader")
    with pytest.raises(InputError, match="named reader already"):
        file.add("reader", "curate")


@pytest.mark.parametrize("name", ["", "two words", "x" * 65, "a\nb"])
def test_a_name_that_would_muddle_a_log_is_refused(file: KeyFile, name: str) -> None:
    with pytest.raises(InputError, match="can't name a key"):
        file.add(name, "read")


def test_a_day_that_is_past_is_refused(file: KeyFile) -> None:
    with pytest.raises(InputError, match="is past"):
        file.add("reader", "read", datetime.date(2001, 1, 1))


def test_an_unknown_name_is_not_revoked(file: KeyFile) -> None:
    with pytest.raises(UnknownName, match="nobody"):
        file.revoke("nobody")


@pytest.mark.parametrize("content", ["", "[]", '{"keys": [{"name": "a"}]}', '{"keys": [], "more": 1}'])
def test_a_damaged_file_is_told_and_lets_nobody_in(file: KeyFile, content: str) -> None:
    file.path.write_text(content)
    file.path.chmod(0o600)
    with pytest.raises(InputError, match=file.path.name):
        file.find("zp_")


def test_two_commands_do_not_change_the_file_at_once(file: KeyFile) -> None:
    with file._changing(), pytest.raises(InputError, match="another command"):
        file.add("reader", "read")
    assert file.add("reader", "read")


def test_the_commands(zhengpu: Callable[..., Result], register_file: Path) -> None:
    secret = zhengpu("keys", "add", "who", "--scope", "curate", "--expires", "2100-01-01").stdout.strip()
    listed = json.loads(zhengpu("keys", "list", "--json").stdout)
    revoked = zhengpu("keys", "revoke", "who")
    file = KeyFile(register_file.with_name(register_file.name + ".keys"))
    assert secret.startswith("zp_")
    assert (listed[0]["name"], listed[0]["scope"], listed[0]["expires"]) == ("who", "curate", "2100-01-01")
    assert "sha256" not in listed[0]
    assert (revoked.exit_code, file.find(secret)) == (0, None)
    assert "revoked" in zhengpu("keys", "list").stdout
