"""An entity in, a small page of HTML about it out, to be shown in a frame of the client's; all text is shown as text."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from html import escape
from urllib.parse import quote

from api.chinese import known_words
from api.reconcile.terms import OFFICIAL, terms
from graph.answers import TenureView
from graph.store.base import Store
from zhengpu.records import Entity

MOST_LINES = 6
_STYLE = (
    "body{font:14px/1.5 sans-serif;margin:8px;color:#222;background:#fff}h1{font-size:16px;margin:0 0 4px}"
    "p,ul{margin:0 0 4px}ul{padding-left:18px}.kind{color:#555}a{color:#0a58ca}"
)
_STYLE_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
HEADERS = {
    # nothing is loaded and nothing runs; another site may frame it, since it can do nothing
    "Content-Security-Policy": f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; base-uri 'none'; form-action 'none';"
    " frame-ancestors *; sandbox allow-popups allow-popups-to-escape-sandbox",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


def preview(store: Store, entity: str, base: str) -> str:
    """The page about an entity; UnknownName when there is none of this id."""
    view = store.entity(entity)
    one = view.entity
    where = view.county or view.parent
    lines = [
        f"<h1>{escape(one.name)}</h1>",
        f'<p class="kind">{escape(_kind(one))}{escape("，" + where.name if where else "")}</p>',
        *(f"<p>{escape(words)}</p>" for words in _words(one)),
        *_listed([_tenure(tenure) for tenure in _tenures(store, one)]),
        f"<p>提及 {view.mentions} 次，见于 {view.pages} 个版面。</p>",
        f'<p><a href="{escape(base, quote=True)}/#/entity/{quote(one.id, safe="")}" target="_blank" rel="noopener">查看详情</a></p>',
    ]
    head = f'<meta charset="utf-8"><title>{escape(one.name)}</title><style>{_STYLE}</style>'
    return f'<!DOCTYPE html><html lang="zh"><head>{head}</head><body>{"".join(lines)}</body></html>'


def _kind(one: Entity) -> str:
    return terms().types[OFFICIAL if one.official else one.type].name


def _words(one: Entity) -> Iterator[str]:
    if one.note:
        yield one.note
    if one.code:
        yield f"代码 {one.code}"
    if one.aliases:
        yield f"又作 {'、'.join(one.aliases[:MOST_LINES])}"


def _tenures(store: Store, one: Entity) -> list[TenureView]:
    return store.tenures(person=one.id) if one.type == "Person" else []


def _tenure(one: TenureView) -> str:
    return f"{one.body.name}{one.post}，{known_words(one.known_from, one.known_to)}"


def _listed(lines: list[str]) -> Iterator[str]:
    if lines:
        more = [f"等 {len(lines)} 项"] if len(lines) > MOST_LINES else []
        yield "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in (*lines[:MOST_LINES], *more)) + "</ul>"
