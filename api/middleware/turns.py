"""A request in, its answer out within a time and with few others at once; else 503, and when to come again."""

from __future__ import annotations

import asyncio
from collections import deque

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.deadline import set_deadline
from api.middleware.passing import refuse
from api.responses import Problem
from api.traffic import matching, traffic

FREE = {"/healthz"}  # says that the process lives, however busy
STALL_SECONDS = 30.0  # whoever takes nothing of an answer for so long has gone
_RETRY = {"Retry-After": "5"}
_BUSY = Problem(error="busy", message="The service is busy", hint="Ask again in a few seconds")


class Turns:
    """So many requests at once, so many waiting; a request that is too slow is answered with 503 at its time.

    Queries of the register are stopped at that time too. What can't be stopped (a computation in a thread) goes on
    and keeps its turn until it is done, so that no more than so many ever run.
    """

    def __init__(
        self, app: ASGIApp, *, at_once: int, waiting: int, wait_seconds: float, seconds: float, stream_seconds: float
    ) -> None:
        self._app, self._free, self._most, self._wait = app, at_once, waiting, wait_seconds
        self._seconds, self._stream_seconds = seconds, stream_seconds
        self._queue: deque[asyncio.Future[None]] = deque()
        self._long = matching(traffic().long)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http" or scope["path"] in FREE:
            return await self._app(scope, receive, send)
        if not await self._turn():
            return await refuse(send, 503, _BUSY, _RETRY)
        try:
            seconds = self._stream_seconds if self._long.fullmatch(scope["path"]) else self._seconds
            set_deadline(seconds)
            answer = _Answer(send, seconds)
            try:
                await self._app(scope, receive, answer)
            except _Stalled:
                return None
            finally:
                await answer.done()
        finally:
            self._give_turn()

    async def _turn(self) -> bool:
        """Waits for a turn; False when there are too many, or it takes too long."""
        if self._free:
            self._free -= 1
            return True
        if len(self._queue) >= self._most:
            return False
        mine = asyncio.get_running_loop().create_future()
        self._queue.append(mine)
        try:
            async with asyncio.timeout(self._wait):
                await mine
        except BaseException as error:
            if mine.done() and not mine.cancelled():
                self._give_turn()  # it came at the very moment of giving up
            elif mine in self._queue:
                self._queue.remove(mine)
            if isinstance(error, TimeoutError):
                return False
            raise
        return True

    def _give_turn(self) -> None:
        while self._queue:
            other = self._queue.popleft()
            if not other.done():
                other.set_result(None)
                return
        self._free += 1


class _Stalled(Exception):
    """The asker does not take the answer."""


class _Answer:
    """What is sent of an answer; at its time, if none has begun, a 503 goes in its place and what comes later nowhere."""

    __slots__ = ("_begun", "_given_up", "_refusal", "_seconds", "_send", "_timer")

    def __init__(self, send: Send, seconds: float) -> None:
        self._send, self._seconds = send, seconds
        self._begun = self._given_up = False
        self._refusal: asyncio.Task[None] | None = None
        self._timer = asyncio.get_running_loop().call_later(seconds, self._give_up)

    async def __call__(self, message: Message) -> None:
        if self._given_up:
            return
        if not self._begun:
            self._begun = True
            self._timer.cancel()
        if not message.get("more_body"):
            return await self._send(message)
        try:
            async with asyncio.timeout(STALL_SECONDS):
                await self._send(message)
        except TimeoutError:
            raise _Stalled from None

    def _give_up(self) -> None:
        self._given_up = True
        problem = Problem(
            error="request_timeout",
            message=f"There was no answer within {self._seconds:g} s",
            hint="Ask for less: fewer days, a smaller place, a lower limit",
        )
        self._refusal = asyncio.get_running_loop().create_task(refuse(self._send, 503, problem, _RETRY))

    async def done(self) -> None:
        """The answer is sent, or never will be."""
        self._timer.cancel()
        if self._refusal:
            await self._refusal
