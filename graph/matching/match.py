"""Examples in, for each the entities that may be meant out, with their chances and what speaks for and against them."""

from __future__ import annotations

import math
import re
import threading
from dataclasses import dataclass, field

from graph.answers import EntityRef, EntityView, TenureView
from graph.linking.rules import rules
from graph.matching import compare
from graph.matching.example import MAX_NAME, Candidate, Example, Reason
from graph.matching.facts import Facts
from graph.matching.finding import CLOSE, Hit, elsewhere, exact_hits, near_hits
from graph.matching.forms import forms
from graph.matching.name_index import NameIndex
from graph.matching.weights import weights
from graph.projection import fold
from graph.store.asked import asked_day
from graph.store.base import Store
from zhengpu.lexicon import Lexicon, lexicon

_ID = re.compile(r"m[0-9a-f]{16}|(?:cn|central)-\S+|\d{6}-\S+")
_CODE = re.compile(r"[0-9A-Za-z]{6,18}")


class NameIndexes:
    """The index of the names of the state that was asked last, shared by the threads of a process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._held: tuple[str, NameIndex] | None = None

    def of(self, store: Store) -> NameIndex:
        """The index of a store's present names; it is made anew when the store's state has changed."""
        state = store.snapshot()
        with self._lock:
            if self._held is None or self._held[0] != state:
                self._held = state, NameIndex(store.borne_names())
            return self._held[1]


@dataclass
class _Rated:
    """A candidate with its reasons."""

    view: EntityView
    hit: Hit
    reasons: list[Reason] = field(default_factory=list)

    @property
    def weight(self) -> float:
        return sum(reason.weight for reason in self.reasons)


class Matcher:
    """Matches a batch of examples against one state of a store."""

    def __init__(self, store: Store, index: NameIndex, rosters: Lexicon | None = None) -> None:
        self._store, self._index = store, index
        self._lexicon = rosters or lexicon()
        self._facts = Facts(store, index, self._lexicon)

    def match(self, asked: Example) -> list[Candidate]:
        """The entities that may be meant, the likeliest first; InputError when the date is none."""
        asked_day(asked.date, "date")
        rated = [one for hit in self._hits(asked) if (one := self._rated(asked, hit))]
        if asked.strict:
            rated = [one for one in rated if _fits(asked, one.view)]
        _against_rivals(asked, rated)
        return _judged(asked, rated)

    # finding ----------------------------------------------------------------------------------------

    def _hits(self, asked: Example) -> list[Hit]:
        name = asked.name.strip()
        if len(name) > MAX_NAME:
            return []
        if not name:
            return self._nameless(asked)
        if hits := self._by_id(name) or self._by_code(name):
            return hits
        limits = weights()
        exact = exact_hits(self._index, self._lexicon, name, everyone=asked.everyone)
        if exact and any(self._may_be(asked, hit) for hit in exact):
            return exact[: limits.most_namesakes]
        near = near_hits(self._index, self._lexicon, name, everyone=asked.everyone, limit=limits.most_candidates)
        return exact[: limits.most_namesakes] + [hit for hit in near if hit.entity not in {one.entity for one in exact}]

    def _may_be(self, asked: Example, hit: Hit) -> bool:
        view = self._facts.view(hit.entity)
        return view is not None and (not asked.types or _fits(asked, view))

    def _by_id(self, name: str) -> list[Hit]:
        view = self._facts.view(name) if _ID.fullmatch(name) or name in self._lexicon.divisions else None
        return [Hit(view.entity.id, view.entity.name, "id", 1.0, 1.0)] if view else []

    def _by_code(self, code: str) -> list[Hit]:
        found = self._store.named(code) if _CODE.fullmatch(code) else []
        return [Hit(one.id, code, "code", 1.0, 1.0) for one in found if one.type != "Person"]

    def _nameless(self, asked: Example) -> list[Hit]:
        """Candidates by code or another name; else those who held the post at the body."""
        hits = [hit for code in asked.code for hit in self._by_code(code)]
        for alias in asked.alias:
            hits += exact_hits(self._index, self._lexicon, alias, everyone=asked.everyone)
        if not hits and asked.body:
            held = [one for words in asked.body for body in sorted(self._facts.bodies(words)) for one in self._at(body)]
            fitting = [
                one
                for one in held
                if not asked.post or any(compare.post_outcome(post, one) == "agrees" for post in asked.post)
            ]
            hits = [Hit(one.person.id, "", "none", 0.0, 0.0) for one in fitting]
        return list({hit.entity: hit for hit in hits}.values())[: weights().most_namesakes]

    def _at(self, body: str) -> list[TenureView]:
        return self._store.tenures(body=body)

    # rating -----------------------------------------------------------------------------------------

    def _rated(self, asked: Example, hit: Hit) -> _Rated | None:
        view = self._facts.view(hit.entity)
        if view is None:
            return None
        if hit.outcome in CLOSE and elsewhere(self._lexicon, fold(asked.name), fold(view.entity.name)):
            return None
        full = _with_title(asked, hit)
        rated = _Rated(view, hit, [_name_reason(asked, hit, view)])
        if view.entity.open:
            rated.reasons.append(weights().reason("open", "undecided"))
        rated.reasons += compare.reasons(self._facts, full, view)
        if then := compare.name_then(asked, view, hit.name):
            rated.reasons.append(then)
        return rated


def _fits(asked: Example, view: EntityView) -> bool:
    return view.entity.type in asked.types and (view.entity.official or not asked.officials) if asked.types else True


def _with_title(asked: Example, hit: Hit) -> Example:
    """What was asked, with what the title around the name says where nothing else was given."""
    if not hit.title:
        return asked
    body, post = forms().title_parts(hit.title)
    return asked.model_copy(
        update={
            "post": asked.post or ((post,) if post else ()),
            "body": asked.body or ((body,) if len(body) > 1 else ()),
        }
    )


def _name_reason(asked: Example, hit: Hit, view: EntityView) -> Reason:
    person = view.entity.type == "Person"
    outcome = hit.outcome
    if person and outcome in ("own", "other") and _many_bear(hit.name):
        outcome = "common"
    if person and outcome == "look_alike":
        outcome = "look_alike_person"
    scaled = outcome in ("look_alike", "look_alike_person", "part", "near")
    return weights().reason("name", outcome, asked.name, hit.name, hit.value if scaled else None)


def _many_bear(name: str) -> bool:
    """Whether many people bear a name."""
    common = rules()
    return name[:1] in common.common_surnames and (len(name) == len("张敏") or name[1:] in common.common_given)


def _against_rivals(asked: Example, rated: list[_Rated]) -> None:
    """What is called otherwise today, or bore the code only once, stands back where another bears it now."""
    own = [one for one in rated if one.hit.outcome in ("own", "code") and not compare.no_longer(one.view, one.hit.name)]
    for one in rated if own and not asked.date else ():
        if one not in own and one.hit.outcome in ("own", "other", "code", "rewritten"):
            one.reasons.append(weights().reason("rival", "borne"))


def _judged(asked: Example, rated: list[_Rated]) -> list[Candidate]:
    """Chances among all candidates and none of them; only one can be a match."""
    limits = weights()
    whole = 1.0 + sum(math.exp(one.weight) for one in rated)
    found = []
    order = sorted(rated, key=lambda one: (-one.weight, -one.view.mentions, one.view.entity.name, one.view.entity.id))
    for place, one in enumerate(order):
        chance = math.exp(one.weight) / whole
        if place and chance < limits.shown_chance:
            break
        found.append(
            Candidate(
                entity=EntityRef.model_validate({key: getattr(one.view.entity, key) for key in EntityRef.model_fields}),
                matched=one.hit.name,
                score=round(100 * chance, 1),
                match=limits.matches(chance, one.reasons) and not one.view.entity.open,
                reasons=tuple(one.reasons),
            )
        )
    return found[: asked.limit]
