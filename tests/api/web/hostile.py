"""Texts that try to become code in, registers whose every name, sentence and headline is one of them out."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.register import Register
from tests.graph.world import LEXICON, World
from zhengpu.records import Linking, Reading

TRY = "window.pwned=1"
CORPUS = (
    f"<script>{TRY}</script>",
    f"<img src=x onerror={TRY}>",
    f'"><svg onload={TRY}>',
    f"'><iframe srcdoc='<script>parent.{TRY}</script>'>",
    f"javascript:{TRY}",
    f"JaVaScRiPt:/*{TRY}*/{TRY}//",
    f"data:text/html,<script>{TRY}</script>",
    f"</title></head><script>{TRY}</script>",
    f"</bdi></a><a href=javascript:{TRY}>顾</a>",
    f"<style>*{{background:url(//evil.example/{TRY})}}</style>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={TRY}>",
    f"&lt;script&gt;{TRY}&lt;/script&gt;",
    f"%3Cscript%3E{TRY}%3C/script%3E",
    f"＜script＞{TRY}＜/script＞",
    f"\u202e>tpircs/<{TRY}>tpircs<\u202c",
    f"\u2066\u2067<b onclick={TRY}>\u2069",
    f"顾\u200b\u200d\ufeff明\u0301\u0301\u0301远<embed src=javascript:{TRY}>",
    f"${{{TRY}}}{{{{{TRY}}}}}`{TRY}`",
    f"<base href=//evil.example/><form action=//evil.example><input name=q autofocus onfocus={TRY}>",
    "长" * 300,
)


def hostile_world(path: Path) -> list[str]:
    """A register of the small world in which every text is hostile; the ids of its entities."""
    world = World()
    turn = itertools.cycle(CORPUS)
    linking = _linking(world.linking, turn)
    with Register.open(path) as register:
        for reading in world.readings:
            register.put(_reading(reading, turn))
        register.relink(lambda *_: linking, LEXICON)
    return [entity.id for entity in linking.entities]


def _linking(linking: Linking, turn: Iterator[str]) -> Linking:
    def changed(records: Any, *fields: str, **lists: bool) -> tuple[Any, ...]:
        return tuple(one.model_copy(update={name: next(turn) for name in fields}) for one in records)

    entities = [
        one.model_copy(
            update={
                "name": next(turn),
                "note": next(turn),
                "aliases": (next(turn), next(turn)),
                "external_ids": ((next(turn), next(turn)),),
            }
        )
        for one in linking.entities
    ]
    events = [one.model_copy(update={"name": next(turn), "topics_as_printed": (next(turn),)}) for one in linking.events]
    return linking.model_copy(
        update={
            "entities": tuple(entities),
            "events": tuple(events),
            "tenures": changed(linking.tenures, "post", "rank"),
            "participations": changed(linking.participations, "post_as_printed"),
            "dated_names": changed(linking.dated_names, "name"),
        }
    )


def _reading(reading: Reading, turn: Iterator[str]) -> Reading:
    articles = tuple(
        one.model_copy(update={"headline": next(turn), "kicker": next(turn), "byline": next(turn)})
        for one in reading.articles
    )
    claims = tuple(
        one.model_copy(
            update={"evidence": one.evidence.model_copy(update={"sentence": next(turn), "rule": next(turn)})}
        )
        for one in reading.claims
    )
    meta = reading.page.meta.model_copy(
        update={"paper": next(turn), "edition": next(turn), "source_url": f"javascript:{TRY}", "scan_ref": next(turn)}
    )
    page = reading.page.model_copy(update={"meta": meta})
    return reading.model_copy(update={"articles": articles, "claims": claims, "page": page})


def hostile_pages(folder: Path) -> None:
    """Page files as an OCR could leave them, and a pages.csv, with the corpus in headlines, sentences and columns."""
    rows = []
    for number, bad in enumerate(CORPUS):
        name = f"bad-{number:02}.txt"
        (folder / name).write_text(
            f"高庄日报\n2024年4月{number % 28 + 1}日\n\n{bad}霍正林到莘县调研{bad}\n\n"
            f"本报讯（记者 高崇）4月1日，聊城市委书记霍正林到莘县{bad}调研。市委副书记{bad}参加活动。"
            f"霍正林来到莘县{bad}面业有限公司，察看生产。\n",
            encoding="utf-8",
        )
        rows.append((name, bad, "2024-04-02", bad[:20], "聊城市", f"javascript:{TRY}", bad, bad))
    with (folder / "pages.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("path", "paper", "issue_date", "edition", "home", "source_url", "scan_ref", "ocr_tool"))
        table.writerows(rows)
