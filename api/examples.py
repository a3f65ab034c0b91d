"""The example questions of the templates in, the same with names that the register holds out."""

from __future__ import annotations

from functools import lru_cache

from api.ask import read_examples
from api.questions import Template
from api.responses import QuestionKind
from graph.store.base import Store

_held: dict[str, tuple[QuestionKind, ...]] = {}  # of the last snapshot that was asked for


def question_kinds(store: Store) -> tuple[QuestionKind, ...]:
    """One question of every kind; its names are those of the most active official and the most visited county."""
    snapshot = store.snapshot()
    if snapshot not in _held:
        names = _names(store)
        kinds = tuple(_kind(template, question, slots, names) for template, question, slots in _examples())
        _held.clear()
        _held[snapshot] = kinds
    return _held[snapshot]


@lru_cache(maxsize=1)
def _examples() -> tuple[tuple[Template, str, dict[str, str]], ...]:
    return tuple(read_examples())


def _kind(template: Template, question: str, slots: dict[str, str], names: dict[str, str]) -> QuestionKind:
    names = names | _fitting(slots, names)
    for slot, words in slots.items():
        if words in question and slot in names:
            question = question.replace(words, names[slot], 1)
    return QuestionKind(template=template.id, example=question)


def _fitting(slots: dict[str, str], names: dict[str, str]) -> dict[str, str]:
    """A post after its place is named without its body; only what is compared with another thing is a person."""
    found: dict[str, str] = {}
    if "place" in slots and "post" in slots and "body" in names:
        found |= {"place": names["body"], "post": names["bare_post"]}
    if "thing" in slots and "target" not in slots and "place" in names:
        found["thing"] = names["place"]
    return found


def _names(store: Store) -> dict[str, str]:
    """What stands for each slot, as far as the register holds such a thing."""
    people = [row.entity for row in store.most_active(limit=50) if row.entity.official]
    places = [row.entity.name for row in store.most_visited(limit=2)]
    found = {slot: places[0] for slot in ("place", "target") if places}
    if not people:
        return found
    one = people[0]
    found |= {"person": one.name, "visitor": one.name, "thing": one.name}
    for tenure in store.tenures(person=one.id):
        found |= {"post": f"{tenure.body.name}{tenure.post}", "body": tenure.body.name, "bare_post": tenure.post}
    for item in store.timeline(one.id, limit=200):
        if item.type == "Meeting" and item.name:
            found["meeting"] = item.name
    return found
