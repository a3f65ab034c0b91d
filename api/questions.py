"""The question templates of data/questions.yaml in, compiled patterns out; errors name the file and the line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal

import yaml
from pydantic import Field, ValidationError

from zhengpu.errors import DataError
from zhengpu.records import EntityType, Record

FILE = "api/data/questions.yaml"
_PIECE = re.compile(r"\{(\w+)(?::(\w+))?\}|<(\w+)>|([\[\]])")
_FIELD = re.compile(r"\{(\w+)(?:\|([^}]*))?\}")
SlotKind = Literal["Person", "Visitor", "Place", "Post", "Meeting", "Anything"]


class Template(Record):
    """One question: how it is asked, how it is repeated as understood, and what answers it."""

    id: str
    handler: str
    understood: str
    examples: tuple[str, ...]
    patterns: tuple[str, ...]
    options: dict[str, str] = Field(default_factory=dict)


class Courtesies(Record):
    """Words around a question that say nothing."""

    before: tuple[str, ...]
    after: tuple[str, ...]


class Rewrite(Record):
    """Another way in which a body is written."""

    pattern: str
    to: str


class PostBodies(Record):
    """The bodies in which a post is looked for."""

    post: str
    bodies: tuple[str, ...]


class Kind(Record):
    """A kind of place that a question can ask for."""

    word: str
    types: tuple[EntityType, ...]
    ends: tuple[str, ...] = ()


class Questions(Record):
    """All that questions.yaml says."""

    version: int
    courtesies: Courtesies
    slots: dict[str, SlotKind]
    never_in_names: tuple[str, ...]
    titles: tuple[str, ...]
    bodies: tuple[Rewrite, ...]
    post_bodies: tuple[PostBodies, ...]
    kinds: tuple[Kind, ...]
    words: dict[str, tuple[str, ...]]
    templates: tuple[Template, ...]

    def kind_asked(self, words: str) -> Kind | None:
        """The kind of place that 哪些村, 哪个县 … ask for; the longest word wins."""
        fitting = [kind for kind in self.kinds if words.endswith(kind.word)]
        return max(fitting, key=lambda kind: len(kind.word), default=None)

    def examples(self) -> list[str]:
        """One question of every kind."""
        return [template.examples[0] for template in self.templates]


@dataclass(frozen=True)
class Match:
    """A question read by a template: the words in its slots."""

    template: Template
    slots: dict[str, str]


class Catalogue:
    """The templates with their compiled patterns."""

    def __init__(self, questions: Questions, patterns: list[tuple[Template, re.Pattern[str]]]) -> None:
        self.data = questions
        self._patterns = patterns

    def matches(self, question: str) -> Iterator[Match]:
        """Every reading of a question, in the order of the templates."""
        for template, pattern in self._patterns:
            found = pattern.fullmatch(question)
            if found:
                slots = {name.partition("__")[0]: text for name, text in found.groupdict().items() if text}
                yield Match(template, slots)


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The templates of this package."""
    return load((files("api") / "data" / "questions.yaml").read_text(encoding="utf-8"), FILE)


def load(text: str, name: str) -> Catalogue:
    """Templates from YAML text; DataError names the line of what is wrong."""
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        data: Any = yaml.safe_load(text)
        questions = Questions.model_validate(data)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or str(error)
        raise DataError(f"{name}:{mark.line + 1 if mark else 1}: {what}", "Correct the YAML") from error
    except ValidationError as error:
        first = error.errors()[0]
        line = _line(node, list(first["loc"]))
        raise DataError(f"{name}:{line}: {first['msg']} at {'.'.join(map(str, first['loc']))}") from error
    _check_ids(questions, name, node)
    return Catalogue(questions, list(_compiled(questions, name, node)))


def understood(template: Template, slots: dict[str, str]) -> str:
    """A question as it was understood, with the canonical names in it."""
    return _FIELD.sub(lambda m: slots.get(m[1]) or m[2] or "", template.understood)


def _line(node: Any, path: list[str | int]) -> int:
    """The line of what stands at a path of a YAML document, or of the nearest thing above it."""
    for step in path:
        if isinstance(node, yaml.MappingNode):
            below = next((value for key, value in node.value if key.value == str(step)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            below = node.value[step]
        else:
            below = None
        if below is None:
            break
        node = below
    return int(node.start_mark.line) + 1 if node is not None else 1


def _check_ids(questions: Questions, name: str, node: Any) -> None:
    seen: set[str] = set()
    for number, template in enumerate(questions.templates):
        line = _line(node, ["templates", number])
        if template.id in seen:
            raise DataError(f"{name}:{line}: a second template {template.id!r}", "Give each its own id")
        if not template.examples or not template.patterns:
            raise DataError(f"{name}:{line}: {template.id!r} needs examples and patterns")
        seen.add(template.id)


def _compiled(questions: Questions, name: str, node: Any) -> Iterator[tuple[Template, re.Pattern[str]]]:
    for number, template in enumerate(questions.templates):
        for place, pattern in enumerate(template.patterns):
            try:
                yield template, re.compile(_regex(pattern, questions))
            except (re.error, KeyError) as error:
                line = _line(node, ["templates", number, "patterns", place])
                raise DataError(f"{name}:{line}: pattern {pattern!r}: {error}", "See the head of the file") from error


def _regex(pattern: str, questions: Questions) -> str:
    used: dict[str, int] = {}
    name = f"(?:(?!{'|'.join(map(re.escape, questions.never_in_names))}).)+?"

    def piece(found: re.Match[str]) -> str:
        slot, words, plain, bracket = found.groups()
        if bracket:
            return "(?:" if bracket == "[" else ")?"
        if plain:
            return f"(?:{_alternatives(questions, plain)})"
        used[slot] = used.get(slot, 0) + 1
        group = slot if used[slot] == 1 else f"{slot}__{used[slot]}"
        if words:
            return f"(?P<{group}>{_alternatives(questions, words)})"
        if slot not in questions.slots:
            raise KeyError(f"no slot {slot!r}")
        return f"(?P<{group}>{name})"

    return _PIECE.sub(piece, pattern)


def _alternatives(questions: Questions, words: str) -> str:
    if words not in questions.words:
        raise KeyError(f"no words {words!r}")
    return "|".join(re.escape(word) for word in sorted(questions.words[words], key=len, reverse=True))
