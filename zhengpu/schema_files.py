"""The yaml files of the schema in, checked definitions of types and code lists out; what is wrong is named by file and line."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Literal, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from zhengpu.errors import DataError

Kind = Literal["entity", "event", "tenure", "text", "record", "relation"]
PropertyType = Literal[
    "id", "text", "url", "integer", "number", "boolean", "date", "day", "code", "spans", "pairs", "anchors"
]
_HINT = "compare with the other files of zhengpu/schema"
D = TypeVar("D", bound="Definition")


class Definition(BaseModel):
    """Frozen, and refuses keys that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class FollowTheMoney(Definition):
    """What comes nearest in the FollowTheMoney model."""

    schema_name: str = Field(alias="schema")
    property: str | None = None


class Plover(Definition):
    """What comes nearest in the PLOVER event ontology."""

    event: str
    mode: str | None = None


class Property(Definition):
    """A property: `field` is where the record keeps it when not under its own name, `edge` the relation that carries it in a graph."""

    name: str
    type: PropertyType
    zh: str
    en: str
    required: bool = False
    many: bool = False
    codes: str | None = None
    field: str | None = None
    edge: str | None = None
    ftm: str | None = None


class TypeDef(Definition):
    """A type as its file gives it. `from` and `to` are the ends of a relation, `record` the class that carries it."""

    type: str
    kind: Kind
    zh: str
    en: str
    description: str
    extends: str | None = None
    abstract: bool = False
    record: str | None = None
    added_labels: tuple[str, ...] = ()
    sources: tuple[str, ...] = Field((), alias="from")
    targets: tuple[str, ...] = Field((), alias="to")
    from_field: str = "subject"
    to_field: str = "object"
    followthemoney: FollowTheMoney | None
    plover: Plover | None
    properties: tuple[Property, ...]


class Code(Definition):
    """One code of a list."""

    code: str
    zh: str
    en: str


class CodeList(Definition):
    """A versioned list of codes; `record` names the Literal of zhengpu.records or zhengpu.dates that must hold the same."""

    list: str
    version: int = Field(ge=1)
    zh: str
    en: str
    description: str
    record: str | None
    codes: tuple[Code, ...]


class SourceFile:
    """A yaml file with the lines on which its values stand."""

    def __init__(self, file: Traversable, shown: str, hint: str = _HINT) -> None:
        self.shown, self._hint = shown, hint
        self._text = file.read_text(encoding="utf-8")
        try:
            self._root = yaml.compose(self._text, Loader=yaml.SafeLoader)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            where = f":{mark.line + 1}" if mark else ""
            raise DataError(f"{shown}{where}: {getattr(error, 'problem', error)}", "mend the yaml") from error

    def line(self, path: Sequence[str | int] = ()) -> int:
        """The line, from 1, of the value under the path, or of the nearest thing around it."""
        node, line = self._root, 1
        for step in path:
            found = _step(node, step)
            if found is None:
                break
            line, node = found
        return line

    def parse(self, kind: type[D]) -> D:
        """The definition that the file holds."""
        try:
            return kind.model_validate(yaml.safe_load(self._text))
        except ValidationError as error:
            first = error.errors()[0]
            name = ".".join(map(str, first["loc"])) or "file"
            raise self.error(f"{name}: {first['msg']}", first["loc"]) from error

    def error(self, message: str, path: Sequence[str | int] = ()) -> DataError:
        """A DataError that names file and line."""
        return DataError(f"{self.shown}:{self.line(path)}: {message}", self._hint)


def packaged() -> Traversable:
    """The schema folder of the package."""
    return resources.files("zhengpu") / "schema"


def source_files(folder: Traversable, below: str = "") -> list[SourceFile]:
    """The yaml files of a folder in the order of their names."""
    inner = folder / below if below else folder
    shown = f"schema/{below}/" if below else "schema/"
    files = sorted((f for f in inner.iterdir() if f.name.endswith(".yaml")), key=lambda f: f.name)
    if not files:
        raise DataError(f"{shown}: no yaml files", "install the package again")
    return [SourceFile(file, shown + file.name) for file in files]


def _step(node: yaml.Node | None, step: str | int) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return key.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        value = node.value[step]
        return value.start_mark.line + 1, value
    return None
