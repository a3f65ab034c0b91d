"""A question in Chinese words in, a typed answer with its evidence out; templates are data, nothing is guessed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from api import answers_events, answers_people, answers_visits
from api.answer import Answer
from api.chinese import range_words
from api.handling import Asked, Found, Handler
from api.question_dates import Period, cut_dates
from api.question_graph import graph_query
from api.questions import Catalogue, Match, Questions, Template, catalogue, understood
from api.slots import entity_of, post_of
from graph.register import Register
from graph.store.base import Store
from zhengpu.errors import AmbiguousName, QuestionError, UnknownName

HANDLERS: dict[str, Handler] = {
    "visitors": answers_visits.visitors,
    "visitor_ranking": answers_visits.visitor_ranking,
    "visits": answers_visits.visits,
    "visit_times": answers_visits.visit_times,
    "place_times": answers_visits.place_times,
    "most_visited": answers_visits.most_visited,
    "most_active": answers_visits.most_active,
    "holders": answers_people.holders,
    "officials_of": answers_people.officials_of,
    "posts": answers_people.posts,
    "companions": answers_people.companions,
    "relation": answers_people.relation,
    "attendees": answers_events.attendees,
    "meetings": answers_events.meetings_of,
    "timeline": answers_events.timeline,
}
LONGEST = 200


@dataclass(frozen=True)
class Plain:
    """A question without courtesies and punctuation, and the days it is about."""

    words: str
    period: Period


def ask(register: Register, store: Store, question: str, templates: Catalogue | None = None) -> Answer:
    """The answer; QuestionError when no template reads the question, UnknownName or AmbiguousName for its names."""
    chosen = templates or catalogue()
    plain = _plain(question, chosen.data)
    with register.view():
        match, asked = _read(store, chosen, plain)
        found = HANDLERS[match.template.handler](asked)
        return _answer(question, match, asked, found, store.snapshot())


def read_examples() -> Iterator[tuple[Template, str, dict[str, str]]]:
    """Every template with its first example and the words in the example's slots."""
    for template in catalogue().data.templates:
        question = template.examples[0]
        plain = _plain(question, catalogue().data)
        slots = next((one.slots for one in catalogue().matches(plain.words) if one.template.id == template.id), {})
        yield template, question, slots


def _read(store: Store, templates: Catalogue, plain: Plain) -> tuple[Match, Asked]:
    """The first reading whose names are all known; else the error of the first that was not."""
    first: UnknownName | AmbiguousName | None = None
    for match in templates.matches(plain.words):
        asked = Asked(store, templates.data, plain.period, match.slots, match.template.options)
        try:
            return match, _resolved(asked)
        except AmbiguousName as error:
            if not isinstance(first, AmbiguousName):
                first = error
        except UnknownName as error:
            first = first or error
    if first:
        raise first
    examples = " ".join(templates.data.examples())
    raise QuestionError(f"no template understands {plain.words!r}", f"What can be asked: {examples}")


def _resolved(asked: Asked) -> Asked:
    """The question with its slots turned into entities and posts."""
    slots = dict(asked.slots)
    if "post" in slots:
        words = slots.pop("place", "") + slots["post"]
        asked = replace(asked, post=post_of(asked.store, asked.questions, words))
    entities = {
        slot: entity_of(asked.store, asked.questions, asked.questions.slots[slot], words)
        for slot, words in slots.items()
        if slot not in ("post", "meeting") and slot in asked.questions.slots
    }
    return replace(asked, slots=slots, entities=entities)


def _answer(question: str, match: Match, asked: Asked, found: Found, snapshot: str) -> Answer:
    names = dict(asked.slots) | {slot: ref.name for slot, ref in asked.entities.items()}
    if "who" in names:
        names["who"] = "哪些官员" if asked.officials_only else "谁"
    if asked.post:
        names["post"] = f"{asked.post.body.name}{asked.post.post}"
    days = range_words(asked.period.date_from, asked.period.date_to)
    parameters = names | {slot: ref.id for slot, ref in asked.entities.items()}
    if asked.post:
        parameters |= {"body": asked.post.body.id, "post": asked.post.post}
    if asked.period:
        parameters |= {k: v for k, v in vars(asked.period).items() if v}
    return Answer(
        question=question,
        understood=f"{days}{'，' if days else ''}{understood(match.template, names)}？",
        template=match.template.id,
        parameters=parameters,
        text=found.text,
        total=found.total,
        unit=found.unit,
        rows=tuple(found.rows),
        cypher=graph_query(match.template, asked),
        snapshot=snapshot,
    )


def _plain(question: str, questions: Questions) -> Plain:
    words = unicodedata.normalize("NFKC", question)
    words = "".join(words.split()).strip("?!.。,，;；“”\"'「」《》")
    if not words:
        raise QuestionError("the question is empty", f"What can be asked: {' '.join(questions.examples())}")
    if len(words) > LONGEST:
        raise QuestionError(f"the question has {len(words)} characters, more than {LONGEST}", "Ask one thing at a time")
    for courtesy in sorted(questions.courtesies.before, key=len, reverse=True):
        words = words.removeprefix(courtesy).lstrip(",，:：")
    for courtesy in questions.courtesies.after:
        words = words.removesuffix(courtesy)
    period, words = cut_dates(words)
    return Plain(words.strip("?,，"), period)
