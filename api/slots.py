"""The words in a question's slots in, the entities and posts that they mean out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from api.names import PEOPLE, PLACES, ambiguous, narrowed, resolve, unknown
from api.questions import Questions, SlotKind
from graph.answers import EntityRef, TenureView
from graph.store.base import Store
from zhengpu.errors import UnknownName
from zhengpu.records import EntityType

_TYPES: dict[SlotKind, tuple[EntityType, ...]] = {
    "Person": PEOPLE,
    "Visitor": ("Person", "Agency", "Organization", "Company"),
    "Place": PLACES,
    "Anything": (),
}
_LONGEST_NAME = 4
_SHORTEST_POST = 2


@dataclass(frozen=True)
class PostAsked:
    """A post at a body, and who is known to hold or have held it."""

    body: EntityRef
    post: str
    tenures: tuple[TenureView, ...]


def entity_of(store: Store, questions: Questions, kind: SlotKind, words: str) -> EntityRef:
    """The entity that a slot names; titles around a person's name, and other ways to write a body, are seen through."""
    types = _TYPES[kind]
    for form in _forms(questions, words):
        if store.named(form, types):
            return resolve(store, form, types)
    if kind in ("Person", "Visitor", "Anything"):
        for name in _without_title(questions, words):
            if store.named(name, PEOPLE):
                return resolve(store, name, PEOPLE)
    raise unknown(store, words)


def _forms(questions: Questions, words: str) -> Iterator[str]:
    yield words
    if words.endswith("的"):
        yield words[:-1]
    for rewrite in questions.bodies:
        form, changed = re.subn(rewrite.pattern, rewrite.to, words)
        if changed:
            yield form


def _without_title(questions: Questions, words: str) -> Iterator[str]:
    """市委书记李明远 and 李明远书记 as 李明远, the longer names first."""
    for length in range(_LONGEST_NAME, 1, -1):
        before, name = words[:-length], words[-length:]
        if before and before.endswith(questions.titles):
            yield name
        name, after = words[:length], words[length:]
        if after in questions.titles:
            yield name


def post_of(store: Store, questions: Questions, words: str) -> PostAsked:
    """The post that words such as 莘县县委书记 mean, and its tenures; the longest known body that has it is taken."""
    first: PostAsked | None = None
    for name, post, bodies in _splits(store, questions, words):
        asked = [PostAsked(body, post, tuple(store.tenures(body=body.id, post=post))) for body in bodies]
        held = [one for one in asked if one.tenures]
        if len(held) > 1:
            raise ambiguous(name, [one.body for one in held])
        if held:
            return held[0]
        first = first or asked[0]
    if first is None:
        raise unknown(store, words)
    if len(first.post) < _SHORTEST_POST:
        near = tuple(store.near_names(words))
        raise UnknownName(f"no post in {words!r}", "Name body and post, as in 莘县县委书记", near)
    return first


def _splits(store: Store, questions: Questions, words: str) -> Iterator[tuple[str, str, list[EntityRef]]]:
    """The ways to read words as a body and a post: the body's name, the post, the entities of that name."""
    for cut in range(len(words) - 1, 0, -1):
        head, post = words[:cut].removesuffix("的"), words[cut:]
        for name in _bodies_asked(questions, head, post):
            for form in _forms(questions, name):
                if bodies := narrowed(store.named(form, PLACES), form):
                    yield form, post, bodies


def _bodies_asked(questions: Questions, head: str, post: str) -> list[str]:
    for rule in questions.post_bodies:
        if re.fullmatch(rule.post, post):
            return [body.replace("{body}", head) for body in rule.bodies]
    return [head]
