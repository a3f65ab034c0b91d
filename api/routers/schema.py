"""The route that gives the types and code lists with their labels in Chinese and English."""

from __future__ import annotations

from fastapi import APIRouter
from pydantic import Field

from api.responses import Body
from zhengpu.model import Model, model

router = APIRouter(prefix="/v1", tags=["system"])


class TypeBody(Body):
    """A type of the graph, in words; `sources` and `targets` are the types that a relation may join."""

    kind: str = Field(examples=["entity"])
    zh: str
    en: str
    description: str
    abstract: bool = False
    sources: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()


class CodeBody(Body):
    """A code of a list, in words."""

    zh: str
    en: str


class SchemaBody(Body):
    """Types by name, and code lists by name with their codes in order."""

    types: dict[str, TypeBody]
    codes: dict[str, dict[str, CodeBody]]


@router.get("/schema")
def schema() -> SchemaBody:
    """What kinds of entities, events and relations there are, and what their codes mean."""
    return _body(model())


def _body(made: Model) -> SchemaBody:
    types = {
        name: TypeBody(
            kind=held.kind,
            zh=held.zh,
            en=held.en,
            description=held.description,
            abstract=held.abstract,
            sources=made.sources(name) if held.kind == "relation" else (),
            targets=made.targets(name) if held.kind == "relation" else (),
        )
        for name, held in sorted(made.types.items())
    }
    codes = {
        name: {code.code: CodeBody(zh=code.zh, en=code.en) for code in held.codes}
        for name, held in sorted(made.codes.items())
    }
    return SchemaBody(types=types, codes=codes)
