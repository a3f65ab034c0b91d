"""What was asked and what is known of one candidate in, the reasons for and against it out."""

from __future__ import annotations

from collections.abc import Iterator

from graph.answers import EntityView, TenureView
from graph.matching.example import Example, Reason
from graph.matching.facts import Facts, same, years_between
from graph.matching.forms import forms
from graph.matching.weights import weights
from graph.projection import days_of, fold
from zhengpu.dates import bounds
from zhengpu.model import model

_PLACE_ORDER = ("agrees", "inside", "above", "differs")
_POST_ORDER = ("agrees", "like", "differs")
_BODY_ORDER = ("agrees", "inside", "differs")


def reasons(facts: Facts, asked: Example, view: EntityView) -> Iterator[Reason]:
    """What else than the name speaks for or against; what is not known of the candidate says nothing."""
    found = (
        _type(asked, view),
        _county(facts, asked, view),
        *_posts(facts, asked, view),
        _date(facts, asked, view),
        _code(asked, view),
        _alias(asked, view),
        _external_id(asked, view),
    )
    yield from (one for one in found if one)


def _type(asked: Example, view: EntityView) -> Reason | None:
    if not asked.types:
        return None
    fits = view.entity.type in asked.types and (view.entity.official or not asked.officials)
    return weights().reason("type", "agrees" if fits else "differs", known=model().type(view.entity.type).zh)


def _county(facts: Facts, asked: Example, view: EntityView) -> Reason | None:
    wanted = {place for words in asked.county for place in facts.places(words, asked.date)}
    seats = facts.seats(view.entity) if wanted else set()
    if not seats:
        return None
    found = [(_place_outcome(facts, wanted, seat, asked.date), seat) for seat in sorted(seats)]
    outcome, seat = min(found, key=lambda pair: _PLACE_ORDER.index(pair[0]))
    held = facts.view(seat)
    name = held.entity.name if held else facts.lexicon.present_name(seat) if facts.lexicon.level(seat) else seat
    return weights().reason("county", outcome, "、".join(asked.county), name)


def _place_outcome(facts: Facts, wanted: set[str], seat: str, date: str | None) -> str:
    if seat in wanted:
        return "agrees"
    if around := wanted & set(facts.above(seat, date)):
        return "agrees" if any(facts.is_county(place) for place in around) else "inside"
    return "above" if any(seat in facts.above(place, date) for place in wanted) else "differs"


# posts and bodies ----------------------------------------------------------------------------------


def _posts(facts: Facts, asked: Example, view: EntityView) -> Iterator[Reason | None]:
    held = facts.tenures(view.entity.id) if view.entity.type == "Person" and (asked.post or asked.body) else []
    if not held:
        return
    if asked.post:
        found = [(post_outcome(post, tenure), _post_words(tenure)) for post in asked.post for tenure in held]
        outcome, known = min(found, key=lambda pair: _POST_ORDER.index(pair[0]))
        yield weights().reason("post", outcome, "、".join(asked.post), known)
    if asked.body:
        found = [(_body_outcome(facts, body, tenure), tenure.body.name) for body in asked.body for tenure in held]
        outcome, known = min(found, key=lambda pair: _BODY_ORDER.index(pair[0]))
        yield weights().reason("body", outcome, "、".join(asked.body), known)


def _post_words(tenure: TenureView) -> str:
    return tenure.body.name + tenure.post


def post_outcome(asked: str, tenure: TenureView) -> str:
    """agrees, like or differs: 县委书记 and 书记 at 莘县县委 agree; 副县长 and 县长 differ."""
    wanted, post, body = fold(asked), fold(tenure.post), fold(tenure.body.name)
    if wanted == post or ((body + post).endswith(wanted) and not wanted.startswith("副")):
        return "agrees" if _same_rank(wanted, post) else "differs"
    if post and wanted.endswith(post):
        front = wanted.removesuffix(post)
        if front in forms().post_fronts or body.endswith(front) or front in body:
            return "agrees"
        return "differs" if front.endswith("副") else "like"
    if post.endswith(wanted):
        return "agrees" if post.removesuffix(wanted) in forms().post_fronts else "differs"
    return "differs"


def _same_rank(wanted: str, post: str) -> bool:
    """Whether the shorter is not the whole post of which the longer is but the deputy."""
    return wanted.endswith(post) or not post.removesuffix(wanted).endswith("副")


def _body_outcome(facts: Facts, words: str, tenure: TenureView) -> str:
    wanted, held = facts.bodies(words), tenure.body.id
    general = len(wanted) != 1
    if held in wanted or same(words, tenure.body.name):
        return "agrees"
    if general and fold(tenure.body.name).endswith(fold(words)):
        return "agrees"
    if any(held in facts.above(one) or one in facts.above(held) for one in wanted):
        return "inside"
    return "differs"


# dates, codes, other names -------------------------------------------------------------------------


def _date(facts: Facts, asked: Example, view: EntityView) -> Reason | None:
    if not asked.date or view.entity.type != "Person":
        return None
    held = facts.tenures(view.entity.id)
    years = years_between(asked.date, [day for one in held for day in (one.known_from, one.known_to) if day])
    if years is None:
        return None
    limits = weights()
    outcome = "agrees" if years <= limits.close_years else "near" if years <= limits.far_years else "differs"
    days = sorted(day for one in held for day in (one.known_from, one.known_to) if day)
    return limits.reason("date", outcome, asked.date, f"{days[0]}–{days[-1]}")


def name_then(asked: Example, view: EntityView, name: str) -> Reason | None:
    """Whether a division bore the name, or the code, at the date that was asked for."""
    held = [one for one in view.dated_names if fold(name) in (fold(one.name), fold(one.code))]
    if not asked.date or not held:
        return None
    first, last = bounds(asked.date)
    spans = [days_of(one.valid_from or None, one.valid_to or None) for one in held]
    then = any(start <= last and first <= end for start, end in spans)
    return weights().reason("date", "name_then" if then else "name_not_then", asked.date, name)


def no_longer(view: EntityView, name: str) -> bool:
    """Whether a division bore a name, or a code, only in the past."""
    held = [one for one in view.dated_names if fold(name) in (fold(one.name), fold(one.code))]
    return bool(held) and all(one.valid_to for one in held)


def _code(asked: Example, view: EntityView) -> Reason | None:
    entity = view.entity
    former = {one.code for one in view.dated_names if one.code}
    if not asked.code or not (entity.code or former):
        return None
    outcome = "agrees" if entity.code in asked.code else "former" if former & set(asked.code) else "differs"
    return weights().reason("code", outcome, "、".join(asked.code), entity.code or "、".join(sorted(former)))


def _alias(asked: Example, view: EntityView) -> Reason | None:
    borne = {fold(name) for name in (view.entity.name, *view.entity.aliases, *(one.name for one in view.dated_names))}
    found = [name for name in asked.alias if fold(name) in borne]
    return weights().reason("alias", "agrees", "、".join(asked.alias), "、".join(found)) if found else None


def _external_id(asked: Example, view: EntityView) -> Reason | None:
    held = {value: scheme for scheme, value in view.entity.external_ids}
    if not asked.external_id or not held:
        return None
    found = [value for value in asked.external_id if value in held]
    return weights().reason(
        "external_id", "agrees" if found else "differs", "、".join(asked.external_id), "、".join(found or held)
    )
