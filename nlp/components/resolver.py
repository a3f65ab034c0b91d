"""A Doc with candidates in, the best set that does not overlap as doc.ents out; words are cut at their edges."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any, TypeVar

from spacy.language import Language
from spacy.tokens import Doc, Span

from nlp.candidates import TAGGING, Candidate, candidates, division_hits, text_of
from nlp.components.crf import SUPPORT
from nlp.components.refusals import PEOPLE, PLACES, Refusals
from nlp.everyday import is_no_firm
from nlp.patterns import load_yaml, words
from zhengpu.errors import DataError

WINNERS = "zhengpu_winners"
KIN = (PEOPLE, frozenset(PLACES))  # labels that the model may confuse and yet agree about the name
NAMED = frozenset(
    {"PLACE", "COMPANY", "ORG"}
)  # what its ending tells better than the model does: 白鹤批发市场, 白鹤林场
Named = TypeVar("Named")
BODIES = ("AGENCY", "ORG")
SURE = 0.9  # how sure rules are of bodies that they know by name: 联合国, 农业部
KNOWN = 0.98  # how sure they are of forms that only names have
LONG = 9  # the model alone is not believed in longer names
# But for a firm's with the form under which it is registered, of which it is so sure; LIKELY where a seat begins it.
CERTAIN, LIKELY, BELIEVED = 0.95, 0.8, 0.7


class Resolver:
    """Chooses by score times a power of length (weighted interval scheduling)."""

    def __init__(self, power: float = 1.15, trust: float = 0.45, least: float = 0.5, unseen: float = 0.35) -> None:
        self.power, self.trust, self.least, self.unseen = power, trust, least, unseen
        self.stops = frozenset(words(TAGGING, "stop_words"))
        self.floors = _by_label("least_scores")
        self.trusts, self.unseens = _by_component("trust"), _by_component("unseen")
        self.forms = (*words("companies.yaml", "registered"), "信用社", "支行", "分行")

    def __call__(self, doc: Doc) -> Doc:
        chosen = self.choose(doc)
        cut = _cut(doc, sorted({edge for c in chosen for edge in (c.start, c.end)}))
        cut.user_data = dict(doc.user_data)
        cut.user_data[WINNERS] = [tuple(c) for c in chosen]
        spans = [cut.char_span(c.start, c.end, label=c.label) for c in chosen]
        cut.set_ents([_tagged(span, c) for span, c in zip(spans, chosen, strict=True) if span is not None])
        return cut

    def choose(self, doc: Doc) -> list[Candidate]:
        """The winners by start."""
        merged = self._merged(doc)
        refusals = Refusals(doc, merged, self.stops)
        weighed = [
            (c, self._weight(c))
            for c in merged
            if c.score >= self.floors.get((c.source, c.label), self.least) and not refusals.refused(c)
        ]
        weighed.sort(key=lambda pair: (pair[0].end, pair[0].start))
        best: list[tuple[float, int, Candidate | None]] = [(0.0, -1, None)]
        ends = [c.end for c, _ in weighed]
        for index, (candidate, weight) in enumerate(weighed):
            before = _last_before(ends, candidate.start, index)
            with_it = best[before][0] + weight
            if with_it > best[index][0]:
                best.append((with_it, before, candidate))
            else:
                best.append((best[index][0], index, None))
        return _walk_back(best)

    def _weight(self, candidate: Candidate) -> float:
        return float(candidate.score * (candidate.end - candidate.start) ** self.power)

    def _merged(self, doc: Doc) -> list[Candidate]:
        """One candidate for each span and label: the rules' best score, drawn towards what the model thinks."""
        support = {(start, end): (label, score) for start, end, label, score in doc.user_data.get(SUPPORT, [])}
        modelled = SUPPORT in doc.user_data
        best: dict[tuple[int, int, str], Candidate] = {}
        for candidate in candidates(doc):
            key = (candidate.start, candidate.end, candidate.label)
            known = best.get(key)
            if known is None or (candidate.source != "crf", candidate.score) > (known.source != "crf", known.score):
                best[key] = candidate
        merged = []
        text = text_of(doc)
        seats = {hit.start for hit in division_hits(doc)}  # of firms that begin with their county's or province's name
        for (start, end, label), candidate in best.items():
            score = candidate.score
            if modelled and candidate.source != "crf":
                seen = support.get((start, end))
                agrees = seen is not None and (seen[0] == label or any({seen[0], label} <= kin for kin in KIN))
                source = "" if score >= (SURE if label in BODIES else KNOWN) else candidate.source
                trust = self.trusts.get(source, self.trust)
                belief = seen[1] if seen and agrees else self.unseens.get(source, self.unseen)
                if seen and {seen[0], label} <= NAMED:
                    belief = max(belief, seen[1])
                score = (1 - trust) * score + trust * belief
            elif candidate.source == "crf" and end - start > LONG:
                sure = LIKELY if start in seats and _unnamed(text, start, end, best.values()) else CERTAIN
                formed = label in ("COMPANY", "ORG") and score >= sure and text.endswith(self.forms, start, end)
                score *= max(LONG / (end - start), BELIEVED if formed else 0.0)
            merged.append(candidate._replace(score=score))
        return _one_label(merged)


def _unnamed(text: str, start: int, end: int, found: Iterable[Candidate]) -> bool:
    """Whether all that rules see of a firm is its trade: [贵州黔椒里]农业发展有限公司, not [东岭县建设]云岫科技有限公司."""
    forms = words("companies.yaml", "registered")
    seen = [
        text[c.start : c.end]
        for c in found
        if c.label == "COMPANY" and c.source != "crf" and c.end == end > c.start > start
    ]
    cores = [next((name.removesuffix(f) for f in forms if name.endswith(f)), name) for name in seen]
    return all(is_no_firm(core) for core in cores)


@cache
def _by_label(key: str) -> dict[tuple[str, str], float]:
    """Numbers by component and label, from the data file."""
    held = load_yaml(TAGGING).get(key, {})
    return _shares(key, {(source, label): score for source, by in held.items() for label, score in by.items()})


@cache
def _by_component(key: str) -> dict[str, float]:
    """Numbers by component, from the data file."""
    return _shares(key, load_yaml(TAGGING).get(key, {}))


def _shares(key: str, held: dict[Named, Any]) -> dict[Named, float]:
    """Numbers between 0 and 1; DataError where one is none."""
    if not all(isinstance(score, float) and 0 < score < 1 for score in held.values()):
        raise DataError(f"nlp/data/{TAGGING}: {key} must hold numbers between 0 and 1", "write 0.8")
    return held


def _one_label(found: list[Candidate]) -> list[Candidate]:
    """Of candidates with the same span the best; what rules say of it goes before the model, a title before all."""
    by_span: dict[tuple[int, int], list[Candidate]] = defaultdict(list)
    for candidate in found:
        by_span[candidate.start, candidate.end].append(candidate)
    return [max(_of_bodies(group), key=_preference) for group in by_span.values()]


def _of_bodies(group: list[Candidate]) -> list[Candidate]:
    """The candidates without the model's place where the rules see a body or a firm: 县草原站, 卧云木业 are where somebody goes."""
    body = any(c.label in ("AGENCY", "COMPANY") and c.source != "crf" for c in group)
    return [c for c in group if not (body and c.label == "PLACE" and c.source == "crf")]


def _preference(candidate: Candidate) -> tuple[float, str]:
    bonus = {"crf": 0.0, "titles": 0.25}.get(candidate.source, 0.15)
    if candidate.source == "people" and candidate.label == "PERSON" and candidate.score < 0.8:
        bonus = 0.0  # somebody who speaks: a person, of whatever kind
    named = candidate.source == "gazetteer"  # what the roster says of a division goes before what the model thinks
    return candidate.score + (bonus if candidate.label in PEOPLE or named else 0.0), candidate.label


def _last_before(ends: list[int], start: int, index: int) -> int:
    """Number of candidates (by end) that end at or before `start`, among the first `index`."""
    low, high = 0, index
    while low < high:
        middle = (low + high) // 2
        if ends[middle] <= start:
            low = middle + 1
        else:
            high = middle
    return low


def _walk_back(best: list[tuple[float, int, Candidate | None]]) -> list[Candidate]:
    chosen: list[Candidate] = []
    at = len(best) - 1
    while at > 0:
        _, before, candidate = best[at]
        if candidate is not None:
            chosen.append(candidate)
        at = before
    return chosen[::-1]


def _cut(doc: Doc, edges: list[int]) -> Doc:
    """The same text with words cut where an edge falls inside them."""
    words: list[str] = []
    spaces: list[bool] = []
    begins: list[bool | int | None] = []
    edge_set = frozenset(edges)
    text = text_of(doc)
    for token in doc:
        start, end = token.idx, token.idx + len(token.text)
        begins.append(bool(token.is_sent_start))
        for at in range(start + 1, end):
            if at in edge_set:
                words.append(text[start:at])
                spaces.append(False)
                begins.append(False)
                start = at
        words.append(text[start:end])
        spaces.append(bool(token.whitespace_))
    return Doc(doc.vocab, words=words, spaces=spaces, sent_starts=begins)


def _tagged(span: Span, candidate: Candidate) -> Span:
    span.id_ = candidate.source
    return span


@Language.factory(
    "zhengpu_resolver",
    assigns=["doc.ents"],
    default_config={"power": 1.15, "trust": 0.45, "least": 0.5, "unseen": 0.35},
)
def make_resolver(nlp: Language, name: str, power: float, trust: float, least: float, unseen: float) -> Resolver:
    """The factory that `config.cfg` names."""
    del nlp, name
    return Resolver(power, trust, least, unseen)
