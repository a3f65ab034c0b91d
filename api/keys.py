"""A file of API keys in, the asker whom a key belongs to out; keys themselves are shown once and never stored."""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import hmac
import os
import re
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from zhengpu.errors import InputError, UnknownName
from zhengpu.settings import Settings

Scope = Literal["read", "curate"]  # whoever may curate may read
PREFIX = "zp_"
BYTES = 32
_NAME = re.compile(r"[\w.@-]{1,64}")
_OTHERS = 0o077  # what the file's mode must not allow: anything to anyone but its owner


class Key(BaseModel):
    """What is kept of a key: never the key itself, only its SHA-256.

    A plain hash is enough: a key is 256 random bits, so there is nothing to guess, as there would be with a password.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=r"^[\w.@-]{1,64}$")
    scope: Scope
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    made: datetime.date
    expires: datetime.date | None = None
    revoked: datetime.date | None = None

    def state(self, today: datetime.date) -> Literal["good", "expired", "revoked"]:
        """Whether it opens the service; the day that it expires on is its last."""
        if self.revoked:
            return "revoked"
        return "expired" if self.expires and today > self.expires else "good"


class _Content(BaseModel):
    model_config = ConfigDict(extra="forbid")

    keys: tuple[Key, ...] = ()


class KeyFile:
    """The keys of one service, in a file beside the register; read again when it has changed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._seen: tuple[int, ...] | None = None
        self._keys: tuple[Key, ...] = ()

    def every(self) -> tuple[Key, ...]:
        """All keys in the order they were made; none when there is no file; InputError when it can't be trusted."""
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise InputError(f"{self.path}: {error.strerror}", "Check the file's permissions") from error
        seen = (found.st_dev, found.st_ino, found.st_mtime_ns, found.st_size, found.st_mode)
        if seen != self._seen:
            if os.name == "posix" and found.st_mode & _OTHERS:
                raise InputError(f"{self.path}: others may read or write it", f"chmod 600 {self.path}")
            self._keys, self._seen = _read(self.path), seen
        return self._keys

    def find(self, given: str) -> Key | None:
        """The good key that was given, or None; every known one is compared, each in constant time."""
        digest, today = _digest(given), _today()
        found = None
        for key in self.every():
            if hmac.compare_digest(key.sha256, digest):
                found = key
        return found if found and found.state(today) == "good" else None

    def any_good(self) -> bool:
        """Whether some key opens the service."""
        return any(key.state(_today()) == "good" for key in self.every())

    def add(self, name: str, scope: Scope, expires: datetime.date | None = None) -> str:
        """Makes a key and returns it, which is the only time that it is seen."""
        if not _NAME.fullmatch(name):
            raise InputError(f"{name!r} can't name a key", "Take up to 64 letters, digits, and . _ @ -")
        if expires and expires < _today():
            raise InputError(f"{expires} is past", "Give a day to come")
        secret = PREFIX + secrets.token_urlsafe(BYTES)
        with self._changing():
            if any(key.name == name for key in self.every()):
                raise InputError(f"a key is named {name} already", "Names stand in logs: take one that was never given")
            made = Key(name=name, scope=scope, sha256=_digest(secret), made=_today(), expires=expires)
            self._write((*self.every(), made))
        return secret

    def revoke(self, name: str) -> Key:
        """Ends a key at once; its name stays on record."""
        with self._changing():
            kept = self.every()
            found = next((key for key in kept if key.name == name), None)
            if found is None:
                raise UnknownName(f"{self.path}: no key is named {name}", "`zhengpu keys list` shows them")
            ended = found if found.revoked else found.model_copy(update={"revoked": _today()})
            self._write(tuple(ended if key is found else key for key in kept))
        return ended

    @contextlib.contextmanager
    def _changing(self) -> Iterator[None]:
        """One change at a time: the file to come is the lock."""
        try:
            handle = os.open(self._next, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except FileExistsError:
            raise InputError(
                f"{self._next}: another command is changing the keys", "Try again; remove it if none is"
            ) from None
        except OSError as error:
            raise InputError(f"{self._next}: {error.strerror}", "Check the folder and its permissions") from error
        os.close(handle)
        try:
            yield
        finally:
            self._next.unlink(missing_ok=True)

    @property
    def _next(self) -> Path:
        return self.path.with_name(self.path.name + ".new")

    def _write(self, keys: tuple[Key, ...]) -> None:
        with self._next.open("w", encoding="utf-8") as file:
            file.write(_Content(keys=keys).model_dump_json(indent=1, exclude_none=True) + "\n")
            file.flush()
            os.fsync(file.fileno())
        self._next.replace(self.path)


def key_file(settings: Settings) -> KeyFile:
    """The keys of the service with these settings: beside the register, which is shared, never in it."""
    register = settings.register_file
    return KeyFile(settings.keys_file or register.with_name(register.name + ".keys"))


def _read(path: Path) -> tuple[Key, ...]:
    try:
        return _Content.model_validate_json(path.read_bytes()).keys
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}", "Check the file's permissions") from error
    except ValidationError as error:
        first = error.errors(include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "the file"
        raise InputError(f"{path}: {where}: {first['msg']}", "Mend it, or make keys anew with `zhengpu keys`") from None


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def _today() -> datetime.date:
    return datetime.datetime.now(datetime.UTC).date()
