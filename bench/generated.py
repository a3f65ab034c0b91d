"""A size and a seed in, a register of invented news with about as many entities and edges out, as reading and linking leave it."""

from __future__ import annotations

import random
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from bench.invented import POSTS, PURPOSES, ROLES, Invented
from graph import register_state
from graph.projection import EVER, FOREVER, VIEWS, days_of, fold
from graph.register import Register
from graph.rows import as_json
from zhengpu.ids import derived_id, text_digest

LEXICON = "generated"
FLUSH = 20_000
ORDER = ("pages", "page_texts", "articles", "mentions", "claims", "entities", "links", "dated_names", "events")
ORDER += ("participations", "tenures", "relations", "names", "containment")
NO_DATE = {"date": None, "date_basis": None, "date_from": None, "date_to": None}
SHARES = {
    "towns": 0.04,
    "villages": 0.14,
    "agencies": 0.12,
    "companies": 0.10,
    "organizations": 0.05,
    "officials": 0.20,
}
LABELS = {"Person": "PERSON", "County": "COUNTY", "Place": "PLACE", "Agency": "AGENCY", "Company": "COMPANY"}
Row = dict[str, Any]


def generate(register: Register, *, entities: int, edges: int, seed: int = 1) -> None:
    """Fills an empty register."""
    with register._file.change() as conn:
        _Writer(conn, seed).write(entities, edges)
        conn.execute(
            "INSERT INTO relation_claims SELECT DISTINCT r.id, c.value FROM relations r, json_each(r.claims) c ORDER BY 1, 2"
        )
        conn.execute(
            "INSERT INTO mention_counts SELECT l.entity, m.article, count(*)"
            " FROM links l JOIN mentions m ON m.id = l.mention GROUP BY l.entity, m.article"
        )
        for view in VIEWS:
            conn.execute(f"INSERT INTO {view} SELECT * FROM {view}_made")
    stamp(register)


def stamp(register: Register) -> None:
    """Marks what a generated register holds as linked by the present code, which would make something else of it."""
    with register._file.change() as conn:
        register_state.set_meta(conn, "lexicon", LEXICON)
        register_state.set_meta(conn, "linked_inputs", register_state.inputs_version(conn, LEXICON))


class Article:
    """An article that is being written: whom and what it has mentioned."""

    def __init__(self, page: str, number: int, day: str) -> None:
        self.page, self.id, self.day = page, f"{page}#{number}", day
        self.mentions: dict[str, str] = {}


class _Writer:
    """Writes rows table by table, and counts the edges that they will make."""

    def __init__(self, conn: sqlite3.Connection, seed: int) -> None:
        self.conn, self.dice = conn, random.Random(seed)
        self.names = Invented(self.dice)
        self.waiting: dict[str, list[Row]] = defaultdict(list)
        self.edges = self.count = self.articles = 0
        self.kind: dict[str, str] = {}
        self.called: dict[str, str] = {}
        self.unmentioned: dict[str, None] = {}
        self.of: dict[str, list[str]] = defaultdict(list)

    def write(self, entities: int, edges: int) -> None:
        """All rows."""
        self._places(entities)
        self._bodies(entities)
        self._people(entities)
        for chunk in _chunks(self.of["officials"], 8):
            self._appointments(chunk)
        while self.edges + len(self.unmentioned) < edges:
            if self.dice.random() < 0.75:
                self._trip()
            else:
                self._meeting()
        for chunk in _chunks(list(self.unmentioned), 20):
            article = self._article()
            for entity in chunk:
                self._mention(article, entity)
        self._flush()

    # entities -----------------------------------------------------------------------------------------

    def _places(self, entities: int) -> None:
        prefectures = [
            self._entity("Place", self.names.place("市"), level="prefecture") for _ in range(1 + entities // 15_000)
        ]
        for number in range(max(3, entities // 1_500)):
            name, parent = self.names.place("县"), self.dice.choice(prefectures)
            county = self._entity("County", name, code=f"{370100 + number}", level="county", parent=parent, dated=True)
            self.of["counties"].append(county)
        for _ in range(int(entities * SHARES["towns"])):
            county = self.dice.choice(self.of["counties"])
            self.of["towns"].append(self._inside("Place", self.names.place("镇"), county, level="town", parent=county))
        for _ in range(int(entities * SHARES["villages"])):
            town = self.dice.choice(self.of["towns"])
            self.of["villages"].append(
                self._inside(
                    "Place", self.names.place("村"), self.called[f"county {town}"], level="village", parent=town
                )
            )

    def _bodies(self, entities: int) -> None:
        for _ in range(int(entities * SHARES["agencies"])):
            county = self.dice.choice(self.of["counties"])
            given = {"level": "county", "organ": "政府", "jurisdiction": county}
            self.of["agencies"].append(self._entity("Agency", self.names.body(self.called[county]), **given))
        for kind, key, name in (
            ("Company", "companies", self.names.company),
            ("Organization", "organizations", self.names.group),
        ):
            for _ in range(int(entities * SHARES[key])):
                county = self.dice.choice(self.of["counties"])
                self.of[key].append(self._inside(kind, name(self.called[county]), county))

    def _people(self, entities: int) -> None:
        for _ in range(int(entities * SHARES["officials"])):
            self.of["officials"].append(self._entity("Person", self.names.person(), official=1))
        while self.count < entities:
            self.of["people"].append(self._entity("Person", self.names.person()))

    def _inside(self, kind: str, name: str, county: str, **more: Any) -> str:
        entity = self._entity(kind, name, county=county, **more)
        self.called[f"county {entity}"] = county
        return entity

    def _entity(self, kind: str, name: str, *, dated: bool = False, **more: Any) -> str:
        self.count += 1
        entity = derived_id("e", self.count)
        base = dict.fromkeys(("code", "level", "county", "parent", "organ", "jurisdiction"))
        lists = {"aliases": as_json([name[:-1]] if dated else []), "candidates": "[]", "external_ids": "[]"}
        row = {"id": entity, "type": kind, "name": name, "official": 0, "open": 0, "note": "", **base, **lists, **more}
        self._add("entities", row)
        texts = [(name, "name"), (row["code"], "code"), (name[:-1] if dated else None, "alias")]
        for text, how in texts:
            if text:
                self._add("names", {"entity": entity, "name": text, "kind": how, "folded": fold(text)})
        outer = {row["county"], row["jurisdiction"]} | (set() if dated else {row["parent"]})
        steps = [(one, EVER, FOREVER) for one in outer if one]
        if dated:
            self._add(
                "dated_names",
                {
                    "entity": entity,
                    "name": name,
                    "code": row["code"],
                    "parent": row["parent"],
                    "valid_from": "1990",
                    "valid_to": "",
                },
            )
            steps.append((row["parent"], *days_of("1990", "")))
        for place, first, last in steps:
            self._add("containment", {"inner": entity, "outer": place, "valid_from": first, "valid_to": last})
        self.edges += bool(steps)
        self.kind[entity], self.called[entity] = kind, name
        self.unmentioned[entity] = None
        return entity

    # what pages say -----------------------------------------------------------------------------------

    def _article(self, headline: str = "简讯", *, reporter: bool = False) -> Article:
        page, number = f"{2012 + self.articles // 6 % 14}/{self.articles // 6:06d}.txt", self.articles % 6 + 1
        if number == 1:
            self.day = self.names.day()
            self._page(page)
        self.articles += 1
        article = Article(page, number, self.day)
        byline = self.dice.choice(self.of["people"]) if reporter else None
        given = {
            "kicker": "",
            "subtitle": "",
            "dateline": "",
            "kind": "news",
            "headline_spans": "[[0,8]]",
            "spans": "[[0,180]]",
        }
        named = {"headline": headline, "byline": f"□记者 {self.called[byline]}" if byline else ""}
        self._add("articles", {"id": article.id, "page": page, "number": number, **named, **given})
        self.edges += 1
        if byline:
            claim = self._claim(article, "WROTE", byline, None, object_text=headline)
            self._relation("WROTE", byline, None, [claim], object_text=headline)
        return article

    def _page(self, page: str) -> None:
        text = f"{page}\n{self.day}"
        known = {"meta_paper": "东河日报", "meta_issue_date": self.day, "meta_edition": "01", "meta_home": "东河市"}
        none = dict.fromkeys(("meta_source_url", "meta_scan_ref", "meta_ocr_tool"))
        given = {
            "home": None,
            "home_basis": "unknown",
            "published": self.day,
            "published_basis": "given",
            "damage": 0.0,
        }
        self._add("pages", {"id": page, "sha256": text_digest(text), "reader": LEXICON, **known, **none, **given})
        self._add("page_texts", {"page": page, "text": text})

    def _mention(self, article: Article, entity: str) -> str:
        if entity not in article.mentions:
            name, kind = self.called[entity], self.kind[entity]
            mention = derived_id("m", article.id, entity)
            start = 12 * len(article.mentions)
            where = {"start": start, "end": start + len(name), "spans": as_json([[start, start + len(name)]])}
            how = {"zone": "body", "sentence": 0, "source": "crf", "score": 0.9731, "copy_of": None}
            label = LABELS.get(kind, "ORG")
            self._add(
                "mentions",
                {
                    "id": mention,
                    "page": article.page,
                    "article": article.id,
                    "label": label,
                    "text": name,
                    **where,
                    **how,
                },
            )
            self._add("links", {"mention": mention, "entity": entity, "score": 0.9, "reasons": '["name and post"]'})
            article.mentions[entity] = mention
            self.unmentioned.pop(entity, None)
            self.edges += 1
        return article.mentions[entity]

    def _claim(self, article: Article, kind: str, subject: str, thing: str | None, **more: Any) -> str:
        claim = derived_id("c", article.id, kind, subject, thing or "", str(more.get("event")))
        ends = {"subject": self._mention(article, subject), "object": self._mention(article, thing) if thing else None}
        sentence = f"{article.day}，{self.called[subject]}到{self.called[thing] if thing else '会'}，就乡村振兴、基层治理和教育工作进行调研。"
        said = {"evidence_sentence": sentence, "evidence_spans": "[[34,89]]", "evidence_rule": "visits.chain"}
        none = dict.fromkeys(("object_text", "post", "role", "position", "event", "trip", "order", "purpose"))
        given = {"status": "stated", "basis": "stated", "topics": "[]", "confidence": 0.95}
        where = {"id": claim, "page": article.page, "article": article.id, "type": kind}
        self._add("claims", {**where, **ends, **said, **none, **given, **_dated(article.day), **more})
        return claim

    # facts --------------------------------------------------------------------------------------------

    def _relation(self, kind: str, subject: str, thing: str | None, claims: Sequence[str], **more: Any) -> None:
        none = dict.fromkeys(("object_text", "post", "role", "event", "trip", "valid_from", "valid_to"))
        given = {
            "status": "stated",
            "basis": "stated",
            "confidence": 0.95,
            "reports": len(claims),
            "claims": as_json(list(claims)),
        }
        relation = derived_id("r", kind, *claims)
        self._add(
            "relations",
            {"id": relation, "type": kind, "subject": subject, "object": thing, **none, **given, **NO_DATE, **more},
        )
        self.edges += 1

    def _appointments(self, officials: Sequence[str]) -> None:
        article = self._article("任免名单")
        for person in officials:
            body, post = self.dice.choice(self.of["agencies"] + self.of["counties"]), self.dice.choice(POSTS)
            claim = self._claim(article, "HOLDS_POST", person, body, post=post)
            self._relation("HOLDS_POST", person, body, [claim], post=post, **_dated(article.day))
            known = {"rank": None, "rank_source": None, "known_from": article.day, "known_to": article.day, "former": 0}
            ends = {"person": person, "body": body, "post": post, "claims": as_json([claim]), "confidence": 0.95}
            self._add("tenures", {"id": derived_id("n", claim), **ends, **known})
            self.edges += 3

    def _trip(self) -> None:
        """One to four stops of one leader with companions, told by one article or two."""
        leader, *others = self._officials(self.dice.choice((1, 2, 3, 4)))
        articles = [self._article("领导调研", reporter=True) for _ in range(1 + (self.dice.random() < 0.1))]
        day, purpose = articles[0].day, self.dice.choice(PURPOSES)
        trip = derived_id("t", articles[0].id)
        said: list[str] = []
        for order, place in enumerate(self._stops(), 1):
            visit = derived_id("v", articles[0].id, order)
            told = {"event": f"v{order}", "trip": "t1", "order": order, "purpose": purpose}
            claims = [self._claim(one, "VISITED", leader, place, **told) for one in articles]
            self._relation("VISITED", leader, place, claims, event=visit, trip=trip, **_dated(day))
            self._event("Visit", visit, claims, day, place=place, trip=trip, order=order, purpose=purpose)
            self._took_part(leader, visit, "lead", claims)
            self.edges += 2
            said += claims
        for position, other in enumerate(others, 1):
            claims = [self._claim(articles[0], "ACCOMPANIED", other, leader, trip="t1", position=position)]
            self._relation("ACCOMPANIED", other, leader, claims, trip=trip, **_dated(day))
            self._took_part(other, trip, "accompany", claims, position=position)
            said += claims
        self._event("Trip", trip, said, day, purpose=purpose)

    def _meeting(self) -> None:
        article, name = self._article("会议召开", reporter=True), f"全市{self.dice.choice(PURPOSES)}工作会议"
        meeting, said = derived_id("g", article.id), []
        for position, person in enumerate(self._officials(self.dice.randint(3, 7)), 1):
            printed, role = ROLES[min(position - 1, self.dice.randrange(len(ROLES)))]
            claim = self._claim(
                article, "ATTENDED", person, None, object_text=name, role=printed, event="g1", position=position
            )
            self._relation(
                "ATTENDED", person, None, [claim], object_text=name, role=printed, event=meeting, **_dated(article.day)
            )
            self._took_part(person, meeting, role, [claim], position=position)
            said.append(claim)
        self._event("Meeting", meeting, said, article.day, name=name)

    def _event(self, kind: str, event: str, claims: Sequence[str], day: str, **more: Any) -> None:
        none = dict.fromkeys(("place", "trip", "order", "purpose"))
        given = {
            "name": "",
            "status": "stated",
            "topics_as_printed": "[]",
            "claims": as_json(list(claims)),
            "reports": 1,
        }
        self._add("events", {"id": event, "type": kind, **none, **given, **_dated(day), **more})
        self.edges += len(claims)

    def _took_part(self, who: str, event: str, role: str, claims: Sequence[str], position: int | None = None) -> None:
        given = {"post_as_printed": None, "status": "stated", "basis": "stated", "claims": as_json(list(claims))}
        self._add("participations", {"entity": who, "event": event, "role": role, "position": position, **given})
        self.edges += 1

    def _officials(self, count: int) -> list[str]:
        """Officials, the first of the list far more often than the last."""
        found: dict[str, None] = {}
        while len(found) < count:
            found[self._often(self.of["officials"])] = None
        return list(found)

    def _stops(self) -> list[str]:
        kinds = self.dice.choices(
            ("villages", "companies", "agencies", "towns", "counties", "organizations"), (5, 3, 2, 3, 3, 1), k=4
        )
        return list(dict.fromkeys(self._often(self.of[kind]) for kind in kinds[: self.dice.randint(1, 4)]))

    def _often(self, found: Sequence[str]) -> str:
        return found[int(len(found) * self.dice.random() ** 2)]

    # rows ---------------------------------------------------------------------------------------------

    def _add(self, table: str, row: Row) -> None:
        self.waiting[table].append(row)
        if len(self.waiting[table]) >= FLUSH:
            self._flush()

    def _flush(self) -> None:
        for table in ORDER:
            if rows := self.waiting.pop(table, None):
                names = ", ".join(f'"{name}"' for name in rows[0])
                cells = ", ".join(f":{name}" for name in rows[0])
                self.conn.executemany(f"INSERT INTO {table} ({names}) VALUES ({cells})", rows)


def _dated(day: str) -> Row:
    return {"date": day, "date_basis": "printed", "date_from": day, "date_to": day}


def _chunks(items: Sequence[str], size: int) -> list[Sequence[str]]:
    return [items[at : at + size] for at in range(0, len(items), size)]
