"""Settings in, the service in a thread of this process on a free port out, for as long as it is needed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn

from api.app import create_app
from api.stores import StoreFactory, make_store
from tests.api.served import free_port
from zhengpu.settings import Settings


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()

    async def startup(self, sockets: object = None) -> None:
        await super().startup()
        self.ready.set()


@contextmanager
def running(settings: Settings, factory: StoreFactory = make_store) -> Iterator[str]:
    """The address of the service; it has ended at the end."""
    port = free_port()
    config = uvicorn.Config(
        create_app(settings, factory), host="127.0.0.1", port=port, log_config=None, access_log=False, lifespan="on"
    )
    server = _Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        assert server.ready.wait(30)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(30)
    assert not thread.is_alive()
