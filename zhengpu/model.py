"""The schema's files in, the model out: every type with its labels, properties and ends, cross-checked against the records."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources.abc import Traversable
from typing import Any, get_args

from pydantic import BaseModel

from zhengpu import dates, records
from zhengpu.errors import UnknownName
from zhengpu.schema_files import (
    CodeList,
    Kind,
    Property,
    SourceFile,
    TypeDef,
    packaged,
    source_files,
)

__all__ = ["CodeList", "Model", "Property", "TypeDef", "load", "model"]

NODE_KINDS: tuple[Kind, ...] = ("entity", "event", "tenure", "text")


@dataclass(frozen=True)
class Model:
    """All types and code lists by name."""

    types: dict[str, TypeDef]
    codes: dict[str, CodeList]
    _sources: dict[str, SourceFile] = field(default_factory=dict, repr=False, compare=False)

    def type(self, name: str) -> TypeDef:
        """A type by its name."""
        if name not in self.types:
            raise UnknownName(f"no type {name!r} in the schema", "see docs/schema.md")
        return self.types[name]

    def chain(self, name: str) -> tuple[TypeDef, ...]:
        """A type and those that it extends, the most general first."""
        found: list[TypeDef] = []
        step: str | None = name
        while step is not None and step not in {held.type for held in found}:
            found.append(self.type(step))
            step = found[-1].extends
        return tuple(reversed(found))

    def labels(self, name: str) -> tuple[str, ...]:
        """The labels of a node of the type, the most general first: ("Event", "Visit")."""
        return tuple(held.type for held in self.chain(name))

    def node_labels(self) -> tuple[str, ...]:
        """Every label that a node can have, sorted."""
        nodes = [held for held in self.types.values() if held.kind in NODE_KINDS]
        return tuple(sorted({label for held in nodes for label in (held.type, *held.added_labels)}))

    def of_kind(self, *kinds: Kind) -> tuple[TypeDef, ...]:
        """The types of these kinds that are not abstract, sorted by name."""
        found = (held for held in self.types.values() if held.kind in kinds and not held.abstract)
        return tuple(sorted(found, key=lambda held: held.type))

    def properties(self, name: str) -> tuple[Property, ...]:
        """The properties of a type, those of what it extends first; its own stand in for those of the same name."""
        merged = {prop.name: prop for held in self.chain(name) for prop in held.properties}
        return tuple(merged.values())

    def record(self, name: str) -> str | None:
        """The name of the record class that carries a type."""
        return next((held.record for held in reversed(self.chain(name)) if held.record), None)

    def concrete(self, name: str) -> tuple[str, ...]:
        """The types that are not abstract among a type and what extends it, sorted."""
        kinds = (held for held in self.types.values() if not held.abstract)
        return tuple(sorted(held.type for held in kinds if name in self.labels(held.type)))

    def sources(self, relation: str) -> tuple[str, ...]:
        """The types that a relation may start from, none of them abstract."""
        return self._ends(self.type(relation).sources)

    def targets(self, relation: str) -> tuple[str, ...]:
        """The types that a relation may end at, none of them abstract."""
        return self._ends(self.type(relation).targets)

    def _ends(self, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one for name in names for one in self.concrete(name)))


@lru_cache(maxsize=1)
def model() -> Model:
    """The model of the package, checked once."""
    return load(packaged())


def load(folder: Traversable) -> Model:
    """The model of a schema folder; DataError names the file and line of the first thing that is wrong."""
    types: dict[str, TypeDef] = {}
    codes: dict[str, CodeList] = {}
    sources: dict[str, SourceFile] = {}
    for source in source_files(folder, "codes"):
        listed = source.parse(CodeList)
        _check_file_name(source, listed.list, "list")
        codes[listed.list], sources[f"codes/{listed.list}"] = listed, source
        _check_unique(source, "codes", [code.code for code in listed.codes])
    for source in source_files(folder):
        one = source.parse(TypeDef)
        _check_file_name(source, one.type, "type")
        types[one.type], sources[one.type] = one, source
        _check_unique(source, "properties", [prop.name for prop in one.properties])
    made = Model(types, codes, sources)
    for name in types:
        _check_type(made, name)
    _check_literals(made)
    _check_records(made)
    return made


def _check_file_name(source: SourceFile, name: str, key: str) -> None:
    if source.shown.rpartition("/")[2] != f"{name}.yaml":
        raise source.error(f"{key} {name!r} is not the name of the file", (key,))


def _check_unique(source: SourceFile, key: str, names: list[str]) -> None:
    for number, name in enumerate(names):
        if name in names[:number]:
            raise source.error(f"{name} stands twice", (key, number))


def _check_type(made: Model, name: str) -> None:
    one, source = made.types[name], made._sources[name]
    if one.extends is not None:
        parent = made.types.get(one.extends)
        if parent is None or parent.kind != one.kind:
            raise source.error(f"extends {one.extends}, which is no type of kind {one.kind}", ("extends",))
        if name in made.labels(one.extends):
            raise source.error(f"{name} extends itself", ("extends",))
    if one.record is not None and not _record_class(one.record):
        raise source.error(f"no record {one.record} in zhengpu/records.py", ("record",))
    _check_ends(made, one, source)
    _check_properties(made, one, source)


def _check_ends(made: Model, one: TypeDef, source: SourceFile) -> None:
    for key, ends in (("from", one.sources), ("to", one.targets)):
        if (one.kind == "relation") != bool(ends):
            raise source.error(f"{key}: ends are for relations, which need both", (key,))
        for number, end in enumerate(ends):
            if end not in made.types or made.types[end].kind not in NODE_KINDS:
                raise source.error(f"{key}: no type of node {end!r}", (key, number))


def _check_properties(made: Model, one: TypeDef, source: SourceFile) -> None:
    for number, prop in enumerate(one.properties):
        where = ("properties", number)
        if (prop.type == "code") != (prop.codes is not None):
            raise source.error(f"{prop.name}: `codes` is for properties of type code, which need it", where)
        if prop.codes is not None and prop.codes not in made.codes:
            raise source.error(f"{prop.name}: no code list {prop.codes!r}", where)
        if prop.edge is not None and (prop.edge not in made.types or made.types[prop.edge].kind != "relation"):
            raise source.error(f"{prop.name}: no relation {prop.edge!r}", where)
        record = made.record(one.type)
        if record and not _has_path(_record_class(record), (prop.field or prop.name).split(".")):
            raise source.error(f"{prop.name}: {record} has no {prop.field or prop.name}", where)


def _check_literals(made: Model) -> None:
    """The Literals of the records hold what the schema holds, in the same order for codes."""
    for name, listed in made.codes.items():
        if listed.record is None:
            continue
        literal = getattr(records, listed.record, None) or getattr(dates, listed.record, None)
        if get_args(literal) != tuple(code.code for code in listed.codes):
            raise made._sources[f"codes/{name}"].error(f"codes are not those of {listed.record}", ("codes",))
    typed = {"Entity": records.EntityType, "Event": records.EventType, "DirectEdge": records.RelationType}
    for base, literal in typed.items():
        if set(made.concrete(base)) != set(get_args(literal)):
            raise made._sources[base].error(f"types below {base} are not those of zhengpu/records.py", ("type",))


def _check_records(made: Model) -> None:
    """Every field of a record stands in the schema."""
    for record, base in ((one.record, one.type) for one in made.types.values() if one.record):
        below = [held for held in made.types if base in made.labels(held)]
        shown = {(p.field or p.name).split(".")[0] for held in below for p in made.properties(held)} | {"type"}
        if made.types[base].kind == "relation":
            shown |= {made.types[base].from_field, made.types[base].to_field}
        missing = sorted(set(_record_class(str(record)).model_fields) - shown)  # type: ignore[union-attr]
        if missing:
            raise made._sources[base].error(f"{record} has fields that are no properties: {', '.join(missing)}")


def _record_class(name: str) -> type[BaseModel] | None:
    found = getattr(records, name, None)
    return found if isinstance(found, type) and issubclass(found, BaseModel) else None


def _has_path(kind: Any, path: list[str]) -> bool:
    """Whether a record has an attribute, or its attribute one, and so on."""
    for step in path:
        options = [kind, *get_args(kind)]
        kind = next((option for option in options if isinstance(option, type) and issubclass(option, BaseModel)), None)
        if kind is None:
            return False
        if step in kind.model_fields:
            kind = kind.model_fields[step].annotation
        elif isinstance(getattr(kind, step, None), property):
            kind = None
        else:
            return False
    return True
