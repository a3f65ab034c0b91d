"""The forms of a name in, the entities that bear it or one close to it out, each with how the names compare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from graph.answers import BorneName
from graph.linking.organizations import core, ending
from graph.linking.rules import rules
from graph.matching.forms import Form, forms
from graph.matching.name_index import NameIndex
from zhengpu.lexicon import Lexicon

CLOSE = ("core", "part", "near", "look_alike")  # outcomes of names that are not the same
_LEAST_PART = 3  # characters of a name that may stand for a longer one
_LEAST_NEAR = 0.5
_SHORTEST_WHOLE = 5
_LONGEST_FRONT = 9


class Hit(NamedTuple):
    """An entity, the name by which it was found, how the two names compare, and the title that stood around the one asked."""

    entity: str
    name: str
    outcome: str
    value: float
    weight: float
    title: str = ""


def exact_hits(index: NameIndex, lexicon: Lexicon, name: str, *, everyone: bool) -> list[Hit]:
    """Bearers of the name as it is written; else of one of its other forms."""
    written = forms().of(name)
    plain = [form for form in written if not (form.rewritten or form.title)]
    for some in (plain, written):
        found = [hit for form in some for hit in _bearers(index, lexicon, form, everyone)]
        if found:
            return _best(found)
    return []


def _bearers(index: NameIndex, lexicon: Lexicon, form: Form, everyone: bool) -> Iterator[Hit]:
    general = is_general(lexicon, form.text)
    for one in _public(index.bearers(form.text), everyone):
        outcome = "rewritten" if form.rewritten else "own" if one.kind == "name" else "generic" if general else "other"
        yield Hit(one.entity, one.name, outcome, 1.0, 2.0 if outcome == "own" else 1.0, form.title)


def is_general(lexicon: Lexicon, name: str) -> bool:
    """Whether a name does not say where: 县委, 开发区."""
    return lexicon.body(name) is not None or name in lexicon.zone_kinds or bool(rules().town_bodies.fullmatch(name))


def near_hits(index: NameIndex, lexicon: Lexicon, name: str, *, everyone: bool, limit: int) -> list[Hit]:
    """Bearers of names that differ by misread characters, by a slip, or that are a part of the other; the likest first."""
    found: list[Hit] = []
    for form in forms().of(name):
        for borne in {*index.near(form.text), *_misread(index, lexicon, form.text)}:
            if compared := _compared(lexicon, form.text, borne):
                bearers = _public(index.bearers(borne), everyone)[:limit]
                found += [Hit(one.entity, one.name, *compared, form.title) for one in bearers]
    return sorted(_best(found), key=lambda hit: (-hit.weight, hit.name, hit.entity))[:limit]


def _misread(index: NameIndex, lexicon: Lexicon, text: str) -> Iterator[str]:
    """Names in the index that one character with a look-alike in its place would make."""
    for place, character in enumerate(text):
        for other in (*lexicon.confusables.get(character, ()), *lexicon.printed_for.get(character, ())):
            if index.bearers(form := text[:place] + other + text[place + 1 :]):
                yield form


def _compared(lexicon: Lexicon, asked: str, borne: str) -> tuple[str, float, float] | None:
    """How a name that is not the same compares: outcome, likeness, and what it is worth among others; None for not at all."""
    likeness = Levenshtein.normalized_similarity(asked, borne)
    short, long = sorted((asked, borne), key=len)
    part = len(short) >= _LEAST_PART and len(long) > _SHORTEST_WHOLE and short in long
    if (likeness < _LEAST_NEAR and not part) or is_general(lexicon, borne):
        return None
    alike = max(
        (weight for _, weight in (*lexicon.misread(asked, [borne]), *lexicon.misread(borne, [asked]))), default=0.0
    )
    if alike:
        return "look_alike", alike, 0.5 + alike / 2
    if elsewhere(lexicon, asked, borne):
        return None
    if _same_core(lexicon, asked, borne):
        return "core", 1.0, 0.95
    share = len(short) / len(long)
    if part and share > likeness - 0.01:
        return "part", share, 0.4 + share / 3
    return "near", likeness, likeness - 0.2


def _same_core(lexicon: Lexicon, one: str, other: str) -> bool:
    """Whether two firms' names are the same but for the place in front and the legal form at the end."""
    kernel = core(lexicon, one)
    return bool(ending(one) or ending(other)) and len(kernel) > 1 and kernel == core(lexicon, other)


def elsewhere(lexicon: Lexicon, one: str, other: str) -> bool:
    """Whether two names begin with different divisions: 莘县公安局 is not 冠县公安局 with a slip."""
    fronts = _front(lexicon, one), _front(lexicon, other)
    return all(fronts) and not set(fronts[0]) & set(fronts[1])


def _front(lexicon: Lexicon, name: str) -> tuple[str, ...]:
    """Ids of the divisions of which the longest name stands at the front."""
    longest = (lexicon.by_name(name[:end]) for end in range(min(len(name), _LONGEST_FRONT), 1, -1))
    return next((found for found in longest if found), ())


def _public(borne: Iterable[BorneName], everyone: bool) -> list[BorneName]:
    return [one for one in borne if everyone or one.public]


def _best(found: Iterable[Hit]) -> list[Hit]:
    """The best hit of each entity, in the order of the entities' ids."""
    best: dict[str, Hit] = {}
    for hit in found:
        held = best.get(hit.entity)
        if held is None or (-hit.weight, hit.name) < (-held.weight, held.name):
            best[hit.entity] = hit
    return [best[entity] for entity in sorted(best)]
