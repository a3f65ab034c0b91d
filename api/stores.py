"""A register's file in, stores that can be asked by many threads at once out."""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from api.deadline import deadline, remaining
from graph import local_neo4j
from graph.neo4j_connection import Connection
from graph.register import Register
from graph.store.base import Store
from graph.store.embedded import EmbeddedStore
from graph.store.neo4j import Neo4jStore
from zhengpu.errors import ServiceBusy, TookTooLong
from zhengpu.settings import Settings

T = TypeVar("T")
StoreFactory = Callable[[Register, Settings], Store]
AT_ONCE_STEPS = 4  # of SQLite: one or two milliseconds that a look-up may keep all other requests waiting
CONNECT_SECONDS, RETRY_SECONDS = 3.0, 0.0  # whoever asks waits, and is to be told soon that the server is down


@dataclass(frozen=True)
class Session:
    """A register opened for reading, and the store that answers from it."""

    register: Register
    store: Store
    file: tuple[int, int] = (0, 0)  # device and inode

    def close(self) -> None:
        """Closes both."""
        self.store.close()
        self.register.close()


class ConnectedStore(Neo4jStore):
    """A Neo4j store with a connection of its own."""

    def __init__(self, connection: Connection, register: Register) -> None:
        super().__init__(connection, register)
        self._own = connection

    def close(self) -> None:
        """Gives the connection back."""
        self._own.close()


def make_store(register: Register, settings: Settings) -> Store:
    """The store that the settings ask for: Neo4j where an address is given, else the embedded one."""
    if settings.neo4j_uri is None:
        return EmbeddedStore(register)
    password = password_of(register.path, settings)
    connection = Connection(
        settings.neo4j_uri,
        settings.neo4j_user,
        password,
        settings.neo4j_database,
        retry_seconds=RETRY_SECONDS,
        connect_seconds=CONNECT_SECONDS,
    )
    return ConnectedStore(connection, register)


def password_of(register: Path, settings: Settings) -> str | None:
    """The password that was set, else that of the register's own server where it is the one that was named."""
    if settings.neo4j_password:
        return settings.neo4j_password.get_secret_value()
    server = local_neo4j.running(local_neo4j.home_of(register))
    return server.password if server and server.uri == settings.neo4j_uri else None


class NoneAtHand(Exception):
    """No session can answer at once."""


class StorePool:
    """So many sessions on one register, each lent to one thread at a time; they are opened when first needed."""

    def __init__(self, settings: Settings, factory: StoreFactory = make_store) -> None:
        self._settings = settings
        self._factory = factory
        self._idle: queue.LifoQueue[Session | None] = queue.LifoQueue()
        for _ in range(settings.sessions):
            self._idle.put(None)

    @contextmanager
    def borrow(self) -> Iterator[Session]:
        """A session for as long as one request needs it, on one unchanging state of the register.

        Raises ServiceBusy when none is free for too long, and TookTooLong within, at the deadline of the request.
        """
        try:
            held = self._idle.get(timeout=remaining(self._settings.wait_seconds))
        except queue.Empty:
            raise ServiceBusy("all readers of the register are at work", "Ask again in a few seconds") from None
        try:
            if held and held.file != self._file():
                held.close()  # another register has taken the place of the one that was open
                held = None
            held = held or self._open()
            held.register.stop_at(deadline())
            with held.register.view():
                yield held
        finally:
            if held:
                held.register.stop_at(None)
            self._idle.put(held)

    def ask(self, find: Callable[[Session], T]) -> T:
        """What is found in a borrowed session."""
        with self.borrow() as session:
            return find(session)

    def at_once(self, find: Callable[[Session], T]) -> T:
        """What is found in an idle session; NoneAtHand when there is none, or it takes more than a moment.

        Only a register that is open already answers at once: opening it, or asking Neo4j, takes its time.
        """
        if self._settings.neo4j_uri is not None:
            raise NoneAtHand
        try:
            held = self._idle.get_nowait()
        except queue.Empty:
            raise NoneAtHand from None
        try:
            if held is None or held.file != self._file():
                raise NoneAtHand
            held.register.stop_at(None, AT_ONCE_STEPS)
            with held.register.view():
                return find(held)
        except TookTooLong:
            raise NoneAtHand from None
        finally:
            if held:
                held.register.stop_at(None)
            self._idle.put(held)

    def _open(self) -> Session:
        register = Register.open(self._settings.register_file, read_only=True)
        try:
            return Session(register, self._factory(register, self._settings), self._file())
        except BaseException:
            register.close()
            raise

    def _file(self) -> tuple[int, int]:
        """What tells the register's file from another of its name; zeros when there is none."""
        try:
            found = self._settings.register_file.stat()
        except OSError:
            return 0, 0
        return found.st_dev, found.st_ino

    def close(self) -> None:
        """Closes all sessions; none must be lent out."""
        while not self._idle.empty():
            session = self._idle.get_nowait()
            if session:
                session.close()
