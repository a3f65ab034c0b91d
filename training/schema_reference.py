"""The schema's files in, docs/schema.md out: every type and code list in tables."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from zhengpu.model import Model, Property, TypeDef, model
from zhengpu.schema_files import CodeList

TARGET = Path(__file__).parents[1] / "docs" / "schema.md"
SECTIONS = (
    ("Entities", ("entity",)),
    ("Events and tenures", ("event", "tenure")),
    ("Texts", ("text",)),
    ("Relations", ("relation",)),
    ("Other records of the register", ("record",)),
)
HEAD = """# Schema reference

Made from `zhengpu/schema` by `python -m training.schema_reference`; do not edit by hand.

A `date` is ISO as far as known (2018, 2018-03, 2018-03-19), a `day` is a whole one. `spans` are [start, end) in code points
of the page's text. A property in **bold** is always there; one with `[]` holds several values. Equivalents name the
nearest type of FollowTheMoney (FtM) and event of PLOVER.
"""


def reference(made: Model) -> str:
    """The whole page."""
    return "\n".join([HEAD, *_sections(made)]).rstrip() + "\n"


def _sections(made: Model) -> Iterator[str]:
    for title, kinds in SECTIONS:
        yield f"## {title}\n"
        held = [one for one in made.types.values() if one.kind in kinds]
        for one in sorted(held, key=lambda one: (not one.abstract, one.type)):
            yield from _type(made, one)
    yield "## Code lists\n"
    for _, listed in sorted(made.codes.items()):
        yield from _codes(listed)


def _type(made: Model, one: TypeDef) -> Iterator[str]:
    yield f"### {one.type} {one.zh}\n"
    yield f"{one.description}\n"
    facts = list(_facts(made, one))
    if facts:
        yield "\n".join(f"- {fact}" for fact in facts) + "\n"
    if one.properties:
        rows = ([_name(prop), _kind(prop), prop.zh, prop.en, prop.ftm or ""] for prop in one.properties)
        yield _table(("property", "type", "中文", "meaning", "FtM"), rows)


def _facts(made: Model, one: TypeDef) -> Iterator[str]:
    if one.abstract:
        yield "abstract: " + ", ".join(made.concrete(one.type))
    if one.extends:
        yield f"extends {one.extends}, and has its properties too"
    if one.added_labels:
        yield "may also have the label " + ", ".join(one.added_labels)
    if one.kind == "relation":
        yield f"from {', '.join(one.sources)} to {', '.join(one.targets)}"
    if one.followthemoney:
        inner = f".{one.followthemoney.property}" if one.followthemoney.property else ""
        yield f"FtM: {one.followthemoney.schema_name}{inner}"
    if one.plover:
        yield f"PLOVER: {one.plover.event}" + (f" ({one.plover.mode})" if one.plover.mode else "")


def _name(prop: Property) -> str:
    shown = f"`{prop.name}`" + ("[]" if prop.many else "")
    return f"**{shown}**" if prop.required else shown


def _kind(prop: Property) -> str:
    if prop.codes:
        return f"code of [{prop.codes}](#{prop.codes})"
    return f"{prop.type}, edge {prop.edge}" if prop.edge else prop.type


def _codes(listed: CodeList) -> Iterator[str]:
    yield f"### {listed.list}\n"
    yield f"{listed.zh}, version {listed.version}. {listed.description}\n"
    yield _table(("code", "中文", "meaning"), ([f"`{code.code}`", code.zh, code.en] for code in listed.codes))


def _table(head: tuple[str, ...], rows: Iterable[list[str]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Writes the page."""
    TARGET.write_text(reference(model()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
