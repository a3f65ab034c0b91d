"""A number of entities in, a register whose graph around one county has as many nodes out: towns, bodies, people, visits."""

from __future__ import annotations

from pathlib import Path

from graph.register import Register
from tests.graph.page_script import PageScript
from zhengpu.dates import PartialDate
from zhengpu.records import Entity, EntityType, Linking, Relation

COUNTY = "371522"
HUBS = 5
_KINDS: tuple[tuple[EntityType, str], ...] = (
    ("Person", "石"),
    ("Place", "镇柳溪新村"),
    ("Agency", "县农业农村综合服务局"),
    ("Company", "青禾果蔬种植加工有限公司"),
    ("Organization", "合作社联合会"),
)
_FIRST = "一二三四五六七八九十"


def crowd(path: Path, nodes: int) -> list[str]:
    """Writes the register; the ids to expand so that all `nodes` are shown."""
    county = Entity(id=COUNTY, type="County", name="莘县", code=COUNTY, county=COUNTY)
    hubs = [
        Entity(id=f"hub{number}", type="Person", name=f"顾{_FIRST[number]}", official=True) for number in range(HUBS)
    ]
    rest = [_entity(number) for number in range(nodes - HUBS - 1)]
    relations = [_visit(hub.id, COUNTY, 0) for hub in hubs]
    relations += [_edge(hubs[number % HUBS].id, one, number) for number, one in enumerate(rest)]
    linking = Linking(
        entities=tuple(sorted((county, *hubs, *rest), key=lambda one: one.id)),
        relations=tuple(sorted(relations, key=lambda one: one.id)),
    )
    page = PageScript("crowd.txt", "2018-03-20").article("莘县要闻", "今天天晴。")
    with Register.open(path) as register:
        register.put(page.reading())
        register.relink(lambda *_: linking, "lexicon-1")
    return [COUNTY, *(hub.id for hub in hubs)]


def shares(nodes: int) -> int:
    """How many edges the first hub has: its share of the crowd, and that to the county."""
    return len(range(0, nodes - HUBS - 1, HUBS)) + 1


def _entity(number: int) -> Entity:
    kind, name = _KINDS[number % len(_KINDS)]
    count = "".join(_FIRST[int(digit)] for digit in str(number))
    return Entity(id=f"e{number:04}", type=kind, name=f"{name}{count}" if kind == "Person" else f"{count}{name}")


def _edge(hub: str, other: Entity, number: int) -> Relation:
    if other.type == "Person":
        return Relation(id=f"r{number:04}", type="ACCOMPANIED", subject=other.id, object=hub, date=_day(number))
    return _visit(hub, other.id, number)


def _visit(visitor: str, place: str, number: int) -> Relation:
    return Relation(id=f"v-{visitor}-{place}", type="VISITED", subject=visitor, object=place, date=_day(number))


def _day(number: int) -> PartialDate | None:
    return None if number % 10 == 9 else PartialDate(iso=f"20{10 + number % 12:02}-{1 + number % 12:02}")
