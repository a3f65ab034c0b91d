"""A register's connection in, FollowTheMoney entities as JSON lines out: who, which bodies, posts, tenures, events, articles."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from graph.export import ftm_queries as queries
from graph.export.shown import Wanted
from graph.export.sink import Sink
from graph.hidden import Hidden
from zhengpu.ids import derived_id
from zhengpu.model import model

FILE, MEDIA = "zhengpu.ftm.json", "application/json+ftm"
DATASET = "zhengpu"
PLACES = ("County", "Place")
_ID = re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060\ufeff\ud800-\udfff\ufffe\uffff]")
_NAMES = {"Meeting": "会议", "Trip": "行程", "Appointment": "任免", "Visit": "到访"}
Line = dict[str, Any]
Properties = Mapping[str, Iterable[Any]]


def ftm_id(ident: str) -> str:
    """An id as FollowTheMoney allows them: our own where it may be one, else one made from it."""
    return ident if _ID.fullmatch(ident) else derived_id("z", ident)


def write_ftm(conn: sqlite3.Connection, sink: Sink, wanted: Wanted, about: Mapping[str, Any]) -> dict[str, int]:
    """Writes the one file; how many entities of each schema it has. Planned and denied events are left out."""
    counts: dict[str, int] = {}
    with sink.file(FILE) as part:
        for line in lines(conn, wanted):
            counts[line["schema"]] = counts.get(line["schema"], 0) + 1
            part.row(json.dumps({**line, "snapshot": about["snapshot"]}, ensure_ascii=False) + "\n")
    return dict(sorted(counts.items()))


def lines(conn: sqlite3.Connection, wanted: Wanted) -> Iterator[Line]:
    """All entities, one schema after the other."""
    given = {"everyone": wanted.everyone}
    hidden = Hidden(conn)
    for row in conn.execute(queries.ARTICLES):
        yield _article(row, hidden, everyone=wanted.everyone)
    for query, make in (
        (queries.ENTITIES, _entity),
        (queries.MENTIONS, _mention),
        (queries.POSITIONS, _position),
        (queries.TENURES, _occupancy),
        (queries.EVENTS, _event),
    ):
        for row in conn.execute(query, given):
            yield make(row)


def _line(schema: str, ident: str, properties: Properties, ours: str | None = None) -> Line:
    kept = {name: found for name, values in properties.items() if (found := _clean(values))}
    line: Line = {"id": ident, "schema": schema, "properties": kept, "datasets": [DATASET]}
    return line | {"zhengpu_id": ours or ident}


def _clean(values: Iterable[Any]) -> list[str]:
    """Values without those that are empty or come twice, control characters and blanks at the ends."""
    texts = (" ".join(_CONTROL.sub(" ", str(value)).split()) for value in values if value is not None)
    return list(dict.fromkeys(text for text in texts if text))


def _ids(cell: str | None) -> list[str]:
    return [ftm_id(one) for one in json.loads(cell or "[]") if one]


def _one(ident: str | None) -> list[str]:
    return [ftm_id(ident)] if ident else []


def _urls(values: Iterable[str | None]) -> list[str]:
    return [one for one in values if one and urlsplit(one).scheme in ("http", "https") and urlsplit(one).netloc]


def _article(row: sqlite3.Row, hidden: Hidden, *, everyone: bool) -> Line:
    title = hidden.text(row["page"], row["headline"])
    author = hidden.text(row["page"], row["byline"]) if everyone else ""
    told = {
        "title": [title],
        "fileName": [row["page"]],
        "author": [author],
        "publisher": [row["paper"]],
        "publishedAt": [row["published"]],
        "sourceUrl": _urls([row["url"]]),
        "language": ["zho"],
        "processingAgent": [f"zhengpu {row['reader']}"],
    }
    return _line("Article", ftm_id(row["id"]), told, row["id"])


def _entity(row: sqlite3.Row) -> Line:
    equivalent = model().type(row["type"]).followthemoney
    schema = equivalent.schema_name if equivalent else "Address"
    former = json.loads(row["former"])
    told: dict[str, list[Any]] = {
        "name": [row["name"]],
        "alias": [one for one in json.loads(row["aliases"]) if one not in former],
        "previousName": former,
        "summary": [row["note"]],
        "country": ["cn"] if row["id"].startswith("cn-") else [],
        "proof": _ids(row["proof"]),
        "wikidataId": [value for scheme, value in json.loads(row["external_ids"]) if scheme.lower() == "wikidata"],
    }
    around = [place for place in (row["county"], row["parent"]) if place and place != row["id"]]
    told["addressEntity"] = [ftm_id(place) for place in around]
    if schema == "Address":
        told["full"] = [row["name"]]
    if schema == "Person":
        told["position"] = json.loads(row["posts"])
    if schema == "PublicBody":
        told["classification"] = [row["organ"]]
    return _line(schema, ftm_id(row["id"]), told, row["id"])


def _mention(row: sqlite3.Row) -> Line:
    told = {
        "document": [ftm_id(row["article"])],
        "resolved": [ftm_id(row["entity"])],
        "name": json.loads(row["texts"]),
        "detectedSchema": ["Person" if row["type"] == "Person" else "Organization"],
    }
    return _line("Mention", derived_id("mention-", row["entity"], row["article"]), told)


def position_id(body: str, post: str) -> str:
    """The id of a post at a body, which is no entity of ours."""
    return derived_id("position-", body, post)


def _position(row: sqlite3.Row) -> Line:
    at_place = row["body_type"] in PLACES
    told = {
        "name": [row["body_name"] + row["post"]],
        "organization": [] if at_place else _one(row["body"]),
        "subnationalArea": [row["body_name"]] if at_place else [],
        "addressEntity": _one(row["body"]) if at_place else [],
        "country": ["cn"] if row["body"].startswith("cn-") else [],
        "proof": _ids(row["proof"]),
    }
    return _line("Position", position_id(row["body"], row["post"]), told)


def _occupancy(row: sqlite3.Row) -> Line:
    """Known from and known to are days on which pages show the post held: `date`, never startDate or endDate."""
    first, last = row["known_from"], row["known_to"]
    known = f"known in the post from {first} to {last}; when it began and ended is not known" if first else ""
    told = {
        "holder": _one(row["person"]),
        "post": [position_id(row["body"], row["post"])],
        "date": [first, last],
        "description": [known],
        "summary": [f"rank: {row['rank']}" if row["rank"] else None],
        "status": ["ended" if row["former"] else "unknown"],
        "recordId": [row["id"], *json.loads(row["articles"])],
        "sourceUrl": _urls(json.loads(row["urls"])),
    }
    return _line("Occupancy", ftm_id(row["id"]), told, row["id"])


def _event(row: sqlite3.Row) -> Line:
    at_place = row["place_type"] in PLACES
    involved = json.loads(row["involved"])
    told = {
        "name": [_event_name(row)],
        "date": [row["date"]],
        "location": [row["place_name"]],
        "addressEntity": _one(row["place"]) if at_place else [],
        "organizer": [] if at_place or row["type"] != "Appointment" else _one(row["place"]),
        "involved": [ftm_id(one) for one in involved],
        "keywords": [row["purpose"], *json.loads(row["topics"])],
        "summary": [f"{row['type']}, {row['status']}"],
        "recordId": [row["id"]],
        "proof": _ids(row["proof"]),
    }
    return _line("Event", ftm_id(row["id"]), told, row["id"])


def _event_name(row: sqlite3.Row) -> str:
    who, where = row["visitors"] or row["leads"] or "", row["place_name"] or ""
    if row["type"] == "Appointment":
        return f"{who}：{where}{row['name']}"
    return str(row["name"] or (f"{who}到访{where}" if where else f"{who}{_NAMES[row['type']]}"))
