"""Nothing in, a register out whose pages have what a viewer may stumble over: markup, rare characters, overlaps, great length."""

from __future__ import annotations

from pathlib import Path

from graph.register import Register
from tests.graph.page_script import PageScript
from zhengpu.records import Entity, EntityType, Link, Linking, Mention, PageMeta, Reading

FIRST, SECOND, EVIL, LONG = "2018/0320-01.txt", "2018/0320-02.txt", "2018/邪 #?%/<b>.txt", "2018/long.txt"
MARKUP = "<img src=x onerror=alert(1)>"
BROKEN = "柳溪\n\n新村"  # runs over a break
_TYPES: dict[str, EntityType] = {"gu": "Person", "371522": "County", "village": "Place", "evil": "Person"}


def strange(path: Path) -> None:
    """Writes the register."""
    scripts = {FIRST: _first(), SECOND: _second(), EVIL: _evil(), LONG: _long()}
    readings = {page: script.reading() for page, script in scripts.items()}
    readings[FIRST] = _overlapping(readings[FIRST])
    readings[SECOND] = _page(readings[SECOND], source_url="https://example.org/paper?id=2", edition="2")
    readings[EVIL] = _page(readings[EVIL], source_url="javascript:alert(1)", paper="<b onclick=alert(1)>报</b>")
    owners = {mention: entity for script in scripts.values() for mention, entity in script.entity_of.items()}
    names = {"gu": "顾明远", "371522": "莘县", "village": "𠮷田村", "evil": MARKUP}
    linking = Linking(
        entities=tuple(
            Entity(id=one, type=_TYPES[one], name=names[one], official=one == "gu") for one in sorted(names)
        ),
        links=tuple(
            Link(mention=one, entity=owners[one], score=0.9, reasons=("exact name",)) for one in sorted(owners)
        ),
    )
    with Register.open(path) as register:
        for reading in readings.values():
            register.put(reading)
        register.relink(lambda *_: linking, "lexicon-1")


def _first() -> PageScript:
    page = PageScript(FIRST, "2018-03-20")
    page.article(
        "𠮷😀{顾明远|OFFICIAL|gu}到{莘县|COUNTY|371522}",
        f"第二天😀，{{顾明远|OFFICIAL|gu}}在{BROKEN}看了{{𠮷田村|PLACE|village}}。",
        "又到{莘县|COUNTY|371522}。",
    )
    page.claim("VISITED", "gu", "village", 1, date="2018-03-19")
    page.claim("VISITED", "gu", "371522", 2, date="2018-03-20", status="planned")
    return page


def _second() -> PageScript:
    return PageScript(SECOND, "2018-03-20").article("简讯", "今天天晴。")


def _evil() -> PageScript:
    page = PageScript(EVIL, "2018-03-21")
    page.article(
        "</title><script>alert(1)</script>",
        f"{{{MARKUP}|PERSON|evil}}与{{顾明远|OFFICIAL|gu}}\u202e到{{莘县|COUNTY|371522}}<svg onload=alert(1)>。",
    )
    page.claim("VISITED", "evil", "371522", 1, post="<b>书记</b>", date="2018-03-21")
    return page


def _long() -> PageScript:
    page = PageScript(LONG, "2018-03-22")
    for number in range(80):
        told = (
            "{顾明远|OFFICIAL|gu}再次来到{莘县|COUNTY|371522}，详细了解当地种植、水利、交通与教育等各方面的情况，" * 2
        )
        sentences = [f"{told}并在会上讲话，提出了第{place}条意见。\n" for place in range(5)]
        page.article(f"要闻之{number}", *sentences)
        for place in range(1, 6):
            page.claim("VISITED", "gu", "371522", place, date="2018-03-21")
    return page


def _page(reading: Reading, **meta: str) -> Reading:
    more = PageMeta(**{**reading.page.meta.model_dump(), **meta})
    return reading.model_copy(update={"page": reading.page.model_copy(update={"meta": more})})


def _overlapping(reading: Reading) -> Reading:
    """With a place over a break, and a body whose name begins with that place."""
    text, article = reading.page.text, reading.articles[0].id
    at = text.index(BROKEN)
    halves = ((at, at + 2), (at + 4, at + 6))
    common = {"page": FIRST, "article": article, "zone": "body", "sentence": 1}
    more = (
        Mention(id="m-broken", label="PLACE", start=at, end=at + 6, spans=halves, text="柳溪新村", **common),
        Mention(
            id="m-over", label="ORG", start=at + 4, end=at + 8, spans=((at + 4, at + 8),), text="新村看了", **common
        ),
        Mention(
            id="m-copy",
            label="PLACE",
            start=at - 1,
            end=at,
            spans=((at - 1, at),),
            text="在",
            copy_of="m-broken",
            **common,
        ),
    )
    return reading.model_copy(update={"mentions": (*reading.mentions, *more)})
