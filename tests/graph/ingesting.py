"""A process that stores generated readings one by one and says when it has come to a given write; for test_kill.py."""

from __future__ import annotations

import sys
from pathlib import Path

from graph.register import Register
from tests.graph.page_script import PageScript
from zhengpu.records import Reading

PAGES = 200
WRITES = ("BEGIN IMMEDIATE", "INSERT", "UPDATE", "DELETE", "COMMIT")


def generated(number: int) -> Reading:
    """The reading of one invented page."""
    page = PageScript(f"{number:03}.txt", "2018-03-20")
    for article in range(1 + number % 3):
        page.article(
            f"第{number}版消息{article}",
            f"3月{1 + number % 28}日，{{费晓岚|OFFICIAL|fei}}到{{柳溪村|PLACE|village}}走访第{number}户。",
        )
        page.claim("VISITED", "fei", "village", 1, date=f"2018-03-{1 + number % 28:02}")
    return page.reading()


class Waiting:
    """Counts the statements that write; at the given one it says so and, when told to, waits to be killed there."""

    def __init__(self, at: int, *, halt: bool) -> None:
        self.left, self.halt = at, halt

    def __call__(self, statement: str) -> None:
        if not statement.startswith(WRITES):
            return
        self.left -= 1
        if self.left == 0:
            print("writing", flush=True)
            if self.halt:
                sys.stdin.read()


def main(path: str, at: int, *, halt: bool) -> None:
    """Stores all pages; those already there are left as they are."""
    with Register.open(Path(path)) as register:
        with register.view() as conn:
            conn.set_trace_callback(Waiting(at, halt=halt))
        for number in range(PAGES):
            register.put(generated(number))
    print("done", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), halt=sys.argv[3] == "halt")
